"""One change of one claim, and the small things that every step of a comparison needs of the two runs."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

import pandas as pd

from toolkit.compare.causes import Cause
from toolkit.compare.fields import WEIGHTS
from toolkit.compare.runs import Run

ORDER = ("withdrawn", "changed", "superseded", "new", "moved")


class Change(NamedTuple):
    """One change of one claim: positions of its rows in the two tables, or None where it is on one side only."""

    kind: str
    old: int | None
    new: int | None
    cause: Cause
    field: str | None = None
    before: Any = None
    after: Any = None

    @property
    def weight(self) -> str:
        """How much it matters: reading (what is claimed), wording, link (how claims hang together), minor."""
        if self.kind == "moved":
            return "minor"
        return WEIGHTS.get(self.field, "reading") if self.kind == "changed" and self.field else "reading"


def fetch_rows(table: pd.DataFrame, places: Iterable[int | None]) -> dict[int, Any]:
    """Single rows of a table as records, by their places; None is no place."""
    wanted = sorted({place for place in places if place is not None})
    return dict(zip(wanted, table.iloc[wanted].itertuples(index=False), strict=True))


def list_uncompared(old: Run, new: Run) -> frozenset[str]:
    """Columns that cannot be compared: one side lacks them, or did not link its claims. A decision may be lacking: nobody decided yet."""
    lacking = {*old.lacking, *new.lacking} - {"decision"}
    return frozenset(lacking | ({"restates", "supersedes"} if old.is_linked != new.is_linked else set()))
