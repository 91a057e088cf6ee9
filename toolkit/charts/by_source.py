"""Draws claims over time by source: each figure over the period it covers, low and high shown, rivals side by side."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

import pandas as pd

from toolkit.charts.bins import MOST_LINKS, bin_rows
from toolkit.charts.figure import ClaimFigure, Words
from toolkit.charts.gaps import find_gaps, say_gaps
from toolkit.charts.notes import write_notes, write_summary
from toolkit.charts.panels import draw_panels, say_scales, split_rows
from toolkit.charts.selection import Selection, check_measure, count_sources, prepare_claims, select_claims
from toolkit.charts.sizes import split_sizes
from toolkit.charts.sources import say_title
from toolkit.charts.style import Look, assign_looks, house_style
from toolkit.charts.wording import KIND_EXPLAINED, say_counted
from toolkit.errors import InputError

MOST_IN_ONE = 6  # more sources than this on one pair of axes cannot be told apart


def draw_claims_by_source(
    claims: pd.DataFrame,
    *,
    measure: str,
    kind: str | None = None,
    per: str | None = None,
    victim: str | None = None,
    by: str = "source",
    panels: str | None = None,
    sources: Sequence[str] | None = None,
    from_day: str | None = None,
    to_day: str | None = None,
    articles: pd.DataFrame | None = None,
    corpus: str | None = None,
    policy: str = "open",
    looks: Mapping[str, Look] | None = None,
    titles: Mapping[str, str] | None = None,
    name: str | None = None,
) -> ClaimFigure:
    """Draws what each source claims, figure by figure, over the days that each figure covers.

    `by` is "source", "outlet" or "agency": who says so, who prints it, whose copy it is; the claims are the same. `kind` is needed
    where the claims are of several kinds, `per` where rates are per day and per week: unlike things share no axis. `panels` is
    "source" (the default beyond six sources whose figures are alike in size), "victim", or "one". `looks` (from `assign_looks`) keeps
    the colours of a report the same from chart to chart; `titles` are what measures of your own are called. With `articles` the
    stretches without any article are shaded.
    The claims that are not drawn stand in `figure.left_out`, each with its reason.
    """
    table = prepare_claims(claims, by)
    check_measure(table, measure, titles)
    chosen = select_claims(
        table, measure=measure, kind=kind, victim=victim, per=per, sources=sources, from_day=from_day, to_day=to_day, by=by
    )  # fmt: skip
    kinds = chosen.asked["kind"].dropna()
    kind = kind or (str(kinds.iloc[0]) if len(kinds) else "event")
    names = count_sources(chosen.drawn) if len(chosen.drawn) else []
    split = choose_panels(panels, chosen.drawn, names)
    looks = dict(looks if looks and not set(names).isdisjoint(looks) else assign_looks(names))
    rows, binned = bin_rows(chosen.drawn, ("group", "victim") if split == "victim" else ("group",))
    chosen = chosen.without_ghosts() if binned else chosen
    parts, gaps = split_rows(rows, split, chosen.ghosts), find_gaps(articles, rows)
    title = say_title(say_counted(measure, victim, titles), names, kind, find_unit(chosen, kind) or per, by)
    words = Words(
        name or name_chart(measure, kind, per, victim, split, by),
        title,
        KIND_EXPLAINED[kind] + say_scales(parts, split),
        write_notes(chosen, corpus=corpus, policy=policy, binned=binned, silence=say_gaps(gaps, articles, rows)),
        write_summary(chosen.drawn),
        counted=say_counted(measure, None, titles),
    )
    with house_style():
        figure = draw_panels(parts, words, looks, split, gaps, names if len(names) == 1 else ())
    figure.table, figure.left_out, figure.ghosts = chosen.drawn, chosen.left_out, chosen.ghosts
    return figure


def draw_casualties_by_source(claims: pd.DataFrame, *, measure: str = "killed", **options: object) -> ClaimFigure:
    """Draws killed, or wounded, in one panel for each class of victim, as the sources name them; takes what draw_claims_by_source takes."""
    if measure not in ("killed", "wounded", "missing", "casualties", "captured"):
        raise InputError(f"'{measure}' has no victims", remedy="use draw_claims_by_source for it")
    options.setdefault("panels", "victim")
    return draw_claims_by_source(claims, measure=measure, **options)  # type: ignore[arg-type]


def choose_panels(panels: str | None, drawn: pd.DataFrame, names: list[str]) -> str:
    """One pair of axes for up to six sources, one for each source beyond, unless figures of unlike size need panels of their own.

    Figures too many to draw are no crowd of unlike sizes: each mark then spans them.
    """
    if panels not in (None, "one", "source", "victim"):
        raise InputError(f"there are no panels by '{panels}'", remedy="choose one, source or victim")
    if panels is None and len(names) > MOST_IN_ONE and (len(drawn) > MOST_LINKS or len(split_sizes(drawn)) == 1):
        return "source"
    return panels or "one"


def name_chart(measure: str, kind: str, per: str | None, victim: str | None, split: str, by: str = "source") -> str:
    """The name a chart is linked by, from what it shows.

    >>> name_chart("killed", "period_total", None, "civilian", "one")
    'chart-killed-civilian-period-total'
    """
    parts = [measure, victim, kind, per, "by-victim" if split == "victim" else None]
    parts.append(f"by-{by}" if by != "source" else None)
    return "chart-" + re.sub(r"[^a-z0-9]+", "-", "-".join(part for part in parts if part).lower())


def find_unit(chosen: Selection, kind: str) -> str | None:
    """The unit of time of the rates drawn."""
    units = sorted(chosen.drawn["per"].dropna().unique()) if kind == "rate" else []
    return str(units[0]) if units else None
