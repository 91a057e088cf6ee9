"""What stands round a figure while its kind is decided: the words before, the next word, the neighbours' borders."""

from __future__ import annotations

from dataclasses import dataclass

from toolkit.extract.numbers.figure import Figure
from toolkit.extract.numbers.lexicon import Lexicon

STRIP = "\"“”‘’'([{)]},;:—–…"
WIDTH = 64


@dataclass(slots=True)
class Setting:
    """The text round one figure. `words` are the words before it as printed in lower case, `word` the last of them without marks,
    `following` the next word; nothing beyond `floor` (the number before) and `ceiling` (the number after) is looked at.
    """

    text: str
    low: str
    floor: int
    ceiling: int
    words: list[str]
    word: str
    following: str
    lexicon: Lexicon

    def follows(self, name: str) -> bool:
        """Whether the next word is in a list of number_context."""
        return self.following in self.lexicon.context[name]

    def precedes(self, name: str) -> bool:
        """Whether the word before is in a list of number_context."""
        return self.word in self.lexicon.context[name]

    def written(self, figure: Figure) -> str:
        """The word before as printed, capitals and all."""
        if not self.words:
            return ""
        return self.text[max(self.floor, figure.left - len(self.words[-1]) - 1) : figure.left].strip(" \u00a0\"“‘'([")


def words_before(low: str, figure: Figure, floor: int) -> list[str]:
    """The words before a figure in lower case, as far as any grammar looks back.

    >>> words_before("Maria, 10, said", Figure(7, 9, 7, 9, 10, 10), 0)
    ['Maria,']
    """
    left = figure.left
    return low[floor if left - floor < WIDTH else left - WIDTH : left].split()


def make_setting(
    text: str, low: str, floor: int, ceiling: int, words: list[str], following: str, lexicon: Lexicon
) -> Setting:
    """The setting of a figure whose hedges and units are attached.

    >>> from toolkit.extract.numbers.lexicon import compile_lexicon
    >>> make_setting("Maria, 10, said", "maria, 10, said", 0, 15, ["maria,"], "", compile_lexicon(None)).word
    'maria'
    """
    return Setting(text, low, floor, ceiling, words, words[-1].strip(STRIP) if words else "", following, lexicon)
