"""The two commands of the README: `run.py` makes the environment once, and never takes a half-made one for whole."""

from __future__ import annotations

import ast
import importlib.util
import json
import os
import re
import shutil
import subprocess
import sys
import time
import tomllib
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """run.py as a module, in a folder of its own that holds nothing but what it reads."""
    for name in ("run.py", "pyproject.toml", "constraints.txt"):
        shutil.copyfile(ROOT / name, tmp_path / name)
    spec = importlib.util.spec_from_file_location("run_under_test", tmp_path / "run.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    monkeypatch.setattr(module, "is_sound", lambda: module.interpreter().exists())
    return module


def pretend(run: ModuleType) -> None:
    """Puts a Python into .venv that only says what it was asked."""
    run.interpreter().parent.mkdir(parents=True, exist_ok=True)
    run.interpreter().write_text('#!/bin/sh\necho "$@"\n', encoding="utf-8")
    run.interpreter().chmod(0o755)


def test_an_old_python_can_read_the_refusal() -> None:
    """Nothing in the file is newer than Python 2.7, so that it is not a SyntaxError which people see."""
    tree = ast.parse((ROOT / "run.py").read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        assert not isinstance(
            node, (ast.JoinedStr, ast.AnnAssign, ast.NamedExpr, ast.AsyncFunctionDef, ast.Nonlocal)
        ), ast.unparse(node)
        if isinstance(node, ast.FunctionDef):
            assert node.returns is None and not node.args.kwonlyargs
            assert not any(argument.annotation for argument in node.args.args)
        if isinstance(node, (ast.List, ast.Tuple, ast.Set)):
            assert not any(isinstance(element, ast.Starred) for element in node.elts), ast.unparse(node)
        if isinstance(node, ast.Dict):
            assert None not in node.keys, ast.unparse(node)
        if isinstance(node, ast.Raise):
            assert node.cause is None
    first = next(node for node in tree.body if isinstance(node, ast.If))
    assert "version_info" in ast.unparse(first.test) and tree.body.index(first) <= 2


def test_an_old_python_is_refused_in_one_sentence() -> None:
    names = ("python2.7", "python3.6", "python3.8", "python3.9", "python3.10")
    old = next((path for path in map(shutil.which, names) if path and starts(path)), None)
    if old is None:
        pytest.skip("no old Python here")
    done = subprocess.run([old, str(ROOT / "run.py"), "report"], capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "3.11 or newer" in done.stderr and "Traceback" not in done.stderr


def starts(python: str) -> bool:
    """Whether this is a Python and no empty shim."""
    return subprocess.run([python, "--version"], capture_output=True, check=False).returncode == 0


def test_it_imports_the_standard_library_alone() -> None:
    tree = ast.parse((ROOT / "run.py").read_text(encoding="utf-8"))
    names = {alias.name for node in tree.body if isinstance(node, ast.Import) for alias in node.names}
    names |= {node.module or "" for node in tree.body if isinstance(node, ast.ImportFrom)}
    assert names <= set(sys.stdlib_module_names)


@pytest.mark.parametrize(("arguments", "code"), [([], 2), (["reprot"], 2), (["--help"], 0)])
def test_a_wrong_job_says_which_there_are(arguments: list[str], code: int) -> None:
    done = subprocess.run(
        [sys.executable, str(ROOT / "run.py"), *arguments], capture_output=True, text=True, check=False
    )
    assert done.returncode == code
    assert all(job in done.stdout + done.stderr for job in ("report", "test", "lab", "bench"))


def test_a_finished_installation_is_not_done_again(run: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[list[str]] = []
    monkeypatch.setattr(run, "make_environment", lambda extras: (asked.append(extras), pretend(run)))
    run.install("xlsx")
    run.install("xlsx")
    assert asked == [["xlsx"]]
    run.install("test")
    assert asked[1:] == [["test", "xlsx"]], "what was installed before stays installed"
    run.install("xlsx")
    assert len(asked) == 2


@pytest.mark.parametrize("name", ["pyproject.toml", "constraints.txt"])
def test_other_wishes_install_anew(run: ModuleType, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setattr(run, "make_environment", lambda extras: pretend(run))
    run.install("xlsx")
    assert run.read_stamp() == ["xlsx"]
    with (run.HERE / name).open("a", encoding="utf-8") as file:
        file.write("\n# another wish\n")
    assert run.read_stamp() is None


def test_a_moved_folder_installs_anew(run: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(run, "make_environment", lambda extras: pretend(run))
    run.install("xlsx")
    shutil.copytree(tmp_path, tmp_path / "moved", symlinks=True)
    for name in ("HERE", "VENV", "STAMP"):
        monkeypatch.setattr(run, name, tmp_path / "moved" / getattr(run, name).relative_to(tmp_path))
    assert run.read_stamp() is None


def test_a_stopped_installation_never_looks_finished(run: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(command: list[str], **_: object) -> None:
        pretend(run)
        raise KeyboardInterrupt

    pretend(run)
    run.write_stamp(["xlsx"])
    with (run.HERE / "constraints.txt").open("a", encoding="utf-8") as file:
        file.write("\n")
    monkeypatch.setattr(run.subprocess, "run", stop)
    monkeypatch.setattr(run.subprocess, "Popen", stop)
    assert run.main(["report"]) == 130
    assert not run.STAMP.exists() and run.read_stamp() is None


def test_a_failed_installation_is_tried_once_more_from_nothing(
    run: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    seen: list[bool] = []

    def fail_once(extras: list[str]) -> None:
        seen.append((run.VENV / "leftover").exists())
        pretend(run)
        (run.VENV / "leftover").touch()
        if len(seen) == 1:
            raise subprocess.CalledProcessError(1, "pip")

    monkeypatch.setattr(run, "make_environment", fail_once)
    run.install("xlsx")
    assert seen == [False, False] and run.read_stamp() == ["xlsx"]


def test_two_failures_end_in_words_and_exit_code_1(
    run: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(extras: list[str]) -> None:
        raise subprocess.CalledProcessError(1, "venv")

    monkeypatch.setattr(run, "make_environment", fail)
    assert run.main(["report"]) == 1
    assert "python3-venv" in capsys.readouterr().err


def test_a_broken_stamp_counts_as_none(run: ModuleType) -> None:
    pretend(run)
    for words in ("", "{", "[]", '{"extras": ["xlsx"]}'):
        run.STAMP.write_text(words, encoding="utf-8")
        assert run.read_stamp() is None


@pytest.mark.skipif(os.name == "nt", reason="the pretended Python is a shell script")
def test_a_second_start_costs_less_than_half_a_second(run: ModuleType) -> None:
    pretend(run)
    run.write_stamp(["xlsx"])
    times = []
    for _ in range(3):
        start = time.perf_counter()
        done = subprocess.run(
            [sys.executable, str(run.HERE / "run.py"), "report"], capture_output=True, text=True, check=False
        )
        times.append(time.perf_counter() - start)
        assert done.returncode == 0, done.stderr
        assert done.stdout.split() == ["-m", "toolkit", "report", "data/sample", "--out", str(run.HERE / "reports")]
    assert min(times) < 0.5


def test_constraints_pin_everything_and_name_no_host() -> None:
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    pins = [line for line in lines if line and not line.startswith("#")]
    assert all(re.fullmatch(r"[A-Za-z0-9._-]+==[^\s;]+( ; .+)?", line) for line in pins)
    pinned = {normal(line.split("==")[0]) for line in pins}
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = [
        *project["dependencies"],
        *(line for extra in project["optional-dependencies"].values() for line in extra),
    ]
    missing = {normal(re.split(r"[\[<>=!~;\s]", line)[0]) for line in wanted} - pinned - {normal(project["name"])}
    assert not missing, f"run `uv pip compile` as CONTRIBUTING.md says: {missing}"


def normal(name: str) -> str:
    """A distribution's name in its one spelling."""
    return re.sub(r"[-_.]+", "-", name).lower()


def list_tracked() -> list[Path]:
    """The files under version control."""
    done = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode or not done.stdout:
        pytest.skip("not a git checkout")
    return [ROOT / name for name in done.stdout.split("\0") if name]


def test_no_tracked_file_names_a_package_index() -> None:
    """A host written down breaks the installation of everybody who uses another mirror."""
    # Put together from halves, so that this file does not find itself.
    hosts = [
        "pypi" + ".org",
        "python" + "hosted",
        "--index" + "-url",
        "--extra-index" + "-url",
        "--find" + "-links",
        "--trusted" + "-host",
    ]
    found = [
        f"{path.relative_to(ROOT)}: {host}"
        for path in list_tracked()
        if path.is_file()
        for host in hosts
        if host.encode() in path.read_bytes().lower()
    ]
    assert not found


@pytest.mark.parametrize("name", ["uv.lock", "pylock.toml", ".venv/x", "reports/index.html"])
def test_what_machines_make_is_ignored(name: str) -> None:
    list_tracked()
    assert subprocess.run(["git", "check-ignore", "-q", "--no-index", name], cwd=ROOT, check=False).returncode == 0
    assert ROOT / name not in list_tracked()


@pytest.mark.skipif(os.name == "nt" or shutil.which("bash") is None, reason="needs bash")
def test_ci_runs_the_command_of_the_readme() -> None:
    script = ROOT / ".ci" / "run"
    assert os.access(script, os.X_OK)
    assert subprocess.run(["bash", "-n", str(script)], check=False).returncode == 0
    assert "python3 run.py test" in script.read_text(encoding="utf-8")


def test_the_stamp_is_plain_json(run: ModuleType) -> None:
    pretend(run)
    run.write_stamp(["test"])
    assert set(json.loads(run.STAMP.read_text(encoding="utf-8"))) == {"fingerprint", "extras"}
