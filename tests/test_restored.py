"""What is read in an article that has lost its marks stands in the article's own words, to the character."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pandas as pd
import pytest

import toolkit
from bench.stripped import take_marks_out
from toolkit.extract.in_print import print_of
from toolkit.records import Article

HOME = Path(__file__).parent / "annotated"
STRIPPED = {
    path.stem: take_marks_out({"text": path.read_text(encoding="utf-8"), "claims": []})["text"]
    for path in sorted(HOME.glob("[ac]*.txt"))
}


@pytest.fixture(scope="module")
def read() -> toolkit.pipeline.Extraction:
    articles = pd.DataFrame({"article_id": list(STRIPPED), "text": list(STRIPPED.values())})
    return toolkit.extract_all(articles.assign(published=pd.Timestamp(datetime(2017, 8, 21))))


def test_every_figure_and_date_stands_where_it_says(read: toolkit.pipeline.Extraction) -> None:
    for table, words in ((read.numbers, "number_text"), (read.dates, "date_text"), (read.claims, "number_text")):
        assert len(table) > 100
        for row in table.itertuples():
            assert STRIPPED[row.article_id][row.char_start : row.char_end] == getattr(row, words)


def test_every_sentence_stands_where_it_says(read: toolkit.pipeline.Extraction) -> None:
    for row in read.claims.itertuples():
        assert STRIPPED[row.article_id][row.sentence_start : row.sentence_end] == row.sentence
        assert row.sentence_start <= row.char_start < row.char_end <= row.sentence_end
        assert pd.isna(row.counted) or row.counted in STRIPPED[row.article_id]


def test_offsets_go_there_and_back() -> None:
    for text in STRIPPED.values():
        both = print_of(Article("a", text))
        assert all(both.restored.original(both.restored.here(at)) == at for at in range(len(text)))
        added = set(both.restored.added)
        assert "".join(letter for at, letter in enumerate(both.restored.text) if at not in added) == text


def test_an_article_with_its_marks_is_read_as_it_is() -> None:
    for path in sorted(HOME.glob("a0*.txt")):
        article = Article("a", path.read_text(encoding="utf-8"))
        assert print_of(article).read is article
