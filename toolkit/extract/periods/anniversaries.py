"""Dates what an anniversary remembers: "Friday marks the tenth anniversary of the massacre, in which 38 people died"."""

from __future__ import annotations

from datetime import date

import regex

from toolkit.extract.cued_sentences import CuedSentence, Listed
from toolkit.extract.periods.campaigns import COUNTS, read_amount
from toolkit.records import Period, Timex

WORDS = (
    *(
        "first",
        "second",
        "third",
        "fourth",
        "fifth",
        "sixth",
        "seventh",
        "eighth",
        "ninth",
        "tenth",
        "eleventh",
        "twelfth",
        "thirteenth",
    ),
    *("fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth"),
)
TENS = {"twentieth": 20, "thirtieth": 30, "fortieth": 40, "fiftieth": 50, "sixtieth": 60, "seventieth": 70}
YEARS = {word: at + 1 for at, word in enumerate(WORDS)} | TENS
# "the 20th anniversary of the siege", "one-year anniversary", "ten years to the day since", "a year on from the quake"
ANNIVERSARY = Listed(
    regex.compile(
        r"\b(?:(?P<digits>\d{1,2})(?:st|nd|rd|th)|(?P<word>[a-z]+)(?:-year)?)?[\s-](?:anniversary|commemoration|remembrance)\s(?:of|since)\b"
        # "gathered to mark ten years since the massacre"
        rf"|\b(?:mark|commemorat|remember|observ)\w*\s(?:the\s)?(?P<count>{'|'.join(COUNTS)}|\d{{1,2}})\syears\s(?:to\sthe\sday\s)?(?:since|after)\b",
        regex.IGNORECASE,
    ),
    *("anniversary", "commemoration", "remembrance", "years "),
)


# "The attack fell on the fifth anniversary of the massacre": of the day of the news
FELL_ON = regex.compile(
    r"\b(?:fell|came|comes|happened|occurred|took\splace|was\scarried\sout)\son\s(?:the\s)?$", regex.IGNORECASE
)


def find_anniversary(text: str, sentence: CuedSentence, at: int) -> regex.Match[str] | None:
    """The words of an anniversary that stand before a figure in its sentence."""
    return sentence.search_in(ANNIVERSARY, sentence.start, at)


def is_told_of_news(text: str, match: regex.Match[str]) -> bool:
    """Whether the news itself fell on the anniversary: "the attack came on the fifth anniversary of the massacre".

    >>> text = "The attack came on the fifth anniversary of the massacre."
    >>> is_told_of_news(text, find_anniversary(text, CuedSentence.of(text), 57))
    True
    """
    start = match.start("digits") if match["digits"] else match.start("word")
    return start >= 0 and FELL_ON.search(text, max(0, start - 40), start) is not None


def read_anniversary(match: regex.Match[str], day: Timex | None, published: date | None) -> Period:
    """The days of what is remembered: so many years before the day that is named, else the whole of its year.

    >>> text = "Friday marks the tenth anniversary of the fire, in which 38 people died."
    >>> friday = Timex(0, 6, "Friday", "DATE", "", None, date(2016, 10, 21), date(2016, 10, 21), "day", "published")
    >>> match = find_anniversary(text, CuedSentence.of(text), 56)
    >>> read_anniversary(match, friday, date(2016, 10, 20)).start
    datetime.date(2006, 10, 21)
    >>> read_anniversary(match, None, date(2016, 10, 20)).end
    datetime.date(2006, 12, 31)
    >>> read_anniversary(match, None, None).start is None
    True
    """
    years = read_amount(match["count"]) if match["count"] else YEARS.get((match["word"] or "").lower())
    years = int(match["digits"]) if match["digits"] else years
    base = day.start if day is not None else published
    if years is None or base is None:
        return Period(None, None, None)
    year = base.year - years
    if day is not None and (base.month, base.day) != (2, 29):
        return Period(
            base.replace(year=year),
            base.replace(year=year),
            "stated",
            day.date_text,
            day.char_start,
            day.char_end,
            "anniversary",
        )
    return Period(date(year, 1, 1), date(year, 12, 31), "inferred", rule="anniversary")
