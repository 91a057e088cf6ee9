"""Frames that say whose a figure is: verbs of several words, brackets before the verb, a clinic's own count. All texts are invented."""

# ruff: noqa: E501 - the sentences are kept whole

from __future__ import annotations

import pytest
from attributions_fixture import named

# (text, figure, source, organisation)
OF_SEVERAL_WORDS = [
    ("Nine men were killed, Lieutenant Aksyonov pointed out.", "Nine", "Lieutenant Aksyonov", None),
    ("Nine men were killed, pointed out Mayor Ivan Orlov.", "Nine", "Ivan Orlov", None),
    ("Colonel Abdi Yusuf let it be known that 14 soldiers had died.", "14", "Colonel Abdi Yusuf", None),
    ("The governor made it clear that 12 people were killed in the blast.", "12", "governor", None),
    ('"We lost 14 men," the governor made plain.', "14", "governor", None),
    ("The prefect read out the names of 14 dead villagers.", "14", "prefect", None),
    ("The court ruled that 96 fans had died of the crush.", "96", "court", None),
    ("The group ruled 96 villages for a year.", "96", None, None),
    ("The sea road points out past 12 wrecks.", "12", None, None),
    ("They made the dead walk in a play that 12 people saw.", "12", None, None),
]
BRACKETS = [
    ("Some 400 people have fled, the Office for the Coordination of Humanitarian Affairs (OCHA) estimates.", "400",
     "Office for the Coordination of Humanitarian Affairs", "OCHA"),
    ("Some 400 people fled. Of these, 71 drowned, the Coastal Relief Office (CRO) estimates.", "71", "Coastal Relief Office",
     "Coastal Relief Office"),
    ("The boats (two of them) estimates of which vary carried 71 men.", "71", None, None),
]  # fmt: skip
COUNTS = [
    (
        "The crisis has killed 462 people by the count of UNAMA's human rights division, most of them in Kabul.",
        "462",
        "UNAMA",
        "United Nations",
    ),
    (
        "More than 60,000 people have died, by the United Nations' reckoning of this month.",
        "60,000",
        "United Nations",
        "United Nations",
    ),
    ("Some 40 people were killed, by the Red Cross's tally for March.", "40", "Red Cross", "Red Cross"),
    ("Some 40 people were killed by the count of horsemen on the ridge.", "40", None, None),
]
TREATED = [
    (
        "At Lozh hospital, a mile to the south, a Doctors Without Borders team has put up a tent. It treated 74 wounded in a day.",
        "74",
        "Medecins Sans Frontieres",
        "Medecins Sans Frontieres",
    ),
    ("Lozh hospital received 14 wounded on Monday.", "14", "Lozh hospital", "Lozh hospital"),
    ("Doctors there had treated 26 hurt by the evening.", "26", "Doctors", None),
    ("Lozh hospital received 14 of the bodies, its director Omar Salem said.", "14", "Omar Salem", "Lozh hospital"),
    ("The mayor said Lozh hospital had received 14 wounded.", "14", "mayor", None),
    ("Lozh, a town on the river, received 14 wounded on Monday.", "14", None, None),
    ("The clinic received 14 wounded on Monday.", "14", None, None),
    ("Hospitals in the north received 14 wounded on Monday.", "14", None, None),
    ("The army received 14 new tanks.", "14", None, None),
    ("Partners at Lozh hospital have treated 1,246 people.", "1,246", None, None),
    ("Nurses from the Red Cross and the hospital have treated 113 people.", "113", None, None),
]
NAMES = [
    (
        'The head of Russia\'s Center for Reconciliation of the Opposing Sides, Major General Viktor Orlov, told reporters. "Over the day 12 men died," the general said.',
        "12",
        "Major General Viktor Orlov",
        "Russian Centre for Reconciliation",
    ),
    ("Airwars: coalition raids killed at least 200 civilians", "200", "Airwars", "Airwars"),
    ("Gale: coastal floods drown 14 fishermen", "14", None, None),
]

SAID_NEAR = [
    (
        "Coastal floods drowned 14 men in a day. That is according to the Red Cross, which keeps the list.",
        "14",
        "Red Cross",
        "Red Cross",
    ),
    ("Coastal floods drowned 14 men in a day. That is by far the worst day, the Red Cross said.", "14", None, None),
    (
        "Airwars documented the death of 130 civilians since June. Thousands of others were injured.",
        "Thousands",
        "Airwars",
        "Airwars",
    ),
    ("Airwars put the number of dead at 246. Forty-two people were still missing.", "Forty-two", "Airwars", "Airwars"),
    (
        "The minister, Omar Malik, said 700 men had died. Luis Ognio, vice-commander of the volunteer firemen, is less sure. He told this paper that 50 were dead.",
        "50",
        "Luis Ognio",
        None,
    ),
    (
        "The US-led coalition which has been bombing the valley for months without what lawyers call a UN mandate said it had killed 11 rebels.",
        "11",
        "US-led coalition",
        "US-led coalition",
    ),
    (
        "A statement signed by the Red Cross, faxed at noon, puts the number of dead at 100.",
        "100",
        "Red Cross",
        "Red Cross",
    ),
    (
        "On Tuesday jets hit a depot, US Central Command officials reported today. In the hills 14 raids were flown. The following sums up the raids since the last press release:",
        "14",
        "US Central Command officials",
        "US Central Command",
    ),
    (
        "UN casualty figures for May\n\nBAGHDAD - According to figures released by UNAMI, 31 men died. In Basra 14 were killed.",
        "14",
        "UNAMI",
        "UNAMI",
    ),
    (
        "UN casualty figures spark a row\n\nBAGHDAD - According to figures released by UNAMI, 31 men died. In Basra 14 were killed.",
        "14",
        None,
        None,
    ),
    (
        "More than 24,000 people have been moved, Mayor Ivan Petric said at a session of the council that was broadcast live.",
        "24,000",
        "Ivan Petric",
        None,
    ),
    ("Some 41 men drowned and, according to the police, 19 were injured.", "41", None, None),
    ("Some 41 men drowned and 19 were injured, according to the police.", "41", "police", None),
]


# Not read yet.
GAPS = [
    ("Coastal floods drowned 14 men in a day. The figures come from the Red Cross.", "14", "Red Cross", "Red Cross"),
    (
        '"The children do not cry," a doctor said. Among Wednesday\'s wounded were 19 men hit by shrapnel.',
        "19",
        "doctor",
        None,
    ),
]


@pytest.mark.parametrize(
    ("text", "figure", "source", "organisation"),
    [pytest.param(*case, id=case[0]) for case in (*OF_SEVERAL_WORDS, *BRACKETS, *COUNTS, *TREATED, *NAMES, *SAID_NEAR)]
    + [
        pytest.param(
            *case, id=case[0], marks=pytest.mark.xfail(strict=True, reason="gap: nobody is named beside the figure")
        )
        for case in GAPS
    ],
)
def test_says_whose_a_figure_is(text: str, figure: str, source: str | None, organisation: str | None) -> None:
    """Each sentence gives its figure to the one who says it, or to nobody."""
    assert named(text, figure) == (source, organisation)
