"""Whether a figure is of one event, of a stretch of days, or of everything since an affair began."""

from __future__ import annotations

import regex

from toolkit.records import Count, Period, Timex

# "more than 200 in a recent raid": a part with an event of its own.
ONE_EVENT = regex.compile(
    r"\bin\s(?:an?|one|another|a\ssingle|that|this)\s(?:[\w-]+\s){0,3}?"
    r"(?:(?:air\s?)?strike|raid|attack|bombing|explosion|blast|incident|ambush|clash|crash|battle)\b",
    regex.IGNORECASE,
)
SO_LONG = "so long as the affair has lasted"  # "a year of air strikes has killed 9,000"
ADDED = "what the last day added"  # the rule of a period: "4,328 tanks (+5)"
UP_TO = "up to a day, since a beginning that is not told"  # "as of 6 March 27 have died"
AS_OF = "as of a day"  # "as of 6 March 27 are missing"
LOOKS_BACK = regex.compile(r"(?:the\s)?(?:past|last|previous|preceding)\b", regex.IGNORECASE)
OF_CALENDAR = regex.compile(
    r"\b(?:this|(?:start|beginning)\sof\s(?:the|this))\s(?:week|month|quarter|year)\b", regex.IGNORECASE
)
# "Since the operation began on Saturday": the total of an affair from its first day, however short it is.
BEGUN = regex.compile(
    r"\bsince\s(?:(?!and\b|but\b|when\b)[\w'’-]+\s){0,7}?"
    r"(?:began|begun|started|broke\sout|erupted|launched|declared|opened|entered|beginning|start|launch|outbreak|onset|"
    r"uprising|offensive|invasion)\b(?!\sof\s(?:the|this)\s(?:week|month|year))",
    regex.IGNORECASE,
)
LONG = (
    366  # days: a total over more than a year that begins on no new year's day counts from the beginning of an affair
)
BRIEF = 7  # days: a count since a few days ago is that of one affair, and not the total of a war


def resolve_kind(count: Count, period: Period, timex: Timex | None, told: str = "") -> str:
    """The kind of a claim: what the words say, else the total of a stretch of days, else an event. `told` is its sentence.

    "Since May", and more than a year, makes a running total; "in the past 24 hours", "on Friday and Saturday", "in June" a total;
    "overnight" is one event.
    """
    if period.rule == ADDED:
        return "change"
    is_since = period.rule.startswith("since")
    is_brief = (
        is_since and period.start is not None and period.end is not None and (period.end - period.start).days <= BRIEF
    )
    if is_brief and count.kind in (None, "running_total") and count.rule != "toll" and BEGUN.search(told) is None:
        return "period_total"  # "170 hurt since Friday"
    if count.kind == "running_total" and period.start is not None and period.start == period.end:
        return "event"  # "six have died so far in Monday's crash": what is of one day does not run on
    if count.kind == "running_total" and timex is not None and is_of_calendar(timex):
        return "period_total"  # "so far this year", "since the start of the month": it ends with the calendar's page
    if count.kind is not None:
        return count.kind
    if is_since and count.measure == "displaced" and period.basis == "inherited" and "since" not in told.lower():
        return "period_total"  # the sentence before says since when; nobody says that those who fled still add up
    is_up_to = period.rule == UP_TO or (timex is not None and timex.lead == "as of" and period.rule != AS_OF)
    if is_since or is_up_to or period.rule == SO_LONG:
        return "running_total"
    if period.start is None or period.end is None:
        return "event"
    days = (period.end - period.start).days
    if days > LONG and (period.start.month, period.start.day) != (1, 1):
        return "running_total"  # "between Sept. 30, 2015, and Sept. 20, 2017": from the beginning of an affair
    is_stretch = days >= 1 and (timex is None or timex.type != "TIME") and period.basis == "stated"
    return "period_total" if days >= 2 or is_stretch else "event"


def is_of_calendar(timex: Timex) -> bool:
    """Whether a stretch ends with the story by the calendar: "so far this year", "since the start of the month", "in the past week"."""
    if timex.type == "DURATION" and LOOKS_BACK.match(timex.date_text):
        return True  # "has driven 500,000 from their homes in the past two weeks"
    return timex.lead == "so far" or OF_CALENDAR.search(timex.date_text) is not None
