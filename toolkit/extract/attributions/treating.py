"""Counts of those through whose hands people went: "the clinic had received 41 bodies", "its team treated 74 wounded"."""

from __future__ import annotations

import regex

from toolkit.extract.attributions.frame import Frame
from toolkit.extract.attributions.holding import HEDGED, is_free, is_hedging
from toolkit.extract.attributions.lexicon import AUX, BE, NUM, PRON
from toolkit.extract.attributions.phrase_before import skip_back
from toolkit.extract.attributions.phrases import is_likely_speaker
from toolkit.extract.attributions.scanner import Led
from toolkit.extract.attributions.speaker import Speaker
from toolkit.extract.attributions.subjects import find_subject
from toolkit.extract.attributions.wording import Wording

# A verb of taking people in, and soon behind it a figure. Looked for in the text before anything else is read.
TREATS = Led(
    regex.compile(
        r"""
          \b(?:treated|received|admitted|discharged|t(?:ook|aken)\ in|operated\ on
            |transported|transferred|evacuated|ferried|airlifted|recovered|retrieved|collected|extricated|buried|picked\ up|pulled\ out)
          \ (?:(?:already|the|a|an|total|of|at|least|most|more|less|than|about|around|some|nearly|almost|over|up|to
               |between|only|just|roughly)\ ){0,6}
          (?:\d|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen
               |eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|dozens|scores|hundreds|thousands)\b)
        """,
        regex.VERBOSE,
    ),
    (
        *("treated ", "received ", "admitted ", "discharged ", "took in ", "taken in ", "operated on "),
        *("recovered ", "retrieved ", "transported ", "transferred ", "evacuated ", "ferried ", "airlifted "),
        *("collected ", "extricated ", "buried ", "picked up ", "pulled out "),
    ),
)
PARTICLES = {
    **dict.fromkeys(("treated", "received", "admitted", "discharged"), ""),
    **dict.fromkeys(("took", "taken"), "in"),
    **dict.fromkeys(("transported", "transferred", "evacuated", "ferried", "airlifted"), ""),
    **dict.fromkeys(("recovered", "retrieved", "collected", "extricated", "buried"), ""),
    "operated": "on",
    "picked": "up",
    "pulled": "out",
}
TREATED = "treated count"
WHO_TREAT = frozenset(
    ("hospital", "rescue", "international", "monitor")
)  # kinds of those who tend people, and keep a list


def find_treated(w: Wording, frames: list[Frame]) -> list[Frame]:
    """The counts of those who treat or take in, where nobody else is said to report them."""
    found: list[Frame] = []
    for i in range(1, w.size - 1):
        if w.low[i] in PARTICLES and (frame := read_treated(w, i)) is not None:
            is_reported = any(f.trail and f.cue > i for f in frames)  # "the clinic treated 40, its director said"
            if not is_reported and is_free(w, frame, frames):
                found.append(frame)
    return found


def read_treated(w: Wording, i: int) -> Frame | None:
    """The frame of "X treated 74 wounded", where X is followed by such a verb in the active and a figure."""
    particle = PARTICLES[w.low[i]]
    if particle and w.low[i + 1] != particle:
        return None
    at = i + 1 + bool(particle)
    figure = next((k for k in range(at, min(at + HEDGED, w.size)) if w.flag[k] & NUM), None)
    if figure is None or not all(is_hedging(w, k) for k in range(at, figure)):
        return None
    j = skip_back(w, i - 1)
    if any(w.flag[k] & BE for k in range(j + 1, i)):
        return None  # "were treated"
    source, more = find_subject(w, j)
    if source is None or any(w.flag[k] & (AUX | BE) for k in range(*source)) or not is_likely_speaker(w, *source):
        return None
    if source[0] and w.low[source[0] - 1] == "and":
        return None  # "Surgeons from the charity and | the hospital | have treated": nobody's own count
    is_it = source[1] - source[0] == 1 and bool(w.flag[source[0]] & PRON)
    if is_it and w.low[source[0]] not in ("it", "they"):
        return None
    return Frame(i, at, source, True, False, TREATED, "asserts", more)


def takes_in(speaker: Speaker, medical: frozenset[str]) -> bool:
    """Whether a body with a name tends or receives people as its work, or doctors do; a town that received 400 has counted nobody."""
    if speaker.is_plural or "and" in speaker.words:
        return speaker.head in medical and "and" not in speaker.words
    is_health = "health" in speaker.words and speaker.kind in ("ministry", "official")
    return bool(speaker.organisation) and (speaker.kind in WHO_TREAT or is_health)
