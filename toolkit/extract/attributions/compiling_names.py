"""Compiles the names of the word lists into look-up tables: organisations, outlets, persons, bodies of every country, towns."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from typing import Any

from toolkit.extract.attributions.lexicon import Body, Entry, plain_words

FLAGS = (
    ("alone", True),
    ("local", False),
    ("bare", None),
)  # what a body's entry may say, and what holds where it does not


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
    states = {names[0].lower(): country for country, names in sources["country"].items()}
    for name, variants, entry in rows:
        for printed in (
            name,
            *variants,
            *(owned_name(each, states) for each in (name, *variants) if not entry.is_person),
        ):
            form = plain_words(printed)
            is_exact = printed.isupper() and len(form) == 1 and len(printed) < 6
            known = found.setdefault(form, (form, is_exact, entry))
            if known[1] and not is_exact and known[2] is entry:
                found[form] = (form, False, entry)  # "NATO" and "Nato"
    return list(found.values())


def owned_name(name: str, states: Mapping[str, str]) -> str:
    """The name with the state before it instead of its adjective; the name itself where that is no other.

    >>> owned_name("Russian Center for Reconciliation", {"russian": "Russia"}), owned_name("Syrian Army", {"syrian": "Syria"})
    ('Russia Center for Reconciliation', 'Syrian Army')
    """
    adjective, _, rest = name.partition(" ")
    state = states.get(adjective.lower())
    return f"{state} {rest}" if state is not None and " " in rest else name


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


def find_telling(bodies: Iterable[tuple[tuple[str, ...], Body]]) -> dict[str, frozenset[str]]:
    """Of each body one word of every spelling: no one speaks of it where none is printed. A ministry of no list has none."""
    found: dict[str, frozenset[str]] = {}
    for form, body in bodies:
        if body.name not in ("ministry", "cabinet"):
            found[body.name] = found.get(body.name, frozenset()) | {max(form, key=len)}
    return found


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


def behind_countries(forms: Iterable[tuple[str, ...]], countries: Container[str]) -> frozenset[str]:
    """What names go on with behind the country that they begin with.

    >>> behind_countries([("syrian", "arab", "army"), ("arab", "league")], {"syrian": ()})
    frozenset({'arab army'})
    """
    cuts = ((" ".join(form[:k]), " ".join(form[k:])) for form in forms for k in range(1, len(form)))
    return frozenset(behind for country, behind in cuts if country in countries)


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


def name_states(names: Iterable[str], states: Mapping[str, tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    """(country, adjective) of each country that is known."""
    return tuple(pair for name in names if (pair := states.get(" ".join(plain_words(name)))))


def group_by_opening(rows: Iterable[tuple]) -> dict[str, dict[str | None, list[tuple]]]:
    """Rows by the first word of their form and then by the second, the longest first; those of one word end each list.

    >>> grouped = group_by_opening([(("un",),), (("un", "force"),), (("un", "relief", "agency"),)])
    >>> grouped["un"]["force"], grouped["un"][None]
    ([(('un', 'force'),), (('un',),)], [(('un',),)])
    """
    found: dict[str, dict[str | None, list[tuple]]] = {}
    for row in sorted((row for row in rows if row[0]), key=lambda row: -len(row[0])):
        first, second = (*row[0], None)[:2]
        found.setdefault(first, {}).setdefault(second, []).append(row)
    for group in found.values():
        alone = group.setdefault(None, [])
        for second, listed in group.items():
            if second is not None:
                listed += alone
    return found


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
