"""Reads figures that a set phrase explains: the condition of three, names on a roll of the fallen, men in enemy hands."""

from __future__ import annotations

from collections.abc import Callable

from toolkit.extract.counts.care import find_care
from toolkit.extract.counts.crowd import find_crowd
from toolkit.extract.counts.held import find_held
from toolkit.extract.counts.hints import (
    ABLAZE,
    AIMED,
    ALWAYS,
    AREA,
    CONDITION,
    CROWD,
    HELD,
    MEDICAL,
    ROLL,
    SINCE,
    TAKEN,
    THROUGH,
    UNHEARD,
)
from toolkit.extract.counts.lexicon import (
    ADVERB,
    BE,
    COMMA,
    DETERMINER,
    HAVE,
    MORE,
    NOUN,
    NUMBER,
    PRONOUN,
    QUOTE,
    REPORT,
    STATE,
    STOP,
    VERB,
)
from toolkit.extract.counts.line import Line
from toolkit.extract.counts.patterns import NOTHING, Predicate, choose_pattern
from toolkit.extract.counts.phrases import Phrase
from toolkit.extract.counts.unheard import find_unheard

# How many words a set phrase may be stretched over.
NEAR = 9
AT = frozenset(["at", "on", "against"])


def find_set_phrase(line: Line, phrase: Phrase) -> Predicate:
    """What a set phrase says of the number; empty where there is none."""
    for find, hint in FINDERS:
        if line.hints & hint:
            found = find(line, phrase)
            if found.pattern is not None:
                return found
    return NOTHING


def ahead(line: Line, phrase: Phrase) -> range:
    """The words after the phrase up to the end of its clause."""
    end = min(line.size, phrase.end + NEAR)
    stop = next((k for k in range(phrase.end, end) if line.tags[k] & (STOP | COMMA | REPORT | NUMBER)), end)
    return range(phrase.end, stop)


def find_condition(line: Line, phrase: Phrase) -> Predicate:
    """ "The condition of three is critical": they are hurt."""
    if line.words[phrase.at - 1] != "of" or line.words[phrase.at - 2] not in ("condition", "conditions"):
        return NOTHING
    if not phrase.is_bare and not (phrase.noun is not None and phrase.noun.victim is not None):
        return NOTHING
    for k in range(phrase.end, min(line.size, phrase.end + NEAR)):
        if line.tags[k] & (STOP | NUMBER):
            break
        if line.words[k] in line.lexicon.words["grave"]:
            return Predicate(line.lexicon.patterns.get("wounded"), k)
    return NOTHING


def find_roll(line: Line, phrase: Phrase) -> Predicate:
    """ "Added 40 names to its roll of the fallen", "the list of the dead holds 340 names"."""
    if phrase.noun is None or phrase.noun.lemma != "name":
        return NOTHING
    for k in (*ahead(line, phrase), *range(max(1, phrase.at - NEAR), phrase.at)):
        if line.words[k] in line.lexicon.words["the_fallen"] or (
            line.tags[k] & STATE and line.words[k - 1] in ("the", "its", "their")
        ):
            is_close = "of" in line.words[phrase.end : phrase.end + 1] and k - phrase.end <= 2
            if not is_close and line.lexicon.words["rolls"].isdisjoint(line.words[max(0, k - 4) : k]):
                continue
            people = [pattern for pattern in line.lexicon.states.get(line.words[k], ()) if pattern.people]
            return Predicate(people[0] if people else line.lexicon.patterns.get("killed"), k)
    return NOTHING


def find_hands(line: Line, phrase: Phrase) -> Predicate:
    """ "Seven are in Iraqi hands", "he is in the rebels' hands along with 37 others"."""
    if phrase.head >= 0 and (phrase.noun is None or phrase.noun.victim is None):
        return NOTHING
    captured = line.lexicon.patterns.get("captured")
    if line.words[phrase.at - 1] in ("along with", "together with", "with"):
        near = line.words[max(0, phrase.at - 7) : phrase.at]
        return Predicate(captured, phrase.at - 1) if any(word.endswith("hands") for word in near) else NOTHING
    if not line.tags[phrase.end] & (BE | HAVE) and not line.tags[line.skip(phrase.at - 1, ADVERB, -1)] & HAVE:
        return NOTHING
    for k in ahead(line, phrase):
        if line.words[k] == "hands" and "in" in line.words[max(phrase.end, k - 4) : k]:
            return Predicate(captured, k)
    return NOTHING


def find_exodus(line: Line, phrase: Phrase) -> Predicate:
    """ "745,000 people have left Kosovo since the bombing began": they fled."""
    is_people = phrase.is_bare or (phrase.noun is not None and phrase.noun.lemma in line.lexicon.words["inhabitants"])
    is_people = is_people or (phrase.head > phrase.at and line.is_capital(phrase.head))
    if not is_people or "since" not in line.cues or not line.tags[phrase.end] & HAVE:
        return NOTHING
    k = phrase.end + 1 + (line.words[phrase.end + 1] in ("now", "already", "so"))
    after = line.words[k + 1]
    is_place = after == "it" or (k + 1 < line.size and line.is_capital(k + 1))
    is_place = is_place or (after == "the" and line.words[k + 2] in line.lexicon.words["places"])
    if line.words[k] in ("gone", "departed") and line.words[k + 1] == "since" and not phrase.is_bare:
        return Predicate(
            line.lexicon.patterns.get("displaced"), k
        )  # "230,000 people have gone since the trouble began"
    if line.words[k] == "left" and is_place and not line.tags[k + 2] & STATE:
        return Predicate(line.lexicon.patterns.get("displaced"), k)
    return NOTHING


def find_named(line: Line, phrase: Phrase) -> Predicate:
    """ "343 were strike sorties", "212 of the flights were strike sorties": what a number is said to be counts by itself."""
    if phrase.noun is not None and phrase.noun.lemma == "flight" and "targets" in line.words:
        return Predicate(line.lexicon.patterns.get("sorties"), phrase.head)  # "25 flights, nine targets in a day"
    is_part = phrase.is_part and phrase.noun is not None and phrase.noun.is_object
    is_person = phrase.noun is not None and phrase.noun.victim is not None  # "seven airmen are prisoners of war"
    if not (phrase.is_bare or is_part or is_person) or not line.tags[phrase.end] & BE:
        return NOTHING
    last = phrase.end
    for k in range(line.skip(phrase.end + 1, QUOTE), min(line.size, phrase.end + 6)):
        if line.tags[k] & ~(NOUN | VERB | STATE) or (line.tags[k] & VERB and not line.tags[k] & NOUN):
            break
        last = k
    noun = line.lexicon.nouns.get(line.words[last]) if last > phrase.end else None
    if noun is None or not noun.is_plural or noun.event is None or line.tags[last] & PRONOUN:
        return NOTHING
    if noun.event.people and noun.event.measure not in ("captured", "displaced"):  # "43 were prisoners of war"
        return NOTHING
    return Predicate(noun.event, last)


def find_massed(line: Line, phrase: Phrase) -> Predicate:
    """ "Artillery struck 127 areas where manpower and equipment were concentrated": the bulletins' word for targets."""
    if (
        phrase.noun is None
        or phrase.noun.lemma not in ("area", "district")
        or line.words[phrase.end] not in ("where", "in")
    ):
        return NOTHING
    k = line.skip(phrase.at - 1, DETERMINER, -1)
    targets = line.lexicon.patterns.get("targets_hit")
    verb = line.lexicon.verbs.get(line.words[k])
    if verb is None or targets is None or all(p.measure != targets.measure for p in verb.done):
        return NOTHING
    return (
        Predicate(targets, k)
        if line.lexicon.words["massed"].intersection(line.words[phrase.end : phrase.end + NEAR])
        else NOTHING
    )


def find_aimed(line: Line, phrase: Phrase) -> Predicate:
    """ "Fired 16 missiles at eight targets", "strikes were dealt at 213 facilities": what is fired at is hit, as bulletins put it."""
    if phrase.noun is None or phrase.noun.lemma not in line.lexicon.words["aimed_at"]:
        return NOTHING
    targets, k = line.lexicon.patterns.get("targets_hit"), line.skip(phrase.at - 1, DETERMINER, -1)
    if line.words[k] not in AT or targets is None or not targets.refuse.isdisjoint(line.words[phrase.at : phrase.end]):
        return NOTHING
    for j in range(k - 1, max(-1, k - NEAR), -1):
        if line.words[j].rpartition(" ")[2] in line.lexicon.words["fired"]:
            return Predicate(targets, j)
        if line.tags[j] & (STOP | COMMA | REPORT):
            break
    return NOTHING


def find_doors(line: Line, phrase: Phrase) -> Predicate:
    """ "260 people had passed through its doors", said a surgeon: those whom a hospital took in."""
    k = line.skip(phrase.end, HAVE)
    if line.words[k + 1] != "through" or line.words[k] not in line.lexicon.words["passed"]:
        return NOTHING
    if not (phrase.is_bare or (phrase.noun is not None and phrase.noun.victim is not None)):
        return NOTHING
    k = line.skip(k + 2, DETERMINER)
    is_there = line.words[k] in line.lexicon.words["hospital_rooms"] and not line.lexicon.words["medical"].isdisjoint(
        line.words
    )
    return Predicate(line.lexicon.patterns.get("wounded"), k) if is_there else NOTHING


def find_taken_down(line: Line, phrase: Phrase) -> Predicate:
    """ "The ferry took 300 people with it": they went down with the ship."""
    if line.words[phrase.end] != "with":
        return NOTHING
    is_person = phrase.is_bare or (phrase.noun is not None and phrase.noun.lemma in line.lexicon.words["shipped"])
    k = line.skip(phrase.at - 1, DETERMINER, -1)
    if not is_person or line.words[k] not in ("took", "taking", "taken"):
        return NOTHING
    return Predicate(line.lexicon.patterns.get("killed"), k) if line.words[phrase.end + 1] == "it" else NOTHING


def find_ablaze(line: Line, phrase: Phrase) -> Predicate:
    """ "Set three depots with ammunition ablaze": they burned."""
    k = line.skip(phrase.at - 1, DETERMINER | MORE, -1)
    if phrase.noun is None or line.words[k] not in ("set", "setting", "sets"):
        return NOTHING
    burning = line.lexicon.words["burning"]
    at = next((j for j in range(phrase.end, min(line.size, phrase.end + NEAR)) if line.words[j] in burning), -1)
    if at < 0:
        return NOTHING
    return Predicate(choose_pattern(line.lexicon.verbs["destroyed"].done, line, phrase), k)


# The readers in order, each with what a sentence must hint at.
FINDERS: tuple[tuple[Callable[[Line, Phrase], Predicate], int], ...] = (
    (find_ablaze, ABLAZE),
    (find_unheard, UNHEARD),
    (find_condition, CONDITION),
    (find_roll, ROLL),
    (find_hands, ALWAYS),  # the hands may be part of a longer word
    (find_exodus, SINCE),
    (find_named, ALWAYS),
    (find_massed, AREA),
    (find_aimed, AIMED),
    (find_doors, THROUGH),
    (find_taken_down, TAKEN),
    (find_held, HELD),
    (find_care, MEDICAL),
    (find_crowd, CROWD),
)
