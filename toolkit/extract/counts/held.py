"""Reads people who are held: "police are holding 12 men", "the rebels are holding 61 soldiers", "over 300 held in swoop"."""

from __future__ import annotations

from toolkit.extract.counts.governors import step_left
from toolkit.extract.counts.lexicon import ADVERB, BE, NUMBER, PREPOSITION, REPORT, STOP
from toolkit.extract.counts.line import Line
from toolkit.extract.counts.patterns import NOTHING, PERSON_ENDINGS, Predicate
from toolkit.extract.counts.phrases import Phrase

# Those who hold stand this near before the verb; what they were held in, this near behind.
NEAR = 10
BEHIND = 7
AUTHORITIES = frozenset(
    ["police", "authorities", "prosecutors", "gendarmes", "carabinieri", "detectives", "immigration", "customs",
     "jailers", "officials", "interpol"]
)  # fmt: skip
# What people are held in, at or after, in a headline.
OCCASIONS = frozenset(
    ["swoop", "swoops", "raid", "raids", "crackdown", "sweep", "sweeps", "probe", "protest", "protests", "march", "demo", "rally", "riot",
     "riots", "unrest", "clashes", "sting", "dragnet", "roundup", "disorder", "demonstration", "demonstrations", "operation"]
)  # fmt: skip


def find_held(line: Line, phrase: Phrase) -> Predicate:
    """Who is held, by the police or by an armed band; empty where something else is held, or held by a place."""
    if phrase.is_bare and line.word(phrase.end) == "held" and line.tag(phrase.end + 1) & PREPOSITION:
        behind = line.words[phrase.end + 2 : phrase.end + BEHIND]
        is_told = not OCCASIONS.isdisjoint(behind)
        return Predicate(line.lexicon.patterns.get("arrested"), phrase.end) if is_told else NOTHING
    k = step_left(line, phrase.at)
    if line.word(k) != "holding" or not line.tag(line.skip(k - 1, ADVERB, -1)) & BE or not may_be_held(line, phrase):
        return NOTHING
    measure = held_by(line, k)
    return Predicate(line.lexicon.patterns.get(measure), k) if measure else NOTHING


def may_be_held(line: Line, phrase: Phrase) -> bool:
    """Whether the figure is bare or counts people."""
    if phrase.is_bare:
        return True
    if phrase.noun is not None:
        return phrase.noun.victim is not None
    return line.words[phrase.head].endswith(PERSON_ENDINGS)


def held_by(line: Line, k: int) -> str | None:
    """ "arrested" where those who hold are of the law, "captured" where they bear arms."""
    for j in range(k - 1, max(-1, k - NEAR), -1):
        word, noun = line.words[j], line.lexicon.nouns.get(line.words[j])
        if word in AUTHORITIES:
            return "arrested"
        if word in line.lexicon.words["armed_bodies"] or word in line.lexicon.words["movements"]:
            return "captured"
        if noun is not None and noun.victim == "combatant":
            return "captured"
        if line.tags[j] & (STOP | NUMBER | REPORT):
            break
    return None
