"""Whose words go on: communiques, bulletins, armies that speak of the enemy; and the frames that hand a figure on. All texts are invented."""

# ruff: noqa: E501 - the sentences are kept whole

from __future__ import annotations

import pytest
from attributions_fixture import named

CARRIED = [
    # Who opens the sentence before, told by an aside, is "he"; not somebody of whom it says that he died.
    (
        "The minister Rehan Malik said 300 were killed. Omar Sorrel, the spokesman for the group, rang this paper. He said nine of his men had died.",
        "nine",
        "Omar Sorrel",
    ),
    (
        "Officers spoke of other dead. Sher Dabbous, a fruit trader whom we met at a tap, had walked for two nights. A shell hit a house on Monday, he said, and seven people died.",
        "seven",
        "Sher Dabbous",
    ),
    ("Police chief Omar Ruiz said 12 died. Ana Diaz, a nurse, was killed. He said 14 were hurt.", "14", "Omar Ruiz"),
    # A communique whose points follow: all that nobody else says is its own, up to the next speaker.
    (
        "The Amhara army command on Sunday issued its third communique. The main points follow, as read out by Colonel Getu Alem.\n\n"
        "Ground forces killed seventeen armed men near Lalibela, the statement said. Jets hit 40 hideouts.\n\n"
        "Sappers blew up nine vehicles.",
        "nine",
        "statement",
    ),
    (
        "In a communique read out on Friday the Sri Lankan army gave the following details. Thirty-four Tigers were killed at the ford.",
        "Thirty-four",
        "Sri Lankan army",
    ),
    (
        "The army gave the following details. Its guns hit a bridge. Doctors said 18 civilians died. In the north a bus was hit and 7 people died.",
        "7 people",
        None,
    ),
    ("The army said it would fight on. The following day, 12 people were killed on the coast road.", "12", None),
    ("The club's tour in brief.\n\nKey points:\n\n- At least 106 people were killed on Tuesday", "106", None),
    # Only one who fights speaks of the enemy.
    (
        "Russia has lost about 211,000 men, the General Staff said on Facebook. The enemy also lost 3,900 tanks (+4) and 300 aircraft.",
        "300",
        "General Staff",
    ),
    (
        "The defence headquarters announced the fall of the town. Sadly, six soldiers paid the supreme price on the road.",
        "six",
        "defence headquarters",
    ),
    ("A nurse said she had seen the convoy. The enemy lost 30 tanks there.", "<<30", None),
    # A bulletin of a day, and figures that come first.
    ("The army's bulletin of Tuesday said 52 rebels had been killed. Jets struck 30 targets.", "30", "army's bulletin"),
    (
        "In its bulletin of Friday the army put at 22 the number of rebels killed, and listed two depots and five trucks.",
        "five",
        "army",
    ),
    ("Toll of the raids put at 52 by evening.", "52", None),
]

FRAMES = [
    # An aside that names the body, and one that says how it was reached.
    (
        "The owner, Balticline, has still no list. It revised the number twice and said on Monday that 300 were missing.",
        "300",
        "Balticline",
    ),
    ("The Somali militants' media arm, Shahada, claimed 31 soldiers died.", "31", "Shahada"),
    (
        "Residents of Sheikh Rabia, reached by phone before the line was cut, said two women died.",
        "two",
        "Residents of Sheikh Rabia",
    ),
    ("Relatives of President Ana Ruiz said 12 guards fell.", "12", "Relatives of President Ana Ruiz"),
    (
        "The Dune Monitor for Human Rights a group based in Britain said on Sunday that 710 people died.",
        "710",
        "Dune Monitor for Human Rights",
    ),
    # Figures that are handed on.
    (
        "Figures from the Relief Union released in Geneva on Tuesday put the number of dead at 783.",
        "783",
        "Relief Union",
    ),
    ("The railways' own figure, given by spokesman Ivan Petrov at noon, was lower: 261 dead.", "261", "Ivan Petrov"),
    (
        "The ministry's count, given by its spokesman Ivan Petrov in the evening, was higher: 41 dead.",
        "41",
        "Ivan Petrov",
    ),
    ("The count, given 12 days of rain, was higher: 41 dead.", "41", None),
    # A count that stands on somebody's books.
    (
        "The police counted 1,900 murders last year. This year they already have 1,400 on their books.",
        "1,400",
        "police",
    ),
    ("The army has 40 dead on the road to the north.", "40", None),
    # What one would rather not report; an office with "and" in it.
    ("The National Army regrets to report that three soldiers were wounded.", "three", "National Army"),
    ("Health and Child Welfare Minister Dr Joseph Moyo told the paper that 68 people died.", "68", "Dr Joseph Moyo"),
    # Lists that hold names, and a figure alone behind another's.
    ("The governor counts 172; a list kept by the council has 410 names.", "410", "council"),
    ("The Relief Union has a list of 220 missing.", "220", "Relief Union"),
    ("The union claimed 110,000 marchers in Paris; the interior ministry gave 19,000.", "19,000", "interior ministry"),
    ("Fighting has killed 6,000 people since April by the Relief Union's reckoning.", "6,000", "Relief Union"),
    ("The League, which runs the north, keeps a separate count: 15,000 dead.", "15,000", "League"),
    ("But the governor, Ricardo Anaya, revised that figure down to 54 dead.", "54", "Ricardo Anaya"),
    ("The bank gave 19,000 tents, and left.", "19,000", None),
    # Who saw it, who gives a name, who called to say so.
    ("A team that reached the area saw three graves.", "three", "team"),
    ("The province saw 43 murders.", "43", None),
    ("The grave contained 12 bodies.", "12", None),
    ('"I buried four of them," said a man who gave his name as Abu Saad and who walked out.', "four", "Abu Saad"),
    ("A commander in Kirkuk, who gave his name only as Azad, said eleven of his men died.", "eleven", "Azad"),
    ('Neighbours spoke up. "I saw five bodies," said one of them, Abu Omar.', "five", "Abu Omar"),
    ("The rebels' spokesman, Ana Ruiz, called reporters to say her men had killed 13 soldiers.", "13", "Ana Ruiz"),
    ("Quoting survivors, the migration office said 400 had drowned.", "400", "survivors"),
    ('"Our figures show 311 dead," said Gilles Martin, an engineer.', "311", "Gilles Martin"),
    (
        "Officials in the north have a higher number. In one county, they say, 380 have died.",
        "380",
        "Officials in the north",
    ),
    ("Activists on board the ship reported that ten of them were arrested.", "ten", "Activists on board the ship"),
    ("Interior Ministry spokesman Najib Danish put the wounded at 21.", "21", "Najib Danish"),
    (
        "The head of the clinic, Ivo Vos, puts the dead at 276. He keeps the list in a drawer. About 1,150 have been wounded.",
        "1,150",
        "Ivo Vos",
    ),
    # What somebody's announcement or report says; a day's statement is nobody's in particular.
    ("The minister's announcement that 94 people had died drew jeers.", "94", "minister"),
    ("He called it an invention, a report by the Relief Union that 251 people died.", "251", "Relief Union"),
    (
        "For the days before, 16 to 18 August, Airwars lists a set of reports from one local agency that together name 46 dead.",
        "46",
        "Airwars",
    ),
    ("Thursday's statement that 15 trucks burned was late.", "15", None),
    # Names behind an office of a place, behind an age, and of a body that somebody owns.
    ("According to the envoy for West Africa, Omar Diallo, 1,500 people have died.", "1,500", "Omar Diallo"),
    ('"It is 147," said the city\'s police chief, Omar Diallo.', "147", "Omar Diallo"),
    ("Among those who fled was Halima Adam, 28, who told the charity that six of her kin died.", "six", "Halima Adam"),
    ("Hezbollah's television station, al-Noor, said two tanks were hit.", "two", "al-Noor"),
    ("The union had called out its men. It says 9,000 came; management, 4,500.", "9,000", "union"),
    ("The ministry reacted by announcing the arrest of 37 men.", "37", "ministry"),
    ("By the army's account 41 rebels died at the lagoon.", "41", "army"),
    ("State newspapers on Friday admitted eleven deaths.", "eleven", "State newspapers"),
    ("The clinic admitted eleven wounded.", "eleven", None),
    ("Jets hit the enclave killing 27 people and wounding more than 100 the Dune Monitor said.", "100", "Dune Monitor"),
    # Trades and papers that speak.
    ("Twelve boats sank, fishermen reported.", "Twelve", "fishermen"),
    ("Shopkeepers counted 14 bodies.", "14", "Shopkeepers"),
]


@pytest.mark.parametrize(("text", "figure", "source"), CARRIED, ids=[row[0] for row in CARRIED])
def test_words_that_go_on(text: str, figure: str, source: str | None) -> None:
    assert named(text, figure)[0] == source


@pytest.mark.parametrize(("text", "figure", "source"), FRAMES, ids=[row[0] for row in FRAMES])
def test_frames_that_hand_a_figure_on(text: str, figure: str, source: str | None) -> None:
    assert named(text, figure)[0] == source
