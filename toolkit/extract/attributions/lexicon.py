"""What reading attributions looks up: what a word may be, a known name, a body that every country has, and how a word is spelled for it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

import regex

from toolkit.extract.attributions.scanner import Scanner

# What a word may be; a word may be several things ("general", "report").
DET, PREP, COORD, STOP, AUX, BE, ADV, TIME, PRON = (1 << n for n in range(9))
PERSON, PEOPLE, ORG, DOC, MOD, ROLE, RANK, NATION, NUM, CUE, NOT, PLACE, COUNT, PHRASAL = (1 << n for n in range(9, 23))
SPEAKER = PERSON | PEOPLE | ORG | DOC
NOMINAL = SPEAKER | MOD | ROLE | RANK | NATION | NUM
FUNCTION = DET | PREP | COORD | STOP | AUX | BE | PRON | NOT

TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
ONES = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
GRAMMAR = {
    DET: "the a an this that these those its his her their our my your one another each every all both no any",
    PREP: "of in at on from for by with to near into over under between against among through during via about around "
    "inside outside within without across along behind below above upon towards toward beyond "
    "despite amid including per as than",
    COORD: "and or & but nor yet",
    STOP: "that which who whom whose what where when while whilst whereas if because since after before although though "
    "until unless so once whether how why",
    AUX: "has have had having do does did will would can could may might shall should must 's ll ve d",
    BE: "is are was were be been being am",
    NOT: "not n't never no neither nor cannot didn't couldn't can't won't wouldn't hasn't haven't hadn't doesn't don't "
    "isn't wasn't weren't aren't didnt couldnt cant wont wouldnt hasnt havent doesnt dont isnt wasnt werent",
    PRON: "he she it they i we you him her them us me who",
    ADV: "also later earlier then now already still again once further separately meanwhile however instead too even only just "
    "repeatedly recently previously publicly officially reportedly initially subsequently immediately explicitly quickly "
    "itself himself herself themselves here there first always often finally either merely simply clearly falsely angrily quietly long",
    TIME: "monday tuesday wednesday thursday friday saturday sunday yesterday today tonight tomorrow late early morning evening "
    "afternoon night "
    "midday noon overnight midnight week month year day january february march april june july august september october november "
    "december jan feb mar apr jun jul aug sept sep oct nov dec am pm a.m p.m "
    "mon tue tues wed thu thur thurs fri sat sun ago last next gmt",
    NUM: "one two three four five six seven eight nine ten eleven twelve dozen dozens "
    "hundred hundreds thousand thousands million several many some few "
    "thirteen fourteen fifteen sixteen seventeen eighteen nineteen "
    + " ".join(f"{ten} " + " ".join(f"{ten}-{one}" for one in ONES) for ten in TENS),
}
# A word of a name: U.N., B'Tselem, RFE, al-Hamawi.
NAME_WORD = regex.compile(r"(?:\p{Lu}\.){2,}|[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.\-]*[\p{L}\p{M}\p{N}]|[\p{L}\p{N}]")
SPELLINGS = {
    "defence": "defense", "centre": "center", "organisation": "organization", "organisations": "organizations", "programme": "program",
    "u.s.": "us", "u.n.": "un", "u.k.": "uk", "e.u.": "eu", "u.s": "us", "u.n": "un", "u.a.e.": "uae", "neighbour": "neighbor",
    "coordinating": "coordination", "mobilisation": "mobilization", "mediterranée": "mediterranee", "labour": "labor",
}  # fmt: skip


class Cue(NamedTuple):
    """A reporting verb form: its lemma, its form (base, third, past, ing, part), the class it belongs to, how many words it has."""

    lemma: str
    form: str
    kind: str
    size: int = 1


class Entry(NamedTuple):
    """A known name: one standard spelling of it, the organisation, the kind of source, and whether it is a person.

    `given` are the first names of a person whose family name stands alone: with another one before it, it is somebody else.
    """

    standard: str
    organisation: str | None
    kind: str
    is_person: bool
    given: frozenset[str] | None = None


class Body(NamedTuple):
    """A body that many countries have: how it is spelled with a country before it.

    `bare` is its name where no country is known, if that is another; `is_alone` where it has a name without one; `is_local` where each town
    has its own, and a country alone names none of them.
    """

    name: str
    standard: str
    kind: str
    is_post: bool
    is_alone: bool
    is_local: bool
    bare: str | None = None


# The health organisation is no pronoun: "In Geneva, WHO said".
NO_PRONOUN = {"WHO": "w.h.o.", "WHO's": "w.h.o.", "WHO’s": "w.h.o."}


@dataclass(frozen=True, eq=False)
class Lexicon:
    """Everything that reading attributions looks up."""

    flags: Mapping[str, int]
    cues: Mapping[str, Cue]
    phrasal: Mapping[str, tuple[tuple[tuple[str, ...], Cue], ...]]
    also_nouns: frozenset[str]
    names: Mapping[str, Mapping[str | None, Sequence[tuple[tuple[str, ...], bool, Entry]]]]
    by_name: Mapping[str, Entry]
    national: frozenset[str]
    bodies: Mapping[str, Mapping[str | None, Sequence[tuple[tuple[str, ...], Body]]]]
    telling: Mapping[str, frozenset[str]]
    countries: Mapping[str, tuple[str, str]]
    capitals: frozenset[str]
    former: Mapping[tuple[str, str], tuple[tuple[str, str], ...]]
    any_ministry: Body | None
    any_minister: Body | None
    towns: Mapping[str, tuple[str, str]]
    upper_towns: Mapping[str, tuple[str, str]]
    shared: Mapping[str, tuple[tuple[str, str], ...]]
    words: Mapping[str, frozenset[str]]
    means: Mapping[str, tuple[str, ...]]
    kinds: Mapping[str, str]
    coalitions: Mapping[str, str]
    armies: Mapping[str, tuple[str, str]]
    acronyms: Mapping[str, Mapping[str, str]]
    called: Mapping[str, tuple[str, ...]]
    trigger: Scanner = field(repr=False)
    places: Scanner = field(repr=False)
    provinces: Scanner = field(repr=False)
    town_names: Scanner = field(repr=False)
    printed: Scanner = field(repr=False)
    entries: Mapping[str, Entry] = field(repr=False)


def plain_word(word: str) -> str:
    """A word in the one spelling that look-ups use.

    >>> plain_word("Centre"), plain_word("Russia’s"), plain_word("U.N."), plain_word("WHO")
    ('center', 'russia', 'un', 'w.h.o.')
    """
    if word in NO_PRONOUN:
        return NO_PRONOUN[word]
    word = word.lower().replace("’", "'")
    if word.endswith("'s"):
        word = word[:-2]
    word = word.rstrip("'")
    return SPELLINGS.get(word, word)


@lru_cache(maxsize=20_000)
def plain_words(name: str) -> tuple[str, ...]:
    """The look-up form of a name, without its article.

    >>> plain_words("The U.N. Children’s Fund")
    ('un', 'children', 'fund')
    """
    words = [plain_word(word) for word in NAME_WORD.findall(name)]
    return tuple(words[1:] if len(words) > 1 and words[0] == "the" else words)
