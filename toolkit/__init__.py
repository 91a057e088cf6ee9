"""Who claimed which number, about what, for which period, and where it is printed.

import toolkit

articles = toolkit.read_corpus("data/sample")
claims, checks = toolkit.reconcile_claims(toolkit.extract_claims(articles), articles)
"""

from toolkit.shelf import open_shelf

__version__ = "0.1.0"

# The shelf: each name, and the module that is loaded when it is first asked for.
SHELF = {
    "read_corpus": "pipeline",
    "list_refused": "pipeline",
    "read_table": "files",
    "extract_numbers": "pipeline",
    "extract_dates": "pipeline",
    "extract_claims": "pipeline",
    "extract_all": "pipeline",
    "reconcile_claims": "pipeline",
    "why": "pipeline",
    "draw_claims_by_source": "charts",
    "draw_casualties_by_source": "charts",
    "draw_rival_claims": "charts",
    "draw_coverage": "charts",
    "render_report": "reports",
    "build_reports": "reports",
    "check_table": "table_check",
    "load_vocabulary": "vocabulary.load",
    "ToolkitError": "errors",
}

__all__ = [*SHELF, "__version__"]
__getattr__, __dir__ = open_shelf(__name__, SHELF)
