"""Reads letters glued behind a figure: a scale (35m), a unit (10kW), an ordinal (24th), a decade (1990s) - or a name (5G)."""

from __future__ import annotations

import regex

from toolkit.extract.numbers.figure import Figure, Token, closed_token, make_figure
from toolkit.extract.numbers.lexicon import PLURAL, Lexicon
from toolkit.extract.numbers.names import NAME_END

LETTERS = regex.compile(r"[\p{L}\p{M}]+")
NEXT_WORD = regex.compile(r"[ \u00a0]?(\p{L}+)")
# After "100m": the letter is a metre and no million.
METRE = regex.compile(
    r"[- ](?:high|tall|wide|deep|long|thick|away|above|below|across|apart|from|north|south|east|west|underground|radius"
    r"|race|sprint|freestyle|hurdles|relay|final|dash|tower|pool)\b"
)
AGE_DECADE = regex.compile(
    r"(?:\b(?:his|her|their|my|our|your)(?: (?:early|mid|late)[ -]?)? ?|\b(?:mid|early|late)[ -])$"
)
ROUND = {10: "tens", 100: "hundreds", 1000: "thousands"}
SCREEN_HEIGHTS = (360, 480, 720, 1080, 1440, 2160)
CAPITAL_UNITS = "WVL"
TEMPERATURES = {"C": "degree Celsius", "F": "degree Fahrenheit"}
COOLEST = 10  # "45C" is a temperature, "5C" as often a name


def read_suffix(text: str, token: Token, end: int, lexicon: Lexicon) -> Token:
    """The token with what is glued behind it.

    >>> from toolkit.extract.numbers.lexicon import compile_lexicon
    >>> [read_suffix(text, Token(0, 2, "d", 35.0, "bare"), 9, compile_lexicon(None)).value for text in ("35m of it", "35th of i")]
    [35000000.0, 35.0]
    """
    match = LETTERS.match(text, token.end, end)
    if match is None:
        return token
    letters, stop = match.group(), match.end()
    if stop < len(text) and text[stop].isalnum():
        found = None
    else:
        found = read_ending(text, token, letters, stop, lexicon)
    if found is None:
        found = read_glued_unit(text, token, letters, stop, end, lexicon)
    if found is not None:
        return found
    return closed_token(token.start, max(NAME_END.match(text, token.start, end).end(), stop), "label", "part of a name")


def read_ending(text: str, token: Token, letters: str, stop: int, lexicon: Lexicon) -> Token | None:
    """An ending that is no unit: 24th, 5am, 1990s, 35m, 3million."""
    a, value, lower = token.start, token.value, letters.lower()
    if lower in ("st", "nd", "rd", "th"):
        unit = NEXT_WORD.match(text, stop)
        if unit and unit[1].lower() in lexicon.labels["after_ordinal"]:
            return closed_token(a, stop, "label", "the number of a unit", value)
        return closed_token(a, stop, "ordinal", "a rank or a day, no amount", value)
    if lower in ("am", "pm") and value < 25:
        return closed_token(a, stop, "time", "a time of day")
    if lower == "s" and token.name == "bare":
        return read_decade(text, a, stop, value)
    if letters in lexicon.suffixes and not (letters == "m" and METRE.match(text, stop)):
        scale = lexicon.suffixes[letters]
        return Token(a, stop, "d", value * scale, f"scaled {scale:.0f}")
    return token if lexicon.words.get(lower, " ")[0] in "sSD" else None


def read_glued_unit(text: str, token: Token, letters: str, stop: int, end: int, lexicon: Lexicon) -> Token | None:
    """ "10kW", "32m2", "3x", "120p", "45C"; a single capital is a unit only where it cannot be a name (5W, not 5G)."""
    a, b, value = token.start, token.end, token.value
    if stop < end and text[stop] in "23²³" and not (stop + 1 < len(text) and text[stop + 1].isalnum()):
        stop += 1
    elif stop < len(text) and text[stop].isalnum():
        return None
    if letters == "p" and value not in SCREEN_HEIGHTS:
        kind, unit = "money", "penny"
    elif letters in "xX":
        kind, unit = "measure", "time"
    elif letters in TEMPERATURES and value >= COOLEST:
        kind, unit = "measure", TEMPERATURES[letters]
    elif stop - b == 1 and letters.isupper() and letters not in CAPITAL_UNITS:
        return None
    else:
        kind, unit = lexicon.units.get(text[b:stop].lower(), ("", ""))
    if not kind:
        return None
    figure: Figure = make_figure(a, b, value, "digits")
    figure.right, figure.kind, figure.unit, figure.name = stop, "measure" if kind == "time" else kind, unit, "glued"
    return Token(a, stop, "d", value, "unit", figure)


def read_decade(text: str, a: int, stop: int, value: float) -> Token:
    """ "1990s" and "the 80s" are times, "in his 20s" an age, "100s of" vague, "747s" a name."""
    width = stop - a - 1
    if value in ROUND and text.startswith(" of ", stop):
        return Token(a, stop, PLURAL, value, ROUND[int(value)])
    if value % 10 or width not in (2, 4):
        return closed_token(a, stop, "label", "part of a name")
    if width == 2 and AGE_DECADE.search(text[max(0, a - 14) : a].lower()):
        return closed_token(a, stop, "age", "an age", value)
    return closed_token(a, stop, "date", "a decade", value)
