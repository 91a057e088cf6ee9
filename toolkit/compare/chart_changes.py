"""What two claims tables would make the charts and the key findings say: marks that come, go or change, and to what."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

import pandas as pd

from toolkit.compare.chart_contents import DrawnChart, DrawnMark, Series, list_charts

ORDER = ("finding", "gone", "changed", "new", "rank")
NOTHING = DrawnChart("", (), None, (), {})


class ChartChange(NamedTuple):
    """One difference on one chart: a mark (gone, new, changed), its key finding, or the finding's rank alone; words before and after."""

    chart: str
    what: str
    before: str | None
    after: str | None
    claim_id: str | None


def compare_charts(
    old: pd.DataFrame,
    new: pd.DataFrame,
    *,
    new_of: Mapping[str, str] | None = None,
    series: Series | None = None,
    titles: Mapping[str, str] | None = None,
) -> list[ChartChange]:
    """Returns what would differ on the charts of two claims tables.

    `new_of` gives the later id of a claim whose id changed; `series` are the measures and kinds to look at (all by default).
    """
    before, after = list_charts(old, series, titles), list_charts(new, series, titles)
    found = [
        change
        for name in sorted({*before, *after})
        for change in compare_chart(before.get(name, NOTHING), after.get(name, NOTHING), new_of or {})
    ]
    return sorted(
        found, key=lambda each: (each.what != "finding", each.what == "rank", each.chart, ORDER.index(each.what))
    )


def compare_chart(before: DrawnChart, after: DrawnChart, new_of: Mapping[str, str]) -> Iterator[ChartChange]:
    """Yields what differs on one chart."""
    title = after.title or before.title
    if before.finding != after.finding:
        words = find_words(before, before.finding_ids), find_words(after, after.finding_ids)
        ids = after.finding_ids or tuple(new_of.get(name, name) for name in before.finding_ids)
        what = "rank" if words[0] and words[0] == words[1] else "finding"
        yield ChartChange(title, what, before.finding, after.finding, ids[0] if ids else None)
    homes: dict[str, DrawnMark] = {name: mark for mark in after.marks for name in mark.claim_ids}
    taken: set[DrawnMark] = set()
    for mark in before.marks:
        ids = tuple(new_of.get(name, name) for name in mark.claim_ids)
        home = next((homes[name] for name in ids if name in homes and homes[name] not in taken), None)
        if home is None:
            reason = next((after.reasons[name] for name in ids if name in after.reasons), None)
            yield ChartChange(title, "gone", mark.words, f"not drawn: {reason}" if reason else None, ids[0])
            continue
        taken.add(home)
        if home.words != mark.words:
            yield ChartChange(title, "changed", mark.words, home.words, home.claim_ids[0])
    was = {new_of.get(name, name): reason for name, reason in before.reasons.items()}
    for mark in after.marks:
        if mark not in taken:
            reason = next((was[name] for name in mark.claim_ids if name in was), None)
            yield ChartChange(title, "new", f"not drawn: {reason}" if reason else None, mark.words, mark.claim_ids[0])


def find_words(chart: DrawnChart, claim_ids: tuple[str, ...]) -> list[str]:
    """What the marks say that these claims stand for."""
    return [mark.words for mark in chart.marks if mark.claim_ids[0] in claim_ids]
