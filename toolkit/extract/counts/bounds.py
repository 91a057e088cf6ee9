"""Opens a number upward where the verb before it says that it was passed: "the toll tops 1,000", "climbed past 50"."""

from __future__ import annotations

from toolkit.extract.counts.draft import Draft
from toolkit.records import Number

MAYBE = frozenset(["could", "may", "might", "be"])


def bound_number(draft: Draft) -> Number:
    """The number with the bound that its verb sets; the words of the number stay as they are."""
    number, line, phrase = draft.number, draft.line, draft.phrase
    if line is not None and phrase is not None and is_reached(draft):
        return number._replace(low=number.high, hedge="exact")
    if line is None or phrase is None or number.hedge != "exact" or number.low is None or number.low != number.high:
        return number
    before = line.words[phrase.at - 1]
    if line.words[phrase.end : phrase.end + 2] == ["at", "least"]:  # "40 gunmen at least were killed"
        return number._replace(high=None, hedge="at_least")
    if before in line.lexicon.words["passing"] or is_passed_by(draft, before):
        return number._replace(high=None, hedge="at_least")
    return number


def is_reached(draft: Draft) -> bool:
    """ "The toll has gone up to 21", "put the toll as high as 174": the figure that was reached, and no upper bound."""
    line, phrase, number = draft.line, draft.phrase, draft.number
    assert line is not None and phrase is not None
    if number.hedge != "at_most" or (draft.predicate is not None and draft.predicate.is_foreseen):
        return False
    words = number.number_text.lower()
    if words.startswith("up to"):
        return line.words[phrase.at - 1] in ("gone", "went", "goes", "going", "risen", "rose", "moved", "crept")
    return (
        draft.rule == "toll"
        and words.startswith("as high as")
        and not any(word in MAYBE for word in line.words[max(0, phrase.at - 4) : phrase.at])
    )


def is_passed_by(draft: Draft, before: str) -> bool:
    """ "Climbs past 50", "rose above 300": a preposition opens the number only behind a verb of change."""
    line, phrase = draft.line, draft.phrase
    assert line is not None and phrase is not None
    return (
        draft.rule == "toll"
        and before in ("past", "above", "beyond")
        and line.words[phrase.at - 2] in line.lexicon.words["changes"]
    )
