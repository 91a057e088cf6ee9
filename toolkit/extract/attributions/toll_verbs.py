"""Verbs that set a toll: "put the death toll at", "gave 25 dead", and whose the toll is."""

from __future__ import annotations

from toolkit.extract.attributions.lexicon import NUM, PREP, STOP, TIME, Cue
from toolkit.extract.attributions.wording import Wording

BEHIND_HEDGE = 4  # words: a figure behind its hedge at most


def is_of_whose(w: Wording, start: int) -> bool:
    """Whether "whose" and a noun stand before a subject: "the attackers, whose number | the minister put at 150"."""
    return (
        start > 2
        and "whose" in (w.low[start - 2], w.low[start - 3])
        and w.low[start - 1] in w.lexicon.words["toll_nouns"]
    )


def toll_object(w: Wording, i: int) -> int | None:
    """Where "at" stands in "put the death toll at"; None where no toll is set."""
    nouns, links = w.lexicon.words["toll_nouns"], w.lexicon.words["toll_links"]
    cue = w.lexicon.cues.get(w.low[i])
    if (
        cue is not None
        and cue.lemma in ("give", "offer")
        and (gives_figure(w, i + 1) or w.low[i + 1 : i + 3] == ["the", "following"])
    ):
        return i
    is_setting = cue is not None and cue.lemma in ("put", "place", "set")
    seen = False
    for k in range(i + 1, min(i + 16, w.size)):
        if w.low[k] in nouns:
            seen = True
        elif seen and w.low[k] in links:
            return k
        elif k == i + 1 and (
            w.low[k] in ("it", "them", "this") or (w.low[k] == "that" and w.low[k + 1 : k + 2] == ["to"])
        ):
            seen = True  # "raised that to 19"
        elif is_setting and w.low[k] == "at" and w.has_figure(k + 1, BEHIND_HEDGE):
            return k  # "puts the past week at about 420 flights"
        elif w.low[k] == "that" and k + 1 < w.size and w.low[k + 1] in nouns:
            continue  # "revised that figure down to"
        elif w.low[k] == "that" and k + 1 < w.size and (w.owner[k + 1] or w.flag[k + 1] & TIME):
            continue  # "put that country's losses at 87", "raised the toll of that day to 16"
        elif w.low[k] in (".", ";", "that"):
            return None
    return None


def sets_behind(w: Wording, i: int) -> bool:
    """Whether the figure comes first and then what it counts: "put at | 22 the number of rebels killed"."""
    nouns = w.lexicon.words["toll_nouns"]
    return any(w.low[k] == "the" and w.low[k + 1] in nouns for k in range(i + 1, min(i + BEHIND_HEDGE + 2, w.size - 1)))


def gives_bare(w: Wording, i: int, cue: Cue) -> bool:
    """Whether a figure alone is given, behind another speaker's: "the union claimed 110,000; the ministry gave | 19,000."."""
    figure = next((k for k in range(i + 1, min(i + BEHIND_HEDGE, w.size - 1)) if w.flag[k] & NUM), None)
    return cue.lemma in ("give", "offer") and figure is not None and w.low[figure + 1] in (".", ",", ";", "and")


def gives_figure(w: Wording, i: int) -> bool:
    """Whether a figure and what it counts are given: "gave 25 dead", "gave the exact count: 25"; not "gave 12 tanks to"."""
    for k in range(i, min(i + 5, w.size)):
        if w.low[k][0].isdigit() or w.flag[k] & NUM:
            return any(word in w.lexicon.words["toll_nouns"] for word in w.low[k + 1 : k + 3])
        if w.low[k] == "names" and w.low[k + 1 : k + 2] == ["of"]:
            return w.has_figure(k + 2, 1)  # "gave the names of 37 men"
        if w.low[k] in w.lexicon.words["toll_nouns"] and w.low[k + 1 : k + 2] in ([":"], ["of"]):
            return w.has_figure(k + 2, BEHIND_HEDGE)
        if w.flag[k] & (PREP | STOP) and w.low[k] not in ("at", "over"):
            return False
    return False
