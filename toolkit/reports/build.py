"""Makes all reports of a corpus: it is read once, each notebook runs on the tables kept, and an index page lists the reports."""

from __future__ import annotations

from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor, as_completed
from pathlib import Path
from typing import Any

from toolkit.article_table import need_article
from toolkit.corpus.files import check_apart
from toolkit.errors import InputError
from toolkit.reports.given import check_parameters
from toolkit.reports.index import write_index
from toolkit.reports.inputs import Progress, make_tables, write_tables
from toolkit.reports.kernels import Nursery, open_nursery
from toolkit.reports.lock import lock_folder
from toolkit.reports.parameters import read_parameters
from toolkit.reports.record import FAILED, list_reports
from toolkit.reports.render import find_paths, render_checked

NOTEBOOKS = Path(__file__).parents[2] / "notebooks"


def build_reports(
    corpus: str | Path,
    output_folder: str | Path,
    progress: Progress | None = None,
    *,
    notebooks: str | Path | None = None,
    policy: str = "open",
    vocabulary: str | Path | None = None,
    jobs: int = 2,
    needs_article: bool = False,
) -> Path:
    """Reads a corpus once, renders every notebook, and returns the index page.

    `progress(stage, done, total)` is called along the way. `notebooks` is the folder of notebooks (by default those
    shipped with the project), `vocabulary` a folder with words of one's own; `jobs` notebooks run at a time.
    Where no article is read the pages say so; with `needs_article` an InputError is raised instead, and nothing is rendered.
    """
    if not Path(corpus).exists():
        raise InputError("there is no such corpus", where=str(corpus), remedy="name the folder that holds the articles")
    found = find_notebooks(Path(notebooks) if notebooks else NOTEBOOKS)
    folder = Path(output_folder)
    check_apart(Path(corpus), folder)
    with lock_folder(folder), open_nursery() as nursery:
        tables = make_tables(corpus, policy=policy, vocabulary=vocabulary, progress=progress)
        if needs_article:
            need_article(tables.articles, tables.refused, str(corpus))
        kept = write_tables(tables, folder / "tables")
        offered = {"corpus": str(corpus), "tables": str(kept), "policy": policy}
        if vocabulary:
            offered["vocabulary"] = str(vocabulary)
        runs = {path: choose_parameters(path, offered) for path in found}
        render_all(runs, folder, nursery, jobs, progress)
        return write_index(tables, list_reports(folder, tables.fingerprint)[0], folder)


def find_notebooks(folder: Path) -> list[Path]:
    """The notebooks of a folder, in the order of their names."""
    found = sorted(path for path in folder.glob("*.ipynb") if not path.name.startswith("."))
    if not found:
        raise InputError(
            "there is no notebook here", where=str(folder), remedy="name the folder that holds the notebooks"
        )
    return found


def render_all(
    runs: Mapping[Path, Mapping[str, Any]], folder: Path, nursery: Nursery | None, jobs: int, progress: Progress | None
) -> None:
    """Renders the notebooks side by side, each with its parameters; the first that fails stops the run."""
    with ThreadPoolExecutor(jobs) as pool:
        waiting = [
            pool.submit(
                render_checked, path, values, folder / f"{path.stem}.html", "index.html",
                failed=folder / FAILED, nursery=nursery,
            )
            for path, values in runs.items()
        ]  # fmt: skip
        try:
            for done, job in enumerate(as_completed(waiting), start=1):
                job.result()
                if progress:
                    progress("rendering", done, len(waiting))
        except BaseException:
            for job in waiting:
                job.cancel()
            raise


def choose_parameters(notebook: Path, offered: Mapping[str, str]) -> dict[str, Any]:
    """The notebook's parameters, with those of ours that it has; a newsroom's own notebook may have others."""
    known = read_parameters(notebook)
    names = {parameter.name for parameter in known}
    ours = {name: value for name, value in offered.items() if name in names}
    return check_parameters(known, find_paths(ours), where=notebook.name)
