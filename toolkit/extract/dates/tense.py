"""Asks which way a sentence looks: "talks will resume Friday" looks ahead, "talks resumed Friday" back."""

from __future__ import annotations

from functools import lru_cache

from toolkit.vocabulary.load import shipped_words

REACH = 110  # characters read on either side
STOPS = frozenset(".!?;")
CLOSERS = STOPS | frozenset('”"»')  # what stood in the quotation has its own tense
MARKS = ",:()[]\"“”„«»'‘’—–-…"


@lru_cache(maxsize=1)
def tense_words() -> dict[str, frozenset[str]]:
    return {name: frozenset(words) for name, words in shipped_words("calendar_tense").items()}


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
    known = tense_words()
    future, past, plan = known["future"], known["past"], known["plan"]
    for at in range(len(words) - 1, max(-1, len(words) - 16), -1):
        word = words[at]
        if word[-1] in CLOSERS or word == "that":
            return None
        word = word.strip(MARKS)
        if word in future or word in plan:  # "is expected to", "scheduled for", "set for"
            return "future"
        if word == "to" and at and (words[at - 1] in plan or words[at - 1] in known["intent"]):
            return "future"
        if word in past or is_participle(word, known):
            previous = words[at - 1] if at else ""
            return "future" if previous == "be" or previous in future else "past"  # "will be released Friday"
    return None


def is_participle(word: str, known: dict[str, frozenset[str]]) -> bool:
    """Whether a word has the form of a past tense: killed, resumed."""
    return len(word) > 3 and word.endswith("ed") and word not in known["not_past"]


def look_ahead(words: list[str]) -> str | None:
    """The first verb after the date, where the date opens the clause."""
    known = tense_words()
    for at, word in enumerate(words[:16]):
        if word[0] in STOPS:
            return None
        is_last = word[-1] in STOPS
        word = word.strip(MARKS + ".!?;")
        if word in known["future"] or (
            word == "to" and words[at + 1 : at + 2] and at and words[at - 1] in known["plan"] | known["is"]
        ):
            return "future"
        if word in known["plan"] and at and words[at - 1] in known["is"]:
            return "future"
        if word in known["past"] or is_participle(word, known):
            return "past"
        if is_last:
            return None
    return None
