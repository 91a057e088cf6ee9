"""Asks which way a sentence looks: "talks will resume Friday" looks ahead, "talks resumed Friday" back."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from toolkit.vocabulary.load import shipped_words

REACH = 110  # characters read on either side
STOPS = frozenset(".!?;")
CLOSERS = STOPS | frozenset('”"»')  # what stood in the quotation has its own tense
MARKS = ",:()[]\"“”„«»'‘’—–-…"


@lru_cache(maxsize=1)
def tense_words() -> dict[str, frozenset[str]]:
    return {name: frozenset(words) for name, words in shipped_words("calendar_tense").items()}


class Word(NamedTuple):
    """What a word tells of the tense: a past form, a word that looks ahead, a word of planning."""

    plain: str
    is_past: bool
    is_future: bool
    is_plan: bool


@lru_cache(maxsize=1 << 14)
def read_word(word: str) -> Word:
    """A word as the clause has it, marks and all.

    >>> read_word("resumed,")
    Word(plain='resumed', is_past=True, is_future=False, is_plan=False)
    """
    known = tense_words()
    plain = word.strip(MARKS + ".!?;")
    is_past = plain in known["past"] or (len(plain) > 3 and plain.endswith("ed") and plain not in known["not_past"])
    return Word(plain, is_past, plain in known["future"], plain in known["plan"])


def find_tense(text: str, start: int, end: int) -> str | None:
    """The direction of the verb nearest to a date: "future", "past", or None where no verb tells.

    >>> def tense(text, date): at = text.index(date); return find_tense(text, at, at + len(date))
    >>> tense("Talks will resume Friday.", "Friday"), tense("He said Friday that talks will resume.", "Friday")
    ('future', 'past')
    >>> tense("On Friday, the envoys will meet.", "Friday"), tense("The vote is set for Friday.", "Friday")
    ('future', 'future')
    """
    found = look_back(cut_words(text[max(0, start - REACH) : start]))
    return found or look_ahead(cut_words(text[end : end + REACH]))


def cut_words(text: str) -> list[str]:
    """Words in small letters, the month of May left out: it is no verb."""
    return text.replace("May", "").lower().replace("\n\n", " ; ").split()


def look_back(words: list[str]) -> str | None:
    """The nearest verb before the date, in the same clause."""
    for at in range(len(words) - 1, max(-1, len(words) - 16), -1):
        word = words[at]
        if word[-1] in CLOSERS or word == "that":
            return None
        plain, is_past, is_future, is_plan = read_word(word)
        if is_plan and plain == "set" and words[at + 1 : at + 2] and words[at + 1] in tense_words()["particle"]:
            return "past"  # "who set out on Wednesday"
        if is_future or is_plan:  # "is expected to", "scheduled for", "set for"
            return "future"
        if (
            plain == "to"
            and at
            and (words[at - 1] in tense_words()["plan"] or words[at - 1] in tense_words()["intent"])
        ):
            return "future"
        if is_past:
            previous = words[at - 1] if at else ""
            return "future" if previous == "be" or previous in tense_words()["future"] else "past"  # "will be released"
    return None


def look_ahead(words: list[str]) -> str | None:
    """The first verb after the date, where the date opens the clause."""
    for at, word in enumerate(words[:16]):
        if word[0] in STOPS:
            return None
        plain, is_past, is_future, is_plan = read_word(word)
        if is_future or (plain == "to" and words[at + 1 : at + 2] and at and may_plan(words[at - 1])):
            return "future"
        if is_plan and at and words[at - 1] in tense_words()["is"]:
            return "future"
        if is_past:
            return "past"
        if word[-1] in STOPS:
            return None
    return None


def may_plan(word: str) -> bool:
    """Whether "to" after a word looks ahead: "is to", "plans to"."""
    return word in tense_words()["plan"] or word in tense_words()["is"]
