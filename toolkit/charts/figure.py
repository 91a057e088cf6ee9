"""The picture with its words: a matplotlib Figure that knows its title, its note, its marks and the table behind it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.text import Text
from matplotlib.transforms import Bbox

from toolkit.charts.inline import dress_html
from toolkit.charts.key import SIGN_ROW, draw_key, lay_key, lay_signs
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
    signs: list[str] = field(default_factory=list)


class ClaimFigure(Figure):
    """A Figure to show, save and publish.

    `words`, `marks`, `table` (what is drawn), `ghosts` (what it replaced) and `left_out` (with reasons) tell what it shows.

    In a notebook it shows as HTML with each mark linked to its evidence; `savefig` gives the whole picture, title and note included.
    """

    words: Words
    marks: tuple[Mark, ...]
    table: pd.DataFrame
    left_out: pd.DataFrame
    ghosts: pd.DataFrame
    links: dict[tuple[int, str], str]
    picture: Bbox
    surround: list[Text]

    def savefig(self, *args: Any, **options: Any) -> None:
        """Saves the picture in the house style, whatever the session's settings are."""
        with house_style():
            super().savefig(*args, **options)

    def _repr_html_(self) -> str:
        from toolkit.charts.markup import figure_to_html

        return figure_to_html(self)

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> dict[str, Any]:
        return {"text/html": dress_html(self._repr_html_())}


@dataclass(frozen=True)
class Grid:
    """Where the panels of a picture stand: how many beside one another, and the inches left of them and under them."""

    columns: int = 1
    left: float = LEFT
    under: float = 0.44


def start_figure(sheet: Sheet, panels: list[Panel], grid: Grid | None = None) -> tuple[ClaimFigure, list[Axes]]:
    """Lays out the panels and the note, in inches, so that nothing ever overlaps; `finish_figure` sets title and key above them."""
    grid = grid or Grid()
    notes = wrap_text(" ".join(sheet.words.notes), 7.2, WIDTH - 0.2)
    rows = [panels[i : i + grid.columns] for i in range(0, len(panels), grid.columns)]
    gap = 0.34 if panels and panels[0].heading else 0.12
    body = sum(max(panel.height for panel in row) + gap for row in rows) + grid.under
    height = body + 0.14 + 0.135 * len(notes)
    figure = ClaimFigure(figsize=(WIDTH, height))
    figure.words, figure.marks, figure.links = sheet.words, (), {}
    figure.table, figure.left_out, figure.ghosts = pd.DataFrame(), pd.DataFrame(), pd.DataFrame()
    figure.surround = write_lines(figure, notes, body + 0.06, 0.135, size=7.2, color=SOFT)
    figure.picture = Bbox.from_extents(0, height - body, WIDTH, height)
    axes, top, between = [], 0.0, 0.3
    wide = (WIDTH - grid.left - RIGHT - between * (grid.columns - 1)) / grid.columns
    for row in rows:
        tall = max(panel.height for panel in row)
        for place, panel in enumerate(row):
            x, y = grid.left + place * (wide + between), 1 - (top + gap + tall) / height
            axes.append(figure.add_axes((x / WIDTH, y, wide / WIDTH, tall / height)))
            if panel.heading:
                axes[-1].set_title(panel.heading, loc="left", fontsize=8.8, fontweight="bold", color=INK, pad=7)
        top += tall + gap
    return figure, axes


def finish_figure(figure: ClaimFigure, sheet: Sheet) -> ClaimFigure:
    """Sets title and key above the panels. What the panels themselves name need not stand in the key, so this comes last."""
    title = wrap_text(sheet.words.title, 13, WIDTH - 0.2, bold=True)
    subtitle = wrap_text(sheet.words.subtitle, 9, WIDTH - 0.2)
    key_rows, sign_rows = lay_key(sheet.key), lay_signs(sheet.signs)
    head = 0.22 + 0.235 * len(title) + 0.165 * len(subtitle)
    key = 0.2 * len(key_rows) + SIGN_ROW * len(sign_rows) + (0.09 if key_rows or sign_rows else 0)
    before = float(figure.get_figheight())
    height = before + head + key
    figure.set_size_inches(WIDTH, height)
    for axes in figure.axes:
        box = axes.get_position()
        axes.set_position((box.x0, box.y0 * before / height, box.width, box.height * before / height))
    for text in figure.surround:
        text.set_y(text.get_position()[1] * before / height)
    figure.surround += write_lines(figure, title, 0.12, 0.235, size=13, weight="bold")
    figure.surround += write_lines(figure, subtitle, 0.12 + 0.235 * len(title), 0.165, size=9, color=SOFT)
    draw_key(figure, key_rows, sign_rows, head)
    low = figure.picture
    figure.picture = Bbox.from_extents(0, low.y0, WIDTH, low.y1 + key + 0.04)
    return figure


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
