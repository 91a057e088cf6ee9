"""The country of a story where a sentence tells of it without the name: "nationwide", "458 Lebanese have died"."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

import regex

from toolkit.extract.places.country import country_names, known_name
from toolkit.extract.places.named import name_spans
from toolkit.records import Sentence
from toolkit.text.cued import Cued
from toolkit.vocabulary.load import Vocabulary

WHOLE = Cued(
    regex.compile(
        r"""(?i)\b(?:nationwide|countrywide|national\s(?:total|toll|count|figure|tally|death\stoll)
          |(?:across|in|throughout|around|inside|within|over)
            \s(?:the|his|her|their|our|this)\s(?:whole\s|entire\s)?(?:country|nation))\b""",
        regex.VERBOSE,
    ),
    *("nation", "country"),
)
# "The war has killed 10,000 people": a war is of its country.
WARS = ("war", "conflict", "insurgency", "uprising", "revolt", "rebellion", "insurrection")
OF_WAR = Cued(
    regex.compile(
        rf"(?i)\b(?:the|this|its|whose)\ (?:[\p{{L}}\p{{N}}-]+\ ){{0,2}}(?:{'|'.join(WARS)})\b(?:[^,.;]|,(?=\d)){{0,60}}$"
    ),
    *WARS,
)
CLAUSE_END = regex.compile(r"[,;:](?!\d)|\s(?:and|but|while|after|when)\s")
BEFORE_CAPITAL = r"in|on|of|across|around|near|outside|into|from|hit|hitting|struck|left|leave|fled|flee|fleeing"
CAPITAL = Cued(
    regex.compile(rf"(?i)\b(?:{BEFORE_CAPITAL})\ the\ (?P<place>capital)\b(?!,?\ (?-i:\p{{Lu}})|\ of\b)"), "the capital"
)


# "1,031 Iraqis were killed", "458 Lebanese have died", "another 600 Somali civilians".
FIGURE = r"(?:\d|\b(?:thousands|hundreds|dozens|scores)\sof)\s(?:of\sits\s)?"
COUNTED = regex.compile(rf"(?r){FIGURE}\p{{Lu}}")  # backwards: capitals are fewer than figures and words
OF_NATION = r"{}(?:s|\s(?:have|had|were|are|died|people|civilians|citizens|nationals|men|women|children))\b"


@lru_cache(maxsize=256)
def nation_counted(adjective: str) -> regex.Pattern[str]:
    """A figure and the people of a country behind it."""
    return regex.compile(FIGURE + OF_NATION.format(regex.escape(adjective)))


def find_land(
    text: str, sentence: Sentence, at: int, country: Callable[[], str | None], vocabulary: Vocabulary
) -> str | None:
    """Returns the country of the story where a sentence says so without the name; the nearest words behind `at` first.

    Which country that is, is only asked where the sentence may tell of it.

    >>> from toolkit.vocabulary.load import load_vocabulary
    >>> text = "The bulletin spoke of 775 deaths nationwide."
    >>> where = Sentence(0, len(text), "body", 0)
    >>> find_land(text, where, text.index("775"), lambda: "Peru", load_vocabulary())
    'Peru'
    >>> find_land(text, where, 0, lambda: None, load_vocabulary()) is None
    True
    """
    is_counted = COUNTED.search(text, sentence.start, sentence.end) is not None
    is_of_war = OF_WAR.search(text, sentence.start, at) is not None
    whole = WHOLE.search(text, at, sentence.end) or WHOLE.search(text, sentence.start, sentence.end)
    land = country() if is_counted or is_of_war or whole is not None else None
    if land is None:
        return None
    if is_of_war or (is_counted and counts_nation(text, sentence, land, vocabulary)):
        return land
    return None if whole is None else last_country(text, sentence, min(at, whole.start()), vocabulary) or land


def counts_nation(text: str, sentence: Sentence, country: str, vocabulary: Vocabulary) -> bool:
    """Whether a sentence counts the people of a country: "458 Lebanese have died"."""
    adjective = vocabulary.tables["sources"]["country"][country][0]
    return adjective in text and nation_counted(adjective).search(text, sentence.start, sentence.end) is not None


def is_whole_behind(text: str, at: int, end: int) -> bool:
    """Whether the words right behind a figure tell of the whole country: "In Varna, the group counts 106 dead nationwide".

    >>> text = "In Varna, clerks count 106 dead across the country, and nine abroad."
    >>> [is_whole_behind(text, text.index(n) + len(n), len(text)) for n in ("106", "nine")]
    [True, False]
    """
    whole = WHOLE.search(text, at, end)
    return whole is not None and CLAUSE_END.search(text, at, whole.start()) is None


def last_country(text: str, sentence: Sentence, at: int, vocabulary: Vocabulary) -> str | None:
    """The country that a sentence names last before an offset: "Cambodian officials said 13 people had died in the country".

    >>> from toolkit.vocabulary.load import load_vocabulary
    >>> text = "Cambodian officials said 13 people had died in the country."
    >>> last_country(text, Sentence(0, len(text), "body", 0), text.index("in the"), load_vocabulary())
    'Cambodia'
    """
    names = country_names(vocabulary)
    found = None
    for start, end in name_spans(text, sentence):
        if end <= at:
            known = known_name(text[start:end], names)
            found = known[0] if known is not None and known[1] in ("country", "adjective") else found
    return found
