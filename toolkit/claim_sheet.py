"""Lays the claims table out for a person: what a journalist reads stands first, with headline and address; and takes it back."""

from __future__ import annotations

import pandas as pd

from toolkit.tables import CLAIMS

READ_FIRST = (
    "published", "outlet", "headline", "source", "source_org", "stance", "number_text", "low", "high", "hedge",
    "measure", "kind", "counted",
    "period_start", "period_end", "place", "sentence", "url", "path",
)  # fmt: skip
FOR_PROGRAMS = (
    "char_start", "char_end", "sentence_start", "sentence_end", "rule", "claim_id", "article_id",
    "part_of", "restates", "supersedes",
)  # fmt: skip
FROM_ARTICLES = ("headline", "url", "path")


def lay_out_claims(claims: pd.DataFrame, articles: pd.DataFrame) -> pd.DataFrame:
    """Returns the claims with the headline, address and file of their articles, in the order of reading; ids stand last.

    >>> claims = pd.DataFrame({"claim_id": ["c1"], "article_id": ["a"], "kind": ["event"], "measure": ["killed"]})
    >>> articles = pd.DataFrame({"article_id": ["a"], "headline": ["Two ships lost"], "path": ["courier.txt"]})
    >>> lay_out_claims(claims, articles).columns.tolist()
    ['headline', 'measure', 'kind', 'path', 'claim_id', 'article_id']
    """
    known = articles.drop_duplicates("article_id").set_index("article_id")
    added = {
        column: claims["article_id"].map(known[column]).astype("string")
        for column in FROM_ARTICLES
        if column in known.columns and column not in claims.columns
    }
    table = claims.assign(**added)
    first = [column for column in READ_FIRST if column in table.columns]
    last = [column for column in FOR_PROGRAMS if column in table.columns]
    between = [column for column in table.columns if column not in (*first, *last)]
    return table[[*first, *between, *last]]


def take_back_claims(table: pd.DataFrame) -> pd.DataFrame:
    """Returns a claims table as programs know it: its own columns in their order, then what a person added; no headline or address.

    >>> take_back_claims(pd.DataFrame(columns=["headline", "measure", "decision", "claim_id"])).columns.tolist()
    ['claim_id', 'measure', 'decision']
    """
    own = [column for column in CLAIMS if column in table.columns]
    others = [column for column in table.columns if column not in (*own, *FROM_ARTICLES)]
    return table[[*own, *others]]
