"""What a body owns up to, and whom "it" means there. All texts are invented."""

from __future__ import annotations

import pytest
from attributions_fixture import named

SOHR = "Syrian Observatory for Human Rights"

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
    ("The police chief published a note that says 12 people fled.", "12", "police chief", None),
    ("The Daily Mail newspaper printed a table on Monday: 30 raids and 12 deaths.", "30", "Daily Mail", "Daily Mail"),
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


@pytest.mark.parametrize(("text", "figure", "source", "organisation"), [*REFERRED, *GIVEN, *PRINTED])
def test_reads_the_count_that_somebody_has(text: str, figure: str, source: str, organisation: str | None) -> None:
    assert named(text, figure) == (source, organisation)


@pytest.mark.parametrize(("text", "figure"), [*NOT_REFERRED, *GIVEN_BY_NOBODY, *PRINTED_BY_NOBODY])
def test_leaves_what_is_no_count_to_the_outlet(text: str, figure: str) -> None:
    assert named(text, figure) == (None, None)


GAPS = [
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
