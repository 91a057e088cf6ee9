"""What a report is made from: the tables of a corpus, read once, kept as Parquet, and named by a fingerprint."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pandas as pd

from toolkit.charts.wording import say_counted
from toolkit.errors import InputError
from toolkit.files import write_table
from toolkit.provenance import describe_reading, find_version, write_about
from toolkit.vocabulary.load import load_vocabulary

NAMES = ("articles", "refused", "numbers", "dates", "claims", "checks")
Progress = Callable[[str, int, int], None]


@dataclass(frozen=True)
class Tables:
    """All tables of one corpus, with its name, the policy for vague words, a fingerprint of the articles, and what measures are called."""

    corpus: str
    policy: str
    fingerprint: str
    articles: pd.DataFrame
    refused: pd.DataFrame
    numbers: pd.DataFrame
    dates: pd.DataFrame
    claims: pd.DataFrame
    checks: pd.DataFrame
    titles: dict[str, str] = field(default_factory=dict)
    made_with: dict[str, Any] = field(default_factory=dict)


def open_tables(
    corpus: str, *, tables: str | None = None, policy: str = "open", vocabulary: str | None = None
) -> Tables:
    """Reads the tables kept in the folder `tables`, or else reads the corpus, extracts and reconciles.

    `vocabulary` is a folder with words of one's own, laid on top of those shipped.
    Raises InputError where the folder was made with another policy for vague words.
    """
    if tables is None:
        return make_tables(corpus, policy=policy, vocabulary=vocabulary)
    kept = read_tables(Path(tables))
    if kept.policy != policy:
        raise InputError(
            f"these tables were made with the policy '{kept.policy}', not '{policy}'",
            where=tables,
            remedy="leave `tables` out, or make them anew",
        )
    return kept


def make_tables(
    corpus: str | Path,
    *,
    policy: str = "open",
    vocabulary: str | Path | None = None,
    progress: Progress | None = None,
) -> Tables:
    """Reads a corpus, extracts numbers, dates and claims, and lays the claims side by side."""
    from toolkit.pipeline import (
        extract_all,
        list_refused,
        read_corpus,
        reconcile_claims,
    )  # only here: kept tables need none of it

    say = progress or (lambda stage, done, total: None)
    articles = read_corpus(corpus, progress=lambda done, total: say("reading", done, total))
    words = load_vocabulary(Path(vocabulary) if vocabulary else None)
    numbers, dates, claims = extract_all(
        articles, policy=policy, vocabulary=words, progress=lambda done, total: say("extracting", done, total)
    )
    linked, checks = reconcile_claims(claims, articles)
    assert len(linked) == len(claims), "reconciling must neither lose nor double a claim"
    return Tables(
        name_corpus(Path(corpus)),
        policy,
        find_fingerprint(articles),
        articles,
        pd.concat([list_refused(articles), list_refused(claims)], ignore_index=True),
        numbers,
        dates,
        linked,
        checks,
        {name: str(entry.get("title") or say_counted(name)) for name, entry in words.measures.items()},
        describe_reading(policy, words),
    )


def name_corpus(path: Path) -> str:
    """What the pages call a corpus: its folder's name; for `data/raw` of an investigation, the investigation's.

    >>> name_corpus(Path("floods/data/raw")), name_corpus(Path("archive/raw")), name_corpus(Path("storm.csv"))
    ('floods', 'raw', 'storm.csv')
    """
    place = path.resolve()
    is_placed = (place.parent.name, place.name) == ("data", "raw")
    return (place.parents[1].name if is_placed else "") or place.name


def write_tables(tables: Tables, folder: Path) -> Path:
    """Keeps the tables as Parquet, and the claims as CSV too, for whoever wants to count again."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in NAMES:
        frame = getattr(tables, name).copy()
        frame.attrs = {}
        frame.to_parquet(folder / f"{name}.parquet", index=False)
    write_table(tables.claims, folder / "claims.csv", "claims")
    about = {
        "corpus": tables.corpus,
        "policy": tables.policy,
        "fingerprint": tables.fingerprint,
        "version": find_version(),
        "titles": tables.titles,
        "made_with": tables.made_with,
    }
    write_about(about, folder)
    return folder


def read_tables(folder: Path) -> Tables:
    """Reads tables kept by `write_tables`."""
    if not all((folder / name).is_file() for name in ("about.json", *(f"{name}.parquet" for name in NAMES))):
        raise InputError(
            "no tables are kept here", where=str(folder), remedy="run the reports once, or leave `tables` out"
        )
    about = json.loads((folder / "about.json").read_text(encoding="utf-8"))
    frames = {name: pd.read_parquet(folder / f"{name}.parquet") for name in NAMES}
    return Tables(
        about["corpus"], about["policy"], about["fingerprint"], **frames,
        titles=about.get("titles", {}), made_with=about.get("made_with", {}),
    )  # fmt: skip


def find_fingerprint(articles: pd.DataFrame) -> str:
    """A short name for exactly these articles: the same in any order of files, another as soon as one letter changes.

    >>> one = pd.DataFrame({"article_id": ["a", "b"], "text": ["Two died.", "None."]})
    >>> find_fingerprint(one) == find_fingerprint(one.iloc[::-1]), len(find_fingerprint(one))
    (True, 16)
    """
    rows = sorted(zip(articles["article_id"].astype(str), articles["text"].fillna("").astype(str), strict=True))
    return hashlib.sha256(
        "\x1e".join(f"{name}\x1f{text}" for name, text in rows).encode("utf-8", "surrogatepass")
    ).hexdigest()[:16]
