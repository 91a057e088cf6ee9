"""Which count is a part of which. Cases: the sentences, and each part with its whole."""

from __future__ import annotations

import pytest

from toolkit.extract.counts.samples import read_counts

BUILT = [
    # of those who were counted in the sentence before
    (
        "Raids killed 506 people in May, the monitor said. Twenty-three of the dead were children.",
        "Twenty-three of 506",
    ),
    (
        "Raids hurt 40 people and killed 12. Six of the wounded were boys and three of the dead nurses.",
        "Six of 40; three of 12",
    ),
    (
        "June killed 3,055 people, 955 of them civilians. The army was to blame for 395 of the civilian deaths.",
        "955 of 3,055; 395 of 955",
    ),
    # a second part of the whole that stands in the sentence before
    (
        "The war has killed 9,364 people. Of that number 3,804 were villagers, 906 of them children, and 2,746 were soldiers.",
        "3,804 of 9,364; 906 of 3,804; 2,746 of 9,364",
    ),
    (
        "The war has killed 11,000 people. They include 5,013 civilians, 1,201 of whom were minors, and 3,284 fighters.",
        "5,013 of 11,000; 1,201 of 5,013; 3,284 of 11,000",
    ),
    # a word stands for the whole
    ("The air force has killed 800 rebels. That figure takes in 200 fighters who died on the road.", "200 of 800"),
    ("Raids have killed 3,000 people, the monitor said. By its count they were 1,015 civilians.", "1,015 of 3,000"),
    # one of the events that the sentence before adds up
    ("Bombs killed 200 people in two months. The worst was a raid on a market that killed 49 people.", "49 of 200"),
    # said of those counted before
    ("The clinic treated 87 patients with gunshot wounds. Two were volunteer ambulance drivers.", "Two of 87"),
    # laid out, and by place
    ("The first toll stood at 26: 18 children and eight teachers.", "18 of 26; eight of 26"),
    ("The coalition flew 31 strikes in Osmere and Varna on Tuesday. In Varna the number was 21.", "21 of 31"),
]
SILENT = [
    ("The blast killed 40 people. The worst raid in the history of the town killed 12 in 1990.", ""),
    ("Raids killed 40 people in May. The raid on the mill killed 12.", ""),
    ("The storm killed 12 people. Officials said 40 of the dead were in Osmere.", ""),  # more than the whole
    ("On Monday 40 people were killed in Varna, 12 in Osmere.", ""),
    ("Raids killed 40 people. Two were local.", ""),
    ("Raids killed 40 people. Twelve of the wounded died in hospital.", ""),
    ("Raids killed 40 people in May. They included the mayor, and 12 people died in June.", ""),
]


def parts_in(text: str) -> str:
    """ "12 of 40; three of 12": each part with its whole."""
    counts = read_counts(text)
    pairs = [(c.number, counts[c.whole].number) for c in counts if c.measure is not None and c.whole is not None]
    return "; ".join(f"{part.number_text} of {whole.number_text}" for part, whole in pairs)


@pytest.mark.parametrize(("text", "expected"), BUILT, ids=[text for text, _ in BUILT])
def test_a_part_knows_its_whole(text: str, expected: str) -> None:
    assert parts_in(text) == expected


@pytest.mark.parametrize(("text", "expected"), SILENT, ids=[text for text, _ in SILENT])
def test_no_part(text: str, expected: str) -> None:
    assert parts_in(text) == expected
