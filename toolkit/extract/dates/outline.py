"""Says where a time expression stands and what it is, and works out no days where it surely has a value.

The reading of numbers asks no more: a figure within a date is a date, whichever day it is.
"""

from __future__ import annotations

from datetime import date

from toolkit.extract.dates.context import Answer
from toolkit.extract.dates.days import make_date
from toolkit.extract.dates.form import Form
from toolkit.extract.dates.resolve import type_of
from toolkit.extract.dates.tense import find_tense
from toolkit.records import Timex

# Kinds that have a value whatever the story says elsewhere.
CERTAIN = frozenset(
    ("month", "weekday", "nth", "season", "holiday", "year", "years", "fiscal", "decade", "century")
    + ("near", "overnight", "span", "textspan", "set", "ref", "stretch")
)
EARLIEST, LATEST = 1000, 9000  # years of publication from which "next century" does not leave the calendar
LONGEST, YEARS = 500, {"decade": 10, "century": 100}  # and nor does "500 years ago", or "two decades ago"
COMMON_YEAR = 2001
LENGTH = Answer(None, "P", None, None)
VALUE = Answer(None, "X", None, None)


def outline_form(form: Form, published: date | None, text: str) -> Timex | None:
    """The expression with its type and without its days; None where it may come to nothing ("June 31, 2016")."""
    if not is_certain(form, text) or (published is not None and not EARLIEST < published.year < LATEST):
        return None
    kind = type_of(form, LENGTH if form.kind == "duration" else VALUE)
    return Timex(form.start, form.end, "", kind, "", None, None, None, None, None)


def is_certain(form: Form, text: str) -> bool:
    """Whether an expression has a value, and a type that its own sentence tells, whatever the story says elsewhere.

    >>> is_certain(Form("day", 0, 2, month=6, day=30), ""), is_certain(Form("day", 0, 2, month=6, day=31), "")
    (True, False)
    >>> text = "We shall leave in two weeks."
    >>> is_certain(Form("duration", 0, 2, 18, 27, unit="week", lead="in"), text)
    False
    """
    kind = form.kind
    if kind in CERTAIN:
        return True
    if kind == "day":  # the 29th of February is not in every year
        return make_date(COMMON_YEAR, form.month or 1, form.day or 1) is not None
    if kind == "duration":  # "in two weeks" may be a day ahead
        is_length = form.lead != "in" or find_tense(text, form.start, form.end) != "future"
        return form.lead == "within" or (form.note != "time" and is_length)
    if kind == "offset":
        is_near = (form.amount or 0) * YEARS.get(form.unit or "", 1) <= LONGEST
        return form.note == "published" and form.base is None and is_near
    if kind == "same":  # "the same month of 2014" has its year
        return form.whole is not None
    return form.base is None and (kind == "clock" or (kind == "part" and form.unit is None))
