"""Reads the word lists: those shipped in `en/`, with the project's own on top, whatever these hold."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import product
from pathlib import Path
from typing import Any

from toolkit.errors import VocabularyError
from toolkit.toml_faults import explain_fault

SHIPPED = Path(__file__).parent / "en"
CHOICE = re.compile(r"\(([^()]*\|[^()]*)\)")


@dataclass(frozen=True, eq=False)
class Vocabulary:
    """All word lists in force. Compared by identity, so that a stage may keep what it compiled from one.

    `tables` holds each TOML file by its stem ("numbers", "sources"...); `measures` each file of `measures/` by its name.
    """

    tables: Mapping[str, Mapping[str, Any]]
    measures: Mapping[str, Mapping[str, Any]]
    folders: tuple[Path, ...] = field(default=(SHIPPED,))


def read_toml(path: Path) -> dict[str, Any]:
    """One vocabulary file; an error names the file, the place and the remedy."""
    text = ""
    try:
        text = path.read_text(encoding="utf-8")
        lists = tomllib.loads(text)
        return spell_out(lists) if CHOICE.search(text) else lists
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        words, remedy = explain_fault(text, error)
        raise VocabularyError(words, where=str(path), remedy=remedy) from None


def spell_out(words: Any) -> Any:
    """Every "(this|that)" in a list, and in the names of a table's entries, written out; the rest as it is.

    >>> spell_out({"states": ["dead", "in (jail|prison)"], "give a (toll|count) of": "gave"})
    {'states': ['dead', 'in jail', 'in prison'], 'give a toll of': 'gave', 'give a count of': 'gave'}
    """
    if isinstance(words, dict):
        return {each: spell_out(value) for key, value in words.items() for each in alternatives(key)}
    if isinstance(words, list):
        return [
            word for entry in words for word in (alternatives(entry) if isinstance(entry, str) else [spell_out(entry)])
        ]
    return words


def alternatives(phrase: str) -> list[str]:
    """A phrase in all its ways; an empty way leaves the word out: "on (the|) fire".

    >>> alternatives("drive (from|out of) (the|) town")
    ['drive from the town', 'drive from town', 'drive out of the town', 'drive out of town']
    """
    if CHOICE.search(phrase) is None:
        return [phrase]
    parts = (part.split("|") if at % 2 else [part] for at, part in enumerate(CHOICE.split(phrase)))
    return [" ".join("".join(ways).split()) for ways in product(*parts)]


@lru_cache(maxsize=64)
def shipped_words(name: str) -> Mapping[str, Any]:
    """One shipped list by name, for grammar that a project does not extend.

    >>> "gen" in shipped_words("abbreviations")["never_end"]
    True
    """
    return read_toml(SHIPPED / f"{name}.toml")


def read_vocabulary(folder: Path | None) -> Vocabulary:
    """The vocabulary as its files give it, whatever they hold: for those who list all that is wrong."""
    tables: dict[str, Any] = {}
    measures: dict[str, Any] = {}
    folders = (SHIPPED,) if folder is None else (SHIPPED, Path(folder))
    for place in folders:
        if not place.is_dir():
            raise VocabularyError(
                "no such vocabulary folder", where=str(place), remedy="create it, or leave the option out"
            )
        for path in sorted(place.glob("*.toml")):
            # The grammar has read many of those shipped already.
            read = shipped_words(path.stem) if place is SHIPPED else read_toml(path)
            tables[path.stem] = merge(tables.get(path.stem, {}), read)
        own: dict[str, Any] = {}
        for path in sorted((place / "measures").glob("*.toml")):
            entry = read_toml(path)
            name = entry.get("name", path.stem)
            own[name] = merge(measures.get(name, {}), entry)
        # A reporter's "drones shot down" is asked before the shipped "aircraft lost", which counts drones too.
        measures = own | {name: entry for name, entry in measures.items() if name not in own}
    return Vocabulary(tables, measures, folders)


def merge(below: Any, above: Any) -> Any:
    """Lists are joined without repeats, tables merged, plain values replaced.

    >>> merge({"a": [1], "b": 1}, {"a": [2, 1], "c": 3})
    {'a': [1, 2], 'b': 1, 'c': 3}
    """
    if isinstance(below, Mapping) and isinstance(above, Mapping):
        return {
            key: merge(below[key], above[key]) if key in below and key in above else above.get(key, below.get(key))
            for key in [*below, *(k for k in above if k not in below)]
        }
    if isinstance(below, list) and isinstance(above, list):
        return below + [x for x in above if x not in below]
    return above
