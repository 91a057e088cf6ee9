"""The day of the news, where the sentence of a figure names none: told beside finds, burials, sayings, counts and earlier days."""

from __future__ import annotations

import pytest

from tests.periods_fixture import day, read_periods

# text, number, first day, last day; printed on Thursday, 17 June 2021
CASES = [
    # finds and burials are not of the day of the dead
    (
        "The bodies of six miners were found on Wednesday. Two others were hurt. The roof fell in on Monday, killing 19.",
        "Two",
        "06-14",
        "06-14",
    ),
    (
        "A guard died on Wednesday morning, the 31st victim of the fire that broke out on Sunday night. Twenty were killed on the spot.",
        "Twenty",
        "06-13",
        "06-13",
    ),
    (
        "A boy was brought out on Wednesday, two days after the ferry went over off the pier. The mayor put the dead at 209.",
        "209",
        "06-14",
        "06-14",
    ),
    (
        "The quake struck on Monday. About 620 bodies have been recovered so far from Monday's quake.",
        "About 620",
        "06-14",
        "06-14",
    ),
    (
        "The last coach was turned over by cranes on Wednesday. The toll of Monday's crash rose to 146. It left 179 people injured.",
        "179",
        "06-14",
        "06-14",
    ),
    # what men did who fought
    (
        "Loyalists battled through the port on Tuesday in the fiercest day of the siege. It was the heaviest toll since June 1, when"
        " 36 died. The fighting left 20 soldiers dead.",
        "20",
        "06-15",
        "06-15",
    ),
    # days of saying
    (
        "Gunmen came down on the camp on Monday. The administrator explained to Radio Orsk on Wednesday: he now speaks of 62 killed.",
        "62",
        "06-14",
        "06-14",
    ),
    (
        "A gunman opened fire on Monday. On Wednesday she said the number of dead included him, and that it stood at fourteen dead.",
        "fourteen",
        "06-14",
        "06-14",
    ),
    ("A gunman opened fire at a school on Tuesday. Thirty people were known dead last night, police said.", "Thirty", "06-15", "06-15"),
    # nights
    ("The army launched 70 missiles at the city overnight on June 16, of which 12 were shot down.", "70", "06-15", "06-16"),
    ("The night before last, gunmen came down on the camp and killed 62 people.", "62", "06-15", "06-16"),
    # the time of a figure told some sentences before; an affair's third day; a day told aside
    (
        "Planes have flown 522 sorties over the past four days. Ships fired 18 missiles on Thursday. He did not name the ships."
        " Officers showed films of the raids on a wall. He added that over the same period 826 targets had been hit.",
        "826",
        "06-13",
        "06-17",
    ),
    (
        "The rebels went on with their advance on the port for the third day. Since the beginning of the assault 26 soldiers have died.",
        "26",
        "06-15",
        "06-17",
    ),
    (
        "A shell hit a ward on Tuesday. The cots had been carried down a day earlier. Rebels fired 30 rockets the same evening.",
        "30",
        "06-15",
        "06-15",
    ),
    # a search for the second day; another dead on the same evening
    (
        "Bodies were being carried out of the mill for the second day on Wednesday. The mayor put the dead at 258. Twenty-five"
        " died in a shop on the same evening. The fire at the mill started on Tuesday at six.",
        "258",
        "06-15",
        "06-15",
    ),
    (
        "All was quiet yesterday. The ship rolled over soon after one o'clock on Monday morning. It carried 61. He counts 42 dead.",
        "42",
        "06-14",
        "06-14",
    ),
    # what happened at one moment has its dead on that day, and not since
    ("Five people have died since the bridge dropped into the river on Tuesday.", "Five", "06-15", "06-15"),
    ("They have taken out 78 bodies since a bomb ripped off the front of the house on Tuesday.", "78", "06-15", "06-15"),
    ("It was the slowest advance since the hall fell on June 3. Five men were killed, a medic said.", "Five", "06-17", "06-17"),
    # a length of days whose first one the article names; a night between two days
    (
        "The standoff began on June 7. The army has killed 94 gunmen in 11 days of fighting.",
        "94",
        "06-07",
        "06-17",
    ),
    ("In the course of two days of fighting 60 people died.", "60", "06-15", "06-17"),
    ("Men came ashore in the night from Monday to Tuesday and killed six people.", "six", "06-14", "06-15"),
    # a day long before the news is not that of a first sentence that names none
    (
        "A car bomb killed at least 82 people as they left Friday prayers. Three people died at an embassy on May 24.",
        "82",
        "06-11",
        "06-11",
    ),
    # the day of printing that stands on the page
    (
        "Militants killed in new raids on Orsk 17 June 2021 By our staff The army fought in Orsk on Tuesday and 45 rebels were killed.",
        "45",
        "06-15",
        "06-15",
    ),
    ("Some 30 people were killed in raids 17 June 2021 Orsk Province - They took place on Tuesday.", "30", "06-15", "06-15"),
    ("Ten people were killed in a raid on 17 June 2021 in Orsk.", "Ten", "06-17", "06-17"),
    # a war is the doer
    (
        "Thousands marched on Sunday. The war began in November 2020. The war has forced more than 90,000 people from their homes.",
        "more than 90,000",
        "2020-11-01",
        "06-17",
    ),
    # a toll and the missing are those of the news, whatever day was told between
    (
        "Jets killed at least 23 people in Orsk on Wednesday. They came after rebels shot a pilot on Monday. A monitor put the toll at 31.",
        "31",
        "06-16",
        "06-16",
    ),
    (
        "Waves hit the coast on Monday, killing 20 people. Planes carried 57 hurt away on Wednesday. 'There are 60 people missing.'",
        "60",
        "06-14",
        "06-14",
    ),
    # the search is not the day of the dead, nor is the day of an earlier count
    (
        "Rescuers dug through collapsed houses on Wednesday for survivors of a quake that killed 268 people. It struck at noon on Monday.",
        "268",
        "06-14",
        "06-14",
    ),
    (
        "Men dug on Wednesday for those buried by Monday's quake. The ministry, which on Tuesday said 2,445 had died, named nobody.",
        "2,445",
        "06-14",
        "06-14",
    ),
    # what was launched goes on; a weekend has its day
    ("It was revenge for the operation that the army launched in May, in which 1,800 militants have died.", "1,800", "05-01", "06-17"),
    ("A quake struck over the weekend. The mayor counts 14 dead. The quake on Saturday lasted a minute.", "14", "06-12", "06-12"),
    # a town whose name begins like "fall" compares nothing
    ("On June 2, 16 people died near Falluja, and on June 7 ten were killed in Orsk.", "ten", "06-07", "06-07"),
    ("Ten people have died in Orsk after the fall of Lom on Tuesday.", "Ten", "06-15", "06-15"),
    ("A doctor had seen the bodies of 15 people shot on Tuesday.", "15", "06-15", "06-15"),
    ("Fresh clashes on Tuesday killed six; in all 180 people have died in two weeks of riots.", "180", "06-03", "06-17"),
    ("A year ago in May 49 people were shot dead at a club.", "49", "2020-05-01", "2020-05-31"),
    # long ago
    ("The worst outbreak was that of 1995 in Kikwit, in what was then Zaire, where 245 people died.", "245", "1995-01-01", "1995-12-31"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "number", "start", "end"), CASES, ids=[f"{case[1]}: {case[0]}" for case in CASES])
def test_a_figure_has_the_day_of_its_news(text: str, number: str, start: str, end: str) -> None:
    found = {words.removeprefix("Some "): days for words, days in read_periods(text).items()}
    assert found[number][:2] == (day(start), day(end))


# Near the same words, and other days.
STAYS = [
    ("Bodies lay in the road on Tuesday where soldiers had killed 12 people.", "12", "06-15", "06-15"),
    ("The ferry went over to the far bank on Tuesday. It sank on Wednesday with 40 dead.", "40", "06-16", "06-16"),
    ("On Tuesday the army shelled the port and the number of wounded was high: 14 people died.", "14", "06-15", "06-15"),
    ("Drones were launched overnight. On June 15 shells killed seven people.", "seven", "06-15", "06-15"),
    ("Thirty people were killed last night, police said.", "Thirty", "06-16", "06-17"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "number", "start", "end"), STAYS, ids=[f"{case[1]}: {case[0]}" for case in STAYS])
def test_what_only_looks_like_it(text: str, number: str, start: str, end: str) -> None:
    assert read_periods(text)[number][:2] == (day(start), day(end))
