"""The front page: every report with its question, its first picture and its first findings, from the records beside the reports."""

from __future__ import annotations

import base64
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from toolkit.charts.wording import say_period
from toolkit.prose import say_count
from toolkit.provenance import find_version
from toolkit.reports.inputs import Tables
from toolkit.reports.page import check_page, fill_template
from toolkit.reports.render import write_whole

FILES = (
    ("tables/claims.csv", "All claims, one a row (CSV)"),
    ("tables/claims.parquet", "All claims (Parquet)"),
    ("tables/articles.parquet", "The articles (Parquet)"),
    ("tables/numbers.parquet", "Every number and what became of it (Parquet)"),
)

MOST_PICTURES = 30


def write_index(tables: Tables, pages: Sequence[Path], folder: Path) -> Path:
    """Writes the front page and returns its path."""
    html = fill_template(
        "index.html.j2",
        title=f"Who claimed which number: {tables.corpus}",
        corpus=tables.corpus,
        lede=say_lede(tables),
        reports=[read_card(page, has_picture=len(pages) <= MOST_PICTURES) for page in pages],
        tables=[(path, words) for path, words in FILES if (folder / path).is_file()],
        fingerprint=tables.fingerprint,
        version=find_version(),
    )
    complaints = check_page(html)
    assert not complaints, complaints
    path = folder / "index.html"
    write_whole(path, html)
    return path


def say_lede(tables: Tables) -> str:
    """What the reports rest on, in a sentence."""
    days = tables.articles["published"].dropna()
    span = f", published {say_period(days.min().normalize(), days.max().normalize())}" if len(days) else ""
    if not len(tables.articles):
        return "No article could be read here, so there is nothing to report."
    them = "it" if len(tables.articles) == 1 else "them"
    said = (
        f"{say_count(len(tables.articles), 'article')}{span}, and the figures that people are quoted with in {them}: "
    )
    return said + "who says so, about what, for which period."


def read_card(page: Path, has_picture: bool = True) -> dict[str, Any]:
    """What the front page shows of one report; of very many reports it shows no pictures, which would make it too heavy to open."""
    record = json.loads(page.with_suffix(".json").read_text(encoding="utf-8"))
    facts = record["facts"]
    return {
        "html": record["html"],
        "title": record["title"],
        "findings": facts.get("findings", [])[:3],
        "counts": say_counts(facts),
        "picture": embed_picture(page.with_suffix(".svg")) if has_picture else None,
        "caption": record.get("caption", ""),
        "summary": record.get("summary", ""),
    }


def embed_picture(path: Path) -> str | None:
    """The picture as an address that loads nothing."""
    return f"data:image/svg+xml;base64,{base64.b64encode(path.read_bytes()).decode()}" if path.is_file() else None


def say_counts(facts: dict[str, Any]) -> str:
    """The counts of one report in a line.

    >>> say_counts({"articles": 80, "claims": 1, "reviewed": 0, "figures": 12})
    '80 articles, 1 claim, 12 figures drawn, 0 checked by a person.'
    """
    parts = [say_count(facts.get("articles", 0), "article"), say_count(facts.get("claims", 0), "claim")]
    if "figures" in facts:
        parts.append(f"{say_count(facts['figures'], 'figure')} drawn")
    return f"{', '.join(parts)}, {facts.get('reviewed', 0):,} checked by a person."
