"""Reads the calendar's word lists into one dictionary: each word to its class (one letter) and what it stands for."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Any

import ahocorasick_rs

from toolkit.vocabulary.load import shipped_words

# The class letters that the patterns of `atoms.py` are written in. Digits and marks get theirs in `tokens.py`.
LISTS = {
    "months": "M",
    "weekdays": "W",
    "units": "U",
    "clock_units": "H",
    "seasons": "S",
    "day_parts": "P",
    "relative_days": "T",
    "edges": "E",
    "refs": "g",
    "sets": "s",
    "decades": "k",
    "numbers": "c",
    "ordinals": "O",
}
SHIFTS = {-1: "L", 0: "R", 1: "X"}
GLUE = {
    "a": "a",
    "the": "Z",
    "of": "o",
    "in": "i",
    "to": "t",
    "and": "&",
    "between": "b",
    "from": "f",
    "ago": "G",
    "later": "B",
    "earlier": "B",
    "after": "A",
    "before": "A",
    "that": "j",
    "same": "J",
    "every": "v",
    "recent": "r",
    "fiscal": "$",
    "filler": "l",
    "overnight": "N",
    "tonight": "Q",
}
SIGNS = {"later": 1, "after": 1, "earlier": -1, "before": -1}
# Words of these lists open a window; all other words only help to read it.
TRIGGERS = (
    "months",
    "weekdays",
    "units",
    "clock_units",
    "seasons",
    "day_parts",
    "relative_days",
    "refs",
    "sets",
    "decades",
)
LONE_TRIGGERS = frozenset(("second", "overnight", "tonight", "recent", "current", "nineteen", "two thousand"))
VAGUE = None  # the value of "several": a number nobody gave


@lru_cache(maxsize=1)
def word_classes() -> dict[str, tuple[str, Any]]:
    """Every calendar word in lower case, with its class letter and its value.

    >>> word_classes()["sept"], word_classes()["fortnight"], word_classes()["last"]
    (('M', 9), ('U', 'fortnight'), ('L', -1))
    """
    words = shipped_words("calendar")
    classes: dict[str, tuple[str, Any]] = {}
    for name, letter in LISTS.items():
        for value, spellings in words[name].items():
            classes.update((spelling, (letter, as_number(value))) for spelling in spellings)
    for value, spellings in words["shifts"].items():
        classes.update((spelling, (SHIFTS[int(value)], int(value))) for spelling in spellings)
    for name, letter in GLUE.items():
        classes.update((spelling, (letter, SIGNS.get(name))) for spelling in words["glue"][name])
    classes.update((spelling, ("c", VAGUE)) for spelling in words["vague_numbers"]["words"])
    classes.update((spelling, ("z", None)) for spelling in words["zones"]["names"])
    for value, phrases in words["ref_phrases"].items():
        classes.update((phrase, ("g", value)) for phrase in phrases)
    classes["second"] = ("2", 2)  # the ordinal, or the sixtieth of a minute
    classes["half"] = ("h", 0.5)
    return classes


def as_number(value: str) -> Any:
    """TOML keys are strings: those that are numbers become numbers.

    >>> as_number("12"), as_number("0.5"), as_number("MO")
    (12, 0.5, 'MO')
    """
    try:
        return int(value)
    except ValueError:
        return float(value) if value[0].isdigit() else value


@lru_cache(maxsize=1)
def abbreviations() -> frozenset[str]:
    """Months and weekdays cut short: their full stop belongs to them ("Sept.", "Mon.")."""
    words = shipped_words("calendar")
    return frozenset(s for name in ("months", "weekdays") for spellings in words[name].values() for s in spellings[1:])


@lru_cache(maxsize=1)
def named_days() -> dict[str, tuple[str, Any]]:
    """Names of days: each spelling with its rule ("fixed", "nth", "thanksgiving", "easter") and the rule's argument."""
    names = shipped_words("calendar_names")
    rules = names["holidays"]
    return {s: (rule, key) for rule, table in rules.items() for key, spellings in table.items() for s in spellings}


@lru_cache(maxsize=1)
def ref_phrases() -> frozenset[str]:
    """Phrases of several words that name a time without days: "the future"."""
    return frozenset(phrase for phrases in shipped_words("calendar")["ref_phrases"].values() for phrase in phrases)


@lru_cache(maxsize=16)
def word_set(*path: str) -> frozenset[str]:
    """One list of the names file as a set."""
    node: Any = shipped_words("calendar_names")
    for step in path:
        node = node[step]
    return frozenset(node)


@lru_cache(maxsize=1)
def weekday_names() -> frozenset[str]:
    """The weekdays in full, in lower case.

    >>> sorted(weekday_names())[:2]
    ['friday', 'monday']
    """
    return frozenset(spellings[0] for spellings in shipped_words("calendar")["weekdays"].values())


@lru_cache(maxsize=1)
def trigger_words() -> tuple[tuple[str, ...], ahocorasick_rs.AhoCorasick]:
    """The words that can open a time expression, and one automaton that finds them all in lower-case text."""
    words = shipped_words("calendar")
    spellings: set[str] = set(named_days()) | LONE_TRIGGERS
    for name in (*TRIGGERS, "ref_phrases"):
        for group in words[name].values():
            spellings.update(group)
    patterns = tuple(sorted(spellings))
    automaton = ahocorasick_rs.AhoCorasick(
        list(patterns),
        matchkind=ahocorasick_rs.MatchKind.LeftmostLongest,
        implementation=ahocorasick_rs.Implementation.DFA,
    )
    return patterns, automaton


def find_triggers(lower: str) -> Iterator[tuple[int, int, str]]:
    """Every trigger word in lower-case text that stands as a word of its own.

    >>> [word for _, _, word in find_triggers("the mayor said on monday, new year's eve")]
    ['monday', "new year's eve"]
    """
    patterns, automaton = trigger_words()
    length = len(lower)
    for index, start, end in automaton.find_matches_as_indexes(lower):
        if (start and lower[start - 1].isalpha()) or (end < length and lower[end].isalpha()):
            continue
        yield start, end, patterns[index]
