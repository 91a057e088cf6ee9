"""Whether a form of a reporting verb reports where it stands: no noun, no passive, no "declined to say"."""

from __future__ import annotations

from toolkit.extract.attributions.fitness import goes_on
from toolkit.extract.attributions.leftward import bracket_start
from toolkit.extract.attributions.lexicon import (
    AUX,
    BE,
    CUE,
    DET,
    DOC,
    MOD,
    NATION,
    NOT,
    NUM,
    PEOPLE,
    PREP,
    PRON,
    SPEAKER,
    STOP,
    TIME,
    Cue,
)
from toolkit.extract.attributions.names import find_names
from toolkit.extract.attributions.phrase_before import phrase_before
from toolkit.extract.attributions.phrases import is_likely_speaker, is_word, opens_clause
from toolkit.extract.attributions.relatives import relative_subject
from toolkit.extract.attributions.subjects import find_subject, made_document
from toolkit.extract.attributions.toll_verbs import is_of_whose
from toolkit.extract.attributions.wording import Wording

FARTHEST_IN = 6  # words of the place before a body: "In the north of Peru | the Ministry of Health"
IN_LIST = frozenset(("including", "among"))
MODALS = frozenset(("would", "will", "could", "can", "may", "might", "should", "must"))


def is_reporting_form(w: Wording, i: int, cue: Cue, helpers: range) -> bool:
    """Whether this form of the verb reports here: no noun, no passive, no "declined to say"."""
    low = w.low[i]
    if cue.lemma == "go" and not goes_on(w, i):
        return False
    previous = w.flag[i - 1] if i else 0
    if i and w.low[i - 1] == "to":
        is_told = (
            w.low[max(0, i - 2)] in ("went", "goes", "on") or w.low[max(0, i - 2)] in w.lexicon.words["regretting"]
        )
        return i > 1 and is_told and cue.form == "base"
    if (low in w.lexicon.also_nouns or w.flag[i] & DOC) and is_noun_here(w, i, cue, helpers, previous):
        return False
    if helpers:
        if cue.form != "ing" and any(w.flag[k] & BE for k in helpers):
            return False
        if cue.form == "base" and any(w.low[k] in MODALS for k in helpers):
            is_limited = "only" in (w.low[i - 1], *w.low[i + 1 : i + 2])  # "could only confirm that 34 had died"
            return is_limited or any(w.flag[k] & NOT for k in helpers) or w.low[i - 1] == "can"
    if (
        cue.form == "past"
        and w.low[i + 1 : i + 3] in (["to", "be"], ["to", "have"])
        and cue.lemma in w.lexicon.words["held_to"]
    ):
        return False  # "a girl thought to be ten"
    if (
        cue.form == "past"
        and not helpers
        and cue.lemma in w.lexicon.words["judging_verbs"]
        and w.low[i + 1 : i + 2] in (["for"], ["of"], ["over"])
    ):
        return False  # "Rain | blamed | for crash that killed 12"
    if cue.lemma == "describe" and w.low[i + 1 : i + 2] == ["as"] and not IN_LIST.isdisjoint(w.low[max(0, i - 4) : i]):
        return False  # "five men, including a man | described | as a commander"
    if cue.form == "past" and i > 1 and is_of_counted(w, i):
        return False  # "killed 12 | suspected | gunmen"
    if cue.form == "past" and w.low[i + 1 : i + 2] == ["as"] and w.low[i - 1] == "," and cue.kind == "record":
        return False  # "the group, listed as a terrorist organization"
    if cue.form == "part" and not any(w.flag[k] & AUX for k in helpers):
        return False
    return not (cue.form == "past" and i and w.low[i - 1] in ("the", "a", "an", "of", "as", "reportedly"))


def is_of_counted(w: Wording, i: int) -> bool:
    """Whether the word says what the figure before it counts: "12 | suspected | gunmen"; not "on May 12 reported"."""
    is_date = bool(w.flag[i - 2] & (TIME | PREP)) and w.low[i - 2] not in ("about", "over", "around", "than")
    is_noun = i + 1 < w.size and is_word(w, i + 1) and not w.flag[i + 1] & (DET | PREP | STOP | AUX | BE | NUM | PRON)
    return bool(w.flag[i - 1] & NUM) and not is_date and is_noun and not w.cap[i + 1]


def is_noun_here(w: Wording, i: int, cue: Cue, helpers: range, previous: int) -> bool:
    """Whether a form that may be a noun is one: "the report", "police reports said", "some estimates put"."""
    if i > 1 and w.low[i - 1] == "that" and w.flag[i - 2] & DOC and cue.form in ("third", "past"):
        return False  # "a letter that lists 34 villages"
    if w.flag[i] & DOC and w.low[i + 1 : i + 2] and w.low[i + 1] in w.lexicon.words["document_made"]:
        return True  # "hospital | records | seen by Reuters show"
    if i > 2 and w.flag[i - 1] & CUE and w.low[i - 2] in ("which", "who", "that"):
        return True  # "Airwars, which tallies | reports"
    if cue.form in ("base", "third") and not is_agreeing(w, i, cue, helpers):
        return True
    if not i or previous & DET or (previous & PREP and cue.form != "ing") or w.owner[i - 1]:
        return True
    if previous & MOD and not previous & (SPEAKER | NATION) and not w.cap[i - 1] and w.low[i] != "put":
        return True
    return cue.form in ("base", "third") and i + 1 < w.size and is_verb(w, i + 1)


def is_agreeing(w: Wording, i: int, cue: Cue, helpers: range) -> bool:
    """Whether a form that may be a noun follows a subject that agrees with it: "doctors report", and not "police reports"."""
    if not i or helpers.start < 1 or (w.low[i] == "state" and w.low[i + 1 : i + 2] != ["that"]):
        return False
    j = helpers.start - 1
    if w.low[j] == "," and (source := find_subject(w, j)[0]) is not None:
        return is_likely_speaker(w, *source)  # "Airwars, a monitoring group, estimates"
    if cue.kind == "record" and made_document(w, j) is not None:
        return True
    start = phrase_before(w, j)
    if cue.lemma == "post" and start is not None and w.flag[start] & NUM:
        return False  # "two command posts"
    if w.low[j] == ")":
        j = bracket_start(w, j) or j  # "the Office for Relief (OFR) | estimates"
        j -= 1
    if start is None or not (w.flag[j] & (SPEAKER | PRON | NATION) or w.cap[j]):
        return False
    if cue.kind == "speech" and start > 1 and (clause := relative_subject(w, start)) is not None:
        return bool(w.flag[clause[1] - 1] & PEOPLE) == (
            cue.form == "base"
        )  # "circles | which the press quotes | claim"
    is_open = opens_clause(w, start) or is_after_article(w, start) or is_after_place(w, start, j)
    if not (is_open or len(helpers) or is_of_whose(w, start)) or (i + 1 < w.size and w.low[i + 1] == "of"):
        return False
    if cue.form == "base" and not len(helpers) and not w.flag[j] & (PEOPLE | PRON):
        return w.low[j].endswith("s") and (
            bool(w.flag[j] & (NATION | SPEAKER)) or w.low[j - 1] == "the" or bool(find_names(w, j, j + 1))
        )
    return True


def is_after_article(w: Wording, start: int) -> bool:
    """Whether a name in capitals stands behind the article that opens a clause: "The | Division of Roads | reports"."""
    return start > 0 and w.low[start - 1] == "the" and w.cap[start] and opens_clause(w, start - 1)


def is_after_place(w: Wording, start: int, j: int) -> bool:
    """Whether a body stands behind the place with which its clause opens: "In Peru | the Ministry of Health | reports"."""
    if w.low[start] != "the" or start == j or not w.cap[start + 1]:
        return False
    for k in range(start - 1, max(-1, start - FARTHEST_IN), -1):
        if w.low[k] in ("in", "across"):
            return opens_clause(w, k) and k < start - 1
        if not is_word(w, k) or w.flag[k] & (STOP | AUX | BE | CUE | PRON | PEOPLE):
            return False
    return False


def is_verb(w: Wording, i: int) -> bool:
    """Whether a finite verb stands here."""
    cue = w.lexicon.cues.get(w.low[i])
    return bool(w.flag[i] & (AUX | BE)) or (cue is not None and cue.form != "ing" and not w.flag[i] & SPEAKER)
