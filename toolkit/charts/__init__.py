"""Pictures drawn from tables alone: low and high shown, the period as a bar, the source in the legend."""

from toolkit.charts.by_source import draw_casualties_by_source, draw_claims_by_source
from toolkit.charts.coverage import draw_coverage
from toolkit.charts.disputes import draw_every_dispute
from toolkit.charts.figure import ClaimFigure
from toolkit.charts.kinds import draw_every_kind, list_measures
from toolkit.charts.outlets import draw_outlets
from toolkit.charts.record import draw_source_record
from toolkit.charts.rivals import draw_rival_claims
from toolkit.charts.save import save_chart
from toolkit.charts.selection import choose_claims, count_sources, list_names
from toolkit.charts.style import assign_looks
from toolkit.charts.told import draw_tolls_as_told

__all__ = [
    "ClaimFigure",
    "assign_looks",
    "choose_claims",
    "count_sources",
    "draw_casualties_by_source",
    "draw_claims_by_source",
    "draw_coverage",
    "draw_every_dispute",
    "draw_every_kind",
    "draw_outlets",
    "draw_rival_claims",
    "draw_source_record",
    "draw_tolls_as_told",
    "list_measures",
    "list_names",
    "save_chart",
]
