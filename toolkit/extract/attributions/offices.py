"""Learns from any sentence of an article which office a person holds."""

from __future__ import annotations

from typing import NamedTuple

import regex

from toolkit.extract.attributions.lexicon import AUX, BE, CUE, PERSON, RANK, ROLE, Lexicon
from toolkit.extract.attributions.names import find_names
from toolkit.extract.attributions.organisations import find_office
from toolkit.extract.attributions.persons import find_person
from toolkit.extract.attributions.speaker import Speaker
from toolkit.extract.attributions.speakers import read_speaker
from toolkit.extract.attributions.wording import Wording

MOST_PLACES = 12
AROUND = 110  # characters each side of a name in which its office is looked for
BREAK = regex.compile(r"[.!?]\s+(?=\p{Lu}\p{Ll}+\s+\p{Ll})|\n\s*\n|[;:“”\"]")


class Office(NamedTuple):
    """What an article tells of a person: the organisation, its kind, and whether this is a person at all."""

    organisation: str | None
    kind: str
    is_person: bool


def find_offices(text: str, family: str, lexicon: Lexicon) -> Office | None:
    """Returns the office of the person of this family name; None where the name stands nowhere with a first name or a title."""
    is_person = False
    for start, end in places_of(text, family):
        if not is_titled(text, start, lexicon):
            continue
        w = Wording(text, *clip(text, start, end), lexicon)
        at = next((k for k in range(w.size) if w.start[k] <= start < w.end(k)), None)
        if at is None or not w.cap[at]:
            continue
        first = name_start(w, at)
        if first == at:
            continue
        is_person = True
        speaker = read_speaker(w, (title_start(w, first), at + 1), apposition(w, at + 1))
        if speaker.organisation:
            return Office(speaker.organisation, speaker.kind, True)
    return Office(None, "official", True) if is_person else None


def find_actor(text: str, start: int, lexicon: Lexicon, since: int = 0) -> tuple[Speaker, Wording] | None:
    """Returns the last person whom the words before an offset name with an office, and these words: "Defense Minister Emre Kaya spoke"."""
    w = Wording(text, max(since, start - 4 * AROUND), start, lexicon)
    for k in range(w.size - 1, 0, -1):
        if w.flag[k] & (ROLE | RANK) and k + 1 < w.size:
            person = find_person(w, k, min(k + 6, w.size), [])
            if person is not None and person.first <= k + 2:
                return read_speaker(w, (title_start(w, person.first), person.last), apposition(w, person.last)), w
    return None


def is_titled(text: str, start: int, lexicon: Lexicon) -> bool:
    """Whether a capital or an office stands just before a name; else it stands alone, and tells nothing.

    A look at the word before spares reading the whole stretch.
    """
    at = start
    while at and text[at - 1].isspace():
        at -= 1
    if at == start and at and text[at - 1] in "-‑":
        return True  # behind its article: "al-Muslat"
    first = at
    while first and not text[first - 1].isspace() and at - first < 40:
        first -= 1
    return any(c.isupper() for c in text[first:at]) or bool(
        lexicon.flags.get(text[first:at].lower(), 0) & (ROLE | RANK | PERSON)
    )


def places_of(text: str, family: str) -> list[tuple[int, int]]:
    """The first places where a family name stands as a word, also behind its article ("al-Muslat").

    >>> places_of("Ali Hassan, said Hassans. Hassan left.", "hassan")
    [(4, 10), (26, 32)]
    """
    found: list[tuple[int, int]] = []
    for name in {family.title(), family.capitalize()}:
        at = text.find(name)
        while at >= 0 and len(found) < MOST_PLACES:
            end = at + len(name)
            if not (at and text[at - 1].isalpha()) and not (
                end < len(text) and (text[end].isalpha() or text[end] == "-")
            ):
                found.append((at, end))
            at = text.find(name, end)
    return sorted(found)


def clip(text: str, start: int, end: int) -> tuple[int, int]:
    """The words round a name, within its sentence."""
    low, high = max(0, start - AROUND), min(len(text), end + AROUND)
    for match in BREAK.finditer(text, low, start):
        low = match.end()
    match = BREAK.search(text, end, high)
    return low, match.start() + 1 if match else high


def name_start(w: Wording, at: int) -> int:
    """Where the person's name begins that ends at a word."""
    k = at
    while (
        k
        and w.cap[k - 1]
        and w.low[k - 1][0].isalpha()
        and not w.owner[k - 1]
        and not w.flag[k - 1] & (ROLE | PERSON) & ~RANK
        and find_person(w, k - 1, at + 1, find_names(w, k - 1, at + 1))
    ):
        k -= 1
    if k and w.flag[k - 1] & (ROLE | RANK | PERSON) and k == at:
        return k - 1
    return k


def title_start(w: Wording, first: int) -> int:
    """Where the words before a name begin that tell the office: "| Observatory director Rami"."""
    k = first
    while (
        k
        and first - k < 12
        and (
            w.cap[k - 1]
            or w.flag[k - 1] & (ROLE | RANK | PERSON)
            or (w.flag[k - 1] and k < first and w.low[k - 1] in ("of", "for", "the"))
        )
    ):
        if not w.low[k - 1][0].isalnum():
            break
        k -= 1
    return k


def apposition(w: Wording, i: int) -> tuple[int, int] | None:
    """The words behind a name that tell the office: ", head of the Observatory" or "from Human Rights Watch"."""
    if i >= w.size:
        return None
    if w.low[i] == "," and w.low[i + 1 : i + 2] and w.low[i + 1].isdigit() and w.low[i + 2 : i + 3] == [","]:
        i += 3  # "Ana Ruiz, 45, runs the watchdog"
        if i >= w.size:
            return None
    if w.low[i] in w.lexicon.words["heading"] and not w.flag[i] & ROLE:
        stop = next((k for k in range(i + 1, w.size) if not is_name_word(w, k)), w.size)
        return (i + 1, stop) if stop > i + 1 else None
    if w.low[i] == ",":
        stop = next((k for k in range(i + 1, w.size) if w.low[k] == ","), w.size)
        opening = range(i + 1, min(stop, i + 6))
        return (i + 1, stop) if any(w.flag[k] & (ROLE | PERSON) for k in opening) else None
    if w.flag[i] & BE:
        return apposition(w, i + 1)
    if w.low[i] in ("of", "from", "with", "at"):
        stop = next(
            (k for k in range(i + 1, w.size) if not w.cap[k] and w.low[k] not in ("the", "of", "for", "and")), w.size
        )
        return (i + 1, stop) if stop > i + 1 else None
    if w.flag[i] & ROLE or (
        w.low[i] in ("a", "an", "the", "who") and any(w.flag[k] & ROLE for k in range(i, min(i + 5, w.size)))
    ):
        verb = next(
            (
                k
                for k in range(i + 1, min(w.size, i + 14))
                if w.flag[k] & (CUE | AUX | BE) and not w.flag[k] & ROLE and not w.cap[k]
            ),
            None,
        )
        return i, verb or min(w.size, i + 14)
    return None


def is_name_word(w: Wording, k: int) -> bool:
    """Whether a word may stand in a name: one with a capital, or a small one within."""
    return w.cap[k] or w.low[k] in ("the", "of", "for", "and", "on")


__all__ = ["Office", "find_office", "find_offices"]
