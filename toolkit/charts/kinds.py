"""Draws all that a corpus claims about some measures: one chart for each measure and kind, because unlike things share no axis."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd

from toolkit.charts.by_source import draw_claims_by_source
from toolkit.charts.figure import ClaimFigure
from toolkit.charts.selection import check_measure, check_names, filter_claims, list_names, prepare_claims
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
    by: str = "source",
    articles: pd.DataFrame | None = None,
    corpus: str | None = None,
    policy: str = "open",
    looks: Mapping[str, Look] | None = None,
    titles: Mapping[str, str] | None = None,
) -> list[ClaimFigure]:
    """Draws one chart for each measure, kind and unit of rate that the corpus holds; one empty chart for a measure that nobody claims.

    Measures that have victims get a panel for each class of them. `victims` keeps only these classes.
    """
    asked = filter_claims(prepare_claims(claims), victims=victims)
    wanted = {"sources": sources, "from_day": from_day, "to_day": to_day}
    charts = []
    for measure in list_names(measures):
        check_names(asked, measure=measure, sources=sources)
        check_measure(asked, measure, titles)
        has_victims = measure in WITH_VICTIMS or asked.loc[asked["measure"] == measure, "victim"].notna().any()
        panels = "victim" if has_victims else None
        series = list_series(filter_claims(asked[asked["measure"] == measure], **wanted))  # type: ignore[arg-type]
        for kind, per in series or [("period_total", None)]:
            words = {
                "corpus": corpus,
                "policy": policy,
                "looks": looks,
                "titles": titles,
                "articles": articles,
                "by": by,
            }
            figure = draw_claims_by_source(asked, measure=measure, kind=kind, per=per, panels=panels, **wanted, **words)  # type: ignore[arg-type]
            charts.append(figure)
    return charts


def list_measures(claims: pd.DataFrame, *, beside: Sequence[str] = ()) -> list[str]:
    """The measures that are claimed, beside those named, the most claimed first.

    >>> list_measures(pd.DataFrame({"measure": ["killed", "arrested", "arrested", "displaced"]}), beside=["killed"])
    ['arrested', 'displaced']
    """
    counts = claims.loc[~claims["measure"].isin(list(beside)), "measure"].value_counts()
    return sorted((str(name) for name in counts.index), key=lambda name: (-int(counts[name]), name))


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
