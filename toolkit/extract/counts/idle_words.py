"""Tells words that say nothing of a phrase ("to the rebels", "believed to be foreigners") from a verb that ends the search."""

from __future__ import annotations

from toolkit.extract.counts.lexicon import (
    ADVERB,
    AUXILIARY,
    BE,
    COMMA,
    DETERMINER,
    HAVE,
    NOT,
    NOUN,
    NUMBER,
    OTHER_VERB,
    PART,
    PREPOSITION,
    RELATIVE,
    REPORT,
    STATE,
    STOP,
    TIME,
    VERB,
)
from toolkit.extract.counts.line import Line

# The search for what is said of a phrase goes over this many words.
LONGEST = 40
TIMED = frozenset(["since", "last", "until", "that", "this"])
DAY_PARTS = frozenset(["morning", "afternoon", "evening"])
CLOSING = {"(": ")", "[": "]"}


def past_idle(line: Line, k: int) -> int:
    """The word behind a "to" that leads to no verb, or behind a clause of its own: "the tents in which she lived had been"; else `k`."""
    if line.words[k] == "to":
        return k + (not leads_to_verb(line, k))
    if line.words[k] == "as":  # "ten who had worked as officials were killed"
        return k + bool(line.tags[k - 1] & OTHER_VERB)
    if line.words[k] in line.lexicon.words["thought_to_be"]:
        return past_thought(line, k)
    if line.words[k] in TIMED:  # "240 people since Monday were killed", "last month were killed"
        is_time = (
            bool(line.tags[k + 1] & TIME)
            or line.words[k + 1] in line.lexicon.rate_units
            or line.words[k + 1] in DAY_PARTS
        )
        return k + 2 if is_time and line.tags[k + 2] & (BE | HAVE | VERB) else k
    if line.words[k] in CLOSING:  # "12 people (including four children) were killed"
        close = CLOSING[line.words[k]]
        return next((j + 1 for j in range(k + 1, min(line.size, k + LONGEST // 2)) if line.words[j] == close), k)
    if line.words[k] not in ("which", "whom") or not line.tags[k - 1] & PREPOSITION:
        return k
    for j in range(k + 2, min(line.size, k + LONGEST // 3)):
        if line.tags[j] & (STOP | COMMA | NUMBER | REPORT | RELATIVE):
            break
        if line.tags[j] & (BE | HAVE) and line.tags[j - 1] & (VERB | OTHER_VERB) and not line.tags[j - 1] & (BE | HAVE):
            return j
    return k


def past_thought(line: Line, k: int) -> int:
    """ "240 people believed to be foreigners were killed": the verb behind who they are thought to be; `k` where that is the predicate."""
    if line.words[k + 1 : k + 3] == ["to", "have"] and not line.tags[k - 1] & (BE | HAVE):
        return k + 2  # "240 people known to have drowned"
    if line.words[k + 1 : k + 3] != ["to", "be"] or line.tags[k + 3] & (VERB | STATE) or line.tags[k - 1] & (BE | HAVE):
        return k
    for j in range(k + 4, min(line.size, k + LONGEST // 4)):
        if line.tags[j] & (STOP | COMMA | NUMBER | REPORT | RELATIVE):
            break
        if line.tags[j] & (BE | HAVE) or (line.tags[j] & VERB and not line.tags[j] & NOUN):
            return j
    return k


def blocks(line: Line, k: int) -> bool:
    """Whether a verb that counts nothing ends the search; a participle ("armed", "trained") does not."""
    word = line.words[k]
    if line.tags[k] & (NOUN | PART) or line.tags[k - 1] & (DETERMINER | PREPOSITION):
        return False
    if word.endswith("ing") and line.words[k + 1] == "to" and not leads_to_verb(line, k + 1):
        return False  # "12 tanks belonging to the rebels were destroyed"
    return not (word.endswith(("ed", "ing")) and line.tags[k + 1] & (PREPOSITION | NOUN))


def leads_to_verb(line: Line, k: int) -> bool:
    """Whether the "to" at a word opens a verb ("to flee") and no place or person ("to the rebels")."""
    return bool(line.tags[k + 1] & (VERB | OTHER_VERB | STATE | AUXILIARY | NOT | ADVERB))
