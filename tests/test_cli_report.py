"""`toolkit report`: what it refuses before anything runs, and the whole road in an investigation folder."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from toolkit.cli import main
from toolkit.project.create import create_project

ROOT = Path(__file__).resolve().parents[1]
NOTEBOOK = next(iter(sorted((ROOT / "notebooks").glob("2_*.ipynb"))))


def call(folder: Path, *arguments: object) -> Result:
    """Runs the command line with `folder` as the place where somebody works."""
    before = Path.cwd()
    os.chdir(folder)
    try:
        return CliRunner().invoke(main, [str(each) for each in arguments])
    finally:
        os.chdir(before)


def test_the_list_names_notebooks_and_typed_parameters(tmp_path: Path) -> None:
    done = call(tmp_path, "report", "--list")
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
    done = call(tmp_path, "report", *arguments)
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
    done = call(tmp_path, "report", "corpus", "--notebook", NOTEBOOK, "-p", given)
    assert done.exit_code == 1 and words in done.stderr and not done.stdout


def test_a_folder_without_notebooks_is_said(tmp_path: Path) -> None:
    (tmp_path / "corpus").mkdir()
    done = call(tmp_path, "report", "corpus", "--notebooks", tmp_path)
    assert done.exit_code == 1 and "no notebook" in done.stderr


@pytest.mark.slow
def test_the_investigation_folder_gets_its_reports(tmp_path: Path) -> None:
    made = create_project(tmp_path / "floods", example=True)
    done = call(made, "report")
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
