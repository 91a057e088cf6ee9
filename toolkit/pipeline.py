"""The public functions, each a column of calls named for what they do. Read this first.

articles = read_corpus("data/sample")
numbers, dates, claims = extract_numbers(articles), extract_dates(articles), extract_claims(articles)
claims, checks = reconcile_claims(claims, articles)
"""

from __future__ import annotations

import warnings
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

import pandas as pd

from toolkit.article_table import articles_of, known, need_articles
from toolkit.explain.why import explain_claim
from toolkit.extract.reading import (
    Unread,
    find_article_dates,
    read_batch,
    read_claims,
    read_ledgers,
    read_safely,
)
from toolkit.paths import need_path
from toolkit.reconcile.copies import mark_copies
from toolkit.reconcile.links import reconcile_tables
from toolkit.rows import claim_rows, date_row, number_row
from toolkit.tables import make_table, make_table_from_dicts, need_table
from toolkit.vocabulary.load import Vocabulary, load_vocabulary

Progress = Callable[[int, int], None]
Words = Vocabulary | str | Path | None  # a folder of words of one's own may be named instead of a vocabulary


class Extraction(NamedTuple):
    """What one pass over a corpus gives."""

    numbers: pd.DataFrame
    dates: pd.DataFrame
    claims: pd.DataFrame


class UnreadWarning(UserWarning):
    """Articles on which the extraction broke and which are left out of its tables; `list_refused(table)` lists them."""


class Reconciled(NamedTuple):
    """The claims with their links, and the arithmetic doubts."""

    claims: pd.DataFrame
    checks: pd.DataFrame


def read_corpus(path: str | Path, *, progress: Progress | None = None) -> pd.DataFrame:
    """Reads a folder (or one file) of articles into the articles table; `articles.attrs["refused"]` lists what could not be read and why.

    An empty folder gives an empty table.

    >>> read_corpus("no/such/folder")
    Traceback (most recent call last):
    ...
    toolkit.errors.InputError: no such file or folder (no/such/folder). To mend it: check the path of the corpus.
    """
    from toolkit.corpus.read import read_articles  # page extraction is slow to import, and only reading files needs it

    found, refused = read_articles(need_path(path, "the corpus"), progress=progress)
    articles = mark_copies(make_table_from_dicts("articles", found))
    articles.attrs["refused"] = refused
    return articles


def list_refused(table: pd.DataFrame) -> pd.DataFrame:
    """Returns the files that `read_corpus` refused, or the articles on which an extraction broke: columns path, reason, remedy.

    >>> list_refused(pd.DataFrame()).columns.tolist()
    ['path', 'reason', 'remedy']
    """
    need_table(table, "list_refused", "pass a table that read_corpus or an extraction made")
    return make_table_from_dicts("refused", table.attrs.get("refused", []))


def extract_numbers(articles: pd.DataFrame, *, policy: str = "open", vocabulary: Words = None) -> pd.DataFrame:
    """Returns the ledger: one row per numeral or number word, with its value, its kind, its fate and the reason.

    `policy` says how vague words are read: "open" (dozens is at least 24), "acled" (12), "airwars" (12 to 24).

    >>> extract_numbers(pd.DataFrame({"article_id": ["a"], "text": ["The raid killed more than 40 people."]}))[
    ...     ["number_text", "low", "high", "hedge", "fate"]].values.tolist()
    [['more than 40', 40.0, <NA>, 'at_least', 'claim']]
    >>> extract_numbers(pd.DataFrame({"article_id": ["a"], "text": ["Dozens died."]}), policy="exact")
    Traceback (most recent call last):
    ...
    toolkit.errors.ToolkitError: no policy named 'exact' for vague numbers. To mend it: use one of acled, airwars, open.
    """
    words, given = find_words(vocabulary), list(articles_of(articles))
    unread: list[Unread] = []
    rows = [
        number_row(given[at].article_id, number, fate, reason)
        for at, ledger in read_safely(given, lambda batch: read_ledgers(batch, words, policy), unread)
        for number, fate, reason in ledger
    ]
    return tell_unread(articles, unread, make_table("numbers", rows))


def extract_dates(articles: pd.DataFrame) -> pd.DataFrame:
    """Returns one row per time expression (TIMEX3), with the days it covers; what needs a publication date and has none stays open.

    >>> extract_dates(pd.DataFrame({"article_id": ["a"], "text": ["It began in May 2016."]}))[
    ...     ["date_text", "value"]].values.tolist()
    [['May 2016', '2016-05']]
    """
    given = list(articles_of(articles))
    unread: list[Unread] = []
    rows = [
        date_row(given[at].article_id, timex)
        for at, timexes in read_safely(given, lambda batch: list(map(find_article_dates, batch)), unread)
        for timex in timexes
    ]
    return tell_unread(articles, unread, make_table("dates", rows))


def extract_claims(articles: pd.DataFrame, *, policy: str = "open", vocabulary: Words = None) -> pd.DataFrame:
    """Returns one row per claim: one source, in one article, gives one quantity for one measure over one time.

    `articles` needs the columns article_id and text, else InputError is raised; without `published` no "Monday" has a day. `vocabulary`
    may name a folder with words of your own.

    >>> claims = extract_claims(pd.DataFrame({"article_id": ["a"], "text": ["Police said 12 people were killed."]}))
    >>> claims[["number_text", "measure", "source"]].values.tolist()
    [['12', 'killed', 'Police']]
    """
    words, given, agencies = find_words(vocabulary), list(articles_of(articles)), agencies_of(articles)
    unread: list[Unread] = []
    rows = [
        row
        for at, claims in read_safely(given, lambda batch: read_claims(batch, words, policy), unread)
        for row in claim_rows(given[at], claims, agencies[at])
    ]
    return tell_unread(articles, unread, make_table("claims", rows))


def extract_all(
    articles: pd.DataFrame,
    *,
    policy: str = "open",
    vocabulary: Words = None,
    progress: Progress | None = None,
) -> Extraction:
    """Returns numbers, dates and claims from one pass over the articles; `progress` is called with the articles done and all of them.

    >>> numbers, dates, claims = extract_all(pd.DataFrame({"article_id": ["a"], "text": ["In May 12 people were killed."]}))
    >>> len(numbers), len(dates), len(claims)
    (1, 1, 1)
    """
    words, given, agencies = find_words(vocabulary), list(articles_of(articles)), agencies_of(articles)
    unread: list[Unread] = []
    numbers, dates, claims = [], [], []
    for at, reading in read_safely(given, lambda batch: read_batch(batch, words, policy), unread):
        name = given[at].article_id
        numbers += [number_row(name, number, fate, reason) for number, fate, reason in reading.numbers]
        dates += [date_row(name, timex) for timex in reading.dates]
        claims += claim_rows(given[at], reading.claims, agencies[at])
        if progress:
            progress(at + 1, len(given))
    tables = make_table("numbers", numbers), make_table("dates", dates), make_table("claims", claims)
    return Extraction(*(tell_unread(articles, unread, table, say=table is tables[-1]) for table in tables))


def find_words(vocabulary: Words) -> Vocabulary:
    """The vocabulary as given, or the shipped one, with the folder that is named laid on top."""
    if isinstance(vocabulary, Vocabulary):
        return vocabulary
    return load_vocabulary() if vocabulary is None else load_vocabulary(need_path(vocabulary, "the vocabulary"))


def agencies_of(articles: pd.DataFrame) -> list[str | None]:
    """The agency whose copy each article is."""
    return [known(cell) for cell in articles["agency"]] if "agency" in articles.columns else [None] * len(articles)


def tell_unread(
    articles: pd.DataFrame, unread: Sequence[Unread], table: pd.DataFrame, *, say: bool = True
) -> pd.DataFrame:
    """The table, with the articles on which its extraction broke listed as refused, and a warning with their names."""
    if not unread:
        return table
    paths = dict(zip(articles["article_id"], articles["path"], strict=True)) if "path" in articles else {}
    table.attrs["refused"] = [
        {
            "path": known(paths.get(one.article.article_id)) or one.article.article_id,
            "reason": f"the extraction broke on this article: {type(one.error).__name__}, {one.error}",
            "remedy": "this is a fault of the toolkit: report it with the article; all other articles are read",
        }
        for one in unread
    ]
    if say:
        names = ", ".join(row["path"] for row in table.attrs["refused"][:5]) + (", ..." if len(unread) > 5 else "")
        warnings.warn(f"left out, because the extraction broke on them: {names}", UnreadWarning, stacklevel=3)
    return table


def why(
    claim: pd.Series,
    articles: pd.DataFrame | None = None,
    *,
    policy: str = "open",
    vocabulary: Words = None,
) -> str:
    """Returns why a claim reads as it does: its words underlined, the rule behind each field, and what was refused beside it.

    `claim` is a row of the claims table; give `articles` to see also what came from other sentences.

    >>> articles = pd.DataFrame({"article_id": ["a"], "text": ["Police said 12 people died on a bus."]})
    >>> told = why(extract_claims(articles).iloc[0], articles)
    >>> print("\\n".join(line for line in told.splitlines() if "^" in line or "why" in line))
    ^^^^^^ source  ^^^^^^ counted
           ^^^^ cue       ^^^^ measure
                ^^ number
      why measure    the words behind the number say what happened to it (as in: 12 people were killed)
      why source     a verb of speech has this source as its subject (as in: the ministry said)
    """
    return explain_claim(claim, articles, policy=policy, vocabulary=find_words(vocabulary))


def reconcile_claims(claims: pd.DataFrame, articles: pd.DataFrame) -> Reconciled:
    """Returns the claims with their links (part_of, restates, supersedes, cluster_id), and the checks table of arithmetic doubts.

    Raises InputError where a table lacks a column it needs, or a claim is of an article that is not there.

    >>> articles = pd.DataFrame({"article_id": ["a"], "text": ["Police said 12 people died, five of them children."]})
    >>> claims, checks = reconcile_claims(extract_claims(articles), articles)
    >>> claims["number_text"].tolist(), claims["part_of"].eq(claims["claim_id"].iloc[0]).fillna(False).tolist(), len(checks)
    (['12', 'five'], [False, True], 0)
    >>> reconcile_claims(articles, articles)
    Traceback (most recent call last):
    ...
    toolkit.errors.InputError: claims: columns missing: claim_id, char_start, low, ... To mend it: pass the table that extract_claims made.
    """
    need_articles(articles)
    linked, checks = reconcile_tables(claims, articles if "cluster_id" in articles.columns else mark_copies(articles))
    return Reconciled(linked, checks)
