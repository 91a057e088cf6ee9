"""Checks that a ledger of numbers is complete: every digit and every number word stands in exactly one of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import regex

from toolkit.extract.numbers.lexicon import OPTIONAL, compile_lexicon
from toolkit.extract.numbers.scan import find_number_words
from toolkit.records import Number
from toolkit.text.lower import lower_in_place
from toolkit.vocabulary.load import Vocabulary

DIGITS = regex.compile(r"\d+|[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]")


def check_ledger(
    text: str,
    numbers: Sequence[Number],
    spans: Iterable[tuple[int, int]] | None = None,
    vocabulary: Vocabulary | None = None,
) -> list[str]:
    """Returns complaints about numbers found in a text, none if all is in order.

    Asked are: every digit group and number word inside one number; numbers in order and apart; the words printed where they are
    said to be; low not above high; a reason for whatever is no amount.

    >>> from toolkit.extract.numbers.find import find_numbers
    >>> text = "Two Su-34 jets made 60 to 70 sorties on Aug. 21"
    >>> check_ledger(text, find_numbers(text))
    []
    >>> check_ledger(text, find_numbers(text)[1:])
    ["'Two' at 0 is in no number"]
    """
    complaints = check_spans(text, numbers) + check_values(numbers)
    lexicon = compile_lexicon(vocabulary)
    low = lower_in_place(text)
    for start, end in spans if spans is not None else ((0, len(text)),):
        digits = [m.span() for m in DIGITS.finditer(text, start, end)]
        words = [
            (t.start, t.end)
            for t in find_number_words(low, start, end, lexicon)
            if low[t.start : t.end] not in OPTIONAL
        ]
        complaints += check_covered(text, sorted(digits + words), numbers)
    return complaints


def check_spans(text: str, numbers: Sequence[Number]) -> list[str]:
    """Numbers out of order, overlapping, or not where they say."""
    complaints, last = [], 0
    for n in numbers:
        if n.char_start < last:
            complaints.append(f"{n.number_text!r} at {n.char_start} overlaps the number before it, or is out of order")
        if text[n.char_start : n.char_end] != n.number_text:
            complaints.append(f"{n.number_text!r} is not what stands at {n.char_start}:{n.char_end}")
        if not n.char_start <= n.numeral_start < n.numeral_end <= n.char_end:
            complaints.append(f"{n.number_text!r}: the figure at {n.numeral_start}:{n.numeral_end} is outside it")
        last = n.char_end
    return complaints


def check_values(numbers: Sequence[Number]) -> list[str]:
    """Ends the wrong way round, and what is no amount without a reason."""
    complaints = []
    for n in numbers:
        if n.low is not None and n.high is not None and n.low > n.high:
            complaints.append(f"{n.number_text!r} at {n.char_start}: low {n.low} is above high {n.high}")
        if not n.is_quantity and not n.reason:
            complaints.append(f"{n.number_text!r} at {n.char_start} is no amount, and no reason is given")
    return complaints


def check_covered(text: str, places: Iterable[tuple[int, int]], numbers: Sequence[Number]) -> list[str]:
    """Digit groups and number words outside every number."""
    complaints, i = [], 0
    for start, end in places:
        while i < len(numbers) and numbers[i].char_end <= start:
            i += 1
        if i == len(numbers) or numbers[i].char_start > start or numbers[i].char_end < end:
            complaints.append(f"{text[start:end]!r} at {start} is in no number")
    return complaints
