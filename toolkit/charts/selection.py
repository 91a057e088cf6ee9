"""Decides which claims a chart draws: unlike kinds are refused, copies folded, and all that is left out is kept with its reason."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from difflib import get_close_matches

import pandas as pd

from toolkit.charts.fold import fold_rows
from toolkit.charts.left_out import KEEPS_REPLACED, REPLACED, find_own_reason, leave_out, leave_out_far
from toolkit.charts.prepare import prepare_claims
from toolkit.charts.wording import KIND_NOUNS, MEASURES
from toolkit.errors import InputError, UnlikeError
from toolkit.prose import say_list
from toolkit.records import VICTIMS

__all__ = [
    "Selection",
    "check_measure",
    "check_names",
    "choose_claims",
    "count_sources",
    "filter_claims",
    "fold_claims",
    "list_names",
    "prepare_claims",
    "select_claims",
]

ISO_DAY = re.compile(r"\d{4}-\d\d-\d\d(?:[T ][\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?")


@dataclass(frozen=True)
class Selection:
    """What a chart draws (`drawn`, one row per mark, with `claim_ids` folded into it) and what not (`left_out`, with a reason).

    `ghosts` are figures that later ones replaced, where the chart shows them.
    """

    drawn: pd.DataFrame
    left_out: pd.DataFrame
    asked: pd.DataFrame
    ghosts: pd.DataFrame = field(default_factory=pd.DataFrame)

    def without_ghosts(self) -> Selection:
        """The same without what was replaced, which is then left out with its reason."""
        if not len(self.ghosts):
            return self
        names = {name for ids in self.ghosts["claim_ids"] for name in ids}
        gone = self.asked[self.asked["claim_id"].isin(names)].assign(reason=REPLACED)
        return replace(self, ghosts=self.ghosts.iloc[:0], left_out=pd.concat([self.left_out, gone]))


def count_sources(claims: pd.DataFrame, by: str = "source") -> list[str]:
    """The sources (or outlets, or agencies), the most quoted first, then by name."""
    groups = claims["group"] if "group" in claims.columns else prepare_claims(claims, by)["group"]
    counts = groups.value_counts()
    return sorted(counts.index, key=lambda name: (-int(counts[name]), str(name)))


def select_claims(
    claims: pd.DataFrame,
    *,
    measure: str,
    kind: str | None = None,
    victim: str | None = None,
    per: str | None = None,
    sources: Sequence[str] | None = None,
    from_day: str | None = None,
    to_day: str | None = None,
    by: str = "source",
    ghosts: bool = False,
) -> Selection:
    """Chooses the claims of one chart; raises UnlikeError where they are of unlike kinds, InputError where a name is unknown."""
    table = prepare_claims(claims, by)
    check_names(table, measure=measure, sources=sources)
    victims = [victim] if victim else None
    asked = filter_claims(
        table[table["measure"] == measure], sources=sources, victims=victims, from_day=from_day, to_day=to_day
    )
    asked = one_kind(asked, measure, kind)
    if kind == "rate" or (kind is None and asked["kind"].eq("rate").all()):
        asked = one_unit(asked, measure, per)
    kept, left_out = leave_out(asked)
    if not from_day:
        kept, left_out = leave_out_far(kept, left_out)
    chosen = fold_claims(kept, left_out, asked)
    shows = ghosts or bool(len(asked) and asked["kind"].isin(KEEPS_REPLACED).all())
    return with_ghosts(chosen) if shows else chosen


def with_ghosts(chosen: Selection) -> Selection:
    """The same with the replaced figures to be drawn as ghosts; those that could not be drawn themselves stay left out."""
    left_out = chosen.left_out
    able = pd.Series([find_own_reason(row) is None for row in left_out.itertuples()], index=left_out.index, dtype=bool)
    is_ghost = left_out["reason"].eq(REPLACED).fillna(False).astype(bool) & able
    return replace(chosen, ghosts=fold_rows(left_out[is_ghost]), left_out=left_out[~is_ghost])


def choose_claims(
    claims: pd.DataFrame,
    *,
    measures: Sequence[str],
    sources: Sequence[str] | None = None,
    victims: Sequence[str] | None = None,
    from_day: str | None = None,
    to_day: str | None = None,
) -> pd.DataFrame:
    """The rows of the claims table that a report is about; an empty list asks for all. Claims without a period stay, to be counted.

    Raises InputError, with a suggestion, where a source is named that no claim comes from.
    """
    table = prepare_claims(claims.reset_index(drop=True))
    check_names(table, measure="", sources=sources)
    for measure in list_names(measures):
        check_measure(table, measure)
    kept = filter_claims(
        table[table["measure"].isin(list_names(measures))],
        sources=sources,
        victims=victims,
        from_day=from_day,
        to_day=to_day,
    )
    return claims.reset_index(drop=True).loc[kept.index].reset_index(drop=True)


def filter_claims(
    table: pd.DataFrame,
    *,
    sources: Sequence[str] | None = None,
    victims: Sequence[str] | None = None,
    from_day: str | None = None,
    to_day: str | None = None,
) -> pd.DataFrame:
    """The claims asked for; an empty list of sources or victims asks for all of them.

    Capitals in the name of a source make no difference. Raises InputError for a class of victims that there is not, and for days that
    are none or stand the wrong way round.
    """
    check_victims(victims)
    if victims:
        table = table[table["victim"].fillna("unknown").isin(list_names(victims))]
    if sources:
        table = table[table["who"].str.casefold().isin([str(name).casefold() for name in list_names(sources)])]
    return between_days(table, from_day, to_day)


def check_victims(victims: Sequence[str] | None) -> None:
    """Refuses a class of victims that there is not: a chart of it would say that nobody claims any.

    >>> check_victims(["civilians"])
    Traceback (most recent call last):
    ...
    toolkit.errors.InputError: there is no class of victims 'civilians'; did you mean 'civilian'? To mend it: choose one of civilian, ...
    """
    for name in list_names(victims):
        if name not in VICTIMS:
            near = get_close_matches(str(name), VICTIMS, n=1)
            hint = f"; did you mean '{near[0]}'?" if near else ""
            raise InputError(
                f"there is no class of victims '{name}'{hint}", remedy=f"choose one of {', '.join(VICTIMS)}"
            )


def check_names(table: pd.DataFrame, *, measure: str, sources: Sequence[str] | None) -> None:
    """Refuses a source that no claim names, and more than one measure."""
    complaints = []
    there = set(table["who"].str.casefold()) if len(table) and list_names(sources) else set()
    for name in list_names(sources):
        if there and str(name).casefold() not in there:
            near = get_close_matches(str(name), list(dict.fromkeys(table["who"])), n=1, cutoff=0.5)
            complaints.append(f"no claim comes from '{name}'" + (f" (did you mean '{near[0]}'?)" if near else ""))
    if complaints:
        raise InputError("; ".join(complaints), remedy="take names from the column source_org")
    if measure is None:
        raise InputError("no measure was asked for", remedy="give one, such as measure='killed'")
    if not isinstance(measure, str):
        raise UnlikeError(
            f"one chart of {say_list([str(name) for name in measure])} was asked for",
            why="they count unlike things, and a reader would add them",
            remedy="draw one chart for each measure, or draw_every_kind(claims, measures=[...])",
        )


def check_measure(table: pd.DataFrame, measure: str, titles: Mapping[str, str] | None = None) -> None:
    """Refuses a measure that there is not: none of the claims', of the shipped lists' or of `titles`.

    One that there is and nobody claims is no error: the chart says that there is nothing.

    >>> check_measure(pd.DataFrame({"measure": ["wounded"]}), "kiled")
    Traceback (most recent call last):
    ...
    toolkit.errors.InputError: there is no measure 'kiled'; did you mean 'killed'? To mend it: choose one of affected, aircraft_lost, ...
    >>> check_measure(pd.DataFrame({"measure": ["wounded"]}), "uav_down", {"uav_down": "Drones shot down"})
    """
    known = {*MEASURES, *table.attrs.get("measures", ()), *table["measure"].dropna(), *(titles or {})}
    if not isinstance(measure, str) or measure in known:
        return  # two measures are refused for another reason
    near = get_close_matches(measure, sorted(known), n=1)
    hint = f"; did you mean '{near[0]}'?" if near else ""
    choice = f"choose one of {', '.join(sorted(known))}; hand one of your own in with titles={{'{measure}': 'What it counts'}}"
    raise InputError(f"there is no measure '{measure}'{hint}", remedy=choice)


def between_days(table: pd.DataFrame, from_day: str | date | None, to_day: str | date | None) -> pd.DataFrame:
    """The claims whose period touches the days asked for; those without a period stay, to be counted as such."""
    start, end = table["period_start"].fillna(table["period_end"]), table["period_end"].fillna(table["period_start"])
    keep = pd.Series(True, index=table.index)
    first = read_day("from_day", from_day) if from_day else None
    last = read_day("to_day", to_day) if to_day else None
    if first is not None and last is not None and first > last:
        raise InputError(f"from_day, {first:%Y-%m-%d}, is after to_day, {last:%Y-%m-%d}", remedy="swap them")
    if first is not None:
        keep &= end.isna() | (end >= first)
    if last is not None:
        keep &= start.isna() | (start <= last)
    return table[keep]


def read_day(name: str, value: str | date) -> pd.Timestamp:
    """A day that somebody asked for, as 2016-03-31 or as a date; never one of which the order of day and month must be guessed.

    >>> read_day("from_day", "yesterday")
    Traceback (most recent call last):
    ...
    toolkit.errors.InputError: from_day: 'yesterday' is no day. To mend it: write it as 2016-03-31.
    >>> read_day("to_day", "03/04/2016")
    Traceback (most recent call last):
    ...
    toolkit.errors.InputError: to_day: '03/04/2016' is no day. To mend it: write it as 2016-03-31.
    """
    try:
        if isinstance(value, date) or (isinstance(value, str) and ISO_DAY.fullmatch(value.strip())):
            return pd.Timestamp(value).tz_localize(None).normalize()
    except (ValueError, TypeError):
        pass
    raise InputError(f"{name}: '{value}' is no day", remedy="write it as 2016-03-31")


def list_names(names: Sequence[str] | None) -> list[str]:
    """Names as a list: one name alone is a list of one, and not of its letters.

    >>> list_names("killed"), list_names(("killed", "wounded")), list_names(None)
    (['killed'], ['killed', 'wounded'], [])
    """
    return [names] if isinstance(names, str) else list(names or ())


def one_kind(table: pd.DataFrame, measure: str, kind: str | None) -> pd.DataFrame:
    """The claims of one kind: `kind`, or the only kind there is.

    >>> one_kind(pd.DataFrame({"kind": ["rate", "period_total"]}), "sorties", None)
    Traceback (most recent call last):
    ...
    toolkit.errors.UnlikeError: these sorties claims are of 2 unlike kinds: totals for a period (1) and rates (1).
    Why not: on one axis they would be read as one series, and added.
    To mend it: draw one chart for each, kind='period_total' or kind='rate'; or draw_every_kind(claims, measures=['sorties']).
    """
    if kind is not None:
        if kind not in KIND_NOUNS:
            near = get_close_matches(kind, KIND_NOUNS, n=1)
            hint = f"; did you mean '{near[0]}'?" if near else ""
            raise InputError(f"there is no kind '{kind}'{hint}", remedy=f"choose one of {', '.join(KIND_NOUNS)}")
        return table[table["kind"] == kind]
    kinds = [name for name in KIND_NOUNS if table["kind"].eq(name).any()]
    if len(kinds) > 1:
        counted = say_list([f"{KIND_NOUNS[name]} ({int(table['kind'].eq(name).sum())})" for name in kinds])
        choices = " or ".join(f"kind='{name}'" for name in kinds)
        raise UnlikeError(
            f"these {measure} claims are of {len(kinds)} unlike kinds: {counted}",
            why="on one axis they would be read as one series, and added",
            remedy=f"draw one chart for each, {choices}; or draw_every_kind(claims, measures=['{measure}'])",
        )
    return table


def one_unit(table: pd.DataFrame, measure: str, per: str | None) -> pd.DataFrame:
    """Rates of one unit of time: `per`, or the only one there is."""
    units = sorted(table["per"].dropna().unique())
    if per is None and len(units) > 1:
        choices = " or ".join(f"per='{unit}'" for unit in units)
        raise UnlikeError(
            f"these {measure} rates are {say_list(['per ' + unit for unit in units])}",
            why="150 a week would stand above 60 a day, and is less",
            remedy=f"draw one chart for each, {choices}",
        )
    return table if per is None else table[table["per"] == per]


def fold_claims(kept: pd.DataFrame, left_out: pd.DataFrame, asked: pd.DataFrame) -> Selection:
    """Draws a figure once however often it is printed, and keeps what was left out beside it."""
    return Selection(fold_rows(kept), left_out, asked)
