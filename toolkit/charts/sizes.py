"""Parts figures of very unlike sizes, so that the small ones do not lie flat on the axis beside the large."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from toolkit.charts.wording import say_number

UNLIKE = 15  # below a fifteenth of the highest figure a mark touches the axis, and says "nothing" to the eye
MOST_SIZES = 3
FEWEST = 3  # one or two small figures are told by their labels; a panel is for more


def split_sizes(rows: pd.DataFrame) -> list[tuple[str, pd.DataFrame]]:
    """The rows with the words for their size, the largest first; one part without words where the sizes are alike.

    Running totals stay together, because they grow from small to large and are read as one line.
    """
    if not len(rows) or rows["kind"].eq("running_total").any():
        return [("", rows)]
    levels = find_levels(rows)
    limits = find_limits(levels.tolist())
    if not limits:
        return [("", rows)]
    parts = [(f"more than {say_number(limits[0])}", rows[levels > limits[0]])]
    for upper, lower in zip(limits, [*limits[1:], None], strict=True):
        words = f"up to {say_number(upper)}"
        if lower is None:
            parts.append((words, rows[levels <= upper]))
        else:
            parts.append((f"more than {say_number(lower)}, {words}", rows[(levels <= upper) & (levels > lower)]))
    return parts


def find_levels(rows: pd.DataFrame) -> pd.Series:
    """How high each mark reaches."""
    return rows["high"].fillna(rows["low"]).astype(float)


def find_limits(levels: Sequence[float]) -> list[float]:
    """The highest figure of each smaller size, set where the step up to the next figure is widest; none where sizes are alike.

    >>> find_limits([30650, 17800, 990, 550, 41, 36, 22, 16])
    [990, 41]
    >>> find_limits([800, 394, 100, 70])
    []
    """
    limits: list[float] = []
    ordered = sorted(set(levels))
    while len(ordered) > 1 and len(limits) < MOST_SIZES - 1:
        flat = [level for level in ordered if level <= ordered[-1] / UNLIKE]
        if not flat:
            break
        near = [place for place, level in enumerate(flat) if level * 5 >= flat[-1]]
        cut = max(near, key=lambda place: (ordered[place + 1] / max(ordered[place], 1.0), place))
        if sum(level <= ordered[cut] for level in levels) < FEWEST:
            break
        limits.append(ordered[cut])
        ordered = ordered[: cut + 1]
    return limits
