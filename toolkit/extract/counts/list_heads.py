"""Goes left from a number in a list to what it shares: the verb of the list, or an earlier number."""

from __future__ import annotations

from toolkit.extract.counts.governors import is_active
from toolkit.extract.counts.idle_words import blocks
from toolkit.extract.counts.insertions import TOGETHER
from toolkit.extract.counts.lexicon import (
    ADVERB,
    BE,
    CLAUSE,
    COMMA,
    CONJUNCTION,
    DETERMINER,
    DO,
    HAVE,
    MODAL,
    MORE,
    NOUN,
    NUMBER,
    OTHER_VERB,
    PREPOSITION,
    QUOTE,
    RELATIVE,
    REPORT,
    STOP,
    TIME,
    VERB,
)
from toolkit.extract.counts.line import Line

FARTHEST = 30
SOURCE = 14  # words that a source inside a list may have
# "He was killed along with two aides": the list goes on after a passive.
WITH = frozenset(["along with", "together with", "as well as"])


def stands_for_name(line: Line, k: int) -> bool:
    """Whether an unlisted word is a name or the end of a phrase of place or time, not the subject of a new clause."""
    return not line.tags[k] and line.is_capital(k)


def is_month_of_list(line: Line, at: int, k: int) -> bool:
    """ "31 were killed in May, and in June 40", "and in Sichuan 46": a bare number behind a joined time or place."""
    is_last = at + 1 >= line.size or bool(line.tags[at + 1] & (STOP | COMMA | CONJUNCTION))
    is_named = bool(line.tags[k] & TIME) or stands_for_name(line, k)
    is_time = bool(is_named and line.tags[k - 1] & PREPOSITION)
    return is_last and is_time and bool(line.tags[k - 2] & (CONJUNCTION | COMMA) or line.words[k - 2] == ";")


def before_source(line: Line, k: int) -> int:
    """ "43 Syrians, the embassy said yesterday, two Filipinos": the comma before a source that stands inside a list."""
    if not line.tags[k] & COMMA:
        return k
    is_said = False
    for j in range(k - 1, max(-1, k - SOURCE), -1):
        if line.tags[j] & COMMA:
            return j if is_said else k
        if line.tags[j] & (NUMBER | STOP | RELATIVE | CLAUSE):
            break
        is_said |= bool(line.tags[j] & REPORT)
    return k


def is_copula(line: Line, k: int) -> bool:
    """ "14 were women and nine children": a form of "be" between a figure and the people it is made of."""
    noun = line.lexicon.nouns.get(line.words[k + 1])
    is_figure = bool(line.tags[k - 1] & NUMBER) or line.words[k - 1] in ("of whom", "of which", "of them")
    return is_figure and noun is not None and noun.is_plural and noun.victim is not None


def says_who(line: Line, at: int) -> bool:
    """ "38 were villagers and 27 were soldiers", "and five were their teachers": who the later figure is made of."""
    said = line.lexicon.nouns.get(line.words[line.skip(at + 2, DETERMINER)]) if line.tags[at + 1] & BE else None
    return said is not None and said.victim is not None


def opening_of(line: Line, j: int) -> int:
    """ "900 tanks (+3), 2,100 vehicles (+12)": the word that opens a short parenthesis; -1 where it is long."""
    return next((i for i in range(j - 1, max(-1, j - 8), -1) if line.words[i] == "("), -1)


def is_no_verb(line: Line, j: int) -> bool:
    """ "When two bombs went off", "died in the shooting and seven in the blast": words that end no list."""
    tag = line.tags[j]
    if tag & CLAUSE and line.tags[j + 1] & NUMBER:
        return True
    return bool(tag & VERB and line.words[j].endswith("ing") and line.tags[j - 1] & DETERMINER)


def is_doing(line: Line, j: int) -> bool:
    """ "Hit a house, killing a mother and her four children": a form in -ing that opens its clause is a verb."""
    return line.words[j].endswith("ing") and bool(line.tags[j - 1] & COMMA) and not line.tags[j + 1] & PREPOSITION


def goes_on(line: Line, at: int, k: int) -> bool:
    """Whether the word `k` before a number lets a list go on: not "killed 800 soldiers and that 110 had deserted"."""
    return (
        k >= 0
        and "that" not in line.words[k + 1 : at]
        and (
            bool(line.tags[k] & (CONJUNCTION | COMMA | NUMBER))
            or line.tags[k] & (NOUN | OTHER_VERB | VERB) == NOUN
            or line.words[k] == "but"
            or (line.words[k] == ")" and opening_of(line, k) >= 0)  # "1,367 tanks (+4) 3,366 vehicles"
            or stands_for_name(line, k)
            or is_month_of_list(line, at, k)
        )
    )


def is_place_verb(line: Line, at: int, j: int) -> bool:
    """ "207 came from Lom, 11 from Orsha", "30 had been found in cars and 17 beside them": the second verb is left out."""
    is_alike = line.words[j + 1] == line.words[at + 1]
    is_placed = is_alike or (line.tags[j - 1] & BE and line.tags[j + 1] & PREPOSITION)
    return bool(line.tags[j] & OTHER_VERB and is_placed)


def find_list_head(line: Line, at: int, taken: dict[int, int], known: set[int]) -> tuple[int, int]:
    """Goes left from a number in a list to what it shares: (word of a verb, -1), (-1, word of an earlier number) or (-1, -1).

    "destroyed five tanks, six trucks": from six to five; "killed a driver and two guards": from two to killed.
    """
    k = line.skip(at - 1, DETERMINER | ADVERB | MORE | QUOTE, -1)
    k -= line.words[k] == "of" and bool(line.tags[k - 1] & CONJUNCTION)  # "spoke of 40 dead and of 19 in the town"
    if not goes_on(line, at, k):
        return -1, -1
    is_joined = bool(line.tags[k] & (CONJUNCTION | COMMA)) or line.words[k] == "but"
    # "... were reported in one state and nine in another", "were among the dead, along with seven men": no verb of its own.
    is_elliptic = (is_joined or stands_for_name(line, k)) and bool(line.tags[at + 1] & PREPOSITION)
    is_elliptic = is_elliptic or is_month_of_list(line, at, k) or line.words[k] in TOGETHER
    is_laid_out = is_joined and says_who(line, at)
    comma = k - 1 if line.tags[k] & CONJUNCTION and line.tags[k - 1] & COMMA else k
    first = k - 1 if line.words[k] == "but" else before_source(line, comma)
    closed = -1
    for j in range(first, max(-1, k - FARTHEST), -1):
        tag = line.tags[j]
        closed = opening_of(line, j) if line.words[j] == ")" else closed
        if j >= closed >= 0:
            continue
        if tag & NUMBER:
            if j not in known and line.tags[j - 1] & (PREPOSITION | CLAUSE):
                continue
            return -1, j
        if is_no_verb(line, j) or (line.words[k] in TOGETHER and tag & (CLAUSE | OTHER_VERB)):
            continue  # "37 people died when troops took the plant, along with 29 militants"
        if tag & VERB and (not tag & NOUN or is_doing(line, j)):
            if j in taken:
                return -1, taken[j]
            if line.words[k] in WITH:
                return j, -1
            follows = is_joined or line.tags[j + 1] & (PREPOSITION | ADVERB) or line.words[j + 1] in ("a", "an")
            return (j, -1) if follows and is_active(line, j) else (-1, -1)
        if tag & BE and (is_laid_out or (is_joined and is_copula(line, j))):
            continue
        if is_elliptic and (
            tag & (BE | HAVE) or (tag & REPORT and line.tags[j - 1] & BE) or is_place_verb(line, at, j)
        ):
            continue
        if (
            tag & (BE | HAVE | MODAL | DO | RELATIVE | CLAUSE | REPORT)
            or (tag & STOP and line.words[j] != ";")
            or (tag & OTHER_VERB and blocks(line, j))
        ):
            return -1, -1
    return -1, -1
