"""What an article has said of its speakers: "he", "the ministry", a family name are read with what stands elsewhere."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace

from toolkit.extract.attributions.lexicon import DOC, ORG, PEOPLE, PERSON, Lexicon, plain_word, plain_words
from toolkit.extract.attributions.names import BodyFound, bare_body, standard_body
from toolkit.extract.attributions.offices import Office, find_acronym, find_actor, find_offices
from toolkit.extract.attributions.speaker import Speaker
from toolkit.extract.attributions.wording import Wording

MOST_SPEAKERS = 200
# What a common noun may stand for: the kinds of organisation that "the monitor", "the agency" can mean.
MEANS = {
    "monitor": ("monitor",), "monitors": ("monitor",), "watchdog": ("monitor",), "observatory": ("monitor",), "ngo": ("monitor",), "charity": ("monitor", "rescue"),
    "group": ("monitor", "rebel", "rescue", "hospital", "other"), "organization": ("monitor", "international", "rebel", "rescue", "other"),
    "network": ("monitor", "media", "other"), "agency": ("media", "international", "rescue", "official", "other"), "ministry": ("ministry",),
    "coalition": ("military",), "alliance": ("military", "rebel", "other"), "command": ("military",), "army": ("military",), "military": ("military",), "body": ("international", "official", "other"),
    "center": ("monitor", "military", "expert", "other"), "office": ("international", "official", "other"), "commission": ("official", "international", "monitor"),
    "service": ("rescue", "official", "other"), "channel": ("media",), "station": ("media",), "broadcaster": ("media",), "tv": ("media",), "newspaper": ("media",), "website": ("media", "other"),
    "movement": ("rebel", "other"), "militia": ("rebel",), "faction": ("rebel",), "company": ("company", "other"), "airline": ("company",), "pentagon": ("military",),
    "government": ("official",), "institute": ("expert", "other"), "university": ("expert",), "department": ("ministry", "official"), "committee": ("monitor", "rescue", "official", "other"),
    "council": ("official", "other", "rebel"), "hospital": ("hospital",), "regime": ("official",), "force": ("rebel", "military", "international"), "mission": ("international",), "kremlin": ("official",),
}  # fmt: skip


class Discourse:
    """The speakers of one article so far, and what its text tells of them."""

    def __init__(self, text: str, lexicon: Lexicon, read_before: Callable[[int], None]) -> None:
        self.text, self.lexicon, self.read_before = text, lexicon, read_before
        self.at = 0
        self.heard: dict[int, list[Speaker]] = {}
        self.offices: dict[str, Office | None] = {}
        self.country_seen: tuple[str, str] | bool | None = False
        self.listed: list[tuple[str, str]] | None = None

    @property
    def speakers(self) -> list[Speaker]:
        """Who has spoken up to here, in order; the sentences before are read first."""
        self.read_before(self.at)
        heard = [speaker for index in sorted(self.heard) if index <= self.at for speaker in self.heard[index]]
        return heard[-MOST_SPEAKERS:]

    def settle(self, speaker: Speaker, w: Wording) -> Speaker | None:
        """The speaker with what the article knows of them; None where a pronoun stands for nobody."""
        if speaker.pronoun is not None:
            return self.antecedent(speaker, w)
        settled = self.complete(speaker, w)
        self.heard.setdefault(self.at, []).append(settled)
        return settled

    # -------------------------------------------------------------------------- pronouns

    def antecedent(self, speaker: Speaker, w: Wording) -> Speaker | None:
        """The last speaker that "he", "they", "it" can mean."""
        pronoun = speaker.pronoun
        if pronoun in ("he", "she", "him", "her"):
            fits = [s for s in self.speakers if s.is_person and not s.is_plural]
        elif pronoun in ("they", "them"):
            fits = [s for s in self.speakers if s.is_plural] or [s for s in self.speakers if not s.is_person]
        elif pronoun == "it":
            fits = [s for s in self.speakers if not s.is_person and not s.is_plural]
        else:
            return None
        if not fits:
            actor = find_actor(self.text, w.start[0], self.lexicon) if pronoun in ("he", "she") else None
            if actor is None or not actor.is_person:
                return replace(
                    speaker, source=w.phrase(speaker.first, speaker.last), is_person=pronoun in ("he", "she")
                )
            fits = [self.complete(actor, w)]
        found = fits[-1]
        is_document = bool(self.lexicon.flags.get(found.head, 0) & DOC) and not found.is_proper and not found.is_person
        source = found.organisation if is_document and found.organisation else found.source
        return replace(found, source=source, first=speaker.first, last=speaker.last, body=None)

    # -------------------------------------------------------------------------- names and common nouns

    def complete(self, speaker: Speaker, w: Wording) -> Speaker:
        """A named speaker's organisation, or what "the ministry", "the official" goes back to."""
        if speaker.is_person and speaker.is_proper:
            return self.complete_person(speaker)
        if speaker.organisation is None and speaker.body is not None and speaker.body.place is None:
            return self.complete_body(speaker, speaker.body, w)
        if speaker.body is not None and speaker.body.place is None:
            return self.complete_body(speaker, speaker.body, w)
        if speaker.family and not speaker.is_person:
            return self.complete_single(speaker)
        if speaker.is_proper and speaker.organisation == speaker.source and speaker.source:
            return self.complete_organisation(speaker)
        if speaker.organisation is None and not speaker.is_proper:
            return self.complete_noun(speaker, w)
        return speaker

    def complete_person(self, speaker: Speaker) -> Speaker:
        """A person's organisation from an earlier mention, or from any sentence that tells the office."""
        if speaker.body is not None:
            speaker = self.with_country(speaker, speaker.body)
            if speaker.organisation is None:
                speaker = replace(speaker, organisation=bare_body(speaker.body) if speaker.body else None)
        if speaker.organisation is not None:
            return speaker
        for earlier in reversed(self.speakers):
            if earlier.is_person and earlier.family == speaker.family and earlier.organisation:
                return replace(speaker, organisation=earlier.organisation, kind=earlier.kind)
        office = self.office_of(speaker.family)
        if office is not None and office.organisation:
            return replace(speaker, organisation=office.organisation, kind=office.kind)
        return speaker

    def office_of(self, family: str | None) -> Office | None:
        """The office that the article gives to a person of this name."""
        if not family:
            return None
        if family not in self.offices:
            self.offices[family] = find_offices(self.text, family, self.lexicon)
        return self.offices[family]

    def complete_single(self, speaker: Speaker) -> Speaker:
        """One capitalised word: the family name of a person named in full elsewhere, or an organisation."""
        for earlier in reversed(self.speakers):
            if (
                earlier.is_person
                and earlier.is_proper
                and speaker.family
                and speaker.family in (earlier.family, plain_word((earlier.source or "x").split()[0]))
            ):
                return replace(
                    speaker, organisation=earlier.organisation, kind=earlier.kind, is_person=True, family=earlier.family
                )
        for earlier in reversed(self.speakers):
            if earlier.is_proper and not earlier.is_person and earlier.organisation and speaker.family in earlier.words:
                return replace(speaker, organisation=earlier.organisation, kind=earlier.kind)
        office = self.office_of(speaker.family)
        if office is not None and office.is_person:
            return replace(
                speaker,
                organisation=office.organisation,
                kind=office.kind if office.organisation else "official",
                is_person=True,
            )
        return self.complete_organisation(speaker)

    def complete_organisation(self, speaker: Speaker) -> Speaker:
        """An acronym or a part of a name: the full name where the article gives it."""
        name = speaker.source or ""
        if name.isupper() and " " not in name:
            full = find_acronym(self.text, name)
            if full:
                known = self.lexicon.by_name.get(" ".join(plain_words(full)))
                return replace(
                    speaker,
                    organisation=known.organisation if known else full,
                    kind=known.kind if known else speaker.kind,
                )
        wanted = set(plain_words(name))
        for earlier in self.speakers:
            if (
                earlier.organisation
                and earlier.is_proper
                and not earlier.is_person
                and wanted < set(plain_words(earlier.organisation))
            ):
                return replace(speaker, organisation=earlier.organisation, kind=earlier.kind)
        return speaker

    def complete_noun(self, speaker: Speaker, w: Wording) -> Speaker:
        """ "the monitor", "the statement", "the official": what was named before, or elsewhere."""
        head = speaker.head
        opener = w.low[max(0, speaker.first - 1)] if speaker.first else ""
        if w.low[speaker.first] in ("its", "their", "his", "her") and speaker.last - speaker.first > 1:
            return self.complete_owned(speaker, w)
        if head in MEANS and head != "coalition":
            return self.complete_kind(speaker, MEANS[head], opener)
        flag = self.lexicon.flags.get(head, 0)
        if flag & DOC and not flag & (PERSON | PEOPLE):
            issuer = next(
                (s for s in reversed(self.speakers) if s.organisation and not (s.is_person and s.kind == "official")),
                None,
            )
            if issuer is not None and opener in ("the", "its", "this"):
                return replace(speaker, organisation=issuer.organisation, kind=issuer.kind)
        if head.startswith("spokes") and len(speaker.words) == 1:
            for earlier in reversed(self.speakers):
                if earlier.organisation and not earlier.is_plural and (earlier.is_proper or earlier.body):
                    return replace(speaker, organisation=earlier.organisation, kind=earlier.kind, is_person=True)
        if "coalition" in speaker.words:
            return self.complete_coalition(speaker)
        if flag & PERSON and opener == "the":
            same = [s for s in self.speakers if s.is_person and (s.head == head or head in s.words)]
            if same:
                return replace(
                    speaker,
                    source=same[-1].source,
                    organisation=same[-1].organisation,
                    kind=same[-1].kind,
                    is_person=True,
                )
        if flag & ORG and opener == "the":
            same = [s for s in self.speakers if not s.is_person and s.organisation and head in s.words]
            if same:
                return replace(speaker, source=same[-1].source, organisation=same[-1].organisation, kind=same[-1].kind)
        return speaker

    def complete_owned(self, speaker: Speaker, w: Wording) -> Speaker:
        """ "its source", "his office": those of the one who spoke before."""
        owner = self.antecedent(replace(speaker, pronoun="he" if w.low[speaker.first] in ("his", "her") else "it"), w)
        if owner is None:
            return speaker
        source = f"{owner.source} {w.phrase(speaker.first + 1, speaker.last)}"
        return replace(speaker, source=source, organisation=owner.organisation)

    def complete_coalition(self, speaker: Speaker) -> Speaker:
        """ "coalition officials": the coalition that spoke before, or the first that the article names."""
        spoke = [s.organisation for s in self.speakers if s.organisation and is_coalition(s.organisation)]
        named = [name for name, _ in self.all_listed() if is_coalition(name)]
        only = spoke[-1] if spoke else next(iter(named), None)
        return replace(speaker, organisation=only, kind="military") if only else speaker

    def all_listed(self) -> list[tuple[str, str]]:
        """The listed organisations that the article names, with their kinds."""
        if self.listed is None:
            self.listed = listed_organisations(self.text, self.lexicon)
        return self.listed

    def complete_kind(self, speaker: Speaker, kinds: Sequence[str], opener: str) -> Speaker:
        """A bare noun of an organisation: the last one of that kind that spoke, else the only one that the article names."""
        head = speaker.head
        if len(speaker.words) > 3 and opener not in ("the", "its"):
            return speaker
        fits = (
            [
                s
                for s in self.speakers
                if s.organisation and not s.is_plural and (head in s.words or head in plain_words(s.organisation))
            ]
            if opener == "the"
            else []
        )
        fits = fits or [
            s
            for s in self.speakers
            if s.organisation and s.kind in kinds and (s.is_proper or s.body) and not s.is_plural
        ]
        if fits and (opener in ("the", "its", "") or "monitor" in kinds):
            found = fits[-1]
            source = found.source if not found.is_person else found.organisation
            return replace(speaker, source=source, organisation=found.organisation, kind=found.kind, is_proper=True)
        if (kinds[0] == "monitor" and len(kinds) == 1) or speaker.words & {"monitoring", "monitor", "watchdog"}:
            only = self.only_listed("monitor")
            if only is not None:
                return replace(speaker, organisation=only, kind="monitor")
        return speaker

    def only_listed(self, kind: str) -> str | None:
        """The one listed organisation of a kind that the article names anywhere."""
        names = {organisation for organisation, its_kind in self.all_listed() if its_kind == kind}
        return names.pop() if len(names) == 1 else None

    # -------------------------------------------------------------------------- bodies of a country

    def complete_body(self, speaker: Speaker, body: BodyFound, w: Wording) -> Speaker:
        """ "the health ministry": the one named before, else that of the one country of the article."""
        for earlier in reversed(self.speakers):
            if (
                earlier.body
                and earlier.body.body.name == body.body.name
                and earlier.organisation
                and earlier.body.place
            ):
                return replace(speaker, organisation=earlier.organisation, kind=earlier.kind, body=earlier.body)
        if body.body.name in ("army", "military"):
            for earlier in reversed(self.speakers):
                if (
                    earlier.organisation
                    and earlier.kind == "military"
                    and not earlier.is_person
                    and speaker.head in earlier.words
                ):
                    return replace(speaker, organisation=earlier.organisation, kind=earlier.kind)
        if body.body.name == "defence_ministry":
            for earlier in reversed(self.speakers):
                if earlier.organisation and "Ministry of Defence" in earlier.organisation:
                    return replace(speaker, organisation=earlier.organisation, kind=earlier.kind)
        return self.with_country(speaker, body)

    def with_country(self, speaker: Speaker, body: BodyFound) -> Speaker:
        """A body with the country of the article; without one where several countries are named as often."""
        if body.place is not None or body.body.name == "government":
            return speaker
        country = self.country()
        if country is None or body.body.name == "police":
            return speaker
        placed = body._replace(place=country[1], is_country=True)
        holder = _Holder(self.lexicon)
        entry = standard_body(holder, placed)  # type: ignore[arg-type]
        if entry is None:
            return speaker
        return replace(speaker, organisation=entry.organisation, kind=entry.kind, body=placed)

    def country(self) -> tuple[str, str] | None:
        """The one country that the article is about: named twice as often as the next."""
        if self.country_seen is False:
            counts = Counter(
                self.lexicon.countries.get(" ".join(plain_words(name)))
                for _, _, name in self.lexicon.places.find(self.text)
            )
            counts.pop(None, None)
            top = counts.most_common(2)
            clear = top and (len(top) == 1 or top[0][1] >= 2 * top[1][1])
            self.country_seen = top[0][0] if clear else None
        return self.country_seen  # type: ignore[return-value]


def is_coalition(name: str) -> bool:
    """Whether an organisation is a military coalition."""
    return name.lower().endswith("coalition") or name == "CJTF-OIR"


class _Holder:
    """Stands for a sentence where only the word lists are needed."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon


def listed_organisations(text: str, lexicon: Lexicon) -> list[tuple[str, str]]:
    """(organisation, kind) of every listed name in a text, in order."""
    found = [lexicon.entries[name] for _, _, name in lexicon.printed.find(text)]
    return [(entry.organisation or "", entry.kind) for entry in found]
