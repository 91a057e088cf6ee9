"""Counts told in other ways: whom rescuers look for, whom a base protects, what fell, who is held, what a list goes on from."""

from __future__ import annotations

import pytest
from counts_fixture import agrees

# The sentence, and what has to be found in it in order: number, measure, and the class of the victims where it is asked for.
FOUND = [
    # the dead
    ("They had 214 wounded in the corridors and had lost nine since Saturday.", "214 wounded; nine killed"),
    ("The number of dead in Friday's bombings passed 190, twelve of them Americans.", "190 killed; twelve killed"),
    ("She spoke of the 28 patients whom the isolation ward in Gulu has lost.", "28 killed"),
    ("By evening 245 had been brought up dead.", "245 killed"),
    (
        "Seven climbers, two of them Sherpas, are dead and nine others cannot be reached.",
        "Seven killed; two killed; nine missing",
    ),
    ("The crash killed all eight on board, five of them wounded soldiers.", "eight killed; five killed combatant"),
    (
        "It was the worst: 69 killed on the island, eight in the quarter, and 33 youths in intensive care.",
        "69 killed; eight killed; 33 wounded",
    ),
    ("Some 14 soldiers and 97 of the rebels' men fell at Andulo.", "Some 14 killed; 97 killed"),
    ("The army said 38 Tigers had been killed.", "38 killed"),
    # the missing and the hurt
    ("The coast guard was looking for the other 16.", "16 missing"),
    ("Relatives said they were looking for 200 more.", "200 missing"),
    ("Another 26 fishermen have not come home.", "26 missing"),
    ("At least 20 others have never been seen again.", "At least 20 missing"),
    ("Officials say 150 soldiers were swept off by the flood.", "150 missing"),
    ("Another 22 people were pulled out with broken bones.", "22 wounded"),
    ("Hospitals took in 380 people with cuts and fractures.", "380 wounded"),
    # people who fled
    ("A further 40,000 had camped along the runway.", "40,000 displaced"),
    ("The storm had driven 412,000 people into schools and gymnasiums.", "412,000 displaced"),
    (
        "Some 834,000 people have fled. The province was looking after over 1.3m.",
        "Some 834,000 displaced; over 1.3m displaced",
    ),
    ("About 1.4 million people, a fifth of the nation, were homeless.", "About 1.4 million displaced"),
    ("In Bihar 2.2m people are on embankments.", "2.2m displaced"),
    ("Some 3,400 villagers from the gorge arrived in Kutaisi on carts.", "Some 3,400 displaced"),
    ("The ombudsman lists 3,000 others as having fled.", "3,000 displaced"),
    # who is held, who is there
    ("The rebels say they hold 108 soldiers.", "108 captured"),
    ("Of the 1,500 soldiers promised, fewer than 600 are in the country.", "fewer than 600 troops"),
    # things
    ("The army destroyed three helicopters and 46 pieces of armour.", "three aircraft_lost; 46 vehicles_destroyed"),
    ("Iraq claimed 26 allied planes. The coalition owned up to eight.", "26 aircraft_lost; eight aircraft_lost"),
    ("The guns fired 300 rounds at the town.", "300 munitions"),
    # what a verb, a crowd or a figure beside says
    ("More than 400 were hurt in the fighting, 27 civilians among them.", "More than 400 wounded; 27 wounded civilian"),
    ("The cyclone's known dead number 64.", "64 killed"),
    ("Nine fishermen are overdue.", "Nine missing"),
    ("The crash left 23 passengers dead, eleven of whom have yet to be named.", "23 killed"),
    ("The Red Cross had evacuated 61 badly wounded from the centre.", "61 wounded"),
    ("The army has no more than 900 men in the north.", "no more than 900 troops"),
    ("The army said 35 people were hurt, correcting a figure of 27 given before.", "35 wounded; 27 wounded"),
    ("In the lorry 71 migrants had suffocated.", "71 killed"),
    ("Some 140 were burned or crushed to death.", "Some 140 killed"),
    ("Eighteen rebels were killed since May, against 22 soldiers.", "Eighteen killed; 22 killed combatant"),
    ("The group, whose ranks analysts put at 400, ambushed a column.", "400 troops"),
    (
        "Troops shot dead at least 40 people in the morning, the agency said, and some 2,000 by the evening.",
        "at least 40 killed; some 2,000 killed",
    ),
    ("Yerevan claims 200 soldiers dead and 14 tanks.", "200 killed; 14 vehicles_destroyed"),
    ("The guerrillas, numbering about 60 and armed with old rifles, came before dawn.", "about 60 troops"),
    ("Diplomats say they are mercenaries and put their number at about 700.", "about 700 troops"),
    (
        "The rebels, whose numbers in the town have been put by the army at anything from 300 to 800, hold the port.",
        "from 300 to 800 troops",
    ),
    (
        "Paris has raised its force in the town to 1,400 men from the 520 who were there in May.",
        "1,400 troops; 520 troops",
    ),
    (
        "The ministry announced the death of six soldiers and, later that evening, of two more people.",
        "six killed; two killed",
    ),
    ("She was among thousands of people who left the border villages on Sunday.", "thousands displaced"),
    ("The agency said 140,000 people have left rural areas around Lom.", "140,000 displaced"),
    ("Some 4,200 people are at present sheltered in 23 schools.", "Some 4,200 displaced"),
    (
        "The number of people killed in the blast that wrecked a market known for its spices reached 41 on Friday.",
        "41 killed",
    ),
    (
        "He said 120 of the victims came from Lom, 14 from Orsha and nine from Torba.",
        "120 killed; 14 killed; nine killed",
    ),
    (
        "The captain said 22 of the victims had been found in their beds and nine beside the door.",
        "22 killed; nine killed",
    ),
    ("The toll has reached 64 and 811 people have asked for medical help.", "64 killed; 811 wounded"),
    ("A gang attacked the post, killing four law enforcement members.", "four killed combatant"),
    ("Sixteen terrorists fall in raid near Lom", "Sixteen killed combatant"),
    ("The monitor documented the fall of 37 barrel bombs on the suburb.", "37 munitions"),
    ("The number of civilians killed was given as 18, among them a baby whose parents had fled from Lom.", "18 killed"),
    ("About 80 people died, among them 19 rebels in the storming of a mosque.", "About 80 killed; 19 killed combatant"),
    ("The mayor said 59 people had been hurt, of whom 13 were still in a serious condition.", "59 wounded; 13 wounded"),
    ("A mother was among 17 people brought to the town hospital.", "17 wounded"),
    ("Twenty-two deaths were reported on Friday, against four or five on an ordinary day.", "Twenty-two killed"),
    (
        "Some 70 militants, along with two tanks and five trucks carrying guns, were eliminated.",
        "Some 70 killed combatant; two vehicles_destroyed; five vehicles_destroyed",
    ),
    (
        "He said 48 children and 32 women were among the dead, along with seven men.",
        "48 killed child; 32 killed civilian; seven killed",
    ),
    ("Lom has reported 174 deaths and Orsha 120.", "174 killed; 120 killed"),
    (
        "The bishop spoke of the murder of nine monks in March and, before Easter, of four nuns.",
        "nine killed; four killed",
    ),
    ("The mayor opened 16 schools and said that 1,200 people were staying in them.", "1,200 displaced"),
    ("The ministry registered 4,500 adults from the border district.", "4,500 displaced"),
    (
        "He said 207 of the victims came from Amatrice 11 from nearby Accumoli and 49 from Arquata.",
        "207 killed; 11 killed; 49 killed",
    ),
    ("Families have filed missing-person reports for 61 people.", "61 missing"),
    (
        "A total of 480 fighters of the YPG the Syrian offshoot of the PKK have been neutralized since May.",
        "480 killed combatant",
    ),
    ("About 150 people spent the night at the pavilion of the parish, its director said.", "About 150 displaced"),
    (
        "About 620 foreigners, among them 196 Americans, had been flown to neighboring Sierra Leone by nightfall.",
        "About 620 displaced; 196 displaced",
    ),
    ("Shells raise the death toll to 1099 civilians in 21 days 11 March 2018 Lom", "1099 killed civilian"),
    ("More than 11,000 people were on Thursday still lodged in schools and barns.", "More than 11,000 displaced"),
    ("Washington has reinforced its garrison there to 620 men.", "620 troops"),
    ("Some 130 people asked doctors for help.", "Some 130 wounded"),
    ("The raid killed 42 Tigers and nine Iraqis.", "42 killed combatant; nine killed unknown"),
    ("It was said that 29 of the victims were under the age of 18.", "29 killed child"),
]

SILENT = [
    "Police are looking for three men who left the bank.",
    "The gunman fired 86 rounds with a pistol.",
    "The attacker had 140 rounds left.",
    "The ground holds 38,000.",
    "Three tigers drank at the river.",
    "Another 500 would follow.",
    "More than 500 prisoners fled the jail.",
    "Some 155,000 homes lost power and 5,000 vehicles were parked.",
    "Of the dead fewer than two in a hundred fell to bullets.",
    "At least 14 of the dead have been identified.",
    "Of the injured, 118 had been allowed to go.",
    "A Tupolev-134 airliner was hit as it landed.",
    "The police chief said that he had deployed 300 men to the island for the concerts.",
    "The governor spoke of 19 blockades, none of them cleared.",
    "Forest fires: four blazes still out of control.",
    "The office has registered 38,000 Iraqis to vote.",
    "About 700 people left the meeting at nine.",
    "The union, whose numbers have been put by the press at 4,000, met on Monday.",
    "The club raised its membership to 1,250 men from 900.",
    "He was speaking at the funeral of one of the soldiers.",
    "Twelve people watched, along with three dogs.",
    "He listed two jets and Route 66, a road of songs.",
    "Some 700 relatives were staying in tents set up in the hall.",
    "Of 191 detainees interviewed by his office most were students.",
    "The club has registered 17,500 Belgians in Ghent.",
]


@pytest.mark.parametrize(("sentence", "expected"), FOUND, ids=[case[0] for case in FOUND])
def test_way_of_telling_is_read(sentence: str, expected: str) -> None:
    assert agrees(sentence, expected)


@pytest.mark.parametrize("sentence", SILENT)
def test_way_of_telling_counts_nothing(sentence: str) -> None:
    assert agrees(sentence, "")


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param(
            "Some 15 people have died under the rockets, of which 100 fell on Tuesday.",
            "Some 15 killed; 100 munitions",
            marks=pytest.mark.xfail(strict=True, reason="gap: a part of things that no figure counts"),
        ),
        pytest.param(
            "The number of civilians who had come over to the army's side stood at 64,320.",
            "64,320 displaced",
            marks=pytest.mark.xfail(strict=True, reason="gap: who comes over may flee or change sides"),
        ),
    ],
)
def test_way_of_telling_known_to_be_misread(sentence: str, expected: str) -> None:
    assert agrees(sentence, expected)
