"""Cuts a sentence into its clauses, so that a date or a place is taken from the figure's own."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

import regex

from toolkit.records import Sentence
from toolkit.text.cued import Cued

# Where a new clause begins, so that "killed 12 on Monday, while 7 died on Sunday" keeps its dates apart.
CLAUSE = regex.compile(
    r"""
      [;:]\s | \s[–—-]{1,2}\s                                       # a semicolon, a dash
    | ,?\s(?:while|whereas|although|though|but|when|after|before|following|as|compared|who|which|that|where)\s
    | ,\s(?:just\s|only\s)?(?:an?|one|two|three|four|five|several|\d+)\s(?:days?|weeks?|hours?|months?)\s(?:after|before)\s
    | ,?\s(?:adding|noting|saying|stressing)\s | ,\s(?:and|with)\s
    """,
    regex.VERBOSE | regex.IGNORECASE,
)

# "since the war erupted in March 2011": the word governs the whole clause, and so opens the period to the day of publication.
SINCE = Cued(regex.compile(r"\bsince\b[^.;,]{0,70}$", regex.IGNORECASE), "since")
KEPT = 256  # sentences: several figures and dates of one ask for its clauses one after another


def clause_spans(text: str, sentence: Sentence) -> list[tuple[int, int]]:
    """The clauses of a sentence, as spans that lie side by side.

    >>> text = "Shells killed 12 on Monday, while 7 died on Sunday."
    >>> [text[a:b] for a, b in clause_spans(text, Sentence(0, len(text), "body", 0))]
    ['Shells killed 12 on Monday', ', while 7 died on Sunday.']
    """
    start, end = sentence.start, sentence.end
    return list(pairwise((start, *(start + cut for cut in find_cuts(text[start:end])), end)))


@lru_cache(maxsize=KEPT)
def find_cuts(words: str) -> tuple[int, ...]:
    """Where new clauses begin in a sentence."""
    return tuple(m.start() for m in CLAUSE.finditer(words))
