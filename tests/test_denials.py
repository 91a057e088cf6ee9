"""What somebody denies, says is untrue, or sets aside for another figure; and what he says beside it. All texts are invented."""

from __future__ import annotations

import pandas as pd
import pytest

import toolkit

CASES = [
    ("The ministry denied responsibility and said 3 of its men had been killed.", "asserts"),
    ("The army denied any role but said that 9 rebels had died.", "asserts"),
    # the denier's own number, behind what is denied
    ("The company denied it and set the number of injured at 31.", "asserts"),
    ("The mayor dismissed the reports but placed the toll at 9.", "asserts"),
    ("The navy rejected the rebels' account and put the number of its dead at 8.", "asserts"),
    ("The navy denied having put the toll at 8.", "denies"),
    ("The ministry denied that 3 of its men had been killed.", "denies"),
    ("The army denied killing 12 civilians and said it had hit a camp.", "denies"),
    # said of a claim, without a verb of denying
    ("The harbour master said that rumours of scores of drowned were not true.", "denies"),
    (
        "Reports in the foreign press that 60 miners had died do not correspond to the facts, the ministry said.",
        "denies",
    ),
    (
        "The rebels' claim that a raid on a barracks in the north killed 70 soldiers is pure fiction, the army said.",
        "denies",
    ),
    ("The figure of 250 dead is inaccurate, the hospital said.", "denies"),
    ("Stories that 60 miners had died, the company said, have no basis.", "denies"),
    ("News of 18 dead turned out to be a hoax.", "denies"),
    ("Reports of 60 dead false, says governor", "denies"),
    ("The army called reports that 70 soldiers had been killed a complete fabrication.", "denies"),
    ("The general described rebel claims of 70 soldiers killed as propaganda.", "denies"),
    ("It is not true that 60 miners died, the company said.", "denies"),
    ("It was wrong to say that 60 miners had died, the company said.", "denies"),
    ("There is no truth in reports that 60 miners died, the company said.", "denies"),
    ("The broadcaster apologised for its false report of 60 dead.", "denies"),
    # what is no denial
    ("The claim that 60 miners died is not a lie, the union said.", "asserts"),
    ("The report that 60 miners died is correct, the union said.", "asserts"),
    ("A rumour that false alarms had killed 12 people spread quickly.", "asserts"),
    ("The number of people killed in a false flag attack was 40.", "asserts"),
    ("The report said 12 people were killed and the government's claim was a lie.", "asserts"),
    ("Eight people were killed, and rumours of a coup are untrue, the army said.", "asserts"),
    ("Critics called the truce a lie after 40 people were killed.", "asserts"),
    ("It is wrong that 40 people had to die, the bishop said.", "asserts"),
]
# The figure that is not the one, beside the one that is.
SET_ASIDE = [
    ("The mayor said two boys had drowned, and not five as the papers claim.", ["asserts", "denies"]),
    ("Nine people were killed, not 30, the police said.", ["asserts", "denies"]),
    ("The shell killed not 30 people but four.", ["denies", "asserts"]),
    ("There are not hundreds of bodies in the town, the mayor said.", ["denies"]),
    ("The number of people killed had not exceeded 150, the army said.", ["asserts"]),
    ("It is more likely than not at least 60 people were killed, the panel said.", ["asserts"]),
    ("The raid killed 200 people, not only 12 soldiers but also 30 villagers.", ["asserts", "asserts", "asserts"]),
]


@pytest.mark.parametrize(("text", "stance"), CASES, ids=[text for text, _ in CASES])
def test_a_denial_governs_what_it_denies(text: str, stance: str) -> None:
    assert read_stances(text) == [stance]


@pytest.mark.parametrize(("text", "stances"), SET_ASIDE, ids=[text for text, _ in SET_ASIDE])
def test_a_figure_set_aside_is_denied(text: str, stances: list[str]) -> None:
    assert read_stances(text) == stances


@pytest.mark.xfail(strict=True, reason="gap: a claim is called untrue in the next sentence, or behind a clause of time")
@pytest.mark.parametrize(
    "text",
    [
        "The rebels said 70 soldiers had been killed. The army called that a lie.",
        "The claim that 60 miners died when a shaft flooded was false, the company said.",
    ],
)
def test_a_claim_called_untrue_from_afar_is_denied(text: str) -> None:
    assert read_stances(text) == ["denies"]


def read_stances(text: str) -> list[str]:
    articles = pd.DataFrame({"article_id": ["a"], "text": [text], "published": [pd.Timestamp("2017-08-21")]})
    claims = toolkit.extract_claims(articles)
    return claims["stance"].tolist()
