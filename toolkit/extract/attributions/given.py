"""Figures that hang on who told them: "that was the tally the ministry gave", "60 sorties a day, of which the general spoke"."""

from __future__ import annotations

from toolkit.extract.attributions.frame import Frame
from toolkit.extract.attributions.lexicon import AUX, BE, DOC, NOT, NUM, PREP, TIME, Cue
from toolkit.extract.attributions.phrase_before import skip_back
from toolkit.extract.attributions.phrases import CLOSERS, is_likely_speaker
from toolkit.extract.attributions.subjects import find_subject
from toolkit.extract.attributions.wording import Wording

GIVING = frozenset(("give", "offer", "publish", "release", "announce", "cite", "issue", "claim", "report"))
SPEAKING = frozenset(("speak", "talk"))


def read_figure_given(w: Wording, i: int, cue: Cue) -> Frame | None:
    """ "That was the tally the ministry gave", "60 sorties a day, of which the general spoke": the figure hangs on who told it."""
    if cue.lemma not in GIVING and cue.lemma not in SPEAKING:
        return None
    is_spoken = cue.lemma in SPEAKING
    end = i + 1 + is_spoken
    if is_spoken and w.low[i + 1 : i + 2] != ["of"]:
        return None
    if end < w.size and w.low[end] not in CLOSERS and not w.flag[end] & (PREP | TIME | AUX | BE | NOT):
        return None
    source, more = find_subject(w, skip_back(w, i - 1))
    if source is None or source[0] < 2 or not is_likely_speaker(w, *source):
        return None
    at = source[0] - 1
    is_relative = w.low[at] in ("which", "that")
    at -= is_relative
    is_noun = w.low[at] in w.lexicon.words["toll_nouns"] or bool(w.flag[at] & DOC) or w.flag[at] & NUM
    if not (is_relative if is_spoken else is_noun) or not any(w.flag[k] & NUM for k in range(at + 1)):
        return None
    return Frame(i, end, source, False, True, "given count", more=more)
