"""Resolves what is counted from the story or from a date in the text: today, last week, two days earlier, the past
24 hours."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from toolkit.extract.dates.context import NEAR, UNKNOWN, Answer, Context, format_duration, format_value
from toolkit.extract.dates.days import Days, add_days, months_span, shift_day, shift_span, unit_span
from toolkit.extract.dates.form import Form
from toolkit.extract.dates.weeks import AT_HAND

Resolve = Callable[[Form, Context], Answer]


def resolve_near(form: Form, context: Context, resolve: Resolve) -> Answer:
    """Today, this month (so far), last week, next year."""
    unit, shift = form.unit or "day", form.shift or 0
    today = context.published
    if today is None:
        return Answer(None, UNKNOWN.get(unit, "XXXX"), unit, None)
    if form.kind == "overnight":
        before = add_days(today, -1)
        return (
            Answer((before, today), before.isoformat(), "day", "published") if before else Answer(None, "", None, None)
        )
    if unit == "weekend":
        days = weekend_span(form, context, today, shift)
    elif form.note == AT_HAND:  # on a Monday the news is of the week before
        days = shift_span(add_days(today, -1) or today, 0, unit)
    else:
        days = shift_span(today, shift, unit)
    if days is None:
        return Answer(None, "", None, None)
    value = format_value(unit, days)
    if shift == 0 and days[1] > today and unit != "weekend" and form.note != "the":
        if form.edge == "LATER":
            days = (today, days[1])
        elif form.edge in ("EARLIER", "START") or context.tense(form) != "future":
            days = (days[0], today)
    return Answer(days, value, unit, "published")


def weekend_span(form: Form, context: Context, today: date, shift: int) -> Days | None:
    """This or the weekend: the one at hand, or by the tense and the day of the week the last or the coming one."""
    if shift == 0 and today.isoweekday() <= 5:
        tense = context.tense(form)
        if tense == "past" or (
            tense is None and today.isoweekday() <= 3 and form.lead in ("over", "during", "at", "in")
        ):
            shift = -1
    return shift_span(today, shift, "weekend")


def resolve_span(form: Form, context: Context, resolve: Resolve) -> Answer:
    """A length that ends or begins with the story: "the past 24 hours" are the day before and the day of
    publication."""
    unit, amount = form.unit or "day", form.amount
    value = format_duration(unit, amount)
    if form.kind == "textspan" or (context.is_history and (form.shift or 0) > 0):
        mention = context.last_mention("year")
        anchor = mention.days[1] if mention else context.published
        basis = "text" if mention else "published"
    else:
        anchor, basis = context.published, "published"
    if anchor is None:
        return Answer(None, value, unit, None)
    if amount is None:
        return Answer(None, value, unit, basis)
    days: Days | None
    if unit in ("quarter", "half"):
        count = int(amount)
        first = shift_span(anchor, -count if (form.shift or 0) < 0 else 1, unit)
        last = shift_span(anchor, -1 if (form.shift or 0) < 0 else count, unit)
        days = (first[0], last[1]) if first and last else None
    elif (form.shift or 0) < 0:
        start = shift_day(anchor, -amount, unit)
        days = (start, anchor) if start else None
    else:
        end = shift_day(anchor, business_days(anchor, amount) if form.name == "business" else amount, unit)
        start = anchor if end == anchor else add_days(anchor, 1)
        days = (start, end) if start and end else None
    return Answer(days, value, unit, basis)


def resolve_stretch(form: Form, context: Context, resolve: Resolve) -> Answer:
    """So long up to a date, or from it on, both ends included: "the week to Wednesday" begins on Thursday."""
    unit, amount = form.unit or "day", form.amount or 1
    value = format_duration(unit, amount)
    base = resolve(form.base, context) if form.base is not None else None
    if base is None or base.days is None:
        return Answer(None, value, unit, None)
    one = 0 if unit in ("hour", "minute", "second") else 1  # both ends count; 24 hours touch two days
    if (form.shift or 0) < 0:  # the three months ended June 30 are those before July 1
        last, after = base.days[1], add_days(base.days[1], one)
        first = shift_day(after, -amount, unit) if after else None
    else:
        first = base.days[0]
        after = shift_day(first, amount, unit)
        last = max(first, add_days(after, -one) or first) if after else first
    if first is None or first > last:
        return Answer(None, value, unit, None)
    return Answer((first, last), value, unit, base.anchor)


def business_days(anchor: date, amount: float) -> float:
    """Calendar days that hold so many working days."""
    day, left, count = anchor, int(amount), 0
    while left > 0 and count < 1000:
        count += 1
        nxt = add_days(day, count)
        left -= nxt is not None and nxt.isoweekday() <= 5
    return count


def resolve_offset(form: Form, context: Context, resolve: Resolve) -> Answer:
    """So long before or after the story, a named day, or the last date of the text; as fine as its unit and no
    finer."""
    unit, amount, sign = form.unit or "day", form.amount, form.shift or -1
    is_given = form.base is not None and form.base.kind != "duration"
    if amount is None and form.note == "text":
        return Answer(None, UNKNOWN.get(unit, "XXXX-XX-XX"), unit, None)
    if amount is None:
        return Answer(None, "PAST_REF" if sign < 0 else "FUTURE_REF", unit, None)
    if is_given and form.base is not None:
        base = resolve(form.base, context)
        anchor, basis = (
            (base.days[1] if sign > 0 and base.precision == "day" else base.days[0], base.anchor)
            if base.days
            else (None, None)
        )
        is_month = base.precision == "month" and form.base.kind == "near"
        if base.precision != "day" and base.days and unit in ("month", "year") and not is_month:
            is_given = False
    else:
        anchor, basis = offset_anchor(form, context)
    if anchor is None:
        return Answer(None, UNKNOWN.get(unit, "XXXX-XX-XX"), unit, None)
    moved = shift_day(anchor, sign * amount, unit)
    if moved and form.base is not None and form.base.kind == "duration":
        moved = shift_day(moved, sign * (form.base.amount or 0), form.base.unit or "day")
        unit = form.base.unit or unit
    if moved is None:
        return Answer(None, "", None, None)
    if unit in ("hour", "minute", "second"):
        return Answer((moved, moved), moved.isoformat(), "day", basis)
    if (
        is_given and form.base is not None and form.base.kind == "near" and form.base.unit == "month"
    ):  # "three years ago this month"
        days = unit_span(moved, "month")
        return Answer(days, format_value("month", days) if days else "", "month", basis)
    if unit == "day" or is_given:
        return Answer((moved, moved), moved.isoformat(), "day", basis)
    coarse = "week" if unit == "fortnight" else unit
    days = unit_span(moved, coarse)
    if coarse == "week" and days:  # the day so many weeks off, good to a week
        return Answer((moved, moved), format_value(coarse, days), coarse, basis)
    return Answer(days, format_value(coarse, days) if days else "", coarse, basis)


def offset_anchor(form: Form, context: Context) -> tuple[date | None, str | None]:
    """ "Ago" counts from the story, "earlier" and "later" from the last date of the text."""
    if form.note == "text":
        mention, latest = (
            context.last_mention("year" if form.unit in ("year", "decade", "month") else "day"),
            context.latest,
        )
        if mention and latest and latest.at - mention.at < NEAR:
            return mention.days[0], "text"
        if latest:  # "in February 1994 ... two weeks later": counted from a month, it has no day
            return None, None
    if context.is_history and context.latest and form.note != "published":
        return context.latest.days[0], "text"
    return context.published, "published"


def resolve_same(form: Form, context: Context, resolve: Resolve) -> Answer:
    """That day, the following week, the year before: one unit from the last date of the text."""
    unit, shift = form.unit or "day", form.shift or 0
    mention = context.last_mention("day" if unit == "day" else unit if unit != "weekend" else "week")
    anchor = mention.days[0 if shift <= 0 else 1] if mention else context.published
    if form.note in ("the", "edge") and (mention is None or unit != "day"):
        mention, anchor = None, context.published
    if form.whole is not None and anchor is not None:
        year = resolve(form.whole, context)
        days = months_span(year.days[0].year, anchor.month) if year.days else None
        return Answer(days, format_value(unit, days) if days else "XXXX-XX", unit, "text")
    if anchor is None:
        return Answer(None, UNKNOWN.get(unit, "XXXX"), unit, None)
    if unit in ("hour", "minute", "second"):
        return Answer(None, "", None, None)
    days = shift_span(anchor, shift, unit)
    if days is None:
        return Answer(None, "", None, None)
    value = format_value(unit, days)
    if mention is None and shift == 0 and unit != "day" and context.published is not None and form.edge:
        if form.edge == "LATER":
            days = (max(days[0], context.published), days[1])
        elif form.edge == "EARLIER":
            days = (days[0], min(days[1], context.published))
    return Answer(days, value, unit, "text" if mention else "published")


def resolve_clock(form: Form, context: Context, resolve: Resolve) -> Answer:
    """A clock time or part of the day belongs to the day beside it, the last one named nearby, or the story's."""
    if form.base is not None:
        return resolve(form.base, context)
    if form.kind == "part" and form.shift is not None:
        day = add_days(context.published, form.shift) if context.published else None
        return (
            Answer((day, day), day.isoformat(), "day", "published") if day else Answer(None, "XXXX-XX-XX", "day", None)
        )
    mention = context.last_mention("day", NEAR, form.start)
    if context.text[form.end : form.end + 2].strip(" \r")[:1] == "\n" and context.text[
        max(0, form.start - 1) : form.start
    ] in ("\n", ""):
        mention = None  # "2 p.m." on a line of its own heads an entry of the day
    day = mention.days[0] if mention else context.published
    if day is None:
        return Answer(None, "XXXX-XX-XX", "day", None)
    return Answer((day, day), day.isoformat(), "day", "text" if mention else "published")


def resolve_ref(form: Form, context: Context, resolve: Resolve) -> Answer:
    """Now is the day of the story; recently has no days."""
    if form.name == "PRESENT_REF" and form.note != "adjective" and context.published is not None:
        return Answer((context.published, context.published), "PRESENT_REF", "day", "published")
    return Answer(None, form.name, form.unit, None)


def resolve_set(form: Form, context: Context, resolve: Resolve) -> Answer:
    return Answer(None, form.name or format_duration(form.unit or "day", form.amount), form.unit, None)


def resolve_duration(form: Form, context: Context, resolve: Resolve) -> Answer:
    """A length of time; "in two weeks" is a point ahead where the sentence looks ahead."""
    unit = form.unit or "day"
    value = format_duration(unit, form.amount)
    is_ahead = form.note == "time" or (form.lead in ("in", "within") and context.tense(form) == "future")
    if is_ahead and form.amount is not None and context.published is not None:
        if form.lead != "within":
            return resolve_offset(Form("offset", 0, 0, unit=unit, amount=form.amount, shift=1), context, resolve)
        end = shift_day(context.published, form.amount, unit)
        return Answer((context.published, end), value, unit, "published") if end else Answer(None, value, unit, None)
    return Answer(None, value, unit, None)
