"""Tables in and out of files: Parquet, CSV, XLSX and JSON lines, by the ending."""

from __future__ import annotations

import csv
import json
import zipfile
from pathlib import Path

import pandas as pd
from pyarrow.parquet import read_schema

from toolkit.errors import InputError
from toolkit.formulas import defuse, restore
from toolkit.spreadsheet import write_xlsx
from toolkit.tables import TABLES

ENDINGS = (".parquet", ".csv", ".xlsx", ".jsonl")


def write_table(table: pd.DataFrame, path: Path, name: str) -> str | None:
    """Writes a table in the form that the ending names; returns, in words, what that form could not hold.

    The file appears whole or not at all. Raises InputError where it cannot be written.
    """
    fresh = path.with_name(f".{path.stem}.part{path.suffix}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        lost = write_as(table, fresh, path.suffix.lower(), name)
        fresh.replace(path)
        return lost
    except OSError as error:
        raise InputError(
            f"cannot write: {error.strerror}", where=str(path), remedy="see that the folder may be written to"
        ) from None
    finally:
        if path.parent.is_dir():
            fresh.unlink(missing_ok=True)


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
        else:
            raise InputError(f"no table: it has to end in {', '.join(ENDINGS)}", where=str(path))
    except (ValueError, OSError, KeyError, zipfile.BadZipFile) as error:
        raise InputError(
            f"cannot be read as a table: {error}", where=str(path), remedy="write it anew with `toolkit`"
        ) from None
    return cast(table, name)


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


def cast(table: pd.DataFrame, name: str | None) -> pd.DataFrame:
    """Gives the columns of the table `name` their dtypes back, which CSV, XLSX and JSON lines do not keep."""
    columns = dict(TABLES.get(name or "", {}))
    for column in set(columns) & set(table.columns):
        dtype = columns[column]
        if dtype == "boolean":
            words = table[column].astype("string").str.lower()
            table[column] = words.map({"true": True, "false": False, "1": True, "0": False}).astype("boolean")
        elif dtype.startswith("datetime"):
            table[column] = pd.to_datetime(table[column], format="ISO8601").astype(dtype)
        elif dtype == "string":
            table[column] = table[column].astype("string")
        else:
            table[column] = pd.to_numeric(table[column]).astype(dtype)
    return table
