"""Who says a figure of a text, for the tables of cases."""

from __future__ import annotations

from toolkit.extract.attributions import find_attributions, resolve_attribution
from toolkit.records import Attribution, Zone
from toolkit.text.sentences import find_sentences
from toolkit.text.zones import find_zones
from toolkit.vocabulary.load import load_vocabulary


def attribution_of(
    text: str, figure: str, zones: tuple[Zone, ...] | None = None, outlet: str | None = None
) -> Attribution | None:
    """The attribution of the first place where a figure stands, the last one where it is marked "<<"; None where the outlet speaks."""
    words = figure.removeprefix("<<")
    at = text.rindex(words) if figure.startswith("<<") else text.index(words)
    sentences = find_sentences(text, find_zones(text) if zones is None else zones)
    return resolve_attribution(find_attributions(text, sentences, load_vocabulary(), outlet), at, at + len(words))


def named(text: str, figure: str, outlet: str | None = None) -> tuple[str | None, str | None]:
    """(source, organisation) of a figure, as `attribution_of` finds it; two Nones where the outlet speaks."""
    found = attribution_of(text, figure, outlet=outlet)
    return (found.source, found.source_org) if found else (None, None)
