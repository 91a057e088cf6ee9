"""Reads the question between two figures: "nine died. How many were arrested? The police say 268" counts the arrested."""

from __future__ import annotations

import re

from toolkit.extract.counts.lexicon import Lexicon, Pattern
from toolkit.extract.counts.line import Line
from toolkit.extract.counts.patterns import NOTHING, Predicate

HOW_MANY = re.compile(r"\bhow\s+many\b([^?]*)\?", re.IGNORECASE)
WORD = re.compile(r"[^\W\d_]+")


def find_asked(line: Line, last: Line) -> Predicate | None:
    """What a question between two lines asks the number of, empty if that is nothing collected; None where nothing is asked.

    "How many?" alone asks for what was counted before.
    """
    between = line.text[last.ends[-1] : line.starts[0]] if line is not last else ""
    asked = HOW_MANY.search(between) if "?" in between else None
    words = WORD.findall(asked[1].lower()) if asked else []
    if not words:
        return None
    found = (pattern_of(word, line.lexicon) for word in words)
    pattern = next((one for one in found if one is not None), None)
    return Predicate(pattern, -1) if pattern is not None else NOTHING


def pattern_of(word: str, lexicon: Lexicon) -> Pattern | None:
    """The measure of people for which a word stands: "arrested", "dead", "died"."""
    verb = lexicon.verbs.get(word)
    said = (*lexicon.states.get(word, ()), *((verb.done + verb.own) if verb is not None else ()))
    return next((pattern for pattern in said if pattern.people), None)
