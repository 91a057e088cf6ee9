"""Checks the form of the word lists: every entry of a measure's file is known, of the right kind, and in no other measure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from toolkit.vocabulary.lists import Vocabulary

LISTS = (
    "nouns",
    "tolls",
    "verbs",
    "own_verbs",
    "states",
    "of_nouns",
    "objects",
    "refuse",
    "refusing_verbs",
    "unless",
    "joined_with",
    "stock",
)
SWITCHES = ("people", "names", "listed_only", "has_victims")
KEYS = {"name", "title", "unit", "find", "silent", "also", *LISTS, *SWITCHES}
FEWEST_FIND, FEWEST_SILENT = 3, 2
CLASSES = ("civilian", "combatant", "child", "unknown")


def own_measures(vocabulary: Vocabulary) -> frozenset[str]:
    """The measures of a project's own folder: they may take over what a shipped one would count."""
    paths = (path for folder in vocabulary.folders[1:] for path in (Path(folder) / "measures").glob("*.toml"))
    files = frozenset(path.stem for path in paths)
    return frozenset(name for name in vocabulary.measures if name in files)


def file_of(vocabulary: Vocabulary, name: str) -> str:
    """The file that a measure comes from, the project's own first."""
    for folder in reversed(vocabulary.folders):
        path = Path(folder) / "measures" / f"{name}.toml"
        if path.is_file():
            return path.name if folder == vocabulary.folders[0] else str(path)
    return f"measure {name}"


def complain(where: str, entry: str, what: str, remedy: str) -> str:
    """One complaint in one line.

    >>> complain("drones.toml", "title", "is missing", 'write title = "..."')
    'drones.toml, title: is missing. To mend it: write title = "...".'
    """
    return f"{where}, {entry}: {what}. To mend it: {remedy}."


def check_classes(vocabulary: Vocabulary) -> Iterator[str]:
    """No noun for people stands in two classes, and there are no other classes."""
    known: dict[str, str] = {}
    for victim, words in vocabulary.tables.get("victims", {}).items():
        if victim not in CLASSES:
            yield complain("victims.toml", victim, "is no class of victims", f"use one of {', '.join(CLASSES)}")
            continue
        for word in words:
            if known.setdefault(word, victim) != victim:
                yield complain("victims.toml", word, f"is in {known[word]} and in {victim}", "keep it in one of them")


def check_blocks(where: str, measure: Mapping[str, Any]) -> Iterator[str]:
    """Entries that no measure has, and those of another form than they must have."""
    for block in (measure, *measure.get("also", ())):
        for key, value in block.items():
            if key not in KEYS:
                yield complain(where, key, "is not an entry of a measure", f"use one of {', '.join(sorted(KEYS))}")
            elif key in LISTS and not (
                isinstance(value, list) and all(isinstance(word, str) and word for word in value)
            ):
                yield complain(where, key, "is not a list of words", f'write {key} = ["one", "two"]')
            elif key in SWITCHES and not isinstance(value, bool):
                yield complain(where, key, f"is {value!r}", "write true or false")


def check_keys(where: str, name: str, measure: Mapping[str, Any]) -> Iterator[str]:
    """The entries that a measure must have, and no others."""
    for key in ("title", "unit"):
        if not isinstance(measure.get(key), str) or not measure[key]:
            yield complain(where, key, "is missing", f'write {key} = "..."')
    if not name.isidentifier() or name != name.lower():
        yield complain(
            where, "name", f"{name!r} cannot be a measure's name", "use small letters, digits and underscores"
        )
    yield from check_blocks(where, measure)
    if not any(
        block.get(key)
        for block in (measure, *measure.get("also", ()))
        for key in ("nouns", "verbs", "own_verbs", "states", "tolls")
    ):
        yield complain(where, "nouns, verbs", "no word could ever find this measure", "give at least one noun or verb")


def check_words(where: str, measure: Mapping[str, Any]) -> Iterator[str]:
    """Words are written small, and verbs with nothing to act on are said."""
    for block in (measure, *measure.get("also", ())):
        for key in LISTS:
            words = block.get(key, ())
            for word in words if isinstance(words, list) else ():
                if isinstance(word, str) and word != word.lower():
                    yield complain(
                        where, key, f"{word!r} has capitals and would never match", f"write {word.lower()!r}"
                    )
        acts_on = block.get("people") or block.get("objects") or block.get("names")
        if not acts_on and (block.get("verbs") or block.get("own_verbs")):
            yield complain(where, "verbs", "they act on nothing", "give objects = [...], or people = true")


def check_nouns(
    where: str, name: str, measure: Mapping[str, Any], known: dict[str, str], own: frozenset[str]
) -> Iterator[str]:
    """A noun that counts by itself belongs to one measure; an own one may take it from a shipped one."""
    for noun in measure.get("nouns", ()):
        holder = known.setdefault(noun, name) if isinstance(noun, str) else name
        if holder != name and not (holder in own and name not in own):
            yield complain(
                where, f"nouns, {noun}", f"already counts as {known[noun]}", "take it out of one of the two files"
            )


def check_numbers_of_examples(where: str, measure: Mapping[str, Any]) -> Iterator[str]:
    """A list proves itself: at least three sentences that find and two that stay silent."""
    for key, fewest in (("find", FEWEST_FIND), ("silent", FEWEST_SILENT)):
        examples = measure.get(key, ())
        if len(examples) < fewest:
            yield complain(
                where, f"[[{key}]]", f"{len(examples)} of at least {fewest} examples", f"add sentences under [[{key}]]"
            )
