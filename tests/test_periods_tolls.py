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
