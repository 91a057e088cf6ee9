"""Gives a table its dtypes back, which CSV, XLSX and JSON lines do not keep, nor a frame that was worked on."""

from __future__ import annotations

import pandas as pd

from toolkit.errors import InputError
from toolkit.tables import DAY, REAL, TABLES, TEXT, WHOLE, YES_NO

YES_AND_NO = {"true": True, "false": False, "1": True, "0": False}
NOT_ONE = {
    WHOLE: "no whole number",
    REAL: "no number",
    YES_NO: "neither true nor false",
    DAY: "no day written as 2017-08-21",
    TEXT: "no text",
}


def cast(table: pd.DataFrame, name: str | None, where: str | None = None) -> pd.DataFrame:
    """Gives the columns of the table `name` their dtypes back, which CSV, XLSX and JSON lines do not keep.

    Raises InputError where cells hold what does not belong there; all columns are named together.

    >>> cast(pd.DataFrame({"low": ["12", "many"], "said_on": ["2017-08-21", "21/08/2017"]}), "claims", "claims.csv")
    Traceback (most recent call last):
    ...
    toolkit.errors.InputError: column 'low' holds 'many', which is no number; column 'said_on' holds '21/08/2017', which is no day
    written as 2017-08-21 (claims.csv). To mend it: correct these cells, or write the table anew with `toolkit`.
    """
    cast_columns, complaints = {}, []
    for column, dtype in TABLES.get(name or "", {}).items():
        if column not in table.columns:
            continue
        cells = table[column]
        fitted = cast_cells(cells, dtype)
        strange = cells[fitted.isna() & cells.notna()]
        if len(strange):
            complaints.append(f"column '{column}' holds {str(strange.iloc[0])!r}, which is {NOT_ONE[dtype]}")
        cast_columns[column] = fitted
    if complaints:
        raise InputError(
            "; ".join(complaints), where=where, remedy="correct these cells, or write the table anew with `toolkit`"
        )
    return table.assign(**cast_columns)


def cast_cells(cells: pd.Series, dtype: str) -> pd.Series:
    """The cells of one column in a dtype; missing where one does not fit it."""
    if dtype == YES_NO:
        return cells.astype(TEXT).str.lower().map(YES_AND_NO).astype(YES_NO)
    if dtype == DAY:
        return pd.to_datetime(cells, format="ISO8601", errors="coerce").astype(DAY)
    if dtype == TEXT:
        return cells.astype(TEXT)
    numbers = pd.to_numeric(cells, errors="coerce").astype(REAL)
    return numbers.where((numbers % 1 == 0).fillna(False)).astype(WHOLE) if dtype == WHOLE else numbers
