"""Which days a figure covers: the date in its own clause, else the sentence or list before it, else the main event."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

import regex

from toolkit.extract.anniversaries import find_anniversary, read_anniversary
from toolkit.extract.choose_date import TOTALS, WHEN, choose_date, is_owned, join_pair, last_day
from toolkit.extract.clauses import CLAUSE, since_before
from toolkit.extract.durations import SHIFT
from toolkit.extract.fit_dates import year_before
from toolkit.extract.timeline import (
    Timeline,
    is_dated,
    is_day_within,
    is_limit,
    is_reporting_date,
    is_short,
    opens_count,
)
from toolkit.records import Claim, Count, Period, Sentence, Timex
from toolkit.text.cued import Cued

MISSING = Period(None, None, None)

# "Fifty-one people have died", "Another 1,527 were injured": the count of the sentence before goes on.
GOES_ON = Cued(
    regex.compile(
        r"""
          \b(?:have|has)\s(?:been\s|also\s|since\s)*\w+(?:ed|en|n|t)\b
        | \b(?:raids|strikes|bombardment|campaign|war|offensive|operation|fighting|conflict|violence)\shad\s
        | ^(?:another|a\sfurther|some)\b | \bsince\sthen\b
        """,
        regex.VERBOSE | regex.IGNORECASE,
    ),
    *("have", "has", "had", "another", "further", "some", "since"),
)
# "more than 12,000 sorties since the campaign started": counted from a day that nobody names here; "since the crash" is the crash.
SINCE_BEGAN = Cued(
    regex.compile(
        r"\bsince\s(?:the|its|their|it|they|he|she|his|her)\b"
        r"(?!\s(?:\w+\s)?(?:crash|attack|blast|quake|earthquake|explosion|shooting|collapse|fire)\b)",
        regex.IGNORECASE,
    ),
    "since",
)
SINCE_THEN = Cued(regex.compile(r"\bsince\sthen\b|\bsince\b[.,]?$|\bsince\s(?:died|been)\b", regex.IGNORECASE), "since")
THAT_ONE = regex.compile(
    r"[Tt]hat\s(?:\w+\s)?(?:attack|bomb|bombing|blast|explosion|quake|earthquake|flood|storm|crash|fire|disaster|massacre|shooting|raid|strike|siege|war)\b"
)
# "3,000 gunmen were killed in that time": the time of the figure before.
THAT_TIME = Cued(
    regex.compile(r"\b(?:in|over|during|within)\s(?:that|the\ssame)\s(?:time|period|span|stretch)\b", regex.IGNORECASE),
    "that",
    "same",
)
PERFECT = regex.compile(r"\b(?:has|have)\b", regex.IGNORECASE)
LOOKS_BACK = regex.compile(r"(?:the\s)?(?:past|last|previous|preceding)\b", regex.IGNORECASE)
FROM = regex.compile(r",?\s(?:from|between)\s(?:the\s)?")
YEAR = regex.compile(r"\b(?:19|20)\d\d\b")
OPENING_STRETCH = Cued(
    regex.compile(r"\b(?:in|over|during)\s(?:the|its|their)\sfirst\s[\w-]+\s(?:days|weeks|months|years)\b"), " first "
)
# "in fiscal 2022", "over the past financial year": every state has its own.
FISCAL = Cued(regex.compile(r"\b(?:in|over|during|for)\s(?:\w+\s){0,2}(?:fiscal|financial)\s(?:year|\d{4})", regex.IGNORECASE), "fiscal", "financial")
LENGTHY = regex.compile(r"P\d+[MY]")
IN_THE = regex.compile(
    r"\b(?:in|over|during|within)\s(?:(?:the|its|his|their|some|about|nearly|almost|more\sthan|first|last)\s){0,3}$",
    regex.IGNORECASE,
)
NEXT = 140  # characters within which a total of the wounded goes with that of the killed
OPENING = 6  # characters before the date that opens a sentence
LATEST = 4  # days between a saying and its printing
FAR = 80  # characters behind a figure that may say "since then"
SAME_NEWS = 2  # days between the saying and the publication within which both are today's news
# "Rescuers recovered 38 bodies on Wednesday": the day of the finding, and not of the death.
BODIES = regex.compile(r"\b(?:bodies|body|corpses?|remains)\b", regex.IGNORECASE)
# "The toll rose to 3,326 on Monday": the day of the counting, and not of the quake.
RAISED = Cued(
    regex.compile(
        r"\b(?:rose|rises?|risen|climb\w*|reach\w*|stood|stands|pass\w*|topp\w*|jump\w*|increas\w*|rais\w+|brings?|brought|bringing"
        r"|put|puts|gave|given|cut|lower\w*|revis\w+|updat\w+|soar\w*|mount\w*|grew|grown)\b[^;:]{0,60}$",
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
        "bring",
        "brought",
    ),
    *("put", "gave", "given", "cut", "lower", "revis", "updat", "soar", "mount", "grew", "grown"),
)
# "A rise of four per cent on the same period last year": measured against, and not counted in.
MEASURED = regex.compile(
    r"(?:\b(?:rise|increase|growth|jump|fall|drop|decrease|decline|reduction|up|down|higher|lower|twice|double|doubled|triple|compared"
    r"|per\s?cent|percent|(?:more|fewer|less)\s(?:[\w-]+\s){0,3}?than)|%)[^;:\d]{0,60}"
    r"\b(?:on|over|from|than|against|with|as)\s(?:the\s|in\s|during\s)*(?:(?:same|corresponding)\s(?:\w+\s){1,2}(?:of\s|in\s)?)?$",
    regex.IGNORECASE,
)
STILL = Cued(regex.compile(r"\b(?:still|remain(?:ed|s|ing)?|yet\sto\sbe\sfound)\b", regex.IGNORECASE), "still", "remain", "yet to")
# "Five have been killed since the morning": of the day of the story.
SINCE_MORNING = Cued(
    regex.compile(r"\bsince\s(?:(?:the|this|early)\s)*(?:morning|dawn|daybreak|sunrise|midnight|noon|midday|afternoon)\b", regex.IGNORECASE),
    "since",
)
# Affairs that go on for months: what one of them "has killed" is of all its time, and not of the day of the story.
AFFAIR = Cued(
    regex.compile(
        r"\b(?:war|conflict|insurgency|uprising|rebellion|epidemic|outbreak|pandemic|revolution|occupation|genocide|jihad)\b",
        regex.IGNORECASE,
    ),
    *("war", "conflict", "insurg", "uprising", "rebellion", "epidemic", "outbreak", "pandemic", "revolution", "occupation"),
    *("genocide", "jihad"),
)
# "The border protests, which began on March 30, have killed 31"; "... killed 31 in the protests, which began on March 30"
WHICH_BEGAN = Cued(
    regex.compile(r",\s(?:which|that)\s(?:first\s)?(?:began|started|erupted|broke\sout|flared)\s(?:\w+\s){0,3}$", regex.IGNORECASE),
    *("began", "started", "erupted", "broke", "flared"),
)
# "On Thursday the government had given the number of dead as 80": the day of the counting.
TOLD = Cued(
    regex.compile(r"\b(?:put|gave|given|revised|cut|lowered|updated|rose|climbed|stood|jumped|reached)\b", regex.IGNORECASE),
    *("put", "gave", "given", "revised", "cut", "lowered", "updated", "rose", "climbed", "stood", "jumped", "reached"),
)
# Kinds that hold at no day in particular unless one is named.
UNDATED = frozenset(("rate", "stock", "share"))


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
    remembered = find_anniversary(spot.text, spot.sentence, count.number.char_start)
    if remembered is not None:
        day = next((t for t in spot.dates if is_dated(t) and t.precision == "day"), None)
        return read_anniversary(remembered, day, timeline.published)
    kin = kin if kin is not None and kin.start is not None else None
    stated = find_stated(spot, count, timeline, has_kin=kin is not None)
    if stated.start is not None:
        return not_ahead(stated, count, spot.text, timeline.published)
    if kin is not None:
        return kin._replace(basis="inherited", rule="the figure that it belongs to")
    if count.kind in UNDATED or has_open_stretch(spot):
        return MISSING
    return find_inherited(spot, count, timeline)


def has_open_stretch(spot: Spot) -> bool:
    """Whether the figure covers a stretch that nothing dates: "in eighteen months of attacks", "in the first ten days of the siege"."""
    text, start, end = spot.text, spot.sentence.start, spot.sentence.end
    if OPENING_STRETCH.search(text, start, end) or FISCAL.search(text, start, end):
        return True
    return any(
        t.type == "DURATION"
        and t.start is None
        and LENGTHY.match(t.value or "")
        and IN_THE.search(spot.text, spot.sentence.start, t.char_start)
        for t in spot.dates
    )


def not_ahead(period: Period, count: Count, text: str, published: date | None) -> Period:
    """The period a year earlier where it would begin after the publication, though nobody forecasts and no year is printed."""
    if published is None or period.start is None or period.start <= published or count.kind == "forecast":
        return period
    if period.text_start is not None and YEAR.search(text, period.text_start, period.text_end):
        return period
    return period._replace(start=year_before(period.start), end=year_before(period.end) if period.end else None)


def is_spelled_out(text: str, timex: Timex, dates: Sequence[Timex]) -> bool:
    """Whether the days of a stretch of time stand right behind it: "the week | from 30 November to 7 December"."""
    match = FROM.match(text, timex.char_end)
    return match is not None and any(other.char_start == match.end() for other in dates)


def find_stated(spot: Spot, count: Count, timeline: Timeline, *, has_kin: bool) -> Period:
    """The period that the figure's own sentence gives."""
    text, sentence = spot.text, spot.sentence
    at = (count.number.char_start, count.number.char_end)
    own = [t for t in spot.dates if is_dated(t) and not is_inside(t, at) and is_of_event(text, sentence, count, t)]
    own = [t for t in own if not is_spelled_out(text, t, own)] if len(own) > 1 else own
    if has_kin:
        own = [t for t in own if t.char_start >= at[1] or count.adds_to is not None]
    if count.rule == "toll" and count.kind == "running_total":  # "Monday's blast brings the toll this month to 38"
        own = [t for t in own if not is_short(t) or t.lead in TOTALS] or own
    chosen = choose_date(text, sentence, at, own)
    if chosen is None:
        return MISSING
    if chosen.precision == "week" and chosen is timeline.main and timeline.day_of_main is not None:
        chosen = timeline.day_of_main
    if chosen.precision in ("month", "year") and chosen.lead not in TOTALS and count.rule != "toll":
        # "In October 512 people were killed when a truck exploded on Oct. 14"
        chosen = next((t for t in own if is_day_within(t, chosen)), chosen)
    if is_owned(text, chosen, at) or (WHEN.match(text, chosen.char_end) and at[0] > chosen.char_end):
        chosen = chosen._replace(lead=None, end=last_day(chosen))
        return period_of(chosen, "stated", timeline.published, "date in the sentence")
    chosen = shift_to_saying(join_pair(text, chosen, own), spot, timeline.published)
    period = period_of(chosen, "stated", timeline.published, "date in the sentence")
    if counts_from(spot, chosen, at):
        end = end_of_counting(opening_day(spot, chosen) or spot.said_on, timeline.published)
        if end and period.start:
            period = period._replace(end=end, rule="since a date in the sentence")
    return period


def shift_to_saying(chosen: Timex, spot: Spot, published: date | None) -> Timex:
    """ "Said on Tuesday that 12 had died in the past 24 hours": the hours before the saying, not before the printing."""
    if chosen.type != "DURATION" or published is None or spot.said_on is None or chosen.end != published:
        return chosen
    late = published - spot.said_on
    if not 0 < late.days <= LATEST or chosen.start is None or not LOOKS_BACK.match(chosen.date_text):
        return chosen
    return chosen._replace(start=chosen.start - late, end=chosen.end - late)


def counts_from(spot: Spot, chosen: Timex, at: tuple[int, int]) -> bool:
    """Whether a figure is counted from a date on: "since May", "the war, which began in May, has killed 9,000"."""
    text, sentence = spot.text, spot.sentence
    since = since_before(text, sentence, chosen)
    if chosen.lead in TOTALS or (since is not None and not since.start() < at[0] < chosen.char_start):
        return True  # not "the worst since 139 died in October 2007"
    if chosen.char_end > at[0]:
        is_begun = WHICH_BEGAN.search(text, at[1], chosen.char_start) is not None
        return is_begun and PERFECT.search(text, sentence.start, at[1] + FAR) is not None
    if opens_count(text, chosen) and PERFECT.search(text, chosen.char_end, at[0]):
        return True
    return SINCE_THEN.search(text, chosen.char_end, min(sentence.end, at[1] + FAR)) is not None


def opening_day(spot: Spot, since: Timex) -> date | None:
    """The day that opens a sentence which counts since another: "On 3 November the staff spoke of 1,631 flights since September"."""
    first = next((t for t in spot.dates if is_dated(t) and t is not since), None)
    if first is None or first.start is None or first.start != first.end or since.start is None:
        return None
    is_opening = first.char_start - spot.sentence.start < OPENING and first.char_end < since.char_start
    return first.start if is_opening and first.start > since.start else None


def end_of_counting(said_on: date | None, published: date | None) -> date | None:
    """Where "since May" ends: with the publication, or with a saying that lies days before it."""
    if said_on is not None and published is not None and (published - said_on).days > SAME_NEWS:
        return said_on
    return published or said_on


def find_inherited(spot: Spot, count: Count, timeline: Timeline) -> Period:
    """The period that the sentences before, the story's main event or the day of publication give."""
    if SINCE_MORNING.search(spot.text, spot.sentence.start, spot.sentence.end) and timeline.published is not None:
        return Period(timeline.published, timeline.published, "inferred", rule="day of publication")
    since = timeline.since(spot.position)
    goes_on = GOES_ON.search(spot.text, spot.sentence.start, spot.sentence.end) is not None
    if since is not None and goes_on:
        period = period_of(since, "inherited", timeline.published, "since a date in the sentence before")
        return period._replace(end=timeline.published) if period.start and timeline.published else period
    if SINCE_BEGAN.search(spot.text, spot.sentence.start, spot.sentence.end):
        return find_opened(timeline, spot.position)
    if SINCE_THEN.search(spot.text, spot.sentence.start, spot.sentence.end):
        then = timeline.last_named(spot.position)
        if then is not None and timeline.published is not None:
            period = period_of(then, "inherited", timeline.published, "since a date in the sentence before")
            return period._replace(end=timeline.published) if period.start else period
    if THAT_ONE.match(spot.text, spot.sentence.start, spot.sentence.end):
        told = timeline.last_named(spot.position)  # "... in 2003. That bomb claimed 36 lives": however long ago
        if told is not None and WHEN.match(spot.text, told.char_end):  # "the worst since 2003, when a bomb went off"
            told = told._replace(lead=None, end=last_day(told))
        if told is not None and told.lead not in TOTALS:
            return period_of(told, "inherited", timeline.published, "date of the sentence before")
    if count.kind == "running_total" and AFFAIR.search(spot.text, spot.sentence.start, spot.sentence.end):
        return find_opened(timeline, spot.position)  # "the war has killed 36,000"
    before = timeline.before(spot.position)
    if before is not None:
        return period_of(before, "inherited", timeline.published, "date of the sentence before")
    main = timeline.day_of_main
    if main is not None:
        return period_of(main, "inherited", timeline.published, "main event of the article")
    if timeline.published is not None:
        return Period(timeline.published, timeline.published, "inferred", rule="day of publication")
    return MISSING


def find_opened(timeline: Timeline, position: int) -> Period:
    """ "Since the war began": from the day that the article elsewhere gives for it; missing where it gives none."""
    opened = timeline.opened(position)
    if opened is None or timeline.published is None:
        return MISSING
    period = period_of(opened, "inherited", timeline.published, "since a date in the sentence before")
    return period._replace(end=timeline.published) if period.start else period


def speaks_of_that_time(spot: Spot) -> bool:
    """Whether a sentence counts over the time of the one before: "3,000 were killed in that time"."""
    return THAT_TIME.search(spot.text, spot.sentence.start, spot.sentence.end) is not None


def borrow_total(spot: Spot, count: Count, period: Period, before: Sequence[Claim]) -> Claim | None:
    """The total in the sentence before whose days a figure shares: "8,000 were killed since May. More than 20,000 have been hurt".

    Both count people, the figure has no day of its own and is no small part of the other: a new event would be.
    """
    last = next((claim for claim in reversed(before) if claim.part_of is None and claim.kind != "share"), None)
    if last is not None and period.basis != "stated" and speaks_of_that_time(spot):
        return last if last.period.basis == "stated" and count.kind in (None, last.kind) else None
    if (
        last is None
        or period.basis == "stated"
        or period.rule.startswith("since")
        or count.kind is not None
        or last.kind not in ("running_total", "period_total")
    ):
        return None
    if count.victim is None or last.count.victim is None or not 0 < spot.sentence.start - last.sentence.end < NEXT:
        return None
    low, other = count.number.low, last.number.low
    return last if low is not None and other is not None and low * 10 >= other else None


def is_of_event(text: str, sentence: Sentence, count: Count, timex: Timex) -> bool:
    """Whether a date can be that of the thing counted: not of the saying, of a comparison, or of the day a toll was raised."""
    if is_reporting_date(text, timex, sentence):
        return False
    if count.adds_to is None and is_limit(text, timex):
        return False  # "95 dead by Wednesday night": the day of the counting
    if SHIFT.match(text, timex.char_end) and count.number.char_start < timex.char_start:
        return False  # "shot down 18 drones, a day after shells killed 23": the day of the shells
    if is_of_state(text, count, timex):
        return False
    if timex.char_start > count.number.char_end and MEASURED.search(text, count.number.char_end, timex.char_start):
        return False
    if count.counted is not None and BODIES.search(count.counted):
        return CLAUSE.search(text, count.number.char_end, max(count.number.char_end, timex.char_start)) is not None
    if count.rule != "toll" or timex.lead in TOTALS or since_before(text, sentence, timex):
        return True  # "brought the toll since the first raids on 23 September to 1,481"
    is_told = timex.char_end < count.number.char_start and is_short(timex) and TOLD.search(text, timex.char_end, count.number.char_start)
    return not is_told and RAISED.search(text, sentence.start, timex.char_start) is None


def is_of_state(text: str, count: Count, timex: Timex) -> bool:
    """Whether a day tells only that a state lasts: "81 remained in hospital on Friday", "270 were still missing on Saturday"."""
    if count.measure not in ("wounded", "missing", "trapped") or not is_short(timex) or timex.lead in TOTALS:
        return False
    start = max(0, count.number.char_start - 20)
    return STILL.search(text, start, max(timex.char_start, count.number.char_end)) is not None


def is_inside(timex: Timex, at: tuple[int, int]) -> bool:
    """Whether a time expression and the figure share words ("the last 24 hours" is no date of 24)."""
    return timex.char_start < at[1] and at[0] < timex.char_end


def period_of(timex: Timex, basis: str, published: date | None, rule: str) -> Period:
    """The days of a time expression; an open end closes with the publication."""
    end = timex.end if timex.end is not None else published
    if timex.start is None or end is None or end < timex.start:
        return MISSING
    return Period(timex.start, end, basis, timex.date_text, timex.char_start, timex.char_end, rule)
