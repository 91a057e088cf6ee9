"""Totals that only run up to a day: "by then", "to the same day", "up to the end of last year", "for the whole campaign", "in all".

Such a figure is of no one day. It counts from the beginning that the article names, if it names one; else its days are not known.
"""

from __future__ import annotations

from datetime import date

import regex

from toolkit.extract.cued_sentences import Listed
from toolkit.extract.periods.campaigns import GOING_ON
from toolkit.extract.periods.open_totals import SINCE, find_opened, until_now
from toolkit.extract.periods.spots import MISSING, Spot
from toolkit.extract.periods.timeline import Timeline
from toolkit.extract.periods.told_before import is_one_day
from toolkit.records import Count, Period, Timex

# "struck more than 30,000 targets by then", "11,554 for Iraq to the same day"
BY_THEN = Listed(
    regex.compile(r"[^.;:]{0,60}?\b(?:by\sthen|(?:up\s)?to\s(?:that|the\ssame)\s(?:day|date|point)|(?:up\s)?until\sthen)\b"),
    *("by then", "same da", "that da", "that point", "until then", "same point"),
)  # fmt: skip
# "between 1,098 and 1,450 civilians up to the end of last year"
UP_TO = regex.compile(r"(?:\s[\p{L}’'-]+){0,4}\sup\sto\s(?:the\s(?:very\s)?end\sof\s)?$")
# "17,800 sorties for the whole campaign"
WHOLE = Listed(
    regex.compile(rf"[^.;:]{{0,60}}?\b(?:for|over|of|in|during|throughout)\sthe\s(?:whole|entire)\s{GOING_ON}\b", regex.IGNORECASE),
    *("whole", "entire"),
)  # fmt: skip
# "Russian raids have killed about 6,200 civilians in all"
HAVE = regex.compile(
    rf"\b{GOING_ON}\b[^.;,]{{0,40}}\b(?:have|has|had)\s(?:\w+\s){{0,2}}?\w+(?:ed|st|en|n|t)\s(?:[^.;,]{{0,20}})$",
    regex.IGNORECASE,
)
IN_ALL = Listed(
    regex.compile(r"[^.;,]{0,40}?\b(?:in\sall|altogether|in\stotal|all\stold)\b"),
    "in all",
    "altogether",
    "in total",
    "all told",
)
UNTOLD = MISSING._replace(rule="since a beginning that is not told")
LONG = 14  # days: what runs up to a day is no total of an affair where that began just before


def find_cumulative(spot: Spot, count: Count, timeline: Timeline) -> Period | None:
    """The period of a total that runs up to a day; missing where nobody says since when; None for any other figure."""
    text, start, end = spot.text, spot.sentence.start, spot.sentence.end
    at = (count.number.char_start, count.number.char_end)
    if spot.sentence.match(WHOLE, at[1], end) is not None:
        return whole_of(find_opened(spot, timeline), spot, at[0])
    limit = limit_before(spot, at, timeline) if spot.sentence.match(BY_THEN, at[1], end) else limit_behind(spot, at)
    if limit is not None:
        since = timeline.opened(spot.position)
        if since is None and is_of_news(timeline, limit):
            return None  # "the plane fell on Sunday. Twelve bodies had been found by then": of that day
        if since is None or since.start is None or (limit - since.start).days < LONG:
            return UNTOLD
        return until_now(since, timeline, SINCE)._replace(end=limit)
    is_total = spot.sentence.match(IN_ALL, at[1], end) and HAVE.search(text, start, at[0])
    return UNTOLD if is_total else None


def whole_of(opened: Period, spot: Spot, at: int) -> Period:
    """All of a campaign, up to the day on which it was told: "when 2016 closed he gave 17,800 sorties for the whole campaign"."""
    if opened.start is None or opened.end is None:
        return UNTOLD
    ends = [t.end for t in spot.dates if t.end is not None and t.char_end <= at and opened.start < t.end < opened.end]
    return opened._replace(end=ends[-1]) if ends else opened


def is_of_news(timeline: Timeline, limit: date) -> bool:
    """Whether a count that runs up to a day is that of a deed of the days just before it."""
    deed = timeline.deed
    return is_one_day(deed) and deed is not None and deed.start is not None and 0 <= (limit - deed.start).days < LONG


def limit_before(spot: Spot, at: tuple[int, int], timeline: Timeline) -> date | None:
    """The day that "by then" means: the last one before it in the sentence, else in the sentences before."""
    own = [t for t in spot.dates if t.end is not None and t.char_end <= at[0]]
    named: Timex | None = own[-1] if own else timeline.last_named(spot.position)
    return named.end if named is not None else None


def limit_behind(spot: Spot, at: tuple[int, int]) -> date | None:
    """The end of what stands behind "up to" right after a figure."""
    behind = next((t for t in spot.dates if t.char_start >= at[1] and t.end is not None), None)
    if behind is None or UP_TO.fullmatch(spot.text, at[1], behind.char_start) is None:
        return None
    return behind.end
