"""Asks whether a number's phrase goes on to a noun that words share: "American and British soldiers", "mortar and rocket posts"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.extract.counts.lexicon import COMMA, DETERMINER, NOUN, NUMBER, REPORT
from toolkit.extract.counts.line import Line

if TYPE_CHECKING:
    from toolkit.extract.counts.phrases import Phrase

# "Five Syrian air defense batteries": so many words may stand between a people and its things.
LONGEST_MIDDLE = 4


def joins_nations(line: Line, phrase: Phrase, k: int) -> bool:
    """ "No American or British casualties": two names of peoples before one noun."""
    is_several = phrase.noun.is_plural if phrase.noun is not None else line.words[k - 1].endswith("s")
    if is_several or not line.is_capital(k - 1) or not line.is_capital(k + 1):
        return False  # "44 PYD/PKK and Daesh terrorists"
    return not line.tags[k + 1] & ~NOUN and bool(line.tags[k + 2] & NOUN) and not line.is_capital(k + 2)


def lists_nations(line: Line, phrase: Phrase, k: int) -> bool:
    """ "1,450 Kenyan, Ugandan and Ghanaian soldiers": names of peoples, the last of them before one noun."""
    while line.tags[k] & COMMA and past_nation(line, k + 1) > k + 1:
        k = past_nation(line, k + 1)
    end = past_nation(line, k + 1) if line.words[k] == "and" else k + 1
    noun = line.lexicon.nouns.get(line.words[end]) if end > k + 1 else None
    is_named = all(line.is_capital(j) for j in range(phrase.at + 1, phrase.head + 1))  # "South African, Kenyan and"
    return is_named and noun is not None and noun.is_plural and noun.victim is not None


def lists_people(line: Line, phrase: Phrase, k: int) -> bool:
    """ "24 men, women and children were killed": a figure that several nouns for people share, with a verb behind them."""
    if phrase.noun is None or phrase.noun.victim is None or not phrase.noun.is_plural:
        return False
    if not line.tags[k] & COMMA or line.words[k + 2] != "and":
        return False
    nouns = [line.lexicon.nouns.get(line.words[j]) for j in (k + 1, k + 3)]
    is_listed = all(noun is not None and noun.is_plural and noun.victim is not None for noun in nouns)
    return is_listed and not line.tags[k + 4] & (COMMA | NUMBER | REPORT)


def past_nation(line: Line, k: int) -> int:
    """The word behind the name of a people: "South African"; `k` itself where none stands there."""
    while k < line.size and line.is_capital(k) and not line.tags[k] & ~NOUN:
        k += 1
    return k


def joins_things(line: Line, phrase: Phrase, k: int) -> bool:
    """ "14 artillery and mortar positions", "41 missile and drone strikes": two singulars before the plural that is counted."""
    if line.words[phrase.at] in ("one", "1", "a", "an", "no") or phrase.head > phrase.at + 2:
        return False
    if phrase.noun is not None and phrase.noun.is_plural:
        return False
    people = line.lexicon.nouns.get(line.words[k + 1])
    if phrase.noun is None and people is not None and people.is_plural and people.victim is not None:
        return not line.words[k - 1].endswith("s") and not line.is_capital(k - 1)  # "17 medical and rescue workers"
    second, last = line.lexicon.nouns.get(line.words[k + 1]), line.lexicon.nouns.get(line.words[k + 2])
    if line.words[k - 1].endswith("s") or line.tags[k + 1] & (NUMBER | DETERMINER):
        return False
    if second is not None and second.is_plural:
        is_counted = second.is_object or second.event is not None
        return " " in line.words[k + 1] and is_counted  # "mortar positions" is one word of the lists
    is_thing = last is not None and last.is_plural and (last.is_object or last.event is not None)
    return is_thing and bool(line.tags[k + 2] & NOUN)


def joins_adjectives(line: Line, k: int) -> bool:
    """Whether "and" joins two adjectives before one noun: "12 Syrian and Russian soldiers"."""
    return line.tags[k + 1] == 0 and k + 2 < line.size and bool(line.tags[k + 2] & NOUN)


def past_middle(line: Line, phrase: Phrase, k: int) -> int:
    """ "Five Syrian air defense batteries": how many unlisted words stand between the name of a people and the things counted."""
    if phrase.noun is None or phrase.noun.is_plural or not line.is_capital(k - 1) or line.words[k].endswith("ly"):
        return 0
    nxt = next((j for j in range(k + 1, min(line.size, k + LONGEST_MIDDLE)) if line.tags[j]), k)
    noun = line.lexicon.nouns.get(line.words[nxt])
    return nxt - k if noun is not None and noun.is_plural and (noun.is_object or noun.is_thing) else 0
