"""Folds the claims that give one figure into one mark: copies of a story, and the same figure in other stories."""

from __future__ import annotations

import pandas as pd

from toolkit.charts.sources import NOT_NAMED, OWN_VOICE


def fold_rows(kept: pd.DataFrame) -> pd.DataFrame:
    """Draws a figure once however often it is printed: first the copies of one story, then the same figure in other stories.

    Told apart by outlet or agency, each prints it once. `claim_ids` and `outlets` keep all that a mark stands for; `said_on` is the
    first day it was said, `said_last` the last.
    """
    if kept.empty:
        return kept.assign(
            claim_ids=[],
            outlets=[],
            reviewed=pd.Series([], dtype=bool),
            is_sure=pd.Series([], dtype=bool),
            is_past=pd.Series([], dtype=bool),
        )
    order = kept.assign(
        story=kept["cluster_id"].astype("string").fillna(kept["article_id"].astype("string")),
        voice=kept["who"].where(
            ~kept["who"].isin([OWN_VOICE, NOT_NAMED]), kept["who"] + " " + kept["outlet"].astype("string").fillna("")
        ),
    ).sort_values(["published", "article_id", "char_start", "claim_id"], kind="stable", na_position="last")
    quantity = ["low", "high", "hedge", "is_negated"]
    story = ["group", "story", "who", "measure", "kind", "victim", *quantity]
    first = order.groupby(story, dropna=False, sort=False)["article_id"].transform("first")
    is_copy = order["article_id"] != first
    same = ["group", "voice", "measure", "kind", "per", "victim", "place", "period_start", "period_end", *quantity]
    order["fold"] = order.groupby(same, dropna=False, sort=False).ngroup()
    # A copy joins the mark of the story it copies, even where its own reading of the day differs.
    home = order[~is_copy].groupby(story, dropna=False, sort=False)["fold"].first().rename("home").reset_index()
    merged = order.merge(home, on=story, how="left")
    assert len(merged) == len(order), "folding must neither lose nor double a claim"
    order["fold"] = order["fold"].where(~is_copy, pd.Series(merged["home"].to_numpy(), index=order.index))
    return join_folds(order, is_copy)


def join_folds(order: pd.DataFrame, is_copy: pd.Series) -> pd.DataFrame:
    """One row for each fold, in the order of time, with the claims, the outlets and the first day of saying behind it."""
    drawn = order[~is_copy].drop_duplicates("fold").set_index("fold", drop=False)
    together = order.groupby("fold")
    drawn["claim_ids"] = pd.Series({fold: tuple(part) for fold, part in together["claim_id"]}, dtype=object)
    drawn["outlets"] = pd.Series(
        {fold: tuple(dict.fromkeys(part.dropna())) for fold, part in together["outlet"]}, dtype=object
    )
    drawn["reviewed"] = together["decision"].agg(lambda said: bool(said.isin(["accept", "amend"]).any()))
    drawn["is_sure"], drawn["is_past"] = together["is_sure"].any(), together["is_past"].all()
    drawn["said_on"], drawn["said_last"] = together["said_on"].min(), together["said_on"].max()
    return (
        drawn.reset_index(drop=True)
        .sort_values(["period_end", "period_start", "group", "who", "low", "claim_id"], kind="stable")
        .reset_index(drop=True)
    )
