"""Finds the word for a number that announces a bare figure: "put the number at 45", "a figure of 45", "was higher, at 164"."""

from __future__ import annotations

from toolkit.extract.counts.lexicon import COMMA, DETERMINER, NUMBER, RELATIVE, REPORT, STATE, STOP
from toolkit.extract.counts.line import Line
from toolkit.extract.counts.phrases import Phrase

# "The number of tents pitched on the plain was increased from 1,200 to 2,050": its word stands this far before.
FARTHEST_NAME = 16


def names_figure(line: Line | None, phrase: Phrase) -> bool:
    """Whether a word for a number announces a bare figure: "put the number at 45", "a figure of 45", "a different tally: 45"."""
    if line is None:
        return False
    before = line.words[phrase.at - 1]
    if before == "as" and line.words[phrase.at - 2] in line.lexicon.words["number_nouns"]:
        return True  # "had earlier given the figure as 55"
    if before not in ("at", "of", ":", "is", "was"):
        return before == "counting"
    names = line.lexicon.words["number_nouns"]
    reach = 14 if before in ("is", "was") or line.tags[phrase.at - 2] & COMMA else 8
    k = next((i for i in range(phrase.at - 2, max(-1, phrase.at - reach), -1) if line.words[i] in names), -1)
    is_set_beside = (
        line.tags[phrase.at - 2] & COMMA and line.words[phrase.at - 3] in line.lexicon.words["compared_counts"]
    )
    return (
        k >= 0
        and not is_of_others(line, phrase.at)
        and (before in ("is", "was") or phrase.at - k <= 4 or bool(is_set_beside))
    )


def is_of_others(line: Line, at: int) -> bool:
    """ "The number of seats was 120": the word for a number says of what, and it is nothing that was counted before.

    "The number of tents was increased from 1,200 to 2,050": it stands further off in its own clause.
    """
    names, k = line.lexicon.words["number_nouns"], at - 2
    while k > max(-1, at - 8) or (k > max(-1, at - FARTHEST_NAME) and not line.tags[k] & (STOP | COMMA | REPORT)):
        if line.words[k] in names:
            break
        k -= 1
    if k < 0 or line.words[k] not in names or line.words[k + 1] != "of":
        return False
    noun = line.skip(k + 2, DETERMINER)
    return noun < at and not line.tags[noun] & (STATE | NUMBER | RELATIVE)  # "of those who had left"


def opens_tally(line: Line, phrase: Phrase) -> bool:
    """ "Offers a different tally: 374 gunmen, 20 villagers": a list of the figures counted before."""
    return line.words[phrase.at - 1] == ":" and line.words[phrase.at - 2] in line.lexicon.words["number_nouns"]


def is_earlier(line: Line, at: int) -> bool:
    """ "Revising an earlier count of 492": the figure that the one before it replaces."""
    names = line.lexicon.words["number_nouns"]
    return (
        line.words[at - 1] == "of"
        and line.words[at - 2] in names
        and line.words[at - 3] in line.lexicon.words["earlier_counts"]
    )


def is_earlier_one(line: Line, phrase: Phrase) -> bool:
    """ "An earlier figure of 22 that had been released": what is said behind "that" is said of the figure."""
    return line.words[phrase.end] in ("that", "which") and is_earlier(line, phrase.at)
