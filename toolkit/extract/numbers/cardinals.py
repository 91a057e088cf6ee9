"""Reads cardinals of several words: "two hundred and two thousand", "4 thousand 3 hundred", "six crore and two hundred"."""

from __future__ import annotations

from typing import NamedTuple

from toolkit.extract.numbers.figure import Token
from toolkit.extract.numbers.row import ADJACENT, AND, BLANK, HYPHEN, SPACED, Row


class Cardinal(NamedTuple):
    """A value, the token after it, and the scale it ended in (1 if none)."""

    value: float
    after: int
    scale: float


def read_cardinal(row: Row, i: int) -> Cardinal:
    """The longest cardinal at token `i`.

    "two hundred and two thousand" is 202,000; "4000 3 hundred" stops after 4000, "twenty twenty" after the first.

    >>> from toolkit.extract.numbers.lexicon import compile_lexicon
    >>> from toolkit.extract.numbers.scan import find_tokens
    >>> def read(text):
    ...     return read_cardinal(Row(find_tokens(text, text, 0, len(text), compile_lexicon(None)), text, {}), 0)
    >>> read("two hundred and two thousand"), read("4000 3 hundred").value, read("two lakh crore").value
    (Cardinal(value=202000.0, after=4, scale=1000.0), 4000.0, 2000000000000.0)
    """
    first = row.tokens[i]
    total, current, lowest = 0.0, first.value, float("inf")
    scale = first.value if first.sort == "s" else 1.0
    if first.sort == "s" and first.value >= 1000:
        total, current, lowest = first.value, 0.0, first.value
    j = i + 1
    while j < row.size and row.tokens[j].figure is None:
        sort, value = row.tokens[j].sort, row.tokens[j].value
        if sort in "uetd":
            if not fits(row, j):
                break
            current, scale = current + value, 1.0
        elif sort not in "sS" or row.gap(j) not in ADJACENT or ends_before(row.tokens[j - 1], sort):
            break
        elif value == 100:
            if not 0 < current < 100:
                break
            current, scale = current * 100, 100.0
        elif current == 0 and row.tokens[j - 1].sort == "s":
            total, lowest, scale = total * value, value, scale * value
        elif value >= lowest or current == 0:
            break
        else:
            scale = value * (100.0 if row.tokens[j - 1].value == 100 else 1.0)
            total, current, lowest = total + current * value, 0.0, value
        j += 1
    return Cardinal(total + current, j, scale)


def ends_before(token: Token, sort: str) -> bool:
    """Whether no scale can follow: behind a plural one, and a plural behind a year ("in the autumn of 2011 thousands fled")."""
    is_year = token.name == "bare" and token.end - token.start == 4 and 1900 <= token.value <= 2050
    return token.sort == "S" or (sort == "S" and is_year)


def fits(row: Row, j: int) -> bool:
    """Whether a word or figure below the last scale continues the cardinal: "twenty | one", "hundred and | five"."""
    if row.tokens[j].sort == "d":
        return fits_digits(row, j)
    last = row.tokens[j - 1].sort
    if last == "t":
        return row.joins(j, "u", (BLANK, HYPHEN, SPACED))
    if last != "s" or not row.joins(j, "uet", (BLANK, HYPHEN, AND)):
        return False
    if row.gap(j) == AND:
        return not begins_fraction(row, j)
    return not (row.tokens[j].sort == "t" and begins_parts(row, j))


def begins_parts(row: Row, j: int) -> bool:
    """Whether tens and an ordinal make one denominator or rank: "one hundred | thirty-fifths"."""
    return row.joins(j + 1, "oO") and row.tokens[j + 1].value < 10


def begins_fraction(row: Row, j: int) -> bool:
    """Whether "three fifths", "one half" stands here: it is added to what came before and not read into it."""
    if row.tokens[j].sort != "u" or not row.joins(j + 1, "hoO"):
        return False
    return row.tokens[j + 1].sort != "o" or row.tokens[j].value == 1


def fits_digits(row: Row, j: int) -> bool:
    """Whether digits continue a cardinal: "3 hundred and | 21", "4 thousand | 3 hundred"."""
    token, last = row.tokens[j], row.tokens[j - 1]
    if last.sort != "s" or not token.value.is_integer() or token.value >= last.value:
        return False
    if last.value == 100:
        return 0 < token.value < 100 and row.gap(j) == AND
    return row.gap(j) == BLANK and row.joins(j + 1, "s") and row.tokens[j + 1].value < last.value
