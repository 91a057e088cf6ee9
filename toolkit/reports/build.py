"""Makes all reports of a corpus: it is read once, each notebook runs on the tables kept, and an index page lists the reports."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from pathlib import Path
from typing import Any

from toolkit.errors import InputError
from toolkit.reports.index import write_index
from toolkit.reports.inputs import Progress, make_tables, write_tables
from toolkit.reports.parameters import read_parameters
from toolkit.reports.render import render_report

NOTEBOOKS = Path(__file__).parents[2] / "notebooks"
THREADS = 2  # each notebook is a process of its own; two keep two cores busy


def build_reports(
    corpus: str | Path,
    output_folder: str | Path,
    progress: Progress | None = None,
    *,
    notebooks: str | Path | None = None,
    policy: str = "open",
    vocabulary: str | Path | None = None,
) -> Path:
    """Reads a corpus once, renders every notebook, and returns the index page.

    `progress(stage, done, total)` is called along the way. `notebooks` is the folder of notebooks (by default those
    shipped with the project), `vocabulary` a folder with words of one's own.
    """
    if not Path(corpus).exists():
        raise InputError("there is no such corpus", where=str(corpus), remedy="name the folder that holds the articles")
    found = find_notebooks(Path(notebooks) if notebooks else NOTEBOOKS)
    folder = Path(output_folder)
    tables = make_tables(corpus, policy=policy, vocabulary=vocabulary, progress=progress)
    kept = write_tables(tables, folder / "tables")
    offered = {"corpus": str(corpus), "tables": str(kept), "policy": policy}
    if vocabulary:
        offered["vocabulary"] = str(vocabulary)
    pages = render_all(found, offered, folder, progress)
    return write_index(tables, pages, folder)


def find_notebooks(folder: Path) -> list[Path]:
    """The notebooks of a folder, in the order of their names."""
    found = sorted(path for path in folder.glob("*.ipynb") if not path.name.startswith("."))
    if not found:
        raise InputError(
            "there is no notebook here", where=str(folder), remedy="name the folder that holds the notebooks"
        )
    return found


def render_all(
    notebooks: Sequence[Path], offered: dict[str, str], folder: Path, progress: Progress | None
) -> list[Path]:
    """Renders the notebooks side by side; the first that fails stops the run."""
    pages: dict[Path, Path] = {}
    with ThreadPoolExecutor(THREADS) as pool:
        jobs = {
            pool.submit(
                render_report,
                path,
                choose_parameters(path, offered),
                output=folder / f"{path.stem}.html",
                index="index.html",
            ): path
            for path in notebooks
        }
        try:
            for done, job in enumerate(as_completed(jobs), start=1):
                pages[jobs[job]] = job.result()
                if progress:
                    progress("rendering", done, len(jobs))
        except BaseException:
            for job in jobs:
                job.cancel()
            raise
    return [pages[path] for path in notebooks]


def choose_parameters(notebook: Path, offered: dict[str, str]) -> dict[str, Any]:
    """Those of our parameters that the notebook has; a newsroom's own notebook may have others."""
    names = {parameter.name for parameter in read_parameters(notebook)}
    return {name: value for name, value in offered.items() if name in names}
