"""Draws rival figures one under the other: a panel for each thing, place and time, a line for each source."""

from __future__ import annotations

from typing import Any

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.lines import Line2D
from matplotlib.path import Path as Outline

from toolkit.charts.figure import RIGHT, ClaimFigure, Grid, Panel, Sheet, Words, finish_figure, start_figure
from toolkit.charts.groups import find_group
from toolkit.charts.key import find_signs
from toolkit.charts.labels import say_value
from toolkit.charts.marks import SCALE, SIZE, Mark, find_face, is_rough, is_zero, say_mark
from toolkit.charts.style import OTHERS, SOFT, WIDTH, Look, fade, measure_text, wrap_text
from toolkit.charts.wording import VICTIM_NOUNS, say_day, say_period
from toolkit.prose import say_count

LABELS = 2.6  # inches for the names of the sources
SAID = 1.75  # inches for when it was said, and who printed it
RIGHT_ARROW = Outline([(0, 0), (1, 0), (0.62, 0.3), (1, 0), (0.62, -0.3)], [1, 2, 1, 2, 2])
LEFT_ARROW = Outline([(0, 0), (-1, 0), (-0.62, 0.3), (-1, 0), (-0.62, -0.3)], [1, 2, 1, 2, 2])


def heading_of(part: pd.DataFrame) -> str:
    """The title of a panel: the victims where all are of one class or group, the place in its shortest spelling, the days."""
    row, victims = part.iloc[0], part["victim"].fillna("unknown").unique()
    known = len(victims) == 1 and isinstance(row["victim"], str) and row["victim"] in VICTIM_NOUNS
    groups = {find_group(counted, row["victim"]) for counted in part["counted"]} if "counted" in part else set()
    group = groups.pop() if len(groups) == 1 else None
    victim = f"{group or VICTIM_NOUNS[row['victim']]}, " if known else ""
    heading = f"{victim}{min(part['place'], key=len)}, {say_period(row['period_start'], row['period_end'])}"
    return heading[:1].upper() + heading[1:]


def name_panels(groups: list[pd.DataFrame]) -> list[str]:
    """The heading of each panel; where sources differed on one thing at several times, with the days on which they said so."""
    headings = [heading_of(part) for part in groups]
    return [
        f"{heading}, as said {say_period(part['said_on'].min(), part['said_on'].max())}"
        if headings.count(heading) > 1 and part["said_on"].notna().any()
        else heading
        for heading, part in zip(headings, groups, strict=True)
    ]


def name_classes(part: pd.DataFrame) -> dict[Any, str]:
    """What stands behind each figure of a panel where they are of several classes: " civilians", " in all"; else nothing.

    >>> name_classes(pd.DataFrame({"victim": ["unknown", "civilian", None]}))
    {0: ' in all', 1: ' civilians', 2: ' in all'}
    >>> name_classes(pd.DataFrame({"victim": ["civilian", "civilian"]}))
    {}
    """
    victims = part["victim"].fillna("unknown")
    if victims.nunique() == 1:
        return {}
    nouns = {"unknown": "in all", "mixed": "in all"}
    return {index: f" {nouns.get(victim, VICTIM_NOUNS[victim].lower())}" for index, victim in victims.items()}


def draw_rivalries(rows: pd.DataFrame, words: Words, looks: dict[str, Look]) -> ClaimFigure:
    """The picture: one panel for each disagreement, one line for each figure in it, each panel on its own scale from zero."""
    groups = [part for _, part in rows.groupby("rivalry", sort=False)] if len(rows) else []
    panels = [
        Panel(heading, 0.23 * len(part) + 0.05) for heading, part in zip(name_panels(groups), groups, strict=True)
    ]
    figure, axes = start_figure(Sheet(words), panels or [Panel("", 0.6)], Grid(left=LABELS, under=0.1))
    if not groups:
        axes[0].set_axis_off()
        return finish_figure(figure, Sheet(words))
    marks = []
    for panel, part in zip(axes, groups, strict=True):
        classes = name_classes(part)
        set_lines(panel, part, looks, classes)
        for line, row in enumerate(part.itertuples()):
            mark = Mark(f"{words.name}-{row.claim_ids[0]}", row.claim_ids, say_mark(row))
            draw_rival(panel, row, line, looks.get(row.who, OTHERS), f"mark~{mark.name}", classes.get(row.Index, ""))
            marks.append(mark)
    figure.marks = tuple(marks)
    return finish_figure(figure, Sheet(words, [], find_signs(rows, has_days=False)))


def set_lines(axes: Axes, part: pd.DataFrame, looks: dict[str, Look], classes: dict[Any, str]) -> None:
    """One line for each source, named at its left; the scale starts at zero and needs no ticks, because each figure is written out."""
    top = max(1.0, float(pd.concat([part["low"], part["high"]]).max()))
    wide = WIDTH - LABELS - RIGHT
    longest = max(measure_text(say_value(row) + classes.get(row.Index, ""), 7.8) for row in part.itertuples())
    # The highest figure stands where its own words and those on its saying still have room.
    axes.set_xlim(-0.02 * top, top * wide / (wide - SAID - longest - 0.4))
    axes.set_ylim(len(part) - 0.45, -0.55)
    axes.set_xticks([])
    axes.spines["bottom"].set_visible(False)
    axes.axvline(0, color=SOFT, lw=0.8, zorder=1)
    names = [shorten(row.who, LABELS - 0.2) for row in part.itertuples()]
    axes.set_yticks(range(len(part)), names, fontsize=8.4)
    for label, row in zip(axes.get_yticklabels(), part.itertuples(), strict=True):
        label.set_color(looks.get(row.who, OTHERS).colour)
    left = -LABELS / wide + 0.02
    axes.set_title(axes.get_title(loc="left"), loc="left", x=left, fontsize=8.8, fontweight="bold", pad=4)


def shorten(name: str, width: float) -> str:
    """A name cut to a width in inches, so that it stays beside its line.

    >>> shorten("Observatory for the Recording of Every Single Harm Done Anywhere", 1.5)
    'Observatory for the…'
    """
    lines = wrap_text(name, 8.4, width)
    return lines[0] if len(lines) == 1 else lines[0] + "…"


def draw_rival(axes: Axes, row: Any, height: float, look: Look, name: str, of_whom: str = "") -> None:
    """One source's figure: a point, a whisker from low to high, or a point with an open arrow; then when it was said and printed."""
    colour = fade(look.colour) if is_rough(row) else look.colour
    ends = [float(value) for value in (row.low, row.high) if pd.notna(value)]
    style: dict[str, Any] = {"gid": name, "zorder": 3}
    if len(set(ends)) == 2:
        axes.add_line(Line2D(ends, [height, height], color=colour, lw=1.4, **style))
        axes.add_line(Line2D(ends, [height, height], marker="|", ms=10, mec=colour, mew=1.2, ls="", **style))
    if len(ends) == 1:
        arrow = RIGHT_ARROW if pd.isna(row.high) else LEFT_ARROW
        axes.add_line(Line2D(ends, [height], marker=arrow, ms=31, mfc="none", mec=colour, mew=1.3, ls="", **style))
    sign: dict[str, Any] = {
        "marker": look.marker,
        "ms": SIZE * SCALE.get(look.marker, 1),
        "mfc": find_face(row, Look(colour, "")),
        "mec": colour,
    }
    axes.add_line(Line2D(ends, [height] * len(ends), mew=1.1 if look.marker in "PX" else 1.4, ls="", **sign, **style))
    if is_zero(row):
        axes.add_line(Line2D(ends, [height] * len(ends), marker="|", ms=13, mec=colour, mew=1.2, ls="", **style))
    place, shift = (max(ends), height), 18 if pd.isna(row.high) else 7
    ground = {"facecolor": "#ffffff", "edgecolor": "none", "pad": 0.8}
    text: dict[str, Any] = {"textcoords": "offset points", "va": "center_baseline", "zorder": 4, "bbox": ground}
    axes.annotate(say_value(row) + of_whom, place, (shift, 0), color=look.colour, fontsize=7.8, gid="value", **text)
    edge: dict[str, Any] = {"xycoords": ("axes fraction", "data"), "ha": "right", "color": SOFT, "fontsize": 7.2}
    axes.annotate(say_saying(row), (1, height), (0, 0), gid="said", **edge, **text)


def say_saying(row: Any) -> str:
    """When it was said, and in how many outlets it stands.

    >>> from types import SimpleNamespace as Row
    >>> say_saying(Row(said_on=pd.Timestamp("2018-02-15"), outlets=("Bay Courier", "Delta Post")))
    'said Feb. 15, 2018; 2 outlets'
    """
    said = "" if pd.isna(row.said_on) else f"said {say_day(row.said_on)}"
    return "; ".join(part for part in (said, say_count(len(row.outlets), "outlet") if row.outlets else "") if part)
