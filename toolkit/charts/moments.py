"""Tells which figures were said at one time: a toll given on another day is no disagreement while the toll of the event still moves."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import timedelta
from typing import Any

import pandas as pd

CLOSE = timedelta(days=1)  # the agency on Thursday evening, the minister on Friday
FRESH = timedelta(days=14)  # for so long bodies are found, and a higher toll may be a later one


def is_close(first: Any, second: Any) -> bool:
    """Whether two figures were said on one day or the next; a figure whose day of saying is not known is close to all.

    >>> from types import SimpleNamespace as Row
    >>> day = pd.Timestamp
    >>> one = Row(said_on=day("2024-03-07"), said_last=day("2024-03-08"))
    >>> is_close(one, Row(said_on=day("2024-03-09"), said_last=day("2024-03-09")))
    True
    >>> is_close(one, Row(said_on=day("2024-03-13"), said_last=day("2024-03-13")))
    False
    """
    if pd.isna(first.said_on) or pd.isna(second.said_on):
        return True
    return bool(first.said_on - second.said_last <= CLOSE and second.said_on - first.said_last <= CLOSE)


def is_of_one_time(first: Any, second: Any, gone: Mapping[str, pd.Timestamp]) -> bool:
    """Whether two figures can be held against each other: said together; or apart, and no rising toll can explain the difference.

    `gone` has the day on which a figure was replaced by a later one of its own source.
    """
    if is_close(first, second):
        return True
    early, late = (first, second) if first.said_on <= second.said_on else (second, first)
    if any(claim in gone and gone[claim] <= late.said_on for claim in early.claim_ids):
        return False
    is_rising = first.kind == "event" and level(late) > level(early) and late.said_on - late.period_end <= FRESH
    return not is_rising


def level(row: Any) -> float:
    """Where a figure stands: its lower end, else the upper one."""
    return float(row.high) if pd.isna(row.low) else float(row.low)


def highest_of_a_day(rows: pd.DataFrame, question: Sequence[str]) -> pd.DataFrame:
    """The rows with one figure of each source for a day and a question, the highest: 22 flown out are some of the 163 it counts hurt.

    >>> told = {"said_on": pd.to_datetime("2024-03-09"), "low": [22, 163, 150], "high": [22, 163, None]}
    >>> rows = pd.DataFrame({"who": ["A", "A", "B"], **told})
    >>> highest_of_a_day(rows, [])["low"].tolist()
    [163, 150]
    """
    level = rows["low"].fillna(rows["high"]).astype(float)
    ordered = rows.assign(level=level).sort_values("level", ascending=False, kind="stable")
    is_again = ordered.duplicated(["who", "said_on", *question]) & ordered["said_on"].notna()
    return rows[~rows.index.isin(ordered.index[is_again])]


def one_of_each(rows: Sequence[Any], clashes: Iterable[tuple[Any, Any]]) -> list[Any]:
    """The rows with one figure of each source on each question: the last said of those that another source was close to.

    A ministry does not disagree with what it said itself on the day before.
    """
    near = {row.Index for pair in clashes if is_close(*pair) for row in pair}
    kept: dict[tuple[str, str, str], Any] = {}
    for row in rows:
        question = (row.who, row.victim_class, row.group_named)
        before = kept.get(question)
        if before is None or rank(row, near) > rank(before, near):
            kept[question] = row
    return [row for row in rows if kept[row.who, row.victim_class, row.group_named] is row]


def rank(row: Any, near: set[Any]) -> tuple[bool, pd.Timestamp, float]:
    """What makes one figure of a source stand for its others: near to a rival's, said last, and of one day the highest."""
    said = pd.Timestamp.min if pd.isna(row.said_on) else row.said_on
    return row.Index in near, said, level(row)


def is_told_apart(rows: pd.DataFrame) -> bool:
    """Whether figures side by side were said more than a day apart, so that a reader must be told when."""
    said = rows["said_on"].dropna()
    return bool(len(said) and said.max() - said.min() > CLOSE)
