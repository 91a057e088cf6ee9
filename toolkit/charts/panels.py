"""Lays the marks of one measure and kind out in panels: one for all sources, one for each, or one for each class of victim."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import timedelta

import matplotlib.dates as mdates
import pandas as pd
from matplotlib.axes import Axes

from toolkit.charts.bins import REST
from toolkit.charts.figure import LEFT, RIGHT, ClaimFigure, Grid, Panel, Sheet, Words, finish_figure, start_figure
from toolkit.charts.gaps import Gap, shade_gaps
from toolkit.charts.key import find_signs
from toolkit.charts.labels import label_marks, name_groups
from toolkit.charts.marks import AT_A_DAY, Mark, draw_mark, find_rest, say_mark
from toolkit.charts.selection import count_sources
from toolkit.charts.sizes import split_sizes
from toolkit.charts.style import OTHERS, WIDTH, Look, set_date_axis, set_value_axis
from toolkit.charts.threads import draw_ghosts, draw_steps
from toolkit.charts.wording import VICTIM_NOUNS

# What tells whether a period was over.
TOLD_AT = ["kind", "period_start", "period_end", "said_on", "rest"]
# All that a mark shows; a row of the whole claims table is slow to walk through.
LOOKED_AT = (
    "rest",
    "claim_ids", "group", "who", "low", "high", "hedge", "kind", "per", "period_start", "period_end", "said_on", "outlets",
    "whole", "is_negated", "is_vague", "reviewed", "measure", "victim", "counted", "words",
)  # fmt: skip
MOST_PANELS = 11
MOST_IN_KEY = 14


@dataclass(frozen=True)
class Part:
    """One panel to be: its heading and its rows."""

    heading: str
    rows: pd.DataFrame
    ghosts: pd.DataFrame = field(default_factory=pd.DataFrame)


def draw_panels(
    parts: list[Part],
    words: Words,
    looks: dict[str, Look],
    split: str,
    gaps: Sequence[Gap] = (),
    known: Sequence[str] = (),
) -> ClaimFigure:
    """The picture: its panels, each with its share of the marks. `known` are names that the title tells already."""
    if not parts:
        return draw_nothing(words)
    rows = pd.concat([part.rows for part in parts])
    looks = share_looks(parts, looks)
    columns = 2 if split == "source" and len(parts) > 2 else 1
    panels = [Panel(part.heading, height_of(part, parts, split)) for part in parts]
    figure, axes = start_figure(Sheet(words), panels, Grid(columns))
    marks: list[Mark] = []
    unnamed: list[str] = []
    width = (WIDTH - LEFT - RIGHT) / columns - (0.15 if columns > 1 else 0)
    for place, (panel, part) in enumerate(zip(axes, parts, strict=True)):
        set_days(panel, rows, width)
        set_value_axis(panel, find_top(rows if split == "source" else part.rows, panels[place].height))
        shade_gaps(panel, gaps)
        drawn, without = draw_part(panel, part, words.name, looks, {*known, part.heading})
        marks += drawn
        unnamed += without
        panel.tick_params(labelbottom=place >= len(parts) - columns, labelleft=place % columns == 0)
    figure.marks = tuple(marks)
    count = sum(len(part.ghosts) for part in parts)
    key = [(name, looks.get(name, OTHERS)) for name in count_sources(rows) if name in unnamed and name in looks]
    if any(name not in looks for name in unnamed):
        key.append(("others", OTHERS))
    return finish_figure(figure, Sheet(words, key, find_signs(rows, ghosts=count, gaps=len(gaps))))


def draw_nothing(words: Words) -> ClaimFigure:
    """An honest empty picture."""
    figure, axes = start_figure(Sheet(words), [Panel("", 1.0)])
    axes[0].set_axis_off()
    axes[0].text(0.5, 0.5, "No figure to draw", ha="center", va="center", fontsize=10)
    return finish_figure(figure, Sheet(words))


def draw_part(
    axes: Axes, part: Part, name: str, looks: dict[str, Look], known: set[str]
) -> tuple[list[Mark], list[str]]:
    """The marks of one panel, and the names that found no room in it."""
    rows = part.rows
    if rows["kind"].eq("running_total").all():
        draw_steps(axes, rows, looks, OTHERS)
    marks = draw_ghosts(axes, part.ghosts, rows, looks, OTHERS, name)
    figures = list(rows[[name for name in LOOKED_AT if name in rows.columns]].itertuples())
    for row in figures:
        mark = Mark(f"{name}-{row.claim_ids[0]}", row.claim_ids, getattr(row, "words", None) or say_mark(row))
        draw_mark(axes, row, looks.get(row.group, OTHERS), f"mark~{mark.name}")
        marks.append(mark)
    taken = label_marks(axes, figures, looks, OTHERS, list(part.ghosts.itertuples()))
    return marks, sorted(name_groups(axes, [row for row in figures if row.group not in known], looks, OTHERS, taken))


def split_rows(rows: pd.DataFrame, split: str, ghosts: pd.DataFrame | None = None) -> list[Part]:
    """The panels, each with the replaced figures that belong to it."""
    if not len(rows):
        return []
    ghosts = ghosts if ghosts is not None and len(ghosts) else rows.iloc[:0]
    if split == "victim":
        victim, gone = rows["victim"].fillna("unknown"), ghosts["victim"].fillna("unknown")
        kinds = [(key, noun) for key, noun in VICTIM_NOUNS.items() if (victim == key).any()]
        return [
            Part(f"{noun}: {size}" if size else noun, part, ghosts[gone == key] if place == 0 else ghosts.iloc[:0])
            for key, noun in kinds
            for place, (size, part) in enumerate(split_sizes(rows[victim == key]))
        ]
    if split == "source":
        return split_groups(rows, ghosts)
    sizes = split_sizes(rows)
    return [
        Part(size[:1].upper() + size[1:], part, ghosts if place == 0 else ghosts.iloc[:0])
        for place, (size, part) in enumerate(sizes)
    ]


def split_groups(rows: pd.DataFrame, ghosts: pd.DataFrame) -> list[Part]:
    """A panel for each source. Those with one figure only share a panel: a panel each would show little and take much room."""
    counts = rows["group"].value_counts()
    names = sorted(count_sources(rows), key=lambda name: name.startswith(REST))  # the rest last
    own = [name for name in names if counts[name] > 1][:MOST_PANELS]
    rest = [name for name in names if name not in own]
    own += rest if len(rest) == 1 else []
    parts = [Part(name, rows[rows["group"] == name], ghosts[ghosts["group"] == name]) for name in own]
    if len(rest) > 1:
        heading = f"{REST}{len(rest)}" if own else ""
        parts.append(Part(heading, rows[rows["group"].isin(rest)], ghosts[~ghosts["group"].isin(own)]))
    return parts


def say_scales(parts: list[Part], split: str) -> str:
    """What a reader has to know where panels differ in scale."""
    return " Each panel has its own scale, from zero." if len(parts) > 1 and split != "source" else ""


def share_looks(parts: list[Part], looks: dict[str, Look]) -> dict[str, Look]:
    """The looks in force: where a panel has more than 14 sources, those with fewest figures share one."""
    shared = [part.rows for part in parts if part.rows["group"].nunique() > 1]
    names = count_sources(pd.concat(shared)) if shared else []
    hidden = set(names[MOST_IN_KEY - 1 :]) if len(names) > MOST_IN_KEY else set()
    return {name: look for name, look in looks.items() if name not in hidden}


def height_of(part: Part, parts: list[Part], split: str) -> float:
    """The height of a panel in inches: a lone figure needs little room, a crowd more."""
    if len(parts) == 1:
        return 3.1 if len(part.rows) > 2 else 1.9
    if split == "source":
        return 1.35
    if split == "record":  # many panels: a record has to fit a page as far as it can
        return 0.75 if len(part.rows) < 4 else 1.15 if len(part.rows) < 12 else 1.5
    return 1.1 if len(part.rows) < 4 else 1.75 if len(part.rows) < 12 else 2.3 if len(part.rows) < 20 else 3.0


def find_top(rows: pd.DataFrame, height: float) -> float:
    """The upper end of the scale: room for the label over each mark, and for its arrow where the end is open."""
    tops = [1.0]
    for row in rows[["low", "high"]].itertuples():
        level, room = (row.low, 0.46) if pd.isna(row.high) else (row.high, 0.24)
        tops.append(float(level) / (1 - min(0.5, room / height)))
    return max(tops)


def set_days(axes: Axes, rows: pd.DataFrame, width: float) -> None:
    """Days along; the same days in every panel. Days of saying stretch the axis by a third at most: a memoir would squeeze the war."""
    at_a_day = rows["kind"].isin(AT_A_DAY)
    first = rows["period_start"].mask(at_a_day, rows["period_end"]).fillna(rows["period_end"]).min()
    last = rows["period_end"].max()
    first = reach_back(rows, first, last)
    limit = last + (last - first) / 3 + timedelta(days=7)
    rests = [find_rest(row) for row in rows[rows.columns.intersection(TOLD_AT)].itertuples()]
    beyond = [day for day in (*rows["said_on"], *rests) if pd.notna(day) and day <= limit]
    last = max([last, *beyond])
    room = timedelta(days=max(1.5, (last - first).days * 0.03))
    axes.set_xlim(mdates.date2num(first - room), mdates.date2num(last + timedelta(days=1) + room))
    set_date_axis(axes, width)


def reach_back(rows: pd.DataFrame, first: pd.Timestamp, last: pd.Timestamp) -> pd.Timestamp:
    """The first day to draw, so that a running total is seen to begin: all the way for marks of one day, else no more than as far again.

    >>> day = pd.Timestamp
    >>> rows = pd.DataFrame({"kind": ["running_total"], "period_start": [day("2024-03-04")]})
    >>> str(reach_back(rows, day("2024-03-12"), day("2024-03-12")).date())
    '2024-03-04'
    >>> str(reach_back(rows, day("2024-07-01"), day("2024-07-31")).date())
    '2024-07-01'
    """
    begun = rows.loc[rows["kind"].eq("running_total") & rows["period_start"].notna(), "period_start"]
    begun = begun if first == last else begun[first - begun <= max(last - first, timedelta(days=14))]
    return min([first, *begun])
