"""The days of the figure told just before: "on Monday gunmen killed 48. The ministry had first spoken of 72 dead"."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from toolkit.extract.claim_kinds import UP_TO
from toolkit.extract.periods.day_roles import is_dated, is_recent
from toolkit.extract.periods.shared_totals import is_background
from toolkit.extract.periods.spots import Spot
from toolkit.extract.periods.toll_days import OF_TOLL
from toolkit.records import Claim, Period

CARRIED = "the figure told just before"  # the rule of a period that was carried on
# What is handed to a figure only because nothing nearer gives it a day.
LAST_RESORT = frozenset(("main event of the article", "day of publication"))
# Kinds that hold at no day in particular: nothing is carried on from them.
UNDATED = frozenset(("rate", "share", "stock"))


def find_told_just_before(
    spot: Spot,
    period: Period,
    before: Sequence[Claim],
    published: date | None,
    *,
    is_carried: bool = False,
    is_total: bool = False,
) -> Claim | None:
    """The last figure of the sentence before, in the same paragraph; None where words of the sentences already gave a day."""
    if period.rule not in LAST_RESORT or not before:
        return None
    last = next((claim for claim in reversed(before) if claim.period.rule != OF_TOLL), None)
    if last is None:
        return None
    if is_background(last.period, published) and any(is_dated(t) and is_recent(t, published) for t in spot.dates):
        return None  # "the protests of 2017 left 25 dead. Some 180 had been arrested, it said on Friday"
    is_up_to = is_total and last.period.rule == UP_TO  # "as of 6 March 27 have died. Another 40 were injured"
    is_open = last.period.start is None and not is_up_to
    if last.kind in UNDATED or (is_open and not (is_carried and last.kind == "running_total")):
        return None  # "200,000 people have died in three years of war. Khartoum says 9,000": of days that nobody tells
    if last.sentence.start == spot.sentence.start:
        return last if last.period.basis == "inherited" else None  # "twelve nurses and two doctors are among the dead"
    between = spot.text[last.sentence.end : spot.sentence.start]
    return None if between.strip() or "\n" in between else last
