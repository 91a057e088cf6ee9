"""Reads sorties that nobody calls so: "more than 5,000 were flown in 2015", but not "seven were flown to hospital"."""

from __future__ import annotations

from toolkit.extract.counts.lexicon import ADVERB, BE, COMMA, CONJUNCTION, HAVE, NUMBER, STOP, TIME
from toolkit.extract.counts.line import Line
from toolkit.extract.counts.patterns import NOTHING, Predicate
from toolkit.extract.counts.phrases import Phrase

# "Flown over the city", "flown against the rebels": what aircraft do; people are flown to a place, or from one to another.
WAYS = frozenset(["over", "against", "since", "that", "this", "last", "so far", "alone"])
DATING = frozenset(["in", "on", "during", "between", "after", "before", "at"])
FLOWN = frozenset(["flown", "flown in"])
NEAR = 8


def find_flown(line: Line, phrase: Phrase) -> Predicate:
    """The sorties of a bare figure that was flown; empty where people or goods may be meant."""
    k = line.skip(phrase.end, BE | HAVE | ADVERB)
    if not phrase.is_bare or phrase.is_of_them or line.word(k) not in FLOWN or not line.tag(k - 1) & (BE | ADVERB):
        return NOTHING
    return Predicate(line.lexicon.patterns.get("sorties"), k) if is_of_aircraft(line, k) else NOTHING


def is_of_aircraft(line: Line, k: int) -> bool:
    """Whether what stands behind "flown" is a time, a target or a base, and no way that people are taken."""
    behind, after = line.word(k + 1), line.tag(k + 1)
    if line.word(k) == "flown in":  # "flown in 2015", but not "flown in by the army"
        return bool(after & TIME)
    if behind == "from":
        return "to" not in line.words[k + 1 : k + NEAR]
    is_dated = behind in DATING and (bool(line.tag(k + 2) & (TIME | NUMBER)) or line.word(k + 2) in ("night", "dawn"))
    return is_dated or behind in WAYS or k + 1 >= line.size or bool(after & (STOP | COMMA | CONJUNCTION | TIME))
