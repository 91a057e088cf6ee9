"""Two runs laid side by side: what changed, why, and what leans on a claim. Reads kept tables alone. Names are loaded when asked for."""

from toolkit.shelf import open_shelf

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
__getattr__, __dir__ = open_shelf(__name__, HOMES)
