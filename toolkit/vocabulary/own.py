"""Refuses what nothing would read in a project's own word lists: a misspelt file, table or entry."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from toolkit.errors import VocabularyError
from toolkit.vocabulary.check import check_blocks, complain
from toolkit.vocabulary.check_sources import check_sources, suggest
from toolkit.vocabulary.lists import SHIPPED, read_toml, shipped_words


def refuse_unread(folder: Path) -> None:
    """Refuses an own folder with something in it that would never be read.

    Raises VocabularyError with the first complaint, and how many there are.

    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     _ = Path(folder, "victims.toml").write_text('civilians = ["herder"]')
    ...     refuse_unread(Path(folder))  # doctest: +ELLIPSIS
    Traceback (most recent call last):
    ...
    toolkit.errors.VocabularyError: ...victims.toml, civilians: is no entry of this list. To mend it: write civilian.
    """
    complaints = check_own(folder)
    if complaints:
        more = f" ({len(complaints) - 1} more: toolkit words check {folder})" if complaints[1:] else ""
        raise VocabularyError(complaints[0] + more)


def check_own(folder: Path) -> list[str]:
    """The complaints about what nothing would read in an own folder; empty where all is read."""
    lists = [path.stem for path in sorted(SHIPPED.glob("*.toml"))]
    complaints: list[str] = []
    for path in sorted(folder.glob("*.toml")):
        if path.stem not in lists:
            complaints.append(
                complain(str(path), "name", "is that of no word list: nothing reads it", rename(path, lists))
            )
        elif path.stem == "sources":
            complaints += check_sources(path)
        else:
            complaints += check_entries(path)
    named: dict[str, Path] = {}
    for path in sorted((folder / "measures").glob("*.toml")):
        measure = read_toml(path)
        complaints += check_blocks(str(path), measure)
        name = str(measure.get("name", path.stem))
        first = named.setdefault(name, path)
        if first is not path:
            copy = path if path.stem != name else first
            complaints.append(
                complain(
                    str(copy), "name", f"is '{name}' in {first.name} and in {path.name}: both would be one measure",
                    f'write name = "{copy.stem}" in {copy.name}, with a title, words and examples of its own',
                )
            )  # fmt: skip
    return complaints


def rename(path: Path, lists: list[str]) -> str:
    """The remedy for a file that bears the name of no list."""
    near = difflib.get_close_matches(path.stem, lists, n=1)
    remedy = f"rename it {near[0]}.toml" if near else f"use one of {', '.join(lists)}"
    return f"{remedy}; a measure belongs into measures/"


def check_entries(path: Path) -> Iterator[str]:
    """The entries of a list that the shipped one lacks, or that are of another form than there."""
    shipped = shipped_words(path.stem)
    for key, value in read_toml(path).items():
        if key not in shipped:
            yield complain(str(path), key, "is no entry of this list", suggest(key, shipped))
        elif form_of(value) != form_of(shipped[key]):
            yield complain(str(path), key, f"is {form_of(value)}", f"write {form_of(shipped[key])}")


def form_of(value: Any) -> str:
    """What a value is, in words.

    >>> form_of(["a"]), form_of({"a": 1}), form_of(3)
    ('a list of words, ["one", "two"]', 'a table', 'a single value')
    """
    if isinstance(value, Mapping):
        return "a table"
    if isinstance(value, list):
        is_tables = bool(value) and all(isinstance(entry, Mapping) for entry in value)
        return "a list of tables" if is_tables else 'a list of words, ["one", "two"]'
    return "a single value"
