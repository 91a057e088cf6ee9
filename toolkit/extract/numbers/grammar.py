"""Composes tokens into figures: "two hundred and five thousand", "half a million", "three and a fifth", "one in four"."""

from __future__ import annotations

from collections.abc import Sequence

from toolkit.extract.numbers import gaps
from toolkit.extract.numbers.figure import Figure, Token
from toolkit.extract.numbers.fractions import add_fraction, read_leading_half, read_share
from toolkit.extract.numbers.gaps import read_gap
from toolkit.extract.numbers.ordinals import as_fraction, read_ordinal
from toolkit.extract.numbers.vague import read_indefinite, read_vague

ADJACENT = (gaps.BLANK, gaps.HYPHEN)


def compose_figures(tokens: Sequence[Token], low: str, policy: dict[str, tuple[float, ...]]) -> list[Figure]:
    """Turns all tokens into figures, in order. Words that are numbers only in company are passed over where they stand alone.

    >>> from toolkit.extract.numbers.lexicon import compile_lexicon
    >>> from toolkit.extract.numbers.scan import find_tokens
    >>> text = "two hundred and five thousand; half a million; 2.5 million; dozens"
    >>> tokens = find_tokens(text, text, 0, len(text), compile_lexicon(None))
    >>> [(f.low, f.high) for f in compose_figures(tokens, text, {"dozens": (24.0,)})]
    [(205000.0, 205000.0), (500000.0, 500000.0), (2500000.0, 2500000.0), (24.0, None)]
    """
    figures: list[Figure] = []
    i, count = 0, len(tokens)
    while i < count:
        token = tokens[i]
        sort = token.sort
        if sort == "x" and token.figure is not None:
            figures.append(token.figure)
            i += 1
            continue
        if sort == "d" and token.figure is None and (i + 1 == count or tokens[i + 1].start - token.end > gaps.LONGEST):
            figures.append(digit_figure(token))
            i += 1
            continue
        figure, i = read_figure(tokens, i, low, policy)
        if figure is not None:
            figures.append(figure)
    return figures


def digit_figure(token: Token) -> Figure:
    """A figure of one digit token."""
    a, b, value = token.start, token.end, token.value
    figure = Figure(a, b, a, b, value, value, is_bare=token.name == "bare")
    if token.name.startswith("scaled"):
        figure.scale = float(token.name[7:])
    return figure


def read_figure(
    tokens: Sequence[Token], i: int, low: str, policy: dict[str, tuple[float, ...]]
) -> tuple[Figure | None, int]:
    """The figure that begins at token `i`, and the token after it."""
    token = tokens[i]
    sort = token.sort
    if token.figure is not None:
        return token.figure, i + 1
    if sort in "duetsz":
        return read_amount(tokens, i, low, policy)
    if sort == "S":
        return read_vague(tokens, i, low, policy)
    if sort == "D":
        return read_dozen(tokens, i, low, policy)
    if sort == "h":
        return read_leading_half(tokens, i, low)
    if sort in "oO":
        return read_ordinal(tokens, i, low, None)
    if sort == "v":
        return read_indefinite(tokens, i, low, policy)
    return read_lone_word(token), i + 1


def read_lone_word(token: Token) -> Figure:
    """ "twice", "none", "nobody": words with a value of their own that give no amount of things."""
    if token.sort == "n":
        return Figure(
            token.start,
            token.end,
            token.start,
            token.end,
            0.0,
            0.0,
            form="none",
            reason="none: a denial, left to the claim",
            is_closed=True,
        )
    return Figure(
        token.start,
        token.end,
        token.start,
        token.end,
        token.value,
        token.value,
        form="words",
        reason="says how often, not how many",
        is_closed=True,
    )


def read_dozen(
    tokens: Sequence[Token], i: int, low: str, policy: dict[str, tuple[float, ...]]
) -> tuple[Figure | None, int]:
    """ "dozen" alone is twelve, "dozens" vague; "scores" only before "of", "more" and the like, "score" never alone."""
    token = tokens[i]
    word = low[token.start : token.end]
    if (
        word.endswith("s")
        or read_gap(low, token.end, tokens[i + 1].start if i + 1 < len(tokens) else token.end + 99) == gaps.OF
    ):
        return read_vague(tokens, i, low, policy)
    if token.value != 12:
        return None, i + 1
    start = with_article(low, token.start)
    return Figure(start, token.end, start, token.end, 12.0, 12.0, form="words"), i + 1


def with_article(low: str, start: int) -> int:
    """The place of the article where one stands directly before: "a hundred", "an eighth"."""
    for article in ("a", "an"):
        at = start - 1 - len(article)
        if (
            at >= 0
            and low.startswith(article, at)
            and low[start - 1] in " \u00a0\n-"
            and not (at and low[at - 1].isalnum())
        ):
            return at
        if (
            at >= 1
            and low[start - 2 : start] == "  "
            and low.startswith(article, at - 1)
            and not (at > 1 and low[at - 2].isalnum())
        ):
            return at - 1
    return start


def read_amount(
    tokens: Sequence[Token], i: int, low: str, policy: dict[str, tuple[float, ...]]
) -> tuple[Figure | None, int]:
    """A cardinal with all that can follow it: a dozen, a fraction, an ordinal ending, a decimal point in words."""
    token = tokens[i]
    value, j, scale = read_cardinal(tokens, i, low)
    start = with_article(low, token.start) if token.sort == "s" else token.start
    form = (
        "digits"
        if token.sort == "d" and j == i + 1
        else "mixed"
        if any(t.sort == "d" for t in tokens[i:j])
        else "words"
    )
    figure = Figure(start, tokens[j - 1].end, start, tokens[j - 1].end, value, value, form=form, scale=scale)
    figure.is_bare = form == "digits" and token.name == "bare"
    if token.name.startswith("scaled") and j == i + 1:
        figure.scale = float(token.name[7:])
    figure.name = token.name if j == i + 1 and token.sort != "d" else ""
    if j >= len(tokens):
        return figure, j
    return continue_amount(tokens, i, j, low, figure, policy)


def continue_amount(
    tokens: Sequence[Token], i: int, j: int, low: str, figure: Figure, policy: dict[str, tuple[float, ...]]
) -> tuple[Figure | None, int]:
    """What follows a cardinal: each kind of continuation is tried once, in this order."""
    follower = tokens[j]
    gap = read_gap(low, figure.end, follower.start)
    if not gap:
        return figure, j
    if follower.sort == "D" and gap in ADJACENT:
        return multiply(figure, follower), j + 1
    if tokens[j - 1].sort == "s" and j == i + 1 and gap == gaps.OF and follower.sort == "S":
        return read_vague(tokens, i, low, policy)  # "hundred of thousands": a slip for hundreds
    if gap == gaps.POINT:
        return read_point(tokens, j, low, figure)
    if (
        (follower.sort in "oO"
        and gap in (*ADJACENT, gaps.AND, gaps.SPACED))
        or (follower.sort == "t"
        and gap == gaps.BLANK)
    ):
        ordinal, after = read_ordinal(tokens, j, low, figure)
        if ordinal is not None:
            return ordinal, after
    if follower.sort == "h" and gap in ADJACENT and figure.form != "digits" and 0 < (figure.low or 0.0) < 10:
        return as_fraction(tokens, figure, 1 / follower.value, j, low)
    if gap in (gaps.AND, gaps.AND_A) and follower.sort in "uhoet":
        after = add_fraction(tokens, j, low, figure, gap)
        if after > j:
            return figure, after
    if gap in (gaps.IN, gaps.OUT_OF, gaps.OVER):
        after = read_share(tokens, j, low, figure, gap, read_cardinal)
        return figure, after
    return figure, j


def multiply(figure: Figure, token: Token) -> Figure:
    """ "two dozen"."""
    figure.low = figure.high = (figure.low or 0.0) * token.value
    figure.end = figure.right = token.end
    figure.form = "mixed" if figure.form == "digits" else figure.form
    figure.is_bare = False
    figure.name = ""
    return figure


def read_point(tokens: Sequence[Token], j: int, low: str, figure: Figure) -> tuple[Figure, int]:
    """Decimals in words: "two hundred point zero three" is 200.03, "point seventy-one" .71."""
    digits, end, at = "", figure.end, j
    while (
        at < len(tokens)
        and tokens[at].sort in "zuetd"
        and (at == j or read_gap(low, tokens[at - 1].end, tokens[at].start) in ADJACENT)
    ):
        token = tokens[at]
        if token.sort == "u" and at > j and tokens[at - 1].sort == "t":
            digits = digits[:-1] + str(int(token.value))
        else:
            digits += str(int(token.value))
        end = token.end
        at += 1
    if digits and figure.low is not None:
        figure.low = figure.high = figure.low + float("0." + digits)
        figure.end = figure.right = end
        figure.is_bare = False
        if at < len(tokens) and tokens[at].sort == "s" and read_gap(low, end, tokens[at].start) in ADJACENT:
            figure.low = figure.high = figure.low * tokens[at].value
            figure.end = figure.right = tokens[at].end
            at += 1
    return figure, at


def read_cardinal(tokens: Sequence[Token], i: int, low: str) -> tuple[float, int, float]:
    """The value of the longest cardinal at token `i`, the token after it, and the scale it ended in (1 if none).

    "two hundred and two thousand" is 202,000; "4000 3 hundred" stops after 4000; "twenty twenty" after the first.
    """
    total = current = 0.0
    last_sort, last_value, lowest = "", 0.0, float("inf")
    scale, j = 1.0, i
    while j < len(tokens):
        token = tokens[j]
        gap = read_gap(low, tokens[j - 1].end, token.start) if j > i else gaps.BLANK
        sort, value = token.sort, token.value
        if not last_sort:
            current = value
            if sort == "s":
                scale = value
            if sort == "s" and value >= 1000:
                total, current, lowest = value, 0.0, value
            elif sort not in "uetds":
                return value, j + 1, 1.0
        elif (sort in "uet" and fits_below(tokens, j, gap, last_sort, last_value, low)) or (sort == "d" and fits_digits(tokens, j, gap, last_sort, last_value, low)):
            current += value
            scale = 1.0
        elif sort in "sS" and gap in ADJACENT and last_sort != "S":
            if value == 100:
                if not 0 < current < 100:
                    break
                current *= 100
                last_sort = ""
            elif current == 0 and last_sort == "s":
                total, lowest = total * value, value
            elif value >= lowest or current == 0:
                break
            else:
                total, current, lowest = total + current * value, 0.0, value
            scale = scale * value if last_sort == "s" else value
        else:
            break
        last_sort, last_value = sort, value
        j += 1
        if token.figure is not None:
            break
    return total + current, j, scale


def fits_below(tokens: Sequence[Token], j: int, gap: int, last_sort: str, last_value: float, low: str) -> bool:
    """Whether a word for less than a hundred continues the cardinal: "twenty | one", "hundred and | five"."""
    token = tokens[j]
    if last_sort == "t":
        return token.sort == "u" and gap in (gaps.BLANK, gaps.HYPHEN, gaps.SPACED)
    if last_sort != "s" or gap not in (gaps.BLANK, gaps.HYPHEN, gaps.AND):
        return False
    if token.sort == "t" and gap == gaps.BLANK and begins_parts(tokens, j, low):
        return False
    return not (gap == gaps.AND and begins_fraction(tokens, j, low))


def begins_parts(tokens: Sequence[Token], j: int, low: str) -> bool:
    """Whether tens and an ordinal make one denominator or rank: "one hundred | thirty-fifths"."""
    return (
        j + 1 < len(tokens) and tokens[j + 1].sort in "oO" and tokens[j + 1].value < 10
        and read_gap(low, tokens[j].end, tokens[j + 1].start) in ADJACENT
    )  # fmt: skip


def begins_fraction(tokens: Sequence[Token], j: int, low: str) -> bool:
    """Whether "three fifths", "one half" stands here: it is added to what came before and not read into it."""
    if (
        j + 1 >= len(tokens)
        or tokens[j].sort != "u"
        or read_gap(low, tokens[j].end, tokens[j + 1].start) not in ADJACENT
    ):
        return False
    return tokens[j + 1].sort in "hO" or (tokens[j + 1].sort == "o" and tokens[j].value == 1)


def fits_digits(tokens: Sequence[Token], j: int, gap: int, last_sort: str, last_value: float, low: str) -> bool:
    """Whether digits continue a cardinal: "3 hundred and | 21", "4 thousand | 3 hundred"."""
    token = tokens[j]
    if last_sort != "s" or token.figure is not None or not token.value.is_integer() or token.value >= last_value:
        return False
    if gap == gaps.AND and last_value == 100:
        return 0 < token.value < 100
    if gap != gaps.BLANK or last_value < 1000 or j + 1 >= len(tokens) or tokens[j + 1].sort != "s":
        return False
    return tokens[j + 1].value < last_value and read_gap(low, token.end, tokens[j + 1].start) in ADJACENT
