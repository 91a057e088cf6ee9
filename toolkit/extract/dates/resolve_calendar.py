"""Resolves what the calendar names: a day, month, weekday, season, holiday, year; the direction of what has no year."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from toolkit.extract.dates.context import Answer, Context, format_value
from toolkit.extract.dates.days import (
    Days,
    add_days,
    holiday_day,
    make_date,
    months_span,
    season_span,
    week_span,
)
from toolkit.extract.dates.form import Form
from toolkit.extract.dates.lexicon import named_days

ANAPHORIC = ("following", "subsequent", "previous", "preceding")
Candidate = Callable[[int], Days | None]
SOON = 45  # a day so near ahead is meant, though the verb looks back: "rebels rejected the Nov. 16 talks" on Nov. 1


def nearest(context: Context, form: Form, of_year: Candidate, horizon: int = 2) -> tuple[Days | None, str | None]:
    """The occurrence that a yearless name means: the tense says on which side of the story, else the nearest."""
    anchor, basis = context.anchor()
    if form.note in ANAPHORIC and context.latest:
        anchor, basis = context.latest.days[0], "text"
    if anchor is None:
        return None, None
    found = [
        span
        for year in range(anchor.year - horizon, anchor.year + horizon + 1)
        if 0 < year < 9999 and (span := of_year(year))
    ]
    if not found:
        return None, basis
    past = [span for span in found if span[0] <= anchor]
    ahead = [span for span in found if span[1] >= anchor]
    if form.shift is not None:
        return shifted(form.shift, anchor, found), basis
    if basis == "text" and context.latest is not None:
        return follow(context.latest.days, found), basis
    if form.lead in ("until", "till", "pending"):
        return (ahead or found)[0], basis
    if form.lead == "since":
        return (past or found)[-1], basis
    tense = context.tense(form)
    if tense == "future" and ahead:
        return ahead[0], basis
    neighbours = past[-1:] + ahead[:1]  # the years are in order: one of these two is the closest
    closest = min(neighbours, key=lambda span: (distance(span, anchor), span[0]))
    if tense == "past" and past:
        is_day = closest[0] == closest[1]
        return (closest if is_day and 0 < (closest[0] - anchor).days <= SOON else past[-1]), basis
    return closest, basis


def follow(last: Days, found: list[Days]) -> Days:
    """The occurrence that continues a history: inside what was named last, else the nearest, a step back counting
    more than one ahead."""
    return min(found, key=lambda span: max((span[0] - last[1]).days, 1.5 * (last[0] - span[1]).days, 0))


def distance(span: Days, anchor: date) -> int:
    if span[0] <= anchor <= span[1]:
        return 0
    return min(abs((span[0] - anchor).days), abs((span[1] - anchor).days))


def shifted(shift: int, anchor: date, found: list[Days]) -> Days | None:
    """Last, this, next: the latest that is over, the one of the anchor's year, the first to come."""
    if shift < 0:
        over = [span for span in found if span[1] < anchor]
        return over[-1] if over else None
    if shift > 0:
        coming = [span for span in found if span[0] > anchor]
        return coming[0] if coming else None
    same = [span for span in found if span[0].year == anchor.year]
    return same[0] if same else None


def years_of(
    context: Context, form: Form, of_year: Candidate, resolve: Callable[[Form, Context], Answer]
) -> tuple[Days | None, str | None]:
    """The occurrence in a year that is said, or in the whole it is part of, or the nearest."""
    if form.year is not None:
        return (of_year(form.year) if 0 < form.year < 9999 else None), "itself"
    if form.whole is not None:
        whole = resolve(form.whole, context)
        return (of_year(whole.days[0].year), whole.anchor) if whole.days else (None, None)
    return nearest(context, form, of_year)


def resolve_month(form: Form, context: Context, resolve: Callable[[Form, Context], Answer]) -> Answer:
    month = form.month or 1
    days, basis = years_of(context, form, lambda year: months_span(year, month), resolve)
    return Answer(days, format_value("month", days) if days else f"XXXX-{month:02d}", "month", basis if days else None)


def resolve_day(form: Form, context: Context, resolve: Callable[[Form, Context], Answer]) -> Answer:
    """A day of a month; a weekday beside it helps to find the year."""
    month, number = form.month or 1, form.day or 1

    def of_year(year: int) -> Days | None:
        day = make_date(year, month, number)
        return (day, day) if day else None

    days, basis = years_of(context, form, of_year, resolve)
    if days and form.weekday and form.year is None and form.whole is None and days[0].isoweekday() != form.weekday:
        spans = [span for year in range(days[0].year - 3, days[0].year + 4) if (span := of_year(year))]
        fitting = [span for span in spans if span[0].isoweekday() == form.weekday]
        at = days[0]
        days = min(fitting, key=lambda span: abs((span[0] - at).days), default=days)
    if days is None and form.year is None and month == 2 and number == 29:
        days, basis = nearest(context, form, of_year, horizon=4)
    if days is None and form.year is not None:
        return Answer(None, "", None, None)  # the 31st of June
    return Answer(
        days, days[0].isoformat() if days else f"XXXX-{month:02d}-{number:02d}", "day", basis if days else None
    )


def resolve_weekday(form: Form, context: Context, resolve: Callable[[Form, Context], Answer]) -> Answer:
    """The latest one, the day of publication included, unless the sentence looks ahead."""
    weekday = form.weekday or 1
    unknown = Answer(None, f"XXXX-WXX-{weekday}", "day", None)
    if form.whole is not None:
        whole = resolve(form.whole, context)
        day = add_days(week_span(whole.days[0])[0], weekday - 1) if whole.days else None
        return Answer((day, day), day.isoformat(), "day", whole.anchor) if day else unknown
    anchor, basis = context.anchor()
    if anchor is None:
        return unknown
    if form.day is not None:
        day = weekday_and_number(anchor, weekday, form.day)
        return Answer((day, day), day.isoformat(), "day", basis) if day else unknown
    latest = add_days(anchor, -((anchor.isoweekday() - weekday) % 7))
    coming = add_days(anchor, (weekday - anchor.isoweekday()) % 7)
    day = latest
    if form.shift is not None:
        day = shifted_weekday(form, context, anchor, weekday)
    elif basis == "text" or (form.lead in ("until", "till", "pending") and not form.is_range_end):
        day = coming
    elif form.lead == "since":
        day = latest
    elif anchor.isoweekday() != weekday:
        tense = context.tense(form)
        if tense == "future" or (tense is None and form.lead in ("by", "before") and not (form.clock or form.part)):
            day = coming
    return Answer((day, day), day.isoformat(), "day", basis) if day else unknown


def shifted_weekday(form: Form, context: Context, anchor: date, weekday: int) -> date | None:
    """Last Monday is the latest before the story, next Monday that of the next week, this Monday the one at hand."""
    back = (anchor.isoweekday() - weekday) % 7
    if form.note == "twice":  # "the Friday before last", "the Monday after next"
        return add_days(anchor, -(back or 7) - 7) if form.shift == -2 else add_days(week_span(anchor)[0], 13 + weekday)
    if form.shift == -1 and form.note in ("previous", "preceding"):
        return add_days(week_span(anchor)[0], weekday - 8)
    if form.shift == -1:
        return add_days(anchor, -(8 if back == 1 else back or 7))  # yesterday is called so, or by its bare name
    if form.shift == 1:
        if form.note in ("coming", "upcoming", "forthcoming", "following"):
            return add_days(anchor, (weekday - anchor.isoweekday() - 1) % 7 + 1)
        return add_days(week_span(anchor)[0], 7 + weekday - 1)
    if context.tense(form) == "past":
        return add_days(anchor, -back)
    return add_days(anchor, (weekday - anchor.isoweekday()) % 7)


def weekday_and_number(anchor: date, weekday: int, number: int) -> date | None:
    """The nearest "Friday the 26th"."""
    found = []
    for months in range(-14, 15):
        year, month = divmod(anchor.year * 12 + anchor.month - 1 + months, 12)
        day = make_date(year, month + 1, number)
        if day and day.isoweekday() == weekday:
            found.append(day)
    return min(found, key=lambda day: abs((day - anchor).days), default=None)


def resolve_nth(form: Form, context: Context, resolve: Callable[[Form, Context], Answer]) -> Answer:
    """ "On the 7th": of the month that is named, else the nearest."""
    number = form.day or 1
    unknown = Answer(None, f"XXXX-XX-{number:02d}", "day", None)
    if form.whole is not None:
        whole = resolve(form.whole, context)
        day = make_date(whole.days[0].year, whole.days[0].month, number) if whole.days else None
        return Answer((day, day), day.isoformat(), "day", whole.anchor) if day else unknown
    anchor, basis = context.anchor()
    if anchor is None:
        return unknown
    found = []
    for months in (-1, 0, 1):
        year, month = divmod(anchor.year * 12 + anchor.month - 1 + months, 12)
        candidate = make_date(year, month + 1, number)
        if candidate:
            found.append(candidate)
    past, ahead = [d for d in found if d <= anchor], [d for d in found if d >= anchor]
    day = ahead[0] if ahead and context.tense(form) == "future" else next(iter((past or found)[-1:]), None)
    return Answer((day, day), day.isoformat(), "day", basis) if day else unknown


def resolve_season(form: Form, context: Context, resolve: Callable[[Form, Context], Answer]) -> Answer:
    name = form.name
    days, basis = years_of(context, form, lambda year: season_span(year, name), resolve)
    return Answer(days, f"{days[0].year:04d}-{name}" if days else f"XXXX-{name}", "season", basis if days else None)


def resolve_holiday(form: Form, context: Context, resolve: Callable[[Form, Context], Answer]) -> Answer:
    rule, key = named_days()[form.name]

    def of_year(year: int) -> Days | None:
        day = holiday_day(rule, key, year)
        return (day, day) if day else None

    days, basis = years_of(context, form, of_year, resolve)
    if days and form.edge == "WEEKEND":  # with the Saturday and Sunday beside it
        saturday = (
            add_days(days[0], {1: -2, 5: 1, 6: 0, 7: -1}.get(days[0].isoweekday(), 6 - days[0].isoweekday())) or days[0]
        )
        days = min(saturday, days[0]), max(add_days(saturday, 1) or saturday, days[0])
    return Answer(
        days,
        days[0].isoformat() if days else f"XXXX-{key}" if rule == "fixed" else "XXXX-XX-XX",
        "day",
        basis if days else None,
    )


def resolve_year(form: Form, context: Context, resolve: Callable[[Form, Context], Answer]) -> Answer:
    year = form.year or 0
    if form.kind == "fiscal":
        return Answer(None, f"FY{year:04d}", "year", None)
    if form.kind == "years":
        first, last = months_span(year, 1, 12), months_span(form.ordinal or year, 1, 12)
        return Answer(
            (first[0], last[1]) if first and last else None, f"{year:04d}/{form.ordinal:04d}", "year", "itself"
        )
    if form.kind == "century":
        days = months_span(((form.ordinal or 1) - 1) * 100 or 1, 1, 1200)
        return Answer(days, f"{(form.ordinal or 1) - 1:02d}", "century", "itself")
    if form.kind == "decade":
        return Answer(months_span(year, 1, 120), f"{year // 10:03d}", "decade", "itself")
    return Answer(months_span(year, 1, 12), f"{year:04d}", "year", "itself")
