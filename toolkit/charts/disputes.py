"""Draws every disagreement that a corpus holds: one picture for each measure on which sources differ."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from toolkit.charts.figure import ClaimFigure
from toolkit.charts.rivals import draw_rival_claims
from toolkit.charts.selection import list_names


def draw_every_dispute(
    claims: pd.DataFrame, *, measures: Sequence[str], titles: Mapping[str, str] | None = None, **shown: Any
) -> list[ClaimFigure]:
    """Draws rival claims of each measure that has any; where none has, one empty picture that says so.

    `shown` goes on to `draw_rival_claims`: corpus, policy, looks, most.
    """
    drawn = [draw_rival_claims(claims, measure=measure, titles=titles, **shown) for measure in list_names(measures)]
    disputed = [picture for picture in drawn if len(picture.table)]
    return disputed or drawn[:1]
