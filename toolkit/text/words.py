"""Cuts a stretch of text into words with their places; the same cut for every stage that looks round a number."""

from __future__ import annotations

import regex

# A word keeps its inner hyphens, apostrophes and full stops (al-Assad, Russia's, U.S.), a number its separators.
WORD = regex.compile(
    r"""
      \d+(?:[.,]\d+)*[\p{L}]*                 # 1,200.5  2.7m  24th
    | \p{Lu}{1,4}\d{1,3}(?![\p{L}\d])         # M23  G20
    | (?:\p{Lu}\.){2,}                        # U.S.  U.N.
    | \p{L}[\p{L}\p{M}]*(?:['’.\-‑]\p{L}[\p{L}\p{M}]*)*(?:(?<=[sS])['’])?   # al-Assad  Russia's  militants'
    | [^\s\p{L}\d]                            # one mark of punctuation
    """,
    regex.VERBOSE,
)

LONGEST_ACRONYM = 7  # letters: a longer word in capitals is one of a headline


def is_acronym(word: str) -> bool:
    """Whether a word is made of capitals, as the short name of a body is, whatever small letters stand between.

    >>> [is_acronym(word) for word in ("NADMO", "DoDMA", "Varna", "McAllen", "EARTHQUAKE", "M")]
    [True, True, False, False, False, False]
    """
    capitals = sum(letter.isupper() for letter in word)
    return word.isalpha() and 2 <= len(word) <= LONGEST_ACRONYM and (capitals == len(word) or capitals >= 3)
