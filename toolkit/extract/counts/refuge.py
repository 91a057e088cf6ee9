"""Reads people who come to a refuge, are taken to it or are lodged in it: "a gymnasium houses 3,200 people", "were flown out to Dakar"."""

from __future__ import annotations

from toolkit.extract.counts.borders import CROSSINGS, find_way
from toolkit.extract.counts.draft import Draft
from toolkit.extract.counts.flight import FAR, FEWEST_MOVED, FEWEST_TAKEN, NEAR_PLACE, WAYS, leads_to, size_of
from toolkit.extract.counts.governors import step_left
from toolkit.extract.counts.hints import HURT
from toolkit.extract.counts.injuries import read_injuries
from toolkit.extract.counts.insertions import pass_over
from toolkit.extract.counts.lexicon import (
    ADVERB,
    AUXILIARY,
    BE,
    CLAUSE,
    COMMA,
    DETERMINER,
    HAVE,
    MODAL,
    NUMBER,
    OTHER_VERB,
    PREPOSITION,
    RELATIVE,
    REPORT,
    STATE,
    STOP,
    TIME,
    VERB,
)
from toolkit.extract.counts.line import Line
from toolkit.extract.counts.patterns import NOTHING, Predicate
from toolkit.extract.counts.phrase_reading import read_phrase
from toolkit.extract.counts.phrases import Phrase

# "37 evacuation centres are open on Efate and in two provinces, housing 3,370": the subject stands this far before its verb.
FARTHEST_SUBJECT = 20
SPANS = frozenset(["hours", "days", "weeks", "months"])
# "Civil protection counted 175,000 people in 224 shelters": who has them, or counts them.
HAVING = frozenset(["have", "has", "had", "counted", "counts", "registered", "listed", "recorded"])


def find_refuge(line: Line, draft: Draft) -> Predicate:
    """What a refuge says of the number: those it houses, and those who reach it, sleep in it or are brought to it."""
    phrase = draft.phrase
    if phrase is None or phrase.state >= 0 or not names_people(line, phrase) or names_families(line, phrase):
        return NOTHING
    said = draft.right if draft.right is not None else NOTHING
    is_hurt = said.pattern is not None and said.pattern.measure == "wounded" and line.tags[said.at] & STATE
    is_dead = (
        said.pattern is not None and said.pattern.measure == "killed"
    )  # "240 people crossing the river were killed"
    if is_hurt or is_dead or (line.hints & HURT and read_injuries(line, phrase).pattern is not None):
        return NOTHING  # "took in 380 people with cuts", "213 people with bullet wounds"
    displaced, words = line.lexicon.patterns.get("displaced"), line.lexicon.words
    k = step_left(line, phrase.at)
    if line.words[k] in words["lodging"]:
        return Predicate(displaced, k) if is_lodged(line, phrase, k) else NOTHING
    if has_under_roof(line, draft, k) or is_taken_in(line, draft, k) or brings(line, draft, k):
        return Predicate(displaced, max(k, 0))
    k = verb_of(line, phrase)
    is_told = line.words[k] == "who" and said.pattern is None  # "were among thousands who had left the valley"
    k = line.skip(k + is_told, ADVERB | HAVE | BE | MODAL)
    if line.tags[k + 1] & TIME and line.tags[k] & PREPOSITION and line.tags[k - 1] & BE:
        k = line.skip(k + 2, ADVERB)  # "were on Thursday still lodged in barns"
    return Predicate(displaced, k) if not line.tags[k] & MODAL and find_way(line, draft, k) else NOTHING


def names_people(line: Line, phrase: Phrase) -> bool:
    """Whether the figure is bare, or counts inhabitants, or a people by its name."""
    if phrase.is_bare:
        return not phrase.is_compound
    if phrase.noun is None:
        return line.is_capital(phrase.head)
    return phrase.noun.lemma in line.lexicon.words["inhabitants"] or (
        phrase.noun.victim in ("unknown", "civilian") and line.is_capital(phrase.head)
    )


def names_families(line: Line, phrase: Phrase) -> bool:
    """ "People from 15,200 families": the people are counted."""
    is_home = phrase.noun is not None and phrase.noun.lemma in ("family", "household")
    return is_home and (line.words[phrase.at - 1] == "from" or line.words[phrase.at - 2] == "belonging")


def past_families(line: Line, phrase: Phrase) -> int:
    """The word behind "belonging to 61,890 families", "from 300 households"."""
    k = phrase.end
    if line.words[k] == "of" and line.tags[k + 1] & DETERMINER:  # "25,000 people of the district have moved"
        near = range(k + 2, min(line.size, k + NEAR_PLACE))
        after = (j for j in near if line.tags[j] & (HAVE | BE) or line.words[j] in WAYS)
        return next(after, k)
    if line.words[k] not in ("belonging", "from"):
        return k
    k += 1 + (line.words[k + 1] == "to")
    return read_phrase(line, k).end if line.tags[k] & NUMBER else phrase.end


def past_sum(line: Line, k: int, phrase: Phrase) -> int:
    """ "2,300 families, about 13,000 people, reached the camp": the word behind how many people they are; of the sum, behind its comma."""
    if not line.tags[k] & COMMA:
        return k
    if line.tags[phrase.at - 1] & COMMA and line.tags[k + 1] & (VERB | OTHER_VERB):
        return k + 1
    at = line.skip(k + 1, DETERMINER | ADVERB)
    inner = read_phrase(line, at) if line.tags[at] & NUMBER else None
    is_sum = inner is not None and not inner.is_of_them and line.tags[inner.end] & COMMA
    return inner.end + 1 if inner is not None and is_sum and line.tags[inner.end + 1] & (VERB | OTHER_VERB) else k


def verb_of(line: Line, phrase: Phrase) -> int:
    """The word at which what is said of the people begins: past "of Varna", "most of them women,", "among them 600 children,"."""
    k = past_sum(line, past_families(line, phrase), phrase)
    while 0 <= k < min(line.size, phrase.end + FAR) and not opens_deed(line, k):
        k = pass_over(line, k)[0]
    return k if k >= 0 else phrase.end


def opens_deed(line: Line, k: int) -> bool:
    """Whether a verb stands at a word, or its clause ends there."""
    ends = AUXILIARY | OTHER_VERB | VERB | STATE | CLAUSE | STOP | REPORT | RELATIVE
    if line.tags[k - 1] & PREPOSITION:
        ends &= ~OTHER_VERB  # "people from border hamlets"
    return bool(line.tags[k] & ends) or (
        (line.words[k] in WAYS or line.words[k] in CROSSINGS) and not line.tags[k] & PREPOSITION
    )


def is_lodged(line: Line, phrase: Phrase, k: int) -> bool:
    """ "The gymnasium houses 900 people", "the camp holds 65,000": a bare figure asks for a place that is there for those who fled."""
    if phrase.is_bare:
        return not line.tags[k - 1] & MODAL and is_by_refuge(line, k, line.lexicon.words["safe_places"])
    if line.words[k] in ("hold", "holds", "held"):
        return False  # a school may hold pupils, and gunmen hostages
    is_lodger = phrase.noun is not None and phrase.noun.lemma in line.lexicon.words["lodgers"]
    return is_lodger and is_by_refuge(line, k, line.lexicon.words["refuges"])


def has_under_roof(line: Line, draft: Draft, k: int) -> bool:
    """ "I have 4,000 people in one seminary", said the bishop: many people, and a place that gives refuge."""
    phrase = draft.phrase
    if phrase is None or phrase.is_bare or line.words[k] not in HAVING or size_of(draft) < FEWEST_TAKEN:
        return False
    words = line.lexicon.words
    is_person = phrase.noun is not None and phrase.noun.lemma in words["lodgers"]
    return (
        is_person
        and line.words[phrase.end] == "in"
        and leads_to(line, phrase.end, words["camps"] | words["sanctuaries"], 4)
    )


def is_taken_in(line: Line, draft: Draft, k: int) -> bool:
    """ "Venezuela has taken in 1,100 Colombians", "took in 60 families"."""
    phrase = draft.phrase
    if phrase is None or phrase.is_bare or size_of(draft) < FEWEST_TAKEN:
        return False
    is_crowd = size_of(draft) >= FEWEST_MOVED
    if is_crowd and line.words[k] in ("registered", "registering"):  # "registered 157,000 people from western Mosul"
        is_people = phrase.noun is not None and phrase.noun.lemma in line.lexicon.words["lodgers"]
        return is_people and (line.words[phrase.end] in ("from", "fleeing") or ends_there(line, phrase.end))
    if line.words[k] != "in" or line.words[k - 1] not in ("take", "takes", "took", "taken", "taking"):
        return False
    return (phrase.noun is not None and phrase.noun.lemma in line.lexicon.words["lodgers"]) or line.is_capital(
        phrase.head
    )


def ends_there(line: Line, k: int) -> bool:
    """ "Has registered 38,000 people so far", "21,000 people, most of them women": no purpose follows, as "to vote" would be."""
    return k >= line.size or bool(line.tags[k] & (STOP | TIME | COMMA | CLAUSE | ADVERB))


def is_by_refuge(line: Line, k: int, refuges: frozenset[str]) -> bool:
    """Whether the subject of the verb at `k` is one of the places where people are lodged: a school, a church, a camp."""
    for j in range(k - 1, max(-1, k - FARTHEST_SUBJECT), -1):
        if line.words[j] in refuges:
            return True
        if line.tags[j] & (STOP | REPORT):
            break
    return False


def brings(line: Line, draft: Draft, k: int) -> bool:
    """ "Ferried 640 people to Kagoshima", "the ship took 1,100 people to Benghazi": who carries a crowd out of danger."""
    phrase, verb = draft.phrase, line.words[k]
    words = line.lexicon.words
    if phrase is None or size_of(draft) < FEWEST_TAKEN:
        return False
    if verb in words["driving"] and line.words[phrase.end] in (
        "to",
        "into",
    ):  # "riots sent 12,000 people to relief camps"
        return leads_to(line, phrase.end, words["camps"] | words["refuges"])
    if phrase.noun is None:
        return False
    if verb in words["brought"] and line.words[phrase.end] == "out" and line.words[phrase.end + 1] in ("of", "from"):
        return is_town(line, phrase)  # "took 5,600 foreigners out of the city"
    is_flight = not words["evacuation"].isdisjoint(line.words) or not words["dangers"].isdisjoint(line.words)
    if verb not in words["ferried"] and (verb not in words["brought"] or not is_flight):
        return False
    is_out = line.words[phrase.end] in ("out", "away", "down", "across", "over")
    if line.words[phrase.end + is_out] != "to":
        return is_out
    goal = phrase.end + is_out + 1
    return goal < line.size and (line.is_capital(goal) or leads_to(line, goal - 1, line.lexicon.words["safe_places"]))


def is_town(line: Line, phrase: Phrase) -> bool:
    """Whether those who live somewhere are brought out of a town or a land, by its name or not."""
    k = line.skip(phrase.end + 2, DETERMINER)
    is_lodger = phrase.noun is not None and phrase.noun.lemma in line.lexicon.words["lodgers"]
    return is_lodger and k < line.size and (line.is_capital(k) or line.words[k] in line.lexicon.words["places"])
