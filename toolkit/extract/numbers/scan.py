"""Finds the tokens: digit groups by one scan, number words by another, and sorts them together."""

from __future__ import annotations

from toolkit.extract.numbers.digits import find_digits
from toolkit.extract.numbers.figure import Token
from toolkit.extract.numbers.lexicon import DOZEN, SCALE, Lexicon


def find_tokens(text: str, low: str, start: int, end: int, lexicon: Lexicon) -> list[Token]:
    """Digit groups and number words between two offsets, in order and without overlap."""
    return sort_tokens(find_digits(text, start, end, lexicon), find_number_words(low, start, end, lexicon))


def sort_tokens(digits: list[Token], words: list[Token]) -> list[Token]:
    """Both lists in one, in order; a word inside a digit token ("3million", "a-one1") has been read with it.

    >>> [t.name for t in sort_tokens([Token(0, 4, "x", 0.0, "label")], [Token(1, 4, "u", 1.0, "one"), Token(5, 8, "u", 2.0, "two")])]
    ['label', 'two']
    """
    if not words or not digits:
        return words or digits
    tokens, taken, i = [], 0, 0
    for word in words:
        while i < len(digits) and digits[i].start <= word.start:
            tokens.append(digits[i])
            taken = digits[i].end
            i += 1
        if word.start >= taken:
            tokens.append(word)
    return tokens + digits[i:]


def find_number_words(low: str, start: int, end: int, lexicon: Lexicon) -> list[Token]:
    """Number words that stand alone: not "phone", not "often", but "twenty-one", "sixfold" and "3million".

    >>> from toolkit.extract.numbers.lexicon import compile_lexicon
    >>> [t.name for t in find_number_words("often one phoned tenfold", 0, 24, compile_lexicon(None))]
    ['one', 'ten']
    """
    return find_words(low, start, end, lexicon)[0]


def find_words(low: str, start: int, end: int, lexicon: Lexicon) -> tuple[list[Token], list[int]]:
    """Number words, and where a countable noun may begin: "a soldier" is a number without a number word.

    >>> from toolkit.extract.numbers.lexicon import compile_lexicon
    >>> find_words("a soldier, a soldiers' home", 0, 27, compile_lexicon(None))
    ([], [2])
    """
    tokens: list[Token] = []
    nouns: list[int] = []
    readings, openers, size = lexicon.readings, lexicon.openers, len(low)
    piece = low if start == 0 and end == size else low[start:end]
    for index, a, b in lexicon.scanner.find_matches_as_indexes(piece):
        reading = readings[index]
        if start:
            a, b = a + start, b + start
        if reading is None:
            if b >= end or not low[b].isalpha():
                nouns.append(a + 1)
            continue
        if a and low[a - 1].isalpha():
            continue
        sort, value, name = reading
        if index in openers:
            nouns.append(a)
        if b < size and low[b].isalnum() and not low.startswith("fold", b):
            continue
        if a and low[a - 1].isalnum() and not (low[a - 1].isdigit() and sort in (SCALE, DOZEN)):
            continue
        tokens.append(Token(a, b, sort, value, name))
    return tokens, nouns
