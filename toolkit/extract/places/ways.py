"""Where people came from, went to or passed by, which is not where it happened: "a bus from Varna to Sorrel", "fled to Ostrey"."""

from __future__ import annotations

import regex

from toolkit.extract.places.named import Place
from toolkit.extract.places.words import Words
from toolkit.records import Sentence

WAY = regex.compile(r"(?r)([\p{L}-]+)\s(?:from|to|towards?)\s(?:the\s)?(?:\p{Ll}+\s)?$")
PREVIOUS = regex.compile(r"(?r)(?:([\p{L}’'-]+)\s)?([\p{L}’'-]+)\s$")
# "a bus travelling between Varna and | Ostrey", "from Varna in Peru to | Ostrey": where it came from, and where it did not get.
SPOT = r"(?:the\s)?\p{Lu}[\p{L}’'-]+(?:\s(?:de\s|in\s|al-)?\p{Lu}[\p{L}’'-]+){0,2}"
TRAVEL = r"(?:travell?(?:ing|ed)|flying|flew|sailing|sailed|driving|journey|trip|voyage|flight|ferry|train|bus)"
NO_ROAD = r"(?<!\b(?:road|highway|motorway|path|track|street)\s)"  # "the road from Varna to Sorrel was blocked"
ROUTE = regex.compile(
    rf"(?r){NO_ROAD}\bfrom\s{SPOT}\sto\s(?:the\s)?$|\b{TRAVEL}\sbetween\s(?:{SPOT}\sand\s)?(?:the\s)?$"
)
START = regex.compile(rf"(?r){NO_ROAD}\bfrom\s(?:the\s)?$")
ROUTE_BEHIND = regex.compile(rf"(?:\sin\s{SPOT})?\sto\s{SPOT}")
LEADS = (" from ", " from the ", " to ", " to the ", " between ", " and ")


def is_way(text: str, sentence: Sentence, start: int) -> bool:
    """Whether a name is where somebody came from or went to: "returned to western Iran", "reported from Thatta"."""
    before = WAY.search(text, sentence.start, start)
    return before is not None and before[1].lower() not in ("according", "attributed", "belong", "belongs", "belonging")


def is_left(text: str, sentence: Sentence, place: Place, words: Words) -> bool:
    """Whether people came from a place or went to it: "displaced from Ostrey, they found refuge in Varna"; not "the road to Ostrey"."""
    start = place.start
    if not text.endswith(LEADS, max(sentence.start, start - 10), start):
        return False
    if text.startswith(", where ", place.end):
        return False
    if ROUTE.search(text, sentence.start, start) is not None:
        return True
    if START.search(text, sentence.start, start) is not None and ROUTE_BEHIND.match(text, place.end) is not None:
        return True
    before = PREVIOUS.search(text, sentence.start, start - 4 * text.endswith(" the ", 0, start))
    return before is not None and (before[1] or "", before[2]) in words.actions
