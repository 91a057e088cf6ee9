"""Reads whether a number is asserted, denied, doubted or corrected by the words round it."""

from __future__ import annotations

from toolkit.extract.counts.draft import Draft
from toolkit.extract.counts.lexicon import ADVERB, BE, CLAUSE, COMMA, RELATIVE, REPORT, STOP
from toolkit.extract.counts.line import Line
from toolkit.extract.counts.untruths import is_set_aside, is_untrue

# A denial stands this near before what it denies ("denied killing 12"), or this near before the "that" of a clause.
NEAR, FAR = 6, 14
# How far after its verb a claim is denied ("the claim that 12 were killed has been denied").
BEYOND = 12
# Verbs that set a toll at a figure.
SETTING = frozenset(["put", "puts", "set", "sets", "placed", "places", "pegged", "pegs"])


def find_stance(draft: Draft) -> str:
    """Asserts, denies, doubts or corrects."""
    line, phrase, predicate = draft.line, draft.phrase, draft.predicate
    assert line is not None and phrase is not None and predicate is not None
    if predicate.is_negated:
        return "denies"
    words = line.lexicon.words
    first = min(phrase.at, draft.trigger) if draft.trigger >= 0 else phrase.at
    if knows_nothing(line, first, words["no_word_of"]):
        return "denies"
    if is_set_aside(line, phrase.at):
        return "denies"
    if not line.cues:
        return "asserts"
    last = max(phrase.end, draft.trigger + 1)
    if stands_before(line, first, words["deny"]) or stands_after(line, first, last, words["deny"]):
        return "denies"
    is_judged = not words["untrue"].isdisjoint(line.cues) or not words["truths"].isdisjoint(line.cues)
    if is_judged and is_untrue(line, first, last):
        return "denies"
    if not words["doubt"].isdisjoint(line.cues) and doubts(line, first, last):
        return "doubts"
    if not words["correct"].isdisjoint(line.cues) and corrects(line, draft, first):
        return "corrects"
    return "asserts"


def knows_nothing(line: Line, first: int, nouns: frozenset[str]) -> bool:
    """ "We have no reports of more than 10 casualties", "no evidence that 12 died": the figure is nobody's claim here."""
    for k in range(first - 1, max(0, first - NEAR), -1):
        if line.tags[k] & STOP or line.words[k] == ";":
            return False
        if line.words[k] in nouns and line.words[k - 1] == "no" and line.words[k + 1] in ("of", "that"):
            return True
    return False


def stands_before(line: Line, first: int, cues: frozenset[str]) -> bool:
    """ "Denied killing 12", "rejected the claim, made on Monday, that 12 had died": a cue before what is counted."""
    if cues.isdisjoint(line.cues):
        return False
    anew = next((k for k in range(first - 1, max(0, first - FAR) - 1, -1) if tells_anew(line, k)), 0)
    if any(word in cues for word in line.words[max(anew, first - NEAR, 0) : first]):
        return True
    that = next((k for k in range(first - 1, max(-1, first - NEAR), -1) if line.words[k] in ("that", "of")), -1)
    for k in range(that - 1, max(-1, that - FAR), -1):
        if that > anew >= k > 0 and sets_toll(line, anew):
            break
        if line.words[k] in cues:
            return True
        if line.tags[k] & (STOP | REPORT):
            break
    return False


def tells_anew(line: Line, at: int) -> bool:
    """Whether another report begins, which no denial before it governs: "denied responsibility and | said 3 had died"."""
    before = line.skip(at - 1, ADVERB, -1)  # "and | later | said"
    joins = line.words[before] in ("and", "but") or bool(line.tags[at - 1] & COMMA)
    return joins and at > 0 and (bool(line.tags[at] & REPORT) or sets_toll(line, at))


def sets_toll(line: Line, at: int) -> bool:
    """Whether a toll is set of one's own: "rejected the claim and | put the toll at 25"."""
    return line.words[at] in SETTING and "at" in line.words[at + 1 : at + NEAR + 2]


def stands_after(line: Line, first: int, last: int, cues: frozenset[str]) -> bool:
    """ "The claim that 12 had died was denied": said of a clause that a noun for a statement opens, in the passive."""
    if cues.isdisjoint(line.cues) or not speaks_of_claim(line, first):
        return False
    for k in range(last, min(line.size, last + BEYOND)):
        if line.words[k] in cues:
            return bool(line.tags[k - 1] & BE or line.tags[k - 2] & BE)
        if line.tags[k] & (STOP | CLAUSE | RELATIVE):
            break
    return False


def speaks_of_claim(line: Line, first: int) -> bool:
    """Whether a word for a statement opens the clause: "reports that", "the claim of"."""
    statements = line.lexicon.words["statements"]
    return any(line.words[k] in statements for k in range(max(0, first - NEAR), first))


def doubts(line: Line, first: int, last: int) -> bool:
    """ "Unconfirmed reports of 12 dead", "doubts that 12 died"; or what follows: "the figure of 12 could not be verified"."""
    cues = line.lexicon.words["doubt"]
    if stands_before(line, first, cues):
        return True
    for k in range(last, min(line.size, last + 2 * BEYOND)):
        if line.words[k] in cues:
            return True
        if line.tags[k] & STOP:
            break
    return False


def corrects(line: Line, draft: Draft, first: int) -> bool:
    """ "Revised the toll to 12 from 15": the figure after "to" or "at" is the new one; a figure that replaces none is asserted."""
    phrase, cues = draft.phrase, line.lexicon.words["correct"]
    assert phrase is not None
    if draft.rule != "toll" or line.words[phrase.at - 1] in ("from", "of"):
        return False
    return any(word in cues for word in line.words[max(0, min(first, phrase.at) - NEAR) : phrase.at])
