"""Apostrophes that a collection has taken out of its texts: who owns something, and what was shortened."""

from __future__ import annotations

import pytest

from toolkit.text.lost_apostrophes import find_lost_apostrophes
from toolkit.text.restored import insert_marks

# The text with its marks; it is given without them.
FOUND = [
    "Twelve people died in Monday's earthquakes.",
    "Officials spoke after Tuesday's air strike on Velm.",
    "A vote was held after Friday's failed coup.",
    "The toll from Sunday evening's tornado rose.",
    "It was worse than last week's attack.",
    "The storm follows this year's drought.",
    "The army gave a day's notice.",
    "He spoke of yesterday's raid.",
    "The talks end September's truce.",
    "Syria's army said 12 people died.",
    "Turkey's disaster agency Afad said 12 people died.",
    "Sri Lanka's navy took 12 men.",
    "Saudi Arabia's news agency said so.",
    "The UN's deputy director spoke.",
    "Iran's state media said so.",
    "He is Kherson's governor.",
    "The country's 10 provinces were hit.",
    "According to the ministry's toll 12 people died.",
    "The city's mayor spoke.",
    "The regime's jets flew over.",
    "The group's military wing said so.",
    "The town's hospital took them in.",
    "They pay a smuggler's fee.",
    "The public prosecutor's office says 75 people have died.",
    "The women's ward was hit.",
    "The rebels' stronghold fell.",
    "It didn't say so, and he's gone.",
    "It began at 5 o'clock.",
    "The rebels took N'Djamena.",
    "The People's Liberation Army said so.",
    # a name that the text gives without its s
    "Orlec was seen. Troops of Orlec fled. Orlec's forces fled too.",
]
SILENT = [
    "On Mondays the market is closed.",
    "On Fridays people gather here.",
    "Many Sundays passed.",
    "The two Koreas talked.",
    "The Americas were hit.",
    "Syrians fled, and Afghans said so.",
    "Hamas fighters fled to the Philippines capital.",
    "The United States army and the United Nations mission left.",
    "Armed Forces spokesmen said so.",
    "The groups claim that 12 people died.",
    "Eight villages main roads are cut.",
    "Its leader and its army said so.",
    "The last weeks of the war were hard.",
    "In the last days 12 people died.",
    "Georges Haddad said so, and George was there.",
    "The Hendersons spent a day here. Anna Henderson, 12, said so.",
    "Special Forces soldiers came.",
    "The Prisoners Club counts 12.",
    "Were these hundreds of homes in cities, towns and provinces?",
    "DONT and WONT are signs here.",
]
# What is not told: too like what several do.
GAPS = [
    "He fled to his brother's house.",
    "The activists' lists give 12 names.",
    "It's a war, he said.",
    "A strike hit the town of Mar'a.",
    "The school's vice-principal spoke.",
    "He spoke of Moamer Kadhafi's forces.",
]


def restored(text: str) -> str:
    """The text without its marks, and with those that are found put in."""
    lost = text.replace("'", "")
    return insert_marks(lost, [(at, "'") for at in find_lost_apostrophes(lost)]).text


@pytest.mark.parametrize("text", FOUND)
def test_found(text: str) -> None:
    assert restored(text) == text


@pytest.mark.parametrize("text", SILENT)
def test_silent(text: str) -> None:
    assert find_lost_apostrophes(text) == []


@pytest.mark.parametrize("text", GAPS)
@pytest.mark.xfail(strict=True, reason="known gap")
def test_gaps(text: str) -> None:
    assert restored(text) == text
