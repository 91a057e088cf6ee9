"""Parses one time stamp, printed or coded, to a local time: ISO, "Aug 21, 11:34 AM EDT", "Monday, 7 January 2019"."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import NamedTuple

import regex

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            ("jan", "january"), ("feb", "february"), ("mar", "march"), ("apr", "april"), ("may",), ("jun", "june"),
            ("jul", "july"), ("aug", "august"), ("sep", "sept", "september"), ("oct", "october"), ("nov", "november"),
            ("dec", "december"),
        ),
        start=1,
    )
    for name in names
}  # fmt: skip
WEEKDAYS = {"mon": 0, "tue": 1, "wed": 2, "thu": 3, "fri": 4, "sat": 5, "sun": 6}
MONTH = (
    r"(?P<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?"
    r"|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b\.?"
)
WEEKDAY = r"(?:(?P<weekday>Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\b\.?,?\s+)?"
ISO = regex.compile(
    r"(?P<year>(?:19|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)"
    r"(?:[T ]?\s?(?P<hour>\d\d):(?P<minute>\d\d)(?::\d\d)?(?:[.,]\d+)?\s?(?P<zone>Z|UTC|GMT|[+-]\d\d:?\d\d)?)?(?!\d)"
)
COMPACT = regex.compile(
    r"^(?P<year>(?:19|20)\d\d)(?P<month>0[1-9]|1[0-2])(?P<day>[0-2]\d|3[01])"
    r"(?:T?(?P<hour>[0-2]\d)(?P<minute>[0-5]\d)\d*(?P<zone>Z)?)?$"
)
MONTH_FIRST = regex.compile(
    rf"(?i:{WEEKDAY}{MONTH}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:,?\s*(?P<year>(?:19|20)\d\d)\b)?)(?!\d)"
)
DAY_FIRST = regex.compile(
    rf"(?i:{WEEKDAY}(?<!\d)(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?{MONTH}(?:,?\s*(?P<year>(?:19|20)\d\d)\b)?)"
)
# 19.07.2016 is day first everywhere; 07/19/2016 and 19/07/2016 are read only where one order is possible.
FIGURES = regex.compile(
    r"(?<!\d)(?P<first>\d{1,2})(?P<mark>[./])(?P<second>\d{1,2})(?P=mark)(?P<year>(?:19|20)\d\d)(?!\d)"
)
CLOCK = regex.compile(
    r"(?<![\d:.])(?P<hour>\d{1,2})[:.](?P<minute>[0-5]\d)(?::[0-5]\d)?(?!\.?\d)\s*(?P<half>[AaPp]\.?[Mm]\b\.?)?"
    r"|(?<!\d)(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)(?=\s?(?:GMT|UTC|hrs|hours)\b)"
    r"|(?<!\d)(?P<hour>\d{1,2})\s*(?P<half>[AaPp]\.?[Mm]\b\.?)"
)
UTC_NAME = regex.compile(r"\b(?:UTC|GMT)\b(?!\s*[+-]\d)|(?<=\d)Z\b")


class Stamp(NamedTuple):
    """A time as printed: `year` may be missing, `hour` too; `is_utc` where the clock is not local."""

    year: int | None
    month: int
    day: int
    hour: int | None = None
    minute: int | None = None
    weekday: int | None = None
    is_utc: bool = False
    words: str = ""

    def local(self, year: int | None = None) -> datetime | None:
        """The naive local time, the year given where the stamp has none; None for a day that does not exist."""
        try:
            return datetime(self.year or year or 0, self.month, self.day, self.hour or 0, self.minute or 0)
        except ValueError:
            return None

    @property
    def precision(self) -> str:
        """minute, or day where no clock time is printed."""
        return "day" if self.hour is None else "minute"


def parse_stamp(words: str, *, is_day_first: bool | None = None) -> Stamp | None:
    """Returns the first time stamp of some words, or None; `is_day_first` says how 03/04/2016 is meant, where that is known.

    >>> parse_stamp("Aug 21, 11:34 AM EDT")
    Stamp(year=None, month=8, day=21, hour=11, minute=34, weekday=None, is_utc=False, words='Aug 21, 11:34 AM EDT')
    >>> parse_stamp("2024-02-28T23:30:00+02:00").local()
    datetime.datetime(2024, 2, 28, 23, 30)
    >>> parse_stamp("03/04/2016") is None  # March or April: not guessed
    True
    >>> parse_stamp("03/04/2016", is_day_first=True).local()
    datetime.datetime(2016, 4, 3, 0, 0)
    """
    text = words.strip()
    if len(text) > 4000:
        text = text[:4000]
    match = COMPACT.match(text) or ISO.search(text)
    if match is not None:
        return stamp_of(
            match,
            text,
            int(match["month"]),
            match["hour"],
            match["minute"],
            (match["zone"] or "") in ("Z", "UTC", "GMT", "+00:00", "+0000"),
        )
    named = [m for m in (MONTH_FIRST.search(text), DAY_FIRST.search(text)) if m is not None]
    if named:
        match = min(named, key=lambda m: (m["year"] is None, m.start(), -m.end()))
        return with_clock(match, text, MONTHS[match["month"].lower().rstrip(".")])
    match = FIGURES.search(text)
    if match is None:
        return None
    first, second = int(match["first"]), int(match["second"])
    if match["mark"] == "." or first > 12:
        return with_clock(match, text, second, first)
    if second > 12 or first == second:
        return with_clock(match, text, first, second)
    if is_day_first is None:
        return None
    return with_clock(match, text, second, first) if is_day_first else with_clock(match, text, first, second)


def with_clock(match: regex.Match, text: str, month: int, day: int | None = None) -> Stamp | None:
    """A stamp with the clock time that stands beside the date."""
    clock = CLOCK.search(text, match.end(), match.end() + 30) or CLOCK.search(
        text, max(0, match.start() - 20), match.start()
    )
    hour = minute = None
    if clock is not None:
        hour, minute = int(clock["hour"]), int(clock["minute"] or 0)
        half = (clock["half"] or "").lower()
        if half:
            hour = hour % 12 + (12 if half.startswith("p") else 0)
        if hour > 23:
            hour = minute = None
    utc = hour is not None and UTC_NAME.search(text[max(0, match.start() - 30) : match.end() + 45]) is not None
    return stamp_of(match, text, month, hour, minute, utc, day)


def stamp_of(
    match: regex.Match, text: str, month: int, hour, minute, utc: bool, day: int | None = None
) -> Stamp | None:
    """A stamp from a match, or None where no such day exists."""
    groups = match.groupdict()
    year = int(groups["year"]) if groups.get("year") else None
    weekday = WEEKDAYS.get((groups.get("weekday") or "")[:3].lower())
    day = day if day is not None else int(match["day"])
    stamp = Stamp(
        year,
        month,
        day,
        int(hour) if hour is not None else None,
        int(minute) if minute is not None else None,
        weekday,
        utc,
        text[:80],
    )
    if not 1 <= month <= 12 or stamp.local(year or 2000) is None:
        return None
    return stamp


def parse_coded(value: object) -> Stamp | None:
    """Returns the stamp of a table's cell or a page's code: a datetime, seconds or milliseconds since 1970, or words.

    >>> parse_coded(1503329640).local()
    datetime.datetime(2017, 8, 21, 15, 34)
    """
    if isinstance(value, datetime):
        offset = value.utcoffset()
        return Stamp(
            value.year, value.month, value.day, *clock_of(value), None, offset == timedelta(0), value.isoformat(" ")
        )
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return from_seconds(float(value))
    text = str(value).strip()
    if text.isdigit() and len(text) in (10, 13):
        return from_seconds(float(text))
    return parse_stamp(text) if text else None


def clock_of(value: datetime) -> tuple[int | None, int | None]:
    """Hour and minute; none where the time is midnight sharp, which is how a bare day is stored."""
    return (None, None) if (value.hour, value.minute, value.second) == (0, 0, 0) else (value.hour, value.minute)


def from_seconds(seconds: float) -> Stamp | None:
    """A stamp from seconds, or milliseconds, since 1970; None before 1990 and past 2100."""
    if seconds > 1e11:
        seconds /= 1000
    if not 631152000 <= seconds <= 4102444800:
        return None
    value = datetime.fromtimestamp(seconds, UTC)
    return Stamp(
        value.year, value.month, value.day, value.hour, value.minute, None, True, f"{int(seconds)} seconds since 1970"
    )
