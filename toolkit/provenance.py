"""With what a set of tables was made: the version, the rules that read, every word list, the policy, and the articles.

Kept beside the tables as `about.json`, so that two runs can be compared and a difference traced to its cause. No clock, no folder name of
the reader's own, nothing of the machine but the libraries that cut a page into text.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from functools import lru_cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from toolkit.vocabulary.load import SHIPPED, Vocabulary, load_vocabulary

PACKAGE = Path(__file__).parent
# The code that decides what a table holds; charts and pages only show it.
READING = ("corpus", "text", "extract", "reconcile", "records.py", "rows.py", "tables.py", "pipeline.py")
# Libraries that a reading passes through: an article may gain or lose a line with them.
LIBRARIES = ("lxml", "py3langid", "regex", "trafilatura")


def describe_reading(policy: str, vocabulary: Vocabulary | None = None) -> dict[str, Any]:
    """Returns with what articles are read: version, rules, word lists, policy, libraries; all of it follows from what is installed.

    >>> made_with = describe_reading("open")
    >>> sorted(made_with), "measures/killed.toml" in made_with["vocabulary"], len(made_with["rules"])
    (['libraries', 'policy', 'rules', 'version', 'vocabulary'], True, 16)
    """
    return {
        "version": find_version(),
        "rules": hash_rules(),
        "policy": policy,
        "vocabulary": hash_words(vocabulary or load_vocabulary()),
        "libraries": {name: find_version(name) for name in LIBRARIES},
    }


def hash_words(vocabulary: Vocabulary) -> dict[str, str]:
    """A short name for the contents of each word list; lists of the reader's own folder begin with `own/`.

    >>> hash_words(load_vocabulary())["cues.toml"] == hash_words(load_vocabulary())["cues.toml"]
    True
    """
    found = {}
    for folder in vocabulary.folders:
        lead = "" if folder == SHIPPED else "own/"
        for path in sorted([*folder.glob("*.toml"), *(folder / "measures").glob("*.toml")]):
            found[lead + path.relative_to(folder).as_posix()] = hash_bytes(path.read_bytes())
    return found


@lru_cache(maxsize=1)
def hash_rules() -> str:
    """A short name for the code that reads: it tells two states of the toolkit apart that call themselves by one version."""
    files = [
        path
        for name in READING
        for path in ([PACKAGE / name] if name.endswith(".py") else (PACKAGE / name).rglob("*.py"))
    ]
    rows = sorted(
        f"{path.relative_to(PACKAGE).as_posix()} {hash_bytes(path.read_bytes())}" for path in files if path.is_file()
    )
    return hash_bytes("\n".join(rows).encode())


def hash_bytes(content: bytes) -> str:
    """Sixteen letters for a file's contents; line ends count for nothing, because checkouts differ in them.

    >>> hash_bytes(b"a\\r\\nb") == hash_bytes(b"a\\nb"), len(hash_bytes(b""))
    (True, 16)
    """
    return hashlib.sha256(content.replace(b"\r\n", b"\n")).hexdigest()[:16]


def find_version(package: str = "claims-toolkit") -> str:
    """The version of an installed package.

    >>> find_version("no-such-package")
    'not installed'
    """
    try:
        return version(package)
    except PackageNotFoundError:
        return "not installed"


def write_about(about: Mapping[str, Any], folder: Path) -> Path:
    """Writes what is known about the tables in a folder; the same input gives the same bytes."""
    path = folder / "about.json"
    path.write_text(json.dumps(about, indent=2, sort_keys=True) + "\n", encoding="utf-8")
    return path
