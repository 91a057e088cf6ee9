"""The verbs on articles: from a folder to tables, step by step and at once, with the same result."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pandas as pd
import pytest
from cli_fixture import call
from click.testing import CliRunner, Result
from pandas.testing import assert_frame_equal

from toolkit.cli import main
from toolkit.files import read_table, write_table

STORY = """Ferry sinks off Marrowby

MARROWBY, May 3, 2019 - At least 12 people were killed and 30 injured on Thursday, police said on Friday.

The harbour master's office put the number of dead at nine.

Police arrested two men. =2+2 is what a clerk wrote in the log.
"""


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """A folder with one article, and one file that cannot be read."""
    folder = tmp_path / "corpus"
    folder.mkdir()
    (folder / "2019-05-03-ferry.txt").write_text(STORY, encoding="utf-8")
    (folder / "broken.parquet").write_bytes(b"no table")
    return folder


def succeed(*arguments: object) -> Result:
    """Runs the command line, which has to succeed."""
    done = call(*arguments)
    assert done.exit_code == 0, done.stderr
    return done


def test_results_go_to_stdout_and_talk_to_stderr(corpus: Path) -> None:
    done = succeed("extract", corpus)
    claims = pd.read_csv(io.StringIO(done.stdout))
    assert {"killed", "wounded", "arrested"} <= set(claims["measure"])
    assert "1 article read, 1 file or row refused" in done.stderr and "broken.parquet" in done.stderr


def test_refused_files_are_written_with_reasons(corpus: Path, tmp_path: Path) -> None:
    succeed("read", corpus, "-o", tmp_path / "articles.parquet", "--refused", tmp_path / "refused.csv")
    refused = read_table(tmp_path / "refused.csv", "refused")
    assert refused["path"].tolist() == ["broken.parquet"] and refused["reason"].notna().all()


@pytest.mark.parametrize("ending", [".parquet", ".csv", ".jsonl", ".xlsx"])
def test_step_by_step_gives_what_one_step_gives(corpus: Path, tmp_path: Path, ending: str) -> None:
    succeed("extract", corpus, "-o", tmp_path / "direct.parquet")
    succeed("read", corpus, "-o", tmp_path / f"articles{ending}")
    succeed("extract", tmp_path / f"articles{ending}", "-o", tmp_path / "stepwise.parquet")
    assert_frame_equal(read_table(tmp_path / "direct.parquet"), read_table(tmp_path / "stepwise.parquet"))


def test_a_folder_gets_all_tables_and_they_pass_the_check(corpus: Path, tmp_path: Path) -> None:
    succeed("extract", corpus, "-o", tmp_path / "tables/")
    assert sorted(path.name for path in (tmp_path / "tables").iterdir()) == [
        "about.json",
        "articles.parquet",
        "claims.parquet",
        "dates.parquet",
        "numbers.parquet",
    ]
    done = succeed("check", tmp_path / "tables")
    assert not done.stdout and "0 complaints" in done.stderr


@pytest.mark.parametrize("name", ["numbers", "dates"])
def test_the_other_tables(corpus: Path, name: str) -> None:
    table = pd.read_csv(io.StringIO(succeed("extract", corpus, "--table", name).stdout))
    assert len(table) >= 3 and "article_id" in table


def test_reconcile_from_articles_and_from_claims(corpus: Path, tmp_path: Path) -> None:
    succeed("extract", corpus, "-o", tmp_path / "claims.csv")
    succeed("reconcile", corpus, "-o", tmp_path / "one.parquet")
    succeed(
        "reconcile",
        corpus,
        "--claims",
        tmp_path / "claims.csv",
        "-o",
        tmp_path / "two.parquet",
        "--checks",
        tmp_path / "checks.csv",
    )
    assert_frame_equal(read_table(tmp_path / "one.parquet"), read_table(tmp_path / "two.parquet"))
    assert "question" in read_table(tmp_path / "checks.csv", "checks")


def make_tables(corpus: Path, folder: Path) -> dict[str, pd.DataFrame]:
    """The tables of the corpus, as they lie in the folder."""
    succeed("extract", corpus, "-o", folder)
    return {path.stem: pd.read_parquet(path) for path in folder.glob("*.parquet")}


@pytest.mark.parametrize(
    ("table", "column", "value", "words"),
    [
        ("claims", "hedge", "maybe", "maybe"),
        ("claims", "low", 10**9, "low lies above high"),
        ("claims", "char_start", 0, "not number_text"),
        ("numbers", "char_end", 1, "char_start lies above char_end"),
        ("dates", "date_text", "next week", "not date_text"),
    ],
)
def test_a_damaged_table_is_exit_code_1_and_named(
    corpus: Path, tmp_path: Path, table: str, column: str, value: object, words: str
) -> None:
    tables = make_tables(corpus, tmp_path / "tables")
    damaged = tables[table]
    damaged.loc[damaged.index[-1], column] = value
    if column == "low":
        damaged.loc[damaged.index[-1], "high"] = 1
    write_table(damaged, tmp_path / "tables" / f"{table}.parquet", table)
    done = call("check", tmp_path / "tables")
    assert done.exit_code == 1
    assert f"{table}:" in done.stdout and words in done.stdout


def test_a_column_that_is_gone_is_named(corpus: Path, tmp_path: Path) -> None:
    tables = make_tables(corpus, tmp_path / "tables")
    write_table(tables["claims"].drop(columns="source"), tmp_path / "tables" / "claims.parquet", "claims")
    done = call("check", tmp_path / "tables" / "claims.parquet")
    assert done.exit_code == 1 and "column 'source' is missing" in done.stdout


def test_an_empty_folder_gives_an_empty_table_of_articles(tmp_path: Path) -> None:
    (tmp_path / "nothing").mkdir()
    done = succeed("read", tmp_path / "nothing")
    assert done.stdout.startswith("article_id,") and len(done.stdout.splitlines()) == 1


def test_a_reporters_own_measure_is_used(corpus: Path, tmp_path: Path) -> None:
    succeed("new", tmp_path / "case", "--example")
    done = succeed("extract", tmp_path / "case/data/raw", "--vocabulary", tmp_path / "case/vocabulary")
    found = pd.read_csv(io.StringIO(done.stdout))
    drones = found[found["measure"] == "drones_shot_down"]
    assert set(drones["low"]) == {14, 52}


SENTENCE = "The Interior Ministry said on Monday that at least 12 people were killed."


def test_try_underlines_what_was_read() -> None:
    done = succeed("try", SENTENCE, "--published", "2019-05-08")
    lines = done.stdout.splitlines()
    assert lines[0] == SENTENCE
    under = [line for line in lines[1:] if "^" in line]
    start = SENTENCE.index("at least 12")
    assert any(line[start : start + len("at least 12 ")] == "^" * len("at least 12") + " " for line in under)
    for name in ("number", "counted", "source"):
        assert any(name in line for line in under), name
    assert "at least 12 (no upper end)" in done.stdout and "killed" in done.stdout


def test_try_says_why_a_number_is_no_claim() -> None:
    done = succeed("try", "The Su-34 carries 8 bombs.")
    assert "No claim is read here." in done.stdout and "is no claim" in done.stdout


def test_try_gives_json(tmp_path: Path) -> None:
    rows = [json.loads(line) for line in succeed("try", SENTENCE, "--json").stdout.splitlines()]
    assert [row["measure"] for row in rows] == ["killed"]


def test_try_reads_stdin() -> None:
    done = CliRunner().invoke(main, ["try", "-"], input=SENTENCE + "\n")
    assert done.exit_code == 0 and "killed" in done.stdout
