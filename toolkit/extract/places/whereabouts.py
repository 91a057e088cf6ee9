"""Where it happened: the place in the figure's clause, its sentence or those before, or the country of the story; never the dateline."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property

import regex

from toolkit.extract.places.choose import resolve_place
from toolkit.extract.places.gathered import PLACE_REACH, Gathered, is_venue
from toolkit.extract.places.land import find_land, is_whole_behind
from toolkit.extract.places.local_speakers import find_local
from toolkit.extract.places.named import Place, name_spans
from toolkit.extract.places.taken_up import find_of_kind, find_settlement, find_there
from toolkit.extract.places.unnamed import find_unnamed
from toolkit.extract.places.ways import is_left, is_way
from toolkit.records import Attribution, Count, Period, Sentence
from toolkit.vocabulary.load import Vocabulary

# A total over more days than this is of a war or a season, and not of the town that was named last.
LONG = 60
# What a new paragraph takes up: a person, or a thing named before.
TAKEN_UP = regex.compile(r"[\"“'‘]?(?:He|She|They|It)\s|[\"“'‘]?(?:The|That|This|Those|These)\s([\p{Ll}-]{3,})\s")
FRAME = regex.compile(r"[\"“]?(?:\p{L}+,?\s)?[Ii]n\s(?:the\s)?(?:\p{L}+\s(?:city|town|capital)\s(?:of\s)?)?")
# Those counted where it happened, and not where they were taken.
STRUCK = ("killed", "wounded", "missing", "casualties", "captured", "arrested")
WENT = (" to ", " to the ")
FLOWN = ("sorties", "airstrikes", "munitions")


class Whereabouts:
    """The places of an article, looked up once, and carried from sentence to sentence."""

    def __init__(
        self,
        text: str,
        sentences: Sequence[Sentence],
        counts: Sequence[Count],
        vocabulary: Vocabulary,
        dateline: str | None = None,
    ) -> None:
        self.text, self.sentences, self.counts, self.vocabulary = text, sentences, counts, vocabulary
        self.places = Gathered(text, sentences, vocabulary, dateline)
        self.given: dict[int, str] = {}  # the place that the last figure of a sentence found in it
        self.of_figure: dict[int, str | None] = {}

    def place_of(self, position: int, count: Count, period: Period, said: Attribution | None) -> str | None:
        """The place in the sentence, else that of the whole that a figure is part of, else in the sentences before, else the story's.

        The total of a long war belongs to the country of the story. A rate of flights, and a part with a deed of its own, inherit none.
        """
        at = (count.number.char_start, count.number.char_end)
        place = self.of_figure[at[0]] = self.find_place(position, at, count, period, said)
        return self.places.with_town(place, position) if place is not None else None

    def find_place(
        self, position: int, at: tuple[int, int], count: Count, period: Period, said: Attribution | None
    ) -> str | None:
        """The first answer of those who can tell a place, from the words of the figure outwards."""
        place = self.place_in(position, at, count, said)
        if place is not None:
            end = self.sentences[position].end if place.end <= at[0] else place.start
            place = None if is_whole_behind(self.text, at[1], end) else place
        there = find_there(self.places, position, at)
        if there is not None and (place is None or place.start >= there.end()):
            place, meant = None, self.places.last_before(position, at[0])
            if meant is not None:
                return meant
        if place is not None:
            if not is_left(self.text, self.sentences[position], place, self.places.words):
                self.given[position] = place.name
            return place.name
        if self.is_anywhere(position, count):
            return None
        whole, is_near = self.place_of_whole(count), not self.is_of_other_sentence(position, count)
        if whole is not None and not is_near:
            return whole
        told = self.told_in(position, at)
        if told is not None:
            self.given.setdefault(position, told)
            return told
        unnamed = whole or find_unnamed(self.text, self.sentences[position], at[1], self.vocabulary)
        if unnamed is not None:
            return unnamed
        if is_long(period):
            return (
                find_settlement(self.places, position) or self.places.country or self.near_or_main(position, at, said)
            )
        is_total = count.kind == "running_total" and period.start is None
        return (self.places.country if is_total else None) or self.near_or_main(position, at, said)

    def told_in(self, position: int, at: tuple[int, int]) -> str | None:
        """The place that a sentence tells without naming it: by who speaks, by "there", by its kind, as a whole country."""
        sentence = self.sentences[position]
        return (
            find_local(self.text, sentence, at[0], self.vocabulary, self.places.of(position))
            or find_of_kind(self.places, position)
            or find_land(self.text, sentence, at[1], lambda: self.places.country, self.vocabulary)
        )

    def near_or_main(self, position: int, at: tuple[int, int], said: Attribution | None) -> str | None:
        """The place of the sentences before, else the town or the province whose body speaks, else that of the story."""
        return (
            self.place_before(position)
            or find_settlement(self.places, position)
            or (self.places.country if self.is_world_body(said) else None)
            or self.places.main_but(position)
        )

    def is_world_body(self, said: Attribution | None) -> bool:
        """Whether the United Nations speak: of a country, where nothing near tells a place."""
        return said is not None and said.source_org in self.vocabulary.tables["places"]["world_bodies"]

    def place_before(self, position: int) -> str | None:
        """The place of the sentences before in the same paragraph: that of their last figure, else the first."""
        near: list[int] = []
        for earlier in range(position - 1, max(-1, position - 1 - PLACE_REACH), -1):
            is_near = self.sentences[earlier].paragraph == self.sentences[position].paragraph
            if not is_near and not self.goes_on(position):
                break
            near.append(earlier)
        counted = next((self.given[earlier] for earlier in near if earlier in self.given), None)
        return counted or next((name for earlier in near if (name := self.places.first_of(earlier)) is not None), None)

    def place_in(self, position: int, at: tuple[int, int], count: Count, said: Attribution | None) -> Place | None:
        """The place among those that a sentence leads to, else names, else that were left, else where something came from or went."""
        sentence, others = self.sentences[position], self.others(position, at)
        if count.rule in ("list", "toll") and (listed := find_listed(self.text, sentence, at)) is not None:
            return listed
        for tier in self.tiers(position, count):
            place = resolve_place(self.text, sentence, at, tier, said, others) if tier else None
            if place is not None:
                return self.framed(position, place)
        return None

    def tiers(self, position: int, count: Count) -> Iterator[list[Place]]:
        """The places of a sentence in the order in which they are believed; the later ones are only sorted out where they are asked for."""
        sentence, words = self.sentences[position], self.places.words
        led = self.places.of(position)
        left = [place for place in led if is_left(self.text, sentence, place, words)]
        yield [place for place in led if place not in left] if left else led
        named = self.places.named(position)
        ways = [place for place in named if is_way(self.text, sentence, place.start)]
        yield [place for place in named if place not in ways] if ways else named
        yield [p for p in left if count.measure not in STRUCK or not self.text.endswith(WENT, 0, p.start)]
        yield ways

    def framed(self, position: int, place: Place) -> Place:
        """The town that opens a sentence or a where-clause, over a street or a hotel: "In Varna, a missile fell on Sorrel Street"."""
        if not is_venue(place.name, self.places.words):
            return place
        before = [other for other in self.places.of(position) if other.end < place.start]
        before = [other for other in before if self.places.is_settlement(other.name)]
        start = self.sentences[position].start
        for town in before:
            if FRAME.fullmatch(self.text, start, town.start) or self.text.startswith(", where ", town.end):
                return town
        return place

    def others(self, position: int, at: tuple[int, int]) -> list[tuple[int, int]]:
        """The further figures of a sentence."""
        return [span for span in self.figures[position] if span != at]

    @cached_property
    def figures(self) -> dict[int, list[tuple[int, int]]]:
        """Where the figures of each sentence stand."""
        starts = [sentence.start for sentence in self.sentences]
        found: dict[int, list[tuple[int, int]]] = defaultdict(list)
        for count in self.counts:
            if count.measure is not None:
                start = count.number.char_start
                found[bisect_right(starts, start) - 1].append((start, count.number.char_end))
        return found

    def is_anywhere(self, position: int, count: Count) -> bool:
        """Whether a figure's own place is not told: a rate of flights, a part with a deed of its own ("in a recent raid")."""
        if count.kind == "rate":
            return count.measure in FLOWN
        start, end = count.number.char_end, self.sentences[position].end
        return self.is_of_other_sentence(position, count) and (
            self.places.pointers.own_deed.match(self.text, start, end) is not None
        )

    def place_of_whole(self, count: Count) -> str | None:
        """The place of the figure that this one is part of."""
        if count.whole is None:
            return None
        return self.of_figure.get(self.counts[count.whole].number.char_start)

    def is_of_other_sentence(self, position: int, count: Count) -> bool:
        """Whether a figure is part of one that another sentence gave."""
        sentence = self.sentences[position]
        return count.whole is not None and not (
            sentence.start <= self.counts[count.whole].number.char_start < sentence.end
        )

    def goes_on(self, position: int) -> bool:
        """Whether a sentence opens with what the one before spoke of: "He said", "The ministry said", "The blast"."""
        sentence, before = self.sentences[position], self.sentences[position - 1]
        opening = TAKEN_UP.match(self.text, sentence.start)
        if opening is None:
            return False
        if opening[1] is None:
            return True
        return opening[1] in self.text[before.start : before.end].lower()


def find_listed(text: str, sentence: Sentence, at: tuple[int, int]) -> Place | None:
    """ "Deaths were reported in Osh (12), Naryn (8)", "followed by Osh with 12": the place that a listed figure stands behind.

    >>> text = "Deaths were reported in Osh (12) and Naryn (8)."
    >>> find_listed(text, Sentence(0, len(text), "body", 0), (44, 45)).name
    'Naryn'
    """
    led = " (" if text.startswith(")", at[1]) else " with "
    end = at[0] - len(led)
    if not text.endswith(led, sentence.start, at[0]):
        return None
    return next(
        (Place(start, stop, text[start:stop]) for start, stop in name_spans(text, sentence) if stop == end), None
    )


def is_long(period: Period) -> bool:
    """Whether a figure covers months or years."""
    return period.start is not None and period.end is not None and (period.end - period.start).days > LONG
