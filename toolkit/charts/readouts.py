"""Writes the words of a mark beside it, for whoever comes to it by the keyboard: a browser shows its own tooltip to the mouse alone.

The box is hidden until a style sheet shows it; a page without one still has the mark's name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree import ElementTree as Tree

from toolkit.charts.style import INK, measure_text, wrap_text

SVG = "http://www.w3.org/2000/svg"
Element = Tree.Element
SIZE, STEP, PAD = 8.0, 10.4, 4.5  # points
WIDEST = 2.5  # inches


def add_readouts(root: Element) -> None:
    """Gives each mark of a picture a hidden box with its words, above it where there is room, below it otherwise."""
    left, top, wide, _ = (float(side) for side in root.get("viewBox", "0 0 1 1").split())
    for link in root.iter(f"{{{SVG}}}a"):
        points = [*find_points(link)]
        title = link.find(f"{{{SVG}}}title")
        if points and title is not None and title.text:
            link.append(make_readout(title.text, points, (left, top, wide)))


def find_points(link: Element) -> Iterator[tuple[float, float]]:
    """Where a mark stands: its signs and the ends of its lines; what is only defined there is not drawn.

    >>> link = Tree.fromstring(f'<a xmlns="{SVG}"><defs><path d="M 0 9"/></defs><path d="M 1 2 L 3 2"/><use x="2" y="4"/></a>')
    >>> [*find_points(link)]
    [(1.0, 2.0), (3.0, 2.0), (2.0, 4.0)]
    """
    for part in link:
        if part.tag == f"{{{SVG}}}use":
            yield float(part.get("x", 0)), float(part.get("y", 0))
        elif part.tag == f"{{{SVG}}}path":
            for x, y in re.findall(r"[ML] (-?[\d.]+) (-?[\d.]+)", part.get("d", "")):
                yield float(x), float(y)
        elif part.tag == f"{{{SVG}}}g":
            yield from find_points(part)


def make_readout(words: str, points: list[tuple[float, float]], frame: tuple[float, float, float]) -> Element:
    """The box: its lines, wrapped, on a ground of its own."""
    left, top, across = frame
    lines = wrap_text(words, SIZE, WIDEST)
    wide = max(measure_text(line, SIZE) for line in lines) * 72 * 1.04 + 2 * PAD
    tall = STEP * len(lines) + 2 * PAD
    middle = (min(x for x, _ in points) + max(x for x, _ in points)) / 2
    x = min(max(middle - wide / 2, left + 1), left + across - wide - 1)
    above = min(y for _, y in points) - tall - 9
    y = above if above > top else max(y for _, y in points) + 9
    box = Element(f"{{{SVG}}}g", {"class": "readout", "display": "none", "pointer-events": "none"})
    shape = {"x": f"{x:.1f}", "y": f"{y:.1f}", "width": f"{wide:.1f}", "height": f"{tall:.1f}", "rx": "2"}
    Tree.SubElement(box, f"{{{SVG}}}rect", {**shape, "fill": "#fff", "stroke": INK, "stroke-width": "0.8"})
    text = Tree.SubElement(box, f"{{{SVG}}}text", {"font-size": f"{SIZE:g}", "fill": INK})
    for place, line in enumerate(lines):
        at = {"x": f"{x + PAD:.1f}", "y": f"{y + PAD + STEP * (place + 0.78):.1f}"}
        Tree.SubElement(text, f"{{{SVG}}}tspan", at).text = line
    return box
