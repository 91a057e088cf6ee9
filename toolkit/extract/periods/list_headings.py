"""Lists under a heading that counts since a day: "SORTIES SINCE JUNE 1", and below it a line for each."""

from __future__ import annotations

from datetime import date

import regex

from toolkit.extract.periods.spots import Spot, period_of
from toolkit.extract.periods.timeline import Timeline
from toolkit.extract.periods.told_before import is_one_day
from toolkit.records import Period

LONGEST = 12  # lines under a heading that are looked back over
# "SORTIES SINCE JUNE 1", "Losses since 24 February:"; a line of prose ends with a full stop
HEADING = regex.compile(r"[^.!?\n]{3,80}\b(?i:since)\b[^.!?\n]{2,40}:?")
OPENS_LINE = regex.compile(r"[\s•*–—-]*")
BULLETS = frozenset(" \t•*-–")
LINE_END = regex.compile(r"[ \t\r]*(?:\n|\Z)")
BEHIND_DAY = regex.compile(r"\s*(?:[–—:-]|\.\s)")
RULE = "since a date in the heading of the list"


def find_since_heading(spot: Spot, timeline: Timeline) -> Period | None:
    """The days of a line in a list whose heading counts since a day; None where a line of prose stands between.

    A line that opens with a day counts up to it: "* 26 April 2017 - about 77,000 strikes".
    """
    text, sentences = spot.text, timeline.sentences
    if timeline.published is None or not stands_on_a_line(text, spot.sentence.start, spot.sentence.end):
        return None
    for at in range(spot.position - 1, max(-1, spot.position - 1 - LONGEST), -1):
        line = sentences[at]
        if not stands_on_a_line(text, line.start, line.end):
            return None
        if HEADING.fullmatch(text, line.start, line.end):
            since = next((t for t in timeline.dates_of[at] if t.lead == "since" and t.start is not None), None)
            if since is None:
                return None
            day = day_of_line(spot)
            is_later = day is not None and since.start is not None and since.start <= day
            return period_of(since, "inherited", timeline.published, RULE)._replace(
                end=day if is_later else timeline.published
            )
    return None


def day_of_line(spot: Spot) -> date | None:
    """The day with which a line of a list opens: "* 26 April 2017 - about 77,000 strikes"."""
    first = next((t for t in spot.dates if is_one_day(t)), None)
    if first is None or OPENS_LINE.fullmatch(spot.text, spot.sentence.start, first.char_start) is None:
        return None
    return first.start if BEHIND_DAY.match(spot.text, first.char_end) else None


def stands_on_a_line(text: str, start: int, end: int) -> bool:
    """Whether words fill a line of their own.

    >>> text = "SORTIES SINCE JUNE 1\\nArmy: 412.\\nHe left. She stayed."
    >>> stands_on_a_line(text, 0, 20), stands_on_a_line(text, 21, 31), stands_on_a_line(text, 32, 40)
    (True, True, False)
    """
    while start and text[start - 1] in BULLETS:
        start -= 1
    return (not start or text[start - 1] == "\n") and LINE_END.match(text, end) is not None
