"""Finds the reports of one sentence: which words report, which name the speaker, on which side the content stands."""

from __future__ import annotations

from itertools import compress, pairwise

from toolkit.extract.attributions.citing import as_saying, is_active, read_according, read_by, read_quoting
from toolkit.extract.attributions.frame import Frame
from toolkit.extract.attributions.gapping import find_by_that, find_gapped
from toolkit.extract.attributions.given import read_figure_given, read_given
from toolkit.extract.attributions.holding import find_held
from toolkit.extract.attributions.leftward import OWNERS
from toolkit.extract.attributions.lexicon import ADV, BE, COUNT, CUE, DOC, PERSON, PHRASAL, ROLE, Cue
from toolkit.extract.attributions.names import find_names
from toolkit.extract.attributions.own_counts import read_own_count, read_owned, read_said
from toolkit.extract.attributions.phrases import is_word
from toolkit.extract.attributions.toll_verbs import toll_object
from toolkit.extract.attributions.treating import find_treated
from toolkit.extract.attributions.verbs import read_verb
from toolkit.extract.attributions.wording import Wording

NEAR = 4  # words in which the figure follows: "made the dead | at least 12"
REPORTING = CUE | COUNT | PHRASAL


def find_frames(w: Wording, has_held: bool = False, has_treated: bool = False) -> list[Frame]:
    """All frames of a sentence, from left to right; none inside the speaker's own words of another.

    With `has_held`, counts that somebody has or comes to are looked for too ("the monitor has 40 dead");
    with `has_treated` those of a clinic's own ("the clinic received 40 bodies").
    """
    frames: list[Frame] = []
    past = 0
    for i in compress(range(w.size), map(REPORTING.__and__, w.flag)):
        if i >= past:
            frame = (read_own_count(w, i) or read_given(w, i) or read_said(w, i)) if w.flag[i] & COUNT else None
            if frame is None and w.flag[i] & PHRASAL and (phrasal := phrasal_cue(w, i)) is not None:
                frame = read_verb(w, i, phrasal, frames)
            if frame is None and w.flag[i] & CUE:
                frame = read_frame(w, i, frames)
            if frame is not None and not is_inside(frame, frames):
                frames.append(frame)
                past = frame.cue_end
    folded = frames
    if len(frames) > 1:
        folded = sorted(fold_citing(w, drop_found(w, drop_told(w, frames))), key=lambda f: f.first)
    for frame in folded:
        if frame.stance == "denies" and tells_anew(w, frame):
            frame.stance = "asserts"  # what is denied at once behind the verb is still read there
    added = find_gapped(w, folded) + find_by_that(w, folded)
    if has_held:
        added += find_held(w, folded)
    if has_treated:
        added += find_treated(w, folded)
    return sorted([*folded, *added], key=lambda f: f.first) if added else folded


def tells_anew(w: Wording, frame: Frame) -> bool:
    """Whether who denies then says something: "denied responsibility | and said 3 of its men had died", "and put the toll at 25"."""
    for k in range(frame.cue_end, w.size - 2):
        if w.low[k] in ("and", "but"):
            at = k + 1 + bool(w.flag[k + 1] & ADV and k + 3 < w.size)
            cue = w.lexicon.cues.get(w.low[at])
            if cue is not None and cue.form in ("past", "third", "base") and tells_own(w, at, cue):
                return True
    return False


def tells_own(w: Wording, k: int, cue: Cue) -> bool:
    """Whether a verb says something, or sets a toll: "said", "put | the toll | at"."""
    if cue.kind == "speech":
        return cue.form != "base"
    return cue.kind == "toll" and toll_object(w, k) is not None


def drop_told(w: Wording, frames: list[Frame]) -> list[Frame]:
    """The frames without the counts of nobody in particular that another tells of: "the WHO said | clinics had recorded 2,880"."""
    kept = frames[:1]
    for a, b in pairwise(frames):
        between = w.low[a.last : b.first]
        is_told = a.lead and a.source is not None and b.rule == "record" and between in ([], ["that"])
        if not is_told or b.source is None or b.trail or find_names(w, *b.source):
            kept.append(b)
    return kept


def drop_found(w: Wording, frames: list[Frame]) -> list[Frame]:
    """The frames without what searchers came upon, where somebody tells of it behind: "soldiers found 12 bodies, | a medic said"."""
    return [f for k, f in enumerate(frames) if not (finds_things(w, f) and any(b.trail for b in frames[k + 1 :]))]


def finds_things(w: Wording, frame: Frame) -> bool:
    """Whether a figure follows "found" at once, and whoever did is no document; "they had counted 14, he said" too."""
    if frame.rule != "record" or frame.source is None:
        return False
    cue = w.lexicon.cues.get(w.low[frame.cue])
    is_deed = (cue is not None and cue.lemma in ("find", "identify", "see")) or w.low[frame.source[0]] == "they"
    is_paper = bool(w.flag[frame.source[1] - 1] & DOC)
    return (
        is_deed
        and not is_paper
        and w.has_figure(frame.cue_end, NEAR)
        and "that" not in w.low[frame.cue : frame.cue + 2]
    )


def phrasal_cue(w: Wording, i: int) -> Cue | None:
    """The reporting verb of several words that begins here: "pointed out", "made it clear", "made the dead | 12"."""
    for rest, cue in w.lexicon.phrasal[w.low[i]]:
        if tuple(w.low[i + 1 : i + cue.size]) == rest and (rest[0] != "the" or w.has_figure(i + cue.size, NEAR)):
            return cue
    return None


def fold_citing(w: Wording, frames: list[Frame]) -> list[Frame]:
    """ "Interfax, citing the ministry, reported": the ministry speaks, and Interfax hands it on."""
    folded = list(frames)
    for inner in [f for f in frames if f.rule == "citing"]:
        own = inner.source and is_own(w, *inner.source)
        outers = [f for f in frames if f.rule != "citing" and f.source]
        aside = next((f for f in outers if f.more and f.more[0] <= inner.cue < f.more[1]), None)
        outer = aside or next(
            (f for f in reversed(outers) if f.cue < inner.cue and not is_parted(f, inner, frames)), None
        )
        if outer is None and inner.first == 0:  # "Quoting survivors, the agency said"
            outer = next((f for f in outers if f.first > inner.last and f.first - inner.last <= 2), None)
        if outer is not None and own:
            folded.remove(inner)  # "the commissioner said, citing figures from her office": she speaks
        elif outer is not None:
            outer.origin, outer.via = inner, outer.source
            outer.more = None if aside else outer.more
            folded.remove(inner)
    return folded


def is_own(w: Wording, first: int, last: int) -> bool:
    """Whether what is cited is one's own: "figures from her office"; not "the head of its mission", who speaks for himself."""
    at = next((k for k in range(first, last) if w.low[k] in OWNERS), None)
    return at is not None and not any(w.flag[k] & (PERSON | ROLE) for k in range(first, at))


def is_parted(outer: Frame, inner: Frame, frames: list[Frame]) -> bool:
    """Whether another report stands between two frames."""
    return any(outer.cue < f.cue < inner.cue for f in frames)


def is_inside(frame: Frame, frames: list[Frame]) -> bool:
    """Whether the frame's cue stands within the speaker's words of an earlier one."""
    return any(f.source and f.source[0] <= frame.cue < f.source[1] for f in frames)


def read_frame(w: Wording, i: int, before: list[Frame]) -> Frame | None:
    """The frame whose cue begins at word i, if there is one."""
    low = w.low[i]
    if low in ("according", "as", "in") or (low == "going" and w.low[i + 1 : i + 2] == ["by"]):
        return read_according(w, i)
    cue = w.lexicon.cues.get(low)
    if (
        cue is None
        or (low == "state" and w.low[i + 1 : i + 2] != ["that"])  # "the state news agency quoted"
        or (not i and cue.form in ("base", "third"))
        or (w.cap[i] and i and is_word(w, i - 1) and not w.is_title_case())
    ):
        return None
    if (
        i
        and w.owner[i - 1]
        and cue.form in ("base", "third")
        and cue.lemma in ("count", "tally", "estimate", "report", "record")
    ):
        return read_owned(w, i)
    if (cue.kind == "speech" and as_saying(w, i)) or cue.kind == "quoting":
        return read_quoting(w, i, before)
    if i + 1 < w.size and w.low[i + 1] == "by" and low in w.lexicon.words["told_by"] and not is_active(w, i):
        return read_by(w, i, i + 1)
    if (
        cue.kind == "toll"
        and cue.lemma != "bring"  # "17 bodies were brought out by volunteers"
        and i
        and w.flag[i - 1] & BE
        and (by := next((k for k in range(i + 1, min(i + 9, w.size - 1)) if w.low[k] == "by"), None))
    ):
        return read_by(w, i, by)
    return read_figure_given(w, i, cue) or read_verb(w, i, cue, before)
