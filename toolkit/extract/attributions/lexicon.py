"""Compiles the word lists of cues, sources and outlets into look-up tables, once per vocabulary."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, NamedTuple

import regex

from toolkit.extract.attributions.scanner import Scanner
from toolkit.vocabulary.load import Vocabulary

# What a word may be; a word may be several things ("general", "report").
DET, PREP, COORD, STOP, AUX, BE, ADV, TIME, PRON = (1 << n for n in range(9))
PERSON, PEOPLE, ORG, DOC, MOD, ROLE, RANK, NATION, NUM, CUE, NOT, PLACE, COUNT = (1 << n for n in range(9, 22))
SPEAKER = PERSON | PEOPLE | ORG | DOC
NOMINAL = SPEAKER | MOD | ROLE | RANK | NATION | NUM
FUNCTION = DET | PREP | COORD | STOP | AUX | BE | PRON | NOT

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
    NUM: "one two three four five six seven eight nine ten eleven twelve dozen dozens hundreds several many some few",
}
# A word of a name: U.N., B'Tselem, RFE, al-Hamawi.
NAME_WORD = regex.compile(r"(?:\p{Lu}\.){2,}|[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.\-]*[\p{L}\p{M}\p{N}]|[\p{L}\p{N}]")
# The kinds of source that a noun alone tells, in the order of looking.
KINDS = ("witness", "hospital", "rescue", "expert", "rebel", "monitor", "media", "company", "military")
SPELLINGS = {
    "defence": "defense", "centre": "center", "organisation": "organization", "organisations": "organizations", "programme": "program",
    "u.s.": "us", "u.n.": "un", "u.k.": "uk", "e.u.": "eu", "u.s": "us", "u.n": "un", "u.a.e.": "uae", "neighbour": "neighbor",
    "coordinating": "coordination", "mobilisation": "mobilization", "mediterranée": "mediterranee", "labour": "labor",
}  # fmt: skip
FLAGS = (
    ("alone", True),
    ("local", False),
    ("bare", None),
)  # what a body's entry may say, and what holds where it does not
# Lists of nouns that tell what a common noun goes back to.
MEANT = (
    "parts_of_states",
    "state_bodies",
    "not_of_ministries",
    "rebels",
    "speaking_bodies",
    "found_everywhere",
    "only_ones",
    "watchers",
    "named_before",
    "troops",
)


class Cue(NamedTuple):
    """A reporting verb form: its lemma, its form (base, third, past, ing, part) and the class it belongs to."""

    lemma: str
    form: str
    kind: str


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


@dataclass(frozen=True, eq=False)
class Lexicon:
    """Everything that reading attributions looks up."""

    flags: Mapping[str, int]
    cues: Mapping[str, Cue]
    also_nouns: frozenset[str]
    names: Mapping[str, tuple[tuple[tuple[str, ...], bool, Entry], ...]]
    by_name: Mapping[str, Entry]
    bodies: Mapping[str, tuple[tuple[tuple[str, ...], Body], ...]]
    countries: Mapping[str, tuple[str, str]]
    capitals: frozenset[str]
    any_ministry: Body | None
    any_minister: Body | None
    towns: Mapping[str, tuple[str, str]]
    upper_towns: Mapping[str, tuple[str, str]]
    words: Mapping[str, frozenset[str]]
    means: Mapping[str, tuple[str, ...]]
    kinds: Mapping[str, str]
    coalitions: Mapping[str, str]
    trigger: Scanner = field(repr=False)
    places: Scanner = field(repr=False)
    town_names: Scanner = field(repr=False)
    printed: Scanner = field(repr=False)
    entries: Mapping[str, Entry] = field(repr=False)


def plain_word(word: str) -> str:
    """A word in the one spelling that look-ups use.

    >>> plain_word("Centre"), plain_word("Russia’s"), plain_word("U.N.")
    ('center', 'russia', 'un')
    """
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


@lru_cache(maxsize=8)
def compile_lexicon(vocabulary: Vocabulary) -> Lexicon:
    """The tables of one vocabulary."""
    cues_table, sources = vocabulary.tables["cues"], vocabulary.tables["sources"]
    cues = compile_cues(cues_table)
    names = compile_names(sources, vocabulary.tables["outlets"])
    bodies = compile_bodies(sources["body"])
    states = compile_countries(sources["country"])
    countries = {**compile_countries(sources.get("territory", {})), **states}
    towns = compile_towns(vocabulary.tables["towns"]["town"], states)
    clues = compile_towns(vocabulary.tables["towns"]["group"], states)
    nouns = sources["nouns"]
    printed = compile_printed(sources, vocabulary.tables["outlets"], names)
    words = {key: frozenset(value) for key, value in cues_table["words"].items()}
    words |= {key: frozenset(SPELLINGS.get(word, word) for word in nouns[key]) for key in ("proper", *MEANT)}
    words["name_endings"] = frozenset(nouns["name_endings"])  # looked for in print, in each spelling
    return Lexicon(
        flags=compile_flags(nouns, cues, countries, words["own_counts"]),
        cues=cues,
        also_nouns=words["also_nouns"],
        names=group_by_first(names),
        by_name={" ".join(form): entry for form, _, entry in names},
        bodies=group_by_first(bodies),
        countries=countries,
        capitals=frozenset(" ".join(plain_words(names[1])) for names in sources["country"].values() if len(names) > 1),
        any_ministry=next((body for _, body in bodies if body.name == "ministry" and not body.is_post), None),
        any_minister=next((body for _, body in bodies if body.name == "cabinet"), None),
        towns=clues | towns,
        upper_towns={town.upper(): pair for town, pair in towns.items()},
        words=words,
        means={noun: tuple(kinds) for noun, kinds in sources["means"].items()},
        kinds={word: kind for kind in reversed(KINDS) for word in nouns[kind]},
        coalitions=sources.get("coalition", {}),
        trigger=compile_trigger(cues, words),
        places=Scanner(capitalised(states)),
        town_names=Scanner({**clues, **towns}),
        printed=Scanner(printed),
        entries=printed,
    )  # fmt: skip


def compile_cues(table: Mapping[str, Any]) -> dict[str, Cue]:
    """Every form of every reporting verb."""
    cues: dict[str, Cue] = {}
    for kind in ("quoting", "denial", "doubt", "correction", "speech", "belief", "record", "toll"):
        for lemma, forms in table[kind].items():
            lemma = lemma.partition("_")[0]
            for form, word in zip(("third", "past", "ing", "part"), forms.split(), strict=False):
                cues.setdefault(word, Cue(lemma, form, kind))
            cues.setdefault(lemma, Cue(lemma, "base", kind))
    return cues


def compile_names(sources: Mapping[str, Any], outlets: Mapping[str, Any]) -> list[tuple[tuple[str, ...], bool, Entry]]:
    """Every spelling of every known organisation, outlet and person; True where capitals must be as listed (WHO, IS)."""
    rows: list[tuple[str, Iterable[str], Entry]] = []
    for name, organisation in sources["organisation"].items():
        rows.append(
            (name, organisation.get("variants", ()), Entry(name, name, organisation.get("kind", "other"), False))
        )
    companies = sources.get("company", {})
    rows.extend((name, variants, Entry(name, name, "company", False)) for name, variants in companies.items())
    for table, kind in (("outlet", "media"), ("state_outlet", "party")):
        rows.extend((name, variants, Entry(name, name, kind, False)) for name, variants in outlets[table].items())
    kind_of = {name: body.get("kind", "other") for name, body in sources["organisation"].items()}
    for name, (organisation, *variants) in sources["person"].items():
        entry = Entry(name, organisation or None, kind_of.get(organisation, "official"), True)
        full = [printed for printed in (name, *variants) if is_full_name(printed, name)]
        rows.append((name, full, entry))
        given = frozenset(plain_words(printed)[0] for printed in full)
        rows.append((name, [each for each in variants if each not in full], entry._replace(given=given)))
    found: dict[tuple[str, ...], tuple[tuple[str, ...], bool, Entry]] = {}
    for name, variants, entry in rows:
        for printed in (name, *variants):
            form = plain_words(printed)
            is_exact = printed.isupper() and len(form) == 1 and len(printed) < 6
            known = found.setdefault(form, (form, is_exact, entry))
            if known[1] and not is_exact and known[2] is entry:
                found[form] = (form, False, entry)  # "NATO" and "Nato"
    return list(found.values())


def is_full_name(printed: str, standard: str) -> bool:
    """Whether a spelling has the first name, and not the family name alone.

    >>> is_full_name("Igor Konashenkov", "Igor Konashenkov"), is_full_name("Konashenkov", "Igor Konashenkov")
    (True, False)
    """
    words, whole = plain_words(printed), plain_words(standard)
    return words[0] == whole[0] or len(words) >= len(whole)


def compile_bodies(table: Mapping[str, Any]) -> list[tuple[tuple[str, ...], Body]]:
    """Every spelling of the bodies that all countries have, and of the posts that speak for them."""
    rows: list[tuple[tuple[str, ...], Body]] = []
    for name, body in table.items():
        for key, is_post in (("words", False), ("posts", True)):
            rows.extend(
                (
                    plain_words(form),
                    Body(name, body["standard"], body["kind"], is_post, *(body.get(k, d) for k, d in FLAGS)),
                )
                for form in body.get(key, ())
            )
    return rows


def compile_countries(table: Mapping[str, list[str]]) -> dict[str, tuple[str, str]]:
    """(country, adjective) of every name of a country, its capital and its people; in lower case, words joined by blanks."""
    found: dict[str, tuple[str, str]] = {}
    for country, (adjective, *others) in table.items():
        pair = (country, adjective)
        for name in (country, adjective, *others):
            form = " ".join(plain_words(name))
            found.setdefault(form, pair)
            if " " not in form and len(form) > 3:
                found.setdefault(form + "s", pair)  # the Russians; also Russias, where apostrophes were stripped
    return found


def compile_towns(table: Mapping[str, list[str]], states: Mapping[str, tuple[str, str]]) -> dict[str, tuple[str, str]]:
    """(country, adjective) of every town and province, as printed."""
    return {
        town: pair
        for country, towns in table.items()
        if (pair := states.get(" ".join(plain_words(country))))
        for town in towns
    }


def compile_flags(
    nouns: Mapping[str, Iterable[str]], cues: Mapping[str, Cue], countries: Mapping[str, Any], own_counts: Iterable[str]
) -> dict[str, int]:
    """What each word may be."""
    flags: dict[str, int] = {}
    lists: list[tuple[int, Iterable[str]]] = [(flag, text.split()) for flag, text in GRAMMAR.items()]
    lists += [
        (PERSON, nouns["person"]),
        (PEOPLE, nouns["people"]),
        (ORG, nouns["organisation"]),
        (DOC, nouns["document"]),
    ]
    lists += [(MOD, nouns["modifiers"]), (ROLE, nouns["roles"]), (RANK, nouns["ranks"]), (CUE, [*cues, "according"])]
    lists += [(COUNT, own_counts), (NATION, (name for name in countries if " " not in name))]
    for flag, listed in lists:
        for word in listed:
            word = SPELLINGS.get(word, word)
            flags[word] = flags.get(word, 0) | flag
    return flags


def group_by_first(rows: Iterable[tuple]) -> dict[str, tuple]:
    """Rows by the first word of their form, the longest first."""
    found: dict[str, list] = {}
    for row in rows:
        if row[0]:
            found.setdefault(row[0][0], []).append(row)
    return {first: tuple(sorted(group, key=lambda row: -len(row[0]))) for first, group in found.items()}


def compile_trigger(cues: Mapping[str, Cue], words: Mapping[str, frozenset[str]]) -> Scanner:
    """One look-up of all cue words: a sentence without a hit is read no further."""
    listed = {*cues, *(phrase.split()[0] for phrase in words["before_source"])} - {"as", "in"}
    listed |= words["own_counts"]
    return Scanner(
        [*listed, *(word.capitalize() for word in listed), *(word.upper() for word in ("say", "says", "said"))]
    )


def capitalised(names: Iterable[str]) -> list[str]:
    """Names as they are printed in running text."""
    return [" ".join(word.capitalize() if len(word) > 2 else word.upper() for word in name.split()) for name in names]


def compile_printed(
    sources: Mapping[str, Any], outlets: Mapping[str, Any], names: Iterable[tuple[tuple[str, ...], bool, Entry]]
) -> dict[str, Entry]:
    """The entry of every organisation's name as the lists print it."""
    entries = {form: entry for form, _, entry in names}
    rows = {
        **{name: body.get("variants", ()) for name, body in sources["organisation"].items()},
        **outlets["outlet"],
        **outlets["state_outlet"],
        **sources.get("company", {}),
    }
    printed: dict[str, Entry] = {}
    for name, variants in rows.items():
        for form in (name, *variants):
            entry = entries.get(plain_words(form))
            if entry and not entry.is_person:
                printed[form] = entry
    return printed
