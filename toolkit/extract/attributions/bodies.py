"""Whose body it is: "the health ministry" belongs to the one named before, or to the one country of the article."""

from __future__ import annotations

from toolkit.extract.attributions.body_countries import (
    country_before,
    country_fighting,
    country_just_heard,
    country_named_with,
    country_of_fallen,
    country_of_opening,
    country_of_scene,
    country_of_speakers,
    country_of_troops,
    find_attackers,
)
from toolkit.extract.attributions.body_names import BodyFound, standard_body
from toolkit.extract.attributions.countries import find_main_country, find_named_state
from toolkit.extract.attributions.discourse import Discourse
from toolkit.extract.attributions.lexicon import DOC, plain_words
from toolkit.extract.attributions.provinces import complete_part
from toolkit.extract.attributions.speaker import Speaker

RULED = ("-run", "-controlled", "-led", "-backed", "-appointed", "-installed", "-held")
ABROAD = frozenset(("foreign_ministry", "defence_ministry", "military", "army", "air_force", "navy"))
HEAD = 1_500  # characters of a sentence that are looked through
THE_GOVERNMENT = frozenset(("government", "the", "central", "federal"))  # not a regional one
NATIONAL = frozenset(("national", "country", "nation", "federal"))  # "the country's police chief" is not some town's


def complete_body(discourse: Discourse, speaker: Speaker, body: BodyFound) -> Speaker:
    """The body with the country that an earlier speaker or the whole article gives it."""
    name = body.body.name
    if body.body.kind == "military" and speaker.head in discourse.lexicon.words["bound_to_none"] | {"sources"}:
        return speaker  # "two army sources", "Western military attaches": nobody's in particular
    if body.place is None and (part := complete_part(discourse, speaker, body)) is not None:
        return part
    if any(word.endswith(RULED) and not word.startswith(("state-", "government-")) for word in speaker.words):
        return speaker._replace(organisation=speaker.source)  # "the rebel-run health ministry" is not the country's
    if not speaker.words.isdisjoint(discourse.lexicon.words["only_ones"]) and (
        league := discourse.last(lambda s: s.kind == "military" and s.body is None and bool(s.organisation))
    ):
        return speaker._replace(organisation=league.organisation)  # "NATO said ... alliance military officials said"
    if name == "police" and speaker.words == {"police"} and not has_one_force(discourse):
        return speaker  # "according to police": nobody's in particular
    if name == "red_cross" and not is_national_society(discourse, speaker):
        return speaker  # the national society, or the international committee
    if not speaker.words.isdisjoint(("its", "their")) and (owned := owned_body(discourse, speaker, body)) is not None:
        return owned
    if (called := of_named_state(discourse, speaker, body)) is not None:
        return called
    if (here := country_of_opening(discourse)) is not None and not body.body.is_local and not body.is_part:
        return place_body(discourse, speaker, body, here)
    same = discourse.near(
        lambda s: (
            s.body is not None
            and s.body.body.name == name
            and bool(s.organisation and s.body.place)
            and not (body.is_part and s.body.is_country)
        ),
        discourse.lexicon.telling.get(name, ()),
    )
    if same is not None:
        return speaker._replace(organisation=same.organisation, kind=same.kind, body=same.body)
    if name in ("army", "military"):
        same = discourse.last(lambda s: s.kind == "military" and not s.is_person and speaker.head in s.words)
        same = same or discourse.ahead(lambda s: s.kind == "military" and not s.is_person and bool(s.organisation))
    elif name == "defence_ministry":
        same = discourse.near(lambda s: "Ministry of Defence" in (s.organisation or ""))
    if same is not None and same.organisation:
        return speaker._replace(organisation=same.organisation, kind=same.kind)
    return with_country(discourse, speaker, body)


def has_one_force(discourse: Discourse) -> bool:
    """Whether the police of the story's country are one force with a name of its own, as the Nigeria Police Force."""
    country = discourse.country()
    return country is not None and f"{country[1].lower()} police" in discourse.lexicon.by_name


def is_national_society(discourse: Discourse, speaker: Speaker) -> bool:
    """Whether "Red Cross volunteers" are the country's own; where that has a Red Crescent they are the international committee's."""
    words = discourse.lexicon.words
    if NATIONAL.isdisjoint(speaker.words) and words["of_national_society"].isdisjoint(speaker.words):
        return False
    country = discourse.country()
    return country is None or country[0].lower() not in words["red_crescent_states"]


def owned_body(discourse: Discourse, speaker: Speaker, body: BodyFound) -> Speaker | None:
    """ "Turkey lost 12 men, its defence ministry said": the body of the state that the sentence, or the one before, names first."""
    if body.body.kind not in ("ministry", "military", "official"):
        owner = discourse.last(lambda s: not s.is_person and bool(s.organisation))  # "its disaster centre"
        return owner and speaker._replace(organisation=owner.organisation, kind=owner.kind)
    for index in range(discourse.at, max(-1, discourse.at - 2), -1) if discourse.sentences else ():
        sentence = discourse.sentences[index]
        stretch = discourse.text[sentence.start : min(sentence.end, sentence.start + HEAD)]
        for _, _, name in discourse.lexicon.places.find(stretch):
            pair = discourse.lexicon.countries.get(" ".join(plain_words(name)))
            if pair is not None and name != pair[1]:
                return place_body(discourse, speaker, body, pair)
    return None


def of_named_state(discourse: Discourse, speaker: Speaker, body: BodyFound) -> Speaker | None:
    """ "The Home Office": only some states call it so, and the one that the article names most is meant."""
    states = discourse.lexicon.called.get(body.printed.lower(), ()) if body.place is None and not body.is_part else ()
    if not states:
        return None
    near = (country_of_opening(discourse), discourse.country())
    state = next((pair for pair in near if pair is not None and pair[0] in states), None)
    state = state or find_named_state(states, discourse.text, discourse.lexicon)
    return None if state is None else place_body(discourse, speaker, body, state)


def with_country(discourse: Discourse, speaker: Speaker, body: BodyFound) -> Speaker:
    """The body with the country of the article; without one where several countries are named as often."""
    if (called := of_named_state(discourse, speaker, body)) is not None:
        return called
    is_spokesman = body.body.name == "government" and any(word.startswith("spokes") for word in speaker.words)
    is_head = body.body.is_post and body.body.name == "government"
    is_office = "prime" in speaker.words or not speaker.words.isdisjoint(discourse.lexicon.words["offices_of"])
    is_head = is_head and (speaker.is_person or is_office)
    is_bare = {word for word in speaker.words if not discourse.lexicon.flags.get(word, 0) & DOC} <= THE_GOVERNMENT
    is_national = is_spokesman or is_head or is_bare or not NATIONAL.isdisjoint(speaker.words)
    if body.body.name == "police" and (speaker.is_proper or speaker.words == {"police"}):
        is_national = is_national or has_one_force(
            discourse
        )  # "Police spokesman Ana Ruiz", where the state has one force
    if body.body.name == "fire_service" and (country := discourse.country()) is not None:
        is_national = is_national or country[0] in discourse.lexicon.words["national_fire"]
    if body.place is not None or (body.body.is_local and not is_national) or body.is_part:
        return speaker
    opening = country_of_opening(discourse)
    if opening is None and body.body.kind == "media":
        opening = country_just_heard(discourse)
    if opening is None and body.body.kind == "military":
        opening = country_of_fallen(discourse)
    if opening is None and body.body.name in ABROAD:
        opening = country_before(discourse, body)
    if opening is not None:
        return place_body(discourse, speaker, body, opening)
    country = discourse.country()
    if body.body.kind == "ministry" and body.body.name not in ("defence_ministry", "foreign_ministry"):
        country = country_of_scene(discourse) or country
    if country is not None and body.body.kind == "military" and country in find_attackers(discourse):
        country = find_main_country(discourse.text, discourse.lexicon, apart_from=country)
    if country is None and body.body.kind == "military" and discourse.sentences:
        country = country_of_troops(discourse) or country_of_speakers(discourse)
    if country is None and not speaker.is_person:
        country = country_named_with(discourse, body)
    if country is None and body.body.kind == "media" and body.place is None:
        country = discourse.once(country_fighting)
    if country is None:
        return speaker
    return place_body(discourse, speaker, body, country)


def place_body(discourse: Discourse, speaker: Speaker, body: BodyFound, country: tuple[str, str]) -> Speaker:
    """The body of this country, in one spelling; the army of a land without one ("the army" in Gaza) is that of the state beside it."""
    if body.body.kind == "military":
        country = discourse.lexicon.armies.get(country[0], country)
    placed = body._replace(place=country[1], is_country=True)
    entry = standard_body(discourse.lexicon, placed)
    return speaker if entry is None else speaker._replace(organisation=entry.organisation, kind=entry.kind, body=placed)
