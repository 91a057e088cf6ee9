"""The noun phrase that begins behind a reporting word: where the words that name the speaker end."""

from __future__ import annotations

from toolkit.extract.attributions.lexicon import (
    ADV,
    AUX,
    BE,
    COORD,
    CUE,
    DET,
    DOC,
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
from toolkit.extract.attributions.phrases import has_verb_next, is_past, is_word
from toolkit.extract.attributions.wording import Wording

BREAKERS = DET | PREP | COORD | STOP | AUX | BE | PRON | NOT


def phrase_after(w: Wording, i: int) -> int | None:
    """Where the noun phrase ends (exclusive) that begins at word i; None where none begins."""
    if i >= w.size or not is_word(w, i):
        return None
    if w.flag[i] & PRON and w.low[i] in ("he", "she", "they", "it", "him", "her", "them"):
        return i + 1
    if w.low[i + 1 : i + 2] == ["of"] and w.flag[i] & NUM and i + 2 < w.size:
        return i + 3 if w.low[i + 2] in ("them", "these", "those") else simple_end(w, i + 2)  # "said one of them"
    if w.low[i].isdigit() and w.low[i + 2 : i + 3] == ["year-old"]:
        i += 2  # "said 17-year-old Abdou"
    end = simple_end(w, i)
    if end is None:
        return None
    for _ in range(6):
        wider = widen_right(w, end)
        if wider is None:
            break
        end = wider
    return end


def simple_end(w: Wording, i: int) -> int | None:
    """The right end (exclusive) of the phrase around one noun."""
    k = i
    while k < w.size and (w.flag[k] & DET or (w.flag[k] & NUM and not w.low[k][0].isdigit())):
        k += 1
    if k + 3 < w.size and w.low[k].isdigit() and w.low[k + 1] == "-":
        k += 3  # "the 22 | - | page | report"
    first = k
    while k < w.size and is_word(w, k) and not ends_phrase(w, first, k):
        k += 1
    return k if k > first else None


def ends_phrase(w: Wording, first: int, k: int) -> bool:
    """Whether a word cannot belong to the noun phrase that began at word `first`."""
    flag, is_capital = w.flag[k], w.cap[k]
    if k > first and w.flag[k - 1] & DOC and w.low[k] in w.lexicon.words["document_made"]:
        return True
    if flag & BREAKERS and not (is_capital and flag & NOMINAL):
        in_name = is_capital and k > first + 1 and w.cap[k - 1] and flag & (DET | PRON) and not w.is_title_case()
        return not in_name  # "the pressure group Keep Our Coast"
    if flag & TIME or (k > first and w.low[k][0].isdigit()):
        return True
    if k > first and flag & NUM and w.flag[k - 1] & (PEOPLE | PERSON | ORG) and not is_capital:
        return True  # "told reporters | three men had died", "told the paper | two"
    if k == first:
        return bool(flag & CUE) and not flag & NOMINAL and not is_capital
    before = w.flag[k - 1]
    if is_capital:
        # "... Minister Anna Petrov Russia flew": the comma is lost
        return bool(flag & NATION) and k - first >= 2 and w.cap[k - 1] and w.cap[k - 2] and not before & NOMINAL
    if flag & (SPEAKER | ROLE) and not before & PEOPLE:
        return False
    if flag & (CUE | ADV) or is_past(w, k) or w.low[k].endswith(("ed", "ing")):
        return True
    if w.cap[k - 1] and not flag & NOMINAL:
        return w.low[k] not in w.lexicon.words["parts_of_states"]  # "the governor of Lodar | province"
    return bool(before & (PEOPLE | PERSON)) and not flag & (MOD | SPEAKER)


def widen_right(w: Wording, end: int) -> int | None:
    """One step further right: "of ...", "(ABC)", "in Damascus", "and the police"; None where the phrase is at its end."""
    if end + 1 >= w.size:
        return None
    low, flag = w.low[end], w.flag[end + 1]
    if low == "(":
        close = next((k for k in range(end, min(end + 8, w.size)) if w.low[k] == ")"), None)
        return None if close is None else close + 1
    if low in ("of", "for", "from", "at") and not flag & (TIME | NUM | STOP):
        return simple_end(w, end + 1)
    if low in ("on", "against") and w.cap[end - 1] and w.cap[end + 1] and not flag & TIME:
        return simple_end(w, end + 1)
    if low == "in" and (w.cap[end + 1] or (flag & DET and end + 2 < w.size)) and not flag & TIME:
        if flag & DET and w.flag[end + 2] & TIME:
            return None  # "their spokesman in the evening"
        return simple_end(w, end + 1)
    if w.flag[end - 1] & DOC and (low == "by" or low in w.lexicon.words["document_made"]):
        by = end if low == "by" else end + 1
        while by + 1 < w.size and w.flag[by] & (TIME | NUM):
            by += 1
        return simple_end(w, by + 1) if by + 1 < w.size and w.low[by] in ("by", "from") else None
    if low in ("and", "&") and not flag & (NUM | STOP | PRON | PREP | AUX) and w.low[end + 1][0].isalpha():
        right = simple_end(w, end + 1)
        if (
            right is not None
            and any(w.flag[k] & SPEAKER or w.cap[k] for k in range(end + 1, right))
            and not has_verb_next(w, right)
        ):
            return right
    return None
