"""Refuses those of whom something else is said than of the dead beside them: "and 50 more, many of them women, were on their way"."""

from __future__ import annotations

from toolkit.extract.counts.draft import Draft
from toolkit.extract.counts.lexicon import BE, COMMA, PREPOSITION, STOP
from toolkit.extract.counts.line import Line
from toolkit.extract.counts.phrases import Phrase

# "Many of them women and small children": an aside has so many words.
LONGEST = 12


def refuse_others(line: Line, draft: Draft) -> None:
    """A figure of others with a verb of its own, of which nothing that is collected is said, takes nothing from the one before."""
    phrase = draft.phrase
    if phrase is None or draft.pattern is not None or draft.is_refused or draft.number.form == "none":
        return
    if names_others(line, phrase) or (is_more(line, phrase) and has_own_verb(line, phrase)):
        draft.refuse("something else is said of these others")


def names_others(line: Line, phrase: Phrase) -> bool:
    """ "The others, about 50 according to prisoners, fled": the figure is an aside about those who are not among the first."""
    if not phrase.is_bare or phrase.is_of_them or not line.tags[phrase.at - 1] & COMMA:
        return False  # "injuring 20 others, three of them critically"
    return line.words[phrase.at - 2] in ("others", "rest") and line.words[phrase.at - 3] == "the"


def is_more(line: Line, phrase: Phrase) -> bool:
    """ "50 more", "30 others"."""
    return phrase.is_more or line.words[phrase.at + 1] == "others"


def has_own_verb(line: Line, phrase: Phrase) -> bool:
    """Whether a form of "be" with a place or a goal follows, past an aside: "were on their way", "are at the school"."""
    k = phrase.end
    if line.tags[k] & COMMA:
        k = next((j + 1 for j in range(k + 1, min(line.size, k + LONGEST)) if line.tags[j] & (COMMA | STOP)), k)
    if k >= line.size or not line.tags[k] & BE:
        return False
    return bool(line.tags[k + 1] & PREPOSITION) or line.words[k + 1].startswith(("on ", "in ", "at "))
