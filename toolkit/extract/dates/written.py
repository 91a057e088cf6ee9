"""The day a story was written on, where its dateline names one before the day it was printed: "today" is that day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from toolkit.extract.dates.form import Form
from toolkit.text.datelines import parse_dateline

HEAD = 600  # characters in which the dateline stands
LATEST = 3  # days that a paper takes to print a dispatch


def find_day_written(text: str, forms: Sequence[Form], published: date | None) -> date | None:
    """Returns the day of the dateline, if it lies a few days before the day of publication; None otherwise.

    >>> from toolkit.extract.dates import find_dates
    >>> text = "VILNA, Sept. 9 (AP) - Two ships sank this morning and one yesterday."
    >>> [str(t.start) for t in find_dates(text, date(2016, 9, 10))]
    ['2016-09-09', '2016-09-09', '2016-09-08']
    >>> [str(t.start) for t in find_dates(text, date(2016, 9, 30))]  # printed weeks later: nobody can tell
    ['2016-09-09', '2016-09-30', '2016-09-29']
    """
    if published is None:
        return None
    for form in forms:
        if form.start > HEAD:
            return None
        if form.kind == "day" and form.month and form.day and form.year in (None, published.year):
            dateline = parse_dateline(text, text.rfind("\n", 0, form.start) + 1)
            if dateline is not None and dateline.day and dateline.start <= form.start < dateline.end:
                return day_before(form.month, form.day, published)
    return None


def day_before(month: int, day: int, published: date) -> date | None:
    """The day of a month, if it lies one to three days before the day of publication."""
    for back in range(1, LATEST + 1):
        earlier = date.fromordinal(max(1, published.toordinal() - back))
        if (earlier.month, earlier.day) == (month, day):
            return earlier
    return None
