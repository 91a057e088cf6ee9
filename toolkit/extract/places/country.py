"""The country that a story is set in, told by the names of countries, capitals and towns in it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache

import regex
from ahocorasick_rs import AhoCorasick, Implementation

from toolkit.extract.places.named import name_spans
from toolkit.records import Sentence
from toolkit.vocabulary.load import Vocabulary

# What says where a story is set, as (named, named behind "in"): "Russian jets" fly elsewhere, and "Moscow" may be a government.
WEIGHTS = {"adjective": (1, 1), "country": (2, 8), "capital": (1, 6), "alias": (1, 6), "town": (4, 8)}
# What the opening names counts more: the background of a story is often another country's.
OPENING, EARLY = 4, 2
LED = regex.compile(r"(?r)\b(?i:in|into|across|throughout|over|inside|within)\s$")


@lru_cache(maxsize=8)
def country_names(vocabulary: Vocabulary) -> Mapping[str, tuple[str, str]]:
    """Each name of a country, its adjective, its capital and its towns, with the country and what the name is."""
    countries, towns = vocabulary.tables["sources"]["country"], vocabulary.tables["towns"]
    names: dict[str, tuple[str, str]] = {}
    for country, (adjective, *others) in countries.items():
        names[country] = (country, "country")
        names.setdefault(adjective, (country, "adjective"))
        for capital in others[:1]:
            names.setdefault(capital, (country, "capital"))
        for alias in others[1:]:
            names.setdefault(alias, (country, "alias"))
    for table in ("town", "province"):
        for country, listed in towns[table].items():
            for town in listed if country in countries else ():
                names.setdefault(town, (country, "town"))
    return names


@lru_cache(maxsize=8)
def country_scanner(vocabulary: Vocabulary) -> AhoCorasick:
    """One look-up of all names of countries at once: most sentences hold none, and are not cut into names."""
    return AhoCorasick(sorted(country_names(vocabulary)), implementation=Implementation.ContiguousNFA)


def find_country(text: str, sentences: Sequence[Sentence], vocabulary: Vocabulary) -> str | None:
    """Returns the country that an article is set in, by its name, its adjective and its towns; None where it names none.

    >>> from toolkit.vocabulary.load import load_vocabulary
    >>> text = "Nepali officials said the quake in Nepal was felt in India. Pokhara lies in ruins."
    >>> find_country(text, [Sentence(0, len(text), "body", 0)], load_vocabulary())
    'Nepal'
    >>> text = "Russian jets hit Idlib, Russia said."
    >>> find_country(text, [Sentence(0, len(text), "body", 0)], load_vocabulary())
    'Syria'
    """
    names = country_names(vocabulary)
    said: Counter[str] = Counter()
    hits = country_scanner(vocabulary).find_matches_as_indexes(text)
    starts, ends = [start for _, start, _ in hits], [end for _, _, end in hits]
    for number, sentence in enumerate(sentences):
        first = bisect_left(starts, sentence.start)
        if first == len(hits) or starts[first] >= sentence.end:
            continue
        for start, end in name_spans(text, sentence):
            if bisect_right(ends, start) == bisect_left(starts, end):  # no hit in it
                continue
            if text.startswith("-", end):  # not "Britain-based", "Saudi-led"
                continue
            found = known_name(text[start:end], names)
            if found is not None:
                weight = WEIGHTS[found[1]][LED.search(text, sentence.start, start) is not None]
                said[found[0]] += weight * (EARLY if number < OPENING else 1)
    return said.most_common(1)[0][0] if said.total() else None


def known_name(name: str, names: Mapping[str, tuple[str, str]]) -> tuple[str, str] | None:
    """The country of a name: of the whole, of its first word ("The Cambodian ministry"), or of all but the first ("Mali's Mopti").

    >>> known_name("The Cambodian Navy", {"Cambodian": ("Cambodia", "adjective")})
    ('Cambodia', 'adjective')
    """
    word = without_s(name.removeprefix("The "))
    first, _, rest = word.partition(" ")
    return names.get(word) or names.get(without_s(first)) or names.get(rest)


def without_s(word: str) -> str:
    """A name without the ending of an owner: "Syria's" is Syria."""
    return word[:-2] if word.endswith(("'s", "’s")) else word
