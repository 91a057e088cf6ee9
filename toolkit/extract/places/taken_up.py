"""Places that a sentence takes up without their name: "19 people died there", "in and around the town", "at the dam"."""

from __future__ import annotations

from functools import lru_cache
from itertools import chain

import regex

from toolkit.extract.places.gathered import Gathered
from toolkit.extract.places.pointers import THERE, THERE_REACH
from toolkit.vocabulary.load import Vocabulary


def find_there(places: Gathered, position: int, at: tuple[int, int]) -> regex.Match[str] | None:
    """The "there" behind a figure that takes up a place before: "19 people died there"."""
    if places.text.find("there", at[1], at[1] + THERE_REACH) < 0:
        return None
    return THERE.match(places.text, at[1], places.sentences[position].end)


def find_of_kind(places: Gathered, position: int) -> str | None:
    """The place before that bears the kind which a sentence takes up: "16 of them at the dam", where "Katse Dam" was named."""
    sentence = places.sentences[position]
    pointed = places.pointers.kind.search(places.text, sentence.start, sentence.end)
    if pointed is None:
        return None
    kind = pointed["kind"] or "state"
    states = listed_provinces(places.vocabulary) if kind in ("state", "province") else frozenset()
    here = (place.name for place in reversed(places.of(position)) if place.end <= pointed.start())
    near = chain(here, places.before(position))
    return next((name for name in near if kind in name.lower().split() or name in states), None)


@lru_cache(maxsize=8)
def listed_provinces(vocabulary: Vocabulary) -> frozenset[str]:
    """The states and provinces of federations: "the state" is one of them where none bears the word."""
    return frozenset(name for names in vocabulary.tables["towns"]["province"].values() for name in names)


def find_settlement(places: Gathered, position: int) -> str | None:
    """The town before that a sentence takes up as town, city, village or enclave: "412 people were killed in and around the town"."""
    sentence = places.sentences[position]
    if places.pointers.settlement.search(places.text, sentence.start, sentence.end) is None:
        return None
    towns = [name for name in places.before(position) if places.is_settlement(name)]
    return max(towns, key=places.text.count, default=None)
