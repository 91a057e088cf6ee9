"""The command line as the tests call it: in this process, from any folder; and all its commands by name."""

from __future__ import annotations

from contextlib import chdir
from pathlib import Path

import click
from click.testing import CliRunner, Result

from toolkit.cli import main


def call(*arguments: object) -> Result:
    """Runs the command line."""
    return CliRunner().invoke(main, [str(each) for each in arguments])


def call_in(folder: Path, *arguments: object) -> Result:
    """Runs the command line with `folder` as the place where somebody works."""
    with chdir(folder):
        return call(*arguments)


def list_commands(group: click.Group = main, above: str = "toolkit") -> list[tuple[str, click.Command]]:
    """Every command with its whole name."""
    found: list[tuple[str, click.Command]] = []
    for name, command in group.commands.items():
        found.append((f"{above} {name}", command))
        if isinstance(command, click.Group):
            found += list_commands(command, f"{above} {name}")
    return found
