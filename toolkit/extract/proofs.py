"""Proves the word lists by reading with them: every measure finds its own examples and stays silent where it should."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from toolkit.extract.counts.samples import read_counts
from toolkit.vocabulary.check import (
    check_classes,
    check_keys,
    check_nouns,
    check_numbers_of_examples,
    check_words,
    complain,
    file_of,
    own_measures,
)
from toolkit.vocabulary.load import Vocabulary


def check_vocabulary(vocabulary: Vocabulary) -> list[str]:
    """Returns all complaints together, each with the file, the entry and the remedy; an empty list where all is well.

    >>> from toolkit.vocabulary.load import load_vocabulary
    >>> check_vocabulary(load_vocabulary())
    []
    """
    complaints = list(check_classes(vocabulary))
    nouns: dict[str, str] = {}
    own = own_measures(vocabulary)
    for name, measure in vocabulary.measures.items():
        where = file_of(vocabulary, name)
        formal = [
            *check_keys(where, name, measure),
            *check_words(where, measure),
            *check_nouns(where, name, measure, nouns, own),
        ]
        complaints.extend(formal)
        complaints.extend(check_numbers_of_examples(where, measure))
        if not formal:
            complaints.extend(check_examples(where, name, measure, vocabulary, own))
    return complaints


def check_examples(
    where: str, name: str, measure: Mapping[str, Any], vocabulary: Vocabulary, own: frozenset[str] = frozenset()
) -> Iterator[str]:
    """Reads every example, as the extraction would; a shipped one may be counted by an own, finer measure."""
    for example in measure.get("find", ()):
        text, number = example.get("text"), example.get("number")
        if not text or not number:
            yield complain(
                where, "[[find]]", f"{example!r} has no text or no number", 'write text = "..." and number = "..."'
            )
            continue
        counts = [
            count
            for count in read_counts(text, vocabulary)
            if count.measure == name or (name not in own and count.measure in own)
        ]
        right = next((count for count in counts if count.number.number_text == number), None)
        if right is None:
            found = ", ".join(count.number.number_text for count in counts) or "nothing"
            yield complain(
                where,
                f"[[find]] {text!r}",
                f"expected {number!r} and found {found}",
                "add the word that counts here, or correct the example",
            )
        elif "victim" in example and right.victim != example["victim"]:
            yield complain(
                where,
                f"[[find]] {text!r}",
                f"victim is {right.victim}",
                f"add the noun to {example['victim']} in victims.toml, or correct the example",
            )
    for example in measure.get("silent", ()):
        text = example.get("text", "")
        found = ", ".join(count.number.number_text for count in read_counts(text, vocabulary) if count.measure == name)
        if found:
            yield complain(
                where, f"[[silent]] {text!r}", f"found {found}", "add a word that refuses, or correct the example"
            )
