"""What a name owns, read behind it: "Ecuador's quake" happens there, "Russia's army" is a body, "Syria's | eastern Ghouta" a part."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from toolkit.extract.places.words import Words
from toolkit.records import Sentence
from toolkit.text.words import is_acronym

BESIDE = regex.compile(r"((?:\s[a-z-]+){1,3})")
OWNED_PART = regex.compile(r"(?:['’]s)?\s([a-z-]+)\s(?=\p{Lu})")
OWNED = regex.compile(r"['’]s((?:\s[\p{L}\d.-]+){1,5})")

LONGEST = 24  # letters of the word right behind a name


def owns_happening(text: str, end: int, words: Words) -> bool:
    """Whether what follows a name happens there: "Ecuador's devastating quake", "Pakistan floods"."""
    if text.startswith(("'", "’"), end):
        if is_acronym(text[text.rfind(" ", 0, end) + 1 : end]) and not is_land(text, end, words):
            return False  # "NADMO's toll": of a body, and it says so
        owned = OWNED.match(text, end)
    else:  # a blank, and a word in small letters
        letter = text[end + 1 : end + 2]
        is_name = not letter.islower() and letter != "-"
        if is_name or text[end + 1 : end + LONGEST].partition(" ")[0] in words.no_happenings:
            return False
        owned = BESIDE.match(text, end)
    behind = owned[1].lower().split() if owned is not None else ()
    if owned is None or words.happenings.isdisjoint(behind):
        return False
    at = next(k for k, word in enumerate(behind) if word in words.happenings or word in words.grammar)
    if behind[at] not in words.happenings:
        return False
    return text[end] != " " or is_noun_beside(text, owned.end(), behind, at, words)


def is_land(text: str, end: int, words: Words) -> bool:
    """Whether the word in capitals that ends here is a country or a town: "the UAE's toll", "ATHENS's toll"."""
    name = text[text.rfind(" ", 0, end) + 1 : end]
    return not words.listed.isdisjoint((name, name.title())) or not words.countries.isdisjoint((name, name.title()))


def is_noun_beside(text: str, end: int, behind: Sequence[str], at: int, words: Words) -> bool:
    """Whether a happening right behind a name is a noun: "Greece fires kill 91", not "Russia fires 59 missiles", "a German opened fire"."""
    if any(word.endswith("ed") for word in behind[:at]):
        return False
    if behind[at] not in words.verbs_too:
        return True
    further = behind[at + 1] if at + 1 < len(behind) else text[end : end + 20].strip().partition(" ")[0].lower()
    return not further or not further[0].isalnum() or further in words.of_tolls


def is_capital_of_sentence(text: str, sentence: Sentence, start: int, end: int, words: Words) -> bool:
    """Whether only the sentence lends a word its capital: "Train crash kills 20", but not "Nepal quake" nor a name met elsewhere."""
    if start > sentence.start or text[end : end + 1] != " ":
        return False
    name = text[start:end]
    if {name, name.removesuffix("s")} & words.countries or name in words.listed or name.lower() in words.adjectives:
        return False
    at = text.find(f" {name}")
    while at >= 0 and not (text[at - 1 : at].islower() or text[at - 1 : at] == ","):
        at = text.find(f" {name}", at + 1)
    return at < 0


def owns_part(text: str, start: int, end: int, words: Words) -> bool:
    """Whether the part of a country that is meant comes behind it: "Syria's | eastern Ghouta", "Syrias | besieged Aleppo"."""
    owned = OWNED_PART.match(text, end)
    if owned is None:
        return False
    name = text[start:end]
    if text[end] == " " and not name.endswith("s") and name not in words.countries:
        return False  # "in Kauhajoki | western Finland", whose comma is lost
    return (
        owned[1] in words.directions
        or owned[1] in words.describing
        or (text[start : end - 1] in words.countries and text[end - 1] == "s")
    )


def owns_body(text: str, end: int, words: Words) -> bool:
    """Whether what follows a name is its army or government: "part of Russia's force"."""
    owned = OWNED.match(text, end) if text[end : end + 1] in ("'", "’") else None
    return owned is not None and not words.last.isdisjoint(owned[1].lower().split()[:2])
