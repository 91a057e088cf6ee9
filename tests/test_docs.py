"""Docs that lag are a red test: commands, options, columns, measures and notebooks are documented, examples parse."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
import tomllib
from pathlib import Path

import click
import pytest
from cli_fixture import call, list_commands

from toolkit.cli import main
from toolkit.cli.sentence import EXAMPLE
from toolkit.project.settings import SETTINGS, spread
from toolkit.tables import TABLES

ROOT = Path(__file__).resolve().parents[1]
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").glob("*.md"))]
PAGES += [ROOT / "notebooks" / "README.md", *sorted((ROOT / "toolkit" / "project" / "template").rglob("*.md"))]
EVERYWHERE = {"--help", "-h", "--debug", "--version"}


COMMANDS = dict(list_commands())


def read_sections() -> dict[str, str]:
    """docs/commands.md by heading."""
    parts = re.split(r"^## (.+)$", (ROOT / "docs" / "commands.md").read_text(encoding="utf-8"), flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def test_every_command_has_its_section_and_no_section_is_of_a_command_that_is_gone() -> None:
    assert list(read_sections()) == list(COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_the_section_names_every_option_and_no_other(name: str) -> None:
    section = read_sections()[name]
    command = COMMANDS[name]
    options = {text for parameter in command.params if isinstance(parameter, click.Option) for text in parameter.opts}
    named = set(re.findall(r"`(--?[a-z][a-z-]*)`", section))
    assert options - EVERYWHERE == named - EVERYWHERE


@pytest.mark.parametrize("name", COMMANDS)
def test_the_section_opens_with_a_sentence_and_has_an_example(name: str) -> None:
    section = read_sections()[name].strip()
    assert re.match(r"[A-Z][^\n]*[a-z]", section)
    assert f"\n    {name}" in section


def list_examples() -> list[str]:
    """Every line of every page that shows a toolkit command."""
    found = {}
    for page in PAGES:
        for line in page.read_text(encoding="utf-8").splitlines():
            if re.match(r"\s{4}toolkit [a-z]", line):
                found[re.split(r"\s{3,}|\s+#", line.strip())[0]] = page
    return list(found)


@pytest.mark.parametrize("line", list_examples())
def test_every_example_parses(line: str) -> None:
    words = shlex.split(line)[1:]
    command: click.Command = main
    context = click.Context(main, info_name="toolkit", default_map=spread(dict.fromkeys(SETTINGS, "open")))
    while isinstance(command, click.Group) and words and words[0] in command.commands:
        command = command.commands[words[0]]
        context = command.make_context(words[0], words[1:], parent=context, **keep(command))
        words = words[1:]
    assert command is not main


def keep(command: click.Command) -> dict[str, bool]:
    """A group's own words are its subcommand's; they are parsed in the next round."""
    return {"allow_extra_args": True, "ignore_unknown_options": True} if isinstance(command, click.Group) else {}


def test_help_examples_are_examples_of_the_page() -> None:
    page = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")
    assert not [name for name, command in COMMANDS.items() if name not in page or not getattr(command, "example", "")]


@pytest.mark.parametrize("job", ["report", "test", "lab", "bench", "gallery"])
def test_the_readme_names_each_job(job: str) -> None:
    assert f"python run.py {job}" in (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_python_of_the_readme_runs() -> None:
    code = re.findall(r"```python\n(.+?)```", (ROOT / "README.md").read_text(encoding="utf-8"), flags=re.DOTALL)
    assert code
    ends = "\nassert len(claims) and list(checks.columns)\n"
    done = subprocess.run(
        [sys.executable, "-c", "".join(code) + ends], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


def test_the_sentence_of_the_readme_is_read_as_it_shows() -> None:
    [shown] = re.findall(r"```text\n(.+?)```", (ROOT / "README.md").read_text(encoding="utf-8"), flags=re.DOTALL)
    assert call(*shlex.split(EXAMPLE)[1:]).stdout.startswith(shown)


@pytest.mark.parametrize("table", TABLES)
def test_every_column_is_explained(table: str) -> None:
    page = (ROOT / "data" / "README.md").read_text(encoding="utf-8")
    missing = [column for column in TABLES[table] if f"`{column}`" not in page]
    assert not missing


def test_every_measure_has_its_line_and_no_line_is_of_a_measure_that_is_gone() -> None:
    """Where it is red: `toolkit words --markdown` prints the lines anew."""
    page = (ROOT / "docs" / "measures.md").read_text(encoding="utf-8").splitlines()
    lines = call("words", "--markdown").stdout.splitlines()
    assert len(lines) > 20 and [line for line in page if line.startswith("|")] == lines


def test_every_notebook_has_its_line() -> None:
    page = (ROOT / "notebooks" / "README.md").read_text(encoding="utf-8")
    assert not [path.name for path in (ROOT / "notebooks").glob("*.ipynb") if path.stem not in page]


@pytest.mark.parametrize("page", [*PAGES, ROOT / "data" / "README.md"], ids=lambda path: str(path.relative_to(ROOT)))
def test_every_link_leads_somewhere(page: Path) -> None:
    links = re.findall(r"\]\(([^)#\s]+)[^)]*\)", page.read_text(encoding="utf-8"))
    inside = [link for link in links if "://" not in link and not link.startswith("mailto:")]
    assert not [link for link in inside if not (page.parent / link).exists()]


def test_every_dependency_has_its_reason() -> None:
    page = (ROOT / "docs" / "dependencies.md").read_text(encoding="utf-8")
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = [
        *project["dependencies"],
        *(line for extra in project["optional-dependencies"].values() for line in extra),
    ]
    names = {re.split(r"[\[<>=!~;\s]", line)[0] for line in wanted} - {project["name"]}
    assert not [name for name in names if name not in page]


def test_the_changelog_is_open() -> None:
    assert "## Unreleased" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def test_contributing_begins_with_the_journalist() -> None:
    lines = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8").splitlines()
    assert next(line for line in lines if line.startswith("## ")) == "## I am a journalist and want to add a word"
