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
    ("text", "figure", "source", "organisation"), [*JUDGED, *OBSERVATORY], ids=lambda case: str(case)[:90]
)
def test_who_is_meant(text: str, figure: str, source: str | None, organisation: str | None) -> None:
    assert named(text, figure) == (source, organisation)
