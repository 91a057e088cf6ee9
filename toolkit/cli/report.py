"""`toolkit report`: articles to charted HTML reports and an index of them."""

from __future__ import annotations

from pathlib import Path

import click

from toolkit.cli.shell import Verb
from toolkit.cli.stages import CORPUS, POLICY, VOCABULARY


@click.command("report", cls=Verb, example="toolkit report my-articles --out reports")
@CORPUS
@click.option(
    "-o",
    "--out",
    type=click.Path(path_type=Path),
    default=Path("reports"),
    show_default=True,
    help="The folder to write to.",
)
@POLICY
@VOCABULARY
def report_command(corpus: Path, out: Path, policy: str, vocabulary: Path | None) -> None:
    """Render the reports.

    Reads, extracts, reconciles, and runs every notebook; the place of the index page goes to stdout.
    """
    from toolkit.reports.build import build_reports

    click.echo(build_reports(corpus, out))
