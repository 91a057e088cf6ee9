"""If this claim falls, what changes: the claims that lean on it, and what the charts and key findings would say without it."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable, Sequence
from difflib import get_close_matches
from typing import NamedTuple

import pandas as pd

from toolkit.charts.prepare import prepare_claims
from toolkit.charts.selection import select_claims
from toolkit.charts.series import split_series
from toolkit.charts.wording import KIND_NOUNS
from toolkit.compare.chart_changes import ChartChange, compare_charts
from toolkit.compare.chart_contents import find_series
from toolkit.errors import InputError

# How one claim leans on another, seen from the one that falls.
PART = "is a part of it"
AGAIN = "says it again"
COPY = "prints it again: a copy, or the same figure in another story"
LATER = "replaces it"
EARLIER = "was replaced by it, and would stand again"
WHOLE = "is the whole that it is a part of"
FIRST = "said it first"
NEXT = "is the next running total of the same source"
LAST = "is the running total before it, of the same source"
# Whoever takes back the figure takes back these too; a part, a whole or a neighbour stands on its own feet.
SAME_FIGURE = (AGAIN, COPY, FIRST)


class Lean(NamedTuple):
    """One claim that leans on another one (`on`), and how; `steps` counts the links between it and the claim that falls."""

    claim_id: str
    how: str
    on: str
    steps: int


class Fall(NamedTuple):
    """What falls and what it takes along: claims that lean on it, the same figure's other sentences, and charts in both cases."""

    claim_ids: tuple[str, ...]
    leaning: tuple[Lean, ...]
    same_figure: tuple[str, ...]
    alone: tuple[ChartChange, ...]
    together: tuple[ChartChange, ...]
    questions: tuple[str, ...]


def find_fall(
    claims: pd.DataFrame,
    claim_ids: Sequence[str] | str,
    *,
    checks: pd.DataFrame | None = None,
    titles: dict[str, str] | None = None,
) -> Fall:
    """Returns what changes if these claims fall: each alone (it was misread), or with every sentence that says the same figure.

    Raises InputError where there is no such claim.
    """
    claim_ids = [claim_ids] if isinstance(claim_ids, str) else claim_ids
    check_ids(claims, claim_ids)
    leaning = find_leaning(claims, claim_ids)
    same = list_same(claim_ids, leaning)
    alone = tuple(compare_without(claims, claim_ids, titles))
    together = tuple(compare_without(claims, same, titles)) if len(same) > len(claim_ids) else alone
    return Fall(tuple(claim_ids), tuple(leaning), same, alone, together, tuple(find_questions(checks, claim_ids)))


def list_same(claim_ids: Sequence[str], leaning: Iterable[Lean]) -> tuple[str, ...]:
    """These claims and those that say the same figure; who says a part of it again does not.

    >>> list_same(["c1"], [Lean("c2", AGAIN, "c1", 1), Lean("c3", PART, "c1", 1), Lean("c4", AGAIN, "c3", 2)])
    ('c1', 'c2')
    """
    same = dict.fromkeys(claim_ids)
    for lean in leaning:
        if lean.how in SAME_FIGURE and lean.on in same:
            same[lean.claim_id] = None
    return tuple(same)


def check_ids(claims: pd.DataFrame, claim_ids: Iterable[str]) -> None:
    """Refuses ids that no claim has, all together, each with a near one."""
    known = set(claims["claim_id"])
    complaints = []
    for name in claim_ids:
        if name not in known:
            near = get_close_matches(name, sorted(known), n=1, cutoff=0.6) if len(known) < 20_000 else []
            complaints.append(f"there is no claim '{name}'" + (f" (did you mean '{near[0]}'?)" if near else ""))
    if complaints:
        raise InputError("; ".join(complaints), remedy="take ids from the column claim_id of the claims table")


def drop_claims(claims: pd.DataFrame, claim_ids: Iterable[str]) -> pd.DataFrame:
    """The claims without these; what pointed at one of them points at nothing."""
    names = set(claim_ids)
    kept = claims[~claims["claim_id"].isin(names)].reset_index(drop=True)
    return kept.assign(
        **{link: kept[link].mask(kept[link].isin(names)) for link in ("part_of", "restates", "supersedes")}
    )


def compare_without(claims: pd.DataFrame, claim_ids: Sequence[str], titles: dict[str, str] | None) -> list[ChartChange]:
    """What the charts would show without these claims. Only charts that they, or their parts, stand on can change."""
    series = find_series(claims, set(claim_ids))
    return compare_charts(claims, drop_claims(claims, claim_ids), series=series, titles=titles)


def find_leaning(claims: pd.DataFrame, claim_ids: Sequence[str]) -> list[Lean]:
    """The claims that lean on these, nearest first; parts and restatements are followed through, each claim is named once."""
    found = {lean.claim_id: lean for lean in Links(claims).follow(claim_ids)}
    for lean in [*find_copies_drawn(claims, claim_ids), *find_neighbours(claims, claim_ids)]:
        found.setdefault(lean.claim_id, lean)
    return sorted(found.values(), key=lambda lean: (lean.steps, lean.how, lean.claim_id))


def find_leaning_each(claims: pd.DataFrame, claim_ids: Sequence[str]) -> dict[str, list[Lean]]:
    """For each of these claims, the others that lean on it; those that are named themselves are left out."""
    links, fallen = Links(claims), set(claim_ids)
    found = {name: {lean.claim_id: lean for lean in links.follow([name])} for name in claim_ids}
    for lean in [*find_copies_drawn(claims, claim_ids), *find_neighbours(claims, claim_ids)]:
        found[lean.on].setdefault(lean.claim_id, lean)
    sorted_of = {
        name: sorted(leans.values(), key=lambda lean: (lean.steps, lean.how, lean.claim_id))
        for name, leans in found.items()
    }
    kept = {name: [lean for lean in leans if lean.claim_id not in fallen] for name, leans in sorted_of.items()}
    return {name: leans for name, leans in kept.items() if leans}


class Links:
    """The links of a claims table, read once: what points at each claim, and what it points at.

    >>> links = {"part_of": ["c1", None, None], "restates": [None, None, "c3"], "supersedes": [None] * 3}
    >>> table = pd.DataFrame({"claim_id": ["c3", "c1", "c4"], **links})
    >>> [(lean.claim_id, lean.how, lean.steps) for lean in Links(table).follow(["c1"])]
    [('c3', 'is a part of it', 1), ('c4', 'says it again', 2)]
    """

    def __init__(self, claims: pd.DataFrame) -> None:
        self.inward: dict[str, list[tuple[str, str]]] = defaultdict(list)
        self.outward: dict[str, list[tuple[str, str]]] = defaultdict(list)
        known = set(claims["claim_id"])
        hows = (("restates", AGAIN, FIRST), ("part_of", PART, WHOLE), ("supersedes", LATER, EARLIER))
        for link, inward, outward in hows:
            rows = claims[["claim_id", link]].dropna().sort_values("claim_id", kind="stable")
            for name, target in zip(rows["claim_id"].tolist(), rows[link].tolist(), strict=True):
                self.inward[target].append((name, inward))
                if target in known:
                    self.outward[name].append((target, outward))

    def follow(self, claim_ids: Sequence[str]) -> list[Lean]:
        """What points at these claims, followed through, and what they point at themselves; a circle ends where it began."""
        seen: set[str] = set(claim_ids)
        found: list[Lean] = []
        waiting = deque((name, 1) for name in claim_ids)
        for name in claim_ids:
            for target, how in self.outward.get(name, ()):
                if target not in seen:
                    seen.add(target)
                    found.append(Lean(target, how, name, 1))
                    if how == FIRST:  # whoever says again what this claim says again says the same figure
                        waiting.append((target, 2))
        while waiting:
            target, steps = waiting.popleft()
            for name, how in self.inward.get(target, ()):
                if name not in seen and (steps == 1 or how != LATER):
                    seen.add(name)
                    found.append(Lean(name, how, target, steps))
                    if how != LATER:  # a later figure of the same source stands without the one it replaces
                        waiting.append((name, steps + 1))
        return found


def find_copies_drawn(claims: pd.DataFrame, claim_ids: Sequence[str]) -> list[Lean]:
    """The claims that a chart folds into one mark with these."""
    names, found = set(claim_ids), []
    own = claims[claims["claim_id"].isin(names)]
    series = {
        (row.measure, row.kind, row.per if row.kind == "rate" and isinstance(row.per, str) else None)
        for row in own.itertuples()
        if isinstance(row.measure, str) and row.kind in KIND_NOUNS
    }
    for measure, kind, per in sorted(series, key=str):
        part = claims[claims["measure"].eq(measure).fillna(False)].drop_duplicates("claim_id")
        for ids in select_claims(part, measure=measure, kind=kind, per=per).drawn["claim_ids"]:
            home = next((name for name in ids if name in names), None)
            if home is not None:
                found += [Lean(name, COPY, home, 1) for name in ids if name not in names]
    return found


def find_neighbours(claims: pd.DataFrame, claim_ids: Sequence[str]) -> list[Lean]:
    """The running totals of the same source next to these: steps of a chart lead from one to the other."""
    found = []
    own = claims[claims["claim_id"].isin(set(claim_ids)) & claims["kind"].eq("running_total").fillna(False)]
    for measure in sorted(own["measure"].dropna().unique()):
        part = prepare_claims(claims[claims["measure"].eq(measure) & claims["kind"].eq("running_total")])
        for series in split_series(part.drop_duplicates("claim_id")):
            ids = series["claim_id"].tolist()
            for place, name in enumerate(ids):
                if name in claim_ids:
                    near = ((place - 1, LAST), (place + 1, NEXT))
                    found += [
                        Lean(ids[at], how, name, 1)
                        for at, how in near
                        if 0 <= at < len(ids) and ids[at] not in claim_ids
                    ]
    return found


def find_questions(checks: pd.DataFrame | None, claim_ids: Iterable[str]) -> list[str]:
    """The arithmetic doubts that name one of these claims, as questions."""
    if checks is None or not {"claim_ids", "question"} <= set(checks.columns):
        return []
    names = set(claim_ids)
    asked = checks.dropna(subset=["claim_ids", "question"])
    return sorted({str(row.question) for row in asked.itertuples() if names & set(str(row.claim_ids).split("; "))})
