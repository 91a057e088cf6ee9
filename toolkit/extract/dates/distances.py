"""Joins a distance with what it is counted from: "two days before Christmas", "a year ago today", "the week to Wednesday"."""

from __future__ import annotations

from itertools import pairwise

from toolkit.extract.dates.form import Form
from toolkit.extract.dates.ranges import DATED
from toolkit.extract.dates.window import Window


def join_base(window: Window, a: Form, gap: str, b: Form) -> Form | None:
    """A distance and what it is counted from: "two days before Christmas", "three weeks from Tuesday", "the day
    after the Oct. 3..."."""
    if b.kind not in DATED or b.partner is not None or (b.kind == "part" and b.whole is None) or b.note == "the":
        return None
    if (stretch := join_stretch(window, a, b)) is not None:
        return stretch
    if a.kind == "duration" and gap in ("A", "f", "AZ", "fZ") and a.unit is not None and a.amount is not None:
        word = window.words[a.last]
        sign = -1 if word == "before" else 1
        if word == "from" and window.word(a.first - 1) == "for":
            return None
        return Form("offset", a.first, b.last, unit=a.unit, amount=a.amount, shift=sign, base=b)
    if a.kind == "same" and a.note == "after" and gap in ("", "Z"):
        return Form("offset", a.first, b.last, unit=a.unit, amount=1, shift=a.shift, base=b)
    return join_ago(window, a, gap, b)


def join_ago(window: Window, a: Form, gap: str, b: Form) -> Form | None:
    """The day or month that a time ago fell on: "a year ago today", "two weeks ago on Sunday", "three years ago this month"."""
    is_ago = a.kind == "offset" and a.note == "published" and a.base is None and a.amount is not None
    is_now = b.kind == "near" and b.unit in ("day", "month") and b.shift == 0 and b.part is None
    is_weekday = b.kind == "weekday" and b.shift is None and b.day is None and a.unit == "week"
    is_joined = gap == "" or (is_weekday and gap == "i" and window.words[a.last] == "on")
    if not (is_ago and is_joined and (is_now or is_weekday)):
        return None
    return Form("offset", a.first, b.last, unit=a.unit, amount=a.amount, shift=a.shift, base=b)


def restate_distances(window: Window, forms: list[Form]) -> None:
    """ "Two days later, on Aug. 5": the distance is the day that stands right behind it."""
    for a, b in pairwise(forms):
        is_distance = a.kind == "offset" and a.note == "text" and a.base is None and a.unit in ("day", "week", "month")
        if is_distance and b.kind in ("day", "weekday") and window.words[a.last : b.first] == [",", "on"]:
            a.base, a.unit, a.amount = b, "day", 0


OPENING = frozenset(("from", "starting", "beginning"))
CLOSING = frozenset(("to", "until", "through", "ending", "ended"))
STRETCHED = frozenset(("day", "weekday", "month", "nth", "holiday"))


def join_stretch(window: Window, a: Form, b: Form) -> Form | None:
    """A length that ends or begins with a date: "the week to Wednesday", "the quarter ended June 30", "the 227 days
    from 28 April"."""
    is_length = a.kind == "duration" and a.amount is not None
    is_unit = a.kind == "same" and a.note == "the" and a.unit in ("week", "fortnight", "month", "quarter", "year")
    if not (is_length or is_unit) or not (b.kind in STRETCHED or (b.kind == "near" and b.unit == "day")):
        return None
    joint = window.words[a.last : b.first]
    before = window.word(a.first - 1)
    has_the = window.classes[a.first] == "Z" or before == "the"
    if not joint or (len(joint) > 1 and joint[1:] not in (["on"], ["the"], ["in"], ["from"])):
        return None
    if joint[0] in CLOSING and has_the:
        shift = -1
    elif joint[0] in OPENING and is_length and (has_the or before in ("for", "over", "during", "throughout")):
        shift = 1
    else:
        return None
    return Form("stretch", a.first, b.last, unit=a.unit, amount=a.amount or 1, shift=shift, base=b)
