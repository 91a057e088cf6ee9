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
from toolkit.charts.moments import is_told_apart
from toolkit.charts.sources import NOT_NAMED, OWN_VOICE, say_source
from toolkit.charts.wording import VICTIM_NOUNS, say_counted, say_quantity
from toolkit.prose import say_count, say_list
from toolkit.reports.pieces import Piece
from toolkit.reports.quoting import cut_words
from toolkit.reports.sentences import (
    link_amount,
    lower_first,
    say_claim,
    say_noun,
    say_object,
    say_said,
    say_several,
    say_small,
    upper_first,
)

RANKS = {
    "event": ("figure for one event", "figures for single events"),
    "period_total": ("total for a period", "totals for a period"),
    "running_total": ("running total", "running totals"),
    "rate": ("rate", "rates"),
    "stock": ("number at one time", "numbers at one time"),
    "forecast": ("forecast", "forecasts"),
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
MOST = 12  # key findings; each chart says more


def show_findings(charts: Sequence[ClaimFigure], rivals: Sequence[ClaimFigure] = ()) -> Piece:
    """Shows the highest figure of each chart, the widest disagreement of each of `rivals`, and what could not be drawn, in sentences.

    Each sentence says who says so, and each figure in it is linked to the words it was read in.
    """
    ranked = [chart for chart in charts if len(chart.table) and chart.marks and has_highest(chart)]
    # What lies half a year back is background, and opens no report.
    items = [
        say_highest(chart) for chart in sorted(ranked, key=lambda chart: bool(candidates(chart.table)["is_past"].all()))
    ]
    items += [say_dispute(chart) for chart in rivals if len(chart.table)]
    more = len(items) - MOST
    items = items[:MOST] + (
        [f"{say_count(more, 'more chart')} {'is' if more == 1 else 'are'} below."] if more > 0 else []
    )
    items += say_unclear(charts)
    if not items:
        return say_nothing(charts, rivals)
    facts = {
        # What sources disagree on is drawn a second time beside charts over time, and counted once.
        "figures": sum(len(chart.table) for chart in charts or rivals if chart.marks),
        "findings": [strip_tags(item) for item in items[:3]],
    }
    return Piece(f'<ul class="findings">{"".join(f"<li>{item}</li>" for item in items)}</ul>', facts)


def say_nothing(charts: Sequence[ClaimFigure], rivals: Sequence[ClaimFigure]) -> Piece:
    """What a report says that has no finding; one that looks for disagreements alone may still draw other figures."""
    if rivals and not charts:
        return Piece('<p class="empty">No two sources were found to disagree.</p>')
    return Piece('<p class="empty">Nothing was found to draw.</p>', {"figures": 0})


def has_highest(chart: ClaimFigure) -> bool:
    """Whether the highest figure says something: a share or a change means little without its whole."""
    return str(chart.table["kind"].iloc[0]) in RANKS


def say_highest(chart: ClaimFigure) -> str:
    """The highest figure of a chart as a sentence, of a named source where there is one; ties go to the earlier one.

    A figure whose reading is not sure, or that is for days long past, opens no report where there is another one: how many higher
    ones are passed over is said.
    """
    rows = candidates(chart.table)
    level = rows["low"].fillna(rows["high"]).astype(float)
    near = level[~rows["is_past"]] if not rows["is_past"].all() else level
    sure = near[rows["is_sure"]] if rows.loc[near.index, "is_sure"].any() else near
    row = rows.loc[sure.idxmax()]
    unsure, past = int((near > sure.max()).sum()), int((level.drop(near.index) > sure.max()).sum())
    one, several = RANKS[row["kind"]]
    among = " from named sources" if len(rows) < len(chart.table) else ""
    link = f'<a href="#{escape(chart.words.name)}">{escape(say_several(len(rows), one, several))}</a>'
    rank = (
        f"It is the highest of {link}{among}"
        if len(rows) > 1
        else f"It is the only {one}{among and ' from a named source'}"
    )
    part = f", and part of {escape(row['whole'])}" if isinstance(row["whole"], str) else ""
    if unsure or past:
        rank = f"Of {link}{among}, {say_passed_over(unsure, past)}"
        part = part.replace(", and part of", "; this one is part of", 1)
    return f"{say_claim(row, chart.words.counted)} {rank}{part}."


def candidates(table: pd.DataFrame) -> pd.DataFrame:
    """The figures of a chart of which a finding may tell: those of named sources, where there are any."""
    named = table[~table["who"].isin([OWN_VOICE, NOT_NAMED])]
    return named if len(named) else table


def say_passed_over(unsure: int, past: int) -> str:
    """How many higher figures are not told, and why.

    >>> say_passed_over(1, 0), say_passed_over(0, 2)
    ('one is higher, but less surely read', 'two are higher, but for days long past')
    >>> say_passed_over(3, 1)
    'four are higher, but less surely read or for days long past'
    """
    count = unsure + past
    why = " or ".join(words for words, n in (("less surely read", unsure), ("for days long past", past)) if n)
    return f"{say_small(count)} {'is' if count == 1 else 'are'} higher, but {why}"


def say_dispute(chart: ClaimFigure) -> str:
    """The widest disagreement of a chart as a sentence, each side with its figure; one whose figures are surely read where there is one."""
    low = chart.table["low"].fillna(chart.table["high"]).astype(float)
    high = chart.table["high"].fillna(chart.table["low"]).astype(float)
    ends = chart.table.assign(low_end=low, high_end=high).groupby("rivalry")
    gaps, are_sure = ends["high_end"].max() - ends["low_end"].min(), ends["is_sure"].all()
    sure = gaps[are_sure] if are_sure.any() else gaps
    rows = chart.table[chart.table["rivalry"] == sure.idxmax()]
    passed_over = int((gaps > sure.max()).sum())
    first, sides = say_sides(rows)
    count = int(chart.table["rivalry"].nunique())
    link = f'<a href="#{escape(chart.words.name)}">{say_several(count, "disagreement")}</a>'
    tail = f"It is the widest of {link}" if count > 1 else f"One such {link.replace('one ', '')} was found"
    tail += " among figures for the same place and days"
    if passed_over:
        are = "is" if passed_over == 1 else "are"
        tail = f"Of {link} among figures for the same place and days, {say_small(passed_over)} {are} wider, but less surely read"
    about = say_object(first, chart.words.counted).rstrip(",")
    return f"Sources disagree on {escape(about)}: {say_list(sides)}. {tail}."


def say_sides(rows: pd.DataFrame) -> tuple[Any, list[str]]:
    """What a disagreement is about, as a row, and each side with its figure; one that speaks of some of them says of whom.

    Where they spoke more than a day apart each says when. Where one side alone names a group or a class, what they disagree on is
    what both speak of.
    """
    victims = rows["victim"].fillna("unknown")
    classes = victims if victims.nunique() > 1 else victims.map(lambda _: "unknown")
    wide = rows if rows["counted"].nunique(dropna=False) == 1 else rows.assign(counted=pd.NA)
    first = next((wide if victims.nunique() == 1 else wide.assign(victim=pd.NA, counted=pd.NA)).itertuples())
    sides: list[str] = []
    apart = is_told_apart(rows)
    for place, row in enumerate(rows.itertuples()):
        among = (
            VICTIM_NOUNS[classes[row.Index]].lower() if classes[row.Index] in ("civilian", "combatant", "child") else ""
        )
        verb = (
            f"put the {among} among them "
            if among
            else "put it "
            if not sides or "among them" in sides[place - 1]
            else ""
        )
        said = f" ({say_said(row)})" if apart and pd.notna(row.said_on) else ""
        sides.append(f"{escape(say_source(row.who))} {verb}at {link_amount(row)}{said}")
    return first, sides


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
    return [f"{upper_first(say_several(len(rows), 'claim'))} could not be drawn, because no period is stated{tail}."]


def link_figure(row: Any, counted: str) -> str:
    """A figure with what it counts, linked to its sentence: "60 to 70 sorties a day"."""
    is_one = say_quantity(row.low, row.high, row.hedge) == "1"
    noun = say_noun(row.victim, counted, getattr(row, "counted", None), is_one=is_one)
    if is_one:
        first, _, rest = noun.partition(" ")
        noun = f"{ONE.get(first, first)} {rest}".strip()
    unit = f" a {row.per}" if row.kind == "rate" and isinstance(row.per, str) else ""
    words = f"{say_quantity(row.low, row.high, row.hedge)} {noun}{unit}"
    return f'<a href="#ev-{escape(row.claim_id)}">{escape(words)}</a>'


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
            rows.append([escape(cut_words(str(check.question), 600)), links])
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
