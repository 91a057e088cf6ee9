"""Which event of the article an undated figure belongs to, and when that was; each kind with what must stay.

The day of publication is Thursday, 17 June 2021.
"""

from __future__ import annotations

import pytest
from periods_fixture import day, read_periods

EVENTS = [
    # the figure told just before, in the same paragraph
    (
        "Rain fell on Monday. In the past 24 hours the army struck 69 targets, he said. Guns hit 53 depots. "
        "They killed 340 rebels.",
        "340",
        "06-16",
        "06-17",
    ),
    (
        "A bus burned on Tuesday.\n\nThe fire came a day after gunmen stormed a market and killed 48 people. The "
        "ministry had first spoken of 72 dead.",
        "72",
        "06-14",
        "06-14",
    ),
    (
        "A bus burned on Tuesday.\n\nLast month 90 people died in Lom.\n\nDoctors said 14 people were hurt.",
        "14",
        "06-15",
        "06-15",
    ),
    (
        "Cholera has killed 180 people since May. Twelve nurses and two doctors are among the dead.",
        "two",
        "05-01",
        "06-17",
    ),
    # an event that the sentence before tells aside
    (
        "Shells hit Orsk on Tuesday.\n\nThe attack came two days after gunmen stormed the hall. Two guards "
        "were killed in the assault.",
        "Two",
        "06-13",
        "06-13",
    ),
    (
        "Shells hit Orsk on Tuesday.\n\nOfficers mounted some 30 attacks over the past 24 hours, the staff said. "
        "Planes had carried out eleven strikes.",
        "eleven",
        "06-16",
        "06-17",
    ),
    (
        "Shells hit Orsk on Tuesday.\n\nThe attack resembled the one at the school in Lom last November. "
        "There, a man killed six pupils.",
        "six",
        "2020-11-01",
        "2020-11-30",
    ),
    (
        "Shells hit Orsk on Tuesday.\n\nRebels attacked 90 ships between November 2019 and January 2020. "
        "Four sailors died.",
        "Four",
        "2019-11-01",
        "2020-01-31",
    ),
    (
        "Shells hit Orsk on Tuesday.\n\nHe has worked in the town since November 2019. Four sailors died, he said.",
        "Four",
        "06-15",
        "06-15",
    ),
    # a state since a day: nothing is counted from it
    (
        "Shells hit Orsk on Tuesday.\n\nThe street has had no power since a strike on the plant on Saturday. "
        "Doctors said nine people had been hurt.",
        "nine",
        "06-15",
        "06-15",
    ),
    (
        "The leader has not been seen since a crowd marched on his house on Monday. Nineteen people died there.",
        "Nineteen",
        "06-14",
        "06-14",
    ),
    ("No fewer than 40 people have been killed since Monday, police said.", "No fewer than 40", "06-14", "06-17"),
    (
        "He has not been seen since an air strike on May 30 that killed his son and three guards.",
        "three",
        "05-30",
        "05-30",
    ),
    # the day of the news
    (
        "The square was full again Thursday morning. A day earlier buses had brought the pupils there. Nine "
        "people had been shot, the sheriff said.",
        "Nine",
        "06-16",
        "06-16",
    ),
    (
        "A student who shot ten people in Orsk on Tuesday had been questioned by police a day earlier. "
        "Three others were hurt.",
        "Three",
        "06-15",
        "06-15",
    ),
    (
        "A plane was hit by a missile and burned, killing about 90 people, an official said. "
        "The craft, on its way from Lom on Tuesday evening, was the second to be brought down. Another fell "
        "into the sea on Monday.",
        "about 90",
        "06-15",
        "06-15",
    ),
    (
        "The number of people believed missing after a crowded wooden ferry of the company went down off "
        "Marrowby Head on Monday evening rose to "
        "178 on Wednesday. Three people are dead.",
        "Three",
        "06-14",
        "06-14",
    ),
    (
        "Rescuers with dogs and a single crane searched Wednesday through the ruins, as officials said all "
        "51 aboard had died. "
        "The plane was on its way to Lom on Tuesday when both engines failed.",
        "51",
        "06-15",
        "06-15",
    ),
    (
        "Aid has begun to reach the isles, more than two days after the storm tore across them. Koro took "
        "the wind on Monday night. "
        "The office said none of its 12 men was hurt and 15 people were killed.",
        "15",
        "06-14",
        "06-14",
    ),
    (
        "Villagers were being buried Wednesday in a town where 108 people died last week when a shell hit "
        "the church. "
        "Families had fled into it on Friday from the fighting.",
        "108",
        "06-11",
        "06-11",
    ),
    # a story of long ago told anew; stretches and totals told in other sentences
    (
        "A bomb dropped on two snipers brought down the house on March 17, the inquiry said "
        "Wednesday.\n\nThe unit has gone home.\n\n"
        "Neighbours say 36 more people were killed.",
        "36",
        "03-17",
        "03-17",
    ),
    (
        "A day after the siege was broken, the general sent a report that listed what two weeks of bombing "
        "had done: 1,417 sorties, 90 raids.",
        "1,417",
        "06-03",
        "06-17",
    ),
    (
        "He put the flights over the north since April 8 at about 4,000. In the same ten weeks they have "
        "struck 8,000 targets, he says.",
        "8,000",
        "04-08",
        "06-17",
    ),
    (
        "Between 29 January and 3 March raids were mounted on two ports. Many fled. The police say 19 "
        "officers were killed over those five weeks.",
        "19",
        "01-29",
        "03-03",
    ),
    (
        "After a year of bombing in the north, a monitor listed the dead.\n\nHe said in May that planes had "
        "struck more than 3,000 targets by then.",
        "more than 3,000",
        "2020-06-17",
        "05-31",
    ),
    (
        "The paper adds up the air campaign: 650 sorties and 92 raids between 30 September 2019 and 15 June 2021.\n\n"
        "When 2020 closed, the minister gave 480 sorties for the whole campaign.",
        "480",
        "2019-09-30",
        "2020-12-31",
    ),
    # a day told plainly, or long ago, just before; a new speaker in a new paragraph goes back to the news
    (
        "A square filled with mourners on Wednesday.\n\nVillagers said rebels had gone from hut to hut on "
        "Monday after driving out a militia. "
        "A pastor had counted 34 dead.",
        "34",
        "06-14",
        "06-14",
    ),
    (
        "Shells hit Orsk on Tuesday.\n\nThe officers, who had left the hall on Monday, said nothing. "
        "Doctors said nine people had been hurt.",
        "nine",
        "06-15",
        "06-15",
    ),
    (
        "A jury convicted four men on Tuesday.\n\nThe two trucks went off on Aug. 7, 1998. In Lom 213 "
        "people were killed.",
        "213",
        "1998-08-07",
        "1998-08-07",
    ),
    (
        "Gunmen raided a school on Tuesday.\n\nOn June 9 they killed two teachers in Lom.\n\nThe army said "
        "it had shot six.",
        "six",
        "06-15",
        "06-15",
    ),
    (
        "Gunmen raided a school on Tuesday.\n\nOn June 9 they attacked the mission in Lom.\n\nThe toll from "
        "that attack was put at six dead.",
        "six",
        "06-09",
        "06-09",
    ),
    (
        "Gunmen shot 34 people on Tuesday.\n\nTroops have stood at the border since gunmen attacked the "
        "hall on May 13. "
        "Fourteen people, five of them guards, died in that assault.",
        "Fourteen",
        "05-13",
        "05-13",
    ),
    (
        "An elephant was clearing beams on Wednesday.\n\nNine days after the sea came in, the country put "
        "its dead at 94,081. Lom has counted 30,229.",
        "30,229",
        "06-08",
        "06-08",
    ),
    (
        "The men came at dawn and shot the boys first. The attack on June 9 left 63 people dead.\n\nThe "
        "clinic had eight hurt.",
        "eight",
        "06-09",
        "06-09",
    ),
    (
        "Villagers carried out their dead on Thursday, after a night in which men went from house to "
        "house.\n\nAn official said 85 were killed.",
        "85",
        "06-16",
        "06-17",
    ),
    ("Some 200,000 people have died in three years of war. The army says 9,000.", "9,000", None, None),
    (
        "A pilot who has flown from dawn to dark since Monday told of the ruins.\n\nA quake struck on "
        "Sunday. Some 90 people were killed.",
        "90",
        "06-13",
        "06-13",
    ),
    (
        "The war began in March.\n\nA boat broke up off the port on Tuesday. She said 16 bodies had been "
        "recovered so far.",
        "16",
        "06-15",
        "06-15",
    ),
    (
        "The operation began on May 3.\n\nOn Tuesday troops took three hills. He put the number of soldiers "
        "who have fallen in the operation at 32.",
        "32",
        "05-03",
        "06-17",
    ),
    (
        "A base was attacked on Tuesday. The army says hundreds of heavily armed fighters overran the gates.",
        "hundreds",
        "06-15",
        "06-15",
    ),
    ("A base was attacked on Tuesday. The army has 400 fighters in the province.", "400", None, None),
    (
        "The fighting began on June 3. The clinic said it had received 126 soldiers since then.",
        "126",
        "06-03",
        "06-17",
    ),
    (
        "Trams stood still on Thursday. During the night planes struck the port. A pier was hit by four missiles.",
        "four",
        "06-16",
        "06-17",
    ),
    (
        "On the sixth day of military operations the last camp fell. The army said it had fired 400 shells "
        "on the first day alone.",
        "400",
        "06-12",
        "06-12",
    ),
    (
        "Envoys were called to meet on Friday, three days after a shell fell on the market. The shell "
        "killed 68 people.",
        "68",
        "06-14",
        "06-14",
    ),
    (
        "A bridge, reopened four days earlier after repairs, came down on Tuesday evening. The state said "
        "134 had drowned.",
        "134",
        "06-15",
        "06-15",
    ),
    (
        "Gunmen killed 39 people on Tuesday.\n\nThe office says over 8,000 people have died in the year "
        "since protests began.",
        "over 8,000",
        "2020-06-17",
        "06-17",
    ),
    (
        "The war began on May 3.\n\nOn Monday 27 people died in Orsk. About 20,000 people have crossed into Lom.",
        "About 20,000",
        "05-03",
        "06-17",
    ),
    (
        "The war began three weeks ago. Guns killed a man on Wednesday.\n\nThe minister put the dead of the "
        "war at 643.",
        "643",
        "05-27",
        "06-17",
    ),
    (
        "12 June, Orsk - Units of the army took control of two villages on Tuesday. A source said 40 gunmen "
        "were killed in the operations.",
        "40",
        "06-15",
        "06-15",
    ),
    (
        "Monthly security digest: Lower Orsk, May 2021\n\nSome 71 raids were recorded.\n\nThe force lost "
        "four soldiers.",
        "four",
        "05-01",
        "05-31",
    ),
    (
        "Two columns had entered on Wednesday, he said; eleven soldiers were killed in 24 hours.",
        "eleven",
        "06-16",
        "06-17",
    ),
    (
        "Shells fell on Orsk on Wednesday. In Lom they killed nine people during the night, the council said.",
        "nine",
        "06-16",
        "06-17",
    ),
    (
        "Ten days into the war, the command lists 36 dead, among them nine men who were killed last Sunday "
        "at a bridge.",
        "36",
        "06-07",
        "06-17",
    ),
    (
        "The storm came ashore on Friday. Four days later the government admits to 1,798 dead.",
        "1,798",
        "06-11",
        "06-11",
    ),
    (
        "Planes dropped the bombs on the town last Monday and Tuesday. Officials put the dead at 500.",
        "500",
        "06-14",
        "06-15",
    ),
    (
        "Shots fell on Tuesday.\n\nIn October, on the night of her return, two bombs went off beside her "
        "bus. About 140 people were killed.",
        "About 140",
        "2020-10-01",
        "2020-10-31",
    ),
    (
        "A plane fell on the flats on Sunday evening. Twelve bodies had been found by then, the mayor said.",
        "Twelve",
        "06-13",
        "06-13",
    ),
    # a total of one operation's day, and one of all its days
    (
        "Since May 3 planes have flown 90 sorties in the operation.\n\nOn Tuesday troops cleared a square. "
        "He said five soldiers, among them the colonel who led the operation, had been killed.",
        "five",
        "06-15",
        "06-15",
    ),
    (
        "The operation began on May 3.\n\nOn Tuesday troops cleared a square.\n\nSo far five soldiers have "
        "been killed in the operation.",
        "five",
        "05-03",
        "06-17",
    ),
]
SENTENCES = [
    ("About 6,200 bodies have been recovered so far from Sunday's earthquake.", "About 6,200", "06-13", "06-13"),
    (
        "The toll of civilians since Sunday night when the shelling began rose to more than 250, the monitor said.",
        "more than 250",
        "06-13",
        "06-17",
    ),
    (
        "Planes flew 800 sorties in the last 24 hours, 300 of them at night, which brought the total since "
        "May 3 to 9,000.",
        "300",
        "06-16",
        "06-17",
    ),
    (
        "The fire that swept the club on Sunday killed 231 people, he said, lowering by two a figure given on Monday.",
        "231",
        "06-13",
        "06-13",
    ),
    ("A crane had fallen on the square on June 11, and 111 people were killed.", "111", "06-11", "06-11"),
    (
        "People went back on Wednesday along the same road on which 700 were crushed two days earlier.",
        "700",
        "06-14",
        "06-14",
    ),
    (
        "In Orsk, where the war began eleven years ago, an army patrol shot nine men on Monday, their hands tied.",
        "nine",
        "06-14",
        "06-14",
    ),
    (
        "Some 400 people have been killed in the battle for the city, which began on Saturday night.",
        "400",
        "06-12",
        "06-17",
    ),
    ("Sixteen people were killed on Monday and four before noon on Tuesday.", "four", "06-15", "06-15"),
    (
        "The worst earthquake of this century, at Orsk in December 2003, took 26,000 lives.",
        "26,000",
        "2003-12-01",
        "2003-12-31",
    ),
    (
        "The earthquake on Tuesday killed 2,003 people by the count of the disaster centre on Wednesday night.",
        "2,003",
        "06-15",
        "06-15",
    ),
    (
        "The deadliest attack in the country since that in Orsk in 1988, which killed 270 people, came on Tuesday.",
        "270",
        "1988-01-01",
        "1988-12-31",
    ),
    (
        "The worst accident there had been that of the Alder, which turned over in March 1980 with the loss "
        "of 123 lives.",
        "123",
        "1980-03-01",
        "1980-03-31",
    ),
    (
        "He told a closed court on Wednesday that 68 people had been killed on the island on Sunday.",
        "68",
        "06-13",
        "06-13",
    ),
    (
        "The police lowered the number of those killed on the island of Lom on Sunday to 68.",
        "68",
        "06-13",
        "06-13",
    ),
    (
        "Rebels fired 231 rockets on Wednesday, more than on any day since the war began three weeks ago, "
        "wounding 21 people.",
        "21",
        "06-16",
        "06-16",
    ),
    (
        "The war, which followed the cancelling of an election in January 1992, has cost 60,000 lives.",
        "60,000",
        "1992-01-01",
        "06-17",
    ),
    # the day of the next figure, of a comparison, of a building, of a feast
    (
        "On Monday rebels raided the camp, he said, nine soldiers had died, and that 180 rebels had been "
        "killed since June 3.",
        "nine",
        "06-14",
        "06-14",
    ),
    (
        "On Monday 28 soldiers were killed and that at least nine were missing on Wednesday morning was "
        "known, he said.",
        "28",
        "06-14",
        "06-14",
    ),
    (
        "On Monday seven people were killed by mortars in fire heavier than any since the operation started "
        "two weeks ago.",
        "seven",
        "06-14",
        "06-14",
    ),
    (
        "The quake struck on Monday. In Lom 20 people died, where three blocks of flats built in the 1970s gave way.",
        "20",
        "06-14",
        "06-14",
    ),
    (
        "In 2005 and 2006 three crashes killed more than 300 people, 60 of them pupils on the way home for Christmas.",
        "more than 300",
        "2005-01-01",
        "2006-12-31",
    ),
    ("The group listed 38 dead by name for Sunday alone.", "38", "06-13", "06-13"),
    (
        "They have fought a dozen battles since 2011, the last of which, in May, cost 28 lives.",
        "28",
        "05-01",
        "05-31",
    ),
    (
        "Police put the number of protesters shot dead on Tuesday and Wednesday alone at 47.",
        "47",
        "06-15",
        "06-16",
    ),
    (
        "Three clinics had taken in the sick in less than three hours on Monday morning, and 348 of them had died.",
        "348",
        "06-14",
        "06-14",
    ),
    (
        "Some 121 soldiers were killed between 2019 and last month, when gunmen shot dead three guards.",
        "three",
        "05-01",
        "05-31",
    ),
    (
        "Some 121 soldiers were killed between 2019 and last month, when gunmen shot dead three guards.",
        "121",
        "2019-01-01",
        "05-31",
    ),
    ("A train failed to stop at the height of yesterday's morning rush, killing 50 people.", "50", "06-16", "06-16"),
    (
        "The war escalated in March 2015. Some 7,400 people have been killed since then, says the office, which "
        "has held no talks since August.",
        "7,400",
        "2015-03-01",
        "06-17",
    ),
]


@pytest.mark.parametrize(("text", "number", "start", "end"), EVENTS, ids=[f"{case[1]}: {case[0]}" for case in EVENTS])
def test_the_event_of_an_undated_figure(text, number, start, end):
    found = {key.removeprefix("Some "): value for key, value in read_periods(text).items()}
    assert found[number][:2] == (day(start), day(end))


@pytest.mark.parametrize(
    ("text", "number", "start", "end"), SENTENCES, ids=[f"{case[1]}: {case[0]}" for case in SENTENCES]
)
def test_the_day_of_a_figure_in_its_sentence(text, number, start, end):
    found = {key.removeprefix("Some "): value for key, value in read_periods(text).items()}
    assert found[number][:2] == (day(start), day(end))
