"""Time expressions: found in the text, believed or refused, joined, then resolved to days. Start at `find_dates`."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from functools import cached_property
from operator import attrgetter

from toolkit.extract.covering import Calendar
from toolkit.extract.dates.atoms import find_atoms
from toolkit.extract.dates.combine import find_forms
from toolkit.extract.dates.context import Context
from toolkit.extract.dates.form import Form
from toolkit.extract.dates.outline import outline_form
from toolkit.extract.dates.resolve import resolve_forms
from toolkit.extract.dates.scan import find_windows
from toolkit.extract.dates.tokens import find_tokens
from toolkit.extract.dates.window import Facts, Window
from toolkit.extract.dates.written import find_day_written
from toolkit.records import Timex

__all__ = ["DateSpans", "find_dates"]

START = attrgetter("start")
DEICTIC = frozenset(("near", "weekday", "overnight", "span"))


def find_dates(
    text: str, published: datetime | None = None, spans: Sequence[tuple[int, int]] | None = None
) -> list[Timex]:
    """Returns the time expressions of a text, in order and apart, resolved against the day of publication and each
    other.

    `spans` limits what is returned; dates outside them may still anchor "two days earlier". Without `published`,
    what needs it stays without days.

    >>> found = find_dates("It began in May and ended on Monday.", datetime(2017, 8, 23))
    >>> [(t.date_text, t.value, str(t.start), str(t.end)) for t in found]
    [('May', '2017-05', '2017-05-01', '2017-05-31'), ('Monday', '2017-08-21', '2017-08-21', '2017-08-21')]
    >>> find_dates("Rebels may march on 2000 troops.")
    []
    """
    timexes = DateSpans(text, published).in_full()
    if spans is None:
        return timexes
    return [t for t in timexes if any(start <= t.char_start and t.char_end <= end for start, end in spans)]


def day_of(published: datetime | None) -> date | None:
    """The day of publication."""
    return published.date() if isinstance(published, datetime) else published


class DateSpans:
    """Where the time expressions of a text stand and what they are, read when somebody asks, round a figure alone, and without their days.

    The reading of numbers asks no more; half the words of time in news have no figure near them. `in_full` reads the rest, with the days.
    """

    def __init__(self, text: str, published: datetime | None = None) -> None:
        self.text, self.published, self.facts = text, day_of(published), Facts(text)
        self.windows, self.holidays, self.lower = find_windows(text)
        self.starts = [start for start, _ in self.windows]
        self.forms: dict[int, list[Form]] = {}
        self.resolved: list[Timex] | None = None

    def covering(self, start: int, end: int) -> Timex | None:
        """The expression that holds a whole stretch of text, if any; where it may come to nothing, all of the text is read.

        >>> day = DateSpans("In May, and on June 30, 2016.").covering(20, 22)
        >>> day.char_start, day.char_end, day.type
        (15, 28, 'DATE')
        >>> DateSpans("On June 31, 2016 and in May.").covering(8, 10) is None
        True
        """
        at = bisect_right(self.starts, start) - 1
        if at < 0 or end > self.windows[at][1]:
            return None
        forms = self.forms.get(at)
        if forms is None:
            window = self.window(at)
            forms = self.forms[at] = find_forms(window, find_atoms(window))
        nearest = bisect_right(forms, start, key=START) - 1
        if nearest < 0 or end > forms[nearest].end:
            return None
        return outline_form(forms[nearest], self.published, self.text) or self.calendar.covering(start, end)

    @cached_property
    def calendar(self) -> Calendar:
        """All expressions of the text, to be asked which one holds a stretch."""
        return Calendar(self.in_full())

    def in_full(self) -> list[Timex]:
        """All expressions of the text, in order, with their days."""
        if self.resolved is None:
            self.read_stretches(range(len(self.windows)))
            forms = [form for at in range(len(self.windows)) for form in self.forms[at]]
            day = find_day_written(self.text, forms, self.published) or self.published
            is_past = is_history(forms, day.year if day else None)
            context = Context(self.text, day, is_history=is_past, printed=self.published)
            self.resolved = resolve_forms(forms, context)
        return self.resolved

    def window(self, at: int) -> Window:
        """The tokens of a stretch."""
        return find_tokens(self.text, self.lower, *self.windows[at], self.holidays, self.facts)

    def read_stretches(self, places: Iterable[int]) -> None:
        """Reads the unresolved expressions of some stretches, step by step and not stretch by stretch: it is faster so."""
        unread = [at for at in places if at not in self.forms]
        windows = list(map(self.window, unread))
        atoms = [find_atoms(window) for window in windows]
        self.forms.update(zip(unread, map(find_forms, windows, atoms), strict=True))


def is_history(forms: list[Form], year: int | None) -> bool:
    """Whether a text tells of another time: years long past, and hardly a "today" or "Monday"."""
    years = [form.year for form in forms if form.year is not None]
    old = sum(year is None or said < year - 1 for said in years)
    deictic = sum(
        form.kind in DEICTIC and form.whole is None and not (form.kind == "span" and form.shift == 1) for form in forms
    )
    return (old >= 3 and old > 4 * deictic) or (old == len(years) >= 2 and deictic == 0)
