"""Reads losses, which count by their noun: "allied losses at 17 aircraft", "has lost eight", "admits the loss of three"."""

from __future__ import annotations

from toolkit.extract.counts.draft import Draft
from toolkit.extract.counts.governors import step_left
from toolkit.extract.counts.lexicon import (
    BE,
    CLAUSE,
    COMMA,
    CONJUNCTION,
    DETERMINER,
    HAVE,
    NUMBER,
    PREPOSITION,
    RELATIVE,
    REPORT,
    STOP,
    TIME,
    Pattern,
)
from toolkit.extract.counts.line import Line
from toolkit.extract.counts.patterns import PERSON_ENDINGS, Predicate, choose_pattern
from toolkit.extract.counts.phrases import Phrase
from toolkit.extract.counts.strength import names_armed, names_armed_at

# Whose losses they are is told in so many words.
LONGEST_NAME = 9
# Those who shoot stand this near the verb.
FAR_DOER = 12
# How many figures, and how many characters, a bare loss reaches back.
REACH, FAR = 6, 900
ENDS = STOP | COMMA | CONJUNCTION | TIME | PREPOSITION | REPORT | CLAUSE


def lost_pattern(line: Line, phrase: Phrase, pattern: Pattern) -> Pattern | None:
    """ "Their losses amounted to 60 men and two tanks", "put allied losses at 17 aircraft": all that one loses, by its noun."""
    if phrase.is_bare:
        return pattern
    if (
        phrase.noun is None
        and not line.is_capital(phrase.head)
        and not line.words[phrase.head].endswith(PERSON_ENDINGS)
    ):
        return None  # "losses of 14 quarters in a row"
    return choose_pattern((*line.lexicon.verbs["lose"].done, pattern), line, phrase)


def is_planes(line: Line, phrase: Phrase) -> bool:
    """ "The air force has lost two fighters and a helicopter": fighters that fly."""
    if phrase.noun is None or phrase.noun.lemma != "fighter" or phrase.head != phrase.at + 1:
        return False
    if any(word in line.lexicon.words["air_forces"] for word in line.words[max(0, phrase.at - 6) : phrase.at]):
        return True
    k = line.skip(phrase.end + 1, DETERMINER | NUMBER) if line.words[phrase.end] == "and" else -1
    noun = line.lexicon.nouns.get(line.words[k])
    return noun is not None and noun.lemma in line.lexicon.patterns["aircraft_lost"].objects


def is_shot_dead(line: Line, draft: Draft) -> bool:
    """ "Soldiers shot 50 villagers", "11 were shot after surrendering": armed men kill whom they shoot, if nobody tells of wounds."""
    if (
        draft.pattern is None
        or draft.pattern.measure != "shot"
        or line.words[draft.trigger] not in ("shot", "shoot", "shooting")
    ):
        return False
    words = line.lexicon.words
    if not words["outlived"].isdisjoint(line.words):
        return False
    near = range(max(0, draft.trigger - FAR_DOER), min(line.size, draft.trigger + FAR_DOER))
    nouns = (line.lexicon.nouns.get(line.words[k]) for k in near)
    is_war = any(
        noun is not None and noun.victim == "combatant" and noun.lemma not in words["lone_shooters"] for noun in nouns
    )
    return is_war or not words["shooters"].isdisjoint(line.words)


def named_losses(line: Line, k: int) -> int:
    """ "Gave the losses of the guerrillas as": the word "losses" before "as", past whose they are; -1 where there is none."""
    for j in range(k - 1, max(-1, k - LONGEST_NAME), -1):
        if line.words[j] == "losses":
            return j
        if line.tags[j] & (STOP | COMMA | REPORT | NUMBER | RELATIVE | BE | HAVE):
            break
    return -1


def link_loss(line: Line, draft: Draft, before: list[Draft], earlier: list[Draft]) -> None:
    """ "Shot down 12 jets. The army admits the loss of three", "his clan had lost eight": a bare loss is of what was counted before."""
    phrase = draft.phrase
    if phrase is None or draft.is_refused:
        return
    is_members = phrase.noun is not None and phrase.noun.lemma == "member" and phrase.head == phrase.at + 1
    if not phrase.is_bare and not is_members:
        return
    k = step_left(line, phrase.at)
    is_noun = line.words[k] == "of" and line.words[k - 1] == "loss"
    is_verb = (
        line.words[k] in line.lexicon.words["losing"]
        and not phrase.is_of_them
        and not line.tags[k - 1] & BE
        and draft.pattern is None
    )
    if is_members and line.words[phrase.end : phrase.end + 3] in (["of", "their", "own"], ["of", "its", "own"]):
        phrase.end += 3
    is_end = line.words[phrase.end] != "of" and (phrase.end >= line.size or bool(line.tags[phrase.end] & ENDS))
    if not is_end or not (is_noun or is_verb) or draft.number.kind != "cardinal":
        return
    things = {pattern.measure for pattern in line.lexicon.verbs["lose"].done if not pattern.people}
    for known in reversed([*earlier[-REACH:], *before][-REACH:]):
        if known.pattern is None or known.line is None or line.gap(known.line) > FAR:
            continue
        if known.pattern.people:
            if is_verb:
                draft.decide(Predicate(line.lexicon.patterns.get("killed"), k), "verb before")
            return
        if known.pattern.measure in things:
            draft.decide(Predicate(known.pattern, k if is_verb else k - 1), "verb before")
            return
    is_army = names_armed(line, k) if line.words[k] == "lost" else names_armed_at(line, k - 1)
    if is_verb and not earlier and not before and is_army:
        draft.decide(Predicate(line.lexicon.patterns.get("killed"), k), "verb before")  # "the insurgents lost eleven"
