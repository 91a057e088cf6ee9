"""Reads what people do who flee, verb by verb: they reach a camp, leave a town, are flown out, sleep in the open."""

from __future__ import annotations

from collections.abc import Callable

from toolkit.extract.counts.draft import Draft
from toolkit.extract.counts.lexicon import (
    ADVERB,
    BE,
    CLOSED,
    COMMA,
    DETERMINER,
    HAVE,
    NUMBER,
    PREPOSITION,
    REPORT,
    STATE,
    STOP,
    TIME,
)
from toolkit.extract.counts.line import Line

# How many words lie between a verb and the refuge it leads to, or between a refuge and what is said of it.
NEAR = 7
FAR = 12
# Fewer people flown or left are travellers: "four delegates were flown to Geneva".
FEWEST_TAKEN, FEWEST_LEFT = 20, 500
# "Taken to Varna" is said of suspects and of the hurt as well: of hundreds it means flight.
FEWEST_MOVED = 200
# A place of safety stands this near behind "arrived in".
NEAR_PLACE = 5


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
    elif line.words[k + 1] == "there":
        return draft.phrase is not None and not draft.phrase.is_bare
    return leads_to(line, k, line.lexicon.words["refuges"] | line.lexicon.words["open_places"])


def reaches(line: Line, draft: Draft, k: int) -> bool:
    """ "Had reached the camps", "300 families have gone to relatives", "had reached Varna": not the summit, and not the stadium."""
    if leads_to(line, k, line.lexicon.words["safe_places"]):
        return True
    return is_household(draft) and bool(line.tags[k - 1] & (HAVE | ADVERB)) and leads_to_name(line, k)


def is_household(draft: Draft) -> bool:
    """Whole families do not travel for pleasure by the hundred."""
    noun = draft.phrase.noun if draft.phrase is not None else None
    return noun is not None and noun.lemma in ("family", "household") and size_of(draft) >= FEWEST_TAKEN


def leads_to_name(line: Line, k: int) -> bool:
    """Whether a name, or "to" and a name, stand right behind."""
    k += 1 + (line.words[k + 1] in ("to", "in", "at"))
    return k < line.size and line.is_capital(k)


def lies_in(line: Line, draft: Draft, k: int) -> bool:
    """ "62,300 persons were in 35 evacuation centres", "a thousand people, mostly women, are in the cathedral".

    Camps and shelters are there for those who fled; in a church or a school they are only said to be now.
    """
    if not line.tags[k - 1] & BE or size_of(draft) < FEWEST_TAKEN:
        return False
    if leads_to(line, k, line.lexicon.words["camps"], 4):
        return True
    is_now = line.words[k - 1] == "are" and line.words[k + 1] == "the"
    return is_now and not line.lexicon.words["sanctuaries"].isdisjoint(line.words[k + 2 : k + 4])


def lodges(line: Line, draft: Draft, k: int) -> bool:
    """ "Are housed in schools", "have been living in tents": a participle behind its auxiliary."""
    before = line.skip(k - 1, ADVERB | TIME, -1)
    before -= line.words[before] in ("on", "in", "by") and before < k - 1  # "were on Thursday still lodged in barns"
    is_there = bool(line.tags[before] & BE)
    is_crowd = line.words[k] == "camping" and size_of(draft) >= FEWEST_LEFT  # "30,000 people were camping on 1 March"
    is_in_them = line.words[k + 1] == "in" and line.words[k + 2] in ("them", "it") and size_of(draft) >= FEWEST_LEFT
    return is_there and (is_crowd or is_in_them or sleeps(line, draft, k))


def lives(line: Line, draft: Draft, k: int) -> bool:
    """ "1.2 million people still live on embankments", "were living in the open": a crowd without a roof."""
    words = line.lexicon.words
    return size_of(draft) >= FEWEST_LEFT and leads_to(
        line, k, words["open_places"] | words["high_ground"] | words["camps"], 4
    )


def camps(line: Line, draft: Draft, k: int) -> bool:
    """ "A further 40,000 had camped along the runway": a crowd."""
    return bool(line.tags[k - 1] & (HAVE | ADVERB | BE)) and size_of(draft) >= FEWEST_LEFT


def passes(line: Line, draft: Draft, k: int) -> bool:
    """ "Used the safe corridor", "left through the corridor"."""
    return leads_to(line, k, line.lexicon.words["corridors"])


def arrives(line: Line, draft: Draft, k: int) -> bool:
    """ "Have arrived in the camps", "walked to the border", "came through the corridor": many people, and a place of safety."""
    if passes(line, draft, k):
        return True
    phrase = draft.phrase
    if phrase is None or phrase.is_bare or size_of(draft) < FEWEST_TAKEN:
        return False
    return line.words[k + 1] != "by" and leads_to(line, k, line.lexicon.words["safe_places"], NEAR_PLACE)


def crowds(line: Line, draft: Draft, k: int) -> bool:
    """ "Had crowded into the stadium to escape the fighting": not for a match."""
    is_danger = not line.lexicon.words["dangers"].isdisjoint(" ".join(line.words).split())
    is_danger = is_danger or (line.words[k - 1] == "are" and size_of(draft) >= FEWEST_LEFT)  # "are packed into schools"
    return arrives(line, draft, k) or (is_danger and leads_to(line, k, line.lexicon.words["refuges"]))


def moves(line: Line, draft: Draft, k: int) -> bool:
    """ "25,000 people of the district have moved towards the coast": a crowd that goes elsewhere."""
    if draft.phrase is None or draft.phrase.is_bare or size_of(draft) < FEWEST_LEFT or not line.tags[k - 1] & HAVE:
        return False
    return line.words[k + 1] in ("to", "towards", "toward", "into", "out", "away", "south", "north", "east", "west")


def size_of(draft: Draft) -> float:
    """How many there are at least, or at most where that alone is said."""
    return draft.number.low if draft.number.low is not None else draft.number.high or 0


def is_carried(line: Line, draft: Draft, k: int) -> bool:
    """ "3,100 people were flown to Darwin", "170 Britons were flown out": many of them, and not to a hospital."""
    phrase = draft.phrase
    if phrase is None or phrase.is_bare or not line.tags[k - 1] & BE or size_of(draft) < FEWEST_TAKEN:
        return False
    k += line.words[k + 1] in ("out", "away", "back")
    if line.words[k + 1] not in ("to", "from", "into") or leads_to(line, k, line.lexicon.words["wards"]):
        return line.words[k] in ("out", "away")
    goal = k + 2 + (line.words[k + 2] in ("neighbouring", "neighboring", "nearby"))
    return goal < line.size and (line.is_capital(goal) or leads_to(line, k, line.lexicon.words["safe_places"]))


def is_taken(line: Line, draft: Draft, k: int) -> bool:
    """ "640 people were taken to shelters", "3,100 to Varna": where prisoners are taken is no place of safety."""
    if draft.phrase is None or draft.phrase.is_bare or not line.tags[k - 1] & BE or size_of(draft) < FEWEST_TAKEN:
        return False
    if line.words[k + 1] != "to" or leads_to(line, k, line.lexicon.words["wards"]):
        return False
    words = line.lexicon.words
    is_named = size_of(draft) >= FEWEST_MOVED and leads_to_name(line, k)
    return is_named or leads_to(line, k, words["safe_places"] | words["refuges"], NEAR_PLACE)


def is_taken_out(line: Line, draft: Draft, k: int) -> bool:
    """ "7,800 were taken out of Obrenovac", "956 people were brought out on Sunday": by the hundred, and not from under ruins."""
    if (
        size_of(draft) < FEWEST_MOVED
        or not line.tags[k - 1] & BE
        or not line.lexicon.words["ruins"].isdisjoint(line.words)
    ):
        return False
    if line.words[k + 1] in ("of", "from"):
        place = line.skip(k + 2, DETERMINER)
        words = line.lexicon.words
        return place < line.size and (
            line.is_capital(place) or line.words[place] in words["places"] | words["quarters"]
        )
    return draft.phrase is not None and not draft.phrase.is_bare


def leaves(line: Line, draft: Draft, k: int) -> bool:
    """ "45,000 people have left Swat for Mardan", "70,000 villagers had left the south": a crowd leaves a place for good."""
    if passes(line, draft, k):
        return True
    phrase = draft.phrase
    if phrase is None or phrase.is_bare or size_of(draft) < FEWEST_LEFT:
        return False
    is_done = bool(line.tags[k - 1] & (HAVE | ADVERB)) or line.words[k - 1] == "who"
    if not is_done and k != phrase.end:
        return False
    words = line.lexicon.words
    if phrase.noun is not None and phrase.noun.lemma in words["travellers"]:
        return False
    if line.words[k + 1] in ("by", "in", "on"):
        return leads_to(line, k, words["conveyances"], 3)  # "left by bus", "left in pick-ups and on tractors"
    k += (
        line.words[k + 1] in words["bearings"] and k + 2 < line.size and line.is_capital(k + 2)
    )  # "have left western Mosul"
    first = line.skip(k + 1, DETERMINER)
    if first > k + 1 or (is_done and not line.is_capital(first)):
        return names_place(line, first)  # "left their border villages", "have left rural areas"
    is_name = k + 1 < line.size and line.is_capital(k + 1) and not line.tags[k + 1] & TIME
    is_done = is_done or (phrase.noun is not None and phrase.noun.lemma in words["settled"])
    return is_name and (is_done or leads_to(line, k, frozenset(["for"]), 4))


def names_place(line: Line, k: int) -> bool:
    """Whether the phrase that begins at a word names a place: "capital", "border villages", "rural areas"."""
    places, nouns = line.lexicon.words["places"] | line.lexicon.words["quarters"], line.lexicon.nouns
    for j in range(k, min(line.size, k + 3)):
        if line.tags[j] & CLOSED:
            break
        if line.words[j] in places or (line.words[j] in nouns and nouns[line.words[j]].lemma in places):
            return True
    return False


def is_registered(line: Line, draft: Draft, k: int) -> bool:
    """ "Had been registered at the camps", "at registration points", "12,000 people from the hamlets have been registered there"."""
    is_crowd = size_of(draft) >= FEWEST_LEFT and bool(line.tags[k - 1] & BE)
    noun = draft.phrase.noun if draft.phrase is not None else None
    is_crowd = is_crowd and noun is not None and noun.lemma in ("people", "person", "family", "household")
    if is_crowd and (line.words[k + 1] == "there" or (line.words[k + 1] == "in" and line.is_capital(k + 2))):
        return True  # "987,000 people had been registered in Mardan"
    return bool(line.tags[k - 1] & BE and line.tags[k + 1] & PREPOSITION) and leads_to(
        line, k, line.lexicon.words["refuges"] | line.lexicon.words["safe_places"]
    )


def is_received(line: Line, draft: Draft, k: int) -> bool:
    """ "Over 73,000 people had been received since the operation began": by the hundred, in camps."""
    is_many = draft.phrase is not None and not draft.phrase.is_bare and size_of(draft) >= FEWEST_MOVED
    return is_many and bool(line.tags[k - 1] & BE) and not leads_to(line, k, line.lexicon.words["wards"])


def goes_by_road(line: Line, draft: Draft, k: int) -> bool:
    """ "Were on the roads to the west"."""
    is_there = bool(line.tags[k - 1] & BE) and size_of(draft) >= FEWEST_TAKEN
    is_on_road = line.words[k + 1] == "the" and line.words[k + 2] in ("road", "roads")
    return is_there and (is_on_road or leads_to(line, k, line.lexicon.words["high_ground"], 4))


WAYS: dict[str, Callable[[Line, Draft, int], bool]] = {
    **dict.fromkeys(["slept", "sleep", "sleeping", "spent", "spend", "spending"], sleeps),
    **dict.fromkeys(["housed", "accommodated", "lodged", "billeted", "camping", "huddled", "sheltered"], lodges),
    **dict.fromkeys(["huddling", "staying", "living", "sheltering"], lodges),
    **dict.fromkeys(["live", "lived"], lives),
    **dict.fromkeys(["camped", "encamped"], camps),
    **dict.fromkeys(["reached", "reach", "reaching", "gone", "went"], reaches),
    **dict.fromkeys(["used", "use", "took", "passed", "escaped"], passes),
    **dict.fromkeys(["came", "come", "walked", "arrived", "trekked", "streamed"], arrives),
    **dict.fromkeys(["crowded", "crammed", "packed", "squeezed"], crowds),
    **dict.fromkeys(["flown", "airlifted", "ferried", "bused", "bussed", "shipped", "trucked"], is_carried),
    **dict.fromkeys(["taken", "brought"], is_taken),
    **dict.fromkeys(["left"], leaves),
    **dict.fromkeys(["moved"], moves),
    **dict.fromkeys(["registered"], is_registered),
    **dict.fromkeys(["received"], is_received),
    **dict.fromkeys(["taken out", "brought out", "moved out"], is_taken_out),
    **dict.fromkeys(["in", "inside", "at"], lies_in),
    **dict.fromkeys(["on"], goes_by_road),
}
