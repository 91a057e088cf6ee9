"""The house style, as far as a program sees it: small modules, no odds-and-ends drawer, no clock where text is read."""

from __future__ import annotations

import ast
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
MODULES = sorted((ROOT / "toolkit").rglob("*.py")) + sorted((ROOT / "bench").glob("*.py"))
CLOCKS = {"now", "today", "utcnow", "localtime", "gmtime", "time_ns", "environ", "getenv", "setlocale", "getlocale"}
# The command line may read the clock and the environment, and the folder where the machine itself is looked over; a forked kernel is
# given the environment that a kernel started anew would have.
MAY_LOOK = ("toolkit/cli/", "toolkit/project/", "bench/", "toolkit/reports/nursery.py")


def name(path: Path) -> str:
    """A module's path in the checkout."""
    return path.relative_to(ROOT).as_posix()


def parse(path: Path) -> ast.Module:
    """A module's syntax tree."""
    return ast.parse(path.read_text(encoding="utf-8"))


def test_no_module_is_longer_than_400_lines() -> None:
    sizes = {name(path): len(path.read_text(encoding="utf-8").splitlines()) for path in MODULES}
    assert not {module: size for module, size in sizes.items() if size > 400}


def test_every_module_says_what_it_does() -> None:
    assert not [name(path) for path in MODULES if not ast.get_docstring(parse(path))]


def test_there_is_no_drawer_for_odds_and_ends() -> None:
    assert not [name(path) for path in MODULES if path.stem in ("utils", "util", "helpers", "common", "misc")]


def test_every_function_fits_a_screen() -> None:
    """Forty lines is the aim; what is over forty-five without its docstring does two things."""
    wrong = {}
    for path in MODULES:
        for node in ast.walk(parse(path)):
            if isinstance(node, ast.FunctionDef):
                lines = (node.end_lineno or 0) - node.lineno + 1 - count_doc_lines(node)
                if lines > 45:
                    wrong[f"{name(path)}: {node.name}"] = lines
    assert not wrong


def count_doc_lines(node: ast.FunctionDef) -> int:
    """How many of a function's lines are its docstring."""
    first = node.body[0]
    is_doc = isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant)
    return (first.end_lineno or 0) - first.lineno + 1 if is_doc else 0


def test_the_clock_is_an_argument() -> None:
    """A report of next year has to read like today's: nothing above the command line asks what day it is."""
    wrong = {}
    for path in MODULES:
        if not name(path).startswith(MAY_LOOK):
            used = {node.attr for node in ast.walk(parse(path)) if isinstance(node, ast.Attribute)} & CLOCKS
            if used:
                wrong[name(path)] = used
    assert not wrong


def test_no_module_chooses_the_pictures_backend() -> None:
    """A `matplotlib.use` on import silently takes every chart out of a reporter's notebook."""
    assert not [name(path) for path in MODULES if "matplotlib.use(" in path.read_text(encoding="utf-8")]
