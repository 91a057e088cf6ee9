"""Tables in and out of files: Parquet, CSV, XLSX and JSON lines, by the ending."""

from __future__ import annotations

import csv
import json
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pandas as pd
from pyarrow.parquet import read_schema

from toolkit.claim_sheet import take_back_claims
from toolkit.errors import InputError
from toolkit.formulas import defuse, restore
from toolkit.spreadsheet import write_xlsx
from toolkit.tables import DAY, REAL, TABLES, TEXT, WHOLE, YES_NO

ENDINGS = (".parquet", ".csv", ".xlsx", ".jsonl")
YES_AND_NO = {"true": True, "false": False, "1": True, "0": False}
NOT_ONE = {
    WHOLE: "no whole number",
    REAL: "no number",
    YES_NO: "neither true nor false",
    DAY: "no day written as 2017-08-21",
    TEXT: "no text",
}


def write_table(table: pd.DataFrame, path: Path, name: str) -> str | None:
    """Writes a table in the form that the ending names; returns, in words, what that form could not hold.

    The file appears whole or not at all. Raises InputError where it cannot be written.
    """
    fresh = path.with_name(f".{path.stem}.part{path.suffix}")
    with say_unwritable(path):
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            lost = write_as(table, fresh, path.suffix.lower(), name)
            fresh.replace(path)
            return lost
        finally:
            if path.parent.is_dir():
                fresh.unlink(missing_ok=True)


@contextmanager
def say_unwritable(path: Path) -> Iterator[None]:
    """Turns what the system says against writing a file or a folder into an InputError with a remedy.

    >>> with say_unwritable(Path("claims.csv")):
    ...     raise PermissionError(13, "Permission denied")
    Traceback (most recent call last):
    ...
    toolkit.errors.InputError: cannot write: Permission denied (claims.csv). To mend it: choose a place that you may write to, ...
    """
    try:
        yield
    except (FileExistsError, NotADirectoryError):
        raise InputError(
            "cannot write: a file stands where a folder has to be", where=str(path), remedy="choose another place"
        ) from None
    except OSError as error:
        raise InputError(
            f"cannot write: {error.strerror or error}",
            where=str(path),
            remedy="choose a place that you may write to, and close the file where another program holds it open",
        ) from None


def write_as(table: pd.DataFrame, path: Path, ending: str, name: str) -> str | None:
    """One of the four forms; returns what it could not hold."""
    if ending == ".xlsx":
        return write_xlsx(table, path, name)
    if ending == ".parquet":
        table.to_parquet(path, index=False)
    elif ending == ".jsonl":
        table.to_json(path, orient="records", lines=True, date_format="iso", force_ascii=False)
    else:
        path.write_text(write_csv(table), encoding="utf-8", newline="")
    return None


def write_csv(table: pd.DataFrame) -> str:
    """A table as CSV that a spreadsheet may open.

    >>> write_csv(pd.DataFrame({"low": [-5], "words": ["=1+1"]}))
    "low,words\\n-5,'=1+1\\n"
    """
    text: str = table.map(defuse).to_csv(index=False, lineterminator="\n")
    return text


def read_table(path: Path, name: str | None = None) -> pd.DataFrame:
    """Reads a table back from one of the four forms, with the dtypes of the table `name` where that is given."""
    if path.is_dir():
        raise InputError("this is a folder, and a table was wanted", where=str(path), remedy="name one file in it")
    if not path.is_file():
        raise InputError("no such file", where=str(path), remedy="see that the path is right")
    try:
        if path.suffix.lower() == ".parquet":
            return pd.read_parquet(path)
        if path.suffix.lower() == ".csv":
            table = pd.read_csv(path, dtype="string", keep_default_na=False, na_values=[""]).map(restore)
        elif path.suffix.lower() == ".jsonl":
            table = read_json_lines(path, name)
        elif path.suffix.lower() == ".xlsx":
            table = pd.read_excel(path, dtype="string", keep_default_na=False, na_values=[""]).map(restore)
            table = take_back_claims(table) if name == "claims" else table
        else:
            raise InputError(f"no table: it has to end in {', '.join(ENDINGS)}", where=str(path))
    except UnicodeDecodeError:
        raise InputError(
            "cannot be read as a table: it is not in UTF-8", where=str(path), remedy="save it as CSV in UTF-8"
        ) from None
    except (ValueError, OSError, KeyError, zipfile.BadZipFile) as error:
        words = " ".join(str(error).split())[:160]
        raise InputError(
            f"cannot be read as a table: {words}", where=str(path), remedy="write it anew with `toolkit`"
        ) from None
    return cast(table, name, str(path))


def list_columns(path: Path) -> list[str]:
    """The columns of a table file, without reading it; none where it cannot be read as a table."""
    try:
        if path.suffix.lower() == ".parquet":
            return list(read_schema(path).names)
        if path.suffix.lower() == ".xlsx":
            return list(pd.read_excel(path, nrows=0).columns)
        with path.open(encoding="utf-8-sig", newline="") as lines:
            if path.suffix.lower() == ".jsonl":
                return list(json.loads(lines.readline()))
            return next(csv.reader(lines), [])
    except (OSError, ValueError, TypeError, csv.Error, zipfile.BadZipFile):
        return []


def read_json_lines(path: Path, name: str | None) -> pd.DataFrame:
    """Reads a table from JSON lines; no line still gives the columns of the table `name`."""
    with path.open(encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines if line.strip()]
    return pd.DataFrame(rows, columns=None if rows else list(TABLES.get(name or "", {})), dtype=object)


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
