"""A chart as a piece of a page: heading, linked picture, its text alternative, its note, and the tables behind it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from html import escape
from typing import TYPE_CHECKING

import pandas as pd

from toolkit.charts.groups import find_group
from toolkit.charts.svg import figure_to_svg
from toolkit.charts.wording import VICTIM_NOUNS, say_day, say_figure, say_period
from toolkit.prose import say_count, say_list

if TYPE_CHECKING:
    from toolkit.charts.figure import ClaimFigure


MOST_ROWS = 500
FEW = 12  # rows that may stand open under a chart that shows nothing


def figure_to_html(figure: ClaimFigure) -> str:
    """The chart with everything a reader needs beside it. Text is escaped: a `<script>` in a source's name stays text."""
    words = figure.words
    if not len(figure.table) and not len(figure.left_out):
        return f'<p class="empty" id="{words.name}">{escape(". ".join([words.title, " ".join(words.notes)]))}</p>'
    parts = [
        f'<figure class="chart" id="{words.name}" aria-labelledby="{words.name}-title">',
        f'<h3 id="{words.name}-title">{escape(words.title)}</h3>',
    ]
    if words.subtitle:
        parts.append(f'<p class="subtitle">{escape(words.subtitle)}</p>')
    if figure.marks and len(figure.table):
        parts.append(f'<p class="skip"><a href="#{words.name}-table">Skip the picture: its figures as a table</a></p>')
    if len(figure.table):
        for text in figure.surround:
            text.set_visible(False)
        picture = figure_to_svg(
            figure,
            name=words.name,
            title=words.title,
            summary=words.summary,
            marks=figure.marks,
            picture=figure.picture,
        )
        for text in figure.surround:
            text.set_visible(True)
        parts.append(
            f'<div class="plot" tabindex="0" role="group" aria-label="Picture, may be scrolled sideways">{picture}</div>'
        )
    parts.append(f'<p class="summary">{escape(words.summary)}</p>')
    parts.append(f'<p class="note">{escape(" ".join(words.notes))}</p>')
    parts += tables_of(figure)
    return "".join([*parts, "</figure>"])


def tables_of(figure: ClaimFigure) -> list[str]:
    """The figures drawn, and those left out with the reason, each table folded away until it is asked for."""
    parts = []
    if len(figure.table) and "claim_ids" in figure.table.columns:
        title = f"The {say_count(len(figure.table), 'figure')} of this chart as a table" + say_cut(figure.table)
        parts.append(
            fold(
                f"{figure.words.name}-table",
                title,
                html_table(*drawn_rows(figure.table.iloc[:MOST_ROWS], figure.ghosts), caption=figure.words.title),
            )
        )
    elif len(figure.table):
        header = [str(name) for name in figure.table.columns]
        parts.append(
            fold(
                f"{figure.words.name}-table",
                "This chart as a table",
                html_table(header, [*plain_rows(figure)], caption=figure.words.title),
            )
        )
    if len(figure.left_out):
        title = f"{say_count(len(figure.left_out), 'claim')} not drawn, and why" + say_cut(figure.left_out)
        parts.append(
            fold(
                f"{figure.words.name}-left-out",
                title,
                html_table(*left_out_rows(figure.left_out.iloc[:MOST_ROWS]), caption=title),
                is_open=not len(figure.table) and len(figure.left_out) <= FEW,
            )
        )
    return parts


def plain_rows(figure: ClaimFigure) -> Iterator[list[str]]:
    """The rows of a table that is words already; a cell that stands for a claim leads to its sentence."""
    for place, row in enumerate(figure.table.itertuples(index=False)):
        cells = []
        for name, cell in zip(figure.table.columns, row, strict=True):
            claim = figure.links.get((place, str(name)))
            words = escape(str(cell))
            cells.append(f'<a href="#ev-{escape(claim)}">{words}</a>' if claim else words)
        yield cells


def say_cut(rows: pd.DataFrame) -> str:
    """What a long table leaves to the claims table."""
    return f" (the first {MOST_ROWS}; all are in the claims table)" if len(rows) > MOST_ROWS else ""


def fold(name: str, title: str, body: str, is_open: bool = False) -> str:
    """A part that opens on demand, without any script."""
    return f'<details id="{name}"{" open" if is_open else ""}><summary>{escape(title)}</summary>{body}</details>'


def drawn_rows(drawn: pd.DataFrame, ghosts: pd.DataFrame) -> tuple[list[str], list[list[str]]]:
    """Header and rows of the table behind a chart, the replaced figures last."""
    header = ["Who says so", "Figure", "Of whom", "Period", "Said", "Printed by", "Evidence"]
    replaced = set(ghosts["claim_id"]) if len(ghosts) else set()
    drawn = pd.concat([drawn, ghosts]) if replaced else drawn
    if drawn["victim"].isna().all():
        header.remove("Of whom")
    rows = []
    for row in drawn.itertuples():
        figure = say_figure(row) + (f" (part of {row.whole})" if isinstance(row.whole, str) else "")
        figure += " (replaced later)" if row.claim_id in replaced else ""
        victim = VICTIM_NOUNS.get(row.victim, "") if isinstance(row.victim, str) else ""
        group = find_group(row.counted, row.victim) if victim else None
        victim += f": {group}" if group else ""
        cells = [
            escape(str(row.who)),
            escape(figure),
            escape(victim),
            escape(say_period(row.period_start, row.period_end)),
            escape(say_day(row.said_on)),
            escape(say_list(list(row.outlets))),
            evidence_links(row.claim_ids),
        ]
        rows.append(cells if "Of whom" in header else cells[:2] + cells[3:])
    return header, rows


def left_out_rows(left_out: pd.DataFrame) -> tuple[list[str], list[list[str]]]:
    """Header and rows of what is not drawn."""
    rows = [
        [
            escape(str(row.reason)),
            escape(str(row.who)),
            escape(say_figure(row)),
            escape(say_period(row.period_start, row.period_end)),
            evidence_links((row.claim_id,)),
        ]
        for row in left_out.sort_values(["reason", "who", "claim_id"]).itertuples()
    ]
    return ["Why not drawn", "Who says so", "Figure", "Period", "Evidence"], rows


def evidence_links(claim_ids: Iterable[str]) -> str:
    """Links to the rows that show the sentences."""
    return " ".join(
        f'<a href="#ev-{escape(name)}">{"sentence" if n == 1 else n}</a>' for n, name in enumerate(claim_ids, start=1)
    )


def html_table(
    header: Sequence[str],
    rows: Sequence[Sequence[str]],
    *,
    caption: str,
    kind: str = "table",
    row_ids: Sequence[str] | None = None,
) -> str:
    """A table that stays a table for a screen reader when CSS lays its rows out as cards; cells are HTML already.

    >>> html_table(["Who"], [["<b>x</b>"]], caption="Who <says>")
    '<div class="wide"><table class="table" role="table"><caption>Who &lt;says&gt;</caption><thead role="rowgroup"><tr role="row"><th
    role="columnheader" scope="col">Who</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"
    data-label="Who"><b>x</b></td></tr></tbody></table></div>'
    """
    head = "".join(f'<th role="columnheader" scope="col">{escape(name)}</th>' for name in header)
    body = []
    for place, row in enumerate(rows):
        mark = f' id="{escape(row_ids[place])}"' if row_ids else ""
        cells = "".join(
            f'<td role="cell" data-label="{escape(name)}">{cell}</td>' for name, cell in zip(header, row, strict=True)
        )
        body.append(f'<tr role="row"{mark}>{cells}</tr>')
    return (
        f'<div class="wide"><table class="{kind}" role="table"><caption>{escape(caption)}</caption>'
        f'<thead role="rowgroup"><tr role="row">{head}</tr></thead>'
        f'<tbody role="rowgroup">{"".join(body)}</tbody></table></div>'
    )
