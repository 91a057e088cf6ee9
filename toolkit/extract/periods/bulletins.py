"""Stories of a stretch of time and not of a day: bulletins of the last hours, reports on some months, wars with a beginning and an end."""

from __future__ import annotations

import regex

from toolkit.extract.claim_kinds import LOOKS_BACK
from toolkit.extract.periods.beginnings import OVER
from toolkit.extract.periods.dated_sentences import DatedSentences
from toolkit.records import Timex
from toolkit.text.cued import Cued

# The sentences that open a bulletin, the longest stretch of days that one tells of, and how old that may be (days).
OPENING = 3
BULLETIN = 7
LATE = 2
# "Quarterly report on the war, January to March 2024", "published its figures for May", "the report covers the first quarter"
REPORT = Cued(
    regex.compile(
        r"\b(?:report|review|bulletin|figures|statistics|summary|update|survey|overview|digest)\b(?:\son\s[^.;\n]{0,70}?|:\s\p{Lu}[\p{L}’-]+(?:\s\p{Lu}[\p{L}’-]+){0,2})?"
        r"[\s,:(–-]*(?:for|covers|covering|of|in|from|between|spanning)?\s*(?:the\s(?:(?:period|months?)\s)?(?:(?:of|from|between)\s)?)?$",
        regex.IGNORECASE,
    ),
    *("report", "review", "bulletin", "figures", "statistics", "summary", "update", "survey", "overview", "digest"),
)
FAR = 120  # characters before a date in which the report is named
REPORTED = 6  # days: what a report covers is longer


def find_reported(story: DatedSentences) -> Timex | None:
    """The months that a report is of: "Quarterly report, January to March 2024", "its figures for May"."""
    if story.published is None:
        return None
    opening = [i for i, s in enumerate(story.sentences) if s.zone == "headline"]
    for i in (*opening, *story.lead[:2]):
        for timex in story.dates_of[i]:
            if timex.start is None or timex.end is None or timex.type != "DATE" or timex.end >= story.published:
                continue
            is_long = (timex.end - timex.start).days >= REPORTED
            if is_long and REPORT.search(story.text, max(0, timex.char_start - FAR), timex.char_start):
                return timex
    return None


def find_ended(story: DatedSentences, position: int) -> Timex | None:
    """The days of an affair whose beginning and end one sentence gives."""
    return next((t for t in story.dates_of[position] if t.lead == OVER), None)


def find_bulletin(story: DatedSentences, position: int) -> Timex | None:
    """The last hours or days that a bulletin tells of: "over the past 24 hours aircraft flew 81 sorties"."""
    for timex in story.events(position):
        if timex.type != "DURATION" or timex.end is None or timex.start is None or story.published is None:
            continue
        is_late = (story.published - timex.end).days > LATE
        if is_late or (timex.end - timex.start).days > BULLETIN or not LOOKS_BACK.match(timex.date_text):
            continue
        if position in story.lead[:OPENING]:
            return timex
    return None
