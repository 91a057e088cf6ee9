"""The size of a crowd: those who came to a protest, and those who came to something else."""

from __future__ import annotations

import pytest
from counts_fixture import agrees, explain

FOUND = [
    ("The march drew 25,000 people, organisers said.", "25,000 protesters"),
    ("The police estimated the crowd at 2,800.", "2,800 protesters"),
    ("The police estimate put the turnout at 3,400.", "3,400 protesters"),
    ("A rally in the port brought out 11,000 people.", "11,000 protesters"),
    ("The organisers estimated attendance at 61,000.", "61,000 protesters"),
    ("Turnout at the rally was 8,500, police said.", "8,500 protesters"),
    ("The rally drew 5,200 people, the union said.", "5,200 protesters"),
    ("The demonstration in Lima attracted 9,000 people.", "9,000 protesters"),
    ("Divers brought out 12 people.", "12 rescued"),
]
SILENT = [
    "Police put the crowd at the match at 30,000.",
    "Turnout was 61,000, and 400 votes were spoilt.",
    "The fair drew 9,000 people.",
    "Police put the crowd at the royal wedding at 100,000.",
    "Attendance was 41,200 at the opening game.",
]


@pytest.mark.parametrize(("sentence", "expected"), FOUND, ids=[sentence for sentence, _ in FOUND])
def test_crowd_is_counted(sentence: str, expected: str) -> None:
    assert agrees(sentence, expected), explain(sentence)


@pytest.mark.parametrize("sentence", SILENT, ids=SILENT)
def test_other_crowd_is_silent(sentence: str) -> None:
    assert agrees(sentence, ""), explain(sentence)


@pytest.mark.gap
@pytest.mark.xfail(strict=True, reason="not read yet")
@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("More than 40,000 people took part in the march.", "More than 40,000 protesters"),
        ("There were 31 marches on Sunday.", ""),
    ],
)
def test_crowds_left(sentence: str, expected: str) -> None:
    assert agrees(sentence, expected), explain(sentence)
