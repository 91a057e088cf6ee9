"""Finds and shades the stretches on which the corpus has no article, so that nobody takes its silence for peace."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from itertools import pairwise

import matplotlib.dates as mdates
import pandas as pd
from matplotlib.axes import Axes

from toolkit.charts.style import GAP
from toolkit.charts.wording import say_period
from toolkit.prose import say_count, say_list

Gap = tuple[pd.Timestamp, pd.Timestamp]
LEAST = 14  # days: a fortnight without an article is a gap; a weekend is not


def find_gaps(articles: pd.DataFrame | None, drawn: pd.DataFrame) -> list[Gap]:
    """The stretches without any article, first and last day included, between the first and the last day that a chart shows.

    Those too narrow to be seen are left out, and so is everything where the articles are not known.

    >>> articles = pd.DataFrame({"published": pd.to_datetime(["2016-01-01", "2016-03-01"])})
    >>> drawn = pd.DataFrame({"period_start": pd.to_datetime(["2016-01-01"]), "period_end": pd.to_datetime(["2016-03-31"])})
    >>> [(str(a.date()), str(b.date())) for a, b in find_gaps(articles, drawn)]
    [('2016-01-02', '2016-02-29'), ('2016-03-02', '2016-03-31')]
    """
    if articles is None or not len(drawn):
        return []
    days = pd.to_datetime(articles["published"]).dropna()
    days = (days.dt.tz_localize(None) if days.dt.tz is not None else days).dt.normalize()
    first, last = drawn["period_start"].fillna(drawn["period_end"]).min(), drawn["period_end"].max()
    day = timedelta(days=1)
    inside = sorted({first - day, last + day, *days[(days >= first) & (days <= last)]})
    least = max(LEAST, (last - first).days * 0.05)
    return [(before + day, after - day) for before, after in pairwise(inside) if (after - before).days - 1 >= least]


def shade_gaps(axes: Axes, gaps: Sequence[Gap]) -> None:
    """Shades the days without an article, behind everything else."""
    left, right = axes.get_xlim()
    for first, last in gaps:
        start, end = max(left, mdates.date2num(first)), min(right, mdates.date2num(last) + 1)
        if start < end:
            axes.axvspan(start, end, facecolor=GAP, edgecolor="none", zorder=0, gid="gap")


def say_gaps(gaps: list[Gap], articles: pd.DataFrame | None, drawn: pd.DataFrame) -> str:
    """The gaps in a sentence: those without articles where they are known, otherwise the longest stretch without a figure.

    >>> days = pd.to_datetime(pd.Series(["2016-01-01", "2016-03-01"]))
    >>> say_gaps([], None, pd.DataFrame({"period_start": days, "period_end": days}))
    'The longest stretch without a figure is 59 days, Jan. 2 to Feb. 29, 2016.'
    """
    if articles is not None:
        if not gaps:
            return f"No gap of {LEAST} days without an article."
        longest = sorted(gaps, key=lambda gap: gap[0] - gap[1])[:3]
        named = say_list([say_period(*gap) for gap in sorted(longest)])
        more = f", and {say_count(len(gaps) - 3, 'shorter stretch', 'shorter stretches')}" if len(gaps) > 3 else ""
        return f"Without any article in this corpus: {named}{more} (shaded)."
    gap = find_silence(drawn)
    return (
        ""
        if gap is None
        else f"The longest stretch without a figure is {say_count((gap[1] - gap[0]).days + 1, 'day')}, {say_period(*gap)}."
    )


def find_silence(drawn: pd.DataFrame) -> Gap | None:
    """The longest stretch that no figure covers, between the first and the last that one does; None where there is none of a fortnight."""
    if not len(drawn):
        return None
    spans = drawn.assign(start=drawn["period_start"].fillna(drawn["period_end"]))
    if "kind" in spans.columns:
        spans["start"] = spans["start"].mask(spans["kind"].isin(["running_total", "stock"]), spans["period_end"])
    spans = spans.sort_values(["start", "period_end"])
    day, reach, longest = timedelta(days=1), None, None
    for start, end in zip(spans["start"], spans["period_end"], strict=True):
        if (
            reach is not None
            and (start - reach).days > LEAST
            and (longest is None or start - reach > longest[1] - longest[0] + 2 * day)
        ):
            longest = (reach + day, start - day)
        reach = end if reach is None else max(reach, end)
    return longest
