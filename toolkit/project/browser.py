"""Finds a Chromium for the tests that look at a page as a reader does. Standard library only: `run.py` asks it too."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge", "microsoft-edge")
PLACES = {
    "darwin": (
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    ),
    "win32": (
        r"%ProgramFiles%\Google\Chrome\Application\chrome.exe",
        r"%ProgramFiles(x86)%\Google\Chrome\Application\chrome.exe",
        r"%LocalAppData%\Google\Chrome\Application\chrome.exe",
        r"%ProgramFiles(x86)%\Microsoft\Edge\Application\msedge.exe",
    ),
}


def find_browser() -> Path | None:
    """Finds Chromium or a browser of its family: `TOOLKIT_BROWSER`, then the PATH, then the usual places."""
    chosen = os.environ.get("TOOLKIT_BROWSER")
    if chosen:
        return Path(chosen) if Path(chosen).is_file() else None
    for name in NAMES:
        found = shutil.which(name)
        if found:
            return Path(found)
    return next((place for place in map(expand, PLACES.get(sys.platform, ())) if place.is_file()), None)


def expand(place: str) -> Path:
    """Fills in the folders that Windows names by variable."""
    return Path(os.path.expandvars(place))
