"""Makes articles of table rows and JSON objects, whatever names their columns bear."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from functools import lru_cache
from typing import Any

import regex

from toolkit.corpus.articles import LARGEST_TEXT, Draft, make_article, squeeze
from toolkit.corpus.date_cells import Order, read_date_cells
from toolkit.corpus.files import refusal
from toolkit.text.headlines import plain
from toolkit.vocabulary.load import shipped_words

Row = dict[str, Any]
BETWEEN = regex.compile(r"[\s.\-:]+")


@lru_cache(maxsize=1)
def column_names() -> dict[str, tuple[str, ...]]:
    """The names that each part of an article may have, best first."""
    return {part: tuple(names) for part, names in shipped_words("columns")["columns"].items()}


def map_columns(names: Iterable[str]) -> dict[str, list[str]]:
    """Returns, for each part of an article, the columns of a table that may hold it, best first.

    >>> map_columns(["Title", "Body Text", "Publish Date"])
    {'text': ['Body Text'], 'headline': ['Title'], 'published': ['Publish Date']}
    """
    known = {BETWEEN.sub("_", str(name).strip().strip("\ufeff").lower()): str(name) for name in names}
    found = {part: [known[name] for name in accepted if name in known] for part, accepted in column_names().items()}
    return {part: columns for part, columns in found.items() if columns}


def check_columns(name: str, columns: list[str], found: Mapping[str, list[str]]) -> Row | None:
    """The refusal of a table that has no column for the text; None where it has one."""
    if "text" in found or "html" in found:
        return None
    near = [c for c in columns if get_close_matches(str(c).lower(), column_names()["text"], n=1, cutoff=0.8)]
    hint = f"rename '{near[0]}' to 'text'" if near else "name the column that holds the article 'text'"
    told = ", ".join(str(column)[:40] for column in columns[:12]) or "none"
    return refusal(name, f"no column with the article's text (columns: {told})", hint)


def row_article(
    cells: Mapping[str, Any],
    found: Mapping[str, list[str]],
    name: str,
    note: str | None = None,
    orders: Mapping[str, Order] | None = None,
) -> tuple[Row | None, Row | None]:
    """Returns the article of one row, or its refusal; `orders` says of date columns whether they write the day first.

    >>> cells = {"title": "Two ships lost", "text": "The navy said so on Monday.", "date": "2017-08-21"}
    >>> article, _ = row_article(cells, map_columns(cells), "a.csv#1")
    >>> print(article["text"], article["published"], sep=" | ")
    Two ships lost
    <BLANKLINE>
    The navy said so on Monday. | 2017-08-21 00:00:00
    """
    text = cell_text(cells, found, "text")
    if text is not None and len(text) > LARGEST_TEXT:
        return None, refusal(
            name,
            f"over-size: {len(text):,} characters for one article",
            "check for a quotation mark that is never closed",
        )
    if text is None and (source := cell_text(cells, found, "html")) is not None:
        from toolkit.corpus.pages import page_article

        return page_article(source, name, note, cell_text(cells, found, "url"))
    if text is None:
        return None, refusal(name, "empty: no text in the row", "fill the text column, or delete the row")
    if looks_like_html(text):
        from toolkit.corpus.pages import text_of_html

        text = text_of_html(text)
    headline = squeeze(cell_text(cells, found, "headline"))
    standfirst = cell_text(cells, found, "standfirst")
    stamps, doubt = read_date_cells(cells, found.get("published", ()), orders)
    draft = Draft(
        name=name,
        text=join_parts(headline, standfirst, text),
        headline=headline,
        byline=cell_text(cells, found, "byline"),
        outlet=cell_text(cells, found, "outlet"),
        agency=cell_text(cells, found, "agency"),
        url=web_address(cell_text(cells, found, "url")),
        language=cell_text(cells, found, "language"),
        coded=stamps,
        note="; ".join(filter(None, (note, doubt))) or None,
    )
    return make_article(draft)


def join_parts(headline: str | None, standfirst: str | None, text: str) -> str:
    """The whole article: a headline or standfirst of its own column goes above the text that does not hold it."""
    opening = plain(text[:800])
    parts = [part for part in (headline, standfirst) if part and plain(part) and plain(part) not in opening]
    return "\n\n".join((*parts, text))


def cell_text(cells: Mapping[str, Any], found: Mapping[str, list[str]], part: str) -> str | None:
    """The words of the first filled column of a part; lists are joined (paragraphs, authors)."""
    for column in found.get(part, ()):
        value = cells.get(column)
        if isinstance(value, (list, tuple)):
            words = [str(v.get("name") or v.get("text") or "") if isinstance(v, dict) else str(v) for v in value if v]
            value = ("\n\n" if part == "text" else ", ").join(words)
        elif isinstance(value, dict):
            value = value.get("name") or value.get("text") or value.get("title")
        if (
            value is not None
            and str(value).strip()
            and str(value).strip().lower() not in ("nan", "none", "null", "<na>")
        ):
            return str(value)
    return None


def looks_like_html(text: str) -> bool:
    """Whether a cell holds marked-up paragraphs and not plain words.

    >>> looks_like_html("<p>Two dead.</p><p>Three hurt.</p>"), looks_like_html("5 < 6 and <b>")
    (True, False)
    """
    return any(mark in text for mark in ("</p>", "<br", "</div>", "</script>", "</style>"))


def web_address(words: str | None) -> str | None:
    """An address of the web, or None."""
    return words.strip() if words and words.strip().startswith(("http://", "https://")) else None
