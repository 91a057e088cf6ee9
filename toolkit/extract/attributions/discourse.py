"""What an article has said of its speakers: "he", a family name, an acronym are read with what stands elsewhere."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache

import regex

from toolkit.extract.attributions.bodies import (
    complete_body,
    find_listed,
    find_ministries,
    find_rebels,
    with_country,
)
from toolkit.extract.attributions.countries import find_main_country
from toolkit.extract.attributions.lexicon import DOC, NUM, PREP, PRON, RANK, ROLE, TIME, Lexicon, plain_word, plain_words
from toolkit.extract.attributions.names import bare_body
from toolkit.extract.attributions.nouns import OWNERS, SHORT_RANKS, complete_member, complete_noun
from toolkit.extract.attributions.offices import Office, find_acronym, find_actor, find_offices
from toolkit.extract.attributions.phrase_after import phrase_after
from toolkit.extract.attributions.sides import apposition_after
from toolkit.extract.attributions.speaker import Speaker
from toolkit.extract.attributions.speakers import read_speaker
from toolkit.extract.attributions.wording import Wording
from toolkit.records import Sentence

AHEAD = 8  # sentences below a headline in which its speaker is looked for
OPENING = 120  # characters of a sentence in which its subject stands
DEEPEST = 30  # sentences that may ask one another in turn
OFFICERS = frozenset(word for rank, short in SHORT_RANKS.items() for word in (rank, *short, *(f"{s}." for s in short)))
MEMORY = 150  # sentences back in which a speaker is looked for


def is_body(speaker: Speaker) -> bool:
    """Whether a speaker is an organisation, or a country's body."""
    return bool(speaker.organisation) and not speaker.is_plural and (speaker.is_proper or speaker.body is not None)


@lru_cache(maxsize=8)
def name_pattern(lexicon: Lexicon) -> regex.Pattern[str]:
    """A name that ends in a noun of organisations: "Workers' Unity Party", "Institute for War and Peace Foundation"."""
    nouns = "|".join(sorted(regex.escape(word.capitalize()) for word in lexicon.words["name_endings"]))
    return regex.compile(
        rf"(?:\p{{Lu}}[\p{{L}}'’-]+\s+(?:(?:of|for|and|against)\s+(?:the\s+)?)?){{1,5}}?(?<noun>{nouns})\b"
        r"(?:\s+(?:of|for|against|on)(?:\s+the)?(?:\s+(?:and\s+|of\s+)?\p{Lu}[\p{L}'’-]+){1,6})?"
    )


def past_place(w: Wording) -> int:
    """Where the subject may begin behind a place or a time: "In Moscow | the deputy chief", "On Sunday, | a general"."""
    if not w.size or not w.flag[0] & PREP:
        return 0
    k = 1
    while k < w.size - 1 and (w.cap[k] or w.flag[k] & (TIME | NUM)) and not w.flag[k] & (ROLE | RANK):
        k += 1
    return k + (w.low[k] == ",")


class Discourse:
    """The speakers of one article, and what its text tells of them. Earlier sentences are read when something refers to them."""

    def __init__(
        self, text: str, lexicon: Lexicon, read: Callable[[int], object], sentences: Sequence[Sentence] = ()
    ) -> None:
        self.text, self.lexicon, self.read, self.sentences = text, lexicon, read, sentences
        self.at = 0
        self.path: list[int] = []
        self.heard: dict[int, list[Speaker]] = {}
        self.offices: dict[str, Office | None] = {}
        self.main_country: tuple[str, str] | bool | None = False
        self.acronyms: dict[str, str | None] = {}
        self.named: dict[str, list[tuple[int, str]]] | None = None
        self.listed: list[tuple[str, str]] | None = None
        self.ministries: list[str] | None = None
        self.rebels: str | bool | None = False

    # -------------------------------------------------------------------------- memory

    def recent(self) -> Iterator[Speaker]:
        """Who has spoken, the last first."""
        here = self.at
        for index in range(here, max(-1, here - MEMORY), -1):
            if index != here and len(self.path) < DEEPEST:
                self.read(index)
            yield from reversed(self.heard.get(index, ()))

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

    def near(self, fits: Callable[[Speaker], bool]) -> Speaker | None:
        """The last speaker of whom something is true; for a headline the first below."""
        return self.last(fits) or self.ahead(fits)

    def last(self, fits: Callable[[Speaker], bool]) -> Speaker | None:
        """The last speaker of whom something is true."""
        return next((speaker for speaker in self.recent() if fits(speaker)), None)

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
                self.named.setdefault(plain_word(match["noun"]), []).append((match.end(), name))
        names = self.named.get(noun, [])
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

    def all_ministries(self) -> list[str]:
        """The ministries that the article names, in one spelling."""
        if self.ministries is None:
            self.ministries = find_ministries(self.text, self.lexicon, self.country())
        return self.ministries

    def country(self) -> tuple[str, str] | None:
        """The one country that the article is about, and its adjective."""
        if isinstance(self.main_country, bool):
            self.main_country = find_main_country(self.text, self.lexicon)
        return self.main_country

    def office_of(self, family: str | None) -> Office | None:
        """The office that the article gives to a person of this name."""
        if not family:
            return None
        if family not in self.offices:
            self.offices[family] = find_offices(self.text, family, self.lexicon)
        return self.offices[family]

    # -------------------------------------------------------------------------- pronouns

    def settle(self, speaker: Speaker, w: Wording) -> Speaker | None:
        """The speaker with what the article knows of them; None where a pronoun stands for nobody."""
        if speaker.pronoun is not None:
            return self.antecedent(speaker, w)
        if "same" in speaker.words and len(speaker.words) == 2 and (before := self.last(lambda s: bool(s.source))):
            return before._replace(first=speaker.first, last=speaker.last)  # "the same source added"
        settled = self.complete(speaker, w)
        self.heard.setdefault(self.at, []).append(settled)
        return settled

    def antecedent(self, speaker: Speaker, w: Wording) -> Speaker | None:
        """The last speaker that "he", "they", "it" can mean; the pronoun itself where nobody was named."""
        pronoun = speaker.pronoun
        if pronoun in ("he", "she", "him", "her"):
            found = self.actor_within(w, speaker.first) or self.actor_since()
            found = found or self.last(lambda s: s.is_person and not s.is_plural)
            found = found or self.actor_before(w)
        elif pronoun in ("they", "them"):
            found = self.last(lambda s: s.is_plural) or self.last(lambda s: not s.is_person)
        elif pronoun == "it":
            found = self.body_since() or self.last(lambda s: not s.is_person and not s.is_plural)
            found = found or self.subject_before(speaker.first)
        else:
            return None
        if found is None:
            printed = (
                "it" if pronoun == "it" else w.phrase(speaker.first, speaker.last)
            )  # "Its count": nobody is called so
            return speaker._replace(source=printed, is_person=pronoun in ("he", "she"))
        is_document = bool(self.lexicon.flags.get(found.head, 0) & DOC) and not found.is_proper and not found.is_person
        source = found.organisation if is_document and found.organisation else found.source
        return found._replace(source=source, first=speaker.first, last=speaker.last, body=None)

    def subject_before(self, first: int, reach: int = 3) -> Speaker | None:
        """The organisation that opens the sentence, or one of the two before it, though it said nothing there."""
        for index in range(self.at, max(-1, self.at - reach), -1):
            if not self.sentences or self.sentences[index].zone == "headline":
                return None
            w = self.opening_of(index)
            end = phrase_after(w, 0)
            if (
                end is not None
                and end < (first if index == self.at else w.size)
                and not w.flag[0] & PRON
                and w.low[0] not in OWNERS
            ):
                self.enter(index)
                speaker = self.complete(read_speaker(w, (0, end)), w)
                self.leave()
                if speaker.organisation and speaker.source and not speaker.is_person:
                    is_short = speaker.is_proper or speaker.last - speaker.first <= 3
                    return speaker if is_short else speaker._replace(source=speaker.organisation)
        return None

    def actor_within(self, w: Wording, first: int) -> Speaker | None:
        """The person with an office in an earlier clause of the sentence: "A spokesman, Ana Ruiz, took no calls; on the radio she said"."""
        if self.heard.get(self.at) or ";" not in w.low[:first]:
            return None
        actor = find_actor(self.text, w.start[first], self.lexicon, since=w.start[0])
        return self.complete(actor, w) if actor is not None and actor.is_person else None

    def actor_since(self, reach: int = 2) -> Speaker | None:
        """The person with an office who opens a sentence since the last one spoke: "U.N. spokesman Alun Roberts drew another picture"."""
        for index in range(self.at - 1, max(-1, self.at - 1 - reach), -1):
            if not self.sentences or self.sentences[index].zone == "headline" or len(self.path) >= DEEPEST:
                return None
            self.read(index)
            if self.heard.get(index):
                return None
            w = self.opening_of(index)
            start = past_place(w)
            end = phrase_after(w, start)
            if end is None or end >= w.size or not any(w.flag[k] & (ROLE | RANK) for k in range(start, end)):
                continue
            actor = read_speaker(w, (start, end), apposition_after(w, end))
            if actor.is_person and actor.is_proper:
                self.enter(index)
                actor = self.complete(actor, w)
                self.leave()
                return actor
        return None

    def body_since(self) -> Speaker | None:
        """The organisation that opens the sentence before, though it said nothing there: "The IDF has its version. At noon it said"."""
        index = self.at - 1
        if index < 0 or not self.sentences or self.sentences[index].paragraph != self.sentences[self.at].paragraph:
            return None
        if self.sentences[index].zone == "headline" or len(self.path) >= DEEPEST:
            return None
        self.read(index)
        if self.heard.get(index):
            return None
        self.enter(index)
        found = self.subject_before(0, reach=1)
        self.leave()
        return found if found is not None and found.is_proper else None

    def opening_of(self, index: int) -> Wording:
        """The words in which the subject of a sentence stands."""
        sentence = self.sentences[index]
        return Wording(self.text, sentence.start, min(sentence.end, sentence.start + OPENING), self.lexicon)

    def actor_before(self, w: Wording) -> Speaker | None:
        """The last person whom the words before a sentence name with an office, though not as a source."""
        actor = find_actor(self.text, w.start[0], self.lexicon)
        return self.complete(actor, w) if actor is not None and actor.is_person else None

    # -------------------------------------------------------------------------- names

    def complete(self, speaker: Speaker, w: Wording) -> Speaker:
        """A named speaker's organisation, or what "the ministry", "the official" goes back to."""
        if speaker.source and speaker.source.isupper() and (full := self.acronym_of(speaker.source)) is not None:
            return self.named_in_full(speaker, full)  # the article's own acronym comes before a listed one
        if speaker.is_person and speaker.is_proper:
            return self.open_acronym(self.complete_person(speaker))
        if speaker.body is not None and speaker.body.place is None:
            return complete_body(self, speaker, speaker.body)
        if speaker.family and not speaker.is_person:
            return self.complete_single(speaker)
        if speaker.is_proper and speaker.source and speaker.organisation == speaker.source:
            return self.complete_organisation(speaker)
        if speaker.organisation is None and not speaker.is_proper:
            return complete_noun(self, speaker, w)
        return speaker

    def complete_person(self, speaker: Speaker) -> Speaker:
        """A person's organisation from the phrase, an earlier mention, or any sentence that tells the office."""
        if speaker.body is not None and speaker.organisation is None:
            speaker = with_country(self, speaker, speaker.body)
            if speaker.organisation is None and speaker.body is not None:
                speaker = speaker._replace(organisation=bare_body(speaker.body))
        if speaker.organisation is not None:
            return speaker
        if speaker.words & {"its", "their"}:  # "Its chief, Fabio Conti, said"
            is_silent = self.at > 0 and not self.heard.get(self.at - 1)
            owner = self.subject_before(speaker.first, reach=3 if is_silent else 1)
            owner = owner or self.last(lambda s: not s.is_person and bool(s.organisation))
            if owner is not None:
                return speaker._replace(organisation=owner.organisation, kind=owner.kind)
        titles = speaker.words - set(plain_words(speaker.source or ""))
        if len(titles) == 1 and min(titles).startswith("spokes") and (body := self.body_of_spokesman()) is not None:
            return speaker._replace(organisation=body.organisation, kind=body.kind)  # "Spokesman Jan Vos said"
        if titles == {"minister"} and (body := self.last(lambda s: s.kind == "ministry" and bool(s.organisation))):
            return speaker._replace(organisation=body.organisation, kind=body.kind)  # "The ministry ... Minister Jan Vos"
        if (member := complete_member(self, speaker)) is not None:  # "a ministry spokeswoman, Ana Ruiz,"
            return member
        office = self.office_of(speaker.family)
        if office is not None and office.organisation:
            return speaker._replace(organisation=office.organisation, kind=office.kind)
        earlier = self.last(lambda s: s.is_person and s.family == speaker.family and bool(s.organisation))
        if earlier is None and not OFFICERS.isdisjoint(speaker.words):
            earlier = self.only_military()
        return speaker._replace(organisation=earlier.organisation, kind=earlier.kind) if earlier else speaker

    def body_of_spokesman(self) -> Speaker | None:
        """Whose spokesman is meant: the body that the sentence names before, or opens the one before with; else the last that spoke."""
        for index in (self.at, self.at - 1):
            if index < 0 or not self.sentences or self.sentences[index].zone == "headline":
                break
            self.enter(index)
            body = self.subject_before(OPENING, reach=1)
            self.leave()
            if body is not None and is_body(body) and body.kind != "media":
                return body
            if index == self.at and self.heard.get(index - 1):
                break
        return self.last(is_body)

    def only_military(self) -> Speaker | None:
        """The one military that has spoken in the story: an officer without a word on whose he is speaks for it."""
        spoke = [s for s in self.recent() if s.kind == "military" and s.organisation]
        return spoke[0] if len({s.organisation for s in spoke}) == 1 else None

    def complete_single(self, speaker: Speaker) -> Speaker:
        """One capitalised word: the family name of a person named in full elsewhere, or an organisation."""
        if self.is_listed(speaker):
            return speaker
        family = speaker.family or ""
        person = self.last(
            lambda s: s.is_person and s.is_proper and family in (s.family, plain_word((s.source or "x").split()[0]))
        )
        if person is not None:
            return speaker._replace(
                organisation=person.organisation, kind=person.kind, is_person=True, family=person.family
            )
        office = self.office_of(family)
        if office is not None and office.is_person:
            kind = office.kind if office.organisation else "official"
            return speaker._replace(organisation=office.organisation, kind=kind, is_person=True)
        return self.complete_organisation(speaker)

    def is_listed(self, speaker: Speaker) -> bool:
        """Whether the word lists know the name."""
        return " ".join(plain_words(speaker.source or "")) in self.lexicon.by_name

    def acronym_of(self, acronym: str) -> str | None:
        """What the article says that an acronym stands for."""
        if acronym not in self.acronyms:
            self.acronyms[acronym] = find_acronym(self.text, acronym) if acronym.isalpha() else None
        return self.acronyms[acronym]

    def open_acronym(self, speaker: Speaker) -> Speaker:
        """A person's organisation in full, where an acronym gives it that the article itself explains."""
        acronym = speaker.organisation
        if not acronym or not acronym.isupper() or (full := self.acronym_of(acronym)) is None:
            return speaker
        return self.named_in_full(speaker, full)

    def named_in_full(self, speaker: Speaker, full: str) -> Speaker:
        """The speaker of an acronym under the full name."""
        known = self.lexicon.by_name.get(" ".join(plain_words(full)))
        organisation, kind = (known.organisation, known.kind) if known else (full, speaker.kind)
        return speaker._replace(organisation=organisation, kind=kind, is_proper=True)

    def complete_organisation(self, speaker: Speaker) -> Speaker:
        """An acronym or a part of a name: the full name where the article gives it."""
        if self.is_listed(speaker):
            return speaker
        name = speaker.source or ""
        wanted = set(plain_words(name))
        longer = self.last(
            lambda s: s.is_proper and not s.is_person and wanted < set(plain_words(s.organisation or "")) | s.words
        )
        return speaker._replace(organisation=longer.organisation, kind=longer.kind) if longer else speaker
