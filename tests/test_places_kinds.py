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
        "departments of Sorrel",
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
        "Shells fell in Varna. Rain fell in Iraq.\n\nA count had 1,031 Iraqis killed in May.",
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
CASES = [*NAMES, *TAKEN_UP, *UNNAMED, *SPEAKERS, *WHOLES, *STORIES, *LANDS]


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
