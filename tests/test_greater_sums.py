"""A sum that is told behind one day's deed is of no one day."""

import pandas as pd
import pytest

import toolkit

DEED = "Army jets bombed the village of Tarsa on Saturday, killing nine people. "


def kind_of_last(text: str) -> str:
    table = pd.DataFrame(
        [{"article_id": "a", "outlet": "The Post", "published": pd.Timestamp("2016-03-07"), "text": text}]
    )
    return str(toolkit.extract_claims(table).iloc[-1]["kind"])


@pytest.mark.parametrize(
    "sentence",
    [
        "The Lake Monitor's tally stands at 690 dead.",
        "Coast Watch said its count has now reached 431 dead.",
        "The league estimates that 2,100 people have died.",
    ],
)
def test_built_sum(sentence: str) -> None:
    assert kind_of_last(DEED + sentence) == "running_total"


@pytest.mark.parametrize(
    "sentence",
    [
        "The Lake Monitor's tally stands at 14 dead.",  # another count of the same deed
        "The death toll has reached 120.",  # it may be the quake's that was told of
        "The league estimates that 11 people have died.",
    ],
)
def test_silent_of_the_day(sentence: str) -> None:
    assert kind_of_last(DEED + sentence) != "running_total"
