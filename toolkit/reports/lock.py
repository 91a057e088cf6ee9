"""One run at a time writes to a folder of reports: a second one is refused, and a killed one leaves nothing locked."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from toolkit.errors import InputError
from toolkit.files import say_unwritable

LOCK = ".writing"


@contextmanager
def lock_folder(folder: Path) -> Iterator[None]:
    """Keeps a folder for oneself; the system lets go of it however a run ends.

    Raises InputError where another run holds it, or where nothing can be written.
    """
    with say_unwritable(folder):
        folder.mkdir(parents=True, exist_ok=True)
        file = (folder / LOCK).open("a")
    with file:
        if not hold(file):
            raise InputError(
                "another run is writing reports here", where=str(folder), remedy="wait for it, or choose another --out"
            )
        yield


def hold(file: IO[str]) -> bool:
    """Locks an open file, if nobody else has."""
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
