"""The day of a thing that a sentence names again: "Friday's attacks ... The attacks killed 129"."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from toolkit.extract.periods.day_roles import deed_nouns, is_dated
from toolkit.extract.periods.spots import Spot, period_of
from toolkit.extract.periods.timeline import REACH, Timeline
from toolkit.records import Period, Timex

# "The attacks killed", "The two bombs left": the thing that the sentence opens with
THE_THING = regex.compile(
    r"(?:The|Those|These)\s(?:two\s|three\s|four\s|twin\s)?(?P<noun>\p{Ll}+)\s(?:also\s)?(?:killed|left|wounded|injured|claimed|cost)\b"
)
OWNED = regex.compile(r"['’]s?\s(?:[\p{L}-]+\s){0,2}?$")


def find_named_again(spot: Spot, timeline: Timeline) -> Period | None:
    """The day that owned the thing when it was last named, a sentence or two before; None where none did."""
    thing = THE_THING.match(spot.text, spot.sentence.start, spot.sentence.end)
    if thing is None or thing["noun"] not in deed_nouns():
        return None
    noun = thing["noun"].removesuffix("s")
    for earlier in range(spot.position - 1, max(-1, spot.position - 1 - REACH), -1):
        sentence = timeline.sentences[earlier]
        at = spot.text.rfind(noun, sentence.start, sentence.end)
        if at < 0:
            continue
        day = find_owner(spot.text, at, timeline.dates_of[earlier])
        return period_of(day, "inherited", timeline.published, "date of the sentence before") if day else None
    return None


def find_owner(text: str, at: int, dates: Sequence[Timex]) -> Timex | None:
    """The day that owns what stands at a place: "Friday's attacks"."""
    return next((t for t in dates if is_dated(t) and t.char_end <= at and OWNED.fullmatch(text, t.char_end, at)), None)
