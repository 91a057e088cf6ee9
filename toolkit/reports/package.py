"""Makes the Frictionless data package of a report: the claims and their articles as CSV, described column by column, in one ZIP."""

from __future__ import annotations

import hashlib
import io
import json
import re
import tomllib
import zipfile
from functools import lru_cache
from pathlib import Path
from typing import Any

import pandas as pd

from toolkit.files import write_csv
from toolkit.provenance import find_version
from toolkit.reports.inputs import Tables
from toolkit.tables import ALLOWED, DAY, REAL, TABLES, WHOLE, YES_NO

WORDS = Path(__file__).parent / "template" / "columns.toml"
ARTICLES = ["article_id", "path", "outlet", "agency", "headline", "published", "published_from", "url", "cluster_id"]
TYPES = {WHOLE: "integer", REAL: "number", YES_NO: "boolean", DAY: "date"}
EPOCH = (1980, 1, 1, 0, 0, 0)  # the first day that a ZIP can tell: the clock is no part of a report
NEVER_MISSING = ("claim_id", "article_id", "measure", "kind", "hedge", "number_text", "sentence", "text_sha256")


def make_package(claims: pd.DataFrame, tables: Tables) -> bytes:
    """The data package as the bytes of a ZIP: `datapackage.json`, `claims.csv`, `articles.csv`."""
    articles = list_articles(claims, tables.articles)
    parts = {
        "datapackage.json": json.dumps(describe_package(claims, articles, tables), indent=2, ensure_ascii=False) + "\n",
        "claims.csv": write_days(claims),
        "articles.csv": write_days(articles),
    }
    page = io.BytesIO()
    with zipfile.ZipFile(page, "w", zipfile.ZIP_DEFLATED) as package:
        for name, text in parts.items():
            package.writestr(zipfile.ZipInfo(name, EPOCH), text.encode("utf-8", "replace"), zipfile.ZIP_DEFLATED)
    return page.getvalue()


def list_articles(claims: pd.DataFrame, articles: pd.DataFrame) -> pd.DataFrame:
    """The articles behind these claims, without their text, which is their publisher's, and with its hash in its place."""
    behind = articles[articles["article_id"].isin(claims["article_id"])].sort_values("article_id")
    kept = behind[[name for name in ARTICLES if name in behind.columns]].reset_index(drop=True)
    return kept.assign(text_sha256=[hash_text(text) for text in behind["text"]])


def hash_text(text: Any) -> str:
    """The SHA-256 of a text in UTF-8.

    >>> hash_text("Two died.")[:12]
    'c2cb974093a0'
    """
    return hashlib.sha256((text if isinstance(text, str) else "").encode("utf-8", "surrogatepass")).hexdigest()


def write_days(table: pd.DataFrame) -> str:
    """A table as CSV, its days as 2016-03-31 and the hour of publication, where one is known, as 2016-03-31T18:05:00.

    >>> write_days(pd.DataFrame({"published": pd.to_datetime(["2016-03-31", None]), "low": [1, 2]}))
    'published,low\\n2016-03-31T00:00:00,1\\n,2\\n'
    """
    written = table.copy()
    for column in table.columns:
        if pd.api.types.is_datetime64_any_dtype(table[column]):
            form = "%Y-%m-%dT%H:%M:%S" if column == "published" else "%Y-%m-%d"
            written[column] = table[column].dt.strftime(form).astype("string")
    return write_csv(written)


def describe_package(claims: pd.DataFrame, articles: pd.DataFrame, tables: Tables) -> dict[str, Any]:
    """The descriptor, after the Tabular Data Package profile of Frictionless Standards."""
    return {
        "profile": "tabular-data-package",
        "name": f"{name_file(tables.corpus)}-claims",
        "title": f"Claims in the corpus {tables.corpus}",
        "description": "Who claimed which number, about what, for which period, and where it is printed. Claims, not established facts. "
        "A cell that a spreadsheet would run as a formula begins with an apostrophe.",
        "keywords": ["claims", "data journalism"],
        "policy": tables.policy,
        "fingerprint": tables.fingerprint,
        "made_with": f"claims-toolkit {find_version()}",
        "resources": [
            describe_table("claims", claims, keys=[("article_id", "articles")]),
            describe_table("articles", articles),
        ],
    }


def describe_table(name: str, table: pd.DataFrame, keys: list[tuple[str, str]] | None = None) -> dict[str, Any]:
    """One table of the package, with the schema of its columns."""
    schema: dict[str, Any] = {
        "fields": [describe_field(name, str(column)) for column in table.columns],
        "missingValues": [""],
        "primaryKey": [str(table.columns[0])],
    }
    if keys:
        schema["foreignKeys"] = [
            {"fields": [field], "reference": {"resource": other, "fields": [field]}} for field, other in keys
        ]
    return {
        "profile": "tabular-data-resource",
        "name": name,
        "path": f"{name}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"delimiter": ",", "lineTerminator": "\n", "quoteChar": '"', "doubleQuote": True, "header": True},
        "schema": schema,
    }


def describe_field(table: str, column: str) -> dict[str, Any]:
    """One column: its type, what it holds, and which values it may have.

    >>> describe_field("claims", "low")["type"], describe_field("claims", "hedge")["constraints"]["enum"][:2]
    ('number', ['exact', 'about'])
    """
    kind = TYPES.get(TABLES[table].get(column, "string"), "string")
    field: dict[str, Any] = {"name": column, "type": "datetime" if column == "published" else kind}
    if column in read_words()[table]:
        field["description"] = read_words()[table][column]
    limits: dict[str, Any] = {}
    if column in NEVER_MISSING:
        limits["required"] = True
    if column in ALLOWED.get(table, {}):
        limits["enum"] = list(ALLOWED[table][column])
    return {**field, **({"constraints": limits} if limits else {})}


@lru_cache(maxsize=1)
def read_words() -> dict[str, dict[str, str]]:
    """What each column holds, in words."""
    return tomllib.loads(WORDS.read_text(encoding="utf-8"))


def name_file(words: str) -> str:
    """A name that any file system and any mail program takes.

    >>> name_file("Désk 2016/A"), name_file("../"), name_file("sample")
    ('d-sk-2016-a', 'corpus', 'sample')
    """
    return re.sub(r"[^a-z0-9]+", "-", words.lower()).strip("-")[:40] or "corpus"
