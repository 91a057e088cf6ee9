"""The border between records and DataFrames: every table's columns, dtypes and allowed values, and the way from rows to a table.

Above this module there are records and no pandas; below it DataFrames and no text rules. The way back is `article_table.py`.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

import pandas as pd

from toolkit.errors import InputError
from toolkit.records import (
    CLAIM_KINDS,
    FATES,
    HEDGES,
    NUMBER_KINDS,
    PERIOD_BASES,
    SOURCE_KINDS,
    STANCES,
    VICTIMS,
)

TEXT, WHOLE, REAL, YES_NO, DAY = "string", "Int64", "Float64", "boolean", "datetime64[us]"
PLAIN_DAYS = frozenset((date, type(None)))

ARTICLES = {
    "article_id": TEXT,
    "path": TEXT,
    "outlet": TEXT,
    "agency": TEXT,
    "headline": TEXT,
    "byline": TEXT,
    "dateline_place": TEXT,
    "published": DAY,
    "published_precision": TEXT,
    "published_from": TEXT,
    "published_conflict": TEXT,
    "language": TEXT,
    "url": TEXT,
    "text": TEXT,
    "zones": TEXT,
    "cluster_id": TEXT,
    "version_of": TEXT,
    "read_note": TEXT,
}
REFUSED = {"path": TEXT, "reason": TEXT, "remedy": TEXT}
NUMBERS = {
    "article_id": TEXT,
    "char_start": WHOLE,
    "char_end": WHOLE,
    "number_text": TEXT,
    "low": REAL,
    "high": REAL,
    "hedge": TEXT,
    "kind": TEXT,
    "unit": TEXT,
    "is_quantity": YES_NO,
    "fate": TEXT,
    "reason": TEXT,
}
DATES = {
    "article_id": TEXT,
    "char_start": WHOLE,
    "char_end": WHOLE,
    "date_text": TEXT,
    "type": TEXT,
    "value": TEXT,
    "mod": TEXT,
    "start": DAY,
    "end": DAY,
    "precision": TEXT,
    "anchor": TEXT,
}
CLAIMS = {
    "claim_id": TEXT,
    "article_id": TEXT,
    "outlet": TEXT,
    "agency": TEXT,
    "published": DAY,
    "char_start": WHOLE,
    "char_end": WHOLE,
    "number_text": TEXT,
    "sentence_start": WHOLE,
    "sentence_end": WHOLE,
    "sentence": TEXT,
    "low": REAL,
    "high": REAL,
    "hedge": TEXT,
    "measure": TEXT,
    "counted": TEXT,
    "victim": TEXT,
    "kind": TEXT,
    "per": TEXT,
    "period_start": DAY,
    "period_end": DAY,
    "period_basis": TEXT,
    "period_text": TEXT,
    "said_on": DAY,
    "source": TEXT,
    "source_org": TEXT,
    "source_kind": TEXT,
    "cue": TEXT,
    "is_quoted": YES_NO,
    "via": TEXT,
    "attributed_to": TEXT,
    "stance": TEXT,
    "is_negated": YES_NO,
    "place": TEXT,
    "part_of": TEXT,
    "restates": TEXT,
    "supersedes": TEXT,
    "confidence": REAL,
    "rule": TEXT,
    "open_question": TEXT,
}
CHECKS = {
    "check_id": TEXT,
    "rule": TEXT,
    "article_id": TEXT,
    "claim_ids": TEXT,
    "first": REAL,
    "second": REAL,
    "question": TEXT,
}

TABLES = {
    "articles": ARTICLES,
    "refused": REFUSED,
    "numbers": NUMBERS,
    "dates": DATES,
    "claims": CLAIMS,
    "checks": CHECKS,
}

ALLOWED: dict[str, dict[str, tuple[str, ...]]] = {
    "numbers": {"hedge": HEDGES, "kind": NUMBER_KINDS, "fate": FATES},
    "dates": {"type": ("DATE", "TIME", "DURATION", "SET")},
    "claims": {
        "hedge": HEDGES,
        "victim": VICTIMS,
        "kind": CLAIM_KINDS,
        "period_basis": PERIOD_BASES,
        "stance": STANCES,
        "source_kind": SOURCE_KINDS,
    },
}


def make_table(name: str, rows: Iterable[tuple[Any, ...]]) -> pd.DataFrame:
    """Makes a table from tuples in the order of its columns; no row still gives every column with its dtype.

    >>> make_table("refused", []).dtypes.astype(str).tolist()
    ['string', 'string', 'string']
    """
    columns = TABLES[name]
    values = list(zip(*rows, strict=True)) or [()] * len(columns)
    return pd.DataFrame(
        {column: make_column(cells, dtype) for (column, dtype), cells in zip(columns.items(), values, strict=True)}
    )


def make_column(cells: Iterable[Any], dtype: str) -> Any:
    """One column; None becomes the missing value of its dtype."""
    values = list(cells)
    if dtype == DAY and not PLAIN_DAYS.issuperset(map(type, values)):  # plain days need no help, and cost a tenth
        values = [pd.NaT if day is None else pd.Timestamp(day) for day in values]
    return pd.array(values, dtype=dtype)


def make_table_from_dicts(name: str, rows: Iterable[dict[str, Any]]) -> pd.DataFrame:
    """Makes a table from dicts; a column that a row lacks is missing there."""
    return make_table(name, [tuple(row.get(column) for column in TABLES[name]) for row in rows])


def need_table(frame: Any, name: str, remedy: str, columns: Iterable[str] = ()) -> None:
    """Raises InputError where something else than a table is handed in, one that lacks `columns`, or one with a column twice.

    >>> need_table(None, "claims", "pass the table that extract_claims made")
    Traceback (most recent call last):
    ...
    toolkit.errors.InputError: claims: a NoneType is no table. To mend it: pass the table that extract_claims made.
    """
    if not isinstance(frame, pd.DataFrame):
        raise InputError(f"{name}: a {type(frame).__name__} is no table", remedy=remedy)
    lacking = [column for column in columns if column not in frame.columns]
    if lacking:
        raise InputError(f"{name}: columns missing: {', '.join(lacking)}", remedy=remedy)
    doubled = [str(column) for column in frame.columns[frame.columns.duplicated()]]
    if doubled:
        raise InputError(f"{name}: two columns are called '{doubled[0]}'", remedy="rename or drop one of them")
