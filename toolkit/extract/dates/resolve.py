"""Resolves forms to days in the order of the text: each kind by its rule, then open ends and ranges."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import regex

from toolkit.extract.dates import resolve_calendar as calendar
from toolkit.extract.dates import resolve_parts as parts
from toolkit.extract.dates import resolve_relative as relative
from toolkit.extract.dates.context import Answer, Context, Mention
from toolkit.extract.dates.days import add_days
from toolkit.extract.dates.form import Form
from toolkit.extract.dates.headings import take_heading
from toolkit.records import Timex

RULES: dict[str, Callable[[Form, Context, Callable[[Form, Context], Answer]], Answer]] = {
    "day": calendar.resolve_day,
    "month": calendar.resolve_month,
    "weekday": calendar.resolve_weekday,
    "nth": calendar.resolve_nth,
    "season": calendar.resolve_season,
    "holiday": calendar.resolve_holiday,
    "year": calendar.resolve_year,
    "years": calendar.resolve_year,
    "fiscal": calendar.resolve_year,
    "decade": calendar.resolve_year,
    "century": calendar.resolve_year,
    "quarter": parts.resolve_quarter,
    "weeknumber": parts.resolve_week_number,
    "weekof": parts.resolve_week_of,
    "near": relative.resolve_near,
    "overnight": relative.resolve_near,
    "span": relative.resolve_span,
    "textspan": relative.resolve_span,
    "offset": relative.resolve_offset,
    "same": relative.resolve_same,
    "clock": relative.resolve_clock,
    "ref": relative.resolve_ref,
    "set": relative.resolve_set,
    "duration": relative.resolve_duration,
    "stretch": relative.resolve_stretch,
}


def resolve_form(form: Form, context: Context) -> Answer:
    """The days of one expression, by the rule of its kind."""
    if form.kind == "part":
        return (parts.resolve_part if form.unit else relative.resolve_clock)(form, context, resolve_form)
    return RULES[form.kind](form, context, resolve_form)


def resolve_forms(forms: list[Form], context: Context) -> list[Timex]:
    """All expressions of an article, each knowing those before it."""
    found: list[Timex] = []
    answers: dict[int, Answer] = {}
    heading: Form | None = None
    for form in forms:
        heading = take_heading(form, heading, context.text)
        answer = resolve_start(form, context) or resolve_form(form, context)
        if not answer.value and not answer.days:
            continue
        answers[id(form)] = answer
        if form.is_range_end and form.partner is not None and (first := answers.get(id(form.partner))) is not None:
            answer = order_range(form, first, answer, context)
            answers[id(form)] = answer
        kind = type_of(form, answer)
        is_date = kind in ("DATE", "TIME") and form.kind not in ("ref", "clock")
        if answer.days and answer.precision and (is_date or form.kind == "stretch"):
            context.remember(Mention(form.start, answer.precision, answer.days))
        found.append(make_timex(form, answer, kind, context))
    return join_to_today(forms, close_ranges(forms, found, answers), context.text)


def resolve_start(form: Form, context: Context) -> Answer | None:
    """The beginning of "from May to September": the latest before its end, whichever way the sentence looks."""
    last = form.partner
    if last is None or form.is_range_end or context.is_history or context.published is None:
        return None
    if form.kind == last.kind == "weekday" and not form.whole and form.shift is None and last.shift is None:
        end = resolve_form(last, context)
        day = add_days(end.days[0], -((end.days[0].isoweekday() - (form.weekday or 1)) % 7)) if end.days else None
        return Answer((day, day), day.isoformat(), "day", end.anchor) if day else None
    if {form.kind, last.kind} - {"month", "day"}:
        return None
    if form.year is not None or last.year is not None or form.whole or last.whole:
        return None
    end = resolve_form(last, context)
    if end.days is None or form.month is None:
        return None
    wraps = (form.month, form.day or 0) > (last.month or 0, last.day or 31)
    first = Form(form.kind, 0, 0, year=end.days[0].year - wraps, month=form.month, day=form.day)
    return resolve_form(first, context)._replace(anchor=end.anchor)


def type_of(form: Form, answer: Answer) -> str:
    if form.kind == "set":
        return "SET"
    if form.kind in ("span", "textspan", "stretch") or (
        form.kind in ("duration", "part") and answer.value.startswith("P")
    ):
        return "DURATION"
    if (
        form.clock
        or form.part
        or form.kind == "clock"
        or (form.kind == "offset" and form.unit in ("hour", "minute", "second"))
    ):
        return "TIME"
    return "DATE"


def order_range(form: Form, first: Answer, second: Answer, context: Context) -> Answer:
    """The end of a range comes after its beginning: "from Friday through Sunday", "from November to March"."""
    if not (first.days and second.days) or second.days[1] >= first.days[0]:
        return second
    if form.kind == "weekday" and form.partner is not None:
        day = date.fromordinal(second.days[0].toordinal() + 7)
        return Answer((day, day), day.isoformat(), "day", second.anchor)
    if form.kind in ("month", "day") and form.year is None and form.whole is None:
        later = Form(form.kind, 0, 0, year=second.days[0].year + 1, month=form.month, day=form.day)
        return resolve_form(later, context)._replace(anchor=second.anchor)
    return second


# TIMEX3 mod of the words inside the expression that are no START, MID or END: "earlier this month", "later".
MODS = {"EARLIER": "BEFORE", "LATER": "AFTER", "WEEKEND": None}
# "since the start of the year": counted from its first day
FIRST_DAY = regex.compile(r"(?:the\s)?(?:start|beginning|outset|onset)\sof\s", regex.IGNORECASE)
OPENING = frozenset(("since", "starting", "until", "till", "by", "through", "before", "after"))


def make_timex(form: Form, answer: Answer, kind: str, context: Context) -> Timex:
    """The record: the words, the value, and the days with their open ends."""
    start, end = answer.days or (None, None)
    value = answer.value
    if kind == "TIME" and "T" not in value:
        value += f"T{form.part}" if form.part and not form.clock else clock_value(form.clock or "")
    mod = MODS.get(form.edge, form.edge) if form.edge else None
    precision = answer.precision
    is_led = form.lead in OPENING and answer.days is not None and form.partner is None
    if is_led and kind in ("DATE", "TIME") and not is_modifier(form, context):
        start, end, mod = open_ends(form, answer, context.printed or context.published, mod)
    if start is not None and form.lead == "since" and is_first_day(form, context):
        value, precision, mod = start.isoformat(), "day", "SINCE"
    is_open_past = (form.kind == "ref" and form.unit) or (
        form.kind == "span" and form.amount is None and form.shift == -1
    )
    if is_open_past and context.published:  # "recent months", "the past few days": nobody says since when
        end = context.printed or context.published
    return Timex(
        form.start,
        form.end,
        context.text[form.start : form.end],
        kind,
        value,
        mod,
        start,
        end,
        precision,
        answer.anchor,
        lead=form.lead,
    )


def is_modifier(form: Form, context: Context) -> bool:
    """Whether a noun follows that the date describes: "before Monday's vote" opens nothing."""
    return form.note == "of a thing" or (context.text.startswith(("'", "’"), form.end) and form.lead != "since")


def is_first_day(form: Form, context: Context) -> bool:
    """Whether the words name the day on which a month or year begins: "since the start of the year", not "since early 2014"."""
    return form.edge == "START" and FIRST_DAY.match(context.text, form.start) is not None


def open_ends(
    form: Form, answer: Answer, published: date | None, mod: str | None
) -> tuple[date | None, date | None, str | None]:
    """Since May runs to the story; until, by and before have no beginning; after has no end."""
    start, end = answer.days or (None, None)
    if start is None or end is None:
        return start, end, mod
    if form.lead in ("since", "starting"):
        return start, (published if published and published >= start else None), mod or "SINCE"
    if form.lead in ("until", "till"):
        return None, end, mod or "UNTIL"
    if form.clock or form.part:  # "before dawn on Wednesday" is still Wednesday
        return start, end, mod
    if form.lead in ("by", "through"):
        return None, end, mod or "BY"
    if form.lead == "before" and form.edge == "END":
        return None, end, "BEFORE"
    if form.lead == "after" and form.edge == "START":
        return start, None, "AFTER"
    if form.lead == "before":
        return None, (date.fromordinal(start.toordinal() - 1) if start > date.min else start), mod or "BEFORE"
    if form.lead == "after":
        return (date.fromordinal(end.toordinal() + 1) if end < date.max else end), None, mod or "AFTER"
    return start, end, mod


def close_ranges(forms: list[Form], found: list[Timex], answers: dict[int, Answer]) -> list[Timex]:
    """Both ends of a range carry the days of the whole; each keeps its own value."""
    ranges = [(form, form.partner) for form in forms if form.partner is not None and not form.is_range_end]
    if not ranges:
        return found
    by_start = {timex.char_start: index for index, timex in enumerate(found)}
    for form, partner in ranges:
        first, second = answers.get(id(form)), answers.get(id(partner))
        if not (first and second and first.days and second.days) or first.days[0] > second.days[1]:
            continue
        for index in range(by_start[form.start], by_start[partner.start] + 1):  # and "Saturday" between the ends
            found[index] = found[index]._replace(start=first.days[0], end=second.days[1])
    return found


JOINTS = frozenset((" and ", " and on "))


def join_to_today(forms: list[Form], found: list[Timex], text: str) -> list[Timex]:
    """ "On Sunday night and early yesterday": a day and the one behind it, told from the story, are one stretch."""
    joined = [at for at in range(1, len(found)) if text[found[at - 1].char_end : found[at].char_start] in JOINTS]
    kinds = {form.start: form.kind for form in forms} if joined else {}
    for at in joined:
        first, second = found[at - 1], found[at]
        if kinds.get(second.char_start) not in ("near", "part", "overnight") or not (first.end and second.start):
            continue
        is_next = (
            first.start == first.end
            and second.end is not None
            and (second.start - first.end).days == 1 >= (second.end - second.start).days
        )
        if is_next:
            found[at - 1] = first._replace(end=second.end)
            found[at] = second._replace(start=first.start)
    return found


def clock_value(clock: str) -> str:
    """The TIMEX3 time of a clock as written.

    >>> clock_value("8:30 p.m. EDT"), clock_value("0440Z"), clock_value("16:15 UTC"), clock_value("12 a.m.")
    ('T20:30', 'T04:40Z', 'T16:15Z', 'T00:00')
    """
    low = clock.lower()
    head = "".join(c if c.isdigit() or c in ":." else " " for c in low).split()
    if not head:
        return ""
    digits = head[0].strip(".:").replace(".", ":")
    if ":" not in digits and len(digits) == 4:
        digits = f"{digits[:2]}:{digits[2:]}"
    hour, _, rest = digits.partition(":")
    number = int(hour)
    letters = low.replace(".", "").replace(" ", "").lstrip("0123456789:")
    if letters.startswith("p") and number < 12:
        number += 12
    elif letters.startswith("a") and number == 12:
        number = 0
    zone = "Z" if letters.startswith(("z", "gmt", "utc")) or letters[2:].startswith(("gmt", "utc")) else ""
    return f"T{number:02d}:{rest[:2] or '00'}{zone}"
