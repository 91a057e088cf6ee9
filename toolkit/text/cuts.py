"""Cuts the story's own lines further: stamp, headline, dateline off its front, furniture from between its sentences."""

from __future__ import annotations

import regex

from toolkit.records import Zone
from toolkit.text.blocks import Block, hits_within
from toolkit.text.datelines import parse_dateline
from toolkit.text.furniture import (
    AGENCY_CAPITALS,
    BRACKET,
    CREDIT_INLINE,
    Hit,
    furniture_zone,
    is_about_page,
    is_caption,
    is_credit,
    tells_scene,
)
from toolkit.text.headlines import headline_run, is_same_headline
from toolkit.text.sentences import sentence_spans
from toolkit.text.stamps import is_left_over, leading_stamp

FLAT = 240  # a page that was saved as one line is longer than this


def cut_blocks(text: str, lower: str, blocks: list[Block], headline: str | None) -> list[Zone]:
    """Returns the zones of all blocks: story is looked at sentence by sentence where furniture may be in it."""
    zones: list[Zone] = []
    stories = [i for i, block in enumerate(blocks) if block.kind == "prose"]
    closing_from = stories[-3:][0] if stories else 0
    headed = any(block.kind == "headline" for block in blocks)
    for i, block in enumerate(blocks):
        if block.kind != "prose":
            zones.append(Zone(block.kind, block.start, block.end))
            continue
        if i == stories[0]:
            start = cut_opening(text, block, zones, headline, headed)
        else:
            start = cut_dateline(text, block.start, block.end, zones)
        zones.extend(cut_story(text, lower, start, block.end, block.hits, i >= closing_from))
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
        elif block.end - start > FLAT:
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


def cut_story(text: str, lower: str, start: int, end: int, hits: list[Hit], closing: bool) -> list[Zone]:
    """Body, with the sentences that are furniture taken out of it; `closing` for the last lines of a page."""
    bracketed = text.find(" (", start, end) >= 0 or text.find(" [", start, end) >= 0
    credited = bracketed and CREDIT_INLINE.search(text, start, end) is not None
    about = closing and any(hit.section == "about" for hit in hits)
    hits = [hit for hit in hits if hit.section != "about"]
    if not (hits or credited or about or (closing and text[end - 1].isdigit())):
        return [Zone("body", start, end)]
    zones: list[Zone] = []
    spans = sentence_spans(text, start, end)
    about_from = max(0, min(int(len(spans) * 0.6), len(spans) - 4)) if about else len(spans)
    about = False
    for index, (a, b) in enumerate(spans):
        a = cut_front(text, lower, a, b, hits, zones)
        zone = furniture_zone(text, lower, a, b, hits_within(hits, a, b))
        if zone is None and text[b - 1] in ")]" and is_caption(text, a, b, alone=False):
            zone = "caption"
        if zone is None and index >= about_from:
            about = about or is_about_page(text, lower, a, b)
            zone = "boilerplate" if about else None
        zones.append(Zone(zone or "body", a, b))
    others = sum(zone.name != "body" for zone in zones)
    if zones[0].name == "boilerplate" and others * 2 >= len(zones) > 1:
        return [Zone("boilerplate", start, end)]
    last = zones[-1]
    if len(zones) > 1 and last.name == "body" and is_left_over(text[last.start : last.end]):
        zones[-1] = Zone("boilerplate", last.start, last.end)
    return zones


def cut_front(text: str, lower: str, start: int, end: int, hits: list[Hit], zones: list[Zone]) -> int:
    """Takes off what is glued before a sentence, a bracket or another story's title; returns where it begins."""
    bracket = BRACKET.match(text, start, end)
    if bracket is not None:
        return cut_bracket(text, lower, start, bracket, hits, zones)
    credit = AGENCY_CAPITALS.match(text, start, end)
    stop = headline_run(text, credit.end(), end) if credit else None
    if stop is None:
        return start
    zones.append(Zone("related", start, stop))
    return skip_blank(text, stop, end)


def cut_bracket(text: str, lower: str, start: int, bracket: regex.Match, hits: list[Hit], zones: list[Zone]) -> int:
    """Takes off a bracket, the credit of the caption before it or a button; returns where the sentence begins."""
    stop = bracket.end("inside") + 1
    if is_credit(bracket["inside"]):
        if zones and zones[-1].name == "body" and tells_scene(text[zones[-1].start : zones[-1].end]):
            zones[-1] = Zone("caption", zones[-1].start, stop)
        else:
            zones.append(Zone("caption", start, stop))
        return bracket.end()
    zone = furniture_zone(text, lower, start, stop, hits_within(hits, start, stop))
    if zone is None:
        return start
    zones.append(Zone(zone, start, stop))
    return bracket.end()
