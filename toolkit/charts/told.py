"""Draws how the toll of one event was told: each figure on the day it was said, because the day of the event is one and the same."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import pandas as pd

from toolkit.charts.figure import ClaimFigure, Words
from toolkit.charts.fold import fold_rows
from toolkit.charts.left_out import REPLACED, leave_out
from toolkit.charts.marks import say_mark
from toolkit.charts.moments import highest_of_a_day
from toolkit.charts.notes import say_ends, write_notes
from toolkit.charts.panels import draw_panels, split_rows
from toolkit.charts.rivalry import ALL, SORT, name_group
from toolkit.charts.rivals import find_replaced
from toolkit.charts.selection import (
    Selection,
    check_measure,
    check_names,
    count_sources,
    filter_claims,
    list_names,
    prepare_claims,
)
from toolkit.charts.sources import NOT_NAMED, OWN_VOICE, say_sources
from toolkit.charts.style import Look, assign_looks, house_style
from toolkit.charts.wording import say_counted, say_period

LEAST = 3  # figures: two are read faster in a sentence
MOST = 6  # events
EXPLAINED = (
    "Each mark stands on the day it was said; dots lead back to the event. Later tolls contain earlier ones; "
    "steps join one source's."
)


def draw_tolls_as_told(
    claims: pd.DataFrame,
    *,
    measures: Sequence[str],
    sources: Sequence[str] | None = None,
    victims: Sequence[str] | None = None,
    from_day: str | None = None,
    to_day: str | None = None,
    corpus: str | None = None,
    policy: str = "open",
    looks: Mapping[str, Look] | None = None,
    titles: Mapping[str, str] | None = None,
) -> list[ClaimFigure]:
    """Draws a chart for each event whose toll rose over several days, those with most figures first; none where no toll did.

    An event is one measure, class of victim, place and stretch of days; "southern Malawi" and "Malawi" are one place here.
    """
    table = prepare_claims(claims)
    wanted: dict[str, Any] = {"sources": sources, "victims": victims, "from_day": from_day, "to_day": to_day}
    drawn = []
    check_names(table, measure="", sources=sources)
    for measure in list_names(measures):
        check_measure(table, measure, titles)
        asked = filter_claims(table[(table["measure"] == measure) & (table["kind"] == "event")], **wanted)
        for rows in find_tolls(asked):
            drawn.append((asked, rows, say_counted(measure, None, titles)))
    drawn.sort(key=lambda toll: -len(toll[1]))
    told: dict[str, Any] = {"corpus": corpus, "policy": policy, "looks": looks}
    return [draw_toll(asked, rows, counted, **told) for asked, rows, counted in drawn[:MOST]]


def find_tolls(asked: pd.DataFrame) -> Iterator[pd.DataFrame]:
    """The figures of each event that have a place and were said on several days, with what later days replaced."""
    kept, left_out = leave_out(asked)
    was = left_out[left_out["reason"].eq(REPLACED) & left_out["claim_id"].isin(find_replaced(asked).keys())]
    rows = pd.concat([kept, was.drop(columns="reason")])
    rows = rows[rows["place"].notna() & rows["period_start"].notna() & rows["said_on"].notna() & rows["whole"].isna()]
    rows = rows[~rows["is_past"] & (rows["said_on"] >= rows["period_end"])]
    rows = rows[[not name_group(row) for row in rows.assign(victim_class=rows["victim"].fillna(ALL)).itertuples()]]
    if not len(rows):
        return
    folded = fold_rows(rows)
    folded = folded.assign(named=folded["place"].map(name_place), victim_class=folded["victim"].fillna(ALL))
    for _, event in folded.groupby(["named", "victim_class", "period_start", "period_end"], sort=True):
        is_own = event["who"].isin([OWN_VOICE, NOT_NAMED])
        event = pd.concat([highest_of_a_day(event[~is_own], []), event[is_own]])
        level = event["low"].fillna(event["high"]).astype(float)
        first, last = event["said_on"].min(), event["said_on"].max()
        is_rising = level[event["said_on"] > first].max() > level[event["said_on"] == first].max()
        if len(event) >= LEAST and last > first and is_rising:
            yield event.sort_values(["said_on", "low", "claim_id"], kind="stable").reset_index(drop=True)


def name_place(place: str) -> str:
    """A place without the direction or the sort before its name.

    >>> name_place("southern Malawi"), name_place("village of Haas"), name_place("Syrian town of Haas")
    ('Malawi', 'Haas', 'Haas')
    """
    return re.sub(r"^[a-z-]+ (?=[^\W\d_a-z])", "", SORT.sub("", place))


def draw_toll(
    asked: pd.DataFrame,
    rows: pd.DataFrame,
    counted: str,
    *,
    corpus: str | None,
    policy: str,
    looks: Mapping[str, Look] | None,
) -> ClaimFigure:
    """One event: its figures as running totals since it happened, each on the day it was said."""
    names = count_sources(rows)
    looks = dict(looks if looks and not set(names).isdisjoint(looks) else assign_looks(names))
    row = rows.iloc[0]
    event = f"{row['named']}, {say_period(row['period_start'], row['period_end'])}"
    ids = {name for ids in rows["claim_ids"] for name in ids}
    chosen = Selection(rows, asked.iloc[:0].assign(reason=pd.NA), asked[asked["claim_id"].isin(ids)])
    victim = row["victim"] if isinstance(row["victim"], str) and row["victim"] != ALL else None
    words = Words(
        name_toll(str(row["measure"]), victim, event),
        f"How the toll was told: {say_counted_of(counted, row['measure'], victim)}, {event}, according to {say_sources(names)}",
        EXPLAINED,
        write_notes(chosen, corpus=corpus, policy=policy),
        f"{say_ends(rows)}, said {say_period(rows['said_on'].min(), rows['said_on'].max())}.",
        counted=counted,
    )
    shown = rows.assign(words=[say_mark(mark) for mark in rows.itertuples()], kind="running_total")
    # What outlets say in their own words is nobody's series.
    start = shown["period_start"].mask(shown["who"].isin([OWN_VOICE, NOT_NAMED]))
    shown = shown.assign(period_start=start, period_end=shown["said_on"], said_on=pd.NaT, place=shown["named"])
    with house_style():
        figure = draw_panels(split_rows(shown, "one"), words, looks, "one", (), names if len(names) == 1 else ())
    figure.table = rows
    return figure


def say_counted_of(counted: str, measure: str, victim: str | None) -> str:
    """What is counted, of whom, inside a title."""
    noun = say_counted(measure, victim, {measure: counted})
    return noun[:1].lower() + noun[1:]


def name_toll(measure: str, victim: str | None, event: str) -> str:
    """The name a chart is linked by.

    >>> name_toll("killed", None, "Rasht, March 9, 2024")
    'chart-killed-rasht-march-9-2024-told'
    """
    parts = ["chart", measure, victim, event, "told"]
    return re.sub(r"[^a-z0-9]+", "-", "-".join(part for part in parts if part).lower())
