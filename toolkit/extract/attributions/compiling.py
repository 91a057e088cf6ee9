"""Compiles the word lists of cues, sources and outlets into look-up tables, once per vocabulary."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any

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
    RANK,
    ROLE,
    SPELLINGS,
    Body,
    Cue,
    Entry,
    Lexicon,
    plain_words,
)
from toolkit.extract.attributions.scanner import Scanner
from toolkit.vocabulary.load import Vocabulary

# The kinds of source that a noun alone tells, in the order of looking.
KINDS = ("witness", "hospital", "rescue", "expert", "rebel", "monitor", "media", "company", "military")
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
    "company_heads",
    "company_only",
    "owned_by_companies",
    "national_fire",
    "county_bodies",
    "provincial_posts",
    "militaries",
    "issuing",
    "hospital_kinds",
)


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
    provinces = compile_towns(vocabulary.tables["towns"]["province"], states)
    clues = compile_towns(vocabulary.tables["towns"]["group"], states)
    nouns = sources["nouns"]
    printed = compile_printed(sources, vocabulary.tables["outlets"], names)
    words = {key: frozenset(value) for key, value in cues_table["words"].items()}
    words |= {key: frozenset(SPELLINGS.get(word, word) for word in nouns[key]) for key in ("proper", *MEANT)}
    words["name_endings"] = frozenset(nouns["name_endings"])  # looked for in print, in each spelling
    return Lexicon(
        flags=compile_flags(nouns, cues, countries, words["own_counts"] | words["said_nouns"]),
        cues=cues,
        also_nouns=words["also_nouns"],
        names=group_by_first(names),
        by_name={" ".join(form): entry for form, _, entry in names},
        bodies=group_by_first(bodies),
        countries=countries,
        capitals=frozenset(" ".join(plain_words(names[1])) for names in sources["country"].values() if len(names) > 1),
        former=compile_former(sources["country"], states),
        any_ministry=next((body for _, body in bodies if body.name == "ministry" and not body.is_post), None),
        any_minister=next((body for _, body in bodies if body.name == "cabinet"), None),
        towns=clues | provinces | towns,
        upper_towns={town.upper(): pair for town, pair in towns.items()},
        words=words,
        means={noun: tuple(kinds) for noun, kinds in sources["means"].items()},
        kinds={word: kind for kind in reversed(KINDS) for word in nouns[kind]},
        coalitions=sources.get("coalition", {}),
        acronyms=compile_acronyms(sources.get("acronym", {})),
        trigger=compile_trigger(cues, words),
        places=Scanner([*capitalised(states), *printed_countries(sources["country"])]),
        provinces=Scanner(provinces),
        town_names=Scanner({**clues, **provinces, **towns}),
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


def compile_former(
    table: Mapping[str, list[str]], states: Mapping[str, tuple[str, str]]
) -> dict[tuple[str, str], tuple[tuple[str, str], ...]]:
    """The states of old with the same capital, by the state of today: Yugoslavia by Serbia, Zaire by Congo."""
    found: dict[tuple[str, str], tuple[tuple[str, str], ...]] = {}
    for country, names in table.items():
        pair = (country, names[0])
        for name in names[1:2]:
            today = states[" ".join(plain_words(name))]
            if today != pair:
                found[today] = (*found.get(today, ()), pair)
    return found


def compile_acronyms(table: Mapping[str, Mapping[str, str]]) -> dict[str, dict[str, str]]:
    """What an acronym means in each country where it means something of its own."""
    found: dict[str, dict[str, str]] = {}
    for country, listed in table.items():
        for short, name in listed.items():
            found.setdefault(short, {})[country] = name
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
        (PERSON, [*nouns["person"], *nouns["occupations"]]),
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
    listed |= words["own_counts"] | words["said_nouns"]
    return Scanner(
        [*listed, *(word.capitalize() for word in listed), *(word.upper() for word in ("say", "says", "said"))]
    )


def capitalised(names: Iterable[str]) -> list[str]:
    """Names as they are printed in running text."""
    return [" ".join(word.capitalize() if len(word) > 2 else word.upper() for word in name.split()) for name in names]


def printed_countries(table: Mapping[str, list[str]]) -> list[str]:
    """Names of countries as the list prints them: "El Salvador", "Guinea-Bissau", which other words' capitals would miss."""
    return [name for country, others in table.items() for name in (country, *others)]


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
