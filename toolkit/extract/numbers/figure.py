"""The two records that number reading passes along: a token of the scan, and a figure that grows from tokens into a number."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


class Token(NamedTuple):
    """A digit group or a number word: where it stands, its sort (see lexicon; "d" digits, "x" read already), its value and its name."""

    start: int
    end: int
    sort: str
    value: float
    name: str
    figure: Figure | None = None


@dataclass(slots=True)
class Figure:
    """A number while it is read. `start:end` is the figure alone, `left:right` with hedge, currency and percent sign.

    `scale` is the scale word it ended in ("million"), `is_bare` a whole number in digits without separators (it may be a year or a label).
    `tail` is the end of its unit, `is_closed` marks what needs no further reading, `reason` says why it is no amount.
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
