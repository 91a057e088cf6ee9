"""`toolkit report`: what it refuses before anything runs, and the whole road in an investigation folder."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from cli_fixture import call_in

from toolkit.project.create import create_project

ROOT = Path(__file__).resolve().parents[1]
NOTEBOOK = next(iter(sorted((ROOT / "notebooks").glob("2_*.ipynb"))))


def test_the_list_names_notebooks_and_typed_parameters(tmp_path: Path) -> None:
    done = call_in(tmp_path, "report", "--list")
    assert done.exit_code == 0
    assert {path.stem for path in (ROOT / "notebooks").glob("*.ipynb")} <= set(done.stdout.splitlines())
    assert "  corpus: str = " in done.stdout and "  # " in done.stdout


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ((), "CORPUS"),
        (("x", "-p", "limit=3"), "--notebook"),
        (("x", "--notebook", NOTEBOOK, "-p", "limit"), "NAME=VALUE"),
    ],
)
def test_a_wrong_command_is_exit_code_2(tmp_path: Path, arguments: tuple[object, ...], words: str) -> None:
    done = call_in(tmp_path, "report", *arguments)
    assert done.exit_code == 2 and words in done.stderr


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ("measuers=sorties", "did you mean 'measures'"),
        ("from_day=yesterday", "from_day"),
        ("measures=sortis", "sorties"),
    ],
)
def test_a_wrong_parameter_is_exit_code_1_with_a_suggestion(tmp_path: Path, given: str, words: str) -> None:
    (tmp_path / "corpus").mkdir()
    done = call_in(tmp_path, "report", "corpus", "--notebook", NOTEBOOK, "-p", given)
    assert done.exit_code == 1 and words in done.stderr and not done.stdout


def test_only_an_unknown_name_gets_the_list_of_names(tmp_path: Path) -> None:
    (tmp_path / "corpus").mkdir()
    road = ("report", "corpus", "--notebook", NOTEBOOK, "-p")
    unknown, no_day = call_in(tmp_path, *road, "measuers=sorties"), call_in(tmp_path, *road, "from_day=2017-02-30")
    secret = call_in(tmp_path, *road, "password=abc")
    assert "the parameters are corpus" in unknown.stderr and "--list" in unknown.stderr
    assert "that month has 28" in no_day.stderr and "give another value" in no_day.stderr
    assert "leave it out of the command" in secret.stderr and "abc" not in secret.stderr
    for done in (unknown, no_day, secret):
        assert "list[str]" not in done.stderr and "| None" not in done.stderr


@pytest.mark.parametrize(("lists", "said"), [("[organisation]\n", False), ("[organisaton]\n", True)])
def test_lists_that_do_not_prove_themselves_are_told_of(tmp_path: Path, lists: str, said: bool) -> None:
    (tmp_path / "corpus").mkdir()
    (tmp_path / "words").mkdir()
    (tmp_path / "words" / "sources.toml").write_text(lists, encoding="utf-8")
    done = call_in(
        tmp_path, "report", "corpus", "--notebook", NOTEBOOK, "--vocabulary", "words", "-p", "from_day=yesterday"
    )
    assert ("complaint" in done.stderr) == said and ("words check words" in done.stderr) == said


def test_it_is_said_how_many_articles_the_reports_rest_on(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    from toolkit.cli.report import tell_articles
    from toolkit.reports.inputs import make_tables, write_tables

    corpus = tmp_path / "corpus"
    corpus.mkdir()
    tell_articles(corpus, write_tables(make_tables(corpus), tmp_path / "none"))
    assert "0 articles read" in (told := capsys.readouterr().err) and "put .txt" in told
    (corpus / "a.txt").write_text("Twelve people were killed on Monday, the mayor said.", encoding="utf-8")
    (corpus / "b.txt").write_bytes(b"")
    tell_articles(corpus, write_tables(make_tables(corpus), tmp_path / "some"))
    told = capsys.readouterr().err
    assert "1 article read, 1 file or row refused" in told and "put .txt" not in told and "lists what" in told


def test_a_folder_without_notebooks_is_said(tmp_path: Path) -> None:
    (tmp_path / "corpus").mkdir()
    done = call_in(tmp_path, "report", "corpus", "--notebooks", tmp_path)
    assert done.exit_code == 1 and "no notebook" in done.stderr


@pytest.mark.slow
def test_the_investigation_folder_gets_its_reports(tmp_path: Path) -> None:
    made = create_project(tmp_path / "floods", example=True)
    done = call_in(made, "report")
    assert done.exit_code == 0, done.stderr
    index = Path(done.stdout.strip())
    assert index == made / "reports" / "index.html"
    page = index.read_text(encoding="utf-8")
    for notebook in (made / "notebooks").glob("*.ipynb"):
        assert f"{notebook.stem}.html" in page and (made / "reports" / f"{notebook.stem}.html").is_file()


SHOW = """
import time
from toolkit.cli.progress import show_stages

with show_stages({quiet}) as draw:
    draw("reading", 1, 1)
    for done in range(1, 4):
        time.sleep(0.15)
        draw("rendering", done, 4)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="a terminal of its own is made with pty")
@pytest.mark.parametrize(("quiet", "wanted"), [(False, ["reading", "rendering: 75%", "3/4", "<00:00"]), (True, [])])
def test_progress_tells_the_time_left_on_a_terminal_and_nothing_where_it_is_not_wanted(
    quiet: bool, wanted: list[str]
) -> None:
    import fcntl
    import pty
    import struct
    import termios

    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 100, 0, 0))
    done = subprocess.run(
        [sys.executable, "-c", SHOW.format(quiet=quiet)], stderr=theirs, stdout=subprocess.PIPE, check=True
    )
    os.close(theirs)
    told = b""
    try:
        while part := os.read(ours, 4096):
            told += part
    except OSError:
        pass  # the other end is closed: all was read
    os.close(ours)
    assert done.stdout == b"" and (wanted or told == b"")
    assert all(words in re.sub(r"\s+", " ", told.decode()) for words in wanted), told
