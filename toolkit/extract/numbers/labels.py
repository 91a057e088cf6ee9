"""Tells labels from amounts: "Resolution 2254", "Fortune 100", "iPhone 11 Pro", "phase one"."""

from __future__ import annotations

import regex

from toolkit.extract.numbers.figure import Figure
from toolkit.extract.numbers.lexicon import Lexicon

NAME_BEFORE = regex.compile(r"(?r)(?<![\p{L}\d])(?:(\S+)[ \u00a0]+)?+((?:\p{Lu}[\p{L}\p{M}\d&'’/.-]*[ \u00a0]){1,4})")
MIXED = regex.compile(r"\p{Ll}\p{Lu}|\d|^\p{Lu}{2,}$")
PLACE_PREPOSITIONS = frozenset({"in", "at", "near", "from", "across", "around", "of", "to", "outside", "inside", "on"})
NEXT_CAPITAL = regex.compile(r"[ \u00a0]\p{Lu}\p{Ll}+")
STREET = regex.compile(
    r"(?:[ ]\p{Lu}[\p{L}'’.]+){1,3}[ ](?:Road|Rd|Street|St|Avenue|Ave|Lane|Drive|Boulevard|Blvd|Square|Terrace|Crescent|Highway)\b"
)
ENDED = regex.compile(r"\s*(?:[.,;:!?)\]\"”’]|$)|['’]s\b|\s[-–—]\s")


def is_label(
    text: str,
    low: str,
    figure: Figure,
    floor: int,
    ceiling: int,
    word: str,
    before: list[str],
    following: str,
    lexicon: Lexicon,
) -> bool:
    """Whether the figure names and does not count: after a listed word, after a listed name, or by its shape after a capital."""
    if (
        figure.hedge != "exact"
        or figure.scale > 1
        or not before
        or (figure.kind == "measure" and word not in ("s&p", "nasdaq"))
    ):
        return False
    if before[-1][-1:] in '.,;:!?)"”' and word not in ("no", "nos", "fig", "vol", "pp", "p") and before[-1] != word:
        return False
    written = text[max(floor, figure.left - len(before[-1]) - 1) : figure.left].strip(" \u00a0\"“‘'([")
    has_capital = any(c.isupper() for c in written[:2])
    head = word if word in lexicon.labels["before"] else word.removesuffix("s")
    if head in lexicon.labels["before"] and (has_capital or head not in lexicon.labels["before_capital"]):
        return not (figure.form == "words" and word in ("no", "number", "numbers") and not has_capital)
    if figure.form == "digits":
        if is_series(word, before, has_capital, lexicon) or STREET.match(text, figure.end, ceiling):
            return True
    elif not text[figure.start].isupper() or figure.name == "":
        return False
    return has_capital and (figure.low or 0.0) < 10_000 and is_named(text, figure, floor, ceiling, following, lexicon)


def is_series(word: str, before: list[str], has_capital: bool, lexicon: Lexicon) -> bool:
    """Whether a name that always ends in a figure stands before: "S&P 500", "S&P/ASX 200", "the Big 12"."""
    last = word.rpartition("/")[2]
    return (
        last in lexicon.labels["series"]
        or " ".join(before[-2:]) in lexicon.labels["series"]
        or (has_capital
        and last in lexicon.labels["series_capital"])
    )


def is_named(text: str, figure: Figure, floor: int, ceiling: int, following: str, lexicon: Lexicon) -> bool:
    """A name that ends in a figure ("iPhone 11 Pro", "the Galaxy Note 20"), by the capitals before it and what comes after.

    Headlines are all capitals: a row of them that begins the sentence proves nothing ("Airstrikes Kill 12").
    """
    match = NAME_BEFORE.match(text, max(floor, figure.left - 60), figure.left)
    if match is None:
        return False
    name = match[2].split()
    lead = match[1] or ""
    if name[-1].lower() in lexicon.context["function"] or name[-1].lower() in lexicon.context["month"]:
        return False
    if MIXED.search(name[-1]):
        return (
            not following
            or following in lexicon.context["function"]
            or NEXT_CAPITAL.match(text, figure.end, ceiling) is not None
        )
    if name[0] in ("The", "This", "His", "Her", "Their", "Its", "Our") and len(name) > 1:
        lead = name[0].lower()
    if not lead or not lead[0].islower() or lead in PLACE_PREPOSITIONS:
        return False
    if NEXT_CAPITAL.match(text, figure.end, ceiling):
        return not name[-1].endswith(("s", "ed", "ing", "e", "ll"))  # "Kills 12 Rebels" is a headline
    return ENDED.match(text, figure.end, ceiling) is not None or following in lexicon.context["function"]
