"""Figures that share the days of the total before them: "of these 906 were children", "3,000 were killed in that time"."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import regex

from toolkit.extract.periods.campaigns import COUNTS
from toolkit.extract.periods.day_roles import BACKGROUND_DAYS
from toolkit.extract.periods.spots import Spot
from toolkit.records import Claim, Count, Period
from toolkit.text.cued import Cued

THAT_ONE = regex.compile(
    r"[Tt]hat\s(?:\w+\s)?(?:attack|bomb|bombing|blast|explosion|quake|earthquake|flood|storm|crash|fire|disaster|massacre|shooting|raid|strike|siege|war)\b"
)
# "3,000 gunmen were killed in that time": the time of the figure before.
THAT_TIME = Cued(
    regex.compile(
        r"\b(?:in|over|during|within|throughout)\s(?:(?:that|the\ssame)\s(?:time|period|span|stretch|week|month|quarter)"
        r"|(?:those|these|the\ssame)\s(?:[\w-]+\s)?(?:hours|days|weeks|months|years))\b",
        regex.IGNORECASE,
    ),
    *("that", "same", "those", "these"),
)
# "Of these 906 were children", "By the group's count they were 1,015 civilians, 893 fighters"
# "2,116 had been wounded in the five days", which were told of before; not "in the five days to Sunday"
IN_THE_DAYS = Cued(
    regex.compile(
        rf"\b(?:in|over|during|within)\sthe\s(?P<count>{'|'.join(COUNTS)}|\d+)\sdays\b"
        r"(?!\s(?:of|to|from|since|before|after|until|till|up|ending|that|which|leading|between|starting|beginning))",
        regex.IGNORECASE,
    ),
    " days",
)
THE_DAYS = regex.compile(r"(?:the\s)?[\w-]+\sdays", regex.IGNORECASE)
# "In the last month of that span it accepted 11 deaths": a part of the time, and not the time itself
OF_THAT = Cued(regex.compile(r"\bof\s(?:that|this|the\ssame)\s(?:time|period|span|stretch|year|month|week)\b"), " of t")
OF_THESE = regex.compile(
    r"(?:Of|Among)\s(?:these|those|them|that\s(?:number|total)|the\s(?:dead|killed|wounded|injured|victims))\b"
    r"|(?:[\w’']+\s){0,5}?[Tt]hey\s(?:were|are|include[ds]?|included|comprise[ds]?)\s(?:at\sleast\s|about\s|some\s)?\d"
)
# "The agency gives a figure twice as large: 852 killed": of the same thing as the figure before.
OTHER_FIGURE = Cued(
    regex.compile(
        r"\b(?:figure|number|count|toll|total|tally)s?\s(?:twice|three\stimes|double|much|far|slightly)\b"
        r"|\b(?:higher|lower|larger|smaller|different)\s(?:figure|count|number|toll|total|tally)\b",
        regex.IGNORECASE,
    ),
    *("figure", "number", "count", "toll", "total", "tally", "tallies"),
)
SAME_DAYS = 1200  # characters within which "in the same days" looks back: it must mean some that were told
NEAR, FAR = 240, 360  # characters within which "in the same period" and "a higher toll" look back
BESIDE = "the total beside it"  # the rule of a period that was borrowed
REACH = 6  # figures among which the total is sought that another figure is set against
NEXT = 140  # characters within which a total of the wounded goes with that of the killed


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
    if last is not None and (is_so_long(spot, period) or (period.basis != "stated" and speaks_of_that_time(spot))):
        told = find_that_time(spot, before)
        reach = NEAR if period.basis == "stated" or not speaks_of_days(spot) else SAME_DAYS
        is_near = told is not None and (told is last or spot.sentence.start - told.sentence.end < reach)
        return told if is_near and told is not None and count.kind in (None, told.kind) else None
    if (
        last is not None
        and period.basis != "stated"
        and OF_THESE.match(spot.text, spot.sentence.start, spot.sentence.end)
    ):
        return last if 0 < spot.sentence.start - last.sentence.end < NEXT and last.period.start is not None else None
    if period.basis != "stated" and OTHER_FIGURE.search(spot.text, spot.sentence.start, spot.sentence.end):
        alike = [c for c in reversed(before[-REACH:]) if c.count.measure == count.measure and c.part_of is None]
        near_totals = (c for c in alike if c.kind in ("running_total", "period_total") and c.period.start is not None)
        same = next(near_totals, alike[0] if alike else None)
        if same is not None and same.period.start is not None and spot.sentence.start - same.sentence.end < FAR:
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
    if period.text_start is not None and period.text_start > last.sentence.end:
        return None  # "454 were hurt between Friday and Monday. A bomb fell on Saturday. Two children died": a day told since
    if last.period.rule == BESIDE and last.sentence == spot.sentence and count.victim is not None:
        return last  # "nine officers died and 12 were wounded", behind a sentence on the past 24 hours
    near = (
        before[-1] if before[-1].part_of is not None else last
    )  # "9,364 killed. Of these 3,804 were children. Some 20,000 were hurt"
    if count.victim is None or last.count.victim is None or not 0 < spot.sentence.start - near.sentence.end < NEXT:
        return None
    low, other = count.number.low, last.number.low
    return last if low is not None and other is not None and low * 10 >= other else None


def speaks_of_days(spot: Spot) -> bool:
    """Whether it names more than one day of that time: "in the same days", "in those weeks"."""
    match = THAT_TIME.search(spot.text, spot.sentence.start, spot.sentence.end)
    return match is not None and match.group().lower().endswith("s")


def find_that_time(spot: Spot, before: Sequence[Claim]) -> Claim | None:
    """The figure whose days "that time" are: no part or increment, and one of several days behind "in the same days"."""
    match = THAT_TIME.search(spot.text, spot.sentence.start, spot.sentence.end)
    is_plural = speaks_of_days(spot)
    for claim in reversed(before):
        if claim.part_of is not None or claim.count.adds_to is not None or not is_told(claim):
            continue
        if OF_THAT.search(spot.text, claim.sentence.start, claim.number.char_start):
            continue
        days = days_of(claim.period)
        if match is None and days != length_of(spot):
            continue
        if not is_plural or days > 1:
            return claim
    return None


def is_so_long(spot: Spot, period: Period) -> bool:
    """ "2,116 had been wounded in the five days": those that were told of before, where a total of just so many days was."""
    return period.text is not None and length_of(spot) > 1 and THE_DAYS.search(period.text) is not None


def length_of(spot: Spot) -> int:
    """How many days "in the five days" are; 0 where a sentence says no such thing."""
    match = IN_THE_DAYS.search(spot.text, spot.sentence.start, spot.sentence.end)
    if match is None:
        return 0
    word = match["count"].lower()
    return COUNTS[word] if word in COUNTS else int(word)


def days_of(period: Period) -> int:
    """How many days a period covers, both ends counted."""
    return 0 if period.start is None or period.end is None else (period.end - period.start).days + 1


def is_told(claim: Claim) -> bool:
    """Whether a figure's own words, or a "since", give its days."""
    return claim.period.start is not None and (claim.period.basis == "stated" or claim.period.rule.startswith("since"))


def is_background(period: Period, published: date | None) -> bool:
    """ "In September last year 85 died in a church. Doctors were treating 121": the days of long ago are not handed on."""
    return published is not None and period.end is not None and (published - period.end).days > BACKGROUND_DAYS
