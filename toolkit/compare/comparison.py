"""Compares two runs: a column of calls. Read this first.

comparison = compare_runs(read_run("old"), read_run("new"))
comparison.changes       # one row for each claim that is new, withdrawn or superseded, and for each field that changed
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import pandas as pd

from toolkit.compare.article_matches import ArticleMatches, match_articles
from toolkit.compare.causes import Cause
from toolkit.compare.change import ORDER, Change
from toolkit.compare.change_table import tabulate_changes
from toolkit.compare.changed_links import find_linked, find_superseded
from toolkit.compare.claim_matches import ClaimMatches, match_claims
from toolkit.compare.explain import Explainer
from toolkit.compare.fields import LINKS, WEIGHTS, find_field_changes
from toolkit.compare.runs import Run, fetch_rows, list_uncompared
from toolkit.compare.settings import Settings, compare_settings
from toolkit.prose import say_count


@dataclass(frozen=True)
class Comparison:
    """What two runs differ in. `notes` say what could not be compared, and why."""

    old: Run
    new: Run
    articles: ArticleMatches
    settings: Settings
    claims: ClaimMatches
    found: tuple[Change, ...]
    notes: tuple[str, ...]

    @property
    def changes(self) -> pd.DataFrame:
        """The changes as a table, in a fixed order: withdrawn, changed, superseded, new, moved; then by article and place."""
        return tabulate_changes(self.old, self.new, self.found)

    @property
    def new_of(self) -> dict[str, str]:
        """The later id of each claim that is in both runs."""
        ids = self.old.claims["claim_id"].tolist(), self.new.claims["claim_id"].tolist()
        return {ids[0][a]: ids[1][b] for a, b, _ in self.claims.pairs}

    @property
    def titles(self) -> dict[str, str]:
        """What measures are called, the later name first."""
        return {**self.old.titles, **self.new.titles}

    def count(self, kind: str, weight: str | None = None) -> int:
        """How many claims have a change of this kind (and weight)."""
        return len({(c.old, c.new) for c in self.found if c.kind == kind and weight in (None, c.weight)})

    def list_kind(self, kind: str, weight: str = "reading") -> dict[tuple[int | None, int | None], list[Change]]:
        """The changes of a kind, by claim, in the order of the table."""
        grouped: dict[tuple[int | None, int | None], list[Change]] = {}
        for change in self.found:
            if change.kind == kind and change.weight == weight:
                grouped.setdefault((change.old, change.new), []).append(change)
        return grouped


def compare_runs(old: Run, new: Run) -> Comparison:
    """Compares two runs: which claims are new, changed, withdrawn or superseded, and which causes the evidence leaves."""
    articles = match_articles(old, new)
    settings = compare_settings(old.about, new.about)
    claims = match_claims(old.claims, new.claims, articles)
    explainer = Explainer(old, new, articles, settings)
    found = [*find_sides(old, new, claims, explainer), *find_changed(old, new, claims, explainer)]
    found += find_linked(old, new, claims, explainer, found)
    found += find_superseded(old, new, claims, explainer, found)
    found += find_moved(old, new, claims)
    ordered = tuple(sort_changes(found, old, new))
    return Comparison(old, new, articles, settings, claims, ordered, tuple(write_notes(old, new)))


def find_sides(old: Run, new: Run, claims: ClaimMatches, explainer: Explainer) -> Iterator[Change]:
    """Yields the claims that are on one side only."""
    sides = (("withdrawn", old, claims.gone, explainer.explain_gone), ("new", new, claims.new, explainer.explain_new))
    for kind, run, places, explain in sides:
        part = run.claims.iloc[places]
        names = ("article_id", "sentence", "number_text")
        cells = zip(places, *(part[name].tolist() for name in names), strict=True)
        for place, article_id, sentence, number_text in cells:
            cause = explain(article_id, sentence, number_text)
            yield Change(kind, place, None, cause) if kind == "withdrawn" else Change(kind, None, place, cause)


def find_changed(old: Run, new: Run, claims: ClaimMatches, explainer: Explainer) -> Iterator[Change]:
    """Yields the fields that changed, links aside; what is minor follows what was read otherwise in the same claim."""
    left_out = list_uncompared(old, new) | frozenset(LINKS)
    fields = list(find_field_changes(old.claims, new.claims, claims, left_out))
    rows = fetch_rows(old.claims, (each.old for each in fields)), fetch_rows(new.claims, (each.new for each in fields))
    told: dict[tuple[int, int], Cause] = {}
    for a, b, field, before, after in fields:
        if WEIGHTS[field] == "minor" and (a, b) in told:
            cause = told[a, b]
        else:
            cause = told[a, b] = explainer.explain_field(field, rows[0][a], rows[1][b])
        yield Change("changed", a, b, cause, field, before, after)


def find_moved(old: Run, new: Run, claims: ClaimMatches) -> Iterator[Change]:
    """Yields the claims whose id alone changed: a file was renamed, or the words stand elsewhere in the article."""
    ids = old.claims["claim_id"].tolist(), new.claims["claim_id"].tolist()
    homes = old.claims["article_id"].tolist(), new.claims["article_id"].tolist()
    for a, b, _ in claims.pairs:
        if ids[0][a] != ids[1][b]:
            if homes[0][a] != homes[1][b]:
                why = "its article has another id: its file was renamed, or its text edited"
            else:
                why = "its place in the article, or what it was read as, is another"
            yield Change("moved", a, b, Cause(("article_moved",), why), "claim_id", ids[0][a], ids[1][b])


def sort_changes(found: Iterable[Change], old: Run, new: Run) -> list[Change]:
    """The changes in a fixed order, which neither the order of files nor of rows decides."""
    ranks = rank_rows(old.claims), rank_rows(new.claims)
    fields = {name: place for place, name in enumerate(WEIGHTS)}

    def key(change: Change) -> tuple[int, int, int]:
        rank = ranks[0][change.old or 0] if change.new is None else ranks[1][change.new]
        return ORDER.index(change.kind), rank, fields.get(change.field or "", -1)

    return sorted(found, key=key)


def rank_rows(claims: pd.DataFrame) -> list[int]:
    """The rank of each claim: by the day of printing, then article and place in it."""
    ordered = claims.reset_index(drop=True).sort_values(
        ["published", "article_id", "char_start", "claim_id"], kind="stable", na_position="last"
    )
    ranks = [0] * len(claims)
    for rank, place in enumerate(ordered.index.tolist()):
        ranks[place] = rank
    return ranks


def write_notes(old: Run, new: Run) -> Iterator[str]:
    """What could not be compared, in sentences."""
    for word, run in (("earlier", old), ("later", new)):
        lacking = [name for name in run.lacking if name not in ("cluster_id", "decision")]
        if lacking:
            yield f"The {word} claims table has no column {', '.join(lacking)}: these fields are not compared."
        again = len(run.claims) - len(Counter(run.claims["claim_id"]))
        if again:
            yield (
                f"In the {word} claims table a claim_id stands more than once ({say_count(again, 'row')} too many): "
                "such claims were paired in their order."
            )
        if run.articles is None:
            yield f"The {word} run did not keep its articles table: articles are known by the claims found in them alone."
    if old.is_linked != new.is_linked:
        yield (
            f"The claims of the {'earlier' if new.is_linked else 'later'} run were not laid side by side "
            "(`toolkit reconcile`): what a claim says again or replaces is not compared."
        )
