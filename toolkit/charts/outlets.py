"""Draws outlets against outlets: which of them printed which figure, who named its source, and who left it out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.lines import Line2D

from toolkit.charts.figure import RIGHT, ClaimFigure, Grid, Panel, Sheet, Words, finish_figure, start_figure
from toolkit.charts.marks import Mark
from toolkit.charts.notes import say_policy, say_reasons, say_reviewed, say_span
from toolkit.charts.printings import Printings, find_printings
from toolkit.charts.selection import check_names, list_names, prepare_claims
from toolkit.charts.sources import say_source
from toolkit.charts.style import COLOURS, INK, PANEL, RULE, SOFT, WIDTH, house_style, measure_text, wrap_text
from toolkit.charts.wording import say_briefly, say_counted, say_day, say_figure, say_period
from toolkit.prose import say_count, say_list

ROW, LABELS = 0.36, 3.8  # inches: the height of a row, the most that the figures' names may take
BOLD = 8.4  # points
SLANT = 38  # degrees: outlets' names stand over their columns without covering one another
STATES = ("printed", "unnamed", "without")


def draw_outlets(
    claims: pd.DataFrame,
    articles: pd.DataFrame | None = None,
    *,
    measures: Sequence[str] | str,
    most: int = 24,
    sources: Sequence[str] | None = None,
    from_day: str | None = None,
    to_day: str | None = None,
    corpus: str | None = None,
    policy: str = "open",
    titles: dict[str, str] | None = None,
    name: str | None = None,
) -> ClaimFigure:
    """Draws a row for each figure that at least two outlets printed, a column for each outlet, and a mark where it stands in print.

    A dash says that the outlet has an article of the week from the first printing on, without the figure; an empty cell that this
    corpus has no article of it in that week. `articles` tells who wrote at all; without it only articles with claims are known.
    Up to `most` figures, the most printed ones.
    """
    measures = list_names(measures)
    check_names(prepare_claims(claims), measure="", sources=sources)
    found = find_printings(
        claims, articles, measures=measures, most=most, sources=sources, from_day=from_day, to_day=to_day
    )
    noun = say_list([say_counted(measure, None, titles).lower() for measure in measures[:3]])
    words = Words(
        name or "chart-outlets-" + "-".join(measures).replace("_", "-"),
        say_outlets(found, noun if len(measures) < 4 else ""),
        "Each row is one figure of one source. A number in a cell is how that outlet gave it, where it differs.",
        write_outlet_notes(found, corpus=corpus, policy=policy),
        say_cells(found),
        short="outlets",
    )
    with house_style():
        figure = draw_matrix(found, words, titles)
    figure.table, figure.left_out = tabulate(found, titles), found.left_out
    places = {name: place for place, name in enumerate(found.figures["figure"])}
    figure.links = {
        (places[cell.figure], cell.outlet): cell.claim_ids[0] for cell in found.cells.itertuples() if cell.claim_ids
    }
    return figure


def say_outlets(found: Printings, noun: str) -> str:
    """The title."""
    if not len(found.figures):
        return f"No claim {f'of {noun} ' if noun else ''}was printed by two outlets"
    return f"Which outlet printed which claim of {noun}" if noun else "Which outlet printed which claim"


def write_outlet_notes(found: Printings, *, corpus: str | None, policy: str) -> tuple[str, ...]:
    """The note: the corpus, what a gap means, what was reviewed, and what is not shown."""
    printed = found.cells[found.cells["state"] != "without"]
    claims = sum(len(ids) for ids in printed["claim_ids"])
    reviewed = int(printed["decision"].isin(["accept", "amend"]).sum())
    return (
        "These are claims, not established facts.",
        f"Corpus: {corpus or 'not named'}; {say_span(found.figures)}.",
        f"{say_count(claims, 'claim')} drawn as {say_count(len(found.figures), 'figure')}; {say_reviewed(reviewed, len(printed))}.",
        say_policy(policy),
        *say_reasons(found.left_out),
        *([f"{say_count(found.more, 'further outlet')} not shown."] if found.more else []),
        "An empty cell: no article of that week in this corpus. An outlet may have printed a figure in one that it does not hold.",
    )


def say_cells(found: Printings) -> str:
    """The picture in words: how many of the figures each outlet printed, and of how many it wrote without them."""
    if not len(found.figures):
        return "There is nothing to draw."
    counts = found.cells.groupby(["outlet", "state"]).size().unstack(fill_value=0).reindex(columns=STATES, fill_value=0)
    said = []
    for outlet in found.outlets:
        printed, unnamed, without = (int(counts.loc[outlet, state]) for state in STATES)
        words = f"{outlet} printed {printed + unnamed}" + (f" ({unnamed} without a source)" if unnamed else "")
        said.append(words + (f" and wrote without {without}" if without else ""))
    return f"{say_count(len(found.figures), 'figure')} that at least two outlets printed: {'; '.join(said)}."


def tabulate(found: Printings, titles: dict[str, str] | None) -> pd.DataFrame:
    """The table behind the picture: one row for each figure, one column for each outlet, in words."""
    rows = []
    for row in found.figures.itertuples():
        own = found.cells[found.cells["figure"] == row.figure].set_index("outlet")
        cells = [say_cell(own.loc[outlet]) if outlet in own.index else "no article" for outlet in found.outlets]
        figure = f"{say_counted(row.measure, None, titles)}: {say_figure(row)}"
        rows.append([row.who, figure, say_period(row.period_start, row.period_end), *cells])
    return pd.DataFrame(rows, columns=["Who says so", "Figure", "Period", *found.outlets])


def say_cell(cell: Any) -> str:
    """One cell in words."""
    if cell["state"] == "without":
        return f"{say_count(int(cell['count']), 'article')}, not this figure"
    source = "" if cell["state"] == "printed" else ", source not named"
    return f"{say_briefly(cell['low'], cell['high'], cell['hedge'])} on {say_day(cell['published'])}{source}"


def draw_matrix(found: Printings, words: Words, titles: dict[str, str] | None) -> ClaimFigure:
    """The picture: names of the figures at the left, outlets over their columns, a sign in each cell."""
    if not len(found.figures):
        figure, axes = start_figure(Sheet(words), [Panel("", 0.6)])
        axes[0].set_axis_off()
        return finish_figure(figure, Sheet(words))
    head = max(measure_text(outlet, 8.2) for outlet in found.outlets) * 0.62 + 0.25
    rows = len(found.figures)
    names = [name_figure(row, titles) for row in found.figures.itertuples()]
    left = min(LABELS, max(measure_text(text, size, size == BOLD) for pair in names for text, size in pair) + 0.3)
    figure, axes = start_figure(Sheet(words), [Panel("", ROW * rows + head)], Grid(left=left, under=0.08))
    panel = axes[0]
    places = {name: place for place, name in enumerate(found.outlets)}
    # The last names lean over the right edge of their columns: room is kept for them.
    columns, over = max(len(places), 4), max(measure_text(name, 8.2) * 0.8 for name in found.outlets) - 0.1
    panel.set_xlim(-0.6, columns - 0.4 + over * columns / (WIDTH - left - RIGHT - over))
    panel.set_ylim(rows - 0.5, -0.5 - head / ROW)
    panel.set_axis_off()
    for outlet, place in places.items():
        panel.text(place - 0.08, -0.62, outlet, rotation=SLANT, rotation_mode="anchor", fontsize=8.2, color=INK)
    marks = []
    for line, row in enumerate(found.figures.itertuples()):
        panel.add_line(Line2D([-0.45, columns - 0.55], [line, line], color=RULE, lw=0.7, zorder=1))
        write_names(panel, names[line], line, left)
        for cell in found.cells[found.cells["figure"] == row.figure].itertuples():
            marks += draw_cell(panel, cell, row, places[cell.outlet], line, words.name)
    figure.marks = tuple(marks)
    signs = [state for state in STATES if found.cells["state"].eq(state).any()]
    return finish_figure(figure, Sheet(words, [], signs))


def name_figure(row: Any, titles: dict[str, str] | None) -> list[tuple[str, float]]:
    """The name of a row, in two lines with their sizes: the number with what it counts, and below it who says so for when."""
    noun = say_counted(row.measure, row.victim if isinstance(row.victim, str) else None, titles)
    return [
        (f"{say_figure(row)} {noun[:1].lower()}{noun[1:]}", BOLD),
        (f"{row.who}, {say_period(row.period_start, row.period_end)}", 7.4),
    ]


def write_names(axes: Axes, lines: Sequence[tuple[str, float]], line: int, left: float) -> None:
    """Writes the name of a row at the left of the picture."""
    for (text, size), colour, rise in zip(lines, (INK, SOFT), (3.5, -7.5), strict=True):
        cut = wrap_text(text, size, left - 0.15, bold=size == BOLD)
        axes.annotate(
            cut[0] if len(cut) == 1 else cut[0] + "…", (0, line), xycoords=("axes fraction", "data"), va="baseline",
            xytext=(-left * 72 + 8, rise), textcoords="offset points", fontsize=size, color=colour,
            fontweight="bold" if size == BOLD else "normal", annotation_clip=False,
        )  # fmt: skip


def draw_cell(axes: Axes, cell: Any, row: Any, x: float, y: float, name: str) -> list[Mark]:
    """One sign: a dot where the figure was printed, a square where nobody was named with it, a dash where it is lacking."""
    if cell.state == "without":
        axes.add_line(Line2D([x - 0.13, x + 0.13], [y, y], color=SOFT, lw=1.6, zorder=3))
        return []
    checked = isinstance(cell.decision, str) and cell.decision in ("accept", "amend")
    mark = Mark(f"{name}-{cell.claim_ids[0]}", cell.claim_ids, say_printing(cell, row))
    gid = f"mark~{mark.name}"
    style: dict[str, Any] = {"ms": 8, "mec": COLOURS[0], "mew": 1.5, "ls": "", "gid": gid, "zorder": 3}
    face = COLOURS[0] if checked else PANEL
    axes.add_line(Line2D([x], [y], marker="o" if cell.state == "printed" else "s", mfc=face, **style))
    if (cell.low, cell.high, cell.hedge) != (row.low, row.high, row.hedge):
        axes.annotate(
            say_briefly(cell.low, cell.high, cell.hedge), (x, y), (0, -12.5), textcoords="offset points", fontsize=6.8,
            color=COLOURS[0], ha="center", gid="value", bbox={"facecolor": "#ffffff", "edgecolor": "none", "pad": 0.4},
        )  # fmt: skip
    return [mark]


def say_printing(cell: Any, row: Any) -> str:
    """The words of one mark."""
    source = f"according to {say_source(row.who)}" if cell.state == "printed" else "without naming a source"
    figure = say_briefly(cell.low, cell.high, cell.hedge)
    return (
        f"{cell.outlet}, {say_day(cell.published)}: {figure}, {say_period(row.period_start, row.period_end)}, {source}"
    )
