"""Every claim can say why: the rules that made it are told in words, and its words are found again."""

from pathlib import Path

import pandas as pd
import pytest

import toolkit
from bench.annotated import read_annotated
from toolkit.article_table import articles_of
from toolkit.errors import InputError
from toolkit.extract.reading import read_article
from toolkit.records import Article
from toolkit.vocabulary.load import load_vocabulary, shipped_words

STORY = (
    "Marrowby ferry sinks, 31 dead\n\n"
    "VARNA (Quillon) - A ferry sank off Marrowby on Monday and 31 people drowned, the coast guard said. "
    "Eleven of them were children. It rescued 40 people from two boats."
)


@pytest.fixture(scope="module")
def story():
    return pd.DataFrame({"article_id": ["a"], "text": [STORY], "published": [pd.Timestamp("2021-06-17")]})


def test_every_claim_explains_itself(story):
    for _, claim in toolkit.extract_claims(story).iterrows():
        told = toolkit.why(claim, story)
        assert claim["number_text"] in told
        assert "why measure" in told


def test_refused_numbers_are_shown_beside_the_claim(story):
    claims = toolkit.extract_claims(story)
    told = toolkit.why(claims[claims["number_text"] == "40"].iloc[0], story)
    assert "'two' is no claim" in told


def test_without_the_article_the_sentence_is_read_again(story):
    claims = toolkit.extract_claims(story)
    told = toolkit.why(claims[claims["number_text"] == "31"].iloc[-1])
    assert "Only the sentence was read again" in told


def test_a_claim_of_another_corpus_is_refused(story):
    claim = toolkit.extract_claims(story).iloc[0]
    with pytest.raises(InputError, match="no article 'a'"):
        toolkit.why(claim, story.assign(article_id="b"))


def test_every_rule_that_makes_a_claim_is_told_in_words():
    """Over the demonstration corpus and the annotated articles: a rule without a line in rules.toml fails here."""
    known, vocabulary = shipped_words("rules"), load_vocabulary()
    used = {"measure": set(), "source": set(), "period": set()}
    annotated = [
        Article(article["id"], article["text"], pd.Timestamp(article["published"]) if article["published"] else None)
        for article in read_annotated(Path(__file__).parent / "annotated", "")
    ]
    for article in [*articles_of(toolkit.read_corpus("data/sample")), *annotated]:
        for claim in read_article(article, vocabulary).claims:
            used["measure"].add(claim.count.rule)
            used["source"].add(claim.attribution.rule if claim.attribution else "")
            used["period"].add(claim.period.rule)
    untold = {field: sorted(rules - set(known[field]) - {""}) for field, rules in used.items()}
    assert untold == {"measure": [], "source": [], "period": []}
