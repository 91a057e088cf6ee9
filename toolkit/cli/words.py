"""`toolkit words`: which measures there are, and whether every word list proves itself."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from toolkit.cli.files import Place
from toolkit.cli.shell import Verb, Verbs
from toolkit.cli.stages import VOCABULARY, load_words
from toolkit.prose import say_count

if TYPE_CHECKING:
    from toolkit.vocabulary.load import Vocabulary


class Measure(NamedTuple):
    """A measure as its file introduces itself."""

    name: str
    title: str
    holds: str
    limits: str


@click.group("words", cls=Verbs, invoke_without_command=True, example="toolkit words\ntoolkit words check vocabulary")
@VOCABULARY
@click.option("--markdown", is_flag=True, help="As a Markdown table, with what each measure holds and its limits.")
@click.pass_context
def words_group(ctx: click.Context, vocabulary: Path | None, markdown: bool) -> None:
    """List the measures that can be counted."""
    if ctx.invoked_subcommand is not None:
        return
    from toolkit.vocabulary.load import load_vocabulary

    measures = list(list_measures(load_words(vocabulary) or load_vocabulary()))
    if markdown:
        click.echo("| measure | title | what it holds | limits |\n|---|---|---|---|")
        for each in measures:
            click.echo(f"| `{each.name}` | {each.title} | {each.holds} | {each.limits} |")
        return
    for each in measures:
        click.echo(f"{each.name:<22} {each.title}")
    click.echo(say_count(len(measures), "measure"), err=True)


@words_group.command("check", cls=Verb, example="toolkit words check\ntoolkit words check vocabulary")
@click.argument("vocabulary", required=False, type=Place())
def words_check_command(vocabulary: Path | None) -> None:
    """Prove the word lists by their examples.

    With a folder VOCABULARY, its lists too. Complaints go to stdout, and the exit code is then 1.
    """
    words, complaints = find_complaints(vocabulary)
    for line in complaints:
        click.echo(line)
    counted = (say_count(len(words.measures), "measure"), say_count(len(complaints), "complaint"))
    click.echo(", ".join(counted), err=True)
    if complaints:
        sys.exit(1)


def find_complaints(vocabulary: Path | None) -> tuple[Vocabulary, list[str]]:
    """The word lists, with those of a folder on top, and what is wrong with them, each complaint once."""
    from toolkit.extract.proofs import check_vocabulary
    from toolkit.vocabulary.load import read_vocabulary
    from toolkit.vocabulary.own import check_own

    words = read_vocabulary(vocabulary)
    return words, [*dict.fromkeys([*(check_own(vocabulary) if vocabulary else []), *check_vocabulary(words)])]


def tell_complaints(vocabulary: Path | None) -> None:
    """Says on stderr that lists of one's own do not prove themselves: they are read with all the same."""
    complaints = find_complaints(vocabulary)[1] if vocabulary else []
    if complaints:
        click.echo(
            f"the word lists in {vocabulary} have {say_count(len(complaints), 'complaint')} and are used as they are; "
            f"`toolkit words check {vocabulary}` tells which",
            err=True,
        )


def list_measures(words: Vocabulary) -> Iterator[Measure]:
    """Yields the measures by name; what each holds, and its limits, stand in the comment that opens its file."""
    headers: dict[str, str] = {}
    for folder in words.folders:
        headers.update({path.stem: read_header(path) for path in sorted((folder / "measures").glob("*.toml"))})
    for name in sorted(words.measures):
        holds, _, rest = headers.get(name, "").partition("\n")
        yield Measure(
            name, str(words.measures[name].get("title", name)), holds, rest.partition("Limits: ")[2].replace("\n", " ")
        )


def read_header(path: Path) -> str:
    """The comment lines that open a word list."""
    lines = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            break
        lines.append(line.lstrip("# "))
    return "\n".join(lines)
