"""Reads people who are held: "police are holding 12 men", "the rebels are holding 61 soldiers", "over 300 held in swoop"."""

from __future__ import annotations

from toolkit.extract.counts.draft import Draft
from toolkit.extract.counts.governors import step_left
from toolkit.extract.counts.lexicon import ADVERB, BE, HAVE, MODAL, NUMBER, PREPOSITION, REPORT, STOP
from toolkit.extract.counts.line import Line
from toolkit.extract.counts.patterns import NOTHING, PERSON_ENDINGS, Predicate
from toolkit.extract.counts.phrases import Phrase

# Those who hold stand this near before the verb; what they were held in, this near behind.
NEAR = 10
BRACKETS = frozenset("()[]")
BEHIND = 7
KIDNAPPED = ("abduct", "kidnap", "hostage")


def find_held(line: Line, phrase: Phrase) -> Predicate:
    """Who is held, by the police or by an armed band; empty where something else is held, or held by a place."""
    if phrase.is_bare and line.words[phrase.end] == "held" and line.tags[phrase.end + 1] & PREPOSITION:
        behind = line.words[phrase.end + 2 : phrase.end + BEHIND]
        is_told = line.words[phrase.at - 1] == "after" or not line.lexicon.words["occasions"].isdisjoint(behind)
        return Predicate(line.lexicon.patterns.get("arrested"), phrase.end) if is_told else NOTHING
    if not may_be_held(line, phrase):
        return NOTHING
    k = step_left(line, phrase.at)
    if line.words[k] in line.lexicon.words["holding"] and line.words[phrase.end] not in line.lexicon.words["not_held"]:
        doer = line.lexicon.nouns.get(line.words[k - 1])  # "pirates holding 23 sailors"
        is_doing = line.words[k] != "holding" or line.tags[line.skip(k - 1, ADVERB, -1)] & BE
        is_doing = is_doing or (doer is not None and doer.victim == "combatant")
        measure = held_by(line, k) or held_in(line, phrase.end) if is_doing else None
        return Predicate(line.lexicon.patterns.get(measure), k) if measure else NOTHING
    return find_held_passive(line, phrase)


def find_held_passive(line: Line, phrase: Phrase) -> Predicate:
    """ "40 people were held after the march", "are still being held by the rebels"."""
    k = line.skip(phrase.end, HAVE | BE | ADVERB)
    if (
        line.words[k] != "held"
        or not line.tags[line.skip(k - 1, ADVERB, -1)] & BE
        or line.words[k + 1] in line.lexicon.words["not_held"]
    ):
        return NOTHING
    by = next((j for j in range(k + 1, min(line.size, k + 3)) if line.words[j] == "by"), -1)
    if by < 0:
        if line.words[k - 1] == "still" and any(word.startswith(KIDNAPPED) for word in line.words):
            return Predicate(line.lexicon.patterns.get("captured"), k)  # "abducted 276 girls; 219 were still held"
        is_told = line.words[k - 1] in ("being", "still") or held_in(line, k + 1) is not None
        is_told |= not line.lexicon.words["occasions"].isdisjoint(line.words[k + 1 : k + BEHIND])
        measure = "captured" if bears_arms(line, phrase) else "arrested"  # "20 members of the security forces"
        return Predicate(line.lexicon.patterns.get(measure), k) if is_told else NOTHING
    holder = holder_in(line, range(by + 1, min(line.size, by + BEHIND)))
    return Predicate(line.lexicon.patterns.get(holder), k) if holder else NOTHING


def may_be_held(line: Line, phrase: Phrase) -> bool:
    """Whether the figure is bare or counts people."""
    if phrase.is_bare:
        return True
    if phrase.noun is not None:
        return phrase.noun.victim is not None
    return line.words[phrase.head].endswith(PERSON_ENDINGS)


def bears_arms(line: Line, phrase: Phrase) -> bool:
    """Whether soldiers are held, or members of an armed body."""
    if phrase.noun is None:
        return False
    behind = " ".join(line.words[phrase.end : phrase.end + BEHIND]).split()
    is_member = phrase.noun.lemma == "member" and not line.lexicon.words["armed_bodies"].isdisjoint(behind)
    return is_member or phrase.noun.victim == "combatant"


def held_by(line: Line, k: int) -> str | None:
    """Who is said before the verb at `k` to hold them."""
    first = line.skip(k - 1, BE | ADVERB | MODAL, -1)
    if line.words[first] in ("they", "it", "we") and line.tags[first - 1] & REPORT:
        first -= 2  # "the rebels say they hold 108 soldiers", "said it was holding 61"
    elif line.tags[first] & REPORT and line.words[first + 1] == "to":
        first -= 1  # "the rebels claimed to be holding nine"
    return holder_in(line, range(first, max(-1, k - NEAR), -1))


def held_in(line: Line, k: int) -> str | None:
    """ "Holding 61 persons in the state prison": "arrested" where a place of the law stands behind."""
    behind = line.words[k : k + BEHIND]
    return "arrested" if behind[:1] in (["in"], ["at"]) and not line.lexicon.words["jails"].isdisjoint(behind) else None


def holder_in(line: Line, places: range) -> str | None:
    """ "arrested" where those who hold are of the law, "captured" where they bear arms."""
    words = line.lexicon.words
    for j in places:
        word, noun = line.words[j], line.lexicon.nouns.get(line.words[j])
        if word in line.lexicon.words["authorities"]:
            return "arrested"
        if (word in words["armed_bodies"] and line.words[j + 1] != "gear") or word in words["movements"]:
            return "captured"
        if noun is not None and noun.victim == "combatant":
            return "captured"
        if line.tags[j] & (STOP | NUMBER | REPORT) and word not in BRACKETS:
            break
    return None


def choose_holder(line: Line, draft: Draft) -> str | None:
    """The measure by who does it, of a verb that police and gunmen share: "seized 12 suspects", "hauled off by the rebels"."""
    at = draft.trigger
    if draft.pattern is None or draft.pattern.measure not in ("arrested", "captured"):
        return None
    if line.words[at].split()[0] not in line.lexicon.words["taking_away"]:
        return None
    by = next((j for j in range(at + 1, min(line.size, at + 4)) if line.words[j] == "by"), -1)
    if by >= 0:
        return holder_in(line, range(by + 1, min(line.size, by + BEHIND)))
    is_active = not line.tags[line.skip(at - 1, ADVERB, -1)] & BE
    return held_by(line, at) if is_active else None
