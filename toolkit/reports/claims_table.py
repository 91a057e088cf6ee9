"""Claims as a table to look at in a notebook: each with its sentence, the number marked."""

from __future__ import annotations

import pandas as pd

from toolkit.reports.evidence import show_evidence
from toolkit.reports.pieces import Piece


def show_claims(claims: pd.DataFrame, articles: pd.DataFrame | None = None, *, most: int = 20) -> Piece:
    """Shows up to `most` claims, in the order of printing; with `articles` also the headline and the file of each.

    Text from articles is escaped: a `<script>` in a headline stays a headline.
    """
    known = pd.DataFrame(columns=["article_id", "headline", "path"]) if articles is None else articles
    return show_evidence(claims, known.astype({"article_id": claims["article_id"].dtype}), most=most)
