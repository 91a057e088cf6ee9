"""`toolkit diff`: two runs compared, or one run without some of its claims: what changes, and why."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from toolkit.cli.files import ENDINGS, Place
from toolkit.cli.shell import Verb

if TYPE_CHECKING:
    from toolkit.compare.outcomes import Outcome

EXAMPLE = """
toolkit diff reports-monday reports -o changes.html
toolkit diff tables-before tables -o changes.csv
toolkit diff reports --without c1a4c8d854d6c4a63 -o falls.html
"""


class ReportFile(Place):
    """A file to write to; the ending says what: .html the page, .json the whole record, the others the table."""

    name = "file"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Path:
        """Refuses an ending that is not known, before any work is done."""
        path = Path(super().convert(value, param, ctx))
        known = (".html", ".json", *ENDINGS)
        if path.suffix.lower() not in known:
            self.fail(f"'{value}' has to end in {', '.join(known)}.", param, ctx)
        return path


OUTS = click.option(
    "-o",
    "--out",
    "outs",
    multiple=True,
    type=ReportFile(),
    help="Write here: .html the page, .json the record, .csv .xlsx .jsonl .parquet the table; repeat it for several "
    "[default: CSV to stdout].",
)
WITHOUT = click.option(
    "--without", multiple=True, metavar="CLAIM_ID", help="Ask what changes if this claim falls; repeat it for several."
)


@click.command("diff", cls=Verb, example=EXAMPLE)
@click.argument("old", type=Place())
@click.argument("new", required=False, type=Place())
@OUTS
@WITHOUT
@click.option("--json", "as_json", is_flag=True, help="The whole record as JSON to stdout.")
def diff_command(old: Path, new: Path | None, outs: tuple[Path, ...], without: tuple[str, ...], as_json: bool) -> None:
    """Compare two runs: what changed, and why.

    OLD and NEW are folders that `toolkit report` or `toolkit extract` wrote, or claims tables. With --without there is no
    NEW: the run is compared with itself as it would be without these claims, with all that leans on them.
    """
    if (new is None) == (not without):
        raise click.UsageError("Name a second run NEW, or a claim with --without; not both.")
    from toolkit.compare.outcomes import compare_folders, find_folder_fall

    outcome = find_folder_fall(old, without) if new is None else compare_folders(old, new)
    for words in outcome.say():
        click.echo(words, err=True)
    for path in outs:
        write_outcome(outcome, path)
    if as_json:
        sys.stdout.write(dump_record(outcome))
    elif not outs:
        from toolkit.files import write_csv

        sys.stdout.write(write_csv(outcome.table()))


def write_outcome(outcome: Outcome, path: Path) -> None:
    """Writes one of the forms, whole or not at all."""
    from toolkit.files import say_unwritable, write_table

    ending = path.suffix.lower()
    if ending in ENDINGS:
        lost = write_table(outcome.table(), path, "changes")
        click.echo(f"{path}" + (f": {lost}" if lost else ""), err=True)
        return
    from toolkit.reports.render import write_whole

    text = outcome.page() if ending == ".html" else dump_record(outcome)
    with say_unwritable(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, text)
    click.echo(f"{path}", err=True)


def dump_record(outcome: Outcome) -> str:
    """The record as text; the same outcome gives the same bytes."""
    return json.dumps(outcome.record(), indent=2, ensure_ascii=False) + "\n"
