"""The evidence: each claim with its sentence, the number marked in it, and the way back to the chart that shows it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from html import escape
from typing import Any

import pandas as pd

from toolkit.charts.figure import ClaimFigure
from toolkit.charts.markup import html_table
from toolkit.charts.selection import prepare_claims
from toolkit.charts.wording import say_counted, say_day, say_figure, say_period
from toolkit.errors import InputError
from toolkit.prose import say_count
from toolkit.reports.copies import ORDER, find_homes, list_copies
from toolkit.reports.pieces import Piece
from toolkit.reports.quoting import cut_words, mark_number, say_outlet

HEADER = ["Printed", "Who says so", "Figure", "Period", "The sentence, the number marked", "Chart"]
MOST_FELLOWS = 60
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
    """Shows a row for each claim, in the order of time; beyond `most` rows those that no chart points at are counted, not shown.

    Raises InputError where `most` is below zero.
    """
    if not isinstance(most, int) or isinstance(most, bool):
        raise InputError(f"evidence_rows is {most!r}, which is no whole number", remedy="give 0 or more")
    if most < 0:
        raise InputError("evidence_rows is below zero", where=f"evidence_rows={most}", remedy="give 0 or more")
    table = prepare_claims(claims)
    headed = table.merge(
        articles[["article_id", "headline", "path"]].drop_duplicates("article_id"), on="article_id", how="left"
    )
    assert len(headed) == len(table), "each claim has one article"
    ordered = headed.assign(home=find_homes(headed)).sort_values(ORDER, kind="stable", na_position="last")
    rows = ordered[ordered["home"] == ordered["claim_id"]]
    kept = keep_rows(rows, ordered, charts, most)
    if not len(kept):
        return Piece('<p class="empty">There is no claim to show.</p>')
    copies: dict[str, list[Any]] = {}
    for row in ordered[ordered["home"] != ordered["claim_id"]].itertuples():
        copies.setdefault(row.home, []).append(row)
    marks, fellows = find_charts(charts), find_fellows(charts, set(kept["claim_id"]))
    reasons = {row.claim_id: row.reason for chart in charts for row in chart.left_out.itertuples()}
    cells = []
    for row in kept.itertuples():
        same = copies.get(row.claim_id, [])
        found = dict.fromkeys(mark for one in (row, *same) for mark in marks.get(one.claim_id, ()))
        reason = reasons.get(row.claim_id)
        cells.append(evidence_row(row, [*found], reason, titles, same, fellows.get(row.claim_id, ())))
    names = [f"ev-{name}" for name in kept["claim_id"]]
    table_html = html_table(HEADER, cells, caption=say_caption(kept, copies), kind="evidence", row_ids=names)
    said = f"{say_count(len(rows) - len(kept), 'more claim')} not shown here" if len(kept) < len(rows) else ""
    note = f'<p class="note">{said}: the downloads hold all of them.</p>' if said else ""
    return Piece(table_html + note, {"evidence_rows": len(kept)})


def keep_rows(rows: pd.DataFrame, ordered: pd.DataFrame, charts: Sequence[ClaimFigure], most: int) -> pd.DataFrame:
    """The rows to show: those that a mark leads to, always, then the earliest ones up to `most`."""
    if len(rows) <= most:
        return rows
    first = {mark.claim_ids[0] for chart in charts for mark in chart.marks}
    needed = rows["claim_id"].isin(set(ordered.loc[ordered["claim_id"].isin(first), "home"]))
    room = max(0, most - int(needed.sum()))
    return rows[needed | ((~needed).cumsum().le(room) & ~needed)]


def say_caption(kept: pd.DataFrame, copies: Mapping[str, Sequence[Any]]) -> str:
    """The caption: how many claims, how many of them only as copies, how many a person checked."""
    checked = int(kept["decision"].isin(["accept", "amend"]).sum())
    count = sum(len(copies.get(name, ())) for name in kept["claim_id"])
    folded = f", with {say_count(count, 'copy', 'copies')} of them" if count else ""
    return f"{say_count(len(kept), 'claim')}{folded}, and where each is printed; {checked:,} checked by a person"


def find_charts(charts: Iterable[ClaimFigure]) -> dict[str, tuple[tuple[str, str, str], ...]]:
    """For each claim, the marks that stand for it: (the mark's name, what kind of chart, the chart's title)."""
    found: dict[str, tuple[tuple[str, str, str], ...]] = {}
    for chart in charts:
        for mark in chart.marks:
            for name in mark.claim_ids:
                found[name] = (*found.get(name, ()), (mark.name, chart.words.short, chart.words.title))
    return found


def find_fellows(charts: Iterable[ClaimFigure], shown: set[str]) -> dict[str, list[str]]:
    """For each claim that a mark leads to, the others behind that mark: a mark that stands for many opens all their sentences."""
    found: dict[str, list[str]] = {}
    for chart in charts:
        for mark in chart.marks:
            first, others = mark.claim_ids[0], [name for name in mark.claim_ids[1:] if name in shown]
            found[first] = list(dict.fromkeys([*found.get(first, ()), *others]))
    return found


def evidence_row(
    row: Any,
    marks: Sequence[tuple[str, str, str]],
    reason: str | None,
    titles: Mapping[str, str] | None = None,
    copies: Sequence[Any] = (),
    fellows: Sequence[str] = (),
) -> list[str]:
    """The cells of one claim."""
    return [
        printed_cell(row),
        source_cell(row),
        figure_cell(row, titles),
        period_cell(row),
        sentence_cell(row) + list_copies(row, list(copies)),
        chart_cell(marks, reason) + fellow_links(fellows),
    ]


def printed_cell(row: Any) -> str:
    """Outlet and day."""
    outlet = escape(say_outlet(row.outlet, getattr(row, "agency", None)))
    return f"<strong>{outlet}</strong>, {escape(say_day(row.published))}"


def sentence_cell(row: Any) -> str:
    """The sentence with its number marked, then the headline it stands under and the file it was read from."""
    named = [cell for cell in (row.headline, row.path) if isinstance(cell, str)]
    told = ["in the headline" if cell == row.sentence else cell for cell in named]
    where = [f"<bdi>{escape(cut_words(cell, 160))}</bdi>" for cell in told]
    return mark_number(row) + (f'<span class="aside">{" · ".join(where)}</span>' if where else "")


def source_cell(row: Any) -> str:
    """The organisation, and the words in which the article names it where these differ."""
    said = escape(str(row.who))
    if isinstance(row.source, str) and row.source != row.who:
        said += f'<span class="aside">as “{escape(row.source)}”</span>'
    via = getattr(row, "via", None)
    if isinstance(via, str):
        said += f'<span class="aside">via {escape(cut_words(via, 160))}</span>'
    return said + (
        '<span class="aside">denies it</span>' if isinstance(row.stance, str) and row.stance == "denies" else ""
    )


def figure_cell(row: Any, titles: Mapping[str, str] | None = None) -> str:
    """The figure as read, what is counted, and what kind of figure it is."""
    figure = say_figure(row)
    counted = say_counted(row.measure, row.victim if isinstance(row.victim, str) else None, titles)
    place = f" in {row.place}" if isinstance(row.place, str) else ""
    kind = KIND_WORDS.get(row.kind, "") + (f"; part of {row.whole}" if isinstance(row.whole, str) else "")
    said = escape(f"{counted}{place}; {kind}{say_decision(row.decision)}")
    return f'<strong>{escape(figure)}</strong><span class="aside">{said}</span>'


def say_decision(decision: Any) -> str:
    """What a person decided on this reading, where one did.

    >>> say_decision("accept"), say_decision("reject"), say_decision(None)
    ('; checked by a person', '; rejected by a person', '')
    """
    words = {"accept": "checked", "amend": "checked and amended", "reject": "rejected", "unsure": "left open"}
    return f"; {words[decision]} by a person" if isinstance(decision, str) and decision in words else ""


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


def fellow_links(fellows: Sequence[str]) -> str:
    """Links to the other sentences that the same mark stands for."""
    if not fellows:
        return ""
    links = " ".join(f'<a href="#ev-{escape(name)}">{n}</a>' for n, name in enumerate(fellows[:MOST_FELLOWS], start=2))
    more = f" and {len(fellows) - MOST_FELLOWS:,} more" if len(fellows) > MOST_FELLOWS else ""
    return f'<span class="aside">The same mark stands for {say_count(len(fellows), "other sentence")}: {links}{more}</span>'
