"""Draws one source's own record: every figure it gave over time, each kind in a panel of its own, with what it replaced."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

import pandas as pd

from toolkit.charts.bins import bin_rows
from toolkit.charts.figure import ClaimFigure, Words
from toolkit.charts.gaps import find_gaps, say_gaps
from toolkit.charts.kinds import list_measures, list_series
from toolkit.charts.notes import write_notes, write_summary
from toolkit.charts.panels import Part, draw_panels
from toolkit.charts.selection import Selection, check_names, list_names, prepare_claims, select_claims
from toolkit.charts.sizes import split_sizes
from toolkit.charts.sources import KIND_TAILS, say_source
from toolkit.charts.style import Look, assign_looks, house_style
from toolkit.charts.wording import VICTIM_NOUNS, say_counted
from toolkit.errors import InputError

TOO_MANY = "of a kind for which this picture has no room"


def draw_source_record(
    claims: pd.DataFrame,
    *,
    source: str,
    measures: Sequence[str] | None = None,
    most: int = 8,
    from_day: str | None = None,
    to_day: str | None = None,
    articles: pd.DataFrame | None = None,
    corpus: str | None = None,
    policy: str = "open",
    looks: Mapping[str, Look] | None = None,
    titles: Mapping[str, str] | None = None,
    name: str | None = None,
) -> ClaimFigure:
    """Draws what one source claimed over time: a panel for each measure and kind, on its own scale, with the days shared.

    `source` is spelled as in the column source_org. `measures` chooses and orders; without it the most claimed come first. Beyond
    `most` panels the rest is left out, and counted. Where a measure has victims, their class is told by colour and sign.
    """
    table = prepare_claims(claims)
    if not isinstance(source, str) or not source:
        raise InputError("a record is of one source", remedy="pass its name from the column source_org")
    check_names(table, measure="", sources=[source])
    own = table[table["who"] == source]
    found = list(select_series(own, list_names(measures) or list_measures(own), source, from_day, to_day, titles))
    chosen, headings = gather(found, most)
    rows, binned = bin_rows(chosen.drawn, ("group", "panel"))
    chosen, gaps = chosen.without_ghosts() if binned else chosen, find_gaps(articles, rows)
    words = Words(
        name or "chart-record-" + re.sub(r"[^a-z0-9]+", "-", source.lower()).strip("-"),
        say_record(source, chosen.drawn),
        "Each panel is one measure and one kind of figure, on its own scale from zero: they do not add.",
        write_notes(chosen, corpus=corpus, policy=policy, binned=binned, silence=say_gaps(gaps, articles, rows)),
        write_summary(chosen.drawn, parts=headings),
        short="record",
        counted="Figures of all kinds",
    )
    parts = split_panels(rows, chosen.ghosts, headings)
    with house_style():
        figure = draw_panels(parts, words, choose_looks(source, rows, looks), "record", gaps, [source])
    figure.table, figure.left_out, figure.ghosts = chosen.drawn, chosen.left_out, chosen.ghosts
    return figure


def select_series(
    own: pd.DataFrame,
    measures: Sequence[str],
    source: str,
    from_day: str | None,
    to_day: str | None,
    titles: Mapping[str, str] | None,
) -> Iterator[tuple[str, Selection]]:
    """The claims of each measure, kind and unit of rate with the heading of their panel, what was replaced as ghosts."""
    for measure in measures:
        for kind, per in list_series(own[own["measure"] == measure]):
            # fmt: off
            chosen = select_claims(
                own, measure=measure, kind=kind, per=per, sources=[source], from_day=from_day, to_day=to_day, ghosts=True
            )
            # fmt: on
            yield say_panel(measure, kind, per, titles), chosen


def split_panels(rows: pd.DataFrame, ghosts: pd.DataFrame, headings: Sequence[str]) -> list[Part]:
    """The panels, those with figures of unlike size once more apart."""
    ghosts = ghosts if len(ghosts) else rows.iloc[:0]
    return [
        Part(
            f"{name}, {size}" if size else name,
            part,
            ghosts[ghosts["panel"] == name] if place == 0 else ghosts.iloc[:0],
        )
        for name in headings
        for place, (size, part) in enumerate(split_sizes(rows[rows["panel"] == name]))
    ]


def say_panel(measure: str, kind: str, per: str | None, titles: Mapping[str, str] | None) -> str:
    """The heading of one panel.

    >>> say_panel("sorties", "rate", "day", None), say_panel("killed", "event", None, None)
    ('Sorties a day', 'People killed: single events')
    """
    noun = say_counted(measure, None, titles)
    return f"{noun} a {per}" if per else f"{noun}: {KIND_TAILS.get(kind, kind)}"


def say_record(source: str, drawn: pd.DataFrame) -> str:
    """The title.

    >>> say_record("Airwars", pd.DataFrame({"who": ["Airwars"]}))
    'What Airwars claims, over time'
    """
    return f"What {say_source(source)} claims" + (", over time" if len(drawn) else ": no figure to draw")


def gather(found: Sequence[tuple[str, Selection]], most: int) -> tuple[Selection, list[str]]:
    """All selections as one, marked by panel, and the headings; panels that do not fit are left out, those with most figures kept."""
    full = [(heading, chosen) for heading, chosen in found if len(chosen.drawn)]
    kept = sorted(range(len(full)), key=lambda place: (-len(full[place][1].drawn), place))[:most]
    drawn, ghosts, rest = [], [], []
    for place, (heading, chosen) in enumerate(full):
        if place in kept:
            drawn.append(mark_panel(chosen.drawn, heading))
            ghosts.append(mark_panel(chosen.ghosts, heading))
        else:
            gone = ~chosen.asked["claim_id"].isin(chosen.left_out["claim_id"])
            rest.append(chosen.asked[gone].assign(reason=TOO_MANY))
    everything = [chosen for _, chosen in found]
    joined = Selection(
        join(drawn, everything[0].drawn if everything else None),
        join([chosen.left_out for chosen in everything] + rest, None),
        join([chosen.asked for chosen in everything], None),
        join(ghosts, None),
    )
    return joined, [str(rows["panel"].iloc[0]) for rows in drawn]


def mark_panel(rows: pd.DataFrame, heading: str) -> pd.DataFrame:
    """The rows of one panel, told apart by the class of victims where they have one."""
    if not len(rows):
        return rows
    return rows.assign(panel=heading, group=rows["victim"].map(VICTIM_NOUNS).fillna(rows["who"]))


def join(frames: Sequence[pd.DataFrame], empty: pd.DataFrame | None) -> pd.DataFrame:
    """The rows of several tables one under the other; the empty table where there are none."""
    full = [frame for frame in frames if len(frame)]
    if full:
        return pd.concat(full, ignore_index=True)
    columns = ("claim_id", "published", "period_start", "period_end", "reviewed", "reason", "group", "panel")
    return empty.assign(panel=[]) if empty is not None else pd.DataFrame({name: [] for name in columns})


def choose_looks(source: str, rows: pd.DataFrame, looks: Mapping[str, Look] | None) -> dict[str, Look]:
    """The source's own look for figures without victims, and one for each class of victim."""
    nouns = [noun for noun in VICTIM_NOUNS.values() if len(rows) and rows["group"].eq(noun).any()]
    own = (looks or {}).get(source) or assign_looks([source])[source]
    others = [look for look in assign_looks(["", *VICTIM_NOUNS.values(), "-", "--"]).values() if look != own]
    return {source: own, **dict(zip(nouns, others, strict=False))}
