"""The articles of tests/annotated_attribution agree with themselves: spans of numbers and sources, heads, numbers without a source."""

import json
from datetime import date
from pathlib import Path

import pytest

FOLDER = Path(__file__).parent / "annotated_attribution"
ARTICLES = {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in sorted(FOLDER.glob("*.json"))}
SOURCE = ("source_start", "source_end", "source", "source_head")


def read_text(article_id):
    return (FOLDER / f"{article_id}.txt").read_bytes().decode("utf-8")


@pytest.mark.parametrize("article_id", ARTICLES)
def test_article_names_itself(article_id):
    article = ARTICLES[article_id]
    assert (article["id"], article["group"]) == (article_id, "open")
    assert article["outlet"]
    assert date.fromisoformat(article["published"])


@pytest.mark.parametrize("article_id", ARTICLES)
def test_numbers_slice_to_their_words_in_order(article_id):
    text, end = read_text(article_id), 0
    for number in ARTICLES[article_id]["numbers"]:
        assert text[number["char_start"] : number["char_end"]] == number["number_text"]
        assert number["number_text"].strip() == number["number_text"] != ""
        assert number["char_start"] >= end, "two annotations share words"
        end = number["char_end"]


@pytest.mark.parametrize("article_id", ARTICLES)
def test_sources_slice_to_their_words_and_hold_their_heads(article_id):
    text = read_text(article_id)
    for number in ARTICLES[article_id]["numbers"]:
        if number.get("source") is not None:
            assert text[number["source_start"] : number["source_end"]] == number["source"]
            assert number["source_head"] in number["source"]


@pytest.mark.parametrize("article_id", ARTICLES)
def test_a_source_is_whole_or_null_or_left_out_with_its_doubt(article_id):
    for number in ARTICLES[article_id]["numbers"]:
        given = [name for name in SOURCE if name in number]
        assert given in ([], list(SOURCE))
        assert (given == []) == (number.get("doubt") == "left out: source")
        assert len({number.get(name) is None for name in SOURCE}) == 1


def test_texts_and_annotations_pair_up():
    assert {path.stem for path in FOLDER.glob("*.txt")} == set(ARTICLES) != set()


def test_many_numbers_have_no_source():
    numbers = [number for article in ARTICLES.values() for number in article["numbers"] if "source" in number]
    alone = sum(number["source"] is None for number in numbers)
    assert 0.4 <= alone / len(numbers) <= 0.6
