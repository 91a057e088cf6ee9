"""Times that have lost their colons, and dates run into their years."""

from __future__ import annotations

import pytest

from toolkit.extract.reading import read_article
from toolkit.records import Article
from toolkit.text.lost_colons import find_lost_colons, find_run_on_years
from toolkit.text.restored import insert_marks
from toolkit.vocabulary.load import load_vocabulary

# The text with its colons; it is given without them.
FOUND = [
    "The bomb went off at 1:41pm.",
    "The quake struck at 5:54 a.m. when most slept.",
    "HMEYMIM September 13 2017 9:07 UTC3 Jets flew.",
    "It was printed at 12:04 GMT.",
    "By Ana Sol on 7 August 2011 16:41 KUNDUZ (ANA) Twelve men died.",
    "Published 27.02.2018 13:20 Last updated at 28.02.2018 01:05 Twelve men died.",
    "Posted April 20 2019 14:08 The number of dead rose.",
    "A curfew was in force from 18:00 to 06:00 there.",
    "A curfew that begins at 21:00. Nobody came.",
    "Friday May 14 1999 Published at 16:42 GMT 17:42 UK World",
    "17:42 13.01.2017 Get the link",
    "It rains. 20:52 What we know. It rains. 19:36 No bags left. It rains. 18:10 The mayor came. It rains. 15:20 Nobody left.",
]
SILENT = [
    "On 12 June 2017 1150 Soldiers fled.",
    "On 12 June 2017 1200 people were killed.",
    "In 2016 1150 houses burned.",
    "The toll stood at 1545 on Tuesday.",
    "Fri Apr 15 2016 150 Terrorists Came from Orsk",
    "On 12 August 2015 PM Alder said so.",
    "They were 1142 men. In June 2012 Ana left. Then 1230 Alders came. He was born in 1942 Anders said.",
    "The paper costs 1000 dollars from 1200 to 1300.",
]
GAPS = [
    "The jet came over at about 13:00. Nobody was hurt.",
    "The fire was reported at 6:33 on Thursday morning.",
    "Updated 28 November 2019 18:45 Rescuers with dogs came.",
]


def restored(text: str) -> str:
    """The text without its colons, and with those that are found put in."""
    lost = text.replace(":", "")
    return insert_marks(lost, [(at, ":") for at in find_lost_colons(lost)]).text


@pytest.mark.parametrize("text", FOUND)
def test_found(text: str) -> None:
    assert restored(text) == text


@pytest.mark.parametrize("text", SILENT)
def test_silent(text: str) -> None:
    assert find_lost_colons(text) == []


@pytest.mark.parametrize("text", GAPS)
@pytest.mark.xfail(strict=True, reason="known gap")
def test_gaps(text: str) -> None:
    assert restored(text) == text


YEARS = [
    ("Nov 252014 BEIRUT", 6),
    ("Jun 062016", 6),
    ("June 1 2016", None),
    ("June 25201", None),
    ("Jets 252014", None),
]


@pytest.mark.parametrize(("text", "there"), YEARS)
def test_years(text: str, there: int | None) -> None:
    assert list(find_run_on_years(text)) == ([] if there is None else [there])


def test_article() -> None:
    """A time is a part of its date, and no count; what is read stands in the article's own words."""
    story = "7 August 2011 1641 KUNDUZ (ANA) Police said 12 men were killed at 141pm on Sunday in Kunduz. "
    text = story + "The old market was empty. " * 14
    reading = read_article(Article("a", text), load_vocabulary())
    fates = {number.number_text: fate for number, fate, _ in reading.numbers}
    assert fates == {"7": "date", "2011": "date", "1641": "date", "12": "claim", "141pm": "date"}
    assert all(text[number.char_start : number.char_end] == number.number_text for number, _, _ in reading.numbers)
