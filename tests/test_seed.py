"""The seed article, a real wire story: every field of every claim, and the refusals. Skipped where the story is not at hand."""

import os
from pathlib import Path

import pandas as pd
import pytest

import toolkit

SHARED = Path(os.environ.get("TOOLKIT_SHARED", Path(__file__).parent.parent.parent / "shared"))
SEED = SHARED / "seed"
pytestmark = pytest.mark.skipif(
    not SEED.is_dir(), reason="the seed story is not at hand (set TOOLKIT_SHARED to its folder's parent)"
)


@pytest.fixture(scope="module")
def seed():
    articles = toolkit.read_corpus(SEED)
    articles = articles[articles["path"].str.endswith(".txt")]
    claims, checks = toolkit.reconcile_claims(toolkit.extract_claims(articles), articles)
    return articles, claims.set_index("char_start"), checks


def test_the_article_itself(seed):
    article = seed[0].iloc[0]
    assert article["published"] == pd.Timestamp("2017-08-21 11:34")
    assert (article["outlet"], article["agency"]) == ("AP", "AP")
    assert "copyright" in article["published_from"]


def test_every_expected_field(seed):
    expected = pd.read_csv(SEED / "expected_claims.csv", dtype=str, keep_default_na=False)
    claims = seed[1]
    assert sorted(claims.index) == sorted(expected["char_start"].astype(int))
    for row in expected.to_dict("records"):
        claim = claims.loc[int(row["char_start"])]
        for name in ("number_text", "hedge", "measure", "kind"):
            assert claim[name] == row[name], (row["row"], name)
        for name in ("low", "high"):
            assert (row[name] == "") == pd.isna(claim[name])
            assert row[name] == "" or float(row[name]) == claim[name]
        if row["period_start"]:
            assert (str(claim["period_start"].date()), str(claim["period_end"].date())) == (
                row["period_start"],
                row["period_end"],
            )
        if row["source_org"]:
            assert claim["source_org"] == row["source_org"]


def test_the_month_is_800_and_not_1800(seed):
    claims = seed[1]
    killed = claims[(claims["measure"] == "killed") & claims["restates"].isna() & claims["part_of"].isna()]
    assert killed["low"].tolist() == [800]


def test_forty_copies_change_no_figure(seed):
    articles = seed[0]
    copies = pd.concat([articles.assign(article_id=f"copy{i:02d}") for i in range(40)], ignore_index=True)
    claims, _ = toolkit.reconcile_claims(
        toolkit.extract_claims(copies), copies.drop(columns=["cluster_id", "version_of"])
    )
    killed = claims[(claims["measure"] == "killed") & claims["restates"].isna() & claims["part_of"].isna()]
    assert killed["low"].tolist() == [800]


def test_the_headline_of_another_story_is_refused(seed):
    numbers = toolkit.extract_numbers(seed[0])
    dozens = numbers[numbers["char_start"] == 245].iloc[0]
    assert (dozens["number_text"], dozens["fate"]) == ("Dozens", "boilerplate")


def test_the_rate_is_held_against_the_total(seed):
    checks = seed[2]
    assert checks["rule"].tolist() == ["rate_against_total"]
    assert "47.1 a day, against '60 to 70'" in checks["question"].iloc[0]
