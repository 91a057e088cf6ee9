"""Chooses the one attribution that governs a number."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from toolkit.records import Attribution

LONGEST = 20_000  # characters: no report runs over more


def resolve_attribution(attributions: Sequence[Attribution], start: int, end: int) -> Attribution | None:
    """Returns the innermost attribution over `start:end`, of those in the order of the text; None where the outlet speaks.

    A number within the speaker's own words ("three police sources said") is not what is said.

    >>> wide = Attribution(0, 90, "officials", None, "official", "said", 91, 100, 101, 105)
    >>> close = Attribution(20, 60, "the mayor", None, "official", "said", 10, 19, 61, 65)
    >>> resolve_attribution([wide, close], 30, 32).source
    'the mayor'
    >>> resolve_attribution([wide, close], 92, 94) is None
    True
    """
    best: Attribution | None = None
    for k in range(bisect_right(attributions, start, key=lambda a: a.scope_start) - 1, -1, -1):
        attribution = attributions[k]
        if attribution.scope_start < start - LONGEST:
            break
        if attribution.scope_end < end or (attribution.source_start < end and start < attribution.source_end):
            continue
        if best is None or attribution.scope_end - attribution.scope_start < best.scope_end - best.scope_start:
            best = attribution
    return best
