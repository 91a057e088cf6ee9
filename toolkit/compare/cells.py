"""The rows of the page: each claim that changed, as it was and as it is, with its sentences and the cause; all words escaped."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from html import escape
from typing import Any

import pandas as pd

from toolkit.charts.markup import html_table
from toolkit.charts.prepare import prepare_claims
from toolkit.charts.wording import say_counted, say_day, say_figure
from toolkit.compare.causes import SAID
from toolkit.compare.change import Change
from toolkit.compare.fields import READING, write_cell
from toolkit.compare.runs import Run
from toolkit.prose import say_count
from toolkit.reports.evidence import figure_cell, period_cell, printed_cell, sentence_cell, source_cell
from toolkit.reports.quoting import cut_words, mark_number

SENTENCE = "The sentence, the number marked"
ONE_SIDE = ("Printed", "Who says so", "Figure", "Period", SENTENCE, "Why")
TWO_SIDES = ("Printed", "Who says so", "Was", "Is now", SENTENCE, "Why")
IN_FIGURE = {"number_text", "low", "high", "hedge", "is_negated", "per", "sentence"}
SEVERAL_LISTS = re.compile(rf"{SAID['vocabulary']} \([^()]*, [^()]*\)")
DAYS = ("period_start", "period_end", "said_on", "published")
Titles = Mapping[str, str]


def claim_table(kind: str, caption: str, rows: Sequence[tuple[str, list[str]]], count: int) -> str:
    """A table of changed claims; those beyond the rows shown are counted."""
    header = TWO_SIDES if kind in ("changed", "superseded") else ONE_SIDE
    cells, names = [cells for _, cells in rows], [name for name, _ in rows]
    table = html_table(header, cells, caption=caption, kind="evidence", row_ids=names)
    if count > len(rows):
        table += f'<p class="note">{say_count(count - len(rows), "claim")} more are in the table of changes.</p>'
    return table


def one_side_row(row: Any, changes: Sequence[Change], titles: Titles) -> list[str]:
    """The cells of a claim that only one of the runs holds."""
    own = [printed_cell(row), source_cell(row), figure_cell(row, titles), period_cell(row)]
    return [*own, sentence_cell(row), why_cell(changes)]


def changed_row(before: Any, after: Any, changes: Sequence[Change], titles: Titles) -> list[str]:
    """The cells of a claim that reads otherwise: its figure on both sides, and each other field that changed."""
    other = [change for change in changes if change.field not in IN_FIGURE]
    sides = []
    for n, row in enumerate((before, after)):
        parts = [
            f"{READING[str(c.field)]}: {escape(say_cell(str(c.field), (c.before, c.after)[n], titles))}" for c in other
        ]
        lines = "".join(f'<span class="aside">{part}</span>' for part in parts)
        sides.append(f"<strong>{escape(say_figure(row))}</strong>{lines}" if other else figure_cell(row, titles))
    words = sentence_cell(after)
    if write_cell(before.sentence) != write_cell(after.sentence):
        words = f'<span class="aside">was:</span> {mark_number(before)}<br><span class="aside">is now:</span> {words}'
    return [printed_cell(after), source_cell(after), *sides, words, why_cell(changes)]


def superseded_row(row: Any, later: Any, changes: Sequence[Change], titles: Titles) -> list[str]:
    """The cells of a claim that a later figure of its source replaces."""
    is_now, words = "", sentence_cell(row)
    if later is not None:
        is_now = f'{figure_cell(later, titles)}<span class="aside">{printed_cell(later)}</span>'
        words += f'<br><span class="aside">the later figure:</span> {mark_number(later)}'
    return [printed_cell(row), source_cell(row), figure_cell(row, titles), is_now, words, why_cell(changes)]


def why_cell(changes: Sequence[Change]) -> str:
    """The causes of the changes of one claim, each once. Which lists changed, where several did, the page says once for all rows."""
    said = list(dict.fromkeys(SEVERAL_LISTS.sub(SAID["vocabulary"], change.cause.why) for change in changes))
    lines = "; ".join(escape(cut_words(words, 300)) for words in said)
    return f"<bdi>{lines[0].upper() + lines[1:]}</bdi>"


def say_cell(field: str, cell: Any, titles: Titles) -> str:
    """A cell in words; a missing one says so.

    >>> say_cell("place", pd.NA, {}), say_cell("period_end", pd.Timestamp("2016-03-31"), {}), say_cell("measure", "killed", {})
    ('not given', 'March 31, 2016', 'People killed')
    """
    if pd.isna(cell):
        return "not given"
    if field in DAYS and isinstance(cell, pd.Timestamp):
        return say_day(cell)
    if field == "measure":
        return say_counted(str(cell), None, titles)
    words = str(write_cell(cell))
    return cut_words(words.replace("_", " ") if field in ("kind", "stance", "hedge") else words, 160)


def with_articles(run: Run) -> pd.DataFrame:
    """The claims as the cells need them: with what a chart looks at, headline and file."""
    table = prepare_claims(run.claims)
    if run.articles is None:
        return table.assign(headline=pd.NA, path=pd.NA)
    facts = run.articles.drop_duplicates("article_id").set_index("article_id")
    return table.assign(**{name: table["article_id"].map(facts[name]) for name in ("headline", "path")})
