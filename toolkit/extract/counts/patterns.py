"""Chooses, of the patterns of a verb, the one whose objects a number's phrase names; and holds what decided a measure."""

from __future__ import annotations

from dataclasses import dataclass

from toolkit.extract.counts.hints import UNLESS
from toolkit.extract.counts.lexicon import Pattern
from toolkit.extract.counts.line import Line
from toolkit.extract.counts.phrases import Phrase

PERSON_ENDINGS = ("ers", "ors", "ists", "men", "women", "ants", "ees", "eers", "ians")


@dataclass(slots=True)
class Predicate:
    """What decides a number's measure: the word `at`, whether it is negated or foreseen, and how close it stands.

    `link` is the word of a later number whose predicate this phrase shares ("six children and two women drowned").
    """

    pattern: Pattern | None = None
    at: int = -1
    is_negated: bool = False
    is_foreseen: bool = False
    is_close: bool = False
    is_relative: bool = False
    link: int = -1
    blocked: int = -1


# What most questions come to: one record for all, made once, which nobody changes.
NOTHING = Predicate()


def choose_pattern(patterns: tuple[Pattern, ...], line: Line, phrase: Phrase) -> Pattern | None:
    """The pattern whose objects the phrase names: people where it is bare, named by an unlisted word, or a noun for people."""
    noun = phrase.noun
    if line.hints & UNLESS:
        patterns = tuple(p for p in patterns if p.unless.isdisjoint(line.words))
    if noun is not None:
        for pattern in patterns:
            if noun.lemma in pattern.objects:
                return pattern
        return next((pattern for pattern in patterns if pattern.people), None) if noun.victim is not None else None
    for pattern in patterns:
        if phrase.is_bare:
            if pattern.people:
                return pattern
        elif (pattern.people and may_be_person(line, phrase, pattern)) or (
            pattern.names and line.is_capital(phrase.head)
        ):
            return pattern
    return None


def may_be_person(line: Line, phrase: Phrase, pattern: Pattern) -> bool:
    """Whether an unlisted head may name people: "killed 12 Mandeans"; a verb that also has things as its object asks for more."""
    return not pattern.listed_only or line.is_capital(phrase.head) or line.words[phrase.head].endswith(PERSON_ENDINGS)


def patterns_at(line: Line, at: int) -> tuple:
    """All patterns of the verb or state at a word."""
    verb = line.lexicon.verbs.get(line.words[at])
    return line.lexicon.states.get(line.words[at], ()) + (verb.done + verb.own if verb else ())
