"""Names that the noun beside them tells: "the Fano militia", "a website, TamilNet,", "the group Homs Is Not Forgotten"."""

from __future__ import annotations

from toolkit.extract.attributions.lexicon import (
    AUX,
    BE,
    CUE,
    DET,
    MOD,
    NATION,
    NOT,
    NUM,
    ORG,
    PEOPLE,
    PREP,
    PRON,
    RANK,
    ROLE,
    STOP,
    TIME,
)
from toolkit.extract.attributions.names import find_names
from toolkit.extract.attributions.wording import Wording

FARTHEST_NAME = 12  # words from "who" to "as": "who asked to be identified by his first name only as"
LONGEST_NAME = 8  # words
MOST_BETWEEN = 4  # words between a name and its noun: "Erawan | emergency | centre"
SMALL = frozenset(
    ("of", "the", "for", "and", "in", "on", "to", "a", "is", "are", "against", "without", "by", "not", "from", "with")
)
CLAUSAL = AUX | BE | STOP | PRON | NOT | PREP  # with a capital of its own within a name: "Homs Is Not Forgotten"


def name_start(w: Wording, j: int) -> int | None:
    """Where a name begins that ends at word j and holds words of a clause; None where no such name ends there.

    It is a listed one ("Doctors Without Borders"), or runs in capitals up to the noun for what it is: "the group | Homs Is Not Forgotten".
    """
    if j < 2 or not w.cap[j] or not (w.cap[j - 1] or w.low[j - 1] in SMALL):
        return None
    listed = find_names(w, max(0, j + 1 - LONGEST_NAME), j + 1)
    if listed and listed[-1].last == j + 1 and listed[-1].last - listed[-1].first > 2:
        return listed[-1].first
    k = j
    while k and j - k < LONGEST_NAME and (w.cap[k - 1] or joins(w, k - 1)):
        k -= 1
    is_told = k > 0 and bool(w.flag[k - 1] & ORG) and not w.cap[k - 1]
    while k < j and not is_told and w.flag[k] & (CLAUSAL | DET | TIME):
        k += 1
    is_told = is_told or any(w.cap[m] and names_body(w, m) for m in range(k, j))
    return k if is_told and w.cap[k] and is_clause_name(w, k, j + 1) else None


def joins(w: Wording, k: int) -> bool:
    """Whether a small word at k stands within a name: "Front | for | Democracy", "Voice of | the | Oppressed"."""
    if w.low[k] not in SMALL or k < 2 or w.cap[k]:
        return False
    return w.low[k - 1] in SMALL if w.low[k] == "the" else w.cap[k - 1]


def names_body(w: Wording, k: int) -> bool:
    """Whether a word tells that a body is named: a noun of bodies or of people."""
    return bool(w.flag[k] & (ORG | PEOPLE)) or w.low[k] in w.lexicon.words["proper"]


def is_clause_name(w: Wording, first: int, last: int) -> bool:
    """Whether the words are capitals and small words, with a capital on one that no plain name has: "Homs | Is Not | Forgotten"."""
    is_name = all(w.cap[k] or w.low[k] in SMALL for k in range(first, last))
    return is_name and any((w.flag[k] & CLAUSAL and w.cap[k]) or w.low[k] == "against" for k in range(first + 1, last))


def called_before(w: Wording, start: int, head: int) -> str | None:
    """The name that stands before the noun for what it is: "the Fano militia", "the Tribune newspaper"."""
    if w.low[head] not in w.lexicon.words["named_bodies"] or (start and w.low[start - 1] in ("a", "an")):
        return None
    last = head
    while last > start and not w.cap[last - 1] and not w.flag[last - 1] & (PREP | DET):
        last -= 1
    first = last
    while (
        first > start
        and w.cap[first - 1]
        and not w.owner[first - 1]
        and w.low[first - 1] not in ("his", "her", "its", "their")
        and not w.flag[first - 1] & (NATION | NUM | ROLE | RANK)
    ):
        first -= 1
    if not all(w.low[k][0].isalpha() for k in range(first, head)):
        return None
    peoples = w.lexicon.words["peoples"]
    is_of_people = all(w.flag[k] & (MOD | PEOPLE) or w.low[k] in peoples for k in range(first, last))
    return None if is_of_people else w.phrase(first, last)  # "the Shiite militia"


def find_called(w: Wording, first: int, last: int) -> tuple[int, str] | None:
    """The first noun of a phrase with a name before it, and this name: "the deputy head of the Birlik | party"."""
    listed = w.lexicon.words["named_bodies"]
    for k in range(first + 1, last):
        if w.low[k] in listed and not w.cap[k] and w.cap[k - 1] and w.word(k - 1) not in w.lexicon.towns:
            name = called_before(w, first, k)
            return None if name is None else (k, name)
    return None


def called_behind(w: Wording, more: tuple[int, int] | None) -> str | None:
    """The name in an aside that is nothing but a name: "a pro-rebel website, TamilNet,"."""
    if more and w.low[more[0]] == "the":
        more = (more[0] + 1, more[1])  # "the armed wing, the HPG,"
    if more and w.low[more[1] - 1] == ",":
        more = (more[0], more[1] - 1)
    if (
        more is None
        or more[0] >= more[1]
        or not w.cap[more[0]]
        or not w.cap[more[1] - 1]
        or not all((w.cap[k] and not w.flag[k] & (TIME | NUM | RANK | ROLE)) or w.low[k] in SMALL for k in range(*more))
    ):
        return None
    return w.phrase(*more)


def called_as(w: Wording, head: int) -> tuple[int, int] | None:
    """The name that somebody gives of himself: "a man | who gave his name as Abu Saad", "a farmer named Aziz"."""
    k = head + 1
    stops, named = CUE | AUX | BE | STOP | PRON, w.lexicon.words["called_so"]
    while k < min(head + 8, w.size - 1) and w.low[k] not in named and (w.cap[k] or not w.flag[k] & stops):
        k += 1
    if w.low[k : k + 1] == ["who"]:
        as_ = next((m for m in range(k + 1, min(k + FARTHEST_NAME, w.size - 1)) if names_behind(w, k, m)), k)
        if w.low[as_] in ("who", ",", ".") or w.lexicon.words["naming"].isdisjoint(w.low[k : as_ + 1]):
            return None
        k = as_
    elif w.low[k : k + 1] in (["identified"], ["known"]):
        k = next((m for m in range(k + 1, min(k + 4, w.size - 1)) if w.low[m] == "as"), k)
        if w.low[k] != "as":
            return None
    elif w.low[k : k + 1] not in (["named"], ["called"]):
        return None
    first = k + 1
    last = first
    while last < w.size and w.cap[last] and w.low[last][0].isalpha() and not w.flag[last] & (TIME | NUM):
        last += 1
    return (first, last) if last > first else None


def names_behind(w: Wording, k: int, m: int) -> bool:
    """Whether a name follows the word, or the clause from k on ends: "who gave his name | as", "who uses the name | Abu Saad"."""
    is_name = w.low[m] in w.lexicon.words["naming"] and w.cap[m + 1] and m > k + 1
    return is_name or w.low[m] in ("as", ",", ".") or (w.low[m] == "of" and w.low[m - 1] == "name")


def noun_behind(w: Wording, k: int, last: int) -> int | None:
    """Where the noun stands that a name's capitals are before: "Hikma | hospital", "Erawan emergency | centre"."""
    listed = w.lexicon.words["named_before"]
    for stop in range(k, min(last, k + MOST_BETWEEN)):
        is_whole = stop + 1 == last or not w.flag[stop + 1] & ORG or w.cap[stop + 1]  # "a Lima radio | station"
        if (w.low[stop] in listed and is_whole) or (w.low[stop] == "center" and stop > k and not w.cap[stop]):
            return stop
        if not w.flag[stop] & MOD or w.cap[stop]:
            return None
    return None
