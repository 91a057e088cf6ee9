"""Whether words hold what a report could tell: a clause, a figure that is no date, more than a time."""

from __future__ import annotations

from toolkit.extract.attributions.lexicon import ADV, BE, COORD, DET, NUM, PREP, STOP, TIME
from toolkit.extract.attributions.phrases import is_past, is_word
from toolkit.extract.attributions.wording import Wording

CLOSE = (["close", "to"], ["up", "to"])


def is_told_before(w: Wording, start: int) -> bool:
    """Whether a comma parts the speaker from a whole clause with a figure and a verb: "It flew 16 raids, | officials said:"."""
    is_parted = start > 0 and w.low[start - 1] == "," and is_clause_before(w, start)
    return is_parted and any(is_past(w, k) or w.flag[k] & BE for k in range(start))


def is_clause_before(w: Wording, start: int) -> bool:
    """Whether a whole clause with a figure stands before the speaker, and not "After 12 days of siege," or "Asked about the 12 dead,"."""
    is_whole = opens_with_figure(w) or not w.flag[0] & (PREP | STOP)
    if not is_whole and not any(w.flag[k] & STOP for k in range(start)):
        is_whole = any(is_past(w, k) or w.flag[k] & BE for k in range(1, start))  # "On Sunday 12 | died | in the town"
    return is_whole and not w.low[0].endswith(("ed", "ing")) and counts(w, 0, start)


def opens_with_figure(w: Wording) -> bool:
    """Whether a figure and its hedge open the sentence: "As many as 800 people may have died"."""
    k = next((k for k in range(w.size) if w.low[k] not in w.lexicon.words["before_figures"]), 0)
    return k > 1 and bool(w.flag[k] & NUM)


def counts(w: Wording, first: int, last: int) -> bool:
    """Whether a figure stands here that is no date and no ordinal."""
    return any(
        w.flag[k] & NUM and not is_dated(w, k) and w.low[k][-2:] not in ("st", "nd", "rd", "th")
        for k in range(first, last)
    )


def is_dated(w: Wording, k: int) -> bool:
    """Whether a figure stands beside a word of time or a preposition: "on 9 May", "in 2016"; not in "more than 40", "40 of them"."""
    is_hedged = k > 0 and (w.low[k - 1] in w.lexicon.words["hedging"] or w.low[k - 2 : k] in CLOSE)
    before = k > 0 and bool(w.flag[k - 1] & (TIME | PREP)) and not is_hedged
    return before or (k + 1 < w.size and bool(w.flag[k + 1] & (TIME | PREP)) and w.low[k + 1] != "of")


def has_content(w: Wording, first: int, last: int) -> bool:
    """Whether more than a time or a connecting word stands here."""
    seen = 0
    for k in range(first, min(last, w.size)):
        if is_word(w, k) and not w.flag[k] & (TIME | ADV | COORD | DET):
            seen += 1
            if seen > 1 or (w.flag[k] & NUM) or (not w.flag[k] & (PREP | STOP) and seen and not w.cap[k]):
                return True
    return False
