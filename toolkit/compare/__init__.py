"""Two runs laid side by side: what changed, why, and what leans on a claim. Reads kept tables alone. Names are loaded when asked for."""

from importlib import import_module
from typing import Any

HOMES = {
    "compare_charts": "chart_changes",
    "compare_folders": "outcomes",
    "compare_runs": "comparison",
    "find_fall": "leaning",
    "find_leaning": "leaning",
    "make_run": "runs",
    "read_run": "runs",
}
__all__ = sorted(HOMES)


def __getattr__(name: str) -> Any:
    """Loads a name from its module."""
    if name in HOMES:
        return getattr(import_module(f"toolkit.compare.{HOMES[name]}"), name)
    raise AttributeError(f"toolkit.compare has no '{name}'")
