"""Draws rival claims: what different sources say about the same thing, place and days, one under the other and never averaged."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.lines import Line2D
from matplotlib.path import Path as Outline

from toolkit.charts.figure import RIGHT, ClaimFigure, Panel, Sheet, Words, start_figure
from toolkit.charts.key import find_signs
from toolkit.charts.left_out import leave_out
from toolkit.charts.marks import SIZE, Mark, is_zero, say_mark
from toolkit.charts.notes import write_notes
from toolkit.charts.selection import Selection, count_sources, filter_claims, fold_claims, prepare_claims
from toolkit.charts.sources import NOT_NAMED, OWN_VOICE, say_sources
from toolkit.charts.style import OTHERS, PANEL, SOFT, WIDTH, Look, assign_looks, house_style, wrap_text
from toolkit.charts.wording import VICTIM_NOUNS, say_briefly, say_count, say_counted, say_period

COMPARED = ("event", "period_total", "running_total")
SAME = ["measure", "kind", "victim", "place", "period_start", "period_end"]
LABELS = 2.6  # inches for the names of the sources
RIGHT_ARROW = Outline([(0, 0), (1, 0), (0.62, 0.3), (1, 0), (0.62, -0.3)], [1, 2, 1, 2, 2])
LEFT_ARROW = Outline([(0, 0), (-1, 0), (-0.62, 0.3), (-1, 0), (-0.62, -0.3)], [1, 2, 1, 2, 2])


def find_rivals(claims: pd.DataFrame, *, measure: str, **wanted: Any) -> Selection:
    """Finds figures that do not overlap, given by different sources for the same measure, victims, place and days.

    A figure without place or days is not compared: it may be about something else; nor is one in an outlet's own words.
    `drawn["rivalry"]` numbers the groups.
    """
    table = prepare_claims(claims)
    asked = filter_claims(table[(table["measure"] == measure) & table["kind"].isin(COMPARED)], **wanted)
    kept, left_out = leave_out(asked)
    known = kept["place"].notna() & kept["period_start"].notna() & ~kept["who"].isin([OWN_VOICE, NOT_NAMED])
    chosen = fold_claims(kept[known], left_out, asked)
    if not len(chosen.drawn):
        return Selection(chosen.drawn.assign(rivalry=pd.Series(dtype="Int64")), left_out, asked)
    groups = chosen.drawn.groupby(SAME, dropna=False, sort=True)
    rows = chosen.drawn.assign(rivalry=groups.ngroup())
    disputed = [number for number, part in rows.groupby("rivalry") if part["who"].nunique() > 1 and differ(part)]
    return Selection(rows[rows["rivalry"].isin(disputed)].reset_index(drop=True), left_out, asked)


def differ(part: pd.DataFrame) -> bool:
    """Whether two figures of one group cannot both hold: their ranges have no number in common.

    >>> differ(pd.DataFrame({"low": [60, 100], "high": [70, None]})), differ(pd.DataFrame({"low": [60, 50], "high": [70, None]}))
    (True, False)
    """
    low, high = part["low"].astype("Float64").fillna(0), part["high"].astype("Float64").fillna(float("inf"))
    return bool(low.max() > high.min())


def draw_rival_claims(
    claims: pd.DataFrame,
    *,
    measure: str,
    most: int = 12,
    sources: Sequence[str] | None = None,
    victims: Sequence[str] | None = None,
    from_day: str | None = None,
    to_day: str | None = None,
    corpus: str | None = None,
    policy: str = "open",
    looks: Mapping[str, Look] | None = None,
    titles: Mapping[str, str] | None = None,
    name: str | None = None,
) -> ClaimFigure:
    """Draws the widest disagreements, each as one row: every source's figure stands where its number is."""
    chosen = find_rivals(claims, measure=measure, sources=sources, victims=victims, from_day=from_day, to_day=to_day)
    rows = widest(chosen.drawn, most)
    names = count_sources(rows) if len(rows) else []
    kept = Selection(rows, chosen.left_out, chosen.asked)
    words = Words(
        name or f"chart-{measure.replace('_', '-')}-rivals",
        say_rivalry(say_counted(measure, None, titles), names),
        "Each panel is one thing, place and time, on its own scale from zero; each line is one source's figure.",
        write_rival_notes(kept, chosen.drawn["rivalry"].nunique(), corpus=corpus, policy=policy),
        say_rivals(rows),
        "disagreement",
        say_counted(measure, None, titles),
    )
    with house_style():
        figure = draw_rows(rows, words, dict(looks or assign_looks(names)))
    figure.table, figure.left_out = rows, chosen.left_out.iloc[:0]
    return figure


def say_rivalry(noun: str, names: Sequence[str]) -> str:
    """The title: who disagrees on what.

    >>> say_rivalry("People killed", ["Airwars", "SANA"]), say_rivalry("Sorties", [])
    ('Where Airwars and SANA disagree on people killed', 'No two sources are found to disagree on sorties')
    """
    noun = noun[:1].lower() + noun[1:]
    if not names:
        return f"No two sources are found to disagree on {noun}"
    return f"Where {say_sources(names)} disagree on {noun}"


def write_rival_notes(kept: Selection, found: int, *, corpus: str | None, policy: str) -> tuple[str, ...]:
    """The note: how many disagreements there are, and what was compared."""
    compared = (
        "Compared are figures of named sources for the same measure, victims, place and days; others may disagree too."
    )
    if not len(kept.drawn):
        return (compared,)
    shown = kept.drawn["rivalry"].nunique()
    more = f", the {shown} widest shown." if shown < found else "."
    return (
        "These are claims, not established facts. They are laid side by side and not averaged.",
        *write_notes(kept, corpus=corpus, policy=policy)[1:2],
        say_count(found, "disagreement") + " found" + more,
        compared,
    )


def widest(rows: pd.DataFrame, most: int) -> pd.DataFrame:
    """The groups that lie furthest apart, in the order of time."""
    if not len(rows):
        return rows
    low, high = rows["low"].fillna(rows["high"]), rows["high"].fillna(rows["low"])
    gaps = rows.assign(lo=low, hi=high).groupby("rivalry").agg(lo=("lo", "min"), hi=("hi", "max"))
    keep = (gaps["hi"] - gaps["lo"]).sort_values(ascending=False, kind="stable").index[:most]
    return (
        rows[rows["rivalry"].isin(keep)]
        .sort_values(["period_start", "rivalry", "who", "low"], kind="stable")
        .reset_index(drop=True)
    )


def say_rivals(rows: pd.DataFrame) -> str:
    """The picture in words: each disagreement as a clause."""
    if not len(rows):
        return "There is nothing to draw."
    said = []
    for _, part in rows.groupby("rivalry", sort=False):
        figures = "; ".join(f"{row.who} {say_briefly(row.low, row.high, row.hedge)}" for row in part.itertuples())
        said.append(f"{heading_of(part.iloc[0])}: {figures}.")
    return " ".join(said)


def heading_of(row: Any) -> str:
    """What a row is about."""
    victim = (
        f"{VICTIM_NOUNS[row['victim']]}, " if isinstance(row["victim"], str) and row["victim"] in VICTIM_NOUNS else ""
    )
    return f"{victim}{row['place']}, {say_period(row['period_start'], row['period_end'])}"


def draw_rows(rows: pd.DataFrame, words: Words, looks: dict[str, Look]) -> ClaimFigure:
    """The picture: one panel for each disagreement, one line for each figure in it, each panel on its own scale from zero."""
    groups = [part for _, part in rows.groupby("rivalry", sort=False)] if len(rows) else []
    panels = [Panel(heading_of(part.iloc[0]), 0.21 * len(part) + 0.05) for part in groups]
    figure, axes = start_figure(Sheet(words, [], find_signs(rows)), panels or [Panel("", 0.6)], left=LABELS, under=0.1)
    if not groups:
        axes[0].set_axis_off()
        return figure
    marks = []
    for panel, part in zip(axes, groups, strict=True):
        set_lines(panel, part, looks)
        for line, row in enumerate(part.itertuples()):
            mark = Mark(f"{words.name}-{row.claim_ids[0]}", row.claim_ids, say_mark(row))
            draw_rival(panel, row, line, looks.get(row.who, OTHERS), f"mark~{mark.name}")
            marks.append(mark)
    figure.marks = tuple(marks)
    return figure


def set_lines(axes: Axes, part: pd.DataFrame, looks: dict[str, Look]) -> None:
    """One line for each source, named at its left; the scale starts at zero and needs no ticks, because each figure is written out."""
    top = max(1.0, float(pd.concat([part["low"], part["high"]]).max()))
    axes.set_xlim(-0.02 * top, top * 1.3)
    axes.set_ylim(len(part) - 0.45, -0.55)
    axes.set_xticks([])
    axes.spines["bottom"].set_visible(False)
    axes.axvline(0, color=SOFT, lw=0.8, zorder=1)
    names = [shorten(row.who, LABELS - 0.2) for row in part.itertuples()]
    axes.set_yticks(range(len(part)), names, fontsize=8.2)
    for label, row in zip(axes.get_yticklabels(), part.itertuples(), strict=True):
        label.set_color(looks.get(row.who, OTHERS).colour)
    axes.set_title(
        axes.get_title(loc="left"),
        loc="left",
        x=-LABELS / (WIDTH - LABELS - RIGHT) + 0.02,
        fontsize=8.8,
        fontweight="bold",
        pad=4,
    )


def shorten(name: str, width: float) -> str:
    """A name cut to a width in inches, so that it stays beside its line.

    >>> shorten("Observatory for the Recording of Every Single Harm Done Anywhere", 1.5)
    'Observatory for the…'
    """
    lines = wrap_text(name, 8.2, width)
    return lines[0] if len(lines) == 1 else lines[0] + "…"


def draw_rival(axes: Axes, row: Any, height: float, look: Look, name: str) -> None:
    """One source's figure: a point, a stretch from low to high, or a point with an open arrow."""
    ends = [float(value) for value in (row.low, row.high) if pd.notna(value)]
    face = PANEL if row.hedge == "about" or is_zero(row) else look.colour
    if len(set(ends)) == 2:
        axes.add_line(Line2D(ends, [height, height], color=look.colour, lw=2, gid=name, zorder=3))
    if len(ends) == 1:
        arrow = RIGHT_ARROW if pd.isna(row.high) else LEFT_ARROW
        axes.add_line(
            Line2D(ends, [height], marker=arrow, ms=31, mfc="none", mec=look.colour, mew=1.3, ls="", gid=name, zorder=3)
        )
    axes.add_line(
        Line2D(
            ends,
            [height] * len(ends),
            marker=look.marker,
            ms=SIZE,
            mfc=face,
            mec=look.colour,
            mew=1.2,
            ls="",
            gid=name,
            zorder=3,
        )
    )
    words = "0" if is_zero(row) else say_briefly(row.low, row.high, row.hedge)
    shift = 18 if pd.isna(row.high) else 6
    axes.annotate(
        words,
        (max(ends), height),
        (shift, 0),
        textcoords="offset points",
        color=look.colour,
        fontsize=7.6,
        va="center",
        zorder=4,
    )
