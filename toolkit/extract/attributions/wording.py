"""One sentence as words in parallel lists: the print, the look-up form, what each word may be."""

from __future__ import annotations

from toolkit.extract.attributions.lexicon import ADV, MOD, NATION, NUM, RANK, SPELLINGS, Lexicon
from toolkit.text.words import WORD

MOST_KEPT = 50_000
SHORT_STATES = frozenset(("us", "un", "uk", "eu"))
NAMES_TOO = frozenset(("jan", "may", "june", "april", "august", "sun", "mar", "march", "mon", "sat"))
# Small words within a name: "Ana de Souza".
JOINERS = frozenset(
    ("de", "del", "della", "di", "da", "van", "von", "der", "den", "bin", "ibn", "abu", "ul", "ud-din", "du", "dos")
)
MARKS = frozenset(".-‑")
JOINED = {"-", "‑"}


class Wording:
    """The words of one sentence. `low` is in the spelling of look-ups, `owner` says that a word stood in the possessive."""

    __slots__ = ("cap", "end", "flag", "is_headline", "lexicon", "low", "owner", "start", "text")

    def __init__(self, text: str, start: int, end: int, lexicon: Lexicon) -> None:
        self.text, self.lexicon = text, lexicon
        self.is_headline: bool | None = None
        spans = [match.span() for match in WORD.finditer(text, start, end)]
        words = [text[a:b] for a, b in spans]
        seen = lexicon.seen
        read = [seen.get(word) or read_word(word, lexicon) for word in words]
        self.start = [a for a, _ in spans]
        self.end = [b for _, b in spans]
        self.low, self.flag, self.cap, self.owner = map(list, zip(*read, strict=True)) if read else ([], [], [], [])
        if not NAMES_TOO.isdisjoint(self.low):
            self.clear_names()
        if any(self.is_joint(k) for k, word in enumerate(words[:-1]) if word in MARKS):
            self.join()

    def clear_names(self) -> None:
        """A month between two names is a name: "Sher Jan Durrani"."""
        for k in range(1, len(self.low) - 1):
            if self.low[k] in NAMES_TOO and self.cap[k] and is_name(self, k - 1) and is_name(self, k + 1):
                self.flag[k] = 0

    def is_joint(self, k: int) -> bool:
        """Whether the mark at k may join two words: behind a rank, an initial, or "U.S."."""
        if not k or self.start[k] != self.end[k - 1]:
            return False
        low = self.low[k - 1]
        return len(low) < 5 and (self.cap[k - 1] or low in SHORT_STATES)

    def __len__(self) -> int:
        return len(self.low)

    def join(self) -> None:
        """Joins what is one word: "Gen" + ".", "U.S." + "-" + "led"."""
        start, end, low, flag, cap, owner = self.start, self.end, self.low, self.flag, self.cap, self.owner
        self.start, self.end, self.low, self.flag, self.cap, self.owner = [], [], [], [], [], []
        for k, word in enumerate(low):
            if self.low and start[k] == self.end[-1]:
                if word == "." and self.is_shortened():
                    self.end[-1] = end[k]
                    continue
                if self.is_hyphen_after(start[k]):
                    self.low[-1] += word
                    self.end[-1] = end[k]
                    self.flag[-1] = MOD
                    continue
            self.start.append(start[k])
            self.end.append(end[k])
            self.low.append(word)
            self.flag.append(flag[k])
            self.cap.append(cap[k])
            self.owner.append(owner[k])

    def is_shortened(self) -> bool:
        """Whether the last word is a rank or an initial, whose full stop belongs to it."""
        low = self.low[-1]
        return self.cap[-1] and (len(low) == 1 or (len(low) < 5 and bool(self.flag[-1] & RANK)))

    def is_hyphen_after(self, start: int) -> bool:
        """Whether the word goes on behind "U.S." with a hyphen ("U.S.-led")."""
        last = self.low[-1]
        return (last[0].isalpha() and last.endswith("-")) or (last in SHORT_STATES and self.text[start] in JOINED)

    def is_title_case(self) -> bool:
        """Whether the line is set like a headline, most words with a capital."""
        if self.is_headline is None:
            words = [k for k in range(len(self.low)) if self.low[k][0].isalpha() and len(self.low[k]) > 3]
            self.is_headline = len(words) > 2 and sum(self.cap[k] for k in words) > 0.7 * len(words)
        return self.is_headline

    def word(self, index: int) -> str:
        """A word as printed."""
        return self.text[self.start[index] : self.end[index]]

    def phrase(self, first: int, last: int) -> str:
        """The print from one word up to another, which is left out, on one line."""
        return " ".join(self.text[self.start[first] : self.end[last - 1]].split())


def is_name(w: Wording, k: int) -> bool:
    """Whether an unlisted word with a capital stands here."""
    return w.cap[k] and not w.flag[k] and w.low[k][0].isalpha()


def read_word(word: str, lexicon: Lexicon) -> tuple[str, int, bool, bool]:
    """(look-up form, what it may be, has a capital, is a possessive) of a printed word; kept for the next time."""
    low, owner = word.lower(), False
    if "'" in low or "’" in low:
        low = low.replace("’", "'")
        if low.endswith("'s"):
            low, owner = low[:-2], True
        elif low.endswith("'") and len(low) > 1:
            low, owner = low[:-1], True
    low = SPELLINGS.get(low, low)
    is_capital = word[0].isupper()
    flag = lexicon.flags.get(low, 0)
    if not flag:
        flag = guess_flag(low, word)
    elif flag & NATION and not is_capital:
        flag &= ~NATION
    read = (low, flag, is_capital or ("-" in word and is_arabic_name(word)), owner)
    if len(lexicon.seen) > MOST_KEPT:
        lexicon.seen.clear()
    lexicon.seen[word] = read
    return read


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


ARTICLES = frozenset(["al", "el", "ul", "as", "ash", "ad", "an", "ar", "at", "az"])
COMPOUND_ENDS = frozenset(
    [
        "based",
        "backed",
        "led",
        "linked",
        "run",
        "held",
        "affiliated",
        "allied",
        "dominated",
        "controlled",
        "owned",
        "aligned",
        "supported",
        "funded",
        "trained",
        "speaking",
        "born",
        "appointed",
        "installed",
        "occupied",
        "wing",
        "old",
        "year",
        "member",
        "nation",
        "ranking",
        "leaning",
        "language",
        "sponsored",
        "mandated",
        "administered",
    ]
)
