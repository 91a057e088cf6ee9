"""Runs a notebook with parameters and publishes it as one HTML page: checked first, and not at all where a cell fails."""

from __future__ import annotations

import json
import logging
import re
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from toolkit.errors import InputError, ToolkitError
from toolkit.files import say_unwritable
from toolkit.paths import need_path
from toolkit.provenance import find_version
from toolkit.reports.failures import forget_failure, keep_failure
from toolkit.reports.given import check_parameters
from toolkit.reports.kernels import Nursery, choose_manager
from toolkit.reports.parameters import read_parameters
from toolkit.reports.record import describe_making, describe_versions, hash_text
from toolkit.reports.values import PATHS

# The one library that costs a second on import, and that only checks addresses we do not have.
sys.modules.setdefault("rfc3987_syntax", None)  # type: ignore[arg-type]

# What jupyter_client says of a kernel that never answered, and how many are started before that is told.
STILLBORN, BIRTHS = "Kernel died before replying", 3
OUR_ERRORS = ("InputError", "VocabularyError", "UnlikeError", "ToolkitError")


def render_report(
    notebook: str | Path,
    parameters: Mapping[str, Any] | None = None,
    *,
    output: str | Path | None = None,
    index: str | None = None,
) -> Path:
    """Runs a notebook and writes its page, with its record (`.json`) and main picture (`.svg`) beside it; returns the path of the page.

    Parameters are checked before anything runs. Raises InputError for a wrong name or value, all complaints together, and ToolkitError
    where a cell fails: then no page is left at `output`; one that stands there stays where only a name was asked amiss. `index` is the
    address of the page that lists the reports.

    >>> render_report("no_such.ipynb")
    Traceback (most recent call last):
    ...
    toolkit.errors.InputError: there is no such notebook (no_such.ipynb). To mend it: check the path.
    """
    notebook = need_path(notebook, "the notebook")
    if parameters is not None and not isinstance(parameters, Mapping):
        remedy = 'pass a dict, such as {"measures": "killed"}'
        raise InputError(f"parameters: a {type(parameters).__name__} is no dict", remedy=remedy)
    known = read_parameters(notebook)
    values = check_parameters(known, find_paths(parameters or {}), where=notebook.name)
    page = Path(output) if output else Path("reports") / f"{notebook.stem}.html"
    if page.suffix.lower() not in (".html", ".htm"):
        raise InputError("a report is an HTML page", where=str(page), remedy="let the name of the output end in .html")
    return render_checked(notebook, values, page, index)


def render_checked(
    notebook: Path,
    values: Mapping[str, Any],
    page_path: Path,
    index: str | None = None,
    *,
    varied: Sequence[tuple[str, str]] = (),
    failed: Path | None = None,
    nursery: Nursery | None = None,
) -> Path:
    """Renders with parameters that have been checked; what is left of a run that fails goes to the folder `failed`.

    `varied` tells a report of a batch from its sisters; it stands under the title.
    """
    making, inputs = describe_making(notebook, values, index, varied)
    ran, error = run_notebook(notebook, values, nursery)
    if not isinstance(error, InputError):  # a misspelt source is no reason to lose the page that was there
        with say_unwritable(page_path):
            for stale in (page_path, page_path.with_suffix(".json"), page_path.with_suffix(".svg")):
                stale.unlink(missing_ok=True)
    try:
        if error:
            raise error
        page, record = make_report(ran, notebook, values, index, varied)
    except ToolkitError as failure:
        if failed and ran is not None:
            keep_failure(failed, page_path.stem, ran, failure, values)
        raise
    if failed:
        forget_failure(failed, page_path.stem)
    record |= {"inputs": inputs, "making": making}
    with say_unwritable(page_path):
        write_report(page_path, page, record)
    return page_path


def write_report(page_path: Path, page: str, record: dict[str, Any]) -> None:
    """Writes the page, its main picture, and last its record: what has a record is whole."""
    from toolkit.reports.page import find_picture

    page_path.parent.mkdir(parents=True, exist_ok=True)
    write_whole(page_path, page)
    picture = find_picture(page)
    if picture:
        record["caption"], record["summary"], svg = picture
        write_whole(page_path.with_suffix(".svg"), svg)
    record |= {"html": page_path.name, "page": hash_text(page)}
    write_whole(page_path.with_suffix(".json"), json.dumps(record, indent=2, sort_keys=True, ensure_ascii=False) + "\n")


def find_paths(parameters: Mapping[str, Any]) -> dict[str, Any]:
    """Paths made whole, because the notebook runs in its own folder."""
    return {
        name: str(Path(value).resolve())
        if name in PATHS and isinstance(value, str | Path) and Path(value).exists()
        else value
        for name, value in parameters.items()
    }


def run_notebook(
    notebook: Path, values: Mapping[str, Any], nursery: Nursery | None = None
) -> tuple[Any, ToolkitError | None]:
    """Runs the notebook in a kernel of its own; returns it as far as it came, and what went wrong in one sentence."""
    import nbformat
    import papermill
    from jupyter_client.kernelspec import NoSuchKernel
    from nbclient.exceptions import CellTimeoutError, DeadKernelError
    from papermill.exceptions import PapermillExecutionError
    from traitlets.config import Config

    quiet = {"transport_encryption": "required"}
    # Not papermill's own `cwd`: it moves the whole process, and another report may be running beside this one.
    home = {"metadata": {"path": str(notebook.resolve().parent)}}
    logging.getLogger("papermill").setLevel(logging.ERROR)
    with tempfile.TemporaryDirectory() as folder:
        ran = Path(folder) / notebook.name
        execute = partial(
            papermill.execute_notebook,
            str(notebook), str(ran), parameters=dict(values), progress_bar=False, log_output=False,
            kernel_name="python3", language="python", shutdown_kernel="immediate", request_save_on_cell_execute=False, resources=home,
            config=Config(KernelManager=quiet, AsyncKernelManager=quiet), kernel_manager_class=choose_manager(nursery),
        )  # fmt: skip
        try:
            return start_again(execute), None
        except PapermillExecutionError as error:
            failure = say_failure(notebook, error)
        except (NoSuchKernel, DeadKernelError, CellTimeoutError) as error:
            failure = ToolkitError(
                f"the report was not made, because the kernel did not run: {type(error).__name__}",
                where=notebook.name,
                remedy="run `toolkit doctor`, which says what is missing",
            )
        return nbformat.read(ran, as_version=4) if ran.is_file() else None, failure


def start_again(execute: Callable[[], Any]) -> Any:
    """Runs a notebook; where its kernel died at birth, another is started: a port can be taken by somebody else in that moment.

    >>> tries = iter((RuntimeError("Kernel died before replying to kernel_info"), None))
    >>> def execute():
    ...     if (failure := next(tries)) is not None:
    ...         raise failure
    ...     return "ran"
    >>> start_again(execute)
    'ran'
    """
    for _ in range(BIRTHS - 1):
        try:
            return execute()
        except RuntimeError as error:
            if STILLBORN not in str(error):
                raise
    return execute()


def say_failure(notebook: Path, error: Any) -> ToolkitError:
    """What went wrong in a cell, as one sentence; our own errors already say what to do. The cell that papermill adds is not counted."""
    words = " ".join(str(error.evalue).split())
    if error.ename in OUR_ERRORS:
        return InputError(f"the report was not made: {words}", where=notebook.name)
    return ToolkitError(
        f"the report was not made, because a cell failed: {error.ename}: {words}",
        where=f"{notebook.name}, code cell {(error.exec_count or 1) - 1}",
        remedy="open the notebook in JupyterLab with the same parameters and run it to that cell",
    )


def make_report(
    ran: Any, notebook: Path, values: Mapping[str, Any], index: str | None, varied: Sequence[tuple[str, str]] = ()
) -> tuple[str, dict[str, Any]]:
    """The page and its record; raises ToolkitError where the page would break a promise."""
    from toolkit.reports.page import check_page, describe_made, find_facts, find_title, make_page

    title, facts = tell_varied(ran, find_title(ran), varied), find_facts(ran)
    page = make_page(
        ran,
        title=title,
        made=describe_made(values, facts, {"notebook": notebook.name, **describe_versions()}),
        index=index,
    )
    complaints = check_page(page)
    if complaints:
        raise ToolkitError(
            f"the page was not published: {'; '.join(complaints[:5])}",
            where=notebook.name,
            remedy="mend the cell that makes it",
        )
    shown = {name: value for name, value in values.items() if name not in PATHS}
    return page, {
        "title": title,
        "notebook": notebook.name,
        "parameters": shown,
        "facts": facts,
        "version": find_version(),
        "versions": describe_versions(),
    }


def tell_varied(ran: Any, title: str, varied: Sequence[tuple[str, str]]) -> str:
    """Writes what this report is of under the notebook's title, and returns the title with it."""
    if not varied:
        return title
    words = "; ".join(f"{name}: {value}" for name, value in varied)
    words = words[0].upper() + words[1:]
    for cell in ran.cells:
        if cell.cell_type == "markdown" and (found := re.search(r"^# .*$", cell.source, re.M)):
            plain = re.sub(r"([\\`*_\[\]<>&#$|])", lambda sign: f"&#{ord(sign[1])};", words)
            cell.source = f"{cell.source[: found.end()]}\n\n**{plain}**\n{cell.source[found.end() :]}"
            break
    return f"{title} {words}"


def write_whole(path: Path, text: str) -> None:
    """Writes a file wholly or not at all."""
    part = path.with_name(f".{path.name}.part")
    part.write_text(text, encoding="utf-8", newline="\n")
    part.replace(path)
