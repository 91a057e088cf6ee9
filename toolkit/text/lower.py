"""Puts a text into lower case with every character in its place, so that offsets hold; once for all stages that read it."""

from __future__ import annotations

from functools import lru_cache

# Texts remembered: those of a batch, which are read stage by stage. A longer one (characters) is not.
BATCH, LONGEST = 64, 30_000


def lower_in_place(text: str) -> str:
    """The text in lower case; what would become two letters, like a Turkish dotted I, stays as it is.

    The last texts are remembered: zones, dates and numbers of an article ask for the same one in turn.

    >>> lower_in_place("MAY İ"), len(lower_in_place("İİ"))
    ('may İ', 2)
    """
    return lower_once(text) if len(text) <= LONGEST else lower_letters(text)


@lru_cache(maxsize=BATCH)
def lower_once(text: str) -> str:
    """The same of a text that is asked for again."""
    return lower_letters(text)


def lower_letters(text: str) -> str:
    """Puts letter by letter where the whole does not keep its length."""
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(small if len(small := char.lower()) == 1 else char for char in text)
