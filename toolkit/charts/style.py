"""The house style of every picture: sizes, colours, marks, thousands separators and dates as the AP writes them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Any
from unicodedata import category

import matplotlib
import matplotlib.dates as mdates
from matplotlib.axes import Axes
from matplotlib.font_manager import FontProperties, findfont, get_font
from matplotlib.ft2font import LoadFlags
from matplotlib.ticker import FixedLocator, FuncFormatter, MaxNLocator

from toolkit.charts.wording import MONTHS, say_number

WIDTH = 7.5  # inches: at column width (about 700 CSS pixels) 8.5 points are read as 11 pixels
INK, SOFT, RULE, PANEL = "#1d1d1b", "#55554f", "#d9d9d2", "#ffffff"
GAP = "#f2f2ec"  # days on which the corpus has no article

# Seven colours of at least 4.5:1 on white, chosen so that the nearest two stay apart for readers who see no red or no green too: they
# differ in lightness as well as in hue. The marker says the same without colour.
COLOURS = ("#1f5fa8", "#b93a0e", "#008080", "#5a004b", "#d60f68", "#0f3c1e", "#1e1ea5")
MARKERS = ("o", "s", "D", "^", "v", "P", "X")

# Laid out in the font that matplotlib ships, so that every machine makes the same bytes; svg.py then names the reader's own fonts.
LAYOUT_FONT = "DejaVu Sans"
HOUSE = {
    "font.family": [LAYOUT_FONT],
    "font.size": 8.5,
    "text.color": INK,
    "text.parse_math": False,
    "text.hinting": "no_hinting",  # so that a line is as wide on paper and screen as it was measured
    "axes.labelcolor": SOFT,
    "axes.edgecolor": SOFT,
    "axes.linewidth": 0.8,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.spines.left": False,
    "axes.grid": True,
    "axes.grid.axis": "y",
    "grid.color": RULE,
    "grid.linewidth": 0.7,
    "axes.axisbelow": True,
    "axes.unicode_minus": False,
    "axes.formatter.use_locale": False,
    "axes.facecolor": PANEL,
    "figure.facecolor": PANEL,
    "savefig.facecolor": PANEL,
    "xtick.color": SOFT,
    "ytick.color": SOFT,
    "xtick.major.size": 4,
    "ytick.major.size": 0,
    "xtick.labelsize": 8.5,
    "ytick.labelsize": 8.5,
    "svg.fonttype": "none",
    "svg.hashsalt": "claims",
    "pdf.fonttype": 42,  # type that a layout program can edit
    "figure.dpi": 100,
    "savefig.dpi": 200,
    "path.simplify": False,
    "timezone": "UTC",
}


@dataclass(frozen=True)
class Look:
    """How one source is drawn: the same colour and the same marker in every chart of a report."""

    colour: str
    marker: str


OTHERS = Look("#6f6f69", "p")


def fade(colour: str, share: float = 0.45) -> str:
    """The colour mixed with white, for what is rough or replaced.

    >>> fade("#000000"), fade("#1f5fa8", 0)
    ('#737373', '#1f5fa8')
    """
    parts = [int(colour[at : at + 2], 16) for at in (1, 3, 5)]
    return "#" + "".join(f"{round(part + (255 - part) * share):02x}" for part in parts)


@contextmanager
def house_style() -> Iterator[None]:
    """Draws in the house style whatever the notebook or the user's own settings say, and leaves those as they were."""
    shipped: dict[Any, Any] = {
        key: value for key, value in matplotlib.rcParamsDefault.items() if key.split(".")[0] in SETTINGS_OF_A_PICTURE
    }
    settings: Any = {**shipped, **dict[Any, Any](HOUSE)}
    with matplotlib.rc_context(settings):
        yield


SETTINGS_OF_A_PICTURE = (
    "axes",
    "figure",
    "font",
    "grid",
    "hatch",
    "legend",
    "lines",
    "patch",
    "path",
    "pdf",
    "savefig",
    "svg",
    "text",
    "xtick",
    "ytick",
)


def assign_looks(names: Sequence[str]) -> dict[str, Look]:
    """Gives each source its colour and marker, in the order of the names; 49 pairs before one comes again.

    >>> looks = assign_looks(["Ministry", "Observatory"])
    >>> looks["Ministry"].marker, looks["Observatory"].marker
    ('o', 's')
    """
    return {
        name: Look(COLOURS[i % len(COLOURS)], MARKERS[(i + i // len(COLOURS)) % len(MARKERS)])
        for i, name in enumerate(dict.fromkeys(names))
    }


def measure_text(text: str, size: float, bold: bool = False) -> float:
    """The width of a line of text in inches, measured in the layout font.

    >>> round(measure_text("Sorties", 10), 2), measure_text("", 10)
    (0.48, 0.0)
    """
    return sum(measure_letter(letter, bold) for letter in text) * size / 72


@lru_cache(maxsize=2048)
def measure_letter(letter: str, bold: bool) -> float:
    """The width of one letter as a share of the type size."""
    font = get_font(findfont(FontProperties(family=[LAYOUT_FONT], weight="bold" if bold else "normal")))
    font.set_size(100, 72)
    if ord(letter) not in font.get_charmap():
        return 0.0 if category(letter) in ("Cf", "Cc", "Mn", "Me") else 1.0  # a box as wide as the type is high
    return font.load_char(ord(letter), flags=LoadFlags.NO_HINTING).linearHoriAdvance / 65536 / 100


def wrap_text(text: str, size: float, width: float, bold: bool = False) -> list[str]:
    """Breaks a text into lines no wider than `width` inches.

    >>> wrap_text("Sorties that the ministry claims", 9, 1.4)
    ['Sorties that the', 'ministry claims']
    """
    lines: list[str] = []
    for word in text.split():
        if lines and measure_text(f"{lines[-1]} {word}", size, bold) <= width:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines


def set_date_axis(axes: Axes, width: float) -> None:
    """Labels a date axis as the AP writes dates, with the year under the first label and under each January."""
    left, right = (mdates.num2date(edge) for edge in axes.get_xlim())
    first, last = left.date() + timedelta(days=left.hour > 0 or left.minute > 0), right.date()
    ticks = find_date_ticks(first, last, max(2, int(width / 0.62)))
    by_day = any(day.day != 1 for day in ticks)
    labels = []
    for place, day in enumerate(ticks):
        new_year = place == 0 or day.year != ticks[place - 1].year
        name = f"{MONTHS[day.month - 1]} {day.day}" if by_day else MONTHS[day.month - 1]
        only_years = all(tick.month == 1 and tick.day == 1 for tick in ticks) and len(ticks) > 1
        labels.append(str(day.year) if only_years else f"{name}\n{day.year}" if new_year else name)
    axes.xaxis.set_major_locator(FixedLocator([mdates.date2num(day) for day in ticks]))
    axes.xaxis.set_major_formatter(
        FuncFormatter(lambda _, position: labels[position] if position is not None and position < len(labels) else "")
    )


def find_date_ticks(first: date, last: date, most: int) -> list[date]:
    """Round dates between two days: every 1, 2 or 7 days, then every 1, 3 or 6 months, then years; no more than `most`.

    >>> [str(day) for day in find_date_ticks(date(2017, 7, 30), date(2017, 10, 3), 6)]
    ['2017-08-01', '2017-09-01', '2017-10-01']
    >>> [str(day) for day in find_date_ticks(date(2017, 8, 20), date(2017, 8, 23), 6)]
    ['2017-08-20', '2017-08-21', '2017-08-22', '2017-08-23']
    """
    span = (last - first).days
    for step in (1, 2, 7):
        if span / step + 1 <= most:
            return [first + timedelta(days=step * n) for n in range(span // step + 1)]
    for step in (1, 3, 6, 12, 24, 60, 120):
        months = range(first.year * 12, last.year * 12 + 12, step)
        ticks = [day for day in (date(m // 12, m % 12 + 1, 1) for m in months) if first <= day <= last]
        if 2 <= len(ticks) <= most:
            return ticks
    return [first, last]


def set_value_axis(axes: Axes, top: float) -> None:
    """Starts at zero, whole numbers only, thousands separated."""
    ticks = 5 if axes.get_window_extent().height / axes.figure.dpi > 1.2 else 3
    axes.set_ylim(-0.035 * top, top)
    axes.yaxis.set_major_locator(MaxNLocator(nbins=ticks, integer=True, min_n_ticks=2))
    axes.yaxis.set_major_formatter(FuncFormatter(lambda value, _: say_number(value) if value >= 0 else ""))
