"""Draws one mark for many where figures are too many to tell apart: from the lowest to the highest, and none is added up."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from toolkit.prose import say_count

MOST_LINKS = 300  # each link is a stop of the Tab key
REST = "The other "
MOST_GROUPS = 12
SEVERAL = "Several sources"


def bin_rows(drawn: pd.DataFrame, keys: Sequence[str] = ("group",)) -> tuple[pd.DataFrame, str | None]:
    """The rows as they are up to 300; beyond, one for each group and week (month, quarter, year), and the sentence that says so.

    Of more than twelve sources those with fewest figures share their marks.
    """
    if len(drawn) <= MOST_LINKS:
        return drawn, None
    drawn = drawn.assign(group=share_groups(drawn["group"]))
    for unit, step in (("week", "W"), ("month", "M"), ("quarter", "Q"), ("year", "Y")):
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
    ends, last = rows["span"].dt.end_time.dt.normalize(), drawn["period_end"].max()
    # The last week (month, quarter, year) may hold more than has been told yet: what is left of it is hatched.
    rows["period_end"], rows["rest"] = ends.clip(upper=last), ends.where(ends > last)
    note = f"{len(drawn):,} figures are too many to tell apart: each mark runs from the lowest to the highest figure of one {unit}."
    return fill_columns(rows), note


def share_groups(groups: pd.Series) -> pd.Series:
    """The names of the groups, the rarest of them as one where there are more than twelve.

    >>> set(share_groups(pd.Series([*"aabbccddeeffgghhiijjkk", *"xyz"]))) - set("abcdefghijk")
    {'The other 3'}
    """
    counts = groups.value_counts()
    ranked = sorted(counts.index, key=lambda name: (-int(counts[name]), str(name)))
    if len(ranked) <= MOST_GROUPS:
        return groups
    rest = ranked[MOST_GROUPS - 1 :]
    return groups.mask(groups.isin(rest), f"{REST}{len(rest)}")


def fill_columns(rows: pd.DataFrame) -> pd.DataFrame:
    """The columns that a mark of many claims has no value for."""
    blank = dict.fromkeys(("place", "attributed_to", "counted", "period_basis", "whole", "supersedes"), pd.NA)
    rows = rows.assign(hedge="range", is_negated=False, is_vague=False, said_on=pd.NaT, **blank)
    rows["outlets"] = [(say_count(n, "figure"),) for n in rows["count"]]
    return rows if "victim" in rows.columns else rows.assign(victim=pd.NA)
