"""Writes the figure beside each mark, and each source's name beside one of its marks, where there is room; nothing covers anything."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

import pandas as pd
from matplotlib.axes import Axes

from toolkit.charts.marks import days_drawn, find_rest, find_saying, is_zero, level_of
from toolkit.charts.style import PANEL, SOFT, Look, measure_text, wrap_text
from toolkit.charts.wording import say_briefly

VALUE, NAME = 7.8, 8.0  # points
NAME_WIDE = 1.75  # inches: longer names go over two lines
Box = tuple[float, float, float, float]


def label_marks(
    axes: Axes, marks: Sequence[Any], looks: dict[str, Look], fallback: Look, ghosts: Sequence[Any] = ()
) -> list[Box]:
    """Writes the figure beside each mark; one that would cover another is left to the table. Returns the room that is taken."""
    gone = {row.claim_ids for row in ghosts}
    rooms = {row.claim_ids: rooms_of(axes, row) for row in [*marks, *ghosts]}
    written: list[Box] = []
    # What was replaced is labelled last: it may not take the room of what stands.
    for row in [*sorted(marks, key=lambda row: -level_of(row)), *ghosts]:
        colour = SOFT if row.claim_ids in gone else looks.get(row.group, fallback).colour
        words = say_value(row)
        others = [room for name, part in rooms.items() if name != row.claim_ids for room in part]
        for x, y, area in spots_of(axes, row, words):
            if is_free(axes, area, [*others, *written]):
                put_label(axes, x, y, words, colour)
                written.append(area)
                break
    return [*written, *(room for part in rooms.values() for room in part)]


def say_value(row: Any) -> str:
    """The figure as it stands beside its mark; a stated zero as a word, so that nobody takes it for silence."""
    if is_zero(row):
        return "none"
    return say_briefly(row.low, row.high, row.hedge) + ("%" if row.kind == "share" else "")


def spots_of(axes: Axes, row: Any, words: str) -> Iterator[tuple[float, float, Box]]:
    """Where the figure may stand: above its mark, or below it; the middle of its foot and the room it takes, in pixels."""
    unit, box = axes.figure.dpi / 72, axes.get_window_extent()
    start, end = days_drawn(row)
    top = level_of(row) if pd.isna(row.high) else float(row.high)
    x, y = axes.transData.transform(((start + end) / 2, top))
    _, foot = axes.transData.transform((start, level_of(row)))
    wide, high = measure_text(words, VALUE) * axes.figure.dpi * 1.04, VALUE * unit
    # A mark at the edge has its label pushed inwards: "c. 77,000" on the first day would stick out otherwise.
    x = min(max(x, box.x0 + wide / 2 - 4), box.x1 - wide / 2 + 8)
    lift = y + (19 if pd.isna(row.high) else 7.5) * unit
    drop = foot - (19 if pd.isna(row.low) else 7) * unit - high
    for place in (lift, drop):
        yield x, place, (x - wide / 2, place - 1, x + wide / 2, place + high + 1)


def put_label(axes: Axes, x: float, y: float, words: str, colour: str) -> None:
    """A figure in its source's colour, on a light ground so that lines behind it do not strike it through; `x` and `y` in pixels."""
    place = axes.transData.inverted().transform((x, y))
    ground = {"facecolor": PANEL, "edgecolor": "none", "alpha": 0.7, "pad": 0.3}
    style: dict[str, Any] = {"fontsize": VALUE, "ha": "center", "va": "baseline", "gid": "value", "zorder": 4}
    axes.text(place[0], place[1], words, color=colour, bbox=ground, **style)


def name_groups(
    axes: Axes, marks: Sequence[Any], looks: dict[str, Look], fallback: Look, taken: Sequence[Box]
) -> set[str]:
    """Writes each source's name beside one of its marks; returns the names for which there was no room, which go into the key."""
    counts = Counter(row.group for row in marks)
    written, unplaced = list(taken), set()
    for name in sorted(counts, key=lambda name: (counts[name], name)):
        lines = wrap_text(name, NAME, NAME_WIDE, bold=True)
        spots = (
            spot
            for row in reversed([row for row in marks if row.group == name])
            for spot in spots_for_name(axes, row, lines)
        )
        free = next((spot for spot in spots if is_free(axes, spot[3], written)), None)
        if free is None or len(lines) > 2:
            unplaced.add(str(name))
            continue
        put_name(axes, str(name), lines, free, looks.get(name, fallback).colour)
        written.append(free[3])
    return unplaced


def spots_for_name(axes: Axes, row: Any, lines: Sequence[str]) -> Iterator[tuple[float, float, str, Box]]:
    """Where a name may stand: right or left of a mark, or above or below it beyond the figure; x, foot, alignment, and its room."""
    unit = axes.figure.dpi / 72
    rooms = rooms_of(axes, row)
    middle, _ = axes.transData.transform((sum(days_drawn(row)) / 2, level_of(row)))
    left, bottom = min(room[0] for room in rooms), min(room[1] for room in rooms)
    right, top = max(room[2] for room in rooms), max(room[3] for room in rooms)
    wide = max(measure_text(line, NAME, bold=True) for line in lines) * axes.figure.dpi * 1.03
    high, step = len(lines) * 9.4 * unit, 3 * unit
    level = (rooms[0][1] + rooms[0][3]) / 2 - high / 2
    yield right + step, level, "left", (right + step, level, right + step + wide, level + high)
    yield left - step, level, "right", (left - step - wide, level, left - step, level + high)
    bar = rooms[0]
    for foot in (bar[3] + unit, bar[1] - unit - high):  # along a bar too long to have room at its ends
        yield bar[0], foot, "left", (bar[0], foot, bar[0] + wide, foot + high)
        yield bar[2], foot, "right", (bar[2] - wide, foot, bar[2], foot + high)
    for foot in (top + 14 * unit, bottom - 13 * unit - high, top + 4 * unit, bottom - 4 * unit - high):
        yield middle, foot, "center", (middle - wide / 2, foot, middle + wide / 2, foot + high)


def put_name(axes: Axes, name: str, lines: Sequence[str], spot: tuple[float, float, str, Box], colour: str) -> None:
    """A source's name in its own colour. Each line is a text of its own: the page sets it in the reader's font, which is narrower."""
    x, foot, side, _ = spot
    unit = axes.figure.dpi / 72
    style: dict[str, Any] = {"fontsize": NAME, "fontweight": "bold", "ha": side, "va": "baseline", "zorder": 4}
    for place, line in enumerate(reversed(lines)):
        at = axes.transData.inverted().transform((x, foot + (2.4 + 9.4 * place) * unit))
        axes.text(at[0], at[1], line, color=colour, gid="name", label=name, **style)


def is_free(axes: Axes, area: Box, taken: Sequence[Box]) -> bool:
    """Whether a label fits: within its panel, and over nothing."""
    box = axes.get_window_extent()
    inside = area[3] <= box.y1 + 10 and area[1] > box.y0 and area[0] >= box.x0 - 5 and area[2] <= box.x1 + 12
    return inside and not any(overlap(area, other) for other in taken)


def rooms_of(axes: Axes, row: Any) -> list[Box]:
    """The room of a mark with its arrow and its hatched rest, or of both ends of a range."""
    start, end = days_drawn(row)
    rest = find_rest(row)
    if rest is not None:
        end += (rest - row.period_end).days
    ends = [float(value) for value in (row.low, row.high) if pd.notna(value)]
    rooms = [pixel_box(axes, start, end, value) for value in dict.fromkeys(ends)]
    if len(ends) == 1:
        reach, half = 14 * axes.figure.dpi / 72, 4 * axes.figure.dpi / 72
        x, y = axes.transData.transform((sum(days_drawn(row)) / 2, ends[0]))
        rooms.append((x - half, y, x + half, y + reach) if pd.isna(row.high) else (x - half, y - reach, x + half, y))
    if len(rooms) == 2 and len(ends) == 2:
        x, _ = axes.transData.transform(((start + end) / 2, ends[0]))
        rooms.append((x - 2, rooms[0][1], x + 2, rooms[1][3]))
    day = find_saying(axes, row)
    if day is not None:
        level = ends[-1]
        rooms.append(pixel_box(axes, min(end, day), max(end, day), level))
    return rooms


def pixel_box(axes: Axes, start: float, end: float, level: float) -> Box:
    """The room that a bar with its sign takes, in pixels."""
    left, y = axes.transData.transform((start, level))
    right, _ = axes.transData.transform((end, level))
    middle, half = (left + right) / 2, 5 * axes.figure.dpi / 72
    return min(left, middle - half), y - half, max(right, middle + half), y + half


def overlap(a: Sequence[float], b: Sequence[float]) -> bool:
    """Whether two boxes share any room.

    >>> overlap((0, 0, 2, 2), (1, 1, 3, 3)), overlap((0, 0, 1, 1), (2, 2, 3, 3))
    (True, False)
    """
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]
