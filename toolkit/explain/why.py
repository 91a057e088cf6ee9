"""Answers for one row of a claims table: reads its article again and draws how the claim came about."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from toolkit.article_table import articles_of, known, published_of
from toolkit.errors import InputError
from toolkit.explain.fields import draw_claim, draw_refusal
from toolkit.extract.reading import read_article
from toolkit.records import Article, Claim, Reading
from toolkit.rows import make_claim_id
from toolkit.vocabulary.load import Vocabulary, load_vocabulary

NEEDED = ("article_id", "sentence", "sentence_start", "char_start", "number_text", "measure")


def explain_claim(
    claim: Mapping[str, Any] | pd.Series,
    articles: pd.DataFrame | None = None,
    *,
    policy: str = "open",
    vocabulary: Vocabulary | None = None,
) -> str:
    """Returns how a claim was read: the sentence underlined, the rule behind each field, and the numbers refused beside it.

    `claim` is a row of the claims table, `articles` the table it was read from. Without `articles` only the claim's own sentence
    is read again, and what came from elsewhere in the article is said to be so. Raises InputError where the claim is not found.
    """
    if not isinstance(claim, Mapping | pd.Series) or "claim_id" not in claim:
        raise InputError("this is no row of a claims table", remedy="pass one row, such as claims.iloc[0]")
    lacking = [column for column in NEEDED if column not in claim]
    if lacking:
        raise InputError(
            f"this row lacks {', '.join(lacking)}",
            remedy="pass a row as extract_claims made it, such as claims.iloc[0]",
        )
    whole = articles is not None
    article = find_article(str(claim["article_id"]), articles) if articles is not None else article_of_sentence(claim)
    reading = read_article(article, vocabulary or load_vocabulary(), policy)
    found = find_claim(reading, claim, whole)
    beside = [
        draw_refusal(number, fate, reason)
        for number, fate, reason in reading.numbers
        if fate != "claim"
        and number.form != "article"
        and found.sentence.start <= number.char_start < found.sentence.end
    ]
    note = [] if whole else ["  Only the sentence was read again: give the articles to see what came from elsewhere."]
    refused = ["", "  In the same sentence, and no claim:", *beside] if beside else []
    return "\n".join([draw_claim(reading.article, found), *refused, *note])


def find_article(article_id: str, articles: pd.DataFrame) -> Article:
    """The article of a claim."""
    rows = articles[articles["article_id"].astype(str) == article_id]
    if rows.empty:
        raise InputError(f"no article '{article_id}'", remedy="pass the articles table from which the claims were read")
    return next(articles_of(rows))


def article_of_sentence(claim: Mapping[str, Any] | pd.Series) -> Article:
    """The claim's own sentence as an article."""
    published = published_of(pd.DataFrame({"published": [claim.get("published")]}))[0]
    return Article(str(claim["article_id"]), str(claim["sentence"]), published, known(claim.get("outlet")))


def find_claim(reading: Reading, row: Mapping[str, Any] | pd.Series, whole: bool) -> Claim:
    """The claim of a reading that a row names."""
    shift = 0 if whole else int(row["sentence_start"])
    for claim in reading.claims:
        same_words = claim.number.char_start == int(row["char_start"]) - shift
        if same_words and claim.count.measure == row["measure"]:
            return claim
        if whole and make_claim_id(reading.article.article_id, claim) == row.get("claim_id"):
            return claim
    raise InputError(
        f"the claim '{row['number_text']}' ({row['measure']}) is not read again",
        where=str(row["article_id"]),
        remedy="pass the articles and the vocabulary with which it was read",
    )
