"""Reads dates written in figures: 2017-08-21, 7/8/07, 23.04.2022, 07APR17, 2006-07, Q3, the 1990s."""

from __future__ import annotations

import regex

from toolkit.extract.dates.form import Form
from toolkit.extract.dates.lexicon import word_classes
from toolkit.extract.dates.window import Window

PIECE = regex.compile(r"\d+|[a-z]+")
PIVOT = 50  # two figures below it are 20xx, from it on 19xx, for want of a story to ask


def full_year(figures: int, digits: int = 2) -> int:
    """Two figures of a year completed: 17 is 2017, 98 is 1998.

    >>> full_year(17), full_year(98), full_year(1944, 4)
    (2017, 1998, 1944)
    """
    if digits > 2:
        return figures
    return 2000 + figures if figures < PIVOT else 1900 + figures


def read_short_year(word: str) -> int:
    return full_year(int(word[-2:]))


def read_numeric(window: Window, first: int, last: int) -> list[Form]:
    """A complete date in figures. Two readings left (7/8/07) are read month first, as American copy writes it,
    unless another date of the window can only be day first."""
    word = window.words[first]
    date_part, _, clock = word.partition("t") if word[:4].isdigit() and word[10:11] == "t" else (word, "", "")
    pieces = PIECE.findall(date_part)
    if len(pieces) == 1:
        if len(pieces[0]) != 8:
            return []
        pieces = [word[:4], word[4:6], word[6:8]]
    if len(pieces) != 3:
        return []
    year, month, day = read_pieces(pieces, is_day_first(window, word))
    if not (1 <= month <= 12 and 1 <= day <= 31 and year > 0):
        return []
    return [Form("day", first, last, year=year, month=month, day=day, clock=clock or None)]


def read_pieces(pieces: list[str], day_first: bool) -> tuple[int, int, int]:
    """Year, month and day from three pieces of a date, zeros where they make none."""
    names = [i for i, piece in enumerate(pieces) if piece.isalpha()]
    if names:
        letter, month = word_classes().get(pieces[names[0]], ("x", 0))
        rest = [p for p in pieces if p.isdigit()]
        if letter != "M" or len(rest) != 2:
            return 0, 0, 0
        written, day = (rest[0], rest[1]) if len(rest[0]) == 4 else (rest[1], rest[0])
        return full_year(int(written), len(written)), month, int(day)
    if len(pieces[0]) == 4:
        return int(pieces[0]), int(pieces[1]), int(pieces[2])
    one, two, year = int(pieces[0]), int(pieces[1]), full_year(int(pieces[2]), len(pieces[2]))
    if one > 12 or (day_first and two <= 12):
        one, two = two, one
    return year, one, two


def is_day_first(window: Window, word: str) -> bool:
    """Whether figures are in day-month order: written with full stops, or proved by another date of the text, like
    23/08/2016."""
    return "." in word or window.facts.is_day_first


def read_slash(window: Window, first: int, last: int) -> list[Form]:
    """Month and day in figures, only where a word says that they are a date: "on 11/20", "Friday 5/12"; 2/3 is a
    fraction."""
    before = window.word(first - 1)
    one, two = map(int, window.words[first].split("/"))
    governed = (
        before in ("on", "until", "since", "from", "to", "by", "-", "this", "next", "between", "through")
        or window.classes[first - 1 : first] == "W"
    )
    if not (governed or (12 < max(one, two) <= 31 and min(one, two) <= 12 and not before.isalpha() and first == 0)):
        return []
    if one > 12:
        one, two = two, one
    return [Form("day", first, last, month=one, day=two)] if 1 <= one <= 12 and 1 <= two <= 31 else []


def read_year_month(window: Window, first: int, last: int) -> list[Form]:
    """2015-12 is a month; 2006-07 and 1998-99 are two years."""
    year, rest = (int(p) for p in PIECE.findall(window.words[first]))
    if not 1000 <= year < 2200:
        return []
    if rest == (year + 1) % 100 or rest > 12 or "–" in window.words[first]:
        end = year // 100 * 100 + rest
        return [Form("years", first, last, year=year, ordinal=end)] if end > year else []
    return [Form("month", first, last, year=year, month=rest)] if rest else []


def read_quarter(window: Window, first: int, last: int) -> list[Form]:
    """Q3, Q3 2016, 2018Q4, 18q4."""
    form = Form("quarter", first, last)
    for index in range(first, last):
        if window.classes[index] == "Y":
            form.year = window.values[index]
        elif window.classes[index] == "q":
            year, _, number = window.words[index].partition("q")
            form.ordinal = int(number)
            if year:
                form.year = full_year(int(year), len(year))
    return [form] if 1 <= (form.ordinal or 0) <= 4 else []


def read_decade(window: Window, first: int, last: int) -> list[Form]:
    """The 1990s, the '90s, the nineties."""
    word = window.words[last - 1]
    if window.classes[last - 1] == "k":
        if window.classes[first] != "Z" and window.word(first - 1) not in ("in", "since", "early", "late", "mid", "-"):
            return []
        if window.word(first - 1) in ("his", "her", "their"):
            return []
        return [Form("decade", first, last, year=1900 + window.values[last - 1])]
    digits = "".join(c for c in word if c.isdigit())
    if len(digits) == 2 and "'" not in word[:1] and word[:1] not in "’‘" and window.classes[first] != "Z":
        return []  # "in his 20s", "temperatures in the high 80s"
    year = int(digits) if len(digits) == 4 else (1900 if int(digits) >= 20 else 2000) + int(digits)
    return [Form("decade", first, last, year=year)]
