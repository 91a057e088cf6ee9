"""Names that no list knows: a body's, beside the noun for what it is, or a person's who has only one."""

from __future__ import annotations

from toolkit.extract.attributions.called import called_before, called_behind
from toolkit.extract.attributions.lexicon import (
    NATION,
    NUM,
    ORG,
    PERSON,
    PREP,
    ROLE,
    STOP,
    TIME,
)
from toolkit.extract.attributions.organisations import find_office, is_ruled
from toolkit.extract.attributions.persons import family_name
from toolkit.extract.attributions.speaker import OWNER, Speaker, kind_of_words
from toolkit.extract.attributions.wording import JOINERS, Wording


def read_unlisted(w: Wording, base: Speaker, head: int, kind: str | None, more: tuple[int, int] | None) -> Speaker:
    """A name that no list knows: its capitals, or those beside the noun for what it is."""
    flag = w.flag[head]
    is_noun = base.last - base.first == 1 and (w.low[head] in w.lexicon.means or bool(flag & ORG))
    name = None if (flag & ORG and not w.cap[head]) or is_noun else capital_name(w, base)
    if name is None and flag & ORG and not w.cap[head]:
        is_of_person = any(
            w.flag[k] & (ROLE | PERSON) for k in range(head + 1, base.last)
        )  # "the office of the governor, Ana Ruiz,"
        name = called_before(w, base.first, head) or (None if is_of_person else called_behind(w, more))
    if name is None:
        return base._replace(kind=kind or "other")
    if is_aged(w, base.last) or "year-old" in base.words:
        return base._replace(
            source=name, kind="witness", is_person=True, is_proper=True, family=family_name(w.low[base.last - 1])
        )
    is_one = base.last - base.first == 1 or bears_state(w, base)
    family = family_name(w.low[base.last - 1]) if is_one else None
    if family is not None and more and is_human_aside(w, more):
        return read_single(w, base._replace(source=name, family=family), more)
    return base._replace(source=name, organisation=name, kind=kind or "other", is_proper=True, family=family)


def bears_state(w: Wording, base: Speaker) -> bool:
    """Whether two words may be a person's name of which one is a state's or its capital's: "| Georgia Papas |, a doctor"."""
    k = base.first
    if base.last - k != 2 or w.owner[k] or not (w.cap[k] and w.cap[k + 1]):
        return False
    is_body = any(w.flag[m] & (ORG | ROLE) or w.low[m] in w.lexicon.words["proper"] for m in (k, k + 1))
    return not is_body and bool(w.flag[k] & NATION) != bool(w.flag[k + 1] & NATION)


def is_human_aside(w: Wording, more: tuple[int, int]) -> bool:
    """Whether the words behind a name call a human being: "Salah, | an activist | from the camp,", "Aline, | a mother | of five,"."""
    if w.low[more[0]] in ("who", "whose"):
        return True  # of a body it is "which"
    flag = told_by_aside(w, more)
    return bool(flag & PERSON) and not flag & ORG


def told_by_aside(w: Wording, more: tuple[int, int]) -> int:
    """What the noun in an aside may be: "El Watan, | an independent daily |,"; 0 where none stands there."""
    stop = next((k for k in range(*more) if w.flag[k] & (PREP | STOP) or w.low[k] in (",", "and")), more[1])
    if stop - more[0] < 2 or w.low[more[0]] not in ("a", "an", "the", "one") or w.cap[stop - 1]:
        return 0
    return w.flag[stop - 1]


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


def is_of_name(w: Wording, k: int, first: int) -> bool:
    """Whether a word belongs to a name in capitals, as the small words between two of them do: "Defensoría | del | Pueblo"."""
    if w.low[k] in JOINERS and first < k < w.size - 1 and not w.cap[k]:
        return w.cap[k - 1] and w.cap[k + 1]
    return w.cap[k] and not w.flag[k] & (TIME | NUM) and not is_ruled(w, k)


def capital_name(w: Wording, base: Speaker) -> str | None:
    """The name in a phrase that ends in capitals."""
    k = base.last
    while k > base.first and is_of_name(w, k - 1, base.first):
        k -= 1
    is_bare = base.last - k == 1 and k > base.first and w.low[k] in w.lexicon.means
    if is_bare and (is_ruled(w, k - 1) or (k - 1 > base.first and w.low[k - 1] == "the")):
        return None  # "information of the Office", "the Britain-based Observatory": the one that spoke before
    if k > base.first and w.low[k - 1][0].isdigit():
        return None  # "the 7th | Infantry Division": one of many
    at = k - 1 if k > base.first + 2 and w.low[k - 1] == "the" else k
    if at > base.first + 1 and k < base.last and w.low[at - 1] in ("of", "for") and all(w.cap[base.first : at - 1]):
        k = base.first  # "Hope for Children", "Voice of the Oppressed"
    if k + 1 < base.last and w.owner[k] and w.flag[k] & NATION:
        k += 1  # "Norway's | Statoil"
    return OWNER.sub("", w.phrase(k, base.last)) if k < base.last else None
