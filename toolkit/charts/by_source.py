"""Draws claims over time by source: each figure over the period it covers, low and high shown, rivals side by side."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import timedelta

import matplotlib.dates as mdates
import pandas as pd
from matplotlib.axes import Axes

from toolkit.charts.figure import LEFT, RIGHT, ClaimFigure, Panel, Sheet, Words, find_signs, start_figure
from toolkit.charts.marks import Mark, draw_mark, draw_steps, label_marks, say_mark
from toolkit.charts.notes import write_notes, write_summary
from toolkit.charts.selection import Selection, count_sources, select_claims
from toolkit.charts.style import OTHERS, WIDTH, Look, assign_looks, house_style, set_date_axis, set_value_axis
from toolkit.charts.wording import KIND_EXPLAINED, VICTIM_NOUNS, say_count, say_title
from toolkit.errors import InputError

MOST_IN_ONE = 6  # more sources than this on one pair of axes cannot be told apart
MOST_PANELS = 11
MOST_LINKS = 300  # each link is a stop of the Tab key


def draw_claims_by_source(
    claims: pd.DataFrame,
    *,
    measure: str,
    kind: str | None = None,
    per: str | None = None,
    victim: str | None = None,
    panels: str | None = None,
    sources: Sequence[str] | None = None,
    from_day: str | None = None,
    to_day: str | None = None,
    corpus: str | None = None,
    policy: str = "open",
    looks: Mapping[str, Look] | None = None,
    name: str | None = None,
) -> ClaimFigure:
    """Draws what each source claims, figure by figure, over the days that each figure covers.

    `kind` is needed where the claims are of several kinds, `per` where rates are per day and per week: unlike things share no axis.
    `panels` is "source" (the default beyond six sources), "victim", or "one". `looks` (from `assign_looks`) keeps the colours of a
    report the same from chart to chart. The claims that are not drawn stand in `figure.left_out`, each with its reason.
    """
    chosen = select_claims(
        claims, measure=measure, kind=kind, victim=victim, per=per, sources=sources, from_day=from_day, to_day=to_day
    )
    kinds = chosen.asked["kind"].dropna()
    kind = kind or (str(kinds.iloc[0]) if len(kinds) else "event")
    names = count_sources(chosen.drawn) if len(chosen.drawn) else []
    split = choose_panels(panels, chosen, names)
    looks = dict(looks or assign_looks(names))
    rows, binned = bin_rows(chosen.drawn, split)
    words = Words(
        name or name_chart(measure, kind, per, victim, split),
        say_title(measure, names, victim, kind, find_unit(chosen, kind)),
        KIND_EXPLAINED[kind],
        write_notes(chosen, corpus=corpus, policy=policy, binned=binned),
        write_summary(chosen.drawn),
    )
    with house_style():
        figure = draw_panels(rows, words, looks, split, kind)
    figure.table, figure.left_out = chosen.drawn, chosen.left_out
    return figure


def draw_casualties_by_source(claims: pd.DataFrame, *, measure: str = "killed", **options: object) -> ClaimFigure:
    """Draws killed, or wounded, in one panel for each class of victim, as the sources name them; takes what draw_claims_by_source takes."""
    if measure not in ("killed", "wounded", "missing", "casualties", "captured"):
        raise InputError(f"'{measure}' has no victims", remedy="use draw_claims_by_source for it")
    options.setdefault("panels", "victim")
    return draw_claims_by_source(claims, measure=measure, **options)  # type: ignore[arg-type]


def choose_panels(panels: str | None, chosen: Selection, names: list[str]) -> str:
    """One pair of axes for up to six sources, one for each source beyond."""
    if panels not in (None, "one", "source", "victim"):
        raise InputError(f"there are no panels by '{panels}'", remedy="choose one, source or victim")
    return panels or ("source" if len(names) > MOST_IN_ONE else "one")


def name_chart(measure: str, kind: str, per: str | None, victim: str | None, split: str) -> str:
    """The name a chart is linked by, from what it shows.

    >>> name_chart("killed", "period_total", None, "civilian", "one")
    'chart-killed-civilian-period-total'
    """
    parts = [measure, victim, kind, per, "by-victim" if split == "victim" else None]
    return "chart-" + re.sub(r"[^a-z0-9]+", "-", "-".join(part for part in parts if part).lower())


def find_unit(chosen: Selection, kind: str) -> str | None:
    """The unit of time of the rates drawn."""
    units = sorted(chosen.drawn["per"].dropna().unique()) if kind == "rate" else []
    return str(units[0]) if units else None


def bin_rows(drawn: pd.DataFrame, split: str) -> tuple[pd.DataFrame, str | None]:
    """Beyond 300 figures, one mark for each source and week (month, year), from the lowest figure to the highest: none is added up."""
    if len(drawn) <= MOST_LINKS:
        return drawn, None
    keys = ["who", "victim"] if split == "victim" else ["who"]
    for unit, step in (("week", "W"), ("month", "M"), ("year", "Y")):
        spans = drawn["period_end"].dt.to_period(step)
        groups = drawn.assign(
            span=spans, top=drawn["high"].fillna(drawn["low"]), base=drawn["low"].fillna(drawn["high"])
        ).groupby([*keys, "span"], dropna=False)
        if len(groups) <= MOST_LINKS or unit == "year":
            break
    rows = groups.agg(
        low=("base", "min"),
        high=("top", "max"),
        claim_ids=("claim_ids", lambda ids: tuple(name for part in ids for name in part)),
        count=("claim_id", "size"),
        kind=("kind", "first"),
        per=("per", "first"),
        measure=("measure", "first"),
    ).reset_index()
    rows["period_start"], rows["period_end"] = (
        rows["span"].dt.start_time.dt.normalize(),
        rows["span"].dt.end_time.dt.normalize(),
    )
    blank = {"is_negated": False, "reviewed": False, "place": pd.NA, "attributed_to": pd.NA, "period_basis": pd.NA}
    rows = rows.assign(hedge="range", outlets=[(say_count(n, "figure"),) for n in rows["count"]], **blank)
    rows = rows.assign(victim=pd.NA) if "victim" not in rows.columns else rows
    return (
        rows,
        f"{len(drawn):,} figures are too many to tell apart: each mark runs from the lowest to the highest figure of one source in one {unit}.",
    )


def draw_panels(rows: pd.DataFrame, words: Words, looks: dict[str, Look], split: str, kind: str) -> ClaimFigure:
    """The picture: its panels, each with its share of the marks."""
    names = count_sources(rows) if len(rows) else []
    groups = split_rows(rows, split, names)
    key = [(source, looks.get(source, OTHERS)) for source in names] if split != "source" and len(names) > 1 else []
    if len(key) > 14:
        key = key[:13] + [("other sources", OTHERS)]
        looks = {source: look for source, look in looks.items() if source in dict(key)}
    columns = 2 if split == "source" and len(groups) > 2 else 1
    tall = (
        (3.1 if len(rows) > 2 else 1.9)
        if len(groups) == 1
        else 1.35
        if split == "source"
        else 1.75
        if len(rows) < 25
        else 2.3
    )
    sheet = Sheet(words, key, find_signs(rows))
    figure, axes = start_figure(sheet, [Panel(heading, tall) for heading, _ in groups] or [Panel("", 1.0)], columns)
    if not groups:
        say_nothing(axes[0])
        return figure
    marks: list[Mark] = []
    shared = None if split == "victim" else top_of(rows)
    width = (WIDTH - LEFT - RIGHT) / columns - (0.15 if columns > 1 else 0)
    for place, (panel, (_, part)) in enumerate(zip(axes, groups, strict=True)):
        set_axes(panel, rows, top_of(part) if shared is None else shared, width)
        if kind == "running_total":
            draw_steps(panel, part, looks, OTHERS)
        for row in part.itertuples():
            mark = Mark(f"{words.name}-{row.claim_ids[0]}", row.claim_ids, say_mark(row))
            draw_mark(panel, row, looks.get(row.who, OTHERS), f"mark~{mark.name}")
            marks.append(mark)
        label_marks(panel, part, looks, OTHERS)
        panel.tick_params(labelbottom=place >= len(groups) - columns)
    figure.marks = tuple(marks)
    return figure


def split_rows(rows: pd.DataFrame, split: str, names: list[str]) -> list[tuple[str, pd.DataFrame]]:
    """The panels: one for all, one for each source (the rest together), or one for each class of victim."""
    if not len(rows):
        return []
    if split == "victim":
        victim = rows["victim"].fillna("unknown")
        return [(noun, rows[victim == key]) for key, noun in VICTIM_NOUNS.items() if (victim == key).any()]
    if split == "source":
        own = names if len(names) <= MOST_PANELS + 1 else names[:MOST_PANELS]
        groups = [(source, rows[rows["who"] == source]) for source in own]
        rest = rows[~rows["who"].isin(own)]
        return groups + ([(f"{len(names) - len(own)} other sources", rest)] if len(rest) else [])
    return [("", rows)]


def top_of(rows: pd.DataFrame) -> float:
    """The highest end that is drawn."""
    return float(pd.concat([rows["low"], rows["high"]]).max())


def set_axes(axes: Axes, rows: pd.DataFrame, highest: float, width: float) -> None:
    """Days along, figures up from zero; the same days in every panel."""
    first = (
        rows["period_start"].fillna(rows["period_end"]).min()
        if not rows["kind"].isin(["running_total", "stock"]).all()
        else rows["period_end"].min()
    )
    last = rows["period_end"].max()
    room = timedelta(days=max(1.5, (last - first).days * 0.03))
    axes.set_xlim(mdates.date2num(first - room), mdates.date2num(last + timedelta(days=1) + room))
    set_date_axis(axes, width)
    set_value_axis(axes, highest)


def say_nothing(axes: Axes) -> None:
    """An honest empty picture."""
    axes.set_axis_off()
    axes.text(0.5, 0.5, "No figure to draw", ha="center", va="center", fontsize=10)
