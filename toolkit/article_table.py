"""Reads articles from the DataFrame that a caller hands in, by the columns that are there; an error says what is missing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import datetime
from numbers import Number
from typing import Any

import pandas as pd

from toolkit.errors import InputError
from toolkit.records import Article, Zone
from toolkit.text.zones import zones_from_text

# 2017-08-21, 2017-08-21T14:05, 2017-08-21 14:05:30.5+02:00, 20170821: the orders of day and month that nobody can mistake.
ISO_TIME = re.compile(r"(\d{4}-\d\d-\d\d|\d{8})([T ]\d\d:?\d\d(:?\d\d([.,]\d+)?)?)?\s?(Z|UTC|GMT|[+-]\d\d:?\d\d)?")
BLANK = frozenset(("", "nan", "nat", "none", "null", "n/a", "na", "-", "<na>"))


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
        words = text_of(text, "text", article_id) or ""
        yield Article(
            str(article_id),
            words,
            published,
            text_of(outlet, "outlet", article_id),
            text_of(headline, "headline", article_id),
            text_of(place, "dateline_place", article_id),
            zones_of(zones, words, article_id),
        )


def text_of(cell: Any, column: str, article_id: Any) -> str | None:
    """The text of a cell, None where it is empty; InputError where something else stands in it."""
    words = known(cell)
    if words is None or isinstance(words, str):
        return words
    raise InputError(
        f"articles: column '{column}' holds {words!r}, which is no text",
        where=f"article_id {article_id}",
        remedy="pass words, or leave the cell empty",
    )


def zones_of(cell: Any, words: str, article_id: Any) -> tuple[Zone, ...] | None:
    """The zones that read_corpus wrote; InputError where they lie outside the text: they are another text's."""
    zones = zones_from_text(text_of(cell, "zones", article_id))
    if zones is not None and any(not 0 <= zone.start <= zone.end <= len(words) for zone in zones):
        raise InputError(
            f"articles: column 'zones' tells of words that the text does not have ({len(words):,} characters)",
            where=f"article_id {article_id}",
            remedy="drop the column 'zones' after changing a text; the zones are then found anew",
        )
    return zones


def need_articles(frame: pd.DataFrame) -> None:
    """Raises InputError where something is no table of articles: article_id and text are the least, and each id stands once.

    >>> need_articles(pd.DataFrame({"article_id": ["a", "b", "a"], "text": ["Two died.", "", "Nine fled."]}))
    Traceback (most recent call last):
    ...
    toolkit.errors.InputError: articles: 'a' is the article_id of 2 rows. To mend it: give each article an id of its own, ...
    """
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
    doubled = [str(name) for name in frame.columns[frame.columns.duplicated()]]
    if doubled:
        raise InputError(f"articles: two columns are called '{doubled[0]}'", remedy="rename or drop one of them")
    need_ids(frame["article_id"])


def need_ids(ids: pd.Series) -> None:
    """Raises InputError where an article has no id, or two have the same: their claims could not be told apart."""
    remedy = "give each article an id of its own, for example its row: articles.assign(article_id=range(len(articles)))"
    if ids.isna().any():
        raise InputError(f"articles: {ids.isna().sum()} rows have no article_id", remedy=remedy)
    doubled = ids[ids.duplicated()]
    if len(doubled):
        first = doubled.iloc[0]
        raise InputError(f"articles: {first!r} is the article_id of {(ids == first).sum()} rows", remedy=remedy)


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
    return [None if is_blank(cell) else read_time(cell) for cell in frame["published"].tolist()]


def is_blank(cell: Any) -> bool:
    """Whether a cell holds nothing, or one of the words that stand for nothing.

    >>> [is_blank(cell) for cell in (None, float("nan"), pd.NaT, " ", "n/a", "2017-08-21", 0)]
    [True, True, True, True, True, False, False]
    """
    if isinstance(cell, str):
        return cell.strip().lower() in BLANK
    return cell is None or (pd.api.types.is_scalar(cell) and bool(pd.isna(cell)))


def read_time(cell: Any) -> datetime:
    """A time of publication: a datetime, or a text in the order year, month, day.

    A number is none: it would be read as so many nanoseconds after 1970. Nor is "03/04/2017", of which nobody knows whether it was in
    March or in April, "2017", which is no day, or "today", which changes.

    >>> read_time("2017-08-21T14:05:00+02:00")
    datetime.datetime(2017, 8, 21, 14, 5)
    >>> read_time("03/04/2017")
    Traceback (most recent call last):
    ...
    toolkit.errors.InputError: column 'published' holds '03/04/2017', which is no day. To mend it: write days as 2017-08-21, or leave ...
    """
    is_written = not isinstance(cell, str) or ISO_TIME.fullmatch(cell.strip()) is not None
    try:
        if is_written and not isinstance(cell, Number):
            time: datetime = (
                pd.Timestamp(cell.strip() if isinstance(cell, str) else cell)
                .tz_localize(None)
                .to_pydatetime(warn=False)
            )
            return time
    except (ValueError, TypeError):
        pass
    raise InputError(
        f"column 'published' holds {cell!r}, which is no day",
        remedy="write days as 2017-08-21, or leave the cell empty",
    )


def known(cell: Any) -> Any:
    """The cell, or None where it is missing or empty."""
    if isinstance(cell, str):
        return cell or None
    return None if pd.api.types.is_scalar(cell) and pd.isna(cell) else cell
