"""Reads digit groups: separators, decimals, signs; what is glued to them is handed to names, compounds and suffixes."""

from __future__ import annotations

import regex

from toolkit.extract.numbers.compounds import VULGAR, find_compound
from toolkit.extract.numbers.figure import Token, closed_token
from toolkit.extract.numbers.lexicon import Lexicon
from toolkit.extract.numbers.names import find_name, find_web_name
from toolkit.extract.numbers.suffixes import read_suffix
from toolkit.text.digits import has_plain_digits

# Runs of digits are found first, which is the fastest scan there is; the signs of fractions are rare enough to be asked for.
RUN = regex.compile(r"\d++(?:[.,]\d++)?+")
PLAIN_RUN = regex.compile("[0-9]+(?:[.,][0-9]+)?")
RUN_OR_SIGN = regex.compile(r"\d++(?:[.,]\d++)?+|[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]")
# What a run can be the beginning of. The groups are counted (at most eight), so that a megabyte of "111,111," costs no
# more than its length.
DIGITS = regex.compile(
    r"""(?:
      \d{1,3} (?:,\d{3}){1,8}+ (?!\d) (?:\.\d++(?!\.\d))?        # 1,200,000.5
    | \d{1,3} (?:[\u00a0\u202f\u2009]\d{3}){1,8}+ (?!\d)          # 1 200 000 with thin or fixed spaces
    | \d{1,3} (?:['’]\d{3}){1,8}+ (?![\d'’])                      # 1'200'000
    | [1-9]\d{0,2} (?:[ ]\d{3}){0,7} [ ]000 (?![\d.,:]\d|\d)      # 15 000: plain spaces only with a round end
    | \d{1,2} (?:,\d{2}(?=,)){1,4}+ ,\d{3} (?!\d|,\d)             # 1,00,000: lakh and crore
    | (?<![\d][.,]) \d{1,3} ,\d{1,2} (?![\d] | [.,]\d)            # 1,5: a decimal comma
    | [½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]
    | \d++ (?:\.\d++)*+                                           # 34  2.5  192.168.1.2
    )""",
    regex.VERBOSE,
)
# More than forty figures with commas and no blanks are a table's row or a drawing's path, and nothing that is counted.
DATA_ROW = regex.compile(r"\d{1,12}(?:\.\d{1,12})?(?!\d)(?:,\d{1,12}(?:\.\d{1,12})?(?!\d)){40,400}+")
# Marks that turn the direction of writing: 13 and 31 with one between them are shown as 1331, and 120 behind one as 021.
TURNING = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
TURNED = regex.compile(r"\d++(?:[.,]?\d++|[.,]?[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]++[.,]?\d++)*+")
REVERSED = "\u202e"
MISLEADING = "a mark that turns the direction of writing stands in it: read and shown it is two numbers"
GROUP_MARKS = frozenset(",. \u00a0\u202f\u2009'’")
PLAIN_BEFORE = frozenset(" \n\t\r\u00a0\u2009\u202f([{\"“‘'«—,;:…$£€¥₹₽₺₪₩₴~≈∼<>≤≥±")
PLAIN_AFTER = frozenset(' \n\t\r\u00a0\u2009\u202f)]}"”’»;!?…%,—')
ALONE_AFTER = PLAIN_AFTER - {")"}
NOUN = regex.compile(r"[ \u00a0]?(\p{Ll}{3,})")
AFTER_DECIMAL = frozenset(
    ["per", "percent", "million", "billion", "metres", "meters", "miles", "tonnes", "tons", "times"]
)
DATE_SHAPES = ([2, 2, 4], [1, 2, 4], [2, 1, 4], [1, 1, 4], [2, 2, 2], [4, 2, 2])
LONGEST = 40
TOO_LONG = "too long to be an amount"


def find_digits(text: str, start: int, end: int, lexicon: Lexicon) -> list[Token]:
    """Tokens for every digit group between two offsets, in order.

    >>> from toolkit.extract.numbers.lexicon import compile_lexicon
    >>> text = "Su-34 jets flew 1,200 sorties (60.5 a day)"
    >>> [(text[t.start:t.end], t.value) for t in find_digits(text, 0, len(text), compile_lexicon(None))]
    [('Su-34', 0.0), ('1,200', 1200.0), ('60.5', 60.5)]
    """
    tokens: list[Token] = []
    done = start
    runs = PLAIN_RUN if has_plain_digits(text) else RUN
    if not text.isascii() and any(sign in text for sign in VULGAR):
        runs = RUN_OR_SIGN
    for match in runs.finditer(text, start, end):
        a, b = match.span()
        while done < b:  # else a name, a date or a longer figure has taken it: "2017-08-21", "1,200,000"
            if done > a:
                a = done if text[done].isnumeric() else done + 1
            token = read_alone(text, a, b, end)
            if token:
                tokens.append(token)
                done = b
            else:
                tokens.extend(read_group(text, a, b, done, end, lexicon))
                done = tokens[-1].end
    return tokens


def read_alone(text: str, a: int, b: int, end: int) -> Token | None:
    """The token of a run that is a number by itself, as most are: blanks or marks round it, and no more digits behind those.

    >>> read_alone("some 1,340 jets", 5, 10, 15).value, read_alone("1 200 men", 0, 1, 9), read_alone("Su-34 jets", 3, 5, 10)
    (1340.0, None, None)
    """
    before = text[a - 1] if a else " "
    if b + 1 >= end or before not in PLAIN_BEFORE:
        return None
    after, beyond = text[b], text[b + 1]
    if after in ALONE_AFTER:
        is_alone = not beyond.isdecimal()
    elif after == ".":
        is_alone = not beyond.isalnum()
    else:  # "a 92-year-old"
        is_alone = after == "-" and beyond.isalpha() and before in " \n"
    if not is_alone:
        return None
    written = text[a:b]
    if written.isdecimal():
        return number_token(a, b, written)
    if b - a > LONGEST or written in VULGAR:
        return None
    whole, mark, rest = written.partition(",")
    if not mark:
        return Token(a, b, "d", float(written), "decimal")
    if len(rest) != 3 or len(whole) > 3:
        return None
    return Token(a, b, "d", float(whole + rest), "grouped")


def read_group(text: str, a: int, b: int, done: int, end: int, lexicon: Lexicon) -> list[Token]:
    """The tokens of what begins with the run `a:b`, whatever it is: grouped figures, names, dates, figures with suffixes."""
    if (b < end and text[b] in GROUP_MARKS) or not text[a:b].isdecimal():
        b = DIGITS.match(text, a, end).end()
    before = text[a - 1] if a else " "
    if text[b : b + 1] in TURNING or before == REVERSED:
        turned = max(b, TURNED.match(text, a, end).end())
        if turned > b or before == REVERSED:
            return [closed_token(a, turned, "label", MISLEADING)]
    if text.startswith(",", b) and (row := DATA_ROW.match(text, a, end)):
        return [closed_token(a, row.end(), "label", "a row of data")]
    after = text[b] if b < len(text) else " "
    is_plain = before in PLAIN_BEFORE and (after in PLAIN_AFTER or after == ".")
    if is_plain and not (after in ".)" and is_followed(text, b + 1)):
        return read_plain(text, a, b)
    return read_attached(text, a, b, done, end, lexicon)


def is_followed(text: str, at: int) -> bool:
    """Whether a letter or digit stands here, or after a bracket and a blank a digit: "(020) 7946"."""
    return at < len(text) and (text[at].isalnum() or (text[at - 1] == ")" and text[at : at + 2].strip().isdecimal()))


def read_plain(text: str, a: int, b: int) -> list[Token]:
    """A digit group that stands alone."""
    written = text[a:b]
    if written.isdecimal():
        return [number_token(a, b, written)]
    return read_separators(text, a, b)


def number_token(a: int, b: int, written: str) -> Token:
    """A whole number without separators; a zero in front makes it a code ("062016")."""
    if b - a > LONGEST:
        return closed_token(a, b, "label", TOO_LONG)
    if b - a > 1 and written[0] == "0":
        return closed_token(a, b, "label", "begins with zero: a code, a date or a time")
    return Token(a, b, "d", float(written), "bare")


def read_separators(text: str, a: int, b: int) -> list[Token]:
    """Commas, spaces and full stops inside a digit group, by what they can mean in English.

    >>> [t.value for t in read_separators("4.800", 0, 5)], [t.value for t in read_separators("1.200.000", 0, 9)]
    ([4.8], [1200000.0])
    >>> read_separators("192.168.1.2", 0, 11)[0].figure.reason
    'a version, an address or a section'
    """
    written = text[a:b]
    if written in VULGAR:
        return [Token(a, b, "d", VULGAR[written], "vulgar")]
    if b - a > LONGEST:
        return [closed_token(a, b, "label", TOO_LONG)]
    dots = written.count(".")
    if dots > 1:
        return [read_dots(a, b, written.split("."))]
    if "," in written and len(written.rpartition(",")[2]) < 3 and not dots:
        return read_decimal_comma(text, a, b)
    digits = "".join(c for c in written if c.isdecimal() or c == ".")
    return [Token(a, b, "d", float(digits), "decimal" if dots else "grouped")]


def read_dots(a: int, b: int, groups: list[str]) -> Token:
    """Several full stops: a date (19.07.2016), thousands in the European way (1.200.000), or a version."""
    widths = [len(group) for group in groups]
    if widths in DATE_SHAPES:
        return closed_token(a, b, "date", "a date")
    if widths[0] <= 3 and all(width == 3 for width in widths[1:]):
        return Token(a, b, "d", float("".join(groups)), "grouped")
    return closed_token(a, b, "label", "a version, an address or a section")


def read_decimal_comma(text: str, a: int, b: int) -> list[Token]:
    """ "1,5 km" is one number, "5,12 people" two that lost their blank: a counted noun behind decides."""
    comma = text.index(",", a, b)
    follower = NOUN.match(text, b)
    if follower and follower[1] not in AFTER_DECIMAL:
        return [number_token(a, comma, text[a:comma]), number_token(comma + 1, b, text[comma + 1 : b])]
    return [Token(a, b, "d", float(text[a:b].replace(",", ".")), "decimal")]


def read_attached(text: str, a: int, b: int, done: int, end: int, lexicon: Lexicon) -> list[Token]:
    """A digit group with something glued to it: part of an address, of a name, of a compound, or with sign and suffix."""
    web = find_web_name(text, a, done, end)
    if web:
        return [closed_token(*web, "label", "part of an address or a handle")]
    name = find_name(text, a, done, end, lexicon)
    if name:
        return [closed_token(*name, "label", "part of a name")]
    compound = find_compound(text, a, end, done)
    if compound:
        return [compound]
    point = read_leading_point(text, a, b, done)
    tokens = [point] if point else read_plain(text, a, b)
    if len(tokens) == 1 and tokens[0].sort == "d" and not point:
        tokens = [read_sign(text, tokens[0], done)]
    if tokens[-1].sort == "d":
        tokens[-1] = read_suffix(text, tokens[-1], end, lexicon)
    return tokens


def read_leading_point(text: str, a: int, b: int, done: int) -> Token | None:
    """ ".500", ".08": a full stop with nothing glued before it."""
    if a <= done or text[a - 1] != "." or not text[a:b].isdecimal() or b - a > LONGEST:
        return None
    edge = text[a - 2] if a > 1 else " "
    return None if edge.isalnum() or edge in ".," else Token(a - 1, b, "d", float("0." + text[a:b]), "decimal")


def read_sign(text: str, token: Token, done: int) -> Token:
    """A sign before the figure: "-5", "+0.2"; a hyphen after a word is none."""
    a, b = token.start, token.end
    before = text[a - 1] if a > done else " "
    edge = text[a - 2] if a > 1 else " "
    if before in "-−" and (edge.isspace() or edge in "($£€¥=~<>"):
        return Token(a - 1, b, "d", -token.value, "signed")
    if before == "+" and not edge.isalnum():
        return Token(a - 1, b, "d", token.value, "signed")
    return token
