"""Reads figures that are several digit groups in one: stamps, dates, clock times, phone numbers, fractions, powers, addresses."""

from __future__ import annotations

import regex

from toolkit.extract.numbers.figure import Figure, Token

COMPOUND = regex.compile(
    r"""
      (?P<stamp> \d{4}-\d{2}-\d{2} (?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?)?)(?!\d)
    | (?P<date> \d{1,2}[/.]\d{1,2}[/.](?:\d{4}|\d{2}) | \d{4}[/.]\d{1,2}[/.]\d{1,2} | \d{1,2}-\d{1,2}-\d{4}
              | \d{1,2}(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)(?:\d{4}|\d{2})? )(?![\d.,]\d|\w)
    | (?P<clock> \d{1,2}:\d{2}(?::\d{2})?(?:\.\d{1,3})?(?:[ \u00a0]?[ap]\.?m\b\.?)? | \d{1,2}\.\d{2}[ \u00a0]?[ap]\.?m\b | \d{1,2}[ap]m\b | \d{4}Z\b)(?![:\d])
    | (?P<phone> \d{3}[-.]\d{3}[-.]\d{4} | \d{1,3}[-. ]\(?\d{2,4}\)?[-. ]\d{3,4}(?:[-. ]\d{2,4}){1,3} | \d{2,4}\)[ ]?\d{3,4}[- ]\d{3,4} )(?![\d])
    | (?P<power> \d{1,12}(?:\.\d{1,12})? (?: [ ]?[x×][ ]?10\^ (?P<ten>[+-]?\d{1,2}) | \^ (?P<exponent>[+-]{0,2}\d{1,3}) | e(?P<e>\d{1,2}) ) )(?![\w^])
    | (?P<mixed> \d{1,4}[ -](?P<top>\d{1,2})[/⁄](?P<bottom>\d{1,3}))(?![\d/⁄])
    | (?P<fraction> \d{1,4}[/⁄]\d{1,5})(?![\d/⁄])
    | (?P<mixed_sign> \d{1,4}[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞])
    | (?P<cross> \d{1,3}[x×]\d{1,4})(?!\w)
    """,
    regex.VERBOSE,
)
NATIONAL = regex.compile(r"\d{3}[-.]\d{3}[-.]\d{4}")
BASE = regex.compile(r"[\d.]+")
WEB = regex.compile(r"(?r)[^\s<>()\"“”,;]{1,200}")
WEB_MARK = regex.compile(r"://|^www\.|^[@#]\p{L}|\p{L}@|\.(?:com|org|net|co|ru|html?|php|aspx?)/|^t\.co/")
WEB_END = regex.compile(r"[^\s<>()\"“”]*+")
DENOMINATORS = frozenset((2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 16, 20, 25, 32, 50, 64, 100, 1000))
VULGAR_VALUE = dict(zip("½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞", (1/2, 1/3, 2/3, 1/4, 3/4, 1/5, 2/5, 3/5, 4/5, 1/6, 5/6, 1/8, 3/8, 5/8, 7/8), strict=True))  # fmt: skip
NAMES = ("stamp", "date", "clock", "phone", "power", "mixed", "fraction", "mixed_sign", "cross")


def read_web_name(text: str, a: int, done: int, end: int) -> tuple[int, int] | None:
    """The span of an address, handle or hashtag that holds the figure at `a`; None where there is none.

    >>> text = "see https://example.org/2017/08/21/a-1.html today"
    >>> text[slice(*read_web_name(text, 24, 0, len(text)))]
    'https://example.org/2017/08/21/a-1.html'
    """
    if a == 0 or text[a - 1].isspace():
        return None
    before = WEB.search(text, max(done, a - 200), a)
    if before is None or not WEB_MARK.search(before.group() + text[a : a + 1]):
        return None
    stop = WEB_END.match(text, a, end).end()
    while stop > a + 1 and text[stop - 1] in ".,;:!?'’":
        stop -= 1
    return before.start(), stop


def closed(a: int, b: int, kind: str, reason: str | None) -> Token:
    """A token that is fully read and has no value."""
    return Token(a, b, "x", 0.0, kind, Figure(a, b, a, b, None, None, kind=kind, reason=reason, is_closed=True))


def read_compound(text: str, low: str, match: regex.Match[str], done: int) -> Token | None:
    """The token of a compound; None where the groups are better read one by one."""
    a, b = match.span()
    name = next(group for group in NAMES if match[group])
    if name in ("stamp", "date"):
        return closed(a, b, "date", "a date")
    if name == "clock":
        return closed(a, b, "time", "a time of day")
    if name == "phone":
        return read_phone(text, a, b, done)
    if name == "power":
        return read_power(text, match, done)
    if name == "cross":
        return closed(a, b, "label", "a size or a name")
    return read_fraction(text, match, name)


def read_phone(text: str, a: int, b: int, done: int) -> Token | None:
    """A phone number, with its plus sign or opening bracket."""
    if a > done and text[a - 1] in "+(":
        a -= 1
    elif not NATIONAL.fullmatch(text, a, b):
        return None
    if a > done and text[a - 1] == "+":
        a -= 1
    return closed(a, b, "phone", "a phone number")


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
        power = int(exponent.lstrip("+-")) * (-1 if exponent.count("-") == 1 else 1)
        try:
            value = base**power
        except (OverflowError, ZeroDivisionError):
            return closed(a, b, "label", "a power too great to be read")
    return Token(a, b, "d", sign * value, "decimal")


def read_fraction(text: str, match: regex.Match[str], name: str) -> Token | None:
    """ "3/4", "5 1/2", "2½"; "9/11" and "24/7" are names, "5/21" may be a day."""
    a, b = match.span()
    if name == "mixed_sign":
        return Token(a, b, "d", float(text[a : b - 1]) + VULGAR_VALUE[text[b - 1]], "decimal")
    written = match.group().replace("⁄", "/")
    whole, _, rest = written.replace("-", " ").rpartition(" ")
    top, _, bottom = rest.partition("/")
    n, d = int(top), int(bottom)
    if d and n < d and d in DENOMINATORS and rest not in ("9/11", "7/7"):
        return Token(a, b, "d", (float(whole) if whole else 0.0) + n / d, "decimal")
    if name == "mixed":
        return None
    return closed(a, b, "label", "two figures with a stroke: a date or a name")
