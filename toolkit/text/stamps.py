"""Knows the time stamps a page prints over a story ("Posted on July 20, 2016 by ...", "Aug 21, 11:34 AM EDT") and figures left over at its end."""

from __future__ import annotations

import regex

WORDS = frozenset(
    """january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed weds thu thur thurs fri sat sun
    am pm a p m est edt et cst cdt ct mst mdt pst pdt pt gmt utc bst cet cest ist msk eet eest jst aest noon midnight
    published updated posted last first modified update created added on at of the by date publication time local th st nd rd
    minutes minute mins min hours hour hrs hr days day ago today yesterday t z""".split()
)
DAY_WORDS = frozenset(
    """january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec
    published updated posted modified ago publication today yesterday am pm gmt utc edt est""".split()
)
TOKEN = regex.compile(r"\p{L}+|\d+")
MONTH = r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
WEEKDAY = r"(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?,?\s+"
DATE = rf"(?:{WEEKDAY})?(?:{MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s*(?:19|20)\d\d|\d{{1,2}}(?:st|nd|rd|th)?\s+{MONTH},?\s+(?:19|20)\d\d|(?:19|20)\d\d-\d\d-\d\d|\d{{1,2}}[./]\d{{1,2}}[./](?:19|20)\d\d)"
CLOCK = r"(?:\s*(?:at|-|–|,|\||T)?\s*\d{1,2}[:.]\d\d(?::\d\d)?\s*(?:[AaPp]\.?[Mm]\.?)?(?:\s*\(?(?:GMT|UTC|EDT|EST|BST|CET|IST|MSK|[A-Z]{2,4}T)\)?(?:[+-]\d{1,2})?)?)"
# Posted on July 20 2016 by Asharq   |   10 Sep 2016   |   Date of publication 7 July 2016 Video   |   19.07.2016(updated 14:57 19.07.2016)
LEADING = regex.compile(
    rf"""
    (?:(?:Posted|Published|Last\s(?:updated?|modified)|First\spublished|Updated|Date\sof\spublication|Publication\sdate|Date)\b\s*:?\s*(?:on|at)?\s*:?\s*)?
    [\d\-.:]{{0,12}}? {DATE} {CLOCK}?
    (?:\s*\(\s*(?:updated|Updated|UPDATED)[^()]{{0,40}}\))?
    (?:\s+by\s+(?:\p{{Lu}}[\p{{L}}\-]*\s?){{1,2}}(?=\s*\p{{Lu}}))?
    (?:\s+(?:Video|Photos?|Get\sshort\sURL))?
    (?:(?<=URL)\s+[\d\s]{{1,8}}(?=\s))?
    """,
    regex.VERBOSE,
)
TRAILING = regex.compile(r"(?<=[.!?…]['\"”’)\]]*)\s+(?P<rest>[\d\s./\-:|+]*\d[\d\s./\-:|+]*)$")


def is_stamp(line: str) -> bool:
    """Whether a line is only a time stamp.

    >>> is_stamp("Aug 21, 11:34 AM EDT"), is_stamp("Monday, January 7, 2019"), is_stamp("May 40 die")
    (True, True, False)
    """
    if len(line) > 100 or not any(char.isdigit() for char in line):
        return False
    tokens = [token.lower() for token in TOKEN.findall(line)]
    letters = [token for token in tokens if token[0].isalpha()]
    if not all(token in WORDS for token in letters):
        return False
    return any(token in DAY_WORDS for token in letters) or LEADING.fullmatch(line.strip()) is not None


def leading_stamp(text: str, start: int, end: int) -> int | None:
    """Returns where the stamp that opens a text ends, or None; a sentence that opens with a date is no stamp.

    >>> text = "Posted on July 20, 2016 by Daily Courier Ships Sink off Ruritania"
    >>> text[:leading_stamp(text, 0, len(text))]
    'Posted on July 20, 2016 by Daily Courier '
    >>> leading_stamp("On July 20, 2016 two ships sank.", 0, 32) is None
    True
    """
    match = LEADING.match(text, start, min(end, start + 200))
    if match is None or match.end() >= end:
        return None
    rest = text[match.end() : match.end() + 2].lstrip()
    if not rest or not (rest[0].isupper() or rest[0].isdigit() or rest[0] in "\"“‘'("):
        return None
    return match.end()


def trailing_number(text: str, start: int, end: int) -> int | None:
    """Returns where a figure left over behind the last full stop begins: a page code, a counter.

    >>> trailing_number("The ships sank. 212-11", 0, 22)
    16
    >>> trailing_number("It was over by 2011.", 0, 20) is None
    True
    """
    match = TRAILING.search(text, max(start, end - 40), end)
    return match.start("rest") if match else None
