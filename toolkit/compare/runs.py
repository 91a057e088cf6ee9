"""Reads one run back from the folder it was kept in: claims, articles, refused files, and with what they were made.

Texts of articles are hashed batch by batch and read again only where one was edited, so that a large corpus needs little memory.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from toolkit.errors import InputError
from toolkit.files import ENDINGS, read_table
from toolkit.table_cast import cast
from toolkit.tables import CLAIMS, TABLES

# A claim is told by these; a table that lacks another column can still be compared in the rest.
NEEDED = ("claim_id", "article_id")
EXTRA = {"cluster_id": "string", "decision": "string"}
ABOUT_ARTICLES = ("article_id", "path", "outlet", "agency", "headline", "published", "url", "cluster_id", "version_of")
REMEDY = "name a folder that `toolkit report` or `toolkit extract` wrote, or its claims table"


@dataclass(frozen=True)
class Run:
    """The tables of one run. `lacking` are columns of the claims table that it does not have; `place` is where texts can be read again."""

    claims: pd.DataFrame
    articles: pd.DataFrame | None = None
    refused: pd.DataFrame | None = None
    checks: pd.DataFrame | None = None
    about: dict[str, Any] = field(default_factory=dict)
    lacking: tuple[str, ...] = ()
    place: Path | None = None
    texts: dict[str, str] = field(default_factory=dict, repr=False)

    @property
    def is_linked(self) -> bool:
        """Whether the claims were laid side by side: `toolkit extract` alone leaves links between articles out."""
        return "cluster_id" not in self.lacking

    @property
    def titles(self) -> dict[str, str]:
        """What measures are called in it; a file changed by hand may hold anything, and then it tells nothing.

        >>> Run(pd.DataFrame(), about={"titles": {"flares": "Signal flares"}}).titles
        {'flares': 'Signal flares'}
        >>> Run(pd.DataFrame(), about={"titles": ["Signal flares"]}).titles
        {}
        """
        told = self.about.get("titles")
        return {str(name): str(title) for name, title in told.items()} if isinstance(told, dict) else {}

    def read_texts(self, article_ids: Iterable[str]) -> dict[str, str]:
        """The texts of these articles, as far as they were kept."""
        wanted = set(article_ids)
        if self.place is None:
            return {name: self.texts[name] for name in wanted & set(self.texts)}
        found: dict[str, str] = {}
        for batch in read_batches(self.place, ["article_id", "text"]) if wanted else ():
            part = batch[batch["article_id"].isin(wanted) & batch["text"].notna()]
            found.update(zip(part["article_id"], part["text"], strict=True))
        return found


def make_run(
    claims: pd.DataFrame,
    articles: pd.DataFrame | None = None,
    *,
    refused: pd.DataFrame | None = None,
    checks: pd.DataFrame | None = None,
    about: dict[str, Any] | None = None,
) -> Run:
    """Makes a run of tables in memory; a column that is not there is taken to be missing, and remembered.

    >>> make_run(pd.DataFrame({"claim_id": ["c"], "article_id": ["a"], "low": [3]})).claims["low"].tolist()
    [3.0]
    >>> make_run(pd.DataFrame({"article_id": ["a"]}))
    Traceback (most recent call last):
    ...
    toolkit.errors.InputError: claims: no column 'claim_id' (there are: article_id). To mend it: ...
    """
    table, lacking = fit_claims(claims, "claims")
    if articles is None:
        return Run(table, None, refused, checks, about or {}, lacking)
    texts = dict(zip(articles["article_id"].astype(str), articles["text"], strict=True)) if "text" in articles else {}
    return Run(table, fit_articles([articles]), refused, checks, about or {}, lacking, None, texts)


def read_run(place: str | Path) -> Run:
    """Reads the tables of a run: a folder of tables, a folder of reports that holds one, or a claims table alone.

    >>> read_run("no/such/folder")
    Traceback (most recent call last):
    ...
    toolkit.errors.InputError: no such folder or file (no/such/folder). To mend it: name a folder that `toolkit report` or ...
    """
    path = Path(place)
    if not path.exists():
        raise InputError("no such folder or file", where=str(path), remedy=REMEDY)
    folder = path if path.is_file() else next((p for p in (path, path / "tables") if find_table(p, "claims")), None)
    claims = path if path.is_file() else find_table(folder, "claims") if folder else None
    if claims is None or folder is None:
        raise InputError("no claims table is kept here", where=str(path), remedy=REMEDY)
    table, lacking = fit_claims(open_table(claims, "claims"), str(claims))
    if path.is_file():
        return Run(table, lacking=lacking)
    articles = find_table(folder, "articles")
    refused, checks = (find_table(folder, name) for name in ("refused", "checks"))
    return Run(
        table,
        fit_articles(read_batches(articles, [*ABOUT_ARTICLES, "text"])) if articles else None,
        open_table(refused, "refused") if refused else None,
        open_table(checks, "checks") if checks else None,
        read_about(folder / "about.json"),
        lacking,
        articles,
    )


def find_table(folder: Path, name: str) -> Path | None:
    """The file of a table in a folder, whatever its ending."""
    return next((folder / f"{name}{end}" for end in ENDINGS if (folder / f"{name}{end}").is_file()), None)


def open_table(path: Path, name: str) -> pd.DataFrame:
    """A table of a file; one that is cut short or of another kind is refused in words."""
    try:
        return read_table(path, name)
    except pa.ArrowException as error:
        raise unreadable(path, error) from None


def unreadable(path: Path, error: Exception) -> InputError:
    """What to say of a file that is no whole table."""
    words = " ".join(str(error).split())[:160]
    return InputError(
        f"cannot be read as a table, it may be cut short: {words}",
        where=str(path),
        remedy="write it anew with `toolkit`",
    )


def read_batches(path: Path, columns: list[str]) -> Iterator[pd.DataFrame]:
    """Yields the articles table by parts, with those of `columns` that it has."""
    if path.suffix.lower() != ".parquet":
        table = open_table(path, "articles")
        yield table[[name for name in columns if name in table.columns]]
        return
    try:
        file = pq.ParquetFile(path)
        there = [name for name in columns if name in file.schema_arrow.names]
        for batch in file.iter_batches(batch_size=2000, columns=there):
            yield batch.to_pandas()
    except (pa.ArrowException, OSError) as error:
        raise unreadable(path, error) from None


def read_about(path: Path) -> dict[str, Any]:
    """With what the tables were made; nothing where that was not kept."""
    if not path.is_file():
        return {}
    try:
        about = json.loads(path.read_text(encoding="utf-8"))
    except ValueError as error:
        raise InputError(
            f"not readable as JSON: {error}", where=str(path), remedy="delete it, or make the tables anew"
        ) from None
    return about if isinstance(about, dict) else {}


def fit_claims(claims: pd.DataFrame, where: str) -> tuple[pd.DataFrame, tuple[str, ...]]:
    """The claims with every column and dtype of the schema, and which columns were lacking."""
    for column in NEEDED:
        if column not in claims.columns:
            there = ", ".join(map(str, claims.columns)) or "none"
            raise InputError(f"claims: no column '{column}'", where=f"there are: {there}", remedy="pass a claims table")
        nameless = int(claims[column].isna().sum())
        if nameless:
            raise InputError(f"claims: {nameless:,} without a {column}", where=where, remedy="make the table anew")
    columns = {**CLAIMS, **EXTRA}
    lacking = tuple(name for name in columns if name not in claims.columns)
    kept = claims[[name for name in columns if name in claims.columns]].reset_index(drop=True)
    try:
        table = cast(drop_zones(kept).assign(**dict.fromkeys(lacking, pd.NA)), "claims", where)
        return table.astype(columns)[list(columns)], lacking
    except (ValueError, TypeError) as error:
        raise InputError(
            f"claims: a column holds what does not belong there: {error}", where=where, remedy=REMEDY
        ) from None


def drop_zones(table: pd.DataFrame) -> pd.DataFrame:
    """The table with its times as the clock of their place says them."""
    zoned = [name for name in table.columns if isinstance(table[name].dtype, pd.DatetimeTZDtype)]
    return table.assign(**{name: table[name].dt.tz_localize(None) for name in zoned})


def fit_articles(batches: Iterable[pd.DataFrame]) -> pd.DataFrame:
    """The articles without their texts: what tells them apart, and a hash of each text."""
    parts = [fit_batch(batch) for batch in batches]
    return pd.concat(parts, ignore_index=True) if parts else fit_batch(pd.DataFrame({"article_id": []}))


def fit_batch(batch: pd.DataFrame) -> pd.DataFrame:
    """One part of the articles."""
    if "article_id" not in batch.columns:
        raise InputError("articles: no column 'article_id'", remedy="pass the table that `toolkit read` made")
    part = batch.assign(**{name: pd.NA for name in ABOUT_ARTICLES if name not in batch.columns})
    hashes = [hash_text(cell) for cell in part["text"]] if "text" in part.columns else [pd.NA] * len(part)
    table = drop_zones(part[list(ABOUT_ARTICLES)]).assign(text_hash=pd.array(hashes, dtype="string"))
    return table.astype({name: TABLES["articles"][name] for name in ABOUT_ARTICLES})


def hash_text(text: Any) -> Any:
    """A short name for a text; missing for a missing one.

    >>> hash_text("Two died.") == hash_text("Two died."), hash_text(None) is pd.NA
    (True, True)
    """
    if not isinstance(text, str):
        return pd.NA
    return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


def fetch_rows(table: pd.DataFrame, places: Iterable[int | None]) -> dict[int, Any]:
    """Single rows of a table as records, by their places; None is no place."""
    wanted = sorted({place for place in places if place is not None})
    return dict(zip(wanted, table.iloc[wanted].itertuples(index=False), strict=True))


def list_uncompared(old: Run, new: Run) -> frozenset[str]:
    """Columns that cannot be compared: one side lacks them, or did not link its claims. A decision may be lacking: nobody decided yet."""
    lacking = {*old.lacking, *new.lacking} - {"decision"}
    return frozenset(lacking | ({"restates", "supersedes"} if old.is_linked != new.is_linked else set()))
