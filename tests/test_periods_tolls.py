"""The days of a toll: on which it stood so high, was raised or revised, was given before; the day up to which it counts."""

from __future__ import annotations

from datetime import date

import pytest

from tests.periods_fixture import PUBLISHED, day, read_periods
from toolkit.extract.reading import read_article
from toolkit.records import Article
from toolkit.vocabulary.load import load_vocabulary

# text, number, first day, last day; printed on Thursday, 17 June 2021
CASES = [
    # the day of the earlier figure is its own
    ("The death toll climbed to 88 from 70 a day earlier, the governor said on Wednesday.", "88", "06-16", "06-16"),
    ("The death toll climbed to 88 from 70 a day earlier, the governor said on Wednesday.", "70", "06-15", "06-15"),
    ("The death toll climbed to 88 from 70 on Monday. Another 210 people were hurt.", "210", "06-17", "06-17"),
    ("The number of dead rose from 9 on Sunday to 25 on Monday and 40 on Tuesday.", "9", "06-13", "06-13"),
    ("The number of dead rose from 9 on Sunday to 25 on Monday and 40 on Tuesday.", "25", "06-14", "06-14"),
    ("The number of dead rose from 9 on Sunday to 25 on Monday and 40 on Tuesday.", "40", "06-15", "06-15"),
    # where the day of the event is told, all are of that
    ("A cyclone hit the coast on Saturday. The toll rose from 9 on Sunday to 25 on Monday.", "9", "06-12", "06-12"),
    ("A cyclone hit the coast on Saturday. The toll rose from 9 on Sunday to 25 on Monday.", "25", "06-12", "06-12"),
    ("A tower fell on Saturday. The toll rose to 25 from 9 a day earlier, police said.", "9", "06-12", "06-12"),
    # a day of raising, revising, calling off
    ("The prefecture on Monday lowered its toll from the mudslide to 33 dead.", "33", "06-17", "06-17"),
    ("On Monday the toll from the mudslide was raised again, to 33.", "33", "06-17", "06-17"),
    ("A boat sank on Saturday. On Monday the toll was revised, to 33.", "33", "06-12", "06-12"),
    ("Navy divers on Tuesday called off the search. The sinking killed 33 people.", "33", "06-17", "06-17"),
    ("The search was suspended on Tuesday. The sinking killed 33 people.", "33", "06-17", "06-17"),
    ("A ferry sank on Saturday. Crews on Tuesday gave up the search. It killed 33 people.", "33", "06-12", "06-12"),
    # what was given before, and by others
    (
        "The civil guard, which had given a toll of 14 on Monday night, said 96 people were hurt.",
        "96",
        "06-17",
        "06-17",
    ),
    (
        "A dam burst on Sunday. The civil guard, which had given a toll of 14 on Monday, said 96 people were hurt.",
        "96",
        "06-13",
        "06-13",
    ),
    (
        "The council says 19 people drowned. The bishop said 30 two weeks ago. Doctors put the dead at 22.",
        "19",
        "06-17",
        "06-17",
    ),
    # the later death of one of those counted
    ("The army put the number of injured at 18, two of whom died on Monday.", "18", "06-17", "06-17"),
    ("The army put the number of injured at 18, two of whom died on Monday.", "two", "06-14", "06-14"),
    ("Riots on Saturday left 18 people hurt, one of whom, a baker, died on Monday.", "18", "06-12", "06-12"),
]


@pytest.mark.parametrize(("text", "number", "start", "end"), CASES, ids=[f"{case[1]}: {case[0]}" for case in CASES])
def test_day_of_a_toll(text, number, start, end):
    assert read_periods(text)[number][:2] == (day(start), day(end))


# Near the same words: the day stays.
STAYS = [
    ("The army on Tuesday ended its operation and killed 12 rebels.", "12", "06-15", "06-15"),
    ("Police called off the march after 12 people were killed on Monday.", "12", "06-14", "06-14"),
    ("A mudslide killed 12 people on Monday and crews called off the search.", "12", "06-14", "06-14"),
    ("Attacks on Monday killed 12 people, and police raised the toll on Wednesday.", "12", "06-14", "06-14"),
    ("Police said 45 people died on Monday.", "45", "06-14", "06-14"),
    ("The group flew from 12 on Monday to the coast, where 30 people died on Tuesday.", "30", "06-15", "06-15"),
    ("Sorties rose from 60 on Sunday to 85 sorties on Monday.", "85", "06-14", "06-14"),
    ("A storm that killed nine people on Sunday moved from the coast on Monday.", "nine", "06-13", "06-13"),
    ("Nine people, two of whom were nurses, were killed on Monday.", "Nine", "06-14", "06-14"),
]


@pytest.mark.parametrize(("text", "number", "start", "end"), STAYS, ids=[f"{case[1]}: {case[0]}" for case in STAYS])
def test_what_only_looks_like_the_day_of_a_toll(text, number, start, end):
    assert read_periods(text)[number][:2] == (day(start), day(end))


# A clause between the toll and its verb.
BETWEEN = [
    ("The death toll from a blaze that swept a hotel on Monday has passed 60, officials said.", "60", "06-14", "06-14"),
    ("The death toll from a dam that gave way on Monday has reached 60.", "60", "06-14", "06-14"),
]


@pytest.mark.parametrize(("text", "number", "start", "end"), BETWEEN, ids=[case[0] for case in BETWEEN])
def test_clause_between_a_toll_and_its_verb(text, number, start, end):
    assert read_periods(text)[number][:2] == (day(start), day(end))


def test_what_the_thing_of_a_toll_has_passed():
    assert read_periods("The death toll from a convoy of trucks that has passed 60 is not known.") == {}


GAPS = [
    ("The death toll from a blaze that swept a hotel on Monday reached 60.", "60", "gap: a past without 'has'"),
    ("The official count rose from 9 on Sunday to 25 on Monday.", "25", "gap: a count of nobody knows what"),
    ("The death toll rose from 9 on Sunday to 14 that evening, 25 on Monday.", "25", "gap: the list ends at 'evening'"),
]


@pytest.mark.parametrize(("text", "number", "why"), GAPS, ids=[case[0] for case in GAPS])
def test_gap_of_tolls(text, number, why, request):
    request.applymarker(pytest.mark.xfail(strict=True, reason=why))
    assert read_periods(text)[number][:2] == (day("06-14"), day("06-14"))


# text, number, day of saying
SAID = [
    ("A cyclone hit the coast on Saturday. The toll rose from 9 on Sunday to 25 on Monday.", "9", date(2021, 6, 13)),
    ("A cyclone hit the coast on Saturday. The toll rose from 9 on Sunday to 25 on Monday.", "25", date(2021, 6, 14)),
    ("A tower fell on Saturday. The toll rose to 25 from 9 a day earlier, police said.", "9", date(2021, 6, 16)),
    ("A tower fell on Saturday. The toll rose to 25 from 9 a day earlier, police said.", "25", date(2021, 6, 17)),
    ("The prefecture on Monday lowered its toll from the mudslide to 33 dead.", "33", date(2021, 6, 14)),
    (
        "The civil guard, which had given a toll of 14 on Monday night, said 96 people were hurt.",
        "14",
        date(2021, 6, 14),
    ),
    (
        "The civil guard, which had given a toll of 14 on Monday night, said 96 people were hurt.",
        "96",
        date(2021, 6, 17),
    ),
]


@pytest.mark.parametrize(("text", "number", "said"), SAID, ids=[f"{case[1]}: {case[0]}" for case in SAID])
def test_day_on_which_a_toll_was_said(text, number, said):
    claims = read_article(Article("a", text, PUBLISHED), load_vocabulary()).claims
    assert [claim.said_on for claim in claims if claim.number.number_text == number] == [said]


# text, number, first day, last day, kind
AS_OF = [
    ("As of 14 June, the agency reports 31 deaths.", "31", None, "06-14", "running_total"),
    ("The agency said 31 people had been killed as of Monday.", "31", None, "06-14", "running_total"),
    ("As of 14 June 31 people have been killed.", "31", None, "06-14", "running_total"),
    ("As of 18:00 on 14 June, 31 people had drowned.", "31", None, "06-14", "running_total"),
    ("As of 14 June, 31 people had drowned. Another 80 were injured.", "80", None, "06-14", "running_total"),
    ("As of 14 June, 31 people had drowned. Twelve of them were children.", "Twelve", None, "06-14", "running_total"),
    ("As of 14 June, 31 people had drowned and 60 were missing.", "60", "06-14", "06-14", "event"),
    # the last day of the bulletin does not reach back
    ("As of 14 June, 31 people died. Over the past day two people were killed.", "31", None, "06-14", "running_total"),
    (
        "As of 14 June, 31 people died. Over the past day two people were killed.",
        "two",
        "06-16",
        "06-17",
        "period_total",
    ),
    ("As of 14 June, 31 people have drowned. On Wednesday a dam burst.", "31", None, "06-14", "running_total"),
    ("The ministry said on Tuesday that as of Monday 31 people had drowned.", "31", None, "06-14", "running_total"),
    # the event is dated
    ("A dam burst on 10 June. As of 14 June, 31 people had drowned.", "31", "06-10", "06-10", "event"),
    (
        "The dam burst last Thursday. Bodies lay in the square. As of Monday 31 had died.",
        "31",
        "06-10",
        "06-10",
        "event",
    ),
    ("As of 14 June, 31 people had died of cholera since May 2.", "31", "05-02", "06-14", "running_total"),
    ("The outbreak began in March. As of 14 June, 31 people had died.", "31", "03-01", "06-14", "running_total"),
    # no "as of"
    ("As of old, 31 people were killed on Monday.", "31", "06-14", "06-14", "event"),
    ("Over the past day 31 people were killed. Ten were wounded.", "Ten", "06-16", "06-17", "period_total"),
]


@pytest.mark.parametrize(("text", "number", "start", "end", "kind"), AS_OF, ids=[f"{c[1]}: {c[0]}" for c in AS_OF])
def test_as_of_a_day(text, number, start, end, kind):
    assert read_periods(text)[number] == (day(start), day(end), kind)


def test_open_question_of_a_total_as_of_a_day():
    text = "As of 14 June, the Red Cross reports 31 deaths."
    (claim,) = read_article(Article("a", text, PUBLISHED), load_vocabulary()).claims
    assert claim.open_question == "since when it counts is not told"
