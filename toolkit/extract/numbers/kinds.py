"""Tells what kind of figure stands alone: a year, a day, an age, a label, a list number, or an amount."""

from __future__ import annotations

import regex

from toolkit.extract.numbers.figure import Figure
from toolkit.extract.numbers.labels import is_label, is_place_in_list
from toolkit.extract.numbers.setting import Setting
from toolkit.extract.numbers.years import is_day, is_military_time, is_year

# "Maria, 10, said", "Holt, 66)": an age between commas after a name.
APPOSITION = regex.compile(r"(?r)\p{Lu}[\p{L}\p{M}'’.-]*,[ ]")
APPOSITION_END = regex.compile(r"[ ]?[,;)]|[ ]?\.(?:\s|$)|[ ]who\b")
YEAR_OLD = regex.compile(r"[ -]?(?:and[ -]a[ -]half[ -])?[- ]?(year|yr|month|week|day)s?[- ]?olds?\b")
AGE_HEADS = ("ye", "yr", "mo", "we", "da", "an")
ENUMERATION = regex.compile(r"[.)](?=[ \t]+[\p{L}\"“])|\)")
LINE_START = regex.compile(r"(?r)(?:^|\n)[ \t]*\(?")
OLDEST = 125
OPENED = "\"“‘'([—–"
AGE_BOUNDS = ("under ", "over ", "below ", "above ")


def close(figure: Figure, kind: str, reason: str) -> None:
    """Marks a figure as no amount."""
    figure.kind, figure.reason, figure.is_closed = kind, reason, True
    if kind != "age":
        figure.unit = None


def classify(figure: Figure, at: Setting) -> None:
    """Closes the figure if it is a date, an age, a label or a list number."""
    if at.precedes("scale") and figure.kind == "cardinal":
        figure.kind, figure.unit = "measure", at.word
    elif at.word == "per" and figure.hedge == "exact":
        close(figure, figure.kind, "what a rate is counted by")
    elif at.following.startswith(AGE_HEADS) and (match := YEAR_OLD.match(at.low, figure.right, at.ceiling)):
        read_age(figure, match[1])
    elif figure.kind == "cardinal" and is_age(figure, at):
        close(figure, "age", "an age")
    elif figure.kind in ("cardinal", "measure") and figure.form == "digits":
        classify_digits(figure, at)
    elif figure.form == "words" and figure.kind == "cardinal" and is_label(figure, at):
        close(figure, "label", name_reason(at))


def classify_digits(figure: Figure, at: Setting) -> None:
    """Figures in digits: list numbers, days, years, ages in apposition, labels."""
    if not figure.is_bare:
        if is_place_in_list(figure, at):
            close(figure, "label", name_reason(at))
    elif is_list_number(at.text, figure, at.ceiling):
        close(figure, "list", "numbers a list")
    elif is_day(figure, at):
        close(figure, "date", "a day of the month")
    elif is_year(figure, at):
        close(figure, "date", "a year")
    elif is_military_time(figure, at):
        close(figure, "time", "a time of day")
    elif is_apposition(figure, at):
        close(figure, "age", "an age after a name")
    elif is_label(figure, at):
        close(figure, "label", name_reason(at))


def name_reason(at: Setting) -> str:
    """Why a figure is a label, with the word that says so."""
    return f"a name or a place in a list after {at.word!r}" if at.word else "a name"


def read_age(figure: Figure, unit: str) -> None:
    """ "20-year-old" is an age, "a 300,000-year-old skull" a measure."""
    if figure.low is not None and figure.low > OLDEST:
        figure.kind = "measure"
    else:
        close(figure, "age", "an age")
    figure.unit = "year" if unit == "yr" else unit


def is_age(figure: Figure, at: Setting) -> bool:
    """ "aged 12", "aged between 12 and 15", "children under 5"; "turned 2,000 people away" is a count."""
    value = figure.low if figure.low is not None else figure.high
    if value is None or value > OLDEST or at.follows("counted"):
        return False
    if at.precedes("before_age") or is_own_age(figure, at):
        return True
    if at.word == "between":
        return len(at.words) > 1 and at.words[-2] in at.lexicon.context["before_age"]
    if figure.hedge not in ("at_least", "at_most") or not at.precedes("person_plural"):
        return False
    return at.low.startswith(AGE_BOUNDS, figure.left) and (not at.following or at.follows("function"))


def is_own_age(figure: Figure, at: Setting) -> bool:
    """ "When she was 9, ...", "who is 22": the age of one person, where a mark or a little word follows."""
    if at.word not in ("was", "is", "he's", "she's", "i'm") or figure.hedge != "exact" or at.following == "of":
        return False
    words = at.word if "'" in at.word else " ".join(at.words[-2:])
    is_ended = at.low[figure.right : figure.right + 1] in ",.;)" or at.follows("function")
    return is_ended and words.lstrip(OPENED) in at.lexicon.context["before_own_age"]


def is_list_number(text: str, figure: Figure, ceiling: int) -> bool:
    """ "1. First point", "(2) Then", "[3]" at the start of a line or in square brackets."""
    start, end = figure.start, figure.end
    if (figure.low or 0.0) > 999 or end >= ceiling or text[end] not in ".)]":
        return False
    before = text[start - 1] if start > 0 else "\n"
    if text[end] == "]":
        return before == "["
    if LINE_START.match(text, 0, start) is None:
        return False
    return (before != "(" and ENUMERATION.match(text, end) is not None) or (before == "(" and text[end] == ")")


def is_apposition(figure: Figure, at: Setting) -> bool:
    """An age between commas after a name: "Amina Haddad, 34, said"."""
    if figure.hedge != "exact" or figure.kind != "cardinal" or not 0 < (figure.low or 0.0) <= OLDEST:
        return False
    if not at.words or at.words[-1][-1] != ",":
        return False
    name = APPOSITION.match(at.text, at.floor, figure.start)
    return name is not None and APPOSITION_END.match(at.text, figure.end, at.ceiling) is not None
