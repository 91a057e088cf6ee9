"""Marks which articles are copies of one story: `cluster_id` for all of them, `version_of` for all but the head."""

from __future__ import annotations

import pandas as pd

from toolkit.article_table import known, need_articles, published_of
from toolkit.reconcile.duplicates import find_copies
from toolkit.text.zones import zones_from_text


def mark_copies(articles: pd.DataFrame) -> pd.DataFrame:
    """Returns the articles with `cluster_id` (the head's article_id) and `version_of` (missing for the head) filled.

    Needs article_id and text, else raises InputError; published, outlet and agency are used where they are there.

    >>> mark_copies(pd.DataFrame({"article_id": ["a"], "text": ["Two died."]}))["cluster_id"].tolist()
    ['a']
    """

    def column(name: str) -> list:
        return [known(cell) for cell in articles[name]] if name in articles.columns else [None] * len(articles)

    need_articles(articles)
    ids = [str(cell) for cell in articles["article_id"]]
    texts = [known(cell) or "" for cell in articles["text"]]
    zones = [zones_from_text(cell) for cell in column("zones")]
    copies = find_copies(ids, texts, published_of(articles), column("outlet"), agencies=column("agency"), zones=zones)
    marked = articles.copy()
    marked["cluster_id"] = pd.array(copies.cluster_id, dtype="string")
    marked["version_of"] = pd.array(copies.version_of, dtype="string")
    return marked
