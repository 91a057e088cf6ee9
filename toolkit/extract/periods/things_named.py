"""The things that an article names beside their days: "a truck bomb went off in the market on Friday", "Tuesday's quake"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

import regex

from toolkit.extract.periods.dated_sentences import DatedSentences
from toolkit.extract.periods.day_roles import is_bare_clock, owns_happening
from toolkit.extract.periods.told_before import is_one_day
from toolkit.records import Timex
from toolkit.vocabulary.load import shipped_words

NEAR = 70  # characters around a day in which its thing is named
KNOWN = regex.compile(r"(?:\b(?i:the|that|this)|['’]s?)\s(?:[\w-]+\s){0,2}$")  # "the blast", "Tuesday's blast"
APART = regex.compile(r"[.;]|,\s(?:and|while|but|when)\s|\s(?:while|but|since|before)\s")


@lru_cache(maxsize=1)
def row_of() -> dict[str, int]:
    """In which row of `happenings.toml` each noun stands: those of one row may mean one thing."""
    return {noun: at for at, row in enumerate(shipped_words("happenings")["alike"]) for noun in row}


@lru_cache(maxsize=1)
def any_thing() -> regex.Pattern[str]:
    """Any of those nouns, anywhere in a text."""
    return regex.compile(rf"\b(?:{'|'.join(sorted(row_of(), key=len, reverse=True))})\b", regex.IGNORECASE)


def find_named(story: DatedSentences) -> Iterator[tuple[int, int, Timex, bool]]:
    """The things that have a day: number of the sentence, row of the noun, the day nearest to it, whether it was known before."""
    text = story.text
    for i, sentence in enumerate(story.sentences):
        days = [t for t in story.dates_of[i] if is_one_day(t) and t.precision == "day" and not is_bare_clock(t)]
        days = [t for t in days if owns_happening(text, t) or t in story.events(i)]
        for match in any_thing().finditer(text, sentence.start, sentence.end) if days else ():
            day = min(days, key=lambda t: gap_of(match, t))
            if gap_of(match, day) > NEAR or not story.is_happening(i, day) or story.counts_from(i, day):
                continue
            (_, start), (end, _) = sorted((match.span(), (day.char_start, day.char_end)))
            if not APART.search(text, start, max(start, end)):
                is_known = KNOWN.search(text, max(sentence.start, match.start() - NEAR), match.start()) is not None
                yield i, row_of()[match.group().lower()], day, is_known


def gap_of(match: regex.Match[str], timex: Timex) -> int:
    """How many characters lie between a thing and a day."""
    return max(timex.char_start - match.end(), match.start() - timex.char_end)
