"""Reads articles from the DataFrame that a caller hands in, by the columns that are there; an error says what is missing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from numbers import Number
from typing import Any

import pandas as pd

from toolkit.errors import InputError
from toolkit.records import Article
from toolkit.text.zones import zones_from_text


def articles_of(frame: pd.DataFrame) -> Iterator[Article]:
    """Yields the articles of a DataFrame that has at least `article_id` and `text`; the other columns are used where they are there.

    >>> next(articles_of(pd.DataFrame({"article_id": ["a"], "text": ["Two died."]}))).published is None
    True
    >>> next(articles_of(pd.DataFrame({"text": ["Two died."]})))
    Traceback (most recent call last):
    ...
    toolkit.errors.InputError: articles: no column 'article_id' (there are: text). To mend it: add the column, or rename ...
    """
    need_articles(frame)
    length = len(frame)

    def cells(name: str) -> Iterable[Any]:
        return frame[name].tolist() if name in frame.columns else [None] * length

    rows = zip(
        frame["article_id"].tolist(),
        frame["text"].tolist(),
        published_of(frame),
        cells("outlet"),
        cells("headline"),
        cells("dateline_place"),
        cells("zones"),
        strict=True,
    )
    for article_id, text, published, outlet, headline, place, zones in rows:
        words, marked = known(text) or "", known(zones)
        if not isinstance(words, str):
            raise InputError(
                f"articles: column 'text' holds {words!r}, which is no text",
                where=f"article_id {article_id}",
                remedy="pass the words of the article, or leave the cell empty",
            )
        yield Article(
            str(article_id),
            words,
            published,
            known(outlet),
            known(headline),
            known(place),
            zones_from_text(marked) if marked else None,
        )


def need_articles(frame: pd.DataFrame) -> None:
    """Raises InputError where something is no table of articles: article_id and text are the least."""
    if not isinstance(frame, pd.DataFrame):
        raise InputError(f"articles: a {type(frame).__name__} is no table", remedy="pass a pandas DataFrame")
    for column in ("article_id", "text"):
        if column not in frame.columns:
            there = ", ".join(map(str, frame.columns)) or "none"
            raise InputError(
                f"articles: no column '{column}'",
                where=f"there are: {there}",
                remedy="add the column, or rename the one that holds it",
            )


def need_article(articles: pd.DataFrame, refused: pd.DataFrame, where: str) -> None:
    """Raises InputError where no article was read: what was refused instead, and what to do.

    >>> need_article(pd.DataFrame(), pd.DataFrame({"path": ["a.pdf"], "reason": ["not a form that is read: .pdf"]}), "desk")
    Traceback (most recent call last):
    ...
    toolkit.errors.InputError: no article was read; refused: a.pdf, not a form that is read: .pdf (desk). To mend it: put .txt, ...
    """
    if len(articles):
        return
    told = [f"{path}, {reason}" for path, reason in zip(refused["path"], refused["reason"], strict=True)][:3]
    more = f" and {len(refused) - 3:,} more" if len(refused) > 3 else ""
    raise InputError(
        "no article was read" + (f"; refused: {'; '.join(told)}{more}" if told else ""),
        where=where,
        remedy="put .txt, .html, .csv, .jsonl or .parquet files there, or name another folder",
    )


def published_of(frame: pd.DataFrame) -> list[datetime | None]:
    """Publication times as naive datetimes of the place of publication; None where missing.

    >>> published_of(pd.DataFrame({"published": ["2017-08-21", None]}))
    [datetime.datetime(2017, 8, 21, 0, 0), None]
    >>> published_of(pd.DataFrame({"published": [20170821]}))
    Traceback (most recent call last):
    ...
    toolkit.errors.InputError: column 'published' holds 20170821, which is no day. To mend it: write days as 2017-08-21, or leave ...
    """
    if "published" not in frame.columns:
        return [None] * len(frame)
    return [None if cell is None or pd.isna(cell) else read_time(cell) for cell in frame["published"].tolist()]


def read_time(cell: Any) -> datetime:
    """A time of publication. A number is none: it would be read as so many nanoseconds after 1970."""
    try:
        if not isinstance(cell, Number):
            time: datetime = pd.Timestamp(cell).tz_localize(None).to_pydatetime(warn=False)
            return time
    except (ValueError, TypeError):
        pass
    raise InputError(
        f"column 'published' holds {cell!r}, which is no day",
        remedy="write days as 2017-08-21, or leave the cell empty",
    )


def known(cell: Any) -> Any:
    """The cell, or None where it is missing or empty."""
    return (cell or None) if isinstance(cell, str) else None if pd.isna(cell) else cell
