"""The same articles give the same reports, byte for byte: whatever the hash seed, time zone, language, folder and workers."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
BUILD = """
import sys
from toolkit.reports import build_reports
corpus, output, notebooks, jobs = sys.argv[1:]
build_reports(corpus, output, notebooks=notebooks, jobs=int(jobs))
"""
# Each differs from the other in all that a report must not depend on.
SESSIONS = {
    "one": ({"PYTHONHASHSEED": "1", "TZ": "UTC", "LANG": "C", "LC_ALL": "C"}, 1),
    "two": ({"PYTHONHASHSEED": "77", "TZ": "Pacific/Auckland", "LANG": "de_DE.UTF-8", "LC_ALL": "de_DE.UTF-8"}, 2),
}
FLIGHTS = """Air force counts its flights

MOSCOW, March 2, 2016 (Harbour Wire) - The Russian Defense Ministry said Wednesday its jets had flown 120 sorties since Monday.
It put the flights of the month before at 1,400.
"""
DOUBTS = """Monitor \u201cdoubts\u201d \u05d4\u05e8 count

BEIRUT, March 4, 2016 (Bay Courier) - The Syrian Observatory for Human Rights said more than 90 sorties were flown on Wednesday.
Its pilots now fly 60 to 70 sorties a day, the ministry said.
"""
STORIES = {"2016-03-02-a.txt": FLIGHTS, "2016-03-03-b.txt": FLIGHTS, "2016-03-04-c.txt": DOUBTS}


@pytest.fixture(scope="module")
def outputs(tmp_path_factory) -> dict[str, Path]:
    """The reports of two sessions, each in a process and in folders of its own."""
    made = {}
    for name, (session, jobs) in SESSIONS.items():
        folder = tmp_path_factory.mktemp(name)
        corpus, notebooks = folder / "desk", folder / "notebooks"
        corpus.mkdir()
        for story, text in sorted(
            STORIES.items(), reverse=name == "two"
        ):  # written, and so perhaps listed, in another order
            (corpus / story).write_text(text, encoding="utf-8")
        notebooks.mkdir()
        for notebook in ("1_what_is_in_the_corpus", "2_sorties_over_time_by_source"):
            shutil.copy(ROOT / "notebooks" / f"{notebook}.ipynb", notebooks)
        settings = {**os.environ, "PYTHONPATH": str(ROOT), **session}
        given = [str(corpus), str(folder / "out"), str(notebooks), str(jobs)]
        ran = subprocess.run(
            [sys.executable, "-c", BUILD, *given], cwd=folder, env=settings, capture_output=True, text=True, timeout=300
        )
        assert ran.returncode == 0, ran.stderr[-2000:]
        made[name] = folder / "out"
    return made


def list_files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_every_file_is_the_same(outputs):
    one, two = list_files(outputs["one"]), list_files(outputs["two"])
    assert sorted(one) == sorted(two) and len(one) > 10
    assert [name for name in sorted(one) if one[name] != two[name]] == []


def test_the_files_inside_the_page_are_there_to_be_compared(outputs):
    page = (outputs["one"] / "2_sorties_over_time_by_source.html").read_text(encoding="utf-8")
    assert page.count("<a download=") == 4 and "\u05d4\u05e8" in page and "The same story in:" in page


def test_no_session_leaves_its_trace(outputs):
    for name, folder in outputs.items():
        for path in folder.rglob("*.html"):
            page = path.read_text(encoding="utf-8")
            assert str(folder.parent) not in page and "Auckland" not in page and "de_DE" not in page, name
