"""Reads the words that announce a number: "the death toll rose to 12", "deaths: 12", "the toll, 96, may rise"."""

from __future__ import annotations

from toolkit.extract.counts.lexicon import (
    ADVERB,
    BE,
    CLAUSE,
    COMMA,
    DETERMINER,
    HAVE,
    NOUN,
    NUMBER,
    OTHER_VERB,
    PART,
    PREPOSITION,
    QUOTE,
    RELATIVE,
    REPORT,
    STATE,
    STOP,
    TOLL,
    VERB,
    Pattern,
)
from toolkit.extract.counts.line import Line
from toolkit.extract.counts.list_heads import before_source
from toolkit.extract.counts.losses import lost_pattern, named_losses
from toolkit.extract.counts.patterns import NOTHING, Predicate
from toolkit.extract.counts.phrases import Phrase
from toolkit.extract.counts.toll_words import comes_from, is_numbered, is_of_kin, toll_pattern

FARTHEST = 30
NEAR = 9
# "The confirmed death toll ..." opens its sentence within so many words.
LATEST_TOLL = 4
# "Missing after [an overloaded wooden ferry] went down".
LONGEST_SUBJECT = 8


def find_toll(line: Line, phrase: Phrase) -> Predicate:
    """A number that a toll word announces: "the death toll has risen to 12", "deaths: 12", "put the number of injured at 12"."""
    k = line.skip(phrase.at - 1, DETERMINER | ADVERB | QUOTE, -1)
    words = line.lexicon.words
    if is_no_toll(line, phrase, k):
        return NOTHING
    if line.words[k] == "as" and (given := find_given(line, phrase, k)) is not None:
        return given
    opens_itself = line.words[phrase.at].partition(" ")[0] in words["changes"]
    if k < 0 or not (
        opens_itself
        or (line.words[k] == "as" and names_number(line, k))
        or line.words[k] in words["toll_openers"]
        or line.words[k] in words["changes"]
        or line.tags[k] & TOLL
        or line.words[k] in line.lexicon.nouns
    ):
        return NOTHING
    is_open = opens_itself or line.words[k] not in ("to", "by", "from", "in") or line.words[k - 1] in ("up", "down")
    is_open = is_open or (line.words[k] == "in" and runs_into(line, phrase, k))
    inner = -1
    for j in range(k - (line.words[k] == "as"), max(-1, k - FARTHEST), -1):
        if j >= inner >= 0:
            continue
        if (line.tags[j] & COMMA or line.words[j] == ")") and (before := before_aside(line, j)) < j:
            inner = before + 1  # "losses, the spokesman told reporters, amounted to 60"
            continue
        word = line.words[j]
        pattern = toll_pattern(line, phrase, j)
        if pattern is not None:
            if is_of_kin(line, j, phrase.at) or comes_from(line, j, k, phrase):
                return NOTHING
            j = toll_of(line, j)
            pattern = toll_pattern(line, phrase, j) or pattern
            return read_toll(line, phrase, pattern, j) if is_open or word_before_changes(line, j) else NOTHING
        if word == "number" and line.words[j + 1] == "of":
            break
        if word in words["changes"]:
            is_open = True
        elif word in ("which", "who") and names_toll(line, phrase, j - 1 - bool(line.tags[j - 1] & COMMA)):
            continue  # "its roll of the fallen, which now stands at 669", "the displaced who came to the city number 62,000"
        elif word not in words["toll_openers"] and not (is_open and describes_toll(line, j)) and parts_clauses(line, j):
            inner = inner_clause(line, j)
            if inner < 0:
                break
    return find_opening_toll(line, phrase, k)


def find_opening_toll(line: Line, phrase: Phrase, k: int) -> Predicate:
    """ "The death toll from a bomb that ripped through a station on the road has climbed to 92": the toll opens the sentence."""
    changes = line.lexicon.words["changes"]
    is_direct = line.words[k] in changes and line.words[k] in line.lexicon.words["toll_openers"]  # "reached 27"
    opens_to = is_direct or (line.words[k] in ("to", "past", "at") and line.words[k - 1] in changes)
    first = next((j for j in range(min(LATEST_TOLL, k)) if line.tags[j] & TOLL), -1)
    if first < 0 and opens_to and phrase.is_bare:
        return find_opening_number(line, phrase, k)
    have = line.skip(k - (1 if is_direct else 2), ADVERB, -1)
    has_changed = bool(line.tags[have] & HAVE)
    if (
        is_direct
    ):  # "the toll from a fire that tore through a market has passed 100", but not "a fire that has passed 100"
        opens_to = has_changed and not line.tags[have - 1] & RELATIVE
    if not opens_to or first < 0 or not phrase.is_bare or any(tag & STOP for tag in line.tags[first:k]):
        return NOTHING
    is_subject = has_changed or line.words[k - 1] in ("rose", "climbed", "stood")
    return Predicate(line.lexicon.tolls[line.words[first]], first) if is_subject else NOTHING


def describes_toll(line: Line, j: int) -> bool:
    """Whether a participle tells of the plural before it, where a verb of change stands behind: "bodies pulled from the graves"."""
    noun = line.lexicon.nouns.get(line.words[j - 1])
    is_participle = bool(line.tags[j] & (VERB | OTHER_VERB)) and line.words[j].endswith(("ed", "en"))
    return is_participle and noun is not None and noun.is_plural and bool(line.tags[j + 1] & PREPOSITION)


def find_opening_number(line: Line, phrase: Phrase, k: int) -> Predicate:
    """ "The number of people killed in a blast that wrecked a market known for its spices reached 27": its clause opens with the number."""
    for i in range(k - 1, max(-1, k - FARTHEST), -1):
        if line.words[i] in ("number", "count") and line.words[i + 1] == "of":
            near = range(i + 2, min(i + NEAR, k))
            named = next((j for j in near if line.tags[j] & (STATE | VERB) and toll_pattern(line, phrase, j)), -1)
            return Predicate(toll_pattern(line, phrase, named), named) if named > 0 else NOTHING
        if line.tags[i] & (STOP | REPORT | NUMBER | COMMA):
            break
    return NOTHING


def is_no_toll(line: Line, phrase: Phrase, k: int) -> bool:
    """ "Hoped to reach the remaining 40", "the number of flights, and said three of them had gone wrong", "seldom get one"."""
    if phrase.is_of_them or line.words[phrase.at - 1] == "remaining":
        return True
    return line.words[phrase.at] == "one" and line.words[k] not in line.lexicon.words["toll_openers"]


def before_aside(line: Line, j: int) -> int:
    """The word before what the comma at `j` closes: who says it, or "the storm, which crossed the island on Friday, at 652"; else `j`."""
    if line.words[j] == ")":
        return max(-1, next((i for i in range(j - 1, max(-1, j - FARTHEST), -1) if line.words[i] == "("), j + 1) - 1)
    opened = next((i for i in range(j - 1, max(0, j - NEAR), -1) if line.tags[i] & (COMMA | STOP)), 0)
    if line.tags[opened] & COMMA and line.tags[opened + 1] & PART:
        return opened - 1  # "the death toll, including 12 soldiers, rose to 240"
    for i in range(j - 1, max(0, j - FARTHEST), -1):
        if line.tags[i] & RELATIVE and line.words[i] != "that":
            k = line.skip(i - 1, QUOTE, -1)
            return k - 1 if line.tags[k] & COMMA else before_source(line, j)
        if line.tags[i] & (STOP | COMMA | NUMBER):
            break
    return before_source(line, j)


def names_number(line: Line, k: int) -> bool:
    """Whether a number or a toll is spoken of before "as": "the number of those unaccounted for was given at first as"."""
    names, first = line.lexicon.words["number_nouns"], max(0, k - 12)
    return any(line.tags[j] & TOLL or line.words[j] in names for j in range(first, k))


def find_given(line: Line, phrase: Phrase, k: int) -> Predicate | None:
    """ "Gave the toll as 32", "the toll, 96, may rise": a toll word right before; None where there is none."""
    if (j := named_losses(line, k)) >= 0:
        return Predicate(lost_pattern(line, phrase, line.lexicon.tolls["losses"]), j)
    if line.tags[k - 1] & TOLL and word_before_changes(line, k - 1):
        return Predicate(line.lexicon.tolls[line.words[k - 1]], k - 1)  # "gave the toll as 32"
    if line.tags[k - 1] & (STATE | VERB) and word_before_changes(line, k - 1):
        return Predicate(toll_pattern(line, phrase, k - 1), k - 1)  # "gave the number of dead as 32"
    return None


def read_toll(line: Line, phrase: Phrase, pattern: Pattern, j: int) -> Predicate:
    """The toll at a word, if it can count the phrase."""
    if line.words[j] == "losses":
        return Predicate(lost_pattern(line, phrase, pattern), j)
    if pattern.measure == "casualties" and "death toll" in line.words[phrase.end :]:
        pattern = line.lexicon.patterns["killed"]  # "casualties rose to 51 and the death toll may still rise"
    return Predicate(pattern, j) if fits_toll(line, phrase, pattern) else NOTHING


def runs_into(line: Line, phrase: Phrase, k: int) -> bool:
    """ "Casualties were in the thousands", "the dead number in the hundreds"."""
    k = line.skip(k - 1, QUOTE, -1) + 1
    runs = line.tags[k - 1] & BE or line.words[k - 1] in ("run", "running", "ran", "number", "numbered", "numbering")
    return bool(runs) and phrase.is_bare and line.words[phrase.at].rpartition(" ")[2].endswith("s")


def names_toll(line: Line, phrase: Phrase, j: int) -> bool:
    """Whether a clause after a comma speaks of a toll or of a roll of the dead."""
    return (
        j > 0
        and toll_pattern(line, phrase, j) is not None
        and not any(t & NUMBER for t in line.tags[max(0, j - 3) : j])
    )


def toll_of(line: Line, j: int) -> int:
    """ "The toll of the raids passed 400": not the raids are counted, but what the toll before them counts."""
    for i in range(j - 1, max(-1, j - 7), -1):
        tag = line.tags[i]
        verb = line.lexicon.verbs.get(line.words[i]) if tag & VERB else None
        if tag & TOLL or ((tag & STATE or (verb is not None and verb.is_participle)) and is_numbered(line, i)):
            return i
        if tag & NUMBER and line.words[i - 1] in ("in", "by", "during"):
            continue  # "the number of people killed in two car bombings rose to 49"
        if tag & (STOP | COMMA | REPORT | NUMBER | RELATIVE | BE | HAVE) or (
            tag & (VERB | OTHER_VERB) and not tag & NOUN
        ):
            break
    return j


def inner_clause(line: Line, j: int) -> int:
    """The word that opens the clause a verb belongs to, where it stands inside: "the toll since jets hit the port rose to"."""
    if line.tags[j] & (REPORT | RELATIVE | STOP):
        return -1
    for i in range(j, max(-1, j - LONGEST_SUBJECT), -1):
        if line.words[i] in ("when", "since", "after", "where"):
            return i
        if line.words[i] in ("who", "which"):  # "the missing, who include whole families, number 61"
            return i - bool(line.tags[i - 1] & COMMA)
    return -1


def fits_toll(line: Line, phrase: Phrase, pattern: Pattern) -> bool:
    """Whether a toll word may count the phrase: "the toll hit 40 people", but not "air strikes hit 11 hospitals"."""
    if phrase.is_bare:
        return True
    if phrase.noun is None:
        return pattern.people
    if phrase.noun.victim == "child" and line.words[phrase.at - 1] in ("had", "has", "have"):
        return False  # "two of the dead had four boys"
    return (
        (pattern.people and phrase.noun.victim is not None)
        or phrase.noun.event is pattern
        or phrase.noun.lemma in pattern.objects
    )


def parts_clauses(line: Line, j: int) -> bool:
    """Whether a word stands between a toll word and a number that has nothing to do with it: a verb of another kind, "that", "said"."""
    tag = line.tags[j]
    if line.words[j] in ("that", "this") and (
        line.tags[j - 1] & PREPOSITION or line.words[j + 1] in line.lexicon.rate_units
    ):
        return False  # "the toll from that massacre", "the number of people killed that day"
    if tag & CLAUSE and line.words[j] in ("since", "after", "before"):
        return False
    if tag & (REPORT | RELATIVE | CLAUSE | STOP):
        return True
    if line.words[j].endswith(("s", "ing")) and line.tags[j - 1] & DETERMINER:
        return False  # "in the protests", "in the capsizing of a ferry"
    if tag & OTHER_VERB and line.words[j + 1] == "to" and line.words[j + 2] in line.lexicon.words["changes"]:
        return False  # "the toll continued to rise, reaching 240"
    if tag & (OTHER_VERB | VERB) and line.words[j + 1] == "by" and not line.tags[j - 1] & (BE | HAVE):
        return False  # "the massacre carried out by jets": describes what is counted
    return not tag & NOUN and bool(tag & OTHER_VERB or (tag & VERB and line.lexicon.verbs[line.words[j]].is_past))


def word_before_changes(line: Line, j: int) -> bool:
    """ "bringing the total number of dead to 12": the verb of change stands before the toll word."""
    changes = line.lexicon.words["changes"]
    return any(line.words[i] in changes for i in range(max(0, j - 12), j))
