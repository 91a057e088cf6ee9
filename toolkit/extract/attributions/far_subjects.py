"""The subject far before its verb, where commas are lost: "The agency which runs camps in Lodz said", "Ana a nurse in Lodz said"."""

from __future__ import annotations

from toolkit.extract.attributions.asides import CLAUSES, RELATIVES, are_asides
from toolkit.extract.attributions.lexicon import ADV, COORD, CUE, DET, DOC, PREP, ROLE, SPEAKER, TIME
from toolkit.extract.attributions.names import find_names, is_short_name
from toolkit.extract.attributions.phrase_after import phrase_after
from toolkit.extract.attributions.phrases import QUOTES, is_word
from toolkit.extract.attributions.relatives import relative_subject
from toolkit.extract.attributions.wording import Wording

# Behind these words it is said how somebody was reached: "residents reached by phone", not "the clinic received 40".
TAKEN_HOW = frozenset(("by", "in", "at", "on", "from", "over", "through", "before", "after"))
Span = tuple[int, int]
ARTICLES = frozenset(("a", "an", "the"))
FARTHEST = 40  # words from the subject to its verb


def find_far_subject(w: Wording, j: int, start: int | None) -> tuple[Span, Span | None] | None:
    """The far subject, where the phrase from `start` to the verb is not itself part of a clause about the speaker."""
    if start is not None and start >= 2 and relative_subject(w, start) is not None:
        return None
    first = opening_of(w, j)
    far = far_subject(w, first, j)
    if far is None and w.flag[first] & PREP and (behind := behind_place(w, first, j)) is not None:
        far = far_subject(w, behind, j)
    return None if far is not None and far[0][0] == start and w.low[far[0][1]] not in ARTICLES else far


def behind_place(w: Wording, first: int, j: int) -> int | None:
    """Where somebody is named behind a place that opens the sentence: "On the ground | an official", "In Lodar | NEMA the agency"."""
    for k in range(first + 2, min(first + 6, j)):
        if w.low[k] in ARTICLES and not w.flag[k - 1] & (PREP | DET):
            return k
        if w.cap[k] and w.cap[k - 1] and (is_initials(w, k) or any(name.first == k for name in find_names(w, k, j))):
            return k
        if w.flag[k] & (CUE | COORD):
            return None
    return None


def far_subject(w: Wording, first: int, j: int) -> tuple[Span, Span | None] | None:
    """The speaker with whom the sentence opens, and the aside that tells who that is, where only asides lead from there to word j.

    Each clause between the two has its verb, and none is left: the verb behind j is the sentence's own.
    """
    end = phrase_after(w, first) if first < j and not w.low[first].endswith("ing") else None
    end = next((k for k in range(first + 1, end or 0) if opens_paper(w, k)), end)
    if end is None or end > j or j - end > FARTHEST or w.is_title_case():
        return None
    end = office_behind(w, first, end)
    if not is_named(w, first, end) or not opens_aside(w, end) or not all(is_joined(w, k) for k in range(end, j + 1)):
        return None
    is_taken = w.low[end] in w.lexicon.words["taken_by"] and w.low[end + 1] in TAKEN_HOW
    behind = end + is_taken  # "residents | reached before the line was cut"
    if not are_asides(w, behind, j + 1) or w.low[j + 1] in ("found", "finds") or opens_own_verb(w, j):
        return None
    return (first, end), aside_of(w, end, j + 1)


def opens_own_verb(w: Wording, j: int) -> bool:
    """Whether the verb behind word j is that of "whose" itself: "The union whose leader | said", and of no far subject."""
    return "whose" in w.low[max(0, j - 1) : j + 1]


def office_behind(w: Wording, first: int, end: int) -> int:
    """Where the office begins that stands behind a name: "Rahmi Dogan | governor of the southern province"."""
    for k in range(first + 2, end):
        if not w.cap[k]:
            is_office = bool(w.flag[k] & ROLE) and all(w.cap[m] and not w.flag[m] for m in (k - 2, k - 1))
            return k if is_office else end
    return end


def aside_of(w: Wording, end: int, stop: int) -> Span | None:
    """The words behind the name that tell an office or a kind: "a baker in Lodz", "who heads the agency"."""
    if w.low[end] in RELATIVES:
        return (end, stop) if w.low[end + 1] in w.lexicon.words["heading"] else None
    clause = next((k for k in range(end, stop) if w.low[k] in CLAUSES), stop)
    return (end, clause) if w.low[end] in ARTICLES or w.flag[end] & ROLE else None


def opening_of(w: Wording, j: int) -> int:
    """The first word that is no "but", "also", "on Monday": of the sentence, or behind the quotation that it opens with."""
    k = next((k + 1 for k in range(j, 0, -1) if w.low[k] in QUOTES), 0)
    while k < w.size - 1 and (
        w.flag[k] & (COORD | ADV | TIME)
        or w.low[k] in ("elsewhere", "nearby")
        or (w.flag[k] & PREP and w.flag[k + 1] & TIME and not w.cap[k + 1] & w.cap[k])
    ):
        k += 1
    return k


def opens_paper(w: Wording, k: int) -> bool:
    """Whether it is said in what somebody speaks: "in a message on the Internet", "in its bulletin"."""
    channels = w.lexicon.words["channels"]
    return (
        w.low[k] in ("in", "on")
        and bool(w.flag[k + 1] & DET)
        and any(w.flag[m] & DOC or w.low[m] in channels for m in range(k + 2, min(k + 5, w.size)))
    )


def is_joined(w: Wording, k: int) -> bool:
    """Whether a word stands here, or a mark within a phrase."""
    return is_word(w, k) or w.low[k] in "()&-"


def is_named(w: Wording, first: int, end: int) -> bool:
    """Whether somebody who can speak is named here: a noun for a person or a body, a listed name, a name of two words."""
    head_end = next((k for k in range(first + 1, end) if w.flag[k] & PREP and not w.cap[k]), end)
    if any(w.flag[k] & (SPEAKER | ROLE) for k in range(first, head_end)) or find_names(w, first, end):
        return True
    names = [k for k in range(first, end) if w.cap[k] and not w.flag[k]]
    return len(names) > 1 or (end - first == 1 and bool(names) and (opens_person(w, end) or is_initials(w, first)))


def is_initials(w: Wording, k: int) -> bool:
    """Whether the initials of a body stand here: "NEMA", not "Elizabeth II"."""
    return len(w.low[k]) > 2 and is_short_name(w, k)


def opens_person(w: Wording, k: int) -> bool:
    """Whether an aside begins that tells who somebody is: "Aline | a mother of five", "Deby | appearing in uniform"."""
    return w.low[k] in ("a", "an", "who", "whose") or is_doing(w, k)


def is_doing(w: Wording, k: int) -> bool:
    """Whether a participle stands here that is no report and gives no name: "speaking by telephone", not "citing", "calling himself"."""
    is_one = w.low[k].endswith("ing") and len(w.low[k]) > 5 and not w.flag[k] & (TIME | PREP)
    is_report = bool(w.flag[k] & CUE) and w.low[k] not in ("speaking", "talking")
    return is_one and not is_report and w.low[k + 1] not in ("himself", "herself", "itself", "themselves")


def opens_aside(w: Wording, k: int) -> bool:
    """Whether words begin here that commas would part from the name before them."""
    words = w.lexicon.words
    if w.cap[k]:
        return False
    return (
        w.low[k] in RELATIVES
        or w.low[k] in ARTICLES
        or w.low[k] in words["siding"]
        or w.low[k] in words["taken_by"]
        or w.low[k] in ("according", "some")
        or w.low[k : k + 4] == ["on", "the", "other", "hand"]
        or bool(w.flag[k] & ROLE)
        or is_doing(w, k)
        or opens_paper(w, k)
        or (w.low[k].isdigit() and len(w.low[k]) == 2)
    )
