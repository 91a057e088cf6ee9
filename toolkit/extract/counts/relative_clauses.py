"""Reads a clause that tells of the phrase, and the verb behind it: "240 who had fled there were burned", "200 who it says died"."""

from __future__ import annotations

from toolkit.extract.counts.idle_words import LONGEST, blocks
from toolkit.extract.counts.lexicon import (
    BE,
    CLAUSE,
    COMMA,
    CONJUNCTION,
    DETERMINER,
    HAVE,
    MODAL,
    NOUN,
    NUMBER,
    OTHER_VERB,
    PRONOUN,
    RELATIVE,
    REPORT,
    STATE,
    STOP,
    VERB,
    Pattern,
)
from toolkit.extract.counts.line import Line
from toolkit.extract.counts.patterns import Predicate, choose_pattern
from toolkit.extract.counts.phrases import Phrase
from toolkit.extract.counts.verb_groups import read_group, read_later_verb

# "Who the defence ministry says": a speaker within a relative clause has so many words.
LONGEST_SPEAKER = 6
AROUND = frozenset(["before", "after", "since"])


def said_by(line: Line, k: int) -> bool:
    """ "23 civilians it said had died": a clause that only says whose words these are."""
    return bool(line.tags[k] & PRONOUN and line.tags[k + 1] & REPORT and line.tags[k + 2] & (BE | HAVE | VERB))


def past_speaker(line: Line, k: int) -> int:
    """ "200 fighters who the ministry says died": the word of saying behind the relative word `k`; `k` itself where none is."""
    for j in range(k + 1, min(line.size, k + LONGEST_SPEAKER)):
        if line.tags[j] & REPORT:
            return j if j > k + 1 and line.tags[j + 1] & (BE | HAVE | VERB | STATE) else k
        if line.tags[j] & (COMMA | STOP | NUMBER | BE | HAVE | VERB | OTHER_VERB) and not line.tags[j] & NOUN:
            break
    return k


def read_clause(line: Line, phrase: Phrase, k: int, is_relative: bool) -> Predicate:
    """A verb group; behind one of a relative clause the full verb counts: "30 people who had fled there were burned to death"."""
    found = read_group(line, phrase, k)
    if found.pattern is not None and is_relative and line.words[phrase.end] != "that":
        later = read_later_verb(line, phrase, found.at)
        return later if later.pattern is not None else found
    return found


def may_go_on(line: Line, k: int) -> bool:
    """Whether a full verb may follow: behind a verb that counts nothing ("who went"), behind "before" and "after"."""
    tag = line.tags[k]
    return bool(tag & OTHER_VERB and blocks(line, k)) or bool(tag & CLAUSE and line.words[k] in AROUND)


def read_past_deed(line: Line, phrase: Phrase, k: int) -> Predicate:
    """ "Six soldiers who went on patrol have not been found": the full verb behind a relative clause that counts nothing."""
    for j in range(k + 1, min(line.size, k + LONGEST // 2)):
        if line.tags[j] & CONJUNCTION and line.words[j + 1].endswith("ed"):
            continue  # "seven who broke a window and jumped out were taken to hospital"
        if line.tags[j] & (PRONOUN | COMMA | STOP | REPORT | RELATIVE | NUMBER | CONJUNCTION):
            break
        if line.tags[j] & (BE | HAVE) and not line.tags[j - 1] & (CLAUSE | MODAL):
            found = read_group(line, phrase, j)
            found.is_relative = True
            return found
        if line.tags[j] & VERB and not line.tags[j] & NOUN and (own := read_own(line, phrase, j)) is not None:
            return Predicate(own, j, is_relative=True)  # "61 people who wanted to leave died at the station"
    return Predicate(blocked=k, is_relative=True)


def read_own(line: Line, phrase: Phrase, j: int) -> Pattern | None:
    """What a past form says the counted did; not behind "to", "and" or an auxiliary."""
    verb = line.lexicon.verbs[line.words[j]]
    if not verb.is_past or line.tags[j - 1] & (BE | HAVE | MODAL | CONJUNCTION | RELATIVE) or line.words[j - 1] == "to":
        return None
    pattern = choose_pattern(verb.own, line, phrase)
    return pattern if pattern is not None and pattern.measure in ("killed", "wounded") else None


def read_past_flight(line: Line, phrase: Phrase, found: Predicate) -> Predicate:
    """ "Four who left the village were found dead": a full verb behind the flight says more."""
    if found.pattern is None or found.pattern.measure != "displaced":
        return found
    later = read_past_deed(line, phrase, found.at)
    return later if later.pattern is not None else found


def opens_relative(line: Line, k: int) -> bool:
    """Whether "that" stands behind a noun and leads to a verb: "a minibus that had left the capital"."""
    return bool(line.tags[k - 1] & NOUN or not line.tags[k - 1]) and bool(line.tags[k + 1] & (BE | HAVE | MODAL))


def after_relative(line: Line, k: int) -> int:
    """The word after a relative clause: past the object of its verb, up to the full verb of the main clause."""
    nxt = k + 1
    if not line.tags[nxt] & (DETERMINER | PRONOUN):
        return nxt
    for j in range(nxt, min(line.size, nxt + LONGEST // 2)):
        tag = line.tags[j]
        if tag & (STOP | REPORT | CLAUSE | NUMBER | CONJUNCTION | RELATIVE):
            break
        if tag & (BE | HAVE | MODAL) and line.words[j] != "to":
            return j
    return nxt
