"""Batches: every combination checked before a kernel starts, one failure stops no other, a killed batch goes on to the same bytes."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path

import nbformat
import pytest
from cli_fixture import call

from toolkit.errors import InputError
from toolkit.reports.batch import render_batch
from toolkit.reports.lock import lock_folder
from toolkit.reports.matrix import plan_runs, read_axes
from toolkit.reports.page import check_page
from toolkit.reports.parameters import parse_parameters, read_parameters

ROOT = Path(__file__).resolve().parents[1]
SHIPPED = next(iter(sorted((ROOT / "notebooks").glob("2_*.ipynb"))))
PARAMETERS = """
from typing import Literal
corpus: str = "desk"  # folder of articles
tables: str | None = None  # tables kept
vocabulary: str | None = None  # words of one's own
policy: Literal["open", "acled", "airwars"] = "open"  # vague words
sources: list[str] = []  # who
from_day: str | None = None  # first day
to_day: str | None = None  # last day
code: str = "0"  # a text
by: Literal["day", "week"] = "day"  # a choice
"""
KNOWN = parse_parameters(PARAMETERS)
CELLS = (
    "from toolkit import reports\nkept = reports.open_tables(corpus, tables=tables, policy=policy)\nreports.show_lede(kept)",
    "assert code != '13', 'thirteen is not to be'\n[sources, from_day, to_day, code, by]",
)


def make_notebook(folder: Path, *cells: str, parameters: str = PARAMETERS) -> Path:
    """A small notebook on a desk of two stories."""
    desk = folder / "desk"
    desk.mkdir(parents=True, exist_ok=True)
    (desk / "a.txt").write_text(
        "Air force counts\n\nMOSCOW, March 2, 2016 - The Russian Defense Ministry said its jets flew 120 sorties since Monday.\n",
        encoding="utf-8",
    )
    (desk / "b.txt").write_text(
        "Toll\n\nALEPPO, March 3, 2016 (Harbour Wire) - The White Helmets said 12 civilians were killed on Wednesday.\n",
        encoding="utf-8",
    )
    notebook = nbformat.v4.new_notebook(metadata={"kernelspec": {"name": "python3", "display_name": "Python 3"}})
    code = nbformat.v4.new_code_cell(parameters.strip(), metadata={"tags": ["parameters"]}, id="parameters")
    notebook.cells = [nbformat.v4.new_markdown_cell("# Who counts what?\n\nA lede.", id="title"), code]
    notebook.cells += [nbformat.v4.new_code_cell(cell, id=f"cell-{n}") for n, cell in enumerate(cells or CELLS)]
    path = folder / "own.ipynb"
    nbformat.write(notebook, path)
    return path


def read_folder(folder: Path) -> dict[str, bytes]:
    """Every file that a reader may get, by name."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*")) if path.is_file() and path.name != ".writing"
    }  # fmt: skip


# --- the plan ------------------------------------------------------------------------------------------------------


def plan(axes: Mapping[str, list[str]], given: Mapping[str, object] | None = None):
    return plan_runs("own", KNOWN, axes, given or {}, where="own.ipynb")


def test_every_combination_is_a_run_in_the_order_asked_for():
    runs = plan({"source": ["Syrian Civil Defence", "Russia"], "period": ["2016", "2017-02"], "code": ["007"]})
    assert [run.name for run in runs] == [
        "own--source-syrian-civil-defence--period-2016--code-007", "own--source-syrian-civil-defence--period-2017-02--code-007",
        "own--source-russia--period-2016--code-007", "own--source-russia--period-2017-02--code-007",
    ]  # fmt: skip
    assert runs[1].values["sources"] == ["Syrian Civil Defence"] and runs[1].values["code"] == "007"
    assert (runs[1].values["from_day"], runs[1].values["to_day"]) == ("2017-02-01", "2017-02-28")


@pytest.mark.parametrize(("axes", "given", "words"), [
    ({"sorce": ["A"]}, {}, "there is no parameter 'sorce' (did you mean 'sources'?)"),
    ({"period": ["2016-02-31"]}, {}, "period: 2016-02-31 is no day: that month has 29"),
    ({"period": ["spring"]}, {}, "write a period as 2016, 2016-03"),
    ({"from_day": ["2016-02-02"], "to_day": ["2016-01-01", "2016-03-01"]}, {}, "from_day: 2016-02-02 comes after to_day 2016-01-01"),
    ({"by": ["day", "weak"]}, {}, "by: 'weak' is none of day, week (did you mean 'week'?)"),
    ({"policy": ["open", "acled"]}, {}, "policy: all runs of a batch share one"),
    ({"code": ["1"]}, {"code": "2"}, "code: stands both in -p and in --matrix"),
    ({"period": ["2016"]}, {"from_day": "2016-01-01"}, "period: is short for from_day and to_day"),
    ({"api_key": ["x"]}, {}, "'api_key' looks like a secret"),
])  # fmt: skip
def test_what_cannot_be_is_refused_with_a_suggestion(axes, given, words):
    with pytest.raises(InputError, match=re.escape(words)):
        plan(axes, given)


def test_all_complaints_of_all_runs_come_at_once_and_each_once():
    with pytest.raises(InputError) as error:
        plan({"sorce": ["A", "B"], "by": ["weak"], "period": ["2016-02-31", "2016"]})
    said = str(error.value)
    assert said.count("sorce") == said.count("weak") == said.count("2016-02-31") == 1


@pytest.mark.parametrize("words", [["source"], ["=A"], ["source="], ["source=A,,B"], ["source=A,A"], ["a=1", "a=2"]])
def test_a_matrix_that_cannot_be_read_is_refused(words):
    with pytest.raises(InputError, match="write --matrix"):
        read_axes(words)


def test_names_of_files_are_unlike_and_not_too_long():
    values = ["A+B", "A B", "Оборона", "Минобороны", "x" * 300, "x" * 301, "../../etc", "CON"]
    names = [run.name for run in plan({"code": values})]
    assert len({name.lower() for name in names}) == len(values)
    assert all(len(name) <= 100 and re.fullmatch(r"[a-z0-9-]+", name) for name in names)


@pytest.mark.parametrize(
    "name", ["api_key", "password", "db_password", "token", "GITHUB_TOKEN", "client_secret", "credentials"]
)
def test_a_secret_is_no_parameter(tmp_path, name):
    notebook = make_notebook(tmp_path, parameters=f'{PARAMETERS}\n{name}: str = ""  # a secret')
    with pytest.raises(InputError, match="environment variable"):
        read_parameters(notebook)


@pytest.mark.parametrize("name", ["tokenizer", "secretary", "keyword", "max_tokens: int"])
def test_what_only_sounds_like_a_secret_is_a_parameter(name):
    word, _, base = name.partition(": ")
    assert parse_parameters(f"{word}: {base or 'str'} = {'1' if base else repr('x')}")[0].name == word


# --- the runs ------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def made(tmp_path_factory) -> tuple[Path, Path]:
    """A notebook, and a whole batch of it: the folder."""
    folder = tmp_path_factory.mktemp("batch")
    notebook = make_notebook(folder)
    done = call(
        "report",
        notebook,
        "--matrix",
        "source=Russian Ministry of Defence,Syrian Civil Defence",
        "code=007,08",
        "-j",
        2,
        "-o",
        folder / "out",
    )
    assert done.exit_code == 0, done.stderr
    assert done.stdout.strip() == str(folder / "out" / "index.html")
    return notebook, folder / "out"


def test_each_combination_has_its_page_its_record_and_its_place_in_the_index(made):
    _, folder = made
    index = (folder / "index.html").read_text(encoding="utf-8")
    assert check_page(index) == []
    pages = sorted(path.name for path in folder.glob("own--*.html"))
    assert len(pages) == 4 and all(f'href="{page}"' in index for page in pages)
    page = (folder / "own--source-syrian-civil-defence--code-007.html").read_text(encoding="utf-8")
    assert "<strong>Source: Syrian Civil Defence; code: 007</strong>" in page
    assert re.search(r"code</th><td[^>]*>007<", page)
    assert "Who counts what? Source: Syrian Civil Defence; code: 007" in index


def test_the_record_says_of_what_a_report_is_made(made):
    _, folder = made
    record = json.loads((folder / "own--source-syrian-civil-defence--code-08.json").read_text(encoding="utf-8"))
    assert record["notebook"] == "own.ipynb"
    assert record["parameters"]["sources"] == ["Syrian Civil Defence"] and record["parameters"]["code"] == "08"
    assert {"claims-toolkit", "Python", "pandas", "matplotlib"} == set(record["versions"])
    assert {"notebook", "tables", "articles", "code"} == set(record["inputs"])
    assert record["facts"]["articles"] == 2 and str(folder) not in json.dumps(record)


def test_resuming_a_whole_batch_makes_nothing_and_changes_nothing(made):
    notebook, folder = made
    before = {path.name: path.stat().st_mtime_ns for path in folder.glob("own--*")}
    bytes_before = read_folder(folder)
    done = call(
        "report",
        notebook,
        "--matrix",
        "source=Russian Ministry of Defence,Syrian Civil Defence",
        "code=007,08",
        "-o",
        folder,
        "--resume",
    )
    assert done.exit_code == 0 and "0 reports made, 4 kept" in done.stderr
    assert {path.name: path.stat().st_mtime_ns for path in folder.glob("own--*")} == before
    assert read_folder(folder) == bytes_before


def test_a_page_that_was_touched_or_is_of_another_notebook_is_made_again(tmp_path):
    notebook, out = make_notebook(tmp_path), tmp_path / "out"
    render_batch(notebook, {"code": ["1", "2"]}, output_folder=out)
    (out / "own--code-1.html").write_text("touched", encoding="utf-8")
    again = render_batch(notebook, {"code": ["1", "2"]}, output_folder=out, resume=True)
    assert [path.stem for path in again.made] == ["own--code-1"] and [path.stem for path in again.kept] == [
        "own--code-2"
    ]
    make_notebook(tmp_path, CELLS[0], "code")
    assert len(render_batch(notebook, {"code": ["1", "2"]}, output_folder=out, resume=True).made) == 2
    (tmp_path / "desk" / "c.txt").write_text(
        "News\n\nPARIS, March 5, 2016 - Police said 3 people were hurt.\n", encoding="utf-8"
    )
    newer = render_batch(notebook, {"code": ["1"]}, output_folder=out, resume=True)
    assert len(newer.made) == 1 and newer.not_listed == 1


def test_a_run_that_fails_is_kept_for_study_and_never_published(tmp_path):
    notebook, out = make_notebook(tmp_path), tmp_path / "out"
    out.mkdir()
    for ending in ("html", "json", "svg"):
        (out / f"own--code-13.{ending}").write_text("an older report", encoding="utf-8")
    done = call("report", notebook, "--matrix", "code=12,13,14", "-o", out)
    assert done.exit_code == 1 and "1 of 3 failed" in done.stderr and "thirteen is not to be" in done.stderr
    assert "Traceback" not in done.stderr
    assert sorted(path.name for path in out.glob("own*")) == [
        f"own--code-{n}.{e}" for n in (12, 14) for e in ("html", "json")
    ]
    index = (out / "index.html").read_text(encoding="utf-8")
    assert "own--code-12.html" in index and "own--code-13" not in index
    kept = nbformat.read(out / "failed" / "own--code-13.ipynb", as_version=4)
    assert "thirteen is not to be" in kept.cells[0].source and "`code`: `'13'`" in kept.cells[0].source
    assert any(
        output.output_type == "error" for cell in kept.cells if cell.cell_type == "code" for output in cell.outputs
    )
    make_notebook(tmp_path, CELLS[0], "code")
    assert call("report", notebook, "--matrix", "code=12,13,14", "-o", out, "--resume").exit_code == 0
    assert not (out / "failed" / "own--code-13.ipynb").exists()


@pytest.mark.parametrize(("words", "said"), [
    (["--matrix", "source=Syrian Civil Defense"], "no claim comes from 'Syrian Civil Defense' (did you mean 'Syrian Civil Defence'?)"),
    (["--matrix", "period=2016-02-31"], "2016-02-31 is no day"),
    (["--matrix", "sorce=A", "from_day=2017-01-01", "to_day=2016-01-01"], "did you mean 'sources'"),
    (["-p", "source=Syrian Civil Defence", "--matrix", "by=weak"], "did you mean 'week'"),
    (["-p", "token=abc"], "environment variable"),
])  # fmt: skip
def test_what_is_wrong_stops_the_batch_before_a_kernel_starts(tmp_path, monkeypatch, words, said):
    monkeypatch.setattr("toolkit.reports.render.run_notebook", lambda *_: pytest.fail("a kernel was started"))
    done = call("report", make_notebook(tmp_path), *words, "-o", tmp_path / "out")
    assert done.exit_code == 1 and said in done.stderr and not done.stdout
    assert not list((tmp_path / "out").glob("*.html"))


def test_a_second_batch_into_the_same_folder_is_refused(tmp_path):
    notebook = make_notebook(tmp_path)
    with lock_folder(tmp_path / "out"):
        done = call("report", notebook, "--matrix", "code=1", "-o", tmp_path / "out")
    assert done.exit_code == 1 and "another run is writing reports here" in done.stderr
    assert not list((tmp_path / "out").glob("*.html"))
    assert call("report", notebook, "--matrix", "code=1", "-o", tmp_path / "out").exit_code == 0


def test_the_same_bytes_with_one_worker_or_three_with_forked_kernels_or_without(made, tmp_path):
    notebook, folder = made
    axes = {"source": ["Russian Ministry of Defence", "Syrian Civil Defence"], "code": ["007", "08"]}
    render_batch(notebook, axes, output_folder=tmp_path / "one", jobs=1, warm=False)
    render_batch(notebook, axes, output_folder=tmp_path / "three", jobs=3)
    assert read_folder(tmp_path / "one") == read_folder(folder) == read_folder(tmp_path / "three")


def test_a_killed_batch_goes_on_and_ends_with_the_same_bytes(tmp_path):
    slow = make_notebook(tmp_path, CELLS[0], "import time; time.sleep(0.4)", "[sources, code]")
    axes = ["--matrix", "code=1,2,3,4,5,6"]
    command = [sys.executable, "-m", "toolkit", "report", str(slow), *axes, "-j", "2", "-o"]
    whole, killed = tmp_path / "whole", tmp_path / "killed"
    batch = subprocess.Popen([*command, str(killed)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=ROOT)
    end = time.monotonic() + 60
    while len(list(killed.glob("own--*.json"))) < 2 and time.monotonic() < end and batch.poll() is None:
        time.sleep(0.02)
    os.kill(batch.pid, signal.SIGKILL)
    batch.wait()
    before = {path.name: path.stat().st_mtime_ns for path in killed.glob("own--*.json")}
    assert 2 <= len(before) < 6 and not (killed / "index.html").exists()
    done = call("report", slow, *axes, "-o", killed, "--resume")
    assert done.exit_code == 0, done.stderr
    assert f"{6 - len(before)} reports made, {len(before)} kept" in done.stderr
    assert {name: (killed / name).stat().st_mtime_ns for name in before} == before
    assert call("report", slow, *axes, "-o", whole).exit_code == 0
    assert read_folder(killed) == read_folder(whole)


def test_quiet_says_nothing_and_a_notebook_alone_gives_its_page(tmp_path):
    notebook = make_notebook(tmp_path)
    done = call("report", notebook, "-p", "code=5", "-o", tmp_path / "out", "-q")
    assert done.exit_code == 0 and done.stderr == ""
    assert done.stdout.strip() == str(tmp_path / "out" / "own.html")
    failed = call("report", notebook, "-p", "code=13", "-o", tmp_path / "out", "-q")
    assert failed.exit_code == 1 and "thirteen is not to be" in failed.stderr and not failed.stdout
    assert (tmp_path / "out" / "failed" / "own.ipynb").is_file() and not (tmp_path / "out" / "own.html").exists()


@pytest.mark.parametrize(("words", "said"), [
    (["desk", "--matrix", "a=1"], "--matrix belongs to one notebook"),
    (["desk", "a=1"], "unexpected extra argument (a=1)"),
    ([SHIPPED, "desk", "--matrix", "a=1"], "unexpected extra argument (desk)"),
    ([SHIPPED, "--resume"], "--resume belongs to --matrix"),
    ([SHIPPED, "--matrix", "a=1", "-j", "0"], "'-j'"),
])  # fmt: skip
def test_a_wrong_command_is_exit_code_2(words, said):
    done = call("report", *words)
    assert done.exit_code == 2 and said in done.stderr
