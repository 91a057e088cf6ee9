"""Joins two figures into a range ("60 to 70", "between 5 and 10"), and tells scores and rises from ranges."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from toolkit.extract.numbers.alike import close_alike, merge_closed, spread_age
from toolkit.extract.numbers.figure import Figure
from toolkit.extract.numbers.lexicon import Lexicon

# What may stand between the two ends, and what it comes to: to, a dash, and, or.
JOINTS = {
    **dict.fromkeys(("-", "–", "—", "‑", "--", "~", "∼"), "-"),
    **dict.fromkeys(("to", "through", "thru", "up to", "to-", "-to-", "- to", "-to"), "to"),
    **dict.fromkeys(("to about", "to around", "to some", "to as many as", "to as much as"), "to"),
    **dict.fromkeys(("or", "or even", "or perhaps", "or maybe"), "or"),
    **dict.fromkeys(("and", "and about"), "and"),
}
LEAD = regex.compile(r"(?r)(?<![\p{L}\d])((?:(?:in|anywhere|somewhere)\s+)?between|(?:anywhere\s+)?from)\s{1,2}")
BETWEEN_BOUNDS = ("and", "but", "and at")
NO_RANGE = ("vague", "none", "article")
LONGEST_GAP = 32
MARKS = " \"'()[]“”.,;:"


def join_ranges(low: str, figures: Sequence[Figure], lexicon: Lexicon) -> list[Figure]:
    """The figures with ranges made one; scores and pairs of years are closed, rises ("from 40 to 50") stay two."""
    joined: list[Figure] = []
    i, count = 0, len(figures)
    while i < count:
        figure = figures[i]
        follower = figures[i + 1] if i + 1 < count else None
        if figure.kind == "age" and follower is not None:
            spread_age(low, figure, follower)
        if follower is None or not may_join(low, figure, follower):
            joined.append(figure)
            i += 1
        elif i + 3 < count and (pairs := join_four(low, figures[i : i + 4])):
            joined.extend(pairs)
            i += 4
        else:
            made = join_pair(low, figure, follower, joined[-1].right if joined else 0, lexicon)
            joined.append(made or figure)
            i += 2 if made else 1
    return joined


def may_join(low: str, a: Figure, b: Figure) -> bool:
    """Whether what stands between two figures can join them at all; most neighbours are far apart, or two of one sentence."""
    if b.left - a.right > LONGEST_GAP or low[a.right] in ",;.":
        return False
    gap = low[max(a.right, a.tail) : b.left].strip()
    return not gap or gap in JOINTS or gap in BETWEEN_BOUNDS


def join_four(low: str, four: Sequence[Figure]) -> list[Figure]:
    """ "from 5 to 7 per cent to 3 to 5 per cent": two ranges."""
    a, b, c, d = four
    if any(f.is_closed for f in four) or any(read_joint(low, *pair) != "to" for pair in ((a, b), (b, c), (c, d))):
        return []
    first, second = merge_range(low, a, b, "to", None), merge_range(low, c, d, "to", None)
    return [first, second] if first and second else []


def join_pair(low: str, a: Figure, b: Figure, floor: int, lexicon: Lexicon) -> Figure | None:
    """The range of two figures, or None. A closed figure decides about its neighbour."""
    if a.hedge == "at_least" and b.hedge == "at_most" and low[max(a.right, a.tail) : b.left].strip() in BETWEEN_BOUNDS:
        return merge_bounds(a, b)
    joint = read_joint(low, a, b)
    if not joint:
        return None
    lead = find_lead(low, a, floor)
    if a.is_closed or b.is_closed:
        return close_alike(low, a, b, joint)
    if (joint == "and" and lead is None) or (lead is not None and lead[0] == "between" and joint == "or"):
        return None
    if a.low is None or b.low is None or a.form in NO_RANGE or b.form in NO_RANGE or "range" in (a.hedge, b.hedge):
        return None
    if joint == "-" and lead is None and b.left - a.right == 1 and is_score(low, a, b, floor, lexicon):
        return merge_closed(a, b, "score", "a result or a vote")
    if joint == "or" and not is_alternative(a, b):
        return None
    if joint == "to" and lead is None and is_risen(low, a, b):
        return None
    if lead is not None and lead[0] == "from" and is_change(low, a, b, lead[1], floor, lexicon):
        return None
    return merge_range(low, a, b, joint, lead)


def read_joint(low: str, a: Figure, b: Figure) -> str:
    """What joins two figures - to, and, or, a dash - past the first one's unit; empty where nothing does."""
    gap = low[max(a.right, a.tail) : b.left].strip()
    if gap:
        return JOINTS.get(gap, "")
    if b.hedge == "at_most" and a.unit is not None and a.unit == b.unit and low.startswith("up to ", b.left):
        b.hedge = "exact"
        return "to"
    return ""


def find_lead(low: str, a: Figure, floor: int) -> tuple[str, int] | None:
    """ "between" or "from" before the first figure, and where it stands; "anywhere from" is as good as between."""
    match = LEAD.match(low, floor, a.left)
    if match is None:
        return None
    return ("from" if match[1] == "from" else "between"), match.start()


def is_risen(low: str, a: Figure, b: Figure) -> bool:
    """ "Rose by 12 to 90": what came on top, and the new total; "by 12 to 15 per cent" is a range."""
    is_by = low[max(0, a.left - 4) : a.left].strip() == "by"
    return (
        is_by
        and a.kind == b.kind == "cardinal"
        and a.unit is None
        and b.unit is None
        and 3 * (a.low or 0) <= (b.low or 0)
    )


def is_score(low: str, a: Figure, b: Figure, floor: int, lexicon: Lexicon) -> bool:
    """ "won 3-1", "voted 15-0": falling or equal small figures, or rising ones beside a word of sport or voting."""
    if not (a.is_bare and b.is_bare) or a.kind != "cardinal" or b.kind != "cardinal" or a.low is None or b.low is None:
        return False
    if a.low >= b.low:
        return a.low < 1000
    words = {word.strip(MARKS) for word in low[max(floor, a.left - 36) : a.left].split()[-4:]}
    return b.low < 200 and not words.isdisjoint(lexicon.context["score"])


def is_alternative(a: Figure, b: Figure) -> bool:
    """ "three or four", "10 or 12", "100 or 200" are ranges; "25k or 40k" are two amounts."""
    if a.low is None or b.low is None or a.kind != "cardinal" or a.hedge not in ("exact", "about"):
        return False
    step = b.low - a.low
    if step <= 0 or a.scale != 1:
        return False
    if step == 1 or b.scale > 1:
        return step <= 3
    return a.low >= 10 and (b.low <= 1.5 * a.low or (b.low == 2 * a.low and len(f"{a.low:.0f}".rstrip("0")) == 1))


def is_change(low: str, a: Figure, b: Figure, lead: int, floor: int, lexicon: Lexicon) -> bool:
    """Whether "from A to B" moves: a verb of rise or fall stands before; "ranging from" and "sizes from" do not move."""
    words = [word.strip(MARKS) for word in low[max(floor, lead - 80) : lead].split()[-8:]]
    if not words or any(word in lexicon.context["span"] for word in words[-2:]):
        return False
    is_falling = a.low is not None and b.low is not None and a.low > b.low
    return is_falling or any(word in lexicon.context["change"] for word in words)


def merge_bounds(a: Figure, b: Figure) -> Figure | None:
    """ "more than 20 but fewer than 40": one range."""
    if a.is_closed or b.is_closed or a.low is None or b.low is None or a.low >= b.low or not are_alike(a, b):
        return None
    return Figure(a.start, b.end, a.left, b.right, a.low, b.low, form=a.form, hedge="range", kind=b.kind, unit=b.unit)


def are_alike(a: Figure, b: Figure) -> bool:
    """Whether two figures measure the same: "5% to 10%", "5 to 10%", "$10 to 15 billion"; not "up 7% to $2 billion"."""
    if a.kind == b.kind:
        return a.unit == b.unit or ((a.unit or "").endswith("dollar") and "dollar" in (a.unit, b.unit))
    return a.kind == "cardinal" or (a.kind == "money" and b.kind == "cardinal")


def merge_range(low: str, a: Figure, b: Figure, joint: str, lead: tuple[str, int] | None) -> Figure | None:
    """One range of two amounts, or None where they fall without "between" or "from"."""
    if a.low is None or b.low is None or not are_alike(a, b):
        return None
    first, second = carry_back(low, a, b, joint), b.low
    is_stated = lead is not None or (a.unit is not None and a.unit == b.unit)
    if (first > second and (not is_stated or joint == "or")) or (first == second and joint == "-" and lead is None):
        return None
    kind, unit = (b.kind, b.unit) if b.kind != "cardinal" else (a.kind, a.unit)
    form = a.form if a.form == b.form else "mixed"
    left = a.left if lead is None else lead[1]
    figure = Figure(a.start, b.end, left, b.right, min(first, second), max(first, second), form=form)
    figure.hedge, figure.kind, figure.unit, figure.scale, figure.tail = "range", kind, unit, b.scale, b.tail
    return figure


def carry_back(low: str, a: Figure, b: Figure, joint: str) -> float:
    """The first end with the scale of the second: "four to five thousand", "$10 to $15 billion", "70-80,000"."""
    first, second = a.low or 0.0, b.low or 0.0
    if first < 1000 and a.scale == 1 and b.scale > 1 and first < second / b.scale:
        return first * b.scale
    if (
        joint == "-"
        and a.is_bare
        and b.form == "digits"
        and first < second / 1000
        and low[b.start : b.end].endswith(",000")
    ):
        return first * 1000
    return first
