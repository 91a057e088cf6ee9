"""Composes tokens into figures: "two hundred and five thousand", "half a million", "three and a fifth", "one in four"."""

from __future__ import annotations

from collections.abc import Sequence

from toolkit.extract.numbers.cardinals import read_cardinal
from toolkit.extract.numbers.figure import Figure, Token, make_figure
from toolkit.extract.numbers.fractions import add_fraction, as_fraction, read_leading_half, read_share
from toolkit.extract.numbers.ordinals import read_ordinal
from toolkit.extract.numbers.row import (
    ADJACENT,
    AND,
    AND_A,
    BLANK,
    IN,
    LONGEST,
    OF,
    OUT_OF,
    OVER,
    POINT,
    SPACED,
    Policy,
    Row,
    read_gap,
)
from toolkit.extract.numbers.vague import read_indefinite, read_vague

DENIED = "none: a denial, left to the claim"


def compose_figures(tokens: Sequence[Token], low: str, policy: Policy) -> list[Figure]:
    """Turns all tokens into figures, in order. Words that are numbers only in company are passed over where they are alone.

    >>> from toolkit.extract.numbers.lexicon import compile_lexicon
    >>> from toolkit.extract.numbers.scan import find_tokens
    >>> text = "two hundred and five thousand; half a million; 2.5 million; dozens"
    >>> tokens = find_tokens(text, text, 0, len(text), compile_lexicon(None))
    >>> [(f.low, f.high) for f in compose_figures(tokens, text, {"dozens": (24.0,)})]
    [(205000.0, 205000.0), (500000.0, 500000.0), (2500000.0, 2500000.0), (24.0, None)]
    """
    figures: list[Figure] = []
    row = Row(tokens, low, policy)
    i, last = 0, row.size - 1
    while i <= last:
        token = tokens[i]
        figure: Figure | None
        if token.figure is not None:
            figure, i = token.figure, i + 1
        elif token.sort in "duetz" and (i == last or is_apart(low, token, tokens[i + 1])):
            figure, i = lone_figure(token), i + 1
        else:
            figure, i = read_figure(row, i)
        if figure is not None:
            figures.append(figure)
    return figures


def is_apart(low: str, token: Token, follower: Token) -> bool:
    """Whether two tokens cannot be one number: too far apart, a mark between them, or words that join nothing."""
    if follower.start - token.end > LONGEST or low[token.end] in ",;.)%(":
        return True
    return read_gap(low, token.end, follower.start) == 0


def lone_figure(token: Token) -> Figure:
    """A figure of one token, a digit group or a number word below a hundred."""
    if token.sort == "d":
        return digit_figure(token)
    figure = make_figure(token.start, token.end, token.value)
    figure.name = token.name
    return figure


def digit_figure(token: Token) -> Figure:
    """A figure of one digit token."""
    start, end, _, value, name, _ = token
    figure = Figure(start, end, start, end, value, value)
    if name == "bare":
        figure.is_bare = True
    elif name.startswith("scaled"):
        figure.scale = float(name[7:])
    return figure


def read_figure(row: Row, i: int) -> tuple[Figure | None, int]:
    """The figure that begins at token `i`, and the token after it."""
    sort = row.tokens[i].sort
    if sort in "duetsz":
        return read_amount(row, i)
    if sort == "S":
        return read_vague(row, i)
    if sort == "D":
        return read_dozen(row, i)
    if sort == "h":
        return read_leading_half(row, i)
    if sort in "oO":
        return read_ordinal(row, i, None)
    if sort == "v":
        return read_indefinite(row, i)
    return read_lone_word(row.tokens[i]), i + 1


def read_lone_word(token: Token) -> Figure:
    """ "twice", "none", "nobody": words with a value of their own that give no amount of things."""
    figure = make_figure(token.start, token.end, token.value, "none" if token.sort == "n" else "words")
    figure.reason, figure.is_closed = DENIED if token.sort == "n" else "says how often, not how many", True
    return figure


def read_dozen(row: Row, i: int) -> tuple[Figure | None, int]:
    """ "dozen" alone is twelve, "dozens" vague; "scores" only before "of", "more" and the like, "score" never alone."""
    token = row.tokens[i]
    if row.low[token.end - 1] == "s" or row.gap(i + 1) == OF:
        return read_vague(row, i)
    if token.value != 12:
        return None, i + 1
    return make_figure(row.article_before(token.start), token.end, 12.0), i + 1


def read_amount(row: Row, i: int) -> tuple[Figure | None, int]:
    """A cardinal with all that can follow it: a dozen, a fraction, an ordinal ending, a decimal point in words."""
    token = row.tokens[i]
    value, after, scale = read_cardinal(row, i)
    if after == i + 1 and token.sort == "d":
        figure = digit_figure(token)
    else:
        start = row.article_before(token.start) if token.sort == "s" else token.start
        is_mixed = any(t.sort == "d" for t in row.tokens[i:after])
        figure = make_figure(start, row.tokens[after - 1].end, value, "mixed" if is_mixed else "words")
        figure.scale = scale
        figure.name = token.name if after == i + 1 else ""
    return continue_amount(row, i, after, figure) if after < row.size else (figure, after)


def continue_amount(row: Row, i: int, j: int, figure: Figure) -> tuple[Figure | None, int]:
    """What follows a cardinal: each kind of continuation is tried once, in this order."""
    follower, gap = row.tokens[j], row.gap(j)
    if not gap:
        return figure, j
    if follower.sort == "D" and gap in ADJACENT:
        figure.reread((figure.low or 0.0) * follower.value, follower.end)
        return figure, j + 1
    if follower.sort == "S" and gap == OF and row.tokens[i].sort == "s" and j == i + 1:
        return read_vague(row, i)  # "hundred of thousands": a slip for hundreds
    if gap == POINT:
        return read_point(row, j, figure)
    if row.joins(j, "oO", (*ADJACENT, AND, SPACED)) or row.joins(j, "t", (BLANK,)):
        ordinal, after = read_ordinal(row, j, figure)
        if ordinal is not None:
            return ordinal, after
    if row.joins(j, "h") and figure.form != "digits" and 0 < (figure.low or 0.0) < 10:
        return as_fraction(row, j, figure, 1 / follower.value)
    if row.joins(j, "uhoet", (AND, AND_A)):
        return figure, add_fraction(row, j, figure)
    if gap in (IN, OUT_OF, OVER):
        return figure, read_share(row, j, figure)
    return figure, j


def read_point(row: Row, j: int, figure: Figure) -> tuple[Figure, int]:
    """Decimals in words: "two hundred point zero three" is 200.03, "point seventy-one" .71."""
    digits, at = "", j
    while at < row.size and row.tokens[at].sort in "zuetd" and (at == j or row.gap(at) in ADJACENT):
        is_unit_of_tens = at > j and row.tokens[at].sort == "u" and row.tokens[at - 1].sort == "t"
        digits = (digits[:-1] if is_unit_of_tens else digits) + f"{row.tokens[at].value:.0f}"
        at += 1
    if digits and figure.low is not None:
        figure.reread(figure.low + float("0." + digits), row.tokens[at - 1].end)
        if row.joins(at, "s"):
            figure.reread((figure.low or 0.0) * row.tokens[at].value, row.tokens[at].end)
            at += 1
    return figure, at
