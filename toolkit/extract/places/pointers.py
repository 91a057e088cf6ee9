"""The words that point to a place without its name: "in this city", "an attack there", "killed here"; and to what is none: "Storm Ana"."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

import regex

from toolkit.text.cued import Cued
from toolkit.vocabulary.load import Vocabulary


class Pointers(NamedTuple):
    """The patterns of a vocabulary: what points to a town, a place of a kind, the dateline, the place named last, no place but a storm."""

    settlement: Cued
    kind: Cued
    dateline: Cued
    own_deed: Cued
    storm: Cued


# "19 people died there", not "there were 19".
THERE_REACH = 70
THERE = regex.compile(r"[^,;]{0,60}?\bthere\b(?!\s(?:is|are|was|were|has|have|had|will|would|may|could)\b)")


@lru_cache(maxsize=8)
def compile_pointers(vocabulary: Vocabulary) -> Pointers:
    """The pointing words, compiled.

    >>> from toolkit.vocabulary.load import load_vocabulary
    >>> found = compile_pointers(load_vocabulary())
    >>> found.settlement.search("412 people were killed in and around the town") is not None, found.settlement.search("at the town hall")
    (True, None)
    >>> found.dateline.search("a bus hit a tree in this central Bolivian town").group(), found.dateline.search("officials here said")
    ('this central Bolivian town', None)
    """
    places = vocabulary.tables["places"]
    leads, verbs, kinds, more, halls, own, deeds, fates, storms = (
        "|".join(places[key])
        for key in (
            "prepositions",
            "reaching_verbs",
            "settlements",
            "taken_up",
            "of_towns",
            "own_kinds",
            "deeds",
            "fates",
            "named_storms",
        )
    )
    return Pointers(
        Cued(
            regex.compile(
                rf"\b(?:{leads}|{verbs}|of|from|on)\sthe\s(?:{kinds})\b(?!['’]s|\sof\b|\s\p{{Lu}}|\s(?:{halls}))"
            ),
            *(f"the {kind}" for kind in places["settlements"]),
        ),
        Cued(
            regex.compile(
                rf"\b(?:{leads}|of|from|on)\s(?:the|his|her|their|that|this)\s(?P<kind>{more})\b(?!['’]s|\sof\b|\s\p{{L}}*\p{{Lu}})"
                r"|\b[Ss]tatewide\b"
            ),
            *("statewide", *(f" {kind}" for kind in places["taken_up"])),
        ),
        Cued(
            regex.compile(
                rf"\bthis\s(?:[\p{{L}}-]+,?\s){{0,4}}?(?:{own})\b(?!\s(?:of|on|{halls}))|\b(?:{fates}|{deeds})s?\shere\b"
            ),
            *("this", "here"),
        ),
        # "more than 200 militants killed in a recent raid"
        Cued(regex.compile(rf"[^,;.]{{0,50}}\sin\s(?:an?|one|another)\s(?:[\p{{L}}-]+\s){{0,2}}(?:{deeds})\b"), " in "),
        Cued(regex.compile(rf"\b(?i:{storms})\s(\p{{Lu}}\p{{Ll}}+)"), *places["named_storms"]),
    )
