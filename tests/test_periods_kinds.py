"""Which days a figure covers, kind by kind: bulletins, parts, nights, beginnings; each kind with what must stay as it was.

The day of publication is Thursday, 17 June 2021.
"""

from __future__ import annotations

import pytest
from periods_fixture import PUBLISHED, day, read_periods

from toolkit.extract.reading import read_article
from toolkit.records import Article
from toolkit.vocabulary.load import load_vocabulary

KINDS = [
    # the morning behind a night
    (
        "Overnight on June 16 the raiders sent 33 drones, the staff said. In Orsk two missiles hit the square that morning and 30"
        " people were hurt.",
        "30",
        "06-16",
        "06-16",
    ),
    # the year of a thing is its age; that of what happened to it is its day
    ("A shell hit a tower on Tuesday. The 1973 building collapsed and 12 people died.", "12", "06-15", "06-15"),
    ("Twelve people died when a 2009 minibus overturned on Tuesday.", "Twelve", "06-15", "06-15"),
    # between the start of something and a day
    (
        "The group said 62 men had been killed between the start of its raids on 7 June and Sunday.",
        "62",
        "06-07",
        "06-13",
    ),
    # those who have fled since a beginning that is named elsewhere
    (
        "The fighting began on June 2. The agency said 4,200 people had crossed into Chad since Sunday, bringing to 31,000 the number"
        " who have fled since the fighting began.",
        "31,000",
        "06-02",
        "06-17",
    ),
    ("Twelve days into the assault the militia says it has lost 60 men.", "60", "06-05", "06-17"),
    # a fight from evening till morning; those who came, came in the evening
    (
        "Rebels attacked the town at dusk on Tuesday and fought until Wednesday morning. The army said 48 rebels were killed.",
        "48",
        "06-15",
        "06-16",
    ),
    (
        "Some 100 fighters attacked a post on Tuesday evening and kept up fire till the morning.",
        "Some 100",
        "06-15",
        "06-15",
    ),
    (
        "Rebels attacked the town on Tuesday and the talks went on until morning. Nine people were killed.",
        "Nine",
        "06-15",
        "06-15",
    ),
    # the early hours of the day of saying; another day that is named
    (
        "Police said on Wednesday that a bus had fallen into a ravine in the early hours and that 21 passengers had died.",
        "21",
        "06-16",
        "06-16",
    ),
    (
        "Police said on Wednesday that a bus had fallen into a ravine in the early hours of Tuesday and that 21 passengers had died.",
        "21",
        "06-15",
        "06-15",
    ),
    # lines under a heading that counts since a day; prose between them ends the list
    (
        "SORTIES SINCE JUNE 1\nArmy aviation: 412 sorties flown.\nAir force: 1,208 sorties flown.",
        "1,208",
        "06-01",
        "06-17",
    ),
    (
        "SORTIES SINCE JUNE 1\nThe staff gave the table. It will be mended.\nAir force: 1,208 sorties flown on Tuesday.",
        "1,208",
        "06-15",
        "06-15",
    ),
    # counted up to a day from a beginning that is named elsewhere
    (
        "The monitor has recorded 1,481 civilians killed there as of June 10. The alliance began its strikes on June 2.",
        "1,481",
        "06-02",
        "06-10",
    ),
    # the figure before the war's own is of its house
    (
        "The war began on June 2. The premier says 54 people died in the house on Tuesday, and that the war has killed 760.",
        "54",
        "06-15",
        "06-15",
    ),
    # rough lengths of what goes on, and its numbered days
    ("A month into the war, 3,000 people have been killed.", "3,000", "05-17", "06-17"),
    ("Three weeks into the offensive, troops have killed 340 rebels, the ministry said.", "340", "05-27", "06-17"),
    # "last" before the name of yesterday is a week earlier; before any other day it is the latest
    ("A raid killed 12 people last Wednesday, officials said.", "12", "06-09", "06-09"),
    ("A raid killed 12 people last Tuesday, officials said.", "12", "06-15", "06-15"),
    # a day counted from the beginning; not the first day of another thing
    (
        "Clashes broke out on Friday, and 14 people have been killed since, the governor said. Eleven of the deaths occurred on the"
        " first day.",
        "Eleven",
        "06-11",
        "06-11",
    ),
    (
        "The campaign opened on June 1. Ships fired 60 missiles on the opening night, the navy said.",
        "60",
        "06-01",
        "06-02",
    ),
    (
        "A bomb went off on Tuesday. It killed nine people on the first day of the feast, police said.",
        "nine",
        "06-15",
        "06-15",
    ),
    # "had been" goes on with what "had been ... since" counted; a new deed does not
    (
        "As of noon 52 rebels had been killed since the standoff began on Monday, the colonel said. He said 19 fighters had been"
        " captured.",
        "19",
        "06-14",
        "06-17",
    ),
    (
        "As of noon 52 rebels had been killed since the standoff began on Friday, the colonel said. He said six men had been"
        " killed when a shell fell on Tuesday.",
        "six",
        "06-15",
        "06-15",
    ),
    # the day of the part is not that of the whole
    (
        "Losses from 2 June 2021 to 16 June 2021 amount to 29,060 men including 1,380 in the past day, the staff said.",
        "29,060",
        "06-02",
        "06-16",
    ),
    ("Shells killed 12 people including five children on Monday, the mayor said.", "12", "06-14", "06-14"),
    (
        "On Wednesday he spoke. At least 568 people, including 138 children, have died in the valley since June 2, the group said.",
        "568",
        "06-02",
        "06-17",
    ),
    # bodies brought out, and the laying to rest: the day of what came after
    (
        "Crews with hand tools pulled more bodies on Wednesday from a train that jumped a curve, and 91 people were dead. It left"
        " the rails at 9 a.m. on Monday.",
        "91",
        "06-14",
        "06-14",
    ),
    (
        "A helicopter came down near the pass on Monday. Its two pilots, who were killed, were laid to rest on Wednesday.",
        "two",
        "06-14",
        "06-14",
    ),
    # a statement's day before its word of saying
    (
        "Gunmen raided a hamlet on Monday. A statement by the staff, carried by the news agency on Wednesday, said 31 villagers were"
        " hurt.",
        "31",
        "06-14",
        "06-14",
    ),
    # so soon, and not for so long
    (
        "Rebels brought down a helicopter on Tuesday, within an hour of raids on the town that killed 12 civilians.",
        "12",
        "06-15",
        "06-15",
    ),
    # the same period, told a sentence earlier
    (
        "Since 5 June 130 civilians have died in the battle, the group said. Dozens were hurt and many lost their homes. The group"
        " also recorded the death of 65 fighters in the same period.",
        "65",
        "06-05",
        "06-17",
    ),
    # a higher toll than the total, not than the figure of one day
    (
        "The ministry said 224 people have been killed since Friday. Its envoy had said on Saturday that 78 people were killed that"
        " day. The rights group has a higher toll: 406 killed.",
        "406",
        "06-11",
        "06-17",
    ),
    # a clause between the word and the day from which it counts
    (
        "More than 300 people have been killed since troops marched into the valley, a strip of orchards, on June 4.",
        "More than 300",
        "06-04",
        "06-17",
    ),
    (
        "Since June 2, when the lists were opened, 1,496 people had been displaced, the agency said.",
        "1,496",
        "06-02",
        "06-17",
    ),
    # a bulletin tells of its hours to the end
    (
        "Over the past 24 hours army aviation made 120 sorties, the press centre reported. Bombers hit the gorge. Two depots and"
        " 14 trucks were destroyed.",
        "14",
        "06-16",
        "06-17",
    ),
    (
        "During the past four days the air force destroyed 68 targets, a statement said on Thursday. Patrols arrested 112 suspects.",
        "112",
        "06-13",
        "06-17",
    ),
    # ... until it names a day
    (
        "Twenty rebels were killed over the past two days, officials said. Nine were shot in a raid on Tuesday night. Police seized"
        " rifles. Two soldiers were wounded.",
        "Two",
        "06-15",
        "06-15",
    ),
    # a figure of its own clause does not take the day since which the next one counts
    (
        "A bomb went off in a market on Tuesday. It killed 12 people, bringing the dead of such attacks since May 3 to 255, police"
        " said.",
        "12",
        "06-15",
        "06-15",
    ),
    # a part takes the days of its whole
    ("Planes killed 72 villagers on Tuesday, 21 of them children, and 16 more on Wednesday.", "21", "06-15", "06-15"),
    (
        "A shell hit a clinic on Monday, wounding 60, including 30 nurses, the ministry said, and the toll in two weeks of war rose"
        " to 500.",
        "30",
        "06-14",
        "06-14",
    ),
    ("Floods killed 55 people on Monday, including nine who drowned on Tuesday.", "nine", "06-15", "06-15"),
    # a whole does not take the day of its part
    (
        "Storms have struck the island since Saturday. In the south 55 people were killed, many of them in a house that gave way on"
        " Monday.",
        "55",
        "06-12",
        "06-17",
    ),
    # a night is of two days
    (
        "Troops beat back an attack last night, killing 18 rebels, a colonel told reporters here today.",
        "18",
        "06-16",
        "06-17",
    ),
    ("Guns fell silent at dawn. The army fired 30 shells during the night, a witness said.", "30", "06-16", "06-17"),
    (
        "Tanks rolled into the capital on Friday. The prime minister said 240 people died on the night of the coup.",
        "240",
        "06-11",
        "06-12",
    ),
    # an affair that goes on from a day
    (
        "Dozens of people have been killed in an assault on the town of Pala that began last Saturday.",
        "Dozens",
        "06-12",
        "06-17",
    ),
    (
        "Dozens of people have been killed in an assault on the town of Pala that began last Saturday. The raiders murdered 40"
        " villagers, a spokesman said.",
        "40",
        "06-12",
        "06-17",
    ),
    (
        "More than 170 people have been killed since rebels entered Musa, Kinin and Kanyo on June 7.",
        "More than 170",
        "06-07",
        "06-17",
    ),
    ("The fire broke out on Monday. The hospital has treated 49 people since the fire began.", "49", "06-14", "06-17"),
    (
        "Allied planes have flown 12,000 sorties since Friday. Baghdad said 160 aircraft had been shot down since the beginning of"
        " the aggression.",
        "160",
        "06-11",
        "06-17",
    ),
    (
        "Since the operations began on May 26, 104 soldiers have been killed, the colonel said. The army put enemy losses at 267.",
        "267",
        "05-26",
        "06-17",
    ),
    # the time of the figure before
    (
        "Between May 10 and May 31 gangs killed 90 people. Police lost 19 officers over those three weeks.",
        "19",
        "05-10",
        "05-31",
    ),
    # "they" are those of the total before
    (
        "Raids have killed 3,049 people since September 30, the group said. By its count they were 1,015 civilians and 893 rebels."
        " The count was finished over the weekend.",
        "1,015",
        "2020-09-30",
        "06-17",
    ),
    # a day told since a total is nearer
    (
        "The hospital received 454 wounded between Friday and Monday. A clinic was put out of action on Saturday when a bomb landed"
        " near it. Two children were killed.",
        "Two",
        "06-12",
        "06-12",
    ),
    # what a bulletin's bracket adds is of its last day
    ("Losses since May 3 came to 30,950 men. The enemy has also lost 4,328 tanks (+5).", "+5", "06-16", "06-17"),
    ("Losses since May 3 came to 30,950 men. The enemy has also lost 4,328 tanks (+5).", "4,328", "05-03", "06-17"),
    # a day that owns something says nothing of the day of counting
    (
        "With Monday's dead the number of people who lost their lives in the protests since May 7 rises to 46.",
        "46",
        "05-07",
        "06-17",
    ),
    # an hour says nothing of the day
    (
        "Two trains collided on Monday. The railways' figure, given by a spokesman at noon, was lower: 261 dead.",
        "261",
        "06-14",
        "06-14",
    ),
    # a length that ends at a day; the length of a campaign; the week of a news magazine
    ("For the seven days up to Monday it has 350 sorties.", "350", "06-07", "06-14"),
    ("The general listed what two weeks of bombing had done: 1,417 sorties.", "1,417", "06-03", "06-17"),
    ("In the week that the envoys met, aircraft flew 530 sorties.", "530", "06-10", "06-17"),
    # up and down on days: no comparison
    ("The number of air strikes rose on Monday to 30 and dropped on Wednesday to 17.", "17", "06-16", "06-16"),
    # to whom it was said
    (
        "Pilots have flown 1,760 sorties since the start of the year and have delivered 5,682 strikes, the minister told students"
        " in Orsk on Wednesday.",
        "5,682",
        "01-01",
        "06-17",
    ),
    (
        "The quake struck on Sunday. A spokesman wrote on X on Tuesday that 410 people had been killed.",
        "410",
        "06-13",
        "06-13",
    ),
    # who set out on a day
    (
        "A quake struck on Wednesday. Thirty-eight were missing, many of them clerks who set out for work on Wednesday.",
        "Thirty-eight",
        "06-16",
        "06-16",
    ),
    # a war that began and ended, and its figures in the past
    (
        "Its ministry said 2,783 soldiers were killed in the war. Fighting began on March 27 and ended on May 10.",
        "2,783",
        "03-27",
        "05-10",
    ),
    # the stretch of a siege told by its first day and its end
    (
        "Gunmen stormed the mall on Sunday; troops ended the siege on Wednesday. The toll is 67 dead.",
        "67",
        "06-13",
        "06-16",
    ),
    # no part of a day is counted back from another
    (
        "Gunmen were holed up in a hotel on Wednesday. They had struck the night before. Police said 101 people died.",
        "101",
        "06-15",
        "06-15",
    ),
    # the months of a report
    (
        "Monthly report, May 2021. The centre recorded 84 deaths. Nine people were killed by mines.",
        "Nine",
        "05-01",
        "05-31",
    ),
    (
        "The mission's quarterly report covers January to March. It recorded 840 deaths. Ninety people were killed by mines.",
        "Ninety",
        "01-01",
        "03-31",
    ),
    # days of an affair that are counted
    ("Protests entered their sixth day on Thursday. At least 17 people have been killed.", "17", "06-12", "06-17"),
    ("Ten days into the offensive, the army has lost 13 men.", "13", "06-07", "06-17"),
    ("During the operation, launched on June 7, troops killed 51 rebels.", "51", "06-07", "06-17"),
    # since a day, up to another
    ("As of June 15, the ministry had recorded 1,311 deaths since January.", "1,311", "01-01", "06-15"),
    ("By the end of May 460 people had been killed since the start of the year.", "460", "01-01", "05-31"),
    # counted from a day
    (
        "Gunmen attacked a hotel on Wednesday. The night before, they had killed seven people.",
        "seven",
        "06-15",
        "06-15",
    ),
    (
        "The rebels shelled the port on Monday, killing three. The day before, nine people had died in the same quarter.",
        "nine",
        "06-13",
        "06-13",
    ),
    ("In the first two weeks of June 44 soldiers were killed.", "44", "06-01", "06-14"),
    ("In 2018 and 2019, 930 people were killed in floods.", "930", "2018-01-01", "2019-12-31"),
    # how much more than before is no period
    (
        "The centre published its report for May on Thursday. It counted 84 dead, 12 more than in the last three months of 2020.",
        "84",
        "05-01",
        "05-31",
    ),
]


@pytest.mark.parametrize(("text", "number", "start", "end"), KINDS, ids=[case[0] for case in KINDS])
def test_period_of_a_kind(text, number, start, end):
    assert read_periods(text)[number][:2] == (day(start), day(end))


def test_the_year_of_what_happened_to_a_thing_is_its_day():
    for words in ("The 1973 hotel fire", "The 2003 invasion", "The 1999 school shooting"):
        start, _, _ = read_periods(f"A shell hit a tower on Tuesday. {words} killed 90 people.")["90"]
        assert str(start) == f"{words[4:8]}-01-01"


def test_a_long_length_with_a_perfect_counts_back_from_the_publication():
    text = "In eighteen months the air force has killed 1,100 people in the valley, the monitor said."
    start, end, _ = read_periods(text)["1,100"]
    assert (str(start), str(end)) == ("2019-12-17", "2021-06-17")
    text = "In eighteen months of attacks the group has killed 400 people, police said."
    assert read_periods(text)["400"][:2] == (None, None)


def test_what_went_on_so_long_counts_back_from_the_publication_whatever_day_it_was_said_on():
    text = (
        "A year of air strikes has killed 940 people, the monitor said on Monday. On Tuesday a blast killed 12 people."
    )
    found = read_periods(text)
    assert (str(found["940"][0]), str(found["940"][1])) == ("2020-06-17", "2021-06-17")
    assert str(found["12"][0]) == "2021-06-15"


def test_a_headline_with_a_bare_length_takes_the_days_of_its_story():
    text = "Planes fly 146 sorties in four days\n\nORSK -- Planes flew 146 sorties from June 10 to 13, the ministry said on Thursday."
    headline, story = read_article(Article("a", text, PUBLISHED), load_vocabulary()).claims
    assert headline.sentence.zone == "headline"
    assert (headline.period.start, headline.period.end) == (day("06-10"), day("06-13"))
    assert (story.period.start, story.period.end) == (day("06-10"), day("06-13"))
