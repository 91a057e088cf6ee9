"""Which days a figure covers: the date in its own clause, else the sentence or list before it, else the main event."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

import regex

from toolkit.extract.clauses import CLAUSE, SINCE, clause_spans
from toolkit.extract.timeline import Timeline, is_dated, is_day_within, is_reporting_date, is_short
from toolkit.records import Count, Period, Sentence, Timex
from toolkit.text.cued import Cued

MISSING = Period(None, None, None)

# "the deadliest attack since June": compared with, and not counted from.
COMPARED = Cued(
    regex.compile(
        r"\b(?:\w+iest|biggest|largest|highest|lowest|fiercest|strongest|longest|greatest|gravest"
        r"|hottest|wettest|worst|the most|first time)\b[^.;]*$",
        regex.IGNORECASE,
    ),
    *("est", "worst", "the most", "first time"),
)
# "more than 200 in a recent raid": a part with an event of its own.
ONE_EVENT = regex.compile(
    r"\bin\s(?:an?|one|another|a\ssingle|that|this)\s(?:[\w-]+\s){0,3}?"
    r"(?:(?:air\s?)?strike|raid|attack|bombing|explosion|blast|incident|ambush|clash|crash|battle)\b",
    regex.IGNORECASE,
)
# "Fifty-one people have died", "Another 1,527 were injured": the count of the sentence before goes on.
GOES_ON = Cued(
    regex.compile(
        r"\b(?:have|has|had)\s(?:been\s|also\s|since\s)*\w+(?:ed|en|n|t)\b|^(?:another|a\sfurther|some)\b|\bsince\sthen\b",
        regex.IGNORECASE,
    ),
    *("have", "has", "had", "another", "further", "some", "since"),
)
# "more than 12,000 sorties since the campaign started": counted from a day that nobody names here.
SINCE_BEGAN = Cued(regex.compile(r"\bsince\s(?:the|its|their|it|they|he|she|his|her)\b", regex.IGNORECASE), "since")
PAIR = regex.compile(r"\s(?:and|to|through)\s(?:in\s)?|\s?[–-]\s?")
SAME_NEWS = 2  # days between the saying and the publication within which both are today's news
# "Rescuers recovered 38 bodies on Wednesday": the day of the finding, and not of the death.
BODIES = regex.compile(r"\b(?:bodies|body|corpses?|remains)\b", regex.IGNORECASE)
WHEN = regex.compile(r",?\s(?:when|during which|in which)\s", regex.IGNORECASE)
# "The toll rose to 3,326 on Monday": the day of the counting, and not of the quake.
RAISED = Cued(
    regex.compile(
        r"\b(?:rose|rises?|risen|climb\w*|reach\w*|stood|stands|pass\w*|topp\w*|jump\w*|increas\w*|rais\w+|revis\w+|updat\w+|soar\w*|mount\w*|grew|grown)\b"
        r"[^;:]{0,60}$",
        regex.IGNORECASE,
    ),
    *(
        "rose",
        "rise",
        "climb",
        "reach",
        "stood",
        "stands",
        "pass",
        "topp",
        "jump",
        "increas",
        "rais",
        "revis",
        "updat",
        "soar",
        "mount",
    ),
    *("grew", "grown"),
)
# A clause that begins so speaks of something else: its date is not that of the figure before it.
OTHER_MATTER = regex.compile(
    r",?\s(?:adding|noting|saying|stressing|while|whereas|although|though|but|as|compared)\s", regex.IGNORECASE
)
# Kinds that hold at no day in particular unless one is named.
UNDATED = frozenset(("rate", "stock", "share"))
TOTALS = frozenset(("since",))


def choose_date(text: str, sentence: Sentence, at: tuple[int, int], dates: Sequence[Timex]) -> Timex | None:
    """The date of a figure among those of its sentence: in its clause behind it, before it, opening the sentence, the only one."""
    if not dates:
        return None
    if (
        len(dates) == 1
        and sentence.start <= dates[0].char_start < at[0]
        and not is_compared(text, sentence, dates[0], at)
    ):
        return dates[0]
    clauses = clause_spans(text, sentence)
    home = next((i for i, (a, b) in enumerate(clauses) if a <= at[0] < b), 0)

    def clause_of(timex: Timex) -> int:
        return next((i for i, (a, b) in enumerate(clauses) if a <= timex.char_start < b), 0)

    if WHEN.match(text, clauses[home][0]):  # "the worst floods since 2010, when more than 2,000 people died"
        named = [t for t in dates if 0 <= clauses[home][0] - t.char_end <= 1]
        if named:
            return named[-1]._replace(lead=None, end=last_day(named[-1]))
    dates = [t for t in dates if not is_compared(text, sentence, t, at)]
    places = [(clause_of(timex), timex) for timex in dates]
    behind = [t for i, t in places if i == home and t.char_start >= at[1]]
    if behind:
        return behind[0]
    before = [t for i, t in places if i == home and t.char_end <= at[0]]
    if before:
        return before[-1]
    opening = [t for i, t in places if t.char_start - sentence.start < 25 and i <= home]
    if opening:
        return opening[0]
    earlier = [t for i, t in places if i < home]
    later = [t for i, t in places if i > home and not OTHER_MATTER.match(text, clauses[i][0])]
    return earlier[-1] if earlier else next(iter(later), None)


class Spot(NamedTuple):
    """Where a figure stands: its sentence and that one's number, the time expressions in it, and the day of saying."""

    text: str
    sentence: Sentence
    position: int
    dates: Sequence[Timex]
    said_on: date | None


def resolve_period(spot: Spot, count: Count, timeline: Timeline, kin: Period | None = None) -> Period:
    """The period of one figure: stated in its sentence, else that of its `kin`, else handed on.

    `kin` is the period of the figure that this one is a part of or comes on top of.
    """
    kin = kin if kin is not None and kin.start is not None else None
    stated = find_stated(spot, count, timeline, has_kin=kin is not None)
    if stated.start is not None:
        return stated
    if kin is not None:
        return kin._replace(basis="inherited", rule="the figure that it belongs to")
    return MISSING if count.kind in UNDATED else find_inherited(spot, timeline)


def find_stated(spot: Spot, count: Count, timeline: Timeline, *, has_kin: bool) -> Period:
    """The period that the figure's own sentence gives."""
    text, sentence = spot.text, spot.sentence
    at = (count.number.char_start, count.number.char_end)
    own = [t for t in spot.dates if is_dated(t) and not is_inside(t, at) and is_of_event(text, sentence, count, t)]
    if has_kin:
        own = [t for t in own if t.char_start >= at[1] or count.adds_to is not None]
    chosen = choose_date(text, sentence, at, own)
    if chosen is None:
        return MISSING
    if chosen.precision == "week" and chosen is timeline.main and timeline.day_of_main is not None:
        chosen = timeline.day_of_main
    if chosen.precision in ("month", "year") and chosen.lead not in TOTALS:
        # "In October 512 people were killed when a truck exploded on Oct. 14"
        chosen = next((t for t in own if is_day_within(t, chosen)), chosen)
    if WHEN.match(text, chosen.char_end) and at[0] > chosen.char_end:
        chosen = chosen._replace(lead=None, end=last_day(chosen))
        return period_of(chosen, "stated", timeline.published, "date in the sentence")
    chosen = join_pair(text, chosen, own)
    period = period_of(chosen, "stated", timeline.published, "date in the sentence")
    if chosen.lead in TOTALS or SINCE.search(text, sentence.start, chosen.char_start):
        end = end_of_counting(spot.said_on, timeline.published)
        if end and period.start:
            period = period._replace(end=end, rule="since a date in the sentence")
    return period


def end_of_counting(said_on: date | None, published: date | None) -> date | None:
    """Where "since May" ends: with the publication, or with a saying that lies days before it."""
    if said_on is not None and published is not None and (published - said_on).days > SAME_NEWS:
        return said_on
    return published or said_on


def join_pair(text: str, chosen: Timex, dates: Sequence[Timex]) -> Timex:
    """Two dates that make one stretch: "in May and June", "between Feb. 24, 2022, and April 23"."""
    for other in dates:
        first, second = (chosen, other) if chosen.char_start < other.char_start else (other, chosen)
        if first is second or first.start is None or second.end is None or first.start > second.end:
            continue
        between = text[first.char_end : second.char_start]
        is_stretch = first.lead == "between" and second.lead == "and"
        if is_stretch or (first.precision == second.precision == "month" and PAIR.fullmatch(between)):
            return chosen._replace(start=first.start, end=second.end)
    return chosen


def find_inherited(spot: Spot, timeline: Timeline) -> Period:
    """The period that the sentences before, the story's main event or the day of publication give."""
    since = timeline.since(spot.position)
    goes_on = GOES_ON.search(spot.text, spot.sentence.start, spot.sentence.end) is not None
    if since is not None and goes_on:
        period = period_of(since, "inherited", timeline.published, "since a date in the sentence before")
        return period._replace(end=timeline.published) if period.start and timeline.published else period
    if SINCE_BEGAN.search(spot.text, spot.sentence.start, spot.sentence.end):
        return MISSING
    before = timeline.before(spot.position)
    if before is not None:
        return period_of(before, "inherited", timeline.published, "date of the sentence before")
    main = timeline.day_of_main
    if main is not None:
        return period_of(main, "inherited", timeline.published, "main event of the article")
    if timeline.published is not None:
        return Period(timeline.published, timeline.published, "inferred", rule="day of publication")
    return MISSING


def last_day(timex: Timex) -> date | None:
    """The last day of the calendar value itself: "since 2010" runs on, the floods of 2010 do not."""
    if timex.start is None or timex.lead not in TOTALS:
        return timex.end
    if timex.precision == "year":
        return date(timex.start.year, 12, 31)
    if timex.precision == "month":
        return timex.start.replace(day=monthrange(timex.start.year, timex.start.month)[1])
    return timex.start


def is_of_event(text: str, sentence: Sentence, count: Count, timex: Timex) -> bool:
    """Whether a date can be that of the thing counted: not of the saying, of a comparison, or of the day a toll was raised."""
    if is_reporting_date(text, timex, sentence):
        return False
    if count.counted is not None and BODIES.search(count.counted):
        return CLAUSE.search(text, count.number.char_end, max(count.number.char_end, timex.char_start)) is not None
    return not (count.rule == "toll" and RAISED.search(text, sentence.start, timex.char_start))


def is_compared(text: str, sentence: Sentence, timex: Timex, at: tuple[int, int]) -> bool:
    """Whether a stretch of time only measures how bad a thing was: "the deadliest day since the war began in June", "this year".

    "The worst hit, with 1,334 deaths since May 18": a figure between them keeps its own date.
    """
    if is_short(timex) and timex.lead not in TOTALS and not SINCE.search(text, sentence.start, timex.char_start):
        return False
    found = COMPARED.search(text, max(sentence.start, timex.char_start - 110), timex.char_start)
    return found is not None and not found.start() < at[0] < timex.char_start


def is_inside(timex: Timex, at: tuple[int, int]) -> bool:
    """Whether a time expression and the figure share words ("the last 24 hours" is no date of 24)."""
    return timex.char_start < at[1] and at[0] < timex.char_end


def period_of(timex: Timex, basis: str, published: date | None, rule: str) -> Period:
    """The days of a time expression; an open end closes with the publication."""
    end = timex.end if timex.end is not None else published
    if timex.start is None or end is None or end < timex.start:
        return MISSING
    return Period(timex.start, end, basis, timex.date_text, timex.char_start, timex.char_end, rule)


def resolve_kind(count: Count, period: Period, timex: Timex | None) -> str:
    """The kind of a claim: what the words say, else the total of a stretch of days, else an event.

    "Since May" makes a running total; "in the past 24 hours", "on Friday and Saturday", "in June" a total; "overnight" is one event.
    """
    if count.kind is not None:
        return count.kind
    if (timex is not None and timex.lead in TOTALS) or period.rule.startswith("since"):
        return "running_total"
    if period.start is None or period.end is None:
        return "event"
    days = (period.end - period.start).days
    is_stretch = days >= 1 and (timex is None or timex.type != "TIME") and period.basis == "stated"
    return "period_total" if days >= 2 or is_stretch else "event"
