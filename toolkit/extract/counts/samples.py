"""Reads a lone sentence - an example of a vocabulary file, a doctest - through numbers to counts."""

from __future__ import annotations

from toolkit.extract.counts.find import find_counts
from toolkit.extract.numbers import find_numbers
from toolkit.records import Count, Zone
from toolkit.text.sentences import find_sentences
from toolkit.vocabulary.load import Vocabulary, load_vocabulary


def read_counts(text: str, vocabulary: Vocabulary | None = None) -> list[Count]:
    """The counts of a text that stands by itself.

    >>> [(c.number.number_text, c.measure) for c in read_counts("Forty tanks were destroyed.")]
    [('Forty', 'vehicles_destroyed')]
    """
    words = vocabulary or load_vocabulary()
    sentences = find_sentences(text, (Zone("body", 0, len(text)),))
    return find_counts(text, sentences, find_numbers(text, vocabulary=words), words)
