"""What is kept of a run that failed: its notebook as far as it came, the reason in one sentence on top. It is never published."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import nbformat

from toolkit.errors import ToolkitError

BANNER = ("papermill-error-cell-tag",)


def keep_failure(folder: Path, name: str, ran: Any, error: ToolkitError, values: Mapping[str, Any]) -> Path:
    """Writes the executed notebook into `folder` with the reason and the parameters above it; the cell that failed says so."""
    folder.mkdir(parents=True, exist_ok=True)
    notebook = nbformat.from_dict(ran)
    notebook.cells = [cell for cell in notebook.cells if not set(BANNER) & set(cell.metadata.get("tags", []))]
    given = "\n".join(f"- `{name}`: `{value!r}`" for name, value in values.items())
    words = f"# This run failed\n\n{error}\n\nNothing of it was published. Its parameters:\n\n{given}"
    notebook.cells.insert(0, nbformat.v4.new_markdown_cell(words, id="what-failed"))
    path = folder / f"{name}.ipynb"
    nbformat.write(notebook, path)
    return path


def forget_failure(folder: Path, name: str) -> None:
    """Takes away what was kept of an earlier run of this name."""
    (folder / f"{name}.ipynb").unlink(missing_ok=True)
