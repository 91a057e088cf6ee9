"""Finds the person named in a phrase: a listed one, or a run of capitals behind a rank or an office."""

from __future__ import annotations

from dataclasses import dataclass

from toolkit.extract.attributions.called import noun_behind
from toolkit.extract.attributions.lexicon import (
    BE,
    DET,
    DOC,
    MOD,
    NATION,
    NOMINAL,
    NOT,
    ORG,
    PEOPLE,
    PERSON,
    PREP,
    PRON,
    RANK,
    ROLE,
    STOP,
    TIME,
)
from toolkit.extract.attributions.names import Name, joins_name
from toolkit.extract.attributions.wording import JOINERS, Wording


@dataclass(frozen=True)
class PersonFound:
    """A person's name at words `first:last`, with the rank before it from `rank` on."""

    rank: int
    first: int
    last: int
    entry_organisation: str | None = None
    kind: str = "official"


def find_person(w: Wording, first: int, last: int, names: list[Name]) -> PersonFound | None:
    """The person named in a phrase: a listed one, or a run of capitals behind a rank or an office, or of two words and more."""
    taken = [(n.first, n.last) for n in names if not n.entry.is_person] if names else []
    for name in names:
        if name.entry.is_person:
            start = name.first
            while start > first and is_given_name(w, start - 1) and not is_taken(taken, start - 1):
                start -= 1
            stop = name.last
            while stop < last and not w.owner[stop - 1] and is_name_word(w, stop) and not is_taken(taken, stop):
                stop += 1  # "Sawarmi Khaled | Saad"
            return PersonFound(rank_start(w, start, first), start, stop, name.entry.organisation, name.entry.kind)
    k = first
    while k < last:
        if not is_name_word(w, k) or (taken and is_taken(taken, k)):
            k += 1
            continue
        stop = k
        while (
            stop < last
            and (
                is_name_word(w, stop)
                or (w.low[stop] in JOINERS and stop + 1 < last and (w.cap[stop + 1] or w.low[stop + 1] in JOINERS))
            )
            and not (taken and is_taken(taken, stop))
        ):
            stop += 1
        if stop == last - 1 and w.flag[stop] & NATION and w.cap[stop] and first < k and w.flag[k - 1] & (ROLE | RANK):
            stop = last  # "spokesman Najib Danish"
        if stop < last and w.owner[stop] and w.cap[stop] and not w.flag[stop]:
            k = stop + 1  # "President Ana Ruiz's spokesman": not she
            continue
        if stop + 1 < last and is_before_person(w, k, stop, last):
            k = stop + 1  # "Tamil Nadu Revenue | Secretary R. Mehta", "Moi Teaching | and Referral Hospital"
            continue
        if is_person_run(w, k, stop, first):
            return PersonFound(rank_start(w, k, first), k, stop)
        k = max(stop, k + 1)
    return None


def is_before_person(w: Wording, first: int, stop: int, last: int) -> bool:
    """Whether a run of capitals goes on as somebody's office, or as a body's name: then it is nobody's name."""
    if w.low[stop] == "and":
        return joins_name(w, first, stop, last)
    if not w.flag[stop] & ROLE or w.flag[stop] & RANK:
        return False
    behind = next((k for k in range(stop + 1, last) if not (w.cap[k] and w.flag[k] & (ROLE | RANK | MOD))), last)
    return behind < last and is_name_word(w, behind)


def is_taken(taken: list[tuple[int, int]], k: int) -> bool:
    """Whether a word is part of an organisation's name."""
    return any(first <= k < last for first, last in taken)


def is_given_name(w: Wording, k: int) -> bool:
    """A capitalised word that can stand before a family name."""
    return w.cap[k] and not w.flag[k] & (ROLE | RANK | NATION | ORG | DOC | MOD | TIME | DET)


def is_name_word(w: Wording, k: int) -> bool:
    """A word that can be part of a person's name."""
    if not w.cap[k] or not w.low[k][0].isalpha() or w.owner[k]:
        return False
    if w.flag[k] & (NATION | TIME | DET | PREP | PRON | BE | STOP | NOT) or w.low[k] in w.lexicon.words["proper"]:
        return False
    if w.flag[k] & (ROLE | RANK | PERSON | PEOPLE | ORG | MOD | DOC):
        return False
    is_short = len(w.low[k]) > 1 and w.low[k][-1] != "." and w.word(k).isupper() and len(w.word(k)) < 6
    return not is_short or are_initials(w, k)


def are_initials(w: Wording, k: int) -> bool:
    """Whether two capitals are a person's initials, behind a comma or an office: "the inspector, | SN | Singh"."""
    if len(w.word(k)) != 2 or w.flag[k] or not 0 < k < w.size - 1 or w.low[k] in w.lexicon.by_name:
        return False
    is_behind = w.low[k - 1] == "," or bool(w.flag[k - 1] & (ROLE | RANK) and w.cap[k - 1])
    return is_behind and w.cap[k + 1] and not w.flag[k + 1] and not w.word(k + 1).isupper()


def is_person_run(w: Wording, first: int, last: int, start: int) -> bool:
    """Whether a run of capitals names a person."""
    if any(
        w.low[k] in w.lexicon.words["proper"] for k in range(max(start, first - 2), min(w.size, last + 1)) if w.cap[k]
    ) and not (first > start and (w.flag[first - 1] & (ROLE | RANK | PERSON) or is_of_office(w, start, first))):
        return False
    if (
        first > start
        and w.flag[first - 1] & ORG
        and w.low[first - 1] != "side"
        and not w.cap[first - 1]
        and not w.flag[first - 1] & (PERSON | ROLE)
    ):
        if w.low[first - 1] in w.lexicon.words["offices_of"]:
            return last - first > 1  # "a minister in the president's office | Ana Ruiz"
        return w.owner[first - 1] and last - first > 1  # "the agency's Ana Ruiz", and not "the carrier Air Norte"
    if last < w.size and w.low[last] in w.lexicon.words["named_bodies"] and not w.cap[last]:
        return False  # "the militant Fano group"
    if first > start and w.low[first - 1][0].isdigit():
        return False  # "the 201st | Motor Division"
    if noun_behind(w, last, w.size) is not None:
        return False  # "Santa Rita emergency centre"
    before = w.flag[first - 1] if first > start else 0
    if before & (ROLE | RANK | PERSON):
        is_firm = w.low[first - 1] in w.lexicon.words["company_heads"] and last < w.size and w.cap[last]
        return not (is_firm and w.low[last] in w.lexicon.words["proper"])  # "ferry operator | Norline | Shipping"
    if last - first < 2 or last - first > 5 or (first == start and start and w.low[start - 1] == "the"):
        return False  # nobody is called "the Desert Hawks"
    if first > start + 1 and w.low[first - 1] == "the":
        return False  # "the head of the Centre for Reconciliation of the | Opposing Sides"
    if first > start and w.flag[first - 1] & PREP:
        return False
    while last < w.size and w.cap[last] and w.flag[last] & MOD and not w.flag[last] & NOMINAL & ~MOD:
        last += 1  # "Los Robles | Regional Medical | Center"
    return not (last < w.size and w.flag[last] & (ORG | DOC) and w.cap[last])  # "Rising Star Review"


def is_of_office(w: Wording, start: int, first: int) -> bool:
    """Whether a long office stands before a name: "Secretary of State for Internal Administration | Jorge Gomez"."""
    has_role = any(w.flag[k] & ROLE and w.cap[k] for k in range(start, first))
    return has_role and w.cap[first - 1] and any(w.low[k] in ("of", "for") for k in range(start, first))


def rank_start(w: Wording, k: int, first: int) -> int:
    """Where the ranks before a name begin: "| Col. Gen. Sergei"."""
    titles = w.lexicon.words["name_titles"]
    while (
        k > first
        and w.cap[k - 1]
        and (w.flag[k - 1] & RANK or w.low[k - 1] in titles)
        and not (w.flag[k - 1] & ROLE and w.low[k - 1] not in titles)
        and not is_end_of_office(w, k - 1, first)
    ):
        k -= 1
    return k


def is_end_of_office(w: Wording, k: int, first: int) -> bool:
    """Whether a "general" belongs to the office before it, and is no rank: "Secretary | General | Ana Ruiz"."""
    return w.low[k] == "general" and k > first and bool(w.flag[k - 1] & ROLE) and not w.flag[k - 1] & RANK


def family_name(low: str) -> str:
    """A family name without its article: "al-Muslat" and "Muslat" are one.

    >>> family_name("al-tamimi"), family_name("ali")
    ('tamimi', 'ali')
    """
    for article in ("al-", "el-", "ash-", "as-", "ad-", "at-", "az-"):
        if low.startswith(article):
            return low[len(article) :]
    return low
