"""Stories with several days, as follow-up reports have them: the figures are of the day of the deed, and not of what came after.

Built on invented paragraphs; printed on Thursday, 17 June 2021.
"""

from __future__ import annotations

import pytest

from tests.periods_fixture import day, read_periods

CASES = [
    # two days in one sentence: that of the deed
    (
        "Hopes faded on Wednesday for the last 13 miners unaccounted for after gas exploded in a pit on Monday.",
        "13",
        "06-14",
        "06-14",
    ),
    (
        "Flags hung low on Wednesday for the 39 people who lost their lives when bombs went off during Tuesday's rush hour.",
        "39",
        "06-15",
        "06-15",
    ),
    (
        "The guns were quiet on Wednesday as the town buried the 68 people slain by a shell in the market on Tuesday.",
        "68",
        "06-15",
        "06-15",
    ),
    # ... but a day right behind its figure stays
    (
        "Planes killed 72 people on Tuesday, 21 of them children, and 16 more on Wednesday morning.",
        "16",
        "06-16",
        "06-16",
    ),
    # the deed lies before what followed it
    (
        "A quake shook Orsk on Monday. Mourning began on Wednesday after it had taken 35 lives and left 80 injured.",
        "80",
        "06-14",
        "06-14",
    ),
    (
        "Mourning was declared on Wednesday after a bomb killed 15. The van came on Tuesday. In Lom a bomb killed four on Thursday.",
        "15",
        "06-15",
        "06-15",
    ),
    (
        "Experts went on Wednesday through the flat of the man accused of shooting 12 people dead. The attack on Monday was brief.",
        "12",
        "06-14",
        "06-14",
    ),
    # what is milder dates the news only where nothing graver is told
    (
        "Divers reached it on Wednesday. The captain was arrested the same day. The ferry sank on Monday. The toll went from 29 to 32.",
        "29",
        "06-14",
        "06-14",
    ),
    (
        "Crowds broke in on Wednesday and police fired tear gas, four days after a depot went up in the port. The explosion killed 58.",
        "58",
        "06-12",
        "06-12",
    ),
    (
        "The airlift resumed on Wednesday. The bombing at the gate the evening before killed 13 soldiers.",
        "13",
        "06-15",
        "06-15",
    ),
    ("The guns fell silent for 48 hours after the raid on Monday. Nurses counted 28 dead.", "28", "06-14", "06-14"),
    (
        "Nobody was found alive since Wednesday. The towers fell on Monday. The mayor said 47 people were missing.",
        "47",
        "06-14",
        "06-14",
    ),
    # a thing named again has the day with which it was told of
    (
        "A truck bomb went off on Monday in Lom. Gunmen shot a judge in Orsk on Wednesday. The blast killed 31.",
        "31",
        "06-14",
        "06-14",
    ),
    (
        "She died on Wednesday, the 31st victim of the fire that broke out on Sunday night. The fire killed 26 on the spot.",
        "26",
        "06-13",
        "06-13",
    ),
    (
        "A second quake, on Wednesday, hurt nine. A bomb went off in Lom on Monday. Another bomb killed five.",
        "five",
        "06-14",
        "06-14",
    ),
    # those moved about on a day were hurt before
    ("A truck bomb went off on Monday. A plane took 40 of the wounded abroad on Wednesday.", "40", "06-14", "06-14"),
    # what a yardstick killed
    (
        "A bus fell off a bridge on Monday. It was the worst crash since two trains met in November 1996, killing 349.",
        "349",
        "1996-11-01",
        "1996-11-30",
    ),
    # those who have fled went on fleeing
    ("The river burst its banks on Monday. Some 70,000 people have been displaced.", "70,000", "06-14", "06-17"),
    # a place, and since when it is as it is
    (
        "A raid hit Orsk on Wednesday. In Lom, which has been in rebel hands since Friday, shells killed four.",
        "four",
        "06-16",
        "06-16",
    ),
    ("The war, which has gone on since May 3, has killed 900 people.", "900", "05-03", "06-17"),
    # what is only surpassed
    ("This brought the toll for May to at least 63, surpassing the previous month's record.", "63", "05-01", "05-31"),
    ("At least 600 have been killed since U.S. Marines began their assault on June 3.", "600", "06-03", "06-17"),
    # the cause of the news, and the news
    (
        "Planes struck a base on Wednesday in response to an attack that killed 86 on Sunday. The army said six died there.",
        "six",
        "06-16",
        "06-16",
    ),
    (
        "Planes struck a base on Wednesday in response to an attack that killed 86 on Sunday. The army said six died there.",
        "86",
        "06-13",
        "06-13",
    ),
    # a deed that is only spoken of did not happen on the day of the speaking
    (
        "The envoy on Wednesday demanded an inquiry into the air strike which killed 14 mourners. It hit a hall on Monday.",
        "14",
        "06-14",
        "06-14",
    ),
    (
        "The man charged over the shootings made no plea on Wednesday. Nine people were killed. They fell on Tuesday.",
        "Nine",
        "06-15",
        "06-15",
    ),
    ("A sect was behind the Easter Sunday bombings, it said. The toll rose to 29 overnight.", "29", "04-04", "04-04"),
    ("The attack on Tuesday killed 14 mourners.", "14", "06-15", "06-15"),
    # hours before a saying that opens its sentence
    ("On Tuesday the army said it had killed 142 gunmen over the past 24 hours.", "142", "06-14", "06-15"),
    ("On Tuesday the army killed 142 gunmen in a raid, it said.", "142", "06-15", "06-15"),
    ("Guards fired on crowds after Friday prayers and killed five.", "five", "06-11", "06-11"),
    ("Talks broke down after Friday. A bomb on Sunday killed five.", "five", "06-13", "06-13"),
    # what counts since a day stands between
    (
        "They took the town on Sunday. The army has lost 46 men since March 20. The rebels lost 289 men.",
        "289",
        "03-20",
        "06-17",
    ),
    # nights and hours of bulletins
    ("During the night of June 17, gunners shot down 23 drones.", "23", "06-16", "06-17"),
    ("During the night of June 15, gunners shot down 23 drones.", "23", "06-15", "06-15"),
    ("Eight people were killed over the past day, June 16, the governor said.", "Eight", "06-16", "06-16"),
    (
        "Losses from May 1 to June 17 are put at 5,620 men, including 61 in the past day, and 37 tanks.",
        "37",
        "05-01",
        "06-17",
    ),
    # two disasters of old in one sentence, each with its day
    (
        "In May 2017 a train killed 41 people, and in April 2019 a fire at a depot killed 25.",
        "25",
        "2019-04-01",
        "2019-04-30",
    ),
    (
        "The riots of May 2002 left 110 dead, and 22 people died in July 2004 after a fight.",
        "22",
        "2004-07-01",
        "2004-07-31",
    ),
    ("The last war here, between 2008 and 2011, left 28 people dead.", "28", "2008-01-01", "2011-12-31"),
    ("The deadliest round here, between 2008 and 2011, left 28 people dead.", "28", "2008-01-01", "2011-12-31"),
    # an aside that a comma closes
    (
        "A quake hit on Tuesday. The airport, where a roof fell and killed two people, reopened on Wednesday.",
        "two",
        "06-15",
        "06-15",
    ),
    (
        "A raid on Tuesday hit Lom. Of the dead 17 were nurses, most of them in Orsk, where the army began an offensive on June 3.",
        "17",
        "06-15",
        "06-15",
    ),
    # the day of a heading, the day that was the worst, and "then"
    (
        "March 13, 2017, near Orsk, via own report. During a strike eight civilians were killed.",
        "eight",
        "2017-03-13",
        "2017-03-13",
    ),
    ("Last Friday was the worst day so far. We received 76 wounded.", "76", "06-11", "06-11"),
    (
        "Lom was last attacked in March. The ministry said then that 70 soldiers had been killed.",
        "70",
        "03-01",
        "03-31",
    ),
    # bodies that were brought over some days
    ("Doctors said 32 bodies were brought there between June 7 and 9.", "32", "06-07", "06-09"),
    ("A raid hit Lom on Monday. Doctors said 32 bodies were brought there on Wednesday.", "32", "06-14", "06-14"),
    # a thing first told without its day, and the day "before"
    (
        "The town woke on Wednesday to ruins. At least 100 were killed by an explosion. The blast on Tuesday was heard far off.",
        "100",
        "06-15",
        "06-15",
    ),
    (
        "The mosque was shut on Wednesday. Some 35 worshippers were killed there two days before, when men stormed it.",
        "35",
        "06-14",
        "06-14",
    ),
    ("Some 35 worshippers were killed on Monday. A shop blew up an hour before, killing two.", "two", "06-14", "06-14"),
    # an earlier count, and a plan
    (
        "A quake hit on Monday. The toll rose to 51, up from 46 the previous evening. The number of injured was put at 150.",
        "150",
        "06-14",
        "06-14",
    ),
    (
        "A ferry sank on Monday. The dead would be buried on Wednesday. The mayor put the toll at 36.",
        "36",
        "06-14",
        "06-14",
    ),
    # no beginning: "began burying"
    ("On Wednesday the town began burying the men killed on Tuesday. Some 200 were hurt.", "200", "06-15", "06-15"),
    (
        "Families have had to leave since the bridge dropped on Tuesday. Another 15 were injured.",
        "15",
        "06-15",
        "06-15",
    ),
]


@pytest.mark.parametrize(("text", "number", "start", "end"), CASES, ids=[case[0] for case in CASES])
def test_a_figure_has_the_day_of_the_deed(text: str, number: str, start: str, end: str) -> None:
    found = {words.removeprefix("Some ").removeprefix("Another "): days for words, days in read_periods(text).items()}
    assert found[number][:2] == (day(start), day(end))
