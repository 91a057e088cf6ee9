"""The toolkit's stages as they are measured: each a function that prepares, and gives back the work to be timed."""

from __future__ import annotations

import math
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pandas as pd

Work = Callable[[], object]


def read_repeated(corpus: str, articles: int) -> pd.DataFrame:
    """The corpus, repeated to so many articles, each with an id of its own.

    Raises SystemExit where the corpus holds no article: nothing could be measured.
    """
    import pandas as pd

    import toolkit

    once = toolkit.read_corpus(corpus)
    if once.empty:
        raise SystemExit(f"no article in {corpus}")
    times = math.ceil(articles / len(once))
    copies = [once.assign(article_id=once["article_id"] + f"-{number}") for number in range(times)]
    return pd.concat(copies, ignore_index=True).head(articles)


def prepare_read(corpus: str, articles: int) -> Work:
    """Files to articles: the corpus is read as often as it takes."""
    import toolkit

    times = math.ceil(articles / max(1, len(toolkit.read_corpus(corpus))))
    return lambda: [len(toolkit.read_corpus(corpus)) for _ in range(times)]


def prepare_numbers(corpus: str, articles: int) -> Work:
    """Every number with its value, kind, fate and reason."""
    import toolkit

    table = read_repeated(corpus, articles)
    return lambda: toolkit.extract_numbers(table)


def prepare_dates(corpus: str, articles: int) -> Work:
    """Every time expression."""
    import toolkit

    table = read_repeated(corpus, articles)
    return lambda: toolkit.extract_dates(table)


def prepare_claims(corpus: str, articles: int) -> Work:
    """The complete extraction: numbers, dates, what is counted, who says so, for when and where."""
    import toolkit

    table = read_repeated(corpus, articles)
    return lambda: toolkit.extract_claims(table)


def prepare_reconcile(corpus: str, articles: int) -> Work:
    """Links and checks among claims. Repeated articles are copies of each other, which is the hard case."""
    import toolkit

    table = read_repeated(corpus, articles)
    claims = toolkit.extract_claims(table)
    return lambda: toolkit.reconcile_claims(claims, table)


def count_bytes(corpus: str, articles: int) -> int:
    """The bytes of text that a stage goes through; for reading, those of the files."""
    return int(read_repeated(corpus, articles)["text"].str.encode("utf-8").str.len().sum())


def count_file_bytes(corpus: str, articles: int) -> int:
    """The bytes of the files that reading goes through."""
    import toolkit

    files = [path.stat().st_size for path in Path(corpus).rglob("*") if path.is_file()]
    return sum(files) * math.ceil(articles / max(1, len(toolkit.read_corpus(corpus))))


STAGES: dict[str, Callable[[str, int], Work]] = {
    "read": prepare_read,
    "numbers": prepare_numbers,
    "dates": prepare_dates,
    "claims": prepare_claims,
    "reconcile": prepare_reconcile,
}
