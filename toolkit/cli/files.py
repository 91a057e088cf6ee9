"""Where a command writes its tables: a file by its ending, a folder, or stdout as CSV."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from toolkit.prose import say_count

if TYPE_CHECKING:
    import pandas as pd

# The endings of toolkit.files, which imports pandas and is not wanted before a command runs; a test compares them.
ENDINGS = (".parquet", ".csv", ".xlsx", ".jsonl")


class Place(click.Path):
    """A file or folder; an empty name, as an unset variable of a script leaves it, is refused."""

    def __init__(self) -> None:
        super().__init__(path_type=Path)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Refuses the empty name, which would mean the folder one stands in."""
        if value == "":
            self.fail("a file or folder has to be named; write . for the folder you are in.", param, ctx)
        return super().convert(value, param, ctx)


class TableFile(Place):
    """A file to write a table to; the ending says how. A folder takes Parquet."""

    name = "file"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Path:
        """Refuses an ending that is not known, before any work is done."""
        path = Path(super().convert(value, param, ctx))
        if not names_folder(path) and path.suffix.lower() not in ENDINGS:
            self.fail(f"'{value}' has to end in {', '.join(ENDINGS)}.", param, ctx)
        return path


def names_folder(path: Path) -> bool:
    """Whether a path is meant as a folder: it is one, or it has no ending.

    >>> names_folder(Path("tables/")), names_folder(Path("claims.csv"))
    (True, False)
    """
    return path.is_dir() or not path.suffix


def shorten_texts(table: pd.DataFrame, most: int = 120) -> pd.DataFrame:
    """Returns the table with long texts cut and in one line, for a person at a screen; no row where nothing is long.

    >>> import pandas as pd
    >>> shorten_texts(pd.DataFrame({"text": ["one two three"]}), 8)["text"].tolist()
    ['one two…']
    """

    def shorten(cell: Any) -> Any:
        return " ".join(cell[:most].split())[: most - 1] + "…" if isinstance(cell, str) and len(cell) > most else cell

    shown = table.astype(object).map(shorten)
    is_same = shown.astype("string").equals(table.astype("string"))
    return shown.iloc[:0] if is_same else shown


def show_table(table: pd.DataFrame, path: Path | None, name: str, articles: pd.DataFrame | None = None) -> None:
    """Writes the table to `path`, or as CSV to stdout where there is none; claims in Excel are laid out with their `articles`."""
    from toolkit.files import write_csv, write_table

    if path is None:
        if sys.stdout.isatty() and len(shown := shorten_texts(table)):
            sys.stdout.write(write_csv(shown))
            click.echo("long texts are shortened on the screen; -o FILE writes them whole", err=True)
        else:
            sys.stdout.write(write_csv(table))
        return
    path = path / f"{name}.parquet" if names_folder(path) else path
    if articles is not None and name == "claims" and path.suffix.lower() == ".xlsx":
        from toolkit.claim_sheet import lay_out_claims

        table = lay_out_claims(table, articles)
    lost = write_table(table, path, name)
    click.echo(f"{path}: {say_count(len(table), 'row')} of {name}" + (f"; {lost}" if lost else ""), err=True)
