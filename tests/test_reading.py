"""Articles read together give what each gives alone: no batch, order or neighbour changes a cell."""

from __future__ import annotations

import pandas as pd
import pytest
from click.testing import CliRunner

import toolkit
from toolkit.cli import main
from toolkit.errors import ToolkitError
from toolkit.extract import reading
from toolkit.extract.reading import BATCH
from toolkit.pipeline import UnreadWarning, list_refused

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


@pytest.fixture
def broken_rule(monkeypatch: pytest.MonkeyPatch) -> None:
    """A rule that breaks on articles which say so."""
    sound = reading.read_layouts

    def read_layouts(articles, *rest, **more):
        if any("BREAK" in article.text for article in articles):
            raise IndexError("list index out of range")
        return sound(articles, *rest, **more)

    monkeypatch.setattr(reading, "read_layouts", read_layouts)


@pytest.mark.usefixtures("broken_rule")
def test_an_article_that_breaks_a_rule_is_listed_and_the_others_are_read() -> None:
    bad = ARTICLES.copy()
    bad.loc[[3, BATCH + 5], "text"] = "BREAK 12 people were killed."
    rest = bad.drop(index=[3, BATCH + 5])
    for read in (toolkit.extract_numbers, toolkit.extract_claims):
        with pytest.warns(UnreadWarning, match=f"a3, a{BATCH + 5}"):
            table = read(bad)
        pd.testing.assert_frame_equal(table, read(rest))
        listed = list_refused(table)
        assert listed["path"].tolist() == ["a3", f"a{BATCH + 5}"]
        assert listed["reason"].str.contains("IndexError, list index out of range").all()


@pytest.mark.usefixtures("broken_rule")
def test_the_command_line_names_the_article_and_goes_on(tmp_path) -> None:
    for name, text in (("good.txt", "Police said 12 people were killed."), ("bad.txt", "BREAK 12 people were killed.")):
        (tmp_path / name).write_text(text, encoding="utf-8")
    done = CliRunner().invoke(main, ["extract", str(tmp_path)])
    assert done.exit_code == 0
    assert "left out bad.txt: the extraction broke on this article: IndexError" in done.stderr
    assert "Traceback" not in done.output and done.stdout.count("killed") >= 1


def test_what_the_caller_can_mend_is_raised() -> None:
    with pytest.raises(ToolkitError, match="no policy named"):
        toolkit.extract_numbers(ARTICLES, policy="exact")
