"""Finds which figures cannot both hold: of one class of victims, of a class and all the dead, of a group and its class."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import combinations
from typing import Any

import pandas as pd

from toolkit.charts.groups import find_group
from toolkit.charts.moments import highest_of_a_day, is_of_one_time, one_of_each

ALIKE = ["measure", "kind", "place_compared", "period_start", "period_end"]
# "the Chadian town of Zouar" is Zouar; "province of Homs" and Homs may be two.
SORT = re.compile(r"^(?:the )?(?:[^\W\d_][\w-]* )?(?:town|village|city|hamlet|district) of (?=[^\W\d_a-z])")
ALL = "unknown"  # not said whom: all of them
# Whoever is of the first class is counted in the second, too.
WITHIN = {
    "civilian": (ALL, "mixed"),
    "combatant": (ALL, "mixed"),
    "child": (ALL, "mixed"),
    "mixed": (ALL,),
}
MORE = re.compile(r"(?:more|another|other|others|further|additional|new)\b", re.IGNORECASE)


def number_rivalries(
    rows: pd.DataFrame, *, keeps_agreeing: bool = False, gone: Mapping[str, pd.Timestamp] | None = None
) -> pd.DataFrame:
    """The rows of different sources that cannot all hold, numbered group by group in `rivalry`; `keeps_agreeing` keeps those that can.

    A figure stands in one rivalry only: all figures of a class, or of a group within it, where two of them differ, and of others
    those that cannot hold beside. Each source has one figure in it on each question, and they can be held against each other though
    tolls rise: `gone` has the day on which a claim was replaced.
    """
    table = rows.assign(victim_class=rows["victim"].fillna(ALL))
    table["place_compared"] = [SORT.sub("", place) if isinstance(place, str) else place for place in table["place"]]
    table["group_named"] = [name_group(row) for row in table.itertuples()]
    numbers: dict[Any, int] = {}
    count = 0
    for _, part in table.groupby(ALIKE, dropna=False, sort=True):
        if part["who"].nunique() > 1:
            for members in part_rivalries(part, keeps_agreeing, gone or {}):
                numbers |= dict.fromkeys(members, count)
                count += 1
    kept = rows.loc[[index for index in rows.index if index in numbers]]
    return kept.assign(rivalry=pd.array([numbers[index] for index in kept.index], dtype="Int64"))


def part_rivalries(part: pd.DataFrame, keeps_agreeing: bool, gone: Mapping[str, pd.Timestamp]) -> Iterator[list[Any]]:
    """The index of each rivalry among figures for one measure, place and time, in the order in which they arose."""
    if not keeps_agreeing:
        part = highest_of_a_day(part, ["victim_class", "group_named"])
    rows = list(part.itertuples())
    if keeps_agreeing:
        pairs = [(a, b) for a, b in combinations(rows, 2) if a.who != b.who]
        yield from join_rivals(rows, pairs, [pair for pair in pairs if exclude_each_other(*pair)])
        return
    found: list[list[Any]] = []
    told = [(a, b) for a, b in combinations(rows, 2) if a.who != b.who and is_of_one_time(a, b, gone)]
    while clashes := [pair for pair in told if exclude_each_other(*pair)]:
        comparable = {row.Index for pair in told for row in pair}
        one_each = one_of_each([row for row in rows if row.Index in comparable], clashes)
        names = {row.Index for row in one_each}
        kept = [pair for pair in clashes if all(row.Index in names for row in pair)]
        members = list(join_rivals(one_each, kept, kept))
        taken = {index for group in members for index in group}
        if not taken:
            break
        found = [*members, *found]  # the last figure of each source comes first, then what it said before
        told = [pair for pair in told if not any(row.Index in taken for row in pair)]
    yield from found


def join_rivals(rows: list[Any], shown: list[tuple[Any, Any]], clashes: list[tuple[Any, Any]]) -> Iterator[list[Any]]:
    """The index of each rivalry: the figures of a question of which two are `shown` together, joined to those they clash with."""
    disputed = {kind_of(a) for a, b in shown if kind_of(a) == kind_of(b)}
    among = {row.Index for pair in clashes for row in pair} | {r.Index for r in rows if kind_of(r) in disputed}
    joined = {kind_of(row): {kind_of(row)} for row in rows}
    for a, b in clashes:
        both = joined[kind_of(a)] | joined[kind_of(b)]
        joined |= dict.fromkeys(both, both)
    for kinds in sorted({tuple(sorted(members)) for members in joined.values()}):
        members = [row.Index for row in rows if kind_of(row) in kinds and row.Index in among]
        if members:
            yield members


def kind_of(row: Any) -> tuple[str, str]:
    """Whom a figure counts: the class, and the group within it. Six teachers and 35 civilians are two questions."""
    return row.victim_class, row.group_named


def name_group(row: Any) -> str:
    """The group that a figure is of within its class, empty for all of the class.

    A part of another figure is a group of its own, unless it is of a class: of "19 dead, four of them children" four are all the children.
    """
    if isinstance(row.whole, str) and row.victim_class == ALL:
        return f"part {row.claim_id}"
    if isinstance(row.counted, str) and MORE.match(row.counted):
        return f"more {row.claim_id}"  # "after seven more bodies were found": seven are not all
    return (find_group(row.counted, row.victim) or "").lower() if isinstance(row.victim, str) else ""


def exclude_each_other(first: Any, second: Any) -> bool:
    """Whether two figures cannot both hold: ranges without a common number; or more of a group than there are of the whole.

    >>> from types import SimpleNamespace as Row
    >>> dead = Row(victim_class="unknown", group_named="", low=21, high=21)
    >>> civilians = Row(victim_class="civilian", group_named="", low=23, high=25)
    >>> nurses = Row(victim_class="civilian", group_named="nurses", low=4, high=4)
    >>> exclude_each_other(dead, civilians), exclude_each_other(dead, nurses), exclude_each_other(civilians, nurses)
    (True, False, False)
    >>> exclude_each_other(dead, Row(victim_class="unknown", group_named="", low=15, high=None))
    False
    """
    more = lowest(first) > highest(second), lowest(second) > highest(first)
    if first.victim_class == second.victim_class:
        if first.group_named == second.group_named:
            return any(more)
        return (more[0] and not second.group_named) or (more[1] and not first.group_named)
    if second.victim_class in WITHIN.get(first.victim_class, ()):
        return more[0] and not second.group_named
    return first.victim_class in WITHIN.get(second.victim_class, ()) and more[1] and not first.group_named


def lowest(row: Any) -> float:
    """The least that a figure says: of "up to 70", none."""
    return 0.0 if pd.isna(row.low) else float(row.low)


def highest(row: Any) -> float:
    """The most that a figure says: of "more than 200", any number."""
    return float("inf") if pd.isna(row.high) else float(row.high)
