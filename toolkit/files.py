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
from toolkit.paths import need_path
from toolkit.spreadsheet import write_xlsx
from toolkit.table_cast import cast
from toolkit.tables import TABLES

ENDINGS = (".parquet", ".csv", ".xlsx", ".jsonl")


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


def read_table(path: str | Path, name: str | None = None) -> pd.DataFrame:
    """Reads a table back from one of the four forms, with the dtypes of the table `name` where that is given.

    >>> read_table("no/claims.csv", "claims")
    Traceback (most recent call last):
    ...
    toolkit.errors.InputError: no such file (no/claims.csv). To mend it: see that the path is right.
    """
    path = need_path(path, "the file of a table")
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
