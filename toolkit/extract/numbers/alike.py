"""Closes neighbours alike: "2014-16", "Articles 5 and 6", "3-4 May", "aged 12 to 15"."""

from __future__ import annotations

import regex

from toolkit.extract.numbers.figure import Figure

LIST_GOES_ON = regex.compile(r"\s*(?:[.,;)]|and\b|$)")
YEAR, DAY, AGES = "a year", "a day of the month", "a range of ages"
JOINED = ("to", "-", "and")


def close_as(figure: Figure, kind: str, reason: str | None) -> None:
    """Makes a figure what its neighbour is."""
    figure.kind, figure.reason, figure.is_closed, figure.unit = kind, reason, True, None


def close_alike(low: str, a: Figure, b: Figure, joint: str) -> Figure | None:
    """Lets a closed figure decide about its open neighbour; two ages become one range, all others stay two.

    >>> year, open_ = Figure(0, 4, 0, 4, 2014, 2014, kind="date", reason=YEAR, is_closed=True), Figure(5, 7, 5, 7, 16, 16, is_bare=True)
    >>> close_alike("2014-16", year, open_, "-"), open_.kind, open_.reason
    (None, 'date', 'a year')
    """
    if "age" in (a.kind, b.kind):
        is_range = joint in JOINED and all(f.kind == "age" or (f.is_bare and not f.is_closed) for f in (a, b))
        is_pair = joint != "and" or (a.kind == "age" and a.hedge == "exact")  # not "children under 15 and 48 wounded"
        return merge_closed(a, b, "age", AGES) if is_range and is_pair else None
    if a.is_closed and b.is_bare and not b.is_closed:
        close_second(low, a, b, joint)
    elif b.is_closed and a.form == "digits" and not a.is_closed and joint in JOINED:
        close_first(a, b, is_tight=joint == "-" and b.left - a.right == 1)
    return None


def close_second(low: str, a: Figure, b: Figure, joint: str) -> None:
    """The second figure after a closed first one."""
    is_tight, width = joint == "-" and b.left - a.right == 1, b.end - b.start
    is_plain = b.hedge == "exact" and b.kind == "cardinal"
    if a.reason == YEAR:
        if (is_tight and width in (2, 4)) or (width == 4 and is_plain):
            close_as(b, "date", YEAR)
    elif a.reason == DAY:
        if (b.low or 99) <= 31 and low[b.end : b.end + 8].lstrip()[:1] in ".,;":
            close_as(b, "date", DAY)
    elif a.kind == "label" and is_plain and (is_tight or (a.low is not None and (b.low or 0.0) > a.low)):
        close_as(b, "label", "part of a name" if is_tight else a.reason)


def close_first(a: Figure, b: Figure, is_tight: bool) -> None:
    """The first figure before a closed second one: "3-4 May", "between 7 and 9 p.m.", "777-200LR"."""
    value = a.low if a.low is not None else 99.0
    if b.reason == DAY and a.is_bare and value <= 31:
        close_as(a, "date", DAY)
    elif b.reason == YEAR and a.is_bare and a.end - a.start == 4:
        close_as(a, "date", YEAR)
    elif b.kind == "label" and a.is_bare and is_tight:
        close_as(a, "label", "part of a name")
    elif b.kind == "time" and value < 25:
        close_as(a, "time", "a time of day")


def spread_age(low: str, a: Figure, b: Figure) -> None:
    """Ages in a list: "aged nine, ten and 13." - where nothing is counted behind."""
    if a.kind != "age" or b.is_closed or b.kind != "cardinal" or b.hedge != "exact" or b.low is None or b.low > 125:
        return
    if low[a.right : b.left].strip() in (",", ", and", "and") and LIST_GOES_ON.match(low, b.right):
        close_as(b, "age", "an age")


def merge_closed(a: Figure, b: Figure, kind: str, reason: str) -> Figure:
    """One closed figure of two; only ages keep their ends."""
    values = [v for v in (a.low, b.low) if v is not None]
    low, high = (min(values), max(values)) if values and kind == "age" else (None, None)
    figure = Figure(a.start, b.end, a.left, b.right, low, high, form=a.form, kind=kind, reason=reason, is_closed=True)
    figure.hedge = "range" if low is not None else "exact"
    return figure
