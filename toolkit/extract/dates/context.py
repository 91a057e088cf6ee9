"""What an article gives to resolve against: its day of publication, the dates it has mentioned, the tense of its
sentences."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from toolkit.extract.dates.days import Days
from toolkit.extract.dates.form import Form
from toolkit.extract.dates.tense import find_tense

FINENESS = {
    "day": 0,
    "weekend": 1,
    "week": 1,
    "month": 2,
    "quarter": 3,
    "season": 3,
    "half": 3,
    "year": 4,
    "decade": 5,
    "century": 6,
}
NEAR = 400  # characters within which a clock time belongs to the last named day


class Answer(NamedTuple):
    """What an expression comes to: its days, TIMEX3 value, precision, and what it was resolved against."""

    days: Days | None
    value: str
    precision: str | None
    anchor: str | None


class Mention(NamedTuple):
    """A date the text has named: where, how fine, which days."""

    at: int
    unit: str
    days: Days


@dataclass(slots=True)
class Context:
    """The anchors of one article. `is_history` tells that the text looks back on another time, so that its own dates
    are the anchor; `published` is the day it was written on, `printed` the day to which what goes on is counted."""

    text: str
    published: date | None
    is_history: bool = False
    printed: date | None = None
    latest: Mention | None = None
    by_fineness: list[Mention | None] = field(default_factory=lambda: [None] * 7)

    def remember(self, mention: Mention) -> None:
        """Notes a date the text has named, for what is counted from it later."""
        self.latest = mention
        for fineness in range(FINENESS.get(mention.unit, 6), 7):
            self.by_fineness[fineness] = mention

    def anchor(self) -> tuple[date | None, str]:
        """The day that a weekday or month without a year is nearest to: the story's, or in a history the last one
        named."""
        if self.is_history and self.latest:
            return self.latest.days[0], "text"
        return self.published, "published"

    def tense(self, form: Form) -> str | None:
        """The direction of the sentence that the expression stands in."""
        return find_tense(self.text, form.start, form.end)

    def last_mention(self, unit: str, within: int | None = None, before: int = 0) -> Mention | None:
        """The last date named that is at least as fine as a unit."""
        mention = self.by_fineness[FINENESS.get(unit, 0)]
        return None if mention is None or (within is not None and before - mention.at > within) else mention


def format_value(unit: str, days: Days) -> str:
    """The TIMEX3 value of a calendar unit.

    >>> format_value("week", (date(2017, 8, 21), date(2017, 8, 27)))
    '2017-W34'
    >>> format_value("quarter", (date(2016, 10, 1), date(2016, 12, 31)))
    '2016-Q4'
    """
    first = days[0]
    year = f"{first.year:04d}"
    if unit in ("week", "workweek"):
        iso = first.isocalendar()
        return f"{iso.year:04d}-W{iso.week:02d}"
    if unit == "weekend":
        iso = first.isocalendar()
        return f"{iso.year:04d}-W{iso.week:02d}-WE"
    if unit == "month":
        return f"{year}-{first.month:02d}"
    if unit == "quarter":
        return f"{year}-Q{(first.month + 2) // 3}"
    if unit == "half":
        return f"{year}-H{1 if first.month < 7 else 2}"
    if unit == "year":
        return year
    if unit == "decade":
        return year[:3]
    if unit == "century":
        return year[:2]
    return first.isoformat()


# The value of a unit nobody can place: "last month" in a story without a date.
UNKNOWN = {
    "day": "XXXX-XX-XX",
    "week": "XXXX-WXX",
    "workweek": "XXXX-WXX",
    "fortnight": "XXXX-WXX",
    "weekend": "XXXX-WXX-WE",
    "month": "XXXX-XX",
    "quarter": "XXXX-QX",
    "half": "XXXX-HX",
    "year": "XXXX",
    "decade": "XXX",
    "century": "XX",
}
LETTERS = {
    "day": "D",
    "week": "W",
    "weekend": "WE",
    "workweek": "W",
    "fortnight": "W",
    "month": "M",
    "quarter": "Q",
    "half": "H",
    "year": "Y",
    "decade": "DE",
    "century": "CE",
    "hour": "H",
    "minute": "M",
    "second": "S",
}


def format_duration(unit: str, amount: float | None) -> str:
    """The TIMEX3 value of a length: P3D, PT24H, P1.5Y; PXM where nobody counted.

    >>> format_duration("fortnight", 1), format_duration("hour", 24), format_duration("month", None)
    ('P2W', 'PT24H', 'PXM')
    """
    number = "X" if amount is None else f"{amount * (2 if unit == 'fortnight' else 1):.12g}"
    return f"P{'T' if unit in ('hour', 'minute', 'second') else ''}{number}{LETTERS[unit]}"
