"""Holds a table to its schema: columns, dtypes, allowed values, ids that stand once, ends in their order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any

import pandas as pd

from toolkit.errors import InputError
from toolkit.prose import say_count
from toolkit.tables import ALLOWED, DAY, REAL, TABLES, TEXT, WHOLE, YES_NO, need_table
from toolkit.vocabulary.load import load_vocabulary

WANTED = {TEXT: "text", WHOLE: "whole numbers", REAL: "numbers", YES_NO: "yes or no", DAY: "days"}
IDS = {"articles": "article_id", "claims": "claim_id", "checks": "check_id"}
# Pairs of columns of which the first may not lie above the second.
IN_ORDER = (
    ("low", "high"),
    ("char_start", "char_end"),
    ("sentence_start", "sentence_end"),
    ("period_start", "period_end"),
    ("start", "end"),
)


def check_table(name: str, table: pd.DataFrame, *, measures: Iterable[str] = ()) -> list[str]:
    """Returns what is wrong with a table, a line for each fault; an empty list where it fits its schema.

    `measures` are those of one's own, beside the shipped ones.

    >>> check_table("refused", pd.DataFrame({"path": ["a"]}))[0]
    "refused: column 'reason' is missing"
    >>> check_table("refused", pd.DataFrame({"path": [1], "reason": ["empty"], "remedy": [None]}, dtype=object))[0]
    "refused: column 'path' holds 1 and is no column of text (string)"
    >>> check_table("claim", pd.DataFrame())
    Traceback (most recent call last):
    ...
    toolkit.errors.InputError: there is no table 'claim'. To mend it: use one of articles, refused, numbers, dates, claims, ...
    """
    if not isinstance(name, str) or name not in TABLES:
        shown = f"'{name}'" if isinstance(name, str) else f"called by a {type(name).__name__}"
        raise InputError(f"there is no table {shown}", remedy=f"use one of {', '.join(TABLES)}")
    need_table(table, name, "pass a pandas DataFrame")
    complaints = [f"{name}: column '{column}' is missing" for column in TABLES[name] if column not in table.columns]
    complaints = complaints or check_cells(name, table)
    return complaints or [
        f"{name}: {line}" for line in (*check_ids(name, table), *check_order(table), *check_measures(table, measures))
    ]


def check_cells(name: str, table: pd.DataFrame) -> list[str]:
    """Columns of another dtype, and values that are none of the allowed: a line for each column."""
    import pandera.errors

    try:
        make_schema(name).validate(table, lazy=True)
    except pandera.errors.SchemaErrors as errors:
        columns = list(dict.fromkeys(errors.failure_cases["column"]))
        return [f"{name}: {complain(name, column, table[column])}" for column in columns]
    return []


def complain(name: str, column: str, cells: pd.Series) -> str:
    """What is wrong with the cells of a column, in words."""
    dtype, allowed = TABLES[name][column], ALLOWED.get(name, {}).get(column, ())
    strange = cells[~cells.isin(allowed) & cells.notna()] if allowed else cells.iloc[:0]
    if len(strange):
        rows = say_count(len(strange), "row")
        return f"column '{column}' holds {strange.iloc[0]!r} in {rows}; it may hold {', '.join(allowed)}"
    filled = cells.dropna()
    held = f"holds {filled.iloc[0]!r} and is" if cells.dtype == object and len(filled) else f"is of {cells.dtype}:"
    return f"column '{column}' {held} no column of {WANTED[dtype]} ({dtype})"


def check_ids(name: str, table: pd.DataFrame) -> Iterator[str]:
    """An id stands in every row, and each in one."""
    if name not in IDS:
        return
    ids = table[IDS[name]]
    if ids.isna().any():
        yield f"column '{IDS[name]}' is empty in {say_count(int(ids.isna().sum()), 'row')}"
    doubled = ids[ids.notna() & ids.duplicated()]
    if len(doubled):
        yield f"column '{IDS[name]}' holds {doubled.iloc[0]!r} in {int((ids == doubled.iloc[0]).sum())} rows; each id has to stand once"


def check_order(table: pd.DataFrame) -> Iterator[str]:
    """No low lies above its high, no start behind its end."""
    for first, second in IN_ORDER:
        if first in table.columns and second in table.columns:
            wrong = table.index[(table[first] > table[second]).fillna(False).to_numpy(dtype=bool)]
            if len(wrong):
                yield f"{first} lies above {second} in {say_count(len(wrong), 'row')}, first in row {wrong[0]}"


def check_measures(table: pd.DataFrame, own: Iterable[str]) -> Iterator[str]:
    """A measure is one of the word lists: of a misspelt one no chart is drawn."""
    if "measure" in table.columns:
        strange = table.loc[~table["measure"].isin([*load_vocabulary().measures, *own]), "measure"].dropna()
        for measure, count in strange.value_counts().sort_index().items():
            yield f"column 'measure' holds {measure!r} in {say_count(int(count), 'row')}; no word list has this measure"


@lru_cache(maxsize=8)
def make_schema(name: str) -> Any:
    """The pandera schema of a table (imported only here: it costs half a second)."""
    import pandera.pandas as pa

    allowed = ALLOWED.get(name, {})
    return pa.DataFrameSchema(
        {
            column: pa.Column(
                dtype, nullable=True, checks=[pa.Check.isin(allowed[column])] if column in allowed else None
            )
            for column, dtype in TABLES[name].items()
        },
        strict=False,
        name=name,
    )
