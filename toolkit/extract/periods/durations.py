"""Gives a bare length of time its days: "over two days", "in the week to Wednesday", "for the 10 days from 28 April".

A length on its own has no place in the calendar. News gives it one: it ends with the saying, or at the day that is named behind it.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import regex

from toolkit.extract.cued_sentences import CuedSentence
from toolkit.extract.dates.days import shift_day
from toolkit.records import Timex

# "in two days", "over just a week", "for the seven days", "within the space of three hours"
LED = regex.compile(
    r"\b(?:in|over|within|during|for|across|throughout)\s(?:(?:just|only|about|nearly|barely|little|over|the|same|space|course|of|a)\s)*$",
    regex.IGNORECASE,
)
# "the deadliest attack in two years": compared with, and not counted over.
COMPARED = regex.compile(
    r"\b(?:first|\w+iest|\w+liest|worst|biggest|largest|heaviest|highest|lowest|(?<!at\s)(?:most|least)|last)\b",
    regex.IGNORECASE,
)
# "the week to Wednesday", "the seven days up to Monday", "the week ending 4 March"
ENDING = regex.compile(
    r"\s(?:(?:up\s)?to|until|till|through|ending|ended|that\sended)\s(?:on\s)?(?:the\s)?$", regex.IGNORECASE
)
STARTING = regex.compile(r"\s(?:from|since|after|beginning|starting)\s(?:on\s)?$", regex.IGNORECASE)
# "a day after gunmen stormed the market": what follows happened a day earlier.
SHIFT = regex.compile(r"\s(?:to\sthe\sday\s)?(after|before)\s", regex.IGNORECASE)
EARLIER = regex.compile(r"()\sbefore,\s")
# "Ten people were dead a day after the island's strongest quake in 25 years"
AFTER_DISASTER = regex.compile(
    r"\safter\s[^.;,]{0,60}?\b(?:quake|earthquake|tremor|tsunami|typhoon|hurricane|cyclone|storm|flood|floods|flooding|eruption|landslide|mudslide"
    r"|avalanche|crash|collapse|explosion|blast|sinking|capsiz\w+|wildfires?|blaze|fire|disaster|stampede|derailment)",
    regex.IGNORECASE,
)
# "Four days on, aid had not reached the villages": what it is about happened four days ago.
DAYS_ON = regex.compile(r"\son,\s", regex.IGNORECASE)
# "listed what two weeks of bombing had done", "four days of fighting have left 90 dead"
OF_DEEDS = regex.compile(
    r"\sof\s(?:[\w-]+\s)?(?:bombing|bombardment|air\s?strikes|strikes|raids|shelling|fighting|clashes|violence|unrest|riots|rioting|protests"
    r"|rain|rains|flooding|floods)\s(?:had|have|has|left|killed|claimed|cost|brought)\b",
    regex.IGNORECASE,
)
# "68 strikes in a single day": how fast, and not when.
ONE_DAY = regex.compile(r"(?:a\s(?:single\s)?|one\s|single[ -])day", regex.IGNORECASE)
# "brought down within an hour of the raids": how soon, and not for how long
WITHIN_HOURS = regex.compile(r"\bwithin\s(?:\w+\s){0,2}?(?:hours?|minutes?)$", regex.IGNORECASE)
CAME = regex.compile(r"\b(?:came|comes|coming|happened|occurred|struck|followed)\s(?:\w+\s){0,2}$", regex.IGNORECASE)
LENGTH = regex.compile(r"P(?:T?(?P<count>\d+(?:\.\d+)?)(?P<unit>[DWMH]))")
HOURS_OF_DAY = 24
HALF_DAY = 12  # hours: what is shorter tells how soon
DAYS_OF = {"D": 1, "W": 7, "H": 1 / HOURS_OF_DAY}
LONGEST = 62  # days: a longer one ("in five years") looks back on history and says nothing of this figure


def place_durations(
    text: str, sentence: CuedSentence, dates: Sequence[Timex], until: date | None, base: date | None = None
) -> list[Timex]:
    """Returns the dates of a sentence, its bare lengths of time placed where the wording allows.

    `until` is the day of saying, `base` the day of the news, from which "a week after a bomb" is counted.

    >>> text = "Planes flew 81 sorties over two days."
    >>> length = Timex(28, 36, "two days", "DURATION", "P2D", None, None, None, None, None)
    >>> [placed] = place_durations(text, CuedSentence.of(text), [length], date(2015, 11, 5))
    >>> placed.start, placed.end
    (datetime.date(2015, 11, 3), datetime.date(2015, 11, 5))
    """
    placed: list[Timex] = []
    for index, timex in enumerate(dates):
        if timex.type == "DURATION" and timex.start is None:
            following = dates[index + 1] if index + 1 < len(dates) else None
            shifted = shift_duration(text, timex, placed, base or until)
            timex = shifted or place_duration(text, sentence, timex, following, until)
        elif placed and is_end_of(text, placed[-1], timex):
            timex = timex._replace(start=placed[-1].start, end=placed[-1].end)
        placed.append(timex)
    return placed


def is_end_of(text: str, length: Timex, day: Timex) -> bool:
    """Whether a day ends or begins the length of time before it, and so stands for all of it: "the seven days up to Monday"."""
    if length.type != "DURATION" or length.start is None or day.start is None or day.start != day.end:
        return False
    if day.start not in (length.start, length.end):
        return False
    between = text[length.char_end : day.char_start]
    return ENDING.fullmatch(between) is not None or STARTING.fullmatch(between) is not None


def is_shifted(text: str, timex: Timex) -> bool:
    """Whether a day was found by counting from another: "a day after gunmen stormed the market"."""
    if timex.anchor != "text" or timex.date_text.lower().endswith((" earlier", " later", " before")):
        return False  # "reopened four days earlier after repairs"
    return SHIFT.match(text, timex.char_end) is not None


def opens_before(text: str, timex: Timex) -> bool:
    """ "Ten days before, a gunman killed ten": counted from the day of the news."""
    return EARLIER.match(text, timex.char_end) is not None and text[timex.char_start].isupper()


def is_told_of(text: str, timex: Timex) -> bool:
    """Whether the day is counted from that of the news: "the attack came a week after"; "ten days after Katrina, ..." is not."""
    if timex.anchor == "text" and opens_before(text, timex):
        return True
    return is_shifted(text, timex) and CAME.search(text, max(0, timex.char_start - 20), timex.char_start) is not None


def shift_duration(text: str, timex: Timex, earlier: Sequence[Timex], until: date | None) -> Timex | None:
    """The day that lies a length of time before another: "on Saturday, a day after a quake struck" dates the quake to Friday."""
    if timex.lead == "for":
        return None  # "the guns fell silent for two days after the raid"
    direction, days = SHIFT.match(text, timex.char_end), LENGTH.fullmatch(timex.value)
    if direction is None and opens_before(text, timex):
        direction = EARLIER.match(text, timex.char_end)
    is_on = direction is None and not earlier and DAYS_ON.match(text, timex.char_end) is not None
    if not (direction or is_on) or days is None or not is_of_days(timex.value, days):
        return None
    named = (t.start for t in reversed(earlier) if t.start is not None and t.start == t.end)
    base = next(
        (day for day in named if until is None or day <= until), until
    )  # "called to meet on Wednesday, three days after"
    if base is None:
        return None
    steps = round(float(days["count"]) * DAYS_OF[days["unit"]])
    is_ahead = direction is not None and direction[1].lower() == "before"
    day = shift_day(base, steps if is_ahead else -steps, "day")
    if day is None:  # beyond the calendar
        return None
    return timex._replace(type="DATE", value=day.isoformat(), start=day, end=day, precision="day", anchor="text")


def is_of_days(length: str, days: regex.Match[str]) -> bool:
    """Whether a length of time is one of days: "three weeks", "more than 48 hours", but not "six hours"."""
    if "T" in length:
        return days["unit"] == "H" and float(days["count"]) >= HOURS_OF_DAY
    return days["unit"] in "DW"


def place_duration(
    text: str, sentence: CuedSentence, timex: Timex, following: Timex | None, until: date | None
) -> Timex:
    """One length of time with its days, or as it was."""
    hours = LENGTH.fullmatch(timex.value) if "T" in timex.value else None
    if hours is not None and (hours["unit"] != "H" or float(hours["count"]) < HALF_DAY):
        return timex  # "three shells landed in the space of half an hour": how soon, and not when
    if ONE_DAY.fullmatch(timex.date_text) or WITHIN_HOURS.search(text, max(0, timex.char_start - 20), timex.char_end):
        return timex
    is_led = LED.search(text, max(sentence.start, timex.char_start - 40), timex.char_start) is not None
    if not is_led and OF_DEEDS.match(text, timex.char_end) is None:
        return timex
    if following is not None and following.start is not None and following.end is not None:
        between = text[timex.char_end : following.char_start]
        if ENDING.fullmatch(between):
            return with_days(timex, before(following.end, timex.value), following.end)
        if STARTING.fullmatch(between):
            return with_days(timex, following.start, after(following.start, timex.value))
    if until is None or COMPARED.search(text, max(sentence.start, timex.char_start - 60), timex.char_start):
        return timex
    return with_days(timex, before(until, timex.value), until)


def with_days(timex: Timex, start: date | None, end: date | None) -> Timex:
    """The expression with its days; unchanged where one is not known or the stretch is too long."""
    if start is None or end is None or (end - start).days > LONGEST:
        return timex
    return timex._replace(start=start, end=end, anchor="published")


def before(day: date, length: str) -> date | None:
    """The day that lies a length of time before another: the past week begins seven days before. None beyond the calendar.

    >>> before(date(2017, 9, 6), "P2W"), before(date(2017, 5, 31), "P1M"), before(date(2017, 5, 31), "PXD")
    (datetime.date(2017, 8, 23), datetime.date(2017, 4, 30), None)
    >>> before(date(2017, 9, 6), "P90000M"), before(date(2017, 9, 6), "P9000000000D")
    (None, None)
    """
    match = LENGTH.fullmatch(length)
    if match is None:
        return None
    count, unit = float(match["count"]), match["unit"]
    if "T" in length:
        return shift_day(day, -max(1, round(count / 24)), "day") if unit == "H" else day
    if unit == "M":
        return shift_day(day, -int(count), "month")
    return shift_day(day, -round(count * (7 if unit == "W" else 1)), "day")


def after(day: date, length: str) -> date | None:
    """The last day of a length of time that begins on a day.

    >>> after(date(2017, 9, 6), "P2W"), after(date(2017, 9, 6), "P3M")
    (datetime.date(2017, 9, 19), datetime.date(2017, 12, 5))
    """
    match = LENGTH.fullmatch(length)
    if match is None or "T" in length:
        return None
    if match["unit"] == "M":
        ahead = shift_day(day, int(float(match["count"])), "month")
        return shift_day(ahead, -1, "day") if ahead else None
    return shift_day(day, round(float(match["count"]) * (7 if match["unit"] == "W" else 1)) - 1, "day")
