"""Lays the marks of one measure and kind out in panels: one for all sources, one for each, or one for each class of victim."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

import matplotlib.dates as mdates
import pandas as pd
from matplotlib.axes import Axes

from toolkit.charts.figure import LEFT, RIGHT, ClaimFigure, Panel, Sheet, Words, start_figure
from toolkit.charts.key import find_signs
from toolkit.charts.marks import Mark, draw_mark, draw_steps, label_marks, say_mark
from toolkit.charts.selection import count_sources
from toolkit.charts.sizes import split_sizes
from toolkit.charts.style import OTHERS, WIDTH, Look, set_date_axis, set_value_axis
from toolkit.charts.wording import VICTIM_NOUNS

MOST_PANELS = 11
MOST_IN_KEY = 14


@dataclass(frozen=True)
class Part:
    """One panel to be: its heading and its rows."""

    heading: str
    rows: pd.DataFrame


def draw_panels(parts: list[Part], words: Words, looks: dict[str, Look], split: str) -> ClaimFigure:
    """The picture: its panels, each with its share of the marks."""
    rows = pd.concat([part.rows for part in parts]) if parts else pd.DataFrame()
    key, looks = choose_key(parts, looks)
    columns = 2 if split == "source" and len(parts) > 2 else 1
    panels = [Panel(part.heading, height_of(part, parts, split)) for part in parts] or [Panel("", 1.0)]
    figure, axes = start_figure(Sheet(words, key, find_signs(rows)), panels, columns)
    if not parts:
        say_nothing(axes[0])
        return figure
    marks: list[Mark] = []
    width = (WIDTH - LEFT - RIGHT) / columns - (0.15 if columns > 1 else 0)
    for place, (panel, part) in enumerate(zip(axes, parts, strict=True)):
        set_days(panel, rows, width)
        set_value_axis(panel, find_top(rows if split == "source" else part.rows, panels[place].height))
        marks += draw_part(panel, part.rows, words.name, looks)
        panel.tick_params(labelbottom=place >= len(parts) - columns, labelleft=place % columns == 0)
    figure.marks = tuple(marks)
    return figure


def draw_part(axes: Axes, rows: pd.DataFrame, name: str, looks: dict[str, Look]) -> list[Mark]:
    """The marks of one panel."""
    if rows["kind"].eq("running_total").all():
        draw_steps(axes, rows, looks, OTHERS)
    marks = []
    for row in rows.itertuples():
        mark = Mark(f"{name}-{row.claim_ids[0]}", row.claim_ids, say_mark(row))
        draw_mark(axes, row, looks.get(row.group, OTHERS), f"mark~{mark.name}")
        marks.append(mark)
    label_marks(axes, rows, looks, OTHERS)
    return marks


def split_rows(rows: pd.DataFrame, split: str) -> list[Part]:
    """The panels. Of many sources, those with one figure only share a panel: a panel each would show little and take much room."""
    if not len(rows):
        return []
    if split == "victim":
        victim = rows["victim"].fillna("unknown")
        kinds = [(noun, rows[victim == key]) for key, noun in VICTIM_NOUNS.items() if (victim == key).any()]
        return [
            Part(f"{noun}: {size}" if size else noun, part)
            for noun, chosen in kinds
            for size, part in split_sizes(chosen)
        ]
    if split == "source":
        counts = rows["group"].value_counts()
        names = count_sources(rows)
        own = [name for name in names if counts[name] > 1][:MOST_PANELS]
        rest = [name for name in names if name not in own]
        own += rest if len(rest) == 1 else []
        parts = [Part(name, rows[rows["group"] == name]) for name in own]
        if len(rest) > 1:
            heading = f"The other {len(rest)}" if own else ""
            parts.append(Part(heading, rows[rows["group"].isin(rest)]))
        return parts
    return [Part(size[:1].upper() + size[1:], part) for size, part in split_sizes(rows)]


def say_scales(parts: list[Part], split: str) -> str:
    """What a reader has to know where panels differ in scale."""
    return " Each panel has its own scale, from zero." if len(parts) > 1 and split != "source" else ""


def choose_key(parts: list[Part], looks: dict[str, Look]) -> tuple[list[tuple[str, Look]], dict[str, Look]]:
    """The sources that the key has to name, and the looks in force: beyond 14 sources the rest share one."""
    shared = [part.rows for part in parts if part.rows["group"].nunique() > 1]
    if not shared:
        return [], looks
    names = count_sources(pd.concat(shared))
    key = [(name, looks.get(name, OTHERS)) for name in names]
    if len(key) > MOST_IN_KEY:
        key = [*key[: MOST_IN_KEY - 1], ("other sources", OTHERS)]
        hidden = {*names} - {name for name, _ in key}
        looks = {name: look for name, look in looks.items() if name not in hidden}
    return key, looks


def height_of(part: Part, parts: list[Part], split: str) -> float:
    """The height of a panel in inches: a lone figure needs little room, a crowd more."""
    if len(parts) == 1:
        return 3.1 if len(part.rows) > 2 else 1.9
    if split == "source":
        return 1.35
    return 1.1 if len(part.rows) < 4 else 1.75 if len(part.rows) < 12 else 2.3 if len(part.rows) < 20 else 3.0


def find_top(rows: pd.DataFrame, height: float) -> float:
    """The upper end of the scale: room for the label over each mark, and for its arrow where the end is open."""
    tops = [1.0]
    for row in rows.itertuples():
        level, room = (row.low, 0.46) if pd.isna(row.high) else (row.high, 0.24)
        tops.append(float(level) / (1 - min(0.5, room / height)))
    return max(tops)


def set_days(axes: Axes, rows: pd.DataFrame, width: float) -> None:
    """Days along; the same days in every panel."""
    at_a_day = rows["kind"].isin(["running_total", "stock"])
    first = rows["period_start"].mask(at_a_day, rows["period_end"]).fillna(rows["period_end"]).min()
    last = rows["period_end"].max()
    room = timedelta(days=max(1.5, (last - first).days * 0.03))
    axes.set_xlim(mdates.date2num(first - room), mdates.date2num(last + timedelta(days=1) + room))
    set_date_axis(axes, width)


def say_nothing(axes: Axes) -> None:
    """An honest empty picture."""
    axes.set_axis_off()
    axes.text(0.5, 0.5, "No figure to draw", ha="center", va="center", fontsize=10)
