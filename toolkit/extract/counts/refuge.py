"""Reads people who come to a refuge, are taken to it or are lodged in it: "a gymnasium houses 3,200 people", "were flown out to Dakar"."""

from __future__ import annotations

from collections.abc import Callable

from toolkit.extract.counts.draft import Draft
from toolkit.extract.counts.governors import step_left
from toolkit.extract.counts.lexicon import (
    ADVERB,
    BE,
    COMMA,
    DETERMINER,
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
# A place of safety stands this near behind "arrived in".
NEAR_PLACE = 5
# Of a school or a home for the young nobody flees by living there.
LODGERS = INHABITANTS - {"student", "man", "local", "child"} | {"evacuee", "survivor", "refugee", "person", "islander"}
TRAVELLERS = frozenset(["student", "man"])
# "Ferried 640 people to Kagoshima"; where the verb says less, a word for the ways of evacuation must stand beside it.
FERRIED = frozenset(["ferried", "airlifted", "bused", "bussed", "trucked", "shipped"])
BROUGHT = frozenset(["took", "taken", "taking", "brought", "carried", "carrying", "flew", "transported", "moved"])
FLEEING = frozenset(["evacuated", "evacuating", "evacuation", "fleeing", "refugees", "evacuees"])
EVACUATION = FLEEING | {"ship", "ferry", "ferries", "vessel", "voyage", "airlift", "buses", "stranded", "helicopters"}
DANGERS = FLEEING | {
    "escape",
    "escaping",
    "fighting",
    "shelling",
    "flood",
    "floods",
    "storm",
    "quake",
    "homeless",
    "gunfire",
}
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
    if brings(line, draft, k) or is_aboard(line, phrase):
        return Predicate(displaced, max(k, 0))
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
    if line.word(k) == "of" and line.tag(k + 1) & DETERMINER:  # "25,000 people of the district have moved"
        after = (j for j in range(k + 2, min(line.size, k + NEAR_PLACE)) if line.tags[j] & (HAVE | BE))
        return next(after, k)
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
        if line.tags[j] & NUMBER and line.tags[j - 1] & (PREPOSITION | DETERMINER):
            continue  # "slept in its five shelters"
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


def lodges(line: Line, draft: Draft, k: int) -> bool:
    """ "Are housed in schools", "have been living in tents": a participle behind its auxiliary."""
    return bool(line.tag(line.skip(k - 1, ADVERB, -1)) & BE) and sleeps(line, draft, k)


def passes(line: Line, draft: Draft, k: int) -> bool:
    """ "Used the safe corridor", "left through the corridor"."""
    return leads_to(line, k, NAMES_OF_WAYS)


def brings(line: Line, draft: Draft, k: int) -> bool:
    """ "Ferried 640 people to Kagoshima", "the ship took 1,100 people to Benghazi": who carries a crowd out of danger."""
    phrase, verb = draft.phrase, line.word(k)
    if phrase is None or phrase.is_bare or phrase.noun is None or size_of(draft) < FEWEST_TAKEN:
        return False
    if verb not in FERRIED and (verb not in BROUGHT or EVACUATION.isdisjoint(line.words)):
        return False
    is_out = line.word(phrase.end) in ("out", "away")
    if line.word(phrase.end + is_out) != "to":
        return is_out
    goal = phrase.end + is_out + 1
    return goal < line.size and (line.is_capital(goal) or leads_to(line, goal - 1, line.lexicon.words["safe_places"]))


def is_aboard(line: Line, phrase: Phrase) -> bool:
    """ "A ferry evacuating foreigners docked with 640 people on board": those who are brought away."""
    if line.word(phrase.at - 1) != "with" or FLEEING.isdisjoint(line.words):
        return False
    return line.word(phrase.end) == "aboard" or line.words[phrase.end : phrase.end + 2] == ["on", "board"]


def arrives(line: Line, draft: Draft, k: int) -> bool:
    """ "Have arrived in the camps", "walked to the border", "came through the corridor": many people, and a place of safety."""
    if passes(line, draft, k):
        return True
    phrase = draft.phrase
    if phrase is None or phrase.is_bare or size_of(draft) < FEWEST_TAKEN:
        return False
    return line.word(k + 1) != "by" and leads_to(line, k, line.lexicon.words["safe_places"], NEAR_PLACE)


def crowds(line: Line, draft: Draft, k: int) -> bool:
    """ "Had crowded into the stadium to escape the fighting": not for a match."""
    is_danger = not DANGERS.isdisjoint(" ".join(line.words).split())
    return arrives(line, draft, k) or (is_danger and leads_to(line, k, line.lexicon.words["refuges"]))


def moves(line: Line, draft: Draft, k: int) -> bool:
    """ "25,000 people of the district have moved towards the coast": a crowd that goes elsewhere."""
    if draft.phrase is None or draft.phrase.is_bare or size_of(draft) < FEWEST_LEFT or not line.tag(k - 1) & HAVE:
        return False
    return line.word(k + 1) in ("to", "towards", "toward", "into", "out", "away", "south", "north", "east", "west")


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


def is_taken(line: Line, draft: Draft, k: int) -> bool:
    """ "640 people were taken to shelters": where prisoners are taken is no place of safety."""
    if draft.phrase is None or draft.phrase.is_bare or not line.tag(k - 1) & BE or size_of(draft) < FEWEST_TAKEN:
        return False
    words = line.lexicon.words
    return line.word(k + 1) == "to" and leads_to(line, k, words["safe_places"] | words["refuges"], NEAR_PLACE)


def leaves(line: Line, draft: Draft, k: int) -> bool:
    """ "45,000 people have left Swat for Mardan", "70,000 villagers had left the south": a crowd leaves a place for good."""
    if passes(line, draft, k):
        return True
    phrase = draft.phrase
    if phrase is None or phrase.is_bare or size_of(draft) < FEWEST_LEFT:
        return False
    if not line.tag(k - 1) & (HAVE | ADVERB) and not (k == phrase.end and line.word(k + 1) == "the"):
        return False
    if phrase.noun is not None and phrase.noun.lemma in TRAVELLERS:
        return False
    places = line.lexicon.words["places"] | line.lexicon.words["quarters"]
    is_place = line.word(k + 2) in places or (not line.tag(k + 2) and line.word(k + 3) in places)
    return (line.word(k + 1) == "the" and is_place) or (
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
    **dict.fromkeys(["housed", "accommodated", "lodged", "billeted", "camping", "huddled"], lodges),
    **dict.fromkeys(["huddling", "staying", "living"], lodges),
    **dict.fromkeys(["reached", "reach", "reaching"], reaches),
    **dict.fromkeys(["used", "use", "took", "passed", "escaped"], passes),
    **dict.fromkeys(["came", "come", "walked", "arrived", "trekked", "streamed"], arrives),
    **dict.fromkeys(["crowded", "crammed", "packed", "squeezed"], crowds),
    **dict.fromkeys(["flown", "airlifted", "ferried", "bused", "bussed", "shipped", "trucked"], is_carried),
    **dict.fromkeys(["taken", "brought"], is_taken),
    **dict.fromkeys(["left"], leaves),
    **dict.fromkeys(["moved"], moves),
    **dict.fromkeys(["registered"], is_registered),
}
