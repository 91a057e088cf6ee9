"""Tells what kind of figure stands alone: a year, a day, an age, a label, a list number, or an amount."""

from __future__ import annotations

import regex

from toolkit.extract.numbers.figure import Figure
from toolkit.extract.numbers.labels import is_label
from toolkit.extract.numbers.lexicon import Lexicon

STRIP = "\"“”‘’'([{)]},;:—–…"
WORD_NEXT = regex.compile(r"[ \u00a0\n]([\p{L}][\p{L}\p{M}'’-]*+)")
# "Maria, 10, said", "Holt, 66)": an age between commas after a name.
APPOSITION = regex.compile(r"(?r)\p{Lu}[\p{L}\p{M}'’.-]*,[ ]")
APPOSITION_END = regex.compile(r"[ ]?[,;)]|[ ]?\.(?:\s|$)|[ ]who\b")
YEAR_OLD = regex.compile(r"[ -]?(?:and[ -]a[ -]half[ -])?[- ]?(year|yr|month|week|day)s?[- ]?olds?\b")
ENUMERATION = regex.compile(r"[.)](?=[ \t]+[\p{L}\"“])|\)")


def close(figure: Figure, kind: str, reason: str) -> None:
    """Marks a figure as no amount."""
    figure.kind, figure.reason, figure.is_closed = kind, reason, True
    if kind != "age":
        figure.unit = None


def classify(text: str, low: str, figure: Figure, floor: int, ceiling: int, following: str, lexicon: Lexicon) -> None:
    """Closes the figure if it is a date, an age, a label or a list number. `following` is the next word in lower case."""
    before = low[max(floor, figure.left - 40) : figure.left].split()
    word = before[-1].strip(STRIP) if before else ""
    if word in lexicon.context["scale"] and figure.kind == "cardinal":
        figure.kind, figure.unit = "measure", word
    elif YEAR_OLD.match(low, figure.right, ceiling):
        read_age(low, figure, ceiling)
    elif figure.kind == "cardinal" and is_age(low, word, before, figure, following, lexicon):
        close(figure, "age", "an age")
    elif figure.kind in ("cardinal", "measure") and figure.form == "digits":
        classify_digits(text, low, figure, floor, ceiling, word, before, following, lexicon)
    elif figure.form == "words" and figure.kind == "cardinal":
        if is_label(text, low, figure, floor, ceiling, word, before, following, lexicon):
            close(figure, "label", f"a name or a place in a list after {word!r}")


def classify_digits(
    text: str,
    low: str,
    figure: Figure,
    floor: int,
    ceiling: int,
    word: str,
    before: list[str],
    following: str,
    lexicon: Lexicon,
) -> None:
    """Figures in digits: list numbers, days, years, ages in apposition, labels."""
    if not figure.is_bare:
        if figure.kind == "cardinal" and word in lexicon.labels["before"] and word not in lexicon.labels["before_capital"] and figure.scale == 1 and figure.hedge == "exact" and text[figure.start:figure.end].count(",") == 0:  # fmt: skip
            close(figure, "label", f"a name or a place in a list after {word!r}")
        return
    if is_list_number(text, figure, floor, ceiling):
        close(figure, "list", "numbers a list")
    elif is_day(low, figure, word, before, following, lexicon):
        close(figure, "date", "a day of the month")
    elif is_year(text, low, figure, floor, word, before, following, lexicon):
        close(figure, "date", "a year")
    elif is_military_time(figure, following):
        close(figure, "time", "a time of day")
    elif figure.hedge == "exact" and figure.kind == "cardinal" and is_apposition(text, figure, floor, ceiling):
        close(figure, "age", "an age after a name")
    elif is_label(text, low, figure, floor, ceiling, word, before, following, lexicon):
        close(figure, "label", f"a name or a place in a list after {word!r}" if word else "a name")


def read_age(low: str, figure: Figure, ceiling: int) -> None:
    """ "20-year-old" is an age, "a 300,000-year-old skull" a measure."""
    match = YEAR_OLD.match(low, figure.right, ceiling)
    unit = match[1] if match else "year"
    unit = "year" if unit == "yr" else unit
    if figure.low is not None and figure.low > 130:
        figure.kind, figure.unit = "measure", unit
        return
    close(figure, "age", "an age")
    figure.unit = unit


def is_age(low: str, word: str, before: list[str], figure: Figure, following: str, lexicon: Lexicon) -> bool:
    """ "aged 12", "aged between 12 and 15", "children under 5"; "turned 2,000 people away" is a count."""
    value = figure.low if figure.low is not None else figure.high
    if value is None or value > 125 or following in lexicon.context["counted"]:
        return False
    if (
        word in lexicon.context["before_age"]
        or (word == "between"
        and len(before) > 1
        and before[-2] in lexicon.context["before_age"])
    ):
        return True
    if figure.hedge not in ("at_least", "at_most") or word not in lexicon.context["person_plural"]:
        return False
    is_bound = low.startswith(("under ", "over ", "below ", "above "), figure.left)
    return is_bound and (not following or following in lexicon.context["function"])


def is_list_number(text: str, figure: Figure, floor: int, ceiling: int) -> bool:
    """ "1. First point", "(2) Then", "[3]" at the start of a line or in square brackets."""
    start, end = figure.start, figure.end
    if (figure.low or 0.0) > 999:
        return False
    before = text[start - 1] if start > 0 else "\n"
    after = text[end] if end < ceiling else ""
    if before == "[" and after == "]":
        return True
    if before == "(" and after == ")":
        line = text.rfind("\n", max(0, start - 4), start - 1)
        return start == 1 or (line >= 0 and not text[line : start - 1].strip())
    at_line_start = (
        start == 0
        or before == "\n"
        or (not text[max(0, start - 3) : start].strip()
        and "\n" in text[max(0, start - 3) : start])
    )
    return bool(at_line_start and ENUMERATION.match(text, end))


def is_day(low: str, figure: Figure, word: str, before: list[str], following: str, lexicon: Lexicon) -> bool:
    """ "Aug. 21", "21 August"; "in May 15 people" is a count."""
    value = figure.low or 0.0
    months = lexicon.context["month"]
    if not 1 <= value <= 31 or figure.hedge != "exact":
        return False
    if (
        (following.rstrip(".") in months
        and following != "may")
        or (following == "may"
        and not low.startswith((" have", " be", " not"), figure.end + 4))
    ):
        return low[figure.end : figure.end + 1] in " -\u00a0."
    if word.rstrip(".") not in months or before[-1][-1:] not in ".abcdefghijklmnopqrstuvwxyz":
        return False
    if (
        len(before) > 1
        and before[-2] in ("in", "last", "this")
        and following
        and following not in lexicon.context["function"]
    ):
        return False
    return not (word == "may" and following in lexicon.context["counted"])


def is_year(
    text: str, low: str, figure: Figure, floor: int, word: str, before: list[str], following: str, lexicon: Lexicon
) -> bool:
    """A bare figure of four digits that is a year: by its company, and not where something is counted ("2000 troops")."""
    value, context = int(figure.low or 0), lexicon.context
    if figure.end - figure.start != 4 or figure.kind != "cardinal":
        return False
    if following in context["after_year"] or word in context["before_old_year"]:
        return True
    if not 1700 <= value <= (2199 if word in ("by", "in", "until", "since", "before", "after") else 2100):
        return value >= 1000 and word in ("in", "since") and not following and figure.hedge == "exact" and value < 2200
    if following in context["counted"] and not (
        following in ("of", "new", "more", "killed", "displaced", "dead", "wounded", "cases", "deaths", "victims")
        and word in context["before_year"]
    ):
        return following == "of" and word in context["month"]
    if figure.hedge != "exact":
        is_compared = (
            low.startswith("over", figure.left)
            and 1990 <= value <= 2050
            and (not following or following in context["function"])
        )
        return (
            is_compared
            or (figure.hedge == "about"
            and 1900 <= value <= 2050
            and value % 100 != 0
            and not is_plural(following, context["function"]))
        )
    if word.rstrip(".") in context["month"] or word in context["before_year"]:
        return not (
            value % 100 == 0 and is_plural(following, context["function"]) and word not in ("in", "since", "during")
        )
    if value % 100 == 0 and is_plural(following, context["function"]):
        return False
    if 1900 <= value <= 2050:
        if len(before) > 1 and text[figure.left - len(before[-1]) - 1 : figure.left].strip()[:1].isupper():
            return True  # "Acme 2018 sales"
        return not is_plural(following, context["function"]) or not before or before[-1][-1:] in ".:;,"
    return not following


def is_plural(following: str, function: frozenset[str]) -> bool:
    """Whether the next word looks like counted things: a plural in lower case."""
    return (
        len(following) > 3
        and following.endswith("s")
        and not following.endswith(("ss", "us", "is", "'s", "’s"))
        and following not in function
    )


def is_military_time(figure: Figure, following: str) -> bool:
    """ "1430 GMT", "0900 hrs"."""
    return figure.end - figure.start in (3, 4) and following in ("gmt", "utc", "hrs", "zulu", "bst", "est", "edt", "cet", "eet", "hours") and (
        following != "hours" or ((figure.low or 0.0) % 5 == 0 and figure.end - figure.start == 4 and (figure.low or 0.0) < 2400)
    )  # fmt: skip


def is_apposition(text: str, figure: Figure, floor: int, ceiling: int) -> bool:
    """An age between commas after a name: "Amina Haddad, 34, said"."""
    value = figure.low or 0.0
    if not 0 < value <= 110:
        return False
    name = APPOSITION.match(text, floor, figure.start)
    return name is not None and APPOSITION_END.match(text, figure.end, ceiling) is not None
