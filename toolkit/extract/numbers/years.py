"""Tells years, days and military times from counts: "2000 troops" is a count, "in 2000" a year."""

from __future__ import annotations

import regex

from toolkit.extract.numbers.figure import Figure
from toolkit.extract.numbers.setting import Setting

# Counted words that may also follow a year: "in 2016 killed 12", "the 2003 deaths".
LOOSE = frozenset({"of", "new", "more", "killed", "displaced", "dead", "wounded", "cases", "deaths", "victims"})
YEAR_AHEAD = frozenset({"by", "in", "until", "since", "before", "after"})
PERIOD = frozenset({"in", "since", "during"})
ZONES = frozenset({"gmt", "utc", "hrs", "zulu", "bst", "est", "edt", "cet", "eet"})

DAY_AND_MONTH = regex.compile(r"(?r)(?<!\d)\d{1,2}(?:st|nd|rd|th)?\s\p{Lu}\p{L}+\.?\s")
DATE = 20  # characters that a day with its month takes


def is_day(figure: Figure, at: Setting) -> bool:
    """ "Aug. 21", "21 August"; "in May 15 people" is a count."""
    months = at.lexicon.context["month"]
    if not 1 <= (figure.low or 0.0) <= 31 or figure.hedge != "exact":
        return False
    following = at.following.rstrip(".")
    if following in months and not (following == "may" and at.low.startswith((" have", " be", " not"), figure.end + 4)):
        return at.low[figure.end : figure.end + 1] in " -\u00a0."
    if at.word.rstrip(".") not in months or not (at.words[-1][-1:].isalpha() or at.words[-1][-1:] == "."):
        return False
    is_month_alone = len(at.words) > 1 and at.words[-2] in ("in", "last", "this")
    if is_month_alone and at.following and not at.follows("function"):
        return False
    if at.follows("counted") and DAY_AND_MONTH.match(at.text, max(0, figure.start - DATE), figure.start):
        return False  # "as of 16 June 22 people": the day stands before its month
    return not (at.word == "may" and at.follows("counted"))


OF_THEM = (" of them", " of whom", " of these", " of those")


def is_year(figure: Figure, at: Setting) -> bool:
    """A bare figure of four digits that is a year: by its company, and not where something is counted."""
    value = int(figure.low or 0)
    if figure.end - figure.start != 4 or figure.kind != "cardinal":
        return False
    if at.text.startswith(OF_THEM, figure.end):
        return False  # "5,144 since March 2015, 1184 of them children"
    if at.follows("after_year") or at.precedes("before_old_year"):
        return True
    if at.precedes("toll_verbs"):
        return False  # "the number of wounded exceeds 2000"
    if not 1700 <= value <= (2199 if at.word in YEAR_AHEAD else 2100):
        return 1000 <= value < 2200 and at.word in ("in", "since") and not at.following and figure.hedge == "exact"
    if at.follows("counted") and not (at.following in LOOSE and at.precedes("before_year")):
        return at.following == "of" and at.precedes("month")
    if figure.hedge != "exact":
        return is_hedged_year(figure, value, at)
    counts = value % 100 == 0 and is_plural(at)
    if at.word.rstrip(".") in at.lexicon.context["month"] or at.precedes("before_year"):
        return not (counts and at.word not in PERIOD)
    if counts:
        return False
    if not 1900 <= value <= 2050:
        return not at.following
    if len(at.words) > 1 and at.written(figure)[:1].isupper():
        return True  # "Acme 2018 sales"
    return not is_plural(at) or not at.words or at.words[-1][-1:] in ".:;,"


def is_hedged_year(figure: Figure, value: int, at: Setting) -> bool:
    """ "a rise over 2015", "around 1993": years; "over 2,000", "about 2000 men": counts."""
    if at.low.startswith("over", figure.left):
        return 1990 <= value <= 2050 and (not at.following or at.follows("function"))
    return figure.hedge == "about" and 1900 <= value <= 2050 and value % 100 != 0 and not is_plural(at)


def is_plural(at: Setting) -> bool:
    """Whether the next word looks like counted things: a plural in lower case."""
    word = at.following
    return (
        len(word) > 3
        and word.endswith("s")
        and not word.endswith(("ss", "us", "is", "'s", "’s"))
        and not at.follows("function")
    )


def is_military_time(figure: Figure, at: Setting) -> bool:
    """ "1430 GMT", "900 hrs", "1430 hours"."""
    width, value = figure.end - figure.start, figure.low or 0.0
    if at.following == "hours":
        return width == 4 and value < 2400 and value % 5 == 0
    return width in (3, 4) and at.following in ZONES
