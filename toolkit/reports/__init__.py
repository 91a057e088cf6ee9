"""Notebooks run with parameters, and the self-contained pages made of them. Each name is loaded when it is asked for."""

from toolkit.shelf import open_shelf

HOMES = {
    "Piece": "pieces",
    "Tables": "inputs",
    "build_reports": "build",
    "choose_source": "profile",
    "open_tables": "inputs",
    "render_batch": "batch",
    "render_report": "render",
    "show_background": "background",
    "show_checks": "findings",
    "show_claims": "claims_table",
    "show_copies": "copies",
    "show_downloads": "downloads",
    "show_evidence": "evidence",
    "show_findings": "findings",
    "show_lede": "lede",
    "show_measures": "contents",
    "show_numbers": "contents",
    "show_outlets": "contents",
    "show_profile": "profile",
    "show_refusals": "background",
    "show_refused": "contents",
    "show_review": "background",
    "show_sources": "findings",
}
__all__ = sorted(HOMES)
__getattr__, __dir__ = open_shelf(__name__, HOMES)
