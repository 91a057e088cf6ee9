"""Gives a claims table what every chart looks at: the days as days, who says so, and by whom the marks are told apart."""

from __future__ import annotations

import re

import pandas as pd

from toolkit.charts.printers import name_printers
from toolkit.charts.sources import NO_AGENCY, NO_OUTLET, NOT_NAMED, OWN_VOICE, PRONOUNS
from toolkit.charts.wording import VAGUE_WORDS, say_figure, say_period
from toolkit.errors import InputError
from toolkit.tables import need_table

NEEDED = ("claim_id", "article_id", "low", "high", "hedge", "measure", "kind", "period_start", "period_end")
OPTIONAL = (
    "outlet",
    "agency",
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
    "confidence",
)
LONG_AGO = pd.Timedelta(days=183)  # what lies further back is background: the flood of last year in a story of today
SURE = 0.5  # the confidence from which a report may open with a figure that nobody has checked
DAYS = ("period_start", "period_end", "published", "said_on")
VAGUE = re.compile(rf"\b(?:{'|'.join(VAGUE_WORDS)})\b", re.IGNORECASE)
LONGEST = 90  # characters of a name: what is longer is a sentence that was taken for one
SHAPELESS = re.compile("[\x00-\x1f\x7f-\x9f\u200b\u202a-\u202e\u2060-\u2069\ufeff\ufff0-\uffff]")
BY = ("source", "outlet", "agency")


def prepare_claims(claims: pd.DataFrame, by: str = "source") -> pd.DataFrame:
    """Gives the claims every column a chart looks at, and `who`: the organisation, else the source as named, else the outlet's own voice.

    `group` is what tells the marks of a chart apart: `who` itself, or the outlet or the agency where `by` says so.

    >>> prepare_claims(pd.DataFrame({"claim_id": ["a"]}))
    Traceback (most recent call last):
    ...
    toolkit.errors.InputError: claims: columns missing: article_id, low, ... To mend it: pass the table that extract_claims made.
    """
    need_claims(claims, by)
    if claims.attrs.get("prepared") == by:
        return claims  # a chart prepares its claims once, and then each panel part of them
    table = with_types(claims)
    for column in ("source", "source_org", "outlet", "agency", "place"):
        table[column] = shorten_names(table[column])
    table["outlet"] = name_printers(table)
    # "It showed more than 28,000 sorties": whoever "it" is, a title may not name it as a source.
    named = table["source"].mask(table["source"].str.lower().isin(PRONOUNS), NOT_NAMED)
    table["who"] = one_spelling(table["source_org"].fillna(named).fillna(OWN_VOICE))
    table[["low", "high"]] = count_in_percent(table)
    groups = {
        "source": table["who"],
        "outlet": table["outlet"].fillna(NO_OUTLET),
        "agency": table["agency"].fillna(NO_AGENCY),
    }
    ready = table.assign(
        group=groups[by],
        is_sure=is_sure(table),
        is_past=is_past(table),
        is_vague=is_vague(table),
        in_percent=says_percent(table),
        whole=name_wholes(table),
    )
    ready.attrs = {**claims.attrs, "prepared": by, "measures": tuple(sorted(ready["measure"].dropna().unique()))}
    return ready


def need_claims(claims: pd.DataFrame, by: str) -> None:
    """Raises InputError where something is no table of claims, or there is no chart of it `by` that."""
    need_table(claims, "claims", "pass the table that extract_claims made", NEEDED)
    if by not in BY:
        raise InputError(f"there is no chart by '{by}'", remedy=f"choose one of {', '.join(BY)}")


def with_types(claims: pd.DataFrame) -> pd.DataFrame:
    """The claims with every column a chart looks at, days as days and words as words, from whatever file they were read."""
    claims = claims.rename_axis(index=None)  # an index called claim_id stands in the way of the column
    table = claims.assign(**{column: pd.NA for column in OPTIONAL if column not in claims.columns})
    for column in DAYS:
        days = pd.to_datetime(table[column])
        table[column] = (days.dt.tz_localize(None) if days.dt.tz is not None else days).dt.normalize()
    dtypes = {
        column: "string"
        for column in ("hedge", "kind", *OPTIONAL)
        if column not in (*DAYS, "is_negated", "char_start", "confidence")
    }
    return table.astype(
        {**dtypes, "is_negated": "boolean", "low": "Float64", "high": "Float64", "confidence": "Float64"}
    )


def one_spelling(names: pd.Series) -> pd.Series:
    """Names that only their capitals tell apart as one, in the spelling printed most: "Police" opens a sentence, "police" ends one.

    >>> one_spelling(pd.Series(["police", "Police", "UNHCR", "police"])).tolist()
    ['police', 'police', 'UNHCR', 'police']
    """
    counted = names.value_counts()
    often = sorted(counted.index, key=lambda name: (-int(counted[name]), str(name).swapcase()))
    spelled: dict[str, str] = {}
    for name in often:
        spelled.setdefault(str(name).casefold(), name)
    return names.map(lambda name: spelled[str(name).casefold()]).astype(names.dtype) if len(names) else names


def shorten_names(names: pd.Series) -> pd.Series:
    """Names as a chart can write them: on one line, no longer than a line, without characters that have no shape.

    >>> shorten_names(pd.Series(["A\\n B", "x" * 200, "\\u202eC", None], dtype="string")).str.len().tolist()
    [3, 91, 1, <NA>]
    """
    odd = names.str.len().gt(LONGEST) | names.str.contains(SHAPELESS)
    if not odd.fillna(False).any():
        return names
    words = names.str.replace(r"\s+", " ", regex=True).str.replace(SHAPELESS, "", regex=True).str.strip()
    return words.mask(words.str.len() > LONGEST, words.str.slice(0, LONGEST - 1).str.rstrip() + " …").astype("string")


def is_vague(table: pd.DataFrame) -> pd.Series:
    """Which figures are words of no one number: "dozens", "hundreds of thousands", but not "two dozen".

    >>> list(is_vague(pd.DataFrame({"number_text": ["Dozens", "two dozen", "hundreds of thousands", "more than 40", None]})))
    [True, False, True, False, False]
    """
    words = table["number_text"].astype("string")
    found = words.str.contains(VAGUE) & ~words.str.contains(r"\d", regex=True)
    return found.fillna(False).astype(bool)


def is_sure(table: pd.DataFrame) -> pd.Series:
    """Which readings a report may open with: checked by a person, or as likely right as not, for days that the article gives.

    >>> cells = {"confidence": [0.8, 0.4, 0.4, 0.8, None], "decision": [None, None, "accept", None, None]}
    >>> list(is_sure(pd.DataFrame({**cells, "period_basis": ["stated", "stated", "stated", "inferred", None]})))
    [True, False, True, False, True]
    """
    checked = table["decision"].isin(["accept", "amend"])
    likely = table["confidence"].isna() | table["confidence"].ge(SURE)
    return (checked | (likely & table["period_basis"].ne("inferred").fillna(True))).fillna(True).astype(bool)


def is_past(table: pd.DataFrame) -> pd.Series:
    """Which figures are for days that ended more than half a year before they were said or printed.

    >>> days = {"period_end": ["2015-04-25", "2024-03-11"], "said_on": [None, "2024-03-11"], "published": "2024-03-13"}
    >>> list(is_past(pd.DataFrame(days).apply(pd.to_datetime)))
    [True, False]
    """
    told = table["said_on"].fillna(table["published"])
    return (told - table["period_end"] > LONG_AGO).fillna(False).astype(bool)


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
