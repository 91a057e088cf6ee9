"""Figures that hold "as of" a day, in an article that tells of no event: "As of 6 March, the agency reports 27 deaths".

What adds up counts up to that day, and nobody says since when; the missing, and people in shelters, are so many on it. Where
the article does tell the day of the event, that is the day of the dead, and the other one only that of the counting.
"""

from __future__ import annotations

from toolkit.extract.claim_kinds import AS_OF, LOOKS_BACK, UP_TO
from toolkit.extract.periods.day_roles import is_short
from toolkit.extract.periods.spots import Spot
from toolkit.extract.periods.timeline import Timeline
from toolkit.records import Count, Period, Timex

# They come and go: so many are missing on a day.
STATES = frozenset(("missing", "trapped", "displaced", "troops", "captured"))
UNDATED = frozenset(("rate", "share", "stock", "forecast", "change"))


def find_as_of(spot: Spot, count: Count, timeline: Timeline) -> Period | None:
    """The days of a figure whose sentence says as of when it holds; None where it says nothing, or the day of the event is told."""
    day = next((t for t in spot.dates if t.lead == "as of" and t.end is not None and is_short(t)), None)
    if day is None or count.kind in UNDATED or is_event_told(spot, day, timeline):
        return None
    period = Period(None, day.end, "stated", day.date_text, day.char_start, day.char_end, UP_TO)
    return period._replace(start=day.end, rule=AS_OF) if count.measure in STATES else period


def adds_up(count: Count) -> bool:
    """Whether a figure is of what adds up from day to day: the dead, and not the missing."""
    return count.measure not in STATES and count.kind not in UNDATED


def is_event_told(spot: Spot, day: Timex, timeline: Timeline) -> bool:
    """Whether an article tells when it happened: not later than the day of the count, nor in a bulletin's "past day" further down."""
    main = timeline.told_of(spot.position)
    if main is None or main.start is None or day.end is None or main.start > day.end:
        return False
    if timeline.deed is None and is_short(main):
        return False  # the day of a saying, for want of any other
    is_later = main.char_start >= spot.sentence.end
    return not (is_later and main.type == "DURATION" and LOOKS_BACK.match(main.date_text))
