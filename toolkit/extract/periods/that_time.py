"""The days that "in that time", "in the same days" and "in the five days" mean: those of a figure told before."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from toolkit.extract.cued_sentences import Listed
from toolkit.extract.periods.campaigns import COUNTS
from toolkit.extract.periods.spots import Spot
from toolkit.records import Claim, Count, Period
from toolkit.text.cued import Cued

# "3,000 gunmen were killed in that time": the time of the figure before.
THAT_TIME = Listed(
    regex.compile(
        r"\b(?:in|over|during|within|throughout)\s(?:(?:that|the\ssame)\s(?:time|period|span|stretch|week|month|quarter)"
        r"|the\smonth\b(?!\s(?:of|to|from|that|before|after|since|ending|until|in)\b)|(?:those|these|the\ssame)\s(?:[\w-]+\s)?(?:hours|days|weeks|months|years))\b",
        regex.IGNORECASE,
    ),
    *("that", "same", "those", "these", "the month"),
)
# "2,116 had been wounded in the five days", which were told of before; not "in the five days to Sunday"
IN_THE_DAYS = Listed(
    regex.compile(
        rf"\b(?:in|over|during|within)\sthe\s(?:same\s)?(?P<count>{'|'.join(COUNTS)}|\d+)\sdays\b"
        r"(?!\s(?:of|to|from|since|before|after|until|till|up|ending|that|which|leading|between|starting|beginning))",
        regex.IGNORECASE,
    ),
    " days",
)
THE_DAYS = regex.compile(r"(?:the\s)?(?:same\s)?[\w-]+\sdays", regex.IGNORECASE)
# "In the last month of that span it accepted 11 deaths": a part of the time, and not the time itself
OF_THAT = Cued(regex.compile(r"\bof\s(?:that|this|the\ssame)\s(?:time|period|span|stretch|year|month|week)\b"), " of t")
SAME_DAYS = 1200  # characters within which "in the same days" looks back: it must mean some that were told
NEAR = 240  # characters within which "in the same period" looks back


def borrow_that_time(spot: Spot, count: Count, period: Period, before: Sequence[Claim], last: Claim) -> Claim | None:
    """The figure whose days "that time" means, if it stands near: "since Friday 40 died. Another 210 were hurt in the same days"."""
    told = find_that_time(spot, before)
    reach = NEAR if period.basis == "stated" or not speaks_of_days(spot) else SAME_DAYS
    is_near = told is not None and (told is last or spot.sentence.start - told.sentence.end < reach)
    return told if is_near and told is not None and count.kind in (None, told.kind, "running_total") else None


def speaks_of_that_time(spot: Spot) -> bool:
    """Whether a sentence counts over the time of the one before: "3,000 were killed in that time"."""
    return spot.sentence.search(THAT_TIME) is not None


def speaks_of_days(spot: Spot) -> bool:
    """Whether it names more than one day of that time: "in the same days", "in those weeks", "over the same period"."""
    match = spot.sentence.search(THAT_TIME)
    return match is not None and match.group().lower().endswith(("s", "same period", "same span", "same stretch"))


def find_that_time(spot: Spot, before: Sequence[Claim]) -> Claim | None:
    """The figure whose days "that time" are: no part or increment, and one of several days behind "in the same days"."""
    match = spot.sentence.search(THAT_TIME)
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
    match = spot.sentence.search(IN_THE_DAYS)
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
