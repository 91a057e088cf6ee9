"""The record of one change of one claim: its kind, where the claim stands in the two tables, the cause, and how much it matters."""

from __future__ import annotations

from typing import Any, NamedTuple

from toolkit.compare.causes import Cause
from toolkit.compare.fields import WEIGHTS

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
