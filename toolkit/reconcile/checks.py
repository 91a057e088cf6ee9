"""Arithmetic that cannot hold, or that begs a question: each doubt names its claims and the two numbers, in words.

A check is a flag for a person, never a verdict: the fault may be the source's, the outlet's or ours.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import pandas as pd

Row = dict[str, Any]
Check = tuple[str, str, str | None, str, float, float, str]


def find_checks(claims: list[Row]) -> list[Check]:
    """Returns the rows of the checks table, in a fixed order."""
    rows = [row for row in claims if is_known(row["measure"])]
    found = [
        *find_rate_doubts(rows),
        *find_part_doubts(rows),
        *find_falling_totals(rows),
        *find_self_contradictions(rows),
    ]
    return sorted(found, key=lambda check: (check[1], check[3]))


def is_known(cell: Any) -> bool:
    """Whether a cell holds something: what is missing is None, NA, or not equal to itself (NaN, NaT)."""
    return cell is not None and cell is not pd.NA and bool(cell == cell)


def ends(row: Row) -> tuple:
    """Both ends, missing ones as None."""
    return tuple(float(row[k]) if is_known(row[k]) else None for k in ("low", "high"))


def make_check(rule: str, rows: list[Row], first: float, second: float, question: str) -> Check:
    """One row; its id follows from the rule and the claims."""
    ids = "; ".join(row["claim_id"] for row in rows)
    articles = {row["article_id"] for row in rows}
    name = "k" + hashlib.blake2b(f"{rule}\x1f{ids}".encode(), digest_size=6).hexdigest()
    return name, rule, articles.pop() if len(articles) == 1 else None, ids, float(first), float(second), question


def plain(value: float) -> str:
    """A number as a newspaper prints it.

    >>> plain(30650.0), plain(47.14)
    ('30,650', '47.1')
    """
    return f"{value:,.0f}" if float(value).is_integer() else f"{value:,.1f}"


def days_of(row: Row) -> int | None:
    """How many days a claim covers, both ends included."""
    if not is_known(row["period_start"]) or not is_known(row["period_end"]):
        return None
    return (row["period_end"] - row["period_start"]).days + 1


def find_rate_doubts(rows: list[Row]) -> Iterator[Check]:
    """A daily rate beside a total of the same article, measure and claimant that gives another average.

    990 in 21 days is 47 a day, against "now 60 to 70".
    """
    groups: dict[tuple, list[Row]] = defaultdict(list)
    for row in rows:
        groups[row["article_id"], row["measure"], str(row["source_org"])].append(row)
    for group in groups.values():
        rates = [r for r in group if r["kind"] == "rate" and r["per"] == "day" and is_known(r["low"])]
        totals = [
            r
            for r in group
            if r["kind"] in ("period_total", "running_total")
            and is_known(r["low"])
            and (days_of(r) or 0) > 1
            and not is_known(r["restates"])
        ]
        for rate in rates:
            for total in totals:
                days = days_of(total) or 1
                average = total["low"] / days
                ceiling = rate["high"] if is_known(rate["high"]) else float("inf")
                if average < rate["low"] or average > ceiling:
                    yield make_check("rate_against_total", [total, rate], average, rate["low"], (
                        f"{plain(total['low'])} {total['counted'] or total['measure']} in {days} days is {plain(average)} a day, against "
                        f"'{rate['number_text']}' a day: did the pace change, or do the two figures count different things?"))  # fmt: skip


def find_part_doubts(rows: list[Row]) -> Iterator[Check]:
    """A part that is larger than its whole."""
    by_id = {row["claim_id"]: row for row in rows}
    for row in rows:
        whole = by_id.get(row["part_of"]) if is_known(row["part_of"]) else None
        if whole is not None and is_known(row["low"]) and is_known(whole["high"]) and row["low"] > whole["high"]:
            yield make_check(
                "part_exceeds_whole",
                [row, whole],
                row["low"],
                whole["high"],
                f"'{row['number_text']}' is said to be part of '{whole['number_text']}', which is smaller: which of the two is misprinted?",
            )


def find_falling_totals(rows: list[Row]) -> Iterator[Check]:
    """A running total of one source that is lower at a later date."""
    series: dict[tuple, list[Row]] = defaultdict(list)
    for row in rows:
        if (
            row["kind"] == "running_total"
            and is_known(row["source_org"])
            and is_known(row["period_end"])
            and is_known(row["low"])
        ):
            series[
                row["source_org"], row["measure"], str(row["victim"]), str(row["place"]), str(row["period_start"])
            ].append(row)
    for points in series.values():
        points.sort(key=lambda r: (r["period_end"], r["low"], r["claim_id"]))
        for before, after in pairwise(points):
            ceiling = after["high"] if is_known(after["high"]) else None
            if ceiling is not None and ceiling < before["low"] and after["period_end"] > before["period_end"]:
                yield make_check("running_total_falls", [before, after], before["low"], ceiling, (
                    f"{before['source_org']}: {plain(before['low'])} by {before['period_end'].date()}"
                    f", but {plain(ceiling)} by {after['period_end'].date()}: "
                    "was the total corrected, or does it count something else?"))  # fmt: skip


def find_self_contradictions(rows: list[Row]) -> Iterator[Check]:
    """One source that gives two figures for the same thing, place and days, neither replacing the other."""
    groups: dict[tuple, list[Row]] = defaultdict(list)
    for row in rows:
        if (
            is_known(row["source_org"])
            and is_known(row["period_start"])
            and row["period_basis"] == "stated"
            and is_known(row["low"])
            and is_known(row["high"])
            and not is_known(row["part_of"])
            and not is_known(row["restates"])
            and row["kind"] not in ("rate", "share")
        ):
            groups[
                row["source_org"],
                row["measure"],
                row["kind"],
                str(row["victim"]),
                str(row["place"]),
                row["period_start"],
                row["period_end"],
            ].append(row)
    for group in groups.values():
        group.sort(key=lambda r: (str(r["published"]), r["claim_id"]))
        for first, second in pairwise(group):
            apart = first["high"] < second["low"] or second["high"] < first["low"]
            if apart and first["claim_id"] not in (second["supersedes"],) and second["claim_id"] != first["supersedes"]:
                yield make_check("two_figures_of_one_source", [first, second], first["low"], second["low"], (
                    f"{first['source_org']} gives both '{first['number_text']}' and '{second['number_text']}' for the same days and place: "
                    "are they two events, or was one corrected?"))  # fmt: skip
