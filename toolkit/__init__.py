"""Who claimed which number, about what, for which period, and where it is printed.

import toolkit

articles = toolkit.read_corpus("data/sample")
claims, checks = toolkit.reconcile_claims(toolkit.extract_claims(articles), articles)
"""

from importlib import import_module
from typing import Any

__version__ = "0.1.0"

# The shelf: each name, and the module that is loaded when it is first asked for.
SHELF = {
    "read_corpus": "toolkit.pipeline",
    "list_refused": "toolkit.pipeline",
    "extract_numbers": "toolkit.pipeline",
    "extract_dates": "toolkit.pipeline",
    "extract_claims": "toolkit.pipeline",
    "extract_all": "toolkit.pipeline",
    "reconcile_claims": "toolkit.pipeline",
    "why": "toolkit.pipeline",
    "draw_claims_by_source": "toolkit.charts",
    "draw_casualties_by_source": "toolkit.charts",
    "draw_rival_claims": "toolkit.charts",
    "draw_coverage": "toolkit.charts",
    "render_report": "toolkit.reports",
    "build_reports": "toolkit.reports",
    "check_table": "toolkit.tables",
    "load_vocabulary": "toolkit.vocabulary.load",
    "ToolkitError": "toolkit.errors",
}

__all__ = [*SHELF, "__version__"]


def __getattr__(name: str) -> Any:
    if name not in SHELF:
        raise AttributeError(f"module 'toolkit' has no attribute '{name}'")
    return getattr(import_module(SHELF[name]), name)


def __dir__() -> list[str]:
    return sorted(__all__)
