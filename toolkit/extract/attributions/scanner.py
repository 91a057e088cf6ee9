"""Looks up many words at once in a text; only whole words count."""

from __future__ import annotations

from collections.abc import Iterable

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
