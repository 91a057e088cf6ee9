"""Tells "one" that counts from "one" that stands for a person or thing ("the one", "one must", "one-off")."""

from __future__ import annotations

import regex

from toolkit.extract.numbers.figure import Figure
from toolkit.extract.numbers.lexicon import Lexicon

COMPOUND = regex.compile(r"[-‑](\p{L}+)")
ENDED = regex.compile(r"\s*(?:[.,;:!?)\"”]|$)")
PREPOSITIONS = frozenset({"on", "for", "with", "from", "by", "as", "like", "without", "into"})
DETERMINERS = frozenset(
    {
        "a",
        "an",
        "the",
        "this",
        "that",
        "another",
        "no",
        "any",
        "every",
        "each",
        "his",
        "her",
        "its",
        "their",
        "our",
        "my",
    }
)


def find_pronoun(low: str, figure: Figure, floor: int, following: str, lexicon: Lexicon) -> str | None:
    """Why this "one" counts nothing; None where it counts.

    >>> from toolkit.extract.numbers.lexicon import compile_lexicon
    >>> words = compile_lexicon(None)
    >>> find_pronoun("the one they lost", Figure(4, 7, 4, 7, 1, 1), 0, "they", words)
    'stands for a person or thing, counts nothing'
    >>> find_pronoun("just one area", Figure(5, 8, 5, 8, 1, 1), 0, "area", words)
    """
    reason = "stands for a person or thing, counts nothing"
    compound = COMPOUND.match(low, figure.end)
    if compound:
        return "part of a compound word" if compound[1] in lexicon.labels["compound"] else None
    before = low[max(floor, figure.left - 40) : figure.left].split()
    if (
        (before
        and before[-1].strip("\"“‘'(") in lexicon.context["one_after"])
        or following in lexicon.context["one_before"]
    ):
        return reason
    is_end = ENDED.match(low, figure.end) is not None or (following in lexicon.context["function"] and following != "of")
    if is_end and before and before[-1] in PREPOSITIONS:
        return reason
    if is_end and len(before) > 1 and before[-2].strip("\"“‘'(") in DETERMINERS and before[-1].isalpha():
        return reason
    return None
