"""Figures that stand near the dead and count none: what is foretold of others, who gives, how old they were, who got away."""

from __future__ import annotations

import pytest
from counts_fixture import agrees, explain

from toolkit.extract.counts.samples import read_counts

# The sentences, and what has to be found in them in order.
CASES = [
    # the number that may rise is that of its own sentence
    (
        "Six miners were killed on Sunday. The council said 1,400 people had fled the valley and that the number could reach 3,000.",
        "Six killed; 1,400 displaced; 3,000 displaced",
    ),
    (
        "Six miners were killed on Sunday. Doctors treated 40 injured people, and the figure may rise to 70 by Friday.",
        "Six killed; 40 wounded; 70 wounded",
    ),
    ("Six miners were killed. The ward has 25 cots, and the number may rise to 40.", "Six killed"),
    ("Six miners were killed. Two bridges were closed and the number could reach five.", "Six killed"),
    ("Six miners were killed. The number could reach 20.", "Six killed; 20 killed"),
    # who mourns and who gives
    ("The appeal for the widows of the fallen has taken three million pounds from 8,000 readers.", ""),
    ("A concert for the parents of the missing raised money from 2,100 guests.", ""),
    ("The brothers of the dead numbered 30.", ""),
    ("A chapel for the fallen had 900 visitors.", ""),
    ("The parents of the missing put the number at 30.", "30 missing"),
    ("Widows of the dead put the toll at 300.", "300 killed"),
    ("The number of injured rose to 85 on Friday from 65.", "85 wounded; 65 wounded"),
    ("The number of displaced has grown from 3,000.", "3,000 displaced"),
    # how old they were
    ("Four guests died. Two were boys, 6 and 13, and one was a cook.", "Four killed; Two killed; one killed"),
    ("Three nuns, 69, 74 and 80, were killed.", "Three killed"),
    ("Two cousins, 8 and 12, were wounded on the beach.", "Two wounded"),
    ("Police arrested three men, 18, 21 and 45.", "three arrested"),
    ("The floods injured three people, 7 in Lund and 11 in Oslo.", "three wounded; 7 wounded; 11 wounded"),
    ("They shot dead two men, 12 women and 30 boys.", "two killed; 12 killed; 30 killed"),
    # others, who got away
    ("The blast killed 14 guards; the others, about 30 according to a cook, fled.", "14 killed"),
    ("Eight people lay dead, and 40 more, most of them pupils, were on their way to the port.", "Eight killed"),
    ("Eight people were killed, and 40 more were taken to hospital.", "Eight killed; 40 wounded"),
    ("Eight people died and 40 others are missing.", "Eight killed; 40 missing"),
    ("Eight people were killed on Monday and 40 more on Tuesday.", "Eight killed; 40 killed"),
    # who was there, by a verb of its own, and who of them was hurt
    ("The tram carried 90 passengers and six were killed.", "six killed"),
    ("The fair drew 9,000 people and 14 were hurt.", "14 wounded"),
    ("The raid killed 12 guards and 30 were hurt.", "12 killed; 30 wounded"),
]


@pytest.mark.parametrize(("sentence", "expected"), CASES, ids=[case[0] for case in CASES])
def test_the_figure_counts(sentence: str, expected: str) -> None:
    assert agrees(sentence, expected), explain(sentence)


FORETOLD = [
    "Six miners were killed. The number could reach 20.",
    "Six miners were killed. The number was likely to climb to 20.",
    "The number of refugees is expected to reach 9,000 by June.",
    "The mayor expects the number of dead to reach 40.",
    "The death toll might pass 200.",
    "Officials said the toll would top 100.",
]
REACHED = [
    "The toll may have reached 40.",
    "The death toll was feared to have risen to 90.",
    "The toll reached 40 and may rise further.",
    "The dead number 300.",
]


@pytest.mark.parametrize("sentence", FORETOLD)
def test_what_a_number_may_come_to_is_foretold(sentence: str) -> None:
    last = read_counts(sentence)[-1]
    assert (last.kind, last.replaces) == ("forecast", None), explain(sentence)


@pytest.mark.parametrize("sentence", REACHED)
def test_what_a_number_has_come_to_is_not_foretold(sentence: str) -> None:
    assert read_counts(sentence)[-1].kind != "forecast", explain(sentence)


@pytest.mark.xfail(strict=True, reason="'could be' with a figure: whether it lies ahead is not said")
def test_a_toll_that_could_be_so_high() -> None:
    assert read_counts("The toll could be 40 by the end of the week.")[-1].kind == "forecast"
