"""Days counted from a beginning: "on the first day", "on the opening night", "on its first weekend"."""

from __future__ import annotations

from datetime import date, timedelta

import regex

from toolkit.extract.cued_sentences import Listed
from toolkit.extract.periods.campaigns import COUNTS, GOING_ON, read_amount
from toolkit.extract.periods.durations import after
from toolkit.extract.periods.spots import Spot
from toolkit.extract.periods.timeline import Timeline
from toolkit.records import Period

NTH = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh")
# "Eleven of the deaths occurred on the first day"; not "the first day of the truce", which began for itself
ON_NTH = Listed(
    regex.compile(
        rf"\b(?:on|in|during)\s(?:the|its|their)\s(?:very\s)?(?P<nth>opening|{'|'.join(NTH)})\s(?P<what>day|night|weekend)\b(?!\sof\b)",
        regex.IGNORECASE,
    ),
    "opening",
    *NTH,
)
# "1,500 died in the first two days", "in the first fifteen months of the campaign"; not "in the first nine months of 2004"
FIRST_DAYS = Listed(
    regex.compile(
        rf"\b(?:in|over|during|within)\s(?:the|its|their)\s(?:very\s)?first\s(?P<count>{'|'.join(COUNTS)}|\d+)\s(?P<unit>day|week|month)s\b"
        rf"(?!\sof\b(?!\s(?:the|its|their|this|an?)\s(?:[\w-]+\s){{0,2}}?{GOING_ON}))",
        regex.IGNORECASE,
    ),
    " first ",
)
BETWEEN = regex.compile(r"[^;\d]{0,90}")
DAY = timedelta(days=1)
SATURDAY = 5
RULE = "a day counted from the beginning"


def find_nth_day(spot: Spot, at: tuple[int, int], timeline: Timeline) -> Period | None:
    """The days of a figure that its own clause puts on the first, second... day of what the text counts from."""
    match = spot.sentence.search(ON_NTH) or spot.sentence.search(FIRST_DAYS)
    if match is None:
        return None
    between = (at[1], match.start()) if match.start() > at[0] else (match.end(), at[0])
    if BETWEEN.fullmatch(spot.text, *between) is None:
        return None
    since = timeline.since(spot.position) or timeline.opened(spot.position)
    if since is None or since.start is None or since.precision != "day":
        return None
    return Period(*days_of(match, since.start), "inherited", rule=RULE)


def days_of(match: regex.Match[str], began: date) -> tuple[date, date]:
    """The first and last day that the words name.

    >>> days_of(ON_NTH.search("on the third night"), date(2021, 6, 14))
    (datetime.date(2021, 6, 16), datetime.date(2021, 6, 17))
    >>> days_of(ON_NTH.search("on its first weekend"), date(2021, 6, 14))
    (datetime.date(2021, 6, 19), datetime.date(2021, 6, 20))
    >>> days_of(FIRST_DAYS.search("in the first ten days of the offensive"), date(2021, 6, 14))
    (datetime.date(2021, 6, 14), datetime.date(2021, 6, 23))
    """
    if "count" in match.groupdict():
        length = f"P{read_amount(match['count'])}{match['unit'][0].upper()}"
        return began, (after(began, length) or began)
    word = match["nth"].lower()
    passed = 0 if word == "opening" else NTH.index(word)
    what = match["what"].lower()
    if what == "weekend":
        saturday = (
            began + ((SATURDAY - began.weekday()) % 7 + 7 * passed) * DAY
            if began.weekday() != SATURDAY + 1
            else began - DAY
        )
        return max(saturday, began), saturday + DAY
    first = began + passed * DAY
    return first, first + DAY if what == "night" else first
