"""Writes a table as an Excel sheet that is the same, byte for byte, whenever it is written."""

from __future__ import annotations

import re
import zipfile
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from toolkit.errors import InputError
from toolkit.formulas import defuse

if TYPE_CHECKING:
    import pandas as pd

CELL_LIMIT, ROW_LIMIT = 32_767, 1_048_575
EPOCH = datetime(1980, 1, 1)
# Control characters that the format forbids; they come from files saved by very old editors.
FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def write_xlsx(table: pd.DataFrame, path: Path, name: str) -> str | None:
    """Writes one sheet; texts longer than a cell holds are cut, and it is returned in words how many."""
    try:
        from openpyxl import Workbook
    except ModuleNotFoundError:
        raise InputError("Excel files need openpyxl", remedy="run `pip install openpyxl`, or write .csv") from None
    if len(table) > ROW_LIMIT:
        raise InputError(
            f"{len(table):,} rows are more than an Excel sheet holds", where=str(path), remedy="write .parquet or .csv"
        )
    book = Workbook(write_only=True)
    sheet = book.create_sheet(name)
    sheet.freeze_panes = "A2"
    sheet.append(list(table.columns))
    cut = 0
    for row in table.itertuples(index=False, name=None):
        cells = [to_cell(value) for value in row]
        cut += sum(isinstance(cell, str) and len(cell) > CELL_LIMIT for cell in cells)
        sheet.append([cell[:CELL_LIMIT] if isinstance(cell, str) else cell for cell in cells])
    book.properties.created = book.properties.modified = EPOCH
    book.save(path)
    fix_times(path)
    if cut:
        return f"{cut} texts are longer than an Excel cell holds and were cut; .parquet and .csv keep them whole"
    return None


def to_cell(value: Any) -> Any:
    """A value as openpyxl takes it: missing is an empty cell, formulas are defused."""
    import pandas as pd

    if value is None or value is pd.NA or value is pd.NaT or (isinstance(value, float) and value != value):
        return None
    if isinstance(value, str):
        return defuse(FORBIDDEN.sub("\ufffd", value))
    return value.to_pydatetime() if isinstance(value, pd.Timestamp) else value


def fix_times(path: Path) -> None:
    """Writes the archive again without the hour at which it was made."""
    with zipfile.ZipFile(path) as book:
        parts = [(part.filename, book.read(part)) for part in book.infolist()]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as book:
        for filename, content in parts:
            content = re.sub(rb"(<dcterms:modified[^>]*>)[^<]*", rb"\g<1>1980-01-01T00:00:00Z", content)
            book.writestr(zipfile.ZipInfo(filename, (1980, 1, 1, 0, 0, 0)), content, zipfile.ZIP_DEFLATED)
