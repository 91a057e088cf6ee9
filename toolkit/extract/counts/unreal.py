"""Refuses what did not happen or is told of others: tried, ordered, forbidden, made impossible; pupils let in, staff who stay away."""

from __future__ import annotations

from toolkit.extract.counts.draft import Draft
from toolkit.extract.counts.hints import WOULD
from toolkit.extract.counts.lexicon import (
    ADVERB,
    BE,
    COMMA,
    DO,
    HAVE,
    NOT,
    NUMBER,
    OTHER_VERB,
    PRONOUN,
    QUOTE,
    STATE,
    STOP,
    VERB,
)
from toolkit.extract.counts.line import Line

# "Ordered [the commander of the garrison] to kill": so many words may stand between a bidding and its "to".
LONGEST_BIDDEN = 7


def refuse_unreal(line: Line, draft: Draft) -> str | None:
    """The reason why a number whose measure is known counts nothing: nobody says that it happened, or to people in need."""
    if draft.number.form == "none":
        return "denies a thing, and nobody is counted" if denies_thing(line, draft) else None
    if forbids(line, draft) or is_unrealised(line, draft):
        return "tried, meant, ordered or forbidden, and not said to be done"
    if line.hints & WOULD and draft.rule in ("verb before", "said of it") and is_counterfactual(line, draft):
        return "would have been, and was not"
    if stays_away(line, draft):
        return "not back at work or as customers, and not missing"
    if lets_in(line, draft):
        return "let into a country, a school or a club, and not said to be hurt"
    return None


def is_unrealised(line: Line, draft: Draft) -> bool:
    """ "Tried to kill three officers", "ordered police to arrest 40", "do not hold 300 staff hostage": nobody says that it was done."""
    k = line.skip(draft.trigger - 1, ADVERB, -1)
    if draft.rule != "verb before" or line.words[k] != "to":
        return False
    words = line.lexicon.words
    if line.words[k - 1] in words["unrealised"]:
        return True
    for j in range(k - 1, max(-1, k - LONGEST_BIDDEN), -1):
        if line.words[j] in words["bidding"]:
            return j < k - 1
        if line.tags[j] & (STOP | COMMA | NUMBER | BE | HAVE | VERB):
            break
    return False


def denies_thing(line: Line, draft: Draft) -> bool:
    """ "There is no future in which small shops disappear": what nobody lists as a person, and no name."""
    phrase = draft.phrase
    if phrase is None or phrase.is_bare or phrase.noun is not None or phrase.is_of_them or draft.rule != "said of it":
        return False
    is_people = draft.pattern is not None and draft.pattern.people
    return is_people and line.words[phrase.end : phrase.end + 2] == ["in", "which"]


def is_counterfactual(line: Line, draft: Draft) -> bool:
    """ "More than 40,000 pupils would have been affected": not "would have died by now", said of a toll."""
    first = min(draft.trigger, draft.phrase.end if draft.phrase is not None else draft.trigger)
    span = line.words[max(0, first - 4) : draft.trigger]
    at = next((j for j, word in enumerate(span) if word in ("would", "wouldn't")), -1)
    return at >= 0 and "have" in span[at:]


def stays_away(line: Line, draft: Draft) -> bool:
    """ "Customers who had not returned to the shops": they are known to be alive; "has not returned to port" is a search."""
    k = draft.trigger
    if draft.rule != "said of it" or not line.words[k].endswith(("returned", "come back", "gone home")):
        return False
    goal = line.words[k + 2 : k + 5] if line.words[k + 1] == "to" else []
    return bool(goal) and line.lexicon.words["returns_to"].isdisjoint(goal)


def forbids(line: Line, draft: Draft) -> bool:
    """ "Do not hold 300 staff hostage": a verb that is forbidden opens its sentence or its quotation."""
    phrase = draft.phrase
    k = line.skip(phrase.at - 2, NOT | DO | BE, -1) if phrase is not None else -1
    if phrase is None or not line.tags[phrase.at - 1] & (VERB | OTHER_VERB) or k == phrase.at - 2:
        return False
    is_opened = k < 0 or bool(line.tags[k] & (STOP | QUOTE | COMMA))
    return is_opened and line.words[k + 1] in ("don't", "do", "never", "don’t")


def lets_in(line: Line, draft: Draft) -> bool:
    """ "Chile admitted 12,000 Venezuelans": no hospital and no wound is spoken of, and no "he" or "it" that may be one."""
    words = line.lexicon.words
    if draft.rule != "verb before" or line.words[draft.trigger] not in words["admitting"]:
        return False
    who = line.skip(draft.trigger - 1, HAVE | ADVERB, -1)
    if line.tags[who] & (PRONOUN | STOP | COMMA) or who < 0 or not words["medical"].isdisjoint(line.words):
        return False
    return not any(tag & STATE for tag in line.tags[draft.trigger + 1 :])
