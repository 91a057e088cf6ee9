"""Finds where a text that has lost its colons had them in times of day, and dates run into their years: "141pm", "Jun 062016"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import regex

from toolkit.vocabulary.load import shipped_words

CALENDAR = shipped_words("calendar")
MONTHS = "|".join(sorted((month for some in CALENDAR["months"].values() for month in some), key=len, reverse=True))
ZONES = "|".join(sorted(zone.upper() for zone in CALENDAR["zones"]["names"]))
HOUR_12, HOUR_24, MINUTE = r"(?:0?[1-9]|1[0-2])", r"(?:[01]?\d|2[0-3])", r"[0-5]\d"
# What says by itself that it is a time: "141pm", "614 a.m.", "1204 GMT", "907 UTC3". The patterns for which a whole text is searched
# run from its end (?r): they meet a figure first, of which there are few, and then what stands before it.
CLOCK = regex.compile(
    rf"""(?r)(?<![\d.,\-])(?:
        {HOUR_12}(?P<half>{MINUTE})\s?(?:[ap]m\b|[ap]\.m\b|[AP]M\b|[AP]\.M\b)
      | {HOUR_24}(?P<zone>{MINUTE})\s?(?:{ZONES})(?![a-zA-Z])
    )""",
    regex.VERBOSE,
)
# Four figures that may be a time; the rest of a page is not looked at.
TIME = regex.compile(rf"(?<![\d.,\-])(?:[01]\d|2[0-3]){MINUTE}(?![\d\-])")
# The date of a page right before a time, and what stands behind it, a place or a sentence: "7 August 2011 1641 KUNDUZ".
DATED = regex.compile(
    rf"""\b(?:
        \d{{1,2}}\s(?i:{MONTHS})\.?\s(?:19|20)\d\d
      | (?i:{MONTHS})\.?\s\d{{1,2}}\s(?:19|20)\d\d
      | \d{{1,2}}([.\s])\d{{1,2}}\1(?:19|20)\d\d
      | (?:19|20)\d\d-\d\d-\d\d
    )\s(?:(?i:at)\s)?\Z""",
    regex.VERBOSE,
)
LONGEST_DATE = 24  # characters: "30 September 2015 at"
BEHIND = regex.compile(r"\s\(?(?P<next>\p{Lu}[\p{L}\-]*)|\s*$|\.\s")
# Words that only a time stands behind, and a time beside another one or a date: "curfew from 1800 to 0600", "1642 GMT 1742 UK".
LED = regex.compile(r"\b(?i:updated|published|posted|issued)\sat\s\Z")
BEGUN = regex.compile(r"\b(?:begins?|began|starts?|started|ends?|ended)\sat\s\Z")
FROM, GMT = regex.compile(r"\bfrom\s\Z"), regex.compile(r"\bGMT\s\Z")
UNTIL = regex.compile(r"\bto\s\Z")
LEADS = ("at", "from", "gmt", "to")  # the words right before a time, where it is no date
SMALL, TO_EARLY = regex.compile(r"\s\p{Ll}"), regex.compile(rf"\sto\s0\d{MINUTE}\b")
UK, DAY_BEHIND = regex.compile(r"\sUK\b"), regex.compile(r"\s\d\d\.\d\d\.(?:19|20)\d\d")
# The entries of a live report begin with their times: "in the hotel. 1520 The pope said".
ENTRY = regex.compile(rf"""(?r)(?P<stop>[.!?]["”)]?)?\s(?P<time>(?:[01]\d|2[0-3]){MINUTE})(?=\s["“]?\p{{Lu}})""")
RUN_ON = regex.compile(rf"(?r)\b(?i:{MONTHS})\.?\s(?:0?[1-9]|[12]\d|3[01])(?P<year>(?:19|20)\d\d)(?!\d)")
# So many entries, and so many of them in order, make a live report.
FEW, IN_ORDER = 4, 0.9
YEAR_LEADS = frozenset(
    ("in", "since", "of", "from", "until", "by", "to", "and", "the", "early", "late", "mid", *MONTHS.split("|"))
)
COUNTED = frozenset(shipped_words("sources")["nouns"]["people"]) | {
    "people",
    "killed",
    "dead",
    "wounded",
    "injured",
    "more",
}


def find_lost_colons(text: str) -> list[int]:
    """The offsets before which the colon of a time stood, in order.

    >>> text = "Posted 12 June 2017 0952 By Ana Sol. The bomb went off at 141pm, and 1200 people came by 1204 GMT."
    >>> [text[:at].split()[-1] + ":" + text[at:].split()[0] for at in find_lost_colons(text)]
    ['09:52', '1:41pm,', '12:04']
    >>> find_lost_colons("On 12 June 2017 1150 Soldiers fled, and 1130 people. The toll stood at 1545 on Tuesday.")
    []
    """
    found = {match.end("half") - 2 if match["half"] else match.end("zone") - 2 for match in CLOCK.finditer(text)}
    found.update(match.end() - 2 for match in TIME.finditer(text) if is_time(text, match.start(), match.end()))
    found.update(find_entries(text))
    return sorted(found)


def is_time(text: str, start: int, end: int) -> bool:
    """Whether four figures are a time by what stands round them."""
    before = text[max(0, start - LONGEST_DATE) : start]
    lead = before.split()[-1:]
    if not lead or not (lead[0][-1].isdigit() or lead[0].lower().endswith(LEADS)):
        return DAY_BEHIND.match(text, end) is not None
    behind = BEHIND.match(text, end)
    if behind is not None and DATED.search(before) and not is_counted(behind["next"] or ""):
        return True
    return bool(
        LED.search(before)
        or (BEGUN.search(before) and not SMALL.match(text, end))
        or (FROM.search(before) and TO_EARLY.match(text, end))
        or (text[start] == "0" and UNTIL.search(before))
        or (GMT.search(before) and UK.match(text, end))
        or DAY_BEHIND.match(text, end)
    )


def is_counted(word: str) -> bool:
    """Whether what stands behind a figure may be what it counts."""
    return word.lower() in COUNTED or word.endswith("s")


def find_entries(text: str) -> Iterator[int]:
    """Where the colons of a live report stood: its times open sentences and run one way.

    >>> text = "Live. 0930 Two died. 1015 Rain fell. 1204 Ana Sol came. 1340 He left. 1333 men."
    >>> [text[at - 2 : at + 2] for at in find_entries(text)]
    ['0930', '1015', '1204', '1340']
    """
    matches = list(ENTRY.finditer(text))[::-1]
    sure = [int(match["time"]) for match in matches if match["stop"]]
    if len(sure) < FEW:
        return
    rises = sum(one < two for one, two in pairwise(sure)) / (len(sure) - 1)
    if 1 - IN_ORDER < rises < IN_ORDER:
        return
    way = 1 if rises >= IN_ORDER else -1
    for before, match in zip((None, *matches), matches, strict=False):
        runs_on = before is None or way * int(before["time"]) <= way * int(match["time"])
        if match["stop"] or (runs_on and not is_year(text, match.start("time"))):
            yield match.end("time") - 2


def is_year(text: str, at: int) -> bool:
    """Whether four figures are a year for what stands before them: "in 2006", "June 2006"."""
    before = text[max(0, at - 20) : at].split()[-1:]
    return not before or not before[0][-1].isalpha() or before[0].lower() in YEAR_LEADS


def find_run_on_years(text: str) -> list[int]:
    """Where a year is run into the day before it: "Jun 062016".

    >>> text = "Jun 062016 Jets hit Idlib"
    >>> [text[at:].split()[0] for at in find_run_on_years(text)]
    ['2016']
    """
    return [match.start("year") for match in RUN_ON.finditer(text)][::-1]
