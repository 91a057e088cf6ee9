"""The evidence: each claim with its sentence, the number marked in it, and the way back to the chart that shows it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from html import escape
from typing import Any

import pandas as pd

from toolkit.charts.figure import ClaimFigure
from toolkit.charts.markup import html_table
from toolkit.charts.selection import prepare_claims
from toolkit.charts.wording import VICTIM_NOUNS, say_count, say_counted, say_day, say_figure, say_period
from toolkit.reports.pieces import Piece

KIND_WORDS = {
    "event": "one event",
    "period_total": "total for a period",
    "running_total": "running total",
    "rate": "rate",
    "stock": "number at a time",
    "share": "share",
    "change": "change",
    "forecast": "forecast",
}
BASES = {"inherited": "taken from the words before", "inferred": "inferred from the date of publication"}


def show_evidence(
    claims: pd.DataFrame,
    articles: pd.DataFrame,
    charts: Sequence[ClaimFigure] = (),
    *,
    most: int = 1000,
    titles: Mapping[str, str] | None = None,
) -> Piece:
    """Shows a row for each claim, in the order of time; beyond `most` rows those that no chart points at are counted, not shown."""
    table = prepare_claims(claims)
    headed = table.merge(
        articles[["article_id", "headline", "path"]].drop_duplicates("article_id"), on="article_id", how="left"
    )
    assert len(headed) == len(table), "each claim has one article"
    shown_in = find_charts(charts)
    reasons = {row.claim_id: row.reason for chart in charts for row in chart.left_out.itertuples()}
    ordered = headed.sort_values(
        ["published", "outlet", "article_id", "char_start", "claim_id"], kind="stable", na_position="last"
    )
    kept = ordered
    if len(ordered) > most:
        needed = ordered["claim_id"].isin({mark.claim_ids[0] for chart in charts for mark in chart.marks})
        kept = ordered[needed | (((~needed).cumsum() <= max(0, most - int(needed.sum()))) & ~needed)]
    if not len(kept):
        return Piece('<p class="empty">There is no claim to show.</p>')
    header = ["Printed", "Who says so", "Figure", "Period", "The sentence, the number marked", "Chart"]
    rows = [
        evidence_row(row, shown_in.get(row.claim_id, ()), reasons.get(row.claim_id), titles)
        for row in kept.itertuples()
    ]
    checked = int(kept["decision"].isin(["accept", "amend"]).sum())
    caption = f"{say_count(len(kept), 'claim')} and where each is printed; {checked or 'none'} checked by a person"
    parts = [
        html_table(header, rows, caption=caption, kind="evidence", row_ids=[f"ev-{name}" for name in kept["claim_id"]])
    ]
    if len(kept) < len(ordered):
        parts.append(
            f'<p class="note">{say_count(len(ordered) - len(kept), "claim")} more are in the claims table that comes with this report.</p>'
        )
    return Piece("".join(parts), {"evidence_rows": len(kept)})


def find_charts(charts: Iterable[ClaimFigure]) -> dict[str, tuple[tuple[str, str, str], ...]]:
    """For each claim, the marks that stand for it: (the mark's name, what kind of chart, the chart's title)."""
    found: dict[str, tuple[tuple[str, str, str], ...]] = {}
    for chart in charts:
        for mark in chart.marks:
            for name in mark.claim_ids:
                found[name] = (*found.get(name, ()), (mark.name, chart.words.short, chart.words.title))
    return found


def evidence_row(
    row: Any, marks: Sequence[tuple[str, str, str]], reason: str | None, titles: Mapping[str, str] | None = None
) -> list[str]:
    """The cells of one claim."""
    return [
        printed_cell(row),
        source_cell(row),
        figure_cell(row, titles),
        period_cell(row),
        sentence_cell(row),
        chart_cell(marks, reason),
    ]


def printed_cell(row: Any) -> str:
    """Outlet and day."""
    outlet = escape(row.outlet) if isinstance(row.outlet, str) else "outlet not named"
    return f"<strong>{outlet}</strong>, {escape(say_day(row.published))}"


def sentence_cell(row: Any) -> str:
    """The sentence with its number marked, then the headline it stands under and the file it was read from."""
    where = [escape(cell) for cell in (row.headline, row.path) if isinstance(cell, str)]
    return mark_number(row) + (f'<span class="aside">{" · ".join(where)}</span>' if where else "")


def source_cell(row: Any) -> str:
    """The organisation, and the words in which the article names it where these differ."""
    said = escape(str(row.who))
    if isinstance(row.source, str) and row.source != row.who:
        said += f'<span class="aside">as “{escape(row.source)}”</span>'
    via = getattr(row, "via", None)
    if isinstance(via, str):
        said += f'<span class="aside">via {escape(via)}</span>'
    return said + (
        '<span class="aside">denies it</span>' if isinstance(row.stance, str) and row.stance == "denies" else ""
    )


def figure_cell(row: Any, titles: Mapping[str, str] | None = None) -> str:
    """The figure as read, what is counted, and what kind of figure it is."""
    figure = say_figure(row)
    counted = say_counted(row.measure, None, titles)
    victim = (
        f", {VICTIM_NOUNS[row.victim].lower()}" if isinstance(row.victim, str) and row.victim in VICTIM_NOUNS else ""
    )
    state = "; checked by a person" if isinstance(row.decision, str) and row.decision in ("accept", "amend") else ""
    kind = KIND_WORDS.get(row.kind, "") + (f"; part of {row.whole}" if isinstance(row.whole, str) else "")
    return f'<strong>{escape(figure)}</strong><span class="aside">{escape(f"{counted}{victim}; {kind}{state}")}</span>'


def mark_number(row: Any) -> str:
    """The sentence with its number marked; the words are the article's own, escaped.

    >>> from types import SimpleNamespace as Row
    >>> mark_number(Row(sentence="It hit <b>12</b> sites.", char_start=114, char_end=116, sentence_start=104, number_text="12"))
    'It hit &lt;b&gt;<mark>12</mark>&lt;/b&gt; sites.'
    """
    if not isinstance(row.sentence, str):
        return ""
    start, end = (
        int(place - row.sentence_start) if pd.notna(place) else -1 for place in (row.char_start, row.char_end)
    )
    if not 0 <= start < end <= len(row.sentence):
        return escape(row.sentence)
    return f"{escape(row.sentence[:start])}<mark>{escape(row.sentence[start:end])}</mark>{escape(row.sentence[end:])}"


def period_cell(row: Any) -> str:
    """The days covered, and how they are known."""
    basis = BASES.get(row.period_basis) if isinstance(row.period_basis, str) else None
    return escape(say_period(row.period_start, row.period_end)) + (
        f'<span class="aside">{basis}</span>' if basis else ""
    )


def chart_cell(marks: Sequence[tuple[str, str, str]], reason: str | None) -> str:
    """The way back to each mark, or the reason why there is none."""
    if marks:
        return " ".join(
            f'<a href="#{escape(name)}">back to the {short}<span class="unseen">: {escape(title)}</span></a>'
            for name, short, title in marks
        )
    return (
        f'<span class="aside">not drawn: {escape(reason)}</span>'
        if reason
        else '<span class="aside">in no chart</span>'
    )
