"""The key of a picture: which sign is which source, and how exact, rough and open figures are drawn."""

from __future__ import annotations

from typing import Any

import pandas as pd
from matplotlib.figure import Figure
from matplotlib.lines import Line2D

from toolkit.charts.marks import ARROW_DOWN, ARROW_UP
from toolkit.charts.style import SOFT, WIDTH, Look, measure_text

SIGNS = {
    "exact": "exact",
    "about": "about",
    "range": "range, low to high",
    "at_least": "at least",
    "at_most": "at most",
    "none": "none: a stated zero",
    "reviewed": "checked by a person",
}


def lay_key(key: list[tuple[str, Look]]) -> list[list[tuple[float, str, Look]]]:
    """Puts the entries of the key in rows no wider than the picture: (inches from the left, name, look)."""
    rows: list[list[tuple[float, str, Look]]] = []
    at = WIDTH
    for name, look in key:
        wide = measure_text(name, 8.5) + 0.42
        if at + wide > WIDTH - 0.1:
            rows.append([])
            at = 0.1
        rows[-1].append((at, name, look))
        at += wide
    return rows


def draw_key(
    figure: Figure, rows: list[list[tuple[float, str, Look]]], signs: list[tuple[str, str]], head: float
) -> None:
    """The key: each source's marker and name, then how to read the hedges that occur."""
    wide, tall = figure.get_size_inches()
    for n, row in enumerate(rows):
        y = 1 - (head + 0.2 * n + 0.1) / tall
        for at, name, look in row:
            figure.add_artist(Line2D([(at + 0.07) / wide], [y], marker=look.marker, color=look.colour, ms=6, ls=""))
            figure.text((at + 0.19) / wide, y, name, fontsize=8.5, color=look.colour, va="center_baseline")
    y, at = 1 - (head + 0.2 * len(rows) + 0.13) / tall, 0.1
    for sign, meaning in signs:
        at = draw_sign(figure, sign, at, y) + 0.06
        figure.text(at / wide, y, meaning, fontsize=7.8, color=SOFT, va="center_baseline")
        at += measure_text(meaning, 7.8) + 0.2


def draw_sign(figure: Figure, sign: str, at: float, y: float) -> float:
    """One sign of the hedge key, at inches from the left; returns where it ends."""
    if sign == "range":
        return draw_range_sign(figure, at, y)
    if sign in ("at_least", "at_most"):
        up = sign == "at_least"
        arrow = {"marker": ARROW_UP if up else ARROW_DOWN, "ms": 19, "mfc": "none", "mew": 1.1}
        put_sign(figure, [at + 0.06], y, [-0.06 if up else 0.06], **arrow)
        return at + 0.12
    if sign in ("printed", "unnamed", "without"):
        marker = {"printed": "o", "unnamed": "s", "without": "_"}[sign]
        put_sign(figure, [at + 0.07], y, [0], marker=marker, ms=7 if marker != "_" else 9, mfc="none", mew=1.5)
        return at + 0.15
    ring = sign == "reviewed"
    face = SOFT if sign == "exact" else "none"
    put_sign(figure, [at + 0.06], y, [0], marker="o", ms=8 if ring else 5.4, mfc=face, mew=0.8 if ring else 1.2)
    if ring:
        put_sign(figure, [at + 0.06], y, [0], marker="o", ms=4, mfc=SOFT)
    return at + 0.13


def draw_range_sign(figure: Figure, at: float, y: float) -> float:
    """The sign of a range: a band with a stroke at both ends; returns where it ends."""
    put_sign(figure, [at + 0.08] * 2, y, [-0.055, 0.055], ls="-", lw=7, alpha=0.25, solid_capstyle="butt")
    for dy in (-0.055, 0.055):
        put_sign(figure, [at + 0.03, at + 0.13], y, [dy, dy], ls="-", lw=1.4, solid_capstyle="butt")
    return at + 0.16


def put_sign(figure: Figure, x: list[float], y: float, dy: list[float], **style: Any) -> None:
    """One stroke or marker of a sign, in inches from the left and from the middle of its line."""
    wide, tall = figure.get_size_inches()
    places = [value / wide for value in x], [y + value / tall for value in dy]
    figure.add_artist(Line2D(*places, **{"color": SOFT, "ls": "", **style}))


def find_signs(drawn: pd.DataFrame) -> list[tuple[str, str]]:
    """The hedges that occur among the marks, to be explained in the key; none where all are exact.

    >>> find_signs(pd.DataFrame({"hedge": ["exact"], "is_negated": [False], "reviewed": [False]}))
    []
    """
    found = set(drawn["hedge"].dropna()) if len(drawn) else set()
    if len(drawn) and drawn["is_negated"].eq(True).any():
        found.add("none")
    if len(drawn) and drawn["reviewed"].any():
        found.add("reviewed")
    return [] if found <= {"exact"} else [(sign, SIGNS[sign]) for sign in SIGNS if sign in found]
