"""Draws what ties marks together: the steps of a running total, where its count began, and what a figure replaced, as a ghost."""

from __future__ import annotations

from typing import Any

import matplotlib.dates as mdates
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.lines import Line2D

from toolkit.charts.marks import SIZE, Mark, days_drawn, level_of, say_mark
from toolkit.charts.series import split_series
from toolkit.charts.style import PANEL, Look, fade
from toolkit.charts.wording import say_figure


def draw_steps(axes: Axes, rows: pd.DataFrame, looks: dict[str, Look], fallback: Look) -> None:
    """Joins the running totals of one source by thin steps, where they count the same thing since the same day; nothing is added up.

    The first of them, and one that stands alone, has a dotted line back to its first day: 1,760 since January is no fall from 17,800.
    """
    joined: set[str] = set()
    for series in split_series(rows):
        joined |= {ids[0] for ids in series["claim_ids"].iloc[1:]}
        x = [mdates.date2num(day) + 0.5 for day in series["period_end"]]
        y = [level_of(row) for row in series.itertuples()]
        put_thread(axes, x, y, looks.get(str(series["group"].iloc[0]), fallback), drawstyle="steps-post", gid="steps")
    for row in rows[rows["period_start"].notna()].itertuples():
        if row.claim_ids[0] in joined:
            continue
        x = [mdates.date2num(row.period_start), mdates.date2num(row.period_end) + 0.5]
        put_thread(axes, x, [level_of(row)] * 2, looks.get(row.group, fallback), ls=(0, (1, 2)), gid="since")


def put_thread(axes: Axes, x: list[float], y: list[float], look: Look, **style: Any) -> None:
    """A thin line that leads to a mark."""
    axes.add_line(Line2D(x, y, color=look.colour, lw=0.9, alpha=0.65, zorder=2, **style))


def draw_ghosts(
    axes: Axes, ghosts: pd.DataFrame, rows: pd.DataFrame, looks: dict[str, Look], fallback: Look, name: str
) -> list[Mark]:
    """Draws the figures that later ones replaced: pale, dashed, and tied to the figure that stands now."""
    if not len(ghosts):
        return []
    heirs = {
        row.supersedes: row for row in [*ghosts.itertuples(), *rows.itertuples()] if isinstance(row.supersedes, str)
    }
    marks = []
    for row in ghosts.itertuples():
        heir = next((heirs[claim] for claim in row.claim_ids if claim in heirs), None)
        words = say_mark(row) + (f". Replaced by {say_figure(heir)}" if heir is not None else "")
        mark = Mark(f"{name}-{row.claim_ids[0]}", row.claim_ids, words)
        draw_ghost(axes, row, heir, looks.get(row.group, fallback), f"mark~{mark.name}")
        marks.append(mark)
    return marks


def draw_ghost(axes: Axes, row: Any, heir: Any, look: Look, gid: str) -> None:
    """One replaced figure, with a dashed line up or down to what replaced it."""
    start, end = days_drawn(row)
    colour, middle, level = fade(look.colour), (start + end) / 2, level_of(row)
    style: dict[str, Any] = {"color": colour, "lw": 1, "ls": (0, (2, 1.6)), "zorder": 1.9, "gid": gid}
    axes.add_line(Line2D([start, end], [level, level], **style))
    if heir is not None:
        axes.add_line(Line2D([middle, sum(days_drawn(heir)) / 2], [level, level_of(heir)], **style))
    sign: dict[str, Any] = {"mfc": PANEL, "mec": colour, "mew": 0.9, "ls": "", "zorder": 1.9, "gid": gid}
    axes.add_line(Line2D([middle], [level], marker=look.marker, ms=SIZE, **sign))
    axes.add_line(Line2D([middle], [level], marker="x", ms=SIZE * 0.6, **sign))
