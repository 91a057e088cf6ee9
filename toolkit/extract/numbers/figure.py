"""The two records that number reading passes along: a token of the scan, and a figure that grows into a number."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


@dataclass(slots=True)
class Figure:
    """A number while it is read. `start:end` is the figure alone, `left:right` with hedge, currency and percent sign.

    `scale` is the scale word it ended in ("million"), `is_bare` a whole number in digits without separators (it may be
    a year or a label), `tail` the end of its unit. `is_closed` marks what needs no further reading, `reason` says why it
    is no amount. `name` is the number word of a figure of one word, or how the scan marked it, `following`
    the next word of an ordinary count.
    """

    start: int
    end: int
    left: int
    right: int
    low: float | None
    high: float | None
    form: str = "digits"
    hedge: str = "exact"
    kind: str = "cardinal"
    unit: str | None = None
    reason: str | None = None
    scale: float = 1.0
    is_bare: bool = False
    is_closed: bool = False
    tail: int = 0
    name: str = ""
    following: str = ""

    def reread(self, value: float, end: int) -> None:
        """Gives the figure another value and end: more of its words were read."""
        self.low = self.high = value
        self.end = self.right = end
        self.is_bare, self.name = False, ""
        if self.form == "digits":
            self.form = "mixed"


class Token(NamedTuple):
    """A digit group or number word: its place, its sort (see lexicon; "d" digits, "x" read already), value and name.

    `figure` is there where the scan has read all there is: a label, a time, a figure with a unit glued to it.
    """

    start: int
    end: int
    sort: str
    value: float
    name: str
    figure: Figure | None = None


def make_figure(start: int, end: int, value: float | None, form: str = "words") -> Figure:
    """A figure of one value that stands alone so far."""
    return Figure(start, end, start, end, value, value, form)


def closed_figure(start: int, end: int, kind: str, reason: str, value: float | None = None) -> Figure:
    """A figure that is no amount."""
    return Figure(start, end, start, end, value, value, kind=kind, reason=reason, is_closed=True)


def closed_token(start: int, end: int, kind: str, reason: str, value: float | None = None) -> Token:
    """A token that is fully read and no amount: a label, a time, a phone number.

    >>> closed_token(0, 2, "label", "part of a name").figure.is_closed
    True
    """
    return Token(start, end, "x", value or 0.0, kind, closed_figure(start, end, kind, reason, value))
