"""What to look at first: the claims that read otherwise or were taken back, each in one sentence that leads to its row."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape
from typing import Any

from toolkit.charts.sources import say_source
from toolkit.charts.wording import say_counted, say_day, say_figure
from toolkit.compare.cells import IN_FIGURE, say_cell
from toolkit.compare.change import Change
from toolkit.compare.fields import READING
from toolkit.reports.quoting import cut_words

MOST = 6
# Nobody took back a claim because its article left the folder; that is told by its count.
QUIET = {"article_gone", "article_moved", "article_facts"}


def is_loud(changes: Sequence[Change]) -> bool:
    """Whether somebody - outlet, source, person, toolkit - made a claim fall or read otherwise, as far as is known."""
    return any(not set(change.cause.names) <= QUIET for change in changes)


def say_first(kind: str, before: Any, after: Any, changes: Sequence[Change], titles: Mapping[str, str]) -> str:
    """One claim in a sentence: where it was printed, what it was, what it is."""
    row = after if after is not None else before
    agency = getattr(row, "agency", None)
    outlet = next((name for name in (row.outlet, agency) if isinstance(name, str)), "outlet not named")
    noun = say_counted(str(row.measure), None, titles)
    lead = (
        f"{outlet}, {say_day(row.published)}: {noun[:1].lower() + noun[1:]}, according to {say_source(str(row.who))}: "
    )
    return escape(cut_words(lead, 240)) + say_sides(kind, before, after, changes, titles)


def say_sides(kind: str, before: Any, after: Any, changes: Sequence[Change], titles: Mapping[str, str]) -> str:
    """What it was and what it is: the figure, or the first other field that changed."""
    if kind == "withdrawn":
        return f"<strong>{escape(say_figure(before))}</strong> is withdrawn."
    was, now = say_figure(before), say_figure(after)
    if was != now:
        return f"was <strong>{escape(was)}</strong>, is now <strong>{escape(now)}</strong>."
    fields = [change for change in changes if change.field not in IN_FIGURE] or list(changes)
    field = str(fields[0].field)
    sides = [escape(say_cell(field, cell, titles)) for cell in (fields[0].before, fields[0].after)]
    more = f" (and {len(fields) - 1} more)" if len(fields) > 1 else ""
    words = f"{escape(now)}; {READING.get(field, field)} was <strong>{sides[0]}</strong>"
    return f"{words}, is now <strong>{sides[1]}</strong>{more}."


def list_first(
    shown: Mapping[str, Sequence[tuple[str, Any, Any, Sequence[Change]]]], titles: Mapping[str, str]
) -> list[str]:
    """The sentences, each leading to its row; how many more there are is said."""
    loud = [(kind, *row) for kind in ("changed", "withdrawn") for row in shown.get(kind, ()) if is_loud(row[3])]
    said = [
        f'{say_first(kind, before, after, changes, titles)} <a href="#{name}">See its sentence</a>'
        for kind, name, before, after, changes in loud[:MOST]
    ]
    if len(loud) > MOST:
        said.append("More of them are below.")
    return said
