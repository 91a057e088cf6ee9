"""Tells the ordinary count - "killed 12 people" - at a glance: nothing near it makes it a hedge, a sum, an age or a name.

Most numbers of a news text stand so, between a plain word and a plain word, and need none of the grammars. Which words are
not plain is drawn from the word lists, so that a new hedge, unit or label is seen here as well.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from toolkit.extract.numbers.figure import Figure

OPENING = "\"“‘'([{—–…-"
# Before a figure, with a meaning to the grammar of ages, of rates and of signs.
GRAMMAR_BEFORE = ("per", "between", "minus", "negative")
# Behind a figure, with a meaning to the grammar of clock times and of scales ("4.3 M").
GRAMMAR_AFTER = ("am", "pm", "oclock", "hours", "m", "b", "mn", "bn", "k", "mln", "cr")
ZONES = ("gmt", "utc", "hrs", "zulu", "bst", "est", "edt", "cet", "eet")
AGE_UNITS = ("year", "yr", "month", "week", "day")
AFTER_WIDTH = 26
MARKS = ",;:)."


class Signals(NamedTuple):
    """Words that change how a number beside them is read: `before` it, `pairs` (the last word and the one before that), `after` it."""

    before: frozenset[str]
    pairs: Mapping[str, frozenset[str]]
    after: frozenset[str]


def compile_signals(tables: Mapping[str, Mapping[str, Any]]) -> Signals:
    """The signals of the word lists.

    >>> from toolkit.extract.numbers.lexicon import compile_lexicon
    >>> signals = compile_lexicon(None).signals
    >>> "nearly" in signals.before, "more" in signals.pairs["than"], "kilometres" in signals.after, "people" in signals.after
    (True, True, True, False)
    """
    hedges, labels, context, units = tables["hedges"], tables["labels"], tables["number_context"], tables["units"]
    numbering = [ending for word in labels["before"] for ending in (word, word + "s")]
    phrases = [phrase for group in hedges["before"].values() for phrase in group]
    phrases += [
        *numbering,
        *labels["series"],
        *labels["series_capital"],
        *GRAMMAR_BEFORE,
        *map(str.lower, units["code"]),
    ]
    phrases += [
        word for name in ("scale", "before_age", "before_own_age", "person_plural", "month") for word in context[name]
    ]
    pairs: dict[str, set[str]] = {}
    for phrase in phrases:
        words = phrase.split()
        if len(words) > 1:
            pairs.setdefault(words[-1], set()).add(words[-2])
    after = [phrase.lower().split()[0] for sort in ("percent", "time", "measure", "money") for phrase in units[sort]]
    after += [age + ending for age in AGE_UNITS for ending in ("", "s", "old", "olds", "sold", "solds")]
    return Signals(
        frozenset(phrase for phrase in phrases if " " not in phrase),
        {last: frozenset(words) for last, words in pairs.items()},
        frozenset((*after, *GRAMMAR_AFTER, *ZONES, *context["month"])),
    )


def is_quiet_before(low: str, left: int, words: Sequence[str], signals: Signals) -> bool:
    """Whether the words before a figure leave it alone: no currency, sign or hedge among them, and nothing that is counted in names.

    >>> from toolkit.extract.numbers.lexicon import compile_lexicon
    >>> signals = compile_lexicon(None).signals
    >>> for text in ("they killed 12", "in June, 12", "more than 12", "killed nearly 12", "section 12", "a total of 12"):
    ...     print(is_quiet_before(text, len(text) - 2, text.split()[:-1], signals), end=" ")
    True True False False False True
    """
    if not words:
        return True
    last = words[-1]
    if low[left - 1] != " ":
        return False
    if not last.isalpha():
        if last[-1] in ",;:":
            return True
        return (
            last[-1] == "." and last[:-1].isalpha() and last not in signals.before and last[:-1] not in signals.before
        )
    if last in signals.before:
        return False
    heads = signals.pairs.get(last)
    return heads is None or len(words) < 2 or words[-2].lstrip(OPENING) not in heads


def find_plain_word(low: str, end: int, ceiling: int, signals: Signals) -> tuple[str, str]:
    """The word behind a figure that ends at `end`, with its full stop and without; both empty where it may be a unit, or is no word.

    >>> from toolkit.extract.numbers.lexicon import compile_lexicon
    >>> signals = compile_lexicon(None).signals
    >>> find_plain_word("12 jets, and", 2, 12, signals), find_plain_word("12 km of road", 2, 13, signals)
    (('jets', 'jets'), ('', ''))
    """
    stop = low.find(" ", end + 1, end + AFTER_WIDTH)
    if not end < stop <= ceiling or low[end] != " ":
        return "", ""
    word = core = low[end + 1 : stop]
    if not core.isalpha():
        core = word[:-1]
        if word[-1:] not in MARKS or not core.isalpha():
            return "", ""
        word = word if word[-1] == "." else core
    return ("", "") if core in signals.after else (word, core)


def is_plain(text: str, figure: Figure, word: str) -> bool:
    """Whether a figure is an ordinary count between two plain words, where `word` before it is quiet.

    Four bare digits may be a year, and "one" a pronoun; a capital on either side may begin a name: all that is for the grammars.

    >>> def ask(text, following):
    ...     at = text.index("12")
    ...     return is_plain(text, Figure(at, at + 2, at, at + 2, 12, 12, following=following), text.split()[0].lower())
    >>> ask("killed 12 people", "people"), ask("Boeing 12 jets", "jets"), ask("killed 12 Rebels", "rebels")
    (True, False, False)
    """
    if not figure.following or not word or figure.following == "and" or figure.kind != "cardinal":
        return False
    start, end = figure.left, figure.right
    if figure.name == "one" or (figure.is_bare and end - start == 4) or not text[end + 1].islower():
        return False
    return text[max(0, start - 1 - len(word)) : start - 1] == word and word.isalpha() and word.islower()
