"""Finds where the story begins or ends in a sentence to which a page saved as one line has glued its furniture."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from toolkit.text.datelines import parse_dateline
from toolkit.text.furniture import Hit
from toolkit.text.headlines import LOWER_IN_TITLES, OPENERS
from toolkit.vocabulary.load import shipped_words

# Tags and counters that a flat page runs into the sentence behind them, and the words that show this sentence to be of the story.
GLUED = regex.compile(
    r"(?i:\b(?:tags|topics|keywords)):\s[^.:]{0,110}?\s(?=(?:The|A|An|At\sleast|More\sthan)\s) | (?i:get\sshort\surl)[\s\d.,+]*(?=\p{Lu})",
    regex.VERBOSE,
)
REPORTS = regex.compile(
    r"\b(?:said|says|told|reported|announced|added|killed|killing|wounded|died|was|were|had|has|have)\b"
)
# A place in capitals may open a dateline.
CAPITALS = regex.compile(r"(?<=\s)\p{Lu}{4,}(?=[\s:,])")
REACH, SHORTEST = 180, 30  # characters
LISTS = shipped_words("boilerplate")["titles"]
STORY_OPENERS = OPENERS | {word.capitalize() for word in LISTS["story_openers"]}
IN_CREDITS = frozenset(LISTS["in_credits"])
WORD = regex.compile(r"\S+")
LONGEST_TITLES, SHORTEST_TITLE, LONGEST_CREDIT = 40, 3, 10  # words
CLOSED = '.!?…"”’'


def find_prose(text: str, start: int, end: int, zone: str) -> int | None:
    """Where the story goes on behind tags, counters, a credit or another story's title glued before its sentence, or None.

    >>> text = "Tags: Ruritania floods rescue The mayor of Varna said 12 people had drowned in the old town."
    >>> text[find_prose(text, 0, len(text), "boilerplate"):][:9]
    'The mayor'
    >>> text = "Share this story A+ A- VARNA (Reuters) - Storms killed 12 people in the old town."
    >>> text[find_prose(text, 0, len(text), "boilerplate"):][:6]
    'Storms'
    >>> text = "READ MORE Navy Sends 12 Tons of Bread to Varna He also said that 40 ships had left the port."
    >>> text[find_prose(text, 0, len(text), "related"):][:7]
    'He also'
    >>> text = "READ MORE Navy Sends 12 Tons of Bread to Varna as Storm Nears"
    >>> find_prose(text, 0, len(text), "related") is None
    True
    """
    if text[end - 1] not in CLOSED and zone != "boilerplate":
        return None
    if zone != "related" and (inner := behind_dateline(text, start, end)) is not None:
        at: int | None = inner
    elif zone == "boilerplate":
        glued = GLUED.search(text, start, min(end, start + REACH))
        at = glued.end() if glued is not None else None
    else:
        at = (behind_titles if zone == "related" else behind_credit)(text, start, end)
    if at is None or end - at < SHORTEST or REPORTS.search(text, at, end) is None:
        return None
    return at


def behind_dateline(text: str, start: int, end: int) -> int | None:
    """Where the story begins behind a dateline inside a sentence: "(c) Photo Ana Blom VARNA (Reuters) - Ships left the port."."""
    for match in CAPITALS.finditer(text, start + 1, end):
        dateline = parse_dateline(text, match.start(), end)
        if dateline is not None and dateline.end < end:
            return dateline.end
    return None


def behind_titles(text: str, start: int, end: int) -> int | None:
    """Where a sentence begins behind titles: at a capital that opens sentences, with small words soon behind it."""
    words = list(WORD.finditer(text, start, end))[:LONGEST_TITLES]
    opener, since = None, SHORTEST_TITLE
    for i, match in enumerate(words):
        word = match.group()
        if word == "|":
            opener, since = None, i + SHORTEST_TITLE
        elif word in STORY_OPENERS and i > since and words[i - 1].group() not in LOWER_IN_TITLES:
            opener = match.start()
        elif opener is not None and word.islower() and word not in LOWER_IN_TITLES:
            return opener
    return None


def behind_credit(text: str, start: int, end: int) -> int | None:
    """Where a sentence begins behind the credit of a picture, names and capitals: "AFP PHOTO/Ana Blom On Tuesday the navy"."""
    before = ""
    for i, match in enumerate(WORD.finditer(text, start, end)):
        word = match.group()
        if before and word in STORY_OPENERS:  # "Photo: The port was closed" tells of the picture
            return match.start() if before[-1] not in ":,." and i <= LONGEST_CREDIT else None
        if not (word[0].isupper() or word in IN_CREDITS):
            return None
        before = word
    return None


def find_titles(text: str, start: int, end: int, hits: Sequence[Hit]) -> int | None:
    """Where the titles of other stories begin that run on to the end of a page behind its last words, or None.

    >>> text = "Ana Blom Share Related News Navy sinks two ships in Varna Fair opens Print"
    >>> text[find_titles(text, 0, len(text), [Hit(15, 27, "opens", "related")]):][:12]
    'Related News'
    """
    if text[end - 1] in CLOSED:
        return None
    return next((hit.start for hit in hits if hit.zone == "related" and text[hit.start].isupper()), None)
