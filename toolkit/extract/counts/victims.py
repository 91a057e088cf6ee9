"""Reads the class of people that a source names: civilian, combatant, child, mixed, unknown."""

from __future__ import annotations

from toolkit.extract.counts.draft import Draft
from toolkit.extract.counts.lexicon import (
    ADVERB,
    BE,
    COMMA,
    CONJUNCTION,
    DETERMINER,
    NOUN,
    NUMBER,
    PART,
    PREPOSITION,
    QUOTE,
    STATE,
    STOP,
    TOLL,
)
from toolkit.extract.counts.line import Line
from toolkit.extract.counts.phrases import Phrase

BEYOND = 12
# A list of bare numbers is followed back this far.
LONGEST_CHAIN = 12
LOST = frozenset(["lose", "loses", "lost", "losing", "losses", "loss"])
SEPARATE = frozenset(["mostly", "mainly", "both", "largely", "all"])


def find_victim(draft: Draft) -> str | None:
    """The class, or None where the measure has none; a bare number has that of the number it goes on from."""
    for step in range(LONGEST_CHAIN):
        own, is_first = own_victim(draft), step == 0
        if own in ("civilian", "unknown", None) and draft.whole is not None and draft.phrase is not None:
            own = class_within(draft, own)
        if own is not None or draft.source is None:
            break
        draft = draft.source
        if draft.pattern is not None and draft.pattern.measure == "troops":
            return "combatant"  # "4,500 troops. Thirteen of them died"
    if own == "none":  # "infected 9,000 and killed 220": the figure before has no class to give
        return None if is_first else "unknown"
    return own or "unknown"


def class_within(draft: Draft, own: str | None) -> str | None:
    """The class of a part from that of its whole: the women among fighters are fighters."""
    assert draft.whole is not None and draft.line is not None and draft.phrase is not None
    words = draft.line.words[draft.phrase.at + 1 : draft.phrase.end + 3]
    if own == "unknown" and (draft.phrase.noun is None or draft.whole.line is not draft.line):
        return own  # "three leaders" among fighters are fighters
    if own == "civilian" and "women" not in words:
        return own
    whole = own_victim(draft.whole)
    return "combatant" if whole == "combatant" else own


def own_victim(draft: Draft) -> str | None:
    """The class that a number's own words give; None where they give none."""
    line, phrase, pattern = draft.line, draft.phrase, draft.pattern
    if line is None or phrase is None or pattern is None or not line.lexicon.titles.get(pattern.measure):
        return "none"
    own = class_of_phrase(line, phrase)
    if own is None and phrase.is_bare and not phrase.is_of_them:
        own = class_said(line, phrase)
        if own is None:
            own = class_of_toll(line, draft) if draft.rule == "toll" else class_aimed_at(line, draft)
    if own in (None, "unknown") and draft.is_part and line.word(phrase.end) == "as":
        noun = line.lexicon.nouns.get(line.word(line.skip(phrase.end + 1, DETERMINER)))
        own = noun.victim if noun is not None else own
    if own in (None, "unknown") and phrase.is_part:
        own = class_said(line, phrase) or own  # "19 of the victims were cadets"
    if own in (None, "unknown") and (lost := class_lost(line, draft, phrase)):
        own = lost
    if own in (None, "unknown"):
        apposed = class_of_apposition(line, phrase)
        own = apposed or own
    if pattern.people and phrase.head > phrase.at and phrase.noun is not None and phrase.noun.event is not None:
        own = class_of_event(line, phrase) or own
    if (own is None or (phrase.noun is None and own == "unknown" and phrase.is_bare)) and draft.source is not None:
        return None
    return own


def class_lost(line: Line, draft: Draft, phrase: Phrase) -> str | None:
    """ "Lost 100 men", "their losses were 60 personnel", "gave its own losses as 12 dead", "eight CRPF men": those who bear arms."""
    if phrase.noun is not None and phrase.noun.lemma in ("man", "personnel"):
        is_lost = line.word(draft.trigger) in LOST
        return "combatant" if is_lost or any(names_force(line, k) for k in range(phrase.at + 1, phrase.head)) else None
    if not phrase.is_bare or phrase.is_of_them:
        return None
    return class_of_losses(line, phrase.at) or class_fronted(line, phrase.at)


def class_of_losses(line: Line, at: int) -> str | None:
    """ "Put its own losses at 74 dead": an army's, unless another's are named ("civilian losses")."""
    k = next((i for i in range(at - 1, max(0, at - 5), -1) if line.words[i] == "losses"), -1)
    k = max(
        k,
        next((i for i in range(at - 1, max(0, at - 4), -1) if line.words[i - 1] == "own" and line.tags[i] & STATE), -1),
    )
    at = line.skip(at - 1, QUOTE, -1) + 1
    if k < 1 or line.words[at - 1] not in ("as", "at", "of", "to", ":"):
        return None
    noun = line.lexicon.nouns.get(line.words[k - 1])
    return "combatant" if noun is None else noun.victim


def class_fronted(line: Line, at: int) -> str | None:
    """ "Of civilians he knew of five dead", "of his own men nine are dead": the class that opens the sentence."""
    if line.words[0] != "of" or at > BEYOND or line.tag(1) & NUMBER:
        return None
    k = line.skip(1, DETERMINER)
    k += line.word(k) == "own"
    noun = line.lexicon.nouns.get(line.word(k))
    if noun is not None and noun.lemma == "man" and k > 1:
        return "combatant"
    return noun.victim if noun is not None and noun.is_plural and noun.victim != "unknown" else None


def names_force(line: Line, k: int) -> bool:
    """Whether a word before "men" is a body in arms: "security", "army", or an acronym ("CRPF"), the UN's apart."""
    printed = line.text[line.starts[k] : line.ends[k]]
    if line.words[k] in line.lexicon.words["armed_bodies"]:
        return True
    return len(printed) > 2 and printed.isalpha() and printed.isupper()


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
    if (
        phrase.noun is not None
        and phrase.noun.lemma == "man"
        and (line.word(phrase.head - 1) in ("his", "its", "their", "our") or is_lost(line, phrase))
    ):
        return "combatant"
    if (
        phrase.noun is not None
        and phrase.noun.lemma == "member"
        and (is_of_force(line, phrase.end) or is_of_armed_group(line, phrase))
    ):
        return "combatant"
    found = head if head not in (None, "unknown") else (known[-1] if known else head)
    joined = class_joined(line, phrase.end)
    if (
        found is not None
        and joined is not None
        and {found, joined} & {"combatant"}
        and found != joined
        and "unknown" not in (found, joined)
    ):
        return "mixed"
    return found if found is not None else "unknown"


def is_lost(line: Line, phrase: Phrase) -> bool:
    """ "Eritrea lost 10,000 men at Tsorona": whoever loses men had them under arms."""
    k = line.skip(phrase.at - 1, DETERMINER | ADVERB, -1)
    return line.word(k) in ("lost", "lose", "loses", "losing") and line.word(phrase.head) == "men"


def is_of_force(line: Line, at: int) -> bool:
    """ "Members of the security forces", "of the regime army": those who bear arms for somebody."""
    if line.word(at) != "of":
        return False
    for k in range(at + 1, min(line.size, at + 7)):
        if line.words[k] in line.lexicon.words["armed_bodies"]:
            return True
        if line.tags[k] & (STOP | COMMA | NUMBER | PREPOSITION | BE):
            break
    return False


def is_of_armed_group(line: Line, phrase: Phrase) -> bool:
    """ "Hit a terrorist group, leaving 11 of its members dead": the group named before bears arms."""
    if line.word(phrase.head - 1) not in ("its", "their") and line.words[phrase.end : phrase.end + 3] not in (
        ["of", "the", "group"],
        ["of", "the", "organisation"],
        ["of", "the", "organization"],
    ):
        return False
    for k in range(phrase.at - 1, max(-1, phrase.at - 2 * BEYOND), -1):
        noun = line.lexicon.nouns.get(line.words[k]) if line.tags[k] & NOUN else None
        if line.words[k] in line.lexicon.words["armed_bodies"] or (noun is not None and noun.victim == "combatant"):
            return True
    return False


def class_said(line: Line, phrase: Phrase) -> str | None:
    """ "12 were soldiers": the class said of a bare number."""
    if not line.tag(phrase.end) & BE:
        return None
    k = line.skip(phrase.end + 1, DETERMINER | ADVERB)
    if not line.tag(k):  # "five were medical students"
        k += 1
    noun = line.lexicon.nouns.get(line.word(k))
    return noun.victim if noun is not None and noun.is_plural and noun.victim != "unknown" else None


def class_of_toll(line: Line, draft: Draft) -> str | None:
    """ "The number of soldiers killed rose to 12", "the toll among civilians", "the civilian death toll": whose toll it is."""
    assert draft.phrase is not None
    names = line.lexicon.words["number_nouns"]
    if draft.trigger > draft.phrase.at or not names.isdisjoint(line.words[draft.phrase.end : draft.phrase.end + 3]):
        return class_behind(line, draft.phrase.end)  # "raises to 40 the number of civilians killed"
    lost = "combatant" if line.word(draft.trigger) == "losses" else None
    first = max(0, min(draft.trigger, draft.phrase.at) - BEYOND)
    for k in range(draft.phrase.at - 1, first, -1):
        if line.tags[k] & STOP or line.words[k] in ("while", "whereas", "but"):
            first = k
            break
    for k in range(first, draft.phrase.at):
        noun = line.lexicon.nouns.get(line.words[k]) if line.tags[k] & NOUN else None
        if noun is None or noun.victim in (None, "unknown"):
            continue
        j = k - 1
        while j >= 0 and (not line.tags[j] or line.tags[j] & (NOUN | DETERMINER)):
            j -= 1
        if k + 1 < draft.phrase.at and is_before_head(line, k):
            continue  # "the toll of the police academy bombing": the academy's, and not the policemen's
        is_told = line.word(j) in ("of", "among", "for") and (
            line.word(j - 1) in line.lexicon.words["number_nouns"] or line.tag(j - 1) & (TOLL | STATE | NOUN)
        )
        if is_told or k == draft.trigger - 1:
            return noun.victim
    return lost


def is_before_head(line: Line, k: int) -> bool:
    """Whether a noun only describes the next word: "police academy"; "soldiers killed" and "soldiers rose" are no such pairs."""
    tag, words = line.tags[k + 1], line.lexicon.words
    if tag:
        return bool(tag & NOUN) and not tag & STATE
    word = line.words[k + 1]
    return word not in words["changes"] and word not in words["toll_openers"] and not word.endswith(("ly", "ed"))


def class_behind(line: Line, at: int) -> str | None:
    """The class of the first people named behind a toll: "raises to 40 the number of civilians killed"."""
    for k in range(at, min(line.size, at + BEYOND // 2)):
        noun = line.lexicon.nouns.get(line.words[k]) if line.tags[k] & NOUN else None
        if noun is not None and noun.victim not in (None, "unknown"):
            return noun.victim
        if line.tags[k] & (STOP | COMMA | NUMBER | STATE):
            break
    return None


def class_aimed_at(line: Line, draft: Draft) -> str | None:
    """ "Police fired on the marchers, killing 12": a bare number of victims is of those at whom the deed before was aimed."""
    at = draft.trigger
    verb = line.lexicon.verbs.get(line.word(at))
    if draft.rule != "verb before" or verb is None or not verb.is_ing or not line.tag(at - 1) & COMMA:
        return None
    for k in range(at - 2, max(-1, at - BEYOND), -1):
        if line.tags[k] & (STOP | COMMA | NUMBER):
            return None
        is_verb_on = line.words[k].endswith((" on", " at"))  # "opened fire on" is one word
        if is_verb_on or (line.words[k] in ("on", "at", "into", "upon", "against") and line.tags[k] & PREPOSITION):
            end = line.skip(k + 1, DETERMINER)
            while line.tag(end) & NOUN or (not line.tag(end) and end < at):
                noun = line.lexicon.nouns.get(line.words[end])
                if noun is not None and noun.is_plural and noun.victim not in (None, "unknown"):
                    return noun.victim
                end += 1
    return None


def class_of_event(line: Line, phrase: Phrase) -> str | None:
    """ "Six deaths were of children", "12 deaths among soldiers": the class that follows the noun."""
    for k in range(phrase.end, min(line.size, phrase.end + 3)):
        if line.words[k] in ("of", "among"):
            for j in range(k + 1, min(line.size, k + 4)):
                if line.tags[j] & NOUN and line.lexicon.nouns[line.words[j]].victim:
                    return line.lexicon.nouns[line.words[j]].victim
    return None


def class_after_of(line: Line, phrase: Phrase) -> str | None:
    """ "12 were soldiers", "six of them children": the class said of a bare number."""
    k = phrase.end
    if phrase.is_of_them and (found := class_of_them(line, phrase)):
        return found
    if phrase.is_of_them or phrase.is_part:
        for j in range(k, min(line.size, k + 5)):
            if line.tags[j] & (COMMA | STOP | PART | NUMBER):
                break  # "31 of them in a critical condition, including three children"
            if line.tags[j] & NOUN and line.lexicon.nouns[line.words[j]].victim:
                return line.lexicon.nouns[line.words[j]].victim
    return None


def class_of_them(line: Line, phrase: Phrase) -> str | None:
    """ "Killed terrorists, 12 of them": the class of the last people named before, where the figure itself names none."""
    for k in range(phrase.end, min(line.size, phrase.end + 5)):
        if line.tags[k] & (COMMA | STOP | PART):
            break
        if line.tags[k] & NOUN and line.lexicon.nouns[line.words[k]].victim not in (None, "unknown"):
            return None
    for k in range(phrase.at - 1, max(-1, phrase.at - 2 * BEYOND), -1):
        noun = line.lexicon.nouns.get(line.words[k].rstrip("'’"))
        is_part = line.tag(k - 1) & NUMBER and line.tag(k - 2) & PART  # "448, including 248 children, ... 58 of them"
        if noun is not None and noun.victim is not None and noun.is_plural and not is_part:
            return noun.victim if noun.victim != "unknown" else None
    return None


def class_joined(line: Line, at: int) -> str | None:
    """The class of a noun joined by "and" right after the phrase, without a number of its own."""
    if line.word(at) not in ("and", "or"):
        return None
    for k in range(at + 1, min(line.size, at + 4)):
        if line.tags[k] & NUMBER:
            return None
        if line.tags[k] & NOUN:
            return line.lexicon.nouns[line.words[k]].victim
    return None


def class_of_apposition(line: Line, phrase: Phrase) -> str | None:
    """ "20 people died, both fighters and civilians": the classes that an apposition names."""
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
                if line.tags[j] & NOUN and (victim := line.lexicon.nouns[line.words[j]].victim) and victim != "unknown":
                    classes.add(victim)
                elif not line.tags[j] & CONJUNCTION and classes:
                    break
            break
    if "combatant" in classes and len(classes) > 1:
        return "mixed"
    return "civilian" if "civilian" in classes else next(iter(classes), None)
