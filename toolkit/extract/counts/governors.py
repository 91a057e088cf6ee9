"""Reads what acts on a number from its left: "killing 12", "the deaths of 12", "killed 12 and 7 more"."""

from __future__ import annotations

from toolkit.extract.counts.hints import COSTING
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
    PARTICLES,
    PREPOSITION,
    PRONOUN,
    QUOTE,
    RELATIVE,
    REPORT,
    STOP,
    TIME,
    VERB,
)
from toolkit.extract.counts.line import Line
from toolkit.extract.counts.patterns import NOTHING, Predicate, choose_pattern
from toolkit.extract.counts.phrases import Phrase

# "Fired, by the reckoning of a survivor who passed his time counting, 300": who says so is told in so many words.
LONGEST_ASIDE = 14
# "Of" and its figure, said again behind a time and a place.
FARTHEST_OF = 16
SPOKEN_OF = frozenset(["that", "before", "after"])  # "later that evening", "before Easter"
BURIED = frozenset(["bury alive", "buries alive", "buried alive", "burying alive"])


def step_left(line: Line, at: int) -> int:
    """The word before a number that may govern it, past "the", "another", "a total of"; a dozen rules ask it of the same number."""
    if at not in line.lefts:
        line.lefts[at] = find_left(line, at)
    return line.lefts[at]


def find_left(line: Line, at: int) -> int:
    """Goes to the left past the words that only say how it was counted."""
    k = line.skip(at - 1, DETERMINER | ADVERB | MORE | QUOTE, -1)
    words, ways = line.words, line.lexicon.words["ways_of_counting"]
    while k > 0 and (words[k] in ways or (words[k] == "of" and words[k - 1] in ways)):
        k = line.skip(k - 1, DETERMINER | ADVERB | MORE | QUOTE, -1)
    if k > 2 and "what" in words[k - 3 : k]:
        k = before_what(line, k)
    return before_aside(line, k) if k > 0 and line.tags[k] & COMMA else k


def before_what(line: Line, k: int) -> int:
    """ "Killed what it said were 240 rebels", "destroyed what it called 12 nests": the word before the clause; else `k`."""
    said = k - 1 if line.tags[k] & BE else k
    is_said = bool(line.tags[said] & REPORT) or line.words[said] in ("called", "calls", "describes", "described")
    return said - 3 if is_said and line.tags[said - 1] & PRONOUN and line.words[said - 2] == "what" else k


def before_aside(line: Line, k: int) -> int:
    """ "Holds, according to the mayor, 65,000", "killing, the army said, 12": the word before an aside on who says so; else `k`."""
    said = False
    for j in range(k - 1, max(0, k - LONGEST_ASIDE), -1):
        if line.tags[j] & COMMA:
            is_open = said and bool(line.tags[j - 1] & (VERB | PREPOSITION) or line.words[j - 1] in ("to", "at", "as"))
            return j - 1 if is_open else k
        if line.tags[j] & (STOP | NUMBER | RELATIVE):
            break
        said |= bool(line.tags[j] & REPORT) or line.words[j] in ("according", "by")
    return k


def is_active(line: Line, k: int) -> bool:
    """Whether a verb form acts on what follows: not "were killed"."""
    verb = line.lexicon.verbs.get(line.words[k])
    if verb is None:
        return False
    if not verb.is_participle or verb.is_ing:
        return True
    before = line.skip(k - 1, ADVERB | NOT, -1)
    return not line.tags[before] & BE


def find_governor(line: Line, phrase: Phrase, taken: dict[int, int]) -> Predicate:
    """The verb or noun right before the number that acts on it; `taken` are the verbs that are said of an earlier number."""
    k = step_left(line, phrase.at)
    if k < 0:
        return NOTHING
    tag = line.tags[k]
    if line.hints & COSTING and (cost := before_loser(line, phrase, k)) >= 0:
        return Predicate(line.lexicon.patterns.get("killed"), cost, is_close=True)
    if tag & REPORT and "that" in line.words[k + 1 : phrase.at]:
        return NOTHING  # "admitted that about 150 people died"
    split = read_split(line, phrase, k) if line.words[phrase.end] in PARTICLES and k not in taken else None
    if split is not None:
        return split
    if tag & VERB and k not in taken and is_active(line, k) and not is_named(line, k):
        return govern(line, phrase, k)
    if (
        line.hints & COSTING
        and line.words[k - 1 : k + 1] == ["cost", "of"]
        and line.words[phrase.end - 1] in ("own", "theirs")
    ):
        return Predicate(line.lexicon.patterns.get("killed"), k - 1, is_close=True)  # "at the cost of five of its own"
    if tag & PREPOSITION or line.words[k] == "to":
        return read_nominal(line, phrase, k)
    return read_nominal_list(line, phrase, k) if line.words[k] == "and" else NOTHING


def before_loser(line: Line, phrase: Phrase, k: int) -> int:
    """ "An operation that cost it 500 lives", "cost the army 20 men": the verb, past whom it cost them; -1 where none stands."""
    for j in range(k, max(-1, k - 5), -1):
        if line.words[j] in ("cost", "costs", "costing"):
            return j if j < k and phrase.noun is not None and phrase.noun.lemma in ("life", "man", "soldier") else -1
        if line.tags[j] & ~(NOUN | DETERMINER | PRONOUN):
            break
    return -1


def is_named(line: Line, k: int) -> bool:
    """ "Those hurt in the crush total 88": a base form behind an article is a noun."""
    verb = line.lexicon.verbs[line.words[k]]
    if verb.is_participle and line.words[k - 1] == "the" and line.words[k - 2] == "of":
        return True  # "of the rescued 40 are in hospital"
    return verb.is_present and not verb.is_past and line.words[k - 1] in ("the", "a", "an", "this")


def read_split(line: Line, phrase: Phrase, k: int) -> Predicate | None:
    """ "Gunned 12 people down", "marched six more off", "took 30 pupils away": the particle of a verb stands behind what it acts on."""
    joined = f"{line.words[k]} {line.words[phrase.end]}"
    if joined in BURIED:
        return None  # "a mudslide buried 12 people alive": they are trapped, and may live
    verb = line.lexicon.verbs.get(joined)
    if verb is None or (verb.is_participle and line.tags[line.skip(k - 1, ADVERB | NOT, -1)] & BE):
        return None
    pattern = choose_pattern(verb.done, line, phrase)
    return Predicate(pattern, k, is_close=True) if pattern is not None else None


def read_nominal_list(line: Line, phrase: Phrase, k: int) -> Predicate:
    """ "The martyrdom of General Sorrel and six volunteers": a name stands between "of" and the figure."""
    for j in range(k - 1, max(-1, k - 9), -1):
        if line.words[j] == "of":
            found = read_nominal(line, phrase, j)
            return found if found.pattern is not None and found.pattern.people else NOTHING
        if line.tags[j] & ~(NOUN | DETERMINER) or not (line.is_capital(j) or line.tags[j]):
            break
    return NOTHING


def govern(line: Line, phrase: Phrase, k: int) -> Predicate:
    """A verb at word `k` acts on the phrase, if the phrase names what it can act on."""
    verb = line.lexicon.verbs[line.words[k]]
    if (
        line.words[k] in line.lexicon.words["admitting"] and phrase.is_bare and not is_by_hospital(line, k)
    ):  # "the government admits 22": to admit a bare figure is to concede it
        return NOTHING
    pattern = choose_pattern(verb.done, line, phrase)
    if pattern is None and phrase.is_bare and line.words[k].startswith("claim"):
        return Predicate(line.lexicon.patterns.get("killed") if is_calamity(line, k - 1) else None, k, is_close=True)
    if pattern is None:
        return NOTHING
    if pattern.measure == "wounded" and is_both(line, k):
        pattern = line.lexicon.patterns.get("casualties", pattern)
    found = Predicate(pattern, k, is_close=True)
    read_before_verb(line, k, found)
    return found


def is_calamity(line: Line, k: int) -> bool:
    """ "Bombing claims 97", "the cyclone claimed 12": what takes lives, and no one who asserts something."""
    return line.words[k] in line.lexicon.words["calamities"]


def is_both(line: Line, k: int) -> bool:
    """ "Killing and injuring scores of them": one figure of the dead and the hurt together."""
    verb = line.lexicon.verbs.get(line.words[k - 2]) if line.words[k - 1] in ("and", "or") else None
    return verb is not None and any(pattern.measure == "killed" for pattern in verb.done)


def is_by_hospital(line: Line, k: int) -> bool:
    """ "The burns unit admitted 15": a hospital takes in, and concedes nothing."""
    if line.words[line.skip(k - 1, HAVE | ADVERB, -1)] == "we":
        return True  # "we have admitted 51": who concedes speaks of others
    return not line.lexicon.words["wards"].isdisjoint(line.words[max(0, k - 6) : k])


def read_before_verb(line: Line, k: int, found: Predicate) -> None:
    """Marks a verb as negated ("did not kill") or foreseen ("could kill", "planned to kill"; "might have killed" looks back)."""
    j, is_past = k - 1, False
    while j >= 0 and (line.tags[j] & (BE | HAVE | MODAL | DO | NOT | ADVERB) or line.words[j].endswith("ly")):
        found.is_negated |= bool(line.tags[j] & NOT)
        is_past |= line.words[j] == "have"
        found.is_foreseen |= bool(line.tags[j] & MODAL) and line.words[j] != "to" and not is_past
        if line.words[j] == "to":
            found.is_foreseen |= line.words[j - 1] in line.lexicon.words["foresee"]
        j -= 1


def read_nominal(line: Line, phrase: Phrase, k: int) -> Predicate:
    """ "the deaths of 12", "a barrage of 50 rockets", "strikes on 40 positions"."""
    noun_at, preposition = line.skip(k - 1, QUOTE, -1), line.words[k]
    if line.tags[noun_at] & TIME and line.words[noun_at - 1] in ("in", "on"):
        noun_at -= 2  # "the beheading in 2007 of 10 marines"
    patterns = line.lexicon.nominals.get((line.words[noun_at], preposition))
    if not patterns and preposition == "of" and (noun_at := of_before(line, k)) >= 0:
        patterns = line.lexicon.nominals.get((line.words[noun_at], preposition))
    if not patterns and (preposition in ("with", "using", "against") or (preposition == "for" and issues(line, k))):
        noun_at = next(
            (j for j in range(k - 2, max(-1, k - 9), -1) if (line.words[j], preposition) in line.lexicon.nominals), -1
        )
        patterns = line.lexicon.nominals.get((line.words[noun_at], preposition))
    if not patterns:
        return NOTHING
    pattern = choose_pattern(patterns, line, phrase)
    if (
        pattern is None
        and phrase.is_bare
        and (line.words[noun_at] in line.lexicon.words["forces"] or is_full_strength(line, noun_at))
        and line.words[noun_at - 2] not in ("with", "in")
    ):  # "an African force of 2,500"
        pattern = line.lexicon.patterns.get("troops")
    if pattern is None or pattern.refuse & {line.words[noun_at - 1], line.words[noun_at - 2], line.words[noun_at - 3]}:
        return NOTHING
    return Predicate(pattern, noun_at, is_close=True)


def of_before(line: Line, k: int) -> int:
    """ "The death of six soldiers and, later that day, of two more": the noun before the first "of"; -1 where none is."""
    if line.words.count("of") < 2:
        return -1
    is_said_again = False
    for j in range(k - 1, max(0, k - FARTHEST_OF), -1):
        is_said_again |= bool(line.tags[j] & CONJUNCTION)
        if line.words[j] == "of" and line.tags[line.skip(j + 1, DETERMINER | ADVERB)] & NUMBER:
            return j - 1 if is_said_again else -1
        if line.tags[j] & (STOP | REPORT | RELATIVE | CLAUSE | BE | HAVE) and line.words[j] not in SPOKEN_OF:
            break
    return -1


def issues(line: Line, k: int) -> bool:
    """ "Evacuation orders were issued for 88,000 people": not "the tents were bought for 900 crowns"."""
    return line.words[k - 1] in ("issued", "given", "announced", "effect") and bool(
        line.tags[k - 2] & (BE | PREPOSITION)
    )


def is_full_strength(line: Line, k: int) -> bool:
    """ "An overall strength of 9,800": not that of a storm."""
    return line.words[k] == "strength" and line.words[k - 1] in line.lexicon.words["strength_words"]
