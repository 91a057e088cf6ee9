"""Links between claims that changed, and claims that a later figure replaces now: their cause is that of the claims at their ends."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from toolkit.compare.causes import Cause, make_cause
from toolkit.compare.change import Change
from toolkit.compare.claim_matches import ClaimMatches
from toolkit.compare.explain import Explainer
from toolkit.compare.fields import LINKS, WEIGHTS, find_field_changes
from toolkit.compare.runs import Run, list_uncompared


def find_linked(
    old: Run, new: Run, claims: ClaimMatches, explainer: Explainer, found: Iterable[Change]
) -> Iterator[Change]:
    """Yields the links that changed; the cause is that of the claims at their ends, where these came, went or changed."""
    left_out = list_uncompared(old, new) | (frozenset(WEIGHTS) - frozenset(LINKS))
    by_old, by_new = causes_by_id(old, new, found)
    ids = old.claims["claim_id"].tolist(), new.claims["claim_id"].tolist()
    for a, b, field, before, after in find_field_changes(old.claims, new.claims, claims, left_out):
        ends = [
            *by_old.get(before, ()),
            *by_new.get(after, ()),
            *by_old.get(ids[0][a], ()),
            *by_new.get(ids[1][b], ()),
        ]
        cause = follow(ends) if ends else explainer.explain_set()
        yield Change("changed", a, b, cause, field, before, after)


def find_superseded(
    old: Run, new: Run, claims: ClaimMatches, explainer: Explainer, found: list[Change]
) -> Iterator[Change]:
    """Yields the claims that a later figure of the same source replaces now, and did not before."""
    if "supersedes" in list_uncompared(old, new):
        return
    ids = old.claims["claim_id"].tolist(), new.claims["claim_id"].tolist()
    later = {ids[0][a]: b for a, b, _ in claims.pairs}
    before = {later.get(name) for name in old.claims["supersedes"].dropna().tolist()}
    places = {name: place for place, name in enumerate(ids[1])}
    old_of = {b: a for a, b, _ in claims.pairs}
    _, by_new = causes_by_id(old, new, found)
    links = new.claims[["claim_id", "supersedes"]].dropna(subset=["supersedes"])
    for name, target in links.itertuples(index=False):
        place = places.get(target)
        if place is None or place in before or place not in old_of:
            continue
        cause = explain_later(by_new.get(name, []), explainer)
        yield Change("superseded", old_of[place], place, cause, "superseded_by", None, name)


def causes_by_id(old: Run, new: Run, found: Iterable[Change]) -> tuple[dict[Any, list[Cause]], dict[Any, list[Cause]]]:
    """The causes of what happened to each claim, by its earlier and by its later id; minor changes move no link."""
    by_old: dict[Any, list[Cause]] = {}
    by_new: dict[Any, list[Cause]] = {}
    ids = old.claims["claim_id"].tolist(), new.claims["claim_id"].tolist()
    for change in found:
        if change.weight == "reading":
            if change.old is not None:
                by_old.setdefault(ids[0][change.old], []).append(change.cause)
            if change.new is not None:
                by_new.setdefault(ids[1][change.new], []).append(change.cause)
    return by_old, by_new


def follow(causes: list[Cause]) -> Cause:
    """The cause of what follows from other changes: theirs."""
    names = tuple(dict.fromkeys(name for cause in causes for name in cause.names))
    if len({cause.names for cause in causes}) == 1:
        return Cause(causes[0].names, f"it follows from another change: {causes[0].why}")
    return make_cause(names)


def explain_later(causes: list[Cause], explainer: Explainer) -> Cause:
    """Why a claim is replaced: its source gave a later figure, and that one came with a new article, or was only now read so."""
    if causes and all(cause.names == ("new_article",) for cause in causes):
        return Cause(
            ("later_figure", "new_article"),
            "the same source gave a later figure, in an article that is new in this run",
        )
    why = follow(causes) if causes else explainer.explain_set()
    return Cause(
        ("later_figure", *why.names),
        f"the same source gave a later figure; that it replaces this one is new: {why.why}",
    )
