"""Cuts zones into sentences: full stops after abbreviations, initials, ranks and months do not end one."""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache
from string import ascii_lowercase, ascii_uppercase

import regex

from toolkit.records import Sentence, Zone
from toolkit.vocabulary.load import shipped_words

# What can open a sentence, behind the blank space that a sentence's end needs; a plain letter is settled without it.
INITIALS = regex.compile(r"\p{Lu}(?:\.\p{Lu})+")  # "Lt. Col. S.M. Islam"
OPENING = regex.compile(r"""\s+(?:[•‣▪●○►]\s*)?["“‘'«(\[`]*[\p{Lu}\p{N}]""")
ENDINGS = ".!?…"
CLOSERS = "\"”’'»)]"
PLAIN_CAPITALS, PLAIN_LETTERS = frozenset(ascii_uppercase), frozenset(ascii_lowercase)
# A paragraph ends where a line is empty; a carriage return before its first line feed belongs to the break.
PARAGRAPH = regex.compile(r"\n[ \t\u00a0]*(?:\r?\n[ \t\u00a0]*)+")
LAST_WORD = regex.compile(r"[\p{L}][\p{L}.\-]*$")
# Words that open a fresh sentence behind an abbreviation that may end one ("in the U.S. The ...").
FRESH = regex.compile(
    r"""
    \s+["“‘'(`]*
    (?:The|A|An|He|She|It|They|We|I|In|On|At|But|And|This|That|There|Those|These|Its|His|Her|Their|According|Since|After|Before
      |As|For|If|When|While|Officials|Police|Some|Most|Many|More|Another|Meanwhile|However|Earlier|Later|Among)\b
    """,
    regex.VERBOSE,
)

# No sentence of a newspaper is longer (characters); a page that lost its full stops is.
LONGEST = 2000


@lru_cache(maxsize=1)
def abbreviations() -> tuple[frozenset[str], frozenset[str]]:
    """Words whose full stop never ends a sentence, and those where it may ("in the U.S. The...")."""
    words = shipped_words("abbreviations")
    return frozenset(words["never_end"]), frozenset(words["may_end"])


def find_sentences(text: str, zones: tuple[Zone, ...]) -> list[Sentence]:
    """Returns the sentences of all zones in the order of the text.

    >>> text = "Col. Gen. Sergei Rudskoi said so on Aug. 21. He left the U.S. on Monday."
    >>> [text[s.start:s.end] for s in find_sentences(text, (Zone("body", 0, len(text)),))]
    ['Col. Gen. Sergei Rudskoi said so on Aug. 21.', 'He left the U.S. on Monday.']
    """
    found: list[Sentence] = []
    paragraph = 0
    marks = find_marks(text, zones[0].start, zones[-1].end) if zones else []
    for zone in zones:
        name = zone.name
        for start, end in paragraph_spans(text, zone.start, zone.end):
            own = marks[bisect_left(marks, start) : bisect_left(marks, end)]
            found += [Sentence(a, b, name, paragraph) for a, b in sentence_spans(text, start, end, own)]
            paragraph += 1
    return found


def paragraph_spans(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The stretches between empty lines."""
    if text.find("\n", start, end) < 0:
        return [(start, end)]
    spans, at = [], start
    for match in PARAGRAPH.finditer(text, start, end):
        stop, after = match.span()
        spans.append((at, stop - 1 if stop > at and text[stop - 1] == "\r" else stop))
        at = after
    spans.append((at, end))
    return spans


def sentence_spans(text: str, start: int, end: int, marks: list[int] | None = None) -> list[tuple[int, int]]:
    """The sentences of one paragraph, without the blank space round them; `marks` are its own, where they are known."""
    spans = []
    at, last = start, end
    while last > at and text[last - 1].isspace():
        last -= 1
    while at < last and text[at].isspace():
        at += 1
    reached = at
    for stop in find_marks(text, start, end) if marks is None else marks:
        if stop < reached:
            continue  # the second mark of "?!"
        after = stop + 1
        if after >= last:
            break
        if text[after] != " ":
            after = reached = end_of_marks(text, after, last)
            if after >= last or not text[after].isspace():
                continue
        first = text[after + 1]
        if first in PLAIN_LETTERS or (first not in PLAIN_CAPITALS and OPENING.match(text, after, last) is None):
            continue
        if text[stop] == "." and not ends_sentence(text, at, stop, after):
            continue
        spans.append((at, after))
        at = after + 1
        while text[at].isspace():
            at += 1
    if at < last:
        spans.append((at, last))
    if last - start > LONGEST:
        spans = [piece for span in spans for piece in cut_long(text, *span)]
    return spans


def cut_long(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """A stretch without a full stop for pages is no sentence: it is cut at a semicolon, a comma or a blank, piece by piece.

    >>> [end - start for start, end in cut_long("killed 12 people and " * 300, 0, 6300)]
    [1995, 1995, 1995, 315]
    """
    pieces = []
    while end - start > LONGEST:
        limit = start + LONGEST
        stop = max(text.rfind(mark, start + LONGEST // 2, limit) for mark in (";", ",", " "))
        stop = stop + 1 if stop > 0 else limit
        pieces.append((start, stop))
        start = stop
    return [*pieces, (start, end)]


def find_marks(text: str, start: int, end: int) -> list[int]:
    """Where full stops and the other marks that end sentences stand."""
    found = marks_of(text, ".", start, end)
    for mark in "?!…":
        if text.find(mark, start, end) >= 0:
            found += marks_of(text, mark, start, end)
    found.sort()
    return found


def marks_of(text: str, mark: str, start: int, end: int) -> list[int]:
    """Where one mark stands."""
    found = []
    at = text.find(mark, start, end)
    while at >= 0:
        found.append(at)
        at = text.find(mark, at + 1, end)
    return found


def end_of_marks(text: str, after: int, end: int) -> int:
    """Where what follows a full stop is over: more marks ("?!", "..."), closing quotes and brackets."""
    while after < end and text[after] in ENDINGS:
        after += 1
    while after < end and text[after] in CLOSERS:
        after += 1
    return after


def ends_sentence(text: str, sentence_start: int, stop: int, after: int) -> bool:
    """Whether the full stop at `stop` ends the sentence, and no abbreviation or initial."""
    if not (text[stop - 1].isalpha() or text[stop - 1] in ".-\n"):
        return True
    begin = max(sentence_start, stop - 24)
    word = text[max(begin, text.rfind(" ", begin, stop) + 1) : stop]
    if not word.isalpha():
        last = LAST_WORD.search(text, begin, stop)
        if last is None:
            return True
        word = last.group()
    never, may = abbreviations()
    lower = word.lower()
    if lower in never:
        return False
    if lower in may or ("." in word and INITIALS.fullmatch(word)):
        return FRESH.match(text, after) is not None
    return len(word) > 1 or not word.isupper()
