"""Which time expression of a text holds a stretch of it: what the reading of numbers asks of the dates."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from operator import attrgetter
from typing import Protocol

from toolkit.records import Timex


class Covering(Protocol):
    """What can be asked which time expression holds a stretch of text."""

    def covering(self, start: int, end: int) -> Timex | None:
        """The expression that holds the whole stretch, if any."""


class Calendar:
    """The time expressions of a text, to be asked which one covers a figure."""

    def __init__(self, dates: Sequence[Timex]) -> None:
        self.dates = sorted(dates, key=attrgetter("char_start", "char_end"))
        self.starts = [d.char_start for d in self.dates]

    def covering(self, start: int, end: int) -> Timex | None:
        """The expression that holds the whole stretch, if any.

        >>> day = Timex(3, 10, "Aug. 21", "DATE", "2017-08-21", None, None, None, "day", "published")
        >>> Calendar([day]).covering(8, 10) is day
        True
        >>> Calendar([day]).covering(20, 22)
        """
        at = bisect_right(self.starts, start) - 1
        if at < 0:
            return None
        if end <= self.dates[at].char_end:
            return self.dates[at]
        return self.dates[at - 1] if at and end <= self.dates[at - 1].char_end else None
