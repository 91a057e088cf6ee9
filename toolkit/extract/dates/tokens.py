"""Cuts a window into words, figures and marks, and gives each a class: the grammar is written in these classes."""

from __future__ import annotations

from typing import Any, NamedTuple

import regex

from toolkit.extract.dates.lexicon import abbreviations, word_classes, word_set
from toolkit.extract.dates.window import Facts, Window

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


def find_tokens(
    text: str, lower: str, start: int, end: int, holidays: dict[int, int], facts: Facts | None = None
) -> Window:
    """The tokens between two offsets, classed. What stands between blanks is cut once and remembered; a stretch with
    tokens that go beyond a blank, or with a name of several words, is cut by the pattern.

    >>> find_tokens("by Sept. 30, 2016", "by sept. 30, 2016", 0, 17, {}).classes
    'iMd,Y'
    """
    window = Window(text, facts or Facts(text))
    has_holiday = holidays and not holidays.keys().isdisjoint(range(start, end))
    letters = None if has_holiday else lay_out(window, lower, start, end)
    window.classes = cut_stretch(window, lower, start, end, holidays) if letters is None else letters
    if "Y" in window.classes:
        window.classes = refuse_counts(window)
    return window


def lay_out(window: Window, lower: str, at: int, end: int) -> str | None:
    """Fills a window with what its chunks are remembered to hold, a chunk being what stands between two blanks; returns
    the class letters, or None where a token goes beyond its blank."""
    letters: list[str] = []
    words: list[str] = []
    values: list[Any] = []
    starts: list[int] = []
    ends: list[int] = []
    for chunk in lower[at:end].split(" "):
        classes, cut, meant, spots, may_go_on = CHUNKS[chunk]
        stop = at + len(chunk)
        if may_go_on and goes_on(lower, stop, end):
            return None
        letters.append(classes)
        words += cut
        values += meant
        if spots is None:
            starts.append(at)
            ends.append(stop)
        else:
            for first, last in spots:
                starts.append(at + first)
                ends.append(at + last)
        at = stop + 1
    window.starts, window.ends, window.words, window.values = starts, ends, words, values
    return "".join(letters)


KEPT, MOST_KEPT = 64, 1 << 15  # a longer chunk does not come again
NO_HOLIDAYS: dict[int, int] = {}
# What figures before a blank may take with them: 8 p.m., 1990 s, 0440 GMT.
SUFFIX = regex.compile(r"\ (?:[ap](?:\.?\s?m)?|s|m|gmt|utc|hrs)\b")
# What a blank line before a blank may take with it: one more.
FURTHER_LINE = regex.compile(r"\s+?\n")
SUFFIXED, BEFORE_SUFFIX = frozenset("apsmguh"), frozenset("0123456789'’ap.")
UNKNOWN: tuple[str, Any] = ("x", None)
HOLIDAY: tuple[str, Any] = ("V", None)


def goes_on(lower: str, at: int, end: int) -> bool:
    """Whether the blank at an offset may stand inside a token: "8 p.m.", or blank lines."""
    if at >= end or not at:
        return False
    if lower[at + 1 : at + 2] in SUFFIXED:
        return lower[at - 1] in BEFORE_SUFFIX and SUFFIX.match(lower, at, end) is not None
    return lower[at - 1].isspace() and FURTHER_LINE.match(lower, at, end) is not None


class Cut(NamedTuple):
    """The tokens of a chunk: their classes, words and values, and where in it they stand (None: one token, the whole of it)."""

    letters: str
    words: tuple[str, ...]
    values: tuple[Any, ...]
    spots: tuple[tuple[int, int], ...] | None
    may_go_on: bool


class Chunks(dict[str, Cut]):
    """The tokens of each chunk in lower case: cut once and remembered, for news print the same few thousand chunks."""

    def __missing__(self, chunk: str) -> Cut:
        """Cuts one chunk.

        >>> CHUNKS["2016,"]
        Cut(letters='Y,', words=('2016', ','), values=(2016, None), spots=((0, 4), (4, 5)), may_go_on=True)
        """
        cut = cut_chunk(chunk)
        if len(chunk) <= KEPT:
            if len(self) >= MOST_KEPT:
                self.clear()
            self[chunk] = cut
        return cut


CHUNKS = Chunks()


def cut_chunk(chunk: str) -> Cut:
    """The tokens of a chunk in lower case.

    >>> cut_chunk("friday")
    Cut(letters='W', words=('friday',), values=(5,), spots=None, may_go_on=False)
    """
    is_short = chunk[-1:] == "." and chunk[:-1] in abbreviations()  # the full stop of "Sept." is the month's own
    if is_short or chunk.isalpha():
        letter, value = word_classes().get(chunk[:-1] if is_short else chunk, UNKNOWN)
        return Cut(letter, (chunk,), (value,), None, may_go_on=False)
    window = Window(chunk, Facts(chunk))
    letters = cut_stretch(window, chunk, 0, len(chunk))
    has_figure = not chunk.isascii() or any(c.isdigit() for c in chunk)
    # An empty chunk or blank space at the end is no token, but may be the beginning of blank lines.
    may_go_on = has_figure or not window.ends or window.ends[-1] < len(chunk)
    spots = tuple(zip(window.starts, window.ends, strict=True))
    return Cut(letters, tuple(window.words), tuple(window.values), spots, may_go_on)


def cut_stretch(window: Window, lower: str, start: int, end: int, holidays: dict[int, int] = NO_HOLIDAYS) -> str:
    """Fills a window by the pattern from one offset to another; returns the class letters."""
    letters: list[str] = []
    values: list[Any] = []
    text, starts, ends, words = window.text, window.starts, window.ends, window.words
    known, short, skip = word_classes(), abbreviations(), start
    for match in TOKEN.finditer(text, start, end):
        a, b = match.span()
        if a < skip:
            continue
        kind = match.lastgroup
        if a in holidays:
            b = holidays[a]
            letter, value = known.get(lower[a:b], HOLIDAY)  # or a phrase, like "the future"
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
    window.values = values
    return "".join(letters)


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
