"""The things that an article names beside their days: "a truck bomb went off in the market on Friday", "Tuesday's quake"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

import regex
from ahocorasick_rs import AhoCorasick, MatchKind

from toolkit.extract.cued_sentences import CuedSentence, Listed
from toolkit.extract.periods.dated_sentences import DatedSentences
from toolkit.extract.periods.day_roles import is_bare_clock, owns_happening
from toolkit.extract.periods.told_before import is_one_day
from toolkit.records import Timex
from toolkit.text.lower import lower_in_place
from toolkit.vocabulary.load import shipped_words

NEAR = 70  # characters around a day in which its thing is named
KNOWN = regex.compile(r"(?:\b(?i:the|that|this)|['’]s?)\s(?:[\w-]+\s){0,2}$")  # "the blast", "Tuesday's blast"
APART = regex.compile(r"[.;]|,\s(?:and|while|but|when)\s|\s(?:while|but|since|before)\s")


# In which row of `happenings.toml` each noun stands: those of one row may mean one thing.
ROWS = {noun: at for at, row in enumerate(shipped_words("happenings")["alike"]) for noun in row}
# Any of those nouns
THING = Listed(regex.compile(rf"\b(?:{'|'.join(sorted(ROWS, key=len, reverse=True))})\b", regex.IGNORECASE), *ROWS)


def find_things(sentence: CuedSentence) -> list[tuple[int, regex.Match[str]]]:
    """The things that a sentence names, each with its row.

    >>> [(ROWS["blast"] == row, thing.group()) for row, thing in find_things(CuedSentence.of("A Bomb went off by the fire brigade."))]
    [(True, 'Bomb'), (False, 'fire')]
    """
    if not sentence.holds(THING):
        return []
    words = lower_in_place(sentence.text)[sentence.start : sentence.end]
    nouns = noun_scanner().find_matches_as_indexes(words)
    things = (THING.pattern.match(sentence.text, sentence.start + at, sentence.end) for _, at, _ in nouns)
    return [(ROWS[thing.group().lower()], thing) for thing in things if thing is not None]


@lru_cache(maxsize=1)
def noun_scanner() -> AhoCorasick:
    """One look-up of all nouns, each a single word: the longest at each place, even in the midst of a word."""
    return AhoCorasick(list(ROWS), matchkind=MatchKind.LeftmostLongest)


def find_named(story: DatedSentences, row: int) -> Iterator[tuple[int, Timex, bool]]:
    """Where a thing of one row has a day: number of the sentence, the day nearest to it, whether it was known before."""
    text = story.text
    for i, sentence in enumerate(story.sentences):
        days = [t for t in story.dates_of[i] if is_one_day(t) and t.precision == "day" and not is_bare_clock(t)]
        things = [thing for of, thing in find_things(sentence) if of == row] if days else []
        days = [t for t in days if owns_happening(text, t) or t in story.events(i)] if things else []
        for thing in things if days else ():
            day = min(days, key=lambda t: gap_of(thing, t))
            if gap_of(thing, day) > NEAR or not story.is_happening(i, day) or story.counts_from(i, day):
                continue
            (_, start), (end, _) = sorted((thing.span(), (day.char_start, day.char_end)))
            if not APART.search(text, start, max(start, end)):
                is_known = KNOWN.search(text, max(sentence.start, thing.start() - NEAR), thing.start()) is not None
                yield i, day, is_known


def gap_of(match: regex.Match[str], timex: Timex) -> int:
    """How many characters lie between a thing and a day."""
    return max(timex.char_start - match.end(), match.start() - timex.char_end)
