"""Tells "one" that counts from "one" that stands for a person or thing ("the one", "one must", "one-off")."""

from __future__ import annotations

import regex

from toolkit.extract.numbers.figure import Figure
from toolkit.extract.numbers.setting import Setting

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
LEADING = frozenset({"in", "during", "after", "at", "from"})
PRONOUN = "stands for a person or thing, counts nothing"


def find_pronoun(figure: Figure, at: Setting) -> str | None:
    """Why this "one" counts nothing; None where it counts.

    >>> from toolkit.extract.numbers.find import find_numbers
    >>> [n.reason for n in find_numbers("the one they lost, just one area")]
    ['stands for a person or thing, counts nothing', None]
    """
    compound = COMPOUND.match(at.low, figure.end)
    if compound:
        return "part of a compound word" if compound[1] in at.lexicon.labels["compound"] else None
    # "said that one person died", "a riot in which one man died"
    is_opener = at.word == "that" or (at.word == "which" and len(at.words) > 1 and at.words[-2] in LEADING)
    is_conjunction = is_opener and at.following in at.lexicon.context["countable"]
    if (at.precedes("one_after") and not is_conjunction) or at.follows("one_before"):
        return PRONOUN
    is_end = ENDED.match(at.low, figure.end) is not None or (at.follows("function") and at.following != "of")
    if not is_end or not at.words:
        return None
    if at.words[-1] in PREPOSITIONS:
        return PRONOUN
    is_described = len(at.words) > 1 and at.words[-2].strip("\"“‘'(") in DETERMINERS and at.words[-1].isalpha()
    return PRONOUN if is_described else None
