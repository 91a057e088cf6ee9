"""Resolves parts of a whole: a quarter, a week by its number or by a day in it, "the first week of May", "the last three
months of 2016"."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from toolkit.extract.dates.context import Answer, Context, format_value
from toolkit.extract.dates.days import Days, add_days, months_span, nth_weekday, shift_span, unit_span, week_span
from toolkit.extract.dates.form import Form
from toolkit.extract.dates.resolve_calendar import years_of


def resolve_quarter(form: Form, context: Context, resolve: Callable[[Form, Context], Answer]) -> Answer:
    """A quarter with its year, or the latest that has begun."""
    number = form.ordinal or 1
    basis: str | None
    anchor, _ = context.anchor()
    if number < 0 and form.year is None and form.whole is None:
        if anchor is None:
            return Answer(None, "XXXX-QX", "quarter", None)
        days = shift_span(anchor, -1, "quarter")
        return Answer(days, format_value("quarter", days) if days else "", "quarter", "published")
    if number < 0:
        number = 5 + number
    if not 1 <= number <= 4:
        return Answer(None, "", None, None)

    def of_year(year: int) -> Days | None:
        return months_span(year, 3 * number - 2, 3)

    if form.year is None and form.whole is None and anchor is not None and context.tense(form) != "future":
        begun = [span for year in (anchor.year - 1, anchor.year) if (span := of_year(year)) and span[0] <= anchor]
        days, basis = next(iter(begun[-1:]), None), context.anchor()[1]
    else:
        days, basis = years_of(context, form, of_year, resolve)
    return Answer(
        days, format_value("quarter", days) if days else f"XXXX-Q{number}", "quarter", basis if days else None
    )


def resolve_week_of(form: Form, context: Context, resolve: Callable[[Form, Context], Answer]) -> Answer:
    """The week that a named day lies in."""
    inner = resolve(form.whole, context) if form.whole else None
    if inner is None or inner.days is None:
        return Answer(None, "", "week", None)
    days = week_span(inner.days[0])
    return Answer(days, format_value("week", days), "week", inner.anchor)


def resolve_week_number(form: Form, context: Context, resolve: Callable[[Form, Context], Answer]) -> Answer:
    anchor, basis = context.anchor()
    number = form.ordinal or 1
    if anchor is None:
        return Answer(None, f"XXXX-W{number:02d}", "week", None)
    try:
        days = week_span(date.fromisocalendar(anchor.year, number, 1))
    except ValueError:
        return Answer(None, "", None, None)
    return Answer(days, format_value("week", days), "week", basis)


def resolve_part(form: Form, context: Context, resolve: Callable[[Form, Context], Answer]) -> Answer:
    """The nth unit of a whole: "the first week of May", "the last three months of 2016", "the first Monday of the
    month"."""
    unit, ordinal = form.unit or "day", form.ordinal or 1
    if unit == "quarter" and form.amount in (1, None):
        return resolve_quarter(form, context, resolve)
    if form.whole is None:
        return months_of_year(form, context)
    whole = resolve(form.whole, context)
    if whole.days is None:
        return Answer(None, "", unit, None)
    if form.name == "some":  # "the first days of May": its beginning, nobody says how long
        return whole._replace(days=unit_span(whole.days[0], whole.precision or "day") or whole.days)
    inside = whole.days
    if form.whole.kind == "near" and form.whole.unit:  # "this month" is cut at the story, its last week is not
        inside = unit_span(inside[0], form.whole.unit) or inside
    days = part_of(inside, unit, ordinal, form.amount or 1, form.weekday, whole.precision)
    if days is None:
        return Answer(None, "", None, None)
    single = ((form.amount or 1) == 1 and unit != "half") or (unit == "half" and whole.precision == "year")
    value = (
        format_value("day" if unit == "weekday" else unit, days)
        if single
        else f"{days[0].isoformat()}/{days[1].isoformat()}"
    )
    return Answer(days, value, "day" if unit == "weekday" else unit, whole.anchor)


def months_of_year(form: Form, context: Context) -> Answer:
    """ "The first nine months": of the year of the story, or of the year before while they are not over."""
    count = int(form.amount or 1)
    if context.published is None or form.unit != "month" or not 1 < count <= 12:
        return Answer(None, f"P{count}M", "month", None)
    year = context.published.year - (context.published.month <= count - 1)
    return Answer(months_span(year, 1, count), f"P{count}M", "month", "published")


def part_of(
    whole: Days, unit: str, ordinal: int, amount: float, weekday: int | None, precision: str | None
) -> Days | None:
    """The days of the nth unit (or first or last few) inside a whole."""
    first = whole[0]
    if unit == "weekday":
        if precision == "week":
            day = add_days(first, (weekday or 1) - 1)
        else:
            day = nth_weekday(first.year, first.month, weekday or 1, ordinal)
        return (day, day) if day else None
    if unit == "half":
        return half_of(whole, ordinal, precision)
    if unit == "week" and amount > 1 and ordinal in (1, -1) and precision != "week":
        days = int(amount) * 7 - 1  # "the first two weeks of June": its first fourteen days
        first, last = whole[0], whole[1]
        ends = (first, add_days(first, days)) if ordinal == 1 else (add_days(last, -days), last)
        return (ends[0], ends[1]) if ends[0] and ends[1] else None
    start = nth_start(whole, unit, ordinal)
    span = unit_span(start, unit) if start else None
    for _ in range(min(int(amount), 400) - 1):
        following = shift_span(span[1] if ordinal > 0 else span[0], 1 if ordinal > 0 else -1, unit) if span else None
        if span is None or following is None:
            return None
        span = (span[0], following[1]) if ordinal > 0 else (following[0], span[1])
    return span


def half_of(whole: Days, ordinal: int, precision: str | None) -> Days | None:
    """The first or second half; a year is cut after June."""
    first, last = whole
    middle = date(first.year, 6, 30) if precision == "year" else add_days(first, (last - first).days // 2)
    if precision == "month":
        middle = first.replace(day=15)
    if ordinal not in (1, 2, -1) or middle is None:
        return None
    return (first, middle) if ordinal == 1 else (date.fromordinal(middle.toordinal() + 1), last)


def nth_start(whole: Days, unit: str, ordinal: int) -> date | None:
    """A day in the nth unit of a whole, counted from its end where the ordinal is negative."""
    first, last = whole
    steps = ordinal - 1 if ordinal > 0 else ordinal + 1
    if unit == "week":  # a week belongs to the month that its Thursday lies in
        forward, back = (4 - first.isoweekday()) % 7, (last.isoweekday() - 4) % 7
        thursday = add_days(first, forward) if ordinal > 0 else add_days(last, -back)
        return add_days(thursday, 7 * steps) if thursday else None
    if unit in ("month", "quarter", "year", "decade"):
        inner = shift_span(first if ordinal > 0 else last, steps, unit)
        return inner[0] if inner else None
    return add_days(first if ordinal > 0 else last, steps)
