"""What a comparison hands out: sentences, a table, a record, a page. One for two runs, one for a claim that falls."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import Any, Protocol

import pandas as pd

from toolkit.compare.chart_changes import ChartChange, compare_charts
from toolkit.compare.chart_contents import find_series
from toolkit.compare.comparison import Comparison, compare_runs
from toolkit.compare.facts import list_facts
from toolkit.compare.falls import make_fall_page, say_fall, tabulate_fall
from toolkit.compare.leaning import Fall, Lean, find_fall, find_leaning_each
from toolkit.compare.page import make_diff_page
from toolkit.compare.runs import Run, read_run
from toolkit.compare.summary import KINDS, say_causes, say_lede, say_minor

# Fields that carry the figure itself: where one of them changed, whoever leans on the claim has to be looked at again.
CARRYING = (
    "low",
    "high",
    "measure",
    "victim",
    "kind",
    "period_start",
    "period_end",
    "source_org",
    "is_negated",
    "stance",
)
MOST_FALLEN = 100


class Outcome(Protocol):
    """What `toolkit diff` writes, whichever of the two questions was asked."""

    def say(self) -> list[str]: ...
    def table(self) -> pd.DataFrame: ...
    def record(self) -> dict[str, Any]: ...
    def page(self) -> str: ...


class DiffOutcome:
    """Two runs compared."""

    def __init__(self, comparison: Comparison) -> None:
        self.comparison = comparison

    def say(self) -> list[str]:
        """The comparison in sentences."""
        found = self.comparison
        return [say_lede(found), *(f"  {words}" for words in (*say_causes(found), *say_minor(found))), *found.notes]

    def table(self) -> pd.DataFrame:
        """The table of changes."""
        return self.comparison.changes

    @cached_property
    def charts(self) -> list[ChartChange]:
        """What differs on the charts of the measures that changed."""
        found = self.comparison
        series: frozenset[tuple[str, str]] = frozenset()
        for side, run in enumerate((found.old, found.new)):
            places = {(change.old, change.new)[side] for change in found.found if change.weight != "minor"}
            ids = run.claims["claim_id"].iloc[[place for place in places if place is not None]]
            series |= find_series(run.claims, set(ids))
        return compare_charts(
            found.old.claims, found.new.claims, new_of=found.new_of, series=series, titles=found.titles
        )

    @cached_property
    def leaning(self) -> dict[str, list[Lean]]:
        """Which claims of the earlier run lean on those that are withdrawn or carry another figure now."""
        found = self.comparison
        fallen = {
            c.old or 0 for c in found.found if c.kind == "withdrawn" or (c.kind == "changed" and c.field in CARRYING)
        }
        ids = found.old.claims["claim_id"].iloc[sorted(fallen)[:MOST_FALLEN]].tolist()
        return find_leaning_each(found.old.claims, list(dict.fromkeys(ids)))

    def record(self) -> dict[str, Any]:
        """All of it, for scripts."""
        found = self.comparison
        return {
            "summary": say_lede(found),
            "causes": say_causes(found),
            "notes": list(found.notes),
            "counts": {kind: found.count(kind, "reading") for kind in KINDS}
            | {
                "reworded": found.count("changed", "wording"),
                "linked": found.count("changed", "link"),
                "minor": found.count("changed", "minor"),
                "moved": found.count("moved"),
            },
            "articles": {
                "new": found.articles.new["article_id"].tolist(),
                "gone": found.articles.gone["article_id"].tolist(),
                "edited": list_how(found, "edited"),
                "moved": list_how(found, "moved"),
            },
            "runs": {what: {"earlier": one, "later": other} for what, one, other in list_facts(found)},
            "settings": [setting._asdict() for setting in found.settings.differ],
            "not_kept": list(found.settings.unknown),
            "changes": list_rows(self.table()),
            "charts": [change._asdict() for change in self.charts],
            "leaning": {name: [lean._asdict() for lean in leans] for name, leans in self.leaning.items()},
        }

    def page(self) -> str:
        """The page."""
        return make_diff_page(self.comparison, self.charts, self.leaning)


class FallOutcome:
    """One run, without some of its claims."""

    def __init__(self, run: Run, fall: Fall) -> None:
        self.run, self.fall = run, fall

    def say(self) -> list[str]:
        """What would change, in sentences."""
        return say_fall(self.fall)

    def table(self) -> pd.DataFrame:
        """The claims that lean on those that fall."""
        return tabulate_fall(self.run, self.fall)

    def record(self) -> dict[str, Any]:
        """All of it, for scripts."""
        fall = self.fall
        return {
            "without": list(fall.claim_ids),
            "summary": say_fall(fall),
            "leaning": list_rows(self.table()),
            "same_figure": list(fall.same_figure),
            "charts_if_it_falls_alone": [change._asdict() for change in fall.alone],
            "charts_if_the_figure_falls": [change._asdict() for change in fall.together],
            "questions": list(fall.questions),
        }

    def page(self) -> str:
        """The page."""
        return make_fall_page(self.run, self.fall)


def compare_folders(old: Path, new: Path) -> DiffOutcome:
    """Compares the runs kept in two folders."""
    return DiffOutcome(compare_runs(read_run(old), read_run(new)))


def find_folder_fall(folder: Path, claim_ids: Sequence[str]) -> FallOutcome:
    """Finds what changes in the run of a folder if these claims fall."""
    run = read_run(folder)
    return FallOutcome(run, find_fall(run.claims, list(dict.fromkeys(claim_ids)), checks=run.checks, titles=run.titles))


def list_how(found: Comparison, how: str) -> list[str]:
    """The later ids of the articles that came so."""
    pairs = found.articles.pairs
    return [str(name) for name in pairs.loc[pairs["how"] == how, "new_id"]]


def list_rows(table: pd.DataFrame) -> list[dict[str, Any]]:
    """The rows of a table as records; missing is null."""
    return [{name: None if pd.isna(cell) else cell for name, cell in row.items()} for row in table.to_dict("records")]
