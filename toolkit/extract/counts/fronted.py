"""Reads a figure behind what befell it: "also destroyed were 12 tanks", "of those who died, nine were girls"."""

from __future__ import annotations

from toolkit.extract.counts.governors import step_left
from toolkit.extract.counts.lexicon import (
    ADVERB,
    BE,
    COMMA,
    CONJUNCTION,
    DETERMINER,
    FALLEN,
    HAVE,
    NOUN,
    NUMBER,
    PREPOSITION,
    QUOTE,
    RELATIVE,
    REPORT,
    STATE,
    STOP,
    VERB,
    Pattern,
)
from toolkit.extract.counts.line import Line
from toolkit.extract.counts.list_heads import before_source
from toolkit.extract.counts.patterns import NOTHING, Predicate, choose_pattern, patterns_at
from toolkit.extract.counts.phrases import Phrase

NEAR = 9
AMONG = frozenset(["among", "amongst"])


def find_fronted(line: Line, phrase: Phrase) -> Predicate:
    """What opens the sentence and befell the figure; empty where nothing does."""
    k = step_left(line, phrase.at)
    if k < 1:
        return NOTHING
    if line.words[phrase.end] == "as" and (phrase.is_bare or line.words[k] in line.lexicon.words["listing"]):
        return find_listed(line, phrase, phrase.end + 1)
    if line.tags[k] & BE and not line.tags[k] & VERB:
        return find_said_first(line, phrase, k - 1)
    if (line.words[0] in AMONG or line.tags[0] & VERB) and line.tags[k] & (CONJUNCTION | COMMA):
        return find_among_them(line, phrase, k)
    if line.tags[phrase.end] & BE:
        return find_of_those(line, phrase, k if line.tags[k] & COMMA else phrase.at)
    return NOTHING


def find_listed(line: Line, phrase: Phrase, k: int) -> Predicate:
    """ "Lists 24 airmen as missing", "named three priests as killed", "two cameramen as among the dead", "hurt and 79 as missing"."""
    is_own = line.words[k] == "having"  # "3,000 others as having fled"
    if line.words[k] in ("among", "being", "having"):
        k = line.skip(k + 1, DETERMINER | ADVERB | BE)
    verb = line.lexicon.verbs.get(line.words[k])
    done = ((verb.own if is_own else ()) + verb.done) if verb is not None and verb.is_participle else ()
    return Predicate(choose_pattern((*line.lexicon.states.get(line.words[k], ()), *done), line, phrase), k)


def find_said_first(line: Line, phrase: Phrase, k: int) -> Predicate:
    """ "Killed were three nurses", "lost in the battle were 18 tanks": a participle or a state, at the head of a clause."""
    k = line.skip(before_source(line, k), COMMA, -1)  # "among the sites destroyed, he said, were two camps"
    for _ in range(NEAR):
        if line.tags[k] & (VERB | STATE) or not (
            line.tags[k] & (NOUN | DETERMINER | PREPOSITION) or (line.tags[k] == 0 and k > 0)
        ):
            break
        k -= 1
    if not line.tags[k] & (VERB | STATE):
        return NOTHING
    verb = line.lexicon.verbs.get(line.words[k])
    if not line.tags[k] & STATE and not (verb is not None and verb.is_participle and not verb.is_ing):
        return NOTHING
    first = line.skip(k - 1, ADVERB | QUOTE, -1)
    if first >= 0 and not line.tags[first] & (COMMA | STOP | CONJUNCTION) and not opens_among(line, first):
        return NOTHING
    done = verb.done if verb is not None and verb.is_participle else ()
    return Predicate(choose_pattern((*line.lexicon.states.get(line.words[k], ()), *done), line, phrase), k)


def find_among_them(line: Line, phrase: Phrase, k: int) -> Predicate:
    """ "Among the dead were the mayor and two of his guards", "killed were the pilot and two others": a figure behind names."""
    be = next((j for j in range(1, min(k, NEAR)) if line.tags[j] & BE), -1)
    if be < 0 or any(tag & (NUMBER | STOP | REPORT | RELATIVE | VERB | HAVE) for tag in line.tags[be + 1 : k]):
        return NOTHING
    for j in range(be):
        if line.tags[j] & (STATE | VERB) and (found := befell(line, j, is_own=False)) is not None:
            return Predicate(found, j)
        noun = line.lexicon.nouns.get(line.words[j])
        if noun is not None and noun.lemma in FALLEN:
            return Predicate(line.lexicon.patterns.get("killed"), j)
    return NOTHING


def opens_among(line: Line, k: int) -> bool:
    """ "Among the facilities destroyed": plural things behind "among" that the participle describes."""
    noun = line.lexicon.nouns.get(line.words[k])
    return line.words[line.skip(k - 1, DETERMINER, -1)] in AMONG and noun is not None and noun.is_plural


def find_of_those(line: Line, phrase: Phrase, comma: int) -> Predicate:
    """ "Of those who died, nine were schoolgirls", "of those slain on Tuesday 21 were women": what stands before says what befell them."""
    for k in range(comma - 1, max(-1, comma - NEAR), -1):
        if line.words[k] == "of" and line.words[k + 1] == "those":
            break
        if line.tags[k] & (COMMA | STOP):
            return NOTHING
    else:
        return NOTHING
    is_own = line.words[k + 2] == "who"
    for j in range(k + 2 + is_own, comma):
        if line.tags[j] & (VERB | STATE) and (found := befell(line, j, is_own)) is not None:
            return Predicate(found, j)
    return NOTHING


def befell(line: Line, j: int, is_own: bool) -> Pattern | None:
    """The measure of people that a verb says of "those"."""
    verb = line.lexicon.verbs.get(line.words[j])
    is_suffered = not is_own or bool(line.tags[line.skip(j - 1, ADVERB, -1)] & BE)
    patterns = patterns_at(line, j) if verb is None else (verb.done if is_suffered else verb.own)
    return next(
        (pattern for pattern in (*line.lexicon.states.get(line.words[j], ()), *patterns) if pattern.people), None
    )
