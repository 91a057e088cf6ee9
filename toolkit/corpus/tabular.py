"""Reads files of many articles: CSV, JSON lines, JSON, Parquet; a broken row is refused and the next one read."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from toolkit.corpus.date_cells import Order, find_order
from toolkit.corpus.encodings import Decoded, decode_bytes
from toolkit.corpus.files import refusal
from toolkit.corpus.rows import check_columns, map_columns, row_article
from toolkit.corpus.timestamps import FIGURES

Row = dict[str, Any]
Pair = tuple[Row | None, Row | None]
LISTS = ("articles", "items", "results", "documents", "docs", "data", "rows", "stories", "hits", "news")
FOUND = {"list": "a list", "str": "bare words", "int": "a number", "float": "a number", "bool": "true or false"}
EXPECTED = {"published": "the day of publication", "outlet": "the outlet", "headline": "the headline"}
FIELD_LIMIT = 2**31 - 1  # a cell may be as large as the file; what is no article is refused by its size


def read_table(raw: bytes, name: str) -> Iterator[Pair]:
    """Yields the articles of a CSV or TSV file, and the refusals of its rows; rows count from 1.

    >>> pairs = list(read_table(b"title;text\\nTwo lost;The navy said it on Monday.\\nx;y;z\\n", "a.csv"))
    >>> pairs[0][0]["path"], pairs[1][1]["reason"]
    ('a.csv#1', 'broken row: 3 cells where the header has 2')
    """
    read = decode_bytes(raw)
    if read.problem:
        yield None, refusal(name, read.problem, "save the table again as CSV in UTF-8")
        return
    text = read.text.lstrip("\ufeff")
    csv.field_size_limit(FIELD_LIMIT)
    rows = split_rows(text)
    header = next(rows, [])
    found = map_columns(header)
    complaint = check_columns(name, header, found)
    if complaint is not None:
        yield None, complaint
        return
    note = "; ".join(filter(None, (read.note, note_unread(header, found)))) or None
    orders = find_orders(text, header, found.get("published", []))
    number = 0
    while True:
        number += 1
        try:
            cells = next(rows)
        except StopIteration:
            return
        except csv.Error as error:
            yield None, refusal(f"{name}#{number}", f"broken row: {error}", "correct the quotation marks of the row")
            continue
        if not any(cell.strip() for cell in cells):
            number -= 1
        elif len(cells) > len(header) and any(cell.strip() for cell in cells[len(header) :]):
            reason = f"broken row: {len(cells)} cells where the header has {len(header)}"
            yield None, refusal(f"{name}#{number}", reason, "put quotation marks round cells that hold the delimiter")
        else:
            yield row_article(dict(zip(header, cells, strict=False)), found, f"{name}#{number}", note, orders)


def split_rows(text: str) -> Iterator[list[str]]:
    """The rows of a CSV or TSV text, the header first; after a broken row it goes on with the next."""
    return csv.reader(io.StringIO(text, newline=""), delimiter=find_delimiter(text))


def find_orders(text: str, header: list[str], columns: list[str]) -> dict[str, Order]:
    """Whether the day or the month comes first in each date column, where some of its dates show it.

    >>> find_orders("date,text\\n03/04/2018,Two.\\n16/03/2018,Three.\\n", ["date", "text"], ["date"])
    {'date': Order(is_day_first=True, shown_by="'16/03/2018'")}
    """
    if not columns or FIGURES.search(text) is None:
        return {}
    cells: dict[str, list[str]] = {column: [] for column in columns}
    rows = split_rows(text)
    while True:
        try:
            row = dict(zip(header, next(rows), strict=False))
        except StopIteration:
            break
        except csv.Error:
            continue
        for column in columns:
            cells[column].append(row.get(column, ""))
    found = {column: find_order(values[1:]) for column, values in cells.items()}
    return {column: order for column, order in found.items() if order is not None}


def note_unread(header: list[str], found: Mapping[str, list[str]]) -> str | None:
    """What to tell where no column gives the day, the outlet or the headline, and others were not understood: one may hold it.

    >>> header = ["text", "erschienen", "outlet", "title"]
    >>> note_unread(header, map_columns(header))
    'no column with the day of publication (not understood: erschienen)'
    """
    missing = [words for part, words in EXPECTED.items() if part not in found]
    used = {column for columns in found.values() for column in columns}
    unread = [name for name in header if name.strip() and name not in used]
    if not missing or not unread:
        return None
    more = f" and {len(unread) - 6} more" if unread[6:] else ""
    return f"no column with {' or '.join(missing)} (not understood: {', '.join(unread[:6])}{more})"


def find_delimiter(text: str) -> str:
    """The mark that parts the header's cells: the most frequent of comma, semicolon, tab and bar."""
    header = text.split("\n", 1)[0]
    return max(",;\t|", key=header.count)


def read_lines(raw: bytes, name: str) -> Iterator[Pair]:
    """Yields the articles of JSON lines; a line that is no JSON is refused alone.

    >>> pairs = list(read_lines(b'{"text": "The navy said it on Monday."}\\n{"text": "cut o', "a.jsonl"))
    >>> pairs[0][0]["path"], pairs[1][1]["reason"]
    ('a.jsonl#1', 'broken JSON: the line is cut off')
    """
    read = decode_bytes(raw)
    if read.problem:
        yield None, refusal(name, read.problem, "save it again as JSON lines in UTF-8")
        return
    lines = read.text.split("\n")
    for number, line in enumerate(lines, start=1):
        if line.strip():
            try:
                value = json.loads(line, strict=False)
            except (ValueError, RecursionError) as error:
                cut = number == len(lines) or "Unterminated" in str(error)
                reason = "broken JSON: the line is cut off" if cut else f"broken JSON: {error}"
                yield None, refusal(f"{name}#{number}", reason, "export the file again")
                continue
            yield from read_objects([value], name, read, number)


def read_json(raw: bytes, name: str) -> Iterator[Pair]:
    """Yields the articles of a JSON file: a list, an object that holds one, objects by their ids, or one article."""
    read = decode_bytes(raw)
    if read.problem:
        yield None, refusal(name, read.problem, "save it again as JSON in UTF-8")
        return
    try:
        value = json.loads(read.text, strict=False)
    except (ValueError, RecursionError) as error:
        lines = [line for line in read.text.splitlines() if line.strip()]
        if len(lines) > 1 and all(line.lstrip().startswith("{") and line.rstrip().endswith("}") for line in lines[:2]):
            yield from read_lines(raw, name)
        else:
            yield None, refusal(name, f"broken JSON: {error}", "export the file again")
        return
    one = isinstance(value, dict) and bool(map_columns(value).keys() & {"text", "html"})
    yield from read_objects([value] if one else objects_of(value), name, read, None if one else 1)


def objects_of(value: Any) -> list[Any]:
    """The list of objects in a JSON value."""
    if isinstance(value, list):
        return value
    if isinstance(value, dict):
        for key in LISTS:
            if isinstance(value.get(key), list):
                return value[key]
        if value and all(isinstance(inner, dict) for inner in value.values()):
            return list(value.values())
    return [value]


def read_objects(values: Iterable[Any], name: str, read: Decoded, first: int | None) -> Iterator[Pair]:
    """The articles of JSON objects; `first` is the number of the first, None where the file is one article."""
    for number, value in enumerate(values, start=first or 1):
        place = name if first is None else f"{name}#{number}"
        if not isinstance(value, Mapping):
            yield (
                None,
                refusal(
                    place,
                    f"not an article: {FOUND.get(type(value).__name__, 'nothing')}, where fields with names were wanted",
                    'write each article as {"headline": "...", "text": "..."}',
                ),
            )
            continue
        if isinstance(value.get("_source"), dict):  # as search engines export
            value = {**value, **value["_source"]}
        found = map_columns(value)
        complaint = check_columns(place, list(value), found)
        yield (None, complaint) if complaint is not None else row_article(value, found, place, read.note)


def read_parquet(path: Path, name: str) -> Iterator[Pair]:
    """Yields the articles of a Parquet file, a batch of rows at a time."""
    import pyarrow.parquet

    try:
        file = pyarrow.parquet.ParquetFile(path)
    except pyarrow.ArrowInvalid:
        yield (
            None,
            refusal(name, "not readable as Parquet: damaged, cut off, or another kind of file", "export it again"),
        )
        return
    with file:
        found = map_columns(file.schema_arrow.names)
        complaint = check_columns(name, list(file.schema_arrow.names), found)
        if complaint is not None:
            yield None, complaint
            return
        columns = sorted({column for names in found.values() for column in names})
        number = 0
        for batch in file.iter_batches(batch_size=1000, columns=columns):
            for cells in batch.to_pylist():
                number += 1
                yield row_article(cells, found, f"{name}#{number}")
