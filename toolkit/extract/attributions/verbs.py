"""Reports with a verb: "X said (that) ...", "..., X said", "said X", "X put the toll at", "..., adding that"."""

from __future__ import annotations

from toolkit.extract.attributions.behind_verb import skip_forward
from toolkit.extract.attributions.content import has_content
from toolkit.extract.attributions.fitness import is_fit_subject
from toolkit.extract.attributions.frame import Frame
from toolkit.extract.attributions.inverted import inverted_subject, is_at_end, is_inversion
from toolkit.extract.attributions.lexicon import AUX, BE, DET, NOT, NUM, PREP, STOP, Cue
from toolkit.extract.attributions.phrase_before import skip_back
from toolkit.extract.attributions.phrases import CLOSERS, QUOTES, is_likely_speaker, is_word
from toolkit.extract.attributions.relatives import voice_of
from toolkit.extract.attributions.reporting_forms import is_reporting_form
from toolkit.extract.attributions.sides import settle_inverted, settle_sides
from toolkit.extract.attributions.subjects import clause_subject, find_subject, is_same_speaker
from toolkit.extract.attributions.toll_verbs import gives_bare, is_of_whose, sets_behind, toll_object
from toolkit.extract.attributions.wording import Wording

FARTHEST_CALL = 12  # words between a call and what one calls to say
PARTING = QUOTES | {","}  # what parts a report from the words that it follows
STANCE_OF = {"denial": "denies", "doubt": "doubts", "correction": "corrects"}


def read_verb(w: Wording, i: int, cue: Cue, before: list[Frame]) -> Frame | None:
    """ "X said (that) ...", "..., X said", "said X", "saying ..."."""
    j = skip_back(w, i - 1)
    if w.low[j] == "to" and cue.form == "base" and (caller := caller_before(w, j)) is not None:
        frame = Frame(i, i + cue.size, caller[0], False, False, cue.kind, "asserts", caller[1])
        return settle_sides(w, frame, cue)
    if cue.lemma == "bring" and (cue.form == "ing" or w.low[j] in ("which", "that", "who")):
        return None  # "..., which brings the toll to 20": of whoever spoke before
    helpers = range(j + 1, i)
    if not is_reporting_form(w, i, cue, helpers):
        return None
    stance = STANCE_OF.get(cue.kind, "asserts")
    if any(w.flag[k] & NOT for k in helpers) or (i + 1 < w.size and w.low[i + 1] == "not"):
        if cue.lemma not in ("confirm", "verify", "deny", "rule"):
            return None
        stance = "doubts" if stance == "asserts" else "asserts"
    if cue.kind in ("denial", "doubt") and (claimed := denied_claim(w, i)) is not None:
        return claimed
    source, more = find_subject(w, j)
    if source and before and j >= 0 and w.low[j] in ("which", "who") and is_same_speaker(w, source, before[-1]):
        return Frame(i, i + cue.size, None, True, False, "relative", stance)
    right = turned_subject(w, i, j, cue, source, more)
    if inverted := right is not None:
        source, more = right, None
    if cue.form == "ing":
        if source is not None and any(w.flag[k] & BE for k in helpers):
            return read_progressive(w, i, cue, source, stance)
        return read_participle(w, i, cue, source if j == i - 1 else None, before, stance)
    if source is None or not is_fit_subject(w, cue, source, i, more):
        return None
    if cue.kind == "toll" and toll_object(w, i) is None and w.low[-1] != ":" and not (before and gives_bare(w, i, cue)):
        return None
    if (
        cue.kind == "toll"
        and w.low[i + 1 : i + 2] == ["at"]
        and not (sets_behind(w, i + 2) or is_of_whose(w, source[0]))
    ):
        return None  # "Toll of raids put at 52": the toll puts nothing
    rule = "inverted" if inverted else cue.kind
    if not inverted and (voice := voice_of(w, i + cue.size)) is not None:
        return Frame(i, skip_forward(w, voice[1]), voice, True, False, rule, stance, source)
    frame = Frame(i, i + cue.size, source, False, False, rule, stance, more)
    if inverted:
        return settle_inverted(w, frame)
    return settle_sides(w, frame, cue)


def turned_subject(
    w: Wording, i: int, j: int, cue: Cue, source: tuple[int, int] | None, more: tuple[int, int] | None
) -> tuple[int, int] | None:
    """The subject behind the verb, where none stands before it, or what stands there is no speaker: "...," said X."""
    if source is None:
        return inverted_subject(w, i, cue)
    if cue.form == "ing" or (more is not None and not has_content(w, 0, source[0])):
        return None
    is_open = w.low[j] in PARTING or (w.low[i] == "said" and not is_likely_speaker(w, *source))
    if w.is_unmarked and w.low[j] not in PARTING and cue.lemma in ("say", "add") and has_content(w, 0, source[0]):
        is_bare = not w.flag[source[0]] & DET and not w.flag[min(i + 1, w.size - 1)] & NUM
        is_behind = (
            w.low[i] == "said" and is_bare and not is_likely_speaker(w, *source)
        )  # "was hit | said | Salah an activist"
        return inverted_subject(w, i, cue) if is_behind or is_at_end(w, i + cue.size) else None
    return inverted_subject(w, i, cue) if is_open and is_inversion(w, i + cue.size - 1) else None


def caller_before(w: Wording, j: int) -> tuple[tuple[int, int], tuple[int, int] | None] | None:
    """Who does something in order to say it: "| the rebels' spokesman | called reporters to say"."""
    for k in range(j - 1, max(0, j - FARTHEST_CALL), -1):
        if w.low[k] in w.lexicon.words["calling"]:
            source, more = find_subject(w, skip_back(w, k - 1))
            return (source, more) if source is not None and is_likely_speaker(w, *source) else None
        if w.low[k] in CLOSERS or w.flag[k] & STOP:
            return None
    return None


def denied_claim(w: Wording, i: int) -> Frame | None:
    """ "rejected the rebels' claim that": the number is the rebels', though denied."""
    for k in range(i + 1, min(i + 8, w.size - 2)):
        if w.owner[k] and w.low[k + 1] in w.lexicon.words["claims_made"] and is_likely_speaker(w, i + 1, k + 1):
            return Frame(k + 1, k + 2, (i + 1, k + 1), True, False, "denied claim")
        if not is_word(w, k) or w.flag[k] & (STOP | AUX | BE):
            return None
    return None


def read_progressive(w: Wording, i: int, cue: Cue, own: tuple[int, int], stance: str) -> Frame | None:
    """ "Officials were counting 49", "activists are saying that"."""
    if (
        cue.lemma in ("continue", "go")  # "Rescuers were continuing their search"
        or not is_likely_speaker(w, *own)
        or not is_fit_subject(w, cue, own, i)
        or (cue.kind == "toll" and toll_object(w, i) is None)
    ):
        return None
    return Frame(i, skip_forward(w, i + cue.size), own, True, False, "progressive", stance)


def read_participle(
    w: Wording, i: int, cue: Cue, own: tuple[int, int] | None, before: list[Frame], stance: str
) -> Frame | None:
    """ "..., adding that": the speaker is the one before; "with rebels saying": its own."""
    if (cue.kind in ("toll", "record", "belief") and not before) or cue.lemma in ("speak", "talk"):
        return None
    is_reaction = i > 0 and w.low[i - 1] == "by" and cue.kind == "speech"  # "reacted by announcing"
    if i and w.flag[i - 1] & (DET | PREP) and not w.flag[i - 1] & BE and not is_reaction:
        return None
    previous = before[-1] if before else None
    if own is not None and own[0] and w.low[own[0] - 1] in ("with", "despite") and is_likely_speaker(w, *own):
        return Frame(i, skip_forward(w, i + cue.size), own, True, False, "with X saying", stance)
    if previous is not None:
        if cue.kind == "record" or (cue.kind == "toll" and toll_object(w, i) is None):
            return None
        return Frame(i, i + cue.size, None, True, False, "participle", stance)
    if cue.kind != "speech" or cue.lemma in ("accuse", "blame", "broadcast", "publish"):
        return None
    subject = clause_subject(w, i)
    return Frame(i, i + cue.size, subject, True, False, "participle", stance) if subject else None
