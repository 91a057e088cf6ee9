"""Whom a named person speaks for: the office in the phrase, in another sentence, or that of the body that spoke before."""

from __future__ import annotations

from toolkit.extract.attributions.antecedents import OPENING, body_named, subject_before
from toolkit.extract.attributions.bodies import complete_body, with_country
from toolkit.extract.attributions.body_names import bare_body
from toolkit.extract.attributions.discourse import Discourse
from toolkit.extract.attributions.full_names import complete_organisation
from toolkit.extract.attributions.hospitals import hospital_of
from toolkit.extract.attributions.lexicon import plain_word, plain_words
from toolkit.extract.attributions.nouns import SHORT_RANKS, complete_member, member_before
from toolkit.extract.attributions.provinces import complete_part
from toolkit.extract.attributions.speaker import Speaker
from toolkit.extract.attributions.wording import Wording

OFFICERS = frozenset(word for rank, short in SHORT_RANKS.items() for word in (rank, *short, *(f"{s}." for s in short)))


def is_body(speaker: Speaker) -> bool:
    """Whether a speaker is an organisation, or a country's body."""
    return bool(speaker.organisation) and not speaker.is_plural and (speaker.is_proper or speaker.body is not None)


def is_of_body(title: str) -> bool:
    """Whether a bare title is of the body that spoke: "Spokesman Jan Vos", "Director Ana Ruiz"."""
    return title.startswith("spokes") or title in (
        "director",
        "chairman",
        "chairwoman",
        "coordinator",
        "secretary-general",
    )


def complete_person(discourse: Discourse, speaker: Speaker, w: Wording) -> Speaker:
    """A person's organisation from the phrase, an earlier mention, or any sentence that tells the office."""
    is_owned = bool(speaker.words & {"its", "their"})
    if is_owned and speaker.body is not None and speaker.body.body.kind == "military":
        owner = subject_before(discourse, speaker.first, reach=2)
        if owner is not None and owner.kind == "rebel":  # "The front insisted ... Ana Ruiz, its military spokeswoman"
            return speaker._replace(organisation=owner.organisation, kind=owner.kind)
    if speaker.body is not None and speaker.organisation is None:
        if not speaker.words.isdisjoint(discourse.lexicon.words["only_ones"]):
            return complete_body(discourse, speaker, speaker.body)  # "Alliance military spokesman"
        speaker = complete_part(discourse, speaker, speaker.body) or with_country(discourse, speaker, speaker.body)
        if speaker.organisation is None and speaker.body is not None:
            speaker = speaker._replace(organisation=bare_body(speaker.body))
    if speaker.organisation is not None:
        return speaker
    if speaker.body is not None and speaker.body.body.kind == "military" and (own := only_military(discourse)):
        return speaker._replace(
            organisation=own.organisation, kind=own.kind
        )  # "the military spokesman" of the alliance that spoke
    office = discourse.office_of(speaker.family)
    is_unknown = office is None or not office.organisation
    is_free = speaker.body is None or speaker.body.body.is_local  # "At Nasiri hospital, chief of staff Ana Ruiz"
    if is_unknown and is_free and (doctor := hospital_of(discourse, speaker, w)) is not None:
        return doctor
    if is_owned:  # "Its chief, Fabio Conti, said"
        is_silent = discourse.at > 0 and not discourse.heard.get(discourse.at - 1)
        owner = member_before(discourse) or subject_before(discourse, speaker.first, reach=3 if is_silent else 1)
        owner = owner or discourse.last(lambda s: not s.is_person and bool(s.organisation))
        owner = owner or body_named(discourse, w, speaker)
        if owner is not None:
            return speaker._replace(organisation=owner.organisation, kind=owner.kind)
    titles = speaker.words - set(plain_words(speaker.source or "")) - discourse.lexicon.words["before_titles"]
    if len(titles) == 1 and is_of_body(min(titles)) and (body := body_of_spokesman(discourse, speaker)) is not None:
        return speaker._replace(organisation=body.organisation, kind=body.kind)  # "Spokesman Jan Vos said"
    if titles == {"minister"} and (body := discourse.last(lambda s: s.kind == "ministry" and bool(s.organisation))):
        return speaker._replace(organisation=body.organisation, kind=body.kind)  # "The ministry ... Minister Jan Vos"
    if (member := complete_member(discourse, speaker)) is not None:  # "a ministry spokeswoman, Ana Ruiz,"
        return member
    if office is not None and office.organisation:
        return speaker._replace(organisation=office.organisation, kind=office.kind)
    earlier = last_of_family(discourse, speaker.family)
    if earlier is None and not OFFICERS.isdisjoint(speaker.words):
        earlier = only_military(discourse)
    if earlier is None:
        return complete_airman(discourse, speaker)
    return speaker._replace(organisation=earlier.organisation, kind=earlier.kind)


def last_of_family(discourse: Discourse, family: str | None) -> Speaker | None:
    """The last person of this name of whom it is known for whom he speaks."""
    called = (family,) if family else ()
    return discourse.last(lambda s: s.is_person and s.family == family and bool(s.organisation), called)


def complete_airman(discourse: Discourse, speaker: Speaker) -> Speaker:
    """ "Wing Commander Jan Vos" speaks for the air force of the country that the story is about."""
    is_airman = any(speaker.words.issuperset(rank.split()) for rank in discourse.lexicon.words["air_ranks"])
    country = discourse.country() if is_airman else None
    if country is None:
        return speaker
    known = discourse.lexicon.by_name.get(" ".join(plain_words(f"{country[1]} Air Force")))
    return speaker._replace(organisation=known.organisation if known else f"{country[1]} Air Force", kind="military")


def body_of_spokesman(discourse: Discourse, speaker: Speaker) -> Speaker | None:
    """Whose spokesman is meant: the body that the sentence names before, or opens the one before with; else the last that spoke."""
    for index in (discourse.at, discourse.at - 1):
        if index < 0 or not discourse.sentences or discourse.sentences[index].zone == "headline" or discourse.is_deep:
            break
        first = speaker.first if index == discourse.at else OPENING
        discourse.enter(index)
        body = subject_before(discourse, first, reach=1)
        discourse.leave()
        if body is not None and is_body(body) and body.kind != "media":
            return body
        if index == discourse.at and discourse.heard.get(index - 1):
            break
    return discourse.last(is_body)


def only_military(discourse: Discourse) -> Speaker | None:
    """The one military that has spoken in the story: an officer without a word on whose he is speaks for it."""
    spoke = [s for s in discourse.recent() if s.kind == "military" and s.organisation]
    return spoke[0] if len({s.organisation for s in spoke}) == 1 else None


def complete_single(discourse: Discourse, speaker: Speaker) -> Speaker:
    """One capitalised word: the family name of a person named in full elsewhere, or an organisation."""
    if discourse.is_listed(speaker):
        return speaker
    family = speaker.family or ""
    person = discourse.last(
        lambda s: s.is_person and s.is_proper and family in (s.family, plain_word((s.source or "x").split()[0]))
    )
    if person is not None:
        return speaker._replace(
            organisation=person.organisation, kind=person.kind, is_person=True, family=person.family
        )
    office = discourse.office_of(family)
    if office is not None and office.is_person:
        kind = office.kind if office.organisation else "official"
        return speaker._replace(organisation=office.organisation, kind=kind, is_person=True)
    return complete_organisation(discourse, speaker)
