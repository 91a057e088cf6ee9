"""Time expressions, as tables: a sentence, the day of its story, and the rows it must give. Sentences are our own."""

from __future__ import annotations

from datetime import datetime

import pytest

from toolkit.extract.dates import find_dates

STORY = datetime(2017, 8, 21, 11, 34)  # a Monday


def rows(sentence: str, published: datetime | None = STORY) -> list[tuple[str, str, str]]:
    """Words, TIMEX3 value and days of each row; an open or unknown end is a dash."""

    def days(start, end):
        return f"{start or '-'} {end or '-'}" if start != end or start is None else str(start)

    return [(t.date_text, t.value, days(t.start, t.end)) for t in find_dates(sentence, published)]


BUILT = [
    # weekdays: the latest one, the day of publication included; ahead where the sentence looks ahead
    ("The ministry said Monday that it flew more.", [("Monday", "2017-08-21", "2017-08-21")]),
    ("Shells hit the market on Friday.", [("Friday", "2017-08-18", "2017-08-18")]),
    ("The envoys will meet on Friday.", [("Friday", "2017-08-25", "2017-08-25")]),
    ("The truce is due to begin Friday.", [("Friday", "2017-08-25", "2017-08-25")]),
    ("He said Friday that the army will leave.", [("Friday", "2017-08-18", "2017-08-18")]),
    ("The road stays shut until Sunday.", [("Sunday", "2017-08-27", "- 2017-08-27")]),
    ("Since Friday, 20 have died.", [("Friday", "2017-08-18", "2017-08-18 2017-08-21")]),
    ("Fighting raged from Monday to Wednesday.", [
        ("Monday", "2017-08-14", "2017-08-14 2017-08-16"), ("Wednesday", "2017-08-16", "2017-08-14 2017-08-16")]),
    ("Last Friday they met; next Friday they will sign.", [
        ("Last Friday", "2017-08-18", "2017-08-18"), ("next Friday", "2017-09-01", "2017-09-01")]),
    # this, last, next
    ("It has killed 800 this month alone.", [("this month", "2017-08", "2017-08-01 2017-08-21")]),
    ("So far this year 300 died.", [("this year", "2017", "2017-01-01 2017-08-21")]),
    ("Last week 30 died.", [("Last week", "2017-W33", "2017-08-14 2017-08-20")]),
    ("Next month they will vote.", [("Next month", "2017-09", "2017-09-01 2017-09-30")]),
    ("In the last quarter it lost money.", [("the last quarter", "2017-Q2", "2017-04-01 2017-06-30")]),
    # rolling stretches
    ("Over the past 24 hours, 12 people died.", [("the past 24 hours", "PT24H", "2017-08-20 2017-08-21")]),
    ("In the past week 90 died.", [("the past week", "P1W", "2017-08-14 2017-08-21")]),
    ("Over the last three days 40 fell.", [("the last three days", "P3D", "2017-08-18 2017-08-21")]),
    ("In recent days they advanced.", [("recent days", "PAST_REF", "- 2017-08-21")]),
    ("They will return over the next two weeks.", [("the next two weeks", "P2W", "2017-08-22 2017-09-04")]),
    # months, with and without years
    ("Moscow has bombed the town since September 2015.", [("September 2015", "2015-09", "2015-09-01 2017-08-21")]),
    ("A plan was approved in May.", [("May", "2017-05", "2017-05-01 2017-05-31")]),
    ("A plan was approved in November.", [("November", "2016-11", "2016-11-01 2016-11-30")]),
    ("A vote will be held in November.", [("November", "2017-11", "2017-11-01 2017-11-30")]),
    ("Early in 2016 the town fell.", [("Early in 2016", "2016", "2016-01-01 2016-12-31")]),
    ("It opened in mid-2014.", [("mid-2014", "2014", "2014-01-01 2014-12-31")]),
    ("By the end of 2015 it was over.", [("the end of 2015", "2015", "- 2015-12-31")]),
    ("In October of last year 40 died.", [("October of last year", "2016-10", "2016-10-01 2016-10-31")]),
    # days
    ("On Aug. 3 jets flew.", [("Aug. 3", "2017-08-03", "2017-08-03")]),
    ("On 3 August jets flew.", [("3 August", "2017-08-03", "2017-08-03")]),
    ("On Tuesday, Aug. 15, 2017, jets flew.", [("Tuesday, Aug. 15, 2017", "2017-08-15", "2017-08-15")]),
    ("The talks on Sept. 4 come too late.", [("Sept. 4", "2017-09-04", "2017-09-04")]),
    ("It is dated 2017-08-03.", [("2017-08-03", "2017-08-03", "2017-08-03")]),
    ("It is dated 8/3/17.", [("8/3/17", "2017-08-03", "2017-08-03")]),
    ("It is dated 3/8/2017, the other 23/8/2017.", [
        ("3/8/2017", "2017-08-03", "2017-08-03"), ("23/8/2017", "2017-08-23", "2017-08-23")]),
    ("On 07APR17 at 0440Z it struck.", [("07APR17 at 0440Z", "2017-04-07T04:40Z", "2017-04-07")]),
    ("Oct. 3, 5 and 7, 2015 were quiet.", [
        ("Oct. 3", "2015-10-03", "2015-10-03"), ("5", "2015-10-05", "2015-10-05"), ("7, 2015", "2015-10-07", "2015-10-07")]),
    ("Aug. 3, 5 and 7 were quiet.", [
        ("Aug. 3", "2017-08-03", "2017-08-03"), ("5", "2017-08-05", "2017-08-05"), ("7", "2017-08-07", "2017-08-07")]),
    ("Between 18 and 19 June and 3 or 4 July it rained.", [
        ("18", "2017-06-18", "2017-06-18 2017-06-19"), ("19 June", "2017-06-19", "2017-06-18 2017-06-19"),
        ("3", "2017-07-03", "2017-07-03"), ("4 July", "2017-07-04", "2017-07-04")]),
    # ranges: each end has its own value, both have the days of the whole
    ("Between Aug. 3 and 5 they fled.", [
        ("Aug. 3", "2017-08-03", "2017-08-03 2017-08-05"), ("5", "2017-08-05", "2017-08-03 2017-08-05")]),
    ("It came in the night of 3-4 May 2016.", [
        ("the night of 3", "2016-05-03TNI", "2016-05-03 2016-05-04"), ("4 May 2016", "2016-05-04", "2016-05-03 2016-05-04")]),
    ("From Dec. 30 to Jan. 2 they held fire.", [
        ("Dec. 30", "2016-12-30", "2016-12-30 2017-01-02"), ("Jan. 2", "2017-01-02", "2016-12-30 2017-01-02")]),
    ("The war of 1914-1918 began so.", [
        ("1914", "1914", "1914-01-01 1918-12-31"), ("1918", "1918", "1914-01-01 1918-12-31")]),
    ("The 2006-07 winter was mild.", [("2006-07", "2006/2007", "2006-01-01 2007-12-31")]),
    ("From November 2015 to March it rained.", [
        ("November 2015", "2015-11", "2015-11-01 2016-03-31"), ("March", "2016-03", "2015-11-01 2016-03-31")]),
    # days in a row that "and" ties are one stretch; a third "on" keeps them apart, and so does a gap
    ("Raids killed 26 on Friday and Saturday.", [
        ("Friday", "2017-08-18", "2017-08-18 2017-08-19"), ("Saturday", "2017-08-19", "2017-08-18 2017-08-19")]),
    ("Raids killed 26 on Friday, Saturday and Sunday.", [
        ("Friday", "2017-08-18", "2017-08-18 2017-08-20"), ("Saturday", "2017-08-19", "2017-08-18 2017-08-20"),
        ("Sunday", "2017-08-20", "2017-08-18 2017-08-20")]),
    ("Raids killed 26 on May 3 and 4.", [("May 3", "2017-05-03", "2017-05-03 2017-05-04"), ("4", "2017-05-04", "2017-05-03 2017-05-04")]),
    ("Ten died on Friday and on Saturday four.", [("Friday", "2017-08-18", "2017-08-18"), ("Saturday", "2017-08-19", "2017-08-19")]),
    ("Raids killed 26 on Thursday and Saturday.", [
        ("Thursday", "2017-08-17", "2017-08-17"), ("Saturday", "2017-08-19", "2017-08-19")]),
    ("Clinics open on Friday or Saturday.", [("Friday", "2017-08-18", "2017-08-18"), ("Saturday", "2017-08-19", "2017-08-19")]),
    # a length that ends or begins with a date
    ("In the week to Wednesday 40 died.", [("the week to Wednesday", "P1W", "2017-08-10 2017-08-16")]),
    ("In the fiscal year ended June 30 it lost money.", [("the fiscal year ended June 30", "P1Y", "2016-07-01 2017-06-30")]),
    ("In the year to date 300 died.", [("the year to date", "2017", "2017-01-01 2017-08-21")]),
    # a time ago, on a day that is named; the same time of another year
    ("Exactly a year ago today the bridge fell.", [("a year ago today", "2016-08-21", "2016-08-21")]),
    ("Two weeks ago on Sunday it fell.", [("Two weeks ago on Sunday", "2017-08-06", "2017-08-06")]),
    ("Three years ago this month it fell.", [("Three years ago this month", "2014-08", "2014-08-01 2014-08-31")]),
    ("A year ago the bridge fell.", [("A year ago", "2016", "2016-01-01 2016-12-31")]),
    ("It was dry this time last year.", [("this time last year", "2016-08", "2016-08-01 2016-08-31")]),
    ("They met the Friday before last.", [("Friday before last", "2017-08-11", "2017-08-11")]),
    ("They will meet the Monday after next.", [("Monday after next", "2017-09-04", "2017-09-04")]),
    ("The Monday after the vote was calm.", [("Monday", "2017-08-21", "2017-08-21")]),
    # what stands right behind a distance is its day
    ("The dam broke on July 3. Two days later, on July 5, it rained.", [
        ("July 3", "2017-07-03", "2017-07-03"), ("Two days later", "2017-07-05", "2017-07-05"),
        ("July 5", "2017-07-05", "2017-07-05")]),
    # parts of a night; both ends of a curfew look the same way
    ("Troops came in the small hours of Friday.", [("the small hours of Friday", "2017-08-18TMO", "2017-08-18")]),
    ("They met in small numbers for hours of talks.", [("hours", "PTXH", "- -")]),
    ("A curfew from 8 p.m. Friday until 6 a.m. Saturday was imposed.", [
        ("8 p.m. Friday", "2017-08-18T20:00", "2017-08-18 2017-08-19"),
        ("6 a.m. Saturday", "2017-08-19T06:00", "2017-08-18 2017-08-19")]),
    ("In the week ending 18 August 40 died.", [("the week ending 18 August", "P1W", "2017-08-12 2017-08-18")]),
    ("Profit rose in the quarter ended June 30.", [("the quarter ended June 30", "P1Q", "2017-04-01 2017-06-30")]),
    ("In the year to March sales fell.", [("the year to March", "P1Y", "2016-04-01 2017-03-31")]),
    ("In the 20 days from 28 April 40 died.", [("20 days from 28 April", "P20D", "2017-04-28 2017-05-17")]),
    ("The truce holds for three days starting Friday.", [("three days starting Friday", "P3D", "2017-08-18 2017-08-20")]),
    ("They meet three weeks from Friday.", [("three weeks from Friday", "2017-09-08", "2017-09-08")]),
    ("In the week of 10 to 16 July 40 died.", [
        ("the week of 10", "2017-07-10", "2017-07-10 2017-07-16"), ("16 July", "2017-07-16", "2017-07-10 2017-07-16")]),
    # a year at the head of a sentence governs what follows in it
    ("In 2014, rebels took the town; on June 6 they lost it.", [
        ("2014", "2014", "2014-01-01 2014-12-31"), ("June 6", "2014-06-06", "2014-06-06")]),
    ("Rebels came in 2014 and left on June 6.", [("2014", "2014", "2014-01-01 2014-12-31"), ("June 6", "2017-06-06", "2017-06-06")]),
    # times of day
    ("The night of Monday to Tuesday was loud.", [
        ("The night of Monday", "2017-08-14TNI", "2017-08-14 2017-08-15"), ("Tuesday", "2017-08-15", "2017-08-14 2017-08-15")]),
    ("It burned from Saturday night into Sunday.", [
        ("Saturday night", "2017-08-19TNI", "2017-08-19 2017-08-20"), ("Sunday", "2017-08-20", "2017-08-19 2017-08-20")]),
    ("Overnight Thursday, rockets fell.", [("Overnight Thursday", "2017-08-17TNI", "2017-08-17")]),
    ("It rained over the whole weekend.", [("the whole weekend", "2017-W33-WE", "2017-08-19 2017-08-20")]),
    ("It struck late Tuesday.", [("late Tuesday", "2017-08-15", "2017-08-15")]),
    ("It struck at 8:30 p.m. EDT on Friday.", [("8:30 p.m. EDT on Friday", "2017-08-18T20:30", "2017-08-18")]),
    ("Friday night it rained.", [("Friday night", "2017-08-18TNI", "2017-08-18")]),
    ("Overnight, rockets fell.", [("Overnight", "2017-08-20TNI", "2017-08-20 2017-08-21")]),
    ("Before dawn on Friday they came.", [("dawn on Friday", "2017-08-18TMO", "2017-08-18")]),
    # counted from the text
    ("On May 3 they left. Two days earlier, six died.", [
        ("May 3", "2017-05-03", "2017-05-03"), ("Two days earlier", "2017-05-01", "2017-05-01")]),
    ("On May 3 they left. The following day was calm. That month 30 died.", [
        ("May 3", "2017-05-03", "2017-05-03"), ("The following day", "2017-05-04", "2017-05-04"),
        ("That month", "2017-05", "2017-05-01 2017-05-31")]),
    ("It came two days after Easter.", [("two days after Easter", "2017-04-18", "2017-04-18")]),
    ("A year ago 40 died; five days ago, four.", [
        ("A year ago", "2016", "2016-01-01 2016-12-31"), ("five days ago", "2017-08-16", "2017-08-16")]),
    # field: misread once
    ("“We will answer,” he said, claiming that on Tuesday night jets bombed it.", [("Tuesday night", "2017-08-15TNI", "2017-08-15")]),
    ("“They will pay,” claiming that on Friday jets bombed it.", [("Friday", "2017-08-18", "2017-08-18")]),
    ("AMMAN Jun 062016 Nearly all fled.", [("Jun 062016", "2016-06-06", "2016-06-06")]),
    ("Shells fell on New Year’s Eve.", [("New Year’s Eve", "2016-12-31", "2016-12-31")]),
    ("This week-long raid ended.", [("week", "P1W", "- -")]),
    ("In May 40 died, ten more than in the same month in 2015.", [
        ("May", "2017-05", "2017-05-01 2017-05-31"), ("the same month in 2015", "2015-05", "2015-05-01 2015-05-31")]),
    ("It began on Feb. 27.\n\n2 p.m.\n\nA convoy left.", [
        ("Feb. 27", "2017-02-27", "2017-02-27"), ("2 p.m.", "2017-08-21T14:00", "2017-08-21")]),
    ("These are sad days.", []),
    # parts of a whole
    ("In the third quarter of last year it fell.", [("the third quarter of last year", "2016-Q3", "2016-07-01 2016-09-30")]),
    ("In the first half of 2016 it rose.", [("the first half of 2016", "2016-H1", "2016-01-01 2016-06-30")]),
    ("In the first week of May it snowed.", [("the first week of May", "2017-W18", "2017-05-01 2017-05-07")]),
    ("In the first three months of 2016, 60 died.", [
        ("the first three months of 2016", "2016-01-01/2016-03-31", "2016-01-01 2016-03-31")]),
    ("It rose in the latter half of 2016.", [("the latter half of 2016", "2016-H2", "2016-07-01 2016-12-31")]),
    ("In the second half of July it fell.", [("the second half of July", "2017-07-16/2017-07-31", "2017-07-16 2017-07-31")]),
    ("Rain came in the first days of July.", [("the first days of July", "2017-07", "2017-07-01 2017-07-31")]),
    # months that follow each other are one stretch, and a year said last is that of all
    ("In July and August 2014 nine died.", [
        ("July", "2014-07", "2014-07-01 2014-08-31"), ("August 2014", "2014-08", "2014-07-01 2014-08-31")]),
    ("In December and January 2015 it froze.", [
        ("December", "2014-12", "2014-12-01 2015-01-31"), ("January 2015", "2015-01", "2014-12-01 2015-01-31")]),
    ("In May and July of last year it rained.", [
        ("May", "2016-05", "2016-05-01 2016-05-31"), ("July of last year", "2016-07", "2016-07-01 2016-07-31")]),
    ("On May 3 and June 4, 2014, it hailed.", [("May 3", "2014-05-03", "2014-05-03"), ("June 4, 2014", "2014-06-04", "2014-06-04")]),
    # years, decades, seasons, holidays
    ("In 1989 walls fell; in the early 1990s, states.", [
        ("1989", "1989", "1989-01-01 1989-12-31"), ("early 1990s", "199", "1990-01-01 1999-12-31")]),
    ("The winter of 2014 was hard.", [("winter of 2014", "2014-WI", "2014-12-01 2015-02-28")]),
    ("Thanksgiving 2016 and Boxing Day 2016 were calm.", [
        ("Thanksgiving 2016", "2016-11-24", "2016-11-24"), ("Boxing Day 2016", "2016-12-26", "2016-12-26")]),
    ("The envoys held their autumn meetings.", [("autumn", "2016-FA", "2016-09-01 2016-11-30")]),
    ("The spring offensive took two towns.", [("spring", "2017-SP", "2017-03-01 2017-05-31")]),
    ("They left after the fall session.", [("fall", "2016-FA", "2016-09-01 2016-11-30")]),
    # the week at hand: on a Monday the news is of the week before
    ("Prices fell for the fourth week in a row.", [("the fourth week", "2017-W33", "2017-08-14 2017-08-20")]),
    ("Marchers filled the square for a third straight week.", [("a third straight week", "2017-W33", "2017-08-14 2017-08-20")]),
    ("The clinics saw their worst week since June.", [
        ("worst week", "2017-W33", "2017-08-14 2017-08-20"), ("June", "2017-06", "2017-06-01 2017-08-21")]),
    # what is counted from the start of a month or year is counted from its first day
    ("Since the start of the year 300 have died.", [("the start of the year", "2017-01-01", "2017-01-01 2017-08-21")]),
    ("Since the beginning of May 2015, 40 boats sank.", [("the beginning of May 2015", "2015-05-01", "2015-05-01 2017-08-21")]),
    ("Since early 2015, 40 boats sank.", [("early 2015", "2015", "2015-01-01 2017-08-21")]),
    ("At the start of 2015 it rained.", [("the start of 2015", "2015", "2015-01-01 2015-12-31")]),
    # lengths and rates have no days of their own
    ("A five-day truce held for six months.", [("A five-day", "P5D", "- -"), ("six months", "P6M", "- -")]),
    ("They fly 60 sorties a day, every Monday.", [("a day", "P1D", "- -"), ("every Monday", "XXXX-WXX-1", "- -")]),
    ("On Mondays they pray.", [("Mondays", "XXXX-WXX-1", "- -")]),
    ("It grew over the years, then fell in a single day.", [("the years", "PXY", "- -"), ("a single day", "P1D", "- -")]),
    # what has no day
    ("The recent raids will soon be past, and, in the near future, forgotten.", [
        ("recent", "PAST_REF", "- -"), ("soon", "FUTURE_REF", "- -"), ("the near future", "FUTURE_REF", "- -")]),
    ("In the past it was worse than in the past week.", [
        ("the past", "PAST_REF", "- -"), ("the past week", "P1W", "2017-08-14 2017-08-21")]),
    ("The current rules hold, though now all is calm.", [("current", "PRESENT_REF", "- -"), ("now", "PRESENT_REF", "2017-08-21")]),
    # a history counts from its own dates
    ("In 1812 they crossed the river. By 1813 it was over; on 16 October, guns fired.", [
        ("1812", "1812", "1812-01-01 1812-12-31"), ("1813", "1813", "- 1813-12-31"), ("16 October", "1813-10-16", "1813-10-16")]),
]  # fmt: skip

SILENT = [
    "They may march on in a hurry and fall in love.",
    "Black September and the May 15 Brigade claimed it.",
    "The March 14 alliance and the April 6 movement agreed.",
    "Nine died at the Lunar New Year fair and two at the Orthodox Christmas mass.",
    "Theresa May said so to the Sunday Times.",
    "It was the worst week, the coach said, and the fourth week was no better.",
    "Their Winter Palace burned after the fall of the town, as the summer camp did.",
    "The September 11 attacks changed flying.",
    "He moved 2000 troops and fired 2,015 rounds.",
    "Flight 1549 and Resolution 1970 were cited.",
    "It cost $2016 and weighed 2000 kg.",
    "At least 1950 were hurt.",
    "The 37-year-old, aged 55, won 3:2 in his 20s.",
    "The fall of the city; the sun; we sat; the march of time.",
    "The first raid was the third of its kind.",
    "The most recent plan, as soon as the future king and the past president agree.",
    "A long-term plan went into effect; not a single soldier knew.",
    "",
    "1,1,1,1,1,1 and (((((",
]


@pytest.mark.parametrize("sentence, expected", BUILT, ids=[case[0] for case in BUILT])
def test_built(sentence: str, expected: list[tuple[str, str, str]]) -> None:
    assert rows(sentence) == expected


@pytest.mark.parametrize("sentence", SILENT, ids=lambda s: s or "nothing")
def test_silent(sentence: str) -> None:
    assert rows(sentence) == []


UNDATED = [
    ("On Monday rebels struck.", [("Monday", "XXXX-WXX-1", "- -")]),
    ("This month 800 died.", [("This month", "XXXX-XX", "- -")]),
    ("In May they fled.", [("May", "XXXX-05", "- -")]),
    ("Two days later they left.", [("Two days later", "XXXX-XX-XX", "- -")]),
    ("Over the past 24 hours, 12 died.", [("the past 24 hours", "PT24H", "- -")]),
    ("In May 2016 they fled.", [("May 2016", "2016-05", "2016-05-01 2016-05-31")]),
]


@pytest.mark.parametrize("sentence, expected", UNDATED, ids=[case[0] for case in UNDATED])
def test_without_a_publication_date(sentence: str, expected: list[tuple[str, str, str]]) -> None:
    assert rows(sentence, None) == expected


GAPS = [
    ("During Ramadan 40 died.", "feasts that follow the moon have no rule", [("Ramadan", "XXXX-XX-XX", "- -")]),
    ("A three-day truce starting Friday will hold.", "a length does not take the day it starts on", [
        ("three-day", "P3D", "2017-08-25 2017-08-27"), ("Friday", "2017-08-25", "2017-08-25")]),
    ("It fell 4% from a year earlier in the third quarter.", "'a year earlier' means the same quarter of the year before", [
        ("a year earlier", "2016-Q3", "2016-07-01 2016-09-30"), ("the third quarter", "2017-Q3", "2017-07-01 2017-09-30")]),
    ("In 2014 rebels took the town. On June 6 they lost it.", "a year governs its own sentence, and not the next", [
        ("2014", "2014", "2014-01-01 2014-12-31"), ("June 6", "2014-06-06", "2014-06-06")]),
    ("It rained on and off all weekend.", "'all' makes no weekend", [("all weekend", "2017-W33-WE", "2017-08-19 2017-08-20")]),
    ("In the same period last year 40 died.", "'the same period' copies nothing", [
        ("the same period last year", "2016-08", "2016-08-01 2016-08-21")]),
]  # fmt: skip


@pytest.mark.parametrize(
    "sentence, expected",
    [pytest.param(s, e, marks=pytest.mark.xfail(strict=True, reason=f"gap: {why}"), id=s) for s, why, e in GAPS],
)
def test_gap(sentence: str, expected: list[tuple[str, str, str]]) -> None:
    assert rows(sentence) == expected
