"""The words beside a name that say who that is: ", head of the Observatory,", ", a spokesman for the army."."""

from __future__ import annotations

from toolkit.extract.attributions.lexicon import (
    AUX,
    BE,
    CUE,
    DET,
    MOD,
    NATION,
    NUM,
    ORG,
    PERSON,
    PREP,
    ROLE,
    SPEAKER,
    STOP,
    TIME,
)
from toolkit.extract.attributions.phrases import QUOTES, is_word
from toolkit.extract.attributions.wording import JOINERS, Wording

LONGEST_NAME = 6  # words and one more: "Ana Maria de la Cruz"


def apposition_after(w: Wording, end: int) -> tuple[int, int] | None:
    """The words behind a name that say who that is: ", head of the Observatory," or ", a spokesman for the army."."""
    if end + 1 < w.size and w.low[end] == "who" and w.low[end + 1] in w.lexicon.words["heading"] and w.cap[end - 1]:
        stop = next(
            (k for k in range(end + 1, min(end + 16, w.size)) if not is_word(w, k) or w.flag[k] & CUE & ~ROLE), w.size
        )
        return end, stop  # "according to Ana Ruiz who heads the agency": the comma is lost
    if end + 1 >= w.size or w.low[end] != ",":
        return None
    first = end + 1
    stop = first
    while stop < w.size and w.low[stop] != "," and w.low[stop] not in QUOTES and stop - first < 25:
        stop += 1
    if stop == w.size and stop - first > 1 and w.low[stop - 1] in (".", "!", "?"):
        stop -= 1  # "said one of them, Abu Omar."
    if w.flag[first] & STOP and w.low[first] in ("which", "who", "whose"):
        return first, stop
    opening = range(first, min(first + 5, stop))
    has_role = any(w.flag[k] & (ROLE | PERSON | ORG) for k in opening)
    told = next(
        (k for k in range(first + 1, stop) if w.low[k] in ("who", "whose")), stop
    )  # "a teacher | who would give one name"
    is_clause = any(w.flag[k] & (AUX | BE | CUE) and not w.flag[k] & (SPEAKER | ROLE) for k in range(first, told))
    is_closed = w.low[stop : stop + 1] in ([","], ["."])
    is_name = is_closed and is_name_aside(w, end, first, stop)
    if is_name or (
        has_role and not is_clause and (w.flag[first] & (DET | ROLE | PERSON | MOD | ORG | NATION) or w.cap[first])
    ):
        return first, min(stop + 1, w.size) if stop < w.size and w.low[stop] == "," else stop
    return None


def office_before(w: Wording, end: int) -> int:
    """Where the office stands that a phrase ends in, or before "for West Africa", "of medicine": "the envoy | for West Africa"."""
    k = end - 1
    parts = w.lexicon.words["parts_of_states"]
    while k > 0 and (w.cap[k] or w.flag[k] & DET or w.low[k] in parts) and end - k < 6:
        k -= 1
    if k == end - 1 and not w.flag[k] & (ROLE | PERSON):
        while k > 0 and end - k < 4 and not w.flag[k] & PREP and is_word(w, k):
            k -= 1
    return k - 1 if k < end - 1 and k and w.low[k] in ("for", "of", "in", "to") else end - 1


def is_name_aside(w: Wording, end: int, first: int, stop: int) -> bool:
    """Whether an aside is the name of the one before it: "the director, Sergio Rojas,", "the rights institute, the INDH,"."""
    at = first + 1 if w.low[first] == "the" else first
    if not 0 < stop - at < LONGEST_NAME or not all(
        (w.cap[k] and is_word(w, k) and not w.flag[k] & (TIME | NUM)) or (at < k < stop - 1 and w.low[k] in JOINERS)
        for k in range(at, stop)
    ):
        return False
    if at > first:
        return stop - at == 1 and w.word(at).isupper() and not w.cap[end - 1] and bool(w.flag[end - 1] & ORG)
    if not w.cap[end - 1] and w.flag[end - 1] & ORG and not w.flag[at] & NATION:
        return True  # "the owner, Balticline,"
    if w.low[end - 1] == "them":
        return True  # "said one of them, Abu Omar"
    if w.flag[at] & NATION or w.low[at] in w.lexicon.towns:
        return False
    office = office_before(w, end)
    is_office = bool(w.flag[office] & (ROLE | PERSON)) and not w.cap[office]
    return is_office and (stop - at > 1 or w.size <= stop + 1)


def loose_apposition(w: Wording, end: int) -> tuple[int, int] | None:
    """An office that ends the sentence behind a name whose comma is lost: "said Ana Ruiz | a spokeswoman for the port"."""
    if end + 1 >= w.size or not w.cap[end - 1] or w.low[end] not in ("a", "an", "the"):
        return None
    stop = next((k for k in range(end + 1, min(end + 20, w.size)) if ends_office(w, k)), w.size)
    told = ROLE | PERSON if w.is_unmarked else ROLE
    is_office = any(w.flag[k] & told or w.low[k].startswith("spokes") for k in range(end + 1, min(end + 5, stop)))
    is_over = stop >= w.size or w.low[stop] in ".," or (w.is_unmarked and bool(w.flag[stop] & (STOP | NUM)))
    return (end, stop) if is_office and is_over else None


def ends_office(w: Wording, k: int) -> bool:
    """Whether the words about an office end here; without commas also before "who", or a figure: "the head of the agency | 34 rebels"."""
    if not is_word(w, k) or w.flag[k] & (CUE | AUX | BE):
        return True
    return w.is_unmarked and (w.low[k] in ("who", "which", "whose") or w.low[k].isdigit())
