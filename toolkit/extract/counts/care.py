"""Reads those whom a hospital takes in: "the clinic received 64 people", said a surgeon; "221 civilians had been brought in"."""

from __future__ import annotations

from toolkit.extract.counts.governors import step_left
from toolkit.extract.counts.lexicon import ADVERB, BE, COMMA, HAVE, MODAL, NUMBER, PRONOUN, REPORT, STATE, STOP
from toolkit.extract.counts.line import Line
from toolkit.extract.counts.patterns import NOTHING, Predicate, choose_pattern
from toolkit.extract.counts.phrases import Phrase

# The hospital stands this near before its verb; "the surgeon said that he" further.
NEAR = 12
FAR = 24
NEAR_WARD = 5
TAKE = frozenset(["take", "takes", "took", "taken", "taking"])


def find_care(line: Line, phrase: Phrase) -> Predicate:
    """Those a hospital has taken in are hurt; empty where no hospital and no doctor is spoken of, and in an epidemic."""
    if not line.lexicon.words["housed_elsewhere"].isdisjoint(line.words[phrase.at :]):
        return NOTHING
    if not (phrase.is_bare or names_person(phrase)) or phrase.state >= 0 or line.tags[phrase.end] & STATE:
        return NOTHING  # "received 23 dead"
    if line.words[phrase.end + 1] in line.lexicon.rate_units:
        return NOTHING  # "the clinic receives 60 patients a day"
    k = verb_before(line, phrase)
    if k < 0:
        k = verb_behind(line, phrase)
    if k < 0:
        return NOTHING
    # those whom a hospital treats for an illness are not hurt: the verb "admit" knows when
    return Predicate(choose_pattern(line.lexicon.verbs["admit"].done, line, Phrase(phrase.at, phrase.at + 1)), k)


def leads_to_ward(line: Line, k: int) -> bool:
    """Whether a hospital stands soon behind a word, before its clause ends."""
    for j in range(k, min(line.size, k + NEAR_WARD)):
        if line.words[j] in line.lexicon.words["medical"]:
            return True
        if line.tags[j] & (STOP | COMMA | REPORT | NUMBER):
            break
    return False


def names_person(phrase: Phrase) -> bool:
    """Whether a noun for people follows; the dead and those who fled are counted by their own nouns."""
    return phrase.noun is not None and (phrase.noun.victim is not None or phrase.noun.lemma == "casualty")


def verb_before(line: Line, phrase: Phrase) -> int:
    """ "The hospital had taken in 64 people", "saw 24 patients": the word that leads to the figure; -1 where no hospital is its subject."""
    k = step_left(line, phrase.at)
    verb = k - 1 if line.words[k] == "in" else k
    word = line.words[verb]
    is_taking = word in TAKE if verb < k else word in line.lexicon.words["takes_patients"]
    is_seeing = word in line.lexicon.words["sees_patients"] and phrase.noun is not None and phrase.noun.lemma in SICK
    return k if (is_taking or is_seeing) and is_by_medics(line, verb) else -1


SICK = ("patient", "casualty")


def is_by_medics(line: Line, verb: int) -> bool:
    """Whether a hospital or a doctor is the subject of a verb, by name or as "he", "it", "his wards" behind a word of saying."""
    medical = line.lexicon.words["medical"]
    for j in range(verb - 1, max(-1, verb - NEAR), -1):
        if line.words[j] in medical:
            return True
        if line.tags[j] & REPORT:
            is_own = any(
                line.tags[i] & PRONOUN or line.words[i] in ("his", "her", "its", "their") for i in range(j, verb)
            )
            return is_own and not medical.isdisjoint(line.words[max(0, j - FAR) : j])
        if line.tags[j] & STOP:
            return False
    return False


def verb_behind(line: Line, phrase: Phrase) -> int:
    """ "108 officers had been brought in", doctors said: the word "in" behind the passive; -1 where nobody was."""
    k = line.skip(phrase.end, HAVE | BE | ADVERB)
    if k == phrase.end and line.words[k + 1] == "to" and line.words[k] in line.lexicon.words["taken_to_hospital"]:
        return k + 1 if leads_to_ward(line, k + 2) else -1  # "were among 17 people brought to the town's hospital"
    is_passive = bool(line.tags[line.skip(k - 1, ADVERB, -1)] & BE) and not line.tags[phrase.end] & MODAL
    is_in = line.words[k + 1] == "in" and not line.tags[k + 2] & NUMBER
    is_said_before = not line.lexicon.words["medical"].isdisjoint(line.words[: phrase.at])
    return (
        k + 1
        if is_passive and is_in and is_said_before and line.words[k] in line.lexicon.words["taken_to_hospital"]
        else -1
    )
