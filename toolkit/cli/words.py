"""`toolkit words`: which measures there are, and whether every word list proves itself."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from toolkit.cli.shell import Verb, Verbs
from toolkit.cli.stages import VOCABULARY, load_words


@click.group("words", cls=Verbs, invoke_without_command=True, example="toolkit words\ntoolkit words check vocabulary")
@VOCABULARY
@click.pass_context
def words_group(ctx: click.Context, vocabulary: Path | None) -> None:
    """List the measures that can be counted."""
    if ctx.invoked_subcommand is not None:
        return
    from toolkit.vocabulary.load import load_vocabulary

    measures = (load_words(vocabulary) or load_vocabulary()).measures
    for name in sorted(measures):
        click.echo(f"{name:<22} {measures[name].get('title', '')}".rstrip())
    click.echo(f"{len(measures)} measures", err=True)


@words_group.command("check", cls=Verb, example="toolkit words check\ntoolkit words check vocabulary")
@click.argument("vocabulary", required=False, type=click.Path(path_type=Path))
def words_check_command(vocabulary: Path | None) -> None:
    """Prove the word lists by their examples.

    With a folder VOCABULARY, its lists too. Complaints go to stdout, and the exit code is then 1.
    """
    from toolkit.vocabulary.check import check_vocabulary
    from toolkit.vocabulary.load import load_vocabulary

    words = load_words(vocabulary) or load_vocabulary()
    complaints = check_vocabulary(words)
    for line in complaints:
        click.echo(line)
    click.echo(f"{len(words.measures)} measures, {len(complaints)} complaints", err=True)
    if complaints:
        sys.exit(1)
