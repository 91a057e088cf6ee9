"""Draws all that a corpus claims about some measures: one chart for each measure and kind, because unlike things share no axis."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd

from toolkit.charts.by_source import draw_claims_by_source
from toolkit.charts.figure import ClaimFigure
from toolkit.charts.selection import between_days, check_names, prepare_claims
from toolkit.charts.style import Look
from toolkit.charts.wording import KIND_NOUNS

ORDER = ("running_total", "period_total", "event", "rate", "stock", "change", "forecast", "share")
WITH_VICTIMS = ("killed", "wounded", "missing", "casualties", "captured")


def draw_every_kind(
    claims: pd.DataFrame,
    *,
    measures: Sequence[str],
    sources: Sequence[str] | None = None,
    victims: Sequence[str] | None = None,
    from_day: str | None = None,
    to_day: str | None = None,
    corpus: str | None = None,
    policy: str = "open",
    looks: Mapping[str, Look] | None = None,
) -> list[ClaimFigure]:
    """Draws one chart for each measure, kind and unit of rate that the corpus holds; one empty chart for a measure that nobody claims.

    Measures that have victims get a panel for each class of them. `victims` keeps only these classes.
    """
    table = prepare_claims(claims)
    if victims:
        table = table[table["victim"].fillna("unknown").isin(list(victims))]
    charts = []
    for measure in measures:
        check_names(table, measure=measure, sources=sources)
        asked = between_days(table[table["measure"] == measure], from_day, to_day)
        if sources:
            asked = asked[asked["who"].isin(list(sources))]
        panels = "victim" if measure in WITH_VICTIMS else None
        for kind, per in list_series(asked) or [("period_total", None)]:
            charts.append(
                draw_claims_by_source(
                    table,
                    measure=measure,
                    kind=kind,
                    per=per,
                    panels=panels,
                    sources=sources,
                    from_day=from_day,
                    to_day=to_day,
                    corpus=corpus,
                    policy=policy,
                    looks=looks,
                )  # fmt: skip
            )
    return charts


def list_series(asked: pd.DataFrame) -> list[tuple[str, str | None]]:
    """The kinds of figure there are, rates apart by their unit of time.

    >>> list_series(pd.DataFrame({"kind": ["rate", "rate", "event"], "per": ["day", "week", None]}))
    [('event', None), ('rate', 'day'), ('rate', 'week')]
    """
    assert set(ORDER) == set(KIND_NOUNS)
    series: list[tuple[str, str | None]] = []
    for kind in ORDER:
        part = asked[asked["kind"] == kind]
        if not len(part):
            continue
        units = sorted(part["per"].dropna().unique()) if kind == "rate" else []
        series += [(kind, str(unit)) for unit in units] or [(kind, None)]
    return series
