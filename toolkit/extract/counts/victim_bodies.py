"""Reads the class of people from the body they belong to: "members of al-Nusra", "five of the rebels' men", "CRPF men"."""

from __future__ import annotations

from toolkit.extract.counts.lexicon import ADVERB, BE, COMMA, DETERMINER, NOUN, NUMBER, PREPOSITION, STOP
from toolkit.extract.counts.line import Line
from toolkit.extract.counts.phrases import Phrase

# "Hit a terrorist group, leaving 11 of its members dead": the group stands so many words before.
FAR = 24
# "Fighters of the NAME" stand within so many characters.
NEAR = 40
# "Sorrel Front men": names of bodies have so many words before "men".
LONGEST_NAME = 3
OWNERS = frozenset(["his", "its", "their", "our"])


def bears_arms(line: Line, phrase: Phrase) -> bool:
    """Whether a figure counts men or members of a body in arms.

    "Eritrea lost 10,000 men", "four suspected al-Qaeda members", "members of the army", "five of the rebels' men", "18 bodies in uniform".
    """
    lemma = phrase.noun.lemma if phrase.noun is not None else ""
    if wears_uniform(line, phrase):
        return True
    if lemma == "man":
        owner = line.words[phrase.head - 1 - (line.words[phrase.head - 1] == "own")]  # "three of its own men"
        is_theirs = owner in OWNERS or is_of_force(line, phrase.end)
        return is_theirs or is_lost(line, phrase) or is_owned(line, phrase)
    if lemma in ("brother", "comrade"):
        is_our = line.words[phrase.head - 1] == "our"  # "three of our brothers became martyrs"
        return is_our or (lemma == "comrade" and line.words[phrase.head - 1] in OWNERS)
    if lemma in line.lexicon.words["adherents"] and names_body(line, phrase.at + 1, phrase.head):
        return True
    if lemma == "member" and (falls(line, phrase) or (is_losing(line, phrase) and names_body(line, 0, phrase.at))):
        return True
    if lemma in ("member", "hero"):
        return is_of_force(line, phrase.end) or is_of_armed_group(line, phrase)
    return False


def wears_uniform(line: Line, phrase: Phrase) -> bool:
    """ "18 bodies in uniform", "12 men in camouflage fatigues"."""
    near = line.words[phrase.end + 1 : phrase.end + 4]
    return line.words[phrase.end] == "in" and not line.lexicon.words["uniforms"].isdisjoint(near)


def names_body(line: Line, start: int, end: int) -> bool:
    """Whether a word between two is a body in arms."""
    return not line.lexicon.words["armed_bodies"].isdisjoint(line.words[start:end])


def is_lost(line: Line, phrase: Phrase) -> bool:
    """ "Eritrea lost 10,000 men at Tsorona": whoever loses men had them under arms."""
    k = line.skip(phrase.at - 1, DETERMINER | ADVERB, -1)
    return line.words[k] in ("lost", "lose", "loses", "losing") and line.words[phrase.head] == "men"


def is_losing(line: Line, phrase: Phrase) -> bool:
    """ "The PKK had lost six members"."""
    return line.words[line.skip(phrase.at - 1, DETERMINER | ADVERB, -1)] in ("lost", "lose", "loses", "losing")


def falls(line: Line, phrase: Phrase) -> bool:
    """ "Two of its members fell", "five of its members had been martyred": they fell in battle."""
    if line.words[phrase.head - 1] not in OWNERS:
        return False
    return not {"fell", "fallen", "martyred"}.isdisjoint(line.words[phrase.end : phrase.end + 4])


def is_owned(line: Line, phrase: Phrase) -> bool:
    """ "Five of the attacking force's men", "97 of the rebels' men": those of a body in arms; "Misrata's men" may be anybody."""
    owner = line.words[phrase.head - 1]
    if not owner.endswith(("'s", "’s", "s'", "s’")):
        return fights(line, phrase)
    stem = owner.rstrip("'’") if owner.endswith(("'", "’")) else owner[:-2]
    noun = line.lexicon.nouns.get(stem)
    return stem in line.lexicon.words["armed_bodies"] or (noun is not None and noun.victim == "combatant")


def fights(line: Line, phrase: Phrase) -> bool:
    """ "370 Sorrel Front men": the name before them is one of which the story says elsewhere that it has fighters."""
    first = phrase.head
    while first - 1 > max(phrase.at, phrase.head - 1 - LONGEST_NAME) and line.is_capital(first - 1):
        first -= 1
    return first < phrase.head and is_called_armed(line, line.text[line.starts[first] : line.ends[phrase.head - 1]])


def is_called_armed(line: Line, name: str) -> bool:
    """Whether the story elsewhere has "fighters of the NAME", or "NAME fighters"."""
    nouns, at = line.lexicon.nouns, line.text.find(name)
    while at >= 0:
        end = at + len(name)
        before, after = line.text[max(0, at - NEAR) : at].lower().split(), line.text[end : end + NEAR].lower().split()
        behind = nouns.get(after[0].strip(".,;")) if after else None
        if behind is not None and behind.is_plural and behind.victim == "combatant":
            return True
        before = before[:-1] if before[-1:] == ["the"] else before
        led = nouns.get(before[-2]) if before[-1:] == ["of"] and len(before) > 1 else None
        if led is not None and led.is_plural and led.victim == "combatant":
            return True
        at = line.text.find(name, at + 1)
    return False


def is_of_force(line: Line, at: int) -> bool:
    """ "Members of the security forces", "of the regime army": those who bear arms for somebody."""
    if line.words[at] != "of":
        return False
    for k in range(at + 1, min(line.size, at + 7)):
        if line.words[k] in line.lexicon.words["armed_bodies"] or is_short_for_force(line, k):
            return True
        if line.words[k] == "of" or line.words[k].endswith(("st", "nd", "rd", "th")):
            continue  # "of the 43rd Front of the FARC"
        if line.tags[k] & (STOP | COMMA | NUMBER | PREPOSITION | BE):
            break
    return False


def is_short_for_force(line: Line, k: int) -> bool:
    """ "Members of the SAF", where the story has "the Special Action Force (SAF)"."""
    name = line.text[line.starts[k] : line.ends[k]]
    if not (1 < len(name) < 7 and name.isupper()):
        return False
    at = line.text.find(f"({name})")
    words = line.text[max(0, at - NEAR) : max(0, at)].lower().split()
    return not line.lexicon.words["armed_bodies"].isdisjoint(words)


def is_of_armed_group(line: Line, phrase: Phrase) -> bool:
    """ "Hit a terrorist group, leaving 11 of its members dead": the group named before bears arms."""
    after = line.words[phrase.end : phrase.end + 3]
    owner = line.words[phrase.head - 1]
    groups = line.lexicon.words["group_nouns"]
    is_its = owner in ("its", "their") or (owner.endswith(("'s", "’s")) and owner[:-2] in groups)
    if not is_its and not (after[:2] == ["of", "the"] and after[-1] in groups):
        return False
    for k in range(phrase.at - 1, max(-1, phrase.at - FAR), -1):
        noun = line.lexicon.nouns.get(line.words[k]) if line.tags[k] & NOUN else None
        if line.words[k] in line.lexicon.words["armed_bodies"] or (noun is not None and noun.victim == "combatant"):
            return True
    return False


def class_named(line: Line, k: int) -> str | None:
    """The class of a plural at a word: a noun's own, and members' by whose members they are; None where it tells none."""
    noun = line.lexicon.nouns.get(line.words[k]) if line.tags[k] & NOUN else None
    if noun is None or not noun.is_plural:
        return None
    if noun.lemma in line.lexicon.words["adherents"]:
        return "combatant" if is_of_force(line, k + 1) or names_body(line, k - 1, k) else None
    return noun.victim if noun.victim != "unknown" else None


def names_force(line: Line, k: int) -> bool:
    """Whether a word before "men" is a body in arms: "security", "army", or an acronym ("CRPF"), the UN's apart."""
    printed = line.text[line.starts[k] : line.ends[k]]
    if line.words[k] in line.lexicon.words["armed_bodies"]:
        return True
    return printed == "IS" or (len(printed) > 2 and printed.isalpha() and printed.isupper())
