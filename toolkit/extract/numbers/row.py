"""The tokens of a stretch of text in a row, to be asked which of them join: by a blank, a hyphen, "and", "of a"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from toolkit.extract.numbers.figure import Token

BLANK, HYPHEN, AND, AND_A, SPACED, OF, OF_A, A, POINT, IN, OUT_OF, OVER = range(1, 13)
ADJACENT = (BLANK, HYPHEN)
GAPS = {
    **dict.fromkeys(("", " ", "  ", "\u00a0", "\n", "\r\n"), BLANK),
    **dict.fromkeys(("-", "‑", "\u00ad"), HYPHEN),
    **dict.fromkeys(("and", "-and-"), AND),
    **dict.fromkeys(("and a", "and an", "-and-a-"), AND_A),
    **dict.fromkeys(("of a", "of an"), OF_A),
    **dict.fromkeys(("a", "-a-"), A),
    **dict.fromkeys(("in", "in every", "-in-"), IN),
    **dict.fromkeys(("out of", "out of every", "-out-of-"), OUT_OF),
    "of": OF,
    "point": POINT,
    "over": OVER,
}
LONGEST = 16

Policy = Mapping[str, tuple[float, ...]]


def read_gap(low: str, start: int, end: int) -> int:
    """The kind of gap, 0 where it does not join; a new paragraph never joins.

    >>> read_gap("two and a half", 3, 10) == AND_A, read_gap("two, three", 3, 5)
    (True, 0)
    """
    if not 0 <= end - start <= LONGEST:
        return 0
    gap = low[start:end]
    found = GAPS.get(gap)
    if found is not None:
        return found
    words = gap.split()
    if gap.count("\n") > 1:
        return 0
    if not words:
        return BLANK
    if words[0] in ("-", "–"):
        return SPACED if len(words) == 1 else 0
    return GAPS.get(" ".join(words), 0) if gap[0].isspace() and gap[-1].isspace() else 0


class Row:
    """Tokens, the text they stand in (in lower case), and what the vague words stand for."""

    __slots__ = ("low", "policy", "size", "tokens")

    def __init__(self, tokens: Sequence[Token], low: str, policy: Policy) -> None:
        self.tokens, self.low, self.policy, self.size = tokens, low, policy, len(tokens)

    def gap(self, j: int) -> int:
        """What stands between token `j` and the one before."""
        return read_gap(self.low, self.tokens[j - 1].end, self.tokens[j].start) if 0 < j < self.size else 0

    def joins(self, j: int, sorts: str, gaps: tuple[int, ...] = ADJACENT) -> bool:
        """Whether there is a token `j`, of one of these sorts, and joined to the one before in one of these ways.

        >>> from toolkit.extract.numbers.lexicon import compile_lexicon
        >>> from toolkit.extract.numbers.scan import find_number_words
        >>> row = Row(find_number_words("two hundred, five", 0, 17, compile_lexicon(None)), "two hundred, five", {})
        >>> row.joins(1, "s"), row.joins(2, "u"), row.joins(3, "u")
        (True, False, False)
        """
        return j < self.size and self.tokens[j].sort in sorts and self.gap(j) in gaps

    def article_before(self, start: int) -> int:
        """The place of the article where one stands directly before: "a hundred", "an eighth"."""
        low = self.low
        at = start - 1
        if at < 1 or low[at] not in " \u00a0\n-":
            return start
        while at > 1 and low[at - 1] == " ":
            at -= 1
        for article in ("a", "an"):
            begin = at - len(article)
            if begin >= 0 and low.startswith(article, begin) and not (begin and low[begin - 1].isalnum()):
                return begin
        return start
