"""Marks what each stretch of an article is: headline, dateline, body, caption, related links, boilerplate."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from toolkit.records import ZONES, Zone
from toolkit.text.blocks import find_blocks
from toolkit.text.cuts import Piece, cut_blocks, cut_dateline
from toolkit.text.furniture import find_hits
from toolkit.text.lines import ends_like_prose
from toolkit.text.lost_lines import find_lost_breaks
from toolkit.text.lower import lower_in_place
from toolkit.text.restored import BREAK, insert_marks

CELL = regex.compile(r"(\w+):(\d+)-(\d+)")
BARE = 240  # a text this short, in one line, is a sentence that somebody hands in, not a page


def find_zones(text: str, headline: str | None = None, breaks: Sequence[int] | None = None) -> tuple[Zone, ...]:
    """Returns the zones of a text, in order and without overlap; only blank space lies between them.

    `breaks` are where lines began in a text that a collection holds on one line; None, and they are looked for.

    >>> find_zones("Two killed in raid.")
    (Zone(name='body', start=0, end=19),)
    >>> page = "Navy finds two ships\\n\\nVILNA (AP) -- The navy found two ships, it said.\\n\\n© 2017 The Courier."
    >>> [(zone.name, page[zone.start:zone.end]) for zone in find_zones(page)]  # doctest: +NORMALIZE_WHITESPACE
    [('headline', 'Navy finds two ships'), ('dateline', 'VILNA (AP) --'),
     ('body', 'The navy found two ships, it said.'), ('boilerplate', '© 2017 The Courier.')]
    """
    if len(text) <= BARE and not headline and "\n" not in text.strip():
        return cut_sentence(text)
    breaks = find_lost_breaks(text, headline) if breaks is None else breaks
    if not breaks:
        return zones_of_lines(text, headline)
    broken = insert_marks(text, ((at, BREAK) for at in breaks))
    return tuple(
        Zone(zone.name, broken.original(zone.start), broken.original(zone.end))
        for zone in zones_of_lines(broken.text, headline)
    )


def zones_of_lines(text: str, headline: str | None) -> tuple[Zone, ...]:
    """The zones of a text that has its lines."""
    lower = lower_in_place(text)
    hits = find_hits(text, lower)
    blocks = find_blocks(text, lower, hits, headline)
    return join_zones(text, cut_blocks(text, lower, blocks, headline))


def cut_sentence(text: str) -> tuple[Zone, ...]:
    """A single sentence is body, with its dateline before it: nothing else is taken from so little."""
    start, end = len(text) - len(text.lstrip()), len(text.rstrip())
    if start >= end:
        return ()
    pieces: list[Piece] = []
    start = cut_dateline(text, start, end, pieces)
    return tuple(Zone(*piece) for piece in (*pieces, ("body", start, end)))


def join_zones(text: str, pieces: list[Piece]) -> tuple[Zone, ...]:
    """Neighbours of one name become one zone, unless a sentence would run on over the break between them."""
    joined: list[Zone] = []
    name, start, end = "", 0, 0
    for piece in pieces:
        following, a, b = piece
        if following == name and (name != "body" or text.count("\n", end, a) != 1 or ends_like_prose(text, start, end)):
            end = b
        elif a < b:
            if name:
                joined.append(Zone(name, start, end))
            name, start, end = piece
    if name:
        joined.append(Zone(name, start, end))
    return tuple(joined)


def zones_to_text(zones: tuple[Zone, ...]) -> str:
    """Returns zones as one short string for a table's cell.

    >>> zones_to_text((Zone("headline", 0, 20), Zone("body", 22, 95)))
    'headline:0-20 body:22-95'
    """
    return " ".join(f"{zone.name}:{zone.start}-{zone.end}" for zone in zones)


def zones_from_text(cell: str | None) -> tuple[Zone, ...] | None:
    """Returns the zones that `zones_to_text` wrote; None for a missing or unreadable cell.

    >>> zones_from_text("headline:0-20 body:22-95")
    (Zone(name='headline', start=0, end=20), Zone(name='body', start=22, end=95))
    >>> zones_from_text("sidebar:0-20") is None
    True
    """
    if not isinstance(cell, str) or not cell:
        return None
    zones = []
    for part in cell.split():
        match = CELL.fullmatch(part)
        if match is None or match[1] not in ZONES:
            return None
        zones.append(Zone(match[1], int(match[2]), int(match[3])))
    return tuple(zones)
