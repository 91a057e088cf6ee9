"""Small runs to compare: a corpus of invented stories, read with the toolkit, and kept as a report keeps its tables."""

from __future__ import annotations

from pathlib import Path

from toolkit.reports.inputs import make_tables, write_tables

FERRY = """Ferry sinks off Marrowby

MARROWBY, May 3, 2019 - At least 12 people were killed and 30 wounded when a ferry sank on Thursday, the Marrowby Ministry said.

Divers went on looking through the night for those who were aboard, and the harbour stayed closed to other ships.
"""
QUAKE = """Quake shakes the Tolland valley

TOLLAND, May 4, 2019 - The Tolland Health Ministry said on Saturday that dozens of people were killed in the quake on Friday.

Roads into the valley were cut, and tents were flown in from the coast in the afternoon.
"""
STRIKE = """Raid on Castle Dorn

DORN, May 5, 2019 - Russia's Defense Ministry said on Sunday that its planes had flown 40 sorties on Saturday.
"""
STORIES = {"ferry.txt": FERRY, "quake.txt": QUAKE, "strike.txt": STRIKE}


def write_stories(folder: Path, stories: dict[str, str]) -> Path:
    """Writes stories as files."""
    for name, text in stories.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def keep_run(place: Path, stories: dict[str, str] | None = None, **options: object) -> Path:
    """Reads stories and keeps their tables; returns the folder of the tables."""
    corpus = write_stories(place / "corpus", STORIES if stories is None else stories)
    return write_tables(make_tables(corpus, **options), place / "tables")  # type: ignore[arg-type]
