"""Draws rival claims: what different sources say about the same thing, place and days, one under the other and never averaged."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from toolkit.charts.figure import ClaimFigure, Words
from toolkit.charts.left_out import REPLACED, leave_out
from toolkit.charts.notes import say_policy, say_reviewed, say_span
from toolkit.charts.rival_lines import draw_rivalries, heading_of, name_classes
from toolkit.charts.rivalry import number_rivalries
from toolkit.charts.selection import (
    Selection,
    check_measure,
    check_names,
    count_sources,
    filter_claims,
    fold_claims,
    prepare_claims,
)
from toolkit.charts.sources import NOT_NAMED, OWN_VOICE, say_sources
from toolkit.charts.style import Look, assign_looks, house_style
from toolkit.charts.wording import say_briefly, say_counted
from toolkit.errors import InputError
from toolkit.prose import say_count

COMPARED = ("event", "period_total", "running_total")


def find_rivals(claims: pd.DataFrame, *, measure: str, place: str | None = None, **wanted: Any) -> Selection:
    """Finds figures that cannot all hold, given by different sources for the same measure, place and days.

    Of the same victims they cannot where they do not overlap; more civilians than all the dead of another source cannot be either.
    A figure without place or days is not compared: it may be about something else; nor is one in an outlet's own words.
    With `place`, all that different sources say of it is kept, whether it overlaps or not. `drawn["rivalry"]` numbers the groups.
    """
    table = prepare_claims(claims)
    asked = filter_claims(table[(table["measure"] == measure) & table["kind"].isin(COMPARED)], **wanted)
    kept, left_out = leave_out(asked)
    known = is_comparable(kept)
    gone = find_replaced(asked)
    was = left_out[left_out["reason"].eq(REPLACED) & left_out["claim_id"].isin(gone.keys())].drop(columns="reason")
    # What a source replaced on a later day was its figure until then, and others spoke against it.
    chosen = fold_claims(pd.concat([kept[known], was[is_comparable(was)]]), left_out, asked)
    if not len(chosen.drawn):
        return Selection(chosen.drawn.assign(rivalry=pd.Series(dtype="Int64")), left_out, asked)
    rows = chosen.drawn
    if place:
        rows = rows[find_place(rows["place"], place)]
    rivals = number_rivalries(rows, keeps_agreeing=bool(place), gone=gone)
    return Selection(rivals.reset_index(drop=True), left_out, asked)


def is_comparable(table: pd.DataFrame) -> pd.Series:
    """Which figures have a place, days and a source that is named."""
    return table["place"].notna() & table["period_start"].notna() & ~table["who"].isin([OWN_VOICE, NOT_NAMED])


def find_replaced(asked: pd.DataFrame) -> dict[str, pd.Timestamp]:
    """For each figure that its source replaced on a later day, that day; what was corrected on the day itself never stood."""
    said = dict(zip(asked["claim_id"], asked["said_on"], strict=True))
    heirs = zip(asked["supersedes"], asked["said_on"], strict=True)
    return {old: day for old, day in heirs if isinstance(old, str) and pd.notna(day) and day > said.get(old, day)}


def find_place(places: pd.Series, place: str) -> pd.Series:
    """Which places are the one asked for; one that no compared figure has is refused, with those there are.

    >>> find_place(pd.Series(["village of Haas", "Mosul"]), "Homs")
    Traceback (most recent call last):
    ...
    toolkit.errors.InputError: no figure that can be compared is of 'Homs'. To mend it: choose one of Mosul, village of Haas.
    """
    found = places.str.casefold().str.contains(place.casefold(), regex=False).fillna(False).astype(bool)
    if not found.any():
        names = sorted(set(places.dropna()))
        choice = f"choose one of {', '.join(names[:12])}" if names else "leave `place` out"
        raise InputError(f"no figure that can be compared is of '{place}'", remedy=choice)
    return found


def draw_rival_claims(
    claims: pd.DataFrame,
    *,
    measure: str,
    place: str | None = None,
    most: int = 12,
    sources: Sequence[str] | None = None,
    victims: Sequence[str] | None = None,
    from_day: str | None = None,
    to_day: str | None = None,
    corpus: str | None = None,
    policy: str = "open",
    looks: Mapping[str, Look] | None = None,
    titles: Mapping[str, str] | None = None,
    name: str | None = None,
) -> ClaimFigure:
    """Draws the widest disagreements, each as a panel: every source's figure stands where its number is.

    `place` asks for what is said of one place, in agreement or not: all rival claims for one event.
    """
    table = prepare_claims(claims)
    check_measure(table, measure, titles)
    check_names(table, measure=measure, sources=sources)
    chosen = find_rivals(
        table, measure=measure, place=place, sources=sources, victims=victims, from_day=from_day, to_day=to_day
    )  # fmt: skip
    rows = widest(chosen.drawn, most)
    names = count_sources(rows) if len(rows) else []
    kept = Selection(rows, chosen.left_out, chosen.asked)
    words = Words(
        name or name_rivals(measure, place),
        say_rivalry(say_counted(measure, None, titles), names, place),
        "Each panel is one thing, place and time, on its own scale from zero; each line is one source's figure.",
        write_rival_notes(kept, chosen.drawn["rivalry"].nunique(), corpus=corpus, policy=policy),
        say_rivals(rows),
        "disagreement",
        say_counted(measure, None, titles),
    )
    with house_style():
        figure = draw_rivalries(rows, words, dict(looks or assign_looks(names)))
    figure.table, figure.left_out = rows, chosen.left_out.iloc[:0]
    return figure


def name_rivals(measure: str, place: str | None) -> str:
    """The name a chart is linked by.

    >>> name_rivals("killed", "al-Bab"), name_rivals("targets_hit", None)
    ('chart-killed-al-bab-rivals', 'chart-targets-hit-rivals')
    """
    parts = ["chart", measure, place, "rivals"]
    return re.sub(r"[^a-z0-9]+", "-", "-".join(part for part in parts if part).lower())


def say_rivalry(noun: str, names: Sequence[str], place: str | None = None) -> str:
    """The title: who disagrees on what.

    >>> say_rivalry("People killed", ["Airwars", "SANA"]), say_rivalry("Sorties", [])
    ('Where Airwars and SANA disagree on people killed', 'No two sources are found to disagree on sorties')
    """
    noun = noun[:1].lower() + noun[1:]
    if not names:
        return f"No two sources are found to disagree on {noun}"
    if place:
        return f"What {say_sources(names)} say of {noun}, {place}"
    return f"Where {say_sources(names)} disagree on {noun}"


def write_rival_notes(kept: Selection, found: int, *, corpus: str | None, policy: str) -> tuple[str, ...]:
    """The note: how many disagreements there are, and what was compared."""
    compared = (
        "Compared are figures of named sources for the same measure, place and days, of one class of victims or of a class and all; "
        "others may disagree too. Of an event, a higher toll that was said days later is no disagreement within a fortnight: it may "
        "have risen."
    )
    if not len(kept.drawn):
        return (compared,)
    shown = kept.drawn["rivalry"].nunique()
    more = f", the {shown} widest shown." if shown < found else "."
    return (
        "These are claims, not established facts. They are laid side by side and not averaged.",
        f"Corpus: {corpus or 'not named'}; {say_span(kept.drawn)}.",
        say_count(found, "disagreement") + " found" + more,
        f"{say_count(len(kept.drawn), 'figure')} drawn; {say_reviewed(int(kept.drawn['reviewed'].sum()), len(kept.drawn))}.",
        say_policy(policy),
        compared,
    )


def widest(rows: pd.DataFrame, most: int) -> pd.DataFrame:
    """The groups that lie furthest apart, in the order of time."""
    if not len(rows):
        return rows
    low, high = rows["low"].fillna(rows["high"]), rows["high"].fillna(rows["low"])
    gaps = rows.assign(lo=low, hi=high).groupby("rivalry").agg(lo=("lo", "min"), hi=("hi", "max"))
    keep = (gaps["hi"] - gaps["lo"]).sort_values(ascending=False, kind="stable").index[:most]
    return (
        rows[rows["rivalry"].isin(keep)]
        .sort_values(["period_start", "rivalry", "who", "low"], kind="stable")
        .reset_index(drop=True)
    )


def say_rivals(rows: pd.DataFrame) -> str:
    """The picture in words: each disagreement as a clause."""
    if not len(rows):
        return "There is nothing to draw."
    said = []
    for _, part in rows.groupby("rivalry", sort=False):
        classes = name_classes(part)
        figures = "; ".join(
            f"{row.who} {say_briefly(row.low, row.high, row.hedge)}{classes.get(row.Index, '')}"
            for row in part.itertuples()
        )
        said.append(f"{heading_of(part)}: {figures}.")
    return " ".join(said)
