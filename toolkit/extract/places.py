"""Where it happened: the place named in the figure's own clause, else in its sentence, else in the sentences before; never the dateline."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

import regex

from toolkit.records import Attribution, Sentence
from toolkit.vocabulary.load import Vocabulary


class Place(NamedTuple):
    """A place as named, and where it is named."""

    start: int
    end: int
    name: str


@lru_cache(maxsize=8)
def place_pattern(vocabulary: Vocabulary) -> regex.Pattern:
    """The grammar of a place: a preposition, then a name with its kind, direction and article."""
    words = vocabulary.tables["places"]
    kinds, directions = any_of(words["kinds"]), any_of(words["directions"])
    name = r"\p{Lu}[\p{L}\p{M}’'-]*(?:\ (?:al|el|ar|as|az|ad|de|du|la|le|los|las|san|sur|upon|of)?[\ -]?\p{Lu}[\p{L}\p{M}’'-]*){0,3}"
    return regex.compile(
        rf"""
        (?<![\p{{L}}\d]) (?:
            (?i:{any_of(words["prepositions"])})                                         # in, near
          | (?i:{any_of(words["action_nouns"])}) \s (?i:{any_of(words["action_prepositions"])})   # strikes on
        ) \s+
        (?: (?:the|a|an)\s )?
        (?P<place>
            (?: (?:[a-z]+(?:-[a-z]+)?\s){{0,2}} (?:{kinds})\sof\s (?:the\s)? )?           # the (besieged) city of
            (?: (?:[a-z]+-[a-z]+\s)? (?:{directions})(?:\sand\s(?:{directions}))?\s )?         # (rebel-held) northern
            (?: [a-z]+-[a-z]+\s )?
            (?P<name>{name})
            (?: (?:['’]s)? \s (?:[a-z]+\s)? (?:{kinds})(?![\p{{L}}]) )?                       # province
        )
        """,
        regex.VERBOSE,
    )


def any_of(words: Sequence[str]) -> str:
    """An alternation, longest first."""
    return "|".join(regex.escape(word) for word in sorted(words, key=lambda w: (-len(w), w)))


@lru_cache(maxsize=8)
def refused_names(vocabulary: Vocabulary) -> frozenset[str]:
    """Capitalised words that are no place."""
    return frozenset(vocabulary.tables["places"]["not_places"])


def find_places(text: str, sentence: Sentence, vocabulary: Vocabulary) -> list[Place]:
    """Returns the places named in a sentence.

    >>> from toolkit.vocabulary.load import load_vocabulary
    >>> text = "Strikes on the city of Raqqa on Monday killed 12 people near Homs in northern Syria."
    >>> [p.name for p in find_places(text, Sentence(0, len(text), "body", 0), load_vocabulary())]
    ['city of Raqqa', 'Homs', 'northern Syria']
    """
    refused = refused_names(vocabulary)
    found = []
    for match in place_pattern(vocabulary).finditer(text, sentence.start, sentence.end):
        name = match["name"].split()
        if name[0].lower().rstrip(".") not in refused:
            found.append(Place(match.start("place"), match.end("place"), match["place"]))
    return found


def resolve_place(at: tuple[int, int], clauses: Sequence[tuple[int, int]], places: Sequence[Place], said: Attribution | None) -> Place | None:
    """Returns the place of a figure among those of its sentence: behind it in its clause, before it there, then anywhere; words of the source are none."""
    usable = [p for p in places if not (said and said.source_start <= p.start < said.source_end)]
    if not usable:
        return None
    home = next(((a, b) for a, b in clauses if a <= at[0] < b), clauses[0])
    behind = [p for p in usable if at[1] <= p.start < home[1]]
    before = [p for p in usable if home[0] <= p.start and p.end <= at[0]]
    if behind or before:
        return behind[0] if behind else before[-1]
    earlier = [p for p in usable if p.end <= at[0]]
    return earlier[-1] if earlier else usable[0]
