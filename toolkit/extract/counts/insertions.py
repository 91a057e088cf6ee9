"""Passes over what stands between a number and its verb: insertions, parts, prepositional phrases."""

from __future__ import annotations

from toolkit.extract.counts.lexicon import (
    ADVERB,
    AUXILIARY,
    BE,
    CLAUSE,
    COMMA,
    CONJUNCTION,
    DASH,
    DETERMINER,
    HAVE,
    MODAL,
    MORE,
    NOUN,
    NUMBER,
    OTHER_VERB,
    PART,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    REPORT,
    STATE,
    STOP,
    TIME,
    VERB,
)
from toolkit.extract.counts.line import Line
from toolkit.extract.counts.named_numbers import is_age_of_children
from toolkit.extract.counts.phrase_reading import read_phrase

LONGEST = 40
GIVER = 12
LONGEST_PEOPLE = 4
FRACTIONS = ("half", "third", "thirds", "quarter", "quarters", "fifth", "sixth", "tenth", "per cent", "percent", "%")
TOGETHER = frozenset(["along with", "together with", "as well as"])
SHARED = frozenset(["of them", "of whom"])
OF_WHOM = frozenset(["of whom", "of which", "among whom"])


def pass_over(line: Line, k: int) -> tuple[int, int]:
    """Where the search goes on after an insertion, or the later number that shares its predicate; -1 where it ends."""
    tag = line.tags[k]
    if tag & (COMMA | CONJUNCTION | DASH | PART):
        return pass_joint(line, k)
    if tag & PREPOSITION:
        nxt = line.skip(k + 1, DETERMINER | ADVERB)
        if not line.tags[nxt] & NUMBER:
            return k + 1, -1
        inner = read_phrase(line, nxt)
        has_own = line.words[k] == "with" and (inner.state >= 0 or line.tags[inner.end] & (STATE | VERB))
        return (-1 if has_own else inner.end), -1
    if tag & NUMBER and is_age_of_children(line, k):
        return k + 1, -1
    if tag & NUMBER and (inserted := read_phrase(line, k)).is_of_them:
        return (-1 if line.words[k + 1] in OF_WHOM else inserted.end), -1
    if (line.words[k][0] == "a" or line.words[k] == "the") and (end := past_apposition(line, k)) > 0:
        return end, -1
    if tag & NUMBER and line.tags[k - 1] & NOUN and (listed := read_phrase(line, k).noun) is not None:
        is_listed = listed.is_object if listed.victim is None else opens_list(line, k)
        return -1, k if is_listed and listed.is_plural else -1
    if tag & (NUMBER | PRONOUN):
        return -1, -1
    if tag & DETERMINER and line.words[k + 1] in line.lexicon.rate_units:
        return k + 2, -1
    if tag & DETERMINER and line.words[k] == "both" and line.tags[k - 1] & NOUN:
        return k + 1, -1  # "hundreds of people both locals and foreigners were taken off"
    if tag & DETERMINER and (end := past_share(line, k)) > 0:
        return end, -1
    if tag & DETERMINER and not line.tags[k - 1] & (PREPOSITION | ADVERB | CONJUNCTION) and line.words[k - 1] != "to":
        return -1, -1
    return k + 1, -1


def opens_list(line: Line, k: int) -> bool:
    """ "28 rebels 5 policemen dead in clashes": people listed without commas, of whom the first open the sentence."""
    first = next((j for j in range(k - 1, max(-1, k - LONGEST_PEOPLE), -1) if line.tags[j] & NUMBER), -1)
    return first == 0 or (first > 0 and bool(line.tags[first - 1] & (STOP | COMMA | TIME)))


def past_share(line: Line, k: int) -> int:
    """ "2,900 people most of them guards were killed", "the bulk of them guards": the verb behind the share; -1 where none is."""
    if line.words[k + 1] in SHARED and line.words[k] in line.lexicon.words["shares"]:
        return past_lost_comma(line, k + 2)
    of = next((j for j in range(k + 2, min(line.size, k + 4)) if line.words[j] in SHARED), -1)
    return past_lost_comma(line, of + 1) if of > 0 and line.words[of - 1] in line.lexicon.words["parts_of_all"] else -1


def past_apposition(line: Line, k: int) -> int:
    """ "Three civilians an old couple and a child had been killed": the verb behind who they were, commas lost; -1 where none is."""
    if line.words[k] == "the":
        return past_name(line, k) if line.is_capital(k - 1) else -1
    noun = line.lexicon.nouns.get(line.words[k - 1])
    is_opened = line.words[k] in ("a", "an") or line.words[k].startswith(("a third", "a quarter", "a fifth", "a tenth"))
    if not is_opened or noun is None or not noun.is_plural or noun.victim is None:
        return -1
    for j in range(k + 1, min(line.size, k + GIVER)):
        if line.tags[j] & (BE | HAVE):
            return j
        if line.tags[j] & (STOP | COMMA | REPORT | RELATIVE | CLAUSE | PRONOUN | MODAL) or (
            line.tags[j] & (VERB | OTHER_VERB) and not line.tags[j] & NOUN
        ):
            break
    return -1


def past_name(line: Line, k: int) -> int:
    """ "480 fighters of the YPG the offshoot of the PKK have been killed": the verb behind what a name is; -1 where none is."""
    for j in range(k + 1, min(line.size, k + GIVER)):
        if line.tags[j] & BE or (line.tags[j] & HAVE and line.tags[j + 1] & BE):
            return j
        if line.tags[j] & (AUXILIARY | STOP | COMMA | REPORT | RELATIVE | CLAUSE | PRONOUN | NUMBER | VERB):
            break
    return -1


def past_lost_comma(line: Line, k: int) -> int:
    """ "5,500 civilians most of them women and children came out": the verb behind an aside whose commas are lost; -1 where none is."""
    for j in range(k, min(line.size, k + GIVER)):
        if line.tags[j] & (STOP | NUMBER | RELATIVE | CLAUSE | REPORT):
            break
        if line.tags[j] & (AUXILIARY | VERB | OTHER_VERB | STATE) and not line.tags[j] & NOUN and j > k:
            return j
    return -1


def pass_joint(line: Line, k: int) -> tuple[int, int]:
    """The same behind a comma, a dash, "and" or a word that opens a part."""
    tag = line.tags[k]
    if (counted := past_giver(line, k)) > 0:
        return -1, counted
    if opens_other_clause(line, k + 1) or opens_other_clause(line, k):
        return -1, -1
    if tag & DASH and line.tags[k + 1] & NUMBER and (end := after_insertion(line, k)) > k + 1:
        return end, -1  # "240 people – 30 men and ten women – were killed"
    nxt = line.skip(k + 1, CONJUNCTION | COMMA | ADVERB | DETERMINER | MORE)
    if tag & PART:
        return (after_relative_part(line, k) if line.words[k] in OF_WHOM else after_part(line, k + 1)), -1
    if tag & COMMA and line.words[k + 1] in TOGETHER and (end := after_insertion(line, k)) > k + 1:
        return end, -1  # "220 militants, along with six tanks, were eliminated"
    if line.tags[nxt] & NUMBER and tag & COMMA and read_phrase(line, nxt).is_of_them:
        if line.words[nxt + 1] in OF_WHOM and line.tags[nxt + 2] & COMMA:
            return after_relative_part(line, nxt + 1), -1  # "26 hurt, one of whom, a guard, died": the verb of the one
        joined = past_shares(line, k)
        return (-1, joined) if joined > 0 else (after_insertion(line, k), -1)
    if line.tags[nxt] & NUMBER and tag & COMMA and line.words[nxt].endswith(FRACTIONS):
        return after_insertion(line, k), -1  # "1.4 million people, a fifth of the nation, were homeless"
    if tag & COMMA and line.words[nxt] in ("a", "an") and (end := after_insertion(line, k)) > k + 1:
        return end, -1  # "one civilian, a mechanic at the school, was killed"
    if line.tags[nxt] & NUMBER:
        return (end, -1) if (end := past_places(line, k, nxt)) > 0 else (-1, nxt)
    if tag & CONJUNCTION:
        return (
            (-1, -1)
            if line.tags[k + 1] & (VERB | OTHER_VERB | AUXILIARY) and not line.tags[k + 1] & NOUN
            else (k + 1, -1)
        )
    if line.tags[k + 1] & PART:
        is_clause = line.words[k + 1] in OF_WHOM
        return (after_relative_part(line, k + 1) if is_clause else after_part(line, k + 2)), -1
    if (joined := past_shares(line, k)) > 0:
        return -1, joined
    return after_insertion(line, k), -1


def past_places(line: Line, k: int, nxt: int) -> int:
    """ "Two nurses, one from Lom and one from Orsha, were hurt": the verb behind where each came from; -1 where none is told."""
    inner = read_phrase(line, nxt) if line.tags[k] & COMMA else None
    if inner is None or not inner.is_bare or not line.tags[inner.end] & PREPOSITION:
        return -1
    end = after_insertion(line, k)
    return end if end > k + 1 else -1


def past_shares(line: Line, k: int) -> int:
    """ "Five patients, most of them women, and one visitor died": the number behind what is said of a part; -1 where none is."""
    first = k + 1 + (line.words[k + 1] in ("nearly", "almost"))
    is_share = line.words[first] in line.lexicon.words["shares"] or line.tags[first] & NUMBER
    if not line.tags[k] & COMMA or not is_share or line.words[first + 1] not in ("of them", "of whom"):
        return -1
    for j in range(first + 2, min(line.size, k + GIVER)):
        if line.tags[j] & COMMA:
            nxt = line.skip(j + 2, DETERMINER | ADVERB)
            return nxt if line.tags[j + 1] & CONJUNCTION and line.tags[nxt] & NUMBER else -1
        if line.tags[j] & (STOP | BE | HAVE | REPORT | NUMBER):
            break
    return -1


def past_giver(line: Line, k: int) -> int:
    """ "36 citizens of Armenia and, by one count, 19 of Turkey were killed": the number behind who gives it; -1 where nobody does."""
    if not (line.tags[k] & CONJUNCTION and line.tags[k + 1] & COMMA and line.words[k + 2] in ("by", "according")):
        return -1
    for j in range(k + 3, min(line.size, k + GIVER)):
        if line.tags[j] & COMMA:
            return j + 1 if line.tags[j + 1] & NUMBER else -1
        if line.tags[j] & (STOP | BE | HAVE):
            break
    return -1


def opens_other_clause(line: Line, k: int) -> bool:
    """Whether a comma is followed by a clause about something else: ", while 43 others", ", and that 34 officers"."""
    return line.words[k] in ("while", "whereas", "but", "although", "though") or (
        bool(line.tags[k] & CONJUNCTION) and line.words[k + 1] == "that"
    )


def after_part(line: Line, k: int) -> int:
    """The word after "including 12 children and two women"."""
    while (
        k < line.size and not line.tags[k] & (AUXILIARY | VERB | OTHER_VERB | STOP | RELATIVE | CLAUSE | COMMA | REPORT)
    ) or (k < line.size and line.tags[k] & (VERB | OTHER_VERB) and line.tags[k] & NOUN):
        k += 1
    if line.tags[k] & COMMA and (end := after_list(line, k)) > 0:
        return end  # "among them singers, traders and officers, had been killed"
    if line.tags[k] & RELATIVE and (end := after_relative_part(line, k)) > 0:
        return end  # "including the colonel who led them, had been killed"
    return k + 1 if line.tags[k] & COMMA and not line.tags[k + 1] & (NUMBER | CONJUNCTION) else k


def after_list(line: Line, k: int) -> int:
    """The word behind a list without figures that a comma closes before an auxiliary; -1 where none does."""
    for j in range(k, min(line.size, k + GIVER)):
        if line.tags[j] & (STOP | REPORT | NUMBER | RELATIVE | BE | HAVE):
            break
        if line.tags[j] & COMMA and line.tags[j + 1] & (BE | HAVE):
            return j + 1
    return -1


def after_relative_part(line: Line, k: int) -> int:
    """The word after the comma that closes "of whom 12 died,"; -1 where none does: its verb is said of the 12 alone.

    So it is behind an aside: in "26 hurt, one of whom, a guard, died" the verb behind the aside is that of the one.
    """
    start = k + 1
    if line.tags[start] & COMMA:
        start = next((j for j in range(start + 1, min(line.size, k + GIVER)) if line.tags[j] & COMMA), start) + 1
    for j in range(start, min(line.size, k + LONGEST)):
        if line.tags[j] & (STOP | REPORT):
            break
        if line.tags[j] & COMMA and line.tags[j + 1] & (BE | HAVE | MODAL | VERB | STATE):
            return j + 1
    return -1


def after_insertion(line: Line, k: int) -> int:
    """The word after the closing comma or dash of an insertion that a verb follows; -1 where none closes."""
    is_same = COMMA if line.tags[k] & COMMA else DASH
    for j in range(k + 1, min(line.size, k + 22)):
        tag = line.tags[j]
        if tag & STOP:
            return -1
        if tag & is_same:
            nxt = line.skip(j + 1, ADVERB)
            if line.tags[nxt] & (BE | HAVE | MODAL | RELATIVE) or (
                line.tags[nxt] & (VERB | STATE) and not line.tags[nxt] & NOUN
            ):
                return j + 1
    return k + 1 if line.tags[k + 1] & (ADVERB | STATE | RELATIVE) else -1
