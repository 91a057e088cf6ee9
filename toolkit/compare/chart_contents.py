"""What the charts of a report would show of a claims table, without drawing them: each mark in words, and each key finding.

One chart for each measure, kind and unit of rate, as the reports draw them, and one for the disagreements on each measure. Which claims are
drawn, folded together or left out is decided where the charts decide it (`toolkit.charts.selection`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import SimpleNamespace
from typing import Any, NamedTuple

import pandas as pd

from toolkit.charts.kinds import list_series
from toolkit.charts.marks import say_mark
from toolkit.charts.rivals import COMPARED, find_rivals, heading_of, widest
from toolkit.charts.selection import select_claims
from toolkit.charts.wording import KIND_NOUNS, say_counted
from toolkit.reports.findings import has_highest, say_dispute, say_highest, strip_tags

MOST_RIVALS = 12  # as the reports show


class DrawnMark(NamedTuple):
    """One mark: its words as a reader hears them, and all claims that it stands for, the one it leads to first."""

    words: str
    claim_ids: tuple[str, ...]


class DrawnChart(NamedTuple):
    """One chart: what it shows, its marks, its key finding, and why each claim left out is left out."""

    title: str
    marks: tuple[DrawnMark, ...]
    finding: str | None
    finding_ids: tuple[str, ...]
    reasons: Mapping[str, str]


Series = frozenset[tuple[str, str]]  # measures and kinds


def find_series(claims: pd.DataFrame, names: set[str]) -> Series:
    """The measures and kinds of these claims, and of the figures that are a part of one of them: a chart says of what."""
    rows = claims["claim_id"].isin(names) | claims["part_of"].isin(names)
    told = claims.loc[rows, ["measure", "kind"]].dropna().drop_duplicates()
    return frozenset(pair for pair in told.itertuples(index=False, name=None) if pair[1] in KIND_NOUNS)


def list_charts(
    claims: pd.DataFrame, series: Series | None = None, titles: Mapping[str, str] | None = None
) -> dict[str, DrawnChart]:
    """The charts by their names, all of them or those of these measures and kinds."""
    wanted = find_series(claims, {*claims["claim_id"]}) if series is None else series
    charts: dict[str, DrawnChart] = {}
    for measure in sorted({name for name, _ in wanted}):
        kinds = {kind for name, kind in wanted if name == measure}
        charts.update(list_measure(take_measure(claims, measure), measure, kinds, titles))
    return charts


def take_measure(claims: pd.DataFrame, measure: str) -> pd.DataFrame:
    """The claims of one measure, and the figures that they are a part of: a chart names these."""
    own = claims["measure"].eq(measure).fillna(False)
    wholes = claims["claim_id"].isin(claims.loc[own, "part_of"].dropna())
    return claims[own | wholes].drop_duplicates("claim_id")


def list_measure(
    claims: pd.DataFrame, measure: str, kinds: set[str], titles: Mapping[str, str] | None
) -> Iterator[tuple[str, DrawnChart]]:
    """Yields the charts of one measure: one for each of these kinds, and one for its disagreements."""
    noun = say_counted(measure, None, titles)
    for kind, per in list_series(claims[claims["measure"].eq(measure) & claims["kind"].isin(kinds)]):
        chosen = select_claims(claims, measure=measure, kind=kind, per=per)
        marks = tuple(DrawnMark(say_mark(row), row.claim_ids) for row in chosen.drawn.itertuples())
        left_out = chosen.left_out
        reasons = dict(zip(left_out["claim_id"], left_out["reason"], strict=True)) if len(left_out) else {}
        title = f"{noun}: {KIND_NOUNS[kind]}" + (f" a {per}" if per else "")
        name = f"{measure} {kind}" + (f" {per}" if per else "")
        yield name, DrawnChart(title, marks, *find_finding(chosen.drawn, noun), reasons)
    if kinds & set(COMPARED):
        yield f"{measure} disagreements", list_rivals(claims, measure, noun)


def find_finding(drawn: pd.DataFrame, noun: str) -> tuple[str | None, tuple[str, ...]]:
    """The sentence that a report would open with for this chart, and the claims it rests on."""
    chart: Any = SimpleNamespace(table=drawn, words=SimpleNamespace(counted=noun, name="chart"))
    if not len(drawn):
        return None, ()
    html = say_dispute(chart) if "rivalry" in drawn.columns else say_highest(chart) if has_highest(chart) else ""
    names = [part.partition('"')[0] for part in html.split('href="#ev-')[1:]]
    return strip_tags(html) or None, tuple(names)


def list_rivals(claims: pd.DataFrame, measure: str, noun: str) -> DrawnChart:
    """The disagreements that a report would show: each line of each panel is a mark."""
    rows = widest(find_rivals(claims, measure=measure).drawn, MOST_RIVALS)
    marks = []
    for _, part in rows.groupby("rivalry", sort=False) if len(rows) else ():
        heading = heading_of(part)
        marks += [DrawnMark(f"{heading}: {say_mark(row)}", row.claim_ids) for row in part.itertuples()]
    return DrawnChart(f"{noun}: where sources disagree", tuple(marks), *find_finding(rows, noun), {})
