"""Where it happened: the place in the figure's clause, its sentence or those before, or the country of the story; never the dateline."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property, lru_cache

import regex

from toolkit.extract.places.choose import resolve_place
from toolkit.extract.places.country import country_names, find_country, find_land
from toolkit.extract.places.known import find_named, gazetteer, is_way, join_names
from toolkit.extract.places.local_speakers import find_local
from toolkit.extract.places.named import Place, find_places
from toolkit.extract.places.pointers import THERE, compile_pointers
from toolkit.records import Attribution, Count, Period, Sentence
from toolkit.vocabulary.load import Vocabulary

# How many sentences back a place is still understood.
PLACE_REACH = 2
OPENING = 4  # sentences
# A total over more days than this is of a war or a season, and not of the town that was named last.
LONG = 60
# What a new paragraph takes up: a person, or a thing named before.
TAKEN_UP = regex.compile(r"[\"“'‘]?(?:He|She|They|It)\s|[\"“'‘]?(?:The|That|This|Those|These)\s([\p{Ll}-]{3,})\s")


class Whereabouts:
    """The places of an article, looked up once, and carried from sentence to sentence."""

    def __init__(
        self,
        text: str,
        sentences: Sequence[Sentence],
        counts: Sequence[Count],
        vocabulary: Vocabulary,
        attributions: Sequence[Attribution] = (),
        dateline: str | None = None,
    ) -> None:
        self.text, self.sentences, self.counts, self.vocabulary = text, sentences, counts, vocabulary
        self.attributions, self.dateline, self.pointers = attributions, dateline, compile_pointers(vocabulary)
        self.seen: dict[int, list[Place]] = {}
        self.bare: dict[int, list[Place]] = {}
        self.given: dict[int, str] = {}  # the place that the last figure of a sentence found in it

    def of(self, position: int) -> list[Place]:
        """The places named in a sentence."""
        if position not in self.seen:
            self.seen[position] = [
                *find_places(self.text, self.sentences[position], self.vocabulary),
                *self.find_here(position),
            ]
            named = find_named(self.text, self.sentences[position], self.seen[position], self.vocabulary)
            self.seen[position], bare = join_names(self.text, self.seen[position], named)
            self.bare[position] = [place for place in bare if not self.is_label(place)]
        return self.seen[position]

    def find_here(self, position: int) -> Iterator[Place]:
        """The place of the dateline where a sentence says "in this city" or "killed here", in the outlet's own words."""
        sentence = self.sentences[position]
        here = self.pointers.dateline.search(self.text, sentence.start, sentence.end) if self.dateline else None
        if here is not None and not is_quoted(self.text, sentence, here.start()):
            yield Place(here.start(), here.end(), self.dateline or "")

    def named(self, position: int) -> list[Place]:
        """The places that a sentence names with no word that leads to them."""
        self.of(position)
        return self.bare[position]

    def place_of(self, position: int, count: Count, period: Period, said: Attribution | None) -> str | None:
        """The place in the sentence, else in those before it, else the first one of the story.

        A rate holds wherever they fly, and a part with an event of its own ("in a recent raid") is not where the whole is:
        neither inherits. The total of a long war belongs to the country of the story.
        """
        at = (count.number.char_start, count.number.char_end)
        meant = self.meant_before(position, at)
        if meant is not None:
            return meant
        place = self.place_in(position, at, said)
        if place is not None:
            self.given[position] = place.name
        if place is not None or count.kind == "rate" or self.is_of_other_sentence(position, count):
            return place.name if place else None
        local = find_local(self.text, self.sentences[position], at[0], self.vocabulary)
        if local is not None:
            return local
        meant = self.meant_by(position, at)
        if meant is not None:
            return meant
        land = find_land(self.text, self.sentences[position], at[1], self.country, self.vocabulary)
        if land is not None:
            return land
        if (is_long(period) or (count.kind == "running_total" and period.start is None)) and self.country is not None:
            return self.country
        before = self.place_before(position, said)
        return before or self.settlement_of(position) or self.main_but(position)

    def place_before(self, position: int, said: Attribution | None) -> str | None:
        """The place of the sentences before in the same paragraph, or by the same speaker: that of their last figure, else the first."""
        near: list[int] = []
        for earlier in range(position - 1, max(-1, position - 1 - PLACE_REACH), -1):
            is_near = self.sentences[earlier].paragraph == self.sentences[position].paragraph
            if not is_near and not self.goes_on(position) and not self.speaks_in(said, earlier):
                break
            near.append(earlier)
        counted = next((self.given[earlier] for earlier in near if earlier in self.given), None)
        return counted or next((name for earlier in near if (name := self.first_of(earlier)) is not None), None)

    def first_of(self, position: int) -> str | None:
        """The first place of a sentence, else the town whose governor, doctors or police speak in it."""
        places = self.all_of(position)
        if places:
            return places[0].name
        sentence = self.sentences[position]
        return find_local(self.text, sentence, sentence.end, self.vocabulary)

    def place_in(self, position: int, at: tuple[int, int], said: Attribution | None) -> Place | None:
        """The place among those that a sentence leads to, else those that it names, else where something came from or went."""
        sentence, others = self.sentences[position], self.others(position, at)
        named = self.named(position)
        ways = [place for place in named if is_way(self.text, sentence, place.start)]
        still = [place for place in named if place not in ways]
        tiers = (
            resolve_place(self.text, sentence, at, tier, said, others) for tier in (self.of(position), still, ways)
        )
        return next((place for place in tiers if place is not None), None)

    def meant_before(self, position: int, at: tuple[int, int]) -> str | None:
        """The place that a "there" before a figure takes up, over the places of its own sentence: "An attack there that year killed 90"."""
        there = self.pointers.deed_there.search(self.text, self.sentences[position].start, at[0])
        return self.last_before(position, there.start()) if there is not None else None

    def meant_by(self, position: int, at: tuple[int, int]) -> str | None:
        """The place before that a figure's words take up: "19 people died there", "58 bodies inside the town"."""
        there = THERE.match(self.text, at[1], self.sentences[position].end)
        return self.last_before(position, at[0]) if there is not None else None

    def last_before(self, position: int, at: int) -> str | None:
        """The place named last before an offset, in its sentence or the two before."""
        for earlier in range(position, max(-1, position - 1 - PLACE_REACH), -1):
            places = [p for p in (*self.of(earlier), *self.named(earlier)) if earlier < position or p.end <= at]
            if places:
                return max(places, key=lambda place: place.start).name
        return None

    def settlement_of(self, position: int) -> str | None:
        """The town, city, village or enclave that a sentence takes up by its kind: "412 people were killed in and around the town"."""
        sentence = self.sentences[position]
        if self.pointers.settlement.search(self.text, sentence.start, sentence.end) is None:
            return None
        before = (place for i in range(position - 1, -1, -1) for place in reversed(self.all_of(i)))
        return next((place.name for place in before if self.is_settlement(place.name)), None)

    def is_settlement(self, name: str) -> bool:
        """Whether a name can be that of a town: no country, no province, no building."""
        words = name.lower().split()
        places = self.vocabulary.tables["places"]
        return (
            name not in gazetteer(self.vocabulary).states
            and words[-1] not in places["kinds"]
            and words[0] not in places["directions"]
            and "capital" not in words
            and not is_venue(name, self.vocabulary)
        )

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

    def is_of_other_sentence(self, position: int, count: Count) -> bool:
        """Whether a figure is part of one that another sentence gave, and is not said to be "of the dead" of there."""
        sentence = self.sentences[position]
        if count.whole is None or sentence.start <= self.counts[count.whole].number.char_start < sentence.end:
            return False
        return not self.text.startswith(" of the ", count.number.char_end)

    def goes_on(self, position: int) -> bool:
        """Whether a sentence opens with what the one before spoke of: "He said", "The ministry said", "The blast"."""
        sentence, before = self.sentences[position], self.sentences[position - 1]
        opening = TAKEN_UP.match(self.text, sentence.start)
        if opening is None:
            return False
        if opening[1] is None:
            return True
        return opening[1] in self.text[before.start : before.end].lower()

    def speaks_in(self, said: Attribution | None, position: int) -> bool:
        """Whether the source of a figure is that of a sentence too."""
        if said is None or said.source_org is None:
            return False
        sentence = self.sentences[position]
        return any(
            a.source_org == said.source_org and sentence.start <= a.cue_start < sentence.end for a in self.attributions
        )

    def all_of(self, position: int) -> list[Place]:
        """The places that a sentence leads to, else those that it names."""
        return self.of(position) or self.named(position)

    @cached_property
    def opening(self) -> list[tuple[int, str]]:
        """The places that the opening of the story names, and then its headline, with the sentences that they stand in."""
        body = [i for i, s in enumerate(self.sentences) if s.zone == "body"][:OPENING]
        heads = [i for i, s in enumerate(self.sentences) if s.zone == "headline"]
        return [(i, place.name) for i in (*body, *heads) for place in self.all_of(i)]

    def is_label(self, place: Place) -> bool:
        """Whether a headline puts a state before its words that the story is not set in: "Russia: 71,000 strikes in Syria"."""
        is_state = place.name in gazetteer(self.vocabulary).states
        return is_state and self.text.startswith(":", place.end) and place.name != self.country

    def main_but(self, position: int) -> str | None:
        """The place of the story: the first of its opening, outside a sentence, that is no hospital, no street and no capital abroad."""
        named = [name for i, name in self.opening if i != position]
        wide = [name for name in named if not is_venue(name, self.vocabulary)]
        return next((name for name in wide if not self.is_abroad(name)), None) or (
            self.country if wide else next(iter(named), None)
        )

    def is_abroad(self, name: str) -> bool:
        """Whether a name is that of a town of another country than the story's: there people speak of it."""
        land = country_names(self.vocabulary).get(name)
        return land is not None and land[1] in ("capital", "town") and land[0] != self.country

    @cached_property
    def country(self) -> str | None:
        """The country that the story names most."""
        return find_country(self.text, self.sentences, self.vocabulary)


def is_quoted(text: str, sentence: Sentence, at: int) -> bool:
    """Whether a quotation is open at an offset of a sentence: its "here" is the speaker's."""
    before = text[sentence.start : at]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1


def is_venue(name: str, vocabulary: Vocabulary) -> bool:
    """Whether a place is a single building or road, and so not that of a whole story."""
    return not vocabulary_venues(vocabulary).isdisjoint(name.lower().split())


@lru_cache(maxsize=8)
def vocabulary_venues(vocabulary: Vocabulary) -> frozenset[str]:
    """The kinds of buildings and roads."""
    return frozenset(vocabulary.tables["places"]["venues"])


def is_long(period: Period) -> bool:
    """Whether a figure covers months or years."""
    return period.start is not None and period.end is not None and (period.end - period.start).days > LONG
