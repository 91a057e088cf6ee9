"""What an acronym stands for in an article: the name before its bracket, a listed name with these initials, what it means in a country."""

from __future__ import annotations

from functools import lru_cache

import regex

from toolkit.extract.attributions.lexicon import ORG, Lexicon

BEFORE = 120  # characters before a bracket in which the name stands
LONGEST_ASIDE = 5  # small words within a name
WORD = regex.compile(r"[\p{L}'’.\-]+")
# A run of capitals just before a bracket: "the Committee for Relief | (CEDEM)".
RUN = regex.compile(r"(?:\p{Lu}[\p{L}'’-]+ (?:(?:of|for|and|on|in|the|de|la) ){0,2})*\p{Lu}[\p{L}'’-]+\s*$")


def find_acronym(text: str, acronym: str, lexicon: Lexicon) -> str | None:
    """Returns what an acronym stands for in a text; None where that does not say.

    >>> from toolkit.extract.attributions.compiling import compile_lexicon
    >>> from toolkit.vocabulary.load import load_vocabulary
    >>> words = compile_lexicon(load_vocabulary())
    >>> find_acronym("The High Relief Council (HRC) met on Monday.", "HRC", words)
    'High Relief Council'
    >>> find_acronym("The Emergency Committee (CEDEM) met on Monday.", "CEDEM", words)
    'Emergency Committee'
    >>> find_acronym("The council (HRC) met on Monday. KABUL (AFP) - It rained.", "HRC", words) is None
    True
    """
    at = text.find(f"({acronym})")
    while at >= 0:
        before = text[max(0, at - BEFORE) : at]
        name = spelled_out(before, acronym) or named_before(before, acronym, lexicon)
        if name is not None:
            return name
        at = text.find(f"({acronym})", at + 1)
    return abbreviated(text, acronym, lexicon)


def spelled_out(before: str, acronym: str) -> str | None:
    """The words before a bracket whose capitals are those of the acronym."""
    words = WORD.findall(before)
    letters = acronym.replace(".", "").upper()
    for length in range(len(letters), min(len(words), len(letters) + LONGEST_ASIDE) + 1):
        taken = words[-length:]
        initials = "".join(word[0] for word in taken if word[0].isupper())
        if initials.upper() == letters and taken[0][0].isupper():
            return " ".join(taken)
    return None


def named_before(before: str, acronym: str, lexicon: Lexicon) -> str | None:
    """The name of a body just before the bracket of an acronym in another language, which no list knows."""
    if acronym.lower() in lexicon.by_name:
        return None
    match = RUN.search(before)
    if match is None:
        return None
    words = match[0].split()
    is_body = any(lexicon.flags.get(word.lower(), 0) & ORG or word.lower() in lexicon.words["proper"] for word in words)
    if words[0] in ("The", "A", "An"):
        words = words[1:]
    return " ".join(words) if is_body and len(words) > 1 else None


@lru_cache(maxsize=8)
def names_by_initials(lexicon: Lexicon) -> dict[str, tuple[str, ...]]:
    """The listed names as printed, by their initials."""
    found: dict[str, tuple[str, ...]] = {}
    for name in lexicon.entries:
        if len(initials := initials_of(name)) > 2 and " " in name:
            found[initials] = (*found.get(initials, ()), name)
    return found


def abbreviated(text: str, acronym: str, lexicon: Lexicon) -> str | None:
    """The one listed name in the text that has these initials: "the Armed Forces of the Philippines ... AFP spokesman"."""
    named = [name for name in names_by_initials(lexicon).get(acronym.replace(".", ""), ()) if name in text]
    return named[0] if len(named) == 1 else None


def initials_of(name: str) -> str:
    """The capitals with which the words of a name begin.

    >>> initials_of("Armed Forces of the Philippines")
    'AFP'
    """
    return "".join(word[0] for word in name.split() if word[0].isupper())
