"""Where the name of a place ends in a text that has lost its stops or its commas, and which names the story itself shows to be places."""

from __future__ import annotations

from functools import lru_cache

import regex

from toolkit.extract.places.words import Words
from toolkit.text.glued import STORY_OPENERS
from toolkit.text.lost_commas import has_lost_commas

PLACED = ("in ", "In ", "near ", "Near ", "outside ")
SHORTEST = 3  # letters
HEAD = SHORTEST  # letters by which the places behind "in" are looked up
PART = regex.compile(r"[^\s]+")
OF_BODIES = frozenset(
    ("international", "joint", "allied", "national", "federal", "local", "interim")
)  # "in International Coalition raids"
HEADED = regex.compile(r"\s(?=(?:Near|In|At)\s\p{Lu})")
NAMED_KIND = regex.compile(r"(?r)(\p{Lu}[\p{L}'’-]*)\s\p{Ll}+\s$")
AND_NAME = regex.compile(r"\sand\s\p{Lu}")


def cut_name(text: str, start: int, end: int, words: Words) -> int:
    """Where a name ends in a text that has lost its stops: "Hama | According to", "Homs Province | Russian jets".

    >>> from toolkit.vocabulary.load import load_vocabulary
    >>> from toolkit.extract.places.words import place_words
    >>> words = place_words(load_vocabulary())
    >>> [name[: cut_name(name, 0, len(name), words)] for name in ("Hama According", "Homs Russian Jets", "San Jose")]
    ['Hama', 'Homs', 'San Jose']
    """
    blank = text.find(" ", start, end)
    if blank < 0:
        return end
    if has_lost_commas(text):
        return cut_run(text, start, end, words)
    is_listed = text[start:blank] in words.listed
    while blank > 0:
        stop = text.find(" ", blank + 1, end)
        word = text[blank + 1 : stop if stop > 0 else end].lower()
        if word in words.cutters or (is_listed and word in words.adjectives):
            return blank
        blank = stop
    return end


def cut_run(text: str, start: int, end: int, words: Words) -> int:
    """Where the place ends with which a run of names begins, in a text without commas: "Sorrel | Senior Superintendent Ana Blom".

    Before a rank or an office, or behind a name that is that of a place elsewhere; a run that ends in its kind is one name.
    """
    parts = [match.span() for match in PART.finditer(text, start, end)]
    lower = [text[a:b].lower().rstrip(".") for a, b in parts]
    if lower[-1] in words.kinds or text[start:end] in words.listed:
        return end
    for i in range(1 if lower[0] not in OF_BODIES | words.directions else 2, len(parts)):
        is_cut = lower[i] in words.cutters or lower[i] in words.offices or lower[i] in words.before_person
        if is_cut or text[slice(*parts[i])] in STORY_OPENERS:
            end = parts[i - 1][1]
            break
    if text.endswith("the ", 0, start) or AND_NAME.match(text, end):
        return end  # "in the Sorrel Troubles"; "in Sorrel Ostrey and Varna"
    for i in range(sum(b <= end for _, b in parts) - 1, 0, -1):
        name = text[start : parts[i - 1][1]]
        is_whole = text[parts[i][0]].isupper() and words.kinds.isdisjoint(lower[i:]) and name[-2:] not in ("'s", "’s")
        if is_whole and (name in words.listed or name in words.countries or is_placed(text, name, words)):
            return parts[i - 1][1]
    return end


def split_run(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The names that a run holds, where a heading has lost its stop: "Ruritania | Near Vilna".

    >>> split_run("in Ruritania Near Vilna", 3, 23)
    [(3, 12), (13, 23)]
    """
    cuts = [match.span() for match in HEADED.finditer(text, start, end)]
    return list(zip((start, *(b for _, b in cuts)), (*(a for a, _ in cuts), end), strict=True))


def is_of_kind_before(text: str, floor: int, start: int, before: str, words: Words) -> bool:
    """Whether the kind before a name is that of the name before it, in a text without commas: "Sorrel district | Ana Blom said"."""
    named = NAMED_KIND.search(text, floor, start) if before in words.kinds and has_lost_commas(text) else None
    return named is not None and not named[1].endswith(("'s", "’s")) and not is_adjective(named[1].lower(), words)


def is_adjective(word: str, words: Words) -> bool:
    """ "Syrian" in "the Syrian town", also in the plural of its people."""
    return word in words.adjectives or word.removesuffix("s") in words.adjectives


def is_placed(text: str, name: str, words: Words) -> bool:
    """Whether the story elsewhere says "in" or "near" before a name, as one does of places."""
    by_lead = index_leads(text).get(name[:HEAD])
    if by_lead is None:
        return False
    last = name.rpartition(" ")[2].lower()
    if len(last) < SHORTEST or is_adjective(last, words):
        return False
    for places in by_lead.values():
        at = next((at for at in places if text.startswith(name, at)), -1)
        if (
            at >= 0
            and not (behind := text[at + len(name) : at + len(name) + 3])[:1].isalnum()
            and not behind[1:2].isupper()
            and behind[:1] != "-"
        ):
            return True
    return False


@lru_cache(maxsize=2)
def index_leads(text: str) -> dict[str, dict[str, list[int]]]:
    """Where a story says "in" or "near": by the letters that stand behind, for each such word the places behind it."""
    found: dict[str, dict[str, list[int]]] = {}
    for lead in PLACED:
        at = text.find(lead)
        while at >= 0:
            behind = at + len(lead)
            found.setdefault(text[behind : behind + HEAD], {}).setdefault(lead, []).append(behind)
            at = text.find(lead, behind)
    return found
