"""Which days a figure covers: the date in its own clause, else the sentence or list before it, else the main event."""

from __future__ import annotations

from datetime import date, timedelta

import regex

from toolkit.extract.claim_kinds import ADDED, BRIEF, LOOKS_BACK, UP_TO
from toolkit.extract.clauses import clause_spans, since_before
from toolkit.extract.periods.anniversaries import find_anniversary, is_told_of_news, read_anniversary
from toolkit.extract.periods.beginnings import opens_count
from toolkit.extract.periods.campaigns import OF_AFFAIR
from toolkit.extract.periods.choose_date import (
    DURING,
    TOTALS,
    WHEN,
    choose_date,
    is_owned,
    is_yardstick,
    join_pair,
    last_day,
)
from toolkit.extract.periods.counted_since import FAR, PERFECT, counts_from, end_of_counting, limit_of, opening_day
from toolkit.extract.periods.cumulative import find_cumulative
from toolkit.extract.periods.day_roles import is_dated, is_day_within
from toolkit.extract.periods.fit_dates import is_till_morning, year_before
from toolkit.extract.periods.inherited import find_inherited
from toolkit.extract.periods.list_headings import day_of_line, find_since_heading
from toolkit.extract.periods.nth_days import find_nth_day
from toolkit.extract.periods.open_totals import SINCE_BEGAN, SINCE_THAT
from toolkit.extract.periods.own_dates import own_dates, without_bare_lengths
from toolkit.extract.periods.spots import MISSING, Spot, period_of
from toolkit.extract.periods.stretches import find_length_of_deeds, find_long_length, has_open_stretch
from toolkit.extract.periods.timeline import Timeline
from toolkit.extract.periods.told_before import is_one_day
from toolkit.extract.periods.toll_days import OF_TOLL, find_toll_day
from toolkit.records import Count, Period, Timex
from toolkit.text.lost_commas import has_lost_commas

OPENS_SINCE = regex.compile(r"Since\s(?:then|that\sday)\b")
# ", when the army opened its offensive,"
HAD_BEEN = regex.compile(r"[^.;]{0,40}?\bhad\s(?:also\s|already\s)?been\b")
WHEN_CLAUSE = regex.compile(r",\swhen\s[^,;:.]{5,80}[,;]")
BARE_WHEN = regex.compile(r"\swhen\s[^;:.]{5,120}\s")
HAVE = regex.compile(r"\s(?:[\p{L}-]+\s){0,4}?(?:has|have|had)\s(?:been|died|fled|left)\b")
YEAR = regex.compile(r"\b(?:19|20)\d\d\b")
# Between a day and a figure: it is the day of the saying.
SAYING = regex.compile(
    r"\b(?:said|says|told|report(?:ed|s)|count(?:ed|s)|recorded|registered|announced|confirmed|documented)\b"
)
THOSE_WHO = regex.compile(r"\s(?:who|which|that)\s(?:have|has|had)\b")
WEEKDAY = regex.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
DAY, WEEK = timedelta(days=1), timedelta(days=7)
FROM_ON = frozenset(("from", "between", "to", "until", "through"))
# "hundreds of heavily armed fighters overran a base", "29 servicemen fought off the attacks"
OF_DEED = regex.compile(
    r"\s(?:of\s)?(?:[\w’'-]+\s){1,4}?(?:who\s)?(?:overran|attacked|stormed|raided|ambushed|surrounded|seized|fought|entered|crossed|assaulted|besieged|broke|burst|swept)\b"
)
DEED_NEAR = 70  # characters behind a figure of men in which their deed stands
LOOSE = 2  # days by which "eleven days of fighting" may miss the day on which it began
LATEST = 4  # days between a saying and its printing
# Kinds that hold at no day in particular unless one is named.
UNDATED = frozenset(("rate", "stock", "share"))


def resolve_period(spot: Spot, count: Count, timeline: Timeline, kin: Period | None = None) -> Period:
    """The period of one figure: stated in its sentence, else that of its `kin`, else handed on.

    `kin` is the period of the figure that this one is a part of or comes on top of.
    """
    remembered = find_anniversary(spot.text, spot.sentence, count.number.char_start)
    if remembered is not None:
        day = next((t for t in spot.dates if is_dated(t) and t.precision == "day"), None)
        if day is None and is_told_of_news(spot.text, remembered) and is_one_day(timeline.day_of_main):
            day = timeline.day_of_main
        return read_anniversary(remembered, day, timeline.published)
    if timeline.published is not None and is_added(count):
        return Period(timeline.published - DAY, timeline.published, "inferred", rule=ADDED)
    on_day = find_nth_day(spot, (count.number.char_start, count.number.char_end), timeline)
    if on_day is not None:
        return on_day
    is_kin_dated = kin is not None and (kin.start is not None or kin.rule == UP_TO)
    kin = kin if is_kin_dated and not counts_since_then(spot) else None
    if kin is None and (so_long := find_length_of_deeds(spot, count, timeline.published)) is not None:
        return so_long
    if day_of_line(spot) is not None and (listed := find_since_heading(spot, timeline)) is not None:
        return listed
    if kin is None and (cumulative := find_cumulative(spot, count, timeline)) is not None:
        return cumulative
    stated = find_stated(spot, count, timeline, has_kin=kin is not None)
    if stated.start is not None:
        return not_ahead(stated, count, spot.text, timeline.published)
    if kin is not None:
        return kin._replace(basis="inherited", rule="the figure that it belongs to")
    if count.kind in UNDATED and not is_of_deed(spot, count):
        return MISSING
    if has_open_stretch(spot):
        return find_long_length(spot, count, timeline.published) or MISSING
    lent = find_inherited(spot, count, timeline)
    toll_day = find_toll_day(spot, count)
    if toll_day is not None and is_untold(lent, toll_day):
        return period_of(toll_day, "stated", timeline.published, OF_TOLL)
    is_turned = (
        lent.start is not None and lent.end is not None and lent.start > lent.end
    )  # "since September 30", told in August
    return not_ahead(lent, count, spot.text, timeline.published) if is_turned else lent


def is_untold(lent: Period, toll_day: Timex) -> bool:
    """Whether nobody tells when those died of whom a toll of some day is: only the day of printing, or a later one, is left."""
    if lent.start is None or toll_day.start is None:
        return True
    return lent.basis == "inferred" or lent.start > toll_day.start


def is_of_deed(spot: Spot, count: Count) -> bool:
    """Whether what is told of some men happened: "hundreds of fighters overran a base", "had taken in 126 soldiers since then"."""
    if count.kind != "stock" or count.measure != "troops":
        return False
    behind = spot.text[count.number.char_end : min(spot.sentence.end, count.number.char_end + DEED_NEAR)]
    return OF_DEED.match(behind) is not None or " since then" in behind


def counts_since_then(spot: Spot) -> bool:
    """ "Since then at least 300 more have been killed": what came on top has its own days."""
    return OPENS_SINCE.match(spot.text, spot.sentence.start) is not None and not any(is_dated(t) for t in spot.dates)


def is_added(count: Count) -> bool:
    """Whether a figure is what a bulletin's last day added: "4,328 tanks (+5)"."""
    return count.number.number_text.startswith("+")


def not_ahead(period: Period, count: Count, text: str, published: date | None) -> Period:
    """The period a year earlier where it would begin after the publication, though nobody forecasts and no year is printed."""
    if published is None or period.start is None or period.start <= published or count.kind == "forecast":
        return period
    is_ahead_too = (
        period.end is not None and period.end > published
    )  # "since the rain set in on Saturday" ends with the story
    if period.text_start is not None and YEAR.search(text, period.text_start, period.text_end):
        return period if is_ahead_too else period._replace(end=period.start)  # one of the two years is misprinted
    if period.text is not None and WEEKDAY.search(period.text) and period.start - published <= WEEK:
        back = period.end - WEEK if period.end and is_ahead_too else period.end
        return period._replace(start=period.start - WEEK, end=back)
    back = year_before(period.end) if period.end and is_ahead_too else period.end
    return period._replace(start=year_before(period.start), end=back)


def find_stated(spot: Spot, count: Count, timeline: Timeline, *, has_kin: bool) -> Period:
    """The period that the figure's own sentence gives."""
    text, sentence = spot.text, spot.sentence
    at = (count.number.char_start, count.number.char_end)
    own = own_dates(spot, count, timeline, has_kin=has_kin)
    if not own or is_since_beginning(spot, at):
        return MISSING
    chosen = choose_date(text, sentence, at, without_bare_lengths(text, own))
    if chosen is None:
        return MISSING
    if count.kind == "stock" and is_till_morning(text, sentence, chosen):
        chosen = chosen._replace(
            end=chosen.start
        )  # "100 fighters attacked on Friday evening and fought till Saturday morning"
    if (
        (chosen.precision == "week" or "weekend" in chosen.date_text)
        and chosen is timeline.main
        and timeline.day_of_main is not None
    ):
        chosen = timeline.day_of_main
    if chosen.precision in ("month", "year") and chosen.lead not in TOTALS and count.rule != "toll":
        # "In October 512 people were killed when a truck exploded on Oct. 14"; "on Monday police said 12 had died this month"
        days = (t for t in own if is_day_within(t, chosen))
        chosen = next((t for t in days if not SAYING.search(text, t.char_end, at[0])), chosen)
    if stands_alone(spot, count, chosen, at):
        chosen = chosen._replace(lead=None, end=last_day(chosen))
        return period_of(chosen, "stated", timeline.published, "date in the sentence")
    ends = [t for t in spot.dates if t.start is None and t.end is not None and t.lead in ("through", "until", "to")]
    chosen = shift_to_saying(join_pair(text, chosen, [*own, *ends]), spot, timeline.published)
    period = period_of(chosen, "stated", timeline.published, "date in the sentence")
    if chosen.type == "DURATION" and OF_AFFAIR.match(text, chosen.char_end):
        return from_named_day(period, timeline.opened(spot.position))
    if runs_to_now(chosen, period, timeline.published):
        return period._replace(rule="since a date in the sentence")
    if counts_from(spot, chosen, at):
        end = limit_of(spot, chosen, timeline.published) or end_of_counting(
            opening_day(spot, chosen) or spot.said_on, timeline.published
        )
        if end and period.start:
            period = period._replace(end=end, rule="since a date in the sentence")
    return period


def stands_alone(spot: Spot, count: Count, chosen: Timex, at: tuple[int, int]) -> bool:
    """Whether a figure is of a date itself, and not counted from it on: "the 2013 siege in which 67 died", "since May, when 40 died"."""
    text, sentence = spot.text, spot.sentence
    is_since = chosen.lead in TOTALS or since_before(text, sentence, chosen) is not None
    if is_since and PERFECT.search(text, chosen.char_end, at[0]):
        return False
    if opens_count(sentence, chosen) and PERFECT.search(text, chosen.char_end, at[1] + FAR):
        return False
    if is_owned(text, chosen, at) or is_yardstick(text, sentence, chosen, at):
        return True
    is_run = chosen.lead in TOTALS and DURING.match(text, chosen.char_end)  # "since August, in which 440 died"
    is_told = WHEN.match(text, chosen.char_end) is not None and at[0] > chosen.char_end and not is_run
    return is_told and count.rule != "toll" and not is_past_clause(text, chosen, at)


def from_named_day(period: Period, opened: Timex | None) -> Period:
    """ "In 11 days of fighting 94 have been killed", where the article says on which day it began: from that day."""
    if opened is None or opened.start is None or period.start is None or opened.precision != "day":
        return period
    return period._replace(start=opened.start) if abs((opened.start - period.start).days) <= LOOSE else period


def runs_to_now(chosen: Timex, period: Period, published: date | None) -> bool:
    """ "From February 24 to June 3", printed on June 3: since February 24."""
    if published is None or period.start is None or period.end is None or chosen.lead not in FROM_ON:
        return False
    return period.end == published and (period.end - period.start).days > BRIEF


def is_past_clause(text: str, chosen: Timex, at: tuple[int, int]) -> bool:
    """ "Since May 12, when the army opened its offensive, 234 have been killed": the figure stands behind the clause of the day."""
    if has_lost_commas(text):
        return BARE_WHEN.fullmatch(text, chosen.char_end, at[0]) is not None and HAVE.match(text, at[1]) is not None
    behind = WHEN_CLAUSE.match(text, chosen.char_end)
    if behind is None or behind.end() > at[0]:
        return False
    return PERFECT.search(text, behind.end(), at[1] + FAR) is not None or HAD_BEEN.match(text, at[1]) is not None


def is_since_beginning(spot: Spot, at: tuple[int, int]) -> bool:
    """ "Two died on Sunday, and 16 had been killed since the operation began": from a day that this sentence does not name."""
    if not spot.sentence.holds(SINCE_BEGAN):
        return False
    clauses = clause_spans(spot.text, spot.sentence)
    home = next((i for i, (a, b) in enumerate(clauses) if a < at[1] <= b), None)
    if home is None:
        return False
    end = clauses[home][1]
    if (
        home + 1 < len(clauses)
        and THOSE_WHO.match(spot.text, end)
        and not spot.sentence.search_in(SINCE_THAT, at[1], end)
    ):  # "bringing to 31,000 the number | who have fled since"
        end = clauses[home + 1][1]
    is_then = spot.sentence.search_in(SINCE_THAT, at[1], end) and not any(
        is_dated(t) and t.char_end <= at[0] for t in spot.dates
    )
    if spot.sentence.search_in(SINCE_BEGAN, at[1], end) is None and not is_then:
        return False
    return not any(at[1] <= t.char_start < end for t in spot.dates if is_dated(t))


def shift_to_saying(chosen: Timex, spot: Spot, published: date | None) -> Timex:
    """ "Said on Tuesday that 12 had died in the past 24 hours": the hours before the saying, not before the printing."""
    if chosen.type != "DURATION" or published is None or spot.said_on is None or chosen.end != published:
        return chosen
    late = published - spot.said_on
    if not 0 < late.days <= LATEST or chosen.start is None or not LOOKS_BACK.match(chosen.date_text):
        return chosen
    return chosen._replace(start=chosen.start - late, end=chosen.end - late)
