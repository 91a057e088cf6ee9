"""Reads the words that give no figure - dozens, hundreds of thousands, several - under a named policy."""

from __future__ import annotations

from collections.abc import Mapping

import regex

from toolkit.errors import ToolkitError
from toolkit.extract.numbers.figure import Figure, make_figure
from toolkit.extract.numbers.row import BLANK, HYPHEN, OF, Policy, Row

PLURAL_OF = {
    "hundred": "hundreds", "thousand": "thousands", "million": "millions", "billion": "billions", "trillion": "trillions",
    "lakh": "lakhs", "lac": "lakhs", "lacs": "lakhs", "crore": "crores", "dozen": "dozens", "dz": "dozens", "dzs": "dozens",
    "score": "scores",
}  # fmt: skip
# "scores" of people; not the scores of a match or of a test.
SCORES = regex.compile(
    r"\s+(?:of|more|were|was|have|had|are|others?|dead|killed|wounded|injured|died|missing|arrested|including|unaccounted|hurt|homeless|trapped|feared|displaced|buried|still|fled|drowned)\b"
)
BEFORE_SCORES = regex.compile(
    r"\b(?:kills?|wounds?|injures?|hurts?|arrests?|killing|wounding|injuring|maiming|hurting|killed|wounded|injured|hurt|maimed|arresting|arrested|abducting|detaining|burying|trapping|displacing)\s+$"
)  # "killing 35 and maiming scores"
NO_SCORES = regex.compile(r"\b(?:the|their|its|his|her|test|final|box|these|those|high|low|math|credit|exam)\s+$")


def choose_policy(policies: Mapping[str, Policy], name: str) -> Policy:
    """What each vague word stands for; a word that the policy does not name is read as in "open".

    >>> choose_policy({"open": {"dozens": (24.0,)}, "acled": {"dozens": (12.0, 12.0)}}, "acled")
    {'dozens': (12.0, 12.0)}
    >>> choose_policy({"open": {}}, "strict")
    Traceback (most recent call last):
    toolkit.errors.ToolkitError: ...
    """
    if name not in policies:
        known = ", ".join(sorted(policies))
        raise ToolkitError(f"no policy named {name!r} for vague numbers", remedy=f"use one of {known}")
    return {**policies["open"], **policies[name]}


def read_vague(row: Row, i: int) -> tuple[Figure | None, int]:
    """ "dozens", "tens of thousands", "hundreds of thousands": the policy's bounds, times the scales behind "of"."""
    token = row.tokens[i]
    word = PLURAL_OF.get(token.name, token.name)
    if word == "scores":
        window = max(0, token.start - 16)
        is_people = SCORES.match(row.low, token.end) or BEFORE_SCORES.search(row.low, window, token.start)
        if not is_people or NO_SCORES.search(row.low, window, token.start):
            return None, i + 1
    factor, after = read_factors(row, i + 1)
    return vague_figure(token.start, row.tokens[after - 1].end, word, factor, row.policy), after


def read_factors(row: Row, j: int) -> tuple[float, int]:
    """The product of the scales from token `j` on ("of thousands"), and the token after them."""
    factor = 1.0
    while row.joins(j, "sSD", (OF, BLANK)):
        factor *= row.tokens[j].value
        j += 1
    return factor, j


def vague_figure(start: int, end: int, word: str, factor: float, policy: Policy) -> Figure:
    """The figure of a vague word: one bound is an open interval, two equal ones a code, two others a range.

    >>> figure = vague_figure(0, 6, "dozens", 1.0, {"dozens": (24.0,)})
    >>> figure.low, figure.high, figure.hedge
    (24.0, None, 'at_least')
    """
    bounds = tuple(bound * factor for bound in policy.get(word, ()))
    figure = make_figure(start, end, None, "vague")
    figure.scale = factor
    if not bounds:
        figure.reason, figure.is_closed = f"{word}: the policy gives it no figure", True
    elif len(bounds) == 1:
        figure.low, figure.hedge = bounds[0], "at_least"
    else:
        figure.low, figure.high = bounds[0], bounds[1]
        figure.hedge = "about" if bounds[0] == bounds[1] else "range"
    return figure


def read_indefinite(row: Row, i: int) -> tuple[Figure | None, int]:
    """ "several", "a few", "a handful"; with a scale behind, "several hundred" is as much as hundreds."""
    token = row.tokens[i]
    start = row.article_before(token.start)
    is_scaled = row.joins(i + 1, "sSD", (BLANK, OF, HYPHEN))
    if token.name == "a couple":
        return read_couple(row, i, start, is_scaled)
    if is_scaled:
        scale = row.tokens[i + 1].name
        factor, after = read_factors(row, i + 2)
        return vague_figure(start, row.tokens[after - 1].end, PLURAL_OF.get(scale, scale), factor, row.policy), after
    if token.name == "a few" and start == token.start:
        return None, i + 1
    return vague_figure(start, token.end, token.name, 1.0, row.policy), i + 1


def read_couple(row: Row, i: int, start: int, is_scaled: bool) -> tuple[Figure | None, int]:
    """ "a couple of days", "a couple hundred" are about two; two married people are passed over."""
    token = row.tokens[i]
    factor, after = read_factors(row, i + 1) if is_scaled else (1.0, i + 1)
    if not is_scaled and not (start < token.start and row.low.startswith(" of ", token.end)):
        return None, i + 1
    figure = make_figure(start, row.tokens[after - 1].end, 2 * factor, "vague")
    figure.hedge = "about"
    return figure, after
