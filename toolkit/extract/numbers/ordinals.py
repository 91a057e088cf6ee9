"""Reads ordinal words: a rank ("twenty-first"), or the parts of a fraction ("two-thirds", "a fifth")."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from toolkit.extract.numbers import gaps
from toolkit.extract.numbers.figure import Figure, Token
from toolkit.extract.numbers.gaps import read_gap

ADJACENT = (gaps.BLANK, gaps.HYPHEN)
# After "a third": a share of something, and not the third of a row ("a third soldier").
SHARE = regex.compile(r"\s+(?:of|the|as|more|less|from|in|to|by|percent)\b|\s*(?:[.,;:)]|$)")


def read_ordinal(tokens: Sequence[Token], i: int, low: str, before: Figure | None) -> tuple[Figure | None, int]:
    """A rank or a fraction at token `i`, after the cardinal `before` if there is one; None where the two do not belong together.

    >>> from toolkit.extract.numbers.lexicon import compile_lexicon
    >>> from toolkit.extract.numbers.scan import find_number_words
    >>> tokens = find_number_words("twenty-first", 0, 12, compile_lexicon(None))
    >>> read_ordinal(tokens, 1, "twenty-first", Figure(0, 6, 0, 6, 20.0, 20.0, form="words"))[0].low
    21.0
    """
    tens = tokens[i] if tokens[i].sort == "t" else None
    at = i + 1 if tens else i
    if at >= len(tokens) or tokens[at].sort not in "oO":
        return None, i
    token = tokens[at]
    if tens is not None and (token.value >= 10 or read_gap(low, tens.end, token.start) not in ADJACENT):
        return None, i
    value = token.value + (tens.value if tens else 0.0)
    if before is None or before.low is None:
        return read_bare_ordinal(token, low), at + 1
    if token.sort == "O":
        return as_fraction(tokens, before, value, at, low)
    return join_rank(tokens, before, value, tens, at, low)


def read_bare_ordinal(token: Token, low: str) -> Figure | None:
    """ "third" is a rank, "a third of" a share, "thirds" alone nothing that can be read."""
    start = token.start
    if (
        token.sort == "o"
        and token.value >= 3
        and low[max(0, start - 2) : start] in ("a ", "a-")
        and not low[max(0, start - 3) : start - 2].isalnum()
    ):
        if SHARE.match(low, token.end):
            return Figure(start - 2, token.end, start - 2, token.end, 1 / token.value, 1 / token.value, form="words")
    value = token.value if token.sort == "o" else None
    reason = "a rank" if token.sort == "o" else "a part without a number"
    return Figure(
        start, token.end, start, token.end, value, value, form="words", kind="ordinal", reason=reason, is_closed=True
    )


def as_fraction(tokens: Sequence[Token], figure: Figure, parts: float, at: int, low: str) -> tuple[Figure, int]:
    """ "two thirds", and "three quarters of a million" in the same way."""
    figure.low = figure.high = (figure.low or 0.0) / parts
    figure.end = figure.right = tokens[at].end
    figure.form, figure.is_bare, figure.scale, figure.name = (
        ("mixed" if figure.form == "digits" else figure.form),
        False,
        1.0,
        "",
    )
    return figure, scale_fraction(tokens, at + 1, low, figure)


def scale_fraction(tokens: Sequence[Token], j: int, low: str, figure: Figure) -> int:
    """Multiplies a fraction by the scale behind it: "half a million", "three quarters of a million", "a quarter million"."""
    if j < len(tokens) and tokens[j].sort in "sD" and figure.low is not None:
        if read_gap(low, figure.end, tokens[j].start) in (*ADJACENT, gaps.OF_A, gaps.A):
            figure.low = figure.high = figure.low * tokens[j].value
            figure.scale = tokens[j].value
            figure.end = figure.right = tokens[j].end
            if tokens[j].sort == "s" and j + 1 < len(tokens) and tokens[j + 1].sort == "s":
                return scale_fraction(tokens, j + 1, low, figure)
            return j + 1
    return j


def join_rank(
    tokens: Sequence[Token], figure: Figure, value: float, tens: Token | None, at: int, low: str
) -> tuple[Figure | None, int]:
    """ "twenty-first" is 21, "two hundredth" 200, "one hundred twenty-fifth" 125; "one fifth" is a share."""
    number = figure.low or 0.0
    gap = read_gap(low, tokens[at - 1].end, tokens[at].start)
    if number == 1 and figure.name == "one" and value >= 3 and tens is None and gap in ADJACENT:
        return as_fraction(tokens, figure, value, at, low)
    if value >= 100 and gap in ADJACENT:
        rank = number * value
    elif (
        (number % 100 >= 20
        and number % 10 == 0
        and value < 10
        and gap in ADJACENT
        and tens is None)
        or (number % 100 == 0
        and number
        and value < 100)
    ):
        rank = number + value
    else:
        return None, at
    if figure.form == "digits":
        return None, at
    figure.low = figure.high = rank
    figure.end = figure.right = tokens[at].end
    figure.kind, figure.reason, figure.is_closed = "ordinal", "a rank", True
    return figure, at + 1
