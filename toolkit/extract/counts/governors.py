"""Reads what governs a number from its left: "killing 12", "the deaths of 12", "the toll rose to 12", "killed 12 and 7 more"."""

from __future__ import annotations

from toolkit.extract.counts.lexicon import (
    ADVERB,
    BE,
    CLAUSE,
    COMMA,
    CONJUNCTION,
    DETERMINER,
    DO,
    HAVE,
    MODAL,
    MORE,
    NOT,
    NOUN,
    NUMBER,
    OTHER_VERB,
    PREPOSITION,
    QUOTE,
    RELATIVE,
    REPORT,
    STATE,
    STOP,
    TOLL,
    VERB,
    Pattern,
)  # fmt: skip
from toolkit.extract.counts.line import Line
from toolkit.extract.counts.phrases import Phrase
from toolkit.extract.counts.predicates import Predicate, blocks, choose_pattern

FARTHEST = 30
# "He was killed along with two aides": the list goes on after a passive.
WITH = frozenset(["along with", "together with", "as well as"])
# "killed a total of 12", "an average of 12": the words between say how it was counted.
TRANSPARENT = frozenset(
    [
        "total",
        "average",
        "minimum",
        "maximum",
        "estimated",
        "additional",
        "number",
        "combined",
        "staggering",
        "record",
        "further",
    ]
)


def step_left(line: Line, at: int) -> int:
    """The word before a number that may govern it, past "the", "another", "a total of"."""
    k = line.skip(at - 1, DETERMINER | ADVERB | MORE | QUOTE, -1)
    while k > 0 and (line.words[k] in TRANSPARENT or (line.words[k] == "of" and line.words[k - 1] in TRANSPARENT)):
        k = line.skip(k - 1, DETERMINER | ADVERB | MORE | QUOTE, -1)
    return k


def is_active(line: Line, k: int) -> bool:
    """Whether a verb form acts on what follows: not "were killed"."""
    verb = line.lexicon.verbs.get(line.words[k])
    if verb is None:
        return False
    if not verb.is_participle or verb.is_ing:
        return True
    before = line.skip(k - 1, ADVERB | NOT, -1)
    return not line.tag(before) & BE


def find_governor(line: Line, phrase: Phrase, taken: dict[int, int]) -> Predicate:
    """The verb or noun right before the number that acts on it; `taken` are the verbs that are said of an earlier number."""
    k = step_left(line, phrase.at)
    if k < 0:
        return Predicate()
    tag = line.tags[k]
    if tag & VERB and k not in taken and is_active(line, k):
        return govern(line, phrase, k)
    if tag & PREPOSITION:
        return read_nominal(line, phrase, k)
    return Predicate()


def govern(line: Line, phrase: Phrase, k: int) -> Predicate:
    """A verb at word `k` acts on the phrase, if the phrase names what it can act on."""
    verb = line.lexicon.verbs[line.words[k]]
    pattern = choose_pattern(verb.done, line, phrase)
    if pattern is None:
        return Predicate()
    found = Predicate(pattern, k, is_close=True)
    read_before_verb(line, k, found)
    return found


def read_before_verb(line: Line, k: int, found: Predicate) -> None:
    """Marks a verb as negated ("did not kill") or foreseen ("could kill", "planned to kill")."""
    j = k - 1
    while j >= 0 and (line.tags[j] & (BE | HAVE | MODAL | DO | NOT | ADVERB) or line.words[j].endswith("ly")):
        found.is_negated |= bool(line.tags[j] & NOT)
        found.is_foreseen |= bool(line.tags[j] & MODAL) and line.words[j] != "to"
        if line.words[j] == "to":
            found.is_foreseen |= line.word(j - 1) in line.lexicon.words["foresee"]
        j -= 1


def read_nominal(line: Line, phrase: Phrase, k: int) -> Predicate:
    """ "the deaths of 12", "a barrage of 50 rockets", "strikes on 40 positions"."""
    noun_at, preposition = line.skip(k - 1, QUOTE, -1), line.words[k]
    patterns = line.lexicon.nominals.get((line.word(noun_at), preposition))
    if not patterns and preposition in ("with", "using"):
        noun_at = next(
            (j for j in range(k - 2, max(-1, k - 9), -1) if (line.words[j], preposition) in line.lexicon.nominals), -1
        )
        patterns = line.lexicon.nominals.get((line.word(noun_at), preposition))
    if not patterns:
        return Predicate()
    pattern = choose_pattern(patterns, line, phrase)
    if pattern is None or pattern.refuse & {line.word(noun_at - 1), line.word(noun_at - 2), line.word(noun_at - 3)}:
        return Predicate()
    return Predicate(pattern, noun_at, is_close=True)


def find_toll(line: Line, phrase: Phrase) -> Predicate:
    """A number that a toll word announces: "the death toll has risen to 12", "deaths: 12", "put the number of injured at 12"."""
    k = line.skip(phrase.at - 1, DETERMINER | ADVERB | QUOTE, -1)
    words = line.lexicon.words
    opens_itself = line.words[phrase.at].partition(" ")[0] in words["changes"]
    if k < 0 or not (
        opens_itself
        or line.words[k] in words["toll_openers"]
        or line.words[k] in words["changes"]
        or line.tags[k] & TOLL
        or line.words[k] in line.lexicon.nouns
    ):
        return Predicate()
    is_open = opens_itself or line.words[k] not in ("to", "by", "from", "in")
    for j in range(k, max(-1, k - FARTHEST), -1):
        word = line.words[j]
        pattern = toll_pattern(line, phrase, j)
        if pattern is not None:
            is_open = is_open or word_before_changes(line, j)
            return Predicate(pattern, j) if is_open and fits_toll(phrase, pattern) else Predicate()
        if word == "number" and line.word(j + 1) == "of":
            break
        if word in words["changes"]:
            is_open = True
        elif word not in words["toll_openers"] and parts_clauses(line, j):
            break
    return Predicate()


def fits_toll(phrase: Phrase, pattern: Pattern) -> bool:
    """Whether a toll word may count the phrase: "the toll hit 40 people", but not "air strikes hit 11 hospitals"."""
    if phrase.is_bare:
        return True
    if phrase.noun is None:
        return pattern.people
    return (
        (pattern.people and phrase.noun.victim is not None)
        or phrase.noun.event is pattern
        or phrase.noun.lemma in pattern.objects
    )


def parts_clauses(line: Line, j: int) -> bool:
    """Whether a word stands between a toll word and a number that has nothing to do with it: a verb of another kind, "that", "said"."""
    tag = line.tags[j]
    if tag & CLAUSE and line.words[j] in ("since", "after", "before"):
        return False
    if tag & (REPORT | RELATIVE | CLAUSE | STOP):
        return True
    return not tag & NOUN and bool(tag & OTHER_VERB or (tag & VERB and line.lexicon.verbs[line.words[j]].is_past))


def find_later_toll(line: Line, phrase: Phrase) -> Predicate:
    """ "That brings to 47 the number of people killed": the toll word follows."""
    if line.word(phrase.at - 1) != "to" or line.word(phrase.at - 2) not in line.lexicon.words["changes"]:
        return Predicate()
    for j in range(phrase.end, min(line.size, phrase.end + 9)):
        pattern = toll_pattern(line, phrase, j)
        if pattern is not None:
            return Predicate(pattern, j)
        if line.tags[j] & (STOP | COMMA | CLAUSE | REPORT):
            break
    return Predicate()


def find_included(line: Line, phrase: Phrase) -> Predicate:
    """ "The dead include 12 children": what includes the number says what befell them."""
    k = line.skip(phrase.at - 1, DETERMINER | ADVERB, -1)
    if k < 1 or not line.tags[k] & OTHER_VERB or line.words[k] not in ("include", "includes", "included"):
        return Predicate()
    for j in range(k - 1, max(-1, k - 8), -1):
        noun = line.lexicon.nouns.get(line.words[j])
        if noun is not None and noun.lemma == "victim":
            return Predicate(line.lexicon.patterns.get("killed"), j)
        if line.tags[j] & (TOLL | STATE) or (noun is not None and noun.event is not None):
            patterns = line.lexicon.states.get(line.words[j], ())
            pattern = toll_pattern(line, phrase, j) or (patterns[0] if patterns else None)
            return Predicate(pattern, j)
        if line.tags[j] & VERB and line.lexicon.verbs[line.words[j]].is_participle:
            return Predicate(choose_pattern(line.lexicon.verbs[line.words[j]].done, line, phrase), j)
    return Predicate()


def word_before_changes(line: Line, j: int) -> bool:
    """ "bringing the total number of dead to 12": the verb of change stands before the toll word."""
    changes = line.lexicon.words["changes"]
    return any(line.word(i) in changes for i in range(max(0, j - 12), j))


def toll_pattern(line: Line, phrase: Phrase, j: int) -> Pattern | None:
    """The measure that a toll word at `j` stands for: "toll", "deaths", "number of people killed"."""
    tag, word = line.tags[j], line.words[j]
    if tag & TOLL:
        return line.lexicon.tolls[word]
    noun = line.lexicon.nouns.get(word) if tag & NOUN else None
    if noun is not None and noun.event is not None and noun.is_plural and phrase.at - j > 1:
        return noun.event
    if (
        noun is not None
        and noun.is_plural
        and noun.lemma in line.lexicon.troops
        and not line.tag(j - 1) & STATE
        and is_numbered(line, j)
    ):
        return line.lexicon.patterns["troops"]
    verb = line.lexicon.verbs.get(word) if tag & VERB else None
    is_state = tag & STATE and not word.startswith(("in ", "on ", "under ", "with ", "from ", "without "))
    if (is_state or (verb is not None and verb.is_participle)) and (is_numbered(line, j) or line.word(j + 1) == ":"):
        patterns = line.lexicon.states.get(word, ()) + (verb.done + verb.own if verb else ())
        return next((p for p in patterns if p.people or p.objects), None)
    return None


def is_numbered(line: Line, j: int) -> bool:
    """Whether "number of", "count of" or "the" make a noun of a state: "the number of people killed"."""
    names = line.lexicon.words["number_nouns"]
    if any(line.word(i) in names and line.word(i + 1) == "of" for i in range(max(0, j - 9), j)):
        return True
    if line.word(j - 1) == "those" or (
        line.tags[j] & STATE and line.tag(j + 1) & PREPOSITION and line.tag(j - 1) & NOUN
    ):
        return True
    article = line.word(j - 2 if line.tag(j - 1) & NUMBER else j - 1)
    return (
        article in ("the", "its", "their", "own", "his") and bool(line.tags[j] & STATE) and not line.tag(j + 1) & NOUN
    )


def stands_for_name(line: Line, k: int) -> bool:
    """Whether an unlisted word is a name or the end of a phrase of place or time, not the subject of a new clause."""
    return not line.tags[k] and line.is_capital(k)


def find_list_head(line: Line, at: int, taken: dict[int, int], known: set[int]) -> tuple[int, int]:
    """Goes left from a number in a list to what it shares: (word of a verb, -1), (-1, word of an earlier number) or (-1, -1).

    "destroyed five tanks, six trucks": from six to five; "killed a driver and two guards": from two to killed.
    """
    k = line.skip(at - 1, DETERMINER | ADVERB | MORE | QUOTE, -1)
    if k < 0 or not (
        line.tags[k] & (CONJUNCTION | COMMA | NUMBER)
        or line.tags[k] & (NOUN | OTHER_VERB | VERB) == NOUN
        or line.words[k] == "but"
        or stands_for_name(line, k)
    ):
        return -1, -1
    is_joined = bool(line.tags[k] & (CONJUNCTION | COMMA)) or line.words[k] == "but"
    # "... were reported in one state and nine in another": the second has a place and no verb of its own.
    is_elliptic = is_joined and bool(line.tag(at + 1) & PREPOSITION)
    for j in range(k - 1 if line.words[k] == "but" else k, max(-1, k - FARTHEST), -1):
        tag = line.tags[j]
        if tag & NUMBER:
            if j not in known and line.tag(j - 1) & (PREPOSITION | CLAUSE):
                continue
            return -1, j
        if tag & CLAUSE and line.tag(j + 1) & NUMBER:
            continue
        if tag & VERB and not tag & NOUN:
            if j in taken:
                return -1, taken[j]
            if line.words[k] in WITH:
                return j, -1
            follows = is_joined or line.tag(j + 1) & (PREPOSITION | ADVERB)
            return (j, -1) if follows and is_active(line, j) else (-1, -1)
        if is_elliptic and (tag & (BE | HAVE) or (tag & REPORT and line.tag(j - 1) & BE)):
            continue
        if (
            tag & (BE | HAVE | MODAL | DO | RELATIVE | CLAUSE | REPORT)
            or (tag & STOP and line.words[j] != ";")
            or (tag & OTHER_VERB and blocks(line, j))
        ):
            return -1, -1
    return -1, -1
