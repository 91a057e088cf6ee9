"""Ties expressions to each other: the two ends of a range, and days in a row that "and" makes one stretch."""

from __future__ import annotations

from itertools import pairwise

from toolkit.extract.dates.form import Form
from toolkit.extract.dates.window import Window

DAYISH = frozenset(("day", "weekday", "nth", "holiday", "overnight"))
DATED = DAYISH | {"month", "year", "near", "same", "season", "decade", "century", "quarter", "offset", "part", "ref"}
LISTED = frozenset(("&", ",", ",&", "&i"))
TO = frozenset(("t", "tZ", "-", "-t", "/"))


def mark_ranges(window: Window, forms: list[Form]) -> None:
    """Ties the two ends of "from May to July", "2014-2018", "between Monday and Friday" to each other."""
    for a, b in pairwise(forms):
        if a.kind == "weekof" and a.whole is not None and a.whole.kind == b.kind == "day" and joint(window, a, b) in TO:
            a.kind, a.year, a.month, a.day, a.whole = "day", a.whole.year, a.whole.month, a.whole.day, None
        if a.partner or b.partner or b.is_list or not (is_endpoint(a) and is_endpoint(b)) or b.first - a.last > 3:
            continue
        gap = window.classes[a.last : b.first]
        is_between = gap in ("&", "&Z", ",&") and "b" in window.classes[max(0, a.first - 2) : a.first]
        if (gap in TO and not (gap == "/" and a.kind != b.kind)) or is_between:
            if gap == "-" and a.kind == "year" and b.kind not in ("year", "month", "near", "ref"):
                continue
            share_year(a, b)
            a.partner, b.partner, b.is_range_end = b, a, True
    for a, b in reversed([*pairwise(forms)]):
        is_tied = a.partner or b.partner or b.whole is a or (b.whole is not None and b.whole is a.whole)
        if a.kind == b.kind and not is_tied and joint(window, a, b) in LISTED:
            share_year(a, b)  # "in June, July and August 2014"
    mark_days_in_a_row(window, forms)


def joint(window: Window, a: Form, b: Form) -> str:
    """The classes between two forms."""
    return window.classes[a.last : b.first]


def mark_days_in_a_row(window: Window, forms: list[Form]) -> None:
    """Ties days or months that follow each other, joined by "and": "killed 26 on Friday and Saturday" is one stretch."""
    first = 0
    for index in range(1, len(forms) + 1):
        if index < len(forms) and is_next_day(window, forms[index - 1], forms[index]):
            continue
        a, b = forms[first], forms[index - 1]
        if index - first > 1 and window.words[b.first - 1] == "and":
            a.partner, b.partner, b.is_range_end = b, a, True
        first = index


def is_next_day(window: Window, a: Form, b: Form) -> bool:
    """Whether one bare day or month is followed by the next: "Friday, Saturday and Sunday", "May 3 and 4", "July and August"."""
    if a.kind != b.kind or a.partner or b.partner or a.shift is not None or b.shift is not None:
        return False
    if joint(window, a, b) not in (",", "&", ",&") or (a.whole and b.whole is not a.whole) or a.clock or b.clock:
        return False
    if a.kind == "weekday" and not (a.day or b.day):
        return (a.weekday or 0) % 7 + 1 == b.weekday
    if a.kind == "month":
        years = (b.year or 0) - (a.year or 0)
        return (a.year is None) == (b.year is None) and ((b.month or 0) - (a.month or 0), years) in ((1, 0), (-11, 1))
    return a.kind == "day" and a.month == b.month and a.year in (b.year, None) and (a.day or 0) + 1 == b.day


def is_endpoint(form: Form) -> bool:
    if form.kind == "ref":
        return form.name == "PRESENT_REF"
    return (form.kind in DATED and form.kind != "part") or (form.kind == "part" and form.whole is not None)


def share_year(a: Form, b: Form) -> None:
    """A year said at one end counts for the other: "Nov 18-Dec 19, 2015"; over New Year it is the neighbour year."""
    if a.kind not in ("month", "day") or b.kind not in ("month", "day") or a.whole or b.whole:
        if b.kind in ("month", "day") and b.whole and a.kind in ("month", "day") and a.year is None:
            a.whole = b.whole
        return
    wraps = (a.month or 0, a.day or 0) > (b.month or 0, b.day or 0)
    if b.year is not None and a.year is None:
        a.year = b.year - wraps
    elif a.year is not None and b.year is None:
        b.year = a.year + wraps
