"""One source's profile: who it is in these articles - how it is named, by whom it is printed, through whom, and what it denies."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape

import pandas as pd

from toolkit.charts.markup import html_table
from toolkit.charts.selection import check_names, count_sources, prepare_claims
from toolkit.charts.sources import NOT_NAMED, OWN_VOICE
from toolkit.charts.wording import say_counted, say_period
from toolkit.prose import say_count, say_list
from toolkit.reports.findings import lower_first
from toolkit.reports.pieces import Piece

MOST = 6  # names told of each kind; the rest are counted


def choose_source(claims: pd.DataFrame, source: str = "") -> str:
    """Returns the source asked for, or the most quoted one; raises InputError, with a suggestion, where no claim comes from it.

    >>> from toolkit.tables import make_table_from_dicts
    >>> choose_source(make_table_from_dicts("claims", []))
    'nobody'
    """
    table = prepare_claims(claims)
    if source:
        check_names(table, measure="", sources=[source])
        return source
    named = [name for name in count_sources(table) if name not in (OWN_VOICE, NOT_NAMED)] if len(table) else []
    return named[0] if named else "nobody"


def show_profile(claims: pd.DataFrame, source: str, titles: Mapping[str, str] | None = None) -> Piece:
    """Shows how a source appears in these articles; `claims` may hold other sources' claims too."""
    table = prepare_claims(claims)
    own = table[table["who"] == source]
    if not len(own):
        return Piece('<p class="empty">Nobody is quoted with a figure.</p>')
    days = own["published"].dropna()
    rows = [
        ["Claims", f"{len(own):,} in {say_count(own['article_id'].nunique(), 'article')}"],
        ["Printed", escape(say_period(days.min(), days.max())) if len(days) else "on days not known"],
        ["Printed by", name_often(own["outlet"])],
        ["Named as", name_often(own["source"])],
        ["About", name_often(own["measure"].map(lambda measure: lower_first(say_counted(measure, None, titles))))],
        ["Denies", f"{int(own['stance'].eq('denies').sum()):,}"],
    ]
    if "via" in own.columns and own["via"].notna().any():
        rows.insert(4, ["Passed on by", name_often(own["via"])])
    outlets = own["outlet"].nunique()
    finding = f"{source} is quoted with {say_count(len(own), 'figure')} by {say_count(outlets, 'outlet')}."
    table_html = html_table(["What", "In these articles"], rows, caption=f"{source} in these articles")
    return Piece(table_html, {"source": source, "source_claims": len(own), "findings": [finding]})


def name_often(names: pd.Series) -> str:
    """The commonest names with their counts, as HTML text.

    >>> name_often(pd.Series(["A & B", "C", "A & B", None]))
    'A &amp; B (2) and C (1)'
    """
    counts = names.dropna().value_counts()
    ordered = sorted(counts.index, key=lambda name: (-int(counts[name]), str(name)))
    said = [f"{escape(str(name))} ({int(counts[name]):,})" for name in ordered[:MOST]]
    if len(ordered) > MOST:
        said.append(f"{len(ordered) - MOST:,} more")
    return say_list(said) if said else "not named"
