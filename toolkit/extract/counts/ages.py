"""Finds the ages that stand bare behind the people: "two girls, 7 and 11", "three women, 71, 64 and 58, were killed"."""

from __future__ import annotations

from itertools import pairwise

from toolkit.extract.counts.draft import Draft
from toolkit.extract.counts.lexicon import BE, COMMA, CONJUNCTION, STOP
from toolkit.extract.counts.line import Line

# So many people are told with their ages at most, and nobody is older.
MOST, OLDEST = 9, 110
# "Two of his younger brothers, 7 and 11": so many words from the number of people to the comma.
LONGEST = 7


def refuse_ages(line: Line, drafts: list[Draft]) -> None:
    """Refuses as many bare figures as there are people before them, and takes their mark: they end no phrase."""
    for place, draft in enumerate(drafts):
        people = draft.number.low
        if people is None or not 2 <= people <= MOST or draft.number.high != people or place + people >= len(drafts):
            continue
        ages = drafts[place + 1 : place + 1 + int(people)]
        if not all(may_be_age(age) for age in ages) or not opens_ages(line, line.places[draft.index], ages[0]):
            continue
        if are_joined(line, [line.places[age.index] for age in ages]):
            for age in ages:
                age.refuse("an age")
                line.tags[line.places[age.index]] = 0


def may_be_age(draft: Draft) -> bool:
    """Whether a figure is a bare whole number that somebody may be old."""
    number = draft.number
    return number.kind == "cardinal" and number.low is not None and number.low == number.high and number.low < OLDEST


def opens_ages(line: Line, people: int, age: Draft) -> bool:
    """Whether a comma stands before the first age, and a word for people before the comma: "two were girls, 7 and 11"."""
    at = line.places[age.index]
    if not line.tags[at - 1] & COMMA or not 2 < at - people <= LONGEST:
        return False
    noun = line.lexicon.nouns.get(line.words[at - 2])
    return noun is not None and noun.victim is not None and (noun.is_plural or bool(line.tags[people + 1] & BE))


def are_joined(line: Line, places: list[int]) -> bool:
    """Whether nothing but commas and "and" stands between figures, and a comma or the end behind the last."""
    for one, other in pairwise(places):
        if any(not line.tags[k] & (COMMA | CONJUNCTION) for k in range(one + 1, other)):
            return False
    end = places[-1] + 1
    return end >= line.size or bool(line.tags[end] & (COMMA | STOP))
