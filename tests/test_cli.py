"""The command line: what goes to which stream, the exit codes, the suggestions, and that help costs nothing."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import click
import pytest
from cli_fixture import call, list_commands

from toolkit.cli import main
from toolkit.errors import InputError

VERBS = ["new", "read", "extract", "reconcile", "check", "report", "diff", "try", "words", "doctor"]
HEAVY = [
    "pandas",
    "numpy",
    "pyarrow",
    "matplotlib",
    "pandera",
    "papermill",
    "nbconvert",
    "regex",
    "tqdm",
    "trafilatura",
]


def test_the_verbs_stand_in_the_order_of_work() -> None:
    assert list(main.commands) == VERBS


@pytest.mark.parametrize("verb", [*VERBS, "words check"])
def test_help_has_one_sentence_and_an_example_that_parses(verb: str) -> None:
    done = call(*verb.split(), "--help")
    assert done.exit_code == 0
    assert "Example:" in done.output
    for line in done.output.split("Example:")[1].strip().splitlines():
        if line.strip().startswith("toolkit "):
            assert f"toolkit {verb}" in line or verb in ("new", "words")


def test_help_imports_nothing_heavy() -> None:
    code = "import sys\nfrom toolkit.cli import main\ntry: main(['extract', '--help'])\nexcept SystemExit: pass\n"
    done = subprocess.run(
        [sys.executable, "-c", code + f"print([name for name in {HEAVY} if name in sys.modules])"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.splitlines()[-1] == "[]"


@pytest.mark.skipif(os.name == "nt", reason="child processes' times are not told on Windows")
def test_help_costs_less_than_three_tenths_of_a_second() -> None:
    """Counted in processor time, so that a busy machine does not make it red."""
    costs = []
    for _ in range(3):
        before = os.times()
        subprocess.run([sys.executable, "-m", "toolkit", "--help"], capture_output=True, check=True)
        after = os.times()
        costs.append(after.children_user - before.children_user + after.children_system - before.children_system)
    assert min(costs) < 0.3


@pytest.mark.parametrize(
    ("arguments", "hint"),
    [
        (["extrct"], "Did you mean 'extract'?"),
        (["words", "chekc"], "Did you mean 'check'?"),
        (["extract", "x", "--tabel", "claims"], "--table"),
        (["extract", "x", "--policy", "opne"], "open"),
        (["extract", "x", "-o", "claims.docx"], ".parquet"),
        (["extract"], "CORPUS"),
        (["try", "A sentence.", "--published", "yesterday"], "written as 2017-08-21"),
        (["xyzzy"], "There are: new, read"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_a_wrong_command_is_exit_code_2_with_a_hint(
    arguments: list[str], hint: str, monkeypatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    done = call(*arguments)
    assert done.exit_code == 2
    assert hint in done.stderr and not done.stdout


@pytest.mark.parametrize("verb", ["read", "extract", "reconcile", "check", "report"])
def test_a_folder_that_is_not_there_is_exit_code_1(verb: str, tmp_path: Path) -> None:
    done = call(verb, str(tmp_path / "nowhere"))
    assert done.exit_code == 1
    assert "nowhere" in done.stderr and "Traceback" not in done.stderr and not done.stdout


def test_an_error_of_ours_is_one_message(monkeypatch: pytest.MonkeyPatch) -> None:
    fail_with(monkeypatch, InputError("no column 'text'", where="a.csv", remedy="rename it"))
    done = call("doctor")
    assert done.exit_code == 1
    assert done.stderr == "toolkit: no column 'text' (a.csv). To mend it: rename it.\n"


def test_what_nobody_foresaw_is_one_sentence_and_a_traceback_on_demand(monkeypatch: pytest.MonkeyPatch) -> None:
    fail_with(monkeypatch, ZeroDivisionError("division by zero"))
    done = call("doctor")
    assert done.exit_code == 1
    assert "ZeroDivisionError: division by zero" in done.stderr and "--debug" in done.stderr
    assert "Traceback" not in done.stderr
    assert "Traceback" in call("doctor", "--debug").stderr
    assert "Traceback" in call("--debug", "doctor").stderr


def fail_with(monkeypatch: pytest.MonkeyPatch, error: Exception) -> None:
    """Makes the doctor fail."""

    def fail(folder: Path) -> None:
        raise error

    monkeypatch.setattr("toolkit.project.doctor.examine", fail)


def test_the_doctor_says_each_thing_on_a_line() -> None:
    done = call("doctor")
    names = [line.split()[1] for line in done.stdout.splitlines() if line.startswith("ok")]
    assert {"python", "packages", "kernel", "folder"} <= set(names)
    assert done.exit_code == 0


def test_the_doctor_names_the_remedy(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("TOOLKIT_BROWSER", str(tmp_path / "no-browser"))
    done = call("doctor")
    assert "to mend  browser" in done.stdout and "TOOLKIT_BROWSER" in done.stdout
    assert done.exit_code == 0, "only tests need a browser"


def test_the_doctor_knows_the_kernel_where_no_python_is_on_the_path(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert "python3 runs this Python" in call("doctor").stdout


def test_python_m_toolkit_is_the_same_command() -> None:
    done = subprocess.run([sys.executable, "-m", "toolkit", "--version"], capture_output=True, text=True, check=True)
    assert done.stdout.startswith("toolkit, version ")


def test_no_option_is_without_help() -> None:
    bare = [
        f"{verb} {parameter.name}"
        for verb, command in list_commands()
        for parameter in command.params
        if isinstance(parameter, click.Option) and not parameter.help
    ]
    assert not bare
