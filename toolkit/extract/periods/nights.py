"""Days counted from the story itself: "since the morning", "during the night", "in the week that the envoys met"."""

from __future__ import annotations

from datetime import date, timedelta

import regex

from toolkit.extract.cued_sentences import Listed
from toolkit.extract.periods.saying_days import is_reporting_date
from toolkit.extract.periods.spots import Spot
from toolkit.extract.periods.timeline import Timeline
from toolkit.extract.periods.told_before import is_next
from toolkit.records import Period, Timex

# "Five have been killed since the morning": of the day of the story.
SINCE_MORNING = Listed(
    regex.compile(
        r"\bsince\s(?:(?:the|this|early)\s)*(?:morning|dawn|daybreak|sunrise|midnight|noon|midday|afternoon)\b",
        regex.IGNORECASE,
    ),
    "since",
)
# "In the week that the envoys met, aircraft flew 530 sorties"
THE_WEEK = Listed(
    regex.compile(
        r"\b(?:in|over|during)\s(?:the|a)\sweek\s(?:that|when|in\swhich)\b"
        r"|\b(?:during|over|in\sthe\scourse\sof)\sthe\sweek[,.]?\s"
        r"(?!of|from|to|ending|before|after|until|since|beginning|that)",
        regex.IGNORECASE,
    ),
    " week",
)
# "Guns fired 30 shells during the night": the one that ended with the morning of the story.
IN_THE_NIGHT = Listed(
    regex.compile(
        r"\b(?:during|throughout|in\sthe\scourse\sof|over|through)\sthe\snight\b(?!\s(?:of|to|from)\b)",
        regex.IGNORECASE,
    ),
    "the night",
)
# "240 people were killed on the night of the coup": of the two days of that night.
OF_ITS_NIGHT = Listed(
    regex.compile(
        r"\b(?:on|in|during)\sthe\snight\sof\sthe\s(?:[\w-]+\s)?(?:coup|putsch|attack|assault|raid|bombing|fire|storm|massacre|quake|earthquake|battle)\b",
        regex.IGNORECASE,
    ),
    "the night of",
)
# "said on Wednesday that a bus had fallen into a ravine in the early hours": of the day of saying
EARLY_HOURS = Listed(
    regex.compile(r"\b(?:in|during)\sthe\s(?:early|small)\shours\b(?!\sof\b)", regex.IGNORECASE), "hours"
)
EARLY = "the early hours of the day of saying"
DAY, WEEK = timedelta(days=1), timedelta(days=7)


def find_of_story(spot: Spot, timeline: Timeline) -> Period | None:
    """The days that a sentence counts from the story: "since the morning", "in the week that the envoys met"."""
    published = timeline.published
    if published is None:
        return None
    if spot.sentence.search(THE_WEEK):
        return Period(published - WEEK, published, "inferred", rule="the week before publication")
    if spot.sentence.search(EARLY_HOURS) and (day := told_day(spot)) is not None:
        return Period(day, day, "stated", rule=EARLY)
    if spot.sentence.search(SINCE_MORNING):
        return Period(published, published, "inferred", rule="day of publication")
    return None


def told_day(spot: Spot) -> date | None:
    """The day of saying that a sentence names, if it does and no other day."""
    days = [t for t in spot.dates if t.type != "DURATION" and t.start is not None and t.start == t.end]
    days = [t for t in days if not t.date_text.lower().endswith("hours")]
    is_told = bool(days) and all(is_reporting_date(spot.text, t, spot.sentence) for t in days)
    return days[0].start if is_told else None


def find_night(spot: Spot, timeline: Timeline) -> Period | None:
    """The night before the story, where a sentence tells of "the night" and no day is named."""
    published = timeline.published
    if published is None:
        return None
    told = spot.sentence
    is_told = told.search(IN_THE_NIGHT) is not None
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
    is_night = spot.sentence.search(OF_ITS_NIGHT) is not None
    return day._replace(end=day.start + DAY) if is_night else day
