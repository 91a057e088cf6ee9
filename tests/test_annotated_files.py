"""The annotated articles agree with themselves: spans, allowed values, periods, the open and the closed half."""

import json
from datetime import date
from pathlib import Path

import pytest

FOLDER = Path(__file__).parent / "annotated"
PATHS = sorted(path for path in FOLDER.glob("*.json") if path.name != "organisations.json")
ARTICLES = {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in PATHS}
ORGANISATIONS = json.loads((FOLDER / "organisations.json").read_text(encoding="utf-8"))

MEASURES = {
    *("sorties", "airstrikes", "targets_hit", "killed", "wounded", "missing", "captured", "displaced", "arrested"),
    *("vehicles_destroyed", "aircraft_lost", "munitions", "troops", "casualties"),
}
HEDGES = {"exact", "about", "at_least", "at_most", "range"}
VICTIMS = {"civilian", "combatant", "child", "mixed", "unknown"}
# What a claim may leave out when it is arguable; `doubt` has to name it.
ARGUABLE = {
    "victim": "victim",
    "is_running_total": "is_running_total",
    "period": "period_start",
    "source": "source",
    "source_org": "source_org",
    "place": "place",
    "per": "per",
    "counted": "counted",
}


def read_text(article_id):
    return (FOLDER / f"{article_id}.txt").read_bytes().decode("utf-8")


def is_count(claim):
    return claim["measure"] != "other"


def is_required(claim):
    neutral = claim.get("optional") or "other" in claim.get("measure_alt", [])
    return is_count(claim) and not claim["is_boilerplate"] and not neutral


@pytest.mark.parametrize("article_id", ARTICLES)
def test_article_names_itself_and_its_half(article_id):
    article = ARTICLES[article_id]
    assert article["id"] == article_id
    assert article["group"] == ("closed" if article_id[0] in "bjw" else "open")
    assert article["outlet"]
    assert article["published"] is None or date.fromisoformat(article["published"]).year in range(1985, 2027)


@pytest.mark.parametrize("article_id", ARTICLES)
def test_spans_slice_to_their_words_in_order(article_id):
    text, end = read_text(article_id), 0
    for claim in ARTICLES[article_id]["claims"]:
        assert text[claim["char_start"] : claim["char_end"]] == claim["number_text"]
        assert claim["number_text"].strip() == claim["number_text"] != ""
        assert claim["char_start"] >= end, "two annotations share words"
        end = claim["char_end"]


@pytest.mark.parametrize("article_id", ARTICLES)
def test_values_fit_their_hedges(article_id):
    for claim in ARTICLES[article_id]["claims"]:
        low, high = claim["low"], claim["high"]
        assert claim["hedge"] in HEDGES
        if claim["measure"] == "other":
            continue
        expected = {
            "exact": low is not None and low == high,
            "about": low is not None and low == high,
            "at_least": low is not None and high is None,
            "at_most": low is None and high is not None,
            "range": low is not None and high is not None and low < high,
        }
        assert expected[claim["hedge"]], claim["number_text"]
        assert low in claim.get("low_accept", [low])


@pytest.mark.parametrize("article_id", ARTICLES)
def test_values_are_allowed(article_id):
    for claim in filter(is_count, ARTICLES[article_id]["claims"]):
        assert claim["measure"] in MEASURES
        assert set(claim.get("measure_alt", [])) <= MEASURES | {"other"}
        assert claim.get("counted", "left out")
        assert claim.get("per") in {None, "day", "week", "month", "year"}
        assert isinstance(claim["is_boilerplate"], bool)
        if claim["is_negated"]:
            assert claim["low"] == claim["high"] == 0
        if claim["measure"] in {"killed", "wounded"} and "victim" in claim:
            assert claim["victim"] in VICTIMS


@pytest.mark.parametrize("article_id", ARTICLES)
def test_what_is_left_out_is_said(article_id):
    for claim in filter(is_count, ARTICLES[article_id]["claims"]):
        doubt = claim.get("doubt", "")
        said = (
            set(doubt.removeprefix("left out: ").split("; ")[0].split(", ")) if doubt.startswith("left out") else set()
        )
        assert said == {name for name, field in ARGUABLE.items() if field not in claim}


@pytest.mark.parametrize("article_id", ARTICLES)
def test_periods_are_days_in_order_and_not_after_publication(article_id):
    article = ARTICLES[article_id]
    for claim in filter(is_count, article["claims"]):
        start, end = claim.get("period_start"), claim.get("period_end")
        assert ("period_start" in claim) == ("period_end" in claim)
        assert (start is None) == (end is None)
        if start is not None:
            assert date.fromisoformat(start) <= date.fromisoformat(end)
            if article["published"] and not claim.get("optional"):
                assert end <= article["published"] or start[:4] == end[:4] == article["published"][:4]


@pytest.mark.parametrize("article_id", ARTICLES)
def test_organisations_are_listed(article_id):
    for claim in filter(is_count, ARTICLES[article_id]["claims"]):
        if claim.get("source_org") is not None:
            assert claim.get("source"), "an organisation without a source"
            assert claim["source_org"] in ORGANISATIONS


def test_texts_and_annotations_pair_up():
    assert {path.stem for path in FOLDER.glob("*.txt")} == set(ARTICLES)


def test_organisations_have_plain_spellings():
    spellings = [spelling for variants in ORGANISATIONS.values() for spelling in variants]
    assert [spelling for spelling in spellings if spelling != spelling.lower().strip()] == []


def test_each_article_has_a_claim_to_find_or_decoys_alone():
    barren = [article for article in ARTICLES.values() if not any(map(is_required, article["claims"]))]
    assert len(barren) < len(ARTICLES) / 20
    assert all(len(article["claims"]) > 2 for article in barren)
