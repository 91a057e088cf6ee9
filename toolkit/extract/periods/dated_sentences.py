"""The dates of each sentence of an article: which of them something happened on, and since which of them it counts."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from datetime import date
from functools import cached_property

from toolkit.extract.clauses import since_before
from toolkit.extract.cued_sentences import CuedSentence
from toolkit.extract.periods.aftermath import is_ahead, is_closing, is_of_whom
from toolkit.extract.periods.beginnings import goes_on_from, opens_count
from toolkit.extract.periods.campaigns import is_lasting
from toolkit.extract.periods.choose_date import COMPARED
from toolkit.extract.periods.comparisons import FAR, FROM_EARLIER
from toolkit.extract.periods.day_roles import (
    BESIDE_NOTHING,
    is_dated,
    is_limit,
    is_of_another,
    is_of_page,
    is_recent,
    is_replied_to,
    is_short,
    is_short_ago,
    is_to_come,
    rank_date,
)
from toolkit.extract.periods.durations import is_shifted
from toolkit.extract.periods.fit_dates import is_of_nobody
from toolkit.extract.periods.saying_days import is_reporting_date
from toolkit.extract.periods.toll_days import is_toll_day
from toolkit.records import Timex

# The main event stands in the first sentences of the story.
LEAD = 5


class DatedSentences:
    """The sentences of an article with their dates; what is asked of a sentence is kept."""

    def __init__(
        self, text: str, sentences: Sequence[CuedSentence], dates_of: Sequence[Sequence[Timex]], published: date | None
    ) -> None:
        self.text, self.sentences, self.dates_of, self.published = text, sentences, dates_of, published
        self.seen: dict[int, list[Timex]] = {}
        self.ranks: dict[tuple[int, int, str | None], int] = {}

    @cached_property
    def starts(self) -> list[int]:
        """Where each sentence starts."""
        return [sentence.start for sentence in self.sentences]

    @cached_property
    def lead(self) -> list[int]:
        """The numbers of the first sentences of the story."""
        return [i for i, s in enumerate(self.sentences) if s.zone == "body"][:LEAD]

    def events(self, position: int) -> list[Timex]:
        """The dates of a sentence that are not of the saying and not of a season long past."""
        if position not in self.seen:
            text, sentence, published = self.text, self.sentences[position], self.published
            dates = (
                t for t in self.dates_of[position] if is_dated(t) and is_recent(t, published) and not is_limit(text, t)
            )
            dates = (t for t in dates if not is_to_come(t, published))
            self.seen[position] = [
                t
                for t in dates
                if not is_reporting_date(text, t, sentence)
                and not is_of_another(text, t, sentence)
                and not is_ahead(text, sentence, t)
                and not self.is_measure(position, t)
                and not is_of_page(text, t, published)
                and not is_of_nobody(text, sentence, t)
                and not is_toll_day(text, sentence, t)
                and not is_closing(text, sentence, t)
                and not is_of_whom(text, sentence, t)
                and not sentence.match(FROM_EARLIER, max(sentence.start, t.char_start - FAR), t.char_start)
            ]
        return self.seen[position]

    def is_measure(self, position: int, timex: Timex) -> bool:
        """Whether a day only measures how bad things are: "the slowest advance since the hall fell a fortnight ago"."""
        if not self.counts_from(position, timex) or is_lasting(self.text, timex):
            return False
        return COMPARED.search(self.text, max(0, timex.char_start - 110), timex.char_start) is not None

    def forget(self, position: int | None = None) -> None:
        """Takes the dates of a sentence, or of all, as changed."""
        if position is None:
            self.seen.clear()
        else:
            self.seen.pop(position, None)

    def rank(self, position: int, timex: Timex) -> int:
        """How close a date is to something that happens: several figures and rules ask it of the same few dates."""
        asked = timex.char_start, timex.char_end, timex.anchor
        if asked not in self.ranks:
            self.ranks[asked] = rank_date(self.text, self.sentences[position], timex)
        return self.ranks[asked]

    def is_happening(self, position: int, timex: Timex) -> bool:
        """Whether a date stands beside something that happens."""
        return self.rank(position, timex) < BESIDE_NOTHING

    def event_date(self, position: int, events: Sequence[Timex]) -> Timex | None:
        """The date of a sentence's happening among those that are not of the saying: the one that owns it, the one beside it, the last."""
        short = [t for t in events if is_short(t) and t.type != "DURATION"]
        if len(short) > 1:
            sentence = self.sentences[position]
            short = [t for t in short if not t.date_text.lower().endswith(" later")] or short
            short = [t for t in short if not is_replied_to(self.text, sentence, t)] or short
        if len(short) > 1 and is_shifted(self.text, short[0]) and self.text[short[0].char_start].isupper():
            # "Two weeks after the ground shook, it shook again on Monday": of Monday
            short = [t for t in short[1:] if self.is_happening(position, t)] or short
        if len(short) < 2:
            return short[0] if short else None
        # "shot on Tuesday had been questioned a day earlier", but "went back on Saturday, where 700 had died two days earlier"
        return min(reversed(short), key=lambda t: (self.rank(position, t), t.date_text.lower().endswith(" earlier")))

    def counts_from(self, position: int, timex: Timex) -> bool:
        """Whether a sentence counts since a date."""
        sentence = self.sentences[position]
        is_since = timex.lead == "since" or since_before(self.text, sentence, timex) is not None
        return is_since and not is_of_nobody(self.text, sentence, timex)

    def position_of(self, timex: Timex) -> int:
        """The number of the sentence in which a date stands, or behind which."""
        return max(0, bisect_right(self.starts, timex.char_start) - 1)

    def is_beginning(self, position: int, timex: Timex) -> bool:
        """Whether a sentence counts from a date: "ten were killed since the strike began last Friday"."""
        return self.counts_from(position, timex) and opens_count(self.sentences[position], timex)

    def is_since(self, timex: Timex) -> bool:
        """Whether the sentence of a date counts since it."""
        position = self.position_of(timex)
        sentence = self.sentences[position]
        return sentence.start <= timex.char_start < sentence.end and self.counts_from(position, timex)

    def is_opening(self, timex: Timex) -> bool:
        """Whether something that goes on began at a date: "the air campaign opened on October 7"."""
        return opens_count(self.sentences[self.position_of(timex)], timex) and is_lasting(self.text, timex)

    def is_ongoing(self, timex: Timex) -> bool:
        """Whether the story is of a thing that began at a date and goes on: "an assault that began last Wednesday"."""
        return goes_on_from(self.text, timex) and is_lasting(self.text, timex)

    def is_lasting(self, timex: Timex) -> bool:
        """Whether what began at a date can go on still: a war, or anything that began more than a week ago."""
        return not is_short_ago(timex, self.published) or is_lasting(self.text, timex)
