"""Cuts a stretch of text into words with their places; the same cut for every stage that looks round a number."""

from __future__ import annotations

from functools import partial
from typing import NamedTuple

import regex

# A word keeps its inner hyphens, apostrophes and full stops (al-Assad, Russia's, U.S.), a number its separators.
WORD = regex.compile(
    r"""
      \d+(?:[.,]\d+)*[\p{L}]*                 # 1,200.5  2.7m  24th
    | (?:\p{Lu}\.){2,}                        # U.S.  U.N.
    | \p{L}[\p{L}\p{M}]*(?:['’.\-‑]\p{L}[\p{L}\p{M}]*)*['’]?   # al-Assad  Russia's  militants'
    | [^\s\p{L}\d]                            # one mark of punctuation
    """,
    regex.VERBOSE,
)


class Word(NamedTuple):
    """A word or a mark, where it stands, and its lower-case form for look-ups."""

    start: int
    end: int
    lower: str


make_word = partial(tuple.__new__, Word)


def find_words(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """Returns the words and marks between two offsets.

    >>> [w.lower for w in find_words("U.S.-backed forces killed 1,200 in al-Bab.")]
    ['u.s.', '-', 'backed', 'forces', 'killed', '1,200', 'in', 'al-bab', '.']
    """
    lower = text.lower()
    spans = [match.span() for match in WORD.finditer(text, start, len(text) if end is None else end)]
    if len(lower) == len(text):
        return list(map(make_word, [(a, b, lower[a:b]) for a, b in spans]))
    return [Word(a, b, text[a:b].lower()) for a, b in spans]  # a Turkish dotted I is two characters in lower case
