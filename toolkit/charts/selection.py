"""Decides which claims a chart draws: unlike kinds are refused, copies folded, and all that is left out is kept with its reason."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import get_close_matches

import pandas as pd

from toolkit.charts.left_out import leave_out
from toolkit.charts.sources import NOT_NAMED, OWN_VOICE, PRONOUNS
from toolkit.charts.wording import KIND_NOUNS, say_figure, say_list, say_period
from toolkit.errors import InputError, UnlikeError

NEEDED = ("claim_id", "article_id", "low", "high", "hedge", "measure", "kind", "period_start", "period_end")
OPTIONAL = (
    "outlet",
    "published",
    "number_text",
    "sentence",
    "victim",
    "per",
    "period_basis",
    "said_on",
    "source",
    "source_org",
    "stance",
    "is_negated",
    "place",
    "counted",
    "attributed_to",
    "part_of",
    "restates",
    "supersedes",
    "cluster_id",
    "decision",
    "char_start",
)
DAYS = ("period_start", "period_end", "published", "said_on")


@dataclass(frozen=True)
class Selection:
    """What a chart draws (`drawn`, one row per mark, with `claim_ids` folded into it) and what not (`left_out`, with a reason)."""

    drawn: pd.DataFrame
    left_out: pd.DataFrame
    asked: pd.DataFrame


def prepare_claims(claims: pd.DataFrame) -> pd.DataFrame:
    """Gives the claims every column a chart looks at, and `who`: the organisation, else the source as named, else the outlet's own voice.

    >>> prepare_claims(pd.DataFrame({"claim_id": ["a"]}))
    Traceback (most recent call last):
    ...
    toolkit.errors.InputError: claims: columns missing: article_id, low, ... To mend it: pass the table that extract_claims made.
    """
    lacking = [column for column in NEEDED if column not in claims.columns]
    if lacking:
        raise InputError(
            f"claims: columns missing: {', '.join(lacking)}", remedy="pass the table that extract_claims made"
        )
    table = claims.assign(**{column: pd.NA for column in OPTIONAL if column not in claims.columns})
    for column in DAYS:
        days = pd.to_datetime(table[column])
        table[column] = (days.dt.tz_localize(None) if days.dt.tz is not None else days).dt.normalize()
    dtypes = {
        column: "string" for column in ("hedge", "kind", *OPTIONAL) if column not in (*DAYS, "is_negated", "char_start")
    }
    table = table.astype({**dtypes, "is_negated": "boolean", "low": "Float64", "high": "Float64"})
    # "It showed more than 28,000 sorties": whoever "it" is, a title may not name it as a source.
    named = table["source"].mask(table["source"].str.lower().isin(PRONOUNS), NOT_NAMED)
    table["who"] = table["source_org"].fillna(named).fillna(OWN_VOICE)
    table[["low", "high"]] = count_in_percent(table)
    return table.assign(in_percent=says_percent(table), whole=name_wholes(table))


def count_in_percent(table: pd.DataFrame) -> pd.DataFrame:
    """Both ends of each figure; shares told as fractions ("a third") in per cent, so that all shares stand on one scale."""
    ends = table[["low", "high"]]
    fraction = table["kind"].eq("share") & (ends.max(axis=1) <= 1) & ~says_percent(table)
    return ends.mask(fraction.fillna(False), (ends * 100).round(1))


def says_percent(table: pd.DataFrame) -> pd.Series:
    """Which figures are written in per cent."""
    return table["number_text"].str.contains(r"%|per ?cent", case=False).fillna(False).astype(bool)


def name_wholes(table: pd.DataFrame) -> pd.Series:
    """For each part of another figure the words of that figure: "about 800, Aug. 1-21, 2017". It may be of another kind or measure."""
    by_id = table.drop_duplicates("claim_id").set_index("claim_id")
    names = set(table["part_of"].dropna()) & set(by_id.index)
    words = {
        row.Index: f"{say_figure(row)}, {say_period(row.period_start, row.period_end)}"
        for row in by_id[by_id.index.isin(names) & ~by_id["decision"].eq("reject").fillna(False)].itertuples()
    }
    return table["part_of"].map(words).astype("string")


def count_sources(claims: pd.DataFrame) -> list[str]:
    """The sources, the most quoted first, then by name."""
    who = claims["who"] if "who" in claims.columns else prepare_claims(claims)["who"]
    counts = who.value_counts()
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
) -> Selection:
    """Chooses the claims of one chart; raises UnlikeError where they are of unlike kinds, InputError where a name is unknown."""
    table = prepare_claims(claims)
    check_names(table, measure=measure, sources=sources)
    victims = [victim] if victim else None
    asked = filter_claims(
        table[table["measure"] == measure], sources=sources, victims=victims, from_day=from_day, to_day=to_day
    )
    asked = one_kind(asked, measure, kind)
    if kind == "rate" or (kind is None and asked["kind"].eq("rate").all()):
        asked = one_unit(asked, measure, per)
    return fold_claims(*leave_out(asked), asked)


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
    kept = filter_claims(
        table[table["measure"].isin(list(measures))], sources=sources, victims=victims, from_day=from_day, to_day=to_day
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
    """The claims asked for; an empty list of sources or victims asks for all of them."""
    if victims:
        table = table[table["victim"].fillna("unknown").isin(list(victims))]
    if sources:
        table = table[table["who"].isin(list(sources))]
    return between_days(table, from_day, to_day)


def check_names(table: pd.DataFrame, *, measure: str, sources: Sequence[str] | None) -> None:
    """Refuses a source that no claim names. A measure nobody claims is no error: the chart says that there is nothing."""
    complaints = []
    for name in sources or ():
        if not table.empty and name not in set(table["who"]):
            near = get_close_matches(name, list(dict.fromkeys(table["who"])), n=1, cutoff=0.5)
            complaints.append(f"no claim comes from '{name}'" + (f" (did you mean '{near[0]}'?)" if near else ""))
    if complaints:
        raise InputError("; ".join(complaints), remedy="take names from the column source_org")
    if not isinstance(measure, str):
        raise UnlikeError("a chart shows one measure: unlike things do not add", remedy="draw one chart per measure")


def between_days(table: pd.DataFrame, from_day: str | None, to_day: str | None) -> pd.DataFrame:
    """The claims whose period touches the days asked for; those without a period stay, to be counted as such."""
    start, end = table["period_start"].fillna(table["period_end"]), table["period_end"].fillna(table["period_start"])
    keep = pd.Series(True, index=table.index)
    if from_day:
        keep &= end.isna() | (end >= pd.Timestamp(from_day))
    if to_day:
        keep &= start.isna() | (start <= pd.Timestamp(to_day))
    return table[keep]


def one_kind(table: pd.DataFrame, measure: str, kind: str | None) -> pd.DataFrame:
    """The claims of one kind: `kind`, or the only kind there is.

    >>> one_kind(pd.DataFrame({"kind": ["rate", "period_total"]}), "sorties", None)
    Traceback (most recent call last):
    ...
    toolkit.errors.UnlikeError: these sorties claims are of 2 unlike kinds: totals for a period (1) and rates (1)...
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
            f"these {measure} claims are of {len(kinds)} unlike kinds: {counted}; drawn together they would be read as one series",
            remedy=f"draw one chart for each: {choices}",
        )
    return table


def one_unit(table: pd.DataFrame, measure: str, per: str | None) -> pd.DataFrame:
    """Rates of one unit of time: `per`, or the only one there is."""
    units = sorted(table["per"].dropna().unique())
    if per is None and len(units) > 1:
        choices = " or ".join(f"per='{unit}'" for unit in units)
        raise UnlikeError(
            f"these {measure} rates are {say_list(['per ' + unit for unit in units])}; on one axis they would mislead",
            remedy=f"draw one chart for each: {choices}",
        )
    return table if per is None else table[table["per"] == per]


def fold_claims(kept: pd.DataFrame, left_out: pd.DataFrame, asked: pd.DataFrame) -> Selection:
    """Draws a figure once however often it is printed: first the copies of one story, then the same figure in other stories."""
    if kept.empty:
        return Selection(kept.assign(claim_ids=[], outlets=[], reviewed=[]), left_out, asked)
    order = kept.assign(
        story=kept["cluster_id"].astype("string").fillna(kept["article_id"].astype("string")),
        voice=kept["who"].where(
            ~kept["who"].isin([OWN_VOICE, NOT_NAMED]), kept["who"] + " " + kept["outlet"].astype("string").fillna("")
        ),
    ).sort_values(["published", "article_id", "char_start", "claim_id"], kind="stable", na_position="last")
    quantity = ["low", "high", "hedge", "is_negated"]
    story = ["story", "who", "measure", "kind", "victim", *quantity]
    first = order.groupby(story, dropna=False, sort=False)["article_id"].transform("first")
    is_copy = order["article_id"] != first
    same = ["voice", "measure", "kind", "per", "victim", "place", "period_start", "period_end", *quantity]
    order["group"] = order.groupby(same, dropna=False, sort=False).ngroup()
    # A copy joins the mark of the story it copies, even where its own reading of the day differs.
    home = order[~is_copy].groupby(story, dropna=False, sort=False)["group"].first().rename("home").reset_index()
    merged = order.merge(home, on=story, how="left")
    assert len(merged) == len(order), "folding must neither lose nor double a claim"
    order["group"] = order["group"].where(~is_copy, pd.Series(merged["home"].to_numpy(), index=order.index))
    drawn = order[~is_copy].drop_duplicates("group").set_index("group", drop=False)
    together = order.groupby("group")
    drawn["claim_ids"] = pd.Series({group: tuple(part) for group, part in together["claim_id"]}, dtype=object)
    drawn["outlets"] = pd.Series(
        {group: tuple(dict.fromkeys(part.dropna())) for group, part in together["outlet"]}, dtype=object
    )
    drawn["reviewed"] = together["decision"].agg(lambda said: bool(said.isin(["accept", "amend"]).any()))
    drawn = drawn.reset_index(drop=True).sort_values(
        ["period_end", "period_start", "who", "low", "claim_id"], kind="stable"
    )
    return Selection(drawn.reset_index(drop=True), left_out, asked)
