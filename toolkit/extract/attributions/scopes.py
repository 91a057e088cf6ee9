"""Which words each report in a sentence governs: rivals share a sentence, and one report may stand within another."""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

from toolkit.extract.attributions.frame import Frame
from toolkit.extract.attributions.lexicon import ADV, COORD, NUM, PREP, TIME
from toolkit.extract.attributions.names import find_names
from toolkit.extract.attributions.phrase_before import skip_back
from toolkit.extract.attributions.phrases import has_verb_next, is_word
from toolkit.extract.attributions.subjects import RELATIVES, shared_relative
from toolkit.extract.attributions.wording import Wording

CLAUSES = frozenset(("which", "where", "who", "when"))
STRONG = frozenset(("while", "whilst", "whereas", "but", ";", "although", "though", "however"))
JOINTS = STRONG | {",", "and"}


class Stretch(NamedTuple):
    """The words `first:last` that a frame governs."""

    first: int
    last: int


def find_scopes(w: Wording, frames: list[Frame]) -> list[Stretch]:
    """Returns what each frame governs, in words."""
    has_clause = not RELATIVES.isdisjoint(w.low)
    borders = [find_border(w, a, b) for a, b in pairwise(frames)] if len(frames) > 1 else []
    scopes = []
    for n, frame in enumerate(frames):
        low, high = 0, w.size
        if borders:
            low = next((border for border in reversed(borders[:n]) if border is not None), low)
            high = next((border for border in borders[n:] if border is not None), high)
        if frame.trail and (not frame.lead or (n + 1 < len(frames) and is_closing(frame, frames[n + 1]))):
            high = frame.first
        if has_clause and frame.lead and not frame.trail and (stop := relative_end(w, frame, high)) is not None:
            high = stop
        scopes.append(Stretch(low if frame.trail else frame.last, max(low if frame.trail else frame.last, high)))
    return scopes


def relative_end(w: Wording, frame: Frame, high: int) -> int | None:
    """Where the relative clause ends in which a report stands: "The army, which denies that it took part, | pushed 25,000 back"."""
    at = skip_back(w, frame.cue - 1)
    if frame.source is not None and frame.source[1] == at + 1 and frame.source[0] > 2:
        at = next((k for k in range(frame.source[0] - 1, frame.source[0] - 3, -1) if w.low[k] == "whose"), at)
    if at > 0 and w.low[at] == "and":
        at = shared_relative(w, at) or at  # "the army, which has sealed its side | and says that"
    if at < 1 or w.low[at] not in RELATIVES or w.low[at - 1] != ",":
        return None
    commas = (k for k in range(frame.last + 1, high - 1) if w.low[k] == ",")
    return next((k for k in commas if has_verb_next(w, past_adverbs(w, k + 1))), None)


def past_adverbs(w: Wording, k: int) -> int:
    """Past the adverbs before a verb: "also | set fire to three lorries"."""
    while k < w.size - 1 and w.flag[k] & ADV:
        k += 1
    return k


def is_closing(frame: Frame, follower: Frame) -> bool:
    """Whether another report follows at once and ends the sentence: "..., the general said, Interfax reported"."""
    return not follower.lead and follower.source is not None and follower.first - frame.last <= 1


def find_border(w: Wording, a: Frame, b: Frame) -> int | None:
    """Where the word passes from one frame to the next; None where the second stands within the first."""
    if b.source is None:
        return None  # "..., adding that": the same speaker goes on
    gap = range(a.last, b.first)
    if len(gap) <= 1 and not (len(gap) == 1 and w.low[gap[0]] in JOINTS):
        return None
    if not b.lead and is_carrier(w, b):
        return None  # "..., the general said, Interfax reported": the agency only hands it on
    if b.rule == "according to" and a.lead and not b.lead and w.low[b.first - 1] != ",":
        clause = next(
            (k for k in reversed(gap) if w.low[k] in CLAUSES and w.low[k - 1] in (",", "in", "at", "on")), None
        )
        if clause is not None:
            return clause  # "vowed revenge for a raid in which | 25 people died according to officials"
    strong = next((k for k in reversed(gap) if w.low[k] in STRONG), None)
    if b.lead and not b.trail:
        return opening_of(w, b.first, gap, strong)
    if a.lead and strong is not None:
        return strong
    if a.lead and not a.trail:
        return coordinate_clause(w, gap)
    if a.trail:
        return a.last
    return None


def is_carrier(w: Wording, frame: Frame) -> bool:
    """Whether an agency or a paper closes the sentence."""
    return frame.source is not None and any(n.entry.kind in ("media", "party") for n in find_names(w, *frame.source))


def opening_of(w: Wording, first: int, gap: range, strong: int | None) -> int | None:
    """The joint before "and activists said", ", while on Sunday activists said"."""
    k = first - 1
    while (k in gap and w.flag[k] & (TIME | ADV)) or (k in gap and w.flag[k] & PREP and w.flag[k + 1] & (TIME | NUM)):
        k -= 1
    if k in gap and (w.flag[k] & COORD or not is_word(w, k)) and w.low[k] not in "\"“‘'«(":
        return k
    return strong


def coordinate_clause(w: Wording, gap: range) -> int | None:
    """The joint of two clauses before a trailing report: ", and 30 more were hurt, activists said"."""
    for k in reversed(gap):
        if w.low[k] == "and" and k - 1 in gap and w.low[k - 1] == "," and gap.stop - k > 4:
            return k
    return None
