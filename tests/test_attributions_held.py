"""Counts that somebody has, comes to or accepts, and whom "it" means there. All texts are invented."""

from __future__ import annotations

import pytest
from attributions_fixture import named

SOHR, SNHR = "Syrian Observatory for Human Rights", "Syrian Network for Human Rights"

HELD = [
    ("At year's end Airwars had 900 cases.", "900", "Airwars", "Airwars"),
    (f"The {SOHR} had at least 61 dead by the third evening.", "61", SOHR, SOHR),
    ("Airwars, sifting every local post, has 12 to 30 civilians.", "12 to 30", "Airwars", "Airwars"),
    (f"The {SNHR}, whose yearly list closed in March, had 914 victims of the bombs in it.", "914", SNHR, SNHR),
    ("B'Tselem arrives at 77.", "77", "B'Tselem", "B'Tselem"),
    (f"The {SOHR} said fighting went on. By Friday it had 46 dead.", "46", SOHR, SOHR),
    ("Rights group Airwars came to 250 deaths.", "250", "Airwars", "Airwars"),
    ("Iraq Body Count is at 1,300 for the year.", "1,300", "Iraq Body Count", "Iraq Body Count"),
    ("The watchdog had 17 victims on its list.", "17", "watchdog", None),
    (
        f"Two lists are kept, by the {SOHR} and the {SNHR}. In May the Observatory itself had about 800.",
        "800",
        "Observatory",
        SOHR,
    ),
]

HELD_BY_NOBODY = [
    ("The monitoring post had 12 soldiers.", "12"),
    ("The human rights centre had 3 wounded guards.", "3"),
    ("The observatory has 12 telescopes.", "12"),
    ("The observatory is at 2,400 metres.", "2,400"),
    ("The army had 12 dead.", "12"),
    (f"The {SOHR} has 40 contacts in the province.", "40"),
    ("Amnesty International had 12 researchers there.", "12"),
    ("The village has 400 people.", "400"),
    ("The rebels had 30 dead and many wounded.", "30"),
    ("The hospital had 8 bodies in its yard.", "8"),
    ("Human Rights Watch came to 12 villages.", "12"),
    (f"The {SOHR} is at 12 Mill Lane.", "12"),
    ("Amnesty International has 10 million supporters.", "10 million"),
]

# What a body owns up to, and whom "it", "the coalition", "he" go back to.
REFERRED = [
    (
        "The low figure is the U.S.-led coalition's. By May it had conceded that bombs killed 841.",
        "841",
        "US-led coalition",
        "US-led coalition",
    ),
    (
        "The high figure comes from Amnesty International. In March it had estimated that 500 died.",
        "500",
        "Amnesty International",
        "Amnesty International",
    ),
    (
        "The third list is kept by Human Rights Watch. It says more than 330.",
        "330",
        "Human Rights Watch",
        "Human Rights Watch",
    ),
    (
        "The coalition said bombs fell in Iraq and in Syria. In March it accepted 11 deaths.",
        "11",
        "coalition",
        "US-led coalition",
    ),
    ("The command accepts responsibility for 14 deaths.", "14", "command", None),
    ("The court accepted that 14 people died.", "14", "court", None),
    (
        "Late came the commission. The inquiry, after four months of interviews, put the toll at 84.",
        "84",
        "inquiry",
        None,
    ),
    (f"Ana Ruiz, 40, runs the {SOHR}. Ten people died, Ruiz said.", "Ten", "Ruiz", SOHR),
    (f"Ana Ruiz leads the {SOHR}. Ten people died, Ruiz said.", "Ten", "Ruiz", SOHR),
    (
        "Ships fired 26 missiles, the minister told the president at a meeting that was broadcast.",
        "26",
        "minister",
        None,
    ),
    ("In March, the minister told the council that 26 men died.", "26", "minister", None),
]

NOT_REFERRED = [
    ("The clinic accepted 40 patients.", "40"),
    ("The school accepted 12 new pupils from the camp.", "12"),
]

# A word on who gave the figure stands beside it.
GIVEN = [
    ("The first toll, from the Red Crescent, stood at 31.", "31", "Red Crescent", "Red Crescent"),
    (
        "The figure, which came from the spokesman of the Turkish Defence Ministry, Emre Kaya, was for flights: 88 in a week.",
        "88",
        "Emre Kaya",
        "Turkish Ministry of Defence",
    ),
    (
        "Numbers from Human Rights Watch, which cover the summer, point the same way: 310 dead.",
        "310",
        "Human Rights Watch",
        "Human Rights Watch",
    ),
    ('"Nine depots have been destroyed," the army\'s account ran, without more.', "Nine", "army", None),
    (
        "Sixty sorties and 212 targets: that was the tally the Turkish Defence Ministry gave.",
        "212",
        "Turkish Defence Ministry",
        "Turkish Ministry of Defence",
    ),
    ("It is far from the 70 raids a day which the general spoke of in August.", "70", "general", None),
    ("Going by releases from the Red Cross, 17 people died.", "17", "releases from the Red Cross", "Red Cross"),
    ("The toll rose to 17, going by the ministry's figures.", "17", "ministry's figures", None),
]

GIVEN_BY_NOBODY = [
    ("They were going by train to 12 towns.", "12"),
    ("The toll, from two storms in a week, stood at 40.", "40"),
    ("The army's supply line ran through 12 villages.", "12"),
    ("The alphabet, from A to Z, has 400 names.", "400"),
    ("These are the 12 prizes the king gave in May.", "12"),
    ("The 40 dead of whom the mayor spoke were never named.", "40"),
]

# Documents of one's own, a capital that counts its raids, and the same figure for another place or time.
PRINTED = [
    ("The governor circulated a letter that lists 34 burnt villages.", "34", "governor", None),
    ("The junta issued a statement that put its own dead at 7.", "7", "junta", None),
    (
        "The commander, Ivan Orlov, sent a report to the council that listed the losses: 40 dead.",
        "40",
        "Ivan Orlov",
        None,
    ),
    ("The police chief published a note that says 12 people fled.", "12", "police chief", None),
    ("The Daily Mail newspaper printed a table on Monday: 30 raids and 12 deaths.", "30", "Daily Mail", "Daily Mail"),
    ("A month on, Ankara counts about 400 raids over the hills.", "400", "Ankara", "Turkey"),
    (
        "The army said it had flown 31 raids in two provinces. In Basra the number was 21.",
        "21",
        "army",
        "Iraqi military",
    ),
    ("The monitor reports 360 deaths for the week. Two weeks ago it was 517.", "517", "monitor", None),
    ("Russia: 400 targets hit since May", "400", "Russia", "Russia"),
    ("Twelve people died there, the London archive believes. Airwars is small.", "Twelve", "London archive", "Airwars"),
]

PRINTED_BY_NOBODY = [
    ("Rome counts 3 million people.", "3 million"),
    ("Quake hits coast, kills 80", "80"),
    ("Turkey floods, 80 swept away", "80"),
    ("The bank printed 12 million notes.", "12 million"),
    ("The mayor said 30 people fled. It was 12 when they came back.", "12"),
    ("The mayor said 30 people fled. In May it was 12 degrees.", "12"),
    ("The mayor sent a bus that carried 40 people.", "40"),
    ("The national archive has 12 reading rooms.", "12"),
    ("The road was closed. In May the number was 21.", "21"),
]


@pytest.mark.parametrize(("text", "figure", "source", "organisation"), [*HELD, *REFERRED, *GIVEN, *PRINTED])
def test_reads_the_count_that_somebody_has(text: str, figure: str, source: str, organisation: str | None) -> None:
    assert named(text, figure) == (source, organisation)


@pytest.mark.parametrize(("text", "figure"), [*HELD_BY_NOBODY, *NOT_REFERRED, *GIVEN_BY_NOBODY, *PRINTED_BY_NOBODY])
def test_leaves_what_is_no_count_to_the_outlet(text: str, figure: str) -> None:
    assert named(text, figure) == (None, None)


GAPS = [
    (
        "The Armed Conflict Location & Event Data Project arrives at 7,200 deaths.",
        "7,200",
        "Armed Conflict Location & Event Data Project",
        "a body that no list calls a monitor",
    ),
    ("The rebels released a video that showed 11 captives.", "11", "rebels", "a film is no document"),
    (
        "At least 81, by the number that the health ministry released on Monday.",
        "81",
        "health ministry",
        "releasing is told of prisoners too",
    ),
    ("They found 16 reports credible, covering 132 deaths.", "132", "They", "who finds reports credible is not read"),
]


@pytest.mark.parametrize(
    ("text", "figure", "source", "reason"),
    [pytest.param(*row, marks=pytest.mark.xfail(strict=True, reason=f"gap: {row[3]}")) for row in GAPS],
)
def test_known_gaps(text: str, figure: str, source: str, reason: str) -> None:
    assert named(text, figure)[0] == source
