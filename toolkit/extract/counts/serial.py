"""Reads lists whose members semicolons set off: "1,015 civilians, 238 of them children; 893 militants; and 1,141 rebels"."""

from __future__ import annotations

from toolkit.extract.counts.draft import Draft
from toolkit.extract.counts.lexicon import (
    BE,
    COMMA,
    CONJUNCTION,
    DETERMINER,
    HAVE,
    OTHER_VERB,
    PREPOSITION,
    RELATIVE,
    REPORT,
    STOP,
    VERB,
)
from toolkit.extract.counts.line import Line
from toolkit.extract.counts.phrases import Phrase

# A member of such a list has no verb of its own.
DEEDS = BE | HAVE | VERB | OTHER_VERB | REPORT | RELATIVE


def find_serial_head(line: Line, phrase: Phrase, before: list[Draft]) -> Draft | None:
    """The figure that a member goes on from: the last counted one before its semicolon, where the list has a colon or "; and"."""
    k = line.skip(phrase.at - 1, CONJUNCTION | DETERMINER, -1)
    is_person = phrase.noun is not None and phrase.noun.victim is not None
    is_placed = phrase.is_bare and bool(line.tag(phrase.end) & PREPOSITION)  # "five in Homs; four in Hama"
    if line.word(k) != ";" or not (is_person or is_placed):
        return None
    if not is_series(line) or has_deed(line, phrase.end):
        return None
    counted = (d for d in reversed(before) if d.pattern is not None and d.pattern.people)
    return next((d for d in counted if d.phrase is not None and not d.phrase.is_of_them), None)


def is_series(line: Line) -> bool:
    """Whether the semicolons of a sentence set off the members of a list, and not clauses."""
    last = max(k for k, word in enumerate(line.words) if word == ";")
    return bool(line.tag(last + 1) & CONJUNCTION) or ":" in line.words[:last]


def has_deed(line: Line, at: int) -> bool:
    """Whether a verb follows before the clause ends."""
    for k in range(at, line.size):
        if line.tags[k] & (STOP | COMMA):
            break
        if line.tags[k] & DEEDS:
            return True
    return False
