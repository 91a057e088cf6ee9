"""What an article says of time before any figure is looked at: the day of its news, and the event date of each sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date
from functools import cached_property

import regex

from toolkit.extract.campaigns import find_stretch, is_lasting
from toolkit.extract.clauses import since_before
from toolkit.extract.day_roles import (
    BESIDE_NOTHING,
    choose_event_date,
    is_dated,
    is_day_within,
    is_limit,
    is_of_another,
    is_recent,
    is_reporting_date,
    is_short,
    is_short_ago,
    names_deed,
    opens_count,
    rank_date,
)
from toolkit.records import Sentence, Timex

# The main event stands in the first sentences of the story.
LEAD = 5
# How many sentences back a date is still understood ("On the night of Monday a blast hit a bus. Officials said three people died.").
REACH = 2
# Words that a sentence further down must share with the opening to be of the same event, and how old that may be (days).
SHARED = 2
NEWS_DAYS = 10
# "On Thursday 46 people were killed", "carried out two strikes on Tuesday": a deed that is counted for itself is another one.
COUNTED = regex.compile(
    r"\b(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|dozens)\s(?:[\w-]+\s){0,3}?"
    r"(?:killed|died|dead|wounded|injured|strikes|raids|sorties|attacks)\b",
    regex.IGNORECASE,
)
LONG_WORD = re.compile(r"[^\W\d_]{4,}")


class Timeline:
    """What an article says of time, looked up where a figure asks: its main event, and the event dates of the sentences before."""

    def __init__(
        self, text: str, sentences: Sequence[Sentence], dates_of: Sequence[Sequence[Timex]], published: date | None
    ) -> None:
        self.text, self.sentences, self.dates_of, self.published = text, sentences, dates_of, published
        self.seen: dict[int, list[Timex]] = {}

    def events(self, position: int) -> list[Timex]:
        """The dates of a sentence that are not of the saying and not of a season long past."""
        if position not in self.seen:
            text, sentence, published = self.text, self.sentences[position], self.published
            dates = (
                t for t in self.dates_of[position] if is_dated(t) and is_recent(t, published) and not is_limit(text, t)
            )
            self.seen[position] = [
                t for t in dates if not is_reporting_date(text, t, sentence) and not is_of_another(text, t, sentence)
            ]
        return self.seen[position]

    def before(self, position: int) -> Timex | None:
        """The event date that the sentences just before have stated, the nearest first."""
        for earlier in range(position - 1, max(-1, position - 1 - REACH), -1):
            sentence = self.sentences[earlier]
            happening = [
                t
                for t in self.events(earlier)
                if rank_date(self.text, sentence, t) < BESIDE_NOTHING and not opens_count(self.text, t)
            ]
            chosen = choose_event_date(self.text, sentence, happening)
            if chosen is not None:
                return self.day_of_main if chosen is self.main else chosen
        return None

    def since(self, position: int) -> Timex | None:
        """What the sentences just before count from ("since 14 June", "the campaign began in May")."""
        for earlier in range(position - 1, max(-1, position - 1 - REACH), -1):
            found = find_since(self.text, self.sentences[earlier], self.dates_of[earlier])
            if found is not None:
                return found
        return None

    def last_named(self, position: int) -> Timex | None:
        """The last event date named before, however old: what "since then" looks back to."""
        for earlier in range(position - 1, max(-1, position - 1 - REACH), -1):
            sentence = self.sentences[earlier]
            dates = [t for t in self.dates_of[earlier] if is_dated(t) and not is_reporting_date(self.text, t, sentence)]
            if dates:
                return dates[-1]
        return None

    def opened(self, position: int) -> Timex | None:
        """The day on which a war or a campaign began, named anywhere: the nearest before, else the first after.

        Where none is named, the one day since which the article counts elsewhere ("4,000 sorties since September 30").
        """
        order = [*range(position - 1, -1, -1), *range(position + 1, len(self.sentences))]
        for other in order:
            for timex in self.dates_of[other]:
                if is_dated(timex) and opens_count(self.text, timex) and self.is_lasting(timex):
                    return timex
        counted = [t for i, dates in enumerate(self.dates_of) for t in dates if is_dated(t) and self.counts_from(i, t)]
        counted = [t for t in counted if self.is_lasting(t)]
        return counted[0] if counted and all(t.start == counted[0].start for t in counted) else None

    def is_lasting(self, timex: Timex) -> bool:
        """Whether what began at a date can go on still: a war, or anything that began more than a week ago."""
        return not is_short_ago(timex, self.published) or is_lasting(self.text, timex)

    @cached_property
    def stretch(self) -> Timex | None:
        """The days that the opening gives to its news: "for a fourth straight night", "a weekend of street fighting"."""
        opening = [s for s in self.sentences if s.zone == "headline"] + [s for s in self.sentences if s.zone == "body"][:2]
        return find_stretch(self.text, opening, self.published)

    @cached_property
    def main(self) -> Timex | None:
        """The date of the article's news: the first in the opening that stands beside something that happens, else the first."""
        lead = [i for i, s in enumerate(self.sentences) if s.zone == "body"][:LEAD]
        events = {i: [t for t in self.events(i) if not self.is_beginning(i, t)] for i in lead}
        chosen = [(i, choose_event_date(self.text, self.sentences[i], events[i])) for i in lead if events[i]]
        short = [(i, t) for i, t in chosen if t is not None]
        happening = (t for i, t in short if rank_date(self.text, self.sentences[i], t) < BESIDE_NOTHING)
        first = next(happening, None) or self.stretch or self.deed_below(lead) or self.beginning_in(lead) or (short[0][1] if short else None)
        if first is not None:
            return first
        named = ((i, t) for i in lead for t in self.dates_of[i] if is_dated(t) and is_recent(t, self.published))
        named = ((i, t) for i, t in named if not is_of_another(self.text, t, self.sentences[i]))
        return next((t for i, t in named if not self.is_beginning(i, t)), None)

    def deed_below(self, lead: Sequence[int]) -> Timex | None:
        """The day of the deed further down, where the opening tells only of what came after: "the storm came ashore on Sunday"."""
        opening = words_of(self.text, (s for s in self.sentences[: lead[0] + 1])) if lead else frozenset()
        below = (i for i, s in enumerate(self.sentences) if s.zone == "body" and i not in lead)
        for i in below:
            sentence = self.sentences[i]
            days = [t for t in self.events(i) if is_news(t, self.published) and not self.counts_from(i, t)]
            if (
                not days
                or COUNTED.search(self.text, sentence.start, sentence.end)
                or len(opening & words_of(self.text, (sentence,))) < SHARED
            ):
                continue
            ranked = [t for t in days if rank_date(self.text, sentence, t) < BESIDE_NOTHING]
            if ranked:
                return choose_event_date(self.text, sentence, ranked)
        return None

    def beginning_in(self, positions: Sequence[int]) -> Timex | None:
        """The day since which the opening counts: its figures are of all the campaign."""
        dates = ((i, t) for i in positions for t in self.events(i))
        return next((t for i, t in dates if self.is_beginning(i, t)), None)

    def is_beginning(self, position: int, timex: Timex) -> bool:
        """Whether a sentence counts from a date: "ten were killed since the strike began last Friday"."""
        return self.counts_from(position, timex) and opens_count(self.text, timex)

    def counts_from(self, position: int, timex: Timex) -> bool:
        """Whether a sentence counts since a date."""
        return timex.lead == "since" or since_before(self.text, self.sentences[position], timex) is not None

    def is_since(self, timex: Timex) -> bool:
        """Whether the sentence of a date counts since it."""
        position = next((i for i, s in enumerate(self.sentences) if s.start <= timex.char_start < s.end), None)
        return position is not None and self.counts_from(position, timex)

    @cached_property
    def day_of_main(self) -> Timex | None:
        """The day of a main event given as a week: "last week's quake", and further down "last Saturday's quake"."""
        main = self.main
        if main is None or main.precision != "week":
            return main
        within = (
            t
            for i in range(len(self.sentences))
            for t in self.events(i)
            if is_day_within(t, main) and names_deed(self.text, t)
        )
        return next(within, main)


def words_of(text: str, sentences: Iterable[Sentence]) -> frozenset[str]:
    """The longer words of some sentences, by which one shows that it tells of the same thing as another."""
    return frozenset(word.lower() for s in sentences for word in LONG_WORD.findall(text, s.start, s.end))


def is_news(timex: Timex, published: date | None) -> bool:
    """Whether it is a day, or a night, shortly before publication."""
    if not is_short(timex) or timex.precision != "day":
        return False
    return published is not None and timex.start is not None and 0 <= (published - timex.start).days <= NEWS_DAYS


def find_since(text: str, sentence: Sentence, dates: Sequence[Timex]) -> Timex | None:
    """What later sentences may count from: "since 14 June", "since the conflict started on July 12", "its campaign began in May"."""
    for timex in dates:
        if not is_dated(timex):
            continue
        is_begun = timex.type != "TIME" and opens_count(text, timex)  # not "a truce began at 8 a.m."
        if timex.lead == "since" or since_before(text, sentence, timex) or is_begun:
            return timex
    return None
