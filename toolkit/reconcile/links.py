"""Lays claims side by side: what says the same figure again, what is part of what, what a later figure replaces.

A claim that restates or is part of another stays in the table; a chart draws the figure once.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from operator import itemgetter
from typing import Any

import pandas as pd

from toolkit.errors import InputError
from toolkit.reconcile.checks import ends, find_checks, is_known
from toolkit.reconcile.corrections import link_corrections
from toolkit.reconcile.revisions import link_revisions, link_tolls
from toolkit.table_cast import cast
from toolkit.tables import make_table, need_table
from toolkit.vocabulary.load import load_vocabulary

NEEDED = (
    "claim_id",
    "article_id",
    "char_start",
    "low",
    "high",
    "hedge",
    "measure",
    "kind",
    "period_start",
    "period_end",
    "source_org",
)
# "nearly 650" in the headline is the 646 of the story: a rounded figure may lie this far from the exact one (share of it).
ROUNDING = 0.06
# Small figures are equal by chance ("two killed" here, "two killed" there): they must also share their place.
SMALL = 10

Row = dict[str, Any]


def reconcile_tables(claims: pd.DataFrame, articles: pd.DataFrame) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Returns the claims with `restates`, `supersedes` and `cluster_id` filled, and the checks table.

    Raises InputError naming every column that is missing, where cells hold what does not belong there, and where a claim is of an
    article that is not there.
    """
    need_table(claims, "claims", "pass the table that extract_claims made", NEEDED)
    need_own_articles(claims, articles)
    claims = cast(claims, "claims")
    rows = claims.to_dict("records")
    cluster_of, order_of = place_of_articles(articles)
    for row in rows:
        row["cluster_id"] = cluster_of.get(row["article_id"], row["article_id"])
        row["order"] = order_of.get(row["article_id"], (1, pd.Timestamp.max, str(row["article_id"])))
    ranked = sorted(rows, key=lambda row: (row["order"], row["char_start"]))
    links = link_restatements(ranked)
    corrected = link_corrections(ranked)
    gone = set(corrected.values())
    replaced = {**link_tolls(ranked, links, gone), **link_revisions(ranked, links, gone), **corrected}
    for column, found in (("restates", links), ("supersedes", replaced)):
        for row in rows:
            kept = row.get(column)
            row[column] = found.get(row["claim_id"], kept if is_known(kept) else None)
    linked = claims.copy()
    for column in ("restates", "supersedes", "cluster_id"):
        linked[column] = pd.array([row[column] for row in rows], dtype="string")
    return linked, make_table("checks", find_checks(rows))


def need_own_articles(claims: pd.DataFrame, articles: pd.DataFrame) -> None:
    """Raises InputError where claims are of articles that are not there: copies and the order of time would be made up.

    >>> need_own_articles(pd.DataFrame({"article_id": ["a", "b"]}), pd.DataFrame({"article_id": ["b"]}))
    Traceback (most recent call last):
    ...
    toolkit.errors.InputError: claims: 1 of 2 are of articles that are not in the articles table, for example of 'a'. To mend it: ...
    """
    strange = claims["article_id"][~claims["article_id"].astype("string").isin(articles["article_id"].astype("string"))]
    if len(strange):
        raise InputError(
            f"claims: {len(strange):,} of {len(claims):,} are of articles that are not in the articles table"
            f", for example of {strange.iloc[0]!r}",
            remedy="pass the articles from which these claims were extracted, all of them",
        )


def place_of_articles(articles: pd.DataFrame) -> tuple[dict[str, str], dict[str, tuple]]:
    """For each article its cluster, and its place in line: heads of a story first, then by time."""
    cluster_of, order_of = {}, {}
    told = [name for name in ("article_id", "version_of", "published", "cluster_id") if name in articles.columns]
    for article in articles[told].to_dict("records"):
        name = str(article["article_id"])
        copied, published = article.get("version_of"), article.get("published")
        cluster_of[name] = article["cluster_id"] if is_known(article.get("cluster_id")) else name
        order_of[name] = (
            1 if is_known(copied) else 0,
            pd.Timestamp.max if not is_known(published) else pd.Timestamp(published),
            name,
        )
    return cluster_of, order_of


def link_restatements(ranked: Iterable[Row]) -> dict[str, str]:
    """Returns {claim_id: the earliest claim of the same figure}, within an article, among copies, and from the same source elsewhere."""
    links: dict[str, str] = {}
    # With its rank, under all that a later claim could share with it: no claim is held against all that went before.
    heads: dict[tuple, list[tuple[int, Row]]] = defaultdict(list)
    for rank, row in enumerate(ranked):
        if not is_known(row["measure"]):
            continue
        shared = shared_by(row)
        same = (next((h for h in heads[key] if is_same_figure(h[1], row)), None) for key in shared)
        head = min((h for h in same if h is not None), key=itemgetter(0), default=None)
        if head is not None:
            links[row["claim_id"]] = head[1]["claim_id"]
            continue
        for key in shared:
            heads[key].append((rank, row))
    return links


def shared_by(row: Row) -> tuple[tuple, ...]:
    """What two claims of the same figure share, of which one at least holds: in one article, among copies, from one source."""
    key, both = key_of(row), ends(row)
    told = (row["source_org"], row["period_start"], row["period_end"])
    alike = ((*key, row["article_id"]), (*key, *both, row["cluster_id"]))
    return (*alike, (*key, *both, *told)) if all(map(is_known, told)) else alike


def key_of(row: Row) -> tuple:
    """What two claims of the same figure must share to the letter."""
    return (
        row["measure"],
        row["kind"] == "rate",
        row["kind"] == "share",
        bool(is_known(row.get("is_negated")) and row["is_negated"]),
    )


def is_same_figure(first: Row, second: Row) -> bool:
    """Whether a later claim says the earlier figure again."""
    if not is_same_value(first, second) or not is_same_victim(first, second) or is_part(first) != is_part(second):
        return False
    if first["article_id"] == second["article_id"]:
        return (
            is_same_period(first, second, loosely=True)
            and is_place_shared(first, second)
            and is_source_shared(first, second)
        )
    if first["cluster_id"] == second["cluster_id"]:
        return is_same_period(first, second, loosely=True) and is_place_shared(first, second)
    return (
        is_known(first["source_org"])
        and equal(first["source_org"], second["source_org"])
        and is_same_period(first, second, loosely=False)
        and equal(first.get("place"), second.get("place"), missing=True)
    )


def is_part(row: Row) -> bool:
    """Whether the figure is a part of another one."""
    return is_known(row.get("part_of"))


def equal(a: Any, b: Any, *, missing: bool = False) -> bool:
    """Whether two cells hold the same; `missing` says what a missing one counts as."""
    if not is_known(a) or not is_known(b):
        return missing
    return a == b


def is_same_value(first: Row, second: Row) -> bool:
    """The same ends; or, in one article, a rounded figure of the headline and its exact one."""
    if ends(first) == ends(second):
        return True
    if first["article_id"] != second["article_id"] or "exact" not in (first["hedge"], second["hedge"]):
        return False
    exact, rounded = (first, second) if first["hedge"] == "exact" else (second, first)
    if (
        rounded["hedge"] == "exact"
        or not is_known(rounded["low"])
        or not is_known(exact["low"])
        or exact["low"] <= SMALL
    ):
        return False
    if rounded["hedge"] == "at_least" and rounded["low"] > exact["low"]:
        return False
    return abs(rounded["low"] - exact["low"]) <= ROUNDING * exact["low"]


def is_same_victim(first: Row, second: Row) -> bool:
    """The same class of victims, or one that does not say."""
    a, b = first.get("victim"), second.get("victim")
    return equal(a, b, missing=True) or "unknown" in (a, b)


def is_same_period(first: Row, second: Row, *, loosely: bool) -> bool:
    """The same days; loosely: days in common, or one of them unknown."""
    if not all(is_known(row[k]) for row in (first, second) for k in ("period_start", "period_end")):
        return loosely
    if loosely:
        return first["period_start"] <= second["period_end"] and second["period_start"] <= first["period_end"]
    return first["period_start"] == second["period_start"] and first["period_end"] == second["period_end"]


def is_place_shared(first: Row, second: Row) -> bool:
    """Small figures must share a word of their place; large ones need not."""
    value = first["low"] if is_known(first["low"]) else first["high"]
    if not is_known(value) or value > SMALL:
        return True
    a, b = (
        set(str(row.get("place")).lower().split()) if is_known(row.get("place")) else set() for row in (first, second)
    )
    return not a or not b or bool(a & b)


def is_source_shared(first: Row, second: Row) -> bool:
    """In one article two organisations with one figure are two claims; one not named restates, and so does a state for its ministry."""
    a, b = first["source_org"], second["source_org"]
    return equal(a, b, missing=True) or speaks_for(a, b) or speaks_for(b, a)


def speaks_for(body: str, state: str) -> bool:
    """Whether an organisation belongs to a state by its name.

    >>> speaks_for("Russian Ministry of Defence", "Russia"), speaks_for("Airwars", "Russia")
    (True, False)
    """
    names = load_vocabulary().tables["sources"]["country"].get(state)
    return bool(names) and body.startswith((names[0] + " ", state + " "))
