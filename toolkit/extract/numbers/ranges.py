"""Joins two figures into a range ("60 to 70", "between 5 and 10"), and tells scores and rises from ranges."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from toolkit.extract.numbers.figure import Figure
from toolkit.extract.numbers.lexicon import Lexicon

JOINTS = {"to": "to", "-": "-", "–": "-", "—": "-", "‑": "-", "--": "-", "~": "-", "∼": "-", "and": "and", "or": "or", "through": "to", "thru": "to", "up to": "to", "to-": "to", "-to-": "to",
          "to about": "to", "to around": "to", "to some": "to", "or even": "or", "or perhaps": "or", "or maybe": "or", "and about": "and", "- to": "to", "-to": "to", "to as many as": "to", "to as much as": "to"}  # fmt: skip
LEAD = regex.compile(r"(?r)(?<![\p{L}\d])((?:(?:in|anywhere|somewhere)\s+)?between|(?:anywhere\s+)?from)\s{1,2}")
LONGEST_GAP = 32


def join_ranges(text: str, low: str, figures: Sequence[Figure], lexicon: Lexicon) -> list[Figure]:
    """The figures with ranges made one; scores and pairs of years are closed, rises ("from 40 to 50") stay two."""
    joined: list[Figure] = []
    i, count = 0, len(figures)
    while i < count:
        figure = figures[i]
        if i + 3 < count and (pairs := join_four(low, figures[i : i + 4])):
            joined.extend(pairs)
            i += 4
            continue
        if i + 1 < count and figures[i + 1].left - figure.right <= LONGEST_GAP:
            made = join_pair(text, low, figure, figures[i + 1], joined[-1].right if joined else 0, lexicon)
            if made is not None:
                joined.append(made)
                i += 2
                continue
        joined.append(figure)
        i += 1
    return joined


def join_four(low: str, four: Sequence[Figure]) -> list[Figure]:
    """ "from 5 to 7 per cent to 3 to 5 per cent": two ranges."""
    a, b, c, d = four
    if (
        b.left - a.right > 5
        or d.left - c.right > 5
        or any(f.is_closed for f in four)
        or [read_joint(low, *p) for p in ((a, b), (b, c), (c, d))] != ["to"] * 3
    ):
        return []
    first, second = merge_range(low, a, b, "to", None), merge_range(low, c, d, "to", None)
    return [first, second] if first and second else []


def join_pair(text: str, low: str, a: Figure, b: Figure, floor: int, lexicon: Lexicon) -> Figure | None:
    """The range of two figures, or None. Closed neighbours are closed alike: "2014-16", "Articles 5 and 6"."""
    if (
        a.hedge == "at_least"
        and b.hedge == "at_most"
        and low[max(a.right, a.tail) : b.left].strip() in ("and", "but", "and at")
    ):
        return merge_bounds(a, b)
    joint = read_joint(low, a, b)
    if not joint:
        return None
    lead = find_lead(low, a, floor)
    if (joint == "and" and lead is None) or (lead is not None and lead[0] == "between" and joint not in ("and", "-", "to")):
        close_alike(a, b, joint)
        return None
    if a.is_closed or b.is_closed:
        return join_closed(low, a, b, joint, lead, floor)
    if (
        a.low is None
        or b.low is None
        or a.form in ("vague", "none", "article")
        or b.form in ("vague", "none", "article")
        or a.hedge == "range"
        or b.hedge == "range"
    ):
        return None
    if joint == "-" and is_tight(low, a, b) and lead is None and is_score(low, a, b, floor, lexicon):
        return merge_closed(a, b, "score", "a result or a vote")
    if joint == "or" and not is_alternative(a, b):
        return None
    if lead is not None and lead[0] == "from" and is_change(low, a, b, lead[1], floor, lexicon):
        return None
    return merge_range(low, a, b, joint, lead)


def read_joint(low: str, a: Figure, b: Figure) -> str:
    """What joins two figures - to, and, or, a dash - past the first one's unit; empty where nothing does."""
    gap = low[max(a.right, a.tail) : b.left]
    found = JOINTS.get(gap.strip(), "")
    if found:
        return found
    if (
        not gap.strip()
        and b.hedge == "at_most"
        and low.startswith("up to ", b.left)
        and a.unit is not None
        and a.unit == b.unit
    ):
        b.hedge = "exact"
        return "to"
    return ""


def find_lead(low: str, a: Figure, floor: int) -> tuple[str, int] | None:
    """ "between" or "from" before the first figure, and where it stands."""
    match = LEAD.match(low, floor, a.left)
    if match is None:
        return None
    phrase = match[1]
    return ("between" if phrase != "from" else "from"), match.start()


def is_tight(low: str, a: Figure, b: Figure) -> bool:
    """Whether a dash stands without blanks: "3-1"."""
    return b.left - a.right == 1


def is_score(low: str, a: Figure, b: Figure, floor: int, lexicon: Lexicon) -> bool:
    """ "won 3-1", "voted 15-0": falling or equal small figures, or rising ones beside a word of sport or voting."""
    if not (a.is_bare and b.is_bare) or a.kind != "cardinal" or b.kind != "cardinal" or a.low is None or b.low is None:
        return False
    if a.low >= b.low:
        return a.low < 1000
    words = {w.strip(".,;:()'\"") for w in low[max(floor, a.left - 36) : a.left].split()[-4:]}
    return a.low < 200 and b.low < 200 and not words.isdisjoint(lexicon.context["score"]) and b.kind == "cardinal"


def is_alternative(a: Figure, b: Figure) -> bool:
    """ "three or four", "10 or 12", "20 or 30" are ranges; "25k or 40k" are two amounts."""
    if a.low is None or b.low is None or a.kind not in ("cardinal",) or (a.hedge != "exact" and a.hedge != "about"):
        return False
    step = b.low - a.low
    if step <= 0 or (a.scale != b.scale and a.scale != 1):
        return False
    if step == 1 or (a.scale == 1 and b.scale > 1 and step <= 3):
        return True
    return a.scale == b.scale == 1 and a.low >= 10 and (b.low <= 1.5 * a.low or (b.low == 2 * a.low and is_round(a.low)))


def is_round(value: float) -> bool:
    """100, 2,000, 30: one digit and zeros."""
    return value >= 10 and str(int(value)).rstrip("0").isdecimal() and len(str(int(value)).rstrip("0")) == 1


def is_change(low: str, a: Figure, b: Figure, lead: int, floor: int, lexicon: Lexicon) -> bool:
    """Whether "from A to B" moves: a verb of rise or fall stands before it; "ranging from" and "sizes from" do not move."""
    words = [w.strip(".,;:()'\"") for w in low[max(floor, lead - 80) : lead].split()[-8:]]
    if not words:
        return False
    if any(w in lexicon.context["span"] for w in words[-2:]):
        return False
    return (
        any(w in lexicon.context["change"] for w in words) or (a.low is not None and b.low is not None and a.low > b.low)
    )


def close_alike(a: Figure, b: Figure, joint: str) -> None:
    """ "Articles 5 and 6", "in 2014 and 2015": the second bare figure is what the first one is."""
    if (
        joint in ("and", "or", "to", "-")
        and a.is_closed
        and a.kind in ("label", "date")
        and b.is_bare
        and not b.is_closed
        and b.hedge == "exact"
        and b.kind == "cardinal"
    ):
        if (
            (a.kind == "label"
            and (b.low or 0.0) > (a.low or 0.0)
            and a.low is not None)
            or (a.kind == "date"
            and a.reason == "a year"
            and b.end - b.start == 4)
        ):
            b.kind, b.reason, b.is_closed = a.kind, a.reason, True


def join_closed(low: str, a: Figure, b: Figure, joint: str, lead: tuple[str, int] | None, floor: int) -> Figure | None:
    """Ranges of what is no amount: years and days become one date, ages one age."""
    if a.kind == b.kind == "age":
        return merge_closed(a, b, "age", "a range of ages")
    if a.kind == "age" and not b.is_closed and b.is_bare and joint in ("to", "-", "and"):
        return merge_closed(a, b, "age", "a range of ages")
    if b.kind == "age" and a.is_bare and joint in ("to", "-"):
        return merge_closed(a, b, "age", "a range of ages")
    if (
        a.kind == "date"
        and a.reason == "a year"
        and joint == "-"
        and is_tight(low, a, b)
        and b.is_bare
        and b.end - b.start in (2, 4)
    ):
        b.kind, b.reason, b.is_closed = "date", "a year", True
    elif (
        a.kind == "date"
        and a.reason == "a day of the month"
        and joint in ("-", "to", "and", "or")
        and b.is_bare
        and (b.low or 99) <= 31
        and low[b.end : b.end + 8].lstrip()[:1] in ".,;"
    ):
        b.kind, b.reason, b.is_closed = "date", "a day of the month", True
    elif (
        b.kind == "date"
        and b.reason == "a day of the month"
        and joint in ("-", "to", "and")
        and a.is_bare
        and not a.is_closed
        and (a.low or 99) <= 31
    ):
        a.kind, a.reason, a.is_closed = "date", "a day of the month", True
    elif (
        b.kind == "date"
        and b.reason == "a year"
        and a.is_bare
        and a.end - a.start == 4
        and joint in ("-", "to", "and")
        and not a.is_closed
    ):
        a.kind, a.reason, a.is_closed = "date", "a year", True
    elif (
        b.kind == "time"
        and joint in ("to", "-", "and")
        and a.form == "digits"
        and (a.low or 99) < 25
        and not a.is_closed
    ):
        a.kind, a.reason, a.is_closed, a.unit = "time", "a time of day", True, None
    elif a.kind == "label" and joint == "-" and is_tight(low, a, b) and b.is_bare:
        b.kind, b.reason, b.is_closed = "label", "part of a name", True
    else:
        close_alike(a, b, joint)
    return None


def merge_closed(a: Figure, b: Figure, kind: str, reason: str) -> Figure:
    """One closed figure of two."""
    values = [v for v in (a.low, b.low) if v is not None]
    low, high = (min(values), max(values)) if values and kind == "age" else (None, None)
    return Figure(
        a.start,
        b.end,
        a.left,
        b.right,
        low,
        high,
        form=a.form,
        hedge="range" if low is not None else "exact",
        kind=kind,
        reason=reason,
        is_closed=True,
    )


def merge_bounds(a: Figure, b: Figure) -> Figure | None:
    """ "more than 20 but fewer than 40": one range."""
    if a.is_closed or b.is_closed or a.low is None or b.low is None or a.low >= b.low or not are_alike(a, b):
        return None
    return Figure(a.start, b.end, a.left, b.right, a.low, b.low, form=a.form, hedge="range", kind=b.kind, unit=b.unit)


def are_alike(a: Figure, b: Figure) -> bool:
    """Whether two figures measure the same: "5% to 10%", "5 to 10%", "$10 to 15 billion"; not "up 7% to $2 billion"."""
    if a.kind == b.kind:
        return a.unit == b.unit
    return a.kind == "cardinal" or (a.kind == "money" and b.kind == "cardinal")


def merge_range(low: str, a: Figure, b: Figure, joint: str, lead: tuple[str, int] | None) -> Figure | None:
    """One range of two amounts; a scale or unit on the second is carried back ("four to five thousand", "$10 to $15 billion")."""
    first = a.low if a.low is not None else a.high
    second = b.low if b.low is not None else b.high
    if first is None or second is None or not are_alike(a, b):
        return None
    if b.scale > 1 and a.scale == 1 and first < second / b.scale and first < 1000:
        first *= b.scale
    elif (
        joint == "-"
        and b.form == "digits"
        and a.is_bare
        and low[b.start : b.end].endswith(",000")
        and first < second / 1000
        and first < 1000
    ):
        first *= 1000  # "70-80,000"
    is_plain = lead is None and not (a.unit and a.unit == b.unit)
    if first > second and (is_plain or joint == "or"):
        return None
    if joint == "-" and lead is None and first == second:
        return None
    kind, unit = (b.kind, b.unit) if b.kind != "cardinal" else (a.kind, a.unit)
    left = a.left if lead is None else lead[1]
    form = a.form if a.form == b.form else "mixed"
    figure = Figure(
        min(a.start, b.start),
        b.end,
        left,
        b.right,
        min(first, second),
        max(first, second),
        form=form,
        hedge="range",
        kind=kind,
        unit=unit,
    )
    figure.scale = b.scale
    return figure
