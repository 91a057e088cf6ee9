"""Makes the forms of English verbs and nouns, so that a word list holds one form of each."""

from __future__ import annotations

from collections.abc import Mapping

VOWELS = "aeiou"


def make_plural(noun: str, irregular: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """The plurals of a noun or noun phrase; the last word is inflected.

    >>> make_plural("death", {}), make_plural("casualty", {}), make_plural("air strike", {})
    (('deaths',), ('casualties',), ('air strikes',))
    >>> make_plural("armed man", {"man": ("men",)})
    ('armed men',)
    """
    if noun in irregular:
        return irregular[noun]
    head, _, last = noun.rpartition(" ")
    lead = head + " " if head else ""
    if last in irregular:
        return tuple(lead + plural for plural in irregular[last])
    if last.endswith(("s", "x", "z", "ch", "sh")):
        return (lead + last + "es",)
    if last.endswith("y") and last[-2:-1] not in VOWELS:
        return (lead + last[:-1] + "ies",)
    return (lead + last + "s",)


def make_verb_forms(verb: str, irregular: Mapping[str, tuple[str, ...]]) -> tuple[str, str, str, str, str]:
    """Base, third person, past, participle and -ing form of a verb or verb phrase; the first word is inflected, adverbs are passed over.

    >>> make_verb_forms("injure", {})
    ('injure', 'injures', 'injured', 'injured', 'injuring')
    >>> make_verb_forms("shoot down", {"shoot": ("shoot", "shoots", "shot", "shot", "shooting")})
    ('shoot down', 'shoots down', 'shot down', 'shot down', 'shooting down')
    """
    words = verb.split()
    at = next((i for i, word in enumerate(words) if word in irregular or not word.endswith("ly")), 0)
    before, after = " ".join(words[:at]), " ".join(words[at + 1 :])
    lead, tail = before + " " if before else "", " " + after if after else ""
    forms = irregular.get(words[at]) or regular_forms(words[at])
    base, third, past, participle, ing = (lead + form + tail for form in forms)
    return base, third, past, participle, ing


def regular_forms(verb: str) -> tuple[str, str, str, str, str]:
    """The five forms of a regular verb.

    >>> regular_forms("bury"), regular_forms("crash")
    (('bury', 'buries', 'buried', 'buried', 'burying'), ('crash', 'crashes', 'crashed', 'crashed', 'crashing'))
    """
    if verb.endswith("e"):
        past, third, ing = verb + "d", verb + "s", (verb[:-2] + "ying" if verb.endswith("ie") else verb[:-1] + "ing")
        ing = verb + "ing" if verb.endswith("ee") else ing
    elif verb.endswith("y") and verb[-2:-1] not in VOWELS:
        past, third, ing = verb[:-1] + "ied", verb[:-1] + "ies", verb + "ing"
    else:
        third = verb + ("es" if verb.endswith(("s", "x", "z", "ch", "sh")) else "s")
        past, ing = verb + "ed", verb + "ing"
    return verb, third, past, past, ing
