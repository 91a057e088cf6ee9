"""Reads the strength of a force: "2,000 strong", "is thought to have 5,000 men", "of the 7,700 promised troops only 1,900 have arrived"."""

from __future__ import annotations

from toolkit.extract.counts.draft import Draft
from toolkit.extract.counts.governors import step_left
from toolkit.extract.counts.hints import ASSESSED
from toolkit.extract.counts.lexicon import (
    ADVERB,
    BE,
    COMMA,
    CONJUNCTION,
    DETERMINER,
    HAVE,
    MODAL,
    NUMBER,
    OTHER_VERB,
    QUOTE,
    REPORT,
    STOP,
    STRONG,
    VERB,
)
from toolkit.extract.counts.line import Line
from toolkit.extract.counts.patterns import NOTHING, Predicate
from toolkit.extract.counts.phrases import Phrase

# Fewer men are a party that somebody sent: "sent 40 men to mend the line".
FEWEST = 100
NEAR = 12
# "The attackers, whom it puts at 600", "the group, whose ranks it puts at 400".
WHOSE = frozenset(["whom", "whose"])
FAR = 24
# Words for how many they are, and for saying so; the verb stands this near before its figure.
RANKS = frozenset(["ranks", "strength", "numbers", "number", "fighters", "size"])
PUT = frozenset(["estimated", "estimates", "estimate", "estimating", "puts", "put", "putting"])
OWN = 8


def find_strength(line: Line, draft: Draft) -> Predicate:
    """How many a force is said to be; empty where no force is spoken of."""
    phrase, troops = draft.phrase, line.lexicon.patterns.get("troops")
    assert phrase is not None
    if line.words[phrase.at + 1] == STRONG:
        is_theirs = line.tags[phrase.at - 1] & (COMMA | BE | ADVERB) and names_armed(line, phrase.at)
        return Predicate(troops, phrase.at + 1) if is_theirs else NOTHING
    if phrase.noun is not None and line.words[phrase.head] == "men":
        k = step_left(line, phrase.at)
        is_many = (draft.number.low or draft.number.high or 0) >= FEWEST
        is_sent = line.words[k] in line.lexicon.words["sending"] and (
            names_armed(line, k) or crosses(line, phrase.end) or sends_from(line, k)
        )
        is_theirs = is_sent or (line.words[k] in line.lexicon.words["having"] and names_armed(line, k))
        is_theirs |= line.words[phrase.at - 1] == "numbering" and names_armed(line, phrase.at - 1)
        is_theirs |= line.words[k] == "with" and goes_with(line, k)
        is_abroad = line.words[phrase.end] == "in" and phrase.end + 1 < line.size and line.is_capital(phrase.end + 1)
        is_theirs |= (
            line.words[k] in ("has", "have") and is_abroad and sends_from(line, k)
        )  # "Burundi has 5,432 men in Somalia"
        is_left = draft.right is None or draft.right.pattern is None  # "300 of their men were injured"
        is_theirs |= phrase.is_part and is_left and line.words[phrase.head - 1] in ("its", "their", "his")
        return Predicate(troops, k) if is_many and is_theirs else NOTHING
    if phrase.noun is not None and line.is_capital(phrase.head) and phrase.noun.victim == "unknown":
        return find_command(line, phrase)
    if phrase.is_of_them and (k := names_force_before(line, phrase)) >= 0:
        return Predicate(troops, k)
    if not phrase.is_bare:
        return NOTHING
    if (k := numbers_force(line, phrase.at)) >= 0:
        return Predicate(troops, k)
    if (k := arrives(line, phrase)) >= 0 and opens_force(line, phrase.at):
        return Predicate(troops, k)
    return NOTHING


def names_force_before(line: Line, phrase: Phrase) -> int:
    """ "The assailants, some 300 of them, were beaten back": the armed men before the comma; -1 where none stand there."""
    k = phrase.at - 2
    if not line.tags[phrase.at - 1] & COMMA or not line.tags[phrase.end] & COMMA or not opens_with_armed(line, k):
        return -1
    return -1 if any(tag & NUMBER for tag in line.tags[:k]) else k


def find_command(line: Line, phrase: Phrase) -> Predicate:
    """ "The Central Command has 390,000 Americans under it", "with 900 Danes under its command": a people's soldiers."""
    after = line.words[phrase.end : phrase.end + 4]
    is_under = after[:1] == ["under"] and ("command" in after or "command" in line.words[: phrase.at])
    return Predicate(line.lexicon.patterns.get("troops"), phrase.end) if is_under else NOTHING


def find_force_change(line: Line, draft: Draft) -> Predicate:
    """ "Bring its force down from 12,000 to 8,400", "cut troop levels to 4,500": the strength before, and after."""
    phrase = draft.phrase
    if phrase is None or not (phrase.is_bare or line.words[phrase.head] == "men"):
        return NOTHING
    k = line.skip(phrase.at - 1, DETERMINER, -1)  # "to 1,250 men from the 450 who were there"
    is_peak = line.words[k] == "of" and line.words[k - 1] in ("peak", "high", "height", "maximum")
    if line.words[k] not in ("from", "to") and not is_peak:
        return NOTHING
    is_planned = not line.lexicon.words["foresee"].isdisjoint(line.words[max(0, phrase.at - NEAR) : phrase.at])
    if is_planned and line.words[k] == "to":
        return NOTHING  # "plans to cut its force to 2,500": nobody has done it
    if draft.number.low is None or draft.number.low < FEWEST or draft.number.kind != "cardinal":
        return NOTHING
    forces, changed = -1, False
    for k in range(phrase.at - 2, max(-1, phrase.at - NEAR - NEAR), -1):
        forces = k if forces < 0 and line.words[k] in line.lexicon.words["strengths"] else forces
        changed |= line.words[k] in line.lexicon.words["changing"]
        if line.tags[k] & STOP:
            break
    return Predicate(line.lexicon.patterns.get("troops"), forces) if forces >= 0 and changed else NOTHING


def numbers_force(line: Line, at: int) -> int:
    """ "The garrison had numbered 480", "the attackers, whom it estimates at 600": the verb; -1 where no armed men are its subject."""
    k = step_left(line, at)
    near = (j for j in range(at - 1, max(k, at - 4), -1) if line.words[j] in ("number", "numbers", "numbered"))
    k = next(near, k)  # "number an estimated 12,000"
    if line.words[k - 1] in ("who", "which") and line.words[k] in ("number", "numbers", "numbered"):
        return k if opens_with_armed(line, line.skip(k - 2, COMMA, -1)) else -1
    if line.words[k] in line.lexicon.words["numbering"] or line.words[k] == "numbers":
        armed = line.skip(k - 1, HAVE | ADVERB | COMMA, -1)
        return k if opens_with_armed(line, armed) else -1
    return puts_force(line, past_span(line, k)) if line.hints & ASSESSED else -1


def past_span(line: Line, k: int) -> int:
    """ "At anything from 400 to 1,000", "at between 300 and 400": the word before what opens the span."""
    while line.words[k] in ("anything", "anywhere", "from", "between", "somewhere", "at"):
        k -= 1
    return k


def puts_force(line: Line, k: int) -> int:
    """ "Whom it estimates at 600", "whose numbers have been put at 400", "puts their number at 60": the verb; -1 where none is."""
    own = next((j for j in range(k, max(-1, k - OWN), -1) if line.words[j] in RANKS), -1)
    if own > 0 and line.words[own - 1] in ("their", "its"):
        is_put = line.words[own - 2] in PUT or line.tags[k] & REPORT or line.words[k] in PUT
        return k if is_put and names_armed(line, own - 1) else -1
    verb = next((j for j in range(k, max(-1, k - OWN), -1) if line.words[j] in PUT), -1)
    if verb < 0 or any(tag & (STOP | COMMA | NUMBER) for tag in line.tags[verb:k]):
        return -1
    near = range(verb - 1, max(-1, verb - NEAR), -1)
    whom = next((j for j in near if line.words[j] in WHOSE), -1)
    if whom < 0:  # "the strength of the band has been put at 300"
        is_passive = bool(line.tags[line.skip(verb - 1, ADVERB, -1)] & BE)
        rank = next((j for j in near if line.words[j] in RANKS and line.words[j + 1] == "of"), -1)
        is_armed = is_passive and rank >= 0 and names_armed_at(line, line.skip(rank + 2, DETERMINER))
        return verb if is_armed else -1
    if line.words[whom] == "whose" and line.words[whom + 1] not in RANKS:
        return -1
    return verb if opens_with_armed(line, line.skip(whom - 1, COMMA, -1)) else -1


def opens_with_armed(line: Line, k: int) -> bool:
    """Whether the word before a verb names those who bear arms."""
    noun = line.lexicon.nouns.get(line.words[k])
    is_body = line.words[k] in line.lexicon.words["movements"] or line.words[k] in line.lexicon.words["forces"]
    return is_body or (noun is not None and noun.victim == "combatant")


def names_armed(line: Line, k: int) -> bool:
    """Whether those who bear arms are named before a word: "the army", "the guerrillas", "a movement"."""
    for j in range(k - 1, max(-1, k - NEAR), -1):
        if names_armed_at(line, j):
            return True
        if line.tags[j] & (STOP | NUMBER):
            break
    return False


def names_armed_at(line: Line, k: int) -> bool:
    """Whether a word names those who bear arms, or a body of them."""
    words, noun = line.lexicon.words, line.lexicon.nouns.get(line.words[k])
    is_body = line.words[k] in words["armed_bodies"] or line.words[k] in words["movements"]
    return is_body or (noun is not None and noun.victim == "combatant")


def goes_with(line: Line, k: int) -> bool:
    """ "Had gone in with 600 men", "attacked with 900 men": who leads so many men makes war."""
    words = line.lexicon.words
    return line.words[k - 1] in words["advancing"] or (
        line.words[k - 1] in ("in", "out") and line.words[k - 2] in words["marching"]
    )


def sends_from(line: Line, k: int) -> bool:
    """ "Senegal has sent 1,300 men", "Dakar is believed to have sent 1,300 men": a land or a capital that sends men sends soldiers."""
    k = line.skip(k - 1, HAVE | BE | ADVERB | MODAL | VERB | OTHER_VERB | REPORT, -1)
    return k >= 0 and line.is_capital(k) and (k == 0 or bool(line.tags[k - 1] & (STOP | COMMA | REPORT | CONJUNCTION)))


def crosses(line: Line, k: int) -> bool:
    """ "Over the border", "across the frontier": who sends men there makes war."""
    return any(word in ("border", "frontier") for word in line.words[k : k + 5])


def arrives(line: Line, phrase: Phrase) -> int:
    """The verb of presence that is said of a bare figure ("have arrived", "are deployed"); -1 where there is none."""
    k = line.skip(phrase.end, HAVE | BE | ADVERB)
    verb = line.lexicon.verbs.get(line.words[k]) if k > phrase.end else None
    if any(pattern.measure == "troops" for pattern in line.lexicon.states.get(line.words[k], ())):
        return k  # "fewer than 600 are in the country"
    if verb is None:
        return -1
    said = verb.done if line.tags[k - 1] & BE else verb.own
    return k if any(pattern.measure == "troops" for pattern in said) else -1


def opens_force(line: Line, at: int) -> bool:
    """ "Of the 7,700 promised troops, only": the soldiers of whom the figure is a part open its clause."""
    is_force = False
    for j in range(at - 1, max(-1, at - FAR), -1):
        noun = line.lexicon.nouns.get(line.words[j])
        is_force |= noun is not None and noun.is_plural and noun.lemma in line.lexicon.troops
        if is_force and line.words[j] == "of":
            before = line.tags[j - 1]
            return line.tags[line.skip(j + 1, DETERMINER)] & NUMBER > 0 and (
                j == 0 or bool(before & (STOP | COMMA | CONJUNCTION | QUOTE)) or line.words[j - 1] == "but"
            )
        if line.tags[j] & STOP:
            break
    return False


def is_promised(line: Line, phrase: Phrase) -> bool:
    """ "The 7,700 promised troops", "5,000 soldiers pledged by Kenya", "offered to send 10,000 more": none of them is there."""
    if not line.lexicon.words["promising"].isdisjoint(line.words[phrase.at : phrase.end + 1]):
        return True
    for k in range(phrase.at - 1, max(-1, phrase.at - 5), -1):
        if line.tags[k] & (COMMA | STOP):
            break
        if line.words[k] in line.lexicon.words["promising"]:
            return True
    return False
