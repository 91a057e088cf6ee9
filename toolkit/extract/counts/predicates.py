"""Reads what is said of a number's phrase after it: "12 people [in two cars] were killed", "12 dead", "12 who fled"."""

from __future__ import annotations

from dataclasses import dataclass

from toolkit.extract.counts.lexicon import (
    ADVERB,
    AUXILIARY,
    BE,
    CLAUSE,
    COMMA,
    CONJUNCTION,
    DASH,
    DETERMINER,
    FORESEEN,
    HAVE,
    MODAL,
    MORE,
    NOT,
    NOUN,
    NUMBER,
    OTHER_VERB,
    PART,
    PREPOSITION,
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
    Pattern,
)  # fmt: skip
from toolkit.extract.counts.line import Line
from toolkit.extract.counts.phrases import Phrase, read_phrase

LONGEST = 40
PERSON_ENDINGS = ("ers", "ors", "ists", "men", "women", "ants", "ees", "eers", "ians")
AMONG = frozenset(["among", "amongst"])


@dataclass(slots=True)
class Predicate:
    """What decides a number's measure: the word `at`, whether it is negated or foreseen, and how close it stands.

    `link` is the word of a later number whose predicate this phrase shares ("six children and two women drowned").
    """

    pattern: Pattern | None = None
    at: int = -1
    is_negated: bool = False
    is_foreseen: bool = False
    is_close: bool = False
    is_relative: bool = False
    link: int = -1
    blocked: int = -1


def choose_pattern(patterns: tuple[Pattern, ...], line: Line, phrase: Phrase) -> Pattern | None:
    """The pattern whose objects the phrase names: people where it is bare, named by an unlisted word, or a noun for people."""
    noun = phrase.noun
    if noun is not None:
        named = next((pattern for pattern in patterns if noun.lemma in pattern.objects), None)
        return named or next((pattern for pattern in patterns if pattern.people and noun.victim is not None), None)
    for pattern in patterns:
        if phrase.is_bare:
            if pattern.people:
                return pattern
        elif (pattern.people and may_be_person(line, phrase, pattern)) or (
            pattern.names and line.is_capital(phrase.head)
        ):
            return pattern
    return None


def may_be_person(line: Line, phrase: Phrase, pattern: Pattern) -> bool:
    """Whether an unlisted head may name people: "killed 12 Mandeans"; a verb that also has things as its object asks for more."""
    return not pattern.listed_only or line.is_capital(phrase.head) or line.words[phrase.head].endswith(PERSON_ENDINGS)


def find_predicate(line: Line, phrase: Phrase) -> Predicate:
    """What is said of the phrase to its right; empty where nothing of ours is."""
    if phrase.state >= 0:
        if phrase.is_part and (later := scan(line, phrase)).pattern is not None:
            return later
        found = read_state_word(line, phrase, phrase.state)
        if found.pattern is not None:
            found.is_close = True
            return found
    return scan(line, phrase)


def scan(line: Line, phrase: Phrase) -> Predicate:
    """Goes right from the phrase to the first verb or state that is said of it, past insertions and prepositional phrases."""
    k, limit, is_relative, is_near = phrase.end, min(line.size, phrase.end + LONGEST), False, True
    may_be_verb = False
    while k < limit:
        tag = line.tags[k]
        if line.words[k] == "to" and not line.tag(k + 1) & (VERB | OTHER_VERB | STATE | AUXILIARY | NOT | ADVERB):
            k += 1
            continue
        if tag & (AUXILIARY | NOT):
            found = read_group(line, phrase, k)
            if found.pattern is not None or not is_relative:
                found.is_close, found.is_relative = is_near, is_relative
                return found
            k, is_relative = found.blocked + 1, False
            continue
        if tag & (VERB | STATE) and not (tag & NOUN and not is_near and line.tag(k - 1) & (DETERMINER | PREPOSITION)):
            found = read_main_verb(line, phrase, k)
            if found.pattern is not None or found.blocked >= 0:
                found.is_close, found.is_relative = is_near, is_relative
                return found
        elif (tag & RELATIVE and line.words[k] != "that") or (tag & RELATIVE and k == phrase.end):
            is_relative = True
        elif tag & (CLAUSE | STOP | REPORT) or (tag & OTHER_VERB and blocks(line, k)) or is_base_verb(line, phrase, k):
            return Predicate(blocked=k)
        else:
            may_be_verb |= not tag and k == phrase.end and not line.is_capital(k) and not line.words[k].endswith("ly")
            k, link = pass_over(line, k)
            if link >= 0 and may_be_verb:
                return Predicate(blocked=phrase.end)
            if link >= 0:
                return Predicate(link=link)
            if k < 0:
                return Predicate(blocked=phrase.end)
            is_near = is_near and bool(tag & (QUOTE | ADVERB))
            continue
        k += 1
    return Predicate()


def is_base_verb(line: Line, phrase: Phrase, k: int) -> bool:
    """ "People live in areas held by": a word that is mostly a noun is the verb right after a plural."""
    return k == phrase.end and not phrase.is_bare and line.words[k] in line.lexicon.words["base_verbs"]


def blocks(line: Line, k: int) -> bool:
    """Whether a verb that counts nothing ends the search; a participle ("armed", "trained") does not."""
    word = line.words[k]
    if line.tags[k] & (NOUN | PART) or line.tag(k - 1) & (DETERMINER | PREPOSITION):
        return False
    return not (word.endswith(("ed", "ing")) and line.tag(k + 1) & (PREPOSITION | NOUN))


def pass_over(line: Line, k: int) -> tuple[int, int]:
    """Where the search goes on after an insertion, or the later number that shares its predicate; -1 where it ends."""
    tag = line.tags[k]
    if tag & (COMMA | CONJUNCTION | DASH | PART):
        nxt = line.skip(k + 1, CONJUNCTION | COMMA | ADVERB | DETERMINER | MORE)
        if tag & PART:
            return after_part(line, k + 1), -1
        if line.tag(nxt) & NUMBER and tag & COMMA and read_phrase(line, nxt).is_of_them:
            return after_insertion(line, k), -1
        if line.tag(nxt) & NUMBER:
            return -1, nxt
        if tag & CONJUNCTION:
            return (
                (-1, -1)
                if line.tag(k + 1) & (VERB | OTHER_VERB | AUXILIARY) and not line.tag(k + 1) & NOUN
                else (k + 1, -1)
            )
        if line.tag(k + 1) & PART:
            return after_part(line, k + 2), -1
        return after_insertion(line, k), -1
    if tag & PREPOSITION:
        nxt = line.skip(k + 1, DETERMINER | ADVERB)
        return (read_phrase(line, nxt).end, -1) if line.tag(nxt) & NUMBER else (k + 1, -1)
    if tag & NUMBER and (inserted := read_phrase(line, k)).is_of_them:
        return inserted.end, -1
    if tag & (NUMBER | PRONOUN):
        return -1, -1
    if tag & DETERMINER and line.word(k + 1) in line.lexicon.rate_units:
        return k + 2, -1
    if tag & DETERMINER and not line.tag(k - 1) & (PREPOSITION | ADVERB | CONJUNCTION):
        return -1, -1
    return k + 1, -1


def after_part(line: Line, k: int) -> int:
    """The word after "including 12 children and two women"."""
    while (k < line.size and not line.tags[k] & (AUXILIARY | VERB | STOP | RELATIVE | CLAUSE | COMMA | REPORT)) or (
        k < line.size and line.tags[k] & VERB and line.tags[k] & NOUN
    ):
        k += 1
    return k + 1 if line.tag(k) & COMMA and not line.tag(k + 1) & (NUMBER | CONJUNCTION) else k


def after_insertion(line: Line, k: int) -> int:
    """The word after the closing comma or dash of an insertion that a verb follows; -1 where none closes."""
    is_same = COMMA if line.tags[k] & COMMA else DASH
    for j in range(k + 1, min(line.size, k + 22)):
        tag = line.tags[j]
        if tag & STOP:
            return -1
        if tag & is_same:
            nxt = line.skip(j + 1, ADVERB)
            if line.tag(nxt) & (BE | HAVE | MODAL | RELATIVE) or (
                line.tag(nxt) & (VERB | STATE) and not line.tag(nxt) & NOUN
            ):
                return j + 1
    return k + 1 if line.tag(k + 1) & (ADVERB | STATE | RELATIVE) else -1


def read_group(line: Line, phrase: Phrase, k: int) -> Predicate:
    """A verb group from its first auxiliary: "have reportedly been killed", "are feared dead", "were among the injured"."""
    is_passive = is_negated = is_foreseen = False
    while k < line.size:
        tag, word = line.tags[k], line.words[k]
        if tag & (VERB | STATE) and not (tag & (RAISING | FORESEEN | HAVE | BE) and goes_on(line, k)):
            break
        if tag & BE:
            is_passive = True
        elif tag & HAVE and line.tag(k + 1) & DETERMINER:
            return Predicate(blocked=k)
        elif not (tag & (AUXILIARY | NOT | RAISING | FORESEEN | ADVERB | QUOTE) or word.endswith("ly")):
            break
        is_negated |= bool(tag & NOT)
        is_foreseen = bool(tag & FORESEEN) or ((is_foreseen or (bool(tag & MODAL) and word != "to")) and not tag & HAVE)
        k += 1
    if line.word(k) in AMONG:
        found = read_among(line, phrase, k)
    elif line.tag(k) & (VERB | STATE):
        found = read_in_group(line, phrase, k, is_passive)
    else:
        return Predicate(blocked=k)
    found.is_negated, found.is_foreseen = is_negated, is_foreseen
    return found


def goes_on(line: Line, k: int) -> bool:
    """Whether a raising word leads on to another: "found dead", "left homeless", "forced to flee"."""
    nxt = line.skip(k + 1, ADVERB | QUOTE)
    verb = line.lexicon.verbs.get(line.word(nxt))
    is_participle = verb is not None and verb.is_participle and bool(line.tag(k) & BE)
    return is_participle or bool(line.tag(nxt) & (BE | HAVE | MODAL | STATE)) or line.word(nxt) == "to"


def read_in_group(line: Line, phrase: Phrase, k: int, is_passive: bool) -> Predicate:
    """The main word of a verb group: a state, a passive, or what the counted do themselves."""
    state = read_state_word(line, phrase, k)
    if state.pattern is not None and is_passive:
        return state
    verb = line.lexicon.verbs.get(line.words[k])
    if verb is None:
        return Predicate(blocked=k)
    patterns = verb.own + (verb.done if is_passive and verb.is_participle else ())
    pattern = choose_pattern(
        patterns if not (is_passive and verb.is_participle) else verb.done + verb.own, line, phrase
    )
    return Predicate(pattern, k) if pattern else Predicate(blocked=k)


def read_among(line: Line, phrase: Phrase, k: int) -> Predicate:
    """ "12 children were among the injured"."""
    k = line.skip(k + 1, DETERMINER | NUMBER)
    if line.tag(k) & NOUN and not line.tag(k) & STATE and line.lexicon.nouns[line.words[k]].victim:
        k += 1
    found = read_state_word(line, phrase, k)
    if found.pattern is None and line.word(k) == "those":
        found = read_state_word(line, phrase, k + 1)
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
    if word in line.lexicon.states and not has_object(line, k):
        state = read_state_word(line, phrase, k)
        if state.pattern is not None:
            return state
    verb = line.lexicon.verbs.get(word)
    if verb is None:
        return Predicate()
    if verb.is_participle and not has_object(line, k):
        pattern = choose_pattern(verb.done, line, phrase)
        if pattern is not None:
            later = read_later_passive(line, phrase, k)
            return later if later.pattern else Predicate(pattern, k)
    pattern = choose_pattern(verb.own, line, phrase)
    if pattern is not None:
        return Predicate(pattern, k)
    return Predicate(blocked=k)


def read_later_passive(line: Line, phrase: Phrase, k: int) -> Predicate:
    """ "All 89 drones fired were shot down": a full verb after the reduced one decides."""
    if line.tag(k + 1) & BE:
        return read_group(line, phrase, k + 1)
    return Predicate()


def has_object(line: Line, k: int) -> bool:
    """Whether a verb is followed by what it acts on: then the phrase before it names the doers ("12 gunmen killed 30")."""
    nxt = line.skip(k + 1, ADVERB | QUOTE)
    tag = line.tag(nxt)
    if tag & NUMBER:
        return not is_said_of(line, nxt)
    if tag & TIME or nxt >= line.size:
        return False
    if tag & (DETERMINER | PRONOUN):
        return line.word(nxt) not in ("this", "last", "that", "each", "every")
    return bool(tag & NOUN) and not tag & (VERB | STATE) and line.lexicon.nouns[line.words[nxt]].is_plural


def is_said_of(line: Line, at: int) -> bool:
    """Whether a number has its own verb or state right after its phrase: "12 killed 30 injured"."""
    phrase = read_phrase(line, at)
    if phrase.state >= 0:
        return False
    tag = line.tag(line.skip(phrase.end, ADVERB))
    after = line.skip(phrase.end, ADVERB)
    if tag & BE:
        return True
    if tag & (STATE | VERB) and not tag & NOUN:
        return not (line.tag(line.skip(after + 1, ADVERB)) & NUMBER) or not phrase.is_bare
    return False
