"""Who speaks: reads the words that name a speaker into a name, an organisation in one spelling, and a kind."""

from __future__ import annotations

from toolkit.extract.attributions.body_names import bare_body
from toolkit.extract.attributions.called import called_as, called_behind
from toolkit.extract.attributions.lexicon import DOC, NATION, ORG, PEOPLE, PERSON, PREP, PRON, ROLE
from toolkit.extract.attributions.listed_persons import is_other_post, told_office
from toolkit.extract.attributions.names import find_country, find_names
from toolkit.extract.attributions.organisations import find_office, find_organisation, is_acronym
from toolkit.extract.attributions.persons import PersonFound, family_name, find_person
from toolkit.extract.attributions.speaker import OWNER, Speaker, kind_of_head, kind_of_words
from toolkit.extract.attributions.speaker_phrase import (
    find_head,
    has_and,
    is_heading,
    is_office_of,
    is_one_name,
    is_people_of,
    is_spelled,
    opponent_at,
    plural_head,
    skip_articles,
    taken_at,
)
from toolkit.extract.attributions.unlisted import read_unlisted, told_by_aside
from toolkit.extract.attributions.wording import Wording

OWNERS = {"its": "it", "their": "they", "his": "he", "her": "she"}


def read_speaker(w: Wording, source: tuple[int, int], more: tuple[int, int] | None = None) -> Speaker:
    """The speaker that the words of a frame name, read on its own, without the rest of the article."""
    first, last = source
    if last - first == 1 and (w.flag[first] & PRON or w.low[first] in OWNERS):
        return Speaker(None, None, "other", first, last, pronoun=OWNERS.get(w.low[first], w.low[first]))
    if w.low[last - 1] in ("them", "these", "those") and last - first == 3:
        return read_one_of(w, first, last, more)
    first = skip_articles(w, first, last)
    names = find_names(w, first, last)
    cut = opponent_at(w, first, last, names) or taken_at(w, first, last)
    if cut is not None:
        last = cut
        names = [name for name in names if name.last <= last]
    head = find_head(w, first, last)
    words = frozenset(w.low[first:last])
    is_joined = has_and(w, first, last)
    plural = bool(w.flag[head] & PEOPLE) or is_joined
    printed = OWNER.sub("", w.phrase(first, last)) if w.owner[last - 1] else w.phrase(first, last)
    base = Speaker(printed, None, "other", first, last, is_plural=plural, head=w.low[head], words=words)
    if is_joined and not is_one_name(w, names, first, last) and not is_spelled(w, names, last):
        person = None if more is None or plural_head(w, head) else find_person(w, *more, find_names(w, *more))
        if person is None or more is None or person.rank > more[0] + 1:
            return read_several(w, base)
        return read_person(w, base, person, find_organisation(w, first, last, names, person), None)
    is_other = is_office_of(w, first, last) or is_people_of(w, head, last)
    heading = head + 1 if head + 1 < last and is_heading(w, head + 1) else last
    person = None if is_other else find_person(w, first, heading, names)
    organisation = find_organisation(w, first, last, names, person)
    if person is not None and is_led_by(w, first, person):
        return read_led(w, base, person, organisation)
    if more and (company := owner_company(w, head, more)) is not None:
        return base._replace(source=company, organisation=company, kind="company", is_proper=True)
    if person is None and more and (named := person_behind(w, first, head, more)) is not None:
        return read_person(w, base, named, organisation, None)
    if person is None and w.flag[head] & PERSON and (called := called_as(w, head)) is not None:
        return read_person(w, base, PersonFound(called[0], *called), organisation, None)
    if person is not None and more and person.rank == first and is_body_aside(w, person, more):
        name = w.phrase(first, person.last)
        return base._replace(source=name, organisation=name, kind=kind_of_words(w, *more) or "other", is_proper=True)
    if person is not None:
        return read_person(w, base, person, organisation, more)
    if more and is_name_of(w, more, organisation):
        organisation = (
            find_office(w, more) or organisation
        )  # "the UN mission in Mali, MINUSMA,", "..., known as MINUSMA"
    return read_body(w, base, head, organisation, more)


def is_body_aside(w: Wording, person: PersonFound, more: tuple[int, int]) -> bool:
    """Whether what looks like a person's name is a body's: "El Watan, | an independent daily |,"."""
    flag = told_by_aside(w, more) if person.entry_organisation is None else 0
    return bool(flag & ORG) and not flag & (PERSON | PEOPLE | ROLE)


def is_led_by(w: Wording, first: int, person: PersonFound) -> bool:
    """Whether the person only leads who speaks: "the group | led by | Ana Ruiz"."""
    k = person.rank - 2
    return (
        k > first and w.low[k + 1] == "by" and w.low[k] in ("led", "headed", "run", "founded", "chaired", "commanded")
    )


def person_behind(w: Wording, first: int, head: int, more: tuple[int, int]) -> PersonFound | None:
    """The name in an aside behind an office: "the group's spokesman, | Jawad |, said", "one of its doctors, | Ana Ruiz |,"."""
    is_one = first > 1 and w.low[first - 2 : first] == ["one", "of"] and bool(w.flag[head] & PEOPLE)
    if w.flag[more[0]] & PREP or not (is_one or w.flag[head] & (PERSON | ROLE)):
        return None
    named = find_person(w, *more, find_names(w, *more))
    if named is None and w.flag[head] & ROLE and is_bare_name(w, more):
        named = PersonFound(more[0], *more)  # "the group's spokesman, Jawad, said", "its leader, Muslim Khan, said"
    return named if named is not None and named.rank <= more[0] + 3 else None


def read_led(w: Wording, base: Speaker, person: PersonFound, organisation: Speaker) -> Speaker:
    """Who is named after who leads it: "the monitoring group | led by Ana Ruiz"."""
    own = person.entry_organisation or organisation.organisation
    kind = person.kind if own else organisation.kind
    led = w.phrase(base.first, person.rank - 2)
    return base._replace(source=led, organisation=own, kind=kind, is_proper=bool(own))


def is_name_of(w: Wording, more: tuple[int, int], organisation: Speaker) -> bool:
    """Whether an aside names the body in the phrase: its acronym, its listed name, or "known as" before it."""
    if w.low[more[0]] in ("or", "known", "called", "abbreviated"):
        return True
    return names_mission(w, more, organisation) or names_listed(w, more, organisation)


def is_bare_name(w: Wording, more: tuple[int, int]) -> bool:
    """Whether an aside is nothing but a name, of one word or of two of which one is a common word: "Muslim Khan"."""
    is_closed = w.low[more[1] - 1] == ","
    more = (more[0], more[1] - is_closed)
    if more[1] - more[0] == 1:
        is_company = is_closed and w.low[more[0] - 2] in w.lexicon.words["company_heads"]  # "The owner, Norline, has"
        return called_behind(w, more) is not None and not is_company
    is_short = more[1] - more[0] == 2 and not any(w.flag[k] & (ORG | NATION | DOC) for k in range(*more))
    return is_short and called_behind(w, more) is not None and not find_names(w, *more)


def read_one_of(w: Wording, first: int, last: int, more: tuple[int, int] | None) -> Speaker:
    """ "One of them": of those who spoke; whoever is named behind ("said one of them, | Abu Omar |") is a witness."""
    name = called_behind(w, more)
    if name is None:
        return Speaker(None, None, "other", first, last, pronoun="they")
    family = family_name(name.split()[-1].lower())
    return Speaker(name, None, "witness", first, last, is_person=True, is_proper=True, family=family)


def owner_company(w: Wording, head: int, more: tuple[int, int]) -> str | None:
    """The company that an aside names: "the ferry's owner, | Norline |,"; none in "the owner, Ana Ruiz,"."""
    if w.low[head] not in w.lexicon.words["company_heads"] or w.cap[head] or find_names(w, *more):
        return None
    stop = more[1] - (w.low[more[1] - 1] == ",")
    is_company = w.low[stop - 1] in w.lexicon.words["proper"] or w.low[head] in w.lexicon.words["company_only"]
    at_thing = w.owner[head - 1] and not w.cap[head - 1] if head else False
    is_single = stop - more[0] == 1 and at_thing and w.low[head - 1] in w.lexicon.words["owned_by_companies"]
    return called_behind(w, more) if is_company or is_single else None


def names_mission(w: Wording, more: tuple[int, int], organisation: Speaker) -> bool:
    """Whether an aside is nothing but the acronym of what the phrase calls a mission or a force of the United Nations."""
    stop = more[1] - (w.low[more[1] - 1] == ",")
    return organisation.kind == "international" and stop - more[0] == 1 and is_acronym(w, more[0])


def names_listed(w: Wording, more: tuple[int, int], organisation: Speaker) -> bool:
    """Whether an aside is nothing but the listed name of the body in the phrase: "Turkey's disaster agency, | AFAD |, said"."""
    if organisation.body is None:
        return False
    names = find_names(w, *more)
    stop = more[1] - (w.low[more[1] - 1] == ",")
    return len(names) == 1 and (names[0].first, names[0].last) == (more[0], stop) and not names[0].entry.is_person


def read_several(w: Wording, base: Speaker) -> Speaker:
    """ "residents and the army": the words as printed; no single organisation."""
    kind = kind_of_head(w.lexicon, base.head) or "other"
    return base._replace(kind=kind, is_plural=True)


def read_person(
    w: Wording, base: Speaker, found: PersonFound, organisation: Speaker, more: tuple[int, int] | None
) -> Speaker:
    """A named person: the office is in the phrase, or in the words behind it."""
    if organisation.organisation is None and organisation.body is None and more:
        organisation = find_office(w, more) or organisation
    known = found.entry_organisation
    told = told_office(w, found, more) if known else None
    is_of_another = (
        organisation.organisation not in (None, known) and organisation.last == found.rank and w.owner[found.rank - 1]
    )
    if known and (told is not None or is_of_another or is_other_post(known, organisation)):
        known, organisation = None, told or organisation
    name = w.phrase(found.rank, found.last).rstrip(",")
    name = OWNER.sub("", name)
    return base._replace(source=name, organisation=known or organisation.organisation,
        kind=found.kind if known else kind_of_person(w, base, organisation, more),
        words=base.words.union(w.low[found.rank : found.first], w.low[slice(*more)] if more and not known else ()),
        is_person=True, is_plural=False, is_proper=True, body=None if known else organisation.body,
        family=family_name(w.low[found.last - 1]),
    )  # fmt: skip


def kind_of_person(w: Wording, base: Speaker, organisation: Speaker, more: tuple[int, int] | None) -> str:
    """The kind of a named person: that of the organisation, else what the office tells ("local activist", ", a farmer,")."""
    if organisation.organisation:
        return organisation.kind
    own = kind_of_words(w, base.first, base.last, None)
    is_aside = more is not None and w.low[more[0]] in ("a", "an", "one")
    return own or (kind_of_words(w, *more, None) if is_aside and more else None) or "official"


def read_body(w: Wording, base: Speaker, head: int, organisation: Speaker, more: tuple[int, int] | None) -> Speaker:
    """A speaker who is no named person: an organisation, a state, a document, people without a name."""
    flag = w.flag[head]
    kind = kind_of_head(w.lexicon, base.head) or kind_of_words(w, base.first, base.last, None)
    is_human = bool(flag & (PERSON | PEOPLE)) and not flag & ORG and not is_within(head, organisation)
    if is_human and organisation.organisation is None and organisation.body is None and more:
        organisation = find_office(w, more) or organisation
        if flag & PEOPLE and organisation.organisation and is_all_of(w, more, organisation):
            return read_named_body(w, base, head, organisation, False, None)  # "the rebels, the Front of ...,"
    if organisation.organisation is not None:
        return read_named_body(w, base, head, organisation, is_human, more)
    if organisation.body is not None:
        bare, is_person = bare_body(organisation.body), is_human and bool(flag & PERSON)
        return base._replace(organisation=bare, kind=organisation.kind, body=organisation.body, is_person=is_person)
    country = find_country(w, base.first, base.last)
    if country and country[:2] == (base.first, base.last):
        return read_state(w, base, country[2])
    if is_human:
        return base._replace(kind=kind or "official", is_person=bool(flag & PERSON), is_plural=bool(flag & PEOPLE))
    is_paper = flag & DOC and not (flag & ORG and called_behind(w, more))
    if is_paper and (not w.cap[head] or not head):
        return base._replace(kind=kind or "document")
    return read_unlisted(w, base, head, kind, more)


def read_named_body(
    w: Wording, base: Speaker, head: int, found: Speaker, is_human: bool, more: tuple[int, int] | None
) -> Speaker:
    """An organisation with a name, or somebody unnamed of it: "the Red Cross", "Red Cross officials", "a Red Cross report"."""
    flag = w.flag[head]
    if w.low[head] in w.lexicon.words["bound_to_none"] and head >= found.last and called_behind(w, more) is None:
        return base._replace(kind="official", is_plural=bool(flag & PEOPLE))  # "EU diplomats", "an al Qaeda affiliate"
    if is_human and found.kind == "media" and w.low[max(0, found.first - 1)] == "by":
        return base._replace(kind="official", is_plural=bool(flag & PEOPLE))  # "economists polled by Reuters"
    part = base._replace(organisation=found.organisation, kind=found.kind, body=found.body)
    if found.last > found.first and w.owner[found.last - 1] and (called := called_behind(w, more)) is not None:
        return part._replace(source=called, is_proper=True, is_plural=False)  # "Hezbollah's station, al-Manar, said"
    if is_human or (flag & DOC and not is_within(head, found)):
        return part._replace(is_person=bool(flag & PERSON))
    is_part = found.last > found.first and w.owner[found.last - 1] and head >= found.last and bool(flag & ORG)
    is_part = is_part or (head < found.first and bool(flag & ORG) and not w.cap[head] and w.low[head + 1] == "of")
    is_own = bool(found.body) or is_part  # "the army's operations room", "the interior ministry of the front"
    return part._replace(source=base.source if is_own else found.source, is_proper=True, is_plural=False)


def read_state(w: Wording, base: Speaker, country: tuple[str, str]) -> Speaker:
    """A state that speaks as such ("Russia", "Moscow") - or its people ("Syrians")."""
    if is_national(w.low[base.last - 1], country):
        return base._replace(kind="witness", is_plural=True, is_proper=True)
    name = OWNER.sub("", w.phrase(base.first, base.last))
    return base._replace(source=name, organisation=country[0], kind="official", is_proper=True)


def is_national(low: str, pair: tuple[str, str]) -> bool:
    """Whether a word is the people and not the state ("Syrians")."""
    return low == pair[1].lower() + "s"


def is_within(head: int, organisation: Speaker) -> bool:
    """Whether the head noun is part of the organisation's own name."""
    return organisation.organisation is not None and organisation.first <= head < organisation.last


def is_all_of(w: Wording, more: tuple[int, int], organisation: Speaker) -> bool:
    """Whether an aside holds nothing but a name: ", the Alliance of Free Officers,"."""
    first = more[0] + (w.low[more[0]] == "the")
    last = more[1] - (w.low[more[1] - 1] == ",")
    return (first, last) == (organisation.first, organisation.last)
