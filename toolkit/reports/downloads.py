"""The downloads of a report: its claims as CSV, Excel, Parquet and data package, inside the page itself, so that no link is ever dead."""

from __future__ import annotations

import base64
import hashlib
import io
import tempfile
from html import escape
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

import pandas as pd

from toolkit.claim_sheet import lay_out_claims
from toolkit.prose import say_count, say_list
from toolkit.reports.inputs import Tables
from toolkit.reports.package import make_package, name_file, write_days
from toolkit.reports.pieces import Piece
from toolkit.spreadsheet import write_xlsx

BUDGET = 1_800_000  # bytes of all files together; the page may hold 5 MB, and base64 makes four bytes of three
FORMS = {
    ".zip": (
        "application/zip",
        "Data package",
        "CSV with every column described, and the list of articles with their hashes",
    ),
    ".csv": ("text/csv", "CSV", "for any program"),
    ".xlsx": ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "Excel", "formulas are defused"),
    ".parquet": ("application/vnd.apache.parquet", "Parquet", "for programs; keeps every type"),
}


class Download(NamedTuple):
    """A file: its name and its bytes."""

    name: str
    content: bytes

    @property
    def ending(self) -> str:
        """The last part of its name, with the dot."""
        return Path(self.name).suffix


def show_downloads(claims: pd.DataFrame, tables: Tables, *, budget: int = BUDGET) -> Piece:
    """Shows the claims of this report as files to save. They are part of the page: it may be mailed alone, and loads nothing.

    What does not fit into `budget` bytes is left out, and the page says so.
    """
    if not len(claims):
        return Piece('<p class="empty">There is no claim to download.</p>', {"downloads": {}})
    made = make_files(claims, tables, budget)
    kept = choose_files(made, budget)
    items = "".join(f"<li>{link_file(each)}</li>" for each in kept)
    parts = [f"<p>{escape(say_kept(claims, kept))}</p>"]
    parts += [f'<ul class="downloads">{items}</ul>'] if kept else []
    lost = [FORMS[each.ending][1] for each in made if each not in kept]
    if lost:
        verb = "is" if len(lost) == 1 else "are"
        parts.append(
            f'<p class="note">{say_list(lost)} {verb} too large to travel inside this page. '
            "<code>toolkit extract CORPUS --out claims.parquet</code> writes all claims of the corpus.</p>"
        )
    if not any(each.ending == ".xlsx" for each in made):
        parts.append(
            '<p class="note">No Excel file: the package openpyxl was not installed when this page was made.</p>'
        )
    return Piece("".join(parts), {"downloads": {each.name: hash_bytes(each.content) for each in kept}})


def say_kept(claims: pd.DataFrame, kept: list[Download]) -> str:
    """What the files hold."""
    if not kept:
        return f"{say_count(len(claims), 'claim')} are more than a page can carry."
    these = "The one claim" if len(claims) == 1 else f"The {len(claims):,} claims"
    return (
        f"{these} of this report, with sentence and source. The files are part of this page: saving one loads nothing."
    )


def make_files(claims: pd.DataFrame, tables: Tables, budget: int = BUDGET) -> list[Download]:
    """The four forms, in the order in which they are offered. An Excel file that could not fit is empty: writing it takes longest."""
    name, plain = f"{name_file(tables.corpus)}-claims", claims.reset_index(drop=True)
    plain.attrs = {}
    package, text = make_package(plain, tables), write_days(plain).encode("utf-8", "replace")
    files = [Download(f"{name}.zip", package)]
    if find_spec("openpyxl"):
        fits = len(package) + len(text) * 0.3 <= budget
        files.append(Download(f"{name}.xlsx", make_xlsx(lay_out_claims(plain, tables.articles)) if fits else b""))
    page = io.BytesIO()
    plain.to_parquet(page, index=False)
    return [*files, Download(f"{name}.csv", text), Download(f"{name}.parquet", page.getvalue())]


def make_xlsx(claims: pd.DataFrame) -> bytes:
    """The claims as an Excel file."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "claims.xlsx"
        write_xlsx(claims, path, "claims")
        return path.read_bytes()


def hash_bytes(content: bytes) -> str:
    """The SHA-256 of a file, by which a reader can tell that it is the one this page held."""
    return hashlib.sha256(content).hexdigest()


def choose_files(made: list[Download], budget: int) -> list[Download]:
    """Those that fit together, in the order given.

    >>> made = [Download("a.zip", b"12"), Download("a.csv", b"123456"), Download("a.parquet", b"123")]
    >>> [each.name for each in choose_files(made, 5)]
    ['a.zip', 'a.parquet']
    """
    kept: list[Download] = []
    for each in made:
        if each.content and sum(len(other.content) for other in kept) + len(each.content) <= budget:
            kept.append(each)
    return kept


def link_file(file: Download) -> str:
    """A link that saves the file, which is written into the address itself."""
    form, title, about = FORMS[file.ending]
    address = f"data:{form};base64,{base64.b64encode(file.content).decode()}"
    size = say_size(len(file.content))
    return f'<a download="{escape(file.name)}" href="{address}">{title}</a> <span class="aside">{escape(file.name)}, {size}: {about}</span>'


def say_size(count: int) -> str:
    """A file's size.

    >>> say_size(900), say_size(207_514), say_size(2_300_000)
    ('1 KB', '208 KB', '2.3 MB')
    """
    return f"{count / 1e6:.1f} MB" if count >= 1_000_000 else f"{max(1, round(count / 1000)):,} KB"
