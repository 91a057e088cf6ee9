"""`python run.py bench`: every stage is measured in a process of its own; a peer that is missing is told as such."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from bench.__main__ import draw_table
from bench.reports import STAGES, draw_report_table

ROOT = Path(__file__).resolve().parents[1]


def run_bench(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Runs the bench in a process."""
    return subprocess.run(
        [sys.executable, "-m", "bench", *arguments], cwd=ROOT, capture_output=True, text=True, check=False
    )


def test_a_stage_is_measured_on_so_many_articles(tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text(
        "Ferry sinks\n\nPolice said 12 people were killed on May 3, 2019.\n", encoding="utf-8"
    )
    done = run_bench(
        "--corpus", str(tmp_path), "--articles", "7", "--rounds", "1", "--only", "claims", "reconcile", "--json"
    )
    assert done.returncode == 0, done.stderr
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    assert [row["name"] for row in rows] == ["claims", "reconcile"]
    assert all(row["articles"] == 7 and row["articles_per_second"] > 0 and row["peak_mb"] > 20 for row in rows)


def test_an_empty_corpus_is_told_and_no_success(tmp_path: Path) -> None:
    done = run_bench("--corpus", str(tmp_path), "--articles", "7", "--only", "claims")
    assert done.returncode == 1 and "no article" in done.stdout


def test_the_table_says_how_many_times_as_fast() -> None:
    stage = {
        "articles": 10,
        "articles_per_second": 1000.0,
        "megabytes_per_second": 3.0,
        "peak_mb": 100.0,
        "grown_mb": 1.0,
    }
    peer = {**stage, "megabytes_per_second": 0.05}
    lines = draw_table(
        [{"name": "numbers", **stage}, {"name": "quantulum3", **peer}, {"name": "dateparser", "error": "missing"}]
    )
    assert "60 times as fast" in lines[2] and "not measured: missing" in lines[3]


def test_the_table_of_reports_says_how_many_times_as_fast() -> None:
    stages = dict.fromkeys(STAGES, 0.5)
    rows = [
        {"way": "forked", **stages, "reports": 20, "batch": 25.0, "cpu": 40.0},
        {"way": "commands", **stages, "reports": 20, "batch": 100.0, "cpu": 90.0},
    ]
    lines = draw_report_table(rows)
    assert "4.0 times as fast" in lines[1] and "2.00" in lines[1] and "times" not in lines[2]
    assert draw_report_table([]) == []


@pytest.mark.slow
def test_reports_are_measured_by_stage_beside_the_two_commands(tmp_path: Path) -> None:
    for number, who in enumerate(("Police", "The army", "The Red Cross")):
        words = f"Ferry sinks\n\n{who} said 1{number} people were killed on May 3, 2019.\n"
        (tmp_path / f"story-{number}.txt").write_text(words, encoding="utf-8")
    done = run_bench("--corpus", str(tmp_path), "--reports", "2", "--only", "reports", "--json")
    assert done.returncode == 0, done.stderr
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    assert [row["way"] for row in rows] == ["forked", "anew", "commands"]
    assert all(row[stage] > 0 for row in rows for stage in STAGES) and all(row["cpu"] > 0 for row in rows)


@pytest.mark.slow
def test_every_stage_runs_on_the_sample() -> None:
    done = run_bench("--articles", "20", "--rounds", "1", "--only", "read", "numbers", "dates", "claims", "reconcile")
    assert done.returncode == 0 and "not measured" not in done.stdout, done.stdout
