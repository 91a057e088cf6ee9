"""Names what stands between two number words: a blank, a hyphen, "and", "of a" - or nothing that joins."""

from __future__ import annotations

BLANK, HYPHEN, AND, AND_A, SPACED, OF, OF_A, A, POINT, IN, OUT_OF, OVER = range(1, 13)
GAPS = {
    "": BLANK, " ": BLANK, "\u00a0": BLANK, "\n": BLANK, "\r\n": BLANK, "  ": BLANK, "-": HYPHEN, "‑": HYPHEN, "\u00ad": HYPHEN, "and": AND, "-and-": AND,
    "and a": AND_A, "and an": AND_A, "-and-a-": AND_A, "of": OF, "of a": OF_A, "of an": OF_A, "a": A, "-a-": A, "point": POINT, "in": IN,
    "in every": IN, "out of": OUT_OF, "out of every": OUT_OF, "-in-": IN, "-out-of-": OUT_OF, "over": OVER,
}  # fmt: skip
LONGEST = 16


def read_gap(low: str, start: int, end: int) -> int:
    """The kind of gap, 0 where it does not join; a new paragraph never joins.

    >>> read_gap("two and a half", 3, 10) == AND_A, read_gap("two, three", 3, 5)
    (True, 0)
    """
    if end - start > LONGEST or end < start:
        return 0
    gap = low[start:end]
    found = GAPS.get(gap)
    if found is not None:
        return found
    if gap.count("\n") > 1:
        return 0
    words = gap.split()
    if not words:
        return BLANK
    if words == ["-"] or words == ["–"]:
        return SPACED
    if gap[0].isspace() and gap[-1].isspace():
        return GAPS.get(" ".join(words), 0) if words[0] not in ("-", "‑") else 0
    return 0
