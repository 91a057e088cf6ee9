"""Tells page furniture from story, one line or sentence at a time: navigation, sign-ups, legal notes, credits."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

import regex
from ahocorasick_rs import AhoCorasick, Implementation

from toolkit.vocabulary.load import shipped_words

MARKS = " \t\u00a0.,:;!?|>»›<«‹•·*#_-–—―=~()[]{}/\\\"'“”‘’`+"
COUNTER = regex.compile(r"[(\[]?\s*\d[\d.,]*\s*[kKmM]?\s*(?P<word>[\p{L} /]{0,16}?)\s*[)\]]?")
NAME = r"(?:\p{Lu}[\p{L}.'’\-]*|de|van|von|der|al|el|bin|ibn|and|y|staff|reporters?|correspondents?|agencies)"
# By Ana Blom   |   BY ANA BLOM, Courier Staff   |   By MEE staff   |   Ana Blom, The Courier, in Vilna
BYLINE = regex.compile(rf"[Bb][Yy]:?\s+{NAME}(?:[\s,/&|]+{NAME}){{0,12}}\W*")
# (Ana Blom/AP)   (Reuters)   [AFP]   (AP Photo/Ana Blom)   Credit: Ana Blom/Getty
CREDIT_END = regex.compile(r"[(\[](?P<credit>[^()\[\]\n]{2,60})[)\]]\s*$")
# REUTERS/Ana Blom   Ana Blom / AFP   Photo: Ana Blom   Credit: Getty Images
CREDIT_BARE = regex.compile(
    r"""(?:(?:REUTERS|AFP|AP|EPA|Reuters|Getty(?:\sImages)?|Anadolu(?:\sAgency)?)\s?/\s?\p{Lu}
       |/\s?(?:REUTERS|AFP|AP|EPA|Reuters|Getty(?:\sImages)?|Anadolu(?:\sAgency)?)\b
       |\b(?:Photo|Photograph|Picture|Image|Credit|Photo\scredit|Image\scredit)\s?(?::|\bby\b))[^.!?]{0,60}[.)\]]?$""",
    regex.VERBOSE,
)
# (AFP) or [Click to enlarge] in front of a sentence
BRACKET = regex.compile(r"[(\[](?P<inside>[^()\[\]\n]{2,60})[)\]]\s+(?=\S)")
# REUTERS Ana Blom Mine Collapse Kills 10: the credit of a picture, and another story's title, run into the text
PICTURE_DESKS = ("REUTERS", "AFP", "AP", "EPA", "GETTY", "SPUTNIK", "TASS", "XINHUA", "ANADOLU")
AGENCY_CAPITALS = regex.compile(rf"(?:{'|'.join(PICTURE_DESKS)})\s+(?=\p{{Lu}}\p{{Ll}})")
REPORTED = regex.compile(r"\b(?:said|says|told|according|reported|announced|added)\b")
FULL_DATE_END = regex.compile(
    r"(?:(?:\p{Lu}\p{Ll}{2,8})\.?\s+\d{1,2},?\s+(?:19|20)\d\d|\d{1,2}\s+\p{Lu}\p{Ll}{2,8},?\s+(?:19|20)\d\d)\W*$"
)
SCENE = regex.compile(
    r"""(?:\b(?:is|are)\s(?:seen|pictured|shown|photographed)\b
       |\b(?:seen|pictured|photographed|shown)\s(?:here|in|on|at|from|during)\b
       |\bin\sthis\b.{0,30}\b(?:photo|image|picture|frame)
       |^\W*(?:An?|The|Two|Three|Some|People|Residents|Men|Women|Children|Boys|Civilians|Rescuers|Firefighters|Rescue\sworkers|Workers|Members|Soldiers|Fighters|Rebels|Troops|Police|Smoke|Medics|\p{Lu}\p{Ll}+ns?)\b[^,.]{0,70}?\b
          (?:inspects?|walks?|carr(?:y|ies)|stands?|sits?|holds?|looks?|search(?:es)?|rises?|billows?|gestures?|waves?|attends?|speaks?|gathers?|pass(?:es)?|rides?|drives?|poses?|watch(?:es)?|waits?|sleeps?|plays?|points?|lies?|rests?|clears?)\b)""",
    regex.VERBOSE,
)
WRITER_BASED = regex.compile(r"\b(?:is|was)\s+(?:an?|the)\s+(?:\p{L}+[\s\-]){0,6}?(?P<noun>\p{L}+(?:\s\p{L}+)?)\b")


# BC-RURITANIA-NAVY (UPDATE 1): the slug of a wire
SLUG = regex.compile(r"\p{Lu}{2,}(?:-+[\p{Lu}\d.]{2,})+(?:[ ,(/][^\p{Ll}]{0,30})?")
# THE DAILY COURIER | World   or, at the end of a page, Daily Courier Ltd, 2017
MASTHEAD = regex.compile(
    r"(?P<name>(?:(?:\p{Lu}[\p{L}.'’&\-]*|of|and|the)\s+){0,4}(?P<last>(?!(?:Ltd|Limited|Inc|LLC)\b)\p{Lu}\p{L}+))(?:\s+(?:Ltd|Limited|Inc|LLC|plc)\.?)?"
    r"(?:,?\s+(?P<year>(?:19|20)\d\d))?(?:\s*[|*·•–—-]\s*.{0,30}|\s+(?:World|Wire|Online)\b.{0,20})?"
)


CAPITALS = regex.compile(r"(?:\p{Lu}{2,}\s){1,4}\p{Lu}{2,}\b")


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


def parse_masthead(line: str) -> tuple[str, str | None] | None:
    """Returns the outlet that a line names and nothing else, and the year beside it.

    >>> parse_masthead("THE DAILY COURIER | World"), parse_masthead("Daily Courier Ltd, 2017")
    (('The Daily Courier', None), ('Daily Courier', '2017'))
    >>> parse_masthead("Minister meets the press") is None
    True
    """
    match = MASTHEAD.fullmatch(line.strip()) if len(line) <= 80 else None
    if match is None or match["last"].lower() not in furniture_words().mastheads:
        return None
    capitals = CAPITALS.match(match["name"])
    return capitals.group().title() if capitals else match["name"], match["year"]


def is_byline(line: str) -> bool:
    """Whether a line names who wrote the story.

    >>> is_byline("By Ana Blom and Petra de Vries, The Courier"), is_byline("By Friday 40 were dead.")
    (True, False)
    >>> is_byline("By Courier staff")
    True
    """
    return len(line) <= 160 and line[:2].lower() == "by" and BYLINE.fullmatch(line.strip()) is not None


def is_credit(words_in_brackets: str) -> bool:
    """Whether words in brackets credit a picture: an agency, an agency behind a name, a photo."""
    agencies = furniture_words().agencies
    lower = words_in_brackets.lower().strip()
    last = lower.rsplit("/", 1)[-1].strip()
    return (
        lower in agencies
        or last in agencies
        or "photo" in lower
        or lower.split("/", 1)[0].strip() in agencies
        or (lower.split(" and ")[-1] in ("agencies", "agency", "wires"))
    )


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


def is_caption(text: str, start: int, end: int, *, alone: bool) -> bool:
    """Whether a line (`alone`) or a sentence is a caption: a credit, and a scene or a full date before it.

    >>> line = "Smoke rises over the port of Vilna. (Ana Blom/AP)"
    >>> is_caption(line, 0, len(line), alone=True)
    True
    """
    if end - start > 500:
        return False
    if alone:
        tail = max(start, end - 90)
        if may_credit(text[tail:end]) and CREDIT_BARE.search(text, tail, end):
            return True
    if text[end - 1] not in ")]":
        return False
    match = CREDIT_END.search(text, max(start, end - 64), end)
    if match is None or not is_credit(match["credit"]):
        return False
    before = text[start : match.start()].rstrip()
    if not before or "photo" in match["credit"].lower() or tells_scene(before):
        return True
    return alone and ("/" in match["credit"] or (len(before.split()) <= 30 and REPORTED.search(before) is None))


def may_credit(words: str) -> bool:
    """A cheap look before the grammar: a bare credit has a stroke, or says what it credits."""
    return "/" in words or "Photo" in words or "Picture" in words or "Image" in words or "Credit" in words


def tells_scene(sentence: str) -> bool:
    """Whether a sentence reads as a caption: people shown in the present tense, or a full date at its close.

    >>> tells_scene("Residents inspect a burnt mill near Vilna"), tells_scene("Residents said 40 were dead.")
    (True, False)
    """
    return FULL_DATE_END.search(sentence) is not None or SCENE.search(sentence) is not None


def is_about_page(text: str, lower: str, start: int, end: int) -> bool:
    """Whether a closing sentence speaks of the writer or the outlet, not of the news.

    >>> line = "Ana Blom is a Vilna-based correspondent for The Courier."
    >>> is_about_page(line, line.lower(), 0, len(line))
    True
    """
    if end - start > 600:
        return False
    words = furniture_words()
    sentence = lower[start:end]
    match = WRITER_BASED.search(text, start, min(end, start + 160))
    if match is None:
        return False
    before = text[start : match.start()].split()
    if (
        not before
        or len(before) > 5
        or not all(w[0].isupper() or w in ("de", "van", "and", "al", "el") for w in before)
    ):
        return False
    if any(f" {noun}" in sentence or f"-{noun}" in sentence for noun in words.writers):
        return "based" in sentence or any(
            f"{noun} {link}" in sentence
            for noun in words.writers
            for link in ("for ", "at ", "in ", "with ", "and ", "who ")
        )
    return any(noun in sentence for noun in words.outlets) and any(word in sentence for word in words.praise)
