"""`toolkit report`: articles to charted HTML reports and an index of them; one notebook; or one for each combination of parameters."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from toolkit.cli.files import Place
from toolkit.cli.progress import show_stages, tell_notes, tell_read
from toolkit.cli.shell import Verb
from toolkit.cli.stages import POLICY, VOCABULARY
from toolkit.prose import say_count

if TYPE_CHECKING:
    from toolkit.reports.batch import Batch

EXAMPLE = """
toolkit report my-articles --out reports
toolkit report notebooks/2_sorties_over_time_by_source.ipynb -p corpus=my-articles -p from_day=2015-10-01
toolkit report notebooks/2_sorties_over_time_by_source.ipynb --matrix source=Russia,Syria period=2016,2017 -j 2
toolkit report --list
"""


@click.command("report", cls=Verb, example=EXAMPLE)
@click.argument("corpus", metavar="[CORPUS|NOTEBOOK]", required=False)
@click.argument("more", metavar="[NAME=VALUES]...", nargs=-1)
@click.option("-o", "--out", type=Place(), default="reports", show_default=True, help="The folder to write to.")
@click.option("--notebooks", type=Place(), help="A folder of notebooks [default: those shipped].")
@click.option("--notebook", type=Place(), help="Render this one alone, on CORPUS.")
@click.option("-p", "--parameter", "parameters", multiple=True, metavar="NAME=VALUE", help="A parameter of that one.")
@click.option(
    "--matrix", multiple=True, metavar="NAME=VALUES", help="A report for each value, and each combination of values."
)
@click.option(
    "-j", "--jobs", type=click.IntRange(1, 64), default=min(4, os.cpu_count() or 2), help="How many at a time."
)
@click.option("--resume", is_flag=True, help="With --matrix: keep what is there and would come out the same.")
@click.option("-q", "--quiet", is_flag=True, help="No progress on stderr.")
@click.option("--list", "wants_list", is_flag=True, help="List the notebooks and their parameters, and render nothing.")
@POLICY
@VOCABULARY
@click.pass_context
def report_command(ctx: click.Context, corpus: str | None, more: tuple[str, ...], **chosen: Any) -> None:
    """Render the reports.

    Of a CORPUS: reads, extracts, reconciles, runs every notebook, and writes one HTML file each. Of a NOTEBOOK (.ipynb): that one,
    with its own parameters; with --matrix once for each combination of values. The place of the index, or of the one page, goes to stdout.
    """
    from toolkit.project.create import find_notebooks

    words = [word for word in (corpus, *more) if word and is_axis(word)]
    places = [word for word in (corpus, *more) if word and not is_axis(word)]
    if len(places) > 1 or (words and not chosen["matrix"]):
        raise click.UsageError(f"Got unexpected extra argument ({(words or places[1:])[0]}).")
    if chosen["out"].suffix.lower() in (".html", ".htm"):
        raise click.UsageError(f"-o names a folder, in which the pages keep their names: {chosen['out']} is no folder.")
    place = Path(places[0]) if places else None
    if place is None and isinstance(settled := ctx.lookup_default("corpus"), str):
        place = Path(settled)
    if place is not None and place.suffix == ".ipynb":
        chosen["notebook"], settled = place, ctx.lookup_default("corpus")
        place = Path(settled) if settled and settled != corpus else None
    folder = chosen["notebooks"] or find_notebooks()
    if chosen["wants_list"]:
        list_parameters([chosen["notebook"]] if chosen["notebook"] else sorted(folder.glob("*.ipynb")))
    elif chosen["notebook"] is not None:
        render_notebook(place, [*chosen["matrix"], *words], chosen)
    else:
        render_corpus(place, folder, chosen)


def is_axis(word: str) -> bool:
    """Whether a word of the command line is NAME=VALUES and no file.

    >>> is_axis("period=2016,2017"), is_axis("my-articles")
    (True, False)
    """
    name, sign, _ = word.partition("=")
    return bool(sign) and name.isidentifier() and not Path(word).exists()


def render_corpus(corpus: Path | None, folder: Path, chosen: dict[str, Any]) -> None:
    """Renders every notebook of a folder on a corpus, and prints the place of the index."""
    if corpus is None:
        raise click.UsageError("Missing argument 'CORPUS': the folder that holds the articles.")
    for option, words in (("parameters", "-p"), ("matrix", "--matrix"), ("resume", "--resume")):
        if chosen[option]:
            raise click.UsageError(f"{words} belongs to one notebook: name it instead of CORPUS, or with --notebook.")
    from toolkit.cli.words import tell_complaints
    from toolkit.reports.build import build_reports

    tell_complaints(chosen["vocabulary"])
    with show_stages(chosen["quiet"]) as progress:
        index = build_reports(
            corpus, chosen["out"], progress,
            notebooks=folder, policy=chosen["policy"], vocabulary=chosen["vocabulary"], jobs=chosen["jobs"],
            needs_article=True,
        )  # fmt: skip
    if not chosen["quiet"]:
        tell_articles(corpus, chosen["out"] / "tables")
    click.echo(index)


def tell_articles(corpus: Path, tables: Path) -> None:
    """Says on stderr how many articles the reports rest on, and how many files were refused."""
    from pyarrow.parquet import read_table

    notes = read_table(tables / "articles.parquet", columns=["read_note"])["read_note"].to_pylist()
    refused = read_table(tables / "refused.parquet").num_rows
    tell_read(corpus, len(notes), refused)
    tell_notes(notes)
    if notes and refused:
        click.echo("the report on the corpus lists what was refused, and why", err=True)


def render_notebook(corpus: Path | None, axes: list[str], chosen: dict[str, Any]) -> None:
    """Renders one notebook; corpus, policy and vocabulary are handed on where it has such parameters."""
    from toolkit.cli.words import tell_complaints
    from toolkit.reports.parameters import read_parameters

    tell_complaints(chosen["vocabulary"])
    notebook, out = chosen["notebook"], chosen["out"]
    names = {parameter.name for parameter in read_parameters(notebook)}
    source = click.get_current_context().get_parameter_source("policy")
    policy = chosen["policy"] if source is not click.core.ParameterSource.DEFAULT else None
    offered = {"corpus": corpus, "policy": policy, "vocabulary": chosen["vocabulary"]}
    values = {name: str(value) for name, value in offered.items() if name in names and value is not None}
    values |= read_pairs(chosen["parameters"])
    if not axes:
        if chosen["resume"]:
            raise click.UsageError("--resume belongs to --matrix.")
        click.echo(render_one(notebook, values, out, read_pairs(chosen["parameters"])))
        return
    from toolkit.reports.batch import render_batch
    from toolkit.reports.matrix import read_axes

    try:
        with show_stages(chosen["quiet"]) as progress:
            batch = render_batch(
                notebook, read_axes(axes), values,
                output_folder=out, jobs=chosen["jobs"], resume=chosen["resume"], progress=progress,
            )  # fmt: skip
    except KeyboardInterrupt:
        click.echo("stopped; the same command with --resume goes on from here", err=True)
        raise
    tell_batch(batch, out, chosen["quiet"])


def render_one(notebook: Path, given: dict[str, str], out: Path, asked: dict[str, str]) -> Path:
    """Renders one notebook; a run that fails is kept in `failed`, as in a batch. What was `asked` with -p stands under the title."""
    from toolkit.reports.given import check_parameters
    from toolkit.reports.lock import lock_folder
    from toolkit.reports.parameters import read_parameters
    from toolkit.reports.record import FAILED
    from toolkit.reports.render import find_paths, render_checked
    from toolkit.reports.values import PATHS

    values = check_parameters(read_parameters(notebook), find_paths(given), where=notebook.name)
    varied = [(name, words) for name, words in asked.items() if name not in PATHS and words]
    with lock_folder(out):
        return render_checked(notebook, values, out / f"{notebook.stem}.html", varied=varied, failed=out / FAILED)


def tell_batch(batch: Batch, out: Path, quiet: bool) -> None:
    """Prints the place of the index, and on stderr what failed; a failure makes the exit code 1."""
    if not quiet:
        others = (
            f"; {batch.not_listed} older here rest on other articles and are not listed" if batch.not_listed else ""
        )
        kept = f", {len(batch.kept)} kept from before" if batch.kept else ""
        click.echo(f"{say_count(len(batch.made), 'report')} made{kept}{others}", err=True)
    click.echo(batch.index)
    if batch.failed:
        all_of_them = len(batch.failed) + len(batch.made) + len(batch.kept)
        click.echo(
            f"toolkit: {len(batch.failed)} of {all_of_them} failed; see their notebooks in {out / 'failed'}", err=True
        )
        for name, words in batch.failed:
            click.echo(f"  {name}: {words}", err=True)
        sys.exit(1)


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
