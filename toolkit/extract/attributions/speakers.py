"""Who speaks: reads the words that name a speaker into a name, an organisation in one spelling, and a kind."""

from __future__ import annotations

from dataclasses import dataclass, replace

import regex

from toolkit.extract.attributions.lexicon import (
    ADV,
    CUE,
    DET,
    DOC,
    MOD,
    NATION,
    NUM,
    ORG,
    PEOPLE,
    PERSON,
    PREP,
    PRON,
    RANK,
    ROLE,
    TIME,
    Lexicon,
)
from toolkit.extract.attributions.names import (
    BodyFound,
    Name,
    bare_body,
    find_body,
    find_country,
    find_names,
    standard_body,
)
from toolkit.extract.attributions.wording import Wording

ORGANISATION_WORDS = frozenset(
    [
        "news",
        "agency",
        "times",
        "post",
        "tv",
        "television",
        "radio",
        "association",
        "union",
        "university",
        "institute",
        "hospital",
        "foundation",
        "society",
        "party",
        "movement",
        "front",
        "army",
        "forces",
        "brigade",
        "brigades",
        "committee",
        "committees",
        "commission",
        "council",
        "center",
        "group",
        "network",
        "ministry",
        "department",
        "bureau",
        "office",
        "federation",
        "league",
        "international",
        "watch",
        "rights",
        "corps",
        "guard",
        "service",
        "services",
        "coalition",
        "alliance",
        "company",
        "inc",
        "corp",
        "ltd",
        "airlines",
        "air",
        "bank",
        "court",
        "authority",
        "administration",
        "organization",
        "project",
        "fund",
        "trust",
        "observatory",
        "monitor",
        "media",
        "press",
        "journal",
        "daily",
        "herald",
        "tribune",
        "chronicle",
        "gazette",
        "club",
        "school",
        "college",
        "board",
        "directorate",
        "mission",
        "command",
        "headquarters",
        "police",
        "parliament",
        "senate",
        "congress",
        "assembly",
        "house",
    ]
)
OWNER = regex.compile(r"['’]s?$")
LINKERS = frozenset(("of", "for", "on", "the", "and", "&", "to", "in", "de", "la", "del", "al", "el"))
JOINERS = frozenset(
    [
        "de",
        "del",
        "della",
        "di",
        "da",
        "van",
        "von",
        "der",
        "den",
        "bin",
        "ibn",
        "abu",
        "al",
        "el",
        "ul",
        "ud-din",
        "la",
        "le",
        "du",
        "dos",
        "st",
        "y",
    ]
)


@dataclass(frozen=True)
class Speaker:
    """A speaker as read: `source` as printed, `organisation` in one spelling, and what later words may call it.

    `body` is a country's body whose country is not said in the phrase; `state` the country where a state itself speaks.
    """

    source: str | None
    organisation: str | None
    kind: str
    first: int
    last: int
    is_person: bool = False
    is_plural: bool = False
    is_proper: bool = False
    head: str = ""
    pronoun: str | None = None
    body: BodyFound | None = None
    family: str | None = None
    words: frozenset[str] = frozenset()


def read_speaker(w: Wording, source: tuple[int, int], more: tuple[int, int] | None = None) -> Speaker:
    """The speaker that the words of a frame name, read on its own, without the rest of the article."""
    first, last = source
    if last - first == 1 and w.flag[first] & PRON:
        return Speaker(None, None, "other", first, last, pronoun=w.low[first])
    first = skip_articles(w, first, last)
    names = find_names(w, first, last)
    head = find_head(w, first, last)
    words = frozenset(w.low[k] for k in range(first, last))
    plural = bool(w.flag[head] & PEOPLE) or has_and(w, first, last)
    base = Speaker(w.phrase(first, last), None, "other", first, last, is_plural=plural, head=w.low[head], words=words)
    if has_and(w, first, last) and not is_one_name(names, first, last):
        return read_several(w, base, names)
    person = find_person(w, first, last, names)
    organisation = find_organisation(w, first, last, names, person)
    if person is None and more and w.flag[head] & (PERSON | ROLE) and not w.flag[more[0]] & PREP:
        named = find_person(w, *more, find_names(w, *more))
        if named is not None and named.rank <= more[0] + 3:
            return read_person(w, base, named, organisation, None)
    if person is not None:
        return read_person(w, base, person, organisation, more)
    return read_body(w, base, head, organisation, more)


def skip_articles(w: Wording, first: int, last: int) -> int:
    """Past articles and "another", and past a leading adverb."""
    while (
        first < last - 1
        and w.flag[first] & (DET | ADV)
        and w.low[first] not in ("its", "his", "her", "their")
        and not w.flag[first] & NATION
    ):
        first += 1
    return first


def has_and(w: Wording, first: int, last: int) -> bool:
    """Whether several speakers are joined; "the Department of Prevention and Mitigation" is one."""
    for k in range(first + 1, last - 1):
        if w.low[k] in ("and", "&", "or"):
            within = (
                w.cap[k - 1]
                and w.cap[k + 1]
                and any(w.low[m] in ("of", "for", "on") and w.cap[m - 1] for m in range(first + 1, k))
            )
            if not within:
                return True
    return False


def is_one_name(names: list[Name], first: int, last: int) -> bool:
    """Whether the "and" belongs to one listed name ("Disaster and Emergency Management Authority")."""
    return any(name.last - name.first > 2 and name.first - first <= 2 and last - name.last <= 1 for name in names)


def find_head(w: Wording, first: int, last: int) -> int:
    """The noun that says what the speaker is: the last one before "of", "in", "at"."""
    end = first
    while end < last and (
        end == first or (not (w.flag[end] & PREP and not w.cap[end]) and w.low[end] not in (",", "("))
    ):
        end += 1
    for k in range(end - 1, first - 1, -1):
        if w.flag[k] & (PERSON | PEOPLE | ORG | DOC) and not (w.flag[k] & CUE and not w.flag[k] & DOC):
            return k
    return max(first, end - 1)


def read_several(w: Wording, base: Speaker, names: list[Name]) -> Speaker:
    """ "residents and the army": the words as printed; no single organisation."""
    kind = kind_of_head(w.lexicon, base.head) or "other"
    return replace(base, kind=kind, is_plural=True)


# ------------------------------------------------------------------------------------- persons


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
    taken = [(n.first, n.last) for n in names if not n.entry.is_person]
    for name in names:
        if name.entry.is_person:
            start = name.first
            while start > first and is_given_name(w, start - 1) and not any(a <= start - 1 < b for a, b in taken):
                start -= 1
            return PersonFound(rank_start(w, start, first), start, name.last, name.entry.organisation, name.entry.kind)
    k = first
    while k < last:
        if any(a <= k < b for a, b in taken) or not is_name_word(w, k):
            k += 1
            continue
        stop = k
        while (
            stop < last
            and not any(a <= stop < b for a, b in taken)
            and (is_name_word(w, stop) or (w.low[stop] in JOINERS and stop + 1 < last and w.cap[stop + 1]))
        ):
            stop += 1
        if is_person_run(w, k, stop, first):
            return PersonFound(rank_start(w, k, first), k, stop)
        k = max(stop, k + 1)
    return None


def is_given_name(w: Wording, k: int) -> bool:
    """A capitalised word that can stand before a family name."""
    return w.cap[k] and not w.flag[k] & (ROLE | RANK | NATION | ORG | DOC | MOD | TIME | DET)


def is_name_word(w: Wording, k: int) -> bool:
    """A word that can be part of a person's name."""
    if not w.cap[k] or not w.low[k][0].isalpha() or w.owner[k]:
        return False
    if w.flag[k] & (NATION | TIME | DET | PREP | PRON) or w.low[k] in ORGANISATION_WORDS:
        return False
    return not w.flag[k] & (ROLE | RANK | PERSON | PEOPLE | ORG | MOD | DOC) and not (
        len(w.word(k)) > 1 and w.word(k).isupper() and len(w.word(k)) < 6
    )


def is_person_run(w: Wording, first: int, last: int, start: int) -> bool:
    """Whether a run of capitals names a person."""
    if any(
        w.low[k] in ORGANISATION_WORDS for k in range(max(start, first - 2), min(len(w), last + 1)) if w.cap[k]
    ) and not (first > start and w.flag[first - 1] & (ROLE | RANK | PERSON)):
        return False
    before = w.flag[first - 1] if first > start else 0
    if before & (ROLE | RANK | PERSON):
        return True
    if last - first < 2 or last - first > 5:
        return False
    if first > start and w.flag[first - 1] & PREP:
        return False
    return not (last < len(w) and w.flag[last] & ORG and w.cap[last])


def rank_start(w: Wording, k: int, first: int) -> int:
    """Where the ranks before a name begin: "| Col. Gen. Sergei"."""
    while (
        k > first
        and w.flag[k - 1] & RANK
        and w.cap[k - 1]
        and not (w.flag[k - 1] & ROLE and w.low[k - 1] not in ("general", "captain"))
    ):
        k -= 1
    return k


def read_person(
    w: Wording, base: Speaker, found: PersonFound, organisation: Speaker, more: tuple[int, int] | None
) -> Speaker:
    """A named person: the office is in the phrase, or in the words behind it."""
    if organisation.organisation is None and organisation.body is None and more:
        organisation = find_office(w, more) or organisation
    known = found.entry_organisation
    name = w.phrase(found.rank, found.last).rstrip(",")
    name = OWNER.sub("", name)
    return replace(
        base, source=name, organisation=known or organisation.organisation,
        kind=found.kind if known else (organisation.kind if organisation.organisation else "official"),
        is_person=True, is_plural=False, is_proper=True, body=None if known else organisation.body, family=family_name(w.low[found.last - 1]),
    )  # fmt: skip


def family_name(low: str) -> str:
    """A family name without its article: "al-Muslat" and "Muslat" are one.

    >>> family_name("al-tamimi"), family_name("ali")
    ('tamimi', 'ali')
    """
    for article in ("al-", "el-", "ash-", "as-", "ad-", "at-", "az-"):
        if low.startswith(article):
            return low[len(article) :]
    return low


def find_office(w: Wording, more: tuple[int, int]) -> Speaker | None:
    """The organisation in an apposition: ", head of the Observatory,"."""
    first, last = more
    found = find_organisation(w, first, last, find_names(w, first, last), None)
    return found if found.organisation or found.body else None


# ------------------------------------------------------------------------------------- organisations


def find_organisation(w: Wording, first: int, last: int, names: list[Name], person: PersonFound | None) -> Speaker:
    """The organisation in a phrase, in its standard spelling; one without an organisation where none is named."""
    empty = Speaker(None, None, "other", first, last)
    listed = [n for n in names if not n.entry.is_person]
    body = find_body(w, first, last)
    if listed:
        best = max(listed, key=lambda n: (n.last - n.first, -n.first))
        if (
            body is None
            or (body.first >= best.first and body.last <= best.last)
            or body.place is None
            or (body.last <= best.first and best.entry.kind not in ("media", "party"))
            or len(listed) > 1
        ):
            kind = "media" if best.entry.kind == "party" else best.entry.kind
            return replace(
                empty,
                source=w.phrase(best.first, best.last),
                organisation=best.entry.organisation,
                kind=kind,
                first=best.first,
                last=best.last,
            )
    if body is not None:
        entry = standard_body(w, body)
        if entry is not None:
            return replace(
                empty,
                source=w.phrase(body.first, body.last),
                organisation=entry.organisation,
                kind=entry.kind,
                first=body.first,
                last=body.last,
                body=body,
            )
        return replace(empty, kind=body.body.kind, body=body, first=body.first, last=body.last)
    run = proper_run(w, first, last, person)
    if run is not None:
        name = OWNER.sub("", w.phrase(*run))
        return replace(
            empty, source=name, organisation=name, kind=kind_of_words(w, *run) or "other", first=run[0], last=run[1]
        )
    return empty


def proper_run(w: Wording, first: int, last: int, person: PersonFound | None) -> tuple[int, int] | None:
    """An unlisted name of an organisation: capitals with one of the nouns of organisations among them, or an acronym."""
    k = first
    while k < last:
        if (
            not w.cap[k]
            or (person and person.rank <= k < person.last)
            or (w.flag[k] & (ROLE | RANK | TIME | DET) and not w.flag[k] & ORG)
        ):
            k += 1
            continue
        stop, names_body = k, False
        while stop < last and not (person and person.rank <= stop < person.last):
            if w.cap[stop] and w.low[stop][0].isalnum() and not w.flag[stop] & TIME:
                names_body |= w.low[stop] in ORGANISATION_WORDS or bool(w.flag[stop] & ORG)
                stop += 1
            elif (
                w.low[stop] in LINKERS
                and stop > k
                and stop + 1 < last
                and any(w.cap[m] for m in range(stop + 1, min(last, stop + 3)))
                and names_body
            ):
                stop += 1
            else:
                break
        while stop > k and (
            w.low[stop - 1] in LINKERS or (w.flag[stop - 1] & ROLE and stop - k > 1 and not names_body)
        ):
            stop -= 1
        acronym = stop - k == 1 and w.word(k).isupper() and 2 <= len(w.word(k)) <= 7 and not w.flag[k] & NATION
        if (names_body and stop - k >= 2) or acronym:
            return k, stop
        k = max(stop, k + 1)
    return None


def read_body(w: Wording, base: Speaker, head: int, organisation: Speaker, more: tuple[int, int] | None) -> Speaker:
    """A speaker who is no named person: an organisation, a state, a document, people without a name."""
    flag = w.flag[head]
    kind = kind_of_head(w.lexicon, base.head) or kind_of_words(w, base.first, base.last, None)
    is_human = bool(flag & (PERSON | PEOPLE)) and not flag & ORG and not is_within(head, organisation)
    if organisation.organisation is not None:
        if is_human and organisation.kind == "media" and w.low[max(0, organisation.first - 1)] == "by":
            return replace(base, kind=kind or "official", is_plural=bool(flag & PEOPLE))
        if is_human or (flag & DOC and not is_within(head, organisation)):
            return replace(
                base,
                organisation=organisation.organisation,
                kind=organisation.kind,
                body=organisation.body,
                is_person=bool(flag & PERSON),
            )
        source = base.source if organisation.body else organisation.source
        return replace(
            base,
            source=source,
            organisation=organisation.organisation,
            kind=organisation.kind,
            body=organisation.body,
            is_proper=True,
            is_plural=False,
        )
    if organisation.body is not None:
        bare = bare_body(organisation.body)
        return replace(
            base,
            organisation=bare,
            kind=organisation.kind,
            body=organisation.body,
            is_person=bool(flag & PERSON) and is_human,
        )
    country = find_country(w, base.first, base.last)
    if country and country[0] == base.first and country[1] == base.last:
        if is_people_of(w.low[base.last - 1], country[2]):
            return replace(base, kind="witness", is_plural=True, is_proper=True)
        return replace(
            base,
            source=w.phrase(base.first, base.last).removesuffix("'s"),
            organisation=country[2][0],
            kind="official",
            is_proper=True,
        )
    if is_human:
        if more and (office := find_office(w, more)):
            return replace(
                base,
                organisation=office.organisation,
                kind=office.kind,
                body=office.body,
                is_person=bool(flag & PERSON),
            )
        return replace(base, kind=kind or "official", is_person=bool(flag & PERSON), is_plural=bool(flag & PEOPLE))
    if flag & DOC and (not w.cap[head] or not head):
        return replace(base, kind=kind or "document")
    if flag & ORG and not w.cap[head]:
        return replace(base, kind=kind or "other")
    name = capital_name(w, base)
    if name is not None:
        return replace(
            base,
            source=name,
            organisation=name,
            kind=kind or "other",
            is_proper=True,
            family=family_name(w.low[base.last - 1]) if base.last - base.first == 1 else None,
        )
    return replace(base, kind=kind or "other")


def is_people_of(low: str, pair: tuple[str, str]) -> bool:
    """Whether a word is the people and not the state ("Syrians")."""
    return low == pair[1].lower() + "s"


def is_within(head: int, organisation: Speaker) -> bool:
    """Whether the head noun is part of the organisation's own name."""
    return organisation.organisation is not None and organisation.first <= head < organisation.last


def capital_name(w: Wording, base: Speaker) -> str | None:
    """The name in a phrase that ends in capitals."""
    k = base.last
    while k > base.first and w.cap[k - 1] and not w.flag[k - 1] & (TIME | NUM):
        k -= 1
    return OWNER.sub("", w.phrase(k, base.last)) if k < base.last else None


def kind_of_head(lexicon: Lexicon, head: str) -> str | None:
    """The kind of source that a noun alone tells."""
    return next((kind for kind, words in lexicon.kinds if head in words), None)


def kind_of_words(w: Wording, first: int, last: int, default: str | None = "other") -> str | None:
    """The kind of an unlisted organisation, from the nouns in its name."""
    for k in range(last - 1, first - 1, -1):
        kind = kind_of_head(w.lexicon, w.low[k])
        if kind and kind != "rebel":
            return kind
    return default


__all__ = ["MOD", "Speaker", "read_speaker"]
