"""Kernels forked off a process that has imported everything: as clean as new ones, gone when they should be, and the same page."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import nbformat
import pytest

from toolkit.errors import ToolkitError
from toolkit.reports.given import check_parameters
from toolkit.reports.kernels import Nursery, open_nursery
from toolkit.reports.parameters import read_parameters
from toolkit.reports.render import render_checked, run_notebook

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="kernels are forked on Linux alone")
LEAK = """
import builtins, json, os, random, sys, threading
import matplotlib, pandas
seen = {
    "line": matplotlib.rcParams["lines.linewidth"], "backend": matplotlib.get_backend(), "builtin": hasattr(builtins, "leak"),
    "frame": hasattr(pandas.DataFrame, "leak"), "environ": os.environ.get("LEAK"), "name": "leak" in globals(),
    "path": [path for path in sys.path if "leak" in path], "names": sorted(name for name in globals() if not name.startswith("_")),
    "main": sys.modules["__main__"].__dict__ is globals(), "folder": os.getcwd(), "argv": sys.argv[:1], "module": "leak" in sys.modules,
}
matplotlib.rcParams["lines.linewidth"] = 99
leak = builtins.leak = pandas.DataFrame.leak = sys.modules["leak"] = 1
os.environ["LEAK"] = "1"
sys.path.append("leak")
os.chdir("/")
print(json.dumps({**seen, "chance": random.random(), "pid": os.getpid(), "parent": os.getppid()}))
"""
CHART = "import matplotlib.pyplot as plt\nplt.plot([1, 2]);"


def make_notebook(path: Path, *cells: str) -> Path:
    """A question, a parameters cell, and the cells given."""
    notebook = nbformat.v4.new_notebook(metadata={"kernelspec": {"name": "python3", "display_name": "Python 3"}})
    code = nbformat.v4.new_code_cell("limit: int = 3  # how many", metadata={"tags": ["parameters"]}, id="parameters")
    notebook.cells = [nbformat.v4.new_markdown_cell("# What is it?", id="title"), code]
    notebook.cells += [nbformat.v4.new_code_cell(cell, id=f"cell-{number}") for number, cell in enumerate(cells)]
    nbformat.write(notebook, path)
    return path


def read_said(notebook: Path, nursery: Nursery | None) -> dict[str, object]:
    """What the last cell prints."""
    ran, error = run_notebook(notebook, {"limit": 3}, nursery)
    assert error is None, error
    said: dict[str, object] = json.loads(ran.cells[-1].outputs[0].text)
    return said


def is_alive(pid: int) -> bool:
    """Whether a process runs; one that ended and was not yet taken off the list does not."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def wait_until(is_so, seconds: float = 20) -> bool:
    """Looks again and again."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if is_so():
            return True
        time.sleep(0.05)
    return False


@pytest.fixture(scope="module")
def nursery():
    """One for the tests that only ask it for kernels."""
    with open_nursery() as opened:
        assert opened is not None
        yield opened


def test_nothing_leaks_from_one_report_to_the_next_and_a_fork_is_like_a_kernel_started_anew(
    nursery: Nursery, tmp_path: Path
) -> None:
    notebook = make_notebook(tmp_path / "a.ipynb", LEAK)
    first, second = read_said(notebook, nursery), read_said(notebook, nursery)
    assert first.pop("parent") == second.pop("parent") == nursery.process.pid
    anew = read_said(notebook, None)
    assert first.pop("chance") != second.pop("chance")
    assert first.pop("pid") != second.pop("pid")
    kept = {name: anew[name] for name in first}
    for said in (first, second, kept):
        said["argv"] = [Path(str(said["argv"][0])).stem]  # type: ignore[index]
    assert first == second == kept
    assert second["folder"] == str(tmp_path) and second["builtin"] is False and second["main"] is True


@pytest.mark.parametrize("cell", [CHART, "import pandas as pd\npd.DataFrame({'a': [limit]})"])
def test_the_page_of_a_forked_kernel_is_that_of_one_started_anew(nursery: Nursery, tmp_path: Path, cell: str) -> None:
    notebook = make_notebook(tmp_path / "a.ipynb", cell)
    values = check_parameters(read_parameters(notebook), {}, where="a.ipynb")
    warm = render_checked(notebook, values, tmp_path / "warm" / "a.html", nursery=nursery).read_bytes()
    assert warm == render_checked(notebook, values, tmp_path / "cold" / "a.html").read_bytes()
    assert b"base64," in warm or cell != CHART


def test_a_kernel_that_dies_is_one_sentence_and_the_next_report_is_made(nursery: Nursery, tmp_path: Path) -> None:
    dies, lives = (
        make_notebook(tmp_path / "a.ipynb", "import os\nos.abort()"),
        make_notebook(tmp_path / "b.ipynb", "print(1)"),
    )
    _, error = run_notebook(dies, {}, nursery)
    assert isinstance(error, ToolkitError) and "the kernel did not run" in str(error)
    assert read_said(lives, nursery) == 1


def test_where_the_process_is_gone_kernels_are_started_anew(tmp_path: Path) -> None:
    notebook = make_notebook(tmp_path / "a.ipynb", "import os\nprint(os.getppid())")
    with open_nursery() as nursery:
        assert nursery is not None
        nursery.process.kill()
        nursery.process.wait()
        assert read_said(notebook, nursery) == os.getpid()


OWNER = """
import sys
from pathlib import Path
from toolkit.reports.kernels import open_nursery
from toolkit.reports.render import run_notebook

with open_nursery() as nursery:
    print(nursery.process.pid, flush=True)
    run_notebook(Path(sys.argv[1]), {}, nursery)
"""


def test_no_process_is_left_when_the_owner_is_killed(tmp_path: Path) -> None:
    cell = f"import os, time\nfrom pathlib import Path\nPath({str(tmp_path / 'pid')!r}).write_text(str(os.getpid()))\ntime.sleep(600)"
    notebook = make_notebook(tmp_path / "a.ipynb", cell)
    owner = subprocess.Popen([sys.executable, "-c", OWNER, str(notebook)], stdout=subprocess.PIPE, text=True)
    assert owner.stdout is not None
    nursery = int(owner.stdout.readline())
    told = tmp_path / "pid"
    assert wait_until(lambda: told.exists() and told.read_text().isdigit())
    kernel = int(told.read_text())
    assert is_alive(nursery) and is_alive(kernel)
    owner.kill()
    owner.wait()
    owner.stdout.close()
    assert wait_until(lambda: not is_alive(nursery) and not is_alive(kernel))
