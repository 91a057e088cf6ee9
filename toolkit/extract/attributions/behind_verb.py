"""What stands between a reporting verb and its content, and is passed over: times, "in a statement", who was told."""

from __future__ import annotations

from toolkit.extract.attributions.content import is_dated
from toolkit.extract.attributions.lexicon import (
    ADV,
    AUX,
    BE,
    CUE,
    DET,
    DOC,
    MOD,
    NATION,
    NUM,
    ORG,
    PREP,
    PRON,
    STOP,
    TIME,
)
from toolkit.extract.attributions.names import find_names
from toolkit.extract.attributions.phrase_after import phrase_after, simple_end
from toolkit.extract.attributions.phrases import CLOSERS, is_word
from toolkit.extract.attributions.wording import Wording

LONGEST_HEARER = 13  # words: "a roundtable of journalists at State House on Sunday evening"
ASIDE = DET | MOD | NUM | ADV | TIME | NATION


def skip_forward(w: Wording, i: int) -> int:
    """Passes times, "in a statement", "on Twitter", "in Geneva" behind the verb; returns where content may begin."""
    while i < w.size:
        flag, low = w.flag[i], w.low[i]
        if (
            flag & TIME
            or (flag & ADV and low not in ("already", "about"))
            or (
                flag & NUM
                and i
                and w.flag[i - 1] & TIME
                and w.low[i][:1].isdigit()
                and len(low) < 5
                and ends_manner(w, i + 1)
            )
        ):
            i += 1
        elif low == "on" and w.low[i + 1 : i + 2] == ["condition"] and w.low[i + 2 : i + 3] != ["of"]:
            i = next(
                (k for k in range(i + 2, w.size) if w.low[k] in CLOSERS), w.size
            )  # "on condition that she not be named"
        elif (
            low == "the"
            and w.low[i + 1 : i + 2] in (["same"], ["following"])
            and w.flag[i + 2 : i + 3]
            and w.flag[i + 2] & TIME
        ):
            i += 3  # "..., the ministry reported | the same evening"
        elif low == "this" and i + 1 < w.size and w.flag[i + 1] & TIME and ends_manner(w, i + 2):
            i += 2  # "..., the hospital reported | this morning |, a far smaller figure"
        elif (
            low in ("on", "in", "at", "late", "by", "during", "to", "through", "via", "from", "with")
            and (end := manner_end(w, i)) is not None
        ):
            i = end
        else:
            return i
    return i


def ends_manner(w: Wording, i: int) -> bool:
    """Whether the aside is over here."""
    return i >= w.size or w.low[i] in CLOSERS or w.low[i] in ("that", "when")


def manner_end(w: Wording, i: int) -> int | None:
    """The end of "on Monday", "in its annual report on casualties", "at a news conference in Geneva", "in Damascus"."""
    k = i + 1
    if k < w.size and w.flag[k] & TIME:
        return k + 1
    words = w.lexicon.words
    while k < w.size and k - i < 7 and (w.flag[k] & ASIDE or w.low[k] in words["channel_adjectives"]):
        k += 1
    if k < w.size and (w.flag[k] & DOC or w.low[k] in words["channels"]):
        while k < w.size and (w.flag[k] & DOC or w.low[k] in words["channels"]):
            k += 1
        named = next((m for m in range(k, w.size) if not w.cap[m]), w.size)
        k = named if named > k and ends_manner(w, named) else k  # "on state channel | Khabar-24"
        opens = k < w.size and w.low[k] in words["channel_links"]
        return (phrase_after(w, k + 1) if opens else None) or k
    if w.low[i] in ("in", "from", "on") and k < w.size and w.cap[k] and k == i + 1:
        while k < w.size and w.cap[k] and is_word(w, k):
            k += 1
        return k if ends_manner(w, k) else None
    return None


def aside_end(w: Wording, at: int) -> int | None:
    """Where an aside without a verb or a figure ends that begins here: "in a report published last week."; None where none does."""
    if at >= w.size or not (w.flag[at] & PREP or w.low[at] in w.lexicon.words["channel_links"]):
        return None
    for k in range(at, min(at + 17, w.size)):
        flag, low = w.flag[k], w.low[k]
        if low in (",", ".", "!", "?"):
            return k
        if (flag & (AUX | BE | PRON | STOP) and not w.cap[k]) or low in (":", ";"):
            return None
        if flag & NUM and not (low[0].isdigit() and is_dated(w, k)):
            return None
    return None


def hearer_end(w: Wording, at: int) -> int | None:
    """The end of who was told: "told | Reuters | that"."""
    if at >= w.size:
        return None
    for k in range(at, min(at + LONGEST_HEARER, w.size)):
        if k > at and (w.low[k] == "that" or (w.flag[k] & CUE and w.low[k].endswith("ing"))):
            return k  # "told the agency | that", "told the agency | adding that"
        if not is_word(w, k) and w.low[k] != "&":
            break
    if w.flag[at] & PRON:
        return at + 1
    names = find_names(w, at, min(at + 6, w.size))
    for name in names:
        if name.first - at <= 1:
            end = name.last
            while end < w.size and w.flag[end] & ORG and not w.cap[end]:
                end += 1  # "told Al Arabiya | television"
            return end
    told = simple_end(w, at)
    if told is not None and w.low[told : told + 1] and w.low[told].isdigit() and w.flag[told - 1] & ORG:
        run = next((k for k in range(told + 1, w.size) if not w.cap[k]), w.size)
        told = run if run >= w.size or w.low[run] in CLOSERS else told  # "told the television channel | 5 Kanal."
    return told
