"""The words of places, compiled: what leads to a place, kinds of places, what a place owns, the towns of the lists."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from toolkit.vocabulary.load import Vocabulary

ARTICLES = frozenset(("the", "a", "an", "its", "their", "neighboring", "neighbouring", "nearby"))

# What is taken over as it stands.
LISTS = (
    *(
        "prepositions",
        "struggles",
        "happenings",
        "kinds",
        "directions",
        "before_name",
        "movements",
        "cutters",
        "before_person",
        "sorts",
    ),
    *("grounds", "sufferings", "verbs_too", "of_tolls", "channels", "seats", "seat_verbs", "grammar"),
    *("describing", "centres", "not_behind", "by_people", "of_a_town", "venues", "roads"),
)


class Words(NamedTuple):
    """The word lists of a vocabulary, as sets."""

    prepositions: frozenset[str]
    actions: frozenset[tuple[str, str]]
    struggles: frozenset[str]
    happenings: frozenset[str]
    kinds: frozenset[str]
    directions: frozenset[str]
    first: frozenset[str]
    last: frozenset[str]
    adjectives: Mapping[str, str]
    capitals: Mapping[str, str]
    leading: frozenset[str]
    near: frozenset[str]
    reached: frozenset[str]
    bombing: frozenset[str]
    meeting_verbs: frozenset[str]
    countries: frozenset[str]
    offices: frozenset[str]
    verbs_too: frozenset[str]
    of_tolls: frozenset[str]
    channels: frozenset[str]
    seats: frozenset[str]
    seat_verbs: frozenset[str]
    grammar: frozenset[str]
    no_happenings: frozenset[str]
    describing: frozenset[str]
    centres: frozenset[str]
    not_behind: frozenset[str]
    by_people: frozenset[str]
    of_a_town: frozenset[str]
    venues: frozenset[str]
    roads: frozenset[str]
    before_name: frozenset[str]
    movements: frozenset[str]
    cutters: frozenset[str]
    before_person: frozenset[str]
    lower_states: frozenset[str]
    listed: frozenset[str]
    held_endings: tuple[str, ...]
    led_endings: tuple[str, ...]
    sorts: frozenset[str]
    grounds: frozenset[str]
    sufferings: frozenset[str]


@lru_cache(maxsize=8)
def place_words(vocabulary: Vocabulary) -> Words:
    """The words that lead to a place and those that refuse one."""
    places, countries = vocabulary.tables["places"], vocabulary.tables["sources"]["country"]
    actions = {(noun, lead) for noun in places["action_nouns"] for lead in places["action_prepositions"]}
    actions.update((verb, "from") for verb in places["from_verbs"])
    actions.update((verb, "to") for verb in places["to_verbs"])
    adjectives = {
        **places["continents"],
        **{names[0].lower(): country for country, names in countries.items() if names[0] != country},
    }
    listed = vocabulary.tables["towns"]["group"].values()
    groups = frozenset(name.lower() for group in listed for name in group if " " not in name)
    lists = {name: frozenset(places[name]) for name in LISTS}
    leaders = {"of", "and", "from", "to", *ARTICLES, *places["action_prepositions"]}
    leaders.update(words.split()[-1] for words in places["struggles"])
    leading = leaders.union(lists["prepositions"], lists["kinds"], lists["directions"], lists["describing"], adjectives)
    return Words(
        **lists,
        actions=frozenset(actions),
        no_happenings=lists["grammar"] - lists["happenings"],
        first=frozenset((*places["not_places"], *places["vehicles"])) | groups,
        last=frozenset(places["not_last"]),
        adjectives=adjectives,
        capitals={
            name.lower(): names[1]
            for country, names in countries.items()
            for name in (country, names[0])
            if len(names) > 1
        },
        leading=frozenset(leading),
        near=frozenset(leading.union(places["reaching_verbs"], ("on", "since"))),
        held_endings=tuple(places["held_endings"]),
        led_endings=tuple(places["led_endings"]),
        reached=frozenset(places["reaching_verbs"]),
        bombing=frozenset(places["bombing_verbs"]),
        meeting_verbs=frozenset(places["meeting_verbs"]),
        countries=frozenset(countries),
        lower_states=frozenset(country.lower() for country in countries),
        listed=frozenset(listed_towns(vocabulary)),
        offices=frozenset((*vocabulary.tables["sources"]["nouns"]["roles"], *places["audience"])),
    )


def listed_towns(vocabulary: Vocabulary) -> set[str]:
    """The capitals, towns and provinces that the vocabulary lists, and the other names of countries ("Burma")."""
    towns, countries = vocabulary.tables["towns"], vocabulary.tables["sources"]["country"]
    capitals = {name for names in countries.values() for name in names[1:]}
    return capitals.union(*towns["town"].values(), *towns["province"].values())
