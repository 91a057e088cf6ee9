"""Articles read together give what each gives alone: no batch, order or neighbour changes a cell."""

from __future__ import annotations

import pandas as pd

import toolkit
from toolkit.extract.reading import BATCH

SENTENCES = [
    "On Monday police said {n} people were killed in Kunduz.",
    "The ministry reported {n} sorties over the past 24 hours.",
    "Nothing was counted on that day.",
    "At least {n} soldiers were wounded, activists said. Seven of them died later.",
    "",
]
ARTICLES = pd.DataFrame(
    {
        "article_id": [f"a{n}" for n in range(2 * BATCH + 3)],
        "text": [SENTENCES[n % len(SENTENCES)].format(n=n + 12) for n in range(2 * BATCH + 3)],
        "published": pd.to_datetime(["2021-06-17"] * (2 * BATCH + 3)),
    }
)
READERS = (toolkit.extract_numbers, toolkit.extract_claims, lambda table: toolkit.extract_all(table).claims)


def test_a_batch_reads_as_its_articles_do_alone() -> None:
    for read in READERS:
        whole = read(ARTICLES)
        parts = [read(ARTICLES.iloc[[n]]) for n in range(len(ARTICLES))]
        assert len(whole) > BATCH
        pd.testing.assert_frame_equal(whole, pd.concat([p for p in parts if len(p)], ignore_index=True))


def test_the_order_of_articles_changes_no_cell() -> None:
    turned = toolkit.extract_claims(ARTICLES.iloc[::-1])
    given = toolkit.extract_claims(ARTICLES)
    key = ["article_id", "char_start"]
    pd.testing.assert_frame_equal(turned.sort_values(key, ignore_index=True), given.sort_values(key, ignore_index=True))


def test_progress_counts_every_article() -> None:
    told: list[tuple[int, int]] = []
    toolkit.extract_all(ARTICLES, progress=lambda done, total: told.append((done, total)))
    assert told == [(n + 1, len(ARTICLES)) for n in range(len(ARTICLES))]
