"""A path where a path is wanted: a text or a Path, and not nothing, a list or a table."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from toolkit.errors import InputError


def need_path(value: Any, name: str) -> Path:
    """The path that was handed in as `name`; InputError where something else was, or an empty text, which would mean the current folder.

    >>> need_path("data/sample", "the corpus").name
    'sample'
    >>> need_path(None, "the corpus")
    Traceback (most recent call last):
    ...
    toolkit.errors.InputError: the corpus: a NoneType is no path. To mend it: pass the name of a file or a folder as text.
    >>> need_path("", "the corpus")
    Traceback (most recent call last):
    ...
    toolkit.errors.InputError: the corpus: an empty text is no path. To mend it: pass '.' for the folder you are in.
    """
    if isinstance(value, Path) or (isinstance(value, str) and value.strip()):
        return Path(value)
    if isinstance(value, str):
        raise InputError(f"{name}: an empty text is no path", remedy="pass '.' for the folder you are in")
    raise InputError(
        f"{name}: a {type(value).__name__} is no path", remedy="pass the name of a file or a folder as text"
    )
