"""Figures with a word on who gave them: "the toll, from the rescuers, stood at 26", "the tally that the ministry gave"."""

from __future__ import annotations

from toolkit.extract.attributions.apposition import apposition_after
from toolkit.extract.attributions.behind_verb import aside_end
from toolkit.extract.attributions.frame import Frame
from toolkit.extract.attributions.lexicon import AUX, BE, DOC, NOT, NUM, ORG, PEOPLE, PERSON, PREP, TIME, Cue
from toolkit.extract.attributions.phrase_after import phrase_after
from toolkit.extract.attributions.phrase_before import phrase_before, skip_back
from toolkit.extract.attributions.phrases import CLOSERS, QUOTES, is_likely_speaker, is_word
from toolkit.extract.attributions.subjects import find_subject
from toolkit.extract.attributions.wording import Wording

CAME = (["which", "came"], ["which", "comes"], ["which", "come"], ["that", "came"])
RUNNING = frozenset(("ran", "runs", "read", "reads", "went", "goes"))  # "..., the ministry's account ran"
GIVING = frozenset(("give", "offer", "publish", "release", "announce", "cite", "issue", "claim", "report"))
SPEAKING = frozenset(("speak", "talk"))
FAR = 12  # words from such a verb or colon to the figure
LONGEST_VERB = 7  # words between whoever gave the figures and the colon: "point the same way:"


def read_given(w: Wording, i: int) -> Frame | None:
    """ "The toll, from X, stood at 26", "numbers from X point the same way: 26", "..., X's account ran."."""
    if (running := read_running(w, i)) is not None:
        return running
    at = i + 1 + (w.low[i + 1 : i + 2] == [","])
    at += 2 if w.low[at : at + 2] in CAME else 0
    if w.low[at + 1 : at + 2] == ["by"] and w.low[at] in w.lexicon.words["document_made"]:
        at += 1  # "the ministry's count, | given by | its spokesman at noon, was higher: 40"
    elif w.low[at : at + 1] != ["from"]:
        return None
    end = phrase_after(w, at + 1)
    if end is None or not any(w.flag[k] & (PERSON | PEOPLE | ORG) or w.cap[k] for k in range(at + 1, end)):
        return None  # "the toll, from two storms, stood at 26"
    if not is_likely_speaker(w, at + 1, end):
        return None
    more = apposition_after(w, end) or name_behind(w, end)
    verb = more[1] if more else end
    verb = aside_end(w, verb) or verb
    verb += w.low[verb : verb + 1] == [","]
    if at == i + 1 or w.low[verb : verb + 1] == [":"] or w.low[verb - 1] != ",":
        is_given = colon_of(w, verb) > 0
    else:
        is_given = verb < w.size and w.low[verb] in w.lexicon.words["count_verbs"] and w.has_figure(verb + 1, FAR)
    return Frame(i, verb, (at + 1, end), True, False, "given count", more=more) if is_given else None


def name_behind(w: Wording, end: int) -> tuple[int, int] | None:
    """The name between two commas: "the spokesman of the ministry, Ivan Orlov, was"."""
    stop = next((k for k in range(end + 1, min(end + 5, w.size)) if w.low[k] == ","), 0)
    return (end + 1, stop) if stop and w.low[end] == "," and all(w.cap[end + 1 : stop]) else None


def colon_of(w: Wording, first: int) -> int:
    """Where a colon and then a figure stand behind the next few words; 0 where they do not."""
    mark = next((k for k in range(first, min(first + LONGEST_VERB, w.size)) if not is_word(w, k)), 0)
    return mark if mark > first and w.low[mark] == ":" and w.has_figure(mark + 1, FAR) else 0


def read_running(w: Wording, i: int) -> Frame | None:
    """ "..., the ministry's account ran": behind a quotation, and the clause ends there."""
    if not i or not w.owner[i - 1] or w.low[i + 1 : i + 2] == [] or w.low[i + 1] not in RUNNING:
        return None
    if i + 2 < w.size and w.low[i + 2] not in CLOSERS:
        return None
    start = phrase_before(w, i - 1)
    if not start or w.low[start - 1] not in QUOTES | {","} or not is_likely_speaker(w, start, i):
        return None
    return Frame(i, i + 2, (start, i), False, True, "given count")


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
