"""Reads the size of a crowd: "police put the turnout at 900", "attendance was 12,000", "the rally drew 5,000 people"."""

from __future__ import annotations

from toolkit.extract.counts.lexicon import ADVERB, BE, COMMA, DETERMINER, HAVE, NUMBER, REPORT, STOP
from toolkit.extract.counts.line import Line
from toolkit.extract.counts.patterns import NOTHING, Predicate
from toolkit.extract.counts.phrases import Phrase

# "Put attendance at marches across the whole country at": so many words lie between, at most.
NEAR = 8


def find_crowd(line: Line, phrase: Phrase) -> Predicate:
    """Those who came to a protest; empty where the crowd watched a match, heard a concert or went to vote."""
    words = line.lexicon.words
    if not words["no_protest"].isdisjoint(line.words) or line.words[phrase.end] in ("seats", "votes"):
        return NOTHING
    is_people = phrase.is_bare or (phrase.noun is not None and phrase.noun.victim not in (None, "combatant"))
    if not is_people:
        return NOTHING
    k = line.skip(phrase.at - 1, DETERMINER | ADVERB, -1)
    if line.words[k] in words["drawing"]:
        return drawn_to(line, k)
    if words["protest_words"].isdisjoint(line.words):
        return NOTHING
    is_sized = line.words[k] == "at" or line.tags[k] & BE or line.words[k] in ("reached", "topped", "exceeded")
    for j in range(k - 1, max(-1, k - NEAR), -1) if is_sized and phrase.is_bare else ():
        if line.words[j] in words["crowd_words"]:
            is_put = line.words[k] != "at" or not words["sizing"].isdisjoint(line.words[max(0, j - 3) : k])
            return Predicate(line.lexicon.patterns["protesters"], j) if is_put else NOTHING
        if line.tags[j] & (STOP | COMMA | NUMBER | REPORT):
            break
    return NOTHING


def drawn_to(line: Line, k: int) -> Predicate:
    """ "The demonstration had drawn": a protest stands right before the verb, or before what tells where or when it was."""
    for j in range(line.skip(k - 1, HAVE | ADVERB, -1), max(-1, k - NEAR), -1):
        if line.words[j] in line.lexicon.words["protests"]:
            return Predicate(line.lexicon.patterns["protesters"], k)
        if line.tags[j] & (STOP | COMMA | NUMBER | REPORT | BE):
            break
    return NOTHING
