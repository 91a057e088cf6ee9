"""Reads the words that give no figure - dozens, hundreds of thousands, several - under a named policy."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import regex

from toolkit.errors import ToolkitError
from toolkit.extract.numbers import gaps
from toolkit.extract.numbers.figure import Figure, Token
from toolkit.extract.numbers.gaps import read_gap

PLURAL_OF = {"hundred": "hundreds", "thousand": "thousands", "million": "millions", "billion": "billions", "trillion": "trillions", "lakh": "lakhs",
             "crore": "crores", "dozen": "dozens", "score": "scores", "lac": "lakhs", "lacs": "lakhs", "dzs": "dozens", "dz": "dozens"}  # fmt: skip
# "scores" of people; not the scores of a match or of a test.
SCORES = regex.compile(
    r"\s+(?:of|more|were|was|have|had|are|others?|dead|killed|wounded|injured|died|missing|arrested|including)\b"
)
NO_SCORES = regex.compile(r"\b(?:the|their|its|his|her|test|final|box|these|those|high|low|math|credit|exam)\s+$")


def choose_policy(policies: Mapping[str, Mapping[str, tuple[float, ...]]], name: str) -> dict[str, tuple[float, ...]]:
    """What each vague word stands for; a word that the policy does not name is read as in "open".

    >>> choose_policy({"open": {"dozens": (24.0,)}, "acled": {"dozens": (12.0, 12.0)}}, "acled")
    {'dozens': (12.0, 12.0)}
    >>> choose_policy({"open": {}}, "strict")
    Traceback (most recent call last):
    toolkit.errors.ToolkitError: ...
    """
    if name not in policies:
        raise ToolkitError(
            f"no policy named {name!r} for vague numbers", remedy=f"use one of {', '.join(sorted(policies))}"
        )
    return {**policies["open"], **policies[name]}


def read_vague(
    tokens: Sequence[Token], i: int, low: str, policy: Mapping[str, tuple[float, ...]]
) -> tuple[Figure | None, int]:
    """ "dozens", "tens of thousands", "hundreds of thousands": the policy's bounds, times the scales behind "of"."""
    token = tokens[i]
    word = PLURAL_OF.get(token.name, token.name)
    if word == "scores" and (
        not SCORES.match(low, token.end) or NO_SCORES.search(low, max(0, token.start - 16), token.start)
    ):
        return None, i + 1
    factor, j = 1.0, i + 1
    while (
        j < len(tokens)
        and tokens[j].sort in "sSD"
        and read_gap(low, tokens[j - 1].end, tokens[j].start) in (gaps.OF, gaps.BLANK)
    ):
        factor *= tokens[j].value
        j += 1
    return vague_figure(token.start, tokens[j - 1].end, word, factor, policy), j


def vague_figure(start: int, end: int, word: str, factor: float, policy: Mapping[str, tuple[float, ...]]) -> Figure:
    """The figure of a vague word: one bound is an open interval, two equal ones a code, two others a range, none no figure."""
    bounds = tuple(bound * factor for bound in policy.get(word, ()))
    figure = Figure(start, end, start, end, None, None, form="vague", scale=factor)
    if not bounds:
        figure.reason, figure.is_closed = f"{word}: the policy gives it no figure", True
    elif len(bounds) == 1:
        figure.low, figure.hedge = bounds[0], "at_least"
    else:
        figure.low, figure.high = bounds[0], bounds[1]
        figure.hedge = "about" if bounds[0] == bounds[1] else "range"
    return figure


def read_indefinite(
    tokens: Sequence[Token], i: int, low: str, policy: Mapping[str, tuple[float, ...]]
) -> tuple[Figure | None, int]:
    """ "several", "a few", "a handful"; with a scale behind, "several hundred" is as much as hundreds; "a couple of" is about two."""
    token = tokens[i]
    start = token.start
    has_article = low[max(0, start - 2) : start] == "a " and not low[max(0, start - 3) : start - 2].isalnum()
    if has_article:
        start -= 2
    follower = tokens[i + 1] if i + 1 < len(tokens) else None
    is_scaled = (
        follower is not None
        and follower.sort in "sSD"
        and read_gap(low, token.end, follower.start) in (gaps.BLANK, gaps.OF, gaps.HYPHEN)
    )
    if token.name == "a couple":
        return read_couple(tokens, i, low, start, is_scaled)
    if follower is not None and is_scaled:
        factor, j = 1.0, i + 2
        while (
            j < len(tokens)
            and tokens[j].sort in "sS"
            and read_gap(low, tokens[j - 1].end, tokens[j].start) in (gaps.BLANK, gaps.OF)
        ):
            factor *= tokens[j].value
            j += 1
        return vague_figure(start, tokens[j - 1].end, PLURAL_OF.get(follower.name, follower.name), factor, policy), j
    if token.name == "a few" and not has_article:
        return None, i + 1
    return vague_figure(start, token.end, token.name, 1.0, policy), i + 1


def read_couple(tokens: Sequence[Token], i: int, low: str, start: int, is_scaled: bool) -> tuple[Figure | None, int]:
    """ "a couple of days", "a couple hundred"; a couple that is two married people is passed over."""
    token = tokens[i]
    if is_scaled:
        j, value = i + 2, 2.0 * tokens[i + 1].value
        if (
            j < len(tokens)
            and tokens[j].sort == "s"
            and read_gap(low, tokens[j - 1].end, tokens[j].start) == gaps.BLANK
        ):
            value, j = value * tokens[j].value, j + 1
        return Figure(start, tokens[j - 1].end, start, tokens[j - 1].end, value, value, form="vague", hedge="about"), j
    if start < token.start and low.startswith(" of ", token.end):
        return Figure(start, token.end, start, token.end, 2.0, 2.0, form="vague", hedge="about"), i + 1
    return None, i + 1
