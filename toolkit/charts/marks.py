"""Draws one figure: a bar over the days it covers, a band where it is a range, an open arrow where an end is open."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import matplotlib.dates as mdates
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.lines import Line2D
from matplotlib.patches import Rectangle
from matplotlib.path import Path as Outline

from toolkit.charts.series import split_series
from toolkit.charts.sources import OWN_VOICE, say_source
from toolkit.charts.style import PANEL, Look, measure_text
from toolkit.charts.wording import say_briefly, say_count, say_figure, say_list, say_period

ARROW_UP = Outline([(0, 0), (0, 1), (-0.3, 0.62), (0, 1), (0.3, 0.62)], [1, 2, 1, 2, 2])
ARROW_DOWN = Outline([(0, 0), (0, -1), (-0.3, -0.62), (0, -1), (0.3, -0.62)], [1, 2, 1, 2, 2])
SIZE = 5.6


@dataclass(frozen=True)
class Mark:
    """What a reader may point at: its name in the picture, the claims behind it, and the words it says."""

    name: str
    claim_ids: tuple[str, ...]
    words: str


def say_mark(row: Any) -> str:
    """The words of one mark: who, what figure, for which days, where printed.

    >>> from types import SimpleNamespace as Row
    >>> say_mark(Row(who="Airwars", low=60, high=70, hedge="range", kind="rate", per="day", is_negated=False, measure="sorties",
    ...     period_start=pd.Timestamp("2017-08-01"), period_end=pd.Timestamp("2017-08-21"), outlets=("Bay Courier",), whole=None))
    'Airwars: 60 to 70 a day, Aug. 1-21, 2017. Printed by Bay Courier'
    """
    figure = say_figure(row)
    if isinstance(row.whole, str):
        figure += f" (part of {row.whole})"
    outlets = list(row.outlets)
    printed = say_list(outlets) if len(outlets) <= 2 else say_count(len(outlets), "outlet")
    when = say_period(row.period_start, row.period_end)
    if getattr(row, "group", row.who) != row.who:
        said = "in its own words" if row.who == OWN_VOICE else f"according to {say_source(row.who)}"
        return f"{row.group}: {figure}, {when}, {said}"
    return f"{row.who}: {figure}, {when}." + (f" Printed by {printed}" if outlets else "")


def is_zero(row: Any) -> bool:
    """Whether the source says that there were none: a stated zero, never silence."""
    return bool(row.is_negated) if pd.notna(row.is_negated) else False


def level_of(row: Any) -> float:
    """Where the mark stands: its lower end, or the upper one where only that is given."""
    return float(row.high) if pd.isna(row.low) else float(row.low)


def days_drawn(row: Any) -> tuple[float, float]:
    """The stretch on the date axis: first day to the end of the last. A running total stands on its last day alone."""
    end = mdates.date2num(row.period_end)
    at_a_day = row.kind in ("running_total", "stock") or pd.isna(row.period_start)
    return (end if at_a_day else mdates.date2num(row.period_start)), end + 1


def draw_mark(axes: Axes, row: Any, look: Look, name: str) -> None:
    """Draws one figure; every piece carries `name`, so that the SVG can make one link of them."""
    if pd.notna(row.low) and pd.notna(row.high) and row.low != row.high:
        draw_range(axes, row, look, name)
    else:
        draw_point(axes, row, look, name)
    if row.reviewed:
        start, end = days_drawn(row)
        top = level_of(row) if pd.isna(row.high) else float(row.high)
        put_ring(axes, (start + end) / 2, top, look, name)


def draw_range(axes: Axes, row: Any, look: Look, name: str) -> None:
    """A band from low to high over the days, with the source's sign at both ends and never between."""
    start, end = days_drawn(row)
    low, high, middle = float(row.low), float(row.high), (start + end) / 2
    band = Rectangle((start, low), end - start, high - low, facecolor=look.colour, alpha=0.22, lw=0, zorder=3, gid=name)
    axes.add_patch(band)
    put_line(axes, [middle, middle], [low, high], look.colour, name, width=1.2)
    for value in (low, high):
        put_line(axes, [start, end], [value, value], look.colour, name, width=1.6)
        put_marker(axes, middle, value, look, name, face=find_face(row, look), size=SIZE * 0.8)


def draw_point(axes: Axes, row: Any, look: Look, name: str) -> None:
    """A bar over the days with the source's sign in its middle, and an arrow where an end is open."""
    start, end = days_drawn(row)
    middle, level = (start + end) / 2, level_of(row)
    dashes = (2.2, 1.2) if row.hedge == "about" else None
    put_line(axes, [start, end], [level, level], look.colour, name, width=2.2, dashes=dashes)
    if pd.isna(row.high) or pd.isna(row.low):
        arrow = ARROW_UP if pd.isna(row.high) else ARROW_DOWN
        style: dict[str, Any] = {
            "marker": arrow,
            "ms": 31,
            "mfc": "none",
            "mec": look.colour,
            "mew": 1.3,
            "ls": "",
            "clip_on": False,
        }
        axes.add_line(Line2D([middle], [level], gid=name, zorder=3, **style))
    put_marker(axes, middle, level, look, name, face=find_face(row, look), size=SIZE + (1.6 if is_zero(row) else 0))


def find_face(row: Any, look: Look) -> str:
    """Rough figures and stated zeros are hollow, exact ones filled."""
    return PANEL if row.hedge == "about" or is_zero(row) else look.colour


def put_ring(axes: Axes, x: float, y: float, look: Look, name: str) -> None:
    """The ring round a figure that a person checked."""
    style: dict[str, Any] = {"marker": "o", "ms": SIZE + 5, "mfc": "none", "mec": look.colour, "mew": 0.8, "ls": ""}
    axes.add_line(Line2D([x], [y], gid=name, zorder=3, **style))


def put_line(
    axes: Axes,
    x: list[float],
    y: list[float],
    colour: str,
    name: str,
    *,
    width: float,
    dashes: tuple[float, float] | None = None,
) -> None:
    """One stroke of a mark."""
    line = Line2D(x, y, color=colour, lw=width, solid_capstyle="butt", dash_capstyle="butt", gid=name, zorder=3)
    if dashes:
        line.set_dashes(dashes)
    axes.add_line(line)


def put_marker(axes: Axes, x: float, y: float, look: Look, name: str, *, face: str, size: float) -> None:
    """The source's own sign, so that colour alone carries nothing."""
    axes.add_line(
        Line2D(
            [x],
            [y],
            marker=look.marker,
            ms=size,
            mfc=face,
            mec=look.colour,
            mew=1.2,
            ls="",
            gid=name,
            zorder=3,
            clip_on=False,
        )
    )


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


def label_marks(axes: Axes, rows: pd.DataFrame, looks: dict[str, Look], fallback: Look, *, size: float = 7.8) -> None:
    """Writes the figure beside each mark where there is room; a label that would cover another is left to the table."""
    figure = axes.figure
    box = axes.get_window_extent()
    taken = [area for row in rows.itertuples() for area in rooms_of(axes, row)]
    for row in sorted(rows.itertuples(), key=lambda row: -level_of(row)):
        words = (
            "0" if is_zero(row) else say_briefly(row.low, row.high, row.hedge) + ("%" if row.kind == "share" else "")
        )
        start, end = days_drawn(row)
        top = level_of(row) if pd.isna(row.high) else float(row.high)
        x, y = axes.transData.transform(((start + end) / 2, top))
        wide, high = measure_text(words, size) * figure.dpi * 1.04, size * figure.dpi / 72
        lift = (20 if pd.isna(row.high) else 7.5) * figure.dpi / 72
        # A mark at the edge has its label pushed inwards: "c. 77,000" on the first day would stick out otherwise.
        x = min(max(x, box.x0 + wide / 2 - 4), box.x1 - wide / 2 + 8)
        drop = -((20 if pd.isna(row.low) else 7) * figure.dpi / 72) - high
        own = rooms_of(axes, row)
        for rise in (lift, drop):
            area = (x - wide / 2, y + rise - 1, x + wide / 2, y + rise + high + 1)
            free = not any(overlap(area, other) for other in taken if other not in own)
            if free and area[3] <= box.y1 + 10 and area[1] > box.y0:
                put_label(axes, x, y + rise, words, looks.get(row.group, fallback).colour, size)
                taken.append(area)
                break


def put_label(axes: Axes, x: float, y: float, words: str, colour: str, size: float) -> None:
    """A figure in its source's colour, on a light ground so that lines behind it do not strike it through; `x` and `y` in pixels."""
    place = axes.transData.inverted().transform((x, y))
    ground = {"facecolor": PANEL, "edgecolor": "none", "alpha": 0.8, "pad": 0.6}
    style: dict[str, Any] = {"fontsize": size, "ha": "center", "va": "baseline", "gid": "value", "zorder": 4}
    axes.text(place[0], place[1], words, color=colour, bbox=ground, **style)


def pixel_box(axes: Axes, start: float, end: float, level: float) -> tuple[float, float, float, float]:
    """The room that a mark takes, in pixels."""
    left, y = axes.transData.transform((start, level))
    right, _ = axes.transData.transform((end, level))
    middle, half = (left + right) / 2, 4 * axes.figure.dpi / 72
    return min(left, middle - half), y - half, max(right, middle + half), y + half


def rooms_of(axes: Axes, row: Any) -> list[tuple[float, float, float, float]]:
    """The room of a mark with its arrow, or of both ends of a range."""
    start, end = days_drawn(row)
    ends = [float(value) for value in (row.low, row.high) if pd.notna(value)]
    rooms = [pixel_box(axes, start, end, value) for value in dict.fromkeys(ends)]
    if len(ends) == 1:
        left, low, right, high = rooms[0]
        middle, reach, half = (left + right) / 2, 14 * axes.figure.dpi / 72, 4 * axes.figure.dpi / 72
        arrow = (
            (middle - half, low, middle + half, high + reach)
            if pd.isna(row.high)
            else (middle - half, low - reach, middle + half, high)
        )
        rooms.append(arrow)
    return rooms


def overlap(a: Sequence[float], b: Sequence[float]) -> bool:
    """Whether two boxes share any room.

    >>> overlap((0, 0, 2, 2), (1, 1, 3, 3)), overlap((0, 0, 1, 1), (2, 2, 3, 3))
    (True, False)
    """
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]
