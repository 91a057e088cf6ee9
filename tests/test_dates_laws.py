"""Laws that every reading of time expressions keeps: places, order, days, and no look at the clock."""

from __future__ import annotations

import os
import time
import unicodedata
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from toolkit.extract.covering import Calendar
from toolkit.extract.dates import DateSpans, find_dates
from toolkit.extract.dates.days import add_days, months_span, shift_day, unit_span

PIECES = (
    "on", "in", "since", "between", "and", "to", "the", "of", "last", "next", "this", "past", "late", "early", "mid-",
    "Monday", "Fri.", "May", "Sept.", "3", "31", "2nd", "twenty-third", "2016", "1999", "'98", "1990s", "three",
    "several", "a", "days", "week", "years", "hours", "ago", "later", "earlier", "before", "after", "night", "noon",
    "8:30 p.m.", "0440Z", "07APR17", "2017-08-03", "7/8/07", "Easter", "quarter", "first", "half", "winter", "now",
    "daily", "every", "overnight", ",", ".", "-", "\u2013", "(", ")", "\n", "\n\n", "\r\n", "\xa0", "\U0001f4a5",
    "\xe9", "e\u0301", "\u0130", "killed", "troops", "said", "will", "today", "yesterday", "weekend", "century",
    "same", "that", "\u2019s", "million", "30/12", "2006-07", "Q3",
)  # fmt: skip
texts = st.lists(st.sampled_from(PIECES), max_size=24).flatmap(
    lambda words: st.sampled_from([" ".join(words), "".join(words), "\u00a0".join(words), "\r\n".join(words)])
)
days = st.datetimes(min_value=datetime(1, 1, 1), max_value=datetime(9999, 12, 31))


@given(texts, st.none() | days)
@settings(max_examples=400, deadline=None)
def test_rows_point_at_their_words_in_order(text: str, published: datetime | None) -> None:
    at = 0
    for timex in find_dates(text, published):
        assert text[timex.char_start : timex.char_end] == timex.date_text
        assert at <= timex.char_start < timex.char_end <= len(text)
        assert timex.start is None or timex.end is None or timex.start <= timex.end
        assert timex.value and timex.type in ("DATE", "TIME", "DURATION", "SET")
        at = timex.char_end


@given(texts, st.none() | days)
@settings(max_examples=400, deadline=None)
def test_an_outline_has_the_spans_and_types_of_the_whole_reading(text: str, published: datetime | None) -> None:
    spans = DateSpans(text, published)
    for timex in find_dates(text, published):
        covering = spans.covering(timex.char_start, timex.char_end)
        assert covering is not None
        assert (covering.char_start, covering.char_end, covering.type) == (timex.char_start, timex.char_end, timex.type)


@given(texts, st.none() | days)
@settings(max_examples=200, deadline=None)
def test_no_outline_holds_a_word_outside_the_time_expressions(text: str, published: datetime | None) -> None:
    whole, spans = Calendar(find_dates(text, published)), DateSpans(text, published)
    for at, char in enumerate(text):
        if char.isalnum():
            outline, timex = spans.covering(at, at + 1), whole.covering(at, at + 1)
            assert (outline and (outline.char_start, outline.type)) == (timex and (timex.char_start, timex.type))


@pytest.mark.parametrize("change", [
    lambda t: unicodedata.normalize("NFD", t), lambda t: t.replace("\n", "\r\n"), lambda t: "\ufeff" + t, lambda t: "💥" * 9 + t,
    lambda t: t.replace(" ", "\u00a0"), lambda t: t.replace(" ", "\n"),
], ids=["NFD", "CRLF", "BOM", "emoji", "no-break spaces", "hard-wrapped"])  # fmt: skip
def test_forms_of_writing_change_no_reading(change) -> None:
    text = (
        "Séléné said Monday: since 3 May 2016,\nor the past 24 hours, late on Friday night, 60 fled.\n"
        "Between Oct. 3 and 5 they left."
    )
    plain, changed = (find_dates(t, datetime(2017, 8, 21)) for t in (text, change(text)))
    assert [(t.value, t.start, t.end) for t in plain] == [(t.value, t.start, t.end) for t in changed]
    assert len(plain) == 6


def test_the_clock_and_the_zone_change_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "On Monday, two days ago, in May and since Easter, by '98 and on 7/8/07, this year and next week."
    before = [find_dates(text, published) for published in (None, datetime(2017, 8, 21))]
    monkeypatch.setattr(time, "time", lambda: 4_000_000_000.0)
    monkeypatch.setenv("TZ", "Pacific/Kiritimati")
    if hasattr(time, "tzset"):
        time.tzset()
    assert [find_dates(text, published) for published in (None, datetime(2017, 8, 21))] == before


def test_without_publication_only_full_dates_have_days() -> None:
    found = find_dates("On Monday, yesterday, last week, in May, at Easter, five days ago and on 3 May 2016.", None)
    assert [t.date_text for t in found if t.start or t.end] == ["3 May 2016"]


def test_spans_limit_rows_and_not_anchors() -> None:
    text = "It began on 3 May 2016. Two days later it ended."
    cut = text.index("Two")
    assert [(t.date_text, t.value) for t in find_dates(text, None, spans=[(cut, len(text))])] == [
        ("Two days later", "2016-05-05")
    ]


@pytest.mark.parametrize("phrase, lead", [
    ("since May", "since"), ("until May", "until"), ("over the past week", "over"), ("by the end of May", "by"),
    ("so far this year", "so far"), ("in the space of two days", "in"),
    ("as of Monday", "as of"), ("between May and June", "between"), ("starting Monday", "starting"), ("Monday", None),
], ids=str)  # fmt: skip
def test_lead_is_the_governing_preposition(phrase: str, lead: str | None) -> None:
    assert find_dates(f"It rained {phrase}.", datetime(2017, 8, 21))[0].lead == lead


@pytest.mark.parametrize(
    "piece",
    ["1,1,1,", "(((", "3-3-", "a few ", "twenty-", "2016 ", "Monday ", "by May, ", "3/4/05 ", "the first "],
    ids=repr,
)
def test_long_repetitions_cost_in_proportion(piece: str) -> None:
    def cost(length: int) -> float:
        text = piece * (length // len(piece))
        started = time.process_time()
        find_dates(text, datetime(2017, 8, 21))
        return time.process_time() - started

    cost(2_000)
    small, large = (min(cost(length) for _ in range(3)) for length in (10_000, 80_000))
    assert large < 8 * 4 * small + 0.2  # eight times the text; four times leeway for a busy machine


@given(st.dates(), st.sampled_from(["day", "week", "weekend", "month", "quarter", "half", "year", "decade", "century"]))
def test_a_unit_holds_the_day_it_is_asked_for(day: date, unit: str) -> None:
    span = unit_span(day, unit)
    assert span is None or (span[0] <= span[1] and (unit == "weekend" or span[0] <= day <= span[1]))


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.integers(-5000, 5000))
def test_days_move_there_and_back(day: date, count: int) -> None:
    moved = add_days(day, count)
    assert moved is not None and moved - day == timedelta(days=count) and shift_day(moved, -count, "day") == day


@given(st.integers(1900, 2100), st.integers(1, 12), st.integers(1, 36))
def test_months_end_where_the_next_begins(year: int, month: int, count: int) -> None:
    span = months_span(year, month, count)
    assert span is not None and (span[1] + timedelta(days=1)).day == 1


def test_the_seed_story_gives_its_dates() -> None:
    shared = Path(os.environ.get("TOOLKIT_SHARED", Path(__file__).parents[2] / "shared"))
    story = shared / "seed" / "ap_2017-08-21_deir_el_zour.txt"
    if not story.exists():
        pytest.skip("the seed story is not on this machine (set TOOLKIT_SHARED)")
    found = {
        t.date_text: (str(t.start), str(t.end), t.precision)
        for t in find_dates(story.read_text("utf-8"), datetime(2017, 8, 21, 11, 34))
    }
    assert found["Monday"] == ("2017-08-21", "2017-08-21", "day")
    assert found["this month"] == found["This month"] == ("2017-08-01", "2017-08-21", "month")
    assert found["September 2015"] == ("2015-09-01", "2017-08-21", "month")
    assert found["May"] == ("2017-05-01", "2017-05-31", "month")
    assert found["recent months"] == ("None", "2017-08-21", "month")
