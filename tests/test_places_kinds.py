"""Where it happened: places taken up by their kind, without a name, by who speaks, by the whole, and by the story."""

from datetime import datetime

import pytest

from toolkit.extract.reading import read_article
from toolkit.records import Article
from toolkit.vocabulary.load import load_vocabulary


def read_places(text):
    claims = read_article(Article("a", text, datetime(2021, 6, 17)), load_vocabulary()).claims
    return {claim.number.number_text: claim.place for claim in claims}


NAMES = [
    ("At St. Bride's Regional Hospital, nine patients died.", "nine", "St. Bride's Regional Hospital"),
    ("At King Orlan IV Sorrel Hospital, doctors counted nine dead.", "nine", "King Orlan IV Sorrel Hospital"),
    ("Two bombs tore through a rally in the Peruvian capital Saturday, killing 95 people.", "95", "Lima"),
    ("A truck bomb killed 276 people in Varna, the worst in the Horn of African nations.", "276", "Varna"),
    ("Militants lost 850 men in the Sorrel de-escalation zone.", "850", "Sorrel de-escalation zone"),
    (
        "Some 16,000 people have been uprooted in the departments of Sorrel and Ostrey.",
        "Some 16,000",
        "departments of Sorrel and Ostrey",
    ),
    ("Two bombs at the army command in Varna, which the military said killed four guards, shook it.", "four", "Varna"),
    ("Gunmen stormed the lower house of parliament in Varna. Two guards were killed.", "Two", "Varna"),
]
TAKEN_UP = [
    (
        "Men fought at Sorrel barracks and at the Ostrey Dam. The colonel said 40 had been killed, 16 of them at the dam.",
        "16",
        "Ostrey Dam",
    ),
    (
        "Guns shelled Varna for a week. Varna has no bread. Families fled to a camp near Sorrel.\n\n"
        "Clerks in uniform kept the lists.\n\nThe militants still held 2,000 fighters in the city.",
        "2,000",
        "Varna",
    ),
]
UNNAMED = [
    (
        "Jets hit a market in Varna.\n\nThe network documented the killing of 167 civilians in the north during May.",
        "167",
        "north",
    ),
    (
        "Jets hit a market in Varna.\n\nThe agency said eight people were killed by rockets in the rebel-held west of the city.",
        "eight",
        "rebel-held west of the city",
    ),
    (
        "Jets hit a market in Varna.\n\nThe list has 65 people killed in the eastern districts since Tuesday.",
        "65",
        "eastern districts",
    ),
    ("Jets hit a market in Varna.\n\nNine people were killed in the east end.", "Nine", "Varna"),
]
SPEAKERS = [
    ("A bus crashed in Ohio. The Florida Highway Patrol said five people died.", "five", "Florida"),
    ("Two died in Ohio. Texas health officials say that deaths in the state have risen to 146.", "146", "Texas"),
    ("A bus crashed in Ohio. Kansas has reported 37 cases of measles.", "37", "Kansas"),
    ("Fighting went on in Syria. Russia reported 12 deaths in Aleppo.", "12", "Aleppo"),
    ("Condor Air disaster: recorder found\n\nAll 61 on board died when it fell into the Java Sea.", "61", "Java Sea"),
    ("Rain fell in Peru. A bridge in Ostrey fell. Ostrey's governor said 46 people were hurt.", "46", "Ostrey"),
    (
        "Rain fell in Peru. A bridge in Ostrey fell.\n\nMen slept in schools.\n\n"
        "Three people were treated for cuts, said the Ostrey rescue service.",
        "Three",
        "Ostrey",
    ),
    (
        "Rain fell in Peru. A bridge in Ostrey fell.\n\nOstrey's governor, Ana Ruiz, wrote that the raid hit a school. "
        "Forty-six people were wounded.",
        "Forty-six",
        "Ostrey",
    ),
]
WHOLES = [
    ("Shells fell in Varna. A raid killed 20 people in Sorrel.\n\nEleven of them were children.", "Eleven", "Sorrel"),
    ("Shells fell in Sorrel. The cholera kills 30 people a day.", "30", "Sorrel"),
]
STORIES = [
    (
        "Gunmen storm camp in Ostrey as talks falter\n\n"
        "Smoke rose over eastern Mali.\n\nGuns shelled Ostrey.\n\nLater nine people died.",
        "nine",
        "Ostrey",
    ),
    (
        "Officers met on Monday. Nobody slept. Bread was short. Trucks came. Rain fell.\n\n"
        "Later nine people died.\n\nShells fell in Sorrel. A bus burned in Ostrey. Guns shelled Ostrey.",
        "nine",
        "Ostrey",
    ),
    (
        "Women wept on Sorrel Street. Rain fell. Bread was short. Trucks came.\n\nShells fell in Ostrey, a clerk said.\n\n"
        "Later nine people died.",
        "nine",
        "Ostrey",
    ),
    (
        "Gunmen stormed the Sorrel mall. Shells fell in Ostrey.\n\nThe Sorrel mall burned.\n\nLater nine people died.",
        "nine",
        "Sorrel mall",
    ),
]
LANDS = [
    (
        "Shells fell in Ostrey. Rain fell in Iraq.\n\nA count had 1,031 Iraqis killed in May.",
        "1,031",
        "Iraq",
    ),
    (
        "Shells fell in Thailand. Guns fired in Thailand.\n\nThe Cambodian ministry told reporters that 13 people had died in her country.",
        "13",
        "Cambodia",
    ),
    (
        "Russian jets hit Idlib. Shells fell in Homs.\n\nSome 4,000 Russian soldiers are thought to be in the country.",
        "Some 4,000",
        "Syria",
    ),
]
ELSEWHERE = [
    # what came of it, what it is compared with, and another day are elsewhere
    (
        "Jets bombed the Sorrel embassy in Varna, killing three people and setting off protests by students in Ostrey.",
        "three",
        "Sorrel embassy in Varna",
    ),
    ("Shells fell in Varna. Some 30,000 troops took part, the most since Ostrey in 1975.", "Some 30,000", "Varna"),
    ("Shells fell in Varna, a Sunni town southwest of Ostrey, and 12 people were killed on Monday.", "12", "Varna"),
    ("A missile fell on a market in Varna a town in Sorrel province where 59 people were killed.", "59", "Varna"),
    # a street of the town that opens the sentence; a road that is passed by
    ("In Varna, a missile fell on Sorrel Street, killing two people.", "two", "Varna"),
    (
        "Shells fell in Varna.\n\nRebels held posts along the Ostrey road. Two soldiers were killed.",
        "Two",
        "Varna",
    ),
    # a full stop is lost before "In"
    ("Jets hit Sorrel camp and 11 of the dead were children In Ostrey troops killed 35 men.", "35", "Ostrey"),
    # vehicles, movements, and a kind before whoever owns it
    ("Shells fell in Varna. Twelve men in a Humvee were killed.", "Twelve", "Varna"),
    ("Jets hit a camp in Ostrey run by al Qaeda in the Arabian Peninsula, killing 40 men.", "40", "Ostrey"),
    # taken from, reported from; but shelter is where it is found
    (
        "Shells fell in Varna. At least 30 women were abducted from Ostrey, most of them students.",
        "At least 30",
        "Ostrey",
    ),
    ("Storms hit Varna. Four more deaths were reported from Ostrey.", "Four", "Ostrey"),
    ("Shells fell in Varna. Some 900 people displaced from Ostrey have found shelter in Sorrel.", "Some 900", "Sorrel"),
    # who speaks for a country, for a town
    ("Shells fell in Mosul. The UN mission in Iraq said 1,847 people were killed.", "1,847", "Iraq"),
    ("Shells fell in Varna. Police in Ostrey said they had detained 57 people. In Sorrel it rained.", "57", "Ostrey"),
    # there, before where they came from; the state
    (
        "Shells hit a camp at Ostrey.\n\nForty men were killed there, some of them arrived from Yemen.",
        "Forty",
        "Ostrey",
    ),
    (
        "Rain fell in Vermont. A bridge broke in Ostrey, and a boat sank.\n\nStatewide, 84 people died.",
        "84",
        "Vermont",
    ),
]
WENT = [
    # an insertion, an apposition, what a town is part of, a where-clause over a base
    ("Varna, where the storm made landfall at Ostrey, reported 11 deaths on Monday.", "11", "Varna"),
    ("In Ostrey, part of Sorrel, seven fishermen are missing.", "seven", "Ostrey"),
    ("A crush at a match in Guinea's second-largest city, Ostrey, killed 56 people.", "56", "Ostrey"),
    ("They walked to Ostrey, where 2,300 displaced people shelter beside the Sorrel base.", "2,300", "Ostrey"),
    ("Mines at Ostrey, the jade-mining township in northern Peru, killed 104 men.", "104", "Ostrey"),
    # the dead are counted where it happened, troops where they are sent
    ("Shells fell in Varna. Three men were wounded and flown to Ostrey.", "Three", "Varna"),
    ("Shells fell in Varna. The Dutch government sent 300 soldiers to Ostrey.", "300", "Ostrey"),
    ("Shells fell in Varna. Some 900 people had fled to Ostrey. Troops killed 50 rebels.", "50", "Varna"),
    # the body of a province
    ("Shells fell in Varna. The government in Lima, far to the west, speaks of 40 dead soldiers.", "40", "Varna"),
]
WHOSE = [
    (
        "Shells fell in Mosul.\n\nMen slept in schools.\n\nThe United Nations said 5,818 people were killed in Iraq's war.",
        "5,818",
        "Iraq",
    ),
    (
        "Rain fell in Ostrey. Bridges broke in Liberia. Thirteen new deaths brought the national total to 286.",
        "286",
        "Liberia",
    ),
    ("Shells fell in Varna. Six men were killed, and the rest were buried in Ostrey.", "Six", "Varna"),
    ("Shells fell in Varna. In Ostrey, across the border in Peru, bombs killed 352 people.", "352", "Ostrey"),
    ("He is dean of Sorrel Hospital, where 55 wounded were brought in.", "55", "Sorrel Hospital"),
    (
        "A cholera spread to Ostrey. The clinic there has admitted 2,140 patients and recorded 36 deaths.",
        "36",
        "Ostrey",
    ),
    ("Shells fell in Ostrey. Airwars, a nonprofit in Lima, has put the dead at 230.", "230", "Ostrey"),
    ("Mali's war: deaths in Mali pass 6,000, group says", "6,000", "Mali"),
    ("Shells fell in Hama According to the spokesman 12 people were killed.", "12", "Hama"),
]
CASES = [*NAMES, *WHOSE, *WENT, *ELSEWHERE, *TAKEN_UP, *UNNAMED, *SPEAKERS, *WHOLES, *STORIES, *LANDS]


@pytest.mark.parametrize(("text", "number", "place"), CASES, ids=[case[0] for case in CASES])
def test_place(text, number, place):
    assert read_places(text)[number] == place


SILENT = [
    ("Scores Dead as Rebels Battle for City on the Sorrel", "Scores"),  # a kind alone is no name
    ("Twelve people were killed, an official told parliament in Geneva.", "Twelve"),
    ("Mali mourns: twelve people were killed, the radio said.", "twelve"),
]


@pytest.mark.parametrize(("text", "number"), SILENT, ids=[case[0] for case in SILENT])
def test_no_place(text, number):
    assert read_places(text).get(number) in (None, "Sorrel", "Mali")


GAPS = [
    ("Shells fell in Varna. A bomb killed seven people in the Sorrel quarter.", "seven", "Varna"),
    (
        "Peru quake: hopes fade in Ostrey\n\nMen dug in Ostrey all night.\n\nPeru's defence ministry raised the toll to 46 dead.",
        "46",
        "Peru",
    ),
]


@pytest.mark.parametrize(("text", "number", "place"), GAPS, ids=[case[0] for case in GAPS])
@pytest.mark.xfail(strict=True, reason="gap: the town of a quarter, the land of a ministry")
def test_gap(text, number, place):
    assert read_places(text)[number] == place
