"""The same days of another year: "900 have died since January 1, against 96 in the same period of last year"."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import regex

from toolkit.extract.cued_sentences import Listed
from toolkit.extract.periods.spots import Spot
from toolkit.records import Claim, Count, Period

SAME_PERIOD = Listed(
    regex.compile(
        r"[^.;\d]{0,60}?\b(?:in|during|over|for)\s(?:the\s)?(?:same|corresponding)\s(?:period|time|span|stretch|months?|weeks?|days)\s(?:of\s|in\s)?"
        r"(?:(?P<last>last\syear|the\s(?:previous|preceding|prior)\syear|the\syear\sbefore|a\syear\s(?:ago|earlier|before))|(?P<year>(?:19|20)\d\d))\b",
        regex.IGNORECASE,
    ),
    "same",
    "corresponding",
)
REACH = 300  # characters within which the days that are compared were told
RULE = "the same days of another year"


def find_year_ago(spot: Spot, count: Count, before: Sequence[Claim]) -> Period | None:
    """The days of the figure that this one is set against, so many years earlier; None where it is set against none."""
    match = spot.sentence.search_in(SAME_PERIOD, count.number.char_end, spot.sentence.end)
    if match is None or match.start() != count.number.char_end:
        return None
    base = next((c for c in reversed(before) if c.count.measure == count.measure), None)
    if base is None or base.period.start is None or base.period.end is None:
        return None
    if count.number.char_start - base.number.char_end > REACH:
        return None
    years = 1 if match["last"] else base.period.end.year - int(match["year"])
    if (base.period.end - base.period.start).days < 1 or years < 1:
        return None
    return Period(move_back(base.period.start, years), move_back(base.period.end, years), "inherited", rule=RULE)


def move_back(day: date, years: int) -> date:
    """The same day so many years earlier.

    >>> move_back(date(2016, 2, 29), 1), move_back(date(2015, 4, 19), 2)
    (datetime.date(2015, 2, 28), datetime.date(2013, 4, 19))
    """
    is_leap = (day.month, day.day) == (2, 29)
    return day.replace(year=day.year - years, day=28) if is_leap else day.replace(year=day.year - years)
