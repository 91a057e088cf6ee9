"""Figures over a length of time that nothing dates: "in eighteen months of attacks", "a year of air strikes has killed 9,000"."""

from __future__ import annotations

from datetime import date

import regex

from toolkit.extract.claim_kinds import SO_LONG
from toolkit.extract.cued_sentences import Listed
from toolkit.extract.periods.choose_date import COMPARED
from toolkit.extract.periods.counted_since import PERFECT
from toolkit.extract.periods.durations import before
from toolkit.extract.periods.spots import Spot
from toolkit.records import Count, Period

OPENING_STRETCH = Listed(
    regex.compile(r"\b(?:in|over|during)\s(?:the|its|their)\sfirst\s[\w-]+\s(?:days|weeks|months|years)\b"), " first "
)
# "in fiscal 2022", "over the past financial year": every state has its own.
FISCAL = Listed(
    regex.compile(r"\b(?:in|over|during|for)\s(?:\w+\s){0,2}(?:fiscal|financial)\s(?:year|\d{4})", regex.IGNORECASE),
    "fiscal",
    "financial",
)
LENGTHY = regex.compile(r"P\d+[MY]")
IN_THE = regex.compile(
    r"\b(?:in|over|during|within)\s(?:(?:the|its|his|their|some|about|nearly|almost|more\sthan|first|last)\s){0,3}$",
    regex.IGNORECASE,
)
WHOLE_LENGTH = regex.compile(r"P\d{1,2}[MY]")
# "A year of Russian air strikes has killed", "six months of fighting have left": what went on so long did it.
DEEDS_HAVE = regex.compile(
    r"\sof\s(?:[\w'’-]+\s){1,6}?(?:has|have|had)\s(?:\w+ly\s)?(?:killed|left|claimed|cost|wounded|injured|displaced|driven|forced|seen)\b"
)
BACK = 60  # characters before a length in which the words of a comparison stand: "the worst accident in six years"
NEAR_DEED = 30  # characters between the deed and the figure
IN_BARE = regex.compile(r"\b(?:in|over|during)\s(?:(?:the|its|their)\s(?:past|last)\s)?$", regex.IGNORECASE)
OF = regex.compile(r"\s(?:of|to|since|from|before|until)\b")


def has_open_stretch(spot: Spot) -> bool:
    """Whether the figure covers a stretch that nothing dates: "in eighteen months of attacks", "in the first ten days of the siege"."""
    if spot.sentence.search(OPENING_STRETCH) or spot.sentence.search(FISCAL):
        return True
    return any(
        t.type == "DURATION"
        and t.start is None
        and LENGTHY.match(t.value or "")
        and IN_THE.search(spot.text, spot.sentence.start, t.char_start)
        and not spot.sentence.search_in(COMPARED, max(spot.sentence.start, t.char_start - BACK), t.char_start)
        for t in spot.dates
    )


def find_long_length(spot: Spot, count: Count, published: date | None) -> Period | None:
    """ "In eighteen months the planes have killed 11,000 people": so long, up to the publication; "... of attacks" says not until when."""
    if published is None or not PERFECT.search(spot.text, spot.sentence.start, count.number.char_start):
        return None
    for timex in spot.dates:
        is_whole = timex.type == "DURATION" and timex.start is None and WHOLE_LENGTH.fullmatch(timex.value or "")
        is_bare = is_whole and IN_BARE.search(spot.text, spot.sentence.start, timex.char_start) is not None
        if is_bare and not OF.match(spot.text, timex.char_end):
            start = before(published, in_months(timex.value))
            return None if start is None else Period(start, published, "inferred", rule="so long until the publication")
    return None


def find_length_of_deeds(spot: Spot, count: Count, published: date | None) -> Period | None:
    """ "A year of air strikes has killed 9,364 people": so long, up to the publication, whatever day is named for the saying."""
    if published is None:
        return None
    for timex in spot.dates:
        if timex.type != "DURATION" or not WHOLE_LENGTH.fullmatch(timex.value or ""):
            continue
        if IN_BARE.search(spot.text, spot.sentence.start, timex.char_start):
            continue  # "in eighteen months of attacks the group has killed 400": nobody says until when
        deed = DEEDS_HAVE.match(spot.text, timex.char_end, count.number.char_start)
        if deed is not None and count.number.char_start - deed.end() <= NEAR_DEED:
            start = before(published, in_months(timex.value or ""))
            return None if start is None else Period(start, published, "inferred", rule=SO_LONG)
    return None


def in_months(length: str) -> str:
    """A length of years in months.

    >>> in_months("P2Y"), in_months("P18M")
    ('P24M', 'P18M')
    """
    return f"P{int(length[1:-1]) * 12}M" if length.endswith("Y") else length
