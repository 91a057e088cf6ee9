"""Reads what is said of a number's phrase after it: "12 people [in two cars] were killed", "12 dead", "12 who fled"."""

from __future__ import annotations

from dataclasses import replace

from toolkit.extract.counts.hints import HURT
from toolkit.extract.counts.idle_words import LONGEST, blocks, past_idle
from toolkit.extract.counts.injuries import read_injuries
from toolkit.extract.counts.insertions import pass_over
from toolkit.extract.counts.lexicon import (
    ADVERB,
    AUXILIARY,
    BE,
    CLAUSE,
    COMMA,
    CONJUNCTION,
    DASH,
    DETERMINER,
    HAVE,
    MODAL,
    NOT,
    NOUN,
    OTHER_VERB,
    PART,
    PREPOSITION,
    QUOTE,
    RELATIVE,
    REPORT,
    STATE,
    STOP,
    VERB,
)
from toolkit.extract.counts.line import Line
from toolkit.extract.counts.patterns import NOTHING, Predicate
from toolkit.extract.counts.phrases import Phrase
from toolkit.extract.counts.reduced import read_behind
from toolkit.extract.counts.relative_clauses import (
    after_relative,
    may_go_on,
    opens_relative,
    past_speaker,
    read_clause,
    read_past_deed,
    read_past_flight,
    said_by,
)
from toolkit.extract.counts.verb_groups import read_later_verb, read_main_verb, read_state_word

HELD = frozenset(["wounded", "captured", "arrested", "missing", "trapped", "displaced"])


def find_predicate(line: Line, phrase: Phrase) -> Predicate:
    """What is said of the phrase to its right; empty where nothing of ours is."""
    if is_closed_share(line, phrase):
        return Predicate(blocked=phrase.end)
    if phrase.state >= 0:
        if phrase.is_part and (later := scan(line, phrase)).pattern is not None:
            dead = read_state_word(line, phrase, phrase.state) if later.pattern.measure == "shot" else NOTHING
            return dead if dead.pattern is not None else later  # "nineteen of the dead were shot on Monday"
        is_told = phrase.is_of_them and phrase.head > phrase.state  # "five of them wounded soldiers"
        found = NOTHING if is_told else read_state_word(line, phrase, phrase.state)
        if found.pattern is not None:
            later = scan(line, phrase) if found.pattern.measure in HELD else NOTHING
            if later.pattern is not None and later.pattern.measure == "killed":
                return later  # "two wounded soldiers died"
            found.is_close = True
            return found
    found = scan(line, phrase)
    return found if found.pattern is not None else prefer(scan_all_of(line, phrase), found)


def scan_all_of(line: Line, phrase: Phrase) -> Predicate:
    """ "Engaged 15 insurgents, all of whom died": what is said of all of them, behind a comma."""
    k = line.skip(phrase.end, ADVERB | PREPOSITION)  # "168 people on board, all of whom"
    is_all = bool(line.tags[k] & (COMMA | DASH)) and line.words[k + 1] in ("all", "both")
    return scan(line, replace(phrase, end=k + 3)) if is_all and line.tags[k + 2] & PART else NOTHING


def scan(line: Line, phrase: Phrase) -> Predicate:
    """Goes right from the phrase to the first verb or state that is said of it, past insertions and prepositional phrases."""
    found = read_at_once(line, phrase)
    if found.pattern is not None:
        return found
    k, limit, is_near, may_be_verb = opening(line, phrase), farthest(line, phrase), True, False
    is_relative, idle = said_by(line, k), line.lexicon.words["idle"]
    k += 2 * is_relative
    while k < limit:
        tag = line.tags[k]
        if line.words[k] in idle and (end := past_idle(line, k)) > k:
            k = end
            continue
        if tag & (AUXILIARY | NOT):
            found = read_clause(line, phrase, k, is_relative)
            if found.pattern is not None or not is_relative:
                found.is_close, found.is_relative = is_near, is_relative
                return found
            k, is_relative = after_relative(line, found.blocked), False
            continue
        if tag & STATE and opens_next(line, k):
            return Predicate(blocked=k)
        if tag & (VERB | STATE) and not leads_on(line, phrase, k, is_near):
            found = read_past_reduced(line, phrase, k, read_main_verb(line, phrase, k))
            found = found if is_relative else prefer(read_behind(line, phrase, k), found)
            if found.pattern is not None or found.blocked >= 0:
                found = read_past_flight(line, phrase, found) if is_relative else found
                found.is_close, found.is_relative = is_near, is_relative
                return found
        elif is_relative and may_go_on(line, k):
            return read_past_deed(line, phrase, k)
        elif tag & RELATIVE and (line.words[k] != "that" or k == phrase.end or opens_relative(line, k)):
            is_relative, k = True, past_speaker(line, k)
        elif tag & (CLAUSE | STOP | REPORT) or (tag & OTHER_VERB and blocks(line, k)) or is_base_verb(line, phrase, k):
            return prefer(read_behind(line, phrase, k) if tag & OTHER_VERB else NOTHING, Predicate(blocked=k))
        else:
            may_be_verb |= not tag and k == phrase.end and not line.is_capital(k) and not line.words[k].endswith("ly")
            k, link = pass_over(line, k)
            if k < 0 and (link < 0 or may_be_verb):
                return Predicate(blocked=phrase.end)
            if link >= 0:
                return Predicate(link=link)
            is_near = is_near and bool(tag & (QUOTE | ADVERB))
            continue
        k += 1
    return Predicate()


def read_at_once(line: Line, phrase: Phrase) -> Predicate:
    """Wounds right behind the phrase; "1,000 trucks carrying oil to the coast have been destroyed": the verb behind what they do."""
    injuries, k = read_injuries(line, phrase) if line.hints & HURT else NOTHING, phrase.end
    if injuries.pattern is not None or phrase.is_bare or not line.words[k].endswith("ing"):
        return injuries
    if not line.tags[k]:
        return read_behind(line, phrase, k)  # "six policemen escorting a convoy died"
    if not line.tags[k] & OTHER_VERB:
        return injuries
    return prefer(read_behind(line, phrase, k), read_past_deed(line, phrase, k))


def prefer(first: Predicate, second: Predicate) -> Predicate:
    """The first of two readings, if it gives a measure."""
    return first if first.pattern is not None else second


def is_closed_share(line: Line, phrase: Phrase) -> bool:
    """ "Seven climbers, two of them Sherpas, are dead": what stands behind the second comma is said of the seven."""
    is_opened = phrase.is_of_them and bool(line.tags[phrase.at - 1] & COMMA)
    return is_opened and bool(line.tags[phrase.end] & COMMA) and bool(line.tags[phrase.end + 1] & (BE | HAVE | VERB))


def describes(line: Line, phrase: Phrase, k: int) -> bool:
    """ "Members of a marching band were killed": an -ing form that belongs to the noun behind it."""
    verb = line.lexicon.verbs.get(line.words[k])
    is_middle = k > phrase.end and not line.tags[k + 1] and k + 1 < line.size and not line.words[k + 1].endswith("ly")
    return is_middle and verb is not None and verb.is_ing and bool(line.tags[k + 2] & (BE | HAVE))


def leads_on(line: Line, phrase: Phrase, k: int, is_near: bool) -> bool:
    """Whether a verb or a state is not said of the phrase: it describes another noun, or names a goal ("to the injured")."""
    is_goal = (
        line.words[k - 1] == "the" and line.words[k - 2] in ("to", "for", "of", "about") and bool(line.tags[k] & STATE)
    )
    is_noun = bool(line.tags[k] & NOUN) and not is_near and ends_name(line, k)
    verb = line.lexicon.verbs.get(line.words[k]) if line.tags[k - 1] & DETERMINER and not line.tags[k] & STATE else None
    is_adjective = (
        verb is not None and verb.is_participle and not line.tags[k + 1] & ~NOUN
    )  # "of the collapsed factory"
    is_event = line.words[k].endswith("ing") and line.words[k - 1] == "the" and line.words[k + 1] == "of"
    return is_goal or is_noun or is_adjective or is_event or describes(line, phrase, k)  # "in the storming of a cave"


def farthest(line: Line, phrase: Phrase) -> int:
    """Where the search ends: "was given as 18, among them a baby whose parents had fled" tells of the parents of one of them."""
    limit = min(line.size, phrase.end + LONGEST)
    if not phrase.is_bare:
        return limit
    is_aside = line.tags[phrase.end + bool(line.tags[phrase.end] & COMMA)] & PART
    return next((j for j in range(phrase.end, limit) if line.words[j] == "whose"), limit) if is_aside else limit


def ends_name(line: Line, k: int) -> bool:
    """Whether a word that may be a verb is the noun behind "in", "in the", "in neighbouring": "people in neighbouring houses were hurt"."""
    if line.tags[k - 1] & (DETERMINER | PREPOSITION):
        return True
    is_led = not line.tags[k - 1] and bool(line.tags[k - 2] & (DETERMINER | PREPOSITION))
    return is_led and bool(line.tags[k + 1] & (BE | HAVE | VERB))


def read_past_reduced(line: Line, phrase: Phrase, k: int, found: Predicate) -> Predicate:
    """What is said after a participle that describes the noun before it: "firefighters of the brigade sent there are missing"."""
    if found.pattern is not None or found.blocked < 0 or not line.tags[k - 1] & NOUN or k <= phrase.end:
        return found
    verb = line.lexicon.verbs.get(line.words[k])
    if (
        verb is None
        or not (verb.is_participle or verb.is_ing)
        or not (line.tags[k + 1] & PREPOSITION or line.words[k + 1] == "to")
    ):
        return found
    later = read_later_verb(line, phrase, k)
    return later if later.pattern is not None else found


def opens_next(line: Line, k: int) -> bool:
    """ "Put the dead at five and the injured at seven": the state names those of the next figure."""
    before = k - 1 if line.words[k - 1] in ("the", "of") else -1
    before -= line.words[before] == "the" and line.words[before - 1] == "of"
    if line.words[before - 1] in line.lexicon.words["number_nouns"]:  # "at 24 and the number of injured at 130"
        before = line.skip(before - 2, DETERMINER, -1) + 1
    return before >= 0 and bool(line.tags[before - 1] & CONJUNCTION) and line.words[k + 1] in ("at", "to", "of", ":")


def opening(line: Line, phrase: Phrase) -> int:
    """The word from which to look on; past the comma of an insertion: "a tenth, some 900, has fled", "two men and five boys, were shot"."""
    k = phrase.end
    is_inserted = line.tags[k] & COMMA and line.tags[phrase.at - 1] & (COMMA | CONJUNCTION) and not phrase.is_of_them
    return k + 1 if is_inserted and line.tags[k + 1] & (BE | HAVE | MODAL | RELATIVE) else k


def is_base_verb(line: Line, phrase: Phrase, k: int) -> bool:
    """ "People live in areas held by": a word that is mostly a noun is the verb right after a plural."""
    return k == phrase.end and not phrase.is_bare and line.words[k] in line.lexicon.words["base_verbs"]
