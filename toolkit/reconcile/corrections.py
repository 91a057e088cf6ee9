"""Finds figures that a sentence itself takes back: "lowered the toll to 20 from 21", "37 were hurt, down from 41"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from toolkit.reconcile.checks import is_known

Row = dict[str, Any]
SAME = (
    "article_id",
    "sentence_start",
    "source",
    "source_org",
    "measure",
    "kind",
    "victim",
    "period_start",
    "period_end",
)
# Of one event, another figure is a correction; a number at a time or a month's total that was lower before was right then.
KINDS = ("event", "running_total")
FROM = re.compile(r"\bfrom\s+(?:(?:the\s+)?(?:earlier|previous|initial|original)\s+)?$", re.IGNORECASE)
TO = re.compile(r"\b(?:to|at)\s+$", re.IGNORECASE)


def link_corrections(rows: Iterable[Row]) -> dict[str, str]:
    """Returns {claim_id: the claim it replaces}: one source, one sentence, one event; the old figure stands after "from".

    The new one is the nearest before it, else the nearest after it that follows "to".
    """
    told = [row for row in rows if is_told(row)]
    taken_back = {(row["article_id"], row["sentence_start"]) for row in told if FROM.search(words_before(row))}
    sentences: dict[tuple, list[Row]] = defaultdict(list)
    for row in told:
        if (row["article_id"], row["sentence_start"]) in taken_back:
            sentences[tuple(str(row.get(name)) for name in SAME)].append(row)
    replaced: dict[str, str] = {}
    for group in sentences.values():
        group.sort(key=lambda row: int(row["char_start"]))
        for place, old in enumerate(group):
            if not FROM.search(words_before(old)):
                continue
            after = [row for row in group[place + 1 :] if TO.search(words_before(row))]
            new = next(iter([*reversed(group[:place]), *after]), None)
            if new is not None and is_standing(new) and new["low"] != old["low"]:
                replaced.setdefault(new["claim_id"], old["claim_id"])
    return replaced


def is_told(row: Row) -> bool:
    """Whether a figure is of an event, for known days, and stands in a sentence that the table holds."""
    is_there = isinstance(row.get("sentence"), str) and is_known(row.get("sentence_start"))
    is_whole = row["kind"] in KINDS and not is_known(row.get("part_of"))
    return is_there and is_whole and is_known(row["period_start"])


def words_before(row: Row) -> str:
    """The words of the sentence before the number."""
    return str(row["sentence"])[: int(row["char_start"]) - int(row["sentence_start"])]


def is_standing(row: Row) -> bool:
    """Whether the source stands by the figure, which has a number."""
    return row.get("stance") not in ("denies", "doubts") and is_known(row["low"]) and row["low"] > 0
