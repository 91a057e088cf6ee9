"""`toolkit new`: an investigation folder, ready to work in."""

from __future__ import annotations

from pathlib import Path

import click

from toolkit.cli.files import Place
from toolkit.cli.shell import Verb

OUTLETS = (
    'A .txt file names its outlet in a last line "© 2018 Valley Post"; or use a CSV: outlet, published, headline, text'
)


@click.command("new", cls=Verb, example="toolkit new my-investigation\ncd my-investigation\ntoolkit report")
@click.argument("folder", type=Place())
@click.option("--example", is_flag=True, help="Put one invented article into data/raw, to see the whole road at once.")
def new_command(folder: Path, example: bool) -> None:
    """Make an investigation folder.

    It holds the notebooks, data/raw for the articles, words of your own, the settings, and a README that says what is
    where. It works wherever the toolkit is installed.
    """
    from toolkit.project.create import create_project

    made = create_project(folder, example=example)
    click.echo(made)
    click.echo(f"Put articles into {made / 'data' / 'raw'}, then: cd {made} && toolkit report", err=True)
    click.echo(OUTLETS, err=True)
