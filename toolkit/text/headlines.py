"""Finds the article's own headline: the line that the lead echoes, or the capitals that a flat text opens with."""

from __future__ import annotations

import re
from collections.abc import Sequence

import regex

from toolkit.text.stamps import FULL
from toolkit.vocabulary.load import shipped_words

CONTENT = re.compile(r"[^\W_][\w'’]{2,}")  # the standard library's, twice as fast here; underscores are blanked before
WORDS = shipped_words("boilerplate")["titles"]
SMALL = frozenset(WORDS["empty"])
LOWER_IN_TITLES = frozenset(WORDS["lower_in_titles"])
OPENERS = frozenset(word.capitalize() for word in WORDS["sentence_openers"])
NOT_PLAIN = regex.compile(r"[^\p{L}\p{N}]+")
RUN_WORD = regex.compile(r"\S+")
TAIL_MARK = regex.compile(r"\s+[-–—|]\s+[^-–—|]{2,40}$")


def content_words(text: str) -> set[str]:
    """The words a lead would take up, cut to their stems of six letters ("airstrike", "airstrikes").

    >>> sorted(content_words("The army shells two towns"))
    ['army', 'shells', 'towns']
    """
    return {word[:6] for word in set(CONTENT.findall(text.lower().replace("_", " "))) - SMALL}


def echo_share(line: str, lead: set[str]) -> float:
    """The share of a line's content words that the lead takes up."""
    words = content_words(line)
    return len(words & lead) / len(words) if words else 0.0


def plain(text: str) -> str:
    """Letters and digits alone, so that two printings of one headline compare equal.

    >>> plain("Russia’s jets –  “gone”") == plain('russia\\'s jets - "gone"')
    True
    """
    return (text if text.isalnum() else NOT_PLAIN.sub("", text)).lower()


def is_same_headline(line: str, headline: str) -> bool:
    """Whether a line prints a headline, the outlet's name behind a dash not counting.

    >>> is_same_headline("Two ships sink off Ruritania - The Courier", "Two ships sink off Ruritania")
    True
    """
    wanted = {plain(headline), plain(TAIL_MARK.sub("", headline))} - {""}
    return not wanted.isdisjoint((plain(line), plain(TAIL_MARK.sub("", line.strip()))))


def choose_headline(lines: Sequence[str], lead: str, headline: str | None = None) -> int | None:
    """Returns which of the lines above a story is its headline: the one given, else the one that the lead echoes most.

    >>> choose_headline(["Fair opens in Vilna", "Navy finds two ships"], "The navy said it found the ships.")
    1
    >>> choose_headline([], "The navy said so.") is None
    True
    """
    if headline:
        for index, line in enumerate(lines):
            if is_same_headline(line, headline):
                return index
    candidates = [index for index, line in enumerate(lines) if line.count(" ") >= 2]
    if len(candidates) < 2:
        return candidates[0] if candidates else None
    words = content_words(lead)
    share, place = max((echo_share(lines[index], words), -index) for index in candidates)
    return -place if share > 0 else None


def headline_run(text: str, start: int, end: int) -> int | None:
    """Returns where a run of Capitalised Headline Words ends and the first sentence or the page's date begins, or None.

    >>> text = "Dozens Killed in Strikes on Ruritanian Port A day after the first raid, jets came back."
    >>> text[:headline_run(text, 0, len(text))]
    'Dozens Killed in Strikes on Ruritanian Port'
    >>> text = "Ruritania Loses Dozens of Ships 15 Dec 2015 18:04 Since Friday the navy has lost 40 ships, it said."
    >>> text[:headline_run(text, 0, len(text))]
    'Ruritania Loses Dozens of Ships'
    """
    capitals, last_opener, stop = 0, None, min(end, start + 260)
    for match in RUN_WORD.finditer(text, start, stop):
        word = match.group()
        if word.lower() in LOWER_IN_TITLES and not word[0].isupper():
            continue
        if word[0].islower():
            break
        if capitals >= 4 and FULL.match(text, match.start()) is not None:
            return match.start() - 1
        if word in OPENERS and capitals >= 4:
            last_opener = match.start()
            opened_at = capitals
        if word[0].isupper():
            capitals += 1
        if word[-1] in ".!?," and not word[:-1].isupper():
            return None
    else:
        return None
    if last_opener is None or opened_at < 4:
        return None
    while text[last_opener - 1].isspace():
        last_opener -= 1
    return last_opener
