"""The day of a thing that a sentence names again: "a truck bomb went off on Friday ... 115 people died in the blast"."""

from __future__ import annotations

import regex

from toolkit.extract.periods.day_roles import is_day_within
from toolkit.extract.periods.spots import Spot, period_of
from toolkit.extract.periods.things_named import find_things
from toolkit.extract.periods.timeline import Timeline
from toolkit.records import Period

BACK = 40  # characters before a thing in which it is said to be another
ANOTHER = regex.compile(
    r"\b(another|other|separate|second|third|fourth|new|fresh|further|later|previous|earlier|similar|an?|any|no|two|three|every|such)"
    r"\s(?:[\w-]+\s){0,2}$",
    regex.IGNORECASE,
)


def find_named_again(spot: Spot, timeline: Timeline) -> Period | None:
    """The day of the one thing that a sentence names, where another tells of it with its day: the nearest before, else the first behind."""
    text, start = spot.text, spot.sentence.start
    named = [
        (row, ANOTHER.search(text, max(start, thing.start() - BACK), thing.start()))
        for row, thing in find_things(spot.sentence)
    ]
    rows = {row for row, other in named if other is None or other[1].lower() in ("a", "an")}
    is_new = any(other is not None for _, other in named)  # "an explosion", until now told without its day
    days = timeline.things(rows.pop()) if len(rows) == 1 else []
    before = [] if is_new else [day for i, day, _ in days if i <= spot.position]
    behind = (day for i, day, is_known in days if i > spot.position and (is_known or not is_new))
    day = before[-1] if before else next(behind, None)
    if day is None:
        return None
    main = timeline.day_of_main
    if main is not None and main.start != main.end and is_day_within(day, main):
        return None  # one of the days of the news
    return period_of(day, "inherited", timeline.published, "date of the sentence before")
