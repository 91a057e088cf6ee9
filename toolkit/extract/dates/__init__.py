"""Time expressions: found in the text, believed or refused, joined, then resolved to days. Start at `find_dates`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from toolkit.extract.dates.atoms import find_atoms
from toolkit.extract.dates.combine import find_forms
from toolkit.extract.dates.context import Context
from toolkit.extract.dates.form import Form
from toolkit.extract.dates.outline import outline_forms
from toolkit.extract.dates.resolve import resolve_forms
from toolkit.extract.dates.scan import find_windows
from toolkit.extract.dates.tokens import find_tokens
from toolkit.extract.dates.window import Facts
from toolkit.records import Timex

__all__ = ["find_date_spans", "find_dates"]

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
    timexes = resolve_all(text, find_all_forms(text), day_of(published))
    if spans is None:
        return timexes
    return [t for t in timexes if any(start <= t.char_start and t.char_end <= end for start, end in spans)]


def find_date_spans(text: str, published: datetime | None = None) -> list[Timex]:
    """Returns the time expressions of a text with their types; their days are worked out only where one may come to nothing.

    >>> [(t.char_start, t.char_end, t.type) for t in find_date_spans("In May, and on June 31, 2016.")]
    [(3, 6, 'DATE')]
    """
    forms, day = find_all_forms(text), day_of(published)
    outlined = outline_forms(forms, day)
    return outlined if outlined is not None else resolve_all(text, forms, day)


def day_of(published: datetime | None) -> date | None:
    """The day of publication."""
    return published.date() if isinstance(published, datetime) else published


def resolve_all(text: str, forms: list[Form], day: date | None) -> list[Timex]:
    """The expressions of a text with their days."""
    return resolve_forms(forms, Context(text, day, is_history=is_history(forms, day.year if day else None)))


def find_all_forms(text: str) -> list[Form]:
    """The unresolved expressions of a text, in order."""
    windows, holidays, lower = find_windows(text)
    forms: list[Form] = []
    facts = Facts(text)
    for start, end in windows:
        window = find_tokens(text, lower, start, end, holidays, facts)
        forms.extend(find_forms(window, find_atoms(window)))
    return forms


def is_history(forms: list[Form], year: int | None) -> bool:
    """Whether a text tells of another time: years long past, and hardly a "today" or "Monday"."""
    years = [form.year for form in forms if form.year is not None]
    old = sum(year is None or said < year - 1 for said in years)
    deictic = sum(
        form.kind in DEICTIC and form.whole is None and not (form.kind == "span" and form.shift == 1) for form in forms
    )
    return (old >= 3 and old > 4 * deictic) or (old == len(years) >= 2 and deictic == 0)
