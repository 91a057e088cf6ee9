"""Whose place is that of what they count: "a doctor in Kafr Batna", "Hong Kong police"; not a spokesman in Geneva."""

from __future__ import annotations

from functools import lru_cache

import regex

from toolkit.extract.places.country import without_s
from toolkit.extract.places.known import gazetteer, is_placed
from toolkit.extract.places.named import NAME, is_no_place
from toolkit.extract.places.words import place_words
from toolkit.records import Sentence
from toolkit.text.cued import Cued
from toolkit.vocabulary.load import Vocabulary

GAP = r"(?:,?\s[\p{L}’'-]+){0,2}?\s"
SAID = regex.compile(r"(?r)\b(?:said|says|according\sto)\s(?:the\s)?$")  # ", said the Varna fire brigade"
NAMED = rf"(?:the\s)?(?:main\s|town\sof\s|city\sof\s|village\sof\s)?(?P<place>{NAME.pattern})"


@lru_cache(maxsize=8)
def compile_local(vocabulary: Vocabulary) -> tuple[Cued, ...]:
    """Somebody in a place, an official in one, a place before its police, and a town before its governor."""
    places = vocabulary.tables["places"]
    people, officials, forces, missions, bodies, offices = (
        "|".join((*places[key], *(word.capitalize() for word in places[key])))
        for key in ("local_speakers", "local_officials", "local_forces", "missions", "domestic", "municipal")
    )
    return (
        Cued(regex.compile(rf"\b(?:{people}){GAP}(?:in|of|at)\s{NAMED}"), *map(str.lower, places["local_speakers"])),
        Cued(
            regex.compile(rf"\b(?:(?:{officials})\s(?:in|of|at)|(?:{forces})\s(?:in|at))\s{NAMED}"),
            *map(str.lower, (*places["local_officials"], *places["local_forces"])),
        ),
        Cued(regex.compile(rf"\b(?:{missions})\s(?:in|for|to)\s{NAMED}"), *map(str.lower, places["missions"])),
        Cued(
            regex.compile(rf"(?P<place>{NAME.pattern})(?:['’]s)?\s(?:{bodies})\b"), *map(str.lower, places["domestic"])
        ),
        Cued(
            regex.compile(rf"(?P<place>{NAME.pattern})(?:['’]s)?\s(?:{offices})\b"),
            *map(str.lower, places["municipal"]),
        ),
    )


def find_local(text: str, sentence: Sentence, at: int, vocabulary: Vocabulary) -> str | None:
    """Returns the place of those who speak in a sentence, where they count what they saw; of officials, not a capital's.

    >>> from toolkit.vocabulary.load import load_vocabulary
    >>> text = "A doctor in Kafr Batna said he had seen 23 bodies."
    >>> find_local(text, Sentence(0, len(text), "body", 0), text.index("23"), load_vocabulary())
    'Kafr Batna'
    >>> text = "Officials in Moscow said 23 people had died."
    >>> find_local(text, Sentence(0, len(text), "body", 0), text.index("23"), load_vocabulary()) is None
    True
    """
    words, names = place_words(vocabulary), gazetteer(vocabulary)
    people, officials, missions, bodies, offices = compile_local(vocabulary)
    for pattern in (people, officials, missions, bodies, offices):
        for match in pattern.finditer(text, sentence.start, sentence.end):
            name = match["place"].removeprefix("The ").removesuffix("'s").removesuffix("’s")
            if is_no_place(name.lower().split(), words) or name.split()[-1].lower() in words.adjectives:
                continue
            if pattern is bodies and name not in names.towns and name not in names.states:
                continue
            if pattern is missions and name not in words.countries:
                continue
            if pattern in (officials, offices) and name in names.states:
                continue
            if pattern is offices and name not in names.towns and not is_placed(text, name, words):
                continue
            if match.start() < at or pattern is people or SAID.search(text, at, match.start()) is not None:
                return name
    return None


@lru_cache(maxsize=8)
def compile_seat(vocabulary: Vocabulary) -> Cued:
    """A body of a province or a town: "the civil defence agency of Rio Grande do Sul"."""
    bodies = vocabulary.tables["places"]["bodies_of"]
    return Cued(regex.compile(rf"\b(?:{'|'.join(bodies)})\sof\s(?:the\s)?(?P<place>{NAME.pattern})"), *bodies)


def find_seat(text: str, sentence: Sentence, at: int, vocabulary: Vocabulary) -> str | None:
    """Returns the province or town whose body counts before a figure, where nothing near tells more.

    >>> from toolkit.vocabulary.load import load_vocabulary
    >>> text = "The civil defence agency of Chiapas said 23 people had died."
    >>> find_seat(text, Sentence(0, len(text), "body", 0), text.index("23"), load_vocabulary())
    'Chiapas'
    """
    match = compile_seat(vocabulary).search(text, sentence.start, at)
    name = without_s(match["place"]) if match is not None else ""
    return name if name in gazetteer(vocabulary).towns else None
