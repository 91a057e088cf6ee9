"""Reads digit groups: separators, decimals, powers, and what is glued to them (35m, 24th, 10:45, Su-34, 1990s)."""

from __future__ import annotations

import regex

from toolkit.extract.numbers.compounds import COMPOUND, read_compound, read_web_name
from toolkit.extract.numbers.figure import Figure, Token
from toolkit.extract.numbers.lexicon import Lexicon

# The groups are counted (at most eight) so that a megabyte of "111,111," costs no more than its length.
DIGITS = regex.compile(
    r"""(?=[\d½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞])                                    # looks ahead first: twenty times faster
    (?:
      \d{1,3} (?:,\d{3}){1,8}+ (?![\d]) (?:\.\d++(?!\.\d))?           # 1,200,000.5
    | \d{1,3} (?:[\u00a0\u202f\u2009]\d{3}){1,8}+ (?!\d)                 # 1 200 000 with thin or fixed spaces
    | [1-9]\d{0,2} (?:[ ]\d{3}){0,7} [ ]000 (?![\d.,:]\d|\d)                   # 15 000: plain spaces only with a round end
    | \d{1,2} (?:,\d{2}(?=,)){1,4}+ ,\d{3} (?!\d|,\d)                        # 1,00,000: lakh and crore
    | (?<![\d][.,]) \d{1,3} ,\d{1,2} (?![\d] | [.,]\d)                   # 1,5: a decimal comma
    | [½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]
    | \d++ (?:\.\d++)*+
    )""",
    regex.VERBOSE,
)
VULGAR = dict(zip("½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞", (1/2, 1/3, 2/3, 1/4, 3/4, 1/5, 2/5, 3/5, 4/5, 1/6, 5/6, 1/8, 3/8, 5/8, 7/8), strict=True))  # fmt: skip
PLAIN_BEFORE = frozenset(" \n\t\r\u00a0\u2009\u202f([{\"“‘'«—,;:…$£€¥₹₽₺₪₩₴~≈∼<>≤≥±")
PLAIN_AFTER = frozenset(' \n\t\r\u00a0\u2009\u202f)]}"”’»;!?…%,—')
LETTERS = regex.compile(r"[\p{L}\p{M}]+")
# The end of a name that holds a figure: "S23", "9AB8", "737-800", "M4A1".
NAME_END = regex.compile(r"[\p{L}\p{M}\d_]*+(?:[-/.‑]\d[\p{L}\p{M}\d_]*+)*+")
NAME_START = regex.compile(r"(?r)(?:[\p{L}\p{M}\d_]+['’]?[-‑.&/])*[\p{L}\p{M}\d_]+[-‑–]?")
METRE = regex.compile(r"[- ](?:high|tall|wide|deep|long|away|above|below|across|apart|thick|race|sprint|freestyle|hurdles|relay|final|dash|from|north|south|east|west|underground|radius|tower|pool)\b")  # fmt: skip
AGE_DECADE = regex.compile(
    r"(?:\b(?:his|her|their|my|our|your)(?: (?:early|mid|late)[ -]?)? ?|\b(?:mid|early|late)[ -])$"
)
UNIT_NAME = regex.compile(r"[ \u00a0]?(\p{L}+)")
NOUN = regex.compile(r"[ \u00a0]?(\p{Ll}{3,})")
AFTER_DECIMAL = frozenset(
    {"per", "percent", "million", "billion", "metres", "meters", "miles", "tonnes", "tons", "times"}
)
ROUND = {10: "tens", 100: "hundreds", 1000: "thousands"}
DATE_SHAPES = ([2, 2, 4], [1, 2, 4], [2, 1, 4], [1, 1, 4], [2, 2, 2], [4, 2, 2])
LONGEST = 40


def find_digits(text: str, low: str, start: int, end: int, lexicon: Lexicon) -> list[Token]:
    """Tokens for every digit group between two offsets, in order.

    >>> from toolkit.extract.numbers.lexicon import compile_lexicon
    >>> text = "Su-34 jets flew 1,200 sorties (60.5 a day)"
    >>> [(text[t.start:t.end], t.value) for t in find_digits(text, text.lower(), 0, len(text), compile_lexicon(None))]
    [('Su-34', 0.0), ('1,200', 1200.0), ('60.5', 60.5)]
    """
    tokens: list[Token] = []
    done, size = start, len(text)
    while match := DIGITS.search(text, done, end):
        a, b = match.span()
        before = text[a - 1] if a else " "
        after = text[b] if b < size else " "
        is_plain = before in PLAIN_BEFORE and (after in PLAIN_AFTER or after == ".")
        if is_plain and not (after in ".)" and is_followed(text, b + 1)):
            found = read_plain(text, a, b)
        else:
            found = read_attached(text, low, a, b, done, end, lexicon)
        tokens.extend(found)
        done = found[-1].end
    return tokens


def is_followed(text: str, at: int) -> bool:
    """Whether a letter or digit stands here, or a digit after one blank: "(020) 7946"."""
    return at < len(text) and (text[at].isalnum() or (text[at - 1] == ")" and text[at : at + 2].strip().isdecimal()))


def is_glued(text: str, at: int) -> bool:
    """Whether a letter or digit stands here."""
    return at < len(text) and text[at].isalnum()


def read_plain(text: str, a: int, b: int) -> list[Token]:
    """A digit group that stands alone."""
    written = text[a:b]
    if written.isdecimal():
        return (
            [number_token(a, b, written)] if b - a <= LONGEST else [closed(a, b, "label", "too long to be an amount")]
        )
    return read_separators(text, a, b)


def number_token(a: int, b: int, written: str) -> Token:
    """A whole number without separators; a zero in front makes it a code ("062016") or, alone, nothing."""
    if b - a > 1 and written[0] == "0":
        return closed(a, b, "label", "begins with zero: a code, a date or a time")
    return Token(a, b, "d", float(written), "bare")


def closed(a: int, b: int, kind: str, reason: str | None, value: float | None = None, unit: str | None = None) -> Token:
    """A token that is fully read: a label, a time, a phone number."""
    figure = Figure(a, b, a, b, value, value, kind=kind, reason=reason, unit=unit, is_closed=True)
    return Token(a, b, "x", value or 0.0, kind, figure)


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
        return [closed(a, b, "label", "too long to be an amount")]
    if written.isdecimal():
        return [number_token(a, b, written)]
    dots = written.count(".")
    if dots > 1:
        groups = written.split(".")
        if len(groups) == 3 and [len(g) for g in groups] in DATE_SHAPES:
            return [closed(a, b, "date", "a date")]
        if 1 <= len(groups[0]) <= 3 and all(len(g) == 3 for g in groups[1:]):
            return [Token(a, b, "d", float("".join(groups)), "grouped")]
        return [closed(a, b, "label", "a version, an address or a section")]
    if "," in written and len(written.rpartition(",")[2]) < 3 and not dots:
        return read_decimal_comma(text, a, b)
    digits = "".join(c for c in written if c.isdecimal() or c == ".")
    return [Token(a, b, "d", float(digits), "decimal" if dots else "grouped")]


def read_decimal_comma(text: str, a: int, b: int) -> list[Token]:
    """ "1,5 km" is one number, "5,12 people" two that lost their blank: a counted noun behind decides."""
    comma = text.index(",", a, b)
    follower = NOUN.match(text, b)
    if follower and follower[1] not in AFTER_DECIMAL:
        return [number_token(a, comma, text[a:comma]), number_token(comma + 1, b, text[comma + 1 : b])]
    return [Token(a, b, "d", float(text[a:b].replace(",", ".")), "decimal")]


def read_attached(text: str, low: str, a: int, b: int, done: int, end: int, lexicon: Lexicon) -> list[Token]:
    """A digit group with something glued to it: names, compounds, suffixes, signs."""
    web = read_web_name(text, a, done, end)
    if web:
        return [closed(*web, "label", "part of an address or a handle")]
    name_start = find_name_start(text, low, a, done, lexicon)
    if name_start is not None:
        return read_name(text, name_start, a, b, end)
    compound = COMPOUND.match(text, a, end)
    if compound:
        token = read_compound(text, low, compound, done)
        if token:
            return [token]
    start, sign = find_sign(text, a, done)
    return read_suffix(text, read_plain(text, a, b), start, sign, end, lexicon)


def find_sign(text: str, a: int, done: int) -> tuple[int, int]:
    """Where the figure begins with its sign or leading full stop ("-5", "+0.2", ".500"), and the sign: -1, 1 or 0 for none."""
    before = text[a - 1] if a > done else " "
    edge = text[a - 2] if a > 1 else " "
    if before == "." and not edge.isalnum() and edge not in ".,":
        return a - 1, 0
    if before in "-−" and (edge.isspace() or edge in "($£€¥=~<>"):
        return a - 1, -1
    if before == "+" and not edge.isalnum():
        return a - 1, 1
    return a, 0


def find_name_start(text: str, low: str, a: int, done: int, lexicon: Lexicon) -> int | None:
    """Where a name begins that ends in this figure ("Su-34", "G20", "COVID-19"); None where the figure is a number of its own."""
    before = text[a - 1] if a > done else " "
    if before.isalpha() or before == "_":
        found = NAME_START.match(text, max(done, a - 40), a)
        word = found.group() if found else before
        before_word = text[found.start() - 1] if found and found.start() > done else ""
        if word in lexicon.codes or (before_word == "$" and "$" + word in lexicon.symbols):
            return None
        return found.start() if found else a - 1
    if before in "-‑–" and a - 2 >= done and (text[a - 2].isalpha()):
        found = NAME_START.match(text, max(done, a - 40), a)
        if not found:
            return None
        word = found.group().rstrip("-‑–")
        lower = word.lower()
        if lower in {"minus", "negative"} or lower in lexicon.words:
            return None
        head = lower.rpartition("-")[2]
        shape = any(c.isupper() for c in word) and not (word[1:].islower() and len(word) > 3)
        if shape or head in lexicon.labels["hyphened"] or len(head) == 1:
            return found.start()
    return None


def read_name(text: str, start: int, a: int, b: int, end: int) -> list[Token]:
    """A name with figures in it, up to its end."""
    stop = NAME_END.match(text, a, end).end()
    return [closed(start, max(stop, a + 1), "label", "part of a name")]


def read_suffix(text: str, tokens: list[Token], start: int, sign: int, end: int, lexicon: Lexicon) -> list[Token]:
    """Letters glued behind a figure: a scale (35m), a unit (10kW), an ordinal (24th), a decade (1990s) - or a name (5G)."""
    token = tokens[-1]
    value = token.value
    if len(tokens) == 1 and token.sort == "d" and text[start] == ".":
        fraction = text[start + 1 : token.end]
        value = float("0." + fraction) if fraction.isdecimal() else value
        token = Token(start, token.end, "d", value, "decimal")
    if sign:
        token = Token(start, token.end, "d", value * sign, "signed") if token.sort == "d" else token
    letters = LETTERS.match(text, token.end, end)
    if letters is None or token.sort != "d":
        return [*tokens[:-1], token]
    return [*tokens[:-1], read_letters(text, token, letters.group(), end, lexicon)]


def read_letters(text: str, token: Token, letters: str, end: int, lexicon: Lexicon) -> Token:
    """One figure with its letters."""
    a, b, value, lower = token.start, token.end, token.value, letters.lower()
    stop = b + len(letters)
    is_end = not is_glued(text, stop)
    if is_end and lower in ("st", "nd", "rd", "th"):
        unit = UNIT_NAME.match(text, stop)
        if unit and unit[1].lower() in lexicon.labels["after_ordinal"]:
            return closed(a, stop, "label", "the number of a unit", value)
        return closed(a, stop, "ordinal", "a rank or a day, no amount", value)
    if is_end and lower in ("am", "pm") and value < 25:
        return closed(a, stop, "time", "a time of day")
    if is_end and lower == "s" and token.name == "bare":
        return read_decade(text, a, stop, value)
    if is_end and letters in lexicon.suffixes and not is_metre(text, token, letters, stop):
        return Token(a, stop, "d", value * lexicon.suffixes[letters], f"scaled {lexicon.suffixes[letters]:.0f}")
    sort = lexicon.words.get(lower, ("", 0, ""))[0]
    if sort and sort in "sSD":
        return token
    unit_end = stop + 1 if stop < end and text[stop] in "23²³" and not is_glued(text, stop + 1) else stop
    is_letter = unit_end - b == 1 and letters.isupper() and letters not in "WVL"
    unit = None if is_letter else lexicon.units.get(text[b:unit_end].lower())
    if unit and (unit_end > stop or is_end):
        figure = Figure(
            a,
            b,
            a,
            unit_end,
            value,
            value,
            kind=unit[0] if unit[0] != "time" else "measure",
            unit=unit[1],
            name="glued",
        )
        return Token(a, unit_end, "d", value, "unit", figure)
    if lower == "p" and is_end and value not in (360, 480, 720, 1080, 1440, 2160):
        return Token(
            a, stop, "d", value, "unit", Figure(a, b, a, stop, value, value, kind="money", unit="penny", name="glued")
        )
    if lower == "x" and is_end:
        return Token(
            a, stop, "d", value, "unit", Figure(a, b, a, stop, value, value, kind="measure", unit="time", name="glued")
        )
    if lower == "z" and is_end and b - a == 4:
        return closed(a, stop, "time", "a time of day")
    return closed(a, max(NAME_END.match(text, a, end).end(), stop), "label", "part of a name")


def is_metre(text: str, token: Token, letters: str, stop: int) -> bool:
    """ "100m race", "30m high": the letter is a metre; "35m", "$35m", "2.7m people" are millions."""
    if letters != "m":
        return False
    return METRE.match(text, stop) is not None


def read_decade(text: str, a: int, stop: int, value: float) -> Token:
    """ "1990s" and "the 80s" are times, "in his 20s" an age, "747s" a name."""
    width = stop - a - 1
    if value in ROUND and text.startswith(" of ", stop):
        return Token(a, stop, "S", value, ROUND[int(value)])
    if width == 4 and value % 10 == 0:
        return closed(a, stop, "date", "a decade", value)
    if width == 2 and value % 10 == 0:
        before = text[max(0, a - 14) : a].lower()
        is_age = AGE_DECADE.search(before)
        return closed(a, stop, "age" if is_age else "date", "an age" if is_age else "a decade", value)
    return closed(a, stop, "label", "part of a name")
