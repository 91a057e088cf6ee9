"""Finds the running totals that go on from one another: one source, the same victims, place and doer, counted since the same day."""

from __future__ import annotations

import re

import pandas as pd


def split_series(rows: pd.DataFrame) -> list[pd.DataFrame]:
    """Running totals that go on from one another, in the order of time.

    Places and doers that differ make series of their own; one that is not named goes with the one named most often. A total that does
    not say since when it counts, or that stands alone, goes on from nothing.
    """
    found = []
    for _, series in rows[rows["period_start"].notna()].groupby(
        ["group", "who", "victim", "period_start"], dropna=False, sort=True
    ):
        keys = [name_most(series["place"].astype("string")), name_most(series["attributed_to"].map(find_doer))]
        parts = series.groupby(keys, dropna=False, sort=True)
        found += [part.sort_values(["period_end", "low"], kind="stable") for _, part in parts if len(part) > 1]
    return found


def name_most(names: pd.Series) -> pd.Series:
    """The names, with those missing taken to be the commonest one; where two are equally common they stay missing.

    >>> list(name_most(pd.Series(["Syria", None, "Syria", "Iraq"])))
    ['Syria', 'Syria', 'Syria', 'Iraq']
    """
    common = names.dropna().mode()
    return names.fillna(common.iloc[0]) if len(common) == 1 else names


def find_doer(words: object) -> str | None:
    """Whose deed it is, however it is worded: "Russia" and "Russian pilots" are one, "the jets" name nobody.

    >>> find_doer("Russia") == find_doer("the Russian pilots"), find_doer("US-led coalition"), find_doer("jets")
    (True, 'US-l', None)
    """
    named = re.search(r"\b[A-Z][\w.-]+", words) if isinstance(words, str) else None
    return named[0][:4] if named else None
