"""Cuts a text into lines, and puts lines that were broken at a fixed width together again."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import pairwise

from toolkit.text.datelines import parse_dateline
from toolkit.text.furniture import Hit
from toolkit.text.imprint import is_byline, parse_masthead
from toolkit.text.stamps import is_stamp
from toolkit.vocabulary.load import shipped_words

ENDINGS = frozenset(".!?…")
SIGNED = 30  # characters of a paper's name behind the last stop
CLOSERS = "\"”’'»)]*_"
OPENERS = "\"“‘'«($€£"
# A line from its first to its last mark; the standard library's `\s` is what str.strip takes off.
LINES = {mark: re.compile(rf"\S(?:[^{mark}]*\S)?") for mark in "\n\r"}
GOES_ON = frozenset(shipped_words("boilerplate")["titles"]["goes_on"])
NARROWEST, WIDEST = (
    40,
    120,
)  # characters: a shorter line may be a title of its own, a longer one is no hard-wrapped line
TOP = 3  # lines of a page in which its headline may stand right above the story
LOOK = 40  # lines of a paragraph, upwards and downwards


@dataclass(slots=True)
class Block:
    """A line or a hard-wrapped paragraph on its way to being a zone: prose, title and stamp are not settled yet."""

    start: int
    end: int
    kind: str
    after_gap: bool
    hits: Sequence[Hit] = ()


def find_lines(text: str) -> list[Block]:
    """The lines that hold something, without the blank space round them."""
    found: list[Block] = []
    mark = "\n" if "\n" in text else "\r"
    before = len(text)
    for match in LINES[mark].finditer(text):
        start, end = match.span()
        found.append(Block(start, end, "", text.count(mark, before, start) > 1))
        before = end
    return found


def ends_like_prose(text: str, start: int, end: int) -> bool:
    """Whether a line closes as a sentence does, be it with the paper's name behind: "... raid. – Courier.com"."""
    stop = end - 1
    while stop > start and (text[stop] in CLOSERS or text[stop].isspace()):
        stop -= 1
    if text[stop] in ENDINGS:
        return True
    dash = next(
        (at for at in (text.rfind(mark, max(start, end - SIGNED), end) for mark in (" – ", " — ", " - ")) if at > 0), -1
    )
    return dash > start and text[dash - 1] in ENDINGS


def join_wrapped(text: str, lines: list[Block], hits: Sequence[Hit] = ()) -> list[Block]:
    """Returns lines broken at a fixed width put together to paragraphs; others stay as they are.

    >>> story = "Two ships of the navy of Ruritania were lost in a storm off\\nVilna on Monday, officials said."
    >>> [(line.start, line.end) for line in join_wrapped(story, find_lines(story))]
    [(0, 92)]
    >>> titles = "Ruritanian navy loses two ships in autumn storm off Vilna\\nFair opens in the old town"
    >>> len(join_wrapped(titles, find_lines(titles)))
    2
    """
    following = [i for i in range(1, len(lines)) if not lines[i].after_gap]
    if not following:
        return lines
    width = page_width(text, lines, following)
    if width is None:
        return join_unfinished(text, lines, following, hits)
    joined = [lines[0]]
    top = next((i for i, line in enumerate(lines) if line.after_gap), len(lines))
    for i, (before, line) in enumerate(pairwise(lines)):
        apart = line.after_gap or before.end - before.start < width * 0.6
        if apart or (i < TOP and starts_anew(text, before, line, width if i < top else 0)):
            joined.append(line)
        else:
            joined[-1] = Block(joined[-1].start, line.end, "", joined[-1].after_gap)
    return joined


def page_width(text: str, lines: list[Block], following: list[int]) -> int | None:
    """How wide the lines of a page are that is broken at a fixed width throughout; None for other pages."""
    broken = [i for i in following if text[lines[i].start].islower() and text[lines[i - 1].end - 1] not in ENDINGS]
    if len(broken) < 2 or len(broken) * 6 < len(lines):
        return None
    width = max(lines[i - 1].end - lines[i - 1].start for i in broken)
    return width if width <= WIDEST else None


def join_unfinished(text: str, lines: list[Block], following: list[int], hits: Sequence[Hit]) -> list[Block]:
    """A long line that stops in mid-sentence takes up the line right below it: a short wrapped story, a pasted part."""
    marked = {hit.start for hit in hits if hit.section != "about"}
    broken = [i for i in following if may_go_on(text, lines[i - 1], lines[i], marked)]
    if not broken:
        return lines
    taken = {i for i in broken if surely_goes_on(text, lines[i - 1], lines[i])}
    if len(taken) > 1:  # the page is wrapped: its other full lines go on as well, "... said President\nMiller"
        width = max(lines[i - 1].end - lines[i - 1].start for i in taken)
        taken.update(i for i in broken if i > 1 and is_full(text, lines[i - 1], lines[i], width))
    taken.update(i for i in broken if i not in taken and is_in_wrapped_paragraph(text, lines, i))
    joined: list[Block] = []
    for i, line in enumerate(lines):
        if i in taken:
            joined[-1] = Block(joined[-1].start, line.end, "", joined[-1].after_gap)
        else:
            joined.append(line)
    return joined


def is_in_wrapped_paragraph(text: str, lines: list[Block], at: int) -> bool:
    """Whether a line lies in a paragraph between blank lines that is broken only where the next word had no room.

    The paragraph closes as a sentence; of two lines, something has to stand above: they might be title and lead.
    """
    first, last = at - 1, at
    while first > 0 and not lines[first].after_gap and at - first < LOOK:
        first -= 1
    while last + 1 < len(lines) and not lines[last + 1].after_gap and last - at < LOOK:
        last += 1
    if not ends_like_prose(text, lines[last].start, lines[last].end) or (last - first < 2 and first == 0):
        return False
    width = max(line.end - line.start for line in lines[first : last + 1])
    return width <= WIDEST and all(
        room_taken(text, before, line) > width for before, line in pairwise(lines[first : last + 1])
    )


def starts_anew(text: str, before: Block, line: Block, width: int) -> bool:
    """Whether a line at a wrapped page's top opens the story: by a dateline, or by a capital below a short title."""
    if text[line.start].islower() or ends_like_prose(text, before.start, before.end):
        return False
    if parse_dateline(text, line.start, line.end) is not None:
        return True
    return room_taken(text, before, line) <= width and not surely_goes_on(text, before, line)


def room_taken(text: str, before: Block, line: Block) -> int:
    """How wide a line would be with the first word of the next one behind it."""
    return before.end - before.start + 1 + len(text[line.start : line.start + WIDEST].split(None, 1)[0])


def may_go_on(text: str, before: Block, line: Block, marked: Collection[int]) -> bool:
    """Whether a sentence may run on from one line to the next: the first is long and open, the second is story."""
    if not NARROWEST <= before.end - before.start <= WIDEST or before.start in marked or line.start in marked:
        return False
    last, first = text[before.end - 1], text[line.start]
    if last in ":;|" or not (first.isalnum() or first in OPENERS) or ends_like_prose(text, before.start, before.end):
        return False
    words = text[line.start : line.end]
    if not first.islower() and len(words) > room_taken(text, before, line) * 1.1:
        return False  # the line below is wider: nothing forced a break here
    if is_byline(words) or is_stamp(words) or parse_masthead(words) is not None:
        return False
    return parse_dateline(text, line.start, line.end) is None


def surely_goes_on(text: str, before: Block, line: Block) -> bool:
    """Whether the words at the break show it: a small letter opens the next line, or no title could end so."""
    if text[line.start].islower() or text[before.end - 1] == ",":
        return True
    return text[before.start : before.end].rsplit(None, 1)[-1].lower() in GOES_ON


def is_full(text: str, before: Block, line: Block, width: int) -> bool:
    """Whether a line is about as wide as the others, and the next word would not have stood in it."""
    length = before.end - before.start
    return width * 0.8 <= length <= width * 1.2 and room_taken(text, before, line) > width
