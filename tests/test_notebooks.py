"""The notebooks as files: named for their question, parameters typed and told, small cells, no outputs kept."""

from __future__ import annotations

import ast
from pathlib import Path

import nbformat
import pytest

from toolkit.reports.parameters import read_parameters

FOLDER = Path(__file__).parents[1] / "notebooks"
NOTEBOOKS = sorted(FOLDER.glob("*.ipynb"))


def test_there_are_six():
    assert [path.name[0] for path in NOTEBOOKS] == ["1", "2", "3", "4", "5", "6"]


@pytest.fixture(params=NOTEBOOKS, ids=lambda path: path.stem)
def notebook(request):
    return nbformat.read(request.param, as_version=4)


def test_it_is_valid_and_keeps_nothing_of_a_run(notebook):
    nbformat.validate(notebook)
    for cell in notebook.cells:
        if cell.cell_type == "code":
            assert cell.outputs == [] and cell.execution_count is None
        assert "papermill" not in cell.metadata
    assert set(notebook.metadata) <= {"kernelspec", "language_info"}
    assert notebook.metadata.kernelspec.name == "python3"


def test_its_title_is_a_question_and_its_second_cell_holds_the_parameters(notebook):
    first, second = notebook.cells[:2]
    title = first.source.splitlines()[0]
    assert title.startswith("# ") and title.endswith("?")
    assert second.metadata.tags == ["parameters"]


def test_a_sentence_stands_before_each_cell(notebook):
    for before, cell in zip(notebook.cells, notebook.cells[1:], strict=False):
        if cell.cell_type == "code" and "parameters" not in cell.metadata.get("tags", []):
            assert before.cell_type == "markdown" and before.source.rstrip().endswith(".")


def test_cells_are_small_and_hold_no_logic(notebook):
    for cell in notebook.cells:
        if cell.cell_type == "code" and "parameters" not in cell.metadata.get("tags", []):
            assert len(cell.source.splitlines()) <= 10
            held = {type(node) for node in ast.walk(ast.parse(cell.source))}
            assert not held & {ast.FunctionDef, ast.ClassDef, ast.If, ast.Try, ast.While, ast.Lambda}


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_every_parameter_is_typed_and_told(path):
    parameters = read_parameters(path)
    assert {"corpus", "tables", "policy"} <= {parameter.name for parameter in parameters}
    for parameter in parameters:
        assert len(parameter.help.split()) >= 3, parameter.name
        assert not str(parameter.default).startswith("/")
