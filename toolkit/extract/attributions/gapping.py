"""Reports whose verb is left out: "organisers spoke of 5,000; police of 1,800", "the army counted 12 dead, the rebels 40"."""

from __future__ import annotations

from toolkit.extract.attributions.apposition import apposition_after
from toolkit.extract.attributions.frame import Frame
from toolkit.extract.attributions.lexicon import (
    AUX,
    BE,
    COORD,
    CUE,
    DET,
    NUM,
    ORG,
    PEOPLE,
    PERSON,
    PREP,
    PRON,
    STOP,
    TIME,
)
from toolkit.extract.attributions.names import find_names
from toolkit.extract.attributions.phrase_after import phrase_after
from toolkit.extract.attributions.sides import close_right
from toolkit.extract.attributions.wording import Wording

LINKS = {"speak": "of", "talk": "of", "put": "at", "place": "at", "set": "at", "estimate": "at"}
FIGURING = frozenset(
    ("count", "estimate", "report", "give", "record", "claim", "say", "cite", "register")
)  # "counted 12"
JOINTS = frozenset((",", ";", "and", "while", "but"))
HEDGING = 4  # words that may stand before the figure: "at more than 40"
LONGEST_REST = 7  # words behind the figure of a clause that has no verb


def find_gapped(w: Wording, frames: list[Frame]) -> list[Frame]:
    """The second speakers who share the verb of the one before them, each as a frame of its own."""
    found: list[Frame] = []
    for n, frame in enumerate(frames):
        cue = w.lexicon.cues.get(w.low[frame.cue])
        if cue is None or not frame.lead or frame.source is None:
            continue
        link = LINKS.get(cue.lemma)
        if link not in w.low[frame.cue_end : frame.cue_end + 12]:
            link = None
        is_counting = cue.lemma in FIGURING and has_figure(w, frame.cue_end)
        is_telling = cue.kind == "speech" and "that" in w.low[frame.cue_end + 2 :]
        if link is None and not is_counting and not is_telling:
            continue
        stop = frames[n + 1].first if n + 1 < len(frames) else w.size
        found.extend(gapped_behind(w, frame, link, stop, is_counting))
    return found


def find_by_that(w: Wording, frames: list[Frame]) -> list[Frame]:
    """The owners of a second count: "12 dead by the count of the union, | two by that of | the police"."""
    found: list[Frame] = []
    for frame in frames:
        if frame.rule != "own count":
            continue
        for k in range(frame.last, w.size - 3):
            if w.low[k] in ("by", "on") and w.low[k + 1 : k + 3] == ["that", "of"]:
                end = phrase_after(w, k + 3)
                if end is not None and is_named(w, k + 3, end):
                    found.append(close_right(w, Frame(k + 1, k + 3, (k + 3, end), False, False, "own count"), k))
        break
    return found


def gapped_behind(w: Wording, frame: Frame, link: str | None, stop: int, is_counting: bool) -> list[Frame]:
    """The speakers without a verb behind one frame; with `is_counting` its own gives a figure at once."""
    found: list[Frame] = []
    for k in range(frame.cue_end + 1, stop - 2):
        if w.low[k] not in JOINTS or w.low[k + 1] in JOINTS or (w.flag[k + 1] & TIME):
            continue
        end = phrase_after(w, k + 1)
        if end is None or end >= stop or not is_named(w, k + 1, end):
            continue
        more = apposition_after(w, end)
        told = end if more is None else past_comma(w, more[1])
        if (
            told < w.size
            and w.low[told] == "that"
            and (w.low[k] == ";" or w.low[k - 1] == ",")
            and opens_content(w, told + 1)
        ):
            found.append(Frame(k, told, (k + 1, end), True, False, "gapped", frame.stance, more, verb=frame.cue))
            continue  # "..., and the head of the port, Bo Lind, | that 185 had drowned"
        at = past_comma(w, end)  # "the army, 12"
        if link is None and not is_counting:
            continue
        if link is not None:
            if w.low[at] != link:
                continue
            at += 1
        if has_figure(w, at) and (link is not None or is_verbless(w, at)):
            found.append(Frame(k, at, (k + 1, end), True, False, "gapped", frame.stance, verb=frame.cue))
    return found


def past_comma(w: Wording, k: int) -> int:
    """The word behind a comma, where one stands."""
    return k + 1 if k < w.size and w.low[k] == "," else k


def opens_content(w: Wording, k: int) -> bool:
    """Whether a clause with a subject of its own begins here: "that | 185 had drowned"; not "police that | came"."""
    if k >= w.size:
        return False
    is_subject = w.low[k] == "there" or w.flag[k] & (NUM | DET | PRON | PEOPLE) or w.cap[k] or w.low[k][0].isdigit()
    return bool(is_subject) or w.low[k] in w.lexicon.words["before_figures"]


def is_named(w: Wording, first: int, end: int) -> bool:
    """Whether somebody stands here who gives figures, and no thing that is counted."""
    if w.flag[first] & (STOP | PREP) or any(w.flag[k] & NUM for k in range(first, end)):
        return False
    return any(w.flag[k] & (ORG | PEOPLE | PERSON) for k in range(first, end)) or bool(find_names(w, first, end))


def has_figure(w: Wording, i: int) -> bool:
    """Whether a figure follows, with its hedge at most before it."""
    for k in range(i, min(i + HEDGING, w.size)):
        if w.flag[k] & NUM or w.low[k] in ("hundreds", "thousands", "dozens"):
            return True
        if w.low[k] not in w.lexicon.words["before_figures"]:
            return False
    return False


def is_verbless(w: Wording, i: int) -> bool:
    """Whether nothing but a few words stand behind the figure up to the end of the clause: "the rebels | 40 of them"."""
    for k in range(i, w.size):
        if w.low[k] in (".", ";", ",") or w.flag[k] & COORD:
            return True
        if k - i >= LONGEST_REST or w.flag[k] & (AUX | BE | CUE | STOP) or w.low[k].endswith("ed"):
            return False
    return True
