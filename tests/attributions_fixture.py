"""Who says a figure of a text, for the tables of cases."""

from __future__ import annotations

from toolkit.extract.attributions import find_attributions, resolve_attribution
from toolkit.text.sentences import find_sentences
from toolkit.text.zones import find_zones
from toolkit.vocabulary.load import load_vocabulary


def named(text: str, figure: str) -> tuple[str | None, str | None]:
    """(source, organisation) of the last place where a figure stands; two Nones where the outlet speaks."""
    at = text.rindex(figure)
    found = find_attributions(text, find_sentences(text, find_zones(text)), load_vocabulary())
    one = resolve_attribution(found, at, at + len(figure))
    return (one.source, one.source_org) if one else (None, None)
