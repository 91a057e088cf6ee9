"""The page of a comparison: one offline file in the house style, told from the top down - how much, why, each claim, charts, what leans."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from toolkit.compare.cells import changed_row, claim_table, one_side_row, superseded_row, with_articles
from toolkit.compare.change import Change
from toolkit.compare.chart_changes import ChartChange
from toolkit.compare.comparison import Comparison
from toolkit.compare.first import list_first
from toolkit.compare.leaning import Lean
from toolkit.compare.runs import fetch_rows
from toolkit.compare.sections import (
    MOST_ROWS,
    section_articles,
    section_charts,
    section_leaning,
    section_minor,
    section_why,
)
from toolkit.compare.summary import KINDS, is_same, say_articles, say_causes, say_lede, say_settings
from toolkit.errors import ToolkitError
from toolkit.prose import say_count
from toolkit.reports.page import check_page, fill_template, find_headings

HEADINGS = {
    "withdrawn": ("What is withdrawn", "Claims of the earlier run that the later one does not hold."),
    "changed": ("What reads otherwise", "Claims of both runs that say something else now."),
    "superseded": (
        "What a later figure replaces",
        "They stand as printed; the same source has since given another figure.",
    ),
    "new": ("What is new", "Claims that the earlier run did not hold."),
}


def make_diff_page(comparison: Comparison, charts: Sequence[ChartChange], leaning: Mapping[str, Sequence[Lean]]) -> str:
    """The page as HTML; raises ToolkitError where it would break a promise of every report."""
    shown = Shown(comparison)
    parts = [shown.section(kind) for kind in KINDS]
    parts += [section_charts(charts, shown.rows_of), section_leaning(comparison, leaning, shown.rows_of)]
    parts += [section_minor(comparison), section_articles(comparison), section_why(comparison)]
    words = {
        "title": say_title(comparison), "kicker": say_corpora(comparison), "lede": say_lede(comparison), "causes": say_causes(comparison),
        "first": shown.list_first(), "notes": (say_articles(comparison), say_settings(comparison), *comparison.notes),
    }  # fmt: skip
    return publish("diff.html.j2", "".join(parts), **words)


def publish(template: str, rest: str, **words: Any) -> str:
    """Fills a template, and checks that the page stands alone."""
    page = fill_template(template, rest=rest, contents=find_headings(rest), **words)
    complaints = check_page(page)
    if complaints:
        raise ToolkitError(
            f"the page was not published: {'; '.join(complaints[:5])}", remedy="report this, with the two runs"
        )
    return page


def say_title(comparison: Comparison) -> str:
    """The question that the page answers."""
    if any(comparison.count(kind, "reading") for kind in KINDS):
        return "What changed since the earlier run?"
    return f"{'Nothing' if is_same(comparison) else 'No claim'} changed since the earlier run"


def say_corpora(comparison: Comparison) -> str:
    """Which corpora are compared."""
    names = list(
        dict.fromkeys(
            str(run.about.get("corpus") or "a corpus without a name") for run in (comparison.old, comparison.new)
        )
    )
    return f"Two runs compared: {' and '.join(names)}"


class Shown:
    """The claims that the page shows, with the row that each stands in, so that other parts can lead there."""

    def __init__(self, comparison: Comparison) -> None:
        self.comparison, self.titles = comparison, comparison.titles
        self.kept = {kind: list(comparison.list_kind(kind).items())[:MOST_ROWS] for kind in KINDS}
        later = self.find_later()
        places = [place for groups in self.kept.values() for place, _ in groups]
        sides = [with_articles(run) for run in (comparison.old, comparison.new)]
        self.old = fetch_rows(sides[0], (a for a, _ in places))
        self.new = fetch_rows(sides[1], [*(b for _, b in places), *later.values()])
        self.later = {name: self.new[place] for name, place in later.items()}
        self.rows_of: dict[str, str] = {}
        for kind in KINDS:
            for n, ((a, b), _) in enumerate(self.kept[kind]):
                for row in (self.old.get(a) if a is not None else None, self.new.get(b) if b is not None else None):
                    if row is not None:
                        self.rows_of.setdefault(row.claim_id, f"{kind}-{n + 1}")

    def find_later(self) -> dict[str, int]:
        """Where the claims stand that replace others."""
        names = {str(changes[0].after) for _, changes in self.kept["superseded"]}
        ids = self.comparison.new.claims["claim_id"].tolist() if names else []
        return {name: place for place, name in enumerate(ids) if name in names}

    def section(self, kind: str) -> str:
        """One part of the page: the claims of a kind."""
        groups = self.kept[kind]
        count = self.comparison.count(kind, "reading")
        heading, words = HEADINGS[kind]
        if not groups:
            return ""
        rows = [(f"{kind}-{n + 1}", self.make_row(kind, place, changes)) for n, (place, changes) in enumerate(groups)]
        are = f"that {'is' if count == 1 else 'are'} new" if kind == "new" else kind
        table = claim_table(kind, f"{say_count(count, 'claim')} {are}", rows, count)
        return f'<h2 id="{kind}">{heading}</h2><p>{words}</p>{table}'

    def list_first(self) -> list[str]:
        """What to look at first, in sentences."""
        rows = {
            kind: [
                (
                    f"{kind}-{n + 1}",
                    self.old.get(a if a is not None else -1),
                    self.new.get(b if b is not None else -1),
                    changes,
                )
                for n, ((a, b), changes) in enumerate(self.kept[kind])
            ]
            for kind in ("changed", "withdrawn")
        }
        return list_first(rows, self.titles)

    def make_row(self, kind: str, place: tuple[int | None, int | None], changes: Sequence[Change]) -> list[str]:
        """The cells of one claim."""
        before = self.old[place[0]] if place[0] is not None else None
        after = self.new[place[1]] if place[1] is not None else None
        if kind == "changed":
            return changed_row(before, after, changes, self.titles)
        if kind == "superseded":
            return superseded_row(after, self.later.get(str(changes[0].after)), changes, self.titles)
        return one_side_row(before if kind == "withdrawn" else after, changes, self.titles)
