"""What is kept beside a page: of what it was made, so that it can be made again, listed, or left as it is."""

from __future__ import annotations

import hashlib
import json
import platform
from collections.abc import Mapping, Sequence
from contextlib import suppress
from functools import lru_cache
from importlib.metadata import version
from pathlib import Path
from typing import Any

from toolkit.provenance import find_version
from toolkit.reports.values import PATHS

PACKAGE = Path(__file__).parents[1]
FAILED = "failed"  # the folder beside the reports for runs to study, never to publish


def describe_inputs(notebook: Path, values: Mapping[str, Any]) -> dict[str, str]:
    """Names what a report is made of by fingerprints: the notebook, the tables, a folder of own words, and this toolkit's code."""
    found = {"notebook": hash_files([notebook]), "code": hash_code()}
    for name in PATHS:
        place = values.get(name)
        if place and name != "corpus" and Path(place).exists():
            found[name] = hash_files(list_files(Path(place)))
    with suppress(OSError, ValueError, KeyError, TypeError):
        about = json.loads((Path(values["tables"]) / "about.json").read_text(encoding="utf-8"))
        found["articles"] = str(about["fingerprint"])
    return found


def list_files(place: Path) -> list[Path]:
    """The files of a folder, or the one file."""
    return sorted(path for path in place.rglob("*") if path.is_file()) if place.is_dir() else [place]


def hash_files(paths: list[Path]) -> str:
    """A short name for exactly these contents under these names, wherever the files lie."""
    states = [(path, path.stat()) for path in paths]
    rows = [f"{path.name} {hash_file(path, state.st_size, state.st_mtime_ns)}" for path, state in states]
    return hashlib.sha256("\n".join(rows).encode()).hexdigest()[:16]


@lru_cache(maxsize=1024)
def hash_file(path: Path, size: int, changed: int) -> str:
    """The fingerprint of a file, read once in a batch; size and time of change are asked for so that a changed file is read anew."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


@lru_cache(maxsize=1)
def hash_code() -> str:
    """A short name for the code and the templates of this toolkit: a version number does not change with every edit."""
    files = [path for path in PACKAGE.rglob("*") if path.suffix in (".py", ".toml", ".j2", ".css") and path.is_file()]
    return hash_files(sorted(files, key=lambda path: path.relative_to(PACKAGE).as_posix()))


def describe_versions() -> dict[str, str]:
    """With what the report was made."""
    return {
        "claims-toolkit": find_version(), "Python": platform.python_version(), "pandas": version("pandas"),
        "matplotlib": version("matplotlib"),
    }  # fmt: skip


def describe_making(
    notebook: Path, values: Mapping[str, Any], index: str | None, varied: Sequence[tuple[str, str]] = ()
) -> tuple[str, dict[str, str]]:
    """One name for all that decides what a page says - the same again means the same bytes - and the fingerprints of what it is made of."""
    inputs = describe_inputs(notebook, values)
    shown = {name: value for name, value in values.items() if name not in PATHS}
    corpus = Path(str(values.get("corpus", ""))).name
    whole = [notebook.name, shown, corpus, inputs, describe_versions(), index, list(varied)]
    return hashlib.sha256(json.dumps(whole, sort_keys=True, default=str).encode()).hexdigest()[:32], inputs


def hash_text(text: str) -> str:
    """The fingerprint of a page."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:32]


def is_made(page: Path, making: str) -> bool:
    """Whether the page is there, whole, and made of just this."""
    try:
        record = json.loads(page.with_suffix(".json").read_text(encoding="utf-8"))
        whole = hash_text(page.read_text(encoding="utf-8")) == record["page"]
        picture = "caption" not in record or page.with_suffix(".svg").is_file()
    except (OSError, ValueError, KeyError, TypeError):
        return False
    return bool(whole and picture and record.get("making") == making)


def list_reports(folder: Path, fingerprint: str) -> tuple[list[Path], list[Path]]:
    """The whole reports of a folder that rest on these articles, by name, and those that rest on others."""
    listed: list[Path] = []
    others: list[Path] = []
    for path in sorted(folder.glob("*.json")):
        try:
            record = json.loads(path.read_text(encoding="utf-8"))
            page = folder / record["html"]
            rests_on = record.get("inputs", {}).get("articles") or record["facts"].get("fingerprint")
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            continue
        if page.is_file() and page.stem == path.stem:
            (listed if rests_on == fingerprint else others).append(page)
    return listed, others
