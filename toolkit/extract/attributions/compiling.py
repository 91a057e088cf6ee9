"""Compiles the word lists of cues, sources and outlets into look-up tables, once per vocabulary."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any

from toolkit.extract.attributions.compiling_names import (
    behind_countries,
    capitalised,
    compile_acronyms,
    compile_bodies,
    compile_countries,
    compile_former,
    compile_names,
    compile_printed,
    compile_towns,
    find_telling,
    group_by_opening,
    name_states,
    printed_countries,
)
from toolkit.extract.attributions.lexicon import (
    COUNT,
    CUE,
    DOC,
    GRAMMAR,
    MOD,
    NATION,
    ORG,
    PEOPLE,
    PERSON,
    PHRASAL,
    RANK,
    ROLE,
    SPELLINGS,
    Cue,
    Lexicon,
    plain_words,
)
from toolkit.extract.attributions.scanner import Scanner
from toolkit.vocabulary.load import Vocabulary

# The kinds of source that a noun alone tells, in the order of looking.
KINDS = ("witness", "hospital", "rescue", "expert", "rebel", "monitor", "media", "company", "military", "other")
# Lists of nouns that tell what a common noun goes back to.
MEANT = (
    "parts_of_states",
    "state_bodies",
    "not_of_ministries",
    "not_of_forces",
    "other_bodies",
    "medium_words",
    "directions",
    "within_places",
    "rebels",
    "speaking_bodies",
    "found_everywhere",
    "forces_of_order",
    "only_ones",
    "state_police",
    "federations",
    "watchers",
    "named_before",
    "troops",
    "occupations",
    "ordinals",
    "medical",
    "red_crescent_states",
    "of_national_society",
    "heading_hospitals",
    "air_ranks",
    "name_titles",
    "company_heads",
    "company_only",
    "owned_by_companies",
    "national_fire",
    "county_bodies",
    "provincial_posts",
    "militaries",
    "issuing",
    "of_own_name",
    "before_titles",
    "peoples",
    "hospital_kinds",
)


@lru_cache(maxsize=8)
def compile_lexicon(vocabulary: Vocabulary) -> Lexicon:
    """The tables of one vocabulary."""
    cues_table, sources = vocabulary.tables["cues"], vocabulary.tables["sources"]
    cues, phrasal = compile_cues(cues_table), compile_phrasal(cues_table["phrasal"])
    names = compile_names(sources, vocabulary.tables["outlets"])
    bodies = compile_bodies(sources["body"])
    states = compile_countries(sources["country"])
    countries = {**compile_countries(sources.get("territory", {})), **states}
    towns = compile_towns(vocabulary.tables["towns"]["town"], states)
    provinces = compile_towns(vocabulary.tables["towns"]["province"], states)
    clues = compile_towns(vocabulary.tables["towns"]["group"], states)
    nouns = sources["nouns"]
    printed = compile_printed(sources, vocabulary.tables["outlets"], names)
    words = compile_words(cues_table["words"], nouns)
    return Lexicon(
        flags=compile_flags(nouns, cues, phrasal, countries, words["own_counts"] | words["said_nouns"]),
        cues=cues,
        phrasal=phrasal,
        also_nouns=words["also_nouns"],
        names=group_by_opening(names),
        by_name={" ".join(form): entry for form, _, entry in names},
        national=behind_countries((form for form, _, _ in names), countries),
        bodies=group_by_opening(bodies),
        telling=find_telling(bodies),
        countries=countries,
        capitals=frozenset(" ".join(plain_words(names[1])) for names in sources["country"].values() if len(names) > 1),
        former=compile_former(sources["country"], states),
        any_ministry=next((body for _, body in bodies if body.name == "ministry" and not body.is_post), None),
        any_minister=next((body for _, body in bodies if body.name == "cabinet"), None),
        towns=clues | provinces | towns,
        upper_towns={town.upper(): pair for town, pair in towns.items()},
        shared={name.lower(): name_states(lands, states) for name, lands in vocabulary.tables["towns"].get("shared", {}).items()},
        words=words,
        means={noun: tuple(kinds) for noun, kinds in sources["means"].items()},
        kinds={word: kind for kind in reversed(KINDS) for word in nouns[kind]},
        coalitions=sources.get("coalition", {}),
        armies={land: states[state.lower()] for land, state in sources.get("army", {}).items()},
        acronyms=compile_acronyms(sources.get("acronym", {})),
        called={form.lower(): tuple(names) for form, names in sources.get("called", {}).items()},
        trigger=compile_trigger(cues, phrasal, words),
        places=Scanner([*capitalised(states), *printed_countries(sources["country"])]),
        provinces=Scanner(provinces),
        town_names=Scanner({**clues, **provinces, **towns}),
        printed=Scanner(printed),
        entries=printed,
    )  # fmt: skip


def compile_words(table: Mapping[str, Any], nouns: Mapping[str, Any]) -> dict[str, frozenset[str]]:
    """The lists that the grammar asks by their names; what is looked for in print is kept in each spelling."""
    words = {key: frozenset(value) for key, value in table.items()}
    words |= {key: frozenset(SPELLINGS.get(word, word) for word in nouns[key]) for key in ("proper", *MEANT)}
    return words | {key: frozenset(nouns[key]) for key in ("fighting_abroad", "branching", "name_endings")}


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


def compile_phrasal(table: Mapping[str, str]) -> dict[str, tuple[tuple[tuple[str, ...], Cue], ...]]:
    """The reporting verbs of several words by their first: "made" with what follows it in "made it clear", the longest first.

    >>> compile_phrasal({"point out": "points pointed pointing"})["pointed"]
    ((('out',), Cue(lemma='point out', form='past', kind='speech', size=2)),)
    """
    found: dict[str, tuple[tuple[tuple[str, ...], Cue], ...]] = {}
    for phrase, forms in table.items():
        verb, *rest = phrase.split()
        for form, word in zip(("base", "third", "past", "ing", "part"), (verb, *forms.split()), strict=False):
            row = (tuple(rest), Cue(phrase, form, "speech", 1 + len(rest)))
            found[word] = tuple(sorted((*found.get(word, ()), row), key=lambda each: -len(each[0])))
    return found


def compile_flags(
    nouns: Mapping[str, Iterable[str]],
    cues: Mapping[str, Cue],
    phrasal: Iterable[str],
    countries: Mapping[str, Any],
    own_counts: Iterable[str],
) -> dict[str, int]:
    """What each word may be."""
    flags: dict[str, int] = {}
    lists: list[tuple[int, Iterable[str]]] = [(flag, text.split()) for flag, text in GRAMMAR.items()]
    lists += [
        (PERSON, [*nouns["person"], *nouns["occupations"]]),
        (PEOPLE, nouns["people"]),
        (ORG, nouns["organisation"]),
        (DOC, nouns["document"]),
    ]
    lists += [(MOD, nouns["modifiers"]), (ROLE, nouns["roles"]), (RANK, nouns["ranks"]), (CUE, [*cues, "according"])]
    lists += [(PHRASAL, phrasal), (COUNT, own_counts), (NATION, (name for name in countries if " " not in name))]
    for flag, listed in lists:
        for word in listed:
            word = SPELLINGS.get(word, word)
            flags[word] = flags.get(word, 0) | flag
    return flags


def compile_trigger(
    cues: Mapping[str, Cue],
    phrasal: Mapping[str, tuple[tuple[tuple[str, ...], Cue], ...]],
    words: Mapping[str, frozenset[str]],
) -> Scanner:
    """One look-up of all cue words: a sentence without a hit is read no further."""
    listed = {*cues, *(phrase.split()[0] for phrase in words["before_source"])} - {"as", "in"}
    listed |= words["own_counts"] | words["said_nouns"]
    listed |= {" ".join((verb, *rest)) for verb, rows in phrasal.items() for rest, _ in rows}
    return Scanner(
        [*listed, *(word.capitalize() for word in listed), *(word.upper() for word in ("say", "says", "said"))]
    )
