"""Names that no word leads to and that are places: the world's towns, those that the story places elsewhere, hospitals."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

import regex

from toolkit.extract.places.leading import KIND_BEHIND
from toolkit.extract.places.named import JOINT, Place, is_no_place, kind_group, name_spans
from toolkit.extract.places.run_together import is_adjective, is_placed
from toolkit.extract.places.talks import is_of_talk
from toolkit.extract.places.words import Words, place_words
from toolkit.records import Sentence
from toolkit.vocabulary.load import Vocabulary

PART = regex.compile(r"[^\s]+")
TOLD = regex.compile(
    r"""\s(?:(?:has|have|had|also|alone|was|is|were|itself)\s(?:the\s)?)*+
    (?:(?:(?:about|some|around|nearly|at\sleast|more\sthan|over)\s)?\d|(?P<verb>\p{Ll}+))""",
    regex.VERBOSE,
)
NEXT = regex.compile(r"(['’]s?)?\s?([\p{L}-]+)?(?:\s([\p{L}-]+))?(?:\s([\p{L}-]+))?")
PREVIOUS = regex.compile(r"(?r)(?:([\p{L}’'-]+)\s)?([\p{L}’'-]+)\s$")
# "stormed Sorrel, the headquarters of the district", "Sorrel, just outside Varna": a name whose place is told is that of one.
LIES = regex.compile(
    r"""
    ,\s (?: (?:(?:just|some|about|around|roughly|only)\s)? (?:[\d.,]+|\p{Ll}+)\s?(?:km|kms|kilomet(?:er|re)s?|miles?)\b
      | (?:just\s)? (?:near|outside|(?:north|south|east|west|(?:north|south)-?(?:east|west))\sof) \s (?:the\s)?\p{Lu}
      | (?:the\s)? (?:[\p{Ll}-]+\s){0,2} (?:headquarters|capital|seat) \s of \b
      | (?:an?|the)\s (?:[\p{L}-]+\s){0,4} (?:town|city|village|hamlet|suburb|settlement|port)
        (?:,|\s (?:in|of|on|near|outside|where|that|some|about|\d)) )
    """,
    regex.VERBOSE,
)
STATES = ("state", "states")
LONGEST = 4  # words of a name


class Gazetteer(NamedTuple):
    """The names of the world: towns and provinces, and those of states and their capitals, which also stand for governments."""

    towns: frozenset[str]
    states: frozenset[str]
    agents: frozenset[str]


@lru_cache(maxsize=8)
def gazetteer(vocabulary: Vocabulary) -> Gazetteer:
    """The names that the vocabulary lists."""
    sources, towns = vocabulary.tables["sources"], vocabulary.tables["towns"]
    states = {
        name
        for table in ("country", "territory")
        for state, names in sources[table].items()
        for name in (state, *names[1:])
    }
    listed = {name for table in ("town", "province") for names in towns[table].values() for name in names}
    nouns, places = sources["nouns"], vocabulary.tables["places"]
    agents = {word for key in ("people", "person", "organisation", "roles", "occupations") for word in nouns[key]}
    return Gazetteer(frozenset(listed - states), frozenset(states), frozenset(agents - set(places["kinds"])))


def find_named(text: str, sentence: Sentence, led: Sequence[Place], vocabulary: Vocabulary) -> list[Place]:
    """Returns the places that a sentence names outside those `led` by a preposition.

    >>> from toolkit.vocabulary.load import load_vocabulary
    >>> text = "Homs was shelled again; Tishrin Hospital took in 12 wounded, Russia said."
    >>> [p.name for p in find_named(text, Sentence(0, len(text), "body", 0), (), load_vocabulary())]
    ['Homs', 'Tishrin Hospital']
    """
    words, names = place_words(vocabulary), gazetteer(vocabulary)
    found: list[Place] = []
    for start, end in name_spans(text, sentence):
        if led and any(place.start < end and start < place.end for place in led):
            continue
        place = parse_named(text, sentence, start, end, words, names)
        if place is not None and not is_of_talk(text, sentence, place.start, place.end, words):
            found.append(place)
    return found


def join_names(text: str, led: Sequence[Place], named: Sequence[Place]) -> tuple[list[Place], list[Place]]:
    """Joins "the Skochinsky mine" to the "Donetsk" that it is in, so that both are led to; returns those led to, and the others.

    >>> text = "an explosion tore through the Skochinsky mine in Donetsk"
    >>> led, named = Place(49, 56, "Donetsk"), Place(30, 45, "Skochinsky mine")
    >>> [place.name for place in join_names(text, [led], [named])[0]]
    ['Skochinsky mine in Donetsk']
    """
    joined, left = list(led), []
    for name in named:
        at = next(
            (
                i
                for i, p in enumerate(joined)
                if p.start <= name.end < p.end or JOINT.fullmatch(text, name.end, p.start)
            ),
            None,
        )
        if at is None:
            left.append(name)
        else:
            joined[at] = Place(name.start, joined[at].end, text[name.start : joined[at].end])
    return joined, left


def parse_named(text: str, sentence: Sentence, start: int, end: int, words: Words, names: Gazetteer) -> Place | None:
    """One run of capitalised words as a place: whole, with its kind, or its first words."""
    if text.startswith("The ", start, end):
        start += 4
    if text.endswith(("'s", "’s"), start, end):
        end -= 2
    lower = text[start:end].lower().split()
    if not lower or is_no_place(lower, words):
        return None
    if lower[-1] in STATES and "of" in lower and not names.agents.isdisjoint(lower):
        return None  # "the Minister of State", "the Organization of American States"
    place = parse_kind(text, start, end, lower, words) or parse_first(text, sentence, start, end, words, names)
    if place is None:
        return None
    if is_agent_before(text, sentence, start, names) and not text.startswith(", where ", place.end):
        return None
    return place


def parse_kind(text: str, start: int, end: int, lower: Sequence[str], words: Words) -> Place | None:
    """A name that ends in its kind, or has it behind: "Juba Teaching Hospital", "the Sorrel waterworks"."""
    if len(lower) > 1 and lower[-1] in words.kinds:
        cut = text.rfind(" of ", start, end)  # "Dr Ruiz of Sorrel Hospital", but "the Gulf of Aden"
        start = cut + len(" of ") if cut > 0 and lower[0] not in words.kinds else start
        return Place(start, end, text[start:end])
    kind = KIND_BEHIND.match(text, end) if text.startswith(" ", end) else None
    group = kind_group(kind, words)
    if (
        kind is not None and kind[group] == "capital" and " ".join(lower) in words.capitals
    ):  # "shook the Peruvian capital"
        return Place(start, kind.end(group), words.capitals[" ".join(lower)])
    if kind is None or not group or is_adjective(lower[-1], words):
        return None
    return Place(start, kind.end(group), text[start : kind.end(group)])


def parse_first(text: str, sentence: Sentence, start: int, end: int, words: Words, names: Gazetteer) -> Place | None:
    """The longest beginning of a run that is a place: "Kabul" of "Kabul School Blasts"; "Eastern" may stand before."""
    is_one = text.find(" ", start, end) < 0
    parts = [(start, end)] if is_one else [m.span() for m in PART.finditer(text, start, end)]
    skipped = 1 if len(parts) > 1 and text[start : parts[0][1]].lower() in words.directions else 0
    for last in range(min(len(parts), LONGEST), skipped, -1):
        stop = parts[last - 1][1]
        name = text[parts[skipped][0] : stop]
        if is_place_here(text, sentence, name.title() if name.isupper() else name, stop, end, words, names):
            return Place(start, stop, text[start:stop])
    return None


def is_place_here(
    text: str, sentence: Sentence, name: str, stop: int, end: int, words: Words, names: Gazetteer
) -> bool:
    """Whether a name is that of a place, and stands for it: not for its army, its government or its people."""
    is_state = name in names.states
    is_known = is_state or name in names.towns or is_placed(text, name, words)
    if not is_known and (not text.startswith(",", stop) or LIES.match(text, stop) is None):
        return False
    if stop < end:  # "Kabul School Blasts": in the capitals of a headline only
        rest = text[stop:end].lower().split()
        return sentence.zone == "headline" and (not is_state or not words.happenings.isdisjoint(rest))
    behind = NEXT.match(text, stop)
    following = [word for word in behind.groups()[1:] if word] if behind is not None else []
    if text.startswith("-", stop):
        return False
    if following and behind is not None and behind.start(2) == stop + 1 and not names.agents.isdisjoint(following[:2]):
        return False
    if behind is not None and behind[1]:  # "Ostrey's rush hour"
        return not is_state and behind.start(2) == behind.end(1) + 1 and following[:1] != [] and following[0].islower()
    return not is_state or text.startswith(":", stop) or is_told_of(text, stop, words)


def is_told_of(text: str, stop: int, words: Words) -> bool:
    """Whether a state or a capital is told of as what was struck: "Baghdad was the worst affected", "El Salvador reported 174 dead".

    >>> from toolkit.vocabulary.load import load_vocabulary
    >>> words = place_words(load_vocabulary())
    >>> [is_told_of(text, 4, words) for text in ("Peru has recorded 174 deaths", "Peru about 100.", "Peru said 174 had died")]
    [True, True, False]
    """
    behind = TOLD.match(text, stop)
    return behind is not None and (behind["verb"] is None or behind["verb"] in words.sufferings)


def is_agent_before(text: str, sentence: Sentence, start: int, names: Gazetteer) -> bool:
    """Whether the words before a name make it somebody who acts, or whose office is meant: "by Israel", "the governor of Homs"."""
    before = PREVIOUS.search(text, sentence.start, start)
    if before is None:
        return False
    if before[2].lower() in ("by", "with", "against", "between"):
        return True
    return (
        before[2] in ("of", "for") and before[1] is not None and (before[1][:1].isupper() or before[1] in names.agents)
    )
