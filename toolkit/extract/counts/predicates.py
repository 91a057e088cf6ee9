"""Reads what is said of a number's phrase after it: "12 people [in two cars] were killed", "12 dead", "12 who fled"."""

from __future__ import annotations

from toolkit.extract.counts.insertions import pass_over
from toolkit.extract.counts.lexicon import (
    ADVERB,
    AUXILIARY,
    BE,
    CLAUSE,
    COMMA,
    CONJUNCTION,
    DETERMINER,
    HAVE,
    MODAL,
    NOT,
    NOUN,
    NUMBER,
    OTHER_VERB,
    PART,
    PREPOSITION,
    PRONOUN,
    QUOTE,
    RELATIVE,
    REPORT,
    STATE,
    STOP,
    TIME,
    VERB,
)
from toolkit.extract.counts.line import Line
from toolkit.extract.counts.patterns import NOTHING, Predicate
from toolkit.extract.counts.phrases import Phrase
from toolkit.extract.counts.reduced import read_behind
from toolkit.extract.counts.verb_groups import read_group, read_later_verb, read_main_verb, read_state_word

LONGEST = 40
# "Who the defence ministry says": a speaker within a relative clause has so many words.
LONGEST_SPEAKER = 6
# "Sought medical help at the hospital with": so many words stand between the verb and the wounds.
TENDED = 7
THOUGHT = frozenset(["believed", "said", "thought", "known", "suspected", "presumed", "understood", "reported"])
TIMED = frozenset(["since", "last", "until"])
IDLE = frozenset(["to", "which", "whom", "(", "["]) | THOUGHT | TIMED
HELD = frozenset(["wounded", "captured", "arrested", "missing", "trapped", "displaced"])
CLOSING = {"(": ")", "[": "]"}
AROUND = frozenset(["before", "after", "since"])


def find_predicate(line: Line, phrase: Phrase) -> Predicate:
    """What is said of the phrase to its right; empty where nothing of ours is."""
    if is_closed_share(line, phrase):
        return Predicate(blocked=phrase.end)
    if phrase.state >= 0:
        if phrase.is_part and (later := scan(line, phrase)).pattern is not None:
            return later
        is_told = phrase.is_of_them and phrase.head > phrase.state  # "five of them wounded soldiers"
        found = NOTHING if is_told else read_state_word(line, phrase, phrase.state)
        if found.pattern is not None:
            later = scan(line, phrase) if found.pattern.measure in HELD else NOTHING
            if later.pattern is not None and later.pattern.measure == "killed":
                return later  # "two wounded soldiers died"
            found.is_close = True
            return found
    return scan(line, phrase)


def scan(line: Line, phrase: Phrase) -> Predicate:
    """Goes right from the phrase to the first verb or state that is said of it, past insertions and prepositional phrases."""
    found = read_at_once(line, phrase)
    if found.pattern is not None:
        return found
    k, limit, is_near, may_be_verb = opening(line, phrase), min(line.size, phrase.end + LONGEST), True, False
    is_relative = said_by(line, k)
    k += 2 * is_relative
    while k < limit:
        tag = line.tags[k]
        if line.words[k] in IDLE and (end := past_idle(line, k)) > k:
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
    injuries = read_injuries(line, phrase)
    k = phrase.end
    if injuries.pattern is None and not phrase.is_bare and not line.tag(k) and line.word(k).endswith("ing"):
        return read_behind(line, phrase, k)  # "six policemen escorting a convoy died"
    if (
        injuries.pattern is not None
        or phrase.is_bare
        or not line.tag(k) & OTHER_VERB
        or not line.word(k).endswith("ing")
    ):
        return injuries
    return prefer(read_behind(line, phrase, k), read_past_deed(line, phrase, k))


def prefer(first: Predicate, second: Predicate) -> Predicate:
    """The first of two readings, if it gives a measure."""
    return first if first.pattern is not None else second


def is_closed_share(line: Line, phrase: Phrase) -> bool:
    """ "Seven climbers, two of them Sherpas, are dead": what stands behind the second comma is said of the seven."""
    is_opened = phrase.is_of_them and bool(line.tag(phrase.at - 1) & COMMA)
    return is_opened and bool(line.tag(phrase.end) & COMMA) and bool(line.tag(phrase.end + 1) & (BE | HAVE | VERB))


def said_by(line: Line, k: int) -> bool:
    """ "23 civilians it said had died": a clause that only says whose words these are."""
    return bool(line.tag(k) & PRONOUN and line.tag(k + 1) & REPORT and line.tag(k + 2) & (BE | HAVE | VERB))


def describes(line: Line, phrase: Phrase, k: int) -> bool:
    """ "Members of a marching band were killed": an -ing form that belongs to the noun behind it."""
    verb = line.lexicon.verbs.get(line.words[k])
    is_middle = k > phrase.end and not line.tag(k + 1) and k + 1 < line.size and not line.words[k + 1].endswith("ly")
    return is_middle and verb is not None and verb.is_ing and bool(line.tag(k + 2) & (BE | HAVE))


def leads_on(line: Line, phrase: Phrase, k: int, is_near: bool) -> bool:
    """Whether a verb or a state is not said of the phrase: it describes another noun, or names a goal ("to the injured")."""
    is_goal = line.word(k - 1) == "the" and line.word(k - 2) in ("to", "for") and bool(line.tags[k] & STATE)
    is_noun = bool(line.tags[k] & NOUN) and not is_near and ends_name(line, k)
    verb = line.lexicon.verbs.get(line.words[k]) if line.tag(k - 1) & DETERMINER and not line.tags[k] & STATE else None
    is_adjective = verb is not None and verb.is_participle and not line.tag(k + 1) & ~NOUN  # "of the collapsed factory"
    return is_goal or is_noun or is_adjective or describes(line, phrase, k)


def past_speaker(line: Line, k: int) -> int:
    """ "200 fighters who the ministry says died": the word of saying behind the relative word `k`; `k` itself where none is."""
    for j in range(k + 1, min(line.size, k + LONGEST_SPEAKER)):
        if line.tags[j] & REPORT:
            return j if j > k + 1 and line.tag(j + 1) & (BE | HAVE | VERB | STATE) else k
        if line.tags[j] & (COMMA | STOP | NUMBER | BE | HAVE | VERB | OTHER_VERB) and not line.tags[j] & NOUN:
            break
    return k


def ends_name(line: Line, k: int) -> bool:
    """Whether a word that may be a verb is the noun behind "in", "in the", "in neighbouring": "people in neighbouring houses were hurt"."""
    if line.tag(k - 1) & (DETERMINER | PREPOSITION):
        return True
    is_led = not line.tag(k - 1) and bool(line.tag(k - 2) & (DETERMINER | PREPOSITION))
    return is_led and bool(line.tag(k + 1) & (BE | HAVE | VERB))


def read_clause(line: Line, phrase: Phrase, k: int, is_relative: bool) -> Predicate:
    """A verb group; behind one of a relative clause the full verb counts: "30 people who had fled there were burned to death"."""
    found = read_group(line, phrase, k)
    if found.pattern is not None and is_relative and line.words[phrase.end] != "that":
        later = read_later_verb(line, phrase, found.at)
        return later if later.pattern is not None else found
    return found


def read_past_reduced(line: Line, phrase: Phrase, k: int, found: Predicate) -> Predicate:
    """What is said after a participle that describes the noun before it: "firefighters of the brigade sent there are missing"."""
    if found.pattern is not None or found.blocked < 0 or not line.tag(k - 1) & NOUN or k <= phrase.end:
        return found
    verb = line.lexicon.verbs.get(line.words[k])
    if (
        verb is None
        or not (verb.is_participle or verb.is_ing)
        or not (line.tag(k + 1) & PREPOSITION or line.word(k + 1) == "to")
    ):
        return found
    later = read_later_verb(line, phrase, k)
    return later if later.pattern is not None else found


def may_go_on(line: Line, k: int) -> bool:
    """Whether a full verb may follow: behind a verb that counts nothing ("who went"), behind "before" and "after"."""
    tag = line.tags[k]
    return bool(tag & OTHER_VERB and blocks(line, k)) or bool(tag & CLAUSE and line.words[k] in AROUND)


def read_past_deed(line: Line, phrase: Phrase, k: int) -> Predicate:
    """ "Six soldiers who went on patrol have not been found": the full verb behind a relative clause that counts nothing."""
    for j in range(k + 1, min(line.size, k + LONGEST // 2)):
        if line.tags[j] & (PRONOUN | COMMA | STOP | REPORT | RELATIVE | NUMBER | CONJUNCTION):
            break
        if line.tags[j] & (BE | HAVE) and not line.tag(j - 1) & (CLAUSE | MODAL):
            found = read_group(line, phrase, j)
            found.is_relative = True
            return found
    return Predicate(blocked=k, is_relative=True)


def read_past_flight(line: Line, phrase: Phrase, found: Predicate) -> Predicate:
    """ "Four who left the village were found dead": a full verb behind the flight says more."""
    if found.pattern is None or found.pattern.measure != "displaced":
        return found
    later = read_past_deed(line, phrase, found.at)
    return later if later.pattern is not None else found


def past_idle(line: Line, k: int) -> int:
    """The word behind a "to" that leads to no verb, or behind a clause of its own: "the tents in which she lived had been"; else `k`."""
    if line.words[k] == "to":
        return k + (not leads_to_verb(line, k))
    if line.words[k] in THOUGHT:
        return past_thought(line, k)
    if line.words[k] in TIMED:  # "240 people since Monday were killed", "last month were killed"
        is_time = bool(line.tag(k + 1) & TIME) or line.word(k + 1) in line.lexicon.rate_units
        return k + 2 if is_time and line.tag(k + 2) & (BE | HAVE | VERB) else k
    if line.words[k] in CLOSING:  # "12 people (including four children) were killed"
        close = CLOSING[line.words[k]]
        return next((j + 1 for j in range(k + 1, min(line.size, k + LONGEST // 2)) if line.words[j] == close), k)
    if line.words[k] not in ("which", "whom") or not line.tag(k - 1) & PREPOSITION:
        return k
    for j in range(k + 2, min(line.size, k + LONGEST // 3)):
        if line.tags[j] & (STOP | COMMA | NUMBER | REPORT | RELATIVE):
            break
        if line.tags[j] & (BE | HAVE) and line.tags[j - 1] & (VERB | OTHER_VERB) and not line.tags[j - 1] & (BE | HAVE):
            return j
    return k


def past_thought(line: Line, k: int) -> int:
    """ "240 people believed to be foreigners were killed": the verb behind who they are thought to be; `k` where that is the predicate."""
    if line.words[k + 1 : k + 3] != ["to", "be"] or line.tag(k + 3) & (VERB | STATE) or line.tag(k - 1) & (BE | HAVE):
        return k
    for j in range(k + 4, min(line.size, k + LONGEST // 4)):
        if line.tags[j] & (STOP | COMMA | NUMBER | REPORT | RELATIVE):
            break
        if line.tags[j] & (BE | HAVE) or (line.tags[j] & VERB and not line.tags[j] & NOUN):
            return j
    return k


def opens_relative(line: Line, k: int) -> bool:
    """Whether "that" stands behind a noun and leads to a verb: "a minibus that had left the capital"."""
    return bool(line.tag(k - 1) & NOUN or not line.tag(k - 1)) and bool(line.tag(k + 1) & (BE | HAVE | MODAL))


def after_relative(line: Line, k: int) -> int:
    """The word after a relative clause: past the object of its verb, up to the full verb of the main clause."""
    nxt = k + 1
    if not line.tag(nxt) & (DETERMINER | PRONOUN):
        return nxt
    for j in range(nxt, min(line.size, nxt + LONGEST // 2)):
        tag = line.tags[j]
        if tag & (STOP | REPORT | CLAUSE | NUMBER | CONJUNCTION | RELATIVE):
            break
        if tag & (BE | HAVE | MODAL) and line.words[j] != "to":
            return j
    return nxt


def opens_next(line: Line, k: int) -> bool:
    """ "Put the dead at five and the injured at seven": the state names those of the next figure."""
    before = k - 1 if line.word(k - 1) in ("the", "of") else -1
    before -= line.word(before) == "the" and line.word(before - 1) == "of"
    if line.word(before - 1) in line.lexicon.words["number_nouns"]:  # "at 24 and the number of injured at 130"
        before = line.skip(before - 2, DETERMINER, -1) + 1
    return before >= 0 and bool(line.tag(before - 1) & CONJUNCTION) and line.word(k + 1) in ("at", "to", "of", ":")


def opening(line: Line, phrase: Phrase) -> int:
    """The word from which to look on; past the comma of an insertion: "a tenth, some 900, has fled", "two men and five boys, were shot"."""
    k = phrase.end
    is_inserted = line.tag(k) & COMMA and line.tag(phrase.at - 1) & (COMMA | CONJUNCTION) and not phrase.is_of_them
    return k + 1 if is_inserted and line.tag(k + 1) & (BE | HAVE | MODAL | RELATIVE) else k


def read_injuries(line: Line, phrase: Phrase) -> Predicate:
    """ "12 people with bullet wounds", "12 who suffered broken bones", "43 were evacuated with wounds": they are wounded."""
    if (phrase.noun is None and not phrase.is_bare) or (phrase.noun and phrase.noun.victim is None):
        return NOTHING
    k = phrase.end
    if line.tag(k) & COMMA and line.tag(k + 1) & PART:  # "15 people, including children, received wounds"
        k = pass_over(line, k)[0]
    k = line.skip(k, RELATIVE | HAVE | ADVERB | BE)
    word = line.word(k)
    if word in line.lexicon.words["tending"]:
        k = next((j for j in range(k + 1, min(line.size, k + TENDED)) if line.words[j].startswith(("with", "for"))), -1)
        k -= bool(line.tag(k) & STATE)  # "with gunshot wounds"
    elif line.tag(k - 1) & HAVE and not {word, line.word(k + 1)}.isdisjoint(line.lexicon.words["injuries"]):
        return Predicate(line.lexicon.patterns.get("wounded"), k)  # "twelve patients have burns"
    elif not ((word == "with" and k == phrase.end) or word in line.lexicon.words["injury_verbs"]):
        return NOTHING
    if k < 0:
        return NOTHING
    for pattern in line.lexicon.states.get(line.word(k + 1), ()):  # "escaped with minor injuries"
        if pattern.measure == "wounded":
            return Predicate(pattern, k + 1)
    k = k + 1 if line.word(k + 1) == "with" else k
    for j in range(k + 1, min(line.size, k + 5)):
        if line.words[j] in line.lexicon.words["injuries"]:
            return Predicate(line.lexicon.patterns.get("wounded"), j)
        if line.tags[j] & (STOP | COMMA | CLAUSE | REPORT | NUMBER | PREPOSITION):
            break
    return NOTHING


def is_base_verb(line: Line, phrase: Phrase, k: int) -> bool:
    """ "People live in areas held by": a word that is mostly a noun is the verb right after a plural."""
    return k == phrase.end and not phrase.is_bare and line.words[k] in line.lexicon.words["base_verbs"]


def blocks(line: Line, k: int) -> bool:
    """Whether a verb that counts nothing ends the search; a participle ("armed", "trained") does not."""
    word = line.words[k]
    if line.tags[k] & (NOUN | PART) or line.tag(k - 1) & (DETERMINER | PREPOSITION):
        return False
    if word.endswith("ing") and line.word(k + 1) == "to" and not leads_to_verb(line, k + 1):
        return False  # "12 tanks belonging to the rebels were destroyed"
    return not (word.endswith(("ed", "ing")) and line.tag(k + 1) & (PREPOSITION | NOUN))


def leads_to_verb(line: Line, k: int) -> bool:
    """Whether the "to" at a word opens a verb ("to flee") and no place or person ("to the rebels")."""
    return bool(line.tag(k + 1) & (VERB | OTHER_VERB | STATE | AUXILIARY | NOT | ADVERB))
