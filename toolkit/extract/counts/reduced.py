"""Reads the verb behind a shortened clause: "240 people held by the rebels were shot", "12 miners trapped under the rock died"."""

from __future__ import annotations

from toolkit.extract.counts.lexicon import (
    ADVERB,
    BE,
    CLAUSE,
    COMMA,
    CONJUNCTION,
    HAVE,
    MODAL,
    NOUN,
    NUMBER,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    REPORT,
    STOP,
    TIME,
    VERB,
)
from toolkit.extract.counts.line import Line
from toolkit.extract.counts.patterns import NOTHING, Predicate, choose_pattern
from toolkit.extract.counts.phrases import Phrase
from toolkit.extract.counts.verb_groups import read_group

LONGEST = 18
ENDS = PRONOUN | COMMA | STOP | REPORT | RELATIVE | NUMBER | CONJUNCTION
INNER = frozenset(["since", "after", "before"])
# Forms of "be" and "have" that open no sentence's verb: "people being held were shot".
LATER = frozenset(["be", "been", "being", "having"])


def read_behind(line: Line, phrase: Phrase, k: int) -> Predicate:
    """What the full verb says, where the word at `k` only describes the people counted; empty where no full verb follows."""
    if not shortens(line, k):
        return NOTHING
    for j in range(k + 1, min(line.size, k + LONGEST)):
        tag = line.tags[j]
        if tag & ENDS or (tag & CLAUSE and line.words[j] not in INNER and j > k + 1):
            break
        if tag & (BE | HAVE) and line.words[j] not in LATER and not line.tags[j - 1] & (CLAUSE | MODAL):
            return read_group(line, phrase, j)
        if tag & VERB and not tag & NOUN and not line.tags[j - 1] & (PREPOSITION | ADVERB):
            verb = line.lexicon.verbs[line.words[j]]
            own = choose_pattern(verb.own, line, phrase) if verb.is_past and not verb.done else None
            if own is not None:
                return Predicate(own, j)
    return NOTHING


def shortens(line: Line, k: int) -> bool:
    """Whether a participle or a form in -ing stands for "who were", "who was": no auxiliary before it, and no object behind."""
    if line.tags[k - 1] & (BE | HAVE | MODAL):
        return False
    if line.words[k].endswith("ing") or " " in line.words[k] or line.words[k + 1] == "as":
        return True  # "dressed as women", "taken to hospital"
    return bool(line.tags[k + 1] & (PREPOSITION | TIME | ADVERB))
