"""Finds the article's own headline: the line whose words the lead takes up, or the run of capitals that a flat text opens with."""

from __future__ import annotations

from collections.abc import Sequence

import regex

CONTENT = regex.compile(r"[\p{L}\p{N}][\p{L}\p{N}'’]{2,}")
SMALL = frozenset(
    """the and for with from into over after before about against amid among than that this these those has have had are was were will would says said say but not its
    his her their who what how why when where while more most out off new one two""".split()
)
# Small words stay in lower case in a headline of capitals.
HEADLINE_SMALL = frozenset(
    "a an and as at but by for from in into near of off on onto or over per s so than the to under up upon v via vs with within without amid after between against is are".split()
)
OPENERS = frozenset(
    """A An The At In On After As By For From It More Nearly Over Some Several Two Three Four Five Six Seven Eight Nine Ten Dozens Hundreds Thousands Scores
    About Around Almost Another Airstrikes""".split()
)
RUN_WORD = regex.compile(r"\S+")
TAIL_MARK = regex.compile(r"\s+[-–—|]\s+[^-–—|]{2,40}$")


def content_words(text: str) -> set[str]:
    """The words a lead would take up, cut to their stems of six letters ("airstrike", "airstrikes").

    >>> sorted(content_words("The army shells two towns"))
    ['army', 'shells', 'towns']
    """
    return {w[:6] for w in (m.group().lower() for m in CONTENT.finditer(text)) if w not in SMALL}


def echo_share(line: str, lead: set[str]) -> float:
    """The share of a line's content words that the lead takes up."""
    words = content_words(line)
    return len(words & lead) / len(words) if words else 0.0


def plain(text: str) -> str:
    """Letters and digits alone, so that two printings of one headline compare equal.

    >>> plain("Russia’s jets –  “gone”") == plain('russia\\'s jets - "gone"')
    True
    """
    return regex.sub(r"[^\p{L}\p{N}]+", "", text).lower()


def is_same_headline(line: str, headline: str) -> bool:
    """Whether a line prints a headline, the outlet's name behind a dash not counting.

    >>> is_same_headline("Two ships sink off Ruritania - The Courier", "Two ships sink off Ruritania")
    True
    """
    wanted = plain(headline)
    return bool(wanted) and wanted in (
        plain(line),
        plain(TAIL_MARK.sub("", line.strip())),
        plain(TAIL_MARK.sub("", headline)),
    )


def choose_headline(lines: Sequence[str], lead: str, headline: str | None = None) -> int | None:
    """Returns which of the lines above a story is its headline: the one given, else the one that the lead echoes most.

    >>> choose_headline(["Fair opens in Vilna", "Navy finds two ships off Ruritania"], "The navy of Ruritania said it found the ships.")
    1
    >>> choose_headline([], "The navy said so.") is None
    True
    """
    if headline:
        for index, line in enumerate(lines):
            if is_same_headline(line, headline):
                return index
    words = content_words(lead)
    scored = [(echo_share(line, words), -index) for index, line in enumerate(lines) if len(line.split()) >= 3]
    if not scored:
        return None
    share, index = max(scored)
    return -index if share > 0 or len(scored) == 1 else None


def headline_run(text: str, start: int, end: int) -> int | None:
    """Returns where a run of Capitalised Headline Words ends and the first sentence begins, or None where there is no such run.

    >>> text = "Dozens Killed in Strikes on Ruritanian Port A day after the first raid, jets came back."
    >>> text[:headline_run(text, 0, len(text))]
    'Dozens Killed in Strikes on Ruritanian Port'
    """
    capitals, last_opener, stop = 0, None, min(end, start + 260)
    for match in RUN_WORD.finditer(text, start, stop):
        word = match.group()
        if word.lower() in HEADLINE_SMALL and not word[0].isupper():
            continue
        if word[0].islower():
            break
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
