"""What surrounds the figures of an article: the dates, places and clauses of each sentence, and the place a sentence inherits."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from datetime import date
from functools import cached_property
from typing import NamedTuple

from toolkit.extract.durations import is_shifted, place_durations
from toolkit.extract.fit_dates import fit_dates
from toolkit.extract.places import Place, find_country, find_places, resolve_place
from toolkit.extract.timeline import Timeline, is_dated, is_reporting_date
from toolkit.records import Article, Attribution, Count, Period, Sentence, Timex
from toolkit.vocabulary.load import Vocabulary

# How many sentences back a place is still understood.
PLACE_REACH = 2
OPENING = 4  # sentences
# A total over more days than this is of a war or a season, and not of the town that was named last.
LONG = 60


class Surroundings(NamedTuple):
    """What one sentence offers to the figures in it."""

    dates: list[Timex]
    places: list[Place]


def said_on(text: str, sentence: Sentence, dates: Sequence[Timex], published: date | None) -> date | None:
    """The day of saying: named beside the reporting words, else the day of publication."""
    for timex in dates:
        if is_dated(timex) and timex.start == timex.end and is_reporting_date(text, timex, sentence):
            return timex.start
    return published


class Scenery:
    """The dates, places and clauses of each sentence, looked up once, and the places carried from sentence to sentence."""

    def __init__(
        self,
        article: Article,
        sentences: Sequence[Sentence],
        dates: list[Timex],
        counts: Sequence[Count],
        vocabulary: Vocabulary,
    ) -> None:
        self.text, self.sentences, self.counts, self.vocabulary = article.text, sentences, counts, vocabulary
        published = article.published.date() if article.published else None
        starts = [timex.char_start for timex in dates]
        self.dates = [self.dates_of(sentence, dates, starts, published) for sentence in sentences]
        self.timeline = Timeline(article.text, sentences, self.dates, published)
        self.count_from_main(dates, starts, published)
        self.seen: dict[int, Surroundings] = {}
        self.days: dict[int, date | None] = {}

    def count_from_main(self, dates: list[Timex], starts: list[int], published: date | None) -> None:
        """ "The attack came a week after a bomb killed 12": counted from the day of the article's news, where it is known."""
        shifted = [i for i, found in enumerate(self.dates) if any(is_shifted(self.text, t) for t in found)]
        main = self.timeline.day_of_main if shifted else None
        if main is None or main.start is None or main.start != main.end or is_shifted(self.text, main):
            return
        for i in shifted:
            self.dates[i] = self.dates_of(self.sentences[i], dates, starts, published, main.start)
        self.timeline.seen.clear()

    def dates_of(
        self,
        sentence: Sentence,
        dates: list[Timex],
        starts: list[int],
        published: date | None,
        base: date | None = None,
    ) -> list[Timex]:
        """The time expressions of a sentence, its bare lengths of time placed."""
        first = bisect_left(starts, sentence.start)
        found = dates[first : bisect_left(starts, sentence.end, first)]
        found = fit_dates(self.text, sentence, found, published) if found else found
        if found and any(t.type == "DURATION" and t.start is None for t in found):
            return place_durations(self.text, sentence, found, said_on(self.text, sentence, found, published), base)
        return found

    def said_on(self, position: int) -> date | None:
        """The day on which a sentence was said."""
        if position not in self.days:
            sentence, published = self.sentences[position], self.timeline.published
            self.days[position] = said_on(self.text, sentence, self.dates[position], published)
        return self.days[position]

    def of(self, position: int) -> Surroundings:
        """The surroundings of a sentence."""
        if position not in self.seen:
            sentence = self.sentences[position]
            places = find_places(self.text, sentence, self.vocabulary)
            self.seen[position] = Surroundings(self.dates[position], places)
        return self.seen[position]

    def place_of(self, position: int, count: Count, period: Period, said: Attribution | None) -> str | None:
        """The place in the sentence, else in those before it, else the first one of the story.

        A rate holds wherever they fly, and a part with an event of its own ("in a recent raid") is not where the whole is:
        neither inherits. The total of a long war belongs to the country of the story.
        """
        at = (count.number.char_start, count.number.char_end)
        here = self.of(position)
        place = resolve_place(self.text, self.sentences[position], at, here.places, said)
        if place is not None or count.kind == "rate" or self.is_of_other_sentence(position, count):
            return place.name if place else None
        if (is_long(period) or (count.kind == "running_total" and period.start is None)) and self.country is not None:
            return self.country
        for earlier in range(position - 1, max(-1, position - 1 - PLACE_REACH), -1):
            if self.of(earlier).places:
                return self.of(earlier).places[-1].name
        first = self.first_place(position)
        return first.name if first else None

    def is_of_other_sentence(self, position: int, count: Count) -> bool:
        """Whether a figure is part of one that another sentence gave."""
        sentence = self.sentences[position]
        return (
            count.whole is not None and not sentence.start <= self.counts[count.whole].number.char_start < sentence.end
        )

    def first_place(self, position: int) -> Place | None:
        """The place that the opening of the story names, outside the sentence that has none of its own."""
        opening = [i for i in self.opening if i != position]
        return next((self.of(i).places[0] for i in opening if self.of(i).places), None)

    @cached_property
    def opening(self) -> list[int]:
        """The first sentences of the story."""
        return [i for i, s in enumerate(self.sentences) if s.zone == "body"][:OPENING]

    @cached_property
    def country(self) -> str | None:
        """The country that the story names most."""
        return find_country(self.text, self.sentences, self.vocabulary)


def is_long(period: Period) -> bool:
    """Whether a figure covers months or years."""
    return period.start is not None and period.end is not None and (period.end - period.start).days > LONG
