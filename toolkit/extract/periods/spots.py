"""Where a figure stands, and the days of a time expression as the period of a figure."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from toolkit.extract.cued_sentences import CuedSentence
from toolkit.records import Period, Timex

MISSING = Period(None, None, None)


class Spot(NamedTuple):
    """Where a figure stands: its sentence and that one's number, the time expressions in it, and the day of saying."""

    text: str
    sentence: CuedSentence
    position: int
    dates: Sequence[Timex]
    said_on: date | None


def period_of(timex: Timex, basis: str, published: date | None, rule: str) -> Period:
    """The days of a time expression; an open end closes with the publication."""
    end = timex.end if timex.end is not None else published
    if timex.start is None or end is None or end < timex.start:
        return MISSING
    return Period(timex.start, end, basis, timex.date_text, timex.char_start, timex.char_end, rule)
