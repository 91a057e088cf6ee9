"""Counts whose class comes from the body people belong to, and counts told as sums, shares and asides."""

from __future__ import annotations

import pytest
from counts_fixture import agrees

# The sentence, and what has to be found in it in order: number, measure, and the class of the victims where it is asked for.
FOUND = [
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
    # deeds
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
    ("He had 170 patients and anaesthetic for a dozen of them.", "170 wounded", "whom a surgeon has in his wards"),
    (
        "The hospital to which the hurt were taken had received 31 soldiers.",
        "31 wounded",
        "soldiers whom a hospital takes in",
    ),
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
