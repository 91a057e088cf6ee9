"""Marks what each stretch of an article is: headline, dateline, body, caption, related links, boilerplate. Nothing is cut out."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

import regex

from toolkit.records import ZONES, Zone
from toolkit.text.datelines import parse_dateline
from toolkit.text.furniture import (
    Hit,
    find_hits,
    furniture_zone,
    is_about_page,
    is_byline,
    is_caption,
    same_length_lower,
)
from toolkit.text.headlines import choose_headline, content_words, echo_share, headline_run, is_same_headline
from toolkit.text.sentences import sentence_spans
from toolkit.text.stamps import is_stamp, leading_stamp, trailing_number

LINE = regex.compile(r"[^\n\r\x0b\x0c\x85\u2028\u2029]+")
ENDINGS = frozenset(".!?…")
CLOSERS = "\"”’'»)]*_"
BULLETS = "•‣·*-–—▪●○►"
BARE = 240  # a text this short, in one line, is a sentence that somebody hands in, not a page
LONG_HEADLINE = 24  # words


@dataclass(slots=True)
class Block:
    """A line or a hard-wrapped paragraph on its way to being a zone: prose and title are not settled yet."""

    start: int
    end: int
    kind: str
    after_gap: bool


def find_zones(text: str, headline: str | None = None) -> tuple[Zone, ...]:
    """Returns the zones of a text, in order and without overlap; only blank space lies between them.

    >>> find_zones("Two killed in raid.")
    (Zone(name='body', start=0, end=19),)
    >>> page = "Navy finds two ships\\n\\nVILNA (AP) -- The navy found two ships on Monday, it said.\\n\\n© 2017 The Courier."
    >>> [(zone.name, page[zone.start:zone.end]) for zone in find_zones(page)]  # doctest: +NORMALIZE_WHITESPACE
    [('headline', 'Navy finds two ships'), ('dateline', 'VILNA (AP) --'),
     ('body', 'The navy found two ships on Monday, it said.'), ('boilerplate', '© 2017 The Courier.')]
    """
    lines = find_lines(text)
    if not lines:
        return ()
    if len(lines) == 1 and len(text) <= BARE and not headline:
        return (Zone("body", lines[0].start, lines[0].end),)
    lower = same_length_lower(text)
    hits = find_hits(lower)
    blocks = join_wrapped(text, lines)
    mark_lines(text, lower, blocks, hits)
    settle_titles(text, blocks, headline)
    return join_zones(text, cut_blocks(text, lower, blocks, hits, headline))


def find_lines(text: str) -> list[Block]:
    """The lines that hold something, without the blank space round them."""
    found, last_end = [], -1
    for match in LINE.finditer(text):
        line = match.group()
        stripped = line.strip()
        if stripped:
            start = match.start() + len(line) - len(line.lstrip())
            gap = last_end >= 0 and text.count("\n", last_end, start) > 1
            found.append(Block(start, start + len(stripped), "", gap))
            last_end = start + len(stripped)
    return found


def join_wrapped(text: str, lines: list[Block]) -> list[Block]:
    """Lines broken at a fixed width are put together to paragraphs; others stay as they are."""
    broken = [
        i
        for i in range(1, len(lines))
        if not lines[i].after_gap and text[lines[i].start].islower() and text[lines[i - 1].end - 1] not in ENDINGS
    ]
    if len(broken) < 2 or len(broken) * 6 < len(lines):
        return lines
    width = max(lines[i - 1].end - lines[i - 1].start for i in broken)
    if width > 120:
        return lines
    joined = [lines[0]]
    for before, line in zip(lines, lines[1:], strict=False):
        if line.after_gap or before.end - before.start < width * 0.6:
            joined.append(line)
        else:
            joined[-1] = Block(joined[-1].start, line.end, "", joined[-1].after_gap)
    return joined


def hits_within(hits: list[Hit], start: int, end: int) -> list[Hit]:
    """The furniture phrases that lie in a stretch."""
    if not hits:
        return []
    first = bisect_left(hits, (start,))
    found = []
    for hit in hits[first:]:
        if hit.start >= end:
            break
        found.append(hit)
    return found


def ends_like_prose(text: str, start: int, end: int) -> bool:
    """Whether a line closes as a sentence does."""
    stop = end - 1
    while stop > start and text[stop] in CLOSERS:
        stop -= 1
    return text[stop] in ENDINGS


def mark_lines(text: str, lower: str, blocks: list[Block], hits: list[Hit]) -> None:
    """Gives each line its kind: a zone where its own words settle it, else prose or title."""
    for block in blocks:
        start, end = block.start, block.end
        length = end - start
        own = hits_within(hits, start, end)
        if length <= 700 and (own or length <= 60):
            block.kind = furniture_zone(text, lower, start, end, own) or ""
        if not block.kind and length <= 160 and (is_byline(text[start:end]) or is_stamp(text[start:end])):
            block.kind = "stamp"
        if not block.kind and length <= 500 and is_caption(text, start, end, alone=True):
            block.kind = "caption"
        if not block.kind:
            long_enough = length >= 240 or text.count(" ", start, end) >= LONG_HEADLINE
            prose = long_enough or (length >= 32 and ends_like_prose(text, start, end)) or text[start] in BULLETS
            prose = prose or text[end - 1] in ":;," or parse_dateline(text, start, end) is not None
            block.kind = "prose" if prose else "title"


def settle_titles(text: str, blocks: list[Block], headline: str | None) -> None:
    """Decides each title by where it stands: the headline, a subheading, a link to another story."""
    prose = [i for i, block in enumerate(blocks) if block.kind == "prose"]
    if not prose:
        settle_without_prose(text, blocks, headline)
        return
    first, last = prose[0], prose[-1]
    lead = " ".join(text[blocks[i].start : blocks[i].end][:600] for i in prose[:3])
    settle_above(text, blocks[:first], lead, headline)
    settle_inside(text, blocks, first, last)
    for block in blocks[last + 1 :]:
        if block.kind in ("title", "stamp"):
            block.kind = (
                "related" if block.kind == "title" and text.count(" ", block.start, block.end) >= 2 else "boilerplate"
            )


def settle_without_prose(text: str, blocks: list[Block], headline: str | None) -> None:
    """A page of titles only: the headline where it is given, and body for the rest, since nothing tells them apart."""
    for block in blocks:
        if block.kind in ("title", "stamp"):
            same = headline is not None and is_same_headline(text[block.start : block.end], headline)
            block.kind = "headline" if same else "prose" if block.kind == "title" else "boilerplate"
            headline = None if same else headline


def settle_above(text: str, blocks: list[Block], lead: str, headline: str | None) -> None:
    """The titles above the story: its own headline, with the line that carries it on, and other stories' for the rest."""
    titles = [i for i, block in enumerate(blocks) if block.kind == "title"]
    chosen = choose_headline([text[blocks[i].start : blocks[i].end] for i in titles], lead, headline)
    for block in blocks:
        if block.kind == "stamp":
            block.kind = "boilerplate"
    for order, i in enumerate(titles):
        line = text[blocks[i].start : blocks[i].end]
        if order == chosen:
            blocks[i].kind = "headline"
        elif i and blocks[i - 1].kind == "headline" and (i + 1 == len(blocks) or blocks[i + 1].kind != "title"):
            carries_on = echo_share(line, content_words(lead)) >= 0.5
            blocks[i].kind = "headline" if carries_on else "related" if line.count(" ") >= 2 else "boilerplate"
        else:
            blocks[i].kind = "related" if line.count(" ") >= 2 else "boilerplate"


def settle_inside(text: str, blocks: list[Block], first: int, last: int) -> None:
    """The titles within the story: subheadings stay in the body; links to other stories do not."""
    in_list = False
    for i in range(first, last):
        block, before, after = blocks[i], blocks[i - 1] if i else None, blocks[i + 1]
        if block.kind == "stamp":
            block.kind = "prose"
        if block.kind != "title":
            in_list = block.kind == "related"
            continue
        words = text.count(" ", block.start, block.end) + 1
        if in_list or (before is not None and before.kind == "related"):
            block.kind, in_list = "related", True
        elif (
            words >= 6
            and text[block.start] != "#"
            and (after.kind == "title" or not echoes_next(text, block, blocks, i))
        ):
            block.kind = "related"
        else:
            block.kind = "prose"


def echoes_next(text: str, block: Block, blocks: list[Block], at: int) -> bool:
    """Whether the paragraphs behind a subheading take its words up."""
    behind = " ".join(text[b.start : b.end][:800] for b in blocks[at + 1 : at + 4] if b.kind == "prose")
    return echo_share(text[block.start : block.end], content_words(behind)) >= 0.5


def cut_blocks(text: str, lower: str, blocks: list[Block], hits: list[Hit], headline: str | None) -> list[Zone]:
    """The zones of all blocks: prose is looked at sentence by sentence where furniture may be in it."""
    zones: list[Zone] = []
    first = next((b for b in blocks if b.kind == "prose"), None)
    bodies = [b for b in blocks if b.kind == "prose"]
    headed = any(b.kind == "headline" for b in blocks)
    for block in blocks:
        if block.kind != "prose":
            zones.append(Zone(block.kind, block.start, block.end))
            continue
        start = block.start
        if block is first:
            start = cut_opening(text, block, zones, None if headed else headline, headed)
        elif text[start].isupper():
            start = cut_dateline(text, start, block.end, zones)
        closing = block in bodies[-3:]
        zones.extend(cut_prose(text, lower, start, block.end, hits_within(hits, start, block.end), closing))
    return zones


def cut_opening(text: str, block: Block, zones: list[Zone], headline: str | None, headed: bool) -> int:
    """Takes stamp, headline and dateline off the front of the story, and returns where the rest begins."""
    start = block.start
    stamp = leading_stamp(text, start, block.end)
    if stamp:
        zones.append(Zone("boilerplate", start, stamp))
        start = skip_blank(text, stamp, block.end)
    if not headed:
        stop = None
        if headline and is_same_headline(text[start : start + len(headline)], headline):
            stop = start + len(headline)
        elif block.end - start > BARE:
            stop = headline_run(text, start, block.end)
        if stop is not None and stop < block.end:
            zones.append(Zone("headline", start, stop))
            start = skip_blank(text, stop, block.end)
    return cut_dateline(text, start, block.end, zones)


def cut_dateline(text: str, start: int, end: int, zones: list[Zone]) -> int:
    """Takes a dateline off, and returns where the story begins."""
    dateline = parse_dateline(text, start, end)
    if dateline is None or dateline.end >= end:
        return start
    stop = dateline.end
    while text[stop - 1].isspace():
        stop -= 1
    zones.append(Zone("dateline", start, stop))
    return dateline.end


def skip_blank(text: str, at: int, end: int) -> int:
    """The next place that is not blank."""
    while at < end and text[at].isspace():
        at += 1
    return at


def cut_prose(text: str, lower: str, start: int, end: int, hits: list[Hit], closing: bool) -> list[Zone]:
    """Body, with the sentences that are furniture taken out of it."""
    credits = end - start > 400 and ("(" in text[start:end] or "[" in text[start:end])
    if not hits and not credits and not closing:
        return [Zone("body", start, end)]
    zones: list[Zone] = []
    spans = sentence_spans(text, start, end)
    about = False
    for index, (a, b) in enumerate(spans):
        zone = furniture_zone(text, lower, a, b, hits_within(hits, a, b))
        if zone is None and is_caption(text, a, b, alone=False):
            zone = "caption"
        if zone is None and closing and (index >= len(spans) * 0.6 or index >= len(spans) - 4):
            about = about or is_about_page(text, lower, a, b)
            zone = "boilerplate" if about else None
        zones.append(Zone(zone or "body", a, b))
    tail = trailing_number(text, zones[-1].start, end) if zones else None
    if tail is not None and zones[-1].name == "body":
        zones[-1:] = (
            [Zone("body", zones[-1].start, tail), Zone("boilerplate", tail, end)]
            if tail > zones[-1].start
            else [Zone("boilerplate", tail, end)]
        )
    return zones


def join_zones(text: str, zones: list[Zone]) -> tuple[Zone, ...]:
    """Neighbours of one name become one zone, unless a sentence would run on over the break between them."""
    joined: list[Zone] = []
    for zone in zones:
        last = joined[-1] if joined else None
        if (
            last is not None
            and last.name == zone.name
            and (
                zone.name != "body"
                or text.count("\n", last.end, zone.start) != 1
                or ends_like_prose(text, last.start, last.end)
            )
        ):
            joined[-1] = Zone(zone.name, last.start, zone.end)
        elif zone.start < zone.end:
            joined.append(zone)
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
        match = regex.fullmatch(r"(\w+):(\d+)-(\d+)", part)
        if match is None or match[1] not in ZONES:
            return None
        zones.append(Zone(match[1], int(match[2]), int(match[3])))
    return tuple(zones)
