"""Finds the figures that a word for a number only foretells: "the figure may reach 5,000", "the toll is expected to pass 200"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from toolkit.extract.counts.draft import Draft
from toolkit.extract.counts.governors import step_left
from toolkit.extract.counts.lexicon import (
    ADVERB,
    BE,
    COMMA,
    DASH,
    FORESEEN,
    HAVE,
    MODAL,
    PREPOSITION,
    RAISING,
    REPORT,
    STOP,
    TOLL,
)
from toolkit.extract.counts.line import Line
from toolkit.extract.counts.phrases import Phrase
from toolkit.extract.counts.reasons import UNCOUNTED_KINDS

NO_CHANGE = BE | COMMA | DASH | HAVE | MODAL | PREPOSITION | REPORT | STOP
LEADING = ADVERB | BE | FORESEEN | HAVE | MODAL | RAISING
# "Expects the number of refugees from the north to reach 9,000": so many words before "to".
FARTHEST_HOPE = 14


def find_told_number(line: Line, phrase: Phrase) -> int:
    """The word for a number whose verb of change leads to a bare figure: "the figure may reach 5,000"; -1 where none is."""
    k, has_verb = step_left(line, phrase.at), False
    if not phrase.is_bare:
        return -1
    while k >= 0 and (line.tags[k] & LEADING or is_of_change(line, k) or line.words[k] in ("to", "at", "past")):
        has_verb |= is_of_change(line, k)
        k -= 1
    is_number = k >= 0 and (line.words[k] in line.lexicon.words["number_nouns"] or bool(line.tags[k] & TOLL))
    return k if has_verb and is_number else -1


def is_of_change(line: Line, k: int) -> bool:
    """Whether a word is a verb that brings a number to a figure: "rise", "doubled", "reach", "may number"."""
    lists, word = line.lexicon.words, line.words[k]
    if word in lists["number_nouns"] and not line.tags[k - 1] & MODAL:
        return False
    return (word in lists["changes"] or word in lists["toll_openers"]) and not line.tags[k] & NO_CHANGE


def is_foretold(line: Line, phrase: Phrase) -> bool:
    """ "Could reach 20", "is likely to climb to 60", "expects the number to pass 9,000"; "may have reached 20" looks back."""
    k, verb = step_left(line, phrase.at), -1
    while k >= 0 and (is_of_change(line, k) or line.tags[k] & (ADVERB | PREPOSITION) or line.words[k] in ("as", "to")):
        if is_of_change(line, k):
            verb = k
        elif verb >= 0:
            break
        k -= 1
    if verb < 0:
        return False
    k, has_passed = line.skip(verb - 1, ADVERB, -1), False
    if line.words[k] == "to":
        return is_hoped(line, k)
    while line.tags[k] & (LEADING | ADVERB):
        has_passed |= bool(line.tags[k] & HAVE)
        if line.tags[k] & MODAL:
            return not has_passed
        k -= 1
    return False


def is_hoped(line: Line, to: int) -> bool:
    """ "Is expected to reach", "expects the number of refugees to reach": what is foreseen is said before "to", in its clause."""
    foresee = line.lexicon.words["foresee"]
    if line.tags[to - 1] & FORESEEN:
        return True
    for k in range(to - 1, max(-1, to - FARTHEST_HOPE), -1):
        if line.words[k] in foresee:
            return True
        if line.tags[k] & (STOP | COMMA | REPORT):
            break
    return False


def foretell(line: Line, draft: Draft) -> None:
    """Marks a toll, or a figure carried over, that is not reached but foretold."""
    if draft.rule not in ("toll", "carried") or draft.phrase is None or draft.predicate is None:
        return
    if is_foretold(line, draft.phrase):
        draft.predicate = replace(draft.predicate, is_foreseen=True)


def own_figures(line: Line, draft: Draft, before: Sequence[Draft]) -> list[Draft] | None:
    """The figures of its own sentence that "the number could reach 12" goes on from; none behind "30 beds"; None where it has none.

    "Four people were killed. Some 3,200 have fled, and the number may reach 5,000" foretells no dead.
    """
    if draft.phrase is None or find_told_number(line, draft.phrase) < 0:
        return None
    told = [d for d in before if d.pattern is not None or counts_things(d)]
    if not told:
        return None
    return [d for d in before if d.pattern is not None] if told[-1].pattern is not None else []


def counts_things(draft: Draft) -> bool:
    """Whether a figure has a noun of its own, and is no money, date or measure."""
    number = draft.number
    is_amount = number.is_quantity and number.kind not in UNCOUNTED_KINDS and number.form not in ("none", "article")
    return is_amount and draft.phrase is not None and not draft.phrase.is_bare
