"""Reads halves and shares: "half a million", "two and a half thousand", "3 million and a quarter", "one in five"."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import regex

from toolkit.extract.numbers import gaps
from toolkit.extract.numbers.figure import Figure, Token
from toolkit.extract.numbers.gaps import read_gap
from toolkit.extract.numbers.ordinals import scale_fraction

ADJACENT = (gaps.BLANK, gaps.HYPHEN)
# "half" that is no share of an amount: half-time, half-brother, "the second half".
HALF_OF = regex.compile(
    r"\b(?:first|second|other|latter|former|early|late|1st|2nd|top|bottom|front|back|opening|final|this|each|either|every|second-|first-)[ -]$"
)
QUARTER_OF = regex.compile(r"\s+(?:of|the|to)\b|\s*(?:[.,;:)]|$)")
AMOUNT = regex.compile(r"\b(?:an?|one|nearly|almost|about|over|than|least|some|roughly)[ -]$")
# Behind "one in five": a stretch of time or a place, and no share.
NO_SHARE = regex.compile(
    r"[ -](?:seconds?|minutes?|hours?|days?|nights?|weeks?|months?|years?|decades?|villages?|towns?|cities|districts?|provinces?|places|locations|areas|neighbou?rhoods)\b"
)


def read_leading_half(tokens: Sequence[Token], i: int, low: str) -> tuple[Figure | None, int]:
    """A figure that begins with half or quarter; a quarter that is a district or three months is passed over.

    >>> from toolkit.extract.numbers.lexicon import compile_lexicon
    >>> from toolkit.extract.numbers.scan import find_number_words
    >>> for text in ("half a million", "the second half", "the old quarter"):
    ...     tokens = [t for t in find_number_words(text, 0, len(text), compile_lexicon(None)) if t.sort != "o"]
    ...     figure, after = read_leading_half(tokens, 0, text)
    ...     print(figure and (figure.low, figure.kind))
    (500000.0, 'cardinal')
    (0.5, 'fraction_word')
    None
    """
    token = tokens[i]
    before = low[max(0, token.start - 12) : token.start]
    start = token.start
    if before.endswith(("a ", "a-")) and not before[-3:-2].isalnum():
        start -= 2
    figure = Figure(start, token.end, start, token.end, token.value, token.value, form="words")
    after = scale_fraction(tokens, i + 1, low, figure)
    if after > i + 1:
        return figure, after
    if token.value == 0.25:
        if not AMOUNT.search(before) or not QUARTER_OF.match(low, token.end):
            return None, i + 1
        return figure, i + 1
    glued = low[token.end : token.end + 2]
    if (
        HALF_OF.search(before)
        or (glued[:1] in "-‑"
        and glued[1:].isalpha()
        and not low.startswith(("-hour", "-mile", "-day", "-year"), token.end))
    ):
        figure.kind, figure.reason, figure.is_closed = "fraction_word", "part of a name or of a time", True
    return figure, i + 1


def add_fraction(tokens: Sequence[Token], j: int, low: str, figure: Figure, gap: int) -> int:
    """Adds "and a half", "and three fifths" to a figure, and the scale behind it; returns the token after (`j` if none)."""
    read = read_fraction_part(tokens, j, low, gap)
    if read is None or figure.low is None:
        return j
    part, after = read
    end = tokens[after - 1].end
    if after < len(tokens) and tokens[after].sort == "s" and read_gap(low, end, tokens[after].start) in ADJACENT:
        scale, end = tokens[after].value, tokens[after].end
        value = figure.low + part * scale if figure.scale > 1 else (figure.low + part) * scale
        figure.scale = scale
        after += 1
    else:
        value = figure.low + part * (figure.scale if figure.scale >= 1000 else 1.0)
    figure.low = figure.high = value
    figure.end = figure.right = end
    figure.is_bare, figure.name = False, ""
    if figure.form == "digits":
        figure.form = "mixed"
    return after


def read_fraction_part(tokens: Sequence[Token], j: int, low: str, gap: int) -> tuple[float, int] | None:
    """The value of "a half", "half", "one fourth", "three fifths", "three quarters", "1/2" at token `j`."""
    token = tokens[j]
    if token.sort == "h":
        return token.value, j + 1
    if token.sort == "o":
        return (1 / token.value, j + 1) if gap == gaps.AND_A and token.value >= 3 else None
    if gap != gaps.AND or token.sort not in "uet" or j + 1 >= len(tokens):
        return None
    follower = tokens[j + 1]
    if read_gap(low, token.end, follower.start) not in ADJACENT:
        return None
    if follower.sort == "h":
        return token.value * follower.value, j + 2
    if follower.sort == "O" or (follower.sort == "o" and token.value == 1 and follower.value >= 3):
        return token.value / follower.value, j + 2
    return None


def read_share(
    tokens: Sequence[Token],
    j: int,
    low: str,
    figure: Figure,
    gap: int,
    read_cardinal: Callable[[Sequence[Token], int, str], tuple[float, int, float]],
) -> int:
    """ "one in five", "two out of three", "one over ten": a share, where the first is the smaller and no time or place is meant."""
    if tokens[j].sort not in "uetd" or tokens[j].figure is not None or figure.low is None:
        return j
    value, after, _ = read_cardinal(tokens, j, low)
    end = tokens[after - 1].end
    if after < len(tokens) and tokens[after].sort == "S" and read_gap(low, end, tokens[after].start) in ADJACENT:
        value, end, after = value * tokens[after].value, tokens[after].end, after + 1
    number = figure.low
    is_word = figure.form == "words" and tokens[j].sort != "d"
    if (
        not 0 < number < value
        or (gap != gaps.OUT_OF
        and not (number == 1 or (is_word and value in (3, 4, 5, 6, 8, 10, 20, 100))))
    ):
        return j
    if gap == gaps.IN and (value > 1000 or NO_SHARE.match(low, end) or (figure.form == "digits" and value > 100)):
        return j
    if gap == gaps.OVER and number != 1:
        return j
    figure.low = figure.high = number / value
    figure.end = figure.right = end
    figure.form, figure.is_bare, figure.name = "words" if is_word else "mixed", False, ""
    return after
