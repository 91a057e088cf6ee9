"""Reads people of whom nothing is heard: "no word of 14 sailors", "the fate of four is unknown", "329 whom the police list as missing"."""

from __future__ import annotations

from toolkit.extract.counts.lexicon import (
    ADVERB,
    BE,
    COMMA,
    DETERMINER,
    HAVE,
    MORE,
    NUMBER,
    REPORT,
    STOP,
)
from toolkit.extract.counts.line import Line
from toolkit.extract.counts.patterns import NOTHING, Predicate
from toolkit.extract.counts.phrases import Phrase

# How many words a set phrase may be stretched over.
NEAR = 9
LOOKING = frozenset(["looking", "look", "looked", "searching", "search", "searched"])
OF = frozenset(["of", "on", "from", "about"])


def find_unheard(line: Line, phrase: Phrase) -> Predicate:
    """What is said of people whom nobody can find; empty where they are no people, or where somebody has heard of them."""
    if not phrase.is_bare and (phrase.noun is None or phrase.noun.victim is None):
        return NOTHING
    missing = line.lexicon.patterns.get("missing")
    for find in (find_no_news, find_no_word, find_fate, find_sought, find_sought_by):
        if (k := find(line, phrase)) >= 0:
            return Predicate(missing, k)
    return NOTHING


def find_no_news(line: Line, phrase: Phrase) -> int:
    """ "30 officers of whom there is no news": the word behind which it is said; -1 where it is not."""
    after = line.words[phrase.end + 2 : phrase.end + 6]
    unclear = line.lexicon.words["unclear"]
    if line.words[phrase.end] == "whose" and line.words[phrase.end + 1] in ("whereabouts", "fate", "fates"):
        return -1 if unclear.isdisjoint(after) else phrase.end  # "643 whose whereabouts are unknown"
    if line.words[phrase.end] == "nothing" and line.words[line.skip(phrase.at - 1, DETERMINER, -1)] == "of":
        return -1 if {"known", "heard"}.isdisjoint(after) else phrase.end  # "of 61 others nothing is known"
    is_told = line.words[phrase.end] == "of whom" and line.words[phrase.end + 1] == "there"
    return phrase.end if is_told and "no" in after and not line.lexicon.words["unheard"].isdisjoint(after) else -1


def find_no_word(line: Line, phrase: Phrase) -> int:
    """ "It had no word on 19 others", "contact had been lost with 24 others", "nothing has been heard of nine"."""
    k = line.skip(phrase.at - 1, DETERMINER | MORE, -1)
    before = line.words[max(0, k - NEAR) : k]
    if line.words[k] == "with":
        return k if "contact" in before and ("lost" in before or "no" in before or "losing" in before) else -1
    if line.words[k] not in OF:
        return -1
    if line.words[k - 1] in line.lexicon.words["unheard"]:
        return k if line.words[k - 2] in ("no", "without") or "not" in before else -1
    is_heard = "heard" in before[-2:] or "known" in before[-2:]
    return k if is_heard and ("nothing" in before or "not" in before) else -1


def find_fate(line: Line, phrase: Phrase) -> int:
    """ "The fate of four remains unknown", "the whereabouts of 12 men were unclear"."""
    k = line.skip(phrase.at - 1, DETERMINER | MORE, -1)
    if line.words[k] != "of" or line.words[k - 1] not in ("fate", "fates", "whereabouts"):
        return -1
    for k in range(phrase.end, min(line.size, phrase.end + NEAR)):
        if line.tags[k] & (STOP | COMMA | REPORT | NUMBER):
            break
        if line.words[k] in line.lexicon.words["unclear"]:
            return k
    return -1


def find_sought(line: Line, phrase: Phrase) -> int:
    """ "The coast guard was looking for the other 16": whom rescuers or relatives look for, and no gunmen."""
    k = line.skip(phrase.at - 1, DETERMINER | MORE, -1)
    if line.words[k] != "for" or is_armed(phrase):
        return -1
    before = line.words[max(0, k - NEAR) : k]
    is_named = phrase.noun is not None and phrase.noun.lemma not in line.lexicon.words["at_large"]
    if "search" in before and is_named and not phrase.is_more and line.words[phrase.end] not in ("aboard", "on board"):
        return k - 1  # "a search was under way for seven fishermen"
    is_sought = line.words[k - 1] in LOOKING and not line.lexicon.words["searchers"].isdisjoint(line.words[:k])
    return k - 1 if is_sought else -1


def find_sought_by(line: Line, phrase: Phrase) -> int:
    """ "Eight people were still being sought by their families"."""
    k = line.skip(phrase.end, HAVE | BE | ADVERB)
    if line.words[k] != "sought" or not line.tags[k - 1] & BE or line.words[k + 1] != "by" or is_armed(phrase):
        return -1
    return k if not line.lexicon.words["searchers"].isdisjoint(line.words[k + 2 : k + 5]) else -1


def is_armed(phrase: Phrase) -> bool:
    """Whether those who are looked for bear arms: the police look for gunmen."""
    return phrase.noun is not None and phrase.noun.victim == "combatant"
