"""Fits time expressions to what is counted: nights of two days, months cut at the story, the quake "since" which all died.

What a calendar says of "overnight Thursday" is one day; a night's dead may be of either of its two.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Sequence
from datetime import date, timedelta

import regex

from toolkit.extract.claim_kinds import LOOKS_BACK
from toolkit.extract.clauses import OWNED_MOMENT
from toolkit.extract.cued_sentences import CuedSentence, Listed
from toolkit.extract.periods.choose_date import TOTALS, last_day
from toolkit.extract.periods.day_roles import owns_happening
from toolkit.records import Timex

AGO = regex.compile(r"(?:an?|one|\w+|\d+)\syears?\sago", regex.IGNORECASE)
IN_MONTH = regex.compile(r"\s(?:in\s\p{Lu}\p{Ll}+|(?:this|next|last)\smonth)")
DAY, WEEK = timedelta(days=1), timedelta(days=7)
# "in the night to Tuesday", "overnight to Tuesday", "the night leading into Tuesday"
INTO = Listed(
    regex.compile(r"\b(?:night|overnight)\s(?:from\s\w+day\s)?(?:leading\s)?(?:in)?to\s$", regex.IGNORECASE),
    "night",
)
# "overnight on 6 October", "overnight, Oct. 6,", as the bulletins of the morning put it
ON_NIGHT = Listed(regex.compile(r"\bovernight,?\s(?:on\s)?(?:the\s)?$", regex.IGNORECASE), "overnight")
# "the fiscal year that ended on 30 September", "the year ending March 31"
YEAR_TO = Listed(
    regex.compile(
        r"\b(?:year|(?:12|twelve)\smonths)\s(?:that\s|which\s)?(?:end(?:ed|ing|s)|to|up\sto)\s(?:on\s)?$",
        regex.IGNORECASE,
    ),
    "year",
    "months",
)
DAY_AFTER = regex.compile(r"the\sday\s(after|before)", regex.IGNORECASE)
CLAUSE_BEHIND = regex.compile(r"\s[\p{L}\d]")
WEEKDAY = regex.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day")
AT_NIGHT = regex.compile(r"\b(?:evening|night|nightfall|dusk|sunset|midnight|late|p\.?m\b)", regex.IGNORECASE)
TILL_MORNING = Listed(
    regex.compile(
        r"[^.;]{0,60}\b(?:fought|lasted|raged|held\sout|kept\sup|(?:went|goes|going)\son|continued|lasting|burned)\b[^.;]{0,30}?"
        r"\b(?:until|till|to|into|past)\s(?:[\w-]+\s){0,4}?(?:dawn|daybreak|sunrise|morning)\b",
        regex.IGNORECASE,
    ),
    *("dawn", "daybreak", "sunrise", "morning"),
)
# "fired on crowds after Friday prayers": of that day
RITE = regex.compile(r"['’]?s?\s(?:\w+\s)?(?:prayers?|sermons?|mass|services?|worship)\b", regex.IGNORECASE)
SO_FAR = Listed(
    regex.compile(r"\b(?:so\sfar|to\sdate|already)\s(?:in\s)?$", regex.IGNORECASE), "so far", "to date", "already"
)
SO_FAR_BEHIND = regex.compile(r"\s(?:so\sfar|to\sdate|up\sto\snow)\b", regex.IGNORECASE)

# "villages that no one had reached since Friday", "without power since a strike on the plant on Saturday": nothing is counted
NOBODY_SINCE = Listed(
    regex.compile(
        r"\b(?:no(?!\s(?:fewer|less|other)\b)|nobody|not(?!\s(?:fewer|less)\b)|never|none|nothing|without|unable|cut\soff|closed|shut|n[’']t)\b"
        r"[^.;,]{0,60}\bsince\b[^.;,]{0,70}$"
        # "a pilot who has flown from dawn to dark since Thursday"
        r"|\bwho\s(?:has|have|had)\s(?!(?:been\s)?(?:killed|died|fled|crossed|arrived|reached|left|gone))[^.;,]{0,60}\bsince\b[^.;,]{0,20}$",
        regex.IGNORECASE,
    ),
    "since",
)


def fit_dates(text: str, sentence: CuedSentence, dates: Sequence[Timex], published: date | None) -> list[Timex]:
    """Returns the time expressions of a sentence as the figures in it need them.

    >>> text = "Overnight on 6 May drones hit a port."
    >>> night = Timex(13, 18, "6 May", "DATE", "2023-05-06", None, date(2023, 5, 6), date(2023, 5, 6), "day", "published", "on")
    >>> [fitted] = fit_dates(text, CuedSentence.of(text), [night], date(2023, 5, 6))
    >>> fitted.start, fitted.end
    (datetime.date(2023, 5, 5), datetime.date(2023, 5, 6))
    """
    fitted = [fit_date(text, sentence, timex, published) for timex in join_day_after(text, dates)]
    for at in range(1, len(fitted)):
        night, day = fitted[at - 1], fitted[at]
        if LOOKS_BACK.match(night.date_text) and day.start == day.end and text[night.char_end : day.char_start] == ", ":
            fitted[at - 1] = night._replace(start=day.start, end=day.end)  # "over the past day, May 8"
        elif night.date_text.lower() == "overnight" and sentence.search_in(ON_NIGHT, night.char_start, day.char_start):
            fitted[at - 1] = night._replace(start=day.start, end=day.end)  # "overnight on April 24"
        elif AGO.fullmatch(night.date_text) and night.start and IN_MONTH.fullmatch(text, night.char_end, day.char_end):
            fitted[at - 1] = fitted[at] = of_year(day, night.start.year)
    return fitted


def join_day_after(text: str, dates: Sequence[Timex]) -> list[Timex]:
    """ "On Sunday, the day after two bombs went off": the day of the bombs is the Saturday."""
    joined = list(dates)
    for at in range(1, len(joined)):
        day, other = joined[at - 1], joined[at]
        match = DAY_AFTER.fullmatch(other.date_text)
        if match is None or day.start is None or day.start != day.end or not CLAUSE_BEHIND.match(text, other.char_end):
            continue
        if text[day.char_end : other.char_start] == ", ":
            moved = day.start - DAY if match[1].lower() == "after" else day.start + DAY
            joined[at] = other._replace(start=moved, end=moved, anchor="text")
    return joined


def of_year(month: Timex, year: int) -> Timex:
    """The month of another year: "a year ago in June", "two years ago next month"."""
    if month.start is None or month.precision != "month":
        return month
    start = month.start.replace(day=1, year=year)
    return month._replace(start=start, end=start.replace(day=monthrange(year, start.month)[1]))


def fit_date(text: str, sentence: CuedSentence, timex: Timex, published: date | None) -> Timex:
    """One time expression, or the same with other days."""
    if timex.start is not None and timex.lead == "after" and RITE.match(text, timex.char_end):
        return timex._replace(start=timex.start - DAY, end=timex.start - DAY, lead=None)
    if timex.start is None or timex.end is None:
        return timex
    if timex.lead in TOTALS:
        is_moment = OWNED_MOMENT.match(text, timex.char_end) is not None
        if is_moment or is_of_nobody(text, sentence, timex):
            return timex._replace(lead=None, mod=None, end=last_day(timex))
        is_today = timex.start == published and WEEKDAY.fullmatch(timex.date_text) is not None
        return timex._replace(start=timex.start - 7 * DAY) if is_today else timex  # "since Monday", printed on a Monday
    if timex.start == timex.end:
        if published and 0 < (timex.start - published).days <= WEEK.days and owns_happening(text, timex):
            before = timex.start - WEEK
            return timex._replace(start=before, end=before)  # "plan to mark Friday's attacks"
        return fit_night(text, sentence, timex, published)
    if published is None or not timex.start <= published < timex.end:
        return timex
    is_cut = SO_FAR_BEHIND.match(text, timex.char_end) or sentence.search_in(SO_FAR, sentence.start, timex.char_start)
    return timex._replace(end=published, lead="so far") if is_cut else timex


def fit_night(text: str, sentence: CuedSentence, timex: Timex, published: date | None) -> Timex:
    """A day that stands for a night, or for a year that ends with it: with the days before or after it."""
    if timex.start is None:
        return timex
    before = max(sentence.start, timex.char_start - 30)
    if timex.date_text.lower() == "the night before" and text.startswith(" last", timex.char_end) and published:
        return timex._replace(start=published - 2 * DAY, end=published - DAY)
    if timex.date_text[:10].lower() == "last night":
        return timex._replace(end=timex.start + DAY)
    if timex.date_text[:9].lower() == "overnight":
        is_over = published is not None and timex.start < published
        return timex._replace(end=timex.start + DAY) if is_over else timex._replace(start=timex.start - DAY)
    if timex.start == published and timex.date_text.lower().startswith(("the night of ", "night of ")):
        return timex._replace(start=timex.start - DAY)  # the night that ended with the morning of the story
    if sentence.search_in(INTO, before, timex.char_start) or sentence.search_in(ON_NIGHT, before, timex.char_start):
        return timex._replace(type="TIME", start=timex.start - DAY)
    if is_till_morning(text, sentence, timex):
        return timex._replace(end=timex.start + DAY)
    if sentence.search_in(YEAR_TO, before, timex.char_start):
        return timex._replace(start=year_before(timex.start) + DAY, precision="year", lead=None)
    return timex


def is_till_morning(text: str, sentence: CuedSentence, timex: Timex) -> bool:
    """ "Attacked at dusk on Tuesday and fought until Wednesday morning": the dead of two days."""
    if sentence.match(TILL_MORNING, timex.char_end) is None:
        return False
    return AT_NIGHT.search(text[max(sentence.start, timex.char_start - 20) : timex.char_end]) is not None


def year_before(day: date) -> date:
    """The same day a year earlier.

    >>> year_before(date(2016, 2, 29))
    datetime.date(2015, 2, 28)
    """
    return day.replace(year=day.year - 1, day=28) if (day.month, day.day) == (2, 29) else day.replace(year=day.year - 1)


def is_of_nobody(text: str, sentence: CuedSentence, timex: Timex) -> bool:
    """ "Villages that no one had reached since Friday": nothing is counted since that day."""
    return sentence.search_in(NOBODY_SINCE, max(sentence.start, timex.char_start - 140), timex.char_start) is not None
