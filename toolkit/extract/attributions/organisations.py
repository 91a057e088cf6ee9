"""Finds the organisation named in a phrase: a listed one, a body of some country, or a name with one of the nouns of organisations."""

from __future__ import annotations

from dataclasses import replace

from toolkit.extract.attributions.lexicon import DET, NATION, ORG, RANK, ROLE, TIME
from toolkit.extract.attributions.names import Name, find_body, find_names, standard_body
from toolkit.extract.attributions.persons import PersonFound
from toolkit.extract.attributions.speaker import OWNER, Speaker, kind_of_words
from toolkit.extract.attributions.wording import Wording

LINKERS = frozenset(("of", "for", "on", "the", "and", "&", "to", "in", "de", "la", "del", "al", "el"))


def find_office(w: Wording, more: tuple[int, int]) -> Speaker | None:
    """The organisation in an apposition: ", head of the Observatory,"."""
    first, last = more
    found = find_organisation(w, first, last, find_names(w, first, last), None)
    return found if found.organisation or found.body else None


def find_organisation(w: Wording, first: int, last: int, names: list[Name], person: PersonFound | None) -> Speaker:
    """The organisation in a phrase, in its standard spelling; one without an organisation where none is named."""
    empty = Speaker(None, None, "other", first, last)
    listed = [n for n in names if not n.entry.is_person]
    body = find_body(w, first, last)
    if listed:
        best = max(listed, key=lambda n: (is_called(w, n.first, first), n.last - n.first, -n.first))
        if (
            body is None
            or (body.first >= best.first and body.last <= best.last)
            or body.place is None
            or (body.last <= best.first and (best.entry.kind != "media" or body.body.name.startswith("state_")))
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
        entry = standard_body(w.lexicon, body)
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
                and names_body
            ):
                stop += 1
            else:
                break
        while stop > k and names_body and not ends_name(w, k, stop - 1):
            stop -= 1
        while stop > k and w.low[stop - 1] in LINKERS:
            stop -= 1
        acronym = stop - k == 1 and w.word(k).isupper() and 2 <= len(w.word(k)) <= 7 and not w.flag[k] & NATION
        called = k > first and w.flag[k - 1] & ORG and not w.cap[k - 1]  # "the carrier Aeroflot"
        if (names_body and stop - k >= 2) or acronym or called:
            return k, stop
        k = max(stop, k + 1)
    return None


def ends_name(w: Wording, first: int, k: int) -> bool:
    """Whether a word can end an organisation's name: one of its nouns, or a name behind "of" and "for"."""
    if w.low[k] in w.lexicon.words["proper"] or w.flag[k] & ORG:
        return True
    return w.cap[k] and not w.flag[k] & (ROLE | RANK) and any(w.low[m] in ("of", "for", "on") for m in range(first, k))
