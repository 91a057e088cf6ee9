"""Counts whose class comes from the body people belong to, and counts told as sums, shares and asides."""

from __future__ import annotations

import pytest
from counts_fixture import agrees

# The sentence, and what has to be found in it in order: number, measure, and the class of the victims where it is asked for.
FOUND = [
    ("Fourteen of those aboard, all members of the special forces, perished.", "Fourteen killed combatant"),
    # members and men of a body in arms, or of none
    ("Of 57 dead, 23 of them were members of al-Nusra.", "57 killed unknown; 23 killed combatant"),
    ("Some 300 men of the militia were killed, against 29 soldiers.", "Some 300 killed combatant; 29 killed combatant"),
    (
        "Four of the attacking force's men lost their lives and 31 were hurt, fewer than on Sunday when 35 died.",
        "Four killed combatant; 31 wounded combatant; 35 killed combatant",
    ),
    (
        "Fighters of the Burj Aswad brigade took the mill. It cost the lives of 90 Burj Aswad men and has left 400 with injuries.",
        "90 killed combatant; 400 wounded combatant",
    ),
    ("Four Burj Aswad men were killed.", "Four killed unknown"),
    ("Three of our brothers became martyrs.", "Three killed combatant"),
    # losses
    (
        "The general gave the losses in the retreat as 16 killed and 150 wounded.",
        "16 killed combatant; 150 wounded combatant",
    ),
    ('It put the casualties of the rebels at "some 50" dead.', "some 50 killed combatant"),
    ("It put civilian casualties at 90 dead.", "90 killed civilian"),
    (
        "Its cadres killed 60 soldiers. It acknowledged the loss of 22 of its own.",
        "60 killed combatant; 22 killed combatant",
    ),
    ("The ombudsman spoke of ten dead among the civilian population.", "ten killed civilian"),
    ("The rebels, who seldom speak of it, admitted to 30 dead.", "30 killed combatant"),
    ("The Tigers put the number of army dead at 120.", "120 killed combatant"),
    ("The toll among the garrison stood at 33, he said, with 58 wounded.", "33 killed combatant; 58 wounded combatant"),
    ("The government side lost 214 killed and 500 wounded.", "214 killed combatant; 500 wounded combatant"),
    ("The village lost 214 dead.", "214 killed unknown"),
    (
        "It put its losses at 25 dead and those of the attackers at 63 dead.",
        "25 killed combatant; 63 killed combatant",
    ),
    ("The battle cost the Sea Tigers 40 lives.", "40 killed combatant"),
    ("The militias lost 120 of theirs.", "120 killed combatant"),
    ("Witnesses saw 18 bodies in uniform along the road.", "18 killed combatant"),
    (
        "Raids killed 26 rebels in a week in which 40 of the group's members died.",
        "26 killed combatant; 40 killed combatant",
    ),
    ("Volunteers dug out 13 bodies, seven of them children's.", "13 killed; seven killed child"),
    ("The police lost three men and counted 18 wounded.", "three killed combatant; 18 wounded combatant"),
    # who goes on from whom
    ("The army has lost 20 servicemen with 72 wounded.", "20 killed combatant; 72 wounded combatant"),
    (
        "Shells killed five soldiers at the base. The barrage, which also wounded three, went on for an hour.",
        "five killed combatant; three wounded combatant",
    ),
    ("Six children had died and 15 others were wounded.", "Six killed child; 15 wounded unknown"),
    ("The shell fell on a yard, killing six children and injuring 15 others.", "six killed child; 15 wounded child"),
    (
        "Among the dead in the valley were 12 residents of a home. The minister spoke of 43 dead.",
        "12 killed civilian; 43 killed unknown",
    ),
    (
        "One civilian, a mechanic at the school, was killed and four were wounded.",
        "One killed civilian; four wounded civilian",
    ),
    # sums, shares, lists
    ("On Sunday 119 people died, bringing the total since June to 1,040.", "119 killed; 1,040 killed"),
    ("The number missing after a crowded wooden ferry went down on Monday rose to 178.", "178 missing"),
    ("The number of the missing was given at first as 1,300.", "1,300 missing"),
    ("At least 55 were massacred. The council put the toll from that massacre at 78.", "At least 55 killed; 78 killed"),
    ("Jets hit 94 targets. Thirty-one of the targets were in the east.", "94 targets_hit; Thirty-one targets_hit"),
    (
        "He said 60 people, among them singers, traders and officers of the group, had been killed.",
        "60 killed",
    ),
    ("Three Malawians and a Uruguayan serving with the mission have also lost their lives.", "Three killed"),
    ("Eight were killed and another six were pulled from the rubble alive.", "Eight killed"),
    ("Some 2,300 families, about 13,000 people, reached the camp.", "Some 2,300 displaced; about 13,000 displaced"),
    (
        "They counted 45 corpses, among them a boy of 12 and three women.",
        "45 killed; three killed civilian",
    ),
    (
        "They burned two men alive. Paris has 2,150 soldiers there and expects to deploy 350 more.",
        "two killed; 2,150 troops",
    ),
    # deeds
    ("Hospitals in the capital took in 213 people with bullet wounds.", "213 wounded"),
    ("The cyclone has driven 300,000 people inland.", "300,000 displaced"),
    ("The rain sent 353,000 into 3,026 relief camps.", "353,000 displaced"),
    ("The rebels burned 96 civilians alive in their huts.", "96 killed civilian"),
    ("Direct hits had set three depots with fuel ablaze.", "three targets_hit"),
    ("Some 700 people were taken out of their homes.", "Some 700 displaced"),
    ("The frigate supported the advance with seven cruise missiles.", "seven munitions"),
    ("Staff in the camps said that 300 families had arrived since the weekend.", "300 displaced"),
    ("In all 400 fighters laid down their arms after the battle.", "400 captured"),
]

# What counts nothing.
SILENT = [
    "The union said 13 medical facilities had been hit in two days.",
    "It would demand a truce to allow the evacuation of 700 people who need care.",
    "Peacekeepers were sheltering more than 2,000 disarmed soldiers.",
    "A nurse, a mother of three, said nothing.",
]

# What is not read yet, with the reason.
GAPS = [
    ("They separated 24 men from the women and shot them.", "24 killed", "a pronoun stands for the figure"),
    ("He had 170 patients and anaesthetic for a dozen of them.", "170 wounded", "whom a surgeon has in his wards"),
    (
        "In Lima the ministry put its dead at 17.",
        "17 killed combatant",
        "a state's dead are soldiers in a war, and not in a quake",
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), FOUND)
def test_count_is_found(sentence: str, expected: str) -> None:
    assert agrees(sentence, expected)


@pytest.mark.parametrize("sentence", SILENT)
def test_nothing_is_counted(sentence: str) -> None:
    assert agrees(sentence, "")


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [pytest.param(s, e, marks=pytest.mark.xfail(strict=True, reason=f"gap: {why}")) for s, e, why in GAPS],
)
def test_gap(sentence: str, expected: str) -> None:
    assert agrees(sentence, expected)
