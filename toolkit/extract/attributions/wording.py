"""One sentence as words in parallel lists: the print, the look-up form, what each word may be."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate, chain, compress
from typing import Any

from toolkit.extract.attributions.lexicon import (
    ADV,
    MOD,
    NATION,
    NO_PRONOUN,
    NUM,
    ORG,
    PERSON,
    RANK,
    ROLE,
    SPELLINGS,
    TIME,
    Lexicon,
)
from toolkit.text.words import WORD

# How many pieces of text are remembered, and how long one may be (characters).
MOST_KEPT, LONGEST_PIECE = 20_000, 40
SHORT_STATES = frozenset(("us", "un", "uk", "eu"))
# Words that are names too, where they stand between two: "Sher Jan Durrani", "Elhadj As Sy".
NAMES_TOO = frozenset((
    "jan", "may", "june", "april", "august", "sun", "mar", "march", "mon", "sat", "as", "an", "so", "do", "will", "to", "no", "per",
    "he", "my", "at",
))  # fmt: skip
FIRST_NAMES = frozenset(("jan", "june", "april", "august", "may"))  # "spokesman Jan Vos"
# Small words within a name: "Ana de Souza".
JOINERS = frozenset((
    "de", "del", "della", "di", "da", "van", "von", "der", "den", "bin", "ibn", "abu", "ul", "ud-din", "du", "dos", "ole", "arap",
    "ould", "ag", "bint", "ter", "ten", "zu", "wa", "la", "le", "el", "al", "das", "do", "y", "ben",
))  # fmt: skip
JOINED = {"-", "‑"}
APOSTROPHES = {"'", "’"}
TWO_LETTERED = {"ts", "kh", "zh", "yu", "ya"}  # initials for one letter of another script: "Ts. Dorj"


# A word: its look-up form, what it may be, whether it has a capital, whether it is a possessive, its print,
# and how far the next word is, if one blank stands between.
Row = tuple[str, int, bool, bool, str, int]
NOTHING: Sequence[Any] = ((), (), (), (), (), ())


class Pieces(dict[str, tuple[Row, ...]]):
    """What stands between two blanks, cut into words: each piece once, for news print the same few thousand again and again."""

    __slots__ = ("lexicon",)

    def __init__(self, lexicon: Lexicon) -> None:
        super().__init__()
        self.lexicon = lexicon

    def __missing__(self, piece: str) -> tuple[Row, ...]:
        """Cuts one piece."""
        rows = join([(*read_word(word, self.lexicon), word, len(word)) for word in WORD.findall(piece)])
        rows[-1] = (*rows[-1][:5], rows[-1][5] + 1)  # a blank follows
        cut = tuple(rows)
        if len(piece) <= LONGEST_PIECE:
            if len(self) >= MOST_KEPT:
                self.clear()
            self[piece] = cut
        return cut


@lru_cache(maxsize=8)
def pieces_of(lexicon: Lexicon) -> Pieces:
    """The pieces cut so far with one vocabulary."""
    return Pieces(lexicon)


def join(rows: list[Row]) -> list[Row]:
    """Joins what is one word: "Gen" + ".", "U.S." + "-" + "led"."""
    joined: list[Row] = []
    for row in rows:
        if joined:
            low, flag, cap, owner, printed, step = joined[-1]
            if (
                row[0] == "."
                and cap
                and (len(low) == 1 or low in TWO_LETTERED or (len(low) < 5 and flag & (RANK | TIME)))
            ):
                known = 0 if low == "a" else flag  # "A. K. Rao": no article
                joined[-1] = (low, known, cap, owner, printed + ".", step + 1)  # a rank or an initial
                continue
            if row[0] == "s" and printed in APOSTROPHES and len(joined) > 1 and joined[-2][4][-1] == ".":
                owned = joined[-2]  # "the U.N.'s count"
                joined[-2:] = [(*owned[:3], True, f"{owned[4]}{printed}s", owned[5] + step + row[5])]
                continue
            if (low[0].isalpha() and low[-1] == "-") or (low in SHORT_STATES and row[4] in JOINED):
                joined[-1] = (low + row[0], MOD, cap, owner, printed + row[4], step + row[5])
                continue
        joined.append(row)
    return joined


class Wording:
    """The words of one sentence. `low` is in the spelling of look-ups, `owner` says that a word stood in the possessive.

    `is_unmarked` says that the article has lost its commas: what they would part must be told by the words alone.
    """

    __slots__ = (
        "_start",
        "cap",
        "first",
        "flag",
        "is_cut",
        "is_headline",
        "is_unmarked",
        "last",
        "lexicon",
        "low",
        "owner",
        "size",
        "steps",
        "text",
        "words",
    )

    def __init__(self, text: str, start: int, end: int, lexicon: Lexicon, is_unmarked: bool = False) -> None:
        self.text, self.lexicon, self.first, self.last, self.is_unmarked = text, lexicon, start, end, is_unmarked
        self.is_headline: bool | None = None
        self._start: list[int] | None = None
        pieces = text[start:end].split()
        is_cut = bool(pieces) and pieces[-1][-1] == "." and pieces[-1][-3:-2] not in ("", ".")
        if is_cut:
            pieces[-1:] = pieces[-1][:-1], "."  # the full stop that ends the sentence is nobody's initial
        rows = list(chain.from_iterable(map(pieces_of(lexicon).__getitem__, pieces)))
        self.size = len(rows)
        columns: Sequence[Any] = list(zip(*rows, strict=True)) or NOTHING
        low, self.flag, self.cap, self.owner, self.words, self.steps = columns
        self.low = list(low)
        self.is_cut = is_cut
        if not NAMES_TOO.isdisjoint(compress(self.low[1:-1], self.cap[1:-1])):
            self.clear_names()

    @property
    def start(self) -> list[int]:
        """Where each word begins; looked up when somebody asks, because most sentences report nothing."""
        if self._start is None:
            self.place()
        return self._start  # type: ignore[return-value]

    def end(self, index: int) -> int:
        """Where a word ends."""
        return self.start[index] + len(self.words[index])

    def place(self) -> None:
        """Finds the places of the words: from their lengths, where one blank stands between two."""
        starts = list(accumulate(self.steps[:-1], initial=self.first)) if self.size else []
        if self.is_cut:
            starts[-1] -= 1
        if starts and starts[-1] + len(self.words[-1]) != self.last:
            at, find = self.first, self.text.find
            starts = []
            for word in self.words:
                at = find(word, at)
                starts.append(at)
                at += len(word)
        self._start = starts

    def clear_names(self) -> None:
        """A month or a small word in capitals between two names is a name."""
        flag = list(self.flag)
        for k in range(1, self.size - 1):
            if (
                self.low[k] in NAMES_TOO
                and self.cap[k]
                and (is_name(self, k - 1) or (self.flag[k - 1] & ROLE and self.low[k] in FIRST_NAMES))
                and is_name(self, k + 1)
            ):
                flag[k] = 0
        self.flag = tuple(flag)

    def is_title_case(self) -> bool:
        """Whether the line is set like a headline, most words with a capital."""
        if self.is_headline is None:
            words = [k for k in range(len(self.low)) if self.low[k][0].isalpha() and len(self.low[k]) > 3]
            self.is_headline = len(words) > 2 and sum(self.cap[k] for k in words) > 0.7 * len(words)
        return self.is_headline

    def word(self, index: int) -> str:
        """A word as printed."""
        return self.words[index]

    def has_figure(self, first: int, reach: int) -> bool:
        """Whether a figure stands among so many words from `first` on."""
        return any(self.flag[k] & NUM for k in range(first, min(first + reach, self.size)))

    def phrase(self, first: int, last: int) -> str:
        """The print from one word up to another, which is left out, on one line."""
        start = self.start
        return " ".join(self.text[start[first] : start[last - 1] + len(self.words[last - 1])].split())


def is_name(w: Wording, k: int) -> bool:
    """Whether an unlisted word with a capital stands here."""
    return w.cap[k] and not w.flag[k] and w.low[k][0].isalpha()


def read_word(word: str, lexicon: Lexicon) -> tuple[str, int, bool, bool]:
    """(look-up form, what it may be, has a capital, is a possessive) of a printed word."""
    low, owner = word.lower(), False
    if word in NO_PRONOUN:
        return NO_PRONOUN[word], ORG, True, len(word) > len("WHO")
    if "'" in low or "’" in low:
        low = low.replace("’", "'")
        if low.endswith("'s"):
            low, owner = low[:-2], True
        elif low.endswith("'") and len(low) > 1:
            low, owner = low[:-1], True
    elif low.endswith("ys") and low[:-1] in lexicon.means:
        low, owner = low[:-1], True  # "the militarys spokesman": the apostrophe is lost
    elif len(word) > 4 and word[-1] == "s" and word[:-1].isupper() and low[:-1] in lexicon.names:
        low, owner = low[:-1], True  # "CONREDs bulletin"
    low = SPELLINGS.get(low, low)
    is_capital = word[0].isupper()
    flag = lexicon.flags.get(low, 0)
    if not flag:
        flag = guess_flag(low, word) or office_flag(low, lexicon)
    elif flag & NATION and not is_capital:
        flag &= ~NATION
    elif is_capital and flag & PERSON and low in lexicon.words["occupations"]:
        flag &= ~PERSON  # "Cook said"
    return low, flag, is_capital or ("-" in word and is_arabic_name(word)), owner


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


def office_flag(low: str, lexicon: Lexicon) -> int:
    """What an office behind a prefix may be: "vice-commander", "ex-minister"."""
    prefix, _, office = low.partition("-")
    return lexicon.flags.get(office, 0) & (ROLE | PERSON | RANK) if prefix in PREFIXES else 0


PREFIXES = frozenset(("vice", "co", "ex", "sub", "under", "deputy", "acting", "then", "former"))
ARTICLES = frozenset(["al", "el", "ul", "as", "ash", "ad", "an", "ar", "at", "az"])
COMPOUND_ENDS = frozenset((
    "based", "backed", "led", "linked", "run", "held", "affiliated", "allied", "dominated", "controlled", "owned", "aligned",
    "supported", "funded", "trained", "speaking", "born", "appointed", "installed", "occupied", "wing", "old", "year", "member",
    "nation", "ranking", "leaning", "language", "sponsored", "mandated", "administered",
))  # fmt: skip
