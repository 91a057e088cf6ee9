"""The listed names in a phrase, and the countries: which letters are a name, and which are a common word or somebody else's."""

from __future__ import annotations

from itertools import compress
from typing import NamedTuple

import regex

from toolkit.extract.attributions.lexicon import (
    NATION,
    ORG,
    PEOPLE,
    PERSON,
    ROLE,
    TIME,
    Entry,
)
from toolkit.extract.attributions.wording import Wording
from toolkit.text.words import is_acronym

# Papers whose name is a common word: only with their article, and not within a longer name.
BARE_WITH_ARTICLE = frozenset((
    "national", "times", "guardian", "telegraph", "independent", "economist", "standard", "nation", "hindu", "time", "stuff", "punch",
    "vanguard", "memorial",
))  # fmt: skip


OWNED = regex.compile(r"['’]s$|['’]$|(?<=\p{Lu}{2})s$")  # "the UN's", and "the UNs" of texts without apostrophes


def joins_name(w: Wording, first: int, k: int, last: int) -> bool:
    """Whether an "and" at word k is within one name: "the Ports | and | Shipping Authority", whatever stands behind the name."""
    if w.low[k] not in ("and", "&") or not all(w.cap[m] for m in range(first, k)):
        return False
    is_field = k - 1 == first and w.low[first] == "health"  # "Health and Social Affairs Minister Ana Ruiz"
    left = w.flag[k - 1] & (NATION | ORG | PERSON | PEOPLE)
    left = left or (w.low[k - 1] in w.lexicon.words["proper"] and not is_field)
    if left or find_names(w, first, k) or any(w.flag[m] & (ROLE | PERSON) for m in range(first, k)):
        return False
    for end in range(k + 1, last):
        if not w.cap[end]:
            return False
        if w.low[end] in w.lexicon.words["proper"] or w.low[end] in ("minister", "secretary", "commissioner"):
            return end - k > 1 or w.low[end] == "minister"
    return False


class Name(NamedTuple):
    """A listed name at words `first:last`."""

    first: int
    last: int
    entry: Entry


def find_names(w: Wording, first: int, last: int) -> list[Name]:
    """Returns the listed names between two words, the longest at each place."""
    found, past, names = [], first, w.lexicon.names
    for i in compress(range(first, last), map(names.__contains__, w.low[first:last])):
        if i < past:
            continue
        listed = names[w.low[i]]
        for form, is_exact, entry in listed.get(w.low[i + 1], listed[None]) if i + 1 < last else listed[None]:
            stop = i + len(form)
            if stop <= last and tuple(w.low[i:stop]) == form and is_printed_so(w, i, stop, is_exact):
                if i > first and w.low[i - 1] in ("south", "north") and w.flag[i] & NATION and w.cap[i - 1]:
                    continue  # "the South | Sudanese army"
                if (
                    i > first
                    and w.owner[i - 1]
                    and not w.cap[i]
                    and w.low[i - 1] in ("country", "nation", "state", "government")
                ):
                    continue  # "the country's security council"
                if stop - i == 1 and w.low[i] in w.lexicon.means and goes_on(w, stop):
                    continue  # "the Observatory | for Civic Freedoms" is another one
                if entry.given is not None and is_another(w, i, stop, entry.given):
                    continue
                found.append(Name(i, stop, entry))
                past = stop
                break
    return found


def goes_on(w: Wording, k: int) -> bool:
    """Whether what a body is for stands here in capitals, and its name is a longer one: "Observatory | for Civic Freedoms"."""
    return w.low[k : k + 1] in (["for"], ["of"]) and k + 1 < w.size and w.cap[k + 1]


def is_printed_so(w: Wording, first: int, last: int, is_exact: bool) -> bool:
    """Whether the capitals agree: WHO is no "who"; a single common word must have its capital."""
    if is_exact:
        word = OWNED.sub("", w.word(first))
        return len(word) > 1 and word.isupper()  # "Homs Is Not Forgotten" names no Islamic State
    if last - first > 1:
        return True
    if w.low[first].startswith(("al-", "el-")) and first and is_plain_name(w, first - 1):
        return False  # "Omar al-Haq": a family name
    if w.low[first] in BARE_WITH_ARTICLE:
        return w.cap[first] and first > 0 and w.low[first - 1] == "the" and not (last < w.size and w.cap[last])
    return w.cap[first]


def is_plain_name(w: Wording, k: int) -> bool:
    """Whether an unlisted word with a capital stands here that is no town."""
    return w.cap[k] and not w.flag[k] and w.low[k][0].isalpha() and not w.owner[k] and w.word(k) not in w.lexicon.towns


def is_another(w: Wording, first: int, stop: int, given: frozenset[str]) -> bool:
    """Whether a family name is somebody else's: another first name stands before it, or the name goes on behind."""
    if stop < w.size and w.cap[stop] and not w.owner[stop - 1] and not w.flag[stop] and w.low[stop][0].isalpha():
        return not w.is_title_case()
    before = first - 1
    if before < 0 or not w.cap[before] or w.flag[before] or w.owner[before] or not w.low[before][0].isalpha():
        return False
    return w.low[before] not in given and not w.is_title_case() and w.low[before] not in w.lexicon.words["proper"]


def country_at(w: Wording, i: int, last: int) -> tuple[int, tuple[str, str]] | None:
    """The country named at word i: where its name ends, and (country, adjective)."""
    if not w.cap[i]:
        return None
    countries = w.lexicon.countries
    for length in (3, 2):
        pair = countries.get(" ".join(w.low[i : i + length])) if i + length <= last else None
        if pair:
            return i + length, pair
    pair = countries.get(w.low[i])
    return (i + 1, pair) if pair else None


def find_country(w: Wording, first: int, last: int) -> tuple[int, int, tuple[str, str]] | None:
    """The first country named between two words."""
    for i in range(first, last):
        hit = country_at(w, i, last)
        if hit:
            return i, hit[0], hit[1]
    return None


def is_short_name(w: Wording, k: int) -> bool:
    """Whether letters that shorten a name stand here, of no country and of no town: "NADMO", "DoDMA's"."""
    name = OWNED.sub("", w.word(k))
    known = name in w.lexicon.towns or name.title() in w.lexicon.towns or w.low[k] in w.lexicon.countries
    return is_acronym(name) and not known and not w.flag[k] & TIME
