"""Noun phrases beside a reporting verb: where the words that name a speaker begin and end."""

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
    NOMINAL,
    NOT,
    NUM,
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
CLOSERS = frozenset(",.;:!?)]}—–-…") | QUOTES
CHANNELS = frozenset(
    [
        "conference",
        "twitter",
        "facebook",
        "telegram",
        "television",
        "tv",
        "radio",
        "phone",
        "telephone",
        "interview",
        "x",
        "instagram",
        "whatsapp",
        "speech",
        "briefing",
        "remarks",
        "comments",
        "address",
        "broadcast",
        "hearing",
        "visit",
        "call",
        "forum",
        "rally",
        "meeting",
        "session",
    ]
)
LINKS = frozenset(["of", "for", "from", "at", "in", "with", "on", "to", "near"])
WIDE_LINKS = frozenset(["of", "for", "from", "at"])


def is_word(w: Wording, i: int) -> bool:
    """Whether a token is a word, and not a mark."""
    return w.low[i][0].isalnum()


def skip_back(w: Wording, j: int) -> int:
    """Passes auxiliaries, adverbs, times and "in a statement" to the left; returns where the subject ends.

    "The ministry | on Tuesday also" said ...
    """
    while j >= 0:
        flag = w.flag[j]
        if (
            (flag & (AUX | ADV | TIME | BE | NOT) and not (flag & SPEAKER and not flag & TIME))
            or (w.low[j] in ("on", "in", "at", "by") and j + 1 < len(w) and w.flag[j + 1] & (TIME | NUM))
            or (flag & NUM and j and w.flag[j - 1] & TIME)
        ):
            j -= 1
        elif w.low[j] == "far" and j and w.low[j - 1] == "so":
            j -= 2
        elif (flag & DOC or w.low[j] in CHANNELS) and (k := manner_start(w, j)) is not None:
            j = k - 1
        else:
            return j
    return j


def manner_start(w: Wording, j: int) -> int | None:
    """Where "in its daily bulletin", "at a news conference" begins, if these words end in it."""
    k = j - 1
    while (
        k >= 0
        and j - k <= 5
        and (w.flag[k] & (DET | MOD | NUM | TIME) or w.low[k] in ("news", "emailed", "written", "brief"))
    ):
        k -= 1
    if k > 0 and w.low[k] == "by":
        return k if w.low[j] in CHANNELS else None
    return k if k > 0 and w.low[k] in ("in", "on", "at", "via", "through", "during") else None


def phrase_before(w: Wording, j: int) -> int | None:
    """Where the noun phrase begins that ends at word j; None where no phrase ends there."""
    if j >= 0 and w.low[j] == ")":
        while j >= 0 and w.low[j] != "(":
            j -= 1
        j -= 1
    if j < 0 or not is_word(w, j):
        return None
    if w.flag[j] & PRON:
        return j if w.low[j] in ("he", "she", "they", "it", "i", "we", "who") else None
    if w.flag[j] & FUNCTION and not w.cap[j] and w.low[j] not in ("others", "another", "one"):
        return None
    start = simple_start(w, j)
    for _ in range(6):
        wider = widen_left(w, start)
        if wider is None:
            break
        start = wider
    return far_start(w, start)


def far_start(w: Wording, start: int) -> int:
    """Further left where the phrase hangs on a speaker who opens the clause: "| people with knowledge of the matter"."""
    if start < 2 or not w.flag[start - 1] & PREP:
        return start
    k = start - 1
    while (
        k > 0
        and start - k < 10
        and is_word(w, k - 1)
        and not w.flag[k - 1] & (STOP | AUX | BE | PRON | TIME | NOT | COORD)
    ):
        if w.low[k - 1].endswith("ed") or (w.flag[k - 1] & CUE and not w.flag[k - 1] & SPEAKER):
            return start
        k -= 1
    if not opens_clause(w, k) or w.flag[k] & PREP:
        return start
    end = simple_end(w, k)
    speaks = end is not None and end < start and any(w.flag[m] & (PERSON | PEOPLE | ORG) for m in range(k, end))
    return k if speaks else start


def simple_start(w: Wording, j: int) -> int:
    """The left end of the phrase around one noun: "| the rebel-held city's health directorate"."""
    k = known_start(w, j)
    if w.flag[j] & PEOPLE and k <= j:
        return k - 1 if k and is_article(w, k - 1) and w.low[k - 1] not in ("a", "an") else k
    if k and is_article(w, k - 1):
        return k - 1
    # Unlisted words belong to it where an article opens the phrase: "the bereaved farmer", "the region's ombudsman".
    at = k
    for _ in range(5):
        if at and is_plain(w, at - 1):
            at = known_start(w, at - 1)
            if at and is_article(w, at - 1):
                return at - 1
        else:
            break
    return min(k, j)


def is_article(w: Wording, k: int) -> bool:
    """Whether the word opens a noun phrase; "that" opens a clause as often."""
    return bool(w.flag[k] & DET) and w.low[k] != "that"


def known_start(w: Wording, j: int) -> int:
    """Walks left over capitals and the listed words of speakers."""
    k = j
    while k > 0:
        flag = w.flag[k - 1]
        if not is_word(w, k - 1):
            if w.low[k - 1] == "&" or (
                w.low[k - 1] == ")" and (opening := bracket_start(w, k - 1)) is not None and w.cap[max(0, opening - 1)]
            ):
                k = k - 1 if w.low[k - 1] == "&" else bracket_start(w, k - 1) or k
                continue
            break
        if flag & (FUNCTION & ~NOT) and not (
            flag & NOMINAL and w.cap[k - 1] and w.low[k - 1] not in ("a", "an", "the")
        ):
            break
        if flag & TIME and not flag & NOMINAL:
            break
        if (
            (w.cap[k - 1] and (k - 1 or flag & NOMINAL or not flag & (CUE | ADV)))
            or (flag & NOMINAL and not flag & CUE)
            or (flag & NOMINAL and (flag & DOC or w.low[k - 1] == "state"))
        ):
            k -= 1
        else:
            break
    return k


def bracket_start(w: Wording, j: int) -> int | None:
    """Where the bracket opens that closes at j."""
    for k in range(j, max(-1, j - 8), -1):
        if w.low[k] == "(":
            return k
    return None


def is_plain(w: Wording, i: int) -> bool:
    """An unlisted lower-case word that may be a noun or an adjective."""
    return is_word(w, i) and not w.flag[i] & (FUNCTION | CUE | TIME | ADV)


def widen_left(w: Wording, start: int) -> int | None:
    """One step further left: over "of", "and", an apposition; None where the phrase is at its end."""
    if start < 2:
        return None
    before, head = w.low[start - 1], start - 2
    if before in LINKS and is_word(w, head):
        return over_link(w, start, before, head)
    if before == "by" and is_word(w, head):
        if w.flag[head] & DOC:
            return simple_start(w, head)
        if head and w.low[head].endswith(("ed", "wn", "ilt")) and w.flag[head - 1] & SPEAKER:
            left = simple_start(w, head - 1)
            return left if opens_clause(w, left) else None
    if before in ("and", "&", "or") and w.flag[head] & (SPEAKER | NATION) | w.cap[head] and is_word(w, head):
        left = simple_start(w, head)
        wider = widen_left(w, left) if left >= 2 and w.low[left - 1] in LINKS else None
        left = left if wider is None else wider
        return left if opens_clause(w, left) or w.flag[head] & PEOPLE else None
    if w.flag[start] & DET and is_word(w, start - 1) and (w.cap[start - 1] or w.flag[start - 1] & SPEAKER):
        # "The group the Observatory of ...": an apposition whose comma is lost.
        left = simple_start(w, start - 1)
        return left if left < start and opens_clause(w, left) else None
    if before == "," and (w.flag[start] & (ROLE | DET)) and w.cap[head]:
        left = known_start(w, head)
        return left if opens_clause(w, left) and is_titled(w, start) else None
    return None


def is_titled(w: Wording, start: int) -> bool:
    """Whether an apposition of a person begins here: "a spokesman", "head of"."""
    return any(w.flag[i] & (ROLE | PERSON) for i in range(start, min(start + 5, len(w))))


def over_link(w: Wording, start: int, link: str, head: int) -> int | None:
    """Over "of", "in"...: only where the word before it can speak, or is a name."""
    flag = w.flag[head]
    if flag & (SPEAKER | ROLE) and not (flag & TIME):
        return simple_start(w, head)
    if w.cap[head] and link in WIDE_LINKS and not flag & (TIME | FUNCTION):
        return known_start(w, head) if head else head
    if link == "of" and is_plain(w, head):
        left = simple_start(w, head)
        return left if w.flag[left] & DET and opens_clause(w, left) else None
    return None


def opens_clause(w: Wording, i: int) -> bool:
    """Whether a clause may open at this word: the sentence begins, or a mark, a conjunction or "that" stands before."""
    if i <= 0:
        return True
    return not is_word(w, i - 1) or bool(w.flag[i - 1] & (COORD | STOP)) or bool(w.flag[i - 1] & TIME)


def phrase_after(w: Wording, i: int) -> int | None:
    """Where the noun phrase ends (exclusive) that begins at word i; None where none begins."""
    if i >= len(w) or not is_word(w, i):
        return None
    if w.flag[i] & PRON and w.low[i] in ("he", "she", "they", "it", "him", "her", "them"):
        return i + 1
    end = simple_end(w, i)
    if end is None:
        return None
    for _ in range(6):
        wider = widen_right(w, end, i)
        if wider is None:
            break
        end = wider
    return end


def simple_end(w: Wording, i: int) -> int | None:
    """The right end (exclusive) of the phrase around one noun."""
    k = i
    while k < len(w) and (w.flag[k] & DET or (w.flag[k] & NUM and not w.low[k][0].isdigit())):
        k += 1
    first, seen = k, False
    while k < len(w) and is_word(w, k):
        flag = w.flag[k]
        if flag & (DET | PREP | COORD | STOP | AUX | BE | PRON | NOT) and not (w.cap[k] and flag & NOMINAL):
            break
        if flag & TIME and not (w.cap[k] and k == first and not flag & NOMINAL and False):
            break
        if seen and not w.cap[k]:
            if flag & (SPEAKER | ROLE) and not w.flag[k - 1] & PEOPLE:
                k += 1
                continue
            if (
                flag & CUE
                or flag & ADV
                or w.low[k].endswith(("ed", "ing"))
                or (w.cap[k - 1] and not flag & (NOMINAL | SPEAKER))
            ):
                break
            if w.flag[k - 1] & (PEOPLE | PERSON) and not flag & (MOD | SPEAKER):
                break
        if not seen and flag & CUE and not flag & NOMINAL and not w.cap[k]:
            break
        if (
            seen
            and flag & NATION
            and w.cap[k]
            and k - first >= 2
            and w.cap[k - 1]
            and w.cap[k - 2]
            and not w.flag[k - 1] & NOMINAL
        ):
            break  # "... Minister Anna Petrov Russia flew": the comma is lost
        seen = True
        k += 1
    return k if seen else None


def widen_right(w: Wording, end: int, first: int) -> int | None:
    """One step further right: "of ...", "(ABC)", "in Damascus", "and the police"; None where the phrase is at its end."""
    if end + 1 >= len(w):
        return None
    low, flag = w.low[end], w.flag[end + 1]
    if low == "(":
        close = next((k for k in range(end, min(end + 8, len(w))) if w.low[k] == ")"), None)
        return None if close is None else close + 1
    if low in ("of", "for", "from", "at") and not flag & (TIME | NUM | STOP):
        return simple_end(w, end + 1)
    if low == "on" and w.cap[end - 1] and w.cap[end + 1] and not flag & TIME:
        return simple_end(w, end + 1)
    if low == "in" and (w.cap[end + 1] or (flag & DET and end + 2 < len(w))) and not flag & TIME:
        return simple_end(w, end + 1)
    if (
        low in ("by", "compiled", "released", "published", "issued", "collected", "gathered", "provided", "obtained")
        and w.flag[end - 1] & DOC
    ):
        by = end if low == "by" else end + 1
        while by + 1 < len(w) and w.flag[by] & (TIME | NUM):
            by += 1
        return simple_end(w, by + 1) if by + 1 < len(w) and w.low[by] in ("by", "from") else None
    if low in ("and", "&") and not flag & (NUM | STOP | PRON | PREP | AUX) and w.low[end + 1][0].isalpha():
        right = simple_end(w, end + 1)
        if (
            right is not None
            and any(w.flag[k] & SPEAKER or w.cap[k] for k in range(end + 1, right))
            and not has_verb_next(w, right)
        ):
            return right
    return None


def has_verb_next(w: Wording, i: int) -> bool:
    """Whether a verb stands here: then the phrase before it opens a clause of its own."""
    if i >= len(w):
        return False
    low, flag = w.low[i], w.flag[i]
    return bool(flag & (AUX | BE | CUE)) or (low.endswith("ed") and not flag & MOD)


def is_likely_speaker(w: Wording, start: int, end: int) -> bool:
    """Whether a phrase holds somebody who can speak: its head is a name, a person, people, a body or a document."""
    if end - start == 1 and w.flag[start] & PRON:
        return True
    head_end = next((k for k in range(start + 1, end) if (w.flag[k] & PREP and not w.cap[k]) or w.low[k] in "(,"), end)
    head = head_end - 1
    if w.flag[head] & (SPEAKER | NATION) or (head > start and w.flag[head - 1] & PEOPLE):
        return True
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
    return any(w.flag[k] & (ORG | DOC | PERSON | PEOPLE) for k in range(start, end))
