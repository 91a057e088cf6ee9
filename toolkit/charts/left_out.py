"""Decides which claims a chart leaves out, and says why: each has one reason, and no figure is lost through another that is not drawn."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pandas as pd

from toolkit.charts.sources import NOT_NAMED, OWN_VOICE

# A later total contains the earlier one and does not unsay it: of these, only what the same days got another figure for is replaced.
KEEPS_REPLACED = ("running_total", "rate", "stock")

DENIED = "denied by the source named with it"
DOUBTED = "doubted by the source named with it"
REJECTED = "rejected by a person"
NO_NUMBER = "no number given"
IS_PART = "part of a figure that is drawn"
RESTATED = "the same figure said again"
REPLACED = "replaced by a later figure of the same source"
NO_PERIOD = "no period stated"
LONG_BEFORE = "years before the other figures"
OTHER_UNIT = "a change in per cent, not in number"
NO_UNIT = "a rate without a unit of time"
FEW, FARTHER, YEAR = 8, 4, pd.Timedelta(days=365)
# Read once into plain records: a table of 100,000 claims has too many other columns to walk through them five times.
LOOKED_AT = (
    "claim_id", "decision", "stance", "low", "high", "kind", "in_percent", "per", "period_start", "period_end",
    "restates", "part_of", "supersedes", "victim", "group", "who", "article_id",
)  # fmt: skip


def leave_out(asked: pd.DataFrame) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Parts the claims to draw from those not to draw; each of the latter has one reason, the first that holds.

    A figure said again, replaced, or part of another is left out only for the sake of a figure that can be drawn itself: where a person
    rejected the other one, or it has no period, this one is drawn.
    """
    rows = list(asked[list(LOOKED_AT)].astype(object).itertuples())
    own = [find_own_reason(row) for row in rows]
    links = Links(rows, [row for row, reason in zip(rows, own, strict=True) if reason is None])
    reasons = [
        reason if reason not in (None, NO_PERIOD) else links.find_reason(row) or reason
        for row, reason in zip(rows, own, strict=True)
    ]
    reason = pd.Series(reasons, index=asked.index, dtype="string")
    return asked[reason.isna()], asked.assign(reason=reason)[reason.notna()]


def leave_out_far(kept: pd.DataFrame, left_out: pd.DataFrame) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Takes out the few figures of years before all others: one of 1983 would squeeze a war of six weeks into the edge of its chart.

    They are few (an eighth at most), at least a year before the rest, and farther from it than four times the days that the rest covers.
    """
    figures = kept.drop_duplicates(["group", "measure", "victim", "low", "high", "period_start", "period_end"])
    days = figures["period_end"].sort_values(kind="stable")
    for few in range(len(days) // FEW, 0, -1):
        before, first, last = days.iloc[few - 1], days.iloc[few], days.iloc[-1]
        if first - before >= max(YEAR, FARTHER * (last - first)):
            is_far = kept["period_end"] <= before
            return kept[~is_far], pd.concat([left_out, kept[is_far].assign(reason=LONG_BEFORE)])
    return kept, left_out


def find_own_reason(row: Any) -> str | None:
    """Why this claim cannot be drawn whatever the others say; None where it can."""
    said = {"denies": DENIED, "doubts": DOUBTED}
    if isinstance(row.decision, str) and row.decision == "reject":
        return REJECTED
    if isinstance(row.stance, str) and row.stance in said:
        return said[row.stance]
    if pd.isna(row.low) and pd.isna(row.high):
        return NO_NUMBER
    if row.kind == "change" and row.in_percent:
        return OTHER_UNIT
    if row.kind == "rate" and not isinstance(row.per, str):
        return NO_UNIT
    needs_start = row.kind not in ("running_total", "stock")
    if pd.isna(row.period_end) or (needs_start and pd.isna(row.period_start)):
        return NO_PERIOD
    return None


class Links:
    """Which claims say again, belong to or replace which others, among those that can be drawn (`able`)."""

    def __init__(self, asked: Sequence[Any], able: Sequence[Any]) -> None:
        self.able = {row.claim_id: (first_of(row.victim, "unknown"), row.group) for row in able}
        # Told apart by source, a figure that another source says again is still one figure; by outlet, each printed it.
        self.is_apart = any(first_of(row.group) != first_of(row.who) for row in able)
        self.heirs = {row.supersedes: row for row in able if isinstance(row.supersedes, str)}
        self.targets = {row.claim_id: first_of(row.restates, row.part_of) for row in asked}
        self.speakers = find_speakers(able)

    def find_reason(self, row: Any) -> str | None:
        """Why another figure stands for this one; None where no other does."""
        if self.is_replaced(row):
            return REPLACED
        if row.claim_id in self.speakers:
            return RESTATED
        if self.is_drawn(row.restates, row):
            return RESTATED
        return IS_PART if self.is_drawn(row.part_of, row) else None

    def is_replaced(self, row: Any) -> bool:
        """Whether a later figure of the same source stands for this one."""
        heir = self.heirs.get(row.claim_id)
        return heir is not None and (row.kind not in KEEPS_REPLACED or bool(heir.period_end == row.period_end))

    def is_drawn(self, target: Any, row: Any) -> bool:
        """Whether the claim pointed at, or the one that this points at in turn, can be drawn in the same panel, of the same outlet."""
        seen = {row.claim_id}
        while isinstance(target, str) and target not in seen:
            if target in self.speakers:
                target = self.speakers[target].get(row.who, next(iter(self.speakers[target].values())))
                if target == row.claim_id:
                    return False
            if target in self.able:
                victim, group = self.able[target]
                return bool(victim == first_of(row.victim, "unknown") and (group == row.group or not self.is_apart))
            seen.add(target)
            target = self.targets.get(target)
        return False


def find_speakers(able: Sequence[Any]) -> dict[str, dict[str, str]]:
    """For each figure in an outlet's own words that its article gives again with a source: the first claim of each source so named.

    A headline says "20 killed", the hospital below it says who says so: the hospital's 20 is the one to draw.
    """
    unnamed = {row.claim_id: row.article_id for row in able if row.who in (OWN_VOICE, NOT_NAMED)}
    speakers: dict[str, dict[str, str]] = {}
    for row in able:
        if (
            row.claim_id not in unnamed
            and isinstance(row.restates, str)
            and unnamed.get(row.restates) == row.article_id
        ):
            speakers.setdefault(row.restates, {}).setdefault(str(row.who), row.claim_id)
    return speakers


def first_of(*names: Any) -> str | None:
    """The first name that is there.

    >>> first_of(pd.NA, "c1"), first_of(None)
    ('c1', None)
    """
    return next((name for name in names if isinstance(name, str)), None)
