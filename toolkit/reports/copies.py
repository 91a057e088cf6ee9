"""Copies of one story: the same figure of the same source, printed again, is one row of evidence with the outlets that print it."""

from __future__ import annotations

from html import escape
from typing import Any

import pandas as pd

from toolkit.charts.markup import html_table
from toolkit.charts.printers import name_printers
from toolkit.charts.selection import prepare_claims
from toolkit.charts.wording import say_day
from toolkit.prose import say_list
from toolkit.reports.pieces import Piece
from toolkit.reports.quoting import cut_words, mark_number, say_outlet
from toolkit.reports.sentences import say_small, upper_first

SAME = ["story", "who", "measure", "kind", "victim", "low", "high", "hedge", "is_negated"]
ORDER = [
    "published",
    "article_id",
    "char_start",
    "claim_id",
]  # that of the charts, so that both take the same one for the first
MOST_LISTED = 12


def find_homes(table: pd.DataFrame) -> pd.Series:
    """For each claim the claim that it is a copy of, itself where it is none: the first to print this figure of this story.

    A figure that one article gives twice is no copy.

    >>> rows = pd.DataFrame({"claim_id": ["c1", "c2", "c3"], "article_id": ["a", "b", "a"], "cluster_id": "k", "low": 5, "high": 5,
    ...     "who": "A", "measure": "killed", "kind": "event", "victim": None, "hedge": "exact", "is_negated": False, "outlet": "X",
    ...     "published": pd.to_datetime(["2016-01-01", "2016-01-02", "2016-01-01"]), "char_start": [1, 1, 9]})
    >>> find_homes(rows).tolist()
    ['c1', 'c1', 'c3']
    """
    story = table["cluster_id"].astype("string").fillna(table["article_id"].astype("string"))
    order = table.assign(story=story).sort_values(ORDER, kind="stable", na_position="last")
    groups = order.groupby(SAME, dropna=False, sort=False)
    is_copy = order["article_id"] != groups["article_id"].transform("first")
    return order["claim_id"].mask(is_copy, groups["claim_id"].transform("first")).reindex(table.index)


def list_copies(first: Any, copies: list[Any]) -> str:
    """Where else a story is printed, each place with a name of its own to be linked by; the sentence only where its words differ."""
    items = []
    for row in copies:
        outlet = say_outlet(row.outlet, getattr(row, "agency", None))
        where = f" · {escape(cut_words(row.path, 120))}" if isinstance(row.path, str) else ""
        words = f": {mark_number(row)}" if row.sentence != first.sentence else ""
        items.append(
            f'<li id="ev-{escape(row.claim_id)}">{escape(outlet)}, {escape(say_day(row.published))}{where}{words}</li>'
        )
    return f'<span class="aside">The same story in:</span><ul class="copies">{"".join(items)}</ul>' if items else ""


def show_copies(claims: pd.DataFrame, articles: pd.DataFrame) -> Piece:
    """Shows which stories were printed more than once, and how many claims were folded because of it."""
    table = prepare_claims(claims)
    folded = int((find_homes(table) != table["claim_id"]).sum()) if len(table) else 0
    part = (
        articles[articles["article_id"].isin(table["article_id"])] if "cluster_id" in articles.columns else articles[:0]
    )
    part = part[part.duplicated("cluster_id", keep=False)].sort_values(["published", "article_id"], na_position="last")
    sizes = part.groupby("cluster_id", sort=False).size()
    facts = {"folded": folded, "stories_copied": len(sizes)}
    if not len(sizes):
        return Piece("<p>No story behind these figures was found to be printed twice.</p>", facts)
    verb, noun = ("was", "story") if len(sizes) == 1 else ("were", "stories")
    said = f"{upper_first(say_small(len(sizes)))} {noun} behind these figures {verb} printed more than once."
    said += f" {upper_first(say_folded(folded))} counted once, under the outlet that printed it first."
    widest = sizes.sort_values(ascending=False, kind="stable").index[:MOST_LISTED]
    rows = [story_cells(part[part["cluster_id"] == name]) for name in widest]
    lost = len(sizes) - len(rows)
    more = f'<p class="note">The {MOST_LISTED} printed most often; {lost:,} more were found.</p>' if lost else ""
    header = ["Story", "First printed", "Printed"]
    return Piece(f"<p>{said}</p>{html_table(header, rows, caption='Stories printed more than once')}{more}", facts)


def say_folded(folded: int) -> str:
    """How many claims are copies, as the subject of "counted once".

    >>> say_folded(1), say_folded(12)
    ('one claim is a copy, and is', '12 claims are copies, and each figure is')
    """
    return (
        f"{say_small(folded)} claim is a copy, and is"
        if folded == 1
        else f"{say_small(folded)} claims are copies, and each figure is"
    )


def story_cells(story: pd.DataFrame) -> list[str]:
    """One story: its headline, who printed it first and when, and where else."""
    first, outlets = story.iloc[0], [say_outlet(name) for name in name_printers(story).iloc[1:].dropna()]
    headline = first["headline"] if isinstance(first["headline"], str) else "no headline"
    names = list(dict.fromkeys(outlets))
    also = say_list(names) if len(names) <= 3 else f"{', '.join(names[:3])} and {len(names) - 3} more"
    aside = f'<span class="aside">also {escape(also)}</span>' if names else ""
    return [
        escape(cut_words(headline, 160)),
        f"{escape(say_outlet(first['outlet'], first.get('agency')))}, {escape(say_day(first['published']))}",
        f"{len(story)} times{aside}",
    ]
