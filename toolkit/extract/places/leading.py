"""The words that lead to a place, read backwards from its name: "in", "the village of", "strikes on", "reached the outskirts of"."""

from __future__ import annotations

import regex

from toolkit.extract.dates.lexicon import weekday_names
from toolkit.extract.places.words import ARTICLES, Words
from toolkit.records import Sentence

WEEKDAYS = weekday_names()
YEAR_BEHIND = regex.compile(r"\s(?:in\s(?:1[89]|20)\d\d|on\s\p{Lu}\p{Ll}+\s\d{1,2})\b")
# "rebel-held"; not "state-run", which is of bodies too.
TAKEN = ("-held", "-controlled", "-occupied", "-besieged")
ON_REACH = 20  # "on the neighbouring "
LOOK_BACK = 70
# "deaths in Syria pass 6,000": a verb.
KIND_BEHIND = regex.compile(r"(?:['’]s)?\s(?!pass\s\d)([a-z-]+)(?:\s([a-z]+))?")
OPENING = regex.compile(r"(\p{Lu}\p{Ll}+)\s(?=\p{Lu})")
# What stands behind a place that was bombed: "bombed Ostrey | on", not "bombed Taliban | positions".
ENDS = regex.compile(
    r"['’]?(?:[.;,]|$|\s(?:on|in|and|late|early|again|yesterday|overnight|this|last|killing|wounding|with|for|from|after|as|at)\b)"
)
BEFORE = regex.compile(r"(?r)[\p{L}\p{M}’'-]+|[^\s\p{L}]")  # read backwards: two or three words decide


def is_reached(text: str, sentence: Sentence, place_start: int, start: int, end: int, words: Words) -> bool:
    """ "Shells hit Donetsk", "fled Mosul": the object of a verb of hitting or leaving is a place where the text places something there.

    A kind of place behind the name, a country, or the same name behind "in" or "near" elsewhere says so; what is bombed is one unasked.
    """
    before = text[max(sentence.start, place_start - 24) : place_start].split()
    while before and (before[-1] in ARTICLES or is_owner(before[-1].lower(), words)):
        before.pop()
    if not before or before[-1].lower() not in words.reached:
        return False
    kind = KIND_BEHIND.match(text, end)
    name = text[start:end]
    if kind_group(kind, words) or name in words.countries or name in words.listed:
        return True
    if name.partition(" ")[0].lower() in words.before_name or name.rpartition(" ")[2].lower() in words.kinds:
        return True
    if any(f"{preposition} {name}" in text for preposition in ("in", "In", "near", "outside", "of")):
        return True
    return before[-1].lower() in words.bombing and " " not in name and ENDS.match(text, end) is not None


def is_on_site(text: str, sentence: Sentence, place_start: int, start: int, end: int, words: Words) -> bool:
    """ "on Lake Kivu", "on the Bonga road": a site; "attacks on Sunday on Bonga", "since Bonga in 1999": a deed's, a year's place."""
    near = text[max(sentence.start, place_start - ON_REACH) : place_start].lower()
    if "on " not in near and "since " not in near:
        return False
    before = [word.lower() for word in text[max(sentence.start, place_start - LOOK_BACK) : place_start].split()]
    while before and before[-1] in ARTICLES:
        before.pop()
    if not before or before[-1] not in ("on", "since"):
        return False
    if before[-1] == "since":
        return YEAR_BEHIND.match(text, end) is not None
    parts = text[start:end].lower().split()
    kind = KIND_BEHIND.match(text, end)
    if parts[-1] in words.kinds or parts[0] in words.before_name or (kind is not None and kind[1] in words.kinds):
        return True
    return (
        before[-2:-1] != []
        and (before[-2] in WEEKDAYS or before[-2].isdigit())
        and any((word, "on") in words.actions for word in before[-5:-2])
    )


def skip_owner(text: str, start: int, end: int, words: Words) -> int:
    """Where the name begins in "Syria's Raqqa", also where the apostrophes were stripped: "Syrias Raqqa"."""
    blank = text.find(" ", start, end)
    if blank > 0 and text[blank - 1] == "s" and text[start : blank - 1] in words.countries:
        return blank + 1
    return start


def skip_preposition(text: str, start: int, end: int, words: Words) -> int:
    """Where the name begins: in "In Aleppo", "Near Raqqa" the sentence lends the preposition its capital."""
    blank = text.find(" ", start, end)
    if blank < 0 or text[start:blank].lower() not in words.prepositions:
        return start
    opening = OPENING.match(text, start, end)
    return opening.end() if opening is not None else start


def word_before(text: str, floor: int, start: int) -> str:
    """The word before a name in small letters: a cheap look, which tells what can lead to a place at all; empty where there is none."""
    before = text[max(floor, start - 24) : start].rsplit(None, 1)
    return before[-1].lower() if before else ""


def look_back(text: str, floor: int, start: int, words: Words) -> tuple[int, bool]:
    """Where the place begins ("the city of", "northern" belong to it), and whether what stands before leads to a place."""
    matches, taken, has_kind = BEFORE.finditer(text, floor, start), 0, False
    seen: list[str] = []
    starts: list[int] = []

    def word(back: int) -> str:
        """The word so far before those that were taken; empty where there is none."""
        at = taken + back
        while len(seen) < at:
            match = next(matches, None)
            seen.append(match.group().lower() if match else "")
            starts.append(match.start() if match else floor)
        return seen[at - 1]

    while last := word(1):
        if is_part(last, words):
            taken += 1
        elif last == "and" and word(2) in words.directions:
            taken += 2
        elif last == "of" and word(2) in words.kinds:
            taken, has_kind = taken + 2, True
        elif last == "the" and word(2) == "of" and word(3) in words.kinds:
            taken, has_kind = taken + 3, True
        elif has_kind and last in words.adjectives:
            taken += 1
        elif last in words.before_name and not taken and word(2) not in ("a", "an"):  # "a town | Ruiz has ruled"
            taken, has_kind = 1, True
        else:
            break
    place_start = starts[taken - 1] if taken else start
    while (last := word(1)) in ARTICLES or "-" in last[1:-1] or last in words.describing or is_owner(last, words):
        taken += 1  # "bombarded Syria's | eastern Ghouta", "in remote | eastern Afghanistan"
    before = word(2)
    if last == "in" and before in words.movements:
        return place_start, False
    is_led = (
        has_kind
        or last in words.prepositions
        or (before, last) in words.actions
        or last in words.struggles
        or f"{before} {last}" in words.struggles
    )
    return place_start, is_led


def is_part(word: str, words: Words) -> bool:
    """Whether a word in small letters belongs to the name behind it: "northern", "mid-", the article of "al-Bab"."""
    return word in words.directions or word.endswith(words.held_endings) or (len(word) > 1 and word[-1] == "-")


def is_told_part(text: str, place_start: int, start: int, end: int, words: Words) -> bool:
    """ "Rebel-held Ostrey", "eastern Peru": the part of a land, and a town in somebody's hands, are places wherever they stand."""
    before = text[place_start:start].split()
    if not before or text[start:end].rpartition(" ")[2].lower() in words.adjectives:
        return False  # "northern Arab | town"
    return before[-1].lower() in words.directions or before[-1].endswith(TAKEN)


def is_owner(word: str, words: Words) -> bool:
    """Whether a word in small letters is a country that owns what follows: "syria's"."""
    return word.endswith(("'s", "’s")) and word[:-2] in words.lower_states


VERBAL = ("s", "ed")  # "Mali mourns desert fighters"


def kind_group(kind: regex.Match[str] | None, words: Words) -> int:
    """Which word behind a name is its kind: the first ("Homs province"), or the second ("Sorrel coal mine"); 0 for none."""
    if kind is None:
        return 0
    first, second = kind.groups()
    if second in words.kinds and first not in words.grammar and not first.endswith(VERBAL):
        return 2
    return int(first in words.kinds)
