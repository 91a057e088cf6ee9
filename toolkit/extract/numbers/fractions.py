"""Reads halves and shares: "half a million", "two and a half thousand", "two-thirds", "one in five"."""

from __future__ import annotations

import regex

from toolkit.extract.numbers.cardinals import read_cardinal
from toolkit.extract.numbers.figure import Figure, make_figure
from toolkit.extract.numbers.row import ADJACENT, AND, AND_A, IN, OF_A, OUT_OF, OVER, A, Row

# "half" that is no share of an amount: half-time, half-brother, "the second half".
HALF_OF = regex.compile(
    r"\b(?:first|second|other|latter|former|early|late|1st|2nd|top|bottom|front|back|opening|final|this|each|either"
    r"|every)[ -]$"
)
HALF_BEFORE = regex.compile(r"[-‑](?!hour|mile|day|year|dozen|million)\p{L}")
QUARTER_OF = regex.compile(r"\s+(?:of|the|to)\b|\s*(?:[.,;:)]|$)")
AMOUNT = regex.compile(r"\b(?:an?|one|nearly|almost|about|over|than|least|some|roughly)[ -]$")
# Behind "one in five": a stretch of time or a place, and no share.
NO_SHARE = regex.compile(
    r"[ -](?:seconds?|minutes?|hours?|days?|nights?|weeks?|months?|years?|decades?|villages?|towns?|cities|districts?"
    r"|provinces?|places|locations|areas|neighbou?rhoods)\b"
)
# Behind "two and a third": what is cut into parts ("years"), or nothing more ("grew by two and a third."); not a third
# who "was hurt", nor one of a row of others ("two and a third, who fled").
PARTED = regex.compile(r"[ -](?:(?!was\b|is\b|has\b)\p{L}{3,}s\b|per ?cent\b)|%|[.;:!?)\]\"”’]|\s*$")
ROUND_SHARES = (3, 4, 5, 6, 8, 10, 20, 100)


def read_leading_half(row: Row, i: int) -> tuple[Figure | None, int]:
    """A figure that begins with half or quarter; a quarter that is a district or three months is passed over.

    >>> from toolkit.extract.numbers.lexicon import compile_lexicon
    >>> from toolkit.extract.numbers.scan import find_number_words
    >>> for text in ("half a million", "the other half", "the old quarter"):
    ...     figure, after = read_leading_half(Row(find_number_words(text, 0, len(text), compile_lexicon(None)), text, {}), 0)
    ...     print(figure and (figure.low, figure.kind))
    (500000.0, 'cardinal')
    (0.5, 'fraction_word')
    None
    """
    token, low = row.tokens[i], row.low
    before = low[max(0, token.start - 12) : token.start]
    figure = make_figure(row.article_before(token.start), token.end, token.value)
    after = scale_fraction(row, i + 1, figure)
    if after > i + 1:
        return figure, after
    if token.value == 0.25:
        is_share = AMOUNT.search(before) and QUARTER_OF.match(low, token.end)
        return figure if is_share else None, i + 1
    if HALF_OF.search(before) or HALF_BEFORE.match(low, token.end):
        figure.kind, figure.reason, figure.is_closed = "fraction_word", "part of a name or of a time", True
    return figure, i + 1


def as_fraction(row: Row, j: int, figure: Figure, parts: float) -> tuple[Figure, int]:
    """Divides a figure by the parts that token `j` names, and goes on to the scale: "three quarters of a million"."""
    figure.reread((figure.low or 0.0) / parts, row.tokens[j].end)
    figure.scale = 1.0
    return figure, scale_fraction(row, j + 1, figure)


def scale_fraction(row: Row, j: int, figure: Figure) -> int:
    """Multiplies a fraction by the scales behind it: "half a million", "a quarter million"; returns the token after."""
    gaps: tuple[int, ...] = (*ADJACENT, OF_A, A)
    while row.joins(j, "sD", gaps) and figure.low is not None:
        token = row.tokens[j]
        figure.reread(figure.low * token.value, token.end)
        figure.scale = token.value
        j, gaps = j + 1, ADJACENT
    return j


def add_fraction(row: Row, j: int, figure: Figure) -> int:
    """Adds "and a half", "and three fifths" to a figure, and the scale behind it; returns the token after (`j` if none)."""
    read = read_fraction_part(row, j)
    if read is None or figure.low is None:
        return j
    part, after = read
    if row.joins(after, "s"):
        scale = row.tokens[after].value
        value = figure.low + part * scale if figure.scale > 1 else (figure.low + part) * scale
        figure.scale = scale
        after += 1
    else:
        value = figure.low + part * (figure.scale if figure.scale >= 1000 else 1.0)
    figure.reread(value, row.tokens[after - 1].end)
    return after


def read_fraction_part(row: Row, j: int) -> tuple[float, int] | None:
    """The value of "a half", "one fourth", "three fifths", "three quarters" at token `j`, and the token after."""
    token, gap = row.tokens[j], row.gap(j)
    if token.sort == "h":
        return token.value, j + 1
    if token.sort == "o":
        is_part = gap == AND_A and token.value >= 3 and (row.joins(j + 1, "s") or PARTED.match(row.low, token.end))
        return (1 / token.value, j + 1) if is_part else None
    if gap != AND or token.sort not in "uet" or not row.joins(j + 1, "hoO"):
        return None
    follower = row.tokens[j + 1]
    if follower.sort == "h":
        return token.value * follower.value, j + 2
    is_parts = follower.sort == "O" or (token.value == 1 and follower.value >= 3)
    return (token.value / follower.value, j + 2) if is_parts else None


def read_share(row: Row, j: int, figure: Figure) -> int:
    """ "one in five", "two out of three", "one over ten": the first is the smaller, and no time or place is meant."""
    gap = row.gap(j)
    if not row.joins(j, "uetd", (IN, OUT_OF, OVER)) or row.tokens[j].figure is not None or figure.low is None:
        return j
    value, after, _ = read_cardinal(row, j)
    if row.joins(after, "S"):
        value, after = value * row.tokens[after].value, after + 1
    number, end = figure.low, row.tokens[after - 1].end
    is_word = figure.form == "words" and row.tokens[j].sort != "d"
    if not 0 < number < value or (gap == OVER and number != 1):
        return j
    if gap == IN:
        is_usual = (number == 1 and (value <= 100 or (is_word and value <= 1000))) or (
            is_word and value in ROUND_SHARES
        )
        if not is_usual or NO_SHARE.match(row.low, end):
            return j
    figure.reread(number / value, end)
    figure.form = "words" if is_word else "mixed"
    return after
