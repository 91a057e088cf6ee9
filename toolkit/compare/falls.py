"""The page, the table and the sentences of the question: if this claim falls, what changes?"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import Any

import pandas as pd

from toolkit.charts.markup import html_table
from toolkit.charts.wording import say_figure
from toolkit.compare.cells import with_articles
from toolkit.compare.chart_changes import ChartChange
from toolkit.compare.fields import write_cell
from toolkit.compare.leaning import Fall
from toolkit.compare.page import publish
from toolkit.compare.runs import Run
from toolkit.compare.sections import MOST_MARKS, MOST_ROWS, chart_row
from toolkit.prose import say_count
from toolkit.reports.evidence import figure_cell, period_cell, printed_cell, sentence_cell, source_cell

COLUMNS = (
    "claim_id", "how", "on", "steps", "is_same_figure", "outlet", "published", "source", "measure", "figure", "number_text", "sentence",
)  # fmt: skip
WORDS = "The sentence, the number marked"


def say_fall(fall: Fall) -> list[str]:
    """What would change, in sentences."""
    it = "this claim falls" if len(fall.claim_ids) == 1 else f"these {len(fall.claim_ids)} claims fall"
    said = [f"If {it}: {say_leaning(fall)}, and {say_changes(fall.alone)}."]
    if len(fall.same_figure) > len(fall.claim_ids):
        said.append(
            f"If the figure falls in all {len(fall.same_figure)} sentences that say it: {say_changes(fall.together)}."
        )
    if fall.questions:
        count = len(fall.questions)
        said.append(
            f"{say_count(count, 'question')} about its arithmetic {'was' if count == 1 else 'were'} open before."
        )
    return said


def say_leaning(fall: Fall) -> str:
    """How many claims lean on it.

    >>> say_leaning(Fall(("c",), (), ("c",), (), (), ()))
    'no other claim leans on it'
    """
    count = len(fall.leaning)
    return (
        f"{say_count(count, 'claim')} {'leans' if count == 1 else 'lean'} on it"
        if count
        else "no other claim leans on it"
    )


def say_changes(changes: Sequence[ChartChange]) -> str:
    """What would differ on the charts.

    >>> say_changes([])
    'no chart and no key finding would show anything else'
    """
    if not changes:
        return "no chart and no key finding would show anything else"
    marks = sum(change.what in ("gone", "changed", "new") for change in changes)
    findings = sum(change.what == "finding" for change in changes)
    ranks = sum(change.what == "rank" for change in changes)
    parts = [say_count(marks, "mark")] if marks else []
    parts += [say_count(findings, "key finding")] if findings else []
    parts += [f"the count in {say_count(ranks, 'key finding')}"] if ranks else []
    return f"{' and '.join(parts)} would change"


def tabulate_fall(run: Run, fall: Fall) -> pd.DataFrame:
    """The claims that lean on those that fall, one a row, nearest first."""
    rows = find_rows(run, fall)
    cells = []
    for lean in fall.leaning:
        row = rows[lean.claim_id]
        told = (row.outlet, row.published, row.who, row.measure, say_figure(row), row.number_text, row.sentence)
        same = lean.claim_id in fall.same_figure
        cells.append((lean.claim_id, lean.how, lean.on, lean.steps, same, *(write_cell(cell) for cell in told)))
    return pd.DataFrame(cells, columns=list(COLUMNS)).astype(
        {name: "Int64" if name == "steps" else "boolean" if name == "is_same_figure" else "string" for name in COLUMNS}
    )


def find_rows(run: Run, fall: Fall) -> dict[str, Any]:
    """The claims that are spoken of, by id."""
    wanted = {*fall.claim_ids, *(lean.claim_id for lean in fall.leaning)}
    part = with_articles(run)
    return {row.claim_id: row for row in part[part["claim_id"].isin(wanted)].drop_duplicates("claim_id").itertuples()}


def make_fall_page(run: Run, fall: Fall) -> str:
    """The page as HTML."""
    titles, rows = run.titles, find_rows(run, fall)
    homes = {name: f"falls-{n + 1}" for n, name in enumerate(fall.claim_ids)}
    homes.update({lean.claim_id: f"leans-{n + 1}" for n, lean in enumerate(fall.leaning[:MOST_ROWS])})
    parts = [section_claim(fall, rows, homes, titles), section_leaning(fall, rows, homes, titles)]
    heading, words = "On the charts, if this sentence alone falls", "It was misread, or one paper takes it back."
    parts.append(section_marks("charts", heading, words, fall.alone, homes))
    if len(fall.same_figure) > len(fall.claim_ids):
        words = f"The source takes it back: the {len(fall.same_figure)} sentences that say it fall together."
        parts.append(
            section_marks("figure", "On the charts, if the figure falls everywhere", words, fall.together, homes)
        )
    if fall.questions:
        items = "".join(f"<li><bdi>{escape(words)}</bdi></li>" for words in fall.questions)
        parts.append(f'<h2 id="questions">Questions that were open before</h2><ul>{items}</ul>')
    it = "this claim falls" if len(fall.claim_ids) == 1 else "these claims fall"
    kicker = str(run.about.get("corpus") or "a corpus without a name")
    lede = " ".join(say_fall(fall))
    return publish("fall.html.j2", "".join(parts), title=f"If {it}, what changes?", kicker=kicker, lede=lede)


def section_claim(fall: Fall, rows: dict[str, Any], homes: dict[str, str], titles: dict[str, str]) -> str:
    """The claims that are taken out."""
    cells = [claim_cells(rows[name], titles) for name in fall.claim_ids]
    names = [homes[name] for name in fall.claim_ids]
    header = ["Printed", "Who says so", "Figure", "Period", WORDS]
    caption = f"{say_count(len(cells), 'claim')} taken out"
    return '<h2 id="claim">What falls</h2>' + html_table(header, cells, caption=caption, kind="evidence", row_ids=names)


def claim_cells(row: Any, titles: dict[str, str]) -> list[str]:
    """The cells of one claim."""
    return [printed_cell(row), source_cell(row), figure_cell(row, titles), period_cell(row), sentence_cell(row)]


def section_leaning(fall: Fall, rows: dict[str, Any], homes: dict[str, str], titles: dict[str, str]) -> str:
    """The claims that lean on it."""
    head = '<h2 id="leaning">What leans on it</h2>'
    if not fall.leaning:
        return f'{head}<p class="empty">No other claim is linked to it.</p>'
    shown = fall.leaning[:MOST_ROWS]
    cells = []
    for lean in shown:
        row = rows[lean.claim_id]
        on = f' <a href="#{homes[lean.on]}">(another that leans)</a>' if lean.steps > 1 and lean.on in homes else ""
        own = [printed_cell(row), source_cell(row), figure_cell(row, titles), sentence_cell(row)]
        cells.append([f"{escape(lean.how)}{on}", *own])
    header = ["How it leans", "Printed", "Who says so", "Figure", WORDS]
    caption = f"{say_count(len(fall.leaning), 'claim')} to look at again"
    names = [homes[lean.claim_id] for lean in shown]
    table = html_table(header, cells, caption=caption, kind="evidence", row_ids=names)
    left = len(fall.leaning) - len(shown)
    return head + table + (f'<p class="note">{left:,} more are in the table.</p>' if left else "")


def section_marks(name: str, heading: str, words: str, changes: Sequence[ChartChange], homes: dict[str, str]) -> str:
    """What the charts and key findings would show."""
    head = f'<h2 id="{name}">{heading}</h2><p>{words}</p>'
    if not changes:
        return f'{head}<p class="empty">No chart and no key finding would show anything else.</p>'
    rows = [chart_row(change, homes) for change in changes[:MOST_MARKS]]
    caption = say_changes(changes)
    return head + html_table(["Chart", "What", "Is now", "Would be"], rows, caption=caption[0].upper() + caption[1:])
