"""Reads figures of several digit groups in one: stamps, dates, clock times, phone numbers, fractions, powers."""

from __future__ import annotations

import regex

from toolkit.extract.numbers.figure import Token, closed_token

VULGAR = {
    "½": 1 / 2, "⅓": 1 / 3, "⅔": 2 / 3, "¼": 1 / 4, "¾": 3 / 4, "⅕": 1 / 5, "⅖": 2 / 5, "⅗": 3 / 5, "⅘": 4 / 5, "⅙": 1 / 6, "⅚": 5 / 6,
    "⅛": 1 / 8, "⅜": 3 / 8, "⅝": 5 / 8, "⅞": 7 / 8,
}  # fmt: skip
COMPOUND = regex.compile(
    r"""
      (?P<stamp> \d{4}-\d{2}-\d{2}                                       # 2017-08-21, with a time behind it
          (?: [T ] \d{2}:\d{2} (?: :\d{2} (?:\.\d{1,9})? )? (?: Z | [+-]\d{2}:?\d{2} )? )? ) (?!\d)
    | (?P<date> \d{1,2}[/.]\d{1,2}[/.](?:\d{4}|\d{2})                   # 21/08/2017
          | \d{4}[/.]\d{1,2}[/.]\d{1,2} | \d{1,2}-\d{1,2}-\d{4}
          | \d{1,2} (?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC) (?:\d{4}|\d{2})? ) (?![\d.,]\d|\w)
    | (?P<clock> \d{1,2}:\d{2}(?::\d{2})?(?:\.\d{1,3})? (?:[ \u00a0]?[ap]\.?m\b\.?)?        # 10:45 p.m.
          | \d{1,2}\.\d{2}[ \u00a0]?[ap]\.?m\b | \d{1,2}[ap]m\b | \d{4}Z\b ) (?![:\d])
    | (?P<phone> \d{3}[-.]\d{3}[-.]\d{4}                                # 212-555-0147, +44 20 7946 0018, (020) 7946 0018
          | \d{1,3}[-. ]\(?\d{2,4}\)?[-. ]\d{3,4}(?:[-. ]\d{2,4}){1,3}
          | \d{2,4}\)[ ]?\d{3,4}[- ]\d{3,4} ) (?!\d)
    | (?P<power> \d{1,12}(?:\.\d{1,12})?                               # 1.3x10^6, 2.5^-1, 127.3e13
          (?: [ ]?[x×][ ]?10\^(?P<ten>[+-]?\d{1,2}) | \^(?P<exponent>[+-]{0,2}\d{1,3}) | e(?P<e>\d{2}) ) ) (?![\w^])
    | (?P<mixed> \d{1,4}[ -]\d{1,2}[/⁄]\d{1,3} ) (?![\d/⁄])             # 5 1/2
    | (?P<fraction> \d{1,4}[/⁄]\d{1,5} ) (?![\d/⁄])                     # 3/4
    | (?P<mixed_sign> \d{1,4}[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞] )                      # 2½
    | (?P<cross> \d{1,3}[x×]\d{1,4} ) (?!\w)                            # 4x4
    """,
    regex.VERBOSE,
)
# What each of these has behind its first digits; it is asked first, because most figures with something glued to them have none.
HINT = regex.compile(
    r"""\d++ (?: [:/⁄^eapZ)½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞JFMASOND] | [ ]?[x×] | [-.\ ]\(?\d++[-/⁄.:)apx×^e\ \u00a0] )""", regex.VERBOSE
)
NAMES = ("stamp", "date", "clock", "phone", "power", "mixed", "fraction", "mixed_sign", "cross")
CLOSED = {
    "stamp": ("date", "a date"),
    "date": ("date", "a date"),
    "clock": ("time", "a time of day"),
    "cross": ("label", "a size or a name"),
}
NATIONAL = regex.compile(r"\d{3}[-.]\d{3}[-.]\d{4}")
BASE = regex.compile(r"[\d.]+")
DENOMINATORS = frozenset((2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 16, 20, 25, 32, 50, 64, 100, 1000))
PROPER = ("9/11", "7/7", "24/7")


def find_compound(text: str, a: int, end: int, done: int) -> Token | None:
    """The compound that begins with the digit at `a`, if one does.

    >>> find_compound("2017-08-21", 0, 10, 0).name, find_compound("60-70 men", 0, 9, 0), find_compound("35th", 0, 4, 0)
    ('date', None, None)
    """
    match = COMPOUND.match(text, a, end) if HINT.match(text, a, end) else None
    return read_compound(text, match, done) if match else None


def read_compound(text: str, match: regex.Match[str], done: int) -> Token | None:
    """The token of a compound; None where the groups are better read one by one.

    >>> [read_compound(t, COMPOUND.match(t), 0).name for t in ("2017-08-21", "10:45 p.m.", "212-555-0147", "4x4")]
    ['date', 'time', 'phone', 'label']
    >>> read_compound("2½", COMPOUND.match("2½"), 0).value, read_compound("9/11", COMPOUND.match("9/11"), 0).name
    (2.5, 'label')
    """
    a, b = match.span()
    name = next(group for group in NAMES if match[group])
    if name in CLOSED:
        return closed_token(a, b, *CLOSED[name])
    if name == "phone":
        return read_phone(text, a, b, done)
    if name == "power":
        return read_power(text, match, done)
    if name == "mixed_sign":
        return Token(a, b, "d", float(text[a : b - 1]) + VULGAR[text[b - 1]], "decimal")
    return read_fraction(a, b, match.group(), name)


def read_phone(text: str, a: int, b: int, done: int) -> Token | None:
    """A phone number, with its plus sign or opening bracket; without either only in the form 212-555-0147."""
    if a > done and text[a - 1] in "+(":
        a -= 2 if text[a - 1] == "(" and a - 1 > done and text[a - 2] == "+" else 1
    elif not NATIONAL.fullmatch(text, a, b):
        return None
    return closed_token(a, b, "phone", "a phone number")


def read_power(text: str, match: regex.Match[str], done: int) -> Token | None:
    """ "1.3x10^6", "2.5^-1", "127.32e13"."""
    a, b = match.span()
    base = float(BASE.match(text, a).group())
    sign = 1.0
    if a > done and text[a - 1] == "-" and not (a - 1 > done and text[a - 2].isalnum()):
        a, sign = a - 1, -1.0
    if match["ten"] or match["e"]:
        value = base * 10.0 ** int(match["ten"] or match["e"])
    else:
        exponent = match["exponent"]
        try:
            value = base ** (int(exponent.lstrip("+-")) * (-1 if exponent.count("-") == 1 else 1))
        except (OverflowError, ZeroDivisionError):
            return closed_token(a, b, "label", "a power too great to be read")
    return Token(a, b, "d", sign * value, "decimal")


def read_fraction(a: int, b: int, written: str, name: str) -> Token | None:
    """ "3/4", "5 1/2"; "9/11" and "24/7" are names, "5/21" may be a day."""
    whole, _, rest = written.replace("⁄", "/").replace("-", " ").rpartition(" ")
    top, _, bottom = rest.partition("/")
    parts = int(bottom)
    if int(top) < parts and parts in DENOMINATORS and rest not in PROPER:
        return Token(a, b, "d", (float(whole) if whole else 0.0) + int(top) / parts, "decimal")
    if name == "mixed":
        return None
    return closed_token(a, b, "label", "two figures with a stroke: a date or a name")
