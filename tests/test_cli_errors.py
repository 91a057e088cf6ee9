"""What a wrong input is told: one row is a command on a small desk, its exit code, and words of the one message. Never a traceback."""

from __future__ import annotations

from pathlib import Path

import nbformat
import pandas as pd
import pytest
from cli_fixture import call, call_in

STORY = """Ferry sinks off Marrowby

MARROWBY, May 3, 2019 - At least 12 people were killed and 30 injured on Thursday, police said on Friday.
"""


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of articles, an empty one, the tables of the articles, and tables that somebody spoiled."""
    desk = tmp_path_factory.mktemp("desk")
    for name in ("stories", "empty", "spoiled"):
        (desk / name).mkdir()
    (desk / "stories" / "ferry.txt").write_text(STORY, encoding="utf-8")
    (desk / "note.csv").write_text("who,what\na,b\n", encoding="utf-8")
    (desk / "latin.csv").write_bytes("claim_id,source\nc1,Ministère\n".encode("latin-1"))
    for name, cell in {"torn": "limit: int = (", "computed": "day: str = today()"}.items():
        code = nbformat.v4.new_code_cell(cell, metadata={"tags": ["parameters"]})
        nbformat.write(nbformat.v4.new_notebook(cells=[code]), desk / f"{name}.ipynb")
    assert call_in(desk, "extract", "stories", "-o", "tables").exit_code == 0
    claims = pd.read_parquet(desk / "tables" / "claims.parquet")
    for name, cells in {
        "number": {"low": "many"},
        "day": {"period_start": "31/05/2019"},
        "truth": {"is_negated": "nein"},
        "whole": {"char_start": "1.5"},
    }.items():
        claims.assign(**cells).to_csv(desk / "spoiled" / f"{name}.csv", index=False)
    return desk


WRONG = [
    # what is not there, or not what is wanted
    ("read nowhere", 1, "no such folder or file (nowhere)"),
    ("reconcile stories --claims stories", 1, "this is a folder, and a table was wanted (stories)"),
    ("reconcile stories --claims note.csv", 1, "columns missing: claim_id"),
    ("check empty", 1, "nothing to check: no table and no article (empty)"),
    ("check note.csv", 1, "nothing to check"),
    ("check latin.csv", 1, "it is not in UTF-8 (latin.csv). To mend it: save it as CSV in UTF-8"),
    ("diff tables note.csv", 1, "no column 'claim_id'"),
    ("report stories --notebook note.csv", 1, "no readable notebook"),
    # notebooks whose parameters cannot be read without running them
    (
        "report torn.ipynb",
        1,
        "the cell tagged 'parameters' is not plain Python: '(' was never closed, line 1 (torn.ipynb)",
    ),
    ("report computed.ipynb", 1, "parameter 'day' has a default that is no plain value: today() (computed.ipynb)"),
    # cells that hold what does not belong there
    ("check spoiled/number.csv", 1, "column 'low' holds 'many', which is no number (spoiled/number.csv)"),
    ("check spoiled/day.csv", 1, "column 'period_start' holds '31/05/2019', which is no day written as 2017-08-21"),
    ("check spoiled/truth.csv", 1, "column 'is_negated' holds 'nein', which is neither true nor false"),
    ("check spoiled/whole.csv", 1, "column 'char_start' holds '1.5', which is no whole number"),
    ("reconcile stories --claims spoiled/day.csv", 1, "column 'period_start' holds"),
    ("diff tables spoiled/number.csv", 1, "column 'low' holds 'many'"),
    # places that cannot be written to, or should not
    ("extract stories -o note.csv/claims.csv", 1, "a file stands where a folder has to be (note.csv/claims.csv)"),
    ("report stories -o note.csv", 1, "a file stands where a folder has to be (note.csv)"),
    ("diff tables tables -o note.csv/changes.html", 1, "a file stands where a folder has to be"),
    ("extract stories -o stories/tables", 1, "this lies among the articles"),
    ("read stories -o stories/articles.parquet", 1, "this lies among the articles"),
    ("report stories -o stories/reports", 1, "this lies among the articles"),
    # a name that a script left empty
    ("extract ''", 2, "a file or folder has to be named"),
    ("extract stories -o ''", 2, "a file or folder has to be named"),
    ("extract stories --vocabulary ''", 2, "a file or folder has to be named"),
]


@pytest.mark.parametrize(("line", "code", "words"), WRONG, ids=[line for line, *_ in WRONG])
def test_a_wrong_input_is_told_what_where_and_what_to_do(desk: Path, line: str, code: int, words: str) -> None:
    done = call_in(desk, *("" if word == "''" else word for word in line.split()))
    assert done.exit_code == code
    assert words in done.stderr
    assert "Traceback" not in done.stderr and "unexpected" not in done.stderr


def test_nothing_of_a_refused_run_is_left_among_the_articles(desk: Path) -> None:
    for line in ("extract stories -o stories/tables", "report stories -o stories/reports"):
        call_in(desk, *line.split())
    assert [path.name for path in (desk / "stories").iterdir()] == ["ferry.txt"]


def test_a_column_that_is_not_understood_is_told_where_the_day_is_missing(tmp_path: Path) -> None:
    """Without the day of printing no "Monday" has a date: whoever reads a spreadsheet has to hear of it."""
    (tmp_path / "desk.csv").write_text(f'erschienen,text\n2019-05-03,"{STORY[26:]}"\n', encoding="utf-8")
    done = call_in(tmp_path, "read", "desk.csv")
    assert "noted of 1 article: no column with the day of publication or" in done.stderr
    assert "(not understood: erschienen)" in done.stderr


def test_reading_a_folder_without_articles_is_no_error_and_says_what_to_do(desk: Path) -> None:
    done = call_in(desk, "read", "empty")
    assert done.exit_code == 0
    assert "no article was read: put .txt, .html, .csv, .jsonl or .parquet files there" in done.stderr


@pytest.mark.parametrize("verb", ["extract", "reconcile", "report"])
def test_without_an_article_nothing_is_made_and_it_is_said_what_to_do(desk: Path, verb: str) -> None:
    done = call_in(desk, verb, "empty", "-o", "made" if verb == "report" else "made.csv")
    assert (done.exit_code, done.stdout) == (1, "")
    assert "no article was read (empty). To mend it: put .txt, .html, .csv, .jsonl or .parquet files" in done.stderr
    assert not (desk / "made.csv").exists() and not (desk / "made" / "index.html").exists()


def test_what_was_refused_is_named_where_nothing_was_read(tmp_path: Path) -> None:
    (tmp_path / "papers").mkdir()
    (tmp_path / "papers" / "a.pdf").write_bytes(b"%PDF")
    done = call_in(tmp_path, "report", "papers", "-o", "made")
    assert done.exit_code == 1 and "no article was read; refused: a.pdf, not a form that is read: .pdf" in done.stderr


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("", "nothing to read"),
        (" \n", "nothing to read"),
        ("Das Ministerium sagte am Montag, dass mindestens 12 Menschen getötet wurden.", "not English: German"),
    ],
)
def test_try_says_what_is_no_english_sentence(tmp_path: Path, sentence: str, told: str) -> None:
    done = call_in(tmp_path, "try", sentence)
    assert (done.exit_code, done.stdout) == (1, "") and told in done.stderr


def test_a_folder_that_may_not_be_opened_stops_no_other(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Permissions bind no administrator, under whom tests may run: the system is made to refuse."""
    import os

    closed = desk / "stories" / "closed"
    closed.mkdir()
    look = os.scandir
    monkeypatch.setattr(os, "scandir", lambda place: refuse(place) if Path(place).name == "closed" else look(place))
    done = call("read", desk / "stories")
    closed.rmdir()
    assert done.exit_code == 0
    assert "1 article read, 1 file or row refused" in done.stderr
    assert "refused closed: folder that may not be opened" in done.stderr


def refuse(place: object) -> None:
    """What the system says of a folder that is somebody else's."""
    raise PermissionError(13, "Permission denied", str(place))
