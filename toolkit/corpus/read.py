"""Reads a folder of articles: each file, each row is an article, or is listed with the reason why not."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from toolkit.corpus.files import Found, find_files, refusal
from toolkit.corpus.pages import read_page
from toolkit.corpus.tabular import read_json, read_lines, read_parquet, read_table
from toolkit.corpus.texts import read_text

Row = dict[str, Any]
Pair = tuple[Row | None, Row | None]
Progress = Callable[[int, int], None]


def read_articles(path: str | Path, *, progress: Progress | None = None) -> tuple[list[Row], list[Row]]:
    """Returns the articles below `path` in the order of their names, and the refused files and rows.

    `progress` is called with the files done and the files in all. Raises InputError where the path does not exist.

    >>> read_articles("no/such/folder")
    Traceback (most recent call last):
    toolkit.errors.InputError: no such file or folder (no/such/folder). To mend it: check the path of the corpus.
    """
    files, refused = find_files(path)
    articles: list[Row] = []
    for done, file in enumerate(files, start=1):
        for article, complaint in read_file(file):
            if article is not None:
                articles.append(article)
            if complaint is not None:
                refused.append(complaint)
        if progress is not None:
            progress(done, len(files))
    return articles, sorted(refused, key=lambda row: row["path"])


def read_file(file: Found) -> Iterator[Pair]:
    """The articles and refusals of one file. Whatever goes wrong inside is told, and stops no other file."""
    try:
        yield from read_form(file)
    except PermissionError:
        yield None, refusal(file.name, "unreadable: no permission", "allow yourself to read the file")
    except (
        Exception
    ) as error:  # a library may fail on a hostile file in any way; the corpus has to be read all the same
        told = " ".join(str(error).split())[:120]
        yield (
            None,
            refusal(file.name, f"unreadable: {type(error).__name__}: {told}", "open the file, and save it again"),
        )


def read_form(file: Found) -> Iterator[Pair]:
    """The articles of a file by its form."""
    if file.form == "parquet":
        yield from read_parquet(file.path, file.name)
        return
    raw = file.path.read_bytes()
    if file.form == "text":
        yield read_text(raw, file.name)
    elif file.form == "page":
        yield read_page(raw, file.name)
    elif file.form == "table":
        yield from read_table(raw, file.name)
    elif file.form == "lines":
        yield from read_lines(raw, file.name)
    else:
        yield from read_json(raw, file.name)
