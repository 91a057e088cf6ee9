"""Cuts what stands between two blanks into words with their marks, once each: news print the same few thousand again and again."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import chain

from toolkit.text.words import WORD

# How many pieces of text are remembered, and how long one may be (characters).
MOST_PIECES, LONGEST_PIECE = 20_000, 40
# Months that are verbs in small letters: "sales of 5,200 in March" counts nobody who marched.
MONTHS = frozenset(["May", "March"])
OPENING, CLOSING = frozenset("'‘"), ("'", "’")
# A phrase of the word lists: its words, the words as one, how many they are.
Phrase = tuple[list[str], str, int]
# The phrases that a word opens by their second word and their third ("" where there is none).
Openings = Mapping[str, Mapping[str, list[Phrase]]]
# A word: its lower-case form, its marks, the blanks before it, its length, and the phrases that it opens.
Word = tuple[str, int, int, int, Openings | None]


class Pieces(dict[str, tuple[Word, ...]]):
    """The pieces cut so far; one that is asked for and not there is cut.

    `tags` has the marks of each listed word, `openings` the phrases that a word opens, `month` the marks of
    "May" and "March", `negation` those of "wasn't". `names` are little words that are names in capitals ("IS killed 12", "the US", "WHO").
    """

    __slots__ = ("month", "names", "negation", "openings", "tags")

    def __init__(
        self,
        tags: Mapping[str, int],
        openings: Mapping[str, Openings],
        names: frozenset[str],
        month: int,
        negation: int,
    ) -> None:
        super().__init__()
        self.tags, self.openings, self.names, self.month, self.negation = tags, openings, names, month, negation

    def __missing__(self, piece: str) -> tuple[Word, ...]:
        """Cuts one piece.

        >>> [word[0] for word in Pieces({}, {}, frozenset(), 0, 0)["(al-Bab),"]]
        ['(', 'al-bab', ')', ',']
        """
        pieces: Iterator[str] = (match.group() for match in WORD.finditer(piece))
        if piece[0] in OPENING:  # "'bandits'": the quotation mark that closes is no sign of an owner
            pieces = chain.from_iterable(
                (word[:-1], word[-1]) if word[1:].endswith(CLOSING) else (word,) for word in pieces
            )
        cut = tuple(self.mark(word, int(at == 0)) for at, word in enumerate(pieces))
        if len(piece) <= LONGEST_PIECE:
            if len(self) >= MOST_PIECES:
                self.clear()
            self[piece] = cut
        return cut

    def mark(self, printed: str, gap: int) -> Word:
        """One word with its marks."""
        word = printed.lower()
        tag = self.tags.get(word)
        if tag is None:
            tag = self.unlisted(word)
        elif printed in MONTHS:
            tag = self.month
        elif word in self.names and printed.isupper():
            tag = 0
        return word, tag, gap, len(printed), self.openings.get(word)

    def unlisted(self, word: str) -> int:
        """What an unlisted word is by its form: a contraction is a negated auxiliary, a typographic apostrophe a plain one."""
        if "’" in word:
            return self.tags.get(word.replace("’", "'"), 0)
        return self.negation if word.endswith("n't") else 0
