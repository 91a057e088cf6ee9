"""Affairs that go on for days or years: which figures count over all of one, and how long the opening says that it lasted."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

import regex

from toolkit.extract.cued_sentences import CuedSentence, Listed
from toolkit.extract.periods.aftermath import AFTERMATH
from toolkit.extract.periods.choose_date import COMPARED
from toolkit.extract.periods.day_roles import names_happening
from toolkit.extract.periods.durations import before
from toolkit.records import Timex
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
OVER_ALL = Listed(
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
STRAIGHT = Listed(
    regex.compile(
        rf"\b(?P<nth>{'|'.join(ORDINALS)}|\d+(?:nd|rd|th))\s(?:(?:straight|consecutive|successive)\s(?:day|night)\b"
        r"|(?:day|night)\s(?:running|in\sa\srow)\b|(?<=\bfor\s(?:an?|the)\s\w+\s)(?:day|night)\b)"
        r"(?:\son\s(?P<on>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day))?",
        regex.IGNORECASE,
    ),
    *("straight", "consecutive", "successive", "running", "in a row", "for a", "for the"),
)
# "A ceasefire was holding on Monday after three days of fighting"
DAYS_OF = Listed(
    regex.compile(
        rf"\bafter\s(?P<count>{'|'.join(COUNTS)}|\d+)\sdays\sof\s(?:[\w-]+\s)?{GOING_ON}\b", regex.IGNORECASE
    ),
    "days of",
)
# "Protests entered their sixth day on Thursday", "on the third day of the assault", "ten days into the offensive"
RUN = Listed(
    regex.compile(
        rf"\b(?:entered|enters|entering|in|into|on)\s(?:its|their|an?|the)\s(?P<nth>{'|'.join(ORDINALS)}|\d+(?:nd|rd|th))\s(?:\w+\s)?day\b"
        rf"|\b(?P<count>an?|{'|'.join(COUNTS)}|\d+)\s(?P<unit>day|week|month)s?\sinto\s(?:the|its|their|an?)\s(?:[\w-]+\s){{0,2}}?{GOING_ON}"
        # "in the 13-day-old offensive", "the three-week-old protests"
        rf"|\b(?:in|during)\s(?:the|its|their|an?)\s(?P<count>{'|'.join(COUNTS)}|\d+)-(?P<unit>day|week|month)-old\s(?:[\w-]+\s){{0,2}}?{GOING_ON}"
        # "on Monday, the 17th day of an offensive"
        rf"|\bthe\s(?P<of>{'|'.join(ORDINALS)}|\d+(?:nd|rd|th))\sday\sof\s(?:the|its|their|an?)\s(?:[\w-]+\s){{0,2}}?{GOING_ON}"
        # "LIVE: Day 19 of the war"
        rf"|\bday\s(?P<day>\d+)\sof\s(?:the|its|their)\s(?:[\w-]+\s){{0,2}}?{GOING_ON}",
        regex.IGNORECASE,
    ),
    *(" day", " into "),
    *(f"day {digit}" for digit in range(10)),
    "-old ",
)
MONTHS_OR_YEARS = regex.compile(r"P(\d{1,2})([MY])")
OF_AFFAIR = regex.compile(rf"\sof\s(?:[\w’'-]+\s){{0,3}}?{GOING_ON}\b", regex.IGNORECASE)
RUNNING = regex.compile(rf"\b{GOING_ON}\b", regex.IGNORECASE)
# "They carried out their dead after a night in which men went from house to house"
AFTER_NIGHT = Listed(regex.compile(r"\bafter\sa\snight\s(?:in\swhich|when|of\s(?:[\w-]+\s)?\w+ing)\b"), "after a night")
WEEKEND = Listed(regex.compile(r"\b(?:a|the|last)\sweekend(?:['’]s|\sof)?\s", regex.IGNORECASE), "weekend")
BEHIND = 40  # characters behind "the weekend" in which the thing that happened is named
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
BESIDE = 6  # characters from "its fourth day" to the day that it was: "on Tuesday"
SATURDAY, DAY = 5, timedelta(days=1)


def is_lasting(text: str, timex: Timex) -> bool:
    """Whether a thing that goes on is named before the day of its beginning.

    >>> text = "The fighting broke out on May 3."
    >>> is_lasting(text, Timex(26, 31, "May 3", "DATE", "", None, None, None, "day", "published"))
    True
    """
    return LASTING.search(text, max(0, timex.char_start - 90), timex.char_start) is not None


def counts_over_all(text: str, sentence: CuedSentence) -> bool:
    """Whether a sentence counts over all of an affair: "have died in the campaign so far"."""
    return sentence.search(OVER_ALL) is not None


def find_stretch(text: str, sentences: Sequence[CuedSentence], published: date | None) -> Timex | None:
    """The days that an opening gives to what it tells of: "a weekend of street fighting", "for a fourth straight night".

    >>> text = "Planes struck the port for a third straight night."
    >>> found = find_stretch(text, [CuedSentence.of(text)], date(2021, 6, 17))
    >>> found.start, found.end
    (datetime.date(2021, 6, 15), datetime.date(2021, 6, 17))
    >>> find_stretch(home := "He spent the weekend at home.", [CuedSentence.of(home)], date(2021, 6, 17)) is None
    True
    """
    if published is None:
        return None
    for sentence in sentences:
        straight = sentence.search(STRAIGHT)
        if straight is not None:
            last = published if straight["on"] is None else last_weekday(straight["on"], published)
            first = last - (read_ordinal(straight["nth"]) - 1) * DAY
            is_search = sentence.search_in(AFTERMATH, sentence.start, straight.start()) is not None
            return stretch(straight, first, first if is_search else last)  # "rescuers dug for a third day"
        days_of = sentence.search(DAYS_OF)
        if days_of is not None:
            word = days_of["count"].lower()
            count = COUNTS[word] if word in COUNTS else int(word)
            return stretch(days_of, published - count * DAY, published - DAY)
        night = sentence.search(AFTER_NIGHT)
        if night is not None:
            return stretch(night, published - DAY, published)
        weekend = sentence.search(WEEKEND)
        if weekend is not None and names_happening(text[weekend.end() : weekend.end() + BEHIND]):
            saturday = published - ((published.weekday() - SATURDAY) % 7) * DAY
            return stretch(weekend, saturday, min(saturday + DAY, published))
    return None


def began_so_long_ago(text: str, timex: Timex, published: date) -> date | None:
    """The day on which an affair began that is told by its length: "a year of air strikes has killed 9,000".

    >>> text = "A year of air strikes has killed 9,000 people."
    >>> str(began_so_long_ago(text, Timex(0, 6, "A year", "DURATION", "P1Y", None, None, None, None, None), date(2016, 9, 30)))
    '2015-09-30'
    """
    length = MONTHS_OR_YEARS.fullmatch(timex.value or "") if timex.type == "DURATION" else None
    if length is None or not OF_AFFAIR.match(text, timex.char_end):
        return None
    return before(published, f"P{int(length[1]) * (12 if length[2] == 'Y' else 1)}M")


def last_weekday(name: str, published: date) -> date:
    """The last day of that name up to the publication.

    >>> last_weekday("Saturday", date(2021, 6, 17))
    datetime.date(2021, 6, 12)
    """
    return published - ((published.weekday() - WEEKDAYS.index(name[:3].lower())) % 7) * DAY


def find_run(text: str, sentence: CuedSentence, dates: Sequence[Timex], published: date | None) -> Timex | None:
    """The day on which an affair began whose days are counted: "entered their sixth day on Thursday", "ten days into the offensive".

    >>> text = "Protests entered their sixth day, police said."
    >>> find_run(text, CuedSentence.of(text), [], date(2021, 6, 17)).start
    datetime.date(2021, 6, 12)
    >>> find_run(spoke := "He spoke on the sixth day.", CuedSentence.of(spoke), [], date(2021, 6, 17)) is None
    True
    """
    match = sentence.search(RUN) if published is not None else None
    if match is None or published is None:
        return None
    if match["nth"] and RUNNING.search(text, sentence.start, sentence.end) is None:
        return None
    if "-old" in match.group() and sentence.search_in(COMPARED, sentence.start, match.start()):
        return None  # "one of the bloodiest days in the 16-month-old uprising"
    days = [t for t in dates if t.start is not None and t.start == t.end]
    beside = (t for t in days if 0 <= t.char_start - match.end() <= BESIDE)
    told = days[0] if days and not match["count"] else None  # "ten days into the war, ... who were killed last Sunday"
    said = next(beside, told)
    began = day_of_beginning(match, (said.start if said else None) or published)
    if began is None:
        return None
    return Timex(
        match.start(),
        match.end(),
        match.group(),
        "DATE",
        began.isoformat(),
        None,
        began,
        None,
        "day",
        "published",
        "since",
    )


def day_of_beginning(match: regex.Match[str], said: date) -> date | None:
    """The day from which `RUN` counts: "entered its sixth day", "three weeks into the offensive", "day 19 of the war"."""
    if match["nth"] or match["of"]:
        return said - (read_ordinal(match["nth"] or match["of"]) - 1) * DAY
    if match["day"]:
        return said - (int(match["day"]) - 1) * DAY
    word = match["count"].lower()
    count = 1 if word in ("a", "an") else COUNTS[word] if word in COUNTS else int(word)
    return before(said, f"P{count}{match['unit'][0].upper()}")


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
