"""What a corpus holds, as tables: outlets, refused files, copies, and what became of every number."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape

import pandas as pd

from toolkit.charts.markup import html_table
from toolkit.charts.printers import name_printers, say_articles
from toolkit.charts.wording import KIND_NOUNS, say_counted, say_day
from toolkit.prose import say_count
from toolkit.reports.pieces import Piece
from toolkit.reports.quoting import cut_words

FATES = {
    "claim": "became a claim",
    "date": "is part of a date or a time",
    "not_counted": "counts nothing that is collected",
    "boilerplate": "stands outside the story: menus, related links, small print",
    "refused": "left two readings open, so none was taken",
}


def show_outlets(articles: pd.DataFrame) -> Piece:
    """Shows, for each outlet, its articles, their days, and how many are copies of a story printed elsewhere."""
    if not len(articles):
        return Piece('<p class="empty">There is no article.</p>')
    outlet = name_printers(articles).fillna("outlet not named")
    copy = (
        articles["cluster_id"].notna() & articles.duplicated("cluster_id", keep="first")
        if "cluster_id" in articles.columns
        else pd.Series(False, index=articles.index)
    )
    rows = []
    for name, part in articles.assign(name=outlet, copy=copy).groupby("name", sort=True):
        days = part["published"].dropna()
        rows.append(
            (
                -len(part),
                [
                    escape(cut_words(str(name), 120)),
                    f"{len(part):,}",
                    f"{int(part['copy'].sum()):,}",
                    say_day(days.min()) if len(days) else "no date",
                    say_day(days.max()) if len(days) else "no date",
                    f"{int(part['published'].isna().sum()):,}",
                ],
            )
        )
    cells = [row for _, row in sorted(rows, key=lambda row: (row[0], row[1][0]))]
    header = ["Outlet", "Articles", "Copies of a story printed before", "First", "Last", "Without a date"]
    return Piece(
        html_table(header, cells, caption="Articles by outlet"),
        {"copies": int(copy.sum()), "findings": [say_outlets(articles, int(copy.sum()))]},
    )


def say_outlets(articles: pd.DataFrame, copies: int) -> str:
    """The articles in a sentence."""
    printers = name_printers(articles)
    same = (
        f"; {say_count(copies, 'article')} {'is a copy' if copies == 1 else 'are copies'} of a story printed before"
        if copies
        else ""
    )
    return f"{say_articles(len(articles), printers.nunique(), int(printers.isna().sum()))}{same}."


def show_refused(refused: pd.DataFrame) -> Piece:
    """Shows each file that could not be read, why, and what to do about it."""
    if not len(refused):
        return Piece('<p class="empty">Every file could be read.</p>')
    rows = [
        [escape(cut_words(cell, 300)) if isinstance(cell, str) else "" for cell in row]
        for row in refused.sort_values("path")[["path", "reason", "remedy"]].to_numpy().tolist()
    ]
    said = f"{say_count(len(rows), 'file')} not read"
    return Piece(
        html_table(["File", "Why it was not read", "What to do"], rows, caption=said),
        {"findings": [said.replace("not read", "could not be read.")]},
    )


def show_numbers(numbers: pd.DataFrame) -> Piece:
    """Shows what became of every number in the corpus, with the commonest reasons: nothing is silently lost."""
    if not len(numbers):
        return Piece('<p class="empty">There is no number in these articles.</p>')
    rows = []
    for fate, words in FATES.items():
        part = numbers[numbers["fate"] == fate]
        if len(part):
            rows.append([escape(words), f"{len(part):,}", escape(say_reasons(part["reason"].dropna()))])
    caption = f"What became of {say_count(len(numbers), 'number')}"
    became = int(numbers["fate"].eq("claim").sum())
    finding = (
        f"{say_count(len(numbers), 'number')} in the text: {became:,} became claims, each other one has its reason."
    )
    table = html_table(["The number", "How many", "Commonest reasons"], rows, caption=caption)
    return Piece(table, {"numbers": len(numbers), "findings": [finding]})


def say_reasons(reasons: pd.Series, most: int = 3) -> str:
    """The commonest reasons with their counts.

    >>> say_reasons(pd.Series(["a year", "a year", "a label"]))
    'a year (2), a label (1)'
    """
    counts = reasons.value_counts()
    ordered: Sequence[str] = sorted(counts.index, key=lambda reason: (-int(counts[reason]), reason))
    return ", ".join(f"{reason} ({int(counts[reason]):,})" for reason in ordered[:most])


def show_measures(claims: pd.DataFrame, titles: Mapping[str, str] | None = None) -> Piece:
    """Shows how many claims there are of each measure and kind."""
    if not len(claims):
        return Piece('<p class="empty">No claim was found.</p>')
    kinds = [kind for kind in KIND_NOUNS if claims["kind"].eq(kind).any()]
    counts = claims.groupby(["measure", "kind"]).size()
    totals = claims["measure"].value_counts()
    rows = [
        [
            escape(say_counted(measure, None, titles)),
            f"{int(totals[measure]):,}",
            *[f"{int(counts.get((measure, kind), 0)):,}" for kind in kinds],
        ]
        for measure in sorted(totals.index, key=lambda name: (-int(totals[name]), name))
    ]
    header = ["What is counted", "Claims", *[KIND_NOUNS[kind].capitalize() for kind in kinds]]
    return Piece(html_table(header, rows, caption="Claims by measure and kind"), {"measures": len(rows)})
