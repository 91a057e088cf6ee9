"""Finds the organisation named in a phrase: a listed one, a body of some country, or a name with one of the nouns of organisations."""

from __future__ import annotations

import regex

from toolkit.extract.attributions.body_names import BodyFound, find_body, standard_body
from toolkit.extract.attributions.called import is_clause_name, noun_behind
from toolkit.extract.attributions.lexicon import BE, DET, MOD, NATION, ORG, PEOPLE, RANK, ROLE, TIME, plain_words
from toolkit.extract.attributions.names import Name, country_at, find_names, joins_name
from toolkit.extract.attributions.persons import PersonFound
from toolkit.extract.attributions.speaker import OWNER, Speaker, kind_of_words
from toolkit.extract.attributions.state_bodies import called_body, state_body
from toolkit.extract.attributions.wording import Wording, is_name

LINKERS = frozenset(("of", "for", "on", "against", "the", "and", "&", "to", "in", "de", "la", "del", "al", "el"))
NATIONWIDE = frozenset(("national", "federal", "state", "central", "royal", "general", "joint", "us"))
RULED = ("-run", "-controlled", "-led", "-backed", "-based", "-held", "-linked")
OWNED = 5  # words in which "whose" tells what is owned: "whose private security firm"
BOARD = (["ceo"], ["cfo"], ["coo"], ["chairman"], ["chairwoman"])
TOLD = frozenset(("tell", "inform", "say", "warn"))
WEBSITE = regex.compile(r"[\w-]+\.(?:org|com|net|info|co)", regex.IGNORECASE)


def find_office(w: Wording, more: tuple[int, int]) -> Speaker | None:
    """The organisation in an apposition: ", head of the Observatory,"."""
    first, last = more
    if w.low[first] in w.lexicon.words["taken_by"] or w.low[first] in w.lexicon.words["document_seen"]:
        return None  # "officials, | quoted by the agency Interfax, | said"
    if w.low[first] == "who" and w.flag[first + 1] & BE and w.low[first + 2] in w.lexicon.words["taken_by"]:
        return None  # "journalists | who were taken to the site by the army"
    if w.low[first] == "whose":
        last = end_of_owned(w, first, last)
    elif w.low[first] == "who":  # "the governor, who had told | Televisa that"
        cues = w.lexicon.cues
        last = next((k for k in range(first, last) if w.low[k] in cues and cues[w.low[k]].lemma in TOLD), last)
    if w.low[last - 1 : last + 1] in ([",", "known"], [",", "called"]) and (named := known_as(w, last + 1)) is not None:
        return named  # "a spokesman for the operation, | known as Dawn of Lodar"
    found = find_organisation(w, first, last, find_names(w, first, last), None)
    if found.kind == "media" and w.low[first] in ("who", "whom"):
        return None  # "a journalist | who reached Radio Tirana by phone": it only listened
    return found if found.organisation or found.body else None


def known_as(w: Wording, k: int) -> Speaker | None:
    """The name behind "known as", "known by its Spanish initials": "the commission, known by its initials | COPECO"."""
    links = ("as", "by", "its", "their", "the", "initials", "acronym", "name")
    while k < w.size - 1 and (w.low[k] in links or w.flag[k] & (NATION | MOD)) and not (is_acronym(w, k) and w.cap[k]):
        k += 1
    stop = k
    while stop < w.size and (w.cap[stop] or (stop > k and w.low[stop] in LINKERS and w.cap[min(stop + 1, w.size - 1)])):
        stop += 1
    listed = find_names(w, k, stop)
    if listed and listed[0].last == stop and not listed[0].entry.is_person:
        entry = listed[0].entry
        return Speaker(w.phrase(k, stop), entry.organisation, entry.kind, k, stop)
    name = w.phrase(k, stop) if stop > k else None
    return Speaker(name, name, kind_of_words(w, k, stop) or "other", k, stop) if name else None


def end_of_owned(w: Wording, first: int, last: int) -> int:
    """Where the name ends of what somebody owns: "whose security firm Norguard | has flown for the police"."""
    noun = next((k for k in range(first + 1, min(last, first + OWNED)) if w.flag[k] & ORG), None)
    if noun is None:
        return first + 1  # "whose brother serves in the army"
    stop = noun + 1
    while stop < last and w.cap[stop]:
        stop += 1
    return stop


def find_organisation(w: Wording, first: int, last: int, names: list[Name], person: PersonFound | None) -> Speaker:
    """The organisation in a phrase, in its standard spelling; one without an organisation where none is named."""
    listed = [n for n in names if not n.entry.is_person and not is_own(w, n, first) and not is_of_several(w, n)]
    listed = [n for n in listed if not is_of_town(w, n, first) and not is_longer(w, n, first)]
    listed = [n for n in listed if not is_in_another(w, n, last)]
    body = find_body(w, first, last)
    if body is not None and body.printed.lower() in w.lexicon.called:
        listed = [n for n in listed if n.first < body.first or n.last > body.last]  # "Metropolitan Police | Department"
    if listed and (found := read_listed(w, listed, first, last, body)) is not None:
        return found
    if body is not None:
        return read_found_body(w, first, last, body)
    run = proper_run(w, first, last, person) or website(w, first, last)
    if run is None:
        return state_body(w, first, last) or called_body(w, first, last) or Speaker(None, None, "other", first, last)
    name = OWNER.sub("", w.phrase(*run))
    owner = w.lexicon.countries.get(w.low[run[0]]) if w.owner[run[0]] else None
    standard = name if owner is None else f"{owner[1]} {OWNER.sub('', w.phrase(run[0] + 1, run[1]))}"
    return Speaker(name, standard, kind_of_words(w, *run) or "other", *run)  # "Slovenia's Territorial Guard"


def read_listed(w: Wording, listed: list[Name], first: int, last: int, body: BodyFound | None) -> Speaker | None:
    """The listed organisation of a phrase; None where a country's body beside it is meant."""
    best = max(listed, key=lambda n: (is_called(w, n.first, first), n.last - n.first, -n.first))
    for owned in listed:
        if owned.first == best.last and owned.entry.kind in ("media", "party"):
            best = owned  # "the rebels' own television": the medium speaks, not whose it is
    if body is None or (len(listed) > 1 and body.body.name != "ambassador") or is_over(best, body):
        kind = "media" if best.entry.kind == "party" else best.entry.kind
        printed = w.phrase(best.first, best.last)
        if (branch := national_branch(w, best, last)) is not None:
            return branch
        if not best.entry.standard.endswith(("'s", "’s")):
            printed = OWNER.sub("", printed)  # "the Red Cross's tally", but "Lloyd's"
        return Speaker(printed, best.entry.organisation, kind, best.first, best.last)
    return None


def read_found_body(w: Wording, first: int, last: int, body: BodyFound) -> Speaker:
    """A country's body in a phrase, or the name that stands beside it: "the national disaster agency UNGRD"."""
    if body.last < last and (stop := end_of_own_name(w, body, last)) > body.last:
        name = w.phrase(body.last, stop)
        return Speaker(name, name, body.body.kind, body.last, stop)
    if body.first > first and not w.cap[body.first] and is_acronym(w, body.first - 1) and not w.owner[body.first - 1]:
        name = w.phrase(body.first - 1, body.first)  # "Israel's ZAKA rescue service"
        return Speaker(name, name, body.body.kind, body.first - 1, body.first)
    if not body.is_country and w.cap[body.first] and body.first > first and not body.body.is_post:
        named = named_body(w, body, first)
        if named is not None:
            return named
        if body.body.kind == "military":
            return Speaker(None, None, body.body.kind, body.first, body.last, body=body)
    entry = standard_body(w.lexicon, body)
    if entry is None:
        return Speaker(None, None, body.body.kind, body.first, body.last, body=body)
    if body.body.kind == "ministry" and not body.is_country and "department" in w.low[body.first : body.last]:
        name = f"{body.place} {body.words.lower()}"  # "Limpopo's health department" is no ministry
        entry = entry._replace(standard=name, organisation=name)
    source = w.phrase(body.first, body.last)
    return Speaker(source, entry.organisation, entry.kind, body.first, body.last, body=body)


def end_of_own_name(w: Wording, body: BodyFound, last: int) -> int:
    """Where the name ends that stands behind what a body is: "the disaster agency | UNGRD", "the official news agency | Orsan Press"."""
    stop = body.last
    if body.body.kind == "media" and w.low[stop - 1] == "agency" and not w.cap[body.first] and not w.is_title_case():
        while stop < last and w.cap[stop] and not w.flag[stop] & (TIME | ROLE | RANK | DET):
            stop += 1
        is_state = stop == body.last + 1 and w.flag[body.last] & NATION
        return body.last if is_state else stop
    return stop + is_acronym(w, stop)


def national_branch(w: Wording, name: Name, last: int) -> Speaker | None:
    """A group's branch in the country that stands behind its name: "Caritas | Germany"."""
    hit = country_at(w, name.last, last) if name.last < last and not w.owner[name.last - 1] else None
    if hit is None or name.entry.standard not in w.lexicon.words["branching"] or w.low[name.last] != hit[1][0].lower():
        return None
    standard = f"{name.entry.standard} {hit[1][0]}"
    return Speaker(w.phrase(name.first, hit[0]), standard, name.entry.kind, name.first, hit[0])


def is_own(w: Wording, name: Name, first: int) -> bool:
    """Whether a state has a body called as an international one is in short: "the Ethiopian | Human Rights Council"."""
    k = name.first - 1
    is_national = k >= first and bool(w.flag[k] & NATION) and w.cap[k] and not w.owner[k] and k + 1 < name.last - 1
    return is_national and name.entry.kind == "international" and w.low[k + 1] not in ("un", "united", "us")


def is_of_town(w: Wording, name: Name, first: int) -> bool:
    """Whether a town has a body called as a listed one of another: "the Dhaka | Metropolitan Police"."""
    k = name.first - 1
    if k < first or not w.cap[k] or w.owner[k] or name.last - name.first < 2 or w.low[name.last - 1] != "police":
        return False
    return is_town(w, k) and not (name.last < w.size and w.cap[name.last])


def is_longer(w: Wording, name: Name, first: int) -> bool:
    """Whether a name of common nouns is the end of somebody else's: "the Orsan | Security Council", "the Lebanese | National Coalition"."""
    k = name.first - 1
    if k < first or not w.cap[k] or w.owner[k] or w.low[name.last - 1] not in w.lexicon.words["proper"]:
        return False
    if w.flag[k] & NATION:
        states = {w.lexicon.countries.get(word) for word in plain_words(name.entry.standard)} - {None}
        return bool(states) and w.lexicon.countries.get(w.low[k]) not in states
    if name.last - name.first == 1 and not name.entry.is_person:
        # "the European Southern | Observatory"
        return not w.flag[k] & (DET | TIME | ROLE | RANK) and not is_ruled(w, k)
    while k and is_name(w, k):
        k -= 1
    return k < name.first - 1 and bool(w.flag[k] & DET) and not w.is_title_case()


def is_in_another(w: Wording, name: Name, last: int) -> bool:
    """Whether a medium's name opens the longer one of somebody else: "the | Reuters | Street Clinic"; its own desks stay its own."""
    k = name.last
    if name.entry.kind != "media" or w.owner[k - 1] or not w.cap[name.first] or w.is_title_case():
        return False
    while k < last and w.cap[k] and not w.flag[k] & (ROLE | RANK | TIME | NATION | PEOPLE):
        k += 1
    is_own = not w.lexicon.words["medium_words"].isdisjoint(w.low[name.first : k])  # "Fox | News Network"
    return k > name.last and not is_own and w.low[k - 1] in w.lexicon.words["other_bodies"]


def is_of_several(w: Wording, name: Name) -> bool:
    """Whether several states have a body that is printed as a listed one: "the Defence Department" need not be the American one."""
    return w.phrase(name.first, name.last).lower() in w.lexicon.called


def is_over(name: Name, body: BodyFound) -> bool:
    """Whether a listed name counts for more than a body of some country beside it."""
    if body.body.name == "ambassador":
        is_state = body.is_country or name.last != body.first  # "Iran's UN ambassador" is no man of the UN's
        return not is_state and name.entry.kind == "rebel"  # "the Taliban's ambassador"
    if body.is_country and (body.first, body.last) == (name.first, name.last):
        return False  # "Georgia's | security council" is not the United Nations'
    if body.place is None or (body.first >= name.first and body.last <= name.last):
        return True
    if not body.is_country and name.last == body.first:
        return True  # "the Magen David Adom rescue service"
    return body.last <= name.first and (name.entry.kind != "media" or body.body.name.startswith("state_"))


def named_body(w: Wording, body: BodyFound, first: int) -> Speaker | None:
    """A body with a name of its own, which is no country's: "the Southern Freedom Army", "the Provincial Disaster Management Authority"."""
    k = body.first
    while k > first and w.cap[k - 1] and not w.owner[k - 1] and not w.flag[k - 1] & (ROLE | RANK | TIME | DET):
        k -= 1
    is_department = "department" in w.low[body.first : body.last]  # a part of a state has no ministry
    if (
        k == body.first
        or not all(w.cap[m] or (w.low[m] in LINKERS and is_department) for m in range(k, body.last))
        or w.low[k] in NATIONWIDE
        or w.low[k] in w.lexicon.words["ordinals"]
    ):
        return None
    last = body.last
    if w.low[last : last + 1] == ["and"] and body.body.kind == "ministry":
        while last + 1 < w.size and w.cap[last + 1]:
            last += 1  # "North Carolina Department of Health | and Human Services"
        last += 1
    name = w.phrase(k, last)
    return Speaker(name, name, body.body.kind, k, last)


def website(w: Wording, first: int, last: int) -> tuple[int, int] | None:
    """The address of a website that is named as such: "the website roadcount.org"."""
    return next(((k, k + 1) for k in range(first, last) if "." in w.low[k] and WEBSITE.fullmatch(w.low[k])), None)


def is_called(w: Wording, k: int, first: int) -> bool:
    """Whether a name follows the noun for what it is: "the peacekeeping mission MONUSCO"."""
    return k > first and bool(w.flag[k - 1] & ORG) and not w.cap[k - 1]


def proper_run(w: Wording, first: int, last: int, person: PersonFound | None) -> tuple[int, int] | None:
    """An unlisted name of an organisation: capitals with one of the nouns of organisations among them, or an acronym."""
    k = first
    while k < last:
        if (
            not w.cap[k]
            or (w.low[k] == "state" and k > 1 and w.low[k - 2] == "secretary")  # "Secretary of State for Health"
            or is_ruled(w, k)  # "the Serb-run Media Centre"
            or (person and person.rank <= k < person.last)
            or (w.flag[k] & (ROLE | RANK | TIME | DET) and not w.flag[k] & ORG)
        ):
            k += 1
            continue
        if w.owner[k] and k + 1 < last and w.cap[k + 1] and is_town(w, k):
            k += 1  # "Nyala's | Turkish hospital"
            continue
        called = k > first and bool(w.flag[k - 1] & ORG) and not w.cap[k - 1]  # "the carrier | Aeroflot"
        if called and person is None and w.cap[last - 1] and is_clause_name(w, k, last):
            return k, last  # "the group | Homs Is Not Forgotten"
        stop, names_body = run_end(w, k, last, person)
        while stop > k and names_body and not ends_name(w, k, stop - 1):
            stop -= 1
        while stop > k and w.low[stop - 1] in LINKERS:
            stop -= 1
        is_state = stop - k == 1 and bool(w.flag[k] & NATION) and w.low[stop : stop + 1] == ["hospital"]
        noun = noun_behind(w, stop, last) if stop > k and not names_body and not is_state else None
        if noun is not None and not (person and person.rank <= noun):
            return k, noun + 1  # "Hikma hospital", "Erawan emergency centre"
        stop = before_town(w, k, stop)
        acronym = stop - k == 1 and is_acronym(w, k)
        called = called or (
            stop - k == 1 and w.low[stop : stop + 1] in BOARD and not w.flag[k]
        )  # "Vale CEO Fabio Schvartsman"
        if (names_body and stop - k >= 2) or acronym or called:
            has_general = names_body and k > first and w.low[k - 1] == "general" and w.cap[k - 1]
            return k - has_general, stop  # "the General Health Directorate"
        k = max(stop, k + 1)
    return None


def is_ruled(w: Wording, k: int) -> bool:
    """Whether a word tells whose or where a body is, and is no part of its name: "Serb-run", "Britain-based"."""
    return bool(w.flag[k] & MOD) and w.low[k].endswith(RULED)


def before_town(w: Wording, first: int, stop: int) -> int:
    """Where a name ends that a town follows: "the Council for Rights | in Pristina"; a state belongs to it ("Rights in Iran")."""
    return stop - 2 if stop - first > 3 and w.low[stop - 2] == "in" and is_town(w, stop - 1) else stop


def is_town(w: Wording, k: int) -> bool:
    """Whether a word is a known town, or a capital."""
    return w.low[k] in w.lexicon.capitals or OWNER.sub("", w.word(k)) in w.lexicon.towns


def run_end(w: Wording, k: int, last: int, person: PersonFound | None) -> tuple[int, bool]:
    """Where the capitals end that begin at word k, with the small words within a name; and whether a noun of bodies is among them."""
    stop, names_body = k, False
    while stop < last and not (person and person.rank <= stop < person.last):
        if stop == k + 1 and w.flag[stop] & ROLE and not w.flag[stop] & ORG and is_acronym(w, k):
            break  # "the RUC Chief Constable"
        if w.cap[stop] and w.low[stop][0].isalnum() and not w.flag[stop] & TIME:
            names_body |= w.low[stop] in w.lexicon.words["proper"] or bool(w.flag[stop] & ORG)
            stop += 1
        elif w.low[stop] in LINKERS and stop > k and links_name(w, k, stop, last, names_body):
            stop += 1
        else:
            break
    return stop, names_body


def links_name(w: Wording, first: int, k: int, last: int, names_body: bool) -> bool:
    """Whether a name goes on behind a small word: "Centre | for | Coastal Research", "Lawyers | for | Human Rights"."""
    if k + 1 >= last or not any(w.cap[m] for m in range(k + 1, min(last, k + 3))):
        return False
    is_of_people = w.low[k] == "for" and w.flag[first] & PEOPLE and w.low[last - 1] in w.lexicon.words["proper"]
    return names_body or joins_name(w, first, k, last) or bool(is_of_people)


def is_acronym(w: Wording, k: int) -> bool:
    """Whether a word is all capitals, and no state."""
    word = OWNER.sub("", w.word(k))
    return word.isalpha() and word.isupper() and 2 <= len(word) <= 7 and not w.flag[k] & NATION


def ends_name(w: Wording, first: int, k: int) -> bool:
    """Whether a word can end an organisation's name: one of its nouns, or a name behind "of" and "for"."""
    if w.low[k] in w.lexicon.words["proper"] or w.flag[k] & ORG:
        return True
    if w.low[first] in w.lexicon.words["offices_of"] and w.low[first + 1] == "of" and w.flag[k] & ROLE:
        return True  # "the Office of the High | Commissioner"
    return w.cap[k] and not w.flag[k] & (ROLE | RANK) and any(w.low[m] in ("of", "for", "on") for m in range(first, k))
