"""Finds figures that a later one of the same source replaces: in a corrected copy of a story, and as the toll of one event rises."""

from __future__ import annotations

import re
from collections.abc import Iterable, Set
from typing import Any

from toolkit.reconcile.checks import ends, is_known

Row = dict[str, Any]
# Whoever they were: "22 bodies" is the toll that "38 people" was later. Another noun ("nurses") counts some of them.
ANYBODY = frozenset(("people", "persons", "lives", "bodies", "victims", "deaths", "fatalities", "dead"))
MORE = re.compile(r"(?:more|another|others?|further|additional|new)\b", re.IGNORECASE)


def link_revisions(ranked: Iterable[Row], restated: dict[str, str], gone: Set[str] = frozenset()) -> dict[str, str]:
    """Returns {claim_id: the claim it replaces}: one source, story, measure, victims, place and days; another figure, printed later.

    What its own sentence takes back (`gone`) replaces nothing.
    """
    replaced: dict[str, str] = {}
    latest: dict[tuple, Row] = {}
    for row in sorted(ranked, key=lambda r: (r["order"][1], r["order"][2], r["char_start"])):
        if not can_replace(row, restated, gone):
            continue
        story = (row["cluster_id"], row["kind"], *thing_of(row))
        before = latest.get(story)
        if before is not None and before["article_id"] != row["article_id"] and ends(before) != ends(row):
            replaced[row["claim_id"]] = before["claim_id"]
        latest[story] = row
    return replaced


def link_tolls(ranked: Iterable[Row], restated: dict[str, str], gone: Set[str] = frozenset()) -> dict[str, str]:
    """Returns {claim_id: the claim it replaces} for the tolls of one event that a source gave on several days, in any story.

    A toll rises: "31 dead" on Saturday is "103" on Monday. A lower figure replaces one only where it is said to correct it, because it
    may be of another event of that day.
    """
    replaced: dict[str, str] = {}
    latest: dict[tuple, Row] = {}
    tolls = [row for row in ranked if can_replace(row, restated, gone) and is_toll(row)]
    for row in sorted(tolls, key=lambda r: (r["said_on"], r["order"][1], float(r["low"]), r["claim_id"])):
        event = thing_of({**row, "place": name_of(row["place"])})
        before = latest.get(event)
        if before is not None and is_later_toll(before, row):
            replaced[row["claim_id"]] = before["claim_id"]
        if before is None or row["low"] >= before["low"] or row["claim_id"] in replaced:
            latest[event] = row
    return replaced


def can_replace(row: Row, restated: dict[str, str], gone: Set[str]) -> bool:
    """Whether the figure is one of its own, of a named source and for known days."""
    is_own = row["claim_id"] not in restated and row["claim_id"] not in gone and not is_known(row.get("part_of"))
    return is_own and is_known(row["source_org"]) and is_known(row["period_start"])


def thing_of(row: Row) -> tuple:
    """Who says it, and of what: the measure, the victims, the place and the days."""
    return (
        row["source_org"],
        row["measure"],
        str(row.get("victim")),
        str(row.get("place")),
        row["period_start"],
        row["period_end"],
    )


def name_of(place: str) -> str:
    """The name in a place, without the words before it.

    >>> name_of("southern Malawi"), name_of("village of Haas"), name_of("the coast")
    ('Malawi', 'Haas', 'the coast')
    """
    named = re.search(r"(?<!\w)[^\W\d_a-z]", place)
    return place[named.start() :] if named else place


def is_toll(row: Row) -> bool:
    """Whether the figure is all that a source counts of one event, of a known place and day, and said on a known day."""
    counted = str(row.get("counted")) if is_known(row.get("counted")) else ""
    names_all = not counted or counted.lower().split()[-1] in ANYBODY
    is_told = is_known(row.get("place")) and is_known(row.get("said_on")) and row.get("period_basis") != "inferred"
    is_said = row.get("stance") not in ("denies", "doubts") and is_known(row["low"]) and row["low"] > 0
    return bool(row["kind"] == "event" and names_all and not MORE.match(counted) and is_told and is_said)


def is_later_toll(before: Row, row: Row) -> bool:
    """Whether a toll was said on a later day, and is higher or said to be a correction."""
    is_moved = row["low"] > before["low"] or (row.get("stance") == "corrects" and ends(row) != ends(before))
    return bool(row["said_on"] > before["said_on"] and row["article_id"] != before["article_id"] and is_moved)
