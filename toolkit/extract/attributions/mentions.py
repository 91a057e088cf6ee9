"""Which ministries, rebel groups and listed organisations a text names, whoever speaks in it."""

from __future__ import annotations

from itertools import islice

import regex

from toolkit.extract.attributions.body_names import find_body, standard_body
from toolkit.extract.attributions.lexicon import Lexicon
from toolkit.extract.attributions.wording import Wording

# A ministry in running text.
MINISTRY = regex.compile(r"\b[Mm]inistry\b")
REBEL_REACH = 16  # characters beside a name in which "rebels" stands
MOST_NAMED = 40  # places of ministries that are looked at


def find_ministries(text: str, lexicon: Lexicon, country: tuple[str, str] | None) -> list[tuple[int, str]]:
    """Returns where a text names ministries, and which, in one spelling."""
    found: list[tuple[int, str]] = []
    for match in islice(MINISTRY.finditer(text), MOST_NAMED):
        w = Wording(text, max(0, match.start() - 50), min(len(text), match.end() + 60), lexicon)
        at = next(k for k in range(w.size) if w.end(k) > match.start())
        body = find_body(w, max(0, at - 4), min(w.size, at + 9))
        if body is None or not body.first <= at < body.last:
            continue
        if body.place is None and country is not None:
            body = body._replace(place=country[1], is_country=True)
        entry = standard_body(lexicon, body)
        if entry is not None and entry.organisation:
            found.append((match.start(), entry.organisation))
    return found


def find_rebels(text: str, lexicon: Lexicon) -> str | None:
    """Returns the one listed group that a text calls rebels ("the rebel Front for Democracy"), or the only one that it names."""
    called, groups, named = lexicon.words["rebels"], set(), set()
    for start, end, name in lexicon.printed.find(text):
        before, behind = (
            text[max(0, start - REBEL_REACH) : start].split()[-1:],
            text[end : end + REBEL_REACH].split()[:1],
        )
        beside = {word.strip(".,;:()'’\"“”").lower() for word in (*before, *name.split(), *behind)}
        entry = lexicon.entries[name]
        if entry.kind == "rebel":
            named.add(entry.organisation)
            if not beside.isdisjoint(called):
                groups.add(entry.organisation)
    groups = groups or named
    return groups.pop() if len(groups) == 1 else None


def find_listed(text: str, lexicon: Lexicon) -> list[tuple[str, str]]:
    """Returns (organisation, kind) of every listed name in a text, in order; a plain noun ("the Observatory") names nobody."""
    names = (name for _, _, name in lexicon.printed.find(text) if name.isupper() or name not in lexicon.acronyms)
    found = [lexicon.entries[name] for name in names]
    return [(entry.organisation or "", entry.kind) for entry in found]
