"""Whose body it is: "the health ministry" belongs to the one named before, or to the one country of the article."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from toolkit.extract.attributions.lexicon import Lexicon, plain_words
from toolkit.extract.attributions.names import BodyFound, standard_body
from toolkit.extract.attributions.speaker import Speaker

if TYPE_CHECKING:
    from toolkit.extract.attributions.discourse import Discourse

RULED = ("-run", "-controlled", "-led", "-backed", "-appointed", "-installed", "-held")
NOBODYS = frozenset(("government", "police"))  # too many of each in one country


def complete_body(discourse: Discourse, speaker: Speaker, body: BodyFound) -> Speaker:
    """The body with the country that an earlier speaker or the whole article gives it."""
    name = body.body.name
    same = discourse.last(
        lambda s: s.body is not None and s.body.body.name == name and bool(s.organisation and s.body.place)
    )
    if same is not None:
        return replace(speaker, organisation=same.organisation, kind=same.kind, body=same.body)
    if name in ("army", "military"):
        same = discourse.last(lambda s: s.kind == "military" and not s.is_person and speaker.head in s.words)
    elif name == "defence_ministry":
        same = discourse.last(lambda s: "Ministry of Defence" in (s.organisation or ""))
    if same is not None and same.organisation:
        return replace(speaker, organisation=same.organisation, kind=same.kind)
    return with_country(discourse, speaker, body)


def with_country(discourse: Discourse, speaker: Speaker, body: BodyFound) -> Speaker:
    """The body with the country of the article; without one where several countries are named as often."""
    if body.place is not None or body.body.name in NOBODYS:
        return speaker
    if any(word.endswith(RULED) for word in speaker.words):
        return replace(speaker, organisation=speaker.source)  # "the rebel-run health ministry" is not the country's
    country = discourse.country()
    if country is None:
        return speaker
    placed = body._replace(place=country[1], is_country=True)
    entry = standard_body(discourse.lexicon, placed)
    return speaker if entry is None else replace(speaker, organisation=entry.organisation, kind=entry.kind, body=placed)


def find_main_country(text: str, lexicon: Lexicon) -> tuple[str, str] | None:
    """Returns the (country, adjective) that a text is about: named twice as often as the next; None where there is none such."""
    named = (lexicon.countries.get(" ".join(plain_words(name))) for _, _, name in lexicon.places.find(text))
    top = Counter(pair for pair in named if pair).most_common(2)
    return top[0][0] if top and (len(top) == 1 or top[0][1] >= 2 * top[1][1]) else None


def find_listed(text: str, lexicon: Lexicon) -> list[tuple[str, str]]:
    """Returns (organisation, kind) of every listed name in a text, in order."""
    found = [lexicon.entries[name] for _, _, name in lexicon.printed.find(text)]
    return [(entry.organisation or "", entry.kind) for entry in found]
