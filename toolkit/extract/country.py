"""The country that a story is about, and the whole of it as the place of a figure ("nationwide", "in the capital")."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache

import regex
from ahocorasick_rs import AhoCorasick, Implementation

from toolkit.extract.places import NAME
from toolkit.records import Sentence
from toolkit.text.cued import Cued
from toolkit.vocabulary.load import Vocabulary

COUNTRY_ITSELF = 3  # a country named weighs more than its adjective: "Russian jets" fly elsewhere
WHOLE = Cued(
    regex.compile(
        r"(?i)\b(?:nationwide|countrywide|(?:across|in|throughout|around)\ the\ (?:whole\ |entire\ )?(?:country|nation))\b"
    ),
    *("nation", "country"),
)
CAPITAL = Cued(regex.compile(r"(?i)\bin\ the\ capital\b(?!,)"), "in the capital")


@lru_cache(maxsize=8)
def country_names(vocabulary: Vocabulary) -> Mapping[str, str]:
    """Each name and adjective of a country, and the country."""
    countries = vocabulary.tables["sources"]["country"]
    return {name: country for country, names in countries.items() for name in (country, names[0])}


@lru_cache(maxsize=8)
def country_scanner(vocabulary: Vocabulary) -> AhoCorasick:
    """One look-up of all names of countries at once: most sentences hold none, and are not cut into names."""
    return AhoCorasick(sorted(country_names(vocabulary)), implementation=Implementation.DFA)


def find_country(text: str, sentences: Sequence[Sentence], vocabulary: Vocabulary) -> str | None:
    """Returns the country that an article names most, by its name or its adjective; None where it names none.

    >>> from toolkit.vocabulary.load import load_vocabulary
    >>> text = "Nepali officials said the quake in Nepal was felt in India."
    >>> find_country(text, [Sentence(0, len(text), "body", 0)], load_vocabulary())
    'Nepal'
    """
    names, countries = country_names(vocabulary), vocabulary.tables["sources"]["country"]
    said: Counter[str] = Counter()
    hits = [start for _, start, _ in country_scanner(vocabulary).find_matches_as_indexes(text)]
    for sentence in sentences:
        first = bisect_left(hits, sentence.start)
        if first == len(hits) or hits[first] >= sentence.end:
            continue
        for match in NAME.finditer(text, sentence.start, sentence.end):
            word = match.group().removesuffix("'s").removesuffix("’s")
            if word in names and not text.startswith("-", match.end()):  # not "Britain-based", "Saudi-led"
                said[names[word]] += COUNTRY_ITSELF if word in countries else 1
    return said.most_common(1)[0][0] if said else None


def find_land(text: str, sentence: Sentence, at: int, country: str | None, vocabulary: Vocabulary) -> str | None:
    """Returns the country of the story, or its capital, where a sentence says so without the name; the nearest words behind `at` first.

    >>> from toolkit.vocabulary.load import load_vocabulary
    >>> text = "The bulletin spoke of 775 deaths nationwide, 203 of them in the capital."
    >>> where = Sentence(0, len(text), "body", 0)
    >>> [find_land(text, where, text.index(n), "Peru", load_vocabulary()) for n in ("775", "203")]
    ['Peru', 'Lima']
    >>> find_land(text, where, 0, None, load_vocabulary()) is None
    True
    """
    if country is None:
        return None
    for start in (at, sentence.start):
        whole, capital = WHOLE.search(text, start, sentence.end), CAPITAL.search(text, start, sentence.end)
        if whole is not None and (capital is None or whole.start() < capital.start()):
            return country
        if capital is not None:
            names = vocabulary.tables["sources"]["country"][country]
            return names[1] if len(names) > 1 else None
    return None
