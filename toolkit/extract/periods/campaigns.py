"""Affairs that go on for days or years: which figures count over all of one, and how long the opening says that it lasted."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

import regex

from toolkit.extract.periods.aftermath import AFTERMATH
from toolkit.extract.periods.day_roles import names_happening
from toolkit.records import Sentence, Timex
from toolkit.text.cued import Cued
from toolkit.vocabulary.load import shipped_words

GOING_ON = (
    r"(?:war|fighting|conflict|violence|unrest|clashes|campaign|offensive|operations?|siege|bombardment|bombing|raids|air\s?strikes|shelling"
    r"|assault|invasion|aggression|uprising|rebellion|insurgency|protests|riots|crisis|hostilities|outbreak|epidemic|crackdown|incursion)"
)
# "the crisis broke out on May 23", "the campaign opened on Jan. 17": such a thing lasts, though it began last week.
LASTING = Cued(
    regex.compile(rf"\b{GOING_ON}\b[^.;]{{0,60}}$", regex.IGNORECASE),
    *("war", "fight", "conflict", "violence", "unrest", "clash", "campaign", "offensive", "operation", "siege", "bomb"),
    *(
        "raid",
        "assault",
        "strikes",
        "shelling",
        "invasion",
        "aggress",
        "uprising",
        "rebellion",
        "insurg",
        "protest",
        "riot",
        "crisis",
    ),
    *("hostil", "outbreak", "epidemic", "crackdown", "incursion"),
)
# "Some 458 have died in the campaign so far", "33 soldiers have been killed in the fighting"
OVER_ALL = Cued(
    regex.compile(
        r"\b(?:have|has)\b[^.;]{0,80}?\b(?:in|during|throughout)\s(?:the|this|its|their)\s(?:latest\s|current\s|present\s|whole\s)?"
        r"(?:war|fighting|conflict|violence|unrest|campaign|offensive|operation|siege|bombardment|invasion|uprising|crisis|hostilities)\b"
        r"(?!\s(?:on|in|at|of)\s(?!\d))",
        regex.IGNORECASE,
    ),
    "have",
    "has",
)
NUMBERS = shipped_words("numbers")
COUNTS = {word: value for word, value in (NUMBERS["unit"] | NUMBERS["teen"]).items() if value > 1}
ORDINALS = {word: value for word, value in NUMBERS["ordinal"].items() if 1 < value <= 10}
# "struck for a fourth straight night", "the third day running", "a third day of clashes"
STRAIGHT = Cued(
    regex.compile(
        rf"\b(?P<nth>{'|'.join(ORDINALS)}|\d+(?:nd|rd|th))\s(?:(?:straight|consecutive|successive)\s(?:day|night)\b"
        r"|(?:day|night)\s(?:running|in\sa\srow)\b|(?<=\bfor\s(?:an?|the)\s\w+\s)(?:day|night)\b)"
        r"(?:\son\s(?P<on>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day))?",
        regex.IGNORECASE,
    ),
    *("straight", "consecutive", "successive", "running", "in a row", "for a", "for the"),
)
RUNNING = regex.compile(rf"\b{GOING_ON}\b", regex.IGNORECASE)
WEEKEND = Cued(regex.compile(r"\b(?:a|the|last)\sweekend(?:['’]s|\sof)?\s", regex.IGNORECASE), "weekend")
BEHIND = 40  # characters behind "the weekend" in which the thing that happened is named
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
SATURDAY, DAY = 5, timedelta(days=1)


def is_lasting(text: str, timex: Timex) -> bool:
    """Whether a thing that goes on is named before the day of its beginning.

    >>> text = "The fighting broke out on May 3."
    >>> is_lasting(text, Timex(26, 31, "May 3", "DATE", "", None, None, None, "day", "published"))
    True
    """
    return LASTING.search(text, max(0, timex.char_start - 90), timex.char_start) is not None


def counts_over_all(text: str, sentence: Sentence) -> bool:
    """Whether a sentence counts over all of an affair: "have died in the campaign so far"."""
    return OVER_ALL.search(text, sentence.start, sentence.end) is not None


def find_stretch(text: str, sentences: Sequence[Sentence], published: date | None) -> Timex | None:
    """The days that an opening gives to what it tells of: "a weekend of street fighting", "for a fourth straight night".

    >>> text = "Planes struck the port for a third straight night."
    >>> found = find_stretch(text, [Sentence(0, len(text), "body", 0)], date(2021, 6, 17))
    >>> found.start, found.end
    (datetime.date(2021, 6, 15), datetime.date(2021, 6, 17))
    >>> find_stretch("He spent the weekend at home.", [Sentence(0, 29, "body", 0)], date(2021, 6, 17)) is None
    True
    """
    if published is None:
        return None
    for sentence in sentences:
        straight = STRAIGHT.search(text, sentence.start, sentence.end)
        if straight is not None:
            last = published if straight["on"] is None else last_weekday(straight["on"], published)
            first = last - (read_ordinal(straight["nth"]) - 1) * DAY
            is_search = AFTERMATH.search(text, sentence.start, straight.start()) is not None
            return stretch(straight, first, first if is_search else last)  # "rescuers dug for a third day"
        weekend = WEEKEND.search(text, sentence.start, sentence.end)
        if weekend is not None and names_happening(text[weekend.end() : weekend.end() + BEHIND]):
            saturday = published - ((published.weekday() - SATURDAY) % 7) * DAY
            return stretch(weekend, saturday, min(saturday + DAY, published))
    return None


def last_weekday(name: str, published: date) -> date:
    """The last day of that name up to the publication.

    >>> last_weekday("Saturday", date(2021, 6, 17))
    datetime.date(2021, 6, 12)
    """
    return published - ((published.weekday() - WEEKDAYS.index(name[:3].lower())) % 7) * DAY


def read_amount(word: str) -> int:
    """The number of a count in words or digits.

    >>> read_amount("five"), read_amount("12")
    (5, 12)
    """
    return COUNTS.get(word.lower()) or int(word)


def read_ordinal(word: str) -> int:
    """The number of an ordinal in words or digits.

    >>> read_ordinal("fourth"), read_ordinal("19th")
    (4, 19)
    """
    return ORDINALS.get(word.lower()) or int(word[:-2])


def stretch(match: regex.Match[str], start: date, end: date) -> Timex:
    """A stretch of days that some words of the opening give."""
    words = match.group().strip()
    value = f"{start.isoformat()}/{end.isoformat()}"
    return Timex(match.start(), match.start() + len(words), words, "DATE", value, None, start, end, "day", "published")
