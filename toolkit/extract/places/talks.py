"""Where people only spoke, met, signed or sit: "told reporters in Geneva", "a truce signed in Minsk", "from its office in Sydney"."""

from __future__ import annotations

import regex

from toolkit.extract.places.words import Words
from toolkit.records import Sentence

# The word before the preposition, over the day: "told reporters | late on Monday | in".
OFFICE = regex.compile(
    r"(?r)([\p{L}-]+)(?:,?\s(?:on|late|early|this|last|yesterday|today|\p{Lu}\p{Ll}+day|night|morning|evening|afternoon)){0,4}"
    r"(?P<comma>,?)\s(?P<lead>of|for|in|at|from)\s(?:(?:the|nearby|neighbou?ring)\s)*(?:\p{Lu}[\p{L}-]+,\s)?$"
)
# "according to the | centre", "said from its | office", "told | parliament".
OF_SOURCE = regex.compile(
    r"(?r)\b(?:according\sto|by|told|addressed|before|to|from\s(?:its|their|his|her))\s(?:[\p{L}\p{N}’'-]+\s){0,6}[\p{L}-]+$"
)
# "Airwars, a nonprofit | in London, has": what a source is.
OF_APPOSITION = regex.compile(r"(?r),\s(?:an?|the)\s(?:[\p{L}-]+\s){0,4}[\p{L}-]+$")
# "twin bombings at the army | command in Damascus, which": what a deed befalls is told of too.
OF_DEED = regex.compile(r"(?r)\b(?:in|on|at|near|against|outside|inside|of)\s(?:[\p{L}’'-]+\s){0,4}[\p{L}-]+$")
# "the governor's office in Varna | said", "the camp office in Varna | , which".
NEXT = regex.compile(r"(?:,[^,.;]{1,40},|,)?\s(?:ha(?:s|ve|d)\s)?([\p{Ll}]+)")


# "In Geneva | , the envoys of both sides met": the verb of those who meet there.
MEETING = regex.compile(r",\s[^;,]{2,80}")
WORD = regex.compile(r"[\p{L}-]+")


def is_of_office(text: str, sentence: Sentence, start: int, words: Words) -> bool:
    """Whether an office is named by the place: "the mayor of Chacao", "a spokesman in Geneva", "which is based in Coventry".

    >>> from toolkit.extract.places.words import place_words
    >>> from toolkit.vocabulary.load import load_vocabulary
    >>> text, words = "The mayor of Chacao spoke in Minsk.", place_words(load_vocabulary())
    >>> [is_of_office(text, Sentence(0, len(text), "body", 0), text.index(name), words) for name in ("Chacao", "Minsk")]
    [True, False]
    """
    before = OFFICE.search(text, sentence.start, start)
    if before is None or before["comma"] or before["lead"] == "from":
        return False
    return before[1].lower() in words.offices


def is_of_talk(text: str, sentence: Sentence, start: int, end: int, words: Words) -> bool:
    """Whether people only spoke, met or sat there: "told reporters in Geneva", "a truce signed in Minsk", "from its office in Oslo".

    >>> from toolkit.extract.places.words import place_words
    >>> from toolkit.vocabulary.load import load_vocabulary
    >>> words = place_words(load_vocabulary())
    >>> for text in ("a truce signed late on Monday in Oslo", "The Observatory, in Oslo, counts", "A bomb at an office in Oslo killed two"):
    ...     start = text.index("Oslo")
    ...     print(is_of_talk(text, Sentence(0, len(text), "body", 0), start, start + 4, words))
    True
    True
    False
    """
    if is_of_meeting(text, sentence, start, end, words):
        return True
    before = OFFICE.search(text, sentence.start, start)
    if before is None or before["lead"] in ("of", "for"):
        return False
    word = before[1].lower()
    if before["comma"]:  # "The Observatory, in Britain, counts"
        return text.startswith(",", end) and (word in words.seats or word in words.last)
    if word in words.channels:
        return True
    if word not in words.seats:
        return False
    following = NEXT.match(text, end)
    if text.startswith(",", end) and OF_APPOSITION.search(text, sentence.start, before.end(1)) is not None:
        return True
    is_told = following is not None and (
        following[1] in words.seat_verbs
        or (following[0] == ", which" and OF_DEED.search(text, sentence.start, before.end(1)) is None)
    )
    return is_told or OF_SOURCE.search(text, sentence.start, before.end(1)) is not None


def is_of_meeting(text: str, sentence: Sentence, start: int, end: int, words: Words) -> bool:
    """Whether a sentence opens with the place where its subject meets: "In Geneva, the envoys met".

    >>> from toolkit.extract.places.words import place_words
    >>> from toolkit.vocabulary.load import load_vocabulary
    >>> words = place_words(load_vocabulary())
    >>> for text in ("In Oslo, envoys of both sides met.", "In Oslo, police found 12 bodies."):
    ...     print(is_of_meeting(text, Sentence(0, len(text), "body", 0), 3, 7, words))
    True
    False
    """
    if start > sentence.start + len("In ") or not text.startswith(",", end):
        return False
    clause = MEETING.match(text, end, sentence.end)
    return clause is not None and not words.meeting_verbs.isdisjoint(WORD.findall(clause[0]))
