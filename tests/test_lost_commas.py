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
    ("Between Jan. 11 and Jan. 13 Coalition jets struck.", ["Jan. 11", "Jan. 13"]),
    ("On Sunday Coalition jets struck.", ["Sunday"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "found"), YEARS, ids=[case[0][:20] for case in YEARS])
def test_counts_that_look_like_years(text, found):
    assert [timex.date_text for timex in find_dates(text, PUBLISHED)] == found


PERIODS = [
    # a date and a figure right behind it open the sentence
    ("In February 60 people died when a boat sank and in January 30 people were killed on Lake Orna.", "60", "2016-02-01", "2016-02-29"),
    ("In February 60 people died when a boat sank and in January 30 people were killed on Lake Orna.", "30", "2016-01-01", "2016-01-31"),
    ("In 1993 292 people drowned when a ferry went down and a fire in the metro in 2003 killed 190.", "292", "1993-01-01", "1993-12-31"),
    ("In 1993 292 people drowned when a ferry went down and a fire in the metro in 2003 killed 190.", "190", "2003-01-01", "2003-12-31"),
    ("On April 6 76 men were killed near Orna on May 8 eight men died when a mine went off.", "76", "2016-04-06", "2016-04-06"),
    ("On April 6 76 men were killed near Orna on May 8 eight men died when a mine went off.", "eight", "2016-05-08", "2016-05-08"),
    # "and on Sunday", "and two days later" begin a clause
    ("On Saturday a bomb killed 19 people in Varna and on Sunday a boy was shot in Ostrey.", "19", "2016-06-11", "2016-06-11"),
    ("On May 14 an airliner crashed killing 121 people and two days later 160 died in a fire.", "121", "2016-05-14", "2016-05-14"),
    ("On May 14 an airliner crashed killing 121 people and two days later 160 died in a fire.", "160", "2016-05-16", "2016-05-16"),
    ("In May 2015 a man killed nine people in Orna and in September of the same year a boy shot six.", "nine", "2015-05-01", "2015-05-31"),
    # a figure between
    ("In 2014 a man in a van killed 10 and six people were shot dead at a mosque the year before.", "10", "2014-01-01", "2014-12-31"),
    ("The storm which stalled there last year killed 68 people another left 31 dead in 2012.", "68", "2015-01-01", "2015-12-31"),
    ("In the strait 203 died in 2011 when a boat sank and another 145 in July the following year.", "203", "2011-01-01", "2011-12-31"),
    # what was the worst tells its own figure
    ("The worst quake of recent times at Orna in October 1980 killed 3000 people.", "3000", "1980-10-01", "1980-10-31"),
    # since a day
    ("Since Sunday when the army began its assault 403 civilians have been killed.", "403", "2016-06-12", "2016-06-17"),
    ("Since the assault started on May 19 275 people have died it said putting 40 at the weekend.", "275", "2016-05-19", "2016-06-17"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "number", "start", "end"), PERIODS, ids=[f"{case[1]}-{case[2]}" for case in PERIODS])
def test_whose_day_a_figure_has(text, number, start, end):
    period = read_one(text, number).period
    assert (str(period.start), str(period.end)) == (start, end)


PERIODS_STAY = [
    ("Two bombs killed 19 people on Sunday and on Monday.", "19", "2016-06-12", "2016-06-13"),
    ("In May a mine went off and 30 people were killed on Sunday the ministry said.", "30", "2016-06-12", "2016-06-12"),
    ("It was the deadliest attack since May 2014 killed 3 men said.", "3", "2016-06-17", "2016-06-17"),
    ("A man who had left Varna in 2010 killed 30 people on Sunday.", "30", "2016-06-12", "2016-06-12"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "number", "start", "end"), PERIODS_STAY, ids=[case[0][:20] for case in PERIODS_STAY])
def test_other_days_stay(text, number, start, end):
    period = read_one(text, number).period
    assert (str(period.start), str(period.end)) == (start, end)


PERIOD_GAPS = [
    (
        "Since May when the army left rebels killed 30 people in a raid on Sunday.",
        "30",
        "2016-06-12",
        "gap: where the clause of a 'when' ends that no comma closes is not known",
    ),
    (
        "Egypt lost 30 people on May 3 the year before 400 died.",
        "400",
        "2015-01-01",
        "gap: a day and a year that stand side by side are those of two figures",
    ),
]


@pytest.mark.parametrize(("text", "number", "start", "why"), PERIOD_GAPS, ids=[case[1] for case in PERIOD_GAPS])
def test_gap_of_days(text, number, start, why, request):
    request.applymarker(pytest.mark.xfail(strict=True, reason=why))
    assert str(read_one(text, number).period.start) == start


PLACES = [
    # what opens a sentence is the place, and no part of the speaker behind it
    ("In Ruritania aid workers said some 7000 people crossed the river.", "some 7000", "Ruritania"),
    ("In Varna doctors at Sorrel hospital said on Saturday that 31 people had died.", "31", "Varna"),
    ("At Sorrel hospital director Ana Blom said 72 people were wounded.", "72", "Sorrel hospital"),
    ("Gunmen killed six men in Varna the army said and in Ostrey police said 31 people had died.", "31", "Ostrey"),
    # a name that runs on into the next one
    ("In Kalat Senior Superintendent of Police Dostain Dashti said 11 people were killed.", "11", "Kalat"),
    ("In Iraq Coalition military forces conducted eight strikes.", "eight", "Iraq"),
    ("In Kherson Oblast Governor Ana Blom said shelling had killed four people.", "four", "Kherson Oblast"),
    ("Shells fell in Orna Ana Blom a doctor said and 12 people were killed in Orna.", "12", "Orna"),
    ("The rest of the strikes Syria Near Orna two strikes hit a depot.", "two", "Orna"),
    ("A raid in the Orna area of Sorrel district Dorn province Governor Blom said killed 12.", "12", "Orna area of Sorrel district"),
    # the second place tells where the first one lies
    ("A gunman killed ten people at a college in Kauhajoki western Finland.", "ten", "Kauhajoki"),
    ("Troops fought on the city of Kuito capital of the central Dorn Province killing 211 rebels.", "211", "city of Kuito"),
    # another clause
    ("Gunmen killed six men in Varna and in Ostrey a bomb killed 31 people.", "31", "Ostrey"),
    ("Gunmen killed six men in Varna and in Ostrey a bomb killed 31 people.", "six", "Varna"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "number", "place"), PLACES, ids=[f"{case[2]}-{case[1]}" for case in PLACES])
def test_where_a_figure_is_of(text, number, place):
    assert read_one(text, number).place == place


PLACES_STAY = [
    ("A bomb killed 31 people in Sorrel City Hospital.", "31", "Sorrel City Hospital"),
    ("A bomb killed 31 people in Mexico City.", "31", "Mexico City"),
    ("Dozens were killed in International Coalition raids on Orna.", "Dozens", "Orna"),
    ("Shells killed 31 people in Raqqa Idlib and Aleppo provinces.", "31", "Raqqa Idlib and Aleppo provinces"),
    ("A bomb killed 31 people in Syria's capital Damascus.", "31", "Damascus"),
    ("Police in Varna said 31 people were killed in Ostrey.", "31", "Ostrey"),
    ("In Varna officials said 31 people were killed in Ostrey.", "31", "Ostrey"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "number", "place"), PLACES_STAY, ids=[case[2] for case in PLACES_STAY])
def test_other_places_stay(text, number, place):
    assert read_one(text, number).place == place


PLACE_GAPS = [
    (
        "On Tuesday a column was bombed near Bosanski Petrovac Bosnian Serb radio said nine people had been killed.",
        "nine",
        "Bosanski Petrovac",
        "gap: a name that no list holds and the name behind it are one",
    ),
    (
        "On April 6 76 men were killed near Orna on May 8 eight men died when a mine went off in Varna.",
        "eight",
        "Varna",
        "gap: no word and no mark stands between two clauses",
    ),
]


@pytest.mark.parametrize(("text", "number", "place", "why"), PLACE_GAPS, ids=[case[2] for case in PLACE_GAPS])
def test_gap_of_places(text, number, place, why, request):
    request.applymarker(pytest.mark.xfail(strict=True, reason=why))
    assert read_one(text, number).place == place
