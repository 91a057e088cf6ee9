"""One sentence as words in parallel lists: the print, the look-up form, what each word may be."""

from __future__ import annotations

from toolkit.extract.attributions.lexicon import ADV, MOD, NATION, NUM, RANK, SPELLINGS, Lexicon
from toolkit.text.words import WORD

JOINED = {"-", "‑"}


class Wording:
    """The words of one sentence. `low` is in the spelling of look-ups, `owner` says that a word stood in the possessive."""

    __slots__ = ("cap", "end", "flag", "lexicon", "low", "owner", "start", "text")

    def __init__(self, text: str, start: int, end: int, lexicon: Lexicon) -> None:
        self.text, self.lexicon = text, lexicon
        self.start: list[int] = []
        self.end: list[int] = []
        self.low: list[str] = []
        self.flag: list[int] = []
        self.cap: list[bool] = []
        self.owner: list[bool] = []
        for match in WORD.finditer(text, start, end):
            self.take(match.group(), match.start(), match.end())

    def __len__(self) -> int:
        return len(self.low)

    def take(self, word: str, start: int, end: int) -> None:
        """Adds a word, or joins it to the one before: "Gen" + ".", "U.S." + "-" + "led"."""
        low = word.lower()
        if low == "." and self.low and end - start == 1 and self.end[-1] == start and self.is_shortened():
            self.end[-1] = end
            return
        if self.low and start == self.end[-1] and self.is_hyphen_after(start):
            self.low[-1] += low
            self.end[-1] = end
            self.flag[-1] = MOD
            return
        owner = False
        if "'" in low or "’" in low:
            low = low.replace("’", "'")
            if low.endswith("'s"):
                low, owner = low[:-2], True
            elif low.endswith("'"):
                low, owner = low[:-1], True
        low = SPELLINGS.get(low, low)
        flag = self.lexicon.flags.get(low, 0)
        if not flag:
            flag = guess_flag(low, word)
        elif flag & NATION and not word[0].isupper():
            flag &= ~NATION
        self.low.append(low)
        self.start.append(start)
        self.end.append(end)
        self.flag.append(flag)
        self.cap.append(word[0].isupper() or ("-" in word and is_arabic_name(word)))
        self.owner.append(owner)

    def is_shortened(self) -> bool:
        """Whether the last word is a rank or an initial, whose full stop belongs to it."""
        low = self.low[-1]
        return self.cap[-1] and (len(low) == 1 or (len(low) < 5 and bool(self.flag[-1] & RANK)))

    def is_hyphen_after(self, start: int) -> bool:
        """Whether the word goes on behind "U.S." with a hyphen ("U.S.-led")."""
        last = self.low[-1]
        return (last[0].isalpha() and last.endswith("-")) or (
            last in ("us", "un", "uk", "eu") and self.text[start] in JOINED
        )

    def is_title_case(self) -> bool:
        """Whether the line is set like a headline, most words with a capital."""
        words = [k for k in range(len(self.low)) if self.low[k][0].isalpha() and len(self.low[k]) > 3]
        return len(words) > 2 and sum(self.cap[k] for k in words) > 0.7 * len(words)

    def word(self, index: int) -> str:
        """A word as printed."""
        return self.text[self.start[index] : self.end[index]]

    def phrase(self, first: int, last: int) -> str:
        """The print from one word up to another, which is left out, on one line."""
        return " ".join(self.text[self.start[first] : self.end[last - 1]].split())


def is_arabic_name(word: str) -> bool:
    """Whether a name stands behind its article: "al-Muslat", and not "pro-Assad"."""
    article, _, name = word.partition("-")
    return article in ARTICLES and name[:1].isupper()


def guess_flag(low: str, word: str) -> int:
    """What an unlisted word may be, from its form alone.

    >>> guess_flag("reluctantly", "reluctantly") == ADV, guess_flag("iran-backed", "Iran-backed") == MOD
    (True, True)
    """
    if low[0].isdigit():
        return NUM
    if low.endswith("ly") and len(low) > 4 and not word[0].isupper():
        return ADV
    if "-" in low[1:] and low.rpartition("-")[2] in COMPOUND_ENDS:
        return MOD
    return 0


ARTICLES = frozenset("al el ul as ash ad an ar at az".split())
COMPOUND_ENDS = frozenset(
    "based backed led linked run held affiliated allied dominated controlled owned aligned supported funded trained speaking born "
    "appointed installed occupied wing old year member nation ranking leaning language sponsored mandated administered".split()
)
