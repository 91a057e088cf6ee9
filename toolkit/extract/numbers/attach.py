"""Attaches what belongs to a figure: sign, currency before it, percent sign or unit behind it."""

from __future__ import annotations

import regex

from toolkit.extract.numbers.figure import Figure
from toolkit.extract.numbers.lexicon import Lexicon
from toolkit.extract.numbers.plain import find_plain_word

# The next word, over one blank or hyphen: " per", "-minute", "%", " p.m.", "°C".
NEXT = regex.compile(r"[ \u00a0\u2009\u202f\n]?[-‑]?([\p{L}°%″][\p{L}\p{M}.°/]*+(?:-ft\b)?[²³23]?+)")
CODE_BEFORE = regex.compile(r"(?r)(?<![\p{L}\d])(\p{Lu}\p{L}{1,2})\.?[ \u00a0]?")
COUNTRY_BEFORE = regex.compile(r"(?r)(?<![\p{L}\d])(US|U\.S\.|HK|AU|NZ|CA|A|C|S|NT)[ ]?")
MINUS_WORDS = ("minus ", "minus-", "negative ", "negative-")
MINUS = regex.compile(r"(?r)(?<![\p{L}\d])(?:minus|negative)[ -]")
OCLOCK = regex.compile(r"[ \u00a0]?o['’]?clock\b")
MERIDIEM = regex.compile(r"[ \u00a0\u202f]?[ap]\.?m\b\.?")


def attach_before(text: str, low: str, figure: Figure, floor: int, lexicon: Lexicon) -> None:
    """Widens the figure to the left over a currency or a minus in words."""
    start = figure.left
    before = text[start - 1] if start > floor else ""
    if before:
        if before.isalpha():
            attach_code(text, figure, floor, lexicon)
        elif before in lexicon.symbol_ends or before in " \u00a0.":
            attach_currency(text, figure, floor, before, lexicon)
    if figure.form != "vague" and low.endswith(MINUS_WORDS, max(floor, start - 9), start):
        attach_minus(low, figure, floor)


def attach_currency(text: str, figure: Figure, floor: int, before: str, lexicon: Lexicon) -> None:
    """A currency sign before the figure, with the letters that tell which dollar: "$5", "AU $5", "US$5", "$US5"."""
    at = figure.left - 1 if before in " \u00a0." else figure.left
    if at - 1 < floor:
        return
    if text[at - 1] in lexicon.symbol_ends:
        for length in (4, 3, 2, 1):
            name = lexicon.symbols.get(text[at - length : at]) if at - length >= floor else None
            if name:
                figure.left, figure.kind, figure.unit = at - length, "money", name
                break
        else:
            return
        country = (
            COUNTRY_BEFORE.match(text, max(floor, figure.left - 6), figure.left) if text[figure.left] == "$" else None
        )
        if country and lexicon.symbols.get(country[1].replace(".", "") + "$"):
            figure.left, figure.unit = country.start(), lexicon.symbols[country[1].replace(".", "") + "$"]
    elif text[at - 1].isalpha() or text[at - 1] == ".":
        attach_code(text, figure, floor, lexicon)


def attach_code(text: str, figure: Figure, floor: int, lexicon: Lexicon) -> None:
    """A currency code before the figure: "USD10m", "Rs 500", "$US113"."""
    if text[max(floor, figure.left - 5) : figure.left].islower():
        return
    found = CODE_BEFORE.match(text, max(floor, figure.left - 6), figure.left)
    if found is None:
        return
    start = found.start()
    if start > floor and text[start - 1] == "$" and lexicon.symbols.get("$" + found[1]):
        figure.left, figure.kind, figure.unit = start - 1, "money", lexicon.symbols["$" + found[1]]
    elif found[1] in lexicon.codes:
        figure.left, figure.kind, figure.unit = start, "money", lexicon.codes[found[1]]


def attach_minus(low: str, figure: Figure, floor: int) -> None:
    """ "minus 387", "minus-5", "negative ten"."""
    match = MINUS.match(low, floor, figure.left)
    if match and figure.low is not None and figure.high is not None:
        figure.low, figure.high = -figure.high, -figure.low
        figure.start = figure.left = match.start()
        figure.is_bare = False


def attach_suffix(text: str, low: str, figure: Figure, ceiling: int, lexicon: Lexicon) -> str:
    """The percent sign, unit or currency behind the figure; returns the next word."""
    end = figure.right
    after = low[end] if end < ceiling else ""
    if after == "%":
        figure.right, figure.kind, figure.unit = end + 1, "percent", "percent"
        return "%"
    if after in ",.;:)":
        return ""
    word, figure.following = find_plain_word(low, end, ceiling, lexicon.signals)
    if word:
        return word
    match = NEXT.match(low, end, ceiling)
    if match is None:
        return ""
    word = match[1]
    if figure.name == "glued" or figure.form == "none":
        return word
    if figure.form == "digits":
        if word[0] in "apo" and attach_clock(low, figure, word, ceiling):
            return word
        if word in ("m", "b", "mn", "bn", "k", "mln", "cr") and attach_scale(
            text, figure, match.start(1), match.end(1), word, lexicon
        ):
            return attach_suffix(text, low, figure, ceiling, lexicon)
    attach_unit(low, figure, match.start(1), word, lexicon)
    return word


def attach_clock(low: str, figure: Figure, word: str, ceiling: int) -> bool:
    """ "2 p.m.", "10 o'clock"."""
    value = figure.low or 0.0
    for pattern in (MERIDIEM, OCLOCK):
        match = pattern.match(low, figure.right, ceiling)
        if match and value < 25:
            figure.kind, figure.reason, figure.is_closed, figure.right = "time", "a time of day", True, match.end()
            if low[figure.right - 1 : figure.right] == "." and "." not in match.group()[:-1]:
                figure.right -= 1
            return True
    return False


def attach_scale(text: str, figure: Figure, a: int, b: int, word: str, lexicon: Lexicon) -> bool:
    """A scale letter after a blank ("4.3 M", "8 B people"): letters that are units too count only as capitals."""
    written = text[a:b]
    if (
        written in ("m", "b")
        or written not in lexicon.suffixes
        or (b < len(text) and text[b].isalnum())
        or figure.scale > 1
    ):
        return False
    factor = lexicon.suffixes[written]
    if figure.low is None or figure.high is None:
        return False
    figure.low, figure.high, figure.scale = figure.low * factor, figure.high * factor, factor
    figure.end = figure.right = b
    figure.is_bare = False
    return True


def attach_unit(low: str, figure: Figure, at: int, word: str, lexicon: Lexicon) -> None:
    """The unit that the next words name; percent words join the span, others only give the figure its unit."""
    found: tuple[str, str] | None = None
    length = len(word)
    for phrase, sort, name in lexicon.long_units.get(word.rstrip("."), ()):
        if low.startswith(phrase, at) and not low[at + len(phrase) : at + len(phrase) + 1].isalnum():
            found, length = (sort, name), len(phrase)
            break
    if found is None:
        found = lexicon.units.get(word) or lexicon.units.get(word.rstrip("./"))
        length = len(word.rstrip("./")) if word not in lexicon.units else length
    if found is None:
        return
    sort, name = found
    figure.tail = at + length
    if sort == "percent":
        figure.kind, figure.unit, figure.right = "percent", name, at + length
    elif figure.kind == "money":
        return
    elif sort == "money" or (name == "pound" and figure.scale >= 1_000_000):
        figure.kind, figure.unit = "money", name
    elif figure.kind == "cardinal":
        figure.kind, figure.unit = "measure", name
