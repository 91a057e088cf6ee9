"""Names that a person bears, though a town or a state has one of them: "Col. Ana Vargas", "said Orlando Ruiz"."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

import regex

from toolkit.extract.places.words import place_words
from toolkit.records import Sentence
from toolkit.vocabulary.load import Vocabulary

BEFORE = regex.compile(r"(?r)([\p{L}-]+)(?P<comma>,?)\.?\s(?:(?P<initial>\p{Lu})\.\s)?$")
# "Ana Vargas, 34, a nurse,", "Ana Vargas, who", "Ana Vargas has told".
AGED = regex.compile(r",\s(?:aged\s)?\d\d\b(?!\s\p{Ll})|,\swho\b")
BESIDE = regex.compile(r",\s(?:an?|the|its|his|her)\s((?:[\p{Ll}-]+\s?){1,4})")
NEXT = regex.compile(r"\s(?:(?:has|have|had|also|later|then)\s){0,2}(\p{Ll}+)")


class Persons(NamedTuple):
    """What tells a person's name: ranks and titles, who a person is, the verbs of speech; and the words that no person's name holds."""

    titles: frozenset[str]
    roles: frozenset[str]
    speaking: frozenset[str]
    nobody: frozenset[str]


@lru_cache(maxsize=8)
def person_words(vocabulary: Vocabulary) -> Persons:
    """The words beside a person's name, and those that make it a body's or a place's."""
    nouns, places = vocabulary.tables["sources"]["nouns"], place_words(vocabulary)
    titles = {*nouns["ranks"], *nouns["name_titles"]}
    roles = {*nouns["person"], *nouns["occupations"], *nouns["roles"]}
    bodies = {*nouns["proper"], *nouns["organisation"], *nouns["people"]}
    speech = vocabulary.tables["cues"]["speech"].values()
    kinds = places.kinds | places.directions | places.happenings | places.last | places.first
    return Persons(
        frozenset(titles),
        frozenset(roles - places.kinds),
        frozenset(form for forms in speech for form in forms.split()[:2]),
        frozenset(bodies | kinds | roles - titles),
    )


def is_of_person(text: str, sentence: Sentence, start: int, end: int, vocabulary: Vocabulary) -> bool:
    """Whether a run of capitals of which a part is a town's or a state's name is a person's.

    >>> from toolkit.vocabulary.load import load_vocabulary
    >>> vocabulary = load_vocabulary()
    >>> for text in ("Lt. Ana Vargas spoke.", "It fell, said Orlando Ruiz.", "Orlando Police said so.", "Ana Lima, a nurse, ran."):
    ...     start = regex.search(r"(?:Ana|Orlando) \\p{L}+", text).span()
    ...     print(is_of_person(text, Sentence(0, len(text), "body", 0), *start, vocabulary))
    True
    True
    False
    True
    """
    words = person_words(vocabulary)
    parts = text[start:end].lower().split()
    before = BEFORE.search(text, sentence.start, start)
    is_before = before is not None and not before["comma"]
    if len(parts) == 1:  # "Col. Vargas", "Kenneth B. Lamb"
        return before is not None and is_before and before[1].lower() in words.titles and before[1][0].isupper()
    if parts[0] in words.titles:
        return words.nobody.isdisjoint(parts[1:])
    if not words.nobody.isdisjoint(parts) or "'" in parts[0] or "’" in parts[0]:
        return False
    if before is not None and is_before and before[1].lower() in words.titles | words.roles | words.speaking:
        return True
    return is_told_as_person(text, sentence, end, words)


def is_told_as_person(text: str, sentence: Sentence, end: int, words: Persons) -> bool:
    """Whether the words behind a name are told of a person: an age, an occupation, a verb of speech."""
    if AGED.match(text, end, sentence.end) is not None:
        return True
    beside = BESIDE.match(text, end, sentence.end)
    if beside is not None:
        return not words.roles.isdisjoint(beside[1].split())
    following = NEXT.match(text, end, sentence.end)
    return following is not None and following[1] in words.speaking
