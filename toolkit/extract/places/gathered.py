"""The places of an article, sentence by sentence, looked up once: those led to, those only named, and those of its opening."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import chain

import regex

from toolkit.extract.places.choose import is_beside, is_located
from toolkit.extract.places.country import country_names, find_country, shared_names
from toolkit.extract.places.known import find_named, gazetteer, is_told_of, join_names
from toolkit.extract.places.land import CAPITAL
from toolkit.extract.places.local_speakers import find_local
from toolkit.extract.places.named import Place, find_places
from toolkit.extract.places.pointers import compile_pointers
from toolkit.extract.places.talks import is_of_talk
from toolkit.extract.places.ways import is_left
from toolkit.extract.places.words import Words, place_words
from toolkit.records import Sentence
from toolkit.vocabulary.load import Vocabulary

# How many sentences back a place is still understood.
PLACE_REACH = 2
OPENING = 3  # sentences
MEMORY = 80  # sentences: so far back "the dam" is still the one that was named
IN = regex.compile(r",?\s(?:in|at)\s")
OFTEN = 2  # times
NAMED_TOGETHER = regex.compile(r",|['’]s\b| (?:in|at|of|and) ")
SORT = regex.compile(r"^(?:[\p{L}-]+ )*(?:city|town|port|capital|village) (?:of )?(?:the )?(?=\p{Lu})")
SHORTEST_TOWN = 4  # letters


class Gathered:
    """The places that the sentences of an article name."""

    def __init__(
        self, text: str, sentences: Sequence[Sentence], vocabulary: Vocabulary, dateline: str | None = None
    ) -> None:
        self.text, self.sentences, self.vocabulary, self.dateline = text, sentences, vocabulary, dateline
        self.words = place_words(vocabulary)
        self.pointers = compile_pointers(vocabulary)
        self.seen: dict[int, list[Place]] = {}
        self.bare: dict[int, list[Place]] = {}

    def of(self, position: int) -> list[Place]:
        """The places that words of a sentence lead to."""
        if position not in self.seen:
            sentence = self.sentences[position]
            led = sorted((*find_places(self.text, sentence, self.vocabulary), *self.find_here(position)))
            named = find_named(self.text, sentence, led, self.vocabulary)
            led, bare = join_names(self.text, led, named)
            told = [
                place
                for place in bare
                if is_told_of(self.text, place.end, self.words)
                or any(is_located(self.text, place, other) for other in led)
            ]
            self.seen[position] = sorted((*led, *told)) if told else led  # "the Sorrel Mall | south of Varna"
            self.bare[position] = [place for place in bare if place not in told]
            if self.storms:
                self.seen[position] = [place for place in self.seen[position] if not self.is_of_storm(place)]
                self.bare[position] = [place for place in self.bare[position] if not self.is_of_storm(place)]
        return self.seen[position]

    @cached_property
    def storms(self) -> frozenset[str]:
        """The names of storms that the story tells of: "Cyclone Idai"; not the "Storm Manila" of a headline."""
        names = (match[1] for match in self.pointers.storm.finditer(self.text))
        known = gazetteer(self.vocabulary)
        return frozenset(name for name in names if name not in known.towns and name not in known.states)

    def is_of_storm(self, place: Place) -> bool:
        """Whether a name is a storm's: "Idai's floods", "the waters of Idai"."""
        return place.name.rpartition(" ")[2] in self.storms

    def find_here(self, position: int) -> Iterator[Place]:
        """The place of the dateline where a sentence says "in this city" or "killed here", in the outlet's own words; "the capital"."""
        sentence = self.sentences[position]
        for capital in CAPITAL.finditer(self.text, sentence.start, sentence.end):
            start, end = capital.span("place")
            names: Sequence[str] = self.vocabulary.tables["sources"]["country"].get(self.country, ())
            if len(names) > 1 and not is_of_talk(self.text, sentence, start, end, self.words):
                yield Place(start, end, names[1])
        here = self.pointers.dateline.search(self.text, sentence.start, sentence.end) if self.dateline else None
        if here is not None and not is_quoted(self.text, sentence, here.start()):
            yield Place(here.start(), here.end(), self.dateline or "")

    def named(self, position: int) -> list[Place]:
        """The places that a sentence names with no word that leads to them."""
        self.of(position)
        return self.bare[position]

    def all_of(self, position: int) -> list[Place]:
        """The places that a sentence leads to, else those that it names."""
        return self.of(position) or self.named(position)

    def first_of(self, position: int) -> str | None:
        """The first place of a sentence that is no road and was not left, else the town whose governor, doctors or police speak in it."""
        sentence = self.sentences[position]
        for place in self.all_of(position):
            if not is_road(place.name, self.words) and not is_left(self.text, sentence, place, self.words):
                return place.name
        return find_local(self.text, sentence, sentence.end, self.vocabulary, self.of(position))

    def last_before(self, position: int, at: int) -> str | None:
        """The place named last before an offset, in its sentence or the two before."""
        for earlier in range(position, max(-1, position - 1 - PLACE_REACH), -1):
            named = [p for p in (*self.of(earlier), *self.named(earlier)) if earlier < position or p.end <= at]
            named = [p for i, p in enumerate(named) if not (i and is_beside(self.text, named[i - 1], p))]
            places = [p for p in named if not is_road(p.name, self.words)] or named
            if places:
                return max(places, key=lambda place: place.start).name
        return None

    def before(self, position: int) -> Iterator[str]:
        """The places named before a sentence, the last first, as far back as a reader remembers."""
        earlier = range(position - 1, max(-1, position - 1 - MEMORY), -1)
        return (place.name for i in earlier for place in reversed(self.all_of(i)))

    @cached_property
    def first_told(self) -> list[int]:
        """The sentences that open the story, and then its headline."""
        body = [i for i, s in enumerate(self.sentences) if s.zone == "body"][:OPENING]
        return body + [i for i, s in enumerate(self.sentences) if s.zone == "headline"]

    def opening_but(self, position: int) -> Iterator[str]:
        """The places that the opening of the story names, and then its headline, outside a sentence; looked up while they are asked for."""
        for i in self.first_told:
            for place in self.all_of(i) if i != position else ():
                if not is_left(self.text, self.sentences[i], place, self.words):
                    yield place.name

    def main_but(self, position: int) -> str | None:
        """The place of the story: the first of its opening, outside a sentence, that is no hospital, no street and no capital abroad."""
        wide = (name for name in self.opening_but(position) if not self.is_passed(name))
        first = next(wide, None)
        if first is not None:
            return self.nearest_named(n for n in chain((first,), wide) if not self.is_abroad(n)) or self.country
        passed = next(self.opening_but(position), None)
        return self.most_named or passed or (self.country if self.is_country_told else None)

    @cached_property
    def is_country_told(self) -> bool:
        """Whether the story comes back to its country."""
        return self.country is not None and self.text.count(self.country) >= OFTEN

    def nearest_named(self, names: Iterator[str]) -> str | None:
        """The first of some places; where it is only a part of a country ("eastern Syria"), rather the town that the headline names too."""
        first = next(names, None)
        if first is None:
            return None
        *before, last = first.lower().split()
        if not before or last not in self.words.lower_states or not self.words.directions.issuperset(before):
            return first
        return next((name for name in names if name.rpartition(" ")[2] in self.headline), first)

    @cached_property
    def headline(self) -> str:
        """The headlines of the article."""
        return " ".join(self.text[s.start : s.end] for s in self.sentences if s.zone == "headline")

    @cached_property
    def most_named(self) -> str | None:
        """The place that a story names most where its opening names none; of equals the first."""
        named = [place.name for i in range(len(self.sentences)) for place in self.all_of(i)]
        wide = [name for name in named if not self.is_passed(name) and not self.is_abroad(name)]
        return max(wide, key=self.text.count, default=None)

    def is_passed(self, name: str) -> bool:
        """Whether a place is a building or a road that the story does not come back to."""
        return is_venue(name, self.words) and self.text.count(name.partition(" ")[0]) < OFTEN

    @cached_property
    def country(self) -> str | None:
        """The country that the story names most."""
        return find_country(self.text, self.sentences, self.vocabulary, self.dateline)

    def is_abroad(self, name: str) -> bool:
        """Whether a name is that of a town of another country than the story's: there people speak of it."""
        land = country_names(self.vocabulary).get(name)
        if land is None or land[1] not in ("capital", "town") or land[0] == self.country:
            return False
        return self.country not in shared_names(self.vocabulary).get(name, ())

    def with_town(self, name: str, position: int) -> str:
        """A quarter, a street or a hospital with the town of the story, where no other place is named near: "Sorrel district in Varna"."""
        first, _, kind = name.partition(" ")[0], *name.rpartition(" ")[1:]
        if kind.lower() not in self.words.of_a_town or NAMED_TOGETHER.search(name):
            return name
        names = gazetteer(self.vocabulary)
        town = None if first in names.towns or first in names.states else self.story_town
        if town is None:
            return name
        others = (place.name for i in range(max(0, position - 1), position + 1) for place in self.every(i))
        far = (other for other in others if other != name and town not in other)
        return name if any(o.rpartition(" ")[2] not in names.states for o in far) else f"{name} in {town}"

    def every(self, position: int) -> list[Place]:
        """The places that a sentence leads to, and those that it only names."""
        return [*self.of(position), *self.named(position)]

    @cached_property
    def story_town(self) -> str | None:
        """The town that a story is about: its main place, if that is a town, and if its headline or three passages name it."""
        main = self.main_but(-1)
        name = SORT.sub("", main) if main is not None and self.is_settlement(main) and not self.is_abroad(main) else ""
        if len(name) < SHORTEST_TOWN or NAMED_TOGETHER.search(name):
            return None
        return name if name in self.headline or self.text.count(name) >= 3 else None

    def is_settlement(self, name: str) -> bool:
        """Whether a name can be that of a town: no country, no province, no building."""
        words = name.lower().split()
        return (
            words[-1] not in self.words.kinds
            and "capital" not in words
            and gazetteer(self.vocabulary).states.isdisjoint((name, name.rpartition(" ")[2]))
            and not is_venue(name, self.words)
        )


def is_quoted(text: str, sentence: Sentence, at: int) -> bool:
    """Whether a quotation is open at an offset of a sentence: its "here" is the speaker's."""
    before = text[sentence.start : at]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1


def is_venue(name: str, words: Words) -> bool:
    """Whether a place is a single building or road, and so not that of a whole story."""
    parts = name.lower().split()
    return not words.venues.isdisjoint(parts) and not words.venues.isdisjoint(IN.split(name)[-1].lower().split())


def is_road(name: str, words: Words) -> bool:
    """Whether a place is a road: what is told next is of the town that it runs through."""
    parts = name.lower().split()
    return parts[0] in words.roads or parts[-1] in words.roads  # "Sorrel Street", "the Avenue Sorrel"
