"""What stands out, in sentences: each names who says so and links to the words it rests on."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from html import escape, unescape
from typing import Any

import pandas as pd

from toolkit.charts.figure import ClaimFigure
from toolkit.charts.left_out import NO_PERIOD
from toolkit.charts.markup import html_table
from toolkit.charts.sources import NOT_NAMED, OWN_VOICE, say_source
from toolkit.charts.wording import VICTIM_NOUNS, say_count, say_counted, say_list, say_period, say_quantity
from toolkit.reports.inputs import Tables
from toolkit.reports.pieces import Piece

LEADS = {
    "event": "the highest figure for one event",
    "period_total": "the highest total for a period",
    "running_total": "the highest running total",
    "rate": "the highest rate",
    "stock": "the highest number at a time",
    "forecast": "the highest forecast",
}


ONE = {
    "people": "person",
    "civilians": "civilian",
    "combatants": "combatant",
    "children": "child",
    "vehicles": "vehicle",
    "sorties": "sortie",
    "airstrikes": "airstrike",
    "targets": "target",
}


def show_lede(tables: Tables) -> Piece:
    """Shows what the report rests on, and hands its counts to the report's record."""
    articles, claims = tables.articles, tables.claims
    days = articles["published"].dropna()
    span = f", published {say_period(days.min().normalize(), days.max().normalize())}" if len(days) else ""
    outlets = int(articles["outlet"].nunique())
    reviewed = int(claims["decision"].isin(["accept", "amend"]).sum()) if "decision" in claims.columns else 0
    words = f"{say_count(len(articles), 'article')} from {say_count(outlets, 'outlet')}{span}. "
    words += f"{say_count(len(claims), 'claim')} found in {'it' if len(articles) == 1 else 'them'}; {reviewed:,} checked by a person."
    if not len(articles):
        words = "The corpus holds no article that could be read, so there is nothing to report."
        words += f" {say_count(len(tables.refused), 'file')} could not be read." if len(tables.refused) else ""
    facts = {
        "corpus": tables.corpus,
        "fingerprint": tables.fingerprint,
        "articles": len(articles),
        "outlets": outlets,
        "claims": len(claims),
        "refused": len(tables.refused),
        "reviewed": reviewed,
    }
    return Piece(f'<p class="lede">{escape(words)}</p>', facts)


def show_findings(charts: Sequence[ClaimFigure]) -> Piece:
    """Shows one sentence for each chart, linked to the claim it names, and one for what could not be drawn."""
    items = [find_highest(chart) for chart in charts if len(chart.table) and chart.marks and has_highest(chart)]
    items += say_unclear(charts)
    if not items:
        return Piece('<p class="empty">Nothing was found to draw.</p>', {"figures": 0})
    facts = {
        "figures": sum(len(chart.table) for chart in charts if chart.marks),
        "findings": [strip_tags(item) for item in items[:3]],
    }
    return Piece(f'<ul class="findings">{"".join(f"<li>{item}</li>" for item in items)}</ul>', facts)


def has_highest(chart: ClaimFigure) -> bool:
    """Whether the highest figure says something: a share or a change means little without its whole."""
    return str(chart.table["kind"].iloc[0]) in LEADS


def say_unclear(charts: Sequence[ClaimFigure], most: int = 3) -> list[str]:
    """One sentence for what could not be drawn because no period is stated; a few such figures are told."""
    rows = [
        (row, chart.words.counted)
        for chart in charts
        if len(chart.left_out)
        for row in chart.left_out[chart.left_out["reason"] == NO_PERIOD].itertuples()
    ]
    if not rows:
        return []
    said = [f"{link_figure(row, counted)}, according to {escape(say_source(row.who))}" for row, counted in rows[:most]]
    tail = f": {'; '.join(said)}" if len(rows) <= most else ""
    return [f"{say_count(len(rows), 'claim')} could not be drawn, because no period is stated{tail}."]


def find_highest(chart: ClaimFigure) -> str:
    """The highest figure of a chart as a sentence, of a named source where there is one; ties go to the earlier one."""
    named = chart.table[~chart.table["who"].isin([OWN_VOICE, NOT_NAMED])]
    rows = named if len(named) else chart.table
    level = rows["low"].fillna(rows["high"]).astype(float)
    row = rows.loc[level.idxmax()]
    when = say_period(row["period_start"], row["period_end"])
    by = "on" if row["period_start"] == row["period_end"] else "for"
    who = "in an outlet's own words" if row["who"] == OWN_VOICE else escape(f"according to {say_source(row['who'])}")
    part = f", and part of {escape(row['whole'])}" if isinstance(row["whole"], str) else ""
    link = link_figure(row, chart.words.counted, begins=True)
    lead = LEADS[row["kind"]] if len(rows) > 1 else LEADS[row["kind"]].replace("highest", "only")
    return f"{link} {by} {escape(when)}, {who}: {lead}{part}."


def link_figure(row: Any, counted: str, begins: bool = False) -> str:
    """A figure with what it counts, linked to its sentence: "60 to 70 sorties a day"; `begins` where it opens one of ours."""
    noun = lower_first(counted)
    if isinstance(row.victim, str) and row.victim in ("civilian", "combatant", "child") and noun.startswith("people "):
        noun = noun.replace("people", VICTIM_NOUNS[row.victim].lower(), 1)
    if say_quantity(row.low, row.high, row.hedge) == "1":
        first, _, rest = noun.partition(" ")
        noun = f"{ONE.get(first, first)} {rest}".strip()
    unit = f" a {row.per}" if row.kind == "rate" and isinstance(row.per, str) else ""
    words = f"{say_quantity(row.low, row.high, row.hedge)} {noun}{unit}"
    name = row.claim_ids[0] if "claim_ids" in dir(row) else row.claim_id
    return f'<a href="#ev-{escape(name)}">{escape(words[0].upper() + words[1:] if begins else words)}</a>'


def lower_first(words: str) -> str:
    """Words as they stand inside a sentence.

    >>> lower_first("People killed")
    'people killed'
    """
    return words[:1].lower() + words[1:]


def strip_tags(html: str) -> str:
    """A sentence without its links.

    >>> strip_tags('It is <a href="#x">990</a> &amp; more.')
    'It is 990 & more.'
    """
    return unescape(re.sub(r"<[^>]+>", "", html))


def show_checks(checks: pd.DataFrame, claims: pd.DataFrame) -> Piece:
    """Shows the arithmetic doubts about these claims, each as a question to ask, linked to its claims."""
    known = set(claims["claim_id"])
    rows = []
    for check in checks.sort_values(["rule", "check_id"]).itertuples():
        names = [name for name in str(check.claim_ids).split("; ") if name in known]
        if names:
            links = " ".join(
                f'<a href="#ev-{escape(name)}">{"first" if n == 0 else "second" if n == 1 else n + 1}</a>'
                for n, name in enumerate(names)
            )
            rows.append([escape(str(check.question)), links])
    if not rows:
        return Piece('<p class="empty">No arithmetic doubt was raised about these claims.</p>', {"checks": 0})
    table = html_table(
        ["Question", "Evidence"], rows, caption=f"{say_count(len(rows), 'question')} to ask before printing"
    )
    return Piece(table, {"checks": len(rows)})


def show_sources(claims: pd.DataFrame, titles: Mapping[str, str] | None = None) -> Piece:
    """Shows who is quoted how often, and what on."""
    from toolkit.charts.selection import count_sources, prepare_claims

    table = prepare_claims(claims)
    rows = []
    for name in count_sources(table) if len(table) else []:
        part = table[table["who"] == name]
        measures = part["measure"].value_counts()
        said = say_list(
            [
                f"{lower_first(say_counted(measure, None, titles))} ({measures[measure]:,})"
                for measure in sorted(measures.index, key=lambda m: (-measures[m], m))
            ]
        )
        rows.append([escape(name), f"{len(part):,}", f"{part['outlet'].nunique():,}", escape(said)])
    if not rows:
        return Piece('<p class="empty">Nobody is quoted with a figure.</p>')
    return Piece(
        html_table(["Who says so", "Claims", "Outlets", "About"], rows, caption="Who is quoted with figures"),
        {"sources": len(rows)},
    )
