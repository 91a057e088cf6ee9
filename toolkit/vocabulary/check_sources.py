"""Proves a project's own list of sources: an entry misspelt would never be read, and nobody would notice."""

from __future__ import annotations

import difflib
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import Any

from toolkit.vocabulary.lists import read_toml, shipped_words

ENTRIES: dict[str, dict[str, type]] = {
    "organisation": {"kind": str, "variants": list},
    "body": {"kind": str, "standard": str, "words": list, "posts": list, "alone": bool, "local": bool, "bare": str},
}
NEEDED = {"organisation": ("kind",), "body": ("kind", "standard", "words")}
NAMES = ("country", "territory", "person")
SHAPES: dict[type, str] = {str: '"..."', list: '["...", "..."]'}
TYPES: dict[type, str] = {
    str: "words in quotation marks",
    list: 'a list of words, ["one", "two"]',
    bool: "true or false",
}


def check_sources(path: Path) -> list[str]:
    """Returns the complaints about one own `sources.toml`, each with the entry and the remedy; empty where all is well.

    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     path = Path(folder, "sources.toml")
    ...     _ = path.write_text('[organisation."Reef Watch"]\\nkind = "monitr"\\nvariant = ["RW"]\\n')
    ...     for complaint in check_sources(path):
    ...         print(complaint.removeprefix(str(path)))
    , organisation."Reef Watch", kind: 'monitr' is no kind of source. To mend it: write monitor.
    , organisation."Reef Watch", variant: is no entry of an organisation. To mend it: write variants.
    """
    shipped = shipped_words("sources")
    kinds = {str(entry["kind"]) for table in ENTRIES for entry in shipped[table].values()}
    complaints: list[str] = []
    for table, entries in read_toml(path).items():
        found: Iterator[tuple[str, str, str]] = iter(())
        if table not in shipped:
            found = iter([(table, "is no table of sources", suggest(table, shipped))])
        elif not isinstance(entries, Mapping):
            found = iter([(table, "is no table", f"write [{table}] on a line of its own")])
        elif table in ENTRIES:
            found = check_entries(table, entries, kinds)
        elif table in NAMES:
            found = check_lists(table, entries)
        complaints += [f"{path}, {entry}: {what}. To mend it: {remedy}." for entry, what, remedy in found]
    return complaints


def check_entries(table: str, entries: Mapping[str, Any], kinds: Collection[str]) -> Iterator[tuple[str, str, str]]:
    """The organisations or the bodies: what each must have, and nothing else."""
    for name, entry in entries.items():
        where = f'{table}."{name}"'
        if not isinstance(entry, Mapping):
            yield where, "is no table", f'write [{where}] on a line of its own, and kind = "..." below'
            continue
        known = shipped_words("sources")[table].get(name, {})
        for key in NEEDED[table]:
            if key not in entry and key not in known:
                yield f"{where}, {key}", "is missing", f"write {key} = {SHAPES[ENTRIES[table][key]]}"
        for key, value in entry.items():
            expected = ENTRIES[table].get(key)
            if expected is None:
                article = "an" if table[0] in "aeiou" else "a"
                yield f"{where}, {key}", f"is no entry of {article} {table}", suggest(key, ENTRIES[table])
            elif not isinstance(value, expected):
                yield f"{where}, {key}", f"is {value!r}", f"write {TYPES[expected]}"
            elif key == "kind" and value not in kinds:
                yield f"{where}, {key}", f"{value!r} is no kind of source", suggest(str(value), kinds)


def check_lists(table: str, entries: Mapping[str, Any]) -> Iterator[tuple[str, str, str]]:
    """The countries, territories and persons: each name with a list of words."""
    for name, words in entries.items():
        if not (isinstance(words, list) and words and all(isinstance(word, str) and word for word in words)):
            yield f'{table}, "{name}"', f"is {words!r}", f"write {TYPES[list]}"


def suggest(word: str, known: Collection[str]) -> str:
    """The remedy for a word that is not known: the nearest known one, or all of them."""
    near = difflib.get_close_matches(word, list(known), n=1)
    return f"write {near[0]}" if near else f"use one of {', '.join(sorted(known))}"
