"""Sentences that know which patterns can match in them: the cue words of all patterns are looked up at once, and not one by one."""

from __future__ import annotations

from functools import lru_cache

import regex
from ahocorasick_rs import AhoCorasick, Implementation

from toolkit.records import Sentence
from toolkit.text.cued import Cued


class Listed(Cued):
    """A pattern that a sentence is asked for by `CuedSentence.search`; `bit` is its place in the mask of what a sentence holds."""

    __slots__ = ("bit",)

    def __init__(self, pattern: regex.Pattern[str], *cues: str) -> None:
        super().__init__(pattern, *cues)
        LISTED.append(self)
        self.bit = 1 << len(LISTED)


LISTED: list[Listed] = []  # filled while the modules are imported, and never afterwards


@lru_cache(maxsize=1)
def scanner(listed: int) -> tuple[AhoCorasick, list[int]]:
    """One look-up of the cues of so many patterns, and for each cue the bits of the patterns that it may open."""
    bits: dict[str, int] = {}
    for pattern in LISTED[:listed]:
        for cue in pattern.cues:
            bits[cue] = bits.get(cue, 0) | pattern.bit
    return AhoCorasick(list(bits), implementation=Implementation.DFA), list(bits.values())


class CuedSentence:
    """A sentence of an article, to be searched for patterns.

    >>> began = Listed(regex.compile(r"\\bbeg[au]n\\b", regex.IGNORECASE), "began", "begun")
    >>> text = "He came. It Began on Sunday."
    >>> first, second = CuedSentence.of(text, 0, 8), CuedSentence.of(text, 9)
    >>> first.search(began), second.search(began).group(), second.search_in(began, 15, 28)
    (None, 'Began', None)
    """

    __slots__ = ("cued", "end", "start", "text", "zone")

    def __init__(self, text: str, sentence: Sentence) -> None:
        self.text = text
        self.start, self.end, self.zone, _ = sentence
        self.cued = 0  # not yet looked up

    @classmethod
    def of(cls, text: str, start: int = 0, end: int | None = None) -> CuedSentence:
        """The stretch of a text as a sentence of its body."""
        return cls(text, Sentence(start, len(text) if end is None else end, "body", 0))

    def look(self) -> int:
        """The bits of the patterns of which a cue stands in the sentence, and the first bit, which is of none."""
        scan, bits = scanner(len(LISTED))
        found = 1
        for at, _, _ in scan.find_matches_as_indexes(self.text[self.start : self.end].lower(), overlapping=True):
            found |= bits[at]
        self.cued = found
        return found

    def holds(self, pattern: Listed) -> bool:
        """Whether a cue of a pattern stands in the sentence."""
        return (self.cued or self.look()) & pattern.bit != 0

    def search(self, pattern: Listed) -> regex.Match[str] | None:
        """The first match in the sentence."""
        return (
            pattern.pattern.search(self.text, self.start, self.end)
            if (self.cued or self.look()) & pattern.bit
            else None
        )

    def search_in(self, pattern: Listed, start: int, end: int) -> regex.Match[str] | None:
        """The first match between two offsets, of which neither need lie in the sentence."""
        if not (self.cued or self.look()) & pattern.bit and self.start <= start and end <= self.end:
            return None
        return pattern.search(self.text, start, end)

    def match(self, pattern: Listed, start: int, end: int | None = None) -> regex.Match[str] | None:
        """The match that begins at an offset, and ends in the sentence unless another end is given."""
        end = self.end if end is None else end
        if not (self.cued or self.look()) & pattern.bit and self.start <= start and end <= self.end:
            return None
        return pattern.match(self.text, start, end)
