"""Whether the words between a speaker and a verb are nothing but asides, where the commas that would tell are lost."""

from __future__ import annotations

from toolkit.extract.attributions.lexicon import ADV, AUX, BE, CUE, DET, NOT, NUM, PREP, PRON, ROLE, SPEAKER
from toolkit.extract.attributions.phrases import is_past
from toolkit.extract.attributions.wording import Wording

RELATIVES = frozenset(("who", "which", "whose", "whom", "where"))
# Each of these brings a clause with a verb of its own.
CLAUSES = RELATIVES | {
    "that",
    "because",
    "before",
    "after",
    "when",
    "while",
    "what",
    "since",
    "as",
    "until",
    "although",
}
ARTICLES = frozenset(("a", "an", "the"))


def are_asides(w: Wording, first: int, stop: int) -> bool:
    """Whether every verb with a tense here belongs to a clause that opens here: "which | runs | camps", "reached before it | was cut |"."""
    left = 0
    for k in range(first, stop):
        if w.low[k] in CLAUSES and w.low[k + 1] != "of":
            left += 1
            continue
        before = past_adverbs_back(w, k - 1)
        is_relative = (
            k > first
            and w.low[before] in ("who", "which")
            and not w.cap[k]
            and not w.flag[k] & (ADV | NOT | DET | PRON)
        )
        if not is_relative and not is_verb(w, k):
            continue
        if w.flag[before] & (AUX | BE) or (w.low[before] == "and" and not left):
            continue  # "was | cut", "took and | held"
        if not left:
            return False
        left -= 1
    return True


def past_adverbs_back(w: Wording, k: int) -> int:
    """The word before adverbs and "not"."""
    while k > 0 and w.flag[k] & (ADV | NOT):
        k -= 1
    return k


def is_verb(w: Wording, k: int) -> bool:
    """Whether a word here is the verb of a clause, and no participle before or behind a noun."""
    if w.cap[k] or w.flag[k - 1] & (DET | NUM | PREP):
        return False
    if w.flag[k] & (AUX | BE):
        return True
    cue = w.lexicon.cues.get(w.low[k]) if w.flag[k] & CUE else None
    if cue is not None and cue.form in ("past", "third") and not w.flag[k] & (SPEAKER | ROLE):
        return True
    return is_past(w, k)
