"""The period of a figure whose own sentence gives none: from the sentences before, the beginning of a war, the day of the news."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import regex

from toolkit.extract.campaigns import counts_over_all
from toolkit.extract.choose_date import TOTALS, WHEN, last_day
from toolkit.extract.day_roles import BACKGROUND_DAYS
from toolkit.extract.spots import MISSING, Spot, period_of
from toolkit.extract.timeline import Timeline
from toolkit.records import Claim, Count, Period, Timex
from toolkit.text.cued import Cued

# "Fifty-one people have died", "Another 1,527 were injured": the count of the sentence before goes on.
GOES_ON = Cued(
    regex.compile(
        r"""
          \b(?:have|has)\s(?:been\s|also\s|since\s)*\w+(?:ed|en|n|t)\b
        | \b(?:raids|strikes|bombardment|campaign|war|offensive|operation|fighting|conflict|violence)\shad\s
        | ^(?:another|a\sfurther|some)\b | \bsince\sthen\b
        """,
        regex.VERBOSE | regex.IGNORECASE,
    ),
    *("have", "has", "had", "another", "further", "some", "since"),
)
# "more than 12,000 sorties since the campaign started": counted from a day that nobody names here; "since the crash" is the crash.
SINCE_BEGAN = Cued(
    regex.compile(
        r"\bsince\s(?:the|its|their|it|they|he|she|his|her)\b"
        r"(?!\s(?:\w+\s)?(?:crash|attack|blast|quake|earthquake|explosion|shooting|collapse|fire)\b)",
        regex.IGNORECASE,
    ),
    "since",
)
SINCE_THEN = Cued(regex.compile(r"\bsince\sthen\b|\bsince\b[.,]?$|\bsince\s(?:died|been)\b", regex.IGNORECASE), "since")
SINCE_THAT = Cued(regex.compile(r"\bsince\sthen\b", regex.IGNORECASE), "since then")
THAT_ONE = regex.compile(
    r"[Tt]hat\s(?:\w+\s)?(?:attack|bomb|bombing|blast|explosion|quake|earthquake|flood|storm|crash|fire|disaster|massacre|shooting|raid|strike|siege|war)\b"
)
# "Five have been killed since the morning": of the day of the story.
SINCE_MORNING = Cued(
    regex.compile(
        r"\bsince\s(?:(?:the|this|early)\s)*(?:morning|dawn|daybreak|sunrise|midnight|noon|midday|afternoon)\b",
        regex.IGNORECASE,
    ),
    "since",
)
# Affairs that go on for months: what one of them "has killed" is of all its time, and not of the day of the story.
AFFAIR = Cued(
    regex.compile(
        r"\b(?:war|conflict|insurgency|uprising|rebellion|epidemic|outbreak|pandemic|revolution|occupation|genocide|jihad)\b",
        regex.IGNORECASE,
    ),
    *(
        "war",
        "conflict",
        "insurg",
        "uprising",
        "rebellion",
        "epidemic",
        "outbreak",
        "pandemic",
        "revolution",
        "occupation",
    ),
    *("genocide", "jihad"),
)
# "3,000 gunmen were killed in that time": the time of the figure before.
THAT_TIME = Cued(
    regex.compile(r"\b(?:in|over|during|within)\s(?:that|the\ssame)\s(?:time|period|span|stretch)\b", regex.IGNORECASE),
    "that",
    "same",
)
NEXT = 140  # characters within which a total of the wounded goes with that of the killed


def find_inherited(spot: Spot, count: Count, timeline: Timeline) -> Period:
    """The period that the sentences before, the story's main event or the day of publication give."""
    if SINCE_MORNING.search(spot.text, spot.sentence.start, spot.sentence.end) and timeline.published is not None:
        return Period(timeline.published, timeline.published, "inferred", rule="day of publication")
    since = timeline.since(spot.position)
    goes_on = GOES_ON.search(spot.text, spot.sentence.start, spot.sentence.end) is not None
    if since is not None and goes_on:
        period = period_of(since, "inherited", timeline.published, "since a date in the sentence before")
        return period._replace(end=timeline.published) if period.start and timeline.published else period
    if SINCE_BEGAN.search(spot.text, spot.sentence.start, spot.sentence.end):
        return find_opened(timeline, spot.position)
    if SINCE_THEN.search(spot.text, spot.sentence.start, spot.sentence.end):
        then = timeline.last_named(spot.position)
        if then is None and SINCE_THAT.search(spot.text, spot.sentence.start, spot.sentence.end):
            then = timeline.opened(spot.position)
        if then is not None and timeline.published is not None:
            period = period_of(then, "inherited", timeline.published, "since a date in the sentence before")
            return period._replace(end=timeline.published) if period.start else period
    if THAT_ONE.match(spot.text, spot.sentence.start, spot.sentence.end):
        told = timeline.last_named(spot.position)  # "... in 2003. That bomb claimed 36 lives": however long ago
        if told is not None and WHEN.match(spot.text, told.char_end):  # "the worst since 2003, when a bomb went off"
            told = told._replace(lead=None, end=last_day(told))
        if told is not None and told.lead not in TOTALS:
            return period_of(told, "inherited", timeline.published, "date of the sentence before")
    if count.kind == "running_total" and AFFAIR.search(spot.text, spot.sentence.start, spot.sentence.end):
        return find_opened(timeline, spot.position)  # "the war has killed 36,000"
    if count.kind == "running_total" or counts_over_all(spot.text, spot.sentence):
        opened = find_opened(timeline, spot.position)
        if opened.start is not None:
            return opened
    before = timeline.before(spot.position)
    if before is not None:
        return period_on(timeline, before, "date of the sentence before")
    main = timeline.day_of_main
    if main is not None:
        return period_on(timeline, main, "main event of the article")
    if timeline.published is not None:
        return Period(timeline.published, timeline.published, "inferred", rule="day of publication")
    return MISSING


def period_on(timeline: Timeline, timex: Timex, rule: str) -> Period:
    """The days of an earlier date; where that sentence counts since it, so does what follows."""
    period = period_of(timex, "inherited", timeline.published, rule)
    if timeline.published is None or not timeline.is_since(timex):
        return period
    return period._replace(end=timeline.published, rule="since a date in the sentence before")


def find_opened(timeline: Timeline, position: int) -> Period:
    """ "Since the war began": from the day that the article elsewhere gives for it; missing where it gives none."""
    opened = timeline.opened(position) or timeline.stretch
    if opened is None or timeline.published is None:
        return MISSING
    period = period_of(opened, "inherited", timeline.published, "since a date in the sentence before")
    return period._replace(end=timeline.published) if period.start else period


def speaks_of_that_time(spot: Spot) -> bool:
    """Whether a sentence counts over the time of the one before: "3,000 were killed in that time"."""
    return THAT_TIME.search(spot.text, spot.sentence.start, spot.sentence.end) is not None


def borrow_total(
    spot: Spot, count: Count, period: Period, before: Sequence[Claim], published: date | None
) -> Claim | None:
    """The total in the sentence before whose days a figure shares: "8,000 were killed since May. More than 20,000 have been hurt".

    Both count people, the figure has no day of its own and is no small part of the other: a new event would be.
    """
    last = next((claim for claim in reversed(before) if claim.part_of is None and claim.kind != "share"), None)
    if last is not None and period.basis != "stated" and speaks_of_that_time(spot):
        return last if last.period.basis == "stated" and count.kind in (None, last.kind) else None
    if last is None or is_background(last.period, published):
        return None
    if THAT_ONE.match(spot.text, spot.sentence.start, spot.sentence.end):
        return None  # "that bomb claimed 36 lives" has its own day
    if (
        period.basis == "stated"
        or period.rule.startswith("since")
        or count.kind is not None
        or last.kind not in ("running_total", "period_total")
    ):
        return None
    if count.victim is None or last.count.victim is None or not 0 < spot.sentence.start - last.sentence.end < NEXT:
        return None
    low, other = count.number.low, last.number.low
    return last if low is not None and other is not None and low * 10 >= other else None


def is_background(period: Period, published: date | None) -> bool:
    """ "In September last year 85 died in a church. Doctors were treating 121": the days of long ago are not handed on."""
    return published is not None and period.end is not None and (published - period.end).days > BACKGROUND_DAYS
