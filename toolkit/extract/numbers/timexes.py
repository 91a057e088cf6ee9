"""Lets the time expressions found before decide: a figure in a date is a date, one in a duration an amount of time."""

from __future__ import annotations

from toolkit.extract.numbers.figure import Figure
from toolkit.extract.numbers.hedges import DURING
from toolkit.extract.numbers.kinds import close
from toolkit.extract.numbers.lexicon import Lexicon
from toolkit.extract.numbers.plain import Signals, find_plain_word
from toolkit.records import Timex

# Figures that no date makes a date of: "no one", "dozens".
UNDATED = frozenset(("none", "vague"))


def is_inside(low: str, figure: Figure, timex: Timex, ceiling: int, signals: Signals) -> bool:
    """Whether a bare figure is a part of a longer date and nothing else: "20" and "2016" of "July 20, 2016", before no unit.

    >>> from toolkit.extract.numbers.lexicon import compile_lexicon
    >>> day, signals = Timex(0, 10, "in June 20", "DATE", "", None, None, None, "day", "published"), compile_lexicon(None).signals
    >>> [is_inside(low, Figure(8, 10, 8, 10, 20, 20, is_bare=True), day, len(low), signals) for low in ("in june 20, we", "in june 20 kg")]
    [True, False]
    """
    end = figure.end
    if not figure.is_bare or timex.char_start >= figure.left or end >= ceiling or timex.type not in ("DATE", "TIME"):
        return False
    return low[end] in ",.;:)" or find_plain_word(low, end, ceiling, signals)[0] != ""


def apply_timex(text: str, figure: Figure, timex: Timex, following: str, lexicon: Lexicon) -> None:
    """Closes the figure as a date or time, unless it counts after all ("2,000 troops", "two days ago")."""
    if timex.type not in ("DATE", "TIME") or figure.kind == "label" or figure.form in UNDATED:
        return
    if figure.kind in ("percent", "money") or (figure.kind == "measure" and figure.unit in DURING):
        return
    is_whole = timex.char_start >= figure.left and timex.char_end <= figure.right
    has_comma = "," in text[figure.start : figure.end]
    if is_whole and figure.kind != "time" and (has_comma or following in lexicon.context["counted"]):
        return
    figure.right = max(figure.end, figure.right if figure.is_closed else 0)
    figure.left, figure.hedge = figure.start, "exact"
    if figure.kind == "time" or (timex.type == "TIME" and figure.kind != "date"):
        close(figure, "time", "a time of day")
    else:
        close(figure, "date", "part of a date")
