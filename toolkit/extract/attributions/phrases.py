"""What the words beside a reporting verb can be: marks, nouns, the opening of a clause, somebody who can speak."""

from __future__ import annotations

from toolkit.extract.attributions.lexicon import (
    ADV,
    AUX,
    BE,
    COORD,
    CUE,
    DET,
    DOC,
    FUNCTION,
    MOD,
    NATION,
    ORG,
    PEOPLE,
    PERSON,
    PREP,
    PRON,
    ROLE,
    SPEAKER,
    STOP,
    TIME,
)
from toolkit.extract.attributions.wording import Wording

QUOTES = frozenset("\"“”„«»‘’'")


DASHES = frozenset("—–-")
CLOSERS = frozenset(",.;:!?)]}…") | DASHES | QUOTES


def is_word(w: Wording, i: int) -> bool:
    """Whether a token is a word, and not a mark."""
    return w.low[i][0].isalnum()


def is_plain(w: Wording, i: int) -> bool:
    """An unlisted lower-case word that may be a noun or an adjective."""
    return is_word(w, i) and (not w.flag[i] & (FUNCTION | CUE | TIME | ADV) or w.low[i] == "named")


def is_article(w: Wording, k: int) -> bool:
    """Whether the word opens a noun phrase; "that" opens a clause as often."""
    return bool(w.flag[k] & DET) and w.low[k] != "that"


def is_titled(w: Wording, start: int) -> bool:
    """Whether an apposition of a person begins here: "a spokesman", "head of"."""
    return any(w.flag[i] & (ROLE | PERSON) for i in range(start, min(start + 5, w.size)))


def opens_clause(w: Wording, i: int) -> bool:
    """Whether a clause may open at this word: the sentence begins, or a mark, a conjunction or "that" stands before."""
    if i <= 0:
        return True
    return not is_word(w, i - 1) or bool(w.flag[i - 1] & (COORD | STOP)) or bool(w.flag[i - 1] & TIME)


def is_likely_speaker(w: Wording, start: int, end: int) -> bool:
    """Whether a phrase holds somebody who can speak: its head is a name, a person, people, a body or a document."""
    if (end - start == 1 and w.flag[start] & PRON) or w.low[end - 1] == "them":
        return True
    head_end = next((k for k in range(start + 1, end) if (w.flag[k] & PREP and not w.cap[k]) or w.low[k] in "(,"), end)
    head = head_end - 1
    if w.flag[head] & (SPEAKER | NATION | ROLE) or (head > start and w.flag[head - 1] & PEOPLE):
        return True
    if head > start and w.flag[head - 1] & PERSON and w.low[head] in w.lexicon.words["taken_by"]:
        return True  # "a bishop interviewed by the group"
    if not is_word(w, head) or not w.cap[head]:
        return any(w.low[k] in ("and", "or") and w.flag[k - 1] & SPEAKER for k in range(start + 1, head_end))
    return (head > 0 and is_word(w, head - 1)) or not is_common(w, head)


def is_common(w: Wording, k: int) -> bool:
    """Whether a word that opens a sentence is a common noun: the article prints it small elsewhere ("Casualties")."""
    low = w.low[k]
    return (
        low.endswith("s")
        and len(low) > 4
        and (f" {low}" in w.text or low.endswith(("ies", "ions", "ents", "sts", "kes", "cks")))
    )


def is_body_phrase(w: Wording, start: int, end: int) -> bool:
    """Whether the phrase names a body, a document, or an official: one that records and finds."""
    return any(w.flag[k] & (ORG | DOC | PERSON | PEOPLE | ROLE) for k in range(start, end))


def has_verb_next(w: Wording, i: int) -> bool:
    """Whether a verb stands here: then the phrase before it opens a clause of its own."""
    if i >= w.size:
        return False
    return bool(w.flag[i] & (AUX | BE | CUE)) or is_past(w, i)


def is_past(w: Wording, i: int) -> bool:
    """Whether a verb in the past stands here: "arrived", "made"."""
    if w.low[i] in w.lexicon.words["irregular_pasts"]:
        return not w.cap[i]
    return w.low[i].endswith("ed") and not w.flag[i] & MOD
