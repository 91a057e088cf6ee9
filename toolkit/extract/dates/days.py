"""Calendar arithmetic on inclusive stretches of days: a month, a week, a quarter, a holiday."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from functools import lru_cache

Days = tuple[date, date]

DAY = timedelta(days=1)
SEASON_MONTHS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
UNIT_MONTHS = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}
UNIT_DAYS = {"day": 1, "week": 7, "weekend": 7, "workweek": 7, "fortnight": 14}
FIRST, LAST = date.min.toordinal(), date.max.toordinal()


def make_date(year: int, month: int, day: int) -> date | None:
    """The day, or None where the calendar has no such day.

    >>> make_date(2015, 2, 29) is None
    True
    """
    try:
        return date(year, month, day)
    except (ValueError, OverflowError):
        return None


@lru_cache(maxsize=4096)
def months_span(year: int, month: int, count: int = 1) -> Days | None:
    """From the first day of a month to the last day of the `count`th.

    >>> months_span(2016, 12, 3)
    (datetime.date(2016, 12, 1), datetime.date(2017, 2, 28))
    """
    last_year, last = divmod(year * 12 + month + count - 2, 12)
    if not (year >= 1 and last_year <= 9999):
        return None
    return date(year, month, 1), date(last_year, last + 1, monthrange(last_year, last + 1)[1])


@lru_cache(maxsize=4096)
def week_span(day: date) -> Days:
    """Monday to Sunday round a day."""
    monday = date.fromordinal(max(FIRST, day.toordinal() - day.weekday()))
    return monday, date.fromordinal(min(LAST, monday.toordinal() + 6))


def add_days(day: date, count: float) -> date | None:
    """A day further on or back; None beyond the calendar."""
    ordinal = day.toordinal() + int(count)
    return date.fromordinal(ordinal) if FIRST <= ordinal <= LAST else None


def add_months(day: date, count: int) -> date | None:
    """The same day of another month, or its last day.

    >>> add_months(date(2016, 3, 31), -1)
    datetime.date(2016, 2, 29)
    """
    year, month = divmod(day.year * 12 + day.month - 1 + count, 12)
    if not 1 <= year <= 9999:
        return None
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def shift_day(day: date, amount: float, unit: str) -> date | None:
    """A day moved by so many units; hours and less stay on whole days ("24 hours" is one day).

    >>> shift_day(date(2017, 8, 21), -24, "hour"), shift_day(date(2017, 8, 21), 1.5, "year")
    (datetime.date(2017, 8, 20), datetime.date(2019, 2, 21))
    """
    if abs(amount) > 40_000_000:
        return None
    if unit in UNIT_MONTHS:
        return add_months(day, round(amount * UNIT_MONTHS[unit]))
    if unit in UNIT_DAYS:
        return add_days(day, amount * UNIT_DAYS[unit])
    hours = amount * {"hour": 1, "minute": 1 / 60, "second": 1 / 3600}[unit]
    whole = -int(-hours // 24) if hours > 0 else int(hours // 24)
    return add_days(day, whole if abs(hours) >= 20 else 0)


@lru_cache(maxsize=4096)
def unit_span(day: date, unit: str) -> Days | None:
    """The calendar unit a day lies in.

    >>> unit_span(date(2017, 8, 21), "quarter")
    (datetime.date(2017, 7, 1), datetime.date(2017, 9, 30))
    """
    if unit == "week":
        return week_span(day)
    if unit in ("weekend", "workweek"):
        monday = week_span(day)[0].toordinal()
        first, last = (5, 6) if unit == "weekend" else (0, 4)
        return (date.fromordinal(monday + first), date.fromordinal(monday + last)) if monday + last <= LAST else None
    if unit in ("month", "quarter", "half", "year"):
        count = UNIT_MONTHS[unit]
        return months_span(day.year, (day.month - 1) // count * count + 1, count)
    if unit in ("decade", "century"):
        years = 10 if unit == "decade" else 100
        first = day.year // years * years
        return months_span(max(first, 1), 1, years * 12)
    return day, day


@lru_cache(maxsize=4096)
def shift_span(day: date, count: int, unit: str) -> Days | None:
    """The calendar unit so many units before or after the one a day lies in: last week, next quarter."""
    span = unit_span(day, unit)
    if span is None:
        return None
    moved = shift_day(span[0], count, unit)
    return unit_span(moved, unit) if moved else None


def season_span(year: int, season: str) -> Days | None:
    """A northern season by whole months; winter ends in the year after."""
    return months_span(year, SEASON_MONTHS[season], 3)


def nth_weekday(year: int, month: int, weekday: int, which: int) -> date | None:
    """The nth Monday (1) to Sunday (7) of a month; -1 is the last.

    >>> nth_weekday(2016, 11, 4, 4), nth_weekday(2016, 5, 1, -1)
    (datetime.date(2016, 11, 24), datetime.date(2016, 5, 30))
    """
    span = months_span(year, month)
    if span is None:
        return None
    if which > 0:
        day = add_days(span[0], (weekday - span[0].isoweekday()) % 7 + 7 * (which - 1))
    else:
        day = add_days(span[1], -((span[1].isoweekday() - weekday) % 7) + 7 * (which + 1))
    return day if day and span[0] <= day <= span[1] else None


def easter_sunday(year: int) -> date:
    """Western Easter by the anonymous Gregorian rule.

    >>> easter_sunday(2016), easter_sunday(2019)
    (datetime.date(2016, 3, 27), datetime.date(2019, 4, 21))
    """
    a, b, c = year % 19, year // 100, year % 100
    d, e, f = b // 4, b % 4, (b + 8) // 25
    h = (19 * a + b - d - (b - f + 1) // 3 + 15) % 30
    i, k = c // 4, c % 4
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = h + m - 7 * ((a + 11 * h + 22 * m) // 451) + 114
    return date(year, n // 31, n % 31 + 1)


@lru_cache(maxsize=4096)
def holiday_day(rule: str, key: str, year: int) -> date | None:
    """The day of a holiday in a year, by its rule in the names file.

    >>> holiday_day("thanksgiving", "1", 2016), holiday_day("fixed", "12-25", 2016)
    (datetime.date(2016, 11, 25), datetime.date(2016, 12, 25))
    """
    if not 1 < year < 9998:
        return None
    if rule == "fixed":
        return make_date(year, int(key[:2]), int(key[3:]))
    if rule == "nth":
        month, weekday, which = map(int, key.split())
        return nth_weekday(year, month, weekday, which)
    if rule == "easter":
        return add_days(easter_sunday(year), int(key))
    thanksgiving = nth_weekday(year, 11, 4, 4)
    return add_days(thanksgiving, int(key)) if thanksgiving else None
