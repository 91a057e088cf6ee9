"""Lays a sentence out as words with their marks; each number is one word, and so is each phrase of the word lists."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import accumulate, chain, compress

from toolkit.extract.counts.hints import ALWAYS
from toolkit.extract.counts.lexicon import NUMBER, TIME, Lexicon
from toolkit.extract.counts.pieces import Phrase, Word
from toolkit.records import Number

DAYS = frozenset(str(day) for day in range(1, 32))
# What stands behind the last word, and so before the first as well: no rule looks further beyond an end than this.
BEYOND = 16
NO_WORDS, NO_TAGS = [""] * BEYOND, [0] * BEYOND


class Line:
    """A sentence as parallel lists: the lower-case word, its marks, its offsets.

    Behind the last of `size` words stand empty ones without marks: who looks beyond an end of the sentence finds nothing.
    `places` has the word of each number by its index; `cues` are the words that later questions ask for, and `hints` says which rules
    its words let in at all, so that most need no search; `lefts` is where `step_left` came to from a word.
    """

    __slots__ = ("cues", "ends", "hints", "lefts", "lexicon", "places", "size", "starts", "tags", "text", "words")

    def __init__(self, text: str, lexicon: Lexicon, words: list[str], tags: list[int], places: dict[int, int]) -> None:
        self.text, self.lexicon, self.words, self.tags, self.places = text, lexicon, words, tags, places
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.lefts: dict[int, int] = {}
        self.size, self.hints = len(words), ALWAYS
        self.cues: frozenset[str] = frozenset()

    def is_capital(self, at: int) -> bool:
        """Whether the word is written with a capital; none is behind the last."""
        return at < self.size and self.text[self.starts[at]].isupper()

    def is_tight(self, at: int) -> bool:
        """Whether nothing stands between the word and the one before it."""
        return 0 < at < self.size and self.starts[at] == self.ends[at - 1]

    def gap(self, earlier: Line) -> int:
        """How many characters stand between an earlier sentence and this one."""
        return self.starts[0] - earlier.ends[-1] if self.size and earlier.size else 0

    def skip(self, at: int, tags: int, step: int = 1) -> int:
        """The first place from `at` on whose word bears none of the marks."""
        marks = self.tags  # those beyond the ends bear none
        while marks[at] & tags:
            at += step
        return at


def find_line(text: str, start: int, end: int, numbers: Sequence[tuple[int, Number]], lexicon: Lexicon) -> Line:
    """The words of text[start:end], phrases joined; each number comes with its index in the article.

    A number swallows the words of its own span: "more than 100" is one word.
    """
    cut: list[Word] = []
    places: dict[int, int] = {}
    at = start
    for index, number in numbers:
        first, last = number.char_start, number.char_end
        if at < first:
            add_stretch(cut, text, at, first, lexicon)
        places[index] = len(cut)
        gap = int(first > at and text[first - 1].isspace())
        word = number.number_text.lower()
        tag = tag_of(number) or lexicon.tags.get(word, 0)  # "12 T-72s"
        cut.append((word, tag, gap, last - first, None))
        at = max(at, last)
    if at < end:
        add_stretch(cut, text, at, end, lexicon)
    words, tags, gaps, lengths, opens = zip(*cut, strict=True)
    line = Line(text, lexicon, list(words), list(tags), places)
    set_places(line, start, end, gaps, lengths, numbers)
    openers = compress(zip(range(1, line.size), opens, strict=False), opens)  # few words open a phrase at all
    pairs = [(k - 1, phrases[words[k]]) for k, phrases in openers if words[k] in phrases]
    if pairs:
        join_phrases(line, pairs)
    noted = lexicon.noted.intersection(line.words)
    if noted:
        line.cues = noted & lexicon.cues
        for word in noted:
            line.hints |= lexicon.hints.get(word, 0)
    line.words += NO_WORDS
    line.tags += NO_TAGS
    return line


def add_stretch(cut: list[Word], text: str, start: int, end: int, lexicon: Lexicon) -> None:
    """The words of a stretch without numbers."""
    first, pieces = len(cut), text[start:end].split()
    cut.extend(chain.from_iterable(map(lexicon.pieces.__getitem__, pieces)))
    if not pieces:
        return
    word, tag, _, length, opens = cut[first]
    if not text[start].isspace():
        cut[first] = word, tag, 0, length, opens
    if (
        tag == TIME and word in ("may", "march") and not (first > 0 and cut[first - 1][0] in DAYS)
    ):  # "in 21 days 11 March"
        cut[first] = word, lexicon.tags[word], 0, length, opens  # the capital of the first word makes no month of it


def set_places(
    line: Line,
    start: int,
    end: int,
    gaps: Sequence[int],
    lengths: Sequence[int],
    numbers: Sequence[tuple[int, Number]],
) -> None:
    """Where each word starts and ends: by adding up, where one blank at most stands between two words."""
    steps = [start] * (2 * line.size + 1)
    steps[1::2], steps[2::2] = gaps, lengths
    places = list(accumulate(steps))
    line.starts, line.ends = places[1::2], places[2::2]
    if places[-1] == end or places[-1] == start + len(line.text[start:end].rstrip()):
        return
    at, given = start, {line.places[index]: number for index, number in numbers}
    for k, length in enumerate(lengths):
        while line.text[at].isspace():
            at += 1
        line.starts[k], line.ends[k] = (given[k].char_start, given[k].char_end) if k in given else (at, at + length)
        at = max(at, line.ends[k])


def join_phrases(line: Line, pairs: list[tuple[int, Mapping[str, list[Phrase]]]]) -> None:
    """Makes one word of each phrase of the word lists, the longest first; `pairs` are the words that may open one, and which, by its third.

    "Shot five guards dead and wounded 12": no word of the two.
    """
    words, found, done = line.words, [], 0
    for at, phrases in pairs:
        if at < done:
            continue
        longer = phrases.get(words[at + 2], ()) if at + 2 < line.size else ()
        for phrase, joined, size in (*longer, *phrases.get("", ())):
            if words[at : at + size] != phrase:
                continue
            is_verb = phrase[0] == "dead" and at + size < line.size and line.tags[at + size] & NUMBER
            if not is_verb:
                done = at + size
                found.append((at, done, joined))
                break
    if not found:
        return
    for at, end, joined in reversed(found):  # from the end, so that the places before hold
        words[at:end], line.tags[at:end] = [joined], [line.lexicon.tags[joined]]
        line.starts[at:end], line.ends[at:end] = [line.starts[at]], [line.ends[end - 1]]
    line.size = len(words)
    shift_places(line, found)


def shift_places(line: Line, found: list[tuple[int, int, str]]) -> None:
    """The numbers move to the left by the words that became one before them."""
    shift, at = 0, 0
    for index, place in line.places.items():
        while at < len(found) and found[at][0] < place:
            shift += found[at][1] - found[at][0] - 1
            at += 1
        line.places[index] = place - shift


def tag_of(number: Number) -> int:
    """A quantity ends the phrase before it; a date is a time; the 17 of a flight's name is just a word."""
    if number.is_quantity or number.form == "none":
        return NUMBER
    return TIME if number.kind in ("date", "time") else 0
