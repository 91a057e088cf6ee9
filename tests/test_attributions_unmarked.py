"""Who says it in articles that have lost their commas: far subjects, figures beside names, speakers behind the verb."""

from __future__ import annotations

import pytest

from tests.attributions_fixture import attribution_of, named
from toolkit.records import Zone

# Prose without a comma, long enough for the loss to be seen.
REST = (
    "The road to the port is closed and the ferries lie at the quay. Nobody knows when the ships will sail again. "
    "The shops in the old town were shut for a second day and the market square was empty. "
    "Trucks with flour and fuel wait at the border and their drivers sleep in the cabs. "
    "The school by the river has no roof and its pupils are taught in a tent beside the church. "
    "A bridge that was to open in the summer stands half built in the valley."
)


# sentence, figure, source
FAR = [
    ("The Harbour Agency which has put up tents in a disused mill at Lodar said 320 people had come by noon.", "320", "Harbour Agency"),
    ("The Harbour Agency which needs to visit each village to check the lists has confirmed 36 deaths.", "36", "Harbour Agency"),
    ("The Sorrel Medical Society whose doctors work there put the number of wounded at 500.", "500", "Sorrel Medical Society"),
    ("The Sorrel Commission on Human Rights which visited in May had documented 76 deaths.", "76", "Sorrel Commission on Human Rights"),
    (
        "Omar Haddad the chairman of the district to which Lodar belongs "
        "told reporters that 2000 people were killed there.",
        "2000", "Omar Haddad",
    ),
    ("Ana Ruiz an official of the Dockers Union in Ostrey said 50 people were killed in the town.", "50", "Ana Ruiz"),
    ("Residents of Lodar reached before the line went dead said that 12 women had been killed.", "12", "Residents of Lodar"),
    (
        "Doctors at Hikma hospital a private clinic with 60 beds that has become "
        "the main refuge of the town said 31 wounded were brought in.",
        "31", "Doctors at Hikma hospital",
    ),
    ("A rebel commander speaking by radio from the hills claimed that 90 soldiers had died.", "90", "rebel commander"),
    ("A resident Omar Haddad 45 said a shell had killed 3 children.", "3", "Omar Haddad"),
    (
        "Omar Haddad governor of the southern province of Lodar where the bodies "
        "were brought told reporters that 32 others were wounded.",
        "32", "Omar Haddad",
    ),
]  # fmt: skip
BESIDE = [
    ("The number of people killed in the fire rose to 49 Interior Minister Omar Haddad said.", "49", "Omar Haddad"),
    ("The blast at the mill on Tuesday injured 5000 health ministry spokesman Omar Haddad said on Thursday.", "5000", "Omar Haddad"),
    ("Riders attacked two villages near Lodar on 26 June and killed 26 Amnesty International reported.", "<<26", "Amnesty International"),
    ("A raid on the village of Lodar killed 15 villagers residents said.", "15", "residents"),
    (
        "Gunmen stormed the base killing 15 soldiers and making off with "
        "six vehicles a local official and residents said.",
        "15", "local official and residents",
    ),
    (
        "Missiles hit a post near Lodar killing more than 50 generals and "
        "officers Russian Defense Ministry spokesman Igor Petrov reported.",
        "50", "Igor Petrov",
    ),
    (
        "The bodies of some 2500 people who were killed in the quake have been "
        "buried an Interior Ministry official said here Monday.",
        "2500", "Interior Ministry official",
    ),
]  # fmt: skip
LOOSE = [
    (
        "Eighty-one people remained in hospital yesterday regional health "
        "official Ana Ruiz said 31 of them in a critical state.",
        "Eighty-one", "Ana Ruiz",
    ),
    (
        "Seven of those who died were teenagers Police Chief Omar Haddad "
        "told a news conference at noon three were women.",
        "Seven", "Omar Haddad",
    ),
    ("More than 60 were evacuated hospitals in the south reported 14 of them in a grave state.", "60", "hospitals in the south"),
]  # fmt: skip
BEHIND = [
    ("Thirty-six of the dead were civilians said Omar Haddad who runs the group.", "Thirty-six", "Omar Haddad"),
    ("Nearly 9500 people have fled most of them women and children said UN aid chief Ana Ruiz.", "9500", "Ana Ruiz"),
    ("The Air Force flew 40 sorties today said Air Commodore Omar Haddad of which 22 were strikes.", "40", "Commodore Omar Haddad"),
]  # fmt: skip
# What another says, or the outlet: a clause with a verb of its own is no aside, and a figure may count who speaks.
SILENT = [
    ("The rebels who hold the town of Lodar killed 12 villagers the mayor said.", "12", "mayor"),
    ("Soldiers who came to the town fired at 12 pupils in the square the mayor said.", "12", "mayor"),
    ("More than 1200 doctors said 40 people had died.", "40", "1200 doctors"),
    ("On Monday 12 doctors said 40 people had died.", "40", "12 doctors"),
    ("The collective says at least 130 people drowned the government has acknowledged 20.", "20", "government"),
    ("The crew pulled 12 bodies from the wreck of the train.", "12", None),
]
PLACED = [
    ("In Lodar NEMA the emergency agency said it had registered 5124 people.", "5124", "NEMA"),
    ("On the ground a security official loyal to exiled president Omar Haddad said 21 fighters were killed.", "21", "security official"),
    ("Al-Shabaab in a message on the Internet said its men were holding 36 hostages who had been killed.", "36", "Al-Shabaab"),
    ("SARAJEVO Bosnia (AP) Rights investigators concluded Tuesday that a shell killed 37 people.", "37", "Rights investigators"),
    (
        "Schools have been turned into shelters for 27000 people "
        "minister Omar Haddad who runs the relief cell told AFP.",
        "27000", "Omar Haddad",
    ),
    (
        "Across the land 183 people were killed said Omar Haddad the "
        "head of the Dockers Union 34 rebels and 27 soldiers.",
        "34", "Omar Haddad",
    ),
    ("Three children died when their house was hit said Salah an activist who did not want to give his full name.", "Three", "Salah"),
]  # fmt: skip
# "At the hospital which took in 113, a spokesman said six died": the 113 are the clinic's own; what "but" parts is another clause.
PARTED = [
    ("At Lodar Hospital which took in 113 of the injured a spokesman said six had died.", "113", "Lodar Hospital"),
    (
        "The official death toll in the state rose to 187 but agriculture minister Omar Haddad said it was bound to grow.",
        "187",
        None,
    ),
    (
        "In Lodar where shops are open and the curfew holds the dzongdag said 1060 villagers had been killed.",
        "1060",
        "dzongdag",
    ),
]
HEADLINES = [
    ("Russian planes fly 400 sorties over the hills in four days Defense Ministry", "400", "Defense Ministry"),
    ("Rebels hit an army post and leave over 50 officers killed Defense Ministry", "50", "Defense Ministry"),
    ("Syrian air strikes on the town of Lodar kill at least 60 monitor", "60", "monitor"),
    ("Army 16 soldiers hurt and 138 rebels killed in the hills", "16", "Army"),
    ("Activists Syrian rebels killed 150 soldiers in the hills", "150", "Activists"),
    ("Curfew as clashes leave 56 people dead Staff Correspondent", "56", None),
    ("Rebels overrun a hill town and leave 30 guards killed", "30", None),
    ("Toll of the quake rises to 10 as rescuers reach stranded staff", "10", None),
    ("Hill town recaptured as the army loses 17 men", "17", None),
]
GAPS = [
    ("Four rockets were fired by members of the Quds Force IDF spokesperson Omar Haddad said.", "Four", "Omar Haddad"),
    ("The Catholic charity Caritas has a higher count 1000 people killed in the quarter.", "1000", "Caritas"),
]


@pytest.mark.parametrize(("sentence", "figure", "source"), FAR + BESIDE + LOOSE + BEHIND + SILENT + PLACED + PARTED)
def test_a_speaker_is_found_without_commas(sentence: str, figure: str, source: str | None) -> None:
    assert named(f"{sentence}\n\n{REST}", figure)[0] == source


@pytest.mark.parametrize(("headline", "figure", "source"), HEADLINES)
def test_a_headline_without_a_colon(headline: str, figure: str, source: str | None) -> None:
    text = f"{headline}\n\n{REST}"
    zones = (Zone("headline", 0, len(headline)), Zone("body", len(headline) + 2, len(text)))
    found = attribution_of(text, figure, zones)
    assert (found and found.source) == source


@pytest.mark.xfail(strict=True, reason="known gap")
@pytest.mark.parametrize(("sentence", "figure", "source"), GAPS)
def test_a_known_gap(sentence: str, figure: str, source: str) -> None:
    assert named(f"{sentence}\n\n{REST}", figure)[0] == source


def test_a_text_with_commas_is_read_as_before() -> None:
    """The rules for lost commas ask whether the article has lost them."""
    sentence = "The number of people killed in the fire rose to 49 Interior Minister Omar Haddad said."
    rest = REST.replace("day and", "day, and").replace("closed and", "closed, and")
    assert named(f"{sentence}\n\n{rest}", "49") != named(f"{sentence}\n\n{REST}", "49")
