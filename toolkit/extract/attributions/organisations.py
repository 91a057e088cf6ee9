"""Finds the organisation named in a phrase: a listed one, a body of some country, or a name with one of the nouns of organisations."""

from __future__ import annotations

import regex

from toolkit.extract.attributions.lexicon import DET, NATION, ORG, PEOPLE, RANK, ROLE, TIME
from toolkit.extract.attributions.names import BodyFound, Name, find_body, find_names, standard_body
from toolkit.extract.attributions.persons import PersonFound
from toolkit.extract.attributions.speaker import OWNER, Speaker, kind_of_words
from toolkit.extract.attributions.wording import Wording

LINKERS = frozenset(("of", "for", "on", "the", "and", "&", "to", "in", "de", "la", "del", "al", "el"))
BOARD = (["ceo"], ["cfo"], ["coo"], ["chairman"], ["chairwoman"])
WEBSITE = regex.compile(r"[\w-]+\.(?:org|com|net|info|co)", regex.IGNORECASE)


def find_office(w: Wording, more: tuple[int, int]) -> Speaker | None:
    """The organisation in an apposition: ", head of the Observatory,"."""
    first, last = more
    found = find_organisation(w, first, last, find_names(w, first, last), None)
    return found if found.organisation or found.body else None


def find_organisation(w: Wording, first: int, last: int, names: list[Name], person: PersonFound | None) -> Speaker:
    """The organisation in a phrase, in its standard spelling; one without an organisation where none is named."""
    listed = [n for n in names if not n.entry.is_person]
    body = find_body(w, first, last)
    if listed:
        best = max(listed, key=lambda n: (is_called(w, n.first, first), n.last - n.first, -n.first))
        for owned in listed:
            if owned.first == best.last and owned.entry.kind in ("media", "party"):
                best = owned  # "the rebels' own television": the medium speaks, not whose it is
        if body is None or len(listed) > 1 or is_over(best, body):
            kind = "media" if best.entry.kind == "party" else best.entry.kind
            return Speaker(w.phrase(best.first, best.last), best.entry.organisation, kind, best.first, best.last)
    if body is not None:
        if body.last < last and is_acronym(w, body.last):  # "the national disaster agency UNGRD"
            name = w.phrase(body.last, body.last + 1)
            return Speaker(name, name, body.body.kind, body.last, body.last + 1)
        if body.body.kind == "military" and not body.is_country and w.cap[body.first] and body.first > first:
            return named_force(w, body, first)
        entry = standard_body(w.lexicon, body)
        if entry is None:
            return Speaker(None, None, body.body.kind, body.first, body.last, body=body)
        source = w.phrase(body.first, body.last)
        return Speaker(source, entry.organisation, entry.kind, body.first, body.last, body=body)
    run = proper_run(w, first, last, person) or website(w, first, last)
    if run is None:
        return Speaker(None, None, "other", first, last)
    name = OWNER.sub("", w.phrase(*run))
    return Speaker(name, name, kind_of_words(w, *run) or "other", *run)


def is_over(name: Name, body: BodyFound) -> bool:
    """Whether a listed name counts for more than a body of some country beside it."""
    if body.place is None or (body.first >= name.first and body.last <= name.last):
        return True
    return body.last <= name.first and (name.entry.kind != "media" or body.body.name.startswith("state_"))


def named_force(w: Wording, body: BodyFound, first: int) -> Speaker:
    """A force with a name of its own, which belongs to no state: "the Southern Freedom Army"."""
    k = body.first
    while k > first and w.cap[k - 1] and not w.owner[k - 1] and not w.flag[k - 1] & (ROLE | RANK | TIME | DET):
        k -= 1
    name = w.phrase(k, body.last)
    if k == body.first:
        return Speaker(None, None, body.body.kind, body.first, body.last, body=body)
    return Speaker(name, name, body.body.kind, k, body.last)


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
            or (person and person.rank <= k < person.last)
            or (w.flag[k] & (ROLE | RANK | TIME | DET) and not w.flag[k] & ORG)
        ):
            k += 1
            continue
        stop, names_body = k, False
        while stop < last and not (person and person.rank <= stop < person.last):
            if w.cap[stop] and w.low[stop][0].isalnum() and not w.flag[stop] & TIME:
                names_body |= w.low[stop] in w.lexicon.words["proper"] or bool(w.flag[stop] & ORG)
                stop += 1
            elif (
                w.low[stop] in LINKERS
                and stop > k
                and stop + 1 < last
                and any(w.cap[m] for m in range(stop + 1, min(last, stop + 3)))
                and (
                    names_body
                    or (w.low[stop] == "for" and w.flag[k] & PEOPLE and w.low[last - 1] in w.lexicon.words["proper"])
                )
            ):
                stop += 1
            else:
                break
        while stop > k and names_body and not ends_name(w, k, stop - 1):
            stop -= 1
        while stop > k and w.low[stop - 1] in LINKERS:
            stop -= 1
        is_named = not names_body and stop < last and w.low[stop] in w.lexicon.words["named_before"]
        if stop - k >= 1 and is_named and not person:
            return k, stop + 1  # "Hikma hospital"
        acronym = stop - k == 1 and is_acronym(w, k)
        called = k > first and w.flag[k - 1] & ORG and not w.cap[k - 1]  # "the carrier Aeroflot"
        called = called or (
            stop - k == 1 and w.low[stop : stop + 1] in BOARD and not w.flag[k]
        )  # "Vale CEO Fabio Schvartsman"
        if (names_body and stop - k >= 2) or acronym or called:
            has_general = names_body and k > first and w.low[k - 1] == "general" and w.cap[k - 1]
            return k - has_general, stop  # "the General Health Directorate"
        k = max(stop, k + 1)
    return None


def is_acronym(w: Wording, k: int) -> bool:
    """Whether a word is all capitals, and no state."""
    word = OWNER.sub("", w.word(k))
    return word.isalpha() and word.isupper() and 2 <= len(word) <= 7 and not w.flag[k] & NATION


def ends_name(w: Wording, first: int, k: int) -> bool:
    """Whether a word can end an organisation's name: one of its nouns, or a name behind "of" and "for"."""
    if w.low[k] in w.lexicon.words["proper"] or w.flag[k] & ORG:
        return True
    return w.cap[k] and not w.flag[k] & (ROLE | RANK) and any(w.low[m] in ("of", "for", "on") for m in range(first, k))
