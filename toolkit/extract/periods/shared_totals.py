"""Figures that share the days of the total before them: "of these 906 were children", "also destroyed were 1,367 tanks"."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import regex

from toolkit.extract.cued_sentences import Listed
from toolkit.extract.periods.day_roles import BACKGROUND_DAYS
from toolkit.extract.periods.spots import Spot
from toolkit.extract.periods.that_time import borrow_that_time, is_so_long, speaks_of_that_time
from toolkit.records import Claim, Count, Period

THAT_ONE = regex.compile(
    r"[Tt]hat\s(?:\w+\s)?(?:attack|bomb|bombing|blast|explosion|quake|earthquake|flood|storm|crash|fire|disaster|massacre|shooting|raid|strike|siege|war)\b"
)
# "Of these 906 were children", "By the group's count they were 1,015 civilians, 893 fighters"
OF_THESE = regex.compile(
    r"(?:Of|Among)\s(?:these|those|them|that\s(?:number|total)|the\s(?:dead|killed|wounded|injured|victims))\b"
    r"|(?:[\w’']+\s){0,5}?[Tt]hey\s(?:were|are|include[ds]?|included|comprise[ds]?)\s(?:at\sleast\s|about\s|some\s)?\d"
)
# "It counts 24 civilians among the dead"
AMONG = regex.compile(r"\s(?:[\w-]+\s){1,7}?among\s(?:the|these|those)\s(?:dead|killed|wounded|injured|victims)\b")
# "The agency gives a figure twice as large: 852 killed": of the same thing as the figure before.
OTHER_FIGURE = Listed(
    regex.compile(
        r"\b(?:figure|number|count|toll|total|tally)s?\s(?:twice|three\stimes|double|much|far|slightly)\b"
        r"|\b(?:higher|lower|larger|smaller|different)\s(?:figure|count|number|toll|total|tally)\b",
        regex.IGNORECASE,
    ),
    *("figure", "number", "count", "toll", "total", "tally", "tallies"),
)
FAR = 360  # characters within which "a higher toll" looks back
# "Also destroyed were 1,367 tanks": the list goes on
ALSO = regex.compile(
    r"Also\s[a-z]+(?:ed|n|t)\s(?:was|were)\b|(?:It|He|She|They)\salso\s(?:recorded|counted|documented|listed|registered)\b"
)
BESIDE = "the total beside it"  # the rule of a period that was borrowed
REACH = 6  # figures among which the total is sought that another figure is set against
ALIKE = 10  # so many times larger one of two totals may be that share their days
OF_VICTIMS = frozenset(("killed", "wounded", "missing"))
NEXT = 140  # characters within which a total of the wounded goes with that of the killed


def borrow_total(
    spot: Spot, count: Count, period: Period, before: Sequence[Claim], published: date | None
) -> Claim | None:
    """The total in the sentence before whose days a figure shares: "8,000 were killed since May. More than 20,000 have been hurt".

    Both count people, the figure has no day of its own and is no small part of the other: a new event would be.
    """
    if count.number.number_text.startswith("+"):
        return None  # "1,367 tanks (+4)": what the last day added
    last = next(
        (claim for claim in reversed(before) if claim.part_of is None and claim.kind not in ("share", "change")), None
    )
    if last is not None and (is_so_long(spot, period) or (period.basis != "stated" and speaks_of_that_time(spot))):
        return borrow_that_time(spot, count, period, before, last)
    if period.basis != "stated":
        if last is not None and (
            OF_THESE.match(spot.text, spot.sentence.start, spot.sentence.end)
            or AMONG.match(spot.text, count.number.char_end, spot.sentence.end)
        ):
            is_next = 0 < spot.sentence.start - last.sentence.end < NEXT
            return last if is_next and last.period.start is not None else None
        if is_less(spot, count, period, last):
            return last
        same = find_same_thing(spot, count, before)
        if same is not None:
            return same
        if last is not None and ALSO.match(spot.text, spot.sentence.start, spot.sentence.end):
            return last if is_running(last, spot) and spot.sentence.start - last.sentence.end < NEXT else None
    return borrow_of_people(spot, count, period, before, last, published)


def is_less(spot: Spot, count: Count, period: Period, last: Claim | None) -> bool:
    """ "Eight died in Tuesday's raid. The morgue has so far certified six": a total of all the affair is no smaller than one day of it."""
    if last is None or not period.rule.startswith("since") or last.count.measure != count.measure:
        return False
    if count.measure not in OF_VICTIMS:
        return False  # "20,205 strikes in both lands ... 7,831 for Syria to the same day"
    is_day = last.period.start is not None and last.period.start == last.period.end
    if (
        not is_day
        or spot.text[last.sentence.end : spot.sentence.start].strip()
        or last.sentence.start == spot.sentence.start
    ):
        return False
    low, other = count.number.low, last.number.low
    return low is not None and other is not None and low < other and last.count.victim == count.victim


def find_same_thing(spot: Spot, count: Count, before: Sequence[Claim]) -> Claim | None:
    """ "The agency gives a figure twice as large": the total against which it is set."""
    if not spot.sentence.search(OTHER_FIGURE):
        return None
    alike = [c for c in reversed(before[-REACH:]) if c.count.measure == count.measure and c.part_of is None]
    near_totals = (c for c in alike if c.kind in ("running_total", "period_total") and c.period.start is not None)
    same = next(near_totals, alike[0] if alike else None)
    is_near = same is not None and spot.sentence.start - same.sentence.end < FAR
    return same if same is not None and same.period.start is not None and is_near else None


def is_running(last: Claim, spot: Spot) -> bool:
    """Whether a figure counts since a day, or goes on with one that does in the same sentence."""
    if last.kind == "period_total" and last.period.basis == "stated":
        return True  # "39 were killed between June 18 and July 1. It also recorded 627 arrests"
    return last.period.rule.startswith("since") or (
        last.period.rule == BESIDE and last.sentence.start == spot.sentence.start
    )


def borrow_of_people(
    spot: Spot, count: Count, period: Period, before: Sequence[Claim], last: Claim | None, published: date | None
) -> Claim | None:
    """The total of people whose days the next count of people shares: "8,000 were killed since May. Over 20,000 were hurt"."""
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
    if last.kind == "period_total" and "\n" in spot.text[last.sentence.end : spot.sentence.start]:
        return None  # the total of some days holds in its own paragraph
    if period.text_start is not None and period.text_start > last.sentence.end:
        return None  # "454 were hurt between Friday and Monday. A bomb fell on Saturday. Two children died": a day told since
    if last.period.rule == BESIDE and last.sentence.start == spot.sentence.start and count.victim is not None:
        return last  # "nine officers died and 12 were wounded", behind a sentence on the past 24 hours
    near = (
        before[-1] if before[-1].part_of is not None else last
    )  # "9,364 killed. Of these 3,804 were children. Some 20,000 were hurt"
    if count.victim is None or last.count.victim is None or not 0 < spot.sentence.start - near.sentence.end < NEXT:
        return None
    low, other = count.number.low, last.number.low
    return last if low is not None and other is not None and other <= low * ALIKE and low <= other * ALIKE else None


def is_background(period: Period, published: date | None) -> bool:
    """ "In September last year 85 died in a church. Doctors were treating 121": the days of long ago are not handed on."""
    return published is not None and period.end is not None and (published - period.end).days > BACKGROUND_DAYS
