"""Where it happened: a place by its own name, with its town, told of as what was struck; not a route, nor what a sentence goes on to."""

from datetime import datetime

import pytest

from toolkit.extract.reading import read_article
from toolkit.records import Article
from toolkit.vocabulary.load import load_vocabulary


def read_places(text):
    claims = read_article(Article("a", text, datetime(2021, 6, 17)), load_vocabulary()).claims
    return {claim.number.number_text: claim.place for claim in claims}


OWN_NAMES = [
    ("Raids on the White Bay port of Ostrey killed 38 people.", "38", "port of Ostrey"),
    ("Nine people died in the Sorrel districts of Varna and Ostrey.", "Nine", "districts of Varna and Ostrey"),
    ("Nine people died in the Sorrel village of Ostrey district.", "Nine", "Sorrel village of Ostrey district"),
    ("Gunmen shot nine people in a church in the capital of the Central African Republic.", "nine", "Bangui"),
    ("Nine people died in the Tatar capital Ostrey.", "Nine", "Ostrey"),
    ("Quakes killed 589 in the prefecture of Ostrey in China's province of Sorrel.", "589", "prefecture of Ostrey in Sorrel"),
    ("The army lost nine men on Turkish soil.", "nine", "Turkey"),
    ("A wall fell in Greece. On the Turkish side 80 people were hurt.", "80", "Turkey"),
    ("Troops took the Sorrel quarter in the south of Varna and killed 67 militants.", "67", "Sorrel quarter in the south of Varna"),
    ("Nine people died in clashes between Dogon and Fulani herders near Ostrey.", "Nine", "Ostrey"),
]  # fmt: skip
TOWNS = [
    (
        "Rebels hold on in Varna\n\nGuns shelled Varna on Monday. Rain fell.\n\nJets hit the Sorrel district. Nine people died there.",
        "Nine",
        "Sorrel district in Varna",
    ),
    # a place between them, or a hospital that bears a town's name: nobody told that it lies in the story's town
    (
        "Rebels hold on in Varna\n\nGuns shelled Varna on Monday.\n\nMen marched through Ostrey. Nine people died at the Sorrel hotel.",
        "Nine",
        "Sorrel hotel",
    ),
    (
        "Rebels hold on in Varna\n\nGuns shelled Varna on Monday. Rain fell.\n\nNine people died at the Kunduz hospital.",
        "Nine",
        "Kunduz hospital",
    ),
]
STRUCK = [
    ("Lima was the worst affected city, with 128 people killed.", "128", "Lima"),
    ("Quakes shook Peru. El Salvador reported 174 people killed and Guatemala about 100.", "about 100", "Guatemala"),
    ("In Sorrel district 2,911 people died, while Kathmandu accounts for 1,214 deaths.", "1,214", "Kathmandu"),
    ("A gunman fired in the Sorrel Mall south of Indianapolis. Three people were killed.", "Three", "Sorrel Mall"),
    ("Rockets hit a base at Ostrey on the Sorrel peninsula, wounding six men.", "six", "Ostrey"),
    ("Troops killed 12 men of Islamic Jihad in Ostrey.", "12", "Ostrey"),
]
BESIDES = [
    ("A raid on Ostrey, the capital of Sorrel, in which 47 people were killed, began it.", "47", "Ostrey"),
    ("Guns fell silent in Peru. The war for the Sorrel Islands cost 649 lives.", "649", "Sorrel Islands"),
]
ROUTES = [
    (
        "A bus travelling between Varna and Sorrel was hit near the village of Ostrey. Seventeen people were killed.",
        "Seventeen",
        "village of Ostrey",
    ),
    (
        "A boat with men from Varna in Peru to Sorrel sank off the island of Ostrey. Divers found 111 bodies.",
        "111",
        "island of Ostrey",
    ),
    ("Gunmen abducted 140 pupils near Ostrey. Twenty were freed and driven to Varna.", "140", "Ostrey"),
]
INSERTED = [
    ("In Ostrey, where the fight for the west of Varna goes on, 181 people died.", "181", "Ostrey"),
    ("The group, which sprang the ambush at Ostrey that killed four men, is active around Varna.", "four", "Ostrey"),
    ("Activists in Ostrey said nine people, two of them women, were killed in the Sorrel district.", "two", "Sorrel district"),
]  # fmt: skip
LANDS = [
    ("Troops shot 12 people in Ostrey in Peru.\n\nIn Varna, clerks count 106 dead across the country.", "106", "Peru"),
    (
        "Troops fight in Somalia.\n\nIn Somalia, the UN says, 23,000 people have fled the capital.",
        "23,000",
        "Mogadishu",
    ),
    (
        "Peru counts its dead. A quake in Peru killed 286 people, 148 of them in the capital; the others died in Ostrey.",
        "148",
        "Lima",
    ),
]
COMPARED = [
    (
        "Rebels stormed the town of Ostrey, killing nine soldiers in the worst raid since talks opened in Varna.",
        "nine",
        "town of Ostrey",
    ),
    ("Bombs killed 190 people in Ostrey, the bloodiest day in Europe since a blast in Varna.", "190", "Ostrey"),
    ("Shells fell in Sorrel. The raid killed 84 people, hours after a bomb in Varna killed seven.", "84", "Sorrel"),
    (
        "Shells fell on the Peruvian town of Sorrel. The agency says 44,000 people have died since the conflict began.",
        "44,000",
        "Peru",
    ),
]
SPOKEN = [
    ("Shells fell in Ostrey in Peru. Diplomats in Lima said ten men had died.", "ten", "Ostrey in Peru"),
    ("Shells fell in Ostrey. The rebel leader told a rally in Sorrel that ten men had died.", "ten", "Ostrey"),
    ("Shells fell in Ostrey. The governor told the Sorrel Times in Carrow that ten men had died.", "ten", "Ostrey"),
    ("Thousands died in Nepal. India reported 78 dead.", "78", "India"),
    ("Peru is dry. Officials at the office in Carrow have confirmed 26 deaths in the country.", "26", "Peru"),
]
SEVERAL = [
    ("Strikes in Homs and Hama killed 30 people.", "30", "Homs and Hama"),
    ("Some 2,000 people have died in Guinea, Liberia and Sierra Leone, doctors said.", "Some 2,000", "Guinea, Liberia and Sierra Leone"),
    ("Strikes in Homs killed 30 people and Syria said nothing.", "30", "Homs"),
    ("Rebels stormed Sorrel, the headquarters of the district, killing 58 policemen.", "58", "Sorrel"),
    ("Eight bombs were dropped on Sorrel, just outside Ostrey, killing 87 people.", "87", "Sorrel"),
    ("A blast in remote eastern Peru killed 36 people.", "36", "eastern Peru"),
    ("The army overran rebel-held Sorrel, killing 36 people.", "36", "rebel-held Sorrel"),
    ("Of the dead 311 were at the Sorrel Medical Centre.", "311", "Sorrel Medical Centre"),
    ("A tremor shook the Peruvian capital, killing nine people.", "nine", "Lima"),
    ("Madrid bombs kill 190 people.", "190", "Madrid"),
]  # fmt: skip
# A town that two countries have is of the one that the story names; one town brings in no country that no word names.
SHARED = [
    ("A mill burned in Tripoli in northern Lebanon. Tripoli wept. Nurses across the country treated 30 wounded.", "30", "Lebanon"),
    ("A mill burned in Tripoli. Tripoli wept. Nurses across the country treated 30 wounded.", "30", "Libya"),
    ("Snow fell in Rasht. The Tajik radio kept count. Some 30 people died nationwide.", "Some 30", "Tajikistan"),
    ("Snow fell in Rasht. The Iranian radio kept count. Some 30 people died nationwide.", "Some 30", "Iran"),
    ("Buses burned in Valencia. The Venezuelan president flew in. Some 30 people died nationwide.", "Some 30", "Venezuela"),
    ("Rain swept eastern Peru. In Medellin, roofs fell. In Medellin, roads sank. Some 30 people died nationwide.", "Some 30", "Peru"),
    ("Jets hit Homs. In Idlib, roofs fell. A bomb fell in Turkey. Some 30 people died across the country.", "Some 30", "Syria"),
]  # fmt: skip
# Letters that shorten a body's name own no place, those of a country do.
LETTERS = [
    ("Rain fell in Varna. SoDMA's final toll stands at 43 dead.", "43", "Varna"),
    ("Rain fell in Varna. SRCS's toll rose to 43.", "43", "Varna"),
    ("Rain fell in Varna. The UAE's toll rose to 43.", "43", "UAE"),
    ("Rain fell in Varna. Ostrey's toll rose to 43.", "43", "Ostrey"),
]
CASES = [
    *SHARED,
    *LETTERS,
    *COMPARED,
    *SPOKEN,
    *SEVERAL,
    *OWN_NAMES,
    *TOWNS,
    *STRUCK,
    *BESIDES,
    *ROUTES,
    *INSERTED,
    *LANDS,
]


@pytest.mark.parametrize(("text", "number", "place"), CASES, ids=[case[0] for case in CASES])
def test_place(text, number, place):
    assert read_places(text)[number] == place


SILENT = [
    ("Mali said 174 people had been killed.", "174"),  # a state that speaks
    ("Peru's army, the paper reported, lost nine men.", "nine"),
    ("Nine men were killed in Hutu raids.", "Nine"),
    ("Nine men were killed on the northern side.", "Nine"),
    ("Nine men were killed in Islamist violence.", "Nine"),
    ("A Turkish attack killed nine men.", "nine"),
    ("He said in the Sorrel language that nine men were killed.", "nine"),
    ("Officials at the Red Cross said nine men were killed.", "nine"),
]


@pytest.mark.parametrize(("text", "number"), SILENT, ids=[case[0] for case in SILENT])
def test_no_place(text, number):
    assert read_places(text)[number] is None


GAPS = [
    ("Varna is quiet. Nepal's home ministry said 80 people died. Three of them died in Ostrey.", "80", "Nepal"),
]


@pytest.mark.parametrize(("text", "number", "place"), GAPS, ids=[case[0] for case in GAPS])
@pytest.mark.xfail(strict=True, reason="gap: the land of a ministry that speaks of its own dead")
def test_gap(text, number, place):
    assert read_places(text)[number] == place


LISTED = [
    ("Rain fell. By county: Mopti 14 dead, Segou 6, Gao 2.", "14", "Mopti"),
    ("Rain fell. Mopti had 14 dead, Segou 6 and Gao 2.", "14", "Mopti"),
]


@pytest.mark.parametrize(("text", "number", "place"), LISTED, ids=[case[0] for case in LISTED])
@pytest.mark.xfail(strict=True, reason="gap: in a list of names and figures the name before the figure is its place")
def test_a_list_of_places(text, number, place):
    assert read_places(text)[number] == place


BORNE = [
    "OSTREY, Peru - Floods killed nine people across the country. Maj. Ana Vargas told reporters so.",
    'OSTREY, Peru - "We ran," said Orlando Blom. Floods killed nine people across the country. Orlando wept.',
    "OSTREY, Peru - Sydney Blom, a nurse, wept. Floods killed nine people across the country.",
    "OSTREY, Peru - Jordan Blom, 34, wept. Floods killed nine people across the country.",
    "OSTREY, Peru - The spokesman Ana Santiago wept. Floods killed nine people across the country.",
]


@pytest.mark.parametrize("text", BORNE)
def test_a_name_that_a_person_bears_moves_no_story(text):
    assert read_places(text)["nine"] in (None, "Peru")


LANDS = [
    ("Floods killed nine people across the country. Houston Mayor Ana Blom wept.", "United States"),
    ("Floods killed nine people across the country. Orlando Police said so.", "United States"),
    ("Floods killed nine people across the country. Mali's Mopti is under water.", "Mali"),
    ("Ana Vargas, a nurse, wept in Vargas. Floods killed nine people across the country.", "Venezuela"),
]


@pytest.mark.parametrize(("text", "country"), LANDS)
def test_a_towns_name_that_no_person_bears_tells_its_country(text, country):
    assert read_places(text)["nine"] == country
