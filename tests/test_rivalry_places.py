"""Which spellings of a place are one where figures are compared."""

import pytest

from toolkit.charts.rivalry import SORT


@pytest.mark.parametrize("place", ["Tessit", "town of Tessit", "Malian town of Tessit", "the village of Tessit"])
def test_a_sort_before_a_name_makes_no_other_place(place: str) -> None:
    assert SORT.sub("", place) == "Tessit"


@pytest.mark.parametrize("place", ["province of Homs", "Tessit market", "Mexico City", "outskirts of the city of Homs"])
def test_a_province_and_its_town_are_two(place: str) -> None:
    assert SORT.sub("", place) == place
