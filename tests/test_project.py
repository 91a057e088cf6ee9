"""The investigation folder: made from the installed package, outside any checkout, and overwriting nothing."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path

import click
import pytest
from cli_fixture import call, call_in

from toolkit.cli import main
from toolkit.errors import InputError
from toolkit.project.create import create_project, find_notebooks
from toolkit.project.settings import SETTINGS, read_settings
from toolkit.reports.parameters import read_parameters

ROOT = Path(__file__).resolve().parents[1]


def test_the_folder_holds_what_its_readme_names(tmp_path: Path) -> None:
    made = create_project(tmp_path / "floods")
    assert (made / "README.md").read_text(encoding="utf-8").startswith("# floods\n")
    for name in (
        "data/raw",
        "data/reviewed",
        "notebooks",
        "reports",
        "vocabulary/measures",
        "toolkit.toml",
        ".gitignore",
    ):
        assert (made / name).exists(), name
    assert not list((made / "data/raw").iterdir()), "no invented article among the real ones, unless it is asked for"
    there = {path.name for path in (made / "notebooks").iterdir()}
    assert there == {path.name for path in (ROOT / "notebooks").glob("*.ipynb")}
    for path in (made / "notebooks").iterdir():
        defaults = {parameter.name: parameter.default for parameter in read_parameters(path)}
        assert (path.parent / defaults["corpus"]).resolve() == (made / "data/raw").resolve()
        assert (path.parent / defaults["vocabulary"]).resolve() == (made / "vocabulary").resolve()


def test_nobodys_work_is_overwritten(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine")
    with pytest.raises(InputError, match="already something here"):
        create_project(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["notes.txt"]


def test_the_settings_spare_the_paths(tmp_path: Path) -> None:
    made = create_project(tmp_path / "floods")
    settings = read_settings(made / "notebooks")
    assert settings["read"] == {"corpus": str(made / "data/raw")}
    assert settings["extract"]["vocabulary"] == str(made / "vocabulary")
    assert settings["report"]["out"] == str(made / "reports")
    assert set(settings["try"]) == {"vocabulary", "policy"}


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ('vocabluary = "x"', "did you mean 'vocabulary'"),
        ("policy = 3", "has to be a text"),
        ("policy = ", "line 1 cannot be read, 'policy =': behind = a text in"),
        ('policy = "opne"', "there is no policy 'opne'"),
    ],
)
def test_a_wrong_setting_stops_the_command(tmp_path: Path, line: str, words: str) -> None:
    (tmp_path / "toolkit.toml").write_text(line, encoding="utf-8")
    done = call_in(tmp_path, "try", "Nobody was hurt.")
    assert done.exit_code == 1
    assert words in done.stderr and "toolkit.toml" in done.stderr and "?." not in done.stderr
    assert "to mend  settings" in call_in(tmp_path, "doctor").stdout


def test_help_needs_no_sound_settings(tmp_path: Path) -> None:
    (tmp_path / "toolkit.toml").write_text("policy = ", encoding="utf-8")
    assert call_in(tmp_path, "extract", "--help").exit_code == 0
    assert "to mend  settings" in call_in(tmp_path, "doctor").stdout


def test_every_setting_is_an_option_or_argument_of_its_commands() -> None:
    for name, verbs in SETTINGS.items():
        for verb in verbs:
            command: click.Command = main
            for part in verb.split():
                assert isinstance(command, click.Group)
                command = command.commands[part]
            assert name in {parameter.name for parameter in command.params}, f"{verb} has no {name}"


def test_the_own_measure_proves_itself(tmp_path: Path) -> None:
    made = create_project(tmp_path / "floods")
    for arguments in (["words", "check", "vocabulary"], ["words", "check"]):
        done = call_in(made, *arguments)
        assert done.exit_code == 0, done.stdout + done.stderr
    listed = call_in(made, "words")
    assert "drones_shot_down" in listed.stdout


def test_the_whole_road_in_the_folder(tmp_path: Path) -> None:
    made = create_project(tmp_path / "floods", example=True)
    done = call_in(made, "extract", "-o", "tables/")
    assert done.exit_code == 0, done.stderr
    checked = call_in(made, "check", "tables")
    assert checked.exit_code == 0, checked.stdout
    found = call_in(made, "extract", str(made / "tables" / "articles.parquet"))
    assert "drones_shot_down" in found.stdout


@pytest.mark.slow
def test_the_wheel_works_outside_any_checkout(tmp_path: Path) -> None:
    """Builds the wheel, installs it alone into a fresh environment, and walks the road there."""
    built = subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert built.returncode == 0, built.stderr
    python = install_wheel(next(tmp_path.glob("*.whl")), tmp_path / "venv")
    for arguments in (
        ["new", "case", "--example"],
        ["words", "check", "case/vocabulary"],
        ["extract", "case/data/raw", "--vocabulary", "case/vocabulary", "-o", "claims.csv"],
        ["doctor"],
    ):
        done = subprocess.run(
            [python, "-I", "-m", "toolkit", *arguments], cwd=tmp_path, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stdout + done.stderr
    assert "drones_shot_down" in (tmp_path / "claims.csv").read_text(encoding="utf-8")
    notebooks = {path.name for path in (tmp_path / "case" / "notebooks").glob("*.ipynb")}
    assert notebooks == {path.name for path in find_notebooks().glob("*.ipynb")}


def install_wheel(wheel: Path, folder: Path) -> str:
    """Installs the wheel into an environment that sees the tests' own packages, but not this checkout."""
    uv = shutil.which("uv")
    venv.create(folder, with_pip=not uv)
    python = str(folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python"))
    install = [uv, "pip", "install", "--python", python] if uv else [python, "-m", "pip", "install"]
    subprocess.run([*install, "--quiet", "--offline" if uv else "--no-index", "--no-deps", str(wheel)], check=True)
    # A plain path in a .pth file lends the packages; the editable install of the checkout stays behind, a .pth itself.
    own = subprocess.run(
        [python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"],
        capture_output=True,
        text=True,
        check=True,
    )
    (Path(own.stdout.strip()) / "lent.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    where = subprocess.run(
        [python, "-I", "-c", "import toolkit; print(toolkit.__file__)"],
        cwd=folder,
        capture_output=True,
        text=True,
        check=True,
    )
    assert str(folder) in where.stdout, "the checkout would be tested instead of the wheel"
    return python


def test_a_word_list_that_nothing_would_read_is_named(tmp_path: Path) -> None:

    own = create_project(tmp_path / "floods") / "vocabulary"
    assert call("words", "check", own).exit_code == 0
    (own / "source.toml").write_text('[organisation."Harbour Watch"]\nkind = "monitor"\n', encoding="utf-8")
    (own / "floods.toml").write_text('name = "floods"\n', encoding="utf-8")
    done = call("words", "check", own)
    assert done.exit_code == 1 and "rename it sources.toml" in done.stdout and "belongs into measures/" in done.stdout
    assert "floods.toml" in done.stdout and "2 complaints" in done.stderr


def test_a_new_investigation_says_how_a_text_names_its_outlet(tmp_path: Path) -> None:
    from toolkit import read_corpus

    told = call_in(tmp_path, "new", "floods").stderr
    assert 'a last line "© 2018 Valley Post"' in told
    story = "The navy said on Monday that two of its ships were lost in the storm.\n\n© 2018 Valley Post\n"
    (tmp_path / "floods/data/raw/a.txt").write_text(story, encoding="utf-8")
    assert read_corpus(tmp_path / "floods/data/raw")["outlet"].tolist() == ["Valley Post"]
