"""The picture with its words: a matplotlib Figure that knows its title, its note, its marks and the table behind it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.text import Text
from matplotlib.transforms import Bbox

from toolkit.charts.marks import Mark
from toolkit.charts.style import INK, SOFT, WIDTH, Look, house_style, measure_text, wrap_text

LEFT, RIGHT = 0.62, 0.22


@dataclass(frozen=True)
class Words:
    """What stands round a picture: the name it is linked by, the title that says who says so, and what a reader must know."""

    name: str
    title: str
    subtitle: str = ""
    notes: tuple[str, ...] = ()
    summary: str = ""
    short: str = "chart"


@dataclass(frozen=True)
class Panel:
    """One pair of axes: its heading and its height in inches."""

    heading: str = ""
    height: float = 3.2
    key: Any = None


@dataclass
class Sheet:
    """A figure under construction: from the top down, in inches."""

    words: Words
    key: list[tuple[str, Look]] = field(default_factory=list)
    signs: list[tuple[str, str]] = field(default_factory=list)


class ClaimFigure(Figure):
    """A Figure to show, save and publish. `words`, `marks`, `table` (what is drawn) and `left_out` (with reasons) tell what it shows.

    In a notebook it shows as HTML with each mark linked to its evidence; `savefig` gives the whole picture, title and note included.
    """

    words: Words
    marks: tuple[Mark, ...]
    table: pd.DataFrame
    left_out: pd.DataFrame
    picture: Bbox
    surround: list[Text]

    def savefig(self, *args: Any, **options: Any) -> None:
        """Saves the picture in the house style, whatever the session's settings are."""
        with house_style():
            super().savefig(*args, **options)

    def _repr_html_(self) -> str:
        from toolkit.charts.markup import figure_to_html

        return figure_to_html(self)


def start_figure(
    sheet: Sheet, panels: list[Panel], columns: int = 1, left: float = LEFT, under: float = 0.44
) -> tuple[ClaimFigure, list[Axes]]:
    """Lays out title, key, panels and note, each where it is in inches from the top, so that nothing ever overlaps."""
    title = wrap_text(sheet.words.title, 13, WIDTH - 0.2, bold=True)
    subtitle = wrap_text(sheet.words.subtitle, 9, WIDTH - 0.2)
    notes = wrap_text(" ".join(sheet.words.notes), 7.2, WIDTH - 0.2)
    head = 0.12 + 0.235 * len(title) + 0.165 * len(subtitle) + 0.1
    key_rows = lay_key(sheet.key)
    key_height = 0.2 * len(key_rows) + (0.24 if sheet.signs else 0) + (0.06 if key_rows or sheet.signs else 0)
    rows = [panels[i : i + columns] for i in range(0, len(panels), columns)]
    gap = 0.34 if panels and panels[0].heading else 0.12
    body = sum(max(panel.height for panel in row) + gap for row in rows) + under
    foot = 0.14 + 0.135 * len(notes)
    height = head + key_height + body + foot
    figure = ClaimFigure(figsize=(WIDTH, height))
    figure.words, figure.marks, figure.table, figure.left_out = sheet.words, (), pd.DataFrame(), pd.DataFrame()
    figure.surround = write_lines(figure, title, 0.12, 0.235, size=13, weight="bold")
    figure.surround += write_lines(figure, subtitle, 0.12 + 0.235 * len(title), 0.165, size=9, color=SOFT)
    figure.surround += write_lines(figure, notes, head + key_height + body + 0.06, 0.135, size=7.2, color=SOFT)
    draw_key(figure, key_rows, sheet.signs, head)
    axes, top = [], head + key_height
    between = 0.3
    wide = (WIDTH - left - RIGHT - between * (columns - 1)) / columns
    for row in rows:
        tall = max(panel.height for panel in row)
        for place, panel in enumerate(row):
            box = (
                (left + place * (wide + between)) / WIDTH,
                1 - (top + gap + tall) / height,
                wide / WIDTH,
                tall / height,
            )
            axes.append(figure.add_axes(box))
            if panel.heading:
                axes[-1].set_title(panel.heading, loc="left", fontsize=8.8, fontweight="bold", color=INK, pad=7)
        top += tall + gap
    figure.picture = Bbox.from_extents(0, height - head - key_height - body, WIDTH, height - head + 0.04)
    return figure, axes


def write_lines(
    figure: Figure, lines: list[str], top: float, step: float, *, size: float, color: str = INK, weight: str = "normal"
) -> list[Text]:
    """Writes lines from the top down and returns them, so that the page may leave them out and set them as text."""
    wide, tall = figure.get_size_inches()
    return [
        figure.text(
            0.1 / wide,
            1 - (top + step * (n + 0.75)) / tall,
            line,
            fontsize=size,
            color=color,
            fontweight=weight,
            va="baseline",
        )
        for n, line in enumerate(lines)
    ]


def lay_key(key: list[tuple[str, Look]]) -> list[list[tuple[float, str, Look]]]:
    """Puts the entries of the key in rows no wider than the picture: (inches from the left, name, look)."""
    rows: list[list[tuple[float, str, Look]]] = []
    at = WIDTH
    for name, look in key:
        wide = measure_text(name, 8.5) + 0.42
        if at + wide > WIDTH - 0.1:
            rows.append([])
            at = 0.1
        rows[-1].append((at, name, look))
        at += wide
    return rows


def draw_key(
    figure: Figure, rows: list[list[tuple[float, str, Look]]], signs: list[tuple[str, str]], head: float
) -> None:
    """The key: each source's marker and name, then how to read the hedges that occur."""
    wide, tall = figure.get_size_inches()
    for n, row in enumerate(rows):
        y = 1 - (head + 0.2 * n + 0.1) / tall
        for at, name, look in row:
            figure.add_artist(Line2D([(at + 0.07) / wide], [y], marker=look.marker, color=look.colour, ms=6, ls=""))
            figure.text((at + 0.19) / wide, y, name, fontsize=8.5, color=look.colour, va="center_baseline")
    y, at = 1 - (head + 0.2 * len(rows) + 0.13) / tall, 0.1
    for sign, meaning in signs:
        at = draw_sign(figure, sign, at, y) + 0.06
        figure.text(at / wide, y, meaning, fontsize=7.8, color=SOFT, va="center_baseline")
        at += measure_text(meaning, 7.8) + 0.2


def draw_sign(figure: Figure, sign: str, at: float, y: float) -> float:
    """One sign of the hedge key; returns where it ends, in inches."""
    from toolkit.charts.marks import ARROW_DOWN, ARROW_UP

    wide, tall = figure.get_size_inches()

    def put(x: float, dy: float = 0.0, **style: Any) -> None:
        figure.add_artist(Line2D([(at + x) / wide], [y + dy / tall], **{"color": SOFT, "ls": "", **style}))

    if sign == "range":
        figure.add_artist(
            Line2D(
                [(at + 0.08) / wide] * 2,
                [y - 0.055 / tall, y + 0.055 / tall],
                color=SOFT,
                lw=7,
                alpha=0.25,
                solid_capstyle="butt",
            )
        )
        for dy in (-0.055, 0.055):
            figure.add_artist(
                Line2D(
                    [(at + 0.03) / wide, (at + 0.13) / wide],
                    [y + dy / tall] * 2,
                    color=SOFT,
                    lw=1.4,
                    solid_capstyle="butt",
                )
            )
        return at + 0.16
    if sign in ("at_least", "at_most"):
        put(
            0.06,
            -0.06 if sign == "at_least" else 0.06,
            marker=ARROW_UP if sign == "at_least" else ARROW_DOWN,
            ms=19,
            mfc="none",
            mew=1.1,
        )
        return at + 0.12
    put(
        0.06,
        marker="o",
        ms=8 if sign == "reviewed" else 5.4,
        mfc="none" if sign != "exact" else SOFT,
        mew=0.8 if sign == "reviewed" else 1.2,
    )
    if sign == "reviewed":
        put(0.06, marker="o", ms=4, mfc=SOFT)
    return at + 0.13


SIGNS = {
    "exact": "exact",
    "about": "about",
    "range": "range, low to high",
    "at_least": "at least",
    "at_most": "at most",
    "none": "none: a stated zero",
    "reviewed": "checked by a person",
}


def find_signs(drawn: pd.DataFrame) -> list[tuple[str, str]]:
    """The hedges that occur among the marks, to be explained in the key; none where all are exact.

    >>> find_signs(pd.DataFrame({"hedge": ["exact"], "is_negated": [False], "reviewed": [False]}))
    []
    """
    found = set(drawn["hedge"].dropna()) if len(drawn) else set()
    if len(drawn) and drawn["is_negated"].eq(True).any():
        found.add("none")
    if len(drawn) and drawn["reviewed"].any():
        found.add("reviewed")
    return [] if found <= {"exact"} else [(sign, SIGNS[sign]) for sign in SIGNS if sign in found]
