"""Reads the dateline in front of a story: the place in capitals, the day and the agency behind it, up to the dash."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

import regex

from toolkit.records import Zone
from toolkit.text.lost_commas import has_lost_commas
from toolkit.text.stamps import MONTH, WORDS
from toolkit.vocabulary.load import shipped_words

CAPITAL_WORDS = r"\p{Lu}[\p{Lu}'’.\-]{2,} (?:[\s/]\p{Lu}[\p{Lu}'’.\-]+){0,3}"
CREDIT = r"\( (?P<agency> \p{Lu}[\p{L}.\s/\-]{1,28} ) \)"
MARKS = r"(?:\s*[.\-‐–—―:_]{1,3})? (?:\s+|(?<=-)) (?=[\p{Lu}\d\"“‘'(/])"
# MOSCOW (AP) --   KABUL, Afghanistan, Aug. 21 (Reuters) -   BEIRUT/GENEVA —   Paris, 3 May (AFP):
MARKED = regex.compile(
    r"""
    (?P<place>
        # MOSCOW, BEIRUT/GENEVA, DEIR EL-ZOUR
        \p{Lu}[\p{Lu}\p{M}'’.\-]+ (?:[\s/]+ \p{Lu}[\p{Lu}\p{M}'’.\-]+){0,3}
        # Paris, only before an agency in brackets
      | \p{Lu}[\p{L}'’\-]+ (?:[\s/] \p{Lu}[\p{L}'’\-]+){0,2} (?=[,\s]{1,2}[^().\n]{0,40}\()
    )
    # , Afghanistan
    (?P<country> (?:,\s* (?!\p{Lu}\p{Ll}{2,8}\.?\s\d) \p{Lu}[\p{L}.\-]+ (?:\s\p{Lu}[\p{L}.\-]+){0,2}){0,2} )
    # , Aug. 21
    (?P<day> ,?\s* \(? (?: \p{Lu}\p{Ll}{2,8}\.? \s \d{1,2} | \d{1,2} \s \p{Lu}\p{Ll}{2,8}\.? ) (?:,?\s\d{4})? \)? )?
    # (AP)
    \s* (?P<agency> [(\[] \s* [\p{L}][\p{L}.\s/\-]{1,28} [)\]] )?
    # --
    \s* (?P<mark> [-‐–—―:]{1,3} (?=[\s\p{Lu}"“‘'0-9]) )?
    \s*
    """,
    regex.VERBOSE,
)
# Bam, Kerman Province, Dec 29, IRNA --   Kabul, 3 May, Pajhwok -   Juba, 4 May 2014 –   Kathmandu, April 26 (RSS):
DATED = regex.compile(
    r"""
    (?P<place> \p{Lu}[\p{L}'’\-]+ (?:[\s/] \p{Lu}[\p{L}'’\-]+){0,2} )
    (?:,\s \p{Lu}[\p{L}.\-]+ (?:\s\p{Lu}[\p{L}.\-]+){0,2} ){0,2}? ,\s
    (?P<day> (?: \p{Lu}\p{Ll}{2,8}\.? \s \d{1,2} | \d{1,2} \s \p{Lu}\p{Ll}{2,8}\.? ) (?:,?\s\d{4})? )
    (?: (?:,\s|\s?/\s?|\s) \(? (?P<agency> \p{Lu}\p{L}{2,14} ) \)? )?
    \s* (?P<mark> --? (?=\s) | [‐–—―:] (?=\s) ) \s*
    """,
    regex.VERBOSE,
)
AGENCY_ALONE = regex.compile(r"[(\[]\s*(?P<agency>[\p{L}][\p{L}.\s/\-]{1,28})[)\]]\s*(?P<mark>[-‐–—―:]{1,3})\s*")
CAPITALS = regex.compile(r"\p{Lu}[\p{Lu}'’\-]{2,}(?:[\s/]+\p{Lu}[\p{Lu}'’\-]+){0,4}(?=\s+[\p{Lu}\p{N}\"“‘'])")

# In a text that has lost its commas: KYIV Nov 14 (Reuters)   SOUTHWEST ASIA July 12 2016   Mitú Colombia Nov 5 (EFE).-
UNMARKED = regex.compile(
    rf"""
    (?P<place> {CAPITAL_WORDS} | \p{{Lu}}\p{{Ll}}[\p{{L}}'’\-]+ (?:\s\p{{Lu}}\p{{Ll}}[\p{{L}}'’\-]*)?? )
    (?: ,?\s (?!{MONTH}\s\d) \p{{Lu}}\p{{Ll}}[\p{{L}}.\-]* ){{0,3}}
    (?: ,?\s \(? (?P<day> (?i: {MONTH}\s\d{{1,2}} | \d{{1,2}}\s{MONTH} )\b (?:,?\s\d{{4}}\b)? )
        (?: ,?\s {CREDIT} | [.)] )?
      | ,?\s {CREDIT} )
    {MARKS}
    """,
    regex.VERBOSE,
)
BEHIND_DAY = regex.compile(rf"(?P<agency> \p{{Lu}}[\p{{L}}\-]+ (?:\s\p{{Lu}}\p{{L}}+)?? ) {MARKS}", regex.VERBOSE)
ALONE = regex.compile(rf"{CAPITAL_WORDS} (?=\s\p{{Lu}})", regex.VERBOSE)
LAND = regex.compile(r"\s(\p{Lu}[\p{L}.\-]+)")
MARK = regex.compile(MARKS, regex.VERBOSE)

BLANKS = regex.compile(r"(\s+)")
LETTERS = regex.compile(r"(?<![\p{L}'’])\p{L}+")
PARTICLE = regex.compile(r"(?<=\s)(?:El|Al|De|Du|La|Es|Of|And)(?=[\s\-])")


LONGEST_LAND = 3  # words
# "FLOODS AND CYCLONE ELINE 2 March", "MONDAY 9 JANUARY": a headline in capitals, a stamp
NO_PLACE = WORDS - {"of", "the", "st"} | {"and", "in", "for", "with", "to", "as"}


class Dateline(NamedTuple):
    """A dateline and what it says; `day` is the words of its date, `agency` the words in brackets."""

    start: int
    end: int
    place: str | None
    day: str | None
    agency: str | None


@lru_cache(maxsize=1)
def known_names() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Cities that may stand without a mark, openings in capitals that are no place, agencies; all in lower case."""
    words = shipped_words("datelines")
    agencies = shipped_words("agencies")["agencies"]
    names = {form.lower() for forms in agencies.values() for form in forms}
    return frozenset(words["cities"]), frozenset(words["not_places"]), frozenset(names)


def parse_dateline(text: str, start: int = 0, end: int | None = None) -> Dateline | None:
    """Returns the dateline that opens a stretch of text, or None.

    >>> parse_dateline("VILNA, Ruritania, Aug. 3 (AP) -- Two ships sank.")
    Dateline(start=0, end=33, place='Vilna', day='Aug. 3', agency='AP')
    >>> parse_dateline("CAIRO Two ships sank.").place
    'Cairo'
    >>> parse_dateline("NATO Two ships sank.") is None
    True
    >>> parse_dateline("UPDATE - Two ships sank.") is None
    True
    """
    end = len(text) if end is None else end
    if start >= end:
        return None
    if text[start].isupper():
        if has_lost_commas(text) and (unmarked := parse_unmarked(text, start, end)) is not None:
            return unmarked
        dated = parse_dated(text, start, end)
        if dated is not None:
            return dated
        if start + 2 < end and not text[start + 1].isupper() and text.find("(", start, start + 60) < 0:
            return None
    elif text[start] not in "([":
        return None
    marked = parse_marked(text, start, end)
    if marked is not None or not text[start + 1 : start + 2].isupper():
        return marked
    return parse_bare(text, start, end)


def parse_unmarked(text: str, start: int, end: int) -> Dateline | None:
    """A place with a day, an agency or its country behind it, in a text that has lost its commas.

    >>> parse_unmarked("VILNA Ruritania May 3 2011 AFP Two ships", 0, 40)
    Dateline(start=0, end=31, place='Vilna', day='May 3 2011', agency='AFP')
    >>> parse_unmarked("MITROVICA Kosovo Two ships sank.", 0, 32)
    Dateline(start=0, end=17, place='Mitrovica', day=None, agency=None)
    >>> parse_unmarked("MITROVICA Police found two ships.", 0, 33) is None
    True
    """
    window = min(end, start + 140)
    _, not_places, agencies = known_names()
    match = UNMARKED.match(text, start, window)
    if match is None:
        return parse_with_land(text, start, window)
    place, agency, stop = match["place"], match["agency"], match.end()
    is_credited = is_agency(agency) or (match["day"] is not None and agency is not None and agency.isupper())
    words = place.lower().split()
    if place.lower() in not_places | agencies or not NO_PLACE.isdisjoint(words) or not (place.isupper() or is_credited):
        return None
    if not match["day"] and not is_credited:
        return None
    behind = BEHIND_DAY.match(text, stop, window) if agency is None else None
    if behind is not None and is_agency(behind["agency"]):
        agency, stop = behind["agency"], behind.end()
    return Dateline(start, stop, title_case(place), match["day"], agency)


def parse_with_land(text: str, start: int, end: int) -> Dateline | None:
    """A place in capitals with its country or state behind it: "MISRATA Libya Salvoes of rockets crashed"."""
    place = ALONE.match(text, start, end)
    if place is None or place.group().lower() in known_names()[1] | known_names()[2]:
        return None
    words: list[str] = []
    found = None
    at = place.end()
    while len(words) < LONGEST_LAND and (word := LAND.match(text, at, end)) is not None:
        at = word.end()
        words.append(word[1])
        if " ".join(words) in lands() and (mark := MARK.match(text, at, end)) is not None:
            found = Dateline(start, mark.end(), title_case(place.group()), None, None)
    return found


def is_agency(name: str | None) -> bool:
    """Whether a name is that of a news agency."""
    return name is not None and name.strip().lower() in known_names()[2]


@lru_cache(maxsize=1)
def lands() -> frozenset[str]:
    """The countries, provinces and states that a dateline names behind a town."""
    sources, provinces = shipped_words("sources"), shipped_words("towns")["province"]
    named = (*sources["country"], *sources["territory"], *shipped_words("datelines")["states"])
    return frozenset(named).union(*provinces.values())


def parse_marked(text: str, start: int, end: int) -> Dateline | None:
    """A dateline that a dash, a colon or an agency in brackets closes."""
    window = min(end, start + 140)
    cities, not_places, agencies = known_names()
    alone = AGENCY_ALONE.match(text, start, window)
    if alone is not None and alone["agency"].strip().lower() in agencies:
        return Dateline(start, alone.end(), None, None, alone["agency"].strip())
    match = MARKED.match(text, start, window)
    if match is None or not (match["mark"] or match["agency"]) or match.end() >= end:
        return None
    place = match["place"].strip()
    agency = match["agency"].strip("()[] \t") if match["agency"] else None
    credited = agency is not None and agency.lower() in agencies
    if place.lower() in not_places or (agency and not credited and not match["mark"]):
        return None
    if not credited and not place.isupper():
        return None
    if (
        not credited
        and (match["mark"] in ("-", ":"))
        and place.lower() not in cities
        and not (match["country"] or match["day"])
    ):
        return None
    return Dateline(start, match.end(), title_case(place), (match["day"] or "").strip(", ()") or None, agency)


def parse_dated(text: str, start: int, end: int) -> Dateline | None:
    """A place and a day that a dash closes, the agency between them without brackets or left out.

    >>> parse_dated("Vilna, 3 May, BETA - Two ships sank.", 0, 36)
    Dateline(start=0, end=21, place='Vilna', day='3 May', agency='BETA')
    >>> parse_dated("Vilna, 3 May, was calm - two ships sank.", 0, 40) is None
    True
    """
    if text.find(", ", start, start + 40) < 0:
        return None
    match = DATED.match(text, start, min(end, start + 110))
    if match is None or match.end() >= end:
        return None
    return Dateline(start, match.end(), title_case(match["place"]), match["day"], match["agency"])


def parse_bare(text: str, start: int, end: int) -> Dateline | None:
    """A known city in capitals, with nothing between it and the story."""
    match = CAPITALS.match(text, start, min(end, start + 80))
    if match is None:
        return None
    cities = known_names()[0]
    words = BLANKS.split(match.group())
    while words:  # "GAZA UN" is Gaza and the first word of the story
        name = "".join(words).strip()
        if all(part.strip().lower() in cities for part in name.split("/")):
            stop = start + len(name)
            while stop < end and text[stop].isspace():
                stop += 1
            return Dateline(start, stop, title_case(name), None, None)
        words = words[:-2]
    return None


def title_case(place: str) -> str:
    """A place in capitals as prose writes it.

    >>> title_case("DEIR EL-ZOUR")
    'Deir el-Zour'
    >>> title_case("BEIRUT/GENEVA")
    'Beirut/Geneva'
    """
    if not place.isupper():
        return place
    titled = LETTERS.sub(lambda m: m.group().capitalize(), place.lower())
    return PARTICLE.sub(lambda m: m.group().lower(), titled)


def find_dateline_place(text: str, zones: Sequence[Zone]) -> str | None:
    """Returns the place of the first dateline that names one, among the zones of a text; None where none does.

    >>> find_dateline_place("VILNA (AP) -- Two ships sank.", [Zone("dateline", 0, 14)])
    'Vilna'
    """
    for zone in zones:
        if zone.name == "dateline":
            dateline = parse_dateline(text, zone.start, min(len(text), zone.end + 4))
            if dateline is not None and dateline.place:
                return dateline.place
    return None
