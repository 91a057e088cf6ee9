"""Cuts a sentence into its clauses, so that a date or a place is taken from the figure's own."""

from __future__ import annotations

from itertools import pairwise

import regex

from toolkit.records import Sentence

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
SINCE = regex.compile(r"\bsince\b[^.;,]{0,70}$", regex.IGNORECASE)


def clause_spans(text: str, sentence: Sentence) -> list[tuple[int, int]]:
    """The clauses of a sentence, as spans that lie side by side.

    >>> text = "Shells killed 12 on Monday, while 7 died on Sunday."
    >>> [text[a:b] for a, b in clause_spans(text, Sentence(0, len(text), "body", 0))]
    ['Shells killed 12 on Monday', ', while 7 died on Sunday.']
    """
    cuts = [m.start() for m in CLAUSE.finditer(text, sentence.start, sentence.end)]
    edges = [sentence.start, *cuts, sentence.end]
    return list(pairwise(edges))
