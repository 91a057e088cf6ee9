"""Lays a sentence out as words with their marks; each number is one word, and so is each phrase of the word lists."""

from __future__ import annotations

from collections.abc import Sequence

from toolkit.extract.counts.lexicon import BE, NOT, NUMBER, TIME, Lexicon
from toolkit.records import Number
from toolkit.text.words import WORD

# Names that are little words when written small: "IS killed 12", "the US", "WHO".
NAMES_IN_CAPITALS = frozenset(["is", "us", "who", "it"])


class Line:
    """A sentence as parallel lists: the lower-case word, its marks, its offsets, and the index of its number (-1: none)."""

    __slots__ = ("ends", "lexicon", "numbers", "size", "starts", "tags", "text", "words")

    def __init__(self, text: str, lexicon: Lexicon) -> None:
        self.text, self.lexicon = text, lexicon
        self.words: list[str] = []
        self.tags: list[int] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.numbers: list[int] = []
        self.size = 0

    def add(self, word: str, tag: int, start: int, end: int, number: int = -1) -> None:
        """One more word."""
        self.words.append(word)
        self.tags.append(tag)
        self.starts.append(start)
        self.ends.append(end)
        self.numbers.append(number)
        self.size += 1

    def tag(self, at: int) -> int:
        """The marks of a word; none beyond the ends."""
        return self.tags[at] if 0 <= at < self.size else 0

    def word(self, at: int) -> str:
        """The word; empty beyond the ends."""
        return self.words[at] if 0 <= at < self.size else ""

    def is_capital(self, at: int) -> bool:
        """Whether the word is written with a capital."""
        return self.text[self.starts[at]].isupper()

    def is_tight(self, at: int) -> bool:
        """Whether nothing stands between the word and the one before it."""
        return at > 0 and self.starts[at] == self.ends[at - 1]

    def gap(self, earlier: Line) -> int:
        """How many characters stand between an earlier sentence and this one."""
        return self.starts[0] - earlier.ends[-1] if self.size and earlier.size else 0

    def skip(self, at: int, tags: int, step: int = 1) -> int:
        """The first place from `at` on whose word bears none of the marks."""
        while 0 <= at < self.size and self.tags[at] & tags:
            at += step
        return at


def find_line(text: str, start: int, end: int, numbers: Sequence[tuple[int, Number]], lexicon: Lexicon) -> Line:
    """The words of text[start:end]; each number comes with its index in the article.

    A number swallows the words of its own span: "more than 100" is one word.
    """
    line = Line(text, lexicon)
    at = start
    for index, number in numbers:
        add_words(line, at, max(at, number.char_start))
        line.add(number.number_text.lower(), tag_of(number), number.char_start, number.char_end, index)
        at = max(at, number.char_end)
    add_words(line, at, end)
    return line


def tag_of(number: Number) -> int:
    """A quantity ends the phrase before it; a date is a time; the 17 of a flight's name is just a word."""
    if number.is_quantity or number.form == "none":
        return NUMBER
    return TIME if number.kind in ("date", "time") else 0


def add_words(line: Line, start: int, end: int) -> None:
    """The words of a stretch without numbers, phrases joined, the longest first."""
    text, lexicon = line.text, line.lexicon
    if start >= end:
        return
    printed = WORD.findall(text, start, end)
    lowers = [word.lower() for word in printed]
    phrases, openings, tags, find = lexicon.phrases, lexicon.openings, lexicon.tags, text.find
    add_word, add_tag, add_start, add_end = line.words.append, line.tags.append, line.starts.append, line.ends.append
    at, size, place = 0, len(lowers), start
    while at < size:
        word, length = lowers[at], 1
        first = place = find(printed[at], place)
        place += len(printed[at])
        if word in phrases and at + 1 < size and (word, lowers[at + 1]) in openings:
            phrase = find_phrase(lowers, at, phrases[word])
            if phrase:
                word, length = " ".join(phrase), len(phrase)
                for later in printed[at + 1 : at + length]:
                    place = find(later, place) + len(later)
        tag = tags.get(word)
        if tag is None:
            tag = unlisted_tag(word, lexicon)
        elif word == "may" and at and printed[at] == "May":
            tag = TIME
        elif word in NAMES_IN_CAPITALS and printed[at].isupper():
            tag = 0
        add_word(word)
        add_tag(tag)
        add_start(first)
        add_end(place)
        at += length
    line.size = len(line.words)
    line.numbers.extend([-1] * (line.size - len(line.numbers)))


def find_phrase(lowers: list[str], at: int, phrases: list[tuple[str, ...]]) -> tuple[str, ...]:
    """The longest phrase of the word lists that stands at a word; empty where none does."""
    for phrase in phrases:
        if tuple(lowers[at : at + len(phrase)]) == phrase:
            return phrase
    return ()


def unlisted_tag(word: str, lexicon: Lexicon) -> int:
    """What an unlisted word is by its form: a possessive or a contraction by what it stands on.

    >>> from toolkit.vocabulary.load import load_vocabulary
    >>> from toolkit.extract.counts.lexicon import compile_lexicon
    >>> bool(unlisted_tag("wasn’t", compile_lexicon(load_vocabulary())) & NOT)
    True
    """
    if "’" in word:
        return lexicon.tags.get(word.replace("’", "'"), 0)
    if word.endswith("n't"):
        return NOT | BE
    return 0
