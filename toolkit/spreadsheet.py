"""Writes a table as an Excel sheet that is the same, byte for byte, whenever it is written."""

from __future__ import annotations

import re
import zipfile
from datetime import datetime, time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from toolkit.errors import InputError
from toolkit.formulas import defuse

if TYPE_CHECKING:
    import pandas as pd

CELL_LIMIT, ROW_LIMIT = 32_767, 1_048_575
WRAPPED = {"sentence": 80, "headline": 40, "question": 60, "reason": 60, "remedy": 60, "open_question": 40}
WIDE = {"url": 40, "path": 30, "text": 60}
NARROWEST, WIDEST = 8, 28  # of all other columns, in characters
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
    cut = fill_sheet(sheet, table)
    book.properties.created = book.properties.modified = EPOCH
    book.save(path)
    fix_times(path)
    if cut:
        return f"{cut} texts are longer than an Excel cell holds and were cut; .parquet and .csv keep them whole"
    return None


def fill_sheet(sheet: Any, table: pd.DataFrame) -> int:
    """Writes the rows under a header that stays in sight and filters; long words are wrapped. Returns how many texts were cut."""
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter

    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = f"A1:{get_column_letter(max(len(table.columns), 1))}{len(table) + 1}"
    for place in range(len(table.columns)):  # a sheet that is only written takes its widths first
        sheet.column_dimensions[get_column_letter(place + 1)].width = find_width(table, place)
    header = [WriteOnlyCell(sheet, column) for column in table.columns]
    for cell in header:
        cell.font = Font(bold=True)
    sheet.append(header)
    top = [Alignment(vertical="top", wrap_text=column in WRAPPED) for column in table.columns]
    cut = 0
    for row in table.itertuples(index=False, name=None):
        cells: list[Any] = []
        for value, alignment in zip(map(to_cell, row), top, strict=True):
            if isinstance(value, str) and len(value) > CELL_LIMIT:
                cut, value = cut + 1, value[:CELL_LIMIT]
            cell = None if value is None else WriteOnlyCell(sheet, value)
            if cell is not None:
                cell.alignment = alignment
                if isinstance(value, datetime):
                    cell.number_format = "yyyy-mm-dd" if value.time() == time.min else "yyyy-mm-dd hh:mm"
            cells.append(cell)
        sheet.append(cells)
    return cut


def find_width(table: pd.DataFrame, place: int) -> int:
    """How wide a column is drawn: by its name, else by its longest words, with room for the arrow of the filter.

    >>> import pandas as pd
    >>> find_width(pd.DataFrame({"place": ["Tel Mara, near the northern border"], "low": [6.0]}), 0)
    28
    """
    name = str(table.columns[place])
    if name in WRAPPED or name in WIDE:
        return WRAPPED.get(name) or WIDE[name]
    cells = [to_cell(value) for value in table.iloc[:200, place]]
    words = [f"{cell:%Y-%m-%d}" if isinstance(cell, datetime) else str(cell) for cell in cells if cell is not None]
    return min(max(NARROWEST, len(name) + 3, *map(len, words), 0), WIDEST)


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
