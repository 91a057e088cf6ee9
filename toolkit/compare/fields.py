"""Holds paired claims together, field by field: what a reader would notice, how claims hang together, and what only a desk looks at."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

import pandas as pd

from toolkit.compare.claim_matches import ClaimMatches, squeeze

# What each field is called in a sentence. The order is the order in which changes are told.
READING = {
    "number_text": "the number as printed",
    "low": "the lower end",
    "high": "the upper end",
    "hedge": "the hedge",
    "is_negated": "whether there were none",
    "measure": "what is counted",
    "victim": "the class of victims",
    "kind": "the kind of figure",
    "per": "the unit of time",
    "period_start": "the first day",
    "period_end": "the last day",
    "said_on": "the day it was said",
    "source": "the source as named",
    "source_org": "the organisation",
    "via": "the chain between",
    "stance": "the stance",
    "attributed_to": "whose action it is",
    "place": "the place",
    "outlet": "the outlet",
    "agency": "the agency",
    "published": "the day of printing",
    "decision": "a person's decision",
}
WORDING = {"sentence": "the wording"}
LINKS = {
    "part_of": "the figure it is part of",
    "restates": "the figure it says again",
    "supersedes": "the figure it replaces",
}
MINOR = {
    "counted": "the noun phrase counted",
    "source_kind": "the kind of source",
    "cue": "the reporting words",
    "is_quoted": "whether it is quoted",
    "period_basis": "how the period is known",
    "period_text": "the words for the period",
    "confidence": "the confidence",
    "rule": "the rule that read it",
    "open_question": "the open question",
}
WORDS = {**READING, **WORDING, **LINKS, **MINOR}
WEIGHTS = {
    **dict.fromkeys(READING, "reading"),
    **dict.fromkeys(WORDING, "wording"),
    **dict.fromkeys(LINKS, "link"),
    **dict.fromkeys(MINOR, "minor"),
}


class FieldChange(NamedTuple):
    """One field of one claim that is not as it was; `old` and `new` are positions of rows."""

    old: int
    new: int
    field: str
    before: Any
    after: Any


def find_field_changes(
    old: pd.DataFrame, new: pd.DataFrame, matches: ClaimMatches, left_out: frozenset[str] = frozenset()
) -> Iterator[FieldChange]:
    """Yields the fields that differ between paired claims; `left_out` are columns that one of the tables does not have.

    A link is the same where it leads to the same claim, whatever that one is called by now.
    """
    if not matches.pairs:
        return
    olds, news = [a for a, _, _ in matches.pairs], [b for _, b, _ in matches.pairs]
    before, after = old.iloc[olds].reset_index(drop=True), new.iloc[news].reset_index(drop=True)
    named = dict(zip(before["claim_id"], after["claim_id"], strict=True))
    for name in WORDS:
        if name in left_out:
            continue
        one, other = before[name], after[name]
        shown = one
        if name in LINKS:
            one = one.map(lambda cell: named.get(cell, cell), na_action="ignore").astype("string")
        if name == "sentence":
            one, other = squeeze_all(one, other)
        for row in find_unlike(one, other):
            yield FieldChange(olds[row], news[row], name, shown.iloc[row], after[name].iloc[row])


def squeeze_all(one: pd.Series, other: pd.Series) -> tuple[pd.Series, pd.Series]:
    """Sentences in one line, where they differ at all."""
    unlike = find_unlike(one, other)
    if unlike:
        one, other = one.copy(), other.copy()
        for side in (one, other):
            side.iloc[unlike] = [squeeze(cell) for cell in side.iloc[unlike]]
    return one, other


def find_unlike(one: pd.Series, other: pd.Series) -> list[int]:
    """The rows in which two columns differ; two missing cells do not.

    >>> find_unlike(pd.Series([1, 2, None], dtype="Int64"), pd.Series([1, 3, None], dtype="Int64"))
    [1]
    """
    missing = one.isna().to_numpy(), other.isna().to_numpy()
    equal = (one == other).fillna(False).to_numpy(dtype=bool)
    return [int(row) for row in (~(equal | (missing[0] & missing[1]))).nonzero()[0]]


def write_cell(cell: Any) -> str | None:
    """A cell as a table of changes holds it: days as 2016-03-31, whole numbers without a point, None for what is missing.

    >>> [write_cell(cell) for cell in (12.0, 2.5, pd.Timestamp("2016-03-31"), True, pd.NA, "x")]
    ['12', '2.5', '2016-03-31', 'yes', None, 'x']
    """
    if pd.isna(cell):
        return None
    if isinstance(cell, pd.Timestamp):
        return cell.date().isoformat() if cell == cell.normalize() else cell.isoformat(sep=" ")
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() else repr(float(cell))
    return str(cell)
