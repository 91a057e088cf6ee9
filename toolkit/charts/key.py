"""The key of a picture: which sign is which source, and how exact, rough, open, unchecked and replaced figures are drawn."""

from __future__ import annotations

from typing import Any

import pandas as pd
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import Rectangle

from toolkit.charts.marks import ARROW_DOWN, ARROW_UP, SCALE, find_rest, is_rough
from toolkit.charts.style import GAP, PANEL, SOFT, WIDTH, Look, fade, measure_text

SIGNS = {
    "reviewed": "checked by a person",
    "unreviewed": "not checked",
    "printed": "printed, source named",
    "unnamed": "printed, source not named",
    "without": "wrote that week, without it",
    "about": "about, or a vague word",
    "range": "from low to high",
    "at_least": "at least",
    "at_most": "at most",
    "none": "none: a stated zero",
    "said": "day it was said",
    "partial": "period not yet over",
    "ghost": "replaced later",
    "gap": "no article in this corpus",
}
READ = ("hedge", "is_vague", "kind", "period_start", "period_end", "said_on", "rest")
SIGN_SIZE, SIGN_ROW = 7.8, 0.21
Row = list[tuple[float, str, Look]]
SignRow = list[tuple[float, str]]


def lay_key(key: list[tuple[str, Look]]) -> list[Row]:
    """Puts the entries of the key in rows no wider than the picture: (inches from the left, name, look)."""
    rows: list[Row] = []
    at = WIDTH
    for name, look in key:
        wide = measure_text(name, 8.5) + 0.42
        if at + wide > WIDTH - 0.1:
            rows.append([])
            at = 0.1
        rows[-1].append((at, name, look))
        at += wide
    return rows


def lay_signs(signs: list[str]) -> list[SignRow]:
    """Puts the signs in rows no wider than the picture: (inches from the left, sign)."""
    rows: list[SignRow] = []
    at = WIDTH
    for sign in signs:
        wide = 0.24 + measure_text(SIGNS[sign], SIGN_SIZE)
        if at + wide > WIDTH - 0.1:
            rows.append([])
            at = 0.1
        rows[-1].append((at, sign))
        at += wide + 0.2
    return rows


def draw_key(figure: Figure, rows: list[Row], signs: list[SignRow], head: float) -> None:
    """The key: each source's marker and name, then how to read the signs that occur."""
    wide, tall = figure.get_size_inches()
    for n, row in enumerate(rows):
        y = 1 - (head + 0.2 * n + 0.1) / tall
        for at, name, look in row:
            sign: dict[str, Any] = {
                "marker": look.marker,
                "mec": look.colour,
                "mfc": PANEL,
                "mew": 1.1 if look.marker in "PX" else 1.4,
            }
            sign["ms"] = 6 * SCALE.get(look.marker, 1)
            figure.add_artist(Line2D([(at + 0.07) / wide], [y], ls="", **sign))
            figure.text((at + 0.19) / wide, y, name, fontsize=8.5, color=look.colour, va="center_baseline")
    for n, line in enumerate(signs):
        y = 1 - (head + 0.2 * len(rows) + SIGN_ROW * n + 0.12) / tall
        for at, meaning in line:
            draw_sign(figure, meaning, at, y)
            place = (at + 0.22) / wide
            figure.text(place, y, SIGNS[meaning], fontsize=SIGN_SIZE, color=SOFT, va="center_baseline")


def draw_sign(figure: Figure, sign: str, at: float, y: float) -> None:
    """One sign of the key, a fifth of an inch wide, at inches from the left."""
    x = [at + 0.09]
    bar = [at + 0.01, at + 0.17]
    if sign in ("at_least", "at_most"):
        up = sign == "at_least"
        put_sign(
            figure, x, y, [-0.07 if up else 0.07], marker=ARROW_UP if up else ARROW_DOWN, ms=20, mfc="none", mew=1.1
        )
    elif sign == "range":
        put_sign(figure, x * 2, y, [-0.06, 0.06], ls="-", lw=1.2)
        put_sign(figure, x * 2, y, [-0.06, 0.06], marker="_", ms=8, mew=1.2)
    elif sign == "about":
        put_sign(figure, bar, y, [0, 0], ls=(0, (2.2, 1.2)), lw=2.4, color=fade(SOFT))
    elif sign == "said":
        put_sign(figure, bar, y, [0, 0], ls="-", lw=0.6)
        put_sign(figure, bar[1:], y, [0], marker="|", ms=9, mew=1)
    elif sign == "ghost":
        put_sign(figure, bar, y, [0, 0], ls=(0, (2, 1.6)), lw=1, color=fade(SOFT))
        put_sign(figure, x, y, [0], marker="o", ms=5.6, mfc=PANEL, mec=fade(SOFT))
        put_sign(figure, x, y, [0], marker="x", ms=3.4, mec=fade(SOFT))
    elif sign in ("partial", "gap"):
        put_box(figure, at, y, sign == "partial")
    elif sign == "without":
        put_sign(figure, x, y, [0], marker="_", ms=9, mew=1.6)
    else:
        put_dot(figure, x, y, sign)


def put_dot(figure: Figure, x: list[float], y: float, sign: str) -> None:
    """A mark as it is: filled where it was checked, hollow where not, struck through where none is said."""
    face = SOFT if sign == "reviewed" else PANEL
    put_sign(figure, x, y, [0], marker="s" if sign == "unnamed" else "o", ms=5.8, mfc=face, mew=1.4)
    if sign == "none":
        put_sign(figure, x, y, [0], marker="_", ms=12, mew=1.2)


def put_box(figure: Figure, at: float, y: float, is_hatched: bool) -> None:
    """A stretch of days: hatched where a period went on, shaded where the corpus has no article."""
    wide, tall = figure.get_size_inches()
    style: dict[str, Any] = (
        {"facecolor": PANEL, "edgecolor": SOFT, "hatch": "//////", "lw": 0.5}
        if is_hatched
        else {"facecolor": GAP, "edgecolor": "none"}
    )
    height = 0.075 if is_hatched else 0.13
    figure.add_artist(Rectangle((at / wide, y - height / 2 / tall), 0.18 / wide, height / tall, **style))


def put_sign(figure: Figure, x: list[float], y: float, dy: list[float], **style: Any) -> None:
    """One stroke or marker of a sign, in inches from the left and from the middle of its line."""
    wide, tall = figure.get_size_inches()
    places = [value / wide for value in x], [y + value / tall for value in dy]
    figure.add_artist(Line2D(*places, **{"color": SOFT, "ls": "", **style}))


def find_signs(drawn: pd.DataFrame, *, ghosts: int = 0, gaps: int = 0, has_days: bool = True) -> list[str]:
    """The signs that occur among the marks, to be explained in the key.

    >>> find_signs(pd.DataFrame({"hedge": ["exact"], "is_negated": [False], "is_vague": [False], "reviewed": [False]}), has_days=False)
    ['unreviewed']
    """
    if not len(drawn):
        return ["gap"] if gaps else []
    rows = list(drawn[[name for name in READ if name in drawn.columns]].itertuples())
    found = set(drawn["hedge"].dropna()) - {"exact", "about"}
    tests = {
        "reviewed": drawn["reviewed"].any(),
        "unreviewed": not drawn["reviewed"].all(),
        "none": drawn["is_negated"].eq(True).any(),
        "about": any(is_rough(row) for row in rows),
        "said": has_days and drawn["said_on"].notna().any(),
        "partial": has_days and any(find_rest(row) is not None for row in rows),
        "ghost": bool(ghosts),
        "gap": bool(gaps),
    }
    found |= {sign for sign, holds in tests.items() if holds}
    return [sign for sign in SIGNS if sign in found]
