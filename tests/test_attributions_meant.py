"""Whom a second verb or a bare name means: a text, a figure in it, the source, the organisation. All texts are invented."""

from __future__ import annotations

import pytest
from attributions_fixture import named

# Who is accused, blamed or praised says nothing.
JUDGED = [
    ("The mayor said 14 people died and praised the fire brigade for its work.", "14", "mayor", None),
    ("Police said 14 people died and blamed the separatists.", "14", "Police", None),
    ("The mayor said 14 people died, and accused the rebels of using children.", "14", "mayor", None),
    ('"They shot 14 people," accused the mayor.', "14", "mayor", None),
    ("Fourteen people had died, warned the mayor of Sula.", "Fourteen", "mayor of Sula", None),
    ("Everyone said that 14 people died.", "14", None, None),
    ("The president accused the rebels of killing 60 villagers.", "60", "president", None),
]

# What is blamed is told of, and who contradicts is "it" that goes on.
PASSIVE = [
    ("Rain blamed for bus crash that killed 12", "12", None, None),
    ("Army accused of killing 14 villagers", "14", None, None),
    (
        "Peru's government said 20 people died. The figure is disputed by Coast Watch. It said 190 died.",
        "190",
        "Coast Watch",
        "Coast Watch",
    ),
]

# "The Observatory" is the Syrian one in stories of Syria alone.
OBSERVATORY = [
    ("Pablo Ruiz of the Observatory in Lima said 41 people were killed in Peru.", "41", "Pablo Ruiz", None),
    ("The Observatory's count stands at 690 dead in Peru.", "690", "Observatory's count", None),
    (
        "Pablo Ruiz of the Observatory said 41 people were killed in Syria.",
        "41",
        "Pablo Ruiz",
        "Syrian Observatory for Human Rights",
    ),
    (
        "The Observatory's count stands at 690 dead in Syria.",
        "690",
        "Observatory's count",
        "Syrian Observatory for Human Rights",
    ),
]


@pytest.mark.parametrize(
    ("text", "figure", "source", "organisation"), [*JUDGED, *PASSIVE, *OBSERVATORY], ids=lambda case: str(case)[:90]
)
def test_who_is_meant(text: str, figure: str, source: str | None, organisation: str | None) -> None:
    assert named(text, figure) == (source, organisation)


GAPS = [
    (
        "The Defence Ministry of Peru said that nobody was hurt.\n\n"
        "By Friday noon the regional hospital in Sula had taken in 46 injured people, its director, Dr. Ana Ruiz, said.",
        "46",
        "Peruvian Ministry of Defence",
        "gap: its director is taken for the ministry's, which spoke in the paragraph before",
    ),
    (
        "The Rescue Union sent a team, the Observatory another. According to the latest count of the hospital in Sula, 43 people died.",
        "43",
        "Rescue Union",
        "gap: 'the count of the hospital' is given to the body that was named last",
    ),
    (
        "The rebels agreed on Monday to stop fighting after a campaign that killed 800 people.",
        "800",
        "rebels",
        "gap: 'agreed to' is read as a report",
    ),
]


@pytest.mark.parametrize(
    ("text", "figure", "wrong"),
    [pytest.param(*case[:3], marks=pytest.mark.xfail(strict=True, reason=case[3])) for case in GAPS],
)
def test_known_gaps(text: str, figure: str, wrong: str) -> None:
    assert wrong not in named(text, figure)
