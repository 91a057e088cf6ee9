"""Finds where a text that has lost its apostrophes had them: "Tuesdays attack", "Syrias army", "the ministrys toll"."""

from __future__ import annotations


def find_lost_apostrophes(text: str) -> list[int]:
    """The offsets before which an apostrophe stood, in order."""
    return []
