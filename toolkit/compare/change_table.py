"""The changes as one table: a row for each claim that came or went, and for each field that changed. For scripts, and for the desk."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pandas as pd

from toolkit.charts.prepare import prepare_claims
from toolkit.charts.wording import say_figure, say_period
from toolkit.compare.change import Change
from toolkit.compare.fields import write_cell
from toolkit.compare.runs import Run, fetch_rows

# The columns of the table of changes; all text but `is_certain`. docs/how-two-runs-are-compared.md explains each.
COLUMNS = (
    "change", "weight", "claim_id", "earlier_id", "field", "before", "after", "cause", "whose", "is_certain", "why",
    "outlet", "published", "headline", "path", "url", "source", "measure", "figure", "period", "place", "number_text", "sentence",
)  # fmt: skip


def tabulate_changes(old: Run, new: Run, found: Sequence[Change]) -> pd.DataFrame:
    """The table of the changes found between two runs."""
    sides = [prepare_claims(run.claims) for run in (old, new)]
    facts = [facts_of(run) for run in (old, new)]
    rows = fetch_rows(sides[0], (c.old for c in found)), fetch_rows(sides[1], (c.new for c in found))
    cells = [tabulate_change(change, rows, facts) for change in found]
    table = pd.DataFrame(cells, columns=list(COLUMNS))
    return table.astype({name: "boolean" if name == "is_certain" else "string" for name in COLUMNS})


def facts_of(run: Run) -> dict[str, tuple[Any, ...]]:
    """Headline, file and address of each article."""
    if run.articles is None:
        return {}
    told = run.articles[["headline", "path", "url"]].itertuples(index=False, name=None)
    return dict(zip(run.articles["article_id"].tolist(), told, strict=True))


def tabulate_change(
    change: Change, rows: tuple[dict[int, Any], dict[int, Any]], facts: list[dict[str, tuple[Any, ...]]]
) -> tuple[Any, ...]:
    """One row of the table of changes."""
    side, place = (1, change.new) if change.new is not None else (0, change.old)
    row = rows[side][place or 0]
    printed = (row.outlet, row.published, *facts[side].get(row.article_id, (None, None, None)))
    period = say_period(row.period_start, row.period_end)
    claimed = (row.who, row.measure, say_figure(row), period, row.place, row.number_text, row.sentence)
    earlier = rows[0][change.old].claim_id if change.old is not None else None
    return (
        change.kind, change.weight, row.claim_id, earlier, change.field, write_cell(change.before), write_cell(change.after),
        "; ".join(change.cause.names), "; ".join(change.cause.whose), change.cause.is_certain, change.cause.why,
        *(write_cell(cell) for cell in (*printed, *claimed)),
    )  # fmt: skip
