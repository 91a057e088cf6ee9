"""Reads figures that somebody says are not true: "rumours of 40 dead are untrue", "it is a lie that 40 died", "nine, and not 40"."""

from __future__ import annotations

from toolkit.extract.counts.lexicon import (
    ADVERB,
    AUXILIARY,
    BE,
    CLAUSE,
    COMMA,
    DETERMINER,
    NOT,
    NOUN,
    NUMBER,
    OTHER_VERB,
    PREPOSITION,
    QUOTE,
    RELATIVE,
    REPORT,
    STOP,
    VERB,
)
from toolkit.extract.counts.line import Line

# How far before its figure a clause opens ("the claim that a raid on a wedding in the north killed 40"), and a noun before its clause.
OPENING, NOUN_BEFORE = 14, 8
# How far behind what is counted the claim is called untrue, and how far behind its verb the word for it may stand.
BEYOND, NEAR = 16, 6
# "Claims of 40 dead are pure invention": so many words of no list stand before the word at most.
MOST_OTHERS = 2
# "The dead were two, if not three", "it is more likely than not that": no figure is denied there.
NO_DENIAL = frozenset(["if", "or", "whether", "why", "than"])
# "Had not exceeded 150", "not over 150": an upper bound.
BOUNDING = frozenset(["over", "above", "more", "beyond", "less", "fewer", "up", "at", "under", "below"])
# "It is wrong that 40 had to die": a regret; only "wrong to say that" denies.
REGRETS = frozenset(["wrong", "absurd", "nonsense", "nonsensical", "exaggerated"])
LINKS = frozenset(["that", "of", "about"])
NEVER = frozenset(["no", "hardly", "nothing", "little", "far from", "scarcely", "neither"])


def is_set_aside(line: Line, first: int) -> bool:
    """ "Two had died, and not nine", "rather than the 40 that the rebels claimed": the figure that is not the one."""
    k = line.skip(first - 1, DETERMINER, -1)
    if line.words[k] == "than":
        return line.words[k - 1] == "rather"
    opening, words = line.words[first].partition(" ")[0], line.lexicon.words
    is_bounded = opening in BOUNDING or opening in words["passing"] or opening in words["changes"]
    is_number = bool(line.tags[first] & NUMBER) and not is_bounded
    return is_number and k > 0 and line.words[k] == "not" and line.words[k - 1] not in NO_DENIAL


def is_untrue(line: Line, first: int, last: int) -> bool:
    """Whether the figure of the words from `first` to `last` is told in a claim that is called untrue."""
    link = next((k for k in range(first - 1, max(-1, first - OPENING), -1) if opens_claim(line, k, first)), -1)
    if link < 0:
        return False
    noun = claim_before(line, link)
    if noun < 0:
        return line.words[link] == "that" and judged_before(line, link)
    return adjective_before(line, noun) or no_truth_before(line, noun) or judged_after(line, noun, last)


def opens_claim(line: Line, k: int, first: int) -> bool:
    """Whether what is claimed opens at a word: "that 40 had died", "of 40 dead"; not behind a word of saying or a stop."""
    if line.words[k] not in LINKS or any(tag & STOP for tag in line.tags[k:first]):
        return False
    near = range(k + 1, first)
    if line.words[k] != "that" and any(line.tags[j] & COMMA for j in near):
        return False
    return claim_before(line, k) >= 0 or (line.words[k] == "that" and judged_before(line, k))


def claim_before(line: Line, link: int) -> int:
    """The noun for a statement or a figure before "that" or "of": "rumours on social networks of", "the claim, made on Monday, that"."""
    words = line.lexicon.words
    for k in range(link - 1, max(-1, link - NOUN_BEFORE), -1):
        word, tag = line.words[k], line.tags[k]
        if word in words["statements"] or word in words["number_nouns"]:
            return k
        if tag & (STOP | REPORT | CLAUSE | RELATIVE | AUXILIARY):
            break
    return -1


def adjective_before(line: Line, noun: int) -> bool:
    """ "False reports that", "baseless rumours of"."""
    return line.words[noun - 1] in line.lexicon.words["untrue"]


def no_truth_before(line: Line, noun: int) -> bool:
    """ "There is no truth in reports that", "he saw no basis for the claim that"."""
    k = line.skip(noun - 1, DETERMINER, -1)
    if not line.tags[k] & PREPOSITION and line.words[k] != "to":
        return False
    return line.words[k - 1] in line.lexicon.words["truths"] and is_denied(line, k - 3, k - 1)


def judged_before(line: Line, link: int) -> bool:
    """ "It is not true that", "it was a lie to say that", "wrong to claim that"."""
    k = link - 1
    is_said = line.tags[k] & REPORT and line.words[k - 1] == "to"
    k -= 2 * bool(is_said)
    lists = line.lexicon.words
    is_false = line.words[k] in lists["untrue"] and bool(is_said or line.words[k] not in REGRETS)
    if not is_false and line.words[k] not in lists["truths"]:
        return False
    start = next((j for j in range(k - 1, max(-1, k - NEAR), -1) if line.words[j] in ("it", "it's")), -1)
    if start < 0 and line.skip(k - 1, NOT, -1) >= 0:
        return False  # "Not true that 40 died, says mayor" opens its sentence
    return is_false != is_denied(line, max(0, start), k)


def judged_after(line: Line, noun: int, last: int) -> bool:
    """ "Claims of 40 dead are pure invention", "called the report that 40 died a lie", "reports of 40 dead false, says mayor"."""
    is_called = line.words[line.skip(noun - 1, DETERMINER, -1)] in line.lexicon.words["calling_it"] or any(
        line.words[k] in line.lexicon.words["calling_it"] for k in range(max(0, noun - NEAR), noun)
    )
    k, end = last, min(line.size, last + BEYOND)
    if says_untrue(line, k, is_bare=True, is_called=is_called):
        return True
    while k < end:
        word, tag = line.words[k], line.tags[k]
        if is_called and (word == "as" or tag & (QUOTE | DETERMINER)) and says_untrue(line, k + 1, is_called=True):
            return True
        if tag & (BE | AUXILIARY) or word in line.lexicon.words["proving"]:
            if says_untrue(line, k):
                return True
        elif tag & COMMA and (closed := past_speaker_aside(line, k)) > 0:
            k = closed
        elif tag & (STOP | CLAUSE | RELATIVE | REPORT) or word in line.lexicon.words["statements"]:
            break
        k += 1
    return False


def past_speaker_aside(line: Line, k: int) -> int:
    """ "The claim that 40 died, the minister said, is false": the comma that closes who says it; -1 where none does."""
    near = range(k + 1, min(line.size, k + NEAR))
    end = next((j for j in near if line.tags[j] & COMMA), -1)
    return end if end > 0 and any(line.tags[j] & REPORT for j in range(k + 1, end)) else -1


def says_untrue(line: Line, k: int, *, is_bare: bool = False, is_called: bool = False) -> bool:
    """Whether the verb group at a word calls something untrue: "are not true", "turned out to be false", "have no basis"."""
    lists, others = line.lexicon.words, 0
    for j in range(k, min(line.size, k + NEAR)):
        word, tag = line.words[j], line.tags[j]
        if word in lists["untrue"]:
            return not is_denied(line, k, j)
        if word in lists["truths"]:
            return is_denied(line, k, j) and not (is_bare or is_called)
        if tag & (ADVERB | NOT | AUXILIARY | DETERMINER | QUOTE) or word in NEVER or word in lists["proving"]:
            continue
        others += 1
        is_verb = tag & (VERB | OTHER_VERB) and not tag & NOUN and not line.tags[j - 1] & DETERMINER
        if (
            is_verb
            or tag & (STOP | COMMA | CLAUSE | RELATIVE | REPORT | PREPOSITION)
            or is_bare
            or others > MOST_OTHERS
        ):
            break
    return False


def is_denied(line: Line, start: int, end: int) -> bool:
    """Whether a "not" or a "no" stands between two words."""
    return any(line.tags[k] & NOT or line.words[k] in NEVER for k in range(max(0, start), end))
