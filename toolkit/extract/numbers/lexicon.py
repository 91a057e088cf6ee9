"""Compiles the word lists that numbers are read with, once per vocabulary."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from toolkit.extract.numbers.plain import Signals, compile_signals
from toolkit.vocabulary.load import Vocabulary, shipped_words

# The sorts of number words, one letter each: they are compared at every word.
ZERO, UNIT, TEEN, TENS, SCALE, PLURAL, DOZEN, HALF, ORDINAL, PARTS, INDEFINITE, MULTIPLIER, NONE = "zuetsSDhoOvmn"
# Words that are number words only in company ("two score", "the third quarter", "a few"): the grammar may pass them over.
OPTIONAL = frozenset({"score", "scores", "quarter", "quarters", "few", "couple", "halves", "dz", "dzs", "lac", "lacs"})
SECTIONS = {
    "zero": ZERO,
    "unit": UNIT,
    "teen": TEEN,
    "tens": TENS,
    "scale": SCALE,
    "dozen": DOZEN,
    "half": HALF,
    "ordinal": ORDINAL,
    "multiplier": MULTIPLIER,
    "none": NONE,
}

Phrases = Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]


@dataclass(frozen=True, eq=False)
class Lexicon:
    """The lists in the form that reading needs: number words, units, hedges by their last or first word, sets of context words.

    `scanner` finds number words and, in the same pass, what begins a countable noun; `readings` says which word each of its
    patterns is (None: a noun). `openers` are the number words that begin a countable noun themselves ("couple").
    """

    words: Mapping[str, tuple[str, float, str]]
    scanner: AhoCorasick
    readings: tuple[tuple[str, float, str] | None, ...]
    openers: frozenset[int]
    suffixes: Mapping[str, float]
    policies: Mapping[str, Mapping[str, tuple[float, ...]]]
    units: Mapping[str, tuple[str, str]]
    long_units: Mapping[str, tuple[tuple[str, str, str], ...]]
    symbols: Mapping[str, str]
    symbol_ends: frozenset[str]
    codes: Mapping[str, str]
    hedges_before: Phrases
    hedges_after: Phrases
    strengthen: frozenset[str]
    not_after: Mapping[str, frozenset[str]]
    labels: Mapping[str, frozenset[str]]
    context: Mapping[str, frozenset[str]]
    signals: Signals


def compile_lexicon(vocabulary: Vocabulary | None) -> Lexicon:
    """The lexicon of a vocabulary, the shipped one where None is given.

    >>> compile_lexicon(None).words["twelve"]
    ('e', 12.0, 'twelve')
    """
    return compile_shipped() if vocabulary is None else compile_own(vocabulary)


@lru_cache(maxsize=1)
def compile_shipped() -> Lexicon:
    """The lexicon of the lists that come with the toolkit."""
    return build_lexicon(
        {name: shipped_words(name) for name in ("numbers", "hedges", "units", "labels", "number_context")}
    )


@lru_cache(maxsize=8)
def compile_own(vocabulary: Vocabulary) -> Lexicon:
    """The lexicon of one vocabulary object, kept as long as it is in use."""
    return build_lexicon(vocabulary.tables)


def build_lexicon(tables: Mapping[str, Mapping[str, Any]]) -> Lexicon:
    """Turns the TOML tables into look-ups."""
    numbers, units, hedges = tables["numbers"], tables["units"], tables["hedges"]
    words = number_words(numbers)
    short, long = split_units(units)
    heads = {noun.replace("-", " ").split()[0] for noun in tables["number_context"]["countable"]}
    hidden = {head for head in heads if head.startswith(tuple(words))}
    nouns = [blank + head for head in sorted(heads - hidden) for blank in " \u00a0"]
    return Lexicon(
        words=words,
        scanner=AhoCorasick([*words, *nouns], matchkind=MatchKind.LeftmostLongest, implementation=Implementation.DFA),
        readings=(*words.values(), *[None] * len(nouns)),
        openers=frozenset(i for i, word in enumerate(words) if any(head.startswith(word) for head in hidden)),
        suffixes={k: float(v) for k, v in numbers["suffix"].items()},
        policies={
            name: {k: tuple(map(float, v)) for k, v in table.items()} for name, table in numbers["policy"].items()
        },
        units=short,
        long_units=long,
        symbols=units["symbol"],
        symbol_ends=frozenset(symbol[-1] for symbol in units["symbol"]),
        codes=units["code"],
        hedges_before=group_phrases(hedges["before"], at=-1),
        hedges_after=group_phrases(hedges["after"], at=0),
        strengthen=frozenset(hedges["strengthen"]),
        not_after={k: frozenset(v) for k, v in hedges["not_after"].items()},
        labels={k: frozenset(v) for k, v in tables["labels"].items()},
        context={k: frozenset(v) for k, v in tables["number_context"].items()},
        signals=compile_signals(tables),
    )


def number_words(numbers: Mapping[str, Any]) -> dict[str, tuple[str, float, str]]:
    """Each number word with its sort, its value and the word it is looked up by."""
    words: dict[str, tuple[str, float, str]] = {}
    for section, sort in SECTIONS.items():
        for word, value in numbers[section].items():
            words[word] = (sort, float(value), word)
            if sort == ORDINAL and value != 2:
                words[word + "s"] = (PARTS, float(value), word)
    for plural, singular in numbers["plural_scale"].items():
        value = {**numbers["teen"], **numbers["scale"]}[singular]
        words[plural] = (PLURAL, float(value), plural)
    for word, name in numbers["indefinite"].items():
        words[word] = (INDEFINITE, 0.0, name)
    return words


def split_units(
    units: Mapping[str, Any],
) -> tuple[dict[str, tuple[str, str]], dict[str, tuple[tuple[str, str, str], ...]]]:
    """Units of one word by the word; longer ones by their first word, the longest first."""
    short: dict[str, tuple[str, str]] = {}
    long: dict[str, list[tuple[str, str, str]]] = {}
    for sort in ("percent", "time", "measure", "money"):
        for phrase, name in units[sort].items():
            head, _, rest = phrase.lower().partition(" ")
            if rest:
                long.setdefault(head, []).append((phrase.lower(), sort, name))
            else:
                short[head] = (sort, name)
    return short, {head: tuple(sorted(found, key=lambda x: -len(x[0]))) for head, found in long.items()}


def group_phrases(table: Mapping[str, Iterable[str]], at: int) -> Phrases:
    """Hedge phrases by their word next to the number, the longest first."""
    groups: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for hedge, phrases in table.items():
        for phrase in phrases:
            parts = tuple(phrase.split())
            groups.setdefault(parts[at], []).append((parts, hedge))
    return {word: tuple(sorted(found, key=lambda x: -len(x[0]))) for word, found in groups.items()}
