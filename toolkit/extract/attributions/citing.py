"""Reports whose speaker stands behind the cue: "according to X", "citing X", "quoted X as saying", "confirmed by X"."""

from __future__ import annotations

from itertools import pairwise

from toolkit.extract.attributions.behind_verb import skip_forward
from toolkit.extract.attributions.content import counts, has_content
from toolkit.extract.attributions.frame import Frame
from toolkit.extract.attributions.given import GIVING
from toolkit.extract.attributions.lexicon import AUX, BE, DET, DOC, STOP
from toolkit.extract.attributions.phrase_after import phrase_after
from toolkit.extract.attributions.phrase_before import phrase_before, skip_back
from toolkit.extract.attributions.phrases import CLOSERS, is_body_phrase, is_likely_speaker, is_word, opens_clause
from toolkit.extract.attributions.sides import close_right
from toolkit.extract.attributions.subjects import find_subject
from toolkit.extract.attributions.wording import Wording

# What stands before these is not the speaker's behind them.
ADVERSATIVE = frozenset(("but", "while", "whereas", "although", "though", ";"))


def read_according(w: Wording, i: int) -> Frame | None:
    """ "according to X", "as per X", "in the words of X"."""
    for length in (2, 4):
        if " ".join(w.low[i : i + length]) in w.lexicon.words["before_source"]:
            at = i + length
            end = phrase_after(w, at)
            if end is None or w.low[at] in ("plan", "schedule"):
                return None
            if w.low[i] == "going" and not (is_likely_speaker(w, at, end) or is_body_phrase(w, at, end)):
                return None  # "going by train"
            giver = giver_behind(w, end) if w.flag[end - 1] & DOC else maker_within(w, at, end)
            frame = close_right(w, Frame(i, at, giver or (at, end), False, False, "according to"), i)
            before = i - 2 if i > 1 and w.low[i - 1] == "," else i - 1
            opens = before > 0 and (w.low[before] in ("and", "but") or bool(w.flag[before] & STOP))
            if i and w.low[i - 1] in ("which", "who") and has_content(w, end, w.size):
                frame.lead, frame.trail = (
                    True,
                    False,
                )  # "Russia, which according to the alliance has 20,000 troops there,"
            is_rival = before > 0 and w.low[before] in ADVERSATIVE and has_content(w, end, w.size)
            if is_rival or (opens and counts(w, end, w.size)):
                # "12 died, but, according to the mayor, the road is open", "41 drowned and, according to the guild, 19 were hurt"
                frame.lead, frame.trail = True, False
            if i and w.cap[i] and is_word(w, i - 1) and has_content(w, end, w.size) and not w.is_title_case():
                frame.lead, frame.trail = True, False  # a sentence of its own, whose stop was lost
            return frame
    return None


def maker_within(w: Wording, at: int, end: int) -> tuple[int, int] | None:
    """Who made a document, within its phrase: "according to figures recorded by | the mission |"; not who only saw it."""
    words = w.lexicon.words
    for k in range(at + 1, end - 2):
        if w.low[k + 1] == "by" and w.flag[k - 1] & DOC and w.low[k] in words["document_made"]:
            return (k + 2, end) if w.low[k] not in words["document_seen"] and is_likely_speaker(w, k + 2, end) else None
    return None


def giver_behind(w: Wording, end: int) -> tuple[int, int] | None:
    """Who gave a document, where a clause tells it: "according to figures that | the ministry | gave the agency"."""
    if w.low[end : end + 1] not in (["that"], ["which"]):
        return None
    stop = phrase_after(w, end + 1)
    cue = w.lexicon.cues.get(w.low[stop]) if stop is not None and stop < w.size else None
    is_given = cue is not None and cue.lemma in GIVING and is_likely_speaker(w, end + 1, stop or 0)
    return (end + 1, stop) if is_given and stop is not None else None


def read_by(w: Wording, i: int, by: int) -> Frame | None:
    """ "confirmed by X", "was told by X", "was put at 45 by X": the passive names its speaker."""
    at = by + 1
    end = phrase_after(w, at)
    if end is None or not is_likely_speaker(w, at, end) or w.low[end : end + 1] == ["as"]:
        return None
    if w.lexicon.cues[w.low[i]].kind == "toll" and not any(w.flag[k] & (BE | AUX) for k in range(max(0, i - 3), i)):
        return None
    return close_right(w, Frame(by if by > i + 1 else i, at, (at, end), False, False, "by"), i)


def is_active(w: Wording, i: int) -> bool:
    """Whether "by" behind this form cannot name the speaker: "he said by phone"."""
    return i + 2 < w.size and w.low[i + 2] in w.lexicon.words["channels"]


def read_quoting(w: Wording, i: int, before: list[Frame]) -> Frame | None:
    """ "X, citing Y", "X quoted Y as saying", "Y was quoted by X as saying"."""
    if any(w.flag[k] & BE for k in range(max(0, i - 2), i)) and not w.low[i].endswith("ing"):
        return read_quoted(w, i)
    if w.flag[i - 1] & DET if i else False:
        return None
    end = phrase_after(w, i + 1)
    if end is None or not is_likely_speaker(w, i + 1, end):
        return None
    frame = Frame(i, i + 1, (i + 1, end), False, False, "citing")
    outer = skip_back(w, i - 1)
    if w.low[outer] == "," and outer >= 1:
        outer = skip_back(w, outer - 1)
    if before and outer in range(before[-1].cue, before[-1].cue_end):
        outer = -1
    start = phrase_before(w, outer) if outer >= 0 else None
    if start is not None and is_likely_speaker(w, start, outer + 1):
        frame.via = (start, outer + 1)
    tail = end
    if w.low[end : end + 1] == [","]:
        stop = next((k for k in range(end + 1, min(end + 14, w.size)) if w.low[k] == ","), None)
        if stop is not None and w.low[stop + 1 : stop + 2] == ["as"]:
            frame.more, tail = (end + 1, stop), stop + 1
    end = tail
    if " ".join(w.low[end : end + 2]) in ("as saying", "as telling", "as stating", "as claiming", "as reporting"):
        tail = end + 2
        frame.rule = "quoted as saying"
    tail = skip_forward(w, tail)
    frame.cue_end = tail if tail > end else frame.cue_end
    begin = frame.via[0] if frame.via else i
    hangs_on = begin > 0 and bool(w.flag[begin - 1] & STOP)  # "..., when the paper cited ..."
    frame.trail = not hangs_on and has_content(w, 0, begin) and (not before or before[-1].cue < begin)
    frame.lead = has_content(w, tail, w.size)
    if frame.rule == "quoted as saying" and frame.lead and w.low[tail] not in CLOSERS:
        frame.trail = False
    if before and frame.via and before[-1].source and before[-1].source[0] <= frame.via[0] < before[-1].cue_end + 1:
        frame.trail = before[-1].trail
    return frame


def read_quoted(w: Wording, i: int) -> Frame | None:
    """ "Y was quoted by X as saying", "Y, a general, was quoted as saying"."""
    j = skip_back(w, i - 1)
    source, more = find_subject(w, j)
    if source is None:
        return None
    at, via = i + 1, None
    if at < w.size and w.low[at] == "by" and (end := phrase_after(w, at + 1)) is not None:
        via, at = (at + 1, end), end
    if " ".join(w.low[at : at + 2]) != "as saying":
        return None
    at += 2
    if at < w.size and w.low[at] == "by" and (end := phrase_after(w, at + 1)) is not None:
        via, at = (at + 1, end), end
    at = skip_forward(w, at)
    lead, start = has_content(w, at, w.size), source[0]
    is_behind = not lead or (start > 0 and not opens_clause(w, start))
    return Frame(i, at, source, lead, is_behind, "quoted as saying", more=more, via=via)


def as_saying(w: Wording, i: int) -> bool:
    """Whether "X as saying" follows: "reported residents as saying"."""
    stretch = w.low[i + 2 : i + 15]
    return "as" in stretch and any(a == "as" and b in ("saying", "telling") for a, b in pairwise(stretch))
