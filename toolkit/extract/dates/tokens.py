"""Cuts a window into words, figures and marks, and gives each a class: the grammar is written in these classes."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import regex

from toolkit.extract.dates.lexicon import abbreviations, word_classes, word_set

MONTH_NAMES = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"

TOKEN = regex.compile(
    rf"""
      (?P<quarter> [qQ][1-4]\b )                                              # Q3
    | (?P<word> \p{{L}}[\p{{L}}\p{{M}}]* )
    | (?=\d)(?: (?P<iso> \d{{4}}(?P<s>[-/.])\d{{1,2}}(?P=s)\d{{1,2}}(?!\d)
          (?:T\d\d:?\d\d(?::?\d\d)?(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)?)? )        # 2017-08-21, 2017-08-21T11:34:00Z
    | (?P<numeric> \d{{1,2}}(?P<t>[-/.])\d{{1,2}}(?P=t)(?:\d{{4}}|\d\d)(?!\d) )    # 7/8/07, 23.04.2022
    | (?P<named> \d{{1,2}}[-/]?{MONTH_NAMES}[-/]?(?:\d{{4}}|\d\d)(?!\d)           # 07APR17, 05-Aug-2016, 31/Oct/1974
             | \d{{4}}[-/]{MONTH_NAMES}[-/]\d{{1,2}}(?!\d)                        # 2019-aug-01
             | \d{{4}}[-/]\d{{1,2}}[-/]{MONTH_NAMES} )                            # 2020/23/Sep
    | (?P<clock> \d{{1,2}}[:.]\d\d(?:[:.]\d\d)?\s?(?:[ap]\.?\s?m\b\.?|[ap]\b)  # 8.30pm, 8:45a
             | \d{{1,2}}:\d\d(?::\d\d)?(?!\d)                                 # 11:34
             | \d{{1,2}}\s?[ap]\.?\s?m\b\.? | \d{{1,2}}[ap]\b                 # 8 p.m., 9a
             | [0-2]\d[0-5]\dZ\b | [0-2]\d[0-5]\d(?=\s?(?:GMT|UTC|hrs)\b) )   # 0440Z, 0440 GMT
    | (?P<yearquarter> (?:\d{{4}}|\d\d)[qQ][1-4]\b )                          # 2018Q4
    | (?P<decade> (?:1\d\d0|20\d0|\d0)['’]?\s?s\b )                          # 1990s, 90s
    | (?P<ordinal> \d{{1,2}}(?:st|nd|rd|th)\b )
    | (?P<yearmonth> \d{{4}}[-/–]\d{{1,2}}(?![\d/-]) )                          # 2015-12; 2006-07 is two years
    | (?P<slash> \d{{1,2}}/\d{{1,2}}(?![\d/]) )                               # 11/20
    | (?P<plain> (?:1[5-9]|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?!\d) )   # 20161016
    | (?P<number> \d+(?:,\d\d\d)*(?:\.\d+)? ) )
    | (?P<mark> [,.] )
    | (?P<possessive> ['’]s\b )
    | (?P<dash> [-‐‑‒–—−~]{{1,2}} )
    | (?P<olddecade> ['’‘]\d0['’]?\s?s\b )                                   # '90s
    | (?P<short> ['’‘]\d\d\b(?!['’]) )                                        # '98
    | (?P<gap> \n\s*\n )
    | (?P<other> \S )
    """,
    regex.VERBOSE | regex.IGNORECASE,
)
FIXED = {
    "quarter": "q",
    "iso": "C",
    "numeric": "C",
    "named": "C",
    "clock": "K",
    "yearquarter": "q",
    "decade": "e",
    "ordinal": "O",
    "short": "y",
    "yearmonth": "D",
    "slash": "p",
    "plain": "C",
    "possessive": "'",
    "dash": "-",
    "gap": "|",
    "olddecade": "e",
}
MARKS = {
    ",": ",",
    ".": ".",
    "/": "/",
    "(": "(",
    ")": ")",
    "[": "(",
    "]": ")",
    "$": "#",
    "£": "#",
    "€": "#",
    "#": "#",
    "@": "i",
}


DAY_FIRST = regex.compile(r"(?<!\d)(?:1[3-9]|2\d|3[01])/(?:0?[1-9]|1[0-2])/\d{2,4}(?!\d)")
PERSON = regex.compile(r"(?:Theresa|Mrs\.?|Ms\.?|Brian|Minister)\s+May\b")


class Facts:
    """What is asked of a whole text, once and only when it matters."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def is_day_first(self) -> bool:
        """Whether some date in figures can only be day first: 23/08/2016."""
        return DAY_FIRST.search(self.text) is not None

    @cached_property
    def has_person(self) -> bool:
        """Whether somebody called May is in the story."""
        return PERSON.search(self.text) is not None


@dataclass(slots=True)
class Window:
    """A stretch of text as tokens: parallel lists, and `classes` with one letter for each token."""

    text: str
    facts: Facts
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    values: list[Any] = field(default_factory=list)
    classes: str = ""

    def is_capital(self, index: int) -> bool:
        """Whether the token is written with a capital."""
        return self.text[self.starts[index]].isupper()

    def word(self, index: int) -> str:
        """The token in lower case; nothing beyond the window."""
        return self.words[index] if 0 <= index < len(self.words) else ""


def find_tokens(
    text: str, lower: str, start: int, end: int, holidays: dict[int, int], facts: Facts | None = None
) -> Window:
    """The tokens between two offsets, classed. Plain words between blanks are looked up at once; the rest is cut by
    the pattern.

    >>> find_tokens("by Sept. 30, 2016", "by sept. 30, 2016", 0, 17, {}).classes
    'iMd,Y'
    """
    window = Window(text, facts or Facts(text))
    starts, ends, words, values = window.starts, window.ends, window.words, window.values
    letters: list[str] = []
    lookup, short, at = word_classes().get, abbreviations(), start
    while at < end:
        stop = text.find(" ", at, end)
        if stop < 0:
            stop = end
        word = lower[at:stop]
        after, last = stop + 1, word[-1:]
        if last == "," or last == ".":
            word, stop = word[:-1], stop - 1
        if word.isalpha() and at not in holidays:
            letter, value = lookup(word, UNKNOWN)
        elif word.isdigit() and word.isascii() and len(word) < 5 and lower[after : after + 1] not in SUFFIXES:
            letter, value = class_number(text, at, stop)
        else:
            if word or last:
                after = cut_chunk(window, letters, lower, (at, max(stop, after - 1), end), holidays)
                after += text[after : after + 1] == " "
            at = after
            continue
        if last == "." and word in short:
            stop += 1  # the full stop of "Sept." is the month's own
            last = ""
        letters.append(letter)
        starts.append(at)
        ends.append(stop)
        words.append(lower[at:stop])
        values.append(value)
        if last == "," or last == ".":
            letters.append(last)
            starts.append(stop)
            ends.append(stop + 1)
            words.append(last)
            values.append(None)
        at = after
    window.classes = "".join(letters)
    if "Y" in letters:
        window.classes = refuse_counts(window)
    return window


SUFFIXES = frozenset("apguhs")  # after a blank these may belong to the figures: 8 p.m., 0440 GMT, 1990 s
UNKNOWN: tuple[str, Any] = ("x", None)


def cut_chunk(
    window: Window, letters: list[str], lower: str, bounds: tuple[int, int, int], holidays: dict[int, int]
) -> int:
    """Cuts what is not a plain word, from the first to the second of the bounds, and says where it ended: "8 p.m."
    goes beyond a blank."""
    text, starts, ends, words, values = window.text, window.starts, window.ends, window.words, window.values
    known, short = word_classes(), abbreviations()
    skip, stop, end = bounds
    for match in TOKEN.finditer(text, skip, end):
        a, b = match.span()
        if a < skip:
            continue
        if a >= stop:
            break
        kind = match.lastgroup
        if a in holidays:
            b = holidays[a]
            letter, value = "V", None
        elif kind == "word":
            letter, value = known.get(lower[a:b], UNKNOWN)
        elif kind == "number":
            letter, value = class_number(text, a, b)
        elif kind == "other":
            letter, value = MARKS.get(text[a], "x"), None
        elif kind == "mark":
            letter, value = text[a], None
            if letter == "." and ends and ends[-1] == a and words[-1] in short:
                ends[-1] = skip = b  # the full stop of "Sept." is the month's own
                continue
        else:
            letter, value = FIXED[kind or "gap"], None
        letters.append(letter)
        starts.append(a)
        ends.append(b)
        words.append(lower[a:b])
        values.append(value)
        skip = b
    return max(stop, skip)


def class_number(text: str, start: int, end: int) -> tuple[str, Any]:
    """A run of digits: a day of the month or hour (d), a possible year (Y), or any number (n).

    >>> class_number("2016", 0, 4), class_number("2,016", 0, 5), class_number("31", 0, 2)
    (('Y', 2016), ('n', 2016.0), ('d', 31))
    """
    digits = text[start:end]
    if "," in digits or "." in digits or len(digits) > 4:
        return "n", float(digits.replace(",", "")) if len(digits) < 16 else None
    number = int(digits)
    if len(digits) <= 2 and 1 <= number <= 31:
        return "d", number
    if len(digits) == 4 and 1000 <= number < 2200:
        return "Y", number
    return "n", number


def refuse_counts(window: Window) -> str:
    """The classes again, with four digits that count things made plain numbers: "2000 troops", "Flight 1549",
    "$2016"."""
    letters = list(window.classes)
    for index, letter in enumerate(letters):
        if letter == "Y" and is_count(window, index):
            letters[index] = "n"
    return "".join(letters)


def is_count(window: Window, index: int) -> bool:
    """Whether four digits are a count, a label or money, by their neighbours.

    >>> w = find_tokens("2000 troops in 2016", "2000 troops in 2016", 0, 19, {})
    >>> w.classes
    'nxiY'
    """
    classes, start = window.classes, window.starts[index]
    before = classes[index - 1] if index else ""
    touching = index > 0 and window.ends[index - 1] == start
    if before == "#" or window.word(index - 1) in word_set("refused", "label"):
        return True
    if touching and before == "x" and window.words[index - 1] not in "([\"“‘'*":
        return True
    after = window.word(index + 1)
    if index + 1 < len(classes) and window.starts[index + 1] == window.ends[index] and after[:1].isalpha():
        return True  # 2000m, 1600x
    if after in ("%", "°"):
        return True
    if after in word_set("counted", "words"):
        return not (
            before in ("M", "Z", "'")
            or (before == "i" and 1900 <= window.values[index] < 2100 and window.values[index] % 100)
        )
    return before == "c"
