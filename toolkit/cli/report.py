"""`toolkit report`: articles to charted HTML reports and an index of them."""

from __future__ import annotations

from pathlib import Path

import click

from toolkit.cli.progress import show_stages
from toolkit.cli.shell import Verb
from toolkit.cli.stages import POLICY, VOCABULARY

EXAMPLE = """
toolkit report my-articles --out reports
toolkit report my-articles --notebook notebooks/2_sorties_over_time_by_source.ipynb -p from_day=2015-10-01
toolkit report --list
"""


@click.command("report", cls=Verb, example=EXAMPLE)
@click.argument("corpus", required=False, type=click.Path(path_type=Path))
@click.option(
    "-o", "--out", type=click.Path(path_type=Path), default="reports", show_default=True, help="The folder to write to."
)
@click.option("--notebooks", type=click.Path(path_type=Path), help="A folder of notebooks [default: those shipped].")
@click.option("--notebook", type=click.Path(path_type=Path), help="Render this one alone.")
@click.option("-p", "--parameter", "parameters", multiple=True, metavar="NAME=VALUE", help="A parameter of that one.")
@click.option("--list", "wants_list", is_flag=True, help="List the notebooks and their parameters, and render nothing.")
@POLICY
@VOCABULARY
def report_command(
    corpus: Path | None,
    out: Path,
    notebooks: Path | None,
    notebook: Path | None,
    parameters: tuple[str, ...],
    wants_list: bool,
    policy: str,
    vocabulary: Path | None,
) -> None:
    """Render the reports.

    Reads, extracts, reconciles, runs every notebook, and writes one HTML file each; the place of the index page goes to
    stdout. With --notebook only that one is rendered, with its own parameters.
    """
    from toolkit.project.create import find_notebooks

    folder = notebooks or find_notebooks()
    if wants_list:
        list_parameters([notebook] if notebook else sorted(folder.glob("*.ipynb")))
        return
    if corpus is None:
        raise click.UsageError("Missing argument 'CORPUS': the folder that holds the articles.")
    if notebook is not None:
        click.echo(render_one(notebook, corpus, out, policy, vocabulary, read_pairs(parameters)))
        return
    if parameters:
        raise click.UsageError("-p belongs to one notebook: name it with --notebook.")
    from toolkit.reports.build import build_reports

    with show_stages() as progress:
        index = build_reports(corpus, out, progress, notebooks=folder, policy=policy, vocabulary=vocabulary)
    click.echo(index)


def render_one(
    notebook: Path, corpus: Path, out: Path, policy: str, vocabulary: Path | None, given: dict[str, str]
) -> Path:
    """Renders one notebook; corpus, policy and vocabulary are handed on where it has such parameters."""
    from toolkit.reports.parameters import read_parameters
    from toolkit.reports.render import render_report

    names = {parameter.name for parameter in read_parameters(notebook)}
    offered = {"corpus": str(corpus), "policy": policy, "vocabulary": str(vocabulary) if vocabulary else None}
    values = {name: value for name, value in offered.items() if name in names and value is not None}
    return render_report(notebook, {**values, **given}, output=out / f"{notebook.stem}.html")


def read_pairs(parameters: tuple[str, ...]) -> dict[str, str]:
    """The parameters as given, by name; their types are the notebook's business.

    >>> read_pairs(("sources=Russia,Syria", "by="))
    {'sources': 'Russia,Syria', 'by': ''}
    """
    pairs = [each.partition("=") for each in parameters]
    wrong = [name for name, sign, _ in pairs if not sign or not name]
    if wrong:
        raise click.UsageError(f"-p {wrong[0]} has to be NAME=VALUE.")
    return {name: value for name, _, value in pairs}


def list_parameters(notebooks: list[Path]) -> None:
    """Prints each notebook, and the name, type, default and meaning of its parameters."""
    from toolkit.reports.parameters import read_parameters

    for notebook in notebooks:
        click.echo(notebook.stem)
        for each in read_parameters(notebook):
            click.echo(f"  {each.name}: {each.type} = {each.default!r}" + (f"  # {each.help}" if each.help else ""))
