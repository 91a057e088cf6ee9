"""Reads the class of people from the words of the figure itself: "12 civilian deaths", "members of the army", "six of them children"."""

from __future__ import annotations

from toolkit.extract.counts.lexicon import (
    COMMA,
    CONJUNCTION,
    DETERMINER,
    NOUN,
    NUMBER,
    PART,
    REPORT,
    STOP,
)
from toolkit.extract.counts.line import Line
from toolkit.extract.counts.phrases import Phrase
from toolkit.extract.counts.victim_bodies import bears_arms, class_named

# How many words on, or back, a class is looked for.
BEYOND = 12
PARTLY = frozenset(["mostly", "mainly", "largely"])
SEPARATE = frozenset(["mostly", "mainly", "both", "largely", "all"])


def class_of_phrase(line: Line, phrase: Phrase) -> str | None:
    """The class of the nouns in the phrase: the head's, else an adjective's ("12 civilian deaths"), both joined by "and" mixed."""
    if phrase.is_bare:
        named = phrase.noun.victim if phrase.noun is not None else None  # "the soldiers, nine in all"
        return named or class_after_of(line, phrase)
    nouns = line.lexicon.nouns
    classes = [nouns[line.words[k]].victim for k in range(phrase.at + 1, phrase.end) if line.tags[k] & NOUN]
    known = [c for c in classes if c is not None and c != "unknown"]
    head = phrase.noun.victim if phrase.noun is not None else None
    if phrase.noun is not None and phrase.noun.event is not None and "military" in line.words[phrase.at : phrase.head]:
        return "combatant"  # "1,177 military deaths"
    if bears_arms(line, phrase) or is_body_itself(line, phrase):
        return "combatant"
    if phrase.is_part and is_under_age(line, phrase.end):
        return "child"  # "29 of the victims were under the age of 18"
    if phrase.noun is not None and phrase.noun.lemma == "member" and line.words[phrase.end] == "of":
        k = line.skip(phrase.end + 1, DETERMINER | NUMBER)
        if line.words[k + (line.words[k] == "same")] in line.lexicon.words["households"]:
            return "civilian"  # "three members of its staff", "five members of one family"
    if phrase.noun is None:  # "13 bodies, seven of them children's"
        owner = nouns.get(line.words[phrase.head].partition("'")[0].partition("’")[0])
        head = owner.victim if owner is not None and owner.is_plural else head
    found = head if head not in (None, "unknown") else (known[-1] if known else head)
    if found == "unknown" and not line.lexicon.words["unarmed"].isdisjoint(line.words[phrase.at + 1 : phrase.head]):
        return "civilian"  # "dozens of defenceless people"
    is_both = line.words[phrase.head].endswith("men") and line.words[phrase.end : phrase.end + 2] == ["and", "women"]
    joined = class_joined(line, phrase.end) if not is_both else None  # "4,415 servicemen and women"
    if (
        found is not None
        and joined is not None
        and {found, joined} & {"combatant"}
        and found != joined
        and "unknown" not in (found, joined)
    ):
        return "mixed"
    return found if found is not None else "unknown"


def class_of_event(line: Line, phrase: Phrase) -> str | None:
    """ "Six deaths were of children", "12 deaths among soldiers": the class that follows the noun."""
    for k in range(phrase.end, min(line.size, phrase.end + 3)):
        if line.tags[k] & NUMBER:
            break
        if line.words[k] in ("of", "among", "to", "in", "on"):
            for j in range(k + 1, min(line.size, k + 4)):
                if line.tags[j] & (NUMBER | COMMA):
                    break
                if line.words[j] in line.lexicon.words["own_forces"] and line.words[k] != "of":
                    return "combatant"  # "no casualties to the joint force"
                if line.words[k] in ("to", "in", "on"):
                    continue
                if line.tags[j] & NOUN and line.lexicon.nouns[line.words[j]].victim:
                    return line.lexicon.nouns[line.words[j]].victim
    return None


def class_after_of(line: Line, phrase: Phrase) -> str | None:
    """ "12 were soldiers", "six of them children": the class said of a bare number."""
    k = past_speaker(line, phrase.end)
    if phrase.is_of_them and is_under_age(line, k):
        return "child"
    if phrase.is_of_them and (found := class_of_them(line, phrase)):
        return found
    if phrase.is_of_them or phrase.is_part:
        for j in range(k, min(line.size, k + 5)):
            if line.tags[j] & (COMMA | STOP | PART | NUMBER):
                break  # "31 of them in a critical condition, including three children"
            if named := class_named(line, j):
                return named  # "23 of them were members of al-Nusra"
            if line.tags[j] & NOUN and line.lexicon.nouns[line.words[j]].victim:
                return line.lexicon.nouns[line.words[j]].victim
    return None


def is_body_itself(line: Line, phrase: Phrase) -> bool:
    """ "42 Tigers", "19 Tamil Tigers": fighters by the name of their body."""
    is_named = line.is_capital(phrase.head) and (phrase.noun is None or phrase.noun.victim in (None, "unknown"))
    return is_named and not line.lexicon.words["armed_bodies"].isdisjoint(line.words[phrase.head : phrase.end + 1])


def past_speaker(line: Line, k: int) -> int:
    """ "Forty-one of them, he said, were children": the word behind the comma that closes who says so; `k` where none does."""
    if not line.tags[k] & COMMA:
        return k
    close = next((j for j in range(k + 1, min(line.size, k + 7)) if line.tags[j] & COMMA), -1)
    return close + 1 if close > 0 and any(tag & REPORT for tag in line.tags[k:close]) else k


def is_under_age(line: Line, k: int) -> bool:
    """ "19 of them under the age of 18", "six of whom were under ten": they are children."""
    for j in range(k, min(line.size, k + 4)):
        head, _, age = line.words[j].partition(" ")
        if head in ("under", "below") or line.words[j : j + 2] == ["younger", "than"]:
            ages = (
                [age] if age else [line.words[i] for i in range(j + 1, min(line.size, j + 6)) if line.tags[i] & NUMBER]
            )
            return bool(ages) and ages[0] in line.lexicon.words["ages_of_children"]
        if line.tags[j] & (COMMA | STOP | NUMBER):
            break
    return False


def class_of_them(line: Line, phrase: Phrase) -> str | None:
    """ "Killed terrorists, 12 of them": the class of the last people named before, where the figure itself names none."""
    for k in range(phrase.end, min(line.size, phrase.end + 5)):
        if line.tags[k] & (COMMA | STOP | PART):
            break
        if line.tags[k] & NOUN and line.lexicon.nouns[line.words[k]].victim not in (None, "unknown"):
            return None
    for k in range(phrase.at - 1, max(-1, phrase.at - 2 * BEYOND), -1):
        noun = line.lexicon.nouns.get(line.words[k].rstrip("'’"))
        if noun is not None and noun.event is not None and noun.is_plural and noun.victim is None:
            return None  # "1,132 injuries, 127 of them to the eyes"
        is_part = line.tags[k - 1] & NUMBER and line.tags[k - 2] & PART  # "448, including 248 children, ... 58 of them"
        if noun is not None and noun.lemma == "patient":
            return None
        if noun is not None and noun.victim is not None and noun.is_plural and not is_part:
            return noun.victim if noun.victim != "unknown" else None
    return None


def class_joined(line: Line, at: int) -> str | None:
    """The class of a noun joined by "and" right after the phrase, without a number of its own."""
    if line.words[at] not in ("and", "or"):
        return None
    for k in range(at + 1, min(line.size, at + 4)):
        if line.tags[k] & NUMBER:
            return None
        if line.tags[k] & NOUN:
            return line.lexicon.nouns[line.words[k]].victim
    return None


def class_of_apposition(line: Line, phrase: Phrase) -> str | None:
    """ "20 people died, both fighters and civilians", "all civilians": the classes of all of them; "mostly civilians" tells of most."""
    classes: set[str] = set()
    if line.cues.isdisjoint(SEPARATE):
        return None
    for k in range(phrase.end, min(line.size, phrase.end + BEYOND)):
        if line.tags[k] & (NUMBER | STOP):
            break
        if line.words[k] in SEPARATE:
            for j in range(k + 1, min(line.size, k + 7)):
                if line.tags[j] & (NUMBER | STOP | COMMA):
                    break
                if line.tags[j] & NOUN and (named := class_named(line, j)):
                    classes.add(named)  # "all members of the special forces"
                elif (
                    line.tags[j] & NOUN and (victim := line.lexicon.nouns[line.words[j]].victim) and victim != "unknown"
                ):
                    classes.add(victim)
                elif not line.tags[j] & CONJUNCTION and classes:
                    break
            break
    if "combatant" in classes and len(classes) > 1:
        return "mixed"
    if PARTLY.intersection(line.words[phrase.end : phrase.end + BEYOND]):
        return None
    return "civilian" if "civilian" in classes else next(iter(classes), None)
