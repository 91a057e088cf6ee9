"""Reads a number among those who are spoken of before it: "the dead include 12 children", "the victims were two nurses"."""

from __future__ import annotations

from toolkit.extract.counts.lexicon import (
    ADVERB,
    BE,
    CLAUSE,
    COMMA,
    DETERMINER,
    FALLEN,
    HAVE,
    NUMBER,
    RELATIVE,
    REPORT,
    STATE,
    STOP,
    TOLL,
    VERB,
)
from toolkit.extract.counts.line import Line
from toolkit.extract.counts.losses import lost_pattern
from toolkit.extract.counts.patterns import NOTHING, Predicate, choose_pattern
from toolkit.extract.counts.phrases import Phrase
from toolkit.extract.counts.toll_words import toll_pattern
from toolkit.extract.counts.tolls import FARTHEST


def find_included(line: Line, phrase: Phrase) -> Predicate:
    """ "The dead include 12 children": what includes the number says what befell them."""
    k = line.skip(phrase.at - 1, DETERMINER | ADVERB, -1)
    fallen = find_fallen(line, phrase, k)
    if fallen.pattern is not None:
        return fallen
    if line.tags[k] & COMMA:
        k = before_list(line, k)
    is_of_toll = line.words[k] == "including" and bool(line.tags[k - 1] & COMMA) and bool(line.tags[k - 2] & TOLL)
    if k < 1 or (line.words[k] not in line.lexicon.words["including"] and not is_of_toll):
        return NOTHING
    for j in range(k - 1, max(-1, k - 8), -1):
        noun = line.lexicon.nouns.get(line.words[j])
        if noun is not None and noun.lemma == "victim":
            return Predicate(line.lexicon.patterns.get("killed"), j)
        if line.tags[j] & (TOLL | STATE) or (noun is not None and noun.event is not None):
            patterns = line.lexicon.states.get(line.words[j], ())
            pattern = toll_pattern(line, phrase, j) or (patterns[0] if patterns else None)
            if pattern is not None and line.words[j] == "losses":
                pattern = lost_pattern(line, phrase, pattern)
            return Predicate(pattern, j)
        if line.tags[j] & VERB and line.lexicon.verbs[line.words[j]].is_participle:
            return Predicate(choose_pattern(line.lexicon.verbs[line.words[j]].done, line, phrase), j)
    return NOTHING


def before_list(line: Line, k: int) -> int:
    """ "The dead include a spokesman for the company, four drivers": the verb that opens the list; -1 where none does."""
    for j in range(k - 1, max(-1, k - FARTHEST), -1):
        if line.words[j] in line.lexicon.words["including"]:
            return j
        if line.tags[j] & (STOP | REPORT | RELATIVE | CLAUSE | BE | HAVE | NUMBER):
            break
    return -1


def find_fallen(line: Line, phrase: Phrase, k: int) -> Predicate:
    """ "The victims were two nurses", "of the dead, 12 were women": those who are spoken of say what befell the figure.

    `k` is the word before the figure. "The victims, 12 of them women, were buried", "the dead, 31 by the mayor's count": so too.
    """
    is_said = bool(line.tags[k] & BE)
    is_of = bool(line.tags[k] & COMMA) and line.words[k - 3] == "of"
    if line.words[k - 1] == "the" and line.words[k - 2] == "of" and (k == 2 or line.tags[k - 3] & STOP):
        is_of, k = True, k + 1  # "of the deaths 201 were in the city"
    is_counted = phrase.is_bare and line.words[phrase.end] in ("by", "according")
    is_apposed = bool(line.tags[k] & COMMA) and (phrase.is_of_them or is_counted)
    if not (is_said or is_of or is_apposed) or line.words[k - 2] != "the":
        return NOTHING
    if is_said and k > 3 and not line.tags[k - 3] & STOP:
        return NOTHING
    word = line.words[k - 1]
    noun = line.lexicon.nouns.get(word)
    if (is_of or is_apposed) and noun is not None and noun.event is not None and noun.event.people and noun.is_plural:
        return Predicate(noun.event, k - 1)
    if noun is not None and noun.lemma in FALLEN:
        return Predicate(line.lexicon.patterns.get("killed"), k - 1)
    patterns = line.lexicon.states.get(word, ()) if line.tags[k - 1] & STATE else ()
    return Predicate(patterns[0] if patterns else None, k - 1)
