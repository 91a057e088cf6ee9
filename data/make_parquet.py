"""Writes the demonstration corpus' two .parquet files from the readable sources in `parquet_source/`.

    python data/make_parquet.py            writes data/sample/evening_brandreth/*.parquet
    python data/make_parquet.py FOLDER     writes them under FOLDER instead, to compare

Same sources and the same pyarrow give the same bytes. The second file is the first one cut short on purpose: a
folder of articles has one like it sooner or later, and the reading must say so.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

HERE = Path(__file__).parent
SOURCE = HERE / "parquet_source" / "archive_2016_2017.jsonl"
COLUMNS = pa.schema(
    [
        ("outlet", pa.string()),
        ("title", pa.string()),
        ("published", pa.date32()),
        ("author", pa.string()),
        ("text", pa.string()),
    ]
)
CUT_AT = 700


def read_rows(path: Path) -> pa.Table:
    """The source's rows as a table, days as days."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    days = pa.array([row["published"] for row in rows]).cast(pa.date32())
    columns = {name: days if name == "published" else pa.array([row[name] for row in rows]) for name in COLUMNS.names}
    return pa.table(columns, schema=COLUMNS)


def write_archives(folder: Path) -> tuple[Path, Path]:
    """The whole archive, and the one cut short; both paths."""
    folder.mkdir(parents=True, exist_ok=True)
    whole, cut = folder / "archive_2016_2017.parquet", folder / "archive_2018.parquet"
    pq.write_table(read_rows(SOURCE), whole, compression="none", version="2.6", store_schema=False)
    cut.write_bytes(whole.read_bytes()[:CUT_AT])
    return whole, cut


if __name__ == "__main__":
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else HERE / "sample" / "evening_brandreth"
    for written in write_archives(target):
        print(written)
