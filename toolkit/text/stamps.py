"""Knows the time stamps that a page prints over a story ("Aug 21, 11:34 AM EDT") and figures left over at its end."""

from __future__ import annotations

import regex

from toolkit.vocabulary.load import shipped_words

LISTS = shipped_words("boilerplate")["stamps"]
NAMES = frozenset(LISTS["calendar"])
WORDS = NAMES | frozenset(LISTS["around"]) | frozenset(LISTS["telling"])
DAY_WORDS = NAMES | frozenset(LISTS["telling"])
DIGIT = regex.compile(r"\d")
LETTERS = regex.compile(r"\p{L}+")
TOKEN = regex.compile(r"\p{L}+|\d+")
MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?"
    r"|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
WEEKDAY = r"(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?,?\s+"
DATE = (
    rf"(?:{WEEKDAY})?(?:{MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s*(?:19|20)\d\d"  # July 20, 2016
    rf"|\d{{1,2}}(?:st|nd|rd|th)?\s+{MONTH},?\s+(?:19|20)\d\d"  # 20 July 2016
    r"|(?:19|20)\d\d-\d\d-\d\d|\d{1,2}[./]\d{1,2}[./](?:19|20)\d\d)"  # 2016-07-20, 20.07.2016
)
CLOCK = (
    r"(?:\s*(?:at|-|–|,|\||T)?\s*\d{1,2}[:.]\d\d(?::\d\d)?\s*(?:[AaPp]\.?[Mm]\.?)?"
    r"(?:\s*\(?(?:GMT|UTC|EDT|EST|BST|CET|IST|MSK|[A-Z]{2,4}T)\)?(?:[+-]\d{1,2})?)?)"
)
FULL = regex.compile(DATE)
SEPARATORS = frozenset(",|–—-·•/:*")
# Posted on July 20 2016 by Daily Courier   |   10 Sep 2016   |   19.07.2016(updated 14:57 19.07.2016) Get short URL
LEADING = regex.compile(
    rf"""
    (?:(?:Posted|Published|Last\s(?:updated?|modified)|First\spublished|Updated|Date\sof\spublication
       |Publication\sdate|Date)\b\s*:?\s*(?:on|at)?\s*:?\s*)?
    [\d\-.:]{{0,12}}? {DATE} {CLOCK}?
    (?:\s*\(\s*(?:updated|Updated|UPDATED)[^()]{{0,40}}\))?
    (?:\s+by\s+(?:\p{{Lu}}[\p{{L}}\-]*\s?){{1,2}}(?=\s*\p{{Lu}}))?
    (?:\s+(?:Video|Photos?|Get\sshort\sURL))?
    (?:(?<=URL)\s+[\d\s]{{1,8}}(?=\s))?
    """,
    regex.VERBOSE,
)
# How such a stamp begins; most stories begin otherwise, and the long pattern is not tried.
BEGINNING = regex.compile(
    rf"\P{{L}}|(?:Posted|Published|Publication|Last|First|Updated|Date)\b|(?:{WEEKDAY})|(?:{MONTH})"
)
LEFT_OVER = regex.compile(r"[\d\s./\-:|+]*\d[\d\s./\-:|+]*")


def is_stamp(line: str) -> bool:
    """Whether a line is only a time stamp.

    >>> is_stamp("Aug 21, 11:34 AM EDT"), is_stamp("Monday, January 7, 2019"), is_stamp("May 40 die")
    (True, True, False)
    """
    if len(line) > 100 or DIGIT.search(line) is None:
        return False
    first = LETTERS.search(line)
    if first is not None and first.group().lower() not in WORDS and (len(line) > 70 or line[-1] in ".!?"):
        return False
    tokens = [token.lower() for token in TOKEN.findall(line)]
    letters = [token for token in tokens if token[0].isalpha()]
    if not all(token in WORDS for token in letters):
        return is_set_apart(line, letters)
    return any(token in DAY_WORDS for token in letters) or LEADING.fullmatch(line.strip()) is not None


def is_set_apart(line: str, letters: list[str]) -> bool:
    """Whether a full date stands apart from a few words: "World Wire -- 30 October 2015 -- 1718 GMT"."""
    if len(line) > 70 or line[-1] in ".!?" or sum(token not in WORDS for token in letters) > 3:
        return False
    match = FULL.search(line)
    return match is not None and (
        (match.start() == 0 or line[: match.start()].rstrip()[-1] in SEPARATORS)
        and (match.end() == len(line) or line[match.end() :].lstrip()[:1] in SEPARATORS)
    )


def leading_stamp(text: str, start: int, end: int) -> int | None:
    """Returns where the stamp that opens a text ends, or None; a sentence that opens with a date is no stamp.

    >>> text = "Posted on July 20, 2016 by Daily Courier Ships Sink off Ruritania"
    >>> text[:leading_stamp(text, 0, len(text))]
    'Posted on July 20, 2016 by Daily Courier '
    >>> leading_stamp("On July 20, 2016 two ships sank.", 0, 32) is None
    True
    """
    if BEGINNING.match(text, start) is None:
        return None
    match = LEADING.match(text, start, min(end, start + 200))
    if match is None or match.end() >= end:
        return None
    rest = text[match.end() : match.end() + 2].lstrip()
    if not rest or not (rest[0].isupper() or rest[0].isdigit() or rest[0] in "\"“‘'("):
        return None
    return match.end()


def is_left_over(sentence: str) -> bool:
    """Whether what stands behind the last full stop is only a figure: a page code, a counter.

    >>> is_left_over("212-11"), is_left_over("40 died")
    (True, False)
    """
    return len(sentence) <= 40 and LEFT_OVER.fullmatch(sentence) is not None
