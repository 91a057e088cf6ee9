"""Reads figures that other words name: a list behind a colon, and "three waves of missiles, 27 in all"."""

from __future__ import annotations

from toolkit.extract.counts.draft import Draft
from toolkit.extract.counts.governors import govern, is_active
from toolkit.extract.counts.lexicon import (
    BE,
    COMMA,
    DETERMINER,
    HAVE,
    NOUN,
    NUMBER,
    OTHER_VERB,
    PREPOSITION,
    REPORT,
    STATE,
    STOP,
    TIME,
    VERB,
)
from toolkit.extract.counts.line import Line
from toolkit.extract.counts.patterns import NOTHING, Predicate, choose_pattern
from toolkit.extract.counts.phrases import Phrase

# How many words a colon may stand behind its verb.
FAR = 30
# "The following have been destroyed: ...", "what it had knocked out: ...".
ANNOUNCING = frozenset(["following", "these", "what"])
# "27 in all, by the army's count, struck": the aside closes within so many words.
NEAR = 9


def link_announced(line: Line, draft: Draft, before: list[Draft]) -> None:
    """ "The following have been destroyed since May: 467 airplanes": the verb before the colon acts on what follows it."""
    phrase = draft.phrase
    if phrase is None or draft.is_refused or draft.pattern is not None or line.words[phrase.at - 1] != ":":
        return
    if phrase.is_bare or any(known.pattern is not None for known in before) or is_said_else(draft):
        return
    for k in range(phrase.at - 2, max(-1, phrase.at - FAR), -1):
        if line.tags[k] & STOP:
            return
        if (
            line.words[k] in line.lexicon.words["loss_nouns"]
            and phrase.noun is not None
            and phrase.noun.victim is not None
        ):
            draft.decide(Predicate(line.lexicon.patterns.get("killed"), k), "toll")  # "its heaviest loss: 11 soldiers"
            return
        if line.tags[k] & VERB and not line.tags[k] & NOUN and announces(line, k, phrase.at - 1):
            draft.decide(Predicate(choose_pattern(line.lexicon.verbs[line.words[k]].done, line, phrase), k), "list")
            return


def is_said_else(draft: Draft) -> bool:
    """Whether a verb of its own follows the number: "the ministry was hit: 12 clerks were in it"."""
    k = draft.right.blocked if draft.right is not None else -1
    return k >= 0 and draft.line is not None and bool(draft.line.tags[k] & (VERB | OTHER_VERB | BE | HAVE | REPORT))


def announces(line: Line, k: int, colon: int) -> bool:
    """Whether a verb has no object but what the colon opens."""
    if not line.lexicon.verbs[line.words[k]].done:
        return False
    if not ANNOUNCING.isdisjoint(line.words[max(0, k - FAR) : colon]):
        return True
    return k + 1 == colon or bool(line.tags[k + 1] & (PREPOSITION | TIME)) or line.words[k + 1] == "since"


def take_sum(line: Line, phrase: Phrase) -> Predicate:
    """ "Three salvos of rockets, 41 in all, struck the port": the number counts what the words before its comma name.

    The phrase takes their noun and ends behind the insertion; what governs the noun is returned.
    """
    end = end_of_sum(line, phrase.at + 1)
    if end < 0 or not line.tags[phrase.at - 1] & COMMA:
        return NOTHING
    k = named_before(line, phrase.at - 2)
    if k < 0:
        return NOTHING
    noun = line.lexicon.nouns[line.words[k]]
    whose = line.skip(line.skip(k - 1, DETERMINER, -1), 0, -1)
    outer = line.lexicon.nouns.get(line.words[whose - 1]) if line.words[whose] == "of" else None
    if outer is not None and outer.event is not None and outer.is_plural:  # "the bodies of migrants, 23 in all"
        noun, k = outer, whose - 1
    phrase.noun, phrase.head, phrase.end = noun, -1, close_of(line, end)
    if noun.event is not None:
        return Predicate(noun.event, k)
    while k >= 0 and (not line.tags[k] or line.tags[k] & (NOUN | DETERMINER | NUMBER | STATE) or line.words[k] == "of"):
        k -= 1
    return govern(line, phrase, k) if k >= 0 and line.tags[k] & VERB and is_active(line, k) else NOTHING


def named_before(line: Line, last: int) -> int:
    """The plural before a comma that a measure may count, past things that only describe it ("coffins draped in flags, 18 in all")."""
    for k in range(last, -1, -1):
        noun = line.lexicon.nouns.get(line.words[k]) if line.tags[k] & NOUN else None
        if noun is not None and noun.is_plural and (noun.event or noun.victim or noun.is_object):
            return k
        if line.tags[k] & (STOP | COMMA | REPORT | NUMBER):
            break
    return -1


def end_of_sum(line: Line, k: int) -> int:
    """The word behind "in all", "altogether"; -1 where none stands there."""
    if line.words[k] in line.lexicon.words["in_sum"]:
        return k + 1
    return k + 2 if line.words[k] == "in" and line.words[k + 1] in ("all", "total") else -1


def close_of(line: Line, end: int) -> int:
    """The word behind the comma that closes the insertion; `end` where none does."""
    for k in range(end, min(line.size, end + NEAR)):
        if line.tags[k] & COMMA:
            return k + 1
        if line.tags[k] & (STOP | REPORT | NUMBER | VERB):
            break
    return end
