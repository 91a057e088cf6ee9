"""Reads the week that a story tells of without naming it: "for the fourth week in a row", "the worst week since June"."""

from __future__ import annotations

from toolkit.extract.dates.form import Form
from toolkit.extract.dates.lexicon import word_set
from toolkit.extract.dates.window import Window

# What a form notes that is the week at hand. Only weeks: a month or a day told so may as well be the one before.
AT_HAND = "at hand"
RECORDS = word_set("context", "records")


def read_week_of_run(window: Window, first: int, last: int) -> list[Form] | None:
    """ "The fourth week in a row", "a fourth straight week": the last week of a run."""
    if window.values[last - 1] != "week" or window.words[last - 1].endswith("s"):
        return None
    behind = [window.word(last + i) for i in range(3)]
    is_run = behind == ["in", "a", "row"] or behind[0] == "running"
    return [week_at_hand(first, last)] if is_run or window.word(last - 2) in word_set("context", "runs") else None


def read_record_week(window: Window, first: int, last: int) -> list[Form] | None:
    """ "Its best week since November": measured against others, it is the story's own."""
    is_record = window.values[last - 1] == "week" and window.words[last - 2] in RECORDS
    return [week_at_hand(first, last)] if is_record and window.word(last) == "since" else None


def week_at_hand(first: int, last: int) -> Form:
    """The form of the week in which the news is."""
    return Form("near", first, last, unit="week", shift=0, note=AT_HAND)
