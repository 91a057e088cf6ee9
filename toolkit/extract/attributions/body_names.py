"""The bodies that every country has ("the Iraqi health ministry"): finds one in a phrase, whose it is, and how it is spelled."""

from __future__ import annotations

from itertools import compress
from typing import NamedTuple

from toolkit.extract.attributions.lexicon import (
    CUE,
    DET,
    MOD,
    NATION,
    NUM,
    ORG,
    ROLE,
    TIME,
    Body,
    Entry,
    Lexicon,
    plain_words,
)
from toolkit.extract.attributions.names import country_at, find_country
from toolkit.extract.attributions.wording import Wording

SMALL = frozenset(("and", "of", "for", "on", "the"))  # within a name
MINISTRIES = frozenset(("ministry", "minister"))
MOST_WORDS = 4  # before "ministry"
PART_REACH = 3  # words before a body in which "provincial", "the city's" stands


class BodyFound(NamedTuple):
    """A body of some country at words `first:last`; `place` is the country's adjective, or a place; None where neither is named.

    `is_part` where it is some province's or town's: "the provincial health department".
    """

    first: int
    last: int
    body: Body
    place: str | None
    is_country: bool
    words: str = ""
    is_part: bool = False
    printed: str = ""


def find_body(w: Wording, first: int, last: int) -> BodyFound | None:
    """Returns the body that a phrase names, with its country or place."""
    bodies = w.lexicon.bodies
    for i in compress(range(first, last), map(bodies.__contains__, w.low[first:last])):
        if w.low[i] == "government" and not MINISTRIES.isdisjoint(w.low[first:i]):
            continue  # "the Ministry of Local Government"
        if w.owner[i] and w.low[i] == "government" and i + 1 < last and (w.cap[i + 1] or find_body(w, i + 1, last)):
            continue  # "the government's civil protection agency"
        listed = bodies[w.low[i]]
        for form, body in listed.get(w.low[i + 1], listed[None]) if i + 1 < last else listed[None]:
            stop = i + len(form)
            is_part_of = w.low[i] == "state" and w.owner[i]  # "the state's security secretariat" is no State Security
            if stop <= last and tuple(w.low[i:stop]) == form and not is_part_of and not is_of_group(w, first, i):
                is_name = stop < last and w.cap[i] and w.cap[stop] and w.low[stop] in w.lexicon.words["not_of_forces"]
                if stop - i == 1 and (is_name or w.low[stop : min(stop + 1, last)] == ["hospital"]):
                    continue  # "the 37 Military Hospital", "a military hospital official"
                if form[-1] == "state" and body.is_post and w.low[stop : stop + 1] == ["for"]:
                    continue  # "Secretary of State for Health"
                place, is_country = place_of_body(w, first, last, i, stop, body)
                if body.kind == "media" and not is_of_a_state(w, stop, last, body, place, is_country):
                    continue
                if body.is_post and body.name == "government" and not heads_state(w, first, i, stop, last, is_country):
                    continue  # "the union's president", "a former Peruvian president"
                if body.kind == "ministry" and (joint := joint_ministry(w, first, i, stop)) is not None:
                    return joint
                is_part, printed = is_of_a_part(w, first, i) or is_in_a_part(w, stop, last), w.phrase(i, stop)
                words = name_of_body(form)
                if i > first and w.low[i - 1] == "national" and w.cap[i - 1]:
                    words = f"National {words}"  # "Fiji's | National | Disaster Management Office"
                return BodyFound(i, stop, body, place, is_country, words, is_part, printed)
    return find_ministry(w, first, last)


def is_of_a_state(w: Wording, stop: int, last: int, body: Body, place: str | None, is_country: bool) -> bool:
    """Whether a medium can be a state's: "Tehran radio", "state television"; not "a Lima radio station", "the Fides news agency"."""
    if stop < last and w.flag[stop] & ORG and not w.cap[stop]:
        return False
    return is_country or (place is None and not body.is_local)


def find_ministry(w: Wording, first: int, last: int) -> BodyFound | None:
    """A ministry that no list names: "Oman's | religious affairs ministry", called as printed."""
    if MINISTRIES.isdisjoint(w.low[first:last]):
        return None
    at = next(k for k in range(first, last) if w.low[k] in MINISTRIES)
    if at and w.low[at - 1] in w.lexicon.words["not_of_ministries"]:
        return None
    body = w.lexicon.any_ministry if w.low[at] == "ministry" else w.lexicon.any_minister
    if body is None:
        return None
    start, stop, words = at, at + 1, w.lexicon.words["not_of_ministries"]
    if stop + 1 < last and w.low[stop] in ("of", "for"):
        while stop < last and not (w.flag[stop] & (NATION | DET | CUE)) and w.low[stop] not in ("in", "at"):
            stop += 1
        called = (*w.low[at + 2 : stop], "ministry")
    else:
        while (
            start > first and at - start < MOST_WORDS and not w.owner[start - 1] and is_subject_of(w, start - 1, words)
        ):
            start -= 1
        called = tuple(w.low[start:stop])
    if len(called) < 2:
        return None
    if start - 2 >= first and w.low[start - 1] == "and" and (joint := first_of_two(w, start - 2, at)) is not None:
        start, body = start - 2, joint
        called = (w.low[start], "ministry")
    place, is_country = place_of_body(w, first, last, start, stop, body)
    return BodyFound(start, stop, body, place, is_country, " ".join(called).title(), is_of_a_part(w, first, start))


def joint_ministry(w: Wording, first: int, i: int, stop: int) -> BodyFound | None:
    """The ministry of two things, called after the first: "the | Health and Child Welfare Minister |"."""
    k = next((k for k in range(i - 1, max(first, i - PART_REACH), -1) if w.low[k] == "and"), None)
    body = first_of_two(w, k - 1, stop - 1) if k is not None and k > first else None
    if body is None or k is None:
        return None
    place, is_country = place_of_body(w, first, w.size, k - 1, stop, body)
    words = name_of_body((w.low[k - 1], "ministry"))
    return BodyFound(k - 1, stop, body, place, is_country, words, is_of_a_part(w, first, k - 1))


def first_of_two(w: Wording, k: int, at: int) -> Body | None:
    """The listed ministry that an office of two begins with: "Health | and Child Welfare Minister"."""
    form = (w.low[k], w.low[at])
    return next(
        (body for listed, body in w.lexicon.bodies.get(w.low[k], {}).get(w.low[at], ()) if listed == form), None
    )


def is_subject_of(w: Wording, k: int, words: frozenset[str]) -> bool:
    """Whether a word can say what a ministry is for."""
    return w.low[k][0].isalpha() and not w.flag[k] & (NATION | DET | TIME) and w.low[k] not in words


def heads_state(w: Wording, first: int, i: int, stop: int, last: int, is_country: bool) -> bool:
    """Whether a post that others have too is a state's: "Ecuador's president", "Prime Minister Ana Ruiz"."""
    if is_country:
        return is_of_state(w, first, i)
    if stop == last and w.low[stop - 1] in ("minister", "office") and all(w.flag[k] & DET for k in range(first, i)):
        return i > 0 and w.low[i - 1] == "the"  # "the prime minister said", "the president's office"
    is_first = all(w.flag[k] & NUM for k in range(first, i))  # "20:55 Prime Minister Ana Ruiz" of a live page
    return is_first and w.cap[i] and stop < last and w.cap[stop] and not w.flag[stop] & (ORG | ROLE)


def is_of_state(w: Wording, first: int, i: int) -> bool:
    """Whether nothing but a state and small words stand before a post that others have too: "Ecuador's | president"."""
    place = {m for k in range(first, i) if (hit := country_at(w, k, i)) is not None for m in range(k, hit[0])}
    others = (k for k in range(first, i) if not w.flag[k] & (NATION | DET) and k not in place)
    return all(w.low[k] not in ("former", "ex", "late") and not w.cap[k] and not w.flag[k] & ORG for k in others)


def is_of_a_part(w: Wording, first: int, i: int) -> bool:
    """Whether the words before a body say that it is a province's or a town's: "the regional | interior ministry"."""
    parts = w.lexicon.words["parts_of_states"]
    return any(w.low[k] in parts for k in range(max(first, i - PART_REACH), i))


def is_in_a_part(w: Wording, stop: int, last: int) -> bool:
    """Whether the words behind a body say the same: "emergency services | in the town"."""
    if w.low[stop : stop + 1] not in (["in"], ["of"], ["for"]) or w.low[stop + 1 : stop + 2] not in (["the"], ["this"]):
        return False
    return stop + 2 < last and not w.cap[stop + 2] and w.low[stop + 2] in w.lexicon.words["parts_of_states"]


def name_of_body(form: tuple[str, ...]) -> str:
    """How a body is called after the words found, a minister after the ministry.

    >>> name_of_body(("disaster", "agency")), name_of_body(("trade", "minister")), name_of_body(("ministry", "of", "trade"))
    ('Disaster Agency', 'Trade Ministry', 'Trade Ministry')
    """
    if form[0] in ("minister", "ministry") and len(form) > 2:
        form = (*form[2:], "ministry")
    elif form[-1] == "minister":
        form = (*form[:-1], "ministry")
    return " ".join(word if word in SMALL else word.capitalize() for word in form)


def is_of_group(w: Wording, first: int, i: int) -> bool:
    """Whether the body is some group's own: "the group's military spokesman"."""
    return any(
        w.owner[k] and w.flag[k] & ORG and not w.cap[k] and w.low[k] not in ("government", "state")
        for k in range(first, i)
    )


def place_of_body(w: Wording, first: int, last: int, start: int, stop: int, body: Body) -> tuple[str | None, bool]:
    """The country's adjective for "Iraqi ...", "Iraq's ...", "... of Iraq", "... in Baghdad"; else a place: "Kherson"."""
    if body.name == "radio" and (behind := country_at(w, stop, last)) is not None:
        return behind[1][1], True  # "Radio Baghdad"
    nearest, parts, past = None, w.lexicon.words["parts_of_states"], first
    for i in range(first, start):
        hit = country_at(w, i, start) if i >= past else None
        past = hit[0] if hit else past  # "South Sudanese" is not Sudanese
        if hit and not (i + 1 < start and w.low[i + 1].endswith("-led")):
            is_capital = " ".join(w.low[i : hit[0]]) in w.lexicon.capitals and body.kind != "media"
            if is_capital and not w.owner[i] and (body.is_local or w.low[start - 1] in parts) and hit[0] >= start - 1:
                return w.phrase(i, start), False  # "the Madrid regional | government", "the Kabul | police"
            nearest = hit[1]
    if nearest:
        return nearest[1], True
    if start - first == 1 and w.cap[first] and w.low[first] in w.lexicon.words["only_ones"]:
        return None, False  # "Alliance | military spokesman"
    if body.is_local and stop + 2 < last and w.flag[stop] & ROLE and w.low[stop + 1] == "of" and w.cap[stop + 2]:
        stop += 1  # "the police | chief | of Miyagi"
    if stop + 1 < last and w.low[stop] in ("of", "in", "for", "at"):
        at = stop + 2 if w.low[stop + 1] in ("the", "republic", "state") else stop + 1
        named = find_country(w, at, min(last, at + 3))
        if named:
            return named[2][1], True
        if at < last and w.low[stop] != "for" and w.cap[at] and not w.flag[at] & (TIME | ORG):
            return w.phrase(at, proper_end(w, at, last)), False
    if start > first and w.low[start - 1] in w.lexicon.words["ordinals"]:
        return None, False  # "the Third | Army"
    k = start
    while k > first and w.low[k - 1] in parts and not (w.low[k - 1] == "county" and w.cap[k - 1]):
        k -= 1
    tail, start = start, k
    while k > first and (
        (w.cap[k - 1] and not w.flag[k - 1] & (DET | ROLE | TIME | CUE))
        or (w.low[k - 1] in w.lexicon.words["within_places"] and k - 1 > first and w.cap[k - 2])
    ):
        k -= 1
    while k < start and (w.flag[k] & MOD and not w.owner[k] and w.low[k] != "us") and not is_direction(w, k, start):
        k += 1
    if k < start <= tail and w.cap[k]:
        is_whole = body.name == "government" or body.name in w.lexicon.words["county_bodies"]
        end = tail if is_whole else proper_end(w, k, start)  # "the Ishikawa prefectural | government"
        place = w.phrase(k, end)
        return (place[:-2] if place.endswith(("'s", "’s")) else place.rstrip("'’")), False
    return None, False


def is_direction(w: Wording, k: int, start: int) -> bool:
    """Whether a word is the first of a place's name: "| Central Sulawesi police"."""
    is_first = w.cap[k] and w.low[k] in w.lexicon.words["directions"]
    return is_first and k + 1 < start and w.cap[k + 1] and not w.flag[k + 1] & (MOD | NATION)


def proper_end(w: Wording, first: int, last: int) -> int:
    """The end of a run of capitalised words."""
    k, small = first, w.lexicon.words["within_places"]
    while k < last and (w.cap[k] or (w.low[k] in small and k > first)) and w.low[k][0].isalpha():
        k += 1
    return max(k, first + 1)


def standard_body(lexicon: Lexicon, found: BodyFound) -> Entry | None:
    """A body in its standard spelling; None where it is one of many and nobody says whose ("police said")."""
    if found.place is None:
        return None
    name = found.body.standard.format(adjective=found.place, words=found.words)
    known = lexicon.by_name.get(" ".join(plain_words(name)))
    return known if known and not known.is_person else Entry(name, name, found.body.kind, False)


def bare_body(found: BodyFound) -> str | None:
    """The spelling of a body whose country is nowhere named; None for those of which there are too many."""
    if not found.body.is_alone:
        return None
    return found.body.bare or found.body.standard.format(adjective="", words=found.words).strip()
