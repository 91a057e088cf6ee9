"""Reads the date cells of a table: the order in which a column writes its days, and why a cell is not taken as a day."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Any, NamedTuple

import regex

from toolkit.corpus.timestamps import FIGURES, Stamp, parse_coded, parse_stamp

NOTHING = ("", "nan", "nat", "none", "null", "<na>")
NUMBERED = regex.compile(r"(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.](?:19|20)\d\d")
SHORT_YEAR = regex.compile(r"(?<!\d)\d{1,2}(?P<mark>[-/.])\d{1,2}(?P=mark)\d\d(?!\d)")


class Order(NamedTuple):
    """How a column writes 03/04/2018: the day first or the month, and the cell that shows it; neither where cells disagree."""

    is_day_first: bool | None
    shown_by: str


def find_order(cells: Iterable[Any]) -> Order | None:
    """Returns the order of a column's dates where some of its cells can be read in one order only; None where none can.

    >>> find_order(["03/04/2018", "16/03/2018", "soon"])
    Order(is_day_first=True, shown_by="'16/03/2018'")
    >>> find_order(["16/03/2018", "03/16/2018"])
    Order(is_day_first=None, shown_by="'16/03/2018', '03/16/2018'")
    >>> find_order(["03/04/2018", "31/02/2018"]) is None  # there is no such day: it shows nothing
    True
    """
    shown: dict[bool, str] = {}
    for cell in cells:
        match = FIGURES.search(str(cell or ""))
        if match is None or match["mark"] != "/" or parse_stamp(str(cell)) is None:
            continue
        first, second = int(match["first"]), int(match["second"])
        if max(first, second) > 12:
            shown.setdefault(first > 12, quote(match.group()))
    if not shown:
        return None
    return Order(None if len(shown) > 1 else next(iter(shown)), ", ".join(shown.values()))


def read_date_cells(
    cells: Mapping[str, Any], columns: Sequence[str], orders: Mapping[str, Order] | None = None
) -> tuple[list[tuple[str, Stamp]], str | None]:
    """Returns the stamps of a row's date columns, best first, and a note on what stood there and was not taken as it stands.

    >>> stamps, note = read_date_cells({"date": "31/02/2018"}, ["date"])
    >>> stamps, note
    ([], "no day of publication from column date: '31/02/2018' is no day of the calendar")
    """
    stamps: list[tuple[str, Stamp]] = []
    notes: list[str] = []
    for column in columns:
        value = cells.get(column)
        if isinstance(value, date) and not isinstance(value, datetime):
            value = value.isoformat()
        if str(value).strip().lower() in NOTHING:
            continue
        stamp, order = parse_coded(value), (orders or {}).get(column)
        if stamp is None and order is not None and order.is_day_first is not None:
            stamp = parse_stamp(str(value), is_day_first=order.is_day_first)
            if stamp is not None and not stamps:
                first = "day" if order.is_day_first else "month"
                notes.append(
                    f"column {column}: {quote(value)} taken {first} first, since the column holds {order.shown_by}"
                )
        if stamp is not None and stamp.year is not None:
            stamps.append((f"column {column}", stamp))
        elif not stamps:
            notes.append(
                f"no day of publication from column {column}: {quote(value)} {why_not(str(value), stamp, order)}"
            )
    return stamps, "; ".join(notes) or None


def why_not(words: str, stamp: Stamp | None, order: Order | None) -> str:
    """Why the words of a cell are not taken as a day.

    >>> why_not("03/04/2018", None, None)
    'may be 3 April or 4 March, and no other date of the column shows which'
    >>> why_not("04.05.18", None, None), why_not("soon", None, None)
    ('has a year of two figures: write all four', 'is not understood as a date')
    """
    if stamp is not None:
        return "has no year"
    first, second = (parse_stamp(words, is_day_first=is_day_first) for is_day_first in (True, False))
    if first is not None and second is not None:
        days = f"may be {spell_day(first)} or {spell_day(second)}"
        if order is not None:
            return f"{days}, and the column holds dates of both orders ({order.shown_by})"
        return f"{days}, and no other date of the column shows which"
    if NUMBERED.search(words):
        return "is no day of the calendar"
    return "has a year of two figures: write all four" if SHORT_YEAR.search(words) else "is not understood as a date"


def spell_day(stamp: Stamp) -> str:
    """A day and its month in words."""
    return f"{stamp.day} {datetime(2000, stamp.month, 1):%B}"


def quote(value: Any) -> str:
    """What stood in a cell, in one line, cut where it is long."""
    words = " ".join(str(value).split())
    return f"'{words if len(words) <= 40 else words[:39] + '…'}'"
