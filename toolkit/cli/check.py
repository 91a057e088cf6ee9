"""`toolkit check`: holds tables to their schema, spans to their words, and figures to their sums."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from toolkit.cli.files import ENDINGS
from toolkit.cli.shell import Verb
from toolkit.cli.stages import CORPUS, VOCABULARY, load_articles, load_words
from toolkit.errors import InputError
from toolkit.prose import say_count

if TYPE_CHECKING:
    import pandas as pd

TABLE_NAMES = ("articles", "numbers", "dates", "claims", "checks")
SHOWN = 20
REMEDY = "name a table or a folder of tables that `toolkit` wrote, or a folder of articles"


@click.command("check", cls=Verb, example="toolkit check tables/\ntoolkit check claims.csv")
@CORPUS
@VOCABULARY
def check_command(corpus: Path, vocabulary: Path | None) -> None:
    """Check tables, or a folder of articles.

    CORPUS is a table, a folder of tables, or a folder of articles. Columns are held to their schema, spans to their
    words, figures to their sums. Complaints go to stdout, and the exit code is then 1; arithmetic doubts go to stderr.
    """
    tables = find_tables(corpus) or {"articles": load_articles(corpus)}
    if list(tables) == ["articles"] and not len(tables["articles"]):
        raise InputError("nothing to check: no table and no article", where=str(corpus), remedy=REMEDY)
    words = load_words(vocabulary)
    complaints = check_tables(tables, list(words.measures) if words else [])
    for line in complaints[:SHOWN]:
        click.echo(line)
    if len(complaints) > SHOWN:
        click.echo(f"... and {len(complaints) - SHOWN:,} more")
    for line in list_doubts(tables):
        click.echo(line, err=True)
    held = ", ".join(f"{name} ({say_count(len(table), 'row')})" for name, table in tables.items())
    click.echo(f"{held}: {say_count(len(complaints), 'complaint')}", err=True)
    if complaints:
        sys.exit(1)


def find_tables(path: Path) -> dict[str, pd.DataFrame]:
    """Finds our tables at a path: a file named after one or with its columns, or a folder that holds such files."""
    from toolkit.files import read_table

    if path.is_file() and path.suffix.lower() in ENDINGS:
        name = path.stem if path.stem in TABLE_NAMES else guess_name(read_table(path))
        return {name: read_table(path, name)} if name else {}
    if path.is_dir():
        files = {
            name: next((path / f"{name}{end}" for end in ENDINGS if (path / f"{name}{end}").is_file()), None)
            for name in TABLE_NAMES
        }
        return {name: read_table(file, name) for name, file in files.items() if file is not None}
    return {}


def guess_name(table: pd.DataFrame) -> str | None:
    """The table whose columns these are; None where no table has half of them."""
    from toolkit.tables import TABLES

    shares = {name: len(set(TABLES[name]) & set(table.columns)) / len(TABLES[name]) for name in TABLE_NAMES}
    best = max(shares, key=lambda name: shares[name])
    return best if shares[best] >= 0.5 else None


def check_tables(tables: dict[str, pd.DataFrame], measures: Sequence[str] = ()) -> list[str]:
    """All complaints about a set of tables, together; `measures` are those of one's own."""
    from toolkit.table_check import check_table

    complaints = [line for name, table in tables.items() for line in check_table(name, table, measures=measures)]
    if complaints:
        return complaints
    for name in ("numbers", "dates", "claims"):
        if name in tables:
            complaints += check_spans(name, tables[name], tables.get("articles"))
    return complaints


def check_spans(name: str, table: pd.DataFrame, articles: pd.DataFrame | None) -> list[str]:
    """Each span has to cut out its own words; without the articles only claims can be held to their sentence."""
    words = "date_text" if name == "dates" else "number_text"
    if articles is not None:
        texts = dict(zip(articles["article_id"], articles["text"], strict=True))
        spans = zip(table.index, table["article_id"], table["char_start"], table["char_end"], table[words], strict=True)
        wrong = [row for row, key, start, end, found in spans if key not in texts or texts[key][start:end] != found]
    elif name == "claims":
        inside = zip(
            table.index, table["sentence"], table["char_start"] - table["sentence_start"], table[words], strict=True
        )
        wrong = [row for row, text, start, found in inside if text[start : start + len(found)] != found]
    else:
        wrong = []
    return [f"{name}: row {row}: the words at char_start:char_end are not {words}" for row in wrong]


def list_doubts(tables: dict[str, pd.DataFrame]) -> list[str]:
    """Arithmetic doubts: they are questions for an editor, and no fault of the table."""
    if "checks" in tables:
        doubts = tables["checks"]
    elif "claims" in tables and "articles" in tables:
        from toolkit.pipeline import reconcile_claims

        doubts = reconcile_claims(tables["claims"], tables["articles"])[1]
    else:
        return []
    lines = [f"  doubt: {question}" for question in doubts["question"].head(SHOWN)]
    return [f"{say_count(len(doubts), 'arithmetic doubt')}", *lines]
