"""Kinds of sentences from invented news of many countries: who went down with a plane, who was taken in, what a town cost."""

from __future__ import annotations

import pytest
from counts_fixture import agrees, explain

FOUND = [
    # all of those aboard, and those of whom some live
    ("A ferry carrying 168 people, all of whom died, sank off Zanzibar.", "168 killed"),
    ("The jet went down with 168 people on board, all of whom perished.", "168 killed"),
    ("The ferry had 340 people aboard and only 12 survived.", "12 rescued"),
    # "admitted to" is a word of owning up as well
    (
        "About 49 people, two of them in a serious condition, were admitted to Mpilo hospital.",
        "About 49 wounded; two wounded",
    ),
    ("Another 12 were admitted to intensive care.", "12 wounded"),
    ("The army admitted to 30 dead.", "30 killed combatant"),
    # people who are nouns of a measure, and whom a verb acts on
    ("Troops shot five strikers dead and wounded 12 others.", "five killed civilian; 12 wounded"),
    ("They shot five guards dead and wounded 12.", "five killed combatant; 12 wounded combatant"),
    # what could not be
    ("He said 38 could not be found.", "38 missing"),
    # on top of the whole, and not of its part
    (
        "It had admitted 423 people by noon, 220 of them children; another 92 had gone to Lom.",
        "423 wounded; 220 wounded child; 92 wounded unknown",
    ),
    # a place alone goes on from what stands before
    (
        "They pulled 86 bodies from the rubble in Lom and 46 from the ruins of Orsha, and 238 people were found alive.",
        "86 killed; 46 killed; 238 rescued",
    ),
    (
        "Police arrested 12 people in Lyon and seven in Nantes and 30 officers were hurt.",
        "12 arrested; seven arrested; 30 wounded combatant",
    ),
    # with a clause between
    (
        "Officials said 37 hostages died when troops retook the plant, along with 29 militants.",
        "37 killed; 29 killed combatant",
    ),
    # clauses without "that"
    ("Most of the 2.8 million people it displaced still live in tents.", "2.8 million displaced"),
    ("The 43 students they abducted were never found.", "43 captured"),
    ("Police said 64 bodies were found; 12 were picked up by the road.", "64 killed"),
    # what the others did, and where the hurt lie
    ("At sea, 12 Syrians drowned; seven others made it back to the shore.", "12 killed"),
    ("Twelve drowned and seven others swam to safety.", "Twelve killed"),
    ("More than 500 lie in Bishkek's hospitals.", "More than 500 wounded"),
    (
        "The station said 80 terrorists had been killed. Hours later an airliner fell to earth; all 176 aboard perished.",
        "80 killed combatant; 176 killed unknown",
    ),
    # tolls with a figure, a day or a place between
    ("The number of people killed in two car bombings rose to 49.", "49 killed"),
    (
        "The ministry has raised the number of people killed that day to 558, among them 50 children.",
        "558 killed; 50 killed child",
    ),
    ("State television put the dead at 303 and the injured at 2,500.", "303 killed; 2,500 wounded"),
    ("Some 5,137 people had died, with Bantul alone accounting for 3,082.", "Some 5,137 killed; 3,082 killed"),
    ("Over 50 lose lives as militants go on rampage.", "Over 50 killed"),
    ("YPG repels attack on Kobane; 21 jihadists reported dead.", "21 killed combatant"),
    # names and trades that share a noun
    ("At least 65 PKK/KCK and Daesh terrorists have been neutralized.", "At least 65 killed combatant"),
    ("The report counted 17 medical and rescue workers among the dead.", "17 killed civilian"),
    # clauses between the figure and its verb
    ("Two nurses, one from Lom and one from Orsha, were hurt.", "Two wounded civilian; one wounded; one wounded"),
    ("Seven passengers who broke a window and jumped out were taken to the hospital.", "Seven wounded"),
    ("Ten members of the corps who had worked as polling officials were murdered.", "Ten killed"),
    # those who left, were registered, lie on a ventilator
    ("Some 180,000 people have left western Mosul so far.", "Some 180,000 displaced"),
    ("Tens of thousands of civilians left Tal Afar before the assault.", "Tens of thousands displaced"),
    ("The migration service has registered 21,000 people, most of them women.", "21,000 displaced"),
    ("Of those who remain in Skopje, 18 are on ventilators.", "18 wounded"),
    ("About 15 aerial targets were destroyed over Kyiv.", "About 15 munitions"),
    ("He said 12 of the dead were under 18.", "12 killed"),
    # parts of a figure that is carried over, and of a list behind a colon
    (
        "In Homs 83 people died, and 178 were wounded; the group gave a count of 96, of whom 18 were rebels.",
        "83 killed; 178 wounded; 96 killed; 18 killed combatant",
    ),
    (
        "He put the dead at 17: twelve inside the school, two just outside, one in the street and two in hospital.",
        "17 killed; twelve killed; two killed; one killed; two killed",
    ),
    (
        "Officials said 59 pupils and five of their teachers were among the 72 people who died.",
        "59 killed child; five killed civilian; 72 killed",
    ),
    # what it cost
    ("The town was taken at the cost of 14 soldiers.", "14 killed combatant"),
    ("They struck three markets in July at a cost of 61 lives.", "61 killed"),
    ("Searchers have found 63 sets of remains.", "63 killed"),
    # those who are spoken of, and a figure set beside them
    ("The victims, 12 of them women, were buried on Friday.", "12 killed civilian"),
    ("The dead, 31 by the mayor's count, were buried on Friday.", "31 killed"),
    ("The refugees, 60,000 by the government's count, have built huts.", "60,000 displaced"),
    # parts that stand before their verb, or behind "among them"
    (
        "Among the 23 people killed by the rocket that hit the square were three children and two nurses.",
        "23 killed; three killed child; two killed civilian",
    ),
    ("It was over when 84 people lay dead, ten children and teenagers among them.", "84 killed; ten killed child"),
    ("The toll rose to 45, with six policemen among them.", "45 killed; six killed combatant"),
    ("The toll is 80. The figures include eleven policemen.", "80 killed; eleven killed combatant"),
    ("Killed in the crash were the pilot, his cook and six passengers.", "six killed"),
    (
        "Jets struck 52 targets in Lom: two underground bunkers, nine depots.",
        "52 targets_hit; two targets_hit; nine targets_hit",
    ),
    # what is known of them
    ("With 844 people confirmed to have died, soldiers dug graves.", "844 killed"),
    ("There were 40 people known to have drowned.", "40 killed"),
    # the number of those in a state
    ("The minister gave the number of injured officers as 16.", "16 wounded combatant"),
    ("He put the number of wounded soldiers at 16.", "16 wounded combatant"),
    ("The number of displaced families stood at 40,000.", "40,000 displaced"),
    ("The number of detained protesters reached 40.", "40 arrested"),
    # held, set free, looked for
    ("Bosnia says 130,000 people are held in 105 camps.", "130,000 arrested"),
    ("Somali pirates holding 23 sailors have cut their demand.", "23 captured"),
    ("Officials said 82 hostages were set free.", ""),
    ("A search was under way for seven fishermen.", "seven missing"),
    # the class of those who are beside others
    (
        "Fifty people, as well as the four bombers, died, and more than 770 were injured.",
        "Fifty killed; four killed combatant; more than 770 wounded unknown",
    ),
    ("The clinic took in 29 children under 15 and 48 wounded adults.", "29 wounded child; 48 wounded"),
    # verbs and their places in all their ways
    ("Nearly 700 have been thrown into jail.", "Nearly 700 arrested"),
    ("Some 400 families were shifted to safer places.", "Some 400 displaced"),
    ("Some 12,000 people were burned out of their villages.", "Some 12,000 displaced"),
    ("At least 340,000 residents are packed into schools.", "At least 340,000 displaced"),
    ("As many as 9,000 men, women and children are in flight.", "As many as 9,000 displaced"),
]

SILENT = [
    "A bus carrying 40 pilgrims was hit by a shell.",
    "The jet had 248 people aboard.",
    "Six students were admitted to Harvard.",
    "Among the 40 guests were three ministers.",
    "Police began a search for two suspects.",
    "The firm began a search for 12 new managers.",
    "Of the 60 people thought to have been on board, most were students.",
    "The 12 books they wrote sold well.",
    "Waves sank about 100 boats in the harbours.",
    "Hundreds of trawlers were sheltering on Thursday.",
    "The coalition has trained more than 106,000 Iraqi forces.",
    "Ann Bell 31 who was shot on Saturday died of her wounds.",
    "The office has registered 21,000 people to vote.",
    "The strike came at a cost of 61 million crowns.",
    "Some 700 people were packed into the hall to hear her.",
]


@pytest.mark.parametrize(("sentence", "expected"), FOUND, ids=[sentence for sentence, _ in FOUND])
def test_found(sentence: str, expected: str) -> None:
    assert agrees(sentence, expected), explain(sentence)


@pytest.mark.parametrize("sentence", SILENT, ids=SILENT)
def test_silent(sentence: str) -> None:
    assert agrees(sentence, ""), explain(sentence)
