"""The record of a speaker, and the kind of source that the words for one tell."""

from __future__ import annotations

from typing import NamedTuple

import regex

from toolkit.extract.attributions.body_names import BodyFound
from toolkit.extract.attributions.lexicon import Lexicon
from toolkit.extract.attributions.wording import Wording

OWNER = regex.compile(r"['’]s?$")


class Speaker(NamedTuple):
    """A speaker as read: `source` as printed, `organisation` in one spelling, and what later words may call it.

    `body` is a country's body whose country is not said in the phrase; `state` the country where a state itself speaks.
    """

    source: str | None
    organisation: str | None
    kind: str
    first: int
    last: int
    is_person: bool = False
    is_plural: bool = False
    is_proper: bool = False
    head: str = ""
    pronoun: str | None = None
    body: BodyFound | None = None
    family: str | None = None
    words: frozenset[str] = frozenset()


def kind_of_head(lexicon: Lexicon, head: str) -> str | None:
    """The kind of source that a noun alone tells."""
    return lexicon.kinds.get(head)


def kind_of_words(w: Wording, first: int, last: int, default: str | None = "other") -> str | None:
    """The kind of an unlisted organisation, from the nouns in its name."""
    for k in range(last - 1, first - 1, -1):
        kind = w.lexicon.kinds.get(w.low[k])
        if kind and kind != "rebel":
            return kind
    return default
