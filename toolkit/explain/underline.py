"""Draws what was read under the words it was read from, in plain characters, wrapped to a width."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple


class Mark(NamedTuple):
    """A stretch of the text and the name that stands under it."""

    start: int
    end: int
    name: str


def draw_underlined(text: str, marks: Iterable[Mark], width: int = 100) -> str:
    """Draws the text, and under each line of it the marks that fall there.

    >>> marks = [Mark(0, 6, "source"), Mark(12, 14, "number"), Mark(15, 21, "counted")]
    >>> print(draw_underlined("Police said 12 people died.", marks))
    Police said 12 people died.
    ^^^^^^ source  ^^^^^^ counted
                ^^ number
    """
    placed = sorted(marks)
    lines = []
    for start, end in wrap_spans(text, width):
        lines.append("".join(" " if mark.isspace() else mark for mark in text[start:end]))
        here = [
            Mark(max(m.start, start) - start, min(m.end, end) - start, m.name)
            for m in placed
            if m.start < end and m.end > start
        ]
        lines += draw_rows(here)
    return "\n".join(lines)


def draw_rows(marks: Iterable[Mark]) -> list[str]:
    """Lays the marks into as few rows as they need, each with its name to the right of it.

    >>> draw_rows([Mark(0, 2, "source"), Mark(12, 14, "number")])
    ['^^ source   ^^ number']
    """
    rows: list[str] = []
    for mark in marks:
        words = "^" * max(1, mark.end - mark.start) + " " + mark.name
        for index, row in enumerate(rows):
            if len(row) + 1 < mark.start:
                rows[index] = row.ljust(mark.start) + words
                break
        else:
            rows.append(" " * mark.start + words)
    return rows


def wrap_spans(text: str, width: int) -> Iterator[tuple[int, int]]:
    """Yields the spans of the lines into which the text is wrapped.

    >>> list(wrap_spans("one two three", 8))
    [(0, 7), (8, 13)]
    """
    start = 0
    while start < len(text):
        end = min(start + width, len(text))
        if end < len(text):
            space = text.rfind(" ", start, end + 1)
            end = space if space > start else end
        yield start, end
        start = end + text[end : end + 1].isspace()
