"""Reads `toolkit.toml`, in which an investigation says once where its articles, its words and its reports are.

corpus = "data/raw"            # what read, extract, reconcile, check and report read when no path is given
out = "reports"                # where report writes
vocabulary = "vocabulary"      # the investigation's own words, laid on top of the shipped ones
policy = "open"                # how "dozens" is read: open, acled or airwars
"""

from __future__ import annotations

import difflib
import tomllib
from pathlib import Path
from typing import Any

from toolkit.errors import InputError
from toolkit.toml_faults import explain_fault

SETTINGS_FILE = "toolkit.toml"
# Each setting, and the commands whose option of that name it fills.
SETTINGS = {
    "corpus": ("read", "extract", "reconcile", "check", "report"),
    "out": ("report",),
    "vocabulary": ("extract", "reconcile", "check", "report", "try", "words", "words check"),
    "policy": ("extract", "reconcile", "report", "try"),
    "notebooks": ("report",),
}
PATHS = ("corpus", "out", "vocabulary", "notebooks")
POLICIES = ("open", "acled", "airwars")


def read_settings(start: Path | None = None) -> dict[str, dict[str, Any]]:
    """Reads the settings of the folder `start`, or of the nearest one above it, as defaults for each command.

    Paths are taken from the folder in which the file lies; without a file there are no settings. A name that is not a
    setting stops the command: a misspelt `vocabluary` would otherwise leave a reporter's own words out without a word.
    """
    path = find_settings(Path.cwd() if start is None else start)
    if path is None:
        return {}
    text = ""
    try:
        text = path.read_text(encoding="utf-8")
        found = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        words, remedy = explain_fault(text, error)
        raise InputError(words, where=str(path), remedy=remedy) from None
    for name, value in found.items():
        refuse_unknown(name, value, path)
        if name in PATHS:
            found[name] = str(path.parent / value)
    return spread(found)


def spread(found: dict[str, str]) -> dict[str, dict[str, Any]]:
    """Lays each setting before the commands that have an option of its name.

    >>> spread({"vocabulary": "words"})["words"]
    {'vocabulary': 'words', 'check': {'vocabulary': 'words'}}
    """
    defaults: dict[str, dict[str, Any]] = {}
    for name, value in found.items():
        for command in SETTINGS[name]:
            place: dict[str, Any] = defaults
            for part in command.split():
                place = place.setdefault(part, {})
            place[name] = value
    return defaults


def find_settings(start: Path) -> Path | None:
    """The settings file of this folder, or of the nearest one above that has one."""
    return next(
        (folder / SETTINGS_FILE for folder in (start, *start.parents) if (folder / SETTINGS_FILE).is_file()), None
    )


def refuse_unknown(name: str, value: Any, path: Path) -> None:
    """Raises for a setting that does not exist, is not a text, or is none of its choices."""
    if name not in SETTINGS:
        near = difflib.get_close_matches(name, SETTINGS, n=1)
        remedy = f"did you mean '{near[0]}'?" if near else f"the settings are: {', '.join(SETTINGS)}"
        raise InputError(f"no setting is called '{name}'", where=str(path), remedy=remedy)
    if not isinstance(value, str):
        raise InputError(f"the setting '{name}' has to be a text", where=str(path), remedy="put it in quotation marks")
    if name == "policy" and value not in POLICIES:
        raise InputError(f"there is no policy '{value}'", where=str(path), remedy=f"write one of {', '.join(POLICIES)}")
