"""Draws what the corpus holds: articles for each outlet and day, with the days that have none left visibly empty."""

from __future__ import annotations

from datetime import timedelta

import matplotlib.dates as mdates
import numpy as np
import pandas as pd
from matplotlib.collections import PatchCollection
from matplotlib.patches import Rectangle

from toolkit.charts.figure import RIGHT, ClaimFigure, Grid, Panel, Sheet, Words, finish_figure, start_figure
from toolkit.charts.printers import name_printers, say_articles
from toolkit.charts.style import COLOURS, INK, WIDTH, house_style, measure_text, set_date_axis
from toolkit.charts.wording import say_day, say_period
from toolkit.prose import say_count
from toolkit.tables import need_table

MOST_ROWS = 15
NOT_NAMED = "outlet not named"


def draw_coverage(articles: pd.DataFrame, *, corpus: str | None = None, name: str = "chart-coverage") -> ClaimFigure:
    """Draws a row for each outlet and a bar for each day that has articles; a day without any stays empty.

    Articles without a day of publication are counted in the note. `figure.table` holds the articles per outlet and day.
    """
    need_table(articles, "articles", "pass the table that read_corpus made", ["published"])
    table = count_articles(articles)
    dated = int(table["articles"].sum()) if len(table) else 0
    words = Words(
        name,
        say_coverage(table),
        "The higher the bar, the more articles of that day. Empty means: no article of that day in this corpus.",
        write_notes(articles, dated, corpus),
        write_summary(table),
    )
    with house_style():
        figure = draw_rows(table, words)
    figure.table = summarise_outlets(table)
    return figure


def count_articles(articles: pd.DataFrame) -> pd.DataFrame:
    """Articles per outlet and day."""
    frame = pd.DataFrame(
        {
            "outlet": name_printers(articles).fillna(NOT_NAMED),
            "day": pd.to_datetime(articles["published"]).dt.normalize(),
        }
    )
    return frame.dropna(subset=["day"]).groupby(["outlet", "day"]).size().rename("articles").reset_index()


def summarise_outlets(table: pd.DataFrame) -> pd.DataFrame:
    """The table behind the picture: per outlet how many articles, over which days, and the longest stretch without one."""
    rows = []
    for outlet, days in table.groupby("outlet"):
        gap, _ = find_gap(days["day"])
        rows.append(
            (
                outlet,
                int(days["articles"].sum()),
                say_day(days["day"].min()),
                say_day(days["day"].max()),
                len(days),
                say_count(gap, "day"),
            )
        )
    rows.sort(key=lambda row: (-row[1], row[0]))
    return pd.DataFrame(rows, columns=["Outlet", "Articles", "First", "Last", "Days with articles", "Longest gap"])


def find_gap(days: pd.Series) -> tuple[int, pd.Timestamp | None]:
    """The longest run of days without an article between two that have one, and the last day before it.

    >>> find_gap(pd.to_datetime(pd.Series(["2016-03-01", "2016-03-02", "2016-03-10"])))
    (7, Timestamp('2016-03-02 00:00:00'))
    >>> find_gap(pd.to_datetime(pd.Series(["2016-03-01"])))
    (0, None)
    """
    ordered = np.sort(days.unique())
    if len(ordered) < 2:
        return 0, None
    steps = np.diff(ordered).astype("timedelta64[D]").astype(int)
    place = int(steps.argmax())
    return int(steps[place] - 1), pd.Timestamp(ordered[place])


def say_coverage(table: pd.DataFrame) -> str:
    """The title."""
    if not len(table):
        return "No dated article in this corpus"
    outlets = table.loc[table["outlet"] != NOT_NAMED, "outlet"].nunique()
    unnamed = int(table.loc[table["outlet"] == NOT_NAMED, "articles"].sum())
    return f"{say_articles(int(table['articles'].sum()), outlets, unnamed)}, day by day"


def write_notes(articles: pd.DataFrame, dated: int, corpus: str | None) -> tuple[str, ...]:
    """The note: corpus, and what has no day."""
    undated = len(articles) - dated
    notes = [f"Corpus: {corpus or 'not named'}; {say_count(len(articles), 'article')}."]
    if undated:
        notes.append(
            f"{say_count(undated, 'article')} without a day of publication {'is' if undated == 1 else 'are'} not drawn."
        )
    notes.append("A gap says what this corpus lacks, not that nothing happened.")
    return tuple(notes)


def write_summary(table: pd.DataFrame) -> str:
    """The picture in words."""
    if not len(table):
        return "There is nothing to draw."
    first, last = table["day"].min(), table["day"].max()
    span, days = (last - first).days + 1, table["day"].nunique()
    gap, before = find_gap(table["day"])
    said = f"The articles were published {'on' if first == last else 'between'} {say_period(first, first)}" + (
        "" if first == last else f" and {say_day(last)}"
    )
    said += f": {say_count(days, 'day')} of {span:,} have at least one."
    if gap and before is not None:
        said += f" The longest stretch without any is {say_count(gap, 'day')}, after {say_day(before)}."
    return said


def draw_rows(table: pd.DataFrame, words: Words) -> ClaimFigure:
    """The picture: the busiest outlets first, the rest in one row."""
    if not len(table):
        figure, axes = start_figure(Sheet(words), [Panel("", 0.6)])
        axes[0].set_axis_off()
        return finish_figure(figure, Sheet(words))
    totals = table.groupby("outlet")["articles"].sum()
    order = sorted(totals.index, key=lambda outlet: (-int(totals[outlet]), outlet))
    own = order if len(order) <= MOST_ROWS else order[: MOST_ROWS - 1]
    rest = f"{len(order) - len(own)} other outlets"
    rows = (
        table.assign(row=table["outlet"].where(table["outlet"].isin(own), rest))
        .groupby(["row", "day"], as_index=False)["articles"]
        .sum()
    )
    labels = [*own, rest] if len(order) > len(own) else own
    left = min(2.4, max(measure_text(label, 8.5) for label in labels) + 0.3)
    figure, axes = start_figure(Sheet(words), [Panel("", 0.28 * len(labels) + 0.1)], Grid(left=left))
    panel = axes[0]
    first, last = table["day"].min(), table["day"].max()
    room = timedelta(days=max(1.0, (last - first).days * 0.01))
    panel.set_xlim(mdates.date2num(first - room), mdates.date2num(last + timedelta(days=1) + room))
    set_date_axis(panel, WIDTH - left - RIGHT)
    # A day is never thinner than a pixel and a half, or single days of a long corpus would vanish.
    thin = max(0.92, ((last - first).days + 2) / ((WIDTH - left - RIGHT) * 72) * 1.1)
    most = rows["articles"].max()
    for place, label in enumerate(labels):
        part = rows[rows["row"] == label]
        bars = [
            Rectangle((mdates.date2num(day) + 0.5 - thin / 2, place + 0.42), thin, -(0.22 + 0.6 * count / most))
            for day, count in zip(part["day"], part["articles"], strict=True)
        ]
        panel.add_collection(PatchCollection(bars, facecolor=COLOURS[0], edgecolor="none"))
    panel.set_ylim(len(labels) - 0.45, -0.55)
    panel.set_yticks([place + 0.42 for place in range(len(labels))], labels, color=INK)
    for label in panel.get_yticklabels():
        label.set_verticalalignment("baseline")
    return finish_figure(figure, Sheet(words))
