"""What lies behind a report: copies counted once, what was refused and why, what a person has checked, and the files to save."""

from __future__ import annotations

from html import escape
from typing import Any

import pandas as pd

from toolkit.charts.markup import fold, html_table
from toolkit.charts.printers import name_printers
from toolkit.charts.wording import say_day
from toolkit.prose import say_count
from toolkit.reports.copies import show_copies
from toolkit.reports.downloads import show_downloads
from toolkit.reports.inputs import Tables
from toolkit.reports.pieces import Piece
from toolkit.reports.quoting import cut_start, cut_words, say_outlet
from toolkit.reports.sentences import say_several, upper_first

MOST_LISTED = 50
AROUND = 140  # characters on either side of a refused number
DECISIONS = {
    "accept": "found right",
    "amend": "amended",
    "reject": "rejected, and drawn in no chart",
    "unsure": "looked at and left open",
}


def show_background(tables: Tables, claims: pd.DataFrame) -> Piece:
    """Shows all that a reader needs to judge the charts: copies, refusals, checks by people, downloads. `claims` are the report's own."""
    pieces = {
        "Copies of one story": show_copies(claims, tables.articles),
        "What was refused, and why": show_refusals(tables),
        "What a person has checked": show_review(claims),
        "Downloads": show_downloads(claims, tables),
    }
    parts, facts = [], {}
    for title, piece in pieces.items():
        name = "behind-" + title.lower().split(",")[0].replace(" ", "-")
        parts.append(f'<section aria-labelledby="{name}"><h3 id="{name}">{title}</h3>{piece.html}</section>')
        facts.update(piece.facts)
    return Piece("".join(parts), facts)


def show_refusals(tables: Tables) -> Piece:
    """Shows the files that gave no article and the numbers of which two readings were left: nothing is silently lost."""
    numbers = tables.numbers
    unread = numbers[numbers["fate"] == "refused"] if len(numbers) else numbers
    became = int(numbers["fate"].eq("claim").sum()) if len(numbers) else 0
    said = [
        f"{upper_first(say_several(len(tables.refused), 'file'))} of the corpus gave no article."
        if len(tables.refused)
        else "Every file of the corpus gave an article.",
        f"Of {say_count(len(numbers), 'number')} in the text of the articles, {became:,} became {'a claim' if became == 1 else 'claims'}; "
        "each other one has a reason why not, and is no figure that is collected here.",
        f"{upper_first(say_several(len(unread), 'number'))} left two readings open, so none was taken."
        if len(unread)
        else "No number left two readings open.",
    ]
    parts = [f"<p>{escape(' '.join(said))}</p>"]
    if len(tables.refused):
        rows = [
            [escape(cut_words(str(cell), 300)) for cell in row]
            for row in tables.refused.sort_values("path")[["path", "reason"]].to_numpy()
        ]
        title = say_count(len(rows), "file") + " not read, and why" + say_cut(len(rows))
        parts.append(
            fold("behind-files", title, html_table(["File", "Why it was not read"], rows[:MOST_LISTED], caption=title))
        )
    if len(unread):
        rows = [refused_cells(row) for row in add_articles(unread, tables.articles).itertuples()]
        title = say_count(len(unread), "reading") + " refused, and why" + say_cut(len(rows))
        header = ["Printed", "The words, the number marked", "Why no reading was taken"]
        parts.append(fold("behind-readings", title, html_table(header, rows[:MOST_LISTED], caption=title)))
    return Piece("".join(parts), {"refused_readings": len(unread)})


def say_cut(count: int) -> str:
    """What a long list leaves out.

    >>> say_cut(50), say_cut(51)
    ('', ' (the first 50)')
    """
    return f" (the first {MOST_LISTED})" if count > MOST_LISTED else ""


def add_articles(numbers: pd.DataFrame, articles: pd.DataFrame) -> pd.DataFrame:
    """The numbers with outlet, day and text of their article, in the order of printing."""
    named = articles.assign(outlet=name_printers(articles))
    wanted = named[["article_id", "outlet", "published", "text"]].drop_duplicates("article_id")
    joined = numbers.merge(wanted, on="article_id", how="left")
    assert len(joined) == len(numbers), "each number has one article"
    return joined.sort_values(["published", "article_id", "char_start"], kind="stable", na_position="last")


def refused_cells(row: Any) -> list[str]:
    """One refused reading: where, the words around the number, why."""
    outlet = say_outlet(row.outlet)
    words = escape(str(row.number_text))
    if isinstance(row.text, str) and pd.notna(row.char_start):
        before = " ".join(row.text[max(0, row.char_start - 2 * AROUND) : row.char_start].split())
        after = " ".join(row.text[row.char_end : row.char_end + 2 * AROUND].split())
        number = escape(row.text[row.char_start : row.char_end])
        words = (
            f"<bdi>{escape(cut_start(before, AROUND))} <mark>{number}</mark> {escape(cut_words(after, AROUND))}</bdi>"
        )
    reason = row.reason if isinstance(row.reason, str) else "no reason is given"
    return [
        f"<strong>{escape(outlet)}</strong>, {escape(say_day(row.published))}",
        words,
        escape(cut_words(reason, 300)),
    ]


def show_review(claims: pd.DataFrame) -> Piece:
    """Shows how many claims a person has looked at, and what was decided: 0 of N until somebody has."""
    decided = claims["decision"].dropna() if "decision" in claims.columns else pd.Series(dtype="string")
    count, looked = len(claims), int(decided.isin(list(DECISIONS)).sum())
    facts = {"claims_shown": count, "looked_at": looked}
    said = f"<strong>{looked:,} of {count:,}</strong> {'claim' if count == 1 else 'claims'} of this report were looked at by a person."
    if not looked:
        said += (
            " Every figure here is as a program read it. Read its sentence, and ask the source, before you print it."
        )
        return Piece(f"<p>{said}</p>", facts)
    rows = [
        [escape(words), f"{int(decided.eq(name).sum()):,}"]
        for name, words in DECISIONS.items()
        if decided.eq(name).any()
    ]
    return Piece(
        f"<p>{said}</p>{html_table(['What was decided', 'Claims'], rows, caption='Decisions of people')}", facts
    )
