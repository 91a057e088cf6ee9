"""Draws one mark for many where figures are too many to tell apart: from the lowest to the highest, and none is added up."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from toolkit.charts.wording import say_count

MOST_LINKS = 300  # each link is a stop of the Tab key
SEVERAL = "Several sources"


def bin_rows(drawn: pd.DataFrame, keys: Sequence[str] = ("group",)) -> tuple[pd.DataFrame, str | None]:
    """The rows as they are up to 300; beyond, one for each group and week (month, year), and the sentence that says so."""
    if len(drawn) <= MOST_LINKS:
        return drawn, None
    for unit, step in (("week", "W"), ("month", "M"), ("year", "Y")):
        spans = drawn["period_end"].dt.to_period(step)
        groups = drawn.assign(
            span=spans, top=drawn["high"].fillna(drawn["low"]), base=drawn["low"].fillna(drawn["high"])
        ).groupby([*keys, "span"], dropna=False)
        if len(groups) <= MOST_LINKS or unit == "year":
            break
    rows = groups.agg(
        who=("who", lambda names: names.iloc[0] if names.nunique() == 1 else SEVERAL),
        low=("base", "min"),
        high=("top", "max"),
        claim_ids=("claim_ids", lambda ids: tuple(name for part in ids for name in part)),
        count=("claim_id", "size"),
        reviewed=("reviewed", "all"),
        **{name: (name, "first") for name in ("kind", "per", "measure")},
    ).reset_index()
    rows["period_start"] = rows["span"].dt.start_time.dt.normalize()
    rows["period_end"] = rows["span"].dt.end_time.dt.normalize()
    note = f"{len(drawn):,} figures are too many to tell apart: each mark runs from the lowest to the highest figure of one {unit}."
    return fill_columns(rows), note


def fill_columns(rows: pd.DataFrame) -> pd.DataFrame:
    """The columns that a mark of many claims has no value for."""
    blank = dict.fromkeys(("place", "attributed_to", "period_basis", "whole", "supersedes"), pd.NA)
    rows = rows.assign(hedge="range", is_negated=False, is_vague=False, said_on=pd.NaT, **blank)
    rows["outlets"] = [(say_count(n, "figure"),) for n in rows["count"]]
    return rows if "victim" in rows.columns else rows.assign(victim=pd.NA)
