"""Cuts the story's own lines further: stamp, headline, dateline off its front, furniture from between its sentences."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

import regex

from toolkit.text.blocks import hits_within
from toolkit.text.captions import is_caption, is_credit, tells_scene
from toolkit.text.datelines import parse_dateline
from toolkit.text.furniture import (
    AGENCY_CAPITALS,
    Hit,
    furniture_zone,
)
from toolkit.text.glued import behind_dateline, find_prose, find_titles
from toolkit.text.headlines import headline_run, is_same_headline
from toolkit.text.imprint import is_about_page
from toolkit.text.lines import Block
from toolkit.text.sentences import sentence_spans
from toolkit.text.stamps import is_left_over, leading_stamp

Piece = tuple[str, int, int]  # a zone on its way: name, start, end
BRACKETED = regex.compile(r"[(\[][^()\[\]\n]{2,60}[)\]]")
# (AFP) or [Click to enlarge] in front of a sentence
BRACKET = regex.compile(r"[(\[](?P<inside>[^()\[\]\n]{2,60})[)\]]\s+(?=\S)")
FLAT = 240  # a page that was saved as one line is longer than this


def cut_blocks(text: str, lower: str, blocks: list[Block], headline: str | None) -> list[Piece]:
    """Returns the zones of all blocks: story is looked at sentence by sentence where furniture may be in it."""
    zones: list[Piece] = []
    credits = find_inline_credits(text)
    stories = [i for i, block in enumerate(blocks) if block.kind == "prose"]
    closing_from = stories[-3:][0] if stories else 0
    headed = any(block.kind == "headline" for block in blocks)
    for i, block in enumerate(blocks):
        if block.kind != "prose":
            zones.append((block.kind, block.start, block.end))
            continue
        if i == stories[0]:
            start = cut_opening(text, block, zones, headline, headed)
        else:
            start = cut_dateline(text, block.start, block.end, zones)
        credited = bool(credits) and has_within(credits, start + 1, block.end)
        if block.hits or credited or (i >= closing_from and ends_in_figure(text, block.end)):
            zones += cut_story(text, lower, start, block.end, block.hits, credited, i >= closing_from)
        else:
            zones.append(("body", start, block.end))
    return zones


def find_inline_credits(text: str) -> list[int]:
    """Where brackets stand behind a sentence, as a credit does that runs into the story: "... Vilna. (AFP) Ships"."""
    found = []
    for mark in "([":
        at = text.find(mark, 2)
        while at >= 0:
            ended = text[at - 2] in ".!?" or (at > 2 and text[at - 2] in "'\"”’" and text[at - 3] in ".!?")
            if ended and text[at - 1].isspace() and BRACKETED.match(text, at) is not None:
                found.append(at)
            at = text.find(mark, at + 1)
    found.sort()
    return found


def ends_in_figure(text: str, end: int) -> bool:
    """Whether a figure stands at the end of a line, as page codes and counters do: "212-11", "16+", "(UPDATE 1)"."""
    return text[end - 1] not in '.!?"”’' and any(char.isdigit() for char in text[max(0, end - 3) : end])


def has_within(offsets: list[int], start: int, end: int) -> bool:
    """Whether one of the ordered offsets lies in a stretch."""
    at = bisect_left(offsets, start)
    return at < len(offsets) and offsets[at] < end


def cut_opening(text: str, block: Block, zones: list[Piece], headline: str | None, headed: bool) -> int:
    """Takes stamp, headline and dateline off the front of the story, and returns where the rest begins."""
    start = block.start
    stamp = leading_stamp(text, start, block.end)
    if stamp:
        zones.append(("boilerplate", start, stamp))
        start = skip_blank(text, stamp, block.end)
    if not headed:
        stop = None
        if headline and is_same_headline(text[start : start + len(headline)], headline):
            stop = start + len(headline)
        elif block.end - start > FLAT:
            stop = headline_run(text, start, block.end)
        if stop is not None and stop < block.end:
            zones.append(("headline", start, stop))
            start = skip_blank(text, stop, block.end)
            stamp = None if stamp else leading_stamp(text, start, block.end)
            if stamp:
                zones.append(("boilerplate", start, stamp))
                start = skip_blank(text, stamp, block.end)
    return cut_dateline(text, start, block.end, zones)


def cut_dateline(text: str, start: int, end: int, zones: list[Piece]) -> int:
    """Takes a dateline off, and returns where the story begins."""
    dateline = parse_dateline(text, start, end)
    if dateline is None or dateline.end >= end:
        return start
    stop = dateline.end
    while text[stop - 1].isspace():
        stop -= 1
    zones.append(("dateline", start, stop))
    return dateline.end


def skip_blank(text: str, at: int, end: int) -> int:
    """The next place that is not blank."""
    while at < end and text[at].isspace():
        at += 1
    return at


def cut_story(
    text: str, lower: str, start: int, end: int, hits: Sequence[Hit], credited: bool, closing: bool
) -> list[Piece]:
    """Body, with the sentences that are furniture taken out of it; `closing` for the last lines of a page."""
    about = closing and any(hit.section == "about" for hit in hits)
    hits = [hit for hit in hits if hit.section != "about"]
    if not (hits or credited or about or (closing and ends_in_figure(text, end))):
        return [("body", start, end)]
    zones: list[Piece] = []
    spans = sentence_spans(text, start, end)
    about_from = max(0, min(int(len(spans) * 0.6), len(spans) - 4)) if about else len(spans)
    about = False
    for index, (a, b) in enumerate(spans):
        a = cut_front(text, lower, a, b, hits, zones)
        zone = furniture_zone(text, lower, a, b, hits_within(hits, a, b))
        prose = find_prose(text, a, b, zone) if zone is not None else None
        if zone is not None and prose is not None:
            tells = zones and zones[-1][0] == "body" and tells_scene(text[slice(*zones[-1][1:])])
            if zone == "caption" and tells and behind_dateline(text, a, b) is None:
                zones[-1] = ("caption", *zones[-1][1:])
            zones.append((zone, a, prose))
            a, zone = prose, None
        if zone is None and text[b - 1] in ")]" and is_caption(text, a, b, alone=False):
            zone = "caption"
        if zone is None and index >= about_from:
            about = about or is_about_page(text, lower, a, b)
            zone = "boilerplate" if about else None
        titles = find_titles(text, a, b, hits_within(hits, a, b)) if closing and zone is None and b == end else None
        if titles is not None:
            zones.append(("body", a, titles))
            a, zone = titles, "related"
        zones.append((zone or "body", a, b))
    others = sum(name != "body" for name, _, _ in zones)
    if zones[0][0] == "boilerplate" and others * 2 >= len(zones) > 1:
        return [("boilerplate", start, end)]
    name, a, b = zones[-1]
    if len(zones) > 1 and name == "body" and is_left_over(text[a:b]):
        zones[-1] = ("boilerplate", a, b)
    return zones


def cut_front(text: str, lower: str, start: int, end: int, hits: Sequence[Hit], zones: list[Piece]) -> int:
    """Takes off what is glued before a sentence, a bracket or another story's title; returns where it begins."""
    bracket = BRACKET.match(text, start, end) if text[start] in "([" else None
    if bracket is not None:
        return cut_bracket(text, lower, start, bracket, hits, zones)
    credit = AGENCY_CAPITALS.match(text, start, end) if text[start : start + 2].isupper() else None
    stop = headline_run(text, credit.end(), end) if credit else None
    if stop is None:
        return start
    zones.append(("related", start, stop))
    return skip_blank(text, stop, end)


def cut_bracket(
    text: str, lower: str, start: int, bracket: regex.Match, hits: Sequence[Hit], zones: list[Piece]
) -> int:
    """Takes off a bracket, the credit of the caption before it or a button; returns where the sentence begins."""
    stop = bracket.end("inside") + 1
    if is_credit(bracket["inside"]):
        name, a, b = zones[-1] if zones else ("", 0, 0)
        if name == "body" and tells_scene(text[a:b]):
            zones[-1] = ("caption", a, stop)
        else:
            zones.append(("caption", start, stop))
        return bracket.end()
    zone = furniture_zone(text, lower, start, stop, hits_within(hits, start, stop))
    if zone is None:
        return start
    zones.append((zone, start, stop))
    return bracket.end()
