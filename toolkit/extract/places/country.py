"""The country that a story is set in, told by the names of countries, capitals and towns in it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Container, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

import regex
from ahocorasick_rs import AhoCorasick, Implementation

from toolkit.extract.places.named import name_spans
from toolkit.extract.places.namesakes import is_of_person
from toolkit.extract.places.talks import is_of_talk
from toolkit.extract.places.words import place_words
from toolkit.records import Sentence
from toolkit.vocabulary.load import Vocabulary

# What says where a story is set, as (named, named behind "in"): "Russian jets" fly elsewhere, and "Moscow" may be a government.
WEIGHTS = {"adjective": (1, 1), "country": (2, 8), "capital": (1, 6), "alias": (1, 6), "town": (4, 8), "shared": (4, 8)}
TOLD_BY_TOWN = ("town", "capital", "shared")
# What the opening names counts more: the background of a story is often another country's.
OPENING, EARLY = 4, 2
OF_DATELINE = 3  # a correspondent may sit abroad
LED = regex.compile(r"(?r)\b(?i:in|into|across|throughout|over|inside|within)\s$")
# "struck eastern Peru", "across the south of Peru": the country as the scene, which its government, its jets or its border are not.
SCENE = regex.compile(
    r"""(?r)\b(?i: (?:in|into|across|throughout|over|inside|within|hit|struck|rocked|shook|swept) \s (?:neighbou?ring\s)?
      | (?:north|south|east|west|central)[\p{Ll}-]* \s (?:of\s)? )$""",
    regex.VERBOSE,
)


class Hit(NamedTuple):
    """A name that tells of a country: as listed, whose it is, what it is, what it weighs, and whether the country is a scene."""

    name: str
    country: str
    kind: str
    weight: int
    is_scene: bool


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
    for name in shared_names(vocabulary):
        names.setdefault(name, ("", "shared"))  # of none, where the story calls none of its countries
    return names


@lru_cache(maxsize=8)
def shared_names(vocabulary: Vocabulary) -> Mapping[str, tuple[str, ...]]:
    """The towns and regions of which two or more countries have one, with those countries."""
    countries = vocabulary.tables["sources"]["country"]
    listed = vocabulary.tables["towns"].get("shared", {})
    return {name: tuple(land for land in lands if land in countries) for name, lands in listed.items()}


@lru_cache(maxsize=8)
def country_scanner(vocabulary: Vocabulary) -> AhoCorasick:
    """One look-up of all names of countries at once: most sentences hold none, and are not cut into names."""
    return AhoCorasick(sorted(country_names(vocabulary)), implementation=Implementation.ContiguousNFA)


def find_country(
    text: str, sentences: Sequence[Sentence], vocabulary: Vocabulary, dateline: str | None = None
) -> str | None:
    """Returns the country that an article is set in, by its name, its adjective and its towns; None where it names none.

    A town of which two countries have one is of the one that the article names; and one town alone brings in no country that the article
    calls by no word, where it names another as the scene.

    >>> from toolkit.vocabulary.load import load_vocabulary
    >>> text = "Nepali officials said the quake in Nepal was felt in India. Pokhara lies in ruins."
    >>> find_country(text, [Sentence(0, len(text), "body", 0)], load_vocabulary())
    'Nepal'
    >>> text = "Russian jets hit Idlib, Russia said."
    >>> find_country(text, [Sentence(0, len(text), "body", 0)], load_vocabulary())
    'Syria'
    >>> text = "A fire swept a market in Tripoli in northern Lebanon. Wards in Tripoli are full."
    >>> find_country(text, [Sentence(0, len(text), "body", 0)], load_vocabulary())
    'Lebanon'
    """
    said: Counter[str] = Counter()
    scenes: Counter[str] = Counter()
    towns: dict[str, set[str]] = defaultdict(set)
    hits = list(find_hits(text, sentences, vocabulary))
    called = Counter(hit.country for hit in hits if hit.kind not in TOLD_BY_TOWN)
    for hit in hits:
        country = whose_town(hit, called, vocabulary) if hit.kind in TOLD_BY_TOWN else hit.country
        said[country] += hit.weight
        if hit.is_scene:
            scenes[country] += hit.weight
        towns[country].add(hit.name)
    if dateline is not None:  # "MOUNDOU, Chad"
        told_in = known_name(dateline.rpartition(", ")[2], country_names(vocabulary))
        if told_in is not None and told_in[1] == "country":
            said[told_in[0]] += OF_DATELINE
    del said[""]
    if not said.total():
        return None
    main = said.most_common(1)[0][0]
    if (
        scenes and not called[main] and len(towns[main]) == 1
    ):  # "struck eastern Peru. In San Jose, ...": a town of the same name
        return scenes.most_common(1)[0][0]
    return main


def whose_town(hit: Hit, called: Counter[str], vocabulary: Vocabulary) -> str:
    """The country of a town; of one that several have, that which the story calls by its name or its people's most, else the listed one."""
    lands = shared_names(vocabulary).get(hit.name, ())
    most = max(lands, key=called.__getitem__, default=hit.country)
    return most if called[most] else hit.country


def find_hits(text: str, sentences: Sequence[Sentence], vocabulary: Vocabulary) -> Iterator[Hit]:
    """The names in a text that tell of countries."""
    names = country_names(vocabulary)
    hits = country_scanner(vocabulary).find_matches_as_indexes(text)
    starts, ends = [start for _, start, _ in hits], [end for _, _, end in hits]
    borne: set[str] = set()
    for number, sentence in enumerate(sentences):
        first = bisect_left(starts, sentence.start)
        if first == len(hits) or starts[first] >= sentence.end:
            continue
        for start, end in name_spans(text, sentence):
            if bisect_right(ends, start) == bisect_left(starts, end):  # no hit in it
                continue
            if text.startswith("-", end):  # not "Britain-based", "Saudi-led"
                continue
            name = listed_name(text[start:end], names)
            if name is not None:
                country, kind = names[name]
                if is_borne(text, sentence, (start, end), name, kind, borne, vocabulary):
                    continue
                if kind in TOLD_BY_TOWN and is_of_talk(text, sentence, start, end, place_words(vocabulary)):
                    continue  # "In New York, diplomats met"
                weight = WEIGHTS[kind][LED.search(text, sentence.start, start) is not None]
                is_scene = kind == "country" and SCENE.search(text, sentence.start, start) is not None
                yield Hit(name, country, kind, weight * (EARLY if number < OPENING else 1), is_scene)


def is_borne(
    text: str, sentence: Sentence, at: tuple[int, int], name: str, kind: str, borne: set[str], vocabulary: Vocabulary
) -> bool:
    """Whether a name is a person's here: "Col. Ana Vargas", and "Vargas" further on, but where "in" leads to it; `borne` gathers such."""
    start, end = at
    if kind == "adjective":
        return False
    if without_s(text[start:end]) == name and not text.endswith(". ", sentence.start, start):
        return name in borne and LED.search(text, sentence.start, start) is None
    is_person = is_of_person(text, sentence, start, end, vocabulary)
    if is_person:
        borne.add(name)
    return is_person


def known_name(name: str, names: Mapping[str, tuple[str, str]]) -> tuple[str, str] | None:
    """The country of a name: of the whole, of its first word ("The Cambodian ministry"), or of all but the first ("Mali's Mopti").

    >>> known_name("The Cambodian Navy", {"Cambodian": ("Cambodia", "adjective")})
    ('Cambodia', 'adjective')
    """
    listed = listed_name(name, names)
    return None if listed is None else names[listed]


def listed_name(name: str, names: Container[str]) -> str | None:
    """The part of a name that is listed: the whole, its first word, or all but the first."""
    word = without_s(name.removeprefix("The "))
    first, _, rest = word.partition(" ")
    return next((part for part in (word, without_s(first), rest) if part in names), None)


def without_s(word: str) -> str:
    """A name without the ending of an owner: "Syria's" is Syria."""
    return word[:-2] if word.endswith(("'s", "’s")) else word
