"""Finds a speaker behind the verb: "Forty people were killed, said the mayor of Homs"."""

from __future__ import annotations

from toolkit.extract.attributions.apposition import loose_apposition
from toolkit.extract.attributions.behind_verb import skip_forward
from toolkit.extract.attributions.content import has_content
from toolkit.extract.attributions.lexicon import (
    AUX,
    BE,
    MOD,
    NUM,
    PEOPLE,
    Cue,
)
from toolkit.extract.attributions.names import find_names
from toolkit.extract.attributions.phrase_after import phrase_after
from toolkit.extract.attributions.phrases import (
    CLOSERS,
    QUOTES,
    is_likely_speaker,
    is_past,
    is_word,
)
from toolkit.extract.attributions.wording import Wording


def inverted_subject(w: Wording, i: int, cue: Cue) -> tuple[int, int] | None:
    """The speaker to the right: "...," said X."""
    if (
        cue.form in ("ing", "part")
        or (cue.form == "base" and not is_plural_report(w, i))
        or cue.kind not in ("speech", "belief")
        or i + cue.size >= w.size
    ):
        return None
    if i and is_word(w, i - 1) and w.low[i - 1] not in QUOTES and not has_content(w, 0, i):
        return None
    if names_another(w, i, cue):
        return None
    at = i + cue.size
    end = phrase_after(w, at)
    if end is None or goes_on_as_clause(w, end) or not is_likely_speaker(w, at, end):
        return None
    return at, end


def names_another(w: Wording, i: int, cue: Cue) -> bool:
    """Whether behind the verb stands who is told, blamed or praised, or the verb goes on with a subject before it.

    "The minister said 12 had died | and accused | the rebels": the rebels say nothing. Behind a quotation it is a report:
    ""They shot 12," | accused | the mayor".
    """
    words = w.lexicon.words
    if cue.lemma in words["told_verbs"] or (i and w.low[i - 1] in ("and", "but")):
        return True
    return cue.lemma in words["judging_verbs"] and not (i and w.low[i - 1] in QUOTES)


def is_plural_report(w: Wording, i: int) -> bool:
    """Whether a base form reports what several say: "17 killed, say locals"."""
    return i > 0 and not is_word(w, i - 1) and i + 1 < w.size and bool(w.flag[i + 1] & (PEOPLE | MOD))


def goes_on_as_clause(w: Wording, i: int) -> bool:
    """Whether the words behind a name go on as a clause."""
    return i < w.size and (bool(w.flag[i] & (AUX | BE)) or is_past(w, i))


def is_inversion(w: Wording, i: int) -> bool:
    """Whether a speaker and then the end of a clause follow the verb: "..., said the mayor of Homs."."""
    cue = w.lexicon.cues.get(w.low[i])
    if cue is not None and cue.lemma in w.lexicon.words["told_verbs"]:
        return False
    end = phrase_after(w, i + 1)
    if end is None or not is_likely_speaker(w, i + 1, end):
        return False
    if loose_apposition(w, end) is not None:
        return True
    end = skip_forward(w, end)
    if w.is_unmarked and opens_relative(w, end):
        return True
    return end >= w.size or w.low[end] in CLOSERS or w.low[end] in ("who", "as", "when", "after", "in", "on", "during")


def opens_relative(w: Wording, k: int) -> bool:
    """Whether a relative clause begins here, or the sentence is over: "said Ana Ruiz | who runs the group", "said the pilot | of whom"."""
    if w.low[k : k + 1] == ["of"]:
        k += 1
    return k >= w.size or w.low[k] in ("who", "which", "whose", "whom")


def is_at_end(w: Wording, at: int) -> bool:
    """Whether a speaker who begins at a word ends the sentence, an aside apart: "were civilians said | Ana Ruiz who runs the group |"."""
    end = phrase_after(w, at) if at < w.size and not w.flag[at] & NUM else None  # not "he added, one of them gravely"
    if end is None or not is_likely_speaker(w, at, end) or is_dateline(w, at, end):
        return False
    if loose_apposition(w, end) is not None:
        return True
    end = skip_forward(w, end)
    return end >= w.size or w.low[end] in ".!?" or opens_relative(w, end)


def is_dateline(w: Wording, first: int, end: int) -> bool:
    """Whether nothing but letters in capitals stands here that are no listed name: "says | MOSCOW December 11."."""
    return all(w.word(k).isupper() for k in range(first, end)) and not find_names(w, first, end)
