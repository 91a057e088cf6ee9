"""Joins simple finds into what they say together: a clock with its day, a part with its whole, a year with its month."""

from __future__ import annotations

from toolkit.extract.dates.believe import is_left_over, is_refused
from toolkit.extract.dates.distances import join_base, restate_distances
from toolkit.extract.dates.edges import find_lead, take_edge
from toolkit.extract.dates.form import Form
from toolkit.extract.dates.ranges import DAYISH, mark_ranges
from toolkit.extract.dates.window import Window

OF = frozenset(("o", "oZ", "i", "iZ", ""))


def find_forms(window: Window, atoms: list[Form]) -> list[Form]:
    """The expressions of a window, joined, those that mean nothing alone left out."""
    forms = [form for form in atoms if not is_refused(window, form)]
    if len(forms) > 1:
        forms = tie(window, forms)
    elif forms:
        take_edge(window, forms[0])
    forms = [form for form in forms if not is_left_over(window, form)]
    for form in forms:
        form.lead = find_lead(window, form)
        form.start, form.end = window.starts[form.first], window.ends[form.last - 1]
    return forms


def tie(window: Window, forms: list[Form]) -> list[Form]:
    """Several finds of a window: neighbours joined, with their edges, ranges marked."""
    forms = join_all(window, forms)
    edges = [form.edge for form in forms]
    for form in forms:
        take_edge(window, form)
    if edges != [form.edge for form in forms]:
        forms = join_all(window, forms)
    mark_ranges(window, forms)
    restate_distances(window, forms)
    return forms


def join_all(window: Window, forms: list[Form]) -> list[Form]:
    """Joins neighbours from right to left, so that a whole is complete before its part is read."""
    joined: list[Form] = []
    for form in reversed(forms):
        while joined:
            pair = join(window, form, joined[-1])
            if pair is None:
                break
            joined.pop()
            form = pair
        joined.append(form)
    joined.reverse()
    return joined


def join(window: Window, a: Form, b: Form) -> Form | None:
    """Two neighbours as one expression, or None where they are two."""
    if b.first - a.last > 3:
        return None
    gap = window.classes[a.last : b.first]
    return (
        join_year(a, gap, b)
        or join_day(a, gap, b)
        or join_clock(window, a, gap, b)
        or join_whole(window, a, gap, b)
        or join_base(window, a, gap, b)
    )


def join_year(a: Form, gap: str, b: Form) -> Form | None:
    """A month or day and a year in words: "October two thousand"."""
    if (
        b.kind == "year"
        and b.note == "words"
        and a.kind in ("month", "day")
        and a.year is None
        and gap in ("", ",", "&")
    ):
        a.year, a.last = b.year, b.last
        return a
    return None


def is_day(form: Form) -> bool:
    return form.kind in DAYISH or (form.kind in ("near", "same", "offset") and form.unit == "day" and form.part is None)


def join_day(a: Form, gap: str, b: Form) -> Form | None:
    """A weekday and its date: "Friday, May 5", "Friday 2018-07-06"."""
    if a.kind == "weekday" and b.kind == "day" and a.day is None and gap in ("", ",", ",Z", "Z", "-"):
        b.weekday, b.first = a.weekday, a.first
        return b
    return None


def join_clock(window: Window, a: Form, gap: str, b: Form) -> Form | None:
    """A clock time or part of a day and the day: "8 p.m. on Tuesday", "Tuesday night", "the night of 3 May"."""
    if a.kind == "clock" and b.kind == "clock" and gap in ("t", "-", "&"):
        a.last = b.last
        return a
    if a.kind == "clock" and b.clock is not None and b.kind != "clock" and gap in ("t", "-", "&"):
        b.first, b.clock = a.first, a.clock  # "between 8 p.m. and 10 p.m. on Saturday"
        return b
    if a.kind == "overnight" and b.kind == "weekday" and b.shift is None and gap in ("", "i"):
        b.first, b.part = a.first, a.part
        return b
    is_part = a.kind == "clock" or (a.kind == "part" and a.unit is None)
    if is_part and is_day(b) and a.shift is None:
        is_apart = (
            gap == "" and a.kind == "part" and b.kind == "offset"
        )  # "Tuesday afternoon | three days before Easter"
        if gap in ("", "i", "o", "oZ", "iZ") and not is_apart:
            if a.kind == "part" and a.first and window.classes[a.first - 1] == "Z":
                a.first -= 1
            b.first, b.clock, b.part = a.first, a.clock or b.clock, a.part or b.part
            return b
        if gap == "," and a.kind == "clock":
            a.base, a.note = b, "joined"
    is_part = b.kind == "clock" or (b.kind == "part" and b.unit is None)
    if (
        is_part
        and (is_day(a) or (a.kind == "part" and a.shift is not None))
        and gap in ("", "i", ",i", "iZ", "E", "iE", ",")
    ):
        if gap == "," and (b.kind == "part" or b.shift is not None):
            return None
        if b.shift is not None and a.kind != "clock":
            return None
        if gap.startswith("i") and b.kind == "part" and window.words[a.last] not in ("in", "at", "on", "by", "around"):
            return None
        a.clock, a.part, a.last = b.clock or a.clock, b.part or a.part, b.last
        return a
    if is_part and b.shift is not None and a.kind == "clock" and gap == "":
        b.first, b.clock = a.first, a.clock
        return b
    return None


def join_whole(window: Window, a: Form, gap: str, b: Form) -> Form | None:
    """A part and its whole: "the third quarter of last year", "October of next year", "Tuesday of last week"."""
    if (joined := join_reversed(a, gap, b) or join_named(window, a, gap, b)) is not None:
        return joined
    if gap not in OF and gap != ",":
        return None
    if gap.startswith("i") and window.words[a.last] not in ("in", "of", "during"):
        return None
    unit = b.unit if b.kind in ("near", "same") else b.kind
    if a.whole is not None and a.whole.is_list and b.kind != "year" and unit == "year":
        a.whole.whole, a.last = b, b.last  # "Oct. 3 and 5 of last year"
        return a
    if a.whole is not None or a.partner is not None or b.partner is not None or a.year is not None:
        return None
    if unit not in PART_OF.get(a.kind if a.kind != "part" else f"part {a.unit}", ()):
        return None
    if unit != "year" and (gap == "," or (gap in ("i", "iZ") and a.kind in ("weekday", "month", "day"))):
        return None
    a.whole, a.last = b, b.last
    return a


def join_reversed(a: Form, gap: str, b: Form) -> Form | None:
    """The whole before its part: "last year's third quarter", "the 2016 third quarter", "last week on Tuesday"."""
    if b.whole is not None or b.year is not None:
        return None
    is_owner = gap == "'" and a.kind in ("near", "same", "year", "month")
    is_year = gap == "" and a.kind == "year" and b.kind == "part" and b.unit in ("quarter", "half")
    is_week = gap in ("", "i", "-") and a.kind == "near" and a.unit == "week" and b.kind == "weekday"
    is_owned = is_owner and b.kind in ("part", "quarter", "weekday", "season")
    is_owned = is_owned and not (b.kind == "part" and b.unit is None)  # "yesterday's morning rush" is yesterday
    if not (is_owned or is_year or (is_week and b.shift is None)):
        return None
    b.whole, b.first = a, a.first
    return b


def join_named(window: Window, a: Form, gap: str, b: Form) -> Form | None:
    """A winter over two years, the week of a day, the same month of another year."""
    if a.kind == "season" and a.year is None and b.kind == "years" and gap in ("", "o"):
        a.year, a.last = b.year, b.last  # "the winter of 1941-42"
        return a
    if a.kind == "same" and a.unit == "week" and b.kind == "day" and b.partner is not None and gap == "o":
        b.first = a.first  # "the week of 10 to 16 February"
        return b
    if a.kind == "same" and a.unit == "week" and is_day(b) and week_of(window, a, gap, b):
        a.kind, a.whole, a.last = "weekof", b, b.last  # "the week of Oct. 6", "the week beginning Monday"
        return a
    is_year = b.kind == "year" or (b.kind == "near" and b.unit == "year")
    if is_year and a.kind == "same" and a.unit == "month" and a.shift == 0 and gap in ("", "i", "o"):
        a.whole, a.last = b, b.last  # "the same month last year"
        return a
    return None


def week_of(window: Window, a: Form, gap: str, b: Form) -> bool:
    """Whether a week is named by a day in it."""
    words = set(window.words[a.last : b.first])
    return b.kind != "near" and (gap in ("o", "oZ") or (bool(words & {"beginning", "starting"}) and len(words) <= 2))


PART_OF = {
    "month": ("year",),
    "day": ("year",),
    "season": ("year",),
    "quarter": ("year",),
    "holiday": ("year",),
    "weekday": ("week", "weekend"),
    "nth": ("month",),
    "part day": ("month", "week", "year", "quarter", "season"),
    "part week": ("month", "year", "quarter", "season"),
    "part weekend": ("month",),
    "part weekday": ("month", "year", "week"),
    "part month": ("year", "quarter", "half"),
    "part quarter": ("year",),
    "part half": ("year", "month", "decade", "century", "quarter"),
    "part year": ("decade", "century"),
    "part decade": ("century",),
    "part None": (),
}
