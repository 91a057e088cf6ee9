"""Tells page furniture from story, one line or sentence at a time: navigation, sign-ups, counters, legal notes, other titles."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

import regex
from ahocorasick_rs import AhoCorasick, Implementation

from toolkit.vocabulary.load import shipped_words

MARKS = " \t\u00a0.,:;!?|>»›<«‹•·*#_-–—―=~()[]{}/\\\"'“”‘’`+"
COUNTER = regex.compile(r"[(\[]?\s*\d[\d.,]*\s*[kKmM]?\s*(?P<word>[\p{L} /]{0,16}?)\s*[)\]]?")
# REUTERS Ana Blom Mine Collapse Kills 10: the credit of a picture, and another story's title, run into the text
PICTURE_DESKS = ("REUTERS", "AFP", "AP", "EPA", "GETTY", "SPUTNIK", "TASS", "XINHUA", "ANADOLU")
AGENCY_CAPITALS = regex.compile(rf"(?:{'|'.join(PICTURE_DESKS)})\s+(?=\p{{Lu}}\p{{Ll}})")
# BC-RURITANIA-NAVY (UPDATE 1): the slug of a wire
SLUG = regex.compile(r"\p{Lu}{2,}(?:-+[\p{Lu}\d.]{2,})+(?:[ ,(/][^\p{Ll}]{0,30})?")


class Words(NamedTuple):
    """The list of furniture words made ready to scan with."""

    scanner: AhoCorasick
    meanings: tuple[tuple[str, str], ...]
    whole: dict[str, str]
    counters: frozenset[str]
    writers: tuple[str, ...]
    outlets: tuple[str, ...]
    praise: tuple[str, ...]
    agencies: frozenset[str]
    mastheads: frozenset[str]


class Hit(NamedTuple):
    """A furniture phrase in the lower-cased text: where, from which section of the list, and the zone it speaks for."""

    start: int
    end: int
    section: str
    zone: str


@lru_cache(maxsize=1)
def furniture_words() -> Words:
    """The shipped list, compiled once."""
    words = shipped_words("boilerplate")
    phrases: list[str] = []
    meanings: list[tuple[str, str]] = []
    for section in ("opens", "opens_line", "opens_titles", "anywhere"):
        for zone, entries in words[section].items():
            phrases.extend(entries)
            meanings.extend((section, zone) for _ in entries)
    about = words["about_writer"]["nouns"] + words["about_outlet"]["nouns"]
    phrases.extend(about)
    meanings.extend(("about", "boilerplate") for _ in about)
    phrases.extend(f"{desk.lower()} " for desk in PICTURE_DESKS)
    meanings.extend(("credit", "related") for _ in PICTURE_DESKS)
    whole = {phrase: zone for zone, entries in words["whole_line"].items() for phrase in entries}
    forms = {form.lower() for forms in shipped_words("agencies")["agencies"].values() for form in forms}
    return Words(
        AhoCorasick(phrases, implementation=Implementation.DFA),
        tuple(meanings),
        whole,
        frozenset(words["counters"]["words"]),
        tuple(words["about_writer"]["nouns"]),
        tuple(words["about_outlet"]["nouns"]),
        tuple(words["about_outlet"]["praise"]),
        frozenset(forms),
        frozenset(words["masthead"]["nouns"]),
    )


def find_hits(text: str, lower: str) -> list[Hit]:
    """Returns every furniture phrase of a text, whole words only, where it stands as its section of the list asks.

    >>> page = "Forty more died. Podcast: the war so far"
    >>> find_hits(page, page.lower())
    [Hit(start=17, end=25, section='opens', zone='related')]
    """
    words, found = furniture_words(), []
    for index, start, end in words.scanner.find_matches_as_indexes(lower, overlapping=True):
        if lower[end - 1].isalnum() and end < len(lower) and lower[end].isalnum():
            continue
        if start and lower[start].isalnum() and lower[start - 1].isalnum():
            continue
        section, zone = words.meanings[index]
        if section != "anywhere" and section != "about" and not may_open(text, start):
            continue
        if section == "opens_titles" and not titles_follow(text, end):
            continue
        if section == "credit" and not (follows_sentence(text, start) and AGENCY_CAPITALS.match(text, start)):
            continue
        found.append(Hit(start, end, section, zone))
    found.sort()
    return found


def may_open(text: str, at: int) -> bool:
    """Whether a line or sentence may begin at an offset: not at a small letter behind a word, "forty more"."""
    if at < 2 or text[at - 1] != " " or not text[at].islower():
        return True
    return not text[at - 2].isalnum() and text[at - 2] != ","


def follows_sentence(text: str, at: int) -> bool:
    """Whether a line or a sentence has ended before an offset."""
    before = text[max(0, at - 3) : at].rstrip(" ")
    return not before or before[-1] in "\n.!?…\"”’'»)]"


def furniture_zone(text: str, lower: str, start: int, end: int, hits: Sequence[Hit]) -> str | None:
    """The zone of a line or sentence that is furniture, or None where it may be story. `hits` are those within it."""
    if end - start <= 60:
        key = lower[start:end].strip(MARKS)
        if not key:
            return "boilerplate"
        zone = furniture_words().whole.get(key)
        if zone is not None:
            return zone
        if (text[start].isdigit() or text[start] in "([") and is_counter(text[start:end]):
            return "boilerplate"
        if text.find("-", start, end) >= 0 and SLUG.fullmatch(text, start, end) is not None:
            return "boilerplate"
    if not hits:
        return None
    opening = start
    while opening < end and not lower[opening].isalpha() and lower[opening] not in "([©":
        opening += 1
    for hit in hits:
        if hit.section in ("opens", "opens_line"):
            if (
                start <= hit.start <= opening
                and hit.end <= end
                and (hit.section == "opens" or is_label(text, start, end))
            ):
                return hit.zone
        elif hit.section == "opens_titles":
            if start <= hit.start <= opening and opens_titles(text, hit.end, end):
                return hit.zone
        elif hit.section == "anywhere" and start <= hit.start and hit.end <= end and end - start <= 700:
            return hit.zone
    return None


def is_counter(line: str) -> bool:
    """Whether a line only counts the page's visitors.

    >>> is_counter("2.1K shares"), is_counter("2.1K militants")
    (True, False)
    """
    match = COUNTER.fullmatch(line.strip())
    return match is not None and match["word"].strip().lower() in furniture_words().counters


def is_label(text: str, start: int, end: int) -> bool:
    """Whether a line that opens with "published by", "source:" and the like is a label and no sentence."""
    return end - start <= 40 or (text[end - 1] not in '.!?"”’' and end - start <= 300)


def opens_titles(text: str, at: int, end: int) -> bool:
    """Whether titles run on behind a heading: a capital or a figure follows, and no full stop closes them.

    >>> opens_titles("Related Navy Sinks 2 Ships off Ruritania", 7, 40)
    True
    >>> opens_titles("Related charges were dropped.", 7, 29)
    False
    """
    return text[end - 1] not in ".!?" and titles_follow(text, at)


def titles_follow(text: str, at: int) -> bool:
    """Whether a capital or a figure stands behind a heading."""
    following = text[at : at + 3].strip()
    return bool(following) and (following[0].isupper() or following[0].isdigit())
