"""The picture with its words: a matplotlib Figure that knows its title, its note, its marks and the table behind it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.text import Text
from matplotlib.transforms import Bbox

from toolkit.charts.key import draw_key, lay_key
from toolkit.charts.marks import Mark
from toolkit.charts.style import INK, SOFT, WIDTH, Look, house_style, wrap_text

LEFT, RIGHT = 0.62, 0.22


@dataclass(frozen=True)
class Words:
    """What stands round a picture: the name it is linked by, the title that says who says so, what a reader must know, the noun counted."""

    name: str
    title: str
    subtitle: str = ""
    notes: tuple[str, ...] = ()
    summary: str = ""
    short: str = "chart"
    counted: str = ""


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
