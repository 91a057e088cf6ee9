"""Lists the files of a corpus in a fixed order, and says of each that cannot be an article why not."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from toolkit.errors import InputError

FORMS = {
    ".txt": "text", ".text": "text", ".html": "page", ".htm": "page", ".xhtml": "page",
    ".csv": "table", ".tsv": "table", ".jsonl": "lines", ".ndjson": "lines", ".json": "json", ".parquet": "parquet",
}  # fmt: skip
LARGEST = {"text": 20_000_000, "page": 20_000_000, "json": 1_000_000_000}
ASIDE = {"__macosx", "thumbs.db", "desktop.ini"}
# What lies beside articles in a saved page or an export, and never is one: said once, with the remedy that fits.
REMEDIES = {
    ".md": "rename it to .txt if it is an article",
    ".pdf": "save the article as text, one article to a file",
    ".docx": "save it as plain text, one article to a file, or export CSV",
    ".doc": "save it as plain text, one article to a file, or export CSV",
    ".rtf": "save it as plain text, one article to a file, or export CSV",
    ".zip": "unpack it into the folder",
    ".gz": "unpack it into the folder",
    ".xlsx": "save the sheet as CSV",
    ".xls": "save the sheet as CSV",
    ".xml": "export the articles as text, HTML, CSV or JSON lines",
    ".warc": "extract the pages as HTML files",
    ".eml": "save the message as text or HTML",
}


class Found(NamedTuple):
    """A file to read, its path as the tables name it, and its form."""

    path: Path
    name: str
    form: str


def refusal(path: str, reason: str, remedy: str) -> dict[str, str]:
    """A row of the refused table."""
    return {"path": path, "reason": reason, "remedy": remedy}


def find_files(place: str | Path) -> tuple[list[Found], list[dict[str, str]]]:
    """Returns the files of a folder (or the one file), sorted by name, and the refusals of the others.

    >>> find_files("no/such/folder")
    Traceback (most recent call last):
    toolkit.errors.InputError: no such file or folder (no/such/folder). To mend it: check the path of the corpus.
    """
    root = Path(place)
    if not root.exists():
        raise InputError("no such file or folder", where=str(place), remedy="check the path of the corpus")
    if root.is_file():
        return sort_out([(root, root.name)], root.resolve().parent)
    return sort_out(list(walk(root)), root.resolve())


def check_apart(corpus: Path, made: Path) -> None:
    """Refuses a place inside the corpus for tables of articles or for reports: the next run would read them as articles.

    >>> check_apart(Path("stories"), Path("stories/tables"))
    Traceback (most recent call last):
    ...
    toolkit.errors.InputError: this lies among the articles, and the next run would read it as one (stories/tables). To mend it: ...
    """
    if not corpus.is_file() and made.resolve().is_relative_to(corpus.resolve()):
        raise InputError(
            "this lies among the articles, and the next run would read it as one",
            where=str(made),
            remedy=f"write to a place outside {corpus}",
        )


def walk(root: Path) -> Iterator[tuple[Path, str]]:
    """Every file below a folder with its relative name; hidden ones are passed over, linked folders not entered.

    A folder that may not be opened stands for itself, so that it is refused by its name.
    """
    waiting = [root]
    while waiting:
        folder = waiting.pop()
        try:
            entries = sorted(os.scandir(folder), key=lambda e: e.name)
        except PermissionError:
            yield folder, folder.relative_to(root).as_posix()
            continue
        for entry in entries:
            if entry.name.startswith((".", "~$")) or entry.name.lower() in ASIDE:
                continue
            path = Path(entry.path)
            name = path.relative_to(root).as_posix()
            if entry.is_dir(follow_symlinks=False):
                waiting.append(path)
            else:
                yield path, name


def sort_out(paths: list[tuple[Path, str]], inside: Path) -> tuple[list[Found], list[dict[str, str]]]:
    """Readable forms to one side, refusals to the other, both by name."""
    files, refused = [], []
    for path, name in sorted(paths, key=lambda pair: pair[1]):
        form = FORMS.get(path.suffix.lower())
        linked = linked_away(path, inside)
        if linked is not None:
            refused.append(refusal(name, linked, "put the files themselves into the folder"))
        elif path.is_dir():
            refused.append(refusal(name, "folder that may not be opened", "allow yourself to read the folder"))
        elif form is None:
            refused.append(unknown_form(path, name))
        elif not path.is_file():
            refused.append(refusal(name, "not a file: a pipe or a device", "keep it elsewhere"))
        elif (size := path.stat().st_size) == 0:
            refused.append(refusal(name, "empty file", "save the article again, or delete the file"))
        elif size > LARGEST.get(form, size):
            refused.append(
                refusal(name, f"over-size: {size:,} bytes for one article", "split it, one article to a file")
            )
        else:
            files.append(Found(path, name, form))
    return files, refused


def linked_away(path: Path, inside: Path) -> str | None:
    """What is wrong with a link: it leads nowhere, to a folder, or out of the corpus; None for a plain file."""
    if not path.is_symlink():
        return None
    try:
        real = path.resolve(strict=True)
    except (OSError, RuntimeError):
        return "link that leads nowhere"
    if real.is_dir():
        return "linked folder: not entered"
    return None if real.is_relative_to(inside) else "link out of the folder: not followed"


def unknown_form(path: Path, name: str) -> dict[str, str]:
    """The refusal of a file that is no form of article."""
    suffix = path.suffix.lower()
    reason = f"not a form that is read: {suffix}" if suffix else "not a form that is read: no file ending"
    return refusal(
        name, reason, REMEDIES.get(suffix, "save it as .txt, .html, .csv, .jsonl or .parquet, or keep it elsewhere")
    )
