"""Draws one figure: a bar over the days it covers, a whisker where it is a range, an open arrow where an end is open."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import matplotlib.dates as mdates
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.lines import Line2D
from matplotlib.patches import Rectangle
from matplotlib.path import Path as Outline

from toolkit.charts.groups import find_group
from toolkit.charts.sources import OWN_VOICE, say_source
from toolkit.charts.style import PANEL, Look, fade
from toolkit.charts.wording import say_day, say_figure, say_period
from toolkit.prose import say_count, say_list

ARROW_UP = Outline([(0, 0), (0, 1), (-0.3, 0.62), (0, 1), (0.3, 0.62)], [1, 2, 1, 2, 2])
ARROW_DOWN = Outline([(0, 0), (0, -1), (-0.3, -0.62), (0, -1), (0.3, -0.62)], [1, 2, 1, 2, 2])
SIZE = 5.8
SCALE = {
    "P": 1.4,
    "X": 1.4,
    "^": 1.12,
    "v": 1.12,
    "D": 0.92,
}  # so that all signs look alike in size, and hollow ones stay open
AT_A_DAY = ("running_total", "stock")


@dataclass(frozen=True)
class Mark:
    """What a reader may point at: its name in the picture, the claims behind it, and the words it says."""

    name: str
    claim_ids: tuple[str, ...]
    words: str


def say_mark(row: Any) -> str:
    """The words of one mark: who, what figure, for which days, when it was said, where printed.

    >>> from types import SimpleNamespace as Row
    >>> row = Row(who="Airwars", group="Airwars", low=60, high=70, hedge="range", kind="rate", per="day", is_negated=False,
    ...     measure="sorties", period_start=pd.Timestamp("2017-08-01"), period_end=pd.Timestamp("2017-08-21"),
    ...     said_on=pd.Timestamp("2017-08-23"), outlets=("Bay Courier",), whole=None)
    >>> say_mark(row)
    'Airwars: 60 to 70 a day, Aug. 1-21, 2017, said Aug. 23, 2017. Printed by Bay Courier'
    """
    figure = say_figure(row)
    if isinstance(getattr(row, "victim", None), str) and (group := find_group(row.counted, row.victim)):
        figure += f" ({group})"
    if isinstance(row.whole, str):
        figure += f" (part of {row.whole})"
    when = say_period(row.period_start, row.period_end)
    if pd.notna(row.said_on) and row.said_on != row.period_end:
        when += f", said {say_day(row.said_on)}"
    if row.group != row.who:
        said = "in its own words" if row.who == OWN_VOICE else f"according to {say_source(row.who)}"
        return f"{row.group}: {figure}, {when}, {said}"
    outlets = list(row.outlets)
    printed = say_list(outlets) if len(outlets) <= 2 else say_count(len(outlets), "outlet")
    return f"{row.who}: {figure}, {when}." + (f" Printed by {printed}" if outlets else "")


def is_zero(row: Any) -> bool:
    """Whether the source says that there were none: a stated zero, never silence."""
    return bool(row.is_negated) if pd.notna(row.is_negated) else False


def is_rough(row: Any) -> bool:
    """Whether the figure is no one number: "about 800", "dozens"."""
    return bool(row.hedge == "about" or row.is_vague)


def level_of(row: Any) -> float:
    """Where the mark stands: its lower end, or the upper one where only that is given."""
    return float(row.high) if pd.isna(row.low) else float(row.low)


def days_drawn(row: Any) -> tuple[float, float]:
    """The stretch on the date axis: first day to the end of the last. A running total stands on its last day alone."""
    end = mdates.date2num(row.period_end)
    at_a_day = row.kind in AT_A_DAY or pd.isna(row.period_start)
    return (end if at_a_day else mdates.date2num(row.period_start)), end + 1


def find_rest(row: Any) -> pd.Timestamp | None:
    """The last day of the month or year that a total breaks off in, because it was said before it was over; None for whole periods.

    >>> from types import SimpleNamespace as Row
    >>> row = Row(kind="period_total", period_start=pd.Timestamp("2017-08-01"), period_end=pd.Timestamp("2017-08-21"),
    ...     said_on=pd.Timestamp("2017-08-21"))
    >>> find_rest(row)
    Timestamp('2017-08-31 00:00:00')
    """
    rest = getattr(row, "rest", None)  # of a mark that stands for many figures
    if pd.notna(rest):
        return rest
    known = pd.notna(row.period_start) and pd.notna(row.said_on)
    if row.kind not in ("period_total", "rate") or not known or row.period_start == row.period_end:
        return None
    for unit in ("M", "Y"):
        span = row.period_start.to_period(unit)
        last = span.end_time.normalize()
        is_open = row.period_end < last and row.said_on <= row.period_end + pd.Timedelta(days=1)
        # "Since January" told in February says nothing of the year; told in October it does.
        is_open &= unit == "M" or row.period_end - row.period_start > last - row.period_end
        if row.period_start == span.start_time and is_open:
            return last
    return None


def draw_mark(axes: Axes, row: Any, look: Look, name: str) -> None:
    """Draws one figure; every piece carries `name`, so that the SVG can make one link of them."""
    colour = fade(look.colour) if is_rough(row) else look.colour
    draw_saying(axes, row, colour, name)
    draw_rest(axes, row, colour, name)
    if pd.notna(row.low) and pd.notna(row.high) and row.low != row.high:
        draw_range(axes, row, Look(colour, look.marker), name)
    else:
        draw_point(axes, row, Look(colour, look.marker), name)


def find_saying(axes: Axes, row: Any) -> float | None:
    """Where the tick of the day it was said stands; None where that day is not known, beyond the picture, or under the mark itself."""
    left, right = axes.get_xlim()
    if pd.isna(row.said_on):
        return None
    day, middle = mdates.date2num(row.said_on) + 0.5, sum(days_drawn(row)) / 2
    points = abs(day - middle) / (right - left) * axes.get_window_extent().width / axes.figure.dpi * 72
    return day if left <= day <= right and points > SIZE * 0.75 else None


def draw_saying(axes: Axes, row: Any, colour: str, name: str) -> None:
    """A tick on the day it was said, tied to the last day that it covers by a hair."""
    day = find_saying(axes, row)
    if day is None:
        return
    start, end = days_drawn(row)
    level = level_of(row) if pd.isna(row.high) else float(row.high)
    put_line(axes, [day, start if day < start else min(end, day)], [level, level], colour, name, width=0.6)
    axes.add_line(Line2D([day], [level], marker="|", ms=9, mec=colour, mew=0.9, ls="", gid=name, zorder=3))


def draw_rest(axes: Axes, row: Any, colour: str, name: str) -> None:
    """A hatched stretch over the rest of a period that was not over when the figure was given."""
    rest = find_rest(row)
    if rest is None:
        return
    start, end, level = days_drawn(row)[1], min(mdates.date2num(rest) + 1, axes.get_xlim()[1]), level_of(row)
    bottom, top = axes.get_ylim()
    half = 2.6 / 72 * axes.figure.dpi / axes.get_window_extent().height * (top - bottom)
    style: dict[str, Any] = {"facecolor": PANEL, "edgecolor": colour, "hatch": "//////", "lw": 0.5}
    axes.add_patch(Rectangle((start, level - half), end - start, 2 * half, gid=name, zorder=3, **style))


def draw_range(axes: Axes, row: Any, look: Look, name: str) -> None:
    """A band from low to high over the days, with a whisker and the source's sign at both ends and never between."""
    start, end = days_drawn(row)
    low, high, middle = float(row.low), float(row.high), (start + end) / 2
    band = Rectangle((start, low), end - start, high - low, facecolor=look.colour, alpha=0.2, lw=0, zorder=3, gid=name)
    axes.add_patch(band)
    put_line(axes, [middle, middle], [low, high], look.colour, name, width=1.2)
    for value in (low, high):
        put_line(axes, [start, end], [value, value], look.colour, name, width=1.6)
        axes.add_line(Line2D([middle], [value], marker="_", ms=11, mec=look.colour, mew=1.2, ls="", gid=name, zorder=3))
        put_marker(axes, middle, value, look, name, face=find_face(row, look), size=SIZE * 0.72)


def draw_point(axes: Axes, row: Any, look: Look, name: str) -> None:
    """A bar over the days with the source's sign in its middle, and an arrow where an end is open."""
    start, end = days_drawn(row)
    middle, level = (start + end) / 2, level_of(row)
    dashes = (2.2, 1.2) if row.hedge == "about" else None
    put_line(axes, [start, end], [level, level], look.colour, name, width=2.4, dashes=dashes)
    if pd.isna(row.high) or pd.isna(row.low):
        arrow = ARROW_UP if pd.isna(row.high) else ARROW_DOWN
        style: dict[str, Any] = {"ms": 31, "mfc": "none", "mec": look.colour, "mew": 1.3, "ls": "", "clip_on": False}
        axes.add_line(Line2D([middle], [level], marker=arrow, gid=name, zorder=3, **style))
    put_marker(axes, middle, level, look, name, face=find_face(row, look), size=SIZE)
    if is_zero(row):
        style = {"marker": "_", "ms": 13, "mec": look.colour, "mew": 1.2, "ls": "", "clip_on": False}
        axes.add_line(Line2D([middle], [level], gid=name, zorder=3, **style))


def find_face(row: Any, look: Look) -> str:
    """Filled where a person checked the claim, hollow where nobody has."""
    return look.colour if row.reviewed else PANEL


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
    size *= SCALE.get(look.marker, 1)
    style: dict[str, Any] = {
        "mfc": face,
        "mec": look.colour,
        "mew": 1.1 if look.marker in "PX" else 1.4,
        "ls": "",
        "zorder": 3,
        "clip_on": False,
    }
    axes.add_line(Line2D([x], [y], marker=look.marker, ms=size, gid=name, **style))
