"""Seconds per report, stage by stage: kernels forked, kernels started anew, and the two commands `papermill` and `jupyter nbconvert`.

A batch makes one report for each of the sources quoted most, of the notebook of one source's claims. All ways run the same notebook with
the same parameters on the same tables. `kernel` is all that is not the notebook's own: starting the command, the kernel, the end of both.
"CPU" is the time of all processors for the whole batch; on a machine that does other work besides, it is the steadier number.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

NOTEBOOK = Path(__file__).parents[1] / "notebooks" / "6_what_one_source_claims.ipynb"
STAGES = ("kernel", "imports, tables", "cells", "page")
# How many reports are timed stage by stage, after one that is a warm-up and not counted; fewer in a small batch.
TIMED = 3
WAYS = {
    "forked": "toolkit, kernels forked",
    "anew": "toolkit, kernels started anew",
    "commands": "papermill + jupyter nbconvert",
}


def measure_reports(corpus: str, reports: int, jobs: int = 2) -> list[dict[str, Any]]:
    """Seconds of each stage for each way, and of a whole batch; the two commands run one after the other, as they do."""
    from toolkit.charts import count_sources
    from toolkit.reports.inputs import make_tables, write_tables

    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        tables = make_tables(corpus)
        given = {"corpus": str(Path(corpus).resolve()), "tables": str(write_tables(tables, folder / "tables"))}
        sources = count_sources(tables.claims)[:reports]
        count = min(TIMED, max(1, len(sources) - 1), max(1, reports // 2))
        timed = sources[: count + 1]
        rows = []
        for way in ("forked", "anew"):
            stages = time_stages(timed, given, is_warm=way == "forked")
            wall, cpu = time_batch(corpus, sources, folder / way, jobs, way)
            rows.append({"way": way, **stages, "reports": len(sources), "batch": wall, "cpu": cpu})
        time_commands(timed[0], given, folder / "commands")
        before = read_cpu()
        stages = mean([time_commands(source, given, folder / "commands") for source in timed[1:]])
        cpu = (read_cpu() - before) / count * len(sources)
        wall = len(sources) * sum(stages.values())
        return [
            *rows,
            {"way": "commands", **stages, "reports": len(sources), "batch": wall, "cpu": cpu, "timed": count},
        ]


def read_cpu() -> float:
    """The processors' time that finished child processes took so far."""
    spent = os.times()
    return spent.children_user + spent.children_system


def mean(found: Sequence[Mapping[str, float]]) -> dict[str, float]:
    """The mean of each stage.

    >>> mean([{"cells": 1.0}, {"cells": 2.0}])
    {'cells': 1.5}
    """
    return {stage: sum(each[stage] for each in found) / len(found) for stage in found[0]}


def time_stages(sources: Sequence[str], given: Mapping[str, str], *, is_warm: bool) -> dict[str, float]:
    """The mean of each stage over some reports, the first left out."""
    from toolkit.reports.given import check_parameters
    from toolkit.reports.kernels import open_nursery
    from toolkit.reports.parameters import read_parameters
    from toolkit.reports.render import make_report, run_notebook

    known, found = read_parameters(NOTEBOOK), []
    with open_nursery(is_warm) as nursery:
        for source in sources:
            values = check_parameters(known, {**given, "source": source}, where=NOTEBOOK.name)
            start = time.perf_counter()
            ran, error = run_notebook(NOTEBOOK, values, nursery)
            if error:
                raise error
            middle = time.perf_counter()
            make_report(ran, NOTEBOOK, values, None)
            found.append(split_stages(ran, middle - start, time.perf_counter() - middle))
    return mean(found[1:])


def split_stages(ran: Any, run: float, page: float) -> dict[str, float]:
    """The seconds of a run by stage; the first cell of the notebook's own imports and opens the tables."""
    cells = [cell.metadata.papermill.duration or 0.0 for cell in ran.cells if cell.cell_type == "code"]
    # The parameters cell and the one that papermill injects come first.
    opening, rest = sum(cells[:3]), sum(cells[3:])
    return dict(zip(STAGES, (run - opening - rest, opening, rest, page), strict=True))


def time_commands(source: str, given: Mapping[str, str], folder: Path) -> dict[str, float]:
    """One report by the two commands."""
    import nbformat

    folder.mkdir(exist_ok=True)
    out = folder / "ran.ipynb"
    words = [word for name, value in {**given, "source": source}.items() for word in ("-r", name, value)]
    run = time_command("papermill", str(NOTEBOOK), str(out), "--cwd", str(NOTEBOOK.parent), "--no-progress-bar", *words)
    page = time_command("jupyter", "nbconvert", "--to", "html", str(out))
    return split_stages(nbformat.read(out, as_version=4), run, page)


def time_command(program: str, *arguments: str) -> float:
    """Seconds of a command of this environment; raises where it fails."""
    start = time.perf_counter()
    subprocess.run([sys.executable, "-m", program, *arguments], check=True, capture_output=True)
    return time.perf_counter() - start


CALL = """
import json, sys
from toolkit.reports import render_batch

notebook, sources, corpus, folder, jobs, is_warm = json.loads(sys.argv[1])
batch = render_batch(notebook, {"source": sources}, {"corpus": corpus}, output_folder=folder, jobs=jobs, warm=is_warm)
assert not batch.failed, batch.failed
"""


def time_batch(corpus: str, sources: Sequence[str], folder: Path, jobs: int, way: str) -> tuple[float, float]:
    """Seconds of a whole batch in a process of its own, from articles to index, on the wall and of all processors."""
    order = [str(NOTEBOOK), list(sources), str(Path(corpus).resolve()), str(folder), jobs, way == "forked"]
    start, before = time.perf_counter(), read_cpu()
    subprocess.run([sys.executable, "-c", CALL, json.dumps(order)], check=True, capture_output=True)
    return time.perf_counter() - start, read_cpu() - before


def draw_report_table(rows: Sequence[Mapping[str, Any]]) -> list[str]:
    """The rows as text, seconds per report and for all of them."""
    if not rows:
        return []
    heads = [*STAGES, "one", "all", "all, CPU"]
    lines = [f"{'seconds per report':<32}" + "".join(f"{head:>{max(9, len(head) + 2)}}" for head in heads)]
    slow = next((row["batch"] for row in rows if row["way"] == "commands"), None)
    for row in rows:
        stages = [row[stage] for stage in STAGES]
        numbers = [*stages, sum(stages), row["batch"], row["cpu"]]
        cells = "".join(
            f"{number:>{max(9, len(head) + 2)}.{2 if head in STAGES or head == 'one' else 0}f}"
            for head, number in zip(heads, numbers, strict=True)
        )
        faster = f"   {slow / row['batch']:.1f} times as fast" if slow and row["way"] != "commands" else ""
        lines.append(f"{WAYS[row['way']]:<32}{cells}{faster}")
    lines.append(f"all: {rows[0]['reports']} reports from articles to index, two at a time;")
    return [
        *lines,
        f"the two commands are timed on {rows[-1].get('timed', 0)}, on tables read before, and told for all",
    ]
