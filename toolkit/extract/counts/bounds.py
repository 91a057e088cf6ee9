"""Opens a number upward where the verb before it says that it was passed: "the toll tops 1,000", "climbed past 50"."""

from __future__ import annotations

from toolkit.extract.counts.draft import Draft
from toolkit.records import Number


def bound_number(draft: Draft) -> Number:
    """The number with the bound that its verb sets; the words of the number stay as they are."""
    number, line, phrase = draft.number, draft.line, draft.phrase
    if line is None or phrase is None or number.hedge != "exact" or number.low is None or number.low != number.high:
        return number
    before = line.word(phrase.at - 1)
    if before in line.lexicon.words["passing"] or is_passed_by(draft, before):
        return number._replace(high=None, hedge="at_least")
    return number


def is_passed_by(draft: Draft, before: str) -> bool:
    """ "Climbs past 50", "rose above 300": a preposition opens the number only behind a verb of change."""
    line, phrase = draft.line, draft.phrase
    assert line is not None and phrase is not None
    return (
        draft.rule == "toll"
        and before in ("past", "above", "beyond")
        and line.word(phrase.at - 2) in line.lexicon.words["changes"]
    )
