"""Asks whether a number names something, or what is meant is promised, ordered or unknown: "57 Division", "air base 107", "no figure"."""

from __future__ import annotations

from toolkit.extract.counts.draft import Draft
from toolkit.extract.counts.hints import PROMISED
from toolkit.extract.counts.lexicon import ADVERB, BE, DETERMINER, MORE, NOUN, NUMBER, QUOTE, TIME
from toolkit.extract.counts.line import Line
from toolkit.extract.counts.phrases import Phrase

# An age up to which people are called children: "11 children under five died".
OLDEST_CHILD = 18
OLDEST = 99
# "Fewer than two in a hundred".
SHARED = frozenset(["a hundred", "every hundred", "a thousand", "every thousand", "ten", "every ten", "100", "1,000"])


def refuse_name(line: Line, draft: Draft) -> str | None:
    """The reason why a number names something and counts nothing; None where it may count."""
    phrase, number = draft.phrase, draft.number
    assert phrase is not None
    if number.form == "digits" and number.hedge == "exact" and (names_unit(line, phrase) or follows_name(line, phrase)):
        return "part of a name"
    if number.form == "none":
        return "says that nothing is known" if tells_nothing(line, phrase) else None
    is_bare, before = phrase.head < 0, line.words[phrase.at - 1]
    if before == "not" and line.words[phrase.at] == "one":
        return "says that there was none"  # "not one shell was fired"
    if is_bare:
        if tells_hour(line, phrase.end) or tells_hour_of_day(line, phrase):
            return "an hour of the day"
        if line.words[phrase.end] == "in" and line.words[phrase.end + 1] in SHARED:
            return "a share"
        if line.words[phrase.end] == "such":
            return "counts things of another kind"
        if number.form == "digits" and number.low is not None and number.low % 1 and number.low > 1:
            return "no whole number, so nobody is counted"  # "called the police at 10.46"
    if line.hints & PROMISED and pledges(line, phrase):
        return "promised, and not there"
    if phrase.noun is not None and phrase.noun.lemma in line.lexicon.words["supplies"] and is_ordered(line, phrase):
        return "things that somebody wants or sends"
    if number.high is not None and number.high <= OLDEST_CHILD and is_age_of_children(line, phrase.at):
        return "an age"
    if number.high == 0 and line.words[line.skip(phrase.at - 1, QUOTE, -1)] == "not":
        return "says that there were some"
    if is_bare and number.high is not None and number.high <= OLDEST and is_age_of_some(line, phrase.at):
        return "an age"
    if is_bare:
        k = line.skip(phrase.at - 1, BE, -1)
        if line.words[k] == "of them" and line.words[k - 1] == "none":
            return "an age"  # "none of them was over 60"
    if line.tags[phrase.at - 2] & QUOTE and before in line.lexicon.words["telling"]:
        return "names who says it"
    return None


def is_age_of_some(line: Line, at: int) -> bool:
    """ "Nine of them under 12", "many of them past forty", "under the age of five": how old they are."""
    before = line.words[at - 1]
    if before == "of":
        return line.words[at - 2] in ("age", "ages")
    is_past = before in ("past", "over", "under", "below")
    if line.words[at - 1 - is_past] not in ("of them", "of whom"):
        return False
    return is_past or line.words[at].startswith(("under ", "below "))


def names_unit(line: Line, phrase: Phrase) -> bool:
    """ "57 Division", "8 Commando Battalion": a capital name of a body of soldiers, in the singular, behind the number."""
    units = line.lexicon.words["unit_names"]
    for k in range(phrase.at + 1, min(line.size, phrase.at + 4)):
        if not line.is_capital(k):
            return False
        if line.words[k] in units:
            is_party = line.words[k] in ("army", "front", "group") and opens_counted(line, k + 1)
            return line.words[phrase.at] != "1" and not is_party
    return False


def opens_counted(line: Line, k: int) -> bool:
    """ "24 Nusra Front fighters", "24 Army of Islam fighters": people or things behind the name are what is counted."""
    while k < line.size and (line.is_capital(k) or line.words[k] == "of"):
        k += 1
    noun = line.lexicon.nouns.get(line.words[k]) if line.tags[k] & NOUN else None
    return noun is not None and noun.is_plural


def follows_name(line: Line, phrase: Phrase) -> bool:
    """ "Air base 107", "route 60": the number belongs to the word before it."""
    k = phrase.at - 1
    return (
        phrase.is_bare
        and line.words[k] in line.lexicon.words["numbered"]
        and bool(line.tags[k] & NOUN or not line.tags[k])
    )


def tells_nothing(line: Line, phrase: Phrase) -> bool:
    """ "Had no figure for the dead", "there is no word of survivors"."""
    return line.words[phrase.at + 1] in line.lexicon.words["knowledge"]


def tells_hour_of_day(line: Line, phrase: Phrase) -> bool:
    """ "Had been 25 at three on Tuesday afternoon", but not "the toll stood at 32 on Tuesday evening"."""
    if line.words[phrase.at].endswith(("half", "a quarter")) and line.words[phrase.at + 1] in ("past", "to"):
        return bool(line.tags[phrase.at + 2] & NUMBER)  # "around half past nine"
    if line.words[phrase.at - 1] == "past" and line.words[phrase.at - 2].endswith(("half", "quarter")):
        return True
    if not line.tags[phrase.at - 2] & NUMBER or line.words[phrase.at - 1] != "at":
        return False
    k = phrase.end + (line.words[phrase.end] == "on")
    is_day = bool(line.tags[k] & TIME) or line.words[k] in ("that", "the", "this")
    return is_day and line.words[k + 1] in ("morning", "afternoon", "evening")


def tells_hour(line: Line, k: int) -> bool:
    """ "At three in the morning", "at five o'clock"."""
    if line.words[k] in ("o'clock", "o’clock"):
        return True
    return (
        line.words[k] == "in"
        and line.words[k + 1] == "the"
        and line.words[k + 2] in ("morning", "afternoon", "evening")
    )


def pledges(line: Line, phrase: Phrase) -> bool:
    """ "Has offered to send 10,000 more": nobody has come."""
    before = line.words[max(0, phrase.at - 3) : phrase.at]
    return (
        phrase.noun is None
        and before[1:2] == ["to"]
        and before[0] in line.lexicon.words["promising"]
        and not line.tags[phrase.end] & NOUN
    )


def is_ordered(line: Line, phrase: Phrase) -> bool:
    """ "Asked for 900 coffins", "sent 200 coffins"."""
    k = line.skip(phrase.at - 1, DETERMINER | ADVERB | MORE, -1)
    getting = line.lexicon.words["getting"]
    if line.words[k] == "for" and any(
        line.words[j] in ("asked", "asks", "appealed", "begged", "asking") for j in range(k - 5, k)
    ):
        return True  # "asked Colombia for 2,500 coffins"
    return line.words[k] in getting or f"{line.words[k - 1]} {line.words[k]}" in getting


def is_age_of_children(line: Line, at: int) -> bool:
    """ "Children under five": how old they are at most."""
    if not line.words[at].startswith("under ") or line.tags[at + 1] & NOUN:
        return False
    noun = line.lexicon.nouns.get(line.words[at - 1])
    return noun is not None and noun.is_plural and noun.victim == "child"
