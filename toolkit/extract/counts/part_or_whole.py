"""Tells what is said of the whole from what is said of its part: "12 of the 15 attackers were killed", "12 of 15 missiles launched"."""

from __future__ import annotations

from toolkit.extract.counts.lexicon import BE, CLAUSE, COMMA, DETERMINER, FALLEN, NOUN, NUMBER, REPORT, STATE, STOP
from toolkit.extract.counts.line import Line
from toolkit.extract.counts.patterns import NOTHING, Predicate, choose_pattern
from toolkit.extract.counts.phrases import Phrase

# The doer in "missiles that the northern rebels launched" is this short.
FARTHEST_DOER = 9
DOERS = frozenset(["it", "they", "he", "she"])


def singles_out(line: Line, phrase: Phrase) -> bool:
    """ "He was one of 43 students who vanished": the 43 are counted, and not the one."""
    k = line.skip(phrase.at - 1, DETERMINER, -1)
    return (
        line.words[k] == "of"
        and line.words[k - 1] == "one"
        and bool(line.tags[k - 2] & BE)
        and line.words[phrase.end] == "who"
    )


def is_whole_of(line: Line, phrase: Phrase) -> bool:
    """ "12 of the 15 attackers were killed": what is said is said of the 12."""
    k = line.skip(phrase.at - 1, DETERMINER, -1)
    word = line.words[k]
    if word.endswith(("'s", "’s", "s'", "s’")):
        k = line.skip(line.skip(k, NOUN, -1) if line.tags[k] else k - 1, DETERMINER | NOUN, -1)
        while k > 0 and line.words[k] != "of" and not line.tags[k]:
            k = line.skip(k - 1, DETERMINER | NOUN, -1)
        word = line.words[k]
    if word != "of":
        return word.endswith("half") and bool(line.tags[k] & NUMBER)  # "half the town's 8,000 inhabitants"
    if phrase.is_bare and k < phrase.at - 1 and line.tags[k - 1] & NOUN and line.tags[k - 2] & NUMBER:
        return True  # "seven peacekeepers of the 1,100 in the mission"
    return bool(line.tags[k - 1] & NUMBER)


def is_reduced(line: Line, right: Predicate, phrase: Phrase) -> bool:
    """ "12 of 15 missiles launched": a participle right after the noun is said of the 15."""
    if (
        right.pattern is not None
        and line.tags[right.at] & STATE
        and right.at in (phrase.end, phrase.state, phrase.end - 1)
    ):
        return True  # "half of the 60 dead"
    if right.pattern is not None and right.is_relative and line.words[phrase.end] == "who":
        return True  # "two of the 15 who were wounded"
    verb = (
        line.lexicon.verbs.get(line.words[right.at]) if right.pattern is not None and right.at == phrase.end else None
    )
    return verb is not None and verb.is_participle and right.pattern in verb.done


def find_whole_deed(line: Line, phrase: Phrase) -> Predicate:
    """What is said of a whole: "25 of the 64 victims have been identified" counts 64 dead."""
    found = find_relative_deed(line, phrase)
    if found.pattern is None and phrase.noun is not None and phrase.noun.lemma in FALLEN:
        return Predicate(line.lexicon.patterns.get("killed"), phrase.head)
    return found


def find_relative_deed(line: Line, phrase: Phrase) -> Predicate:
    """ "12 of 15 missiles that the rebels launched", "the 43 students they abducted": what somebody did, in a clause of its own."""
    is_opened = line.words[phrase.end] in ("that", "which", "whom")
    if not is_opened and line.words[phrase.end] not in DOERS:
        return NOTHING
    for k in range(phrase.end + 1, min(line.size, phrase.end + FARTHEST_DOER)):
        tag = line.tags[k]
        verb = line.lexicon.verbs.get(line.words[k]) if k > phrase.end + is_opened else None
        is_told = verb is not None and (verb.is_past or " as " in line.words[k])  # "whom the police list as missing"
        if verb is not None and is_told and not tag & NOUN:
            return Predicate(choose_pattern(verb.done, line, phrase), k)
        if tag & (BE | COMMA | STOP | NUMBER | CLAUSE | REPORT):
            break
    return NOTHING
