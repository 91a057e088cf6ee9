"""Turns of long news sentences: what is said of all of them, figures behind an opening or an aside, openings that lend their class."""

from __future__ import annotations

import pytest
from counts_fixture import agrees

# The sentence, and what has to be found in it in order: number, measure, and the class of the victims where it is asked for.
FOUND = [
    # what is said of all of them
    ("The patrol met 15 gunmen, all of whom died, the governor said.", "15 killed combatant"),
    ("A boat with nine villagers, both of whom were hurt, reached the quay.", "nine wounded"),
    # who opens the sentence lends the class
    ("Of the 14 marines seized in the ambush, two were later found beheaded.", "14 captured; two killed combatant"),
    # past "that morning"
    ("He said 15 others who had gone out to their fields that morning had not come home.", "15 missing"),
    # behind "among", and behind who says so
    (
        "Among the facilities destroyed, he said, were eight strongholds and two training camps.",
        "eight targets_hit; two targets_hit",
    ),
    ("Among the vehicles destroyed were three tanks.", "three vehicles_destroyed"),
    # lists, and clauses that are none
    (
        "The blast killed 12 miners and one surveyor, and ten others were taken to hospital.",
        "12 killed; one killed; ten wounded",
    ),
    ("In all 3,850 were listed as injured and 79 as missing.", "3,850 wounded; 79 missing"),
    # sums and figures set beside them
    ("Cholera has claimed another 31 lives in the camps, taking the total to 917.", "31 killed; 917 killed"),
    ("The death toll in the capsizing of a boat on the Lom river rose to 86 on Thursday.", "86 killed"),
    ("The group has documented 147 such deaths since January.", "147 killed"),
    ("The army has launched 12 such strikes this year.", "12 airstrikes"),
    # words
    ("Seven allied airmen are prisoners of war.", "Seven captured"),
    ("Twenty-seven guests did not live to see the morning.", "Twenty-seven killed"),
    ("She lost three grandchildren in the flood.", "three killed child"),
    ("Its list of fatalities runs to 344 names.", "344 killed"),
    ("Overnight 78 Shahed drones came in from the sea.", "78 munitions"),
    ("The toll: 14 dead, 51 hurt, three not found.", "14 killed; 51 wounded; three missing"),
    ("The surgeon said 13 had come in with shrapnel wounds.", "13 wounded"),
    # who holds, who is held
    ("Police in riot gear took away some 700 demonstrators from the bridge.", "some 700 arrested"),
    ("The commandos seized five guerrillas and killed ten.", "five captured; ten killed combatant"),
    ("All 32 of their captors died.", "32 killed combatant"),
    ("The fate of another 15 was not known.", "15 missing"),
    # forces
    (
        "Turkey sent 1,500 soldiers to the province, bringing its strength there to nearly 10,000.",
        "1,500 troops; nearly 10,000 troops",
    ),
    ("Gunners eliminated 38 units of military equipment.", "38 vehicles_destroyed"),
    ("He said seven cadres were lost on the hill.", "seven killed combatant"),
    # behind "among the dead", laid out by place, and in lists of bulletins
    ("Among the dead were Abu Hamza and two of his aides.", "two killed"),
    (
        "By evening 85 people had been killed including eleven children and 4 women: 32 in Lom, 21 in Orsha, and 8 in Torba.",
        "85 killed; eleven killed; 4 killed; 32 killed; 21 killed; 8 killed",
    ),
    ("The tally of bodies pulled from secret graves in San Fernando stood at 145 on Friday.", "145 killed"),
    ("The rebels killed 16 soldiers; four of their own fell.", "16 killed; four killed"),
    ("Civil protection counted 175,000 people in 224 shelters.", "175,000 displaced"),
    ("It listed 186 villagers who were executed; 45 were women and 43 children.", "186 killed; 45 killed; 43 killed"),
    ("In a week 1,500 shells were exchanged along the border.", "1,500 munitions"),
    ("Already 400 expatriates have been flown out of Bouake.", "400 displaced"),
    ("Twelve soldiers, the army said, had been seen being led away by the rebels.", "Twelve captured"),
    ("The battalion, which numbered 430, had left.", "430 troops"),
    ("No civilians were harmed.", "No killed civilian"),
    ("The paper reported 128 Viet Cong killed.", "128 killed combatant"),
    # the class of those counted
    ("A car bomb struck a bus carrying off-duty soldiers, killing 14.", "14 killed combatant"),
    ("The fire killed 64 people. Forty-one of them, he said, were children.", "64 killed; Forty-one killed child"),
    ("Among the dead are six children. At least 20 were hurt.", "six killed child; At least 20 wounded unknown"),
    ("Officials put their own dead at 788.", "788 killed unknown"),
    ("They found the body of a boy, and with it the toll of the attack reached eleven.", "eleven killed unknown"),
    ("The rebels said they lost 40.", "40 killed combatant"),
]

# Headlines, rival figures of the sentences before, and those of whom nothing is known.
GIVEN_BESIDE = [
    ("Army loses 19 in clash with rebels", "19 killed combatant"),
    (
        "The death toll from a truck bomb that ripped through a station south of the capital crowded with pilgrims has climbed to 92.",
        "92 killed",
    ),
    ("Nineteen of the dead were shot on Monday.", "Nineteen killed"),
    ("In April of last year 61 people who wanted to leave died at the railway station.", "61 killed"),
    ("Some 30 civilians were taken along as shields.", "Some 30 captured"),
    ("Doctors have identified 25 of the 64 victims of the fire.", "64 killed"),
    ("He counted 49 men killed and 643 whose whereabouts are unknown.", "49 killed; 643 missing"),
    ("Sixteen policemen are dead, and of 61 others nothing is known.", "Sixteen killed; 61 missing"),
    (
        "It said 45 servicemen had been martyred, correcting an earlier figure of 22 that had been released on Friday.",
        "45 killed; 22 killed",
    ),
    (
        "Some 290 people died, 207 of them in Lom. There were 49 in Orsha and 11 in Torba.",
        "Some 290 killed; 207 killed; 49 killed; 11 killed",
    ),
    (
        "Thirty people died. The first count, given by the administrator of the camp, was 52.",
        "Thirty killed; 52 killed",
    ),
    (
        "The number of bodies had risen to 209. On Friday it had been given as 136 by the minister.",
        "209 killed; 136 killed",
    ),
    ("In all 1,462 lost their lives. Foreign forces are responsible for 207.", "1,462 killed; 207 killed"),
    (
        "The toll was 270. Early on Wednesday the same official had given 248, and some doubted it.",
        "270 killed; 248 killed",
    ),
    ("Four of its Sea Tigers were killed.", "Four killed"),
    (
        "Seventeen civilians were killed, including nine who had fled there from Palmyra.",
        "Seventeen killed; nine killed",
    ),
    ("Cyclone claims 12 in Odisha", "12 killed"),
    (
        "The toll had climbed to 129, with 77 in hospital. The governor had earlier given the figure as 55.",
        "129 killed; 77 wounded; 55 killed",
    ),
    ("At least 41 people had died; the network in Oslo had the names of 54.", "At least 41 killed; 54 killed"),
    ("Police said 78 died while more than 100 lay in three hospitals.", "78 killed; more than 100 wounded"),
    ("They spoke of 1,200 enemy dead and of 19 on their own side.", "1,200 killed; 19 killed"),
    ("The band still has six Indonesian sailors in its hands.", "six captured"),
]

# Many archives strip the commas and apostrophes of their articles; two clauses then run together.
COMMA_LOST = [
    (
        "According to the Haitian National Police 19 of its officers were killed over those weeks.",
        "19 killed combatant",
    ),
    (
        "According to the United Nations Mission for Iraq 761 Iraqis were killed and 1,771 others wounded.",
        "761 killed; 1,771 wounded",
    ),
    ("The blast raised the confirmed death toll to 63 state media said.", "63 killed"),
    (
        "The bomb killed at least 15 people and wounded more than 30 state television said.",
        "at least 15 killed; more than 30 wounded",
    ),
    ("Two peacekeepers were killed and five wounded he said.", "Two killed; five wounded"),
    (
        "The quake left 228 people dead and over 1,000 injured the National Disaster Management Authority (NDMA) said late in the night.",
        "228 killed; over 1,000 wounded",
    ),
    ("The toll stood at 652 of whom 346 were in this city.", "652 killed; 346 killed"),
    (
        "He put the number of the dead at 503 of whom 308 perished in Pisco and that of the injured at 1,042.",
        "503 killed; 308 killed; 1,042 wounded",
    ),
    (
        "A raid killed 43 civilians including 14 children and at least 100 others were wounded.",
        "43 killed; 14 killed child; at least 100 wounded",
    ),
    (
        "13 civilians were killed among them three children and more than 45 received injuries.",
        "13 killed; three killed; more than 45 wounded",
    ),
    (
        "The ministry said three members of its staff a Spanish woman and two Ethiopian men had been found dead.",
        "three killed; two killed",
    ),
    ("He said three civilians an old couple and a grandson had been killed in a cellar.", "three killed civilian"),
    ("Thousands of people the vast majority of them Ukrainian have been killed since then.", "Thousands killed"),
    ("Hundreds of people both locals and foreigners were evacuated by sea.", "Hundreds displaced"),
    ("28 Taliban 5 policemen dead in Kunduz clashes", "28 killed combatant; 5 killed combatant"),
    (
        "As of noon 52 rebel fighters six soldiers and four civilians had been killed.",
        "52 killed; six killed; four killed",
    ),
    (
        "It cost the lives of 38 American and six Iraqi troops commanders said.",
        "38 killed combatant; six killed combatant",
    ),
    (
        "Also destroyed were 1,367 enemy tanks (+4) 3,366 armored fighting vehicles 661 artillery systems and 210 aircraft.",
        "1,367 vehicles_destroyed; +4 vehicles_destroyed; 3,366 vehicles_destroyed; 661 vehicles_destroyed; 210 aircraft_lost",
    ),
    (
        "Missile and artillery units hit a command post five ammunition depots and seven artillery pieces.",
        "five targets_hit; seven vehicles_destroyed",
    ),
    ("The movement which has 16,000 fighters said nothing.", "16,000 troops"),
]

SILENT = [
    "Police hoped to reach the remaining 40 passengers by nightfall.",
    "Two such cars were sold last year.",
    "Doctors have put names to only 160 of them.",
    "The team has three forwards, all of whom scored.",
    "He joined 40 who were waiting at the gate.",
    "Among the guests were eight ministers and two judges.",
    "Two soldiers said nothing.",
    "He bought an iPhone 11 and a Galaxy 20 of the newest make.",
    "According to 12 activists the road was open.",
    "The study ascribes four deaths in five to the rebels.",
    "The siren went at half past nine. Nobody came.",
    "The storm tore down 94 bridges and took the crops.",
    "Among the guests were the mayor and two of his aides.",
    "The tally of votes counted in the town stood at 145 on Friday.",
    "The rebels claimed 12 on Monday.",
    "She has three letters in her hands.",
    "They lose ten, he boasted, for every man.",
    "The crowd on the square, several hundred residents of the quarter, called for the truth about the number of the dead.",
]


@pytest.mark.parametrize(("sentence", "expected"), FOUND, ids=[case[0] for case in FOUND])
def test_found(sentence: str, expected: str) -> None:
    assert agrees(sentence, expected)


@pytest.mark.parametrize(("sentence", "expected"), GIVEN_BESIDE, ids=[case[0] for case in GIVEN_BESIDE])
def test_given_beside(sentence: str, expected: str) -> None:
    assert agrees(sentence, expected)


@pytest.mark.parametrize(("sentence", "expected"), COMMA_LOST, ids=[case[0] for case in COMMA_LOST])
def test_comma_lost(sentence: str, expected: str) -> None:
    assert agrees(sentence, expected)


@pytest.mark.parametrize("sentence", SILENT)
def test_silent(sentence: str) -> None:
    assert agrees(sentence, "")
