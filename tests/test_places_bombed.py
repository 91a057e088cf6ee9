"""What is bombed is a place, and a town where people only meet is none; the adjective and the dateline tell the country."""

import pytest

from toolkit.extract.places.country import find_country
from toolkit.extract.places.named import find_places
from toolkit.records import Sentence
from toolkit.vocabulary.load import load_vocabulary


def places(text: str) -> list[str]:
    """The places that a sentence leads to."""
    return [place.name for place in find_places(text, Sentence(0, len(text), "body", 0), load_vocabulary())]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Malian planes struck Tessit on Monday, killing 12.", ["Tessit"]),
        ("Gunners shelled Ostrey again, and six people died.", ["Ostrey"]),
        ("The army bombed Taliban positions on Monday.", []),
        ("Planes bombed Hezbollah on Monday.", []),
        ("A lorry struck Maria Perez on Monday.", []),
        ("In Geneva, envoys of the U.N. and of both sides met on Monday.", []),
        ("In Geneva, police found 12 bodies on Monday.", ["Geneva"]),
    ],
)
def test_places_led_to(text: str, found: list[str]) -> None:
    assert places(text) == found


@pytest.mark.parametrize(
    ("text", "dateline", "country"),
    [
        ("Malian jets flew again. In New York, the U.N. Security Council met behind closed doors.", None, "Mali"),
        ("The monitor counts 70 deaths. In New York, diplomats met.", "Gao, Mali", "Mali"),
        ("A bomb went off in New York.", "Gao, Mali", "United States"),
    ],
)
def test_the_country_is_not_that_of_a_meeting(text: str, dateline: str | None, country: str) -> None:
    cut = text.find(" In ") + 1
    sentences = [Sentence(a, b, "body", 0) for a, b in ((0, cut), (cut, len(text))) if a < b]
    assert find_country(text, sentences, load_vocabulary(), dateline) == country


@pytest.mark.xfail(strict=True, reason="a body whose name holds a kind of place is read as one, though it speaks")
def test_a_body_that_speaks_is_no_place() -> None:
    assert places("Nurses at Harbour Bridge, the charity, treated 12 people. Harbour Bridge said two had died.") == []
