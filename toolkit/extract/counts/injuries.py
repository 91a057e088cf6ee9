"""Reads wounds that stand for the wounded: "12 people with bullet wounds", "12 who suffered broken bones", "twelve patients have burns"."""

from __future__ import annotations

from toolkit.extract.counts.insertions import pass_over
from toolkit.extract.counts.lexicon import (
    ADVERB,
    BE,
    CLAUSE,
    COMMA,
    HAVE,
    NUMBER,
    PART,
    PREPOSITION,
    RELATIVE,
    REPORT,
    STATE,
    STOP,
)
from toolkit.extract.counts.line import Line
from toolkit.extract.counts.patterns import NOTHING, Predicate
from toolkit.extract.counts.phrases import Phrase

# "Sought medical help at the hospital with": so many words stand between the verb and the wounds.
TENDED = 7


def read_injuries(line: Line, phrase: Phrase) -> Predicate:
    """ "12 people with bullet wounds", "12 who suffered broken bones", "43 were evacuated with wounds": they are wounded."""
    if (phrase.noun is None and not phrase.is_bare) or (phrase.noun and phrase.noun.victim is None):
        return NOTHING
    k = phrase.end
    if line.tags[k] & COMMA and line.tags[k + 1] & PART:  # "15 people, including children, received wounds"
        k = pass_over(line, k)[0]
    k = line.skip(k, RELATIVE | HAVE | ADVERB | BE)
    word = line.words[k]
    if word in line.lexicon.words["tending"]:
        k = next((j for j in range(k + 1, min(line.size, k + TENDED)) if line.words[j].startswith(("with", "for"))), -1)
        k -= bool(line.tags[k] & STATE)  # "with gunshot wounds"
    elif line.tags[k - 1] & HAVE and not {word, line.words[k + 1]}.isdisjoint(line.lexicon.words["injuries"]):
        return Predicate(line.lexicon.patterns.get("wounded"), k)  # "twelve patients have burns"
    elif word == "for" and k == phrase.end and phrase.is_of_them:  # "treated 218 patients, 70 of them for wounds"
        pass
    elif not ((word == "with" and k == phrase.end) or word in line.lexicon.words["injury_verbs"]):
        return NOTHING
    if k < 0:
        return NOTHING
    for pattern in line.lexicon.states.get(line.words[k + 1], ()):  # "escaped with minor injuries"
        if pattern.measure == "wounded":
            return Predicate(pattern, k + 1)
    k = k + 1 if line.words[k + 1] == "with" else k
    for j in range(k + 1, min(line.size, k + 5)):
        if line.words[j] in line.lexicon.words["injuries"]:
            return Predicate(line.lexicon.patterns.get("wounded"), j)
        if line.tags[j] & (STOP | COMMA | CLAUSE | REPORT | NUMBER | PREPOSITION):
            break
    return NOTHING
