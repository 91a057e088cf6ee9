"""Garbled articles break no rule: words lost, doubled, swapped and cut, letters dropped, marks strewn in. The seed is fixed."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from random import Random

import pytest

from toolkit.extract.reading import read_article
from toolkit.records import Article
from toolkit.vocabulary.load import load_vocabulary

TEXTS = [path.read_text(encoding="utf-8") for path in sorted((Path(__file__).parent / "annotated").glob("[ac]*.txt"))]
WORDS = sorted({word for text in TEXTS for word in text.split()})
STREWN = ".,;:\"'()-\n 1’“"
ROUNDS = 6


def lose_words(text: str, chance: Random) -> str:
    return " ".join(word for word in text.split(" ") if chance.random() > 0.15)


def swap_words(text: str, chance: Random) -> str:
    return " ".join(chance.choice(WORDS) if chance.random() < 0.12 else word for word in text.split(" "))


def shuffle_words(text: str, chance: Random) -> str:
    words = text.split(" ")
    chance.shuffle(words)
    return " ".join(words)


def cut_out(text: str, chance: Random) -> str:
    start = chance.randrange(len(text))
    return text[start : start + chance.randrange(1, 800)]


def drop_letters(text: str, chance: Random) -> str:
    return "".join(letter for letter in text if chance.random() > 0.03)


def strew_marks(text: str, chance: Random) -> str:
    return "".join(chance.choice(STREWN) if chance.random() < 0.03 else letter for letter in text)


def swell_figures(text: str, chance: Random) -> str:
    return "".join(letter * chance.choice((1, 1, 9)) if letter.isdigit() else letter for letter in text)


GARBLERS = (lose_words, swap_words, shuffle_words, cut_out, drop_letters, strew_marks, swell_figures)


@pytest.mark.parametrize("garble", GARBLERS, ids=lambda garble: garble.__name__)
def test_a_garbled_article_breaks_no_rule(garble) -> None:
    chance, words, claims = Random(garble.__name__), load_vocabulary(), 0
    for text in TEXTS * ROUNDS if garble is cut_out else TEXTS:
        garbled = garble(text, chance)
        published = datetime(2017, 8, 21) if chance.random() < 0.9 else None
        for claim in read_article(Article("a", garbled, published), words).claims:
            claims += 1
            assert garbled[claim.number.char_start : claim.number.char_end] == claim.number.number_text
            assert claim.number.low is None or claim.number.high is None or claim.number.low <= claim.number.high
            assert claim.period.start is None or claim.period.end is None or claim.period.start <= claim.period.end
    assert claims > 20


BROKEN_OFF = [
    "Some 900 people have left",
    "The paper named two Moscow and",
    "The army put the toll at 12, while the police, head of relief that 40",
]


@pytest.mark.parametrize("text", BROKEN_OFF)
def test_a_text_that_breaks_off_breaks_no_rule(text: str) -> None:
    assert read_article(Article("a", text), load_vocabulary()).numbers
