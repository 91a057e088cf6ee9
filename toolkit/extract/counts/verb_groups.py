"""Reads a verb, or a verb with its auxiliaries, that is said of a number's phrase: "have reportedly been killed", "died", "12 killed"."""

from __future__ import annotations

from toolkit.extract.counts.lexicon import (
    ADVERB,
    AUXILIARY,
    BE,
    CLAUSE,
    COMMA,
    CONJUNCTION,
    DETERMINER,
    FORESEEN,
    HAVE,
    MODAL,
    NOT,
    NOUN,
    NUMBER,
    PRONOUN,
    QUOTE,
    RAISING,
    RELATIVE,
    REPORT,
    STATE,
    STOP,
    TIME,
    VERB,
    Lexicon,
)
from toolkit.extract.counts.line import Line
from toolkit.extract.counts.patterns import Predicate, choose_pattern
from toolkit.extract.counts.phrase_reading import read_phrase
from toolkit.extract.counts.phrases import Phrase

LONGEST = 40
LONGEST_SPEAKER = 10
# "Were taken [off buses by gunmen] and shot": so many words may stand between two participles.
FARTHER = 9
# "More than 500 lay in the town's three hospitals": so near stands the ward.
NEAR_WARD = 5
LYING = frozenset(["lie", "lies", "lay", "lying"])
# States in which people are when something else happens to them.
LASTING = ("in ", "living ", "trapped", "stranded")
AMONG = frozenset(["among", "amongst"])


def read_group(line: Line, phrase: Phrase, k: int) -> Predicate:
    """A verb group from its first auxiliary: "have reportedly been killed", "are feared dead", "were among the injured"."""
    is_passive = is_negated = is_foreseen = False
    while k < line.size:
        tag, word = line.tags[k], line.words[k]
        if tag & (VERB | STATE) and not (tag & (RAISING | FORESEEN | HAVE | BE) and goes_on(line, k)):
            break
        if tag & BE:
            is_passive = True
        elif tag & HAVE and line.tags[k + 1] & DETERMINER:
            return Predicate(blocked=k)
        elif not (
            tag & (AUXILIARY | NOT | RAISING | FORESEEN | ADVERB | QUOTE)
            or word.endswith("ly")
            or (word == "since" and line.tags[k - 1] & HAVE)  # "six have since died"
        ):
            break
        is_negated |= bool(tag & NOT)
        is_foreseen = bool(tag & FORESEEN) or ((is_foreseen or (bool(tag & MODAL) and word != "to")) and not tag & HAVE)
        k += 1
    word, words = line.words[k], line.lexicon.words
    if word in AMONG:
        found = read_among(line, phrase, k)
    elif is_passive and word in words["counted"] and line.words[k + 1] in AMONG:  # "were counted among the dead"
        found = read_among(line, phrase, k + 1)
    elif line.tags[k] & (VERB | STATE):
        found = read_in_group(line, phrase, k, is_passive)
        found = read_joined_participle(line, phrase, k, found) if is_passive else found
    else:
        found = Predicate(blocked=k)
    if found.pattern is None and is_passive:
        found = read_farther_participle(line, phrase, k) or found
    if found.pattern is None and is_passive and line.tags[k + 1] & STATE:  # "were rushed to the hospital"
        found = read_state_word(line, phrase, k + 1)
        if word in words["dragged"] and found.pattern is not None and found.pattern.measure == "displaced":
            return Predicate(blocked=k)  # "hauled from their homes": they did not flee
        found.blocked = -1 if found.pattern is not None else k
    if found.pattern is None and is_passive and is_person(phrase) and (at := find_hospital(line, k)) > 0:
        found = Predicate(line.lexicon.patterns.get("wounded"), at, blocked=found.blocked)
    if found.pattern is None:
        return Predicate(blocked=found.blocked)
    is_foreseen &= not word.startswith("not ")  # "could not be found"
    found.is_negated, found.is_foreseen = is_negated, is_foreseen
    return found


def goes_on(line: Line, k: int) -> bool:
    """Whether a raising word leads on to another: "found dead", "left homeless", "forced to flee"."""
    nxt = line.skip(k + 1, ADVERB | QUOTE)
    verb = line.lexicon.verbs.get(line.words[nxt])
    is_participle = verb is not None and verb.is_participle and bool(line.tags[k] & BE)
    return is_participle or bool(line.tags[nxt] & (BE | HAVE | MODAL | STATE)) or line.words[nxt] == "to"


def read_in_group(line: Line, phrase: Phrase, k: int, is_passive: bool) -> Predicate:
    """The main word of a verb group: a state, a passive, or what the counted do themselves."""
    state = read_state_word(line, phrase, k)
    if state.pattern is not None and (is_passive or line.words[k].startswith(("not ", "never "))):
        return state
    verb = line.lexicon.verbs.get(line.words[k])
    if verb is None:
        return Predicate(blocked=k)
    if line.tags[k - 1] & BE and not verb.is_participle and not verb.is_ing:
        return Predicate(blocked=k)  # "10,000 were strike missions"
    is_suffered = is_passive and verb.is_participle  # "30 were struck by lightning" did not strike
    pattern = choose_pattern(verb.done if is_suffered and verb.done else verb.own, line, phrase)
    return Predicate(pattern, k) if pattern else Predicate(blocked=k)


def read_joined_participle(line: Line, phrase: Phrase, k: int, found: Predicate) -> Predicate:
    """ "Were struck and killed", "were captured and shot dead": the second participle, where the first says nothing or less."""
    nxt = line.skip(k + 2, ADVERB)
    verb = line.lexicon.verbs.get(line.words[nxt]) if line.words[k + 1] in ("and", "or") else None
    if verb is None or not verb.is_participle or has_object(line, nxt) or line.tags[k] & STATE:
        return found
    pattern = choose_pattern(verb.done, line, phrase)
    is_more = pattern is not None and (
        found.pattern is None or pattern.measure == "killed" or found.pattern.measure == "shot"
    )
    return Predicate(pattern, nxt) if is_more else found


def find_hospital(line: Line, k: int) -> int:
    """ "Were flown to the Lamont military hospital": the place to which the hurt are taken; -1 where there is none."""
    if line.words[k] == "in" and (line.words[k - 1] in LYING or line.tags[k + 1] & NUMBER):
        near = range(k + 1, min(line.size, k + NEAR_WARD))
        return next(
            (j for j in near if line.words[j] in line.lexicon.words["wards"]), -1
        )  # "lay in the city's hospital"
    taken, _, to = line.words[k].partition(" ")  # "admitted to" is one word
    first = k + 1 + (not to)
    if (to or line.words[k + 1]) not in ("to", "into", "in", "at") or taken not in line.lexicon.words[
        "taken_to_hospital"
    ]:
        return -1
    for j in range(first, min(line.size, k + FARTHER)):
        if line.words[j] in line.lexicon.words["wards"]:
            return j
        if line.tags[j] & NUMBER and j == first:
            continue  # "were taken to 13 hospitals"
        if line.tags[j] & (STOP | COMMA | CONJUNCTION | REPORT | NUMBER | BE | HAVE | CLAUSE):
            break
    return -1


def is_person(phrase: Phrase) -> bool:
    """Whether a phrase may count people: it is bare, or its noun is one for people."""
    return phrase.is_bare or (phrase.noun is not None and phrase.noun.victim is not None)


def read_farther_participle(line: Line, phrase: Phrase, k: int) -> Predicate | None:
    """ "Were taken from their homes and shot dead": the second participle stands behind a phrase of place."""
    for j in range(k + 1, min(line.size, k + FARTHER)):
        verb = line.lexicon.verbs.get(line.words[j + 1]) if line.words[j] == "and" else None
        if verb is not None and verb.is_participle and not line.tags[j + 1] & NOUN and not has_object(line, j + 1):
            pattern = choose_pattern(verb.done, line, phrase)
            return Predicate(pattern, j + 1) if pattern is not None else None
        if line.tags[j] & (STOP | COMMA | REPORT | RELATIVE | CLAUSE | NUMBER | BE | HAVE):
            break
    return None


def read_among(line: Line, phrase: Phrase, k: int) -> Predicate:
    """ "12 children were among the injured"."""
    k = line.skip(k + 1, DETERMINER | NUMBER)
    if line.tags[k] & NOUN and not line.tags[k] & STATE and line.lexicon.nouns[line.words[k]].victim:
        k += 1
    noun = line.lexicon.nouns.get(line.words[k]) if line.tags[k] & NOUN else None
    if noun is not None and noun.event is not None and noun.event.people:
        return Predicate(noun.event, k)  # "six women were among the 40 bodies"
    found = read_state_word(line, phrase, k)
    if found.pattern is None and line.words[k] == "those":
        found = read_state_word(line, phrase, k := k + 1)
    if found.pattern is None and line.words[k] == "who":  # "were among the 72 people who died"
        k = line.skip(k + 1, HAVE | ADVERB)
        return read_group(line, phrase, k) if line.tags[k] & BE else read_main_verb(line, phrase, k)
    return found if found.pattern else Predicate(blocked=k)


def read_state_word(line: Line, phrase: Phrase, k: int) -> Predicate:
    """A state or participle as an adjective: "dead", "wounded", "missing"."""
    lexicon: Lexicon = line.lexicon
    if not 0 <= k < line.size:
        return Predicate()
    patterns = lexicon.states.get(line.words[k], ())
    verb = lexicon.verbs.get(line.words[k])
    if verb is not None and verb.is_participle:
        patterns = patterns + verb.done + (verb.own if k == phrase.state else ())
    pattern = choose_pattern(patterns, line, phrase)
    return Predicate(pattern, k) if pattern else Predicate()


def read_main_verb(line: Line, phrase: Phrase, k: int) -> Predicate:
    """A verb or state without an auxiliary: a reduced passive ("12 killed in"), or the counted's own act ("12 died")."""
    word = line.words[k]
    if word in line.lexicon.states and (not line.tags[k] & VERB or not has_object(line, k)):
        state = read_state_word(line, phrase, k)
        if state.pattern is not None:
            later = read_later_verb(line, phrase, k) if word.endswith("ing") or word.startswith(LASTING) else state
            return later if later.pattern else state
    verb = line.lexicon.verbs.get(word)
    if verb is None:
        return Predicate()
    if verb.is_participle and not has_object(line, k):
        pattern = choose_pattern(verb.done, line, phrase)
        if pattern is not None:
            later = read_later_passive(line, phrase, k)
            found = later if later.pattern else Predicate(pattern, k)
            return read_joined_participle(line, phrase, found.at, found)  # "12 shot and killed"
        joined = read_joined_participle(line, phrase, k, Predicate())  # "12 struck and killed"
        if joined.pattern is not None:
            return joined
    pattern = choose_pattern(verb.own, line, phrase)
    if pattern is not None:
        return Predicate(pattern, k)
    return Predicate(blocked=k)


def read_later_verb(line: Line, phrase: Phrase, k: int) -> Predicate:
    """ "40 people sheltering in a school were killed": what befell those in a state is said by the full verb of the clause."""
    for j in range(k + 1, min(line.size, k + LONGEST)):
        if line.tags[j] & (STOP | COMMA | REPORT | RELATIVE | NUMBER | CONJUNCTION):
            break
        if line.tags[j] & CLAUSE and line.words[j] not in ("since", "after", "before"):
            break
        if line.tags[j] & (BE | HAVE):
            return read_group(line, phrase, j)
        verb = line.lexicon.verbs.get(line.words[j]) if line.tags[j] & VERB and not line.tags[j] & NOUN else None
        own = choose_pattern(verb.own, line, phrase) if verb is not None and verb.is_past and j > k + 1 else None
        if own is not None:
            return Predicate(own, j)  # "40 people sheltering in a school died"
    return Predicate()


def read_later_passive(line: Line, phrase: Phrase, k: int) -> Predicate:
    """ "All 89 drones fired were shot down": a full verb after the reduced one decides."""
    if line.tags[k + 1] & BE:
        return read_group(line, phrase, k + 1)
    return Predicate()


def has_object(line: Line, k: int) -> bool:
    """Whether a verb is followed by what it acts on: then the phrase before it names the doers ("12 gunmen killed 30")."""
    nxt = line.skip(k + 1, ADVERB | QUOTE)
    tag = line.tags[nxt]
    if tag & NUMBER:
        return not is_said_of(line, nxt)
    if tag & TIME or nxt >= line.size:
        return False
    if tag & (DETERMINER | PRONOUN):
        if names_speaker(line, nxt) or (tag & PRONOUN and line.tags[nxt + 1] & REPORT):
            return False  # "with 1057 Iraqis killed the United Nations said": the comma is lost
        if line.words[nxt] in line.lexicon.words["rate_openers"] and line.words[nxt + 1] in line.lexicon.rate_units:
            return False  # "100 killed a day"
        return line.words[nxt] not in ("this", "last", "that", "each", "every")
    return bool(tag & NOUN) and not tag & (VERB | STATE) and line.lexicon.nouns[line.words[nxt]].is_plural


def names_speaker(line: Line, k: int) -> bool:
    """Whether an article opens the name of one who says what stands before, and no object: "the ministry said", "the mayor told"."""
    for j in range(k + 1, min(line.size, k + LONGEST_SPEAKER)):
        if line.tags[j] & REPORT:
            return j > k + 1 and line.words[j + 1] not in ("by", "to")
        if line.words[j] in ("(", ")"):
            continue  # "the disaster authority (NDMA) said"
        if line.tags[j] & (COMMA | STOP | NUMBER | BE | HAVE | CONJUNCTION | CLAUSE | RELATIVE | PRONOUN):
            break
        if line.tags[j] & VERB and not line.tags[j] & NOUN:
            break
    return False


def is_said_of(line: Line, at: int) -> bool:
    """Whether a number has its own verb or state right after its phrase: "12 killed 30 injured"."""
    phrase = read_phrase(line, at)
    if phrase.state >= 0:
        return False
    tag = line.tags[line.skip(phrase.end, ADVERB)]
    after = line.skip(phrase.end, ADVERB)
    if tag & BE:
        return True
    if tag & (STATE | VERB) and not tag & NOUN:
        return not (line.tags[line.skip(after + 1, ADVERB)] & NUMBER) or not phrase.is_bare
    return False
