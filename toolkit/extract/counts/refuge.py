"""Reads people who come to a refuge, are taken to it or are lodged in it: "a gymnasium houses 3,200 people", "were flown out to Dakar"."""

from __future__ import annotations

from collections.abc import Callable

from toolkit.extract.counts.draft import Draft
from toolkit.extract.counts.governors import step_left
from toolkit.extract.counts.lexicon import (
    ADVERB,
    BE,
    COMMA,
    HAVE,
    MODAL,
    NUMBER,
    PART,
    PREPOSITION,
    REPORT,
    STATE,
    STOP,
)
from toolkit.extract.counts.line import Line
from toolkit.extract.counts.patterns import NOTHING, Predicate
from toolkit.extract.counts.phrases import Phrase, read_phrase
from toolkit.extract.counts.set_phrases import INHABITANTS

# How many words lie between a verb and the refuge it leads to, or between a refuge and its verb of lodging.
NEAR = 7
FAR = 12
# Fewer people flown or left are travellers: "four delegates were flown to Geneva".
FEWEST_TAKEN, FEWEST_LEFT = 20, 500
# Of a school or a home for the young nobody flees by living there.
LODGERS = INHABITANTS - {"student", "man", "local", "child"} | {"evacuee", "survivor", "refugee", "person", "islander"}
TRAVELLERS = frozenset(["student", "man"])
NAMES_OF_WAYS = frozenset(["corridor", "corridors"])


def find_refuge(line: Line, draft: Draft) -> Predicate:
    """What a refuge says of the number: those it houses, and those who reach it, sleep in it or are brought to it."""
    phrase = draft.phrase
    if phrase is None or phrase.state >= 0 or not names_people(line, phrase) or names_families(line, phrase):
        return NOTHING
    displaced, words = line.lexicon.patterns.get("displaced"), line.lexicon.words
    k = step_left(line, phrase.at)
    if line.word(k) in words["lodging"]:
        is_lodged = phrase.noun is not None and phrase.noun.lemma in LODGERS and is_by_refuge(line, k)
        return Predicate(displaced, k) if is_lodged else NOTHING
    k = line.skip(past_part(line, past_families(line, phrase)), ADVERB | HAVE | BE | MODAL)
    way = WAYS.get(line.word(k))
    if way is None or (line.tag(k) & MODAL):
        way = goes_by_road if line.tag(k - 1) & BE and line.word(k) == "on" else None
    return Predicate(displaced, k) if way is not None and way(line, draft, k) else NOTHING


def names_people(line: Line, phrase: Phrase) -> bool:
    """Whether the figure is bare, or counts inhabitants, or a people by its name."""
    if phrase.is_bare:
        return not phrase.is_compound
    if phrase.noun is None:
        return line.is_capital(phrase.head)
    return phrase.noun.lemma in INHABITANTS or (phrase.noun.victim == "unknown" and line.is_capital(phrase.head))


def names_families(line: Line, phrase: Phrase) -> bool:
    """ "People from 15,200 families": the people are counted."""
    is_home = phrase.noun is not None and phrase.noun.lemma in ("family", "household")
    return is_home and (line.word(phrase.at - 1) == "from" or line.word(phrase.at - 2) == "belonging")


def past_families(line: Line, phrase: Phrase) -> int:
    """The word behind "belonging to 61,890 families", "from 300 households"."""
    k = phrase.end
    if line.word(k) not in ("belonging", "from"):
        return k
    k += 1 + (line.word(k + 1) == "to")
    return read_phrase(line, k).end if line.tag(k) & NUMBER else phrase.end


def past_part(line: Line, k: int) -> int:
    """The word behind "civilians, among them 600 children,"."""
    if not (line.tag(k) & COMMA and line.tag(k + 1) & PART):
        return k
    for j in range(k + 2, min(line.size, k + FAR)):
        if line.tags[j] & COMMA and not line.tag(j + 1) & NUMBER:
            return j + 1
    return k


def is_by_refuge(line: Line, k: int) -> bool:
    """Whether the subject of the verb at `k` is a place where people are lodged: a school, a church, a camp."""
    refuges = line.lexicon.words["refuges"]
    for j in range(k - 1, max(-1, k - FAR), -1):
        if line.words[j] in refuges:
            return True
        if line.tags[j] & (STOP | REPORT):
            break
    return False


def leads_to(line: Line, k: int, words: frozenset[str], near: int = NEAR) -> bool:
    """Whether one of the words stands soon behind `k`, in its own clause."""
    for j in range(k + 1, min(line.size, k + 1 + near)):
        if line.words[j] in words or (line.tags[j] & STATE and line.words[j].rpartition(" ")[2] in words):
            return True
        if line.tags[j] & (STOP | COMMA | REPORT | NUMBER | BE | HAVE):
            break
    return False


def sleeps(line: Line, draft: Draft, k: int) -> bool:
    """ "Slept at the gymnasium", "are sleeping in parks", "spent the night there"."""
    if line.words[k].startswith("spen"):
        night = next((j for j in range(k + 1, min(line.size, k + 6)) if line.words[j] in ("night", "nights")), -1)
        if night < 0:
            return False
        k = night
    elif line.word(k + 1) == "there":
        return draft.phrase is not None and not draft.phrase.is_bare
    return leads_to(line, k, line.lexicon.words["refuges"] | line.lexicon.words["open_places"])


def reaches(line: Line, draft: Draft, k: int) -> bool:
    """ "Had reached the camps", "reached neighbouring countries": not the summit, and not the stadium."""
    return leads_to(line, k, line.lexicon.words["safe_places"])


def passes(line: Line, draft: Draft, k: int) -> bool:
    """ "Used the safe corridor", "left through the corridor"."""
    return leads_to(line, k, NAMES_OF_WAYS)


def size_of(draft: Draft) -> float:
    """How many there are at least, or at most where that alone is said."""
    return draft.number.low if draft.number.low is not None else draft.number.high or 0


def is_carried(line: Line, draft: Draft, k: int) -> bool:
    """ "3,100 people were flown to Darwin", "170 Britons were flown out": many of them, and not to a hospital."""
    phrase = draft.phrase
    if phrase is None or phrase.is_bare or not line.tag(k - 1) & BE or size_of(draft) < FEWEST_TAKEN:
        return False
    k += line.word(k + 1) in ("out", "away", "back")
    if line.word(k + 1) not in ("to", "from", "into") or leads_to(line, k, line.lexicon.words["wards"]):
        return line.word(k) in ("out", "away")
    return k + 2 < line.size and (line.is_capital(k + 2) or leads_to(line, k, line.lexicon.words["safe_places"]))


def leaves(line: Line, draft: Draft, k: int) -> bool:
    """ "45,000 people have left Swat for Mardan", "70,000 villagers had left the south": a crowd leaves a place for good."""
    if passes(line, draft, k):
        return True
    phrase = draft.phrase
    if phrase is None or phrase.is_bare or size_of(draft) < FEWEST_LEFT or not line.tag(k - 1) & (HAVE | ADVERB):
        return False
    if phrase.noun is not None and phrase.noun.lemma in TRAVELLERS:
        return False
    places = line.lexicon.words["places"] | line.lexicon.words["quarters"]
    return (line.word(k + 1) == "the" and line.word(k + 2) in places) or (
        k + 1 < line.size and line.is_capital(k + 1) and leads_to(line, k, frozenset(["for"]), 4)
    )


def is_registered(line: Line, draft: Draft, k: int) -> bool:
    """ "Had been registered at the camps", "at registration points"."""
    return bool(line.tag(k - 1) & BE and line.tag(k + 1) & PREPOSITION) and leads_to(
        line, k, line.lexicon.words["refuges"] | line.lexicon.words["safe_places"]
    )


def goes_by_road(line: Line, draft: Draft, k: int) -> bool:
    """ "Were on the roads to the west"."""
    return size_of(draft) >= FEWEST_TAKEN and line.word(k + 1) == "the" and line.word(k + 2) in ("road", "roads")


WAYS: dict[str, Callable[[Line, Draft, int], bool]] = {
    **dict.fromkeys(["slept", "sleep", "sleeping", "spent", "spend", "spending"], sleeps),
    **dict.fromkeys(["reached", "reach", "reaching"], reaches),
    **dict.fromkeys(["used", "use", "took", "came", "come", "passed", "walked", "escaped"], passes),
    **dict.fromkeys(["flown", "airlifted", "ferried", "bused", "bussed", "shipped", "trucked"], is_carried),
    **dict.fromkeys(["left"], leaves),
    **dict.fromkeys(["registered"], is_registered),
}
