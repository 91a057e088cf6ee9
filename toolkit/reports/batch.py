"""Makes one report for each combination of parameters: checked before a kernel starts, side by side, and each by itself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from toolkit.charts.selection import count_sources
from toolkit.errors import InputError, ToolkitError
from toolkit.reports.index import write_index
from toolkit.reports.inputs import Progress, Tables, make_tables, read_tables, write_tables
from toolkit.reports.kernels import Nursery, open_nursery
from toolkit.reports.lock import lock_folder
from toolkit.reports.matrix import Run, plan_runs
from toolkit.reports.parameters import read_parameters
from toolkit.reports.record import FAILED, describe_making, is_made, list_reports
from toolkit.reports.render import find_paths, render_checked
from toolkit.reports.values import Parameter, suggest


@dataclass(frozen=True)
class Batch:
    """What became of a batch: the index page, the pages made and those kept from before, and each failure with its sentence."""

    index: Path
    made: tuple[Path, ...]
    kept: tuple[Path, ...]
    failed: tuple[tuple[str, str], ...]
    not_listed: int


def render_batch(
    notebook: str | Path,
    axes: Mapping[str, Sequence[str]],
    parameters: Mapping[str, Any] | None = None,
    *,
    output_folder: str | Path = "reports",
    jobs: int = 2,
    resume: bool = False,
    warm: bool = True,
    progress: Progress | None = None,
) -> Batch:
    """Renders a notebook once for each combination of the values in `axes`, `jobs` at a time, and writes an index page.

    `parameters` are shared by all. Names, values and sources are checked first, all complaints together; the articles are read once.
    A run that fails is kept in the folder `failed`, and the others go on. With `resume`, reports that are there already and were made
    of the same notebook, parameters, articles and code are left as they are. `warm` forks kernels off one process where the system can.

    >>> render_batch("no_such.ipynb", {})
    Traceback (most recent call last):
    ...
    toolkit.errors.InputError: there is no such notebook (no_such.ipynb). To mend it: check the path.
    """
    notebook, folder = Path(notebook), Path(output_folder)
    known = read_parameters(notebook)
    runs = plan_runs(notebook.stem, known, axes, find_paths(parameters or {}), where=notebook.name)
    with lock_folder(folder), open_nursery(warm) as nursery:
        tables, shared = prepare_tables(notebook, known, runs[0].values, folder, progress)
        check_sources(runs, tables, notebook.name)
        work = Work(notebook, folder, shared, resume, nursery)
        pages, kept, failed = render_runs(work, runs, jobs, progress)
        listed, others = list_reports(folder, tables.fingerprint)
        index = write_index(tables, listed, folder)
    return Batch(index, tuple(pages), tuple(kept), tuple(failed), len(others))


def prepare_tables(
    notebook: Path, known: Sequence[Parameter], values: Mapping[str, Any], folder: Path, progress: Progress | None
) -> tuple[Tables, dict[str, Any]]:
    """The tables that all runs share, and the parameters that hand them on."""
    names = {parameter.name for parameter in known}
    lacking = [name for name in ("corpus", "tables", "policy") if name not in names]
    if lacking:
        raise InputError(
            f"the notebook has no parameter {' and no '.join(lacking)}, so its runs cannot share what was read",
            where=notebook.name,
            remedy="take the first cells of a shipped notebook, which have them",
        )
    if values["tables"]:
        return read_tables(Path(values["tables"])), {}
    corpus = (notebook.resolve().parent / values["corpus"]).resolve()
    if not corpus.exists():
        raise InputError("there is no such corpus", where=str(corpus), remedy="name it with -p corpus=FOLDER")
    vocabulary = values.get("vocabulary")
    own = (notebook.resolve().parent / vocabulary).resolve() if vocabulary else None
    tables = make_tables(corpus, policy=values["policy"], vocabulary=own, progress=progress)
    kept = write_tables(tables, folder / "tables").resolve()
    return tables, {"corpus": str(corpus), "tables": str(kept), **({"vocabulary": str(own)} if own else {})}


def check_sources(runs: Sequence[Run], tables: Tables, where: str) -> None:
    """Refuses a source that no claim comes from, with a suggestion, before a kernel starts."""
    there = count_sources(tables.claims) if len(tables.claims) else []
    asked = {
        (name, source): None
        for run in runs
        for name in ("source", "sources")
        for source in as_list(run.values.get(name))
    }
    wrong = [
        f"{name}: no claim comes from '{source}'{suggest(source, there)}"
        for name, source in asked
        if source not in there
    ]
    if wrong and there:
        raise InputError("; ".join(wrong), where=where, remedy=f"the sources are: {', '.join(there[:12])}")


def as_list(value: Any) -> list[Any]:
    """A list as it is, one value as a list of it, and nothing as no value."""
    return value if isinstance(value, list) else [value] if value else []


@dataclass(frozen=True)
class Work:
    """What all runs of a batch have in common."""

    notebook: Path
    folder: Path
    shared: Mapping[str, Any]
    resume: bool
    nursery: Nursery | None


def render_runs(
    work: Work, runs: Sequence[Run], jobs: int, progress: Progress | None
) -> tuple[list[Path], list[Path], list[tuple[str, str]]]:
    """The pages made, those kept, and what failed, each in the order asked for; a failure stops no other run."""
    ended: dict[str, tuple[str, str]] = {}
    with ThreadPoolExecutor(max(1, jobs)) as pool:
        waiting = {pool.submit(render_run, work, run): run for run in runs}
        try:
            for job in as_ended(waiting):
                ended[waiting[job].name] = job.result()
                if progress:
                    progress("rendering", len(ended), len(runs))
        except BaseException:  # Ctrl-C: what has not begun does not begin
            for job in waiting:
                job.cancel()
            raise
    told = [(run.name, *ended[run.name]) for run in runs]
    pages = {what: [work.folder / f"{name}.html" for name, how, _ in told if how == what] for what in ("made", "kept")}
    return pages["made"], pages["kept"], [(name, words) for name, how, words in told if how == "failed"]


def as_ended(waiting: Mapping[Future[Any], Run]) -> Iterator[Future[Any]]:
    """The jobs as they end; waits in short turns, so that Ctrl-C is heard on every system."""
    left = set(waiting)
    while left:
        done, left = wait(left, timeout=1, return_when=FIRST_COMPLETED)
        yield from done


def render_run(work: Work, run: Run) -> tuple[str, str]:
    """One run: made, kept or failed, and in the last case why."""
    values, page = {**run.values, **work.shared}, work.folder / f"{run.name}.html"
    making, _ = describe_making(work.notebook, values, "index.html", run.varied)
    if work.resume and is_made(page, making):
        return "kept", ""
    try:
        render_checked(
            work.notebook, values, page, "index.html",
            varied=run.varied, failed=work.folder / FAILED, nursery=work.nursery,
        )  # fmt: skip
    except ToolkitError as error:
        return "failed", str(error)
    except Exception as error:  # whatever it is, it is this run's alone
        return "failed", f"unexpected: {type(error).__name__}: {' '.join(str(error).split())[:300]}"
    return "made", ""
