"""Looks up many words at once in a text; only whole words count."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

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


class Led(NamedTuple):
    """A pattern of which every match begins with one of a few leads."""

    pattern: regex.Pattern[str]
    leads: tuple[str, ...]


class LedScanner:
    """One look-up of the leads of several patterns: each pattern is tried where one of its own stands, and nowhere else.

    >>> gave = Led(regex.compile(r"\\bg(?:a|i)ve \\d"), ("give ", "gave "))
    >>> had = Led(regex.compile(r"\\bhad \\d"), ("had ",))
    >>> found = LedScanner(gave, had).find("They forgave 12 and had 30.", 0, 27)
    >>> gave in found, had in found
    (False, True)
    """

    def __init__(self, *patterns: Led) -> None:
        self.led = [one for one in patterns for _ in one.leads]
        leads = [lead for one in patterns for lead in one.leads]
        self.automaton = AhoCorasick(leads, implementation=Implementation.DFA)

    def find(self, text: str, start: int, end: int) -> list[Led]:
        """Which of the patterns match between two offsets."""
        found: list[Led] = []
        for index, at, _ in self.automaton.find_matches_as_indexes(text[start:end]):
            led = self.led[index]
            if led not in found and led.pattern.match(text, start + at, end) is not None:
                found.append(led)
        return found
