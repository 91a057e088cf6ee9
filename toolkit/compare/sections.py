"""The parts of the page behind its claims: what the charts say now, what leans on what fell, the articles, how the two runs differ."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape
from typing import Any

from toolkit.charts.markup import html_table
from toolkit.charts.wording import say_day, say_figure
from toolkit.compare.cells import with_articles
from toolkit.compare.chart_changes import ChartChange
from toolkit.compare.comparison import Comparison
from toolkit.compare.facts import list_facts
from toolkit.compare.leaning import Lean
from toolkit.compare.summary import say_minor
from toolkit.prose import say_count
from toolkit.reports.evidence import printed_cell, sentence_cell, source_cell

MOST_ROWS = 200  # of a kind; the tables hold them all
MOST_MARKS = 150
MOST_ARTICLES = 100
MARKS = {
    "finding": "key finding",
    "gone": "mark gone",
    "changed": "mark changed",
    "new": "new mark",
    "rank": "rank of a key finding",
}


def section_charts(charts: Sequence[ChartChange], rows_of: Mapping[str, str]) -> str:
    """What the charts and key findings of the reports say now, and said before."""
    head = '<h2 id="charts">On the charts</h2>'
    if not charts:
        return f'{head}<p class="empty">No chart and no key finding would show anything else.</p>'
    told = [change for change in charts if change.what != "rank"]
    rows = [chart_row(change, rows_of) for change in told[:MOST_MARKS]]
    parts = [f"{head}<p>As the reports draw them, without a choice of sources or days.</p>"]
    if rows:
        caption = f"{say_count(len(told), 'difference')} on the charts"
        parts.append(html_table(["Chart", "What", "Was", "Is now"], rows, caption=caption))
    if len(told) > len(rows):
        parts.append(f'<p class="note">{say_count(len(told) - len(rows), "difference")} more are in the record.</p>')
    ranks = len(charts) - len(told)
    if ranks:
        verb = "names the same figure, but counts it" if ranks == 1 else "name the same figures, but count them"
        parts.append(f'<p class="note">{say_count(ranks, "key finding")} {verb} among more or fewer others.</p>')
    return "".join(parts)


def chart_row(change: ChartChange, rows_of: Mapping[str, str]) -> list[str]:
    """One difference on a chart; it leads to the claim where that stands on the page."""
    home = rows_of.get(change.claim_id or "")
    what = f'<a href="#{home}">{MARKS[change.what]}</a>' if home else MARKS[change.what]
    sides = [
        f"<bdi>{escape(words)}</bdi>" if words else '<span class="aside">nothing drawn</span>'
        for words in (change.before, change.after)
    ]
    return [escape(change.chart), what, *sides]


def section_leaning(comparison: Comparison, leaning: Mapping[str, Sequence[Lean]], rows_of: Mapping[str, str]) -> str:
    """Which claims still stand that lean on one that is withdrawn or reads otherwise."""
    if not leaning:
        return ""
    ids = {lean.claim_id for leans in leaning.values() for lean in leans}
    table = with_articles(comparison.old)
    names = {row.claim_id: row for row in table[table["claim_id"].isin({*ids, *leaning})].itertuples()}
    rows = []
    for name, leans in leaning.items():
        for lean in leans[:20]:
            if lean.claim_id in names:
                rows.append(lean_row(names[lean.claim_id], lean, names.get(name), rows_of.get(name)))
    if not rows:
        return ""
    header = ["Leans on", "How", "Printed", "Who says so", "Its sentence, the number marked"]
    caption = f"{say_count(len(rows), 'claim')} to look at again"
    html = html_table(header, rows[:MOST_ROWS], caption=caption, kind="evidence")
    words = "Claims that stand, and are tied to one that is withdrawn or reads otherwise."
    return f'<h2 id="leaning">What leans on it</h2><p>{words}</p>{html}'


def lean_row(row: Any, lean: Lean, fallen: Any, home: str | None) -> list[str]:
    """One claim that leans on another."""
    words = escape(say_figure(fallen)) if fallen is not None else "the claim"
    figure = f'<a href="#{home}">{words}</a>' if home else words
    return [figure, escape(lean.how), printed_cell(row), source_cell(row), sentence_cell(row)]


def section_articles(comparison: Comparison) -> str:
    """The articles that came, went, were edited or moved."""
    pairs = comparison.articles.pairs
    facts = {}
    for run in (comparison.new, comparison.old):
        if run.articles is not None:
            facts.update({row.article_id: row for row in run.articles.itertuples()})
    listed = [("gone", name) for name in comparison.articles.gone["article_id"]]
    listed += [("edited", name) for name in pairs.loc[pairs["how"] == "edited", "new_id"]]
    listed += [("new", name) for name in comparison.articles.new["article_id"]]
    listed += [("another file, the same text", name) for name in pairs.loc[pairs["how"] == "moved", "new_id"]]
    if not listed or not comparison.articles.is_known:
        return ""
    rows = [article_row(what, facts[name]) for what, name in listed[:MOST_ARTICLES] if name in facts]
    caption = f"{say_count(len(listed), 'article')} that {'differs' if len(listed) == 1 else 'differ'}"
    table = html_table(["What", "Outlet", "Published", "Headline", "File"], rows, caption=caption)
    left = len(listed) - MOST_ARTICLES
    return f'<h2 id="articles">The articles</h2>{table}' + (f'<p class="note">{left:,} more.</p>' if left > 0 else "")


def article_row(what: str, row: Any) -> list[str]:
    """One article that differs."""
    cells = [
        f"<bdi>{escape(cell)}</bdi>" if isinstance(cell, str) else "not known"
        for cell in (row.outlet, row.headline, row.path)
    ]
    address = f'<span class="aside"><bdi>{escape(row.url)}</bdi></span>' if isinstance(row.url, str) else ""
    return [what, cells[0], escape(say_day(row.published)), cells[1], cells[2] + address]


def section_minor(comparison: Comparison) -> str:
    """What changed without changing what is claimed."""
    said = say_minor(comparison)
    if not said:
        return ""
    items = "".join(f"<li>{escape(words)}</li>" for words in said)
    return f'<h2 id="minor">What changed without changing a claim</h2><ul>{items}</ul><p>Each stands in the table of changes.</p>'


def section_why(comparison: Comparison) -> str:
    """What differs between the runs besides their claims, side by side."""
    rows = [[escape(cell) for cell in row] for row in list_facts(comparison)]
    table = html_table(["What", "Earlier run", "Later run"], rows, caption="The two runs side by side")
    words = "A cause is named where the tables prove it. Where they leave several, all are named."
    return f'<h2 id="why">How the two runs differ</h2><p>{words}</p>{table}'
