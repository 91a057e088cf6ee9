"""Puts a text into lower case with every character in its place, so that offsets hold; once for all stages that read it."""

from __future__ import annotations

from functools import lru_cache


@lru_cache(maxsize=1)
def lower_in_place(text: str) -> str:
    """The text in lower case; what would become two letters, like a Turkish dotted I, stays as it is.

    The last text is remembered: zones, dates and numbers of an article ask for the same one in turn.

    >>> lower_in_place("MAY İ"), len(lower_in_place("İİ"))
    ('may İ', 2)
    """
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(small if len(small := char.lower()) == 1 else char for char in text)
