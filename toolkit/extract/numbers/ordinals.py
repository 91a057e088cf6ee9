"""Reads ordinal words: a rank ("twenty-first"), or the parts of a fraction ("two-thirds", "a fifth")."""

from __future__ import annotations

import regex

from toolkit.extract.numbers.figure import Figure, make_figure
from toolkit.extract.numbers.fractions import as_fraction
from toolkit.extract.numbers.row import ADJACENT, Row

# After "a third": a share of something, and not the third of a row ("a third soldier").
SHARE = regex.compile(r"\s+(?:of|the|as|more|less|from|in|to|by|percent)\b|\s*(?:[.,;:)]|$)")


def read_ordinal(row: Row, i: int, before: Figure | None) -> tuple[Figure | None, int]:
    """A rank or a fraction at token `i`, after the cardinal `before` if there is one; None if the two do not belong together.

    >>> from toolkit.extract.numbers.lexicon import compile_lexicon
    >>> from toolkit.extract.numbers.scan import find_number_words
    >>> row = Row(find_number_words("twenty-first", 0, 12, compile_lexicon(None)), "twenty-first", {})
    >>> read_ordinal(row, 1, make_figure(0, 6, 20.0))[0].low
    21.0
    """
    tens = row.tokens[i].value if row.tokens[i].sort == "t" else 0.0
    at = i + 1 if tens else i
    if at >= row.size or row.tokens[at].sort not in "oO":
        return None, i
    token = row.tokens[at]
    if tens and (token.value >= 10 or not row.joins(at, "oO")):
        return None, i
    if before is None:
        return read_bare_ordinal(row, at), at + 1
    if token.sort == "O":
        return as_fraction(row, at, before, tens + token.value)
    return join_rank(row, at, before, tens)


def read_bare_ordinal(row: Row, at: int) -> Figure:
    """ "third" is a rank, "a third of" a share, "thirds" alone nothing that can be read."""
    token = row.tokens[at]
    if token.sort == "o" and token.value >= 3:
        start = row.article_before(token.start)
        if start < token.start and SHARE.match(row.low, token.end):
            return make_figure(start, token.end, 1 / token.value)
    figure = make_figure(token.start, token.end, token.value if token.sort == "o" else None)
    reason = "a rank" if token.sort == "o" else "a part without a number"
    figure.kind, figure.reason, figure.is_closed = "ordinal", reason, True
    return figure


def join_rank(row: Row, at: int, figure: Figure, tens: float) -> tuple[Figure | None, int]:
    """ "twenty-first" is 21, "two hundredth" 200, "one hundred twenty-fifth" 125; "one fifth" is a share."""
    number, value = figure.low or 0.0, tens + row.tokens[at].value
    is_adjacent = row.gap(at) in ADJACENT
    if number == 1 and figure.name == "one" and value >= 3 and not tens and is_adjacent:
        return as_fraction(row, at, figure, value)
    if figure.form == "digits" or not number:
        return None, at
    is_after_tens = number % 100 >= 20 and number % 10 == 0 and value < 10 and is_adjacent and not tens
    if value >= 100 and is_adjacent:
        rank = number * value
    elif is_after_tens or (number % 100 == 0 and value < 100):
        rank = number + value
    else:
        return None, at
    figure.reread(rank, row.tokens[at].end)
    figure.kind, figure.reason, figure.is_closed = "ordinal", "a rank", True
    return figure, at + 1
