"""Names that no list knows: a body's, beside the noun for what it is, or a person's who has only one."""

from __future__ import annotations

from toolkit.extract.attributions.lexicon import (
    DET,
    MOD,
    NATION,
    NUM,
    ORG,
    PEOPLE,
    PERSON,
    PREP,
    RANK,
    ROLE,
    STOP,
    TIME,
)
from toolkit.extract.attributions.organisations import find_office
from toolkit.extract.attributions.persons import family_name
from toolkit.extract.attributions.speaker import OWNER, Speaker, kind_of_words
from toolkit.extract.attributions.wording import Wording

FARTHEST_NAME = 12  # words from "who" to "as": "who asked to be identified by his first name only as"


def read_unlisted(w: Wording, base: Speaker, head: int, kind: str | None, more: tuple[int, int] | None) -> Speaker:
    """A name that no list knows: its capitals, or those beside the noun for what it is."""
    flag = w.flag[head]
    is_noun = base.last - base.first == 1 and (w.low[head] in w.lexicon.means or bool(flag & ORG))
    name = None if (flag & ORG and not w.cap[head]) or is_noun else capital_name(w, base)
    if name is None and flag & ORG and not w.cap[head]:
        name = called_before(w, base, head) or called_behind(w, more)
    if name is None:
        return base._replace(kind=kind or "other")
    if is_aged(w, base.last):
        return base._replace(
            source=name, kind="witness", is_person=True, is_proper=True, family=family_name(w.low[base.last - 1])
        )
    family = family_name(w.low[base.last - 1]) if base.last - base.first == 1 else None
    if family is not None and more and is_human_aside(w, more):
        return read_single(w, base._replace(source=name, family=family), more)
    return base._replace(source=name, organisation=name, kind=kind or "other", is_proper=True, family=family)


def is_human_aside(w: Wording, more: tuple[int, int]) -> bool:
    """Whether the words behind a name call a human being: "Salah, | an activist | from the camp,", "Aline, | a mother | of five,"."""
    if w.low[more[0]] in ("who", "whose"):
        return True  # of a body it is "which"
    stop = next((k for k in range(*more) if w.flag[k] & (PREP | STOP) or w.low[k] in (",", "and")), more[1])
    if stop - more[0] < 2 or w.low[more[0]] not in ("a", "an", "the", "one") or w.cap[stop - 1]:
        return False
    return bool(w.flag[stop - 1] & PERSON) and not w.flag[stop - 1] & ORG


def read_single(w: Wording, base: Speaker, more: tuple[int, int]) -> Speaker:
    """A person with one name: what the aside tells is the office, if it tells one."""
    office = find_office(w, more)
    kind = kind_of_words(w, *more, None)
    if office is None:
        return base._replace(kind=kind or "witness", is_person=True, is_proper=True)
    return base._replace(
        organisation=office.organisation, kind=kind or office.kind, body=office.body, is_person=True, is_proper=True
    )


def is_aged(w: Wording, i: int) -> bool:
    """Whether an age stands behind a name, which only people have: "said Fatima, 34, who fled"."""
    return (
        w.low[i : i + 1] == [","]
        and i + 2 < w.size
        and w.low[i + 1].isdigit()
        and len(w.low[i + 1]) < 3
        and w.low[i + 2] in (",", ".")
    )


def called_before(w: Wording, base: Speaker, head: int) -> str | None:
    """The name that stands before the noun for what it is: "the Fano militia", "the Tribune newspaper"."""
    if w.low[head] not in w.lexicon.words["named_bodies"] or (base.first and w.low[base.first - 1] in ("a", "an")):
        return None
    last = head
    while last > base.first and not w.cap[last - 1]:
        last -= 1
    first = last
    while (
        first > base.first
        and w.cap[first - 1]
        and not w.owner[first - 1]
        and not w.flag[first - 1] & (NATION | NUM | ROLE | RANK)
    ):
        first -= 1
    if not all(w.low[k][0].isalpha() for k in range(first, head)):
        return None
    of_peoples = all(w.flag[k] & (MOD | PEOPLE) for k in range(first, last))  # "the Shiite militia"
    return None if of_peoples else w.phrase(first, last)


def called_behind(w: Wording, more: tuple[int, int] | None) -> str | None:
    """The name in an aside that is nothing but a name: "a pro-rebel website, TamilNet,"."""
    if more and w.low[more[0]] == "the":
        more = (more[0] + 1, more[1])  # "the armed wing, the HPG,"
    if more and w.low[more[1] - 1] == ",":
        more = (more[0], more[1] - 1)
    if (
        more is None
        or more[0] >= more[1]
        or not all(w.cap[k] and not w.flag[k] & (TIME | NUM | RANK | ROLE) for k in range(*more))
    ):
        return None
    return w.phrase(*more)


def called_as(w: Wording, head: int) -> tuple[int, int] | None:
    """The name that somebody gives of himself: "a man | who gave his name as Abu Saad", "a farmer named Aziz"."""
    k = head + 1
    while k < min(head + 6, w.size - 1) and (w.cap[k] or w.flag[k] & (PREP | DET) or w.low[k] == ","):
        k += 1
    if w.low[k : k + 1] == ["who"]:
        as_ = next((m for m in range(k + 1, min(k + FARTHEST_NAME, w.size - 1)) if w.low[m] in ("as", ",", ".")), k)
        if w.low[as_] != "as" or w.lexicon.words["naming"].isdisjoint(w.low[k:as_]):
            return None
        k = as_
    elif w.low[k : k + 1] == ["identified"]:
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


def capital_name(w: Wording, base: Speaker) -> str | None:
    """The name in a phrase that ends in capitals."""
    k = base.last
    while k > base.first and w.cap[k - 1] and not w.flag[k - 1] & (TIME | NUM):
        k -= 1
    if k > base.first + 1 and k < base.last and w.low[k - 1] in ("of", "for") and all(w.cap[base.first : k - 1]):
        k = base.first  # "Hope for Children", "Democratic Voice of Burma"
    return OWNER.sub("", w.phrase(k, base.last)) if k < base.last else None
