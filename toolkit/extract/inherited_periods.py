"""The period of a figure whose own sentence gives none: from the sentences before, the beginning of a war, the day of the news."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import regex

from toolkit.extract.campaigns import counts_over_all
from toolkit.extract.choose_date import TOTALS, WHEN, last_day
from toolkit.extract.clauses import MOMENT
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
        | \G(?:another|a\sfurther|some|also)\b | \bsince\sthen\b
        """,
        regex.VERBOSE | regex.IGNORECASE,
    ),
    *("have", "has", "had", "another", "further", "some", "also", "since"),
)
# "more than 12,000 sorties since the campaign started": counted from a day that nobody names here; "since the crash" is the crash.
SINCE_BEGAN = Cued(
    regex.compile(
        r"\bsince\s(?:the|its|their|it|they|he|she|his|her|(?:start|beginning|outbreak|launch)\sof)\b"
        r"(?!\s(?:\w+\s)?(?:crash|attack|blast|quake|earthquake|explosion|shooting|collapse|fire)\b)",
        regex.IGNORECASE,
    ),
    "since",
)
SINCE_THEN = Cued(regex.compile(r"\bsince\sthen\b|\bsince\b[.,]?$|\bsince\s(?:died|been)\b", regex.IGNORECASE), "since")
# "since the crash", "in the course of the night": a total, though not of a war.
ONE_AFFAIR = Cued(
    regex.compile(
        rf"\bsince\s(?:the|an?|that)\s(?:[\w.-]+\s){{0,2}}?{MOMENT}|\bin\sthe\scourse\sof\s(?:the|a|one)\s(?:night|day|morning|evening|week)",
        regex.IGNORECASE,
    ),
    "since",
    "course of",
)
SINCE_THAT = Cued(regex.compile(r"\bsince\sthen\b", regex.IGNORECASE), "since then")
THAT_ONE = regex.compile(
    r"[Tt]hat\s(?:\w+\s)?(?:attack|bomb|bombing|blast|explosion|quake|earthquake|flood|storm|crash|fire|disaster|massacre|shooting|raid|strike|siege|war)\b"
)
SAME_SPEAKER = regex.compile(
    r"(?:He|She|They|It)\s(?:also\s)?(?:said|says|reports?|reported|puts?|gave|gives|counts|counted|listed|lists|claimed|claims|spoke|speaks)\b"
    r"|Of\s(?:his|her|its|their)\sown\b|(?:His|Her|Its|Their)\sown\b"
)
SINCE_FIRST = regex.compile(r"Since\b")
NEW_DEED = regex.compile(
    r"\b(?:when|after|in\s(?:an?|one|the)\s(?:\w+\s)?(?:attack|blast|raid|ambush|crash|clash|strike|quake|explosion))\b"
)
# What may count over all of a campaign: "eight are listed as missing", "it put its losses at 17", "118 had been captured".
TOTAL = regex.compile(r"\b(?:have|has|had|are|loss|losses|lost|toll|total|own|puts?|listed)\b")
# "Six people were killed there": where and when the sentence before told.
KILLED_THERE = regex.compile(
    r"\b(?:killed|died|dead|wounded|injured|hurt|missing|arrested|lost|buried)\s(?:\w+\s)?there\b"
)
BARE_TOLL = regex.compile(
    r"(?:One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|At\sleast\s\w+|\d+)\s(?!of\s)(?:[\w-]+\s){0,3}?(?:were|was|died|drowned)\b"
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
OF_THESE = regex.compile(r"(?:Of|Among)\s(?:these|those|them|the\s(?:dead|killed|wounded|injured|victims))\b")
# "The agency gives a figure twice as large: 852 killed": of the same thing as the figure before.
OTHER_FIGURE = Cued(
    regex.compile(
        r"\b(?:figure|number|count|toll|total|tally)s?\s(?:twice|three\stimes|double|much|far|slightly)\b"
        r"|\b(?:higher|lower|larger|smaller|different)\s(?:figure|count|number|toll|total|tally)\b",
        regex.IGNORECASE,
    ),
    *("figure", "number", "count", "toll", "total", "tally", "tallies"),
)
NEXT = 140  # characters within which a total of the wounded goes with that of the killed


def find_inherited(spot: Spot, count: Count, timeline: Timeline) -> Period:
    """The period that the sentences before, the story's main event or the day of publication give."""
    if SINCE_MORNING.search(spot.text, spot.sentence.start, spot.sentence.end) and timeline.published is not None:
        return Period(timeline.published, timeline.published, "inferred", rule="day of publication")
    since = timeline.since(spot.position)
    goes_on = GOES_ON.search(spot.text, spot.sentence.start, spot.sentence.end) is not None
    if since is not None and (goes_on or continues(spot, timeline)):
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
    is_total = count.kind == "running_total" and not ONE_AFFAIR.search(
        spot.text, spot.sentence.start, spot.sentence.end
    )
    if is_total or counts_over_all(spot.text, spot.sentence):
        opened = find_opened(timeline, spot.position)
        if opened.start is not None:
            return opened
    is_there = BARE_TOLL.match(spot.text, spot.sentence.start, spot.sentence.end) is not None
    is_there = is_there or KILLED_THERE.search(spot.text, spot.sentence.start, spot.sentence.end) is not None
    before = timeline.before(spot.position, is_there=is_there)
    if before is not None:
        return period_on(timeline, before, "date of the sentence before")
    if timeline.beginning is not None and TOTAL.search(spot.text, spot.sentence.start, spot.sentence.end):
        return period_on(timeline, timeline.beginning, "since a date in the opening")
    main = timeline.day_of_main
    if main is not None:
        return period_on(timeline, main, "main event of the article", goes_on=goes_on)
    if timeline.published is not None:
        return Period(timeline.published, timeline.published, "inferred", rule="day of publication")
    return MISSING


def period_on(timeline: Timeline, timex: Timex, rule: str, *, goes_on: bool = False) -> Period:
    """The days of an earlier date; where that sentence counts since it, so does what follows."""
    period = period_of(timex, "inherited", timeline.published, rule)
    if timeline.published is None or not (timeline.is_since(timex) or (goes_on and timeline.is_opening(timex))):
        return period
    return period._replace(end=timeline.published, rule="since a date in the sentence before")


def continues(spot: Spot, timeline: Timeline) -> bool:
    """ "Since May 3 planes have flown 400 sorties. He reports 36 rebels killed": the same speaker and campaign."""
    if spot.position == 0 or SAME_SPEAKER.match(spot.text, spot.sentence.start, spot.sentence.end) is None:
        return False
    before = timeline.sentences[spot.position - 1]
    words = spot.text[spot.sentence.start : spot.sentence.end]
    return SINCE_FIRST.match(spot.text, before.start, before.end) is not None and not NEW_DEED.search(words)


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
        is_told = last.period.basis == "stated" or last.period.rule.startswith("since")
        return last if is_told and count.kind in (None, last.kind) else None
    if (
        last is not None
        and period.basis != "stated"
        and OF_THESE.match(spot.text, spot.sentence.start, spot.sentence.end)
    ):
        return last if 0 < spot.sentence.start - last.sentence.end < NEXT and last.period.start is not None else None
    if period.basis != "stated" and OTHER_FIGURE.search(spot.text, spot.sentence.start, spot.sentence.end):
        same = next((c for c in reversed(before) if c.count.measure == count.measure and c.part_of is None), None)
        if same is not None and same.period.start is not None and spot.sentence.start - same.sentence.end < NEXT:
            return same
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
