"""Asks whether a number tells of something beside the count: an age, room for so many, who was left out, what became of bodies."""

from __future__ import annotations

from toolkit.extract.counts.draft import Draft
from toolkit.extract.counts.hints import NOBODY, ROOMY
from toolkit.extract.counts.lexicon import (
    ADVERB,
    BE,
    CLAUSE,
    COMMA,
    DETERMINER,
    HAVE,
    NUMBER,
    OTHER_VERB,
    PREPOSITION,
    RELATIVE,
    STOP,
    VERB,
)
from toolkit.extract.counts.line import Line
from toolkit.extract.counts.phrases import Phrase

FROM_WHOLE = frozenset(["of whom", "of them", "of which", "of these"])
FIRST = frozenset(["one", "1", "a", "an"])
# "Four deaths in five": the few of a ratio.
FEW = frozenset(["one", "two", "three", "four", "nine", "1", "2", "3", "4", "9"])
NOBODIES = frozenset(["nobody", "no-one"])
# Measures of those who are still held, lost or away.
LASTING = frozenset(["arrested", "captured", "missing", "trapped", "displaced"])
OLDEST, COMING_OF_AGE = 110, 21
# The verb of "nobody has seen 36 bodies" stands this near.
NEAR = 6


def refuse_aside(line: Line, draft: Draft) -> str | None:
    """The reason why a number counts nothing because it tells of something else."""
    phrase = draft.phrase
    assert phrase is not None
    before, word = line.words[phrase.at - 1], line.words[phrase.at]
    if phrase.head < 0 and (reason := refuse_bare(line, draft, before)):
        return reason
    if line.hints & ROOMY and is_room(line, phrase):
        return "tells how many there is room for"
    if before == "all but" or (before == "but" and line.words[phrase.at - 2] == "all"):
        return "names those left out"
    if word in FIRST and (reason := refuse_one(line, phrase, before)):
        return reason
    if (before if phrase.head < 0 else line.words[phrase.end]) == "in" and is_ratio(line, draft):
        return "a ratio: one in so many"
    if line.hints & NOBODY and is_of_nobody(line, phrase):
        return "says what nobody has seen"
    if is_of_bodies(line, phrase) and (draft.number.form == "none" or tells_fate(line, phrase)):
        return "tells what became of the bodies, and counts no dead"
    if stays_so(line, phrase):
        return "tells what became of some of those counted, and counts no more of them"
    return None


def refuse_bare(line: Line, draft: Draft, before: str) -> str | None:
    """The reason of a figure behind which no noun stands: an age, so many to a room, a convoy of so many."""
    phrase = draft.phrase
    assert phrase is not None
    is_below = draft.number.hedge == "at_most" and (draft.number.high or OLDEST) <= COMING_OF_AGE
    if is_age(line, phrase) or is_apposed_age(line, draft) or (is_below and line.tags[phrase.at - 1] & BE):
        return "an age"
    if line.words[phrase.end] == "to" and line.words[phrase.end + 2] in line.lexicon.words["sleeping_rooms"]:
        return "tells how many share one place"  # "two or three to a house"
    if before == "of" and line.words[phrase.at - 2] in line.lexicon.words["trains_of"]:
        return "says how large a convoy is"
    return None


def refuse_one(line: Line, phrase: Phrase, before: str) -> str | None:
    """The reason of "one" and of an article: one of those counted, a definition, a place, who somebody was."""
    if line.words[phrase.at] == "one":
        if line.words[phrase.at + 1] in ("of", "of them") and is_said_to_be(line, phrase.at - 1):
            return "one of those who are counted"
        if phrase.is_of_them and before in ("in", "on", "at", "from", "near", "inside"):
            return "names a place"  # "11 bodies were found in one of them"
    if defines(line, phrase):
        return "a definition, not a count"
    return "says who somebody was who is counted already" if tells_who(line, phrase) else None


def is_said_to_be(line: Line, k: int) -> bool:
    """ "He is one of", "was not one of"."""
    return bool(line.tags[k - (line.words[k] in ("not", "never"))] & BE)


def is_age(line: Line, phrase: Phrase) -> bool:
    """ "A boy of six lost both legs": the age of one; "a family of six" are six."""
    if not phrase.is_bare or phrase.is_of_them:
        return False
    extremes = line.lexicon.words["age_superlatives"]
    if line.words[phrase.at - 1] in FROM_WHOLE or line.words[phrase.at - 1] in extremes:
        return not extremes.isdisjoint(line.words[max(0, phrase.at - 3) : phrase.at])  # "the youngest of them 14"
    if line.words[phrase.at - 1] != "of":
        return False
    noun = line.lexicon.nouns.get(line.words[phrase.at - 2])
    if noun is None or noun.is_plural or not (noun.victim == "child" or noun.lemma in line.lexicon.words["of_age"]):
        return False
    return any(line.tags[k] & DETERMINER or line.words[k] in ("a", "an", "one") for k in (phrase.at - 3, phrase.at - 4))


def is_apposed_age(line: Line, draft: Draft) -> bool:
    """ "The captain, 68, and two crew members were held": a bare number between commas behind one person."""
    phrase, number = draft.phrase, draft.number
    assert phrase is not None
    if (
        not phrase.is_bare
        or number.form != "digits"
        or number.hedge != "exact"
        or not (number.low and 1 <= number.low <= OLDEST)
    ):
        return False
    is_closed = phrase.end >= line.size or bool(line.tags[phrase.end] & (COMMA | STOP))
    if not (line.tags[phrase.at - 1] & COMMA and is_closed):  # "Ann Bell 31 who was shot", the commas lost
        return number.low > 1 and line.words[phrase.end] == "who" and line.words[phrase.end + 1] in ("was", "is", "has")
    noun = line.lexicon.nouns.get(line.words[phrase.at - 2])
    return noun is not None and noun.victim is not None and not noun.is_plural


def is_room(line: Line, phrase: Phrase) -> bool:
    """ "Shelves for 200 bodies", "room for 60 of them"."""
    k = line.skip(phrase.at - 1, DETERMINER | ADVERB, -1)
    return line.words[k] == "for" and (
        line.words[k - 1] in line.lexicon.words["rooms"] or line.words[k - 1] in line.lexicon.words["intended"]
    )


def defines(line: Line, phrase: Phrase) -> bool:
    """ "A sortie is one flight by one aircraft", "counts as one strike": what the word means."""
    before = phrase.at - 1
    if line.words[phrase.at] not in ("one", "1") or phrase.noun is None or phrase.noun.victim is not None:
        return False
    is_meant = line.words[before] in ("is", "as") or (line.words[before] == "by" and "is" in line.words[:before])
    return is_meant and not phrase.noun.is_plural


def tells_who(line: Line, phrase: Phrase) -> bool:
    """ "One civilian, a mechanic at the school, was killed": who the one was; not "a man, a woman and a child were killed"."""
    if line.words[phrase.at] not in ("a", "an") or not line.tags[phrase.at - 1] & COMMA:
        return False
    k = phrase.at - 2
    while k > 0 and not line.tags[k] & (NUMBER | COMMA | STOP | BE | HAVE):
        k -= 1
    if line.words[k] not in ("a", "an", "one"):
        return False
    for j in range(phrase.end, min(line.size, phrase.end + 2 * NEAR)):
        if line.tags[j] & COMMA:
            return bool(line.tags[j + 1] & (BE | HAVE))
        if line.tags[j] & (STOP | NUMBER | BE | HAVE):
            break
    return False


def is_ratio(line: Line, draft: Draft) -> bool:
    """ "One citizen in five is displaced": neither the one nor the five are counted; an "in" stands before a bare figure, or behind."""
    phrase = draft.phrase
    assert phrase is not None
    if phrase.head < 0:  # the five
        k = phrase.at - 1
        start = next((j for j in range(k - 1, max(-1, k - 5), -1) if line.tags[j] & NUMBER), -1)
        is_told = any(
            tag & (HAVE | BE | VERB | OTHER_VERB) for tag in line.tags[start:k]
        )  # "one colleague had taken in 280"
        return start >= 0 and k - start > 1 and line.words[start] in FEW and not is_told
    if line.words[phrase.at] not in FEW:
        return False
    is_closed = bool(line.tags[phrase.end + 2] & (BE | HAVE | STOP | COMMA)) or line.words[phrase.end + 2] == "to"
    return bool(line.tags[phrase.end + 1] & NUMBER) and is_closed


def is_of_nobody(line: Line, phrase: Phrase) -> bool:
    """ "Nobody here has seen 36 bodies" claims none."""
    near = line.words[max(0, phrase.at - NEAR) : phrase.at]
    if "one" not in near and NOBODIES.isdisjoint(near):
        return False
    for k in range(phrase.at - 1, max(-1, phrase.at - 1 - NEAR), -1):
        if line.words[k] in NOBODIES or (line.words[k] == "one" and line.words[k - 1] == "no"):
            return True
        if line.tags[k] & (STOP | COMMA | RELATIVE | CLAUSE | NUMBER) or line.words[k] == "that":
            return False
    return False


def is_of_bodies(line: Line, phrase: Phrase) -> bool:
    """Whether the number is one of bodies: "64 bodies"."""
    return phrase.noun is not None and phrase.noun.lemma in line.lexicon.words["bodies"]


def tells_fate(line: Line, phrase: Phrase) -> bool:
    """ "Over 80 bodies have been identified", "80 bodies still without a name", "relatives claimed 17 bodies"."""
    fates = line.lexicon.words["fates"]
    k = line.skip(phrase.end, BE | HAVE | ADVERB)
    is_told = k > phrase.end and line.words[k] in fates
    if is_told or " ".join(line.words[k : k + 3]) in ("without a name", "without any name", "waiting for relatives"):
        return True
    return line.words[line.skip(phrase.at - 1, DETERMINER | ADVERB, -1)] in fates


def stays_so(line: Line, phrase: Phrase) -> bool:
    """ "Eleven of the wounded are still in its wards": where some of the hurt are now adds none."""
    is_whose = phrase.is_of_them or line.words[phrase.at - 1] in FROM_WHOLE
    if not is_whose and (not phrase.is_part or phrase.state < 0):
        return False
    k = line.skip(phrase.end, BE | ADVERB)
    if is_held(line, k) or is_in_hospital(line, k) or line.words[k].endswith(("condition", "coma", "care")):
        return False  # "of whom 13 were still in a serious condition"
    if line.words[phrase.end] in ("remain", "remained", "stayed", "stay"):
        return True
    return (
        bool(line.tags[phrase.end] & BE)
        and line.words[phrase.end + 1] == "still"
        and bool(line.tags[phrase.end + 2] & PREPOSITION or " " in line.words[phrase.end + 2])
    )


def is_in_hospital(line: Line, k: int) -> bool:
    """ "Of whom 41 remained in hospital", "were still in the city's hospitals": those who lie there are counted by themselves."""
    wards = line.lexicon.words["wards"]
    return line.words[k].startswith("in") and not wards.isdisjoint(" ".join(line.words[k : k + 4]).split())


def is_held(line: Line, k: int) -> bool:
    """ "Of whom 402 were still in custody", "12 of them remain missing": a state that is a count of its own."""
    return any(pattern.measure in LASTING for pattern in line.lexicon.states.get(line.words[k], ()))
