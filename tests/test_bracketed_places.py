"""Figures behind the places of a list: what they count, and that each has its own place; names with ages count nothing."""

from __future__ import annotations

import pandas as pd
import pytest
from counts_fixture import agrees, explain

import toolkit

# The sentences, and what has to be found in them in order.
CASES = [
    (
        "Lower Juba accounted for 31 of the deaths, followed by Bakool (19), Gedo (8) and Bay (3).",
        "31 killed; 19 killed; 8 killed; 3 killed",
    ),
    ("Deaths were reported in Nukus (14), Termez (6) and Navoi (2).", "14 killed; 6 killed; 2 killed"),
    ("Deaths by province: Jujuy (7), Salta (4).", "7 killed; 4 killed"),
    ("Most of the arrests were made in Almaty (210), followed by Aktau (33).", "210 arrested; 33 arrested"),
    ("Most of the deaths were in Sindh (52), followed by Punjab with 20 and Balochistan with 9.", "52 killed; 20 killed; 9 killed"),
    ("Oromia had more than half of the deaths (61), followed by Afar (12).", "more than half killed; 61 killed; 12 killed"),
    # ages, parties, percentages
    ("The deaths of Ruth Hale (41), Ivan Petrov (17) and Li Na (66) are mourned.", ""),
    ("Three people died: Ruth Hale (41), Ivan Petrov (17) and Li Na (66).", "Three killed"),
    ("The dead were named as Ruth Hale (41) and Ivan Petrov (17).", ""),
    ("The raid killed 12 rebels near Gao, and Mopti (3) drew with Segou.", "12 killed"),
    ("Deaths were reported in Nukus (2).", ""),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), CASES, ids=[case[0] for case in CASES])
def test_the_figures_count(sentence: str, expected: str) -> None:
    assert agrees(sentence, expected), explain(sentence)


@pytest.mark.parametrize(
    ("sentence", "places"),
    [
        ("Deaths were reported in Nukus (14), Termez (6) and Navoi (2).", ["Nukus", "Termez", "Navoi"]),
        ("The dead were in Jujuy (7), Salta (4) and Tilcara (2).", ["Jujuy", "Salta", "Tilcara"]),
        ("Most deaths were in Sindh (52), followed by Punjab with 20 and Balochistan with 9.", ["Sindh", "Punjab", "Balochistan"]),
    ],
)  # fmt: skip
def test_each_figure_has_the_place_before_it(sentence: str, places: list[str]) -> None:
    article = pd.DataFrame([{"article_id": "a", "text": sentence, "published": pd.Timestamp("2021-05-04")}])
    assert toolkit.extract_claims(article).place.tolist() == places


@pytest.mark.gap
@pytest.mark.xfail(strict=True, reason="a bare figure behind a place without brackets is taken for part of a name")
@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Upington had 88 murders, Kimberley 61 and Prieska 14.", "88 killed; 61 killed; 14 killed"),
        ("Punjab reported 52 deaths, Sindh 20 and Balochistan 9.", "52 killed; 20 killed; 9 killed"),
    ],
)
def test_places_with_bare_figures(sentence: str, expected: str) -> None:
    assert agrees(sentence, expected), explain(sentence)
