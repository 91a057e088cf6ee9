"""Days counted from the story itself: "since the morning", "during the night", "in the week that the envoys met"."""

from __future__ import annotations

from datetime import timedelta

import regex

from toolkit.extract.periods.spots import Spot
from toolkit.extract.periods.timeline import Timeline
from toolkit.extract.periods.told_before import is_next
from toolkit.records import Period, Timex
from toolkit.text.cued import Cued

# "Five have been killed since the morning": of the day of the story.
SINCE_MORNING = Cued(
    regex.compile(
        r"\bsince\s(?:(?:the|this|early)\s)*(?:morning|dawn|daybreak|sunrise|midnight|noon|midday|afternoon)\b",
        regex.IGNORECASE,
    ),
    "since",
)
# "Guns fired 30 shells during the night": the one that ended with the morning of the story.
IN_THE_NIGHT = Cued(
    regex.compile(
        r"\b(?:during|throughout|in\sthe\scourse\sof|over|through)\sthe\snight\b(?!\s(?:of|to|from)\b)",
        regex.IGNORECASE,
    ),
    "the night",
)
# "240 people were killed on the night of the coup": of the two days of that night.
OF_ITS_NIGHT = Cued(
    regex.compile(
        r"\b(?:on|in|during)\sthe\snight\sof\sthe\s(?:[\w-]+\s)?(?:coup|putsch|attack|assault|raid|bombing|fire|storm|massacre|quake|earthquake|battle)\b",
        regex.IGNORECASE,
    ),
    "the night of",
)
DAY, WEEK = timedelta(days=1), timedelta(days=7)


def find_of_story(spot: Spot, timeline: Timeline) -> Period | None:
    """The days that a sentence counts from the story: "since the morning", "in the week that the envoys met"."""
    text, start, end, published = spot.text, spot.sentence.start, spot.sentence.end, timeline.published
    if published is None:
        return None
    if SINCE_MORNING.search(text, start, end):
        return Period(published, published, "inferred", rule="day of publication")
    return None


def find_night(spot: Spot, timeline: Timeline) -> Period | None:
    """The night before the story, where a sentence tells of "the night" and no day is named."""
    published = timeline.published
    if published is None:
        return None
    told = spot.sentence
    is_told = IN_THE_NIGHT.search(spot.text, told.start, told.end) is not None
    if not is_told and is_next(timeline, spot.position):
        told = timeline.sentences[spot.position - 1]
        is_told = spot.text.startswith(
            "During the night", told.start
        )  # "... planes struck the port. A pier was hit by four missiles"
    if not is_told:
        return None
    return Period(published - DAY, published, "inferred", rule="the night before publication")


def span_night(spot: Spot, day: Timex) -> Timex:
    """The day of the news, with the next one where a sentence is of its night: "on the night of the coup"."""
    if day.start is None or day.start != day.end:
        return day
    is_night = OF_ITS_NIGHT.search(spot.text, spot.sentence.start, spot.sentence.end) is not None
    return day._replace(end=day.start + DAY) if is_night else day
