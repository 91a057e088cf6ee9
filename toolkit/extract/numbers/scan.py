"""Finds the tokens: digit groups by one scan, number words by another, and sorts them together."""

from __future__ import annotations

from toolkit.extract.numbers.digits import find_digits
from toolkit.extract.numbers.figure import Token
from toolkit.extract.numbers.lexicon import DOZEN, SCALE, Lexicon


def lower_same_length(text: str) -> str:
    """The text in lower case, letter by letter, so that offsets hold ("İ" would become two letters).

    >>> len(lower_same_length("İzmir 5"))
    7
    """
    low = text.lower()
    return low if len(low) == len(text) else "".join(c if len(c.lower()) != 1 else c.lower() for c in text)


def find_tokens(text: str, low: str, start: int, end: int, lexicon: Lexicon) -> list[Token]:
    """Digit groups and number words between two offsets, in order and without overlap."""
    digits = find_digits(text, start, end, lexicon)
    words = find_number_words(low, start, end, lexicon)
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
    tokens, patterns, words, size = [], lexicon.patterns, lexicon.words, len(low)
    piece = low if start == 0 and end == size else low[start:end]
    for index, a, b in lexicon.scanner.find_matches_as_indexes(piece):
        a, b = a + start, b + start
        if b < size and low[b].isalnum() and not low.startswith("fold", b):
            continue
        sort, value, name = words[patterns[index]]
        if a and low[a - 1].isalnum() and not (low[a - 1].isdigit() and sort in (SCALE, DOZEN)):
            continue
        tokens.append(Token(a, b, sort, value, name))
    return tokens
