"""What an article has said of its speakers: "he", a family name, an acronym are read with what stands elsewhere."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Collection, Iterator, Sequence
from functools import lru_cache
from operator import attrgetter
from typing import Any, TypeVar

import regex

from toolkit.extract.attributions.acronyms import find_acronym
from toolkit.extract.attributions.countries import find_main_country, find_outlet_country
from toolkit.extract.attributions.lexicon import (
    PEOPLE,
    SPELLINGS,
    Lexicon,
    plain_word,
    plain_words,
)
from toolkit.extract.attributions.mentions import find_listed, find_ministries, find_rebels
from toolkit.extract.attributions.offices import Office, find_offices
from toolkit.extract.attributions.speaker import Speaker
from toolkit.extract.attributions.wording import Wording
from toolkit.records import Sentence
from toolkit.text.lower import lower_in_place

AHEAD = 8  # sentences below a headline in which its speaker is looked for
DEEPEST = 30  # sentences that may ask one another in turn
MEMORY = 150  # sentences back in which a speaker is looked for


T = TypeVar("T")


@lru_cache(maxsize=8)
def name_pattern(lexicon: Lexicon) -> regex.Pattern[str]:
    """A name that ends in a noun of organisations: "Workers' Unity Party", "Institute for War and Peace Foundation"."""
    nouns = "|".join(sorted(regex.escape(word.capitalize()) for word in lexicon.words["name_endings"]))
    return regex.compile(
        rf"(?:\p{{Lu}}[\p{{L}}'’-]+\s+(?:(?:of|for|and|against)\s+(?:the\s+)?)?){{1,5}}?(?<noun>{nouns})\b"
        r"(?:\s+(?:of|for|against|on)(?:\s+the)?(?:\s+(?:and\s+|of\s+)?\p{Lu}[\p{L}'’-]+){1,6}){0,2}"
    )


class Discourse:
    """The speakers of one article, and what its text tells of them. Earlier sentences are read when something refers to them."""

    def __init__(
        self,
        text: str,
        lexicon: Lexicon,
        read: Callable[[int], object],
        completer: Callable[[Discourse, Speaker, Wording], Speaker],
        sentences: Sequence[Sentence] = (),
        outlet: str | None = None,
    ) -> None:
        self.outlet, self.completer = outlet, completer
        self.text, self.lexicon, self.read, self.sentences = text, lexicon, read, sentences
        self.at = 0
        self.path: list[int] = []
        self.heard: dict[int, list[Speaker]] = {}
        self.offices: dict[str, Office | None] = {}
        self.main_country: tuple[str, str] | bool | None = False
        self.acronyms: dict[str, str | None] = {}
        self.named: dict[str, list[tuple[int, str]]] | None = None
        self.listed: list[tuple[str, str]] | None = None
        self.ministries: list[tuple[int, str]] | None = None
        self.rebels: str | bool | None = False
        self.found: dict[tuple[object, ...], Any] = {}
        self.low: str | None = None

    # -------------------------------------------------------------------------- memory

    def recent(self, first: int = 0) -> Iterator[Speaker]:
        """Who has spoken since the sentence `first`, the last first."""
        here = self.at
        for index in range(here, max(first - 1, here - MEMORY), -1):
            if index != here and not self.is_deep:
                self.read(index)
            yield from reversed(self.heard.get(index, ()))

    @property
    def is_deep(self) -> bool:
        """Whether so many sentences have asked one another that no further one is asked."""
        return len(self.path) >= DEEPEST

    @property
    def before_in_paragraph(self) -> int | None:
        """The number of the sentence before, where it stands in the same paragraph."""
        index = self.at - 1
        if index < 0 or not self.sentences or self.sentences[index].paragraph != self.sentences[self.at].paragraph:
            return None
        return index

    def enter(self, index: int) -> None:
        """Begins to read a sentence."""
        self.path.append(index)
        self.at = index

    def leave(self) -> None:
        """Goes back to the sentence that asked."""
        self.path.pop()
        self.at = self.path[-1] if self.path else self.at

    def ahead(self, fits: Callable[[Speaker], bool]) -> Speaker | None:
        """The first speaker below of whom something is true, for a headline: it names in short what the story names in full."""
        here = self.at
        if len(self.path) != 1 or not self.sentences or self.sentences[here].zone != "headline":
            return None
        for index in range(here + 1, min(here + 1 + AHEAD, len(self.sentences))):
            self.read(index)
            self.at = here
            for speaker in self.heard.get(index, ()):
                if fits(speaker):
                    return speaker
        return None

    def in_headline(self) -> bool:
        """Whether the sentence at hand is a headline."""
        return bool(self.sentences) and self.sentences[self.at].zone == "headline"

    def near(self, fits: Callable[[Speaker], bool], called: Collection[str] = ()) -> Speaker | None:
        """The last speaker of whom something is true; for a headline the first below."""
        return self.last(fits, called) or self.ahead(fits)

    def last(self, fits: Callable[[Speaker], bool], called: Collection[str] = ()) -> Speaker | None:
        """The last speaker of whom something is true; with `called`, words of which his name, his office or what he is called holds one."""
        first = self.first_printed(called) if called else 0
        return next((speaker for speaker in self.recent(first) if fits(speaker)), None)

    def first_printed(self, words: Collection[str]) -> int:
        """The first sentence that may print one of some words, in whatever spelling: nobody is called so before.

        Looked for twice as far back as anybody is remembered, because "he" is called what stands farther back; where no such sentence
        is found, it is the first of these.
        """
        if not self.sentences:
            return 0
        if self.low is None:
            self.low = lower_in_place(self.text).replace("’", "'")
        wanted = {word.rpartition("-")[2] or word for word in words}
        wanted |= {printed for printed, word in SPELLINGS.items() if word in wanted}
        start, end = self.sentences[max(0, self.at - 2 * MEMORY)].start, self.sentences[self.at].end
        places = [at for word in wanted if (at := self.low.find(word, start, end)) >= 0]
        return bisect_right(self.sentences, min(places, default=start), key=attrgetter("start")) - 1

    def once(self, find: Callable[..., T], *about: str) -> T:
        """What `find` makes of the whole article: asked by many sentences, looked for once."""
        if (find, *about) not in self.found:
            self.found[find, *about] = find(self, *about)
        found: T = self.found[find, *about]
        return found

    def all_listed(self) -> list[tuple[str, str]]:
        """The listed organisations that the article names, with their kinds."""
        if self.listed is None:
            self.listed = find_listed(self.text, self.lexicon)
        return self.listed

    def named_with(self, noun: str) -> str | None:
        """The last name before the sentence at hand that ends in a noun: "the Workers' Unity Party" for "the party"."""
        if not self.sentences:
            return None
        if self.named is None:
            self.named = {}
            for match in name_pattern(self.lexicon).finditer(self.text):
                name = " ".join(match[0].split()).removeprefix("The ")
                people, of, body = name.partition(" of the ")
                if of and self.lexicon.flags.get(people.lower(), 0) & PEOPLE:
                    name = body  # "Teams of the Valley Rescue Force"
                self.named.setdefault(plain_word(match["noun"]), []).append((match.end(), name))
        names = self.named.get(noun) or self.named.get(noun + "s", [])  # "the force" of the Security Forces
        before = bisect_left(names, (self.sentences[self.at].start,))
        if not before:
            return None
        name = names[before - 1][1]
        known = self.lexicon.by_name.get(" ".join(plain_words(name)))
        return known.organisation if known is not None and known.organisation else name

    def rebel_group(self) -> str | None:
        """The one listed group that the article calls rebels."""
        if isinstance(self.rebels, bool):
            self.rebels = find_rebels(self.text, self.lexicon)
        return self.rebels

    def ministry(self) -> str | None:
        """The only ministry that the article names, else the one named last in the sentence at hand and the two before."""
        if self.ministries is None:
            self.ministries = find_ministries(self.text, self.lexicon, self.country())
        named = {name for _, name in self.ministries}
        if len(named) < 2 or not self.sentences:
            return named.pop() if len(named) == 1 else None
        first, last = self.sentences[max(0, self.at - 2)].start, self.sentences[self.at].start
        return next((name for at, name in reversed(self.ministries) if first <= at < last), None)

    def country(self) -> tuple[str, str] | None:
        """The one country that the article is about, and its adjective."""
        if isinstance(self.main_country, bool):
            self.main_country = find_main_country(self.text, self.lexicon)
            if self.main_country is None and self.outlet:
                self.main_country = find_outlet_country(self.outlet, self.text, self.lexicon)
        return self.main_country

    def office_of(self, family: str | None) -> Office | None:
        """The office that the article gives to a person of this name."""
        if not family:
            return None
        if family not in self.offices:
            self.offices[family] = find_offices(self.text, family, self.lexicon)
        return self.offices[family]

    def acronym_of(self, acronym: str) -> str | None:
        """What the article says that an acronym stands for."""
        if acronym not in self.acronyms:
            full = find_acronym(self.text, acronym, self.lexicon)
            if full is None and acronym in self.lexicon.acronyms and (country := self.country()) is not None:
                full = self.lexicon.acronyms[acronym].get(country[0])
            self.acronyms[acronym] = full
        return self.acronyms[acronym]

    def is_listed(self, speaker: Speaker) -> bool:
        """Whether the word lists know the name."""
        return " ".join(plain_words(speaker.source or "")) in self.lexicon.by_name

    def complete(self, speaker: Speaker, w: Wording) -> Speaker:
        """The speaker with the organisation that the article gives: those who look for who is meant complete whom they find."""
        return self.completer(self, speaker, w)
