"""Reads the toll words that follow their number: "brings to 47 the number of people killed", "gave 508 as the number of dead"."""

from __future__ import annotations

from toolkit.extract.counts.lexicon import ADVERB, CLAUSE, COMMA, DETERMINER, NOUN, REPORT, STOP, Pattern
from toolkit.extract.counts.line import Line
from toolkit.extract.counts.patterns import NOTHING, Predicate
from toolkit.extract.counts.phrases import Phrase
from toolkit.extract.counts.toll_words import is_numbered, toll_pattern


def find_later_toll(line: Line, phrase: Phrase) -> Predicate:
    """ "That brings to 47 the number of people killed", "put at 41 the number of dead", "gave 508 as the number of dead"."""
    if not opens_later_toll(line, phrase):
        return NOTHING
    start = past_aside(line, phrase.end)
    for j in range(start, min(line.size, start + 9)):
        pattern = toll_pattern(line, phrase, j) or event_at(line, j)
        if pattern is not None:
            return Predicate(pattern, j)
        if line.tags[j] & (STOP | COMMA | CLAUSE | REPORT) and line.words[j] != "as":
            break
    return NOTHING


def past_aside(line: Line, k: int) -> int:
    """ "To 47, by the army's count, the number of": the word behind the comma that closes an aside; `k` where none opens."""
    if not line.tags[k] & COMMA:
        return k
    return next((j + 1 for j in range(k + 1, min(line.size, k + 9)) if line.tags[j] & COMMA), k)


def opens_later_toll(line: Line, phrase: Phrase) -> bool:
    """Whether a verb and "to", "at" or "as" say that what is counted follows the number."""
    words = line.lexicon.words
    k = line.skip(phrase.at - 1, ADVERB, -1)
    if line.words[k] in ("to", "at"):
        return line.words[k - 1] in words["changes"]
    after = line.words[phrase.end : phrase.end + 3]
    is_named = bool(line.tags[phrase.end + 1] & DETERMINER) and after[-1] in words["number_nouns"]
    return after[:1] == ["as"] and is_named


def event_at(line: Line, j: int) -> Pattern | None:
    """ "The number of strike missions": a thing that counts by its noun."""
    noun = line.lexicon.nouns.get(line.words[j]) if line.tags[j] & NOUN else None
    return noun.event if noun is not None and noun.is_plural and is_numbered(line, j) else None
