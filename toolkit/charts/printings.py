"""Finds which outlet printed which figure: one row for each figure of one source, one cell for each outlet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

import pandas as pd

from toolkit.charts.fold import fold_rows
from toolkit.charts.left_out import NO_NUMBER, find_own_reason
from toolkit.charts.printers import name_printers
from toolkit.charts.selection import filter_claims, prepare_claims
from toolkit.charts.sources import NOT_NAMED, OWN_VOICE

ONE_OUTLET = "printed by one outlet only"
NO_SOURCE = "in the outlets' own words, with no source to compare"
NO_ROOM = "of a figure for which this picture has no room"
MOST_OUTLETS = 16
NO_COLUMN = "of an outlet for which this picture has no room"
NEAR = timedelta(days=7)  # an outlet that wrote within a week of the first printing could have printed it


@dataclass(frozen=True)
class Printings:
    """`figures`: one row each. `cells`: figure, outlet, state (printed, unnamed, without), claims and words. `left_out`: with reasons."""

    figures: pd.DataFrame
    cells: pd.DataFrame
    outlets: list[str]
    left_out: pd.DataFrame
    asked: pd.DataFrame
    more: int = 0


def find_printings(
    claims: pd.DataFrame,
    articles: pd.DataFrame | None = None,
    *,
    measures: Sequence[str],
    most: int = 24,
    sources: Sequence[str] | None = None,
    from_day: str | None = None,
    to_day: str | None = None,
) -> Printings:
    """Lays figures against outlets. One figure is a claim with all that restates it, and the same figure of the same source elsewhere."""
    table = prepare_claims(claims)
    table = table[table["outlet"].notna()]
    asked = filter_claims(
        table[table["measure"].isin(list(measures))], sources=sources, from_day=from_day, to_day=to_day
    )
    asked = asked.assign(root=find_roots(asked))
    able, unable = part_by_reason(asked)
    figures, members = name_figures(able)
    reasons = leave_out_figures(figures, members, most)
    left = [unable, members.assign(reason=members["figure"].map(reasons)).dropna(subset=["reason"])]
    members = members[~members["figure"].isin(reasons)]
    days = find_days(claims, articles)
    outlets = list_outlets(members, days)
    outlets, more = outlets[:MOST_OUTLETS], len(outlets[MOST_OUTLETS:])
    hidden = ~members["outlet"].isin(outlets)
    left.append(members[hidden].assign(reason=NO_COLUMN))
    members = members[~hidden]
    kept = figures[figures["figure"].isin(members["figure"])].reset_index(drop=True)
    cells = find_cells(kept, members, outlets, days)
    return Printings(kept, cells, outlets, pd.concat(left, ignore_index=True), asked, more)


def part_by_reason(asked: pd.DataFrame) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The claims that can be shown, and the others with the reason that lies in themselves.

    A copy without its own period still shows that the figure was printed; one without a number shows nothing.
    """
    own = pd.Series([find_own_reason(row) for row in asked.itertuples()], index=asked.index, dtype="object")
    is_able = own.isna() | (asked["root"] != asked["claim_id"]) & ~own.eq(NO_NUMBER)
    return asked[is_able], asked[~is_able].assign(reason=own[~is_able])


def leave_out_figures(figures: pd.DataFrame, members: pd.DataFrame, most: int) -> dict[str, str]:
    """The figures that are not shown, each with its reason: one outlet alone has it, nobody is named, or there is no room."""
    counts = members.groupby("figure")["outlet"].nunique()
    shared = [name for name in figures["figure"] if counts.get(name, 0) > 1]
    named = set(figures.loc[~figures["who"].isin([OWN_VOICE, NOT_NAMED]), "figure"])
    ranked = sorted((name for name in shared if name in named), key=lambda name: -int(counts[name]))
    return {
        **dict.fromkeys(set(figures["figure"]) - set(shared), ONE_OUTLET),
        **dict.fromkeys(set(shared) - named, NO_SOURCE),
        **dict.fromkeys(ranked[most:], NO_ROOM),
    }


def find_roots(asked: pd.DataFrame) -> pd.Series:
    """For each claim the first one that it says again, however many stand between.

    >>> list(find_roots(pd.DataFrame({"claim_id": ["a", "b", "c"], "restates": [None, "a", "b"]})))
    ['a', 'a', 'a']
    """
    said_before = dict(zip(asked["claim_id"], asked["restates"], strict=True))
    roots = []
    for name in asked["claim_id"]:
        seen = {name}
        while (
            isinstance(said_before.get(name), str)
            and said_before[name] in said_before
            and said_before[name] not in seen
        ):
            name = said_before[name]
            seen.add(name)
        roots.append(name)
    return pd.Series(roots, index=asked.index, dtype="object")


def name_figures(able: pd.DataFrame) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The figures, one row each in the order of time, and every claim with the name of its figure."""
    heads = able[able["root"] == able["claim_id"]]
    folded = fold_rows(heads)
    if not len(folded):
        return folded.assign(figure=[]), able.iloc[:0].assign(figure=[])
    figure_of = {name: row.claim_id for row in folded.itertuples() for name in row.claim_ids}
    members = able.assign(figure=able["root"].map(figure_of))
    members = members[members["figure"].notna()]
    return folded.assign(figure=folded["claim_id"]), members


def find_days(claims: pd.DataFrame, articles: pd.DataFrame | None) -> pd.DataFrame:
    """The days on which each outlet has an article; without the articles table, those of which a claim was read."""
    known = articles if articles is not None else prepare_claims(claims).drop_duplicates("article_id")
    days = pd.to_datetime(known["published"])
    days = (days.dt.tz_localize(None) if days.dt.tz is not None else days).dt.normalize()
    return pd.DataFrame({"outlet": name_printers(known), "day": days}).dropna()


def list_outlets(members: pd.DataFrame, days: pd.DataFrame) -> list[str]:
    """The outlets, those that print most of these figures first; one that printed none but wrote in those days is shown too."""
    counts = members.groupby("outlet")["figure"].nunique()
    near = set()
    if len(members):
        firsts = members.groupby("figure")["published"].min().dt.normalize()
        near = {name for day in firsts.dropna() for name in days.loc[is_near(days["day"], day), "outlet"]}
    return sorted({*counts.index, *near}, key=lambda name: (-int(counts.get(name, 0)), name))


def is_near(days: pd.Series, first: pd.Timestamp) -> pd.Series:
    """Which days lie in the week from the first printing on."""
    return (days >= first) & (days <= first + NEAR)


def find_cells(
    figures: pd.DataFrame, members: pd.DataFrame, outlets: Sequence[str], days: pd.DataFrame
) -> pd.DataFrame:
    """One row for each figure and outlet that has something to show; no row means: no article in those days."""
    cells = []
    for row in figures.itertuples():
        printed = members[members["figure"] == row.figure].sort_values(["published", "claim_id"], na_position="last")
        first = printed["published"].min()
        for outlet in outlets:
            own = printed[printed["outlet"] == outlet]
            if len(own):
                named = own[~own["who"].isin([OWN_VOICE, NOT_NAMED])]
                shown = (named if len(named) else own).iloc[0]
                state = "printed" if len(named) else "unnamed"
                said = [shown[name] for name in ("low", "high", "hedge", "published")]
                cells.append((row.figure, outlet, state, tuple(own["claim_id"]), *said, len(own), shown["decision"]))
            elif pd.notna(first):
                wrote = int(((days["outlet"] == outlet) & is_near(days["day"], first.normalize())).sum())
                if wrote:
                    cells.append((row.figure, outlet, "without", (), None, None, None, first, wrote, None))
    columns = ["figure", "outlet", "state", "claim_ids", "low", "high", "hedge", "published", "count", "decision"]
    return pd.DataFrame(cells, columns=columns)
