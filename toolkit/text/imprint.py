"""What a page says of its own makers: bylines, mastheads, and the closing lines about the writer and the outlet."""

from __future__ import annotations

import regex

from toolkit.text.furniture import furniture_words

NAME = (
    r"(?:\p{Lu}[\p{L}.'’\-]*|de|van|von|der|al|el|bin|ibn|and|y|in|near|at|for|with|our|an?|special|own"
    r"|staff|writers?|reporters?|correspondents?|agencies|wires?)"
)
# By Ana Blom   |   BY ANA BLOM, Courier Staff   |   By MEE staff   |   By Ana Blom in Vilna   |   From our correspondent in Vilna
BYLINE = regex.compile(
    rf"""
    (?: [Bb][Yy]:?\s+{NAME}
      | [Ff][Rr][Oo][Mm]\s (?: (?:[Oo]ur|[Aa])\s(?:own\s|special\s)?[Cc]orrespondents? | (?:\p{{Lu}}[\p{{L}}.'’\-]*\s){{2,3}}in ) )
    (?:[\s,/&|]+{NAME}){{0,12}}\W*
    """,
    regex.VERBOSE,
)
BY = ("by", "from")
WRITER_BASED = regex.compile(r"\b(?:is|was)\s+(?:an?|the)\s+(?:\p{L}+[\s\-]){0,6}?(?P<noun>\p{L}+(?:\s\p{L}+)?)\b")
# THE DAILY COURIER | World   or, at the end of a page, Daily Courier Ltd, 2017
MASTHEAD = regex.compile(
    r"(?P<name>(?:(?:\p{Lu}[\p{L}.'’&\-]*|of|and|the)\s+){0,4}(?P<last>(?!(?:Ltd|Limited|Inc|LLC)\b)\p{Lu}\p{L}+))(?:\s+(?:Ltd|Limited|Inc|LLC|plc)\.?)?"
    r"(?:,?\s+(?P<year>(?:19|20)\d\d))?(?:\s*[|*·•–—-]\s*.{0,30}|\s+(?:World|Wire|Online)\b.{0,20})?"
)
CAPITALS = regex.compile(r"(?:\p{Lu}{2,}\s){1,4}\p{Lu}{2,}\b")


def parse_masthead(line: str) -> tuple[str, str | None] | None:
    """Returns the outlet that a line names and nothing else, and the year beside it.

    >>> parse_masthead("THE DAILY COURIER | World"), parse_masthead("Daily Courier Ltd, 2017")
    (('The Daily Courier', None), ('Daily Courier', '2017'))
    >>> parse_masthead("Minister meets the press") is None
    True
    """
    match = MASTHEAD.fullmatch(line.strip()) if len(line) <= 80 else None
    if match is None or match["last"].lower() not in furniture_words().mastheads:
        return None
    capitals = CAPITALS.match(match["name"])
    return capitals.group().title() if capitals else match["name"], match["year"]


def is_byline(line: str) -> bool:
    """Whether a line names who wrote the story.

    >>> is_byline("By Ana Blom and Petra de Vries, The Courier"), is_byline("By Friday 40 were dead.")
    (True, False)
    >>> is_byline("By Courier staff"), is_byline("By Ana Blom in Vilna and Jo Ray in Riga"), is_byline("From Homs to Hama")
    (True, True, False)
    """
    return len(line) <= 160 and line[:4].lower().startswith(BY) and BYLINE.fullmatch(line.strip()) is not None


def is_about_page(text: str, lower: str, start: int, end: int) -> bool:
    """Whether a closing sentence speaks of the writer or the outlet, not of the news.

    >>> line = "Ana Blom is a Vilna-based correspondent for The Courier."
    >>> is_about_page(line, line.lower(), 0, len(line))
    True
    """
    if end - start > 600:
        return False
    words = furniture_words()
    sentence = lower[start:end]
    match = WRITER_BASED.search(text, start, min(end, start + 160))
    if match is None:
        return False
    before = text[start : match.start()].split()
    if (
        not before
        or len(before) > 5
        or not all(w[0].isupper() or w in ("de", "van", "and", "al", "el") for w in before)
    ):
        return False
    if any(f" {noun}" in sentence or f"-{noun}" in sentence for noun in words.writers):
        return "based" in sentence or any(
            f"{noun} {link}" in sentence
            for noun in words.writers
            for link in ("for ", "at ", "in ", "with ", "and ", "who ")
        )
    return any(noun in sentence for noun in words.outlets) and any(word in sentence for word in words.praise)
