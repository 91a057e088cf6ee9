"""Looks up many words at once in a text; only whole words count."""

from __future__ import annotations

from collections.abc import Iterable

import regex
from ahocorasick_rs import AhoCorasick, Implementation, MatchKind


class Scanner:
    """One look-up of many words at once; only whole words count."""

    def __init__(self, words: Iterable[str]) -> None:
        self.words = sorted({word for word in words if word})
        self.automaton = AhoCorasick(
            self.words, matchkind=MatchKind.LeftmostLongest, implementation=Implementation.ContiguousNFA
        )

    def find(self, text: str) -> list[tuple[int, int, str]]:
        """Returns (start, end, word) of each whole word found.

        >>> Scanner(["said", "told"]).find("He said so; unsaid, retold.")
        [(3, 7, 'said')]
        """
        last = len(text)
        return [
            (start, end, self.words[index])
            for index, start, end in self.automaton.find_matches_as_indexes(text)
            if not (start and text[start - 1].isalnum()) and not (end < last and text[end].isalnum())
        ]

    def stands_in(self, text: str) -> bool:
        """Whether one of the words stands in a text.

        >>> Scanner(["said"]).stands_in("unsaid"), Scanner(["said"]).stands_in("He said.")
        (False, True)
        """
        last = len(text)
        for _, start, end in self.automaton.find_matches_as_indexes(text):
            if not (start and text[start - 1].isalnum()) and not (end < last and text[end].isalnum()):
                return True
        return False


class Led:
    """A pattern of which every match begins with one of a few leads: it is tried where one of these stands, and nowhere else.

    >>> gave = Led(regex.compile(r"\\bg(?:a|i)ve \\d"), "give ", "gave ")
    >>> gave.stands_in("They gave 12.", 0, 13), gave.stands_in("They forgave 12.", 0, 16)
    (True, False)
    """

    def __init__(self, pattern: regex.Pattern[str], *leads: str) -> None:
        self.pattern = pattern
        self.leads = AhoCorasick(leads, implementation=Implementation.DFA)

    def stands_in(self, text: str, start: int, end: int) -> bool:
        """Whether the pattern matches between two offsets."""
        for _, at, _ in self.leads.find_matches_as_indexes(text[start:end]):
            if self.pattern.match(text, start + at, end) is not None:
                return True
        return False
