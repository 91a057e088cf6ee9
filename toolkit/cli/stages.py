"""`toolkit read`, `extract` and `reconcile`: the three steps from a folder to linked claims."""

from __future__ import annotations

import warnings
from pathlib import Path
from typing import TYPE_CHECKING

import click

from toolkit.cli.files import Place, TableFile, names_folder, show_table
from toolkit.cli.progress import show_progress, tell_notes, tell_read
from toolkit.cli.shell import Verb
from toolkit.errors import InputError
from toolkit.project.settings import POLICIES
from toolkit.prose import say_count

if TYPE_CHECKING:
    import pandas as pd

    from toolkit.vocabulary.load import Vocabulary

CORPUS = click.argument("corpus", type=Place())
OUT = click.option(
    "-o", "--out", type=TableFile(), help="Write here, by ending (.parquet .csv .xlsx .jsonl) [default: CSV to stdout]."
)
POLICY = click.option(
    "--policy",
    type=click.Choice(POLICIES),
    default="open",
    show_default=True,
    help="How vague words (dozens, hundreds) are read.",
)
VOCABULARY = click.option("--vocabulary", type=Place(), help="A folder with your own measures, sources and outlets.")


@click.command("read", cls=Verb, example="toolkit read my-articles -o articles.parquet")
@CORPUS
@OUT
@click.option("--refused", type=TableFile(), help="Write the files that were not read, with the reasons, here.")
def read_command(corpus: Path, out: Path | None, refused: Path | None) -> None:
    """Read articles into a table.

    CORPUS is a folder, nested and mixed as it comes, or one file: .txt .html .csv .jsonl .parquet. What cannot be read
    is listed on stderr with the reason.
    """
    from toolkit.corpus.files import check_apart
    from toolkit.pipeline import list_refused

    if out is not None:
        check_apart(corpus, out)
    articles = load_articles(corpus)
    show_table(articles, out, "articles")
    if refused is not None:
        show_table(list_refused(articles), refused, "refused")


@click.command(
    "extract",
    cls=Verb,
    example="toolkit extract my-articles -o claims.csv\ntoolkit extract articles.parquet -o tables/",
)
@CORPUS
@OUT
@click.option(
    "--table",
    "name",
    type=click.Choice(["claims", "numbers", "dates"]),
    default="claims",
    show_default=True,
    help="Which table.",
)
@POLICY
@VOCABULARY
def extract_command(corpus: Path, out: Path | None, name: str, policy: str, vocabulary: Path | None) -> None:
    """Find claims, numbers or dates.

    CORPUS is a folder of articles, or an articles table that `toolkit read` wrote.

    With a folder as -o, all four tables are written into it: articles, numbers, dates, claims; and about.json, which says
    with what they were made.
    """
    from toolkit.corpus.files import check_apart

    if out is not None and names_folder(out):
        check_apart(corpus, out)
    words = load_words(vocabulary)  # what is wrong with them is said before the corpus is read
    articles = load_articles(corpus, needs_article=True)
    tables = extract_tables(articles, policy, words)
    if out is not None and names_folder(out):
        for each, table in tables.items():
            show_table(table, out, each)
        keep_about(corpus, articles, policy, vocabulary, out)
    else:
        show_table(tables[name], out, name, articles)


@click.command("reconcile", cls=Verb, example="toolkit reconcile my-articles -o linked.csv --checks doubts.csv")
@CORPUS
@OUT
@click.option("--claims", type=Place(), help="Claims extracted before [default: extract them now].")
@click.option("--checks", type=TableFile(), help="Write the arithmetic doubts here.")
@POLICY
@VOCABULARY
def reconcile_command(
    corpus: Path, out: Path | None, claims: Path | None, checks: Path | None, policy: str, vocabulary: Path | None
) -> None:
    """Link claims, and check their sums.

    Finds which claims are parts, restatements, copies or revisions of others, and which sums do not work out.
    """
    from toolkit.files import read_table
    from toolkit.pipeline import reconcile_claims

    words, known = load_words(vocabulary), read_table(claims, "claims") if claims else None
    articles = load_articles(corpus, needs_article=True)
    if known is None:
        known = extract_tables(articles, policy, words)["claims"]
    linked, doubts = reconcile_claims(known, articles)
    show_table(linked, out, "claims", articles)
    if checks is not None:
        show_table(doubts, checks, "checks")
    elif len(doubts):
        click.echo(f"{say_count(len(doubts), 'arithmetic doubt')}; --checks FILE writes them", err=True)


def load_articles(path: Path, *, needs_article: bool = False) -> pd.DataFrame:
    """Reads a corpus, or an articles table written before, and says on stderr what was read and what was refused.

    With `needs_article` InputError is raised where there is none.
    """
    from toolkit.article_table import need_article
    from toolkit.pipeline import list_refused, read_corpus

    if not path.exists():
        raise InputError("no such folder or file", where=str(path), remedy="see that the path is right")
    if holds_articles_table(path):
        from toolkit.files import read_table

        return read_table(path, "articles")
    with show_progress("reading") as progress:
        articles = read_corpus(path, progress=progress)
    if needs_article:
        need_article(articles, list_refused(articles), str(path))
    refused = articles.attrs.get("refused", [])
    tell_read(path, len(articles), len(refused))
    for row in refused[:10]:
        click.echo(f"  refused {row['path']}: {row['reason']}", err=True)
    if len(refused) > 10:
        click.echo(f"  ... and {len(refused) - 10:,} more; `toolkit read` --refused FILE writes them all", err=True)
    tell_notes(articles["read_note"])
    return articles


def holds_articles_table(path: Path) -> bool:
    """Whether a file is an articles table of ours - it has the columns article_id and text - whose ids have to be kept."""
    from toolkit.files import ENDINGS, list_columns

    return path.is_file() and path.suffix.lower() in ENDINGS and {"article_id", "text"} <= set(list_columns(path))


def extract_tables(articles: pd.DataFrame, policy: str, words: Vocabulary | None) -> dict[str, pd.DataFrame]:
    """All tables of one pass over the articles."""
    from toolkit.pipeline import UnreadWarning, extract_all

    with show_progress("extracting") as progress, warnings.catch_warnings():
        warnings.simplefilter("ignore", UnreadWarning)  # said below, a line for each
        found = extract_all(articles, policy=policy, vocabulary=words, progress=progress)
    for row in found.claims.attrs.get("refused", []):
        click.echo(f"  left out {row['path']}: {row['reason']}; {row['remedy']}", err=True)
    return {"articles": articles, "numbers": found.numbers, "dates": found.dates, "claims": found.claims}


def keep_about(corpus: Path, articles: pd.DataFrame, policy: str, vocabulary: Path | None, folder: Path) -> None:
    """Writes beside the tables with what they were made, so that `toolkit diff` can say why a later run differs."""
    from toolkit.provenance import describe_reading, write_about
    from toolkit.reports.inputs import find_fingerprint, name_corpus

    about = {
        "corpus": name_corpus(corpus),
        "policy": policy,
        "fingerprint": find_fingerprint(articles),
        "made_with": describe_reading(policy, load_words(vocabulary)),
    }
    write_about(about, folder)


def load_words(folder: Path | None) -> Vocabulary | None:
    """The vocabulary with the reporter's own folder on top."""
    from toolkit.vocabulary.load import load_vocabulary

    return load_vocabulary(folder) if folder else None
