"""Cuts a text into lines and says by its words and its place what each is: story, headline, caption, furniture."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import groupby

import regex

from toolkit.text.captions import is_caption, may_credit
from toolkit.text.datelines import parse_dateline
from toolkit.text.furniture import Hit, furniture_zone
from toolkit.text.headlines import choose_headline, content_words, echo_share, is_same_headline
from toolkit.text.imprint import is_byline, parse_masthead
from toolkit.text.lines import Block, ends_like_prose, find_lines, join_wrapped
from toolkit.text.sentences import abbreviations
from toolkit.text.stamps import is_stamp

BULLETS = "•‣·*-–—▪●○►"
SEVERAL = 250  # characters: a line as long as this is several sentences
LONGEST_TITLE, MOST_WORDS = 170, 20  # characters and words: nobody prints a longer headline
# Homs: 40 dead   |   3. The raid on Homs
LISTED = regex.compile(r"\d{1,2}[.)]\s|[^:\n]{2,30}:\s*\d[\d,.]*(?:\s\p{L}+){0,2}$")


def find_blocks(text: str, lower: str, hits: list[Hit], headline: str | None = None) -> list[Block]:
    """Returns the lines of a text, each with its zone, or "prose" where the story may stand.

    >>> page = "Navy finds two ships\\n\\nThe navy said it found the two ships on Monday."
    >>> [block.kind for block in find_blocks(page, page.lower(), [])]
    ['headline', 'prose']
    """
    blocks = join_wrapped(text, find_lines(text), hits)
    mark_lines(text, lower, blocks, hits, headline)
    settle_titles(text, blocks, headline)
    return blocks


def hits_within(hits: Sequence[Hit], start: int, end: int) -> list[Hit]:
    """The furniture phrases that lie in a stretch."""
    if not hits:
        return []
    return list(hits[bisect_left(hits, (start,)) : bisect_left(hits, (end,))])


def mark_lines(text: str, lower: str, blocks: list[Block], hits: list[Hit], headline: str | None) -> None:
    """Gives each line its kind: a zone where its own words settle it, else prose or title."""
    opened = False
    give_hits(blocks, hits)
    credited = may_credit(text)
    for block in blocks:
        near = headline and not opened and block.end - block.start <= len(headline) + 80
        if headline and near and is_same_headline(text[block.start : block.end], headline):
            block.kind = "title"
            continue
        block.kind = furniture_of_line(text, lower, block.start, block.end, block.hits, credited)
        if not block.kind:
            block.kind = "prose" if is_prose(text, block.start, block.end, opened) else "title"
            opened = opened or block.kind == "prose"


def give_hits(blocks: list[Block], hits: list[Hit]) -> None:
    """Gives each line the furniture phrases that begin in it."""
    starts = [block.start for block in blocks] if hits else []
    for at, own in groupby(hits, lambda hit: bisect_right(starts, hit.start)):
        blocks[max(0, at - 1)].hits = list(own)


def furniture_of_line(text: str, lower: str, start: int, end: int, own: Sequence[Hit], credited: bool) -> str:
    """The zone of a line that is furniture by its own words, "stamp" for a time stamp or a byline, else "".

    `credited` says whether the page has the words of a picture's credit at all.
    """
    length = end - start
    if length <= SEVERAL or (length <= 700 and text[start] in "(["):  # else its sentences are looked at one by one
        if own or length <= 60:
            zone = furniture_zone(text, lower, start, end, own)
            if zone is not None:
                return zone
        if length <= 160 and (is_byline(text[start:end]) or is_stamp(text[start:end])):
            return "stamp"
    if length <= 500 and (credited or text[end - 1] in ")]") and is_caption(text, start, end, alone=True):
        return "caption"
    return ""


def is_prose(text: str, start: int, end: int, opened: bool) -> bool:
    """Whether a line reads as story and not as a title; above the story, "... at the U.N." is a title."""
    if end - start >= LONGEST_TITLE:
        return True
    spaces = text.count(" ", start, end)
    if spaces >= MOST_WORDS:
        return True
    if parse_dateline(text, start, end) is not None:
        return True
    if text[start] in BULLETS or text[end - 1] in ":;,":
        return True
    if opened and (LISTED.match(text, start, end) is not None or (text[start] in '“"' and spaces >= 10)):
        return True
    if spaces < 2 or not ends_like_prose(text, start, end):
        return False
    return opened or spaces >= 16 or not ends_like_title(text, start, end)


def ends_like_title(text: str, start: int, end: int) -> bool:
    """Whether the stop behind an opening line may be a headline's: a question, a cry, the last letter of "U.N."."""
    last = text[start:end].rsplit(None, 1)[-1].lower()
    return last[-1] in "?!" or last[:-1].count(".") == 1 or last in abbreviations()[1]


def settle_titles(text: str, blocks: list[Block], headline: str | None) -> None:
    """Decides each title by where it stands: the headline, a subheading, a link to another story."""
    prose = [i for i, block in enumerate(blocks) if block.kind == "prose"]
    if not prose:
        settle_without_prose(text, blocks, headline)
        return
    first, last = prose[0], prose[-1]
    lead = " ".join(text[blocks[i].start : blocks[i].end][:400] for i in prose[:3])
    settle_above(text, blocks[:first], lead, headline)
    settle_inside(text, blocks, first, last)
    for block in blocks[last + 1 :]:
        if block.kind in ("title", "stamp"):
            line = text[block.start : block.end]
            is_title = block.kind == "title" and line.count(" ") >= 2 and parse_masthead(line) is None
            block.kind = "related" if is_title else "boilerplate"


def settle_without_prose(text: str, blocks: list[Block], headline: str | None) -> None:
    """A page of titles only: the headline where it is given, and body for the rest, since nothing tells them apart."""
    for block in blocks:
        if block.kind in ("title", "stamp"):
            same = headline is not None and is_same_headline(text[block.start : block.end], headline)
            block.kind = "headline" if same else "prose" if block.kind == "title" else "boilerplate"
            headline = None if same else headline


def settle_above(text: str, blocks: list[Block], lead: str, headline: str | None) -> None:
    """The titles above the story: its own headline, with the line that carries it on; the others are related."""
    for block in blocks[:-1]:
        if block.kind == "title" and parse_masthead(text[block.start : block.end]) is not None:
            block.kind = "stamp"
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
            known = headline is not None and is_same_headline(text[blocks[i - 1].start : blocks[i - 1].end], headline)
            carries_on = known or line.count(" ") >= 11 or echo_share(line, content_words(lead)) >= 0.34
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
            and not is_subheading(text[block.start : block.end])
            and (after.kind == "title" or not echoes_next(text, block, blocks, i))
        ):
            block.kind = "related"
        else:
            block.kind = "prose"


def is_subheading(line: str) -> bool:
    """Whether a title is set as the story's own subheading: all in capitals, or marked as one."""
    return line[0] == "#" or line.isupper()


def echoes_next(text: str, block: Block, blocks: list[Block], at: int) -> bool:
    """Whether the paragraphs behind a subheading take its words up."""
    behind = " ".join(text[b.start : b.end][:800] for b in blocks[at + 1 : at + 4] if b.kind == "prose")
    return echo_share(text[block.start : block.end], content_words(behind)) >= 0.5
