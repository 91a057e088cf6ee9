"""Texts that have lost their commas: datelines, counts of four figures that look like years, whose day and whose place a figure has."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from toolkit.extract.dates import find_dates
from toolkit.extract.reading import read_claims
from toolkit.records import Article
from toolkit.text.datelines import parse_dateline
from toolkit.text.lost_commas import has_lost_commas
from toolkit.vocabulary.load import load_vocabulary

PUBLISHED = date(2016, 6, 17)  # a Friday
REST = " Rescue teams searched the water for days and nobody knew more than that." * 6


def read_one(text, number):
    """The one claim of a text without commas whose number is written so."""
    assert has_lost_commas(text + REST)
    article = Article("a", "Ships lost in storm\n\n" + text + REST, published=datetime(2016, 6, 17))
    claims = read_claims([article], load_vocabulary())[0]
    return next(claim for claim in claims if claim.number.number_text == number)


DATELINES = [
    ("KABUL Aug 21 Reuters A suicide bomber struck a market.", "Kabul", "Aug 21", "Reuters"),
    ("DEIR AL-ZOR Syria Nov 3 The army has taken the town.", "Deir al-Zor", "Nov 3", None),
    ("SOUTHWEST ASIA July 12 2016 Aircraft hit two boats.", "Southwest Asia", "July 12 2016", None),
    ("VILNA Ruritania (Reuters) Two ships sank.", "Vilna", None, "Reuters"),
    ("Vilna Ruritania Nov 5 (EFE).- Two ships sank.", "Vilna", "Nov 5", "EFE"),
    ("Vilna 27 June 2022 (RBP) Two ships sank.", "Vilna", "27 June 2022", "RBP"),
    ("MOSCOW June 19. TASS . Two ships sank.", "Moscow", "June 19", "TASS"),
    ("MISRATA Libya Salvoes of rockets struck the port.", "Misrata", None, None),
    ("JOPLIN Mo. The list was not published again.", "Joplin", None, None),
    ("WILMINGTON North Carolina The city was cut off.", "Wilmington", None, None),
    ("VILNA DORN May 14 Security forces moved on.", "Vilna Dorn", "May 14", None),
]


@pytest.mark.parametrize(("text", "place", "day", "agency"), DATELINES, ids=[case[0][:16] for case in DATELINES])
def test_a_dateline_without_its_commas(text, place, day, agency):
    found = parse_dateline(text + REST)
    assert (found.place, found.day, found.agency) == (place, day, agency)


NO_DATELINES = [
    "MONDAY 9 JANUARY The palace has had no light for a week.",
    "GMT 5 February 2008 Two ships sank.",
    "FLOODS AND STORM 2 March 2000 Weeks of rain have filled the rivers.",
    "Douma Eastern Ghouta February 19 2018. (Reuters) Planes struck the town.",
    "UPDATE May 3 (Reuters) Two ships sank.",
    "NATO Afghanistan Two soldiers of the alliance were killed.",
    "OXFAM Police found two ships.",
    "Vilna Police (RBP) found two ships on May 3.",
]


@pytest.mark.parametrize("text", NO_DATELINES)
def test_what_is_no_dateline(text):
    assert parse_dateline(text + REST) is None


def test_a_text_with_its_commas_needs_the_marks_of_a_dateline():
    text = "MISRATA Libya Salvoes of rockets, a doctor said, struck the port, the quay, the ships and the town."
    assert parse_dateline(text * 5) is None


def test_the_day_of_a_dateline_is_not_that_of_the_event():
    told = read_one("KHORN June 16 Some 29 people were killed when a bomb went off in the port on Tuesday.", "Some 29")
    assert told.period.start == date(2016, 6, 14)
    told = read_one("KHORN June 16 A bomb killed 29 people in the port.", "29")
    assert told.period.text is None


YEARS = [
    ("75 people have died and 1419 have been injured since April 1.", ["April 1"]),
    ("The gunmen killed 44 he said and 1717 had been rescued.", []),
    ("2619 people were killed and 1190 abducted from 2011 to 2014.", ["2011", "2014"]),
    ("1835 people were injured on Monday.", ["Monday"]),
    ("The wars of 1618 and 1648 were long.", ["1618", "1648"]),
    ("The quake of 1755 destroyed the town.", ["1755"]),
    ("The treaty of 1848 has been kept.", ["1848"]),
    ("On Jan. 11 Coalition jets struck a depot.", ["Jan. 11"]),
    ("The March 14 Alliance won.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "found"), YEARS, ids=[case[0][:20] for case in YEARS])
def test_counts_that_look_like_years(text, found):
    assert [timex.date_text for timex in find_dates(text, PUBLISHED)] == found
