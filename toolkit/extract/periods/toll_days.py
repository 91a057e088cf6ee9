"""The days on which a toll stood so high: "rose from 12 on Monday to 30 on Tuesday and 41 on Wednesday", "to 61 from 44 a day earlier".

Such a day is of its own figure, and of the saying: when the dead died is told elsewhere, if at all.
"""

from __future__ import annotations

from datetime import date, timedelta

import regex

from toolkit.extract.cued_sentences import CuedSentence, Listed
from toolkit.extract.periods.day_roles import is_dated
from toolkit.extract.periods.saying_days import is_given_toll
from toolkit.extract.periods.spots import Spot
from toolkit.records import Count, Timex

TOLLS = frozenset(("killed", "wounded", "missing", "trapped", "casualties"))
FIGURE = (
    r"(?:\d[\d,]*|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]+teen|[a-z]+ty(?:-[a-z]+)?))"
)
# "The toll rose from 12 on Monday to 30", "the number of dead climbed to 61 from 44"
SERIES = Listed(
    regex.compile(
        r"\b(?:toll|tally|dead|deaths?|killed|injured|wounded|hurt|missing|casualties|fatalities)\b[^.;]{0,90}?"
        r"\b(?:rose|rises?|risen|climb\w*|jump\w*|grew|grown|went|gone|increas\w+|mount\w*|soar\w*|doubled|revised|raised|lowered|cut|fell|fallen|dropped)\s(?:\w+\s){0,2}?"
        rf"(?:from\s(?:[\w-]+\s){{0,2}}?{FIGURE}|to\s(?:[\w-]+\s){{0,2}}?{FIGURE}\b[^.;]{{0,60}}?\sfrom\s)",
        regex.IGNORECASE,
    ),
    " from ",  # a series has two ends
)
# "12 on Monday", "12 dead by Monday night", "44 a day earlier"
BEHIND = r"(?:\s(?:people|dead|deaths|victims|killed|injured|wounded|missing))?(?:\s(?:on|by|at|late|early|only|just|the))*\s"
RIGHT_BEHIND = regex.compile(BEHIND)
FIGURE_BEFORE = regex.compile(rf"(?r){FIGURE}{BEHIND}")
# Counted from the day of the saying, where its sentence names no day before: "to 61 from 44 a day earlier, he said on Friday"
DAY_EARLIER = regex.compile(
    r"(?:a|one|the)\s(?:day|night|evening)\s(?:earlier|before)|the\sprevious\s(?:day|night|evening)", regex.IGNORECASE
)
FAR = 40  # characters before a day in which its figure stands
OF_TOLL = "the day on which the toll stood so"  # the rule of a period


def is_toll_day(text: str, sentence: CuedSentence, timex: Timex) -> bool:
    """Whether a day stands behind one of the figures between which a toll rose.

    >>> text = "The toll rose from 12 on Monday to 30 on Tuesday."
    >>> day = Timex(25, 31, "Monday", "DATE", "", None, None, None, "day", "published")
    >>> is_toll_day(text, CuedSentence.of(text), day)
    True
    >>> is_toll_day("Fire killed 12 on Monday.", CuedSentence.of("Fire killed 12 on Monday."), day._replace(char_start=18, char_end=24))
    False
    """
    rise = sentence.search(SERIES)
    if rise is None or timex.char_start < rise.start():
        return False
    return FIGURE_BEFORE.match(text, max(sentence.start, timex.char_start - FAR), timex.char_start) is not None


def find_day_told(spot: Spot, count: Count) -> date | None:
    """The day of saying that a figure has for itself: that of a toll, or of a figure given before ("had given a toll of 31 on Tuesday")."""
    toll_day = find_toll_day(spot, count)
    if toll_day is not None:
        return toll_day.start
    at = count.number.char_end
    day = next((t for t in spot.dates if t.char_start > at and is_dated(t) and t.start == t.end), None)
    if day is None or RIGHT_BEHIND.fullmatch(spot.text, at, day.char_start) is None:
        return None
    return day.start if is_given_toll(spot.text, spot.sentence, day) else None


def find_toll_day(spot: Spot, count: Count) -> Timex | None:
    """The day right behind one of the figures between which a toll rose."""
    if count.measure not in TOLLS or not spot.sentence.holds(SERIES):
        return None
    at = count.number.char_end
    days = (t for t in spot.dates if t.char_start > at and is_dated(t) and t.start == t.end)
    day = next(days, None)
    if day is None or RIGHT_BEHIND.fullmatch(spot.text, at, day.char_start) is None:
        return None
    if not is_toll_day(spot.text, spot.sentence, day):
        return None
    is_first = day is spot.dates[0] and DAY_EARLIER.fullmatch(day.date_text) is not None
    if is_first and spot.said_on is not None:  # not "rose on Thursday to 61 from 44 a day earlier"
        before = spot.said_on - timedelta(days=1)
        return day._replace(start=before, end=before)
    return day
