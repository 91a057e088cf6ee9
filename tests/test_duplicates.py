"""Copies of one story: cut, edited and retitled ones are found, bulletins are not; order changes nothing."""

from __future__ import annotations

import random
from datetime import datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from toolkit.reconcile.duplicates import find_copies, shingle_hashes

SUBJECTS = [
    "The ministry",
    "A spokesman for the navy",
    "The harbour master",
    "An opposition group",
    "The mayor of Vilna",
    "A doctor",
]
VERBS = ["said", "denied", "confirmed", "told reporters", "wrote in a letter", "repeated"]
OBJECTS = [
    "that ships had left the port",
    "that roads to the coast were closed",
    "that relief was on its way",
    "that nobody had been warned",
]
CLOSES = [
    "before the storm broke",
    "after a long night",
    "while families waited",
    "as the rain went on",
    "in spite of all promises",
]


def story(seed: int, sentences: int = 14) -> str:
    """A story of its own: the same for a seed, and unlike those of other seeds."""
    rng = random.Random(seed)
    names = [f"{rng.choice('BDGKLMNPRSTV')}{''.join(rng.choices('aeioulmnrst', k=6))}" for _ in range(sentences)]
    lines = [
        f"{rng.choice(SUBJECTS)} {rng.choice(VERBS)} in {name} {rng.choice(OBJECTS)} {rng.choice(CLOSES)} "
        f"and {rng.randrange(2, 90)} of {name}'s {rng.randrange(100, 999)} houses stood empty."
        for name in names
    ]
    return " ".join(lines)


def clusters(
    *texts: str, published: list[datetime | None] | None = None, outlets: list[str | None] | None = None
) -> list[str]:
    """The heads of some texts named 0, 1, 2..."""
    return find_copies([str(i) for i in range(len(texts))], texts, published, outlets).cluster_id


def sentences_of(text: str) -> list[str]:
    return text.split(". ")


STORY, OTHER = story(1), story(2)
COPIES = {
    "word for word": STORY,
    "a new headline": "Storm: what we know so far\n\n" + STORY,
    "cut to half": ". ".join(sentences_of(STORY)[:7]) + ".",
    "cut to a brief": ". ".join(sentences_of(STORY)[:4]) + ".",
    "one word in twelve changed": " ".join(
        "officials" if i % 12 == 5 else word for i, word in enumerate(STORY.split())
    ),
    "a local paragraph added": STORY
    + " Readers of this paper sent in blankets, and the town hall will stay open through the night.",
    "furniture round it": "Menu\n\nSign up for our newsletter\n\n"
    + STORY
    + "\n\n© 2015 The Courier. All rights reserved.",
    "other quotation marks and capitals": STORY.upper(),
}


@pytest.mark.parametrize("copy", COPIES.values(), ids=COPIES)
def test_copies_are_found(copy: str) -> None:
    found = clusters(STORY, OTHER, copy)
    assert found[0] == found[2]
    assert found[1] == "1"


BULLETIN = (
    "In the past 24 hours aircraft of the joint force made {} sorties and struck {} targets near the town of Vilna. "
    "The command said in its daily bulletin that {} vehicles had been destroyed. All aircraft returned to base."
)
APART = {
    "two stories": (STORY, OTHER),
    "a daily bulletin with other figures": (BULLETIN.format(71, 118, 12), BULLETIN.format(64, 103, 9)),
    "the same newsletter call below": (
        story(5, 3) + " Sign up for our newsletter and get the day's stories to your inbox every morning.",
        story(6, 3) + " Sign up for our newsletter and get the day's stories to your inbox every morning.",
    ),
    "nothing but the name": ("Vilna.", "Vilna."[::-1]),
    "one background sentence": (
        STORY + " The storm is the worst since records began a hundred years ago on this coast.",
        OTHER + " The storm is the worst since records began a hundred years ago on this coast.",
    ),
    "empty": ("", " "),
}


@pytest.mark.parametrize("pair", APART.values(), ids=APART)
def test_others_are_left_apart(pair: tuple[str, str]) -> None:
    assert clusters(*pair) == ["0", "1"]


def test_copies_lie_within_a_week() -> None:
    day = datetime(2017, 8, 21)
    assert clusters(STORY, STORY, published=[day, day + timedelta(days=7)]) == ["0", "0"]
    assert clusters(STORY, STORY, published=[day, day + timedelta(days=8)]) == ["0", "1"]
    assert clusters(STORY, STORY, published=[day, None]) == ["0", "0"]


def test_the_agency_is_the_head_then_the_earliest_then_the_credited() -> None:
    day = datetime(2017, 8, 21)
    assert clusters(STORY, STORY, published=[day, day + timedelta(hours=3)], outlets=["The Courier", "AP"]) == [
        "1",
        "1",
    ]
    assert clusters(STORY, STORY, published=[day + timedelta(hours=3), day]) == ["1", "1"]
    assert clusters(STORY, "VILNA (AP) -- " + STORY, published=[day, day]) == ["1", "1"]


def test_a_story_that_everybody_printed_stays_one_story() -> None:
    assert set(clusters(*[STORY] * 90, OTHER)) == {"0", "90"}


def test_version_of_is_missing_for_the_head_alone() -> None:
    copies = find_copies(["x", "y", "z"], [STORY, STORY, OTHER])
    assert (copies.cluster_id, copies.version_of) == (["x", "x", "z"], [None, "x", None])


POOL = [story(seed, 6) for seed in range(6)]
ARTICLES = st.lists(
    st.tuples(
        st.sampled_from(range(6)),
        st.sampled_from([1.0, 0.6, 0.35]),
        st.sampled_from([None, *[datetime(2016, 3, d) for d in (1, 3, 9)]]),
    ),
    min_size=1,
    max_size=10,
)


def as_texts(drawn: list[tuple[int, float, datetime | None]]) -> list[str]:
    return [". ".join(sentences_of(POOL[seed])[: max(2, int(6 * share))]) + "." for seed, share, _ in drawn]


@settings(max_examples=60, deadline=None)
@given(ARTICLES, st.randoms(use_true_random=False))
def test_order_changes_nothing(drawn: list[tuple[int, float, datetime | None]], rng: random.Random) -> None:
    ids, texts, dates = [f"id{i}" for i in range(len(drawn))], as_texts(drawn), [day for *_, day in drawn]
    forward = dict(zip(ids, find_copies(ids, texts, dates).cluster_id, strict=True))
    mixed = list(range(len(drawn)))
    rng.shuffle(mixed)
    again = find_copies([ids[i] for i in mixed], [texts[i] for i in mixed], [dates[i] for i in mixed]).cluster_id
    assert dict(zip([ids[i] for i in mixed], again, strict=True)) == forward


@settings(max_examples=60, deadline=None)
@given(ARTICLES)
def test_folding_twice_changes_nothing(drawn: list[tuple[int, float, datetime | None]]) -> None:
    ids, texts, dates = [f"id{i}" for i in range(len(drawn))], as_texts(drawn), [day for *_, day in drawn]
    once = find_copies(ids, texts, dates)
    heads = [i for i, version in enumerate(once.version_of) if version is None]
    twice = find_copies([ids[i] for i in heads], [texts[i] for i in heads], [dates[i] for i in heads])
    assert twice.version_of == [None] * len(heads)
    assert set(once.cluster_id) == {ids[i] for i in heads}


def test_hashes_are_the_same_on_every_machine() -> None:
    assert shingle_hashes("one two three four five", {}).tolist() == [7141988173487503208]
