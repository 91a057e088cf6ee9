"""Reports with a verb: "X said (that) ...", "..., X said", "said X", "X put the toll at", "..., adding that"."""

from __future__ import annotations

from toolkit.extract.attributions.fitness import goes_on, is_fit_subject
from toolkit.extract.attributions.frame import Frame
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
from toolkit.extract.attributions.phrase_before import phrase_before, skip_back
from toolkit.extract.attributions.phrases import CLOSERS, QUOTES, is_likely_speaker, is_word, opens_clause
from toolkit.extract.attributions.relatives import relative_subject, voice_of
from toolkit.extract.attributions.sides import has_content, settle_inverted, settle_sides, skip_forward
from toolkit.extract.attributions.subjects import (
    clause_subject,
    find_subject,
    inverted_subject,
    is_inversion,
    is_same_speaker,
    made_document,
)
from toolkit.extract.attributions.wording import Wording

FARTHEST_CALL = 12  # words between a call and what one calls to say
BEHIND_HEDGE = 4  # words: a figure behind its hedge at most
MODALS = frozenset(("would", "will", "could", "can", "may", "might", "should", "must"))
STANCE_OF = {"denial": "denies", "doubt": "doubts", "correction": "corrects"}


def read_verb(w: Wording, i: int, cue: Cue, before: list[Frame]) -> Frame | None:
    """ "X said (that) ...", "..., X said", "said X", "saying ..."."""
    j = skip_back(w, i - 1)
    if w.low[j] == "to" and cue.form == "base" and (caller := caller_before(w, j)) is not None:
        frame = Frame(i, i + cue.size, caller[0], False, False, cue.kind, "asserts", caller[1])
        return settle_sides(w, frame, cue)
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
    if source and before and j >= 0 and w.low[j] in ("which", "who") and is_same_speaker(source, before[-1]):
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
    is_settled = source is not None and more is not None and not has_content(w, 0, source[0])
    is_thing = source is not None and w.low[i] == "said" and not is_likely_speaker(w, *source)
    is_open = w.low[j] in QUOTES | {","} or is_thing
    if source is None or (cue.form != "ing" and not is_settled and is_open and is_inversion(w, i + cue.size - 1)):
        return inverted_subject(w, i, cue)
    return None


def sets_toll(w: Wording, i: int, cue: Cue, source: tuple[int, int], before: list[Frame]) -> bool:
    """Whether a verb of setting tolls has one to set, as other verbs need not: none in "Toll of raids put at 52"."""
    if cue.kind != "toll":
        return True
    if toll_object(w, i) is None and w.low[-1] != ":" and not (before and gives_bare(w, i, cue)):
        return False
    return w.low[i + 1 : i + 2] != ["at"] or sets_behind(w, i + 2) or is_of_whose(w, source[0])


def caller_before(w: Wording, j: int) -> tuple[tuple[int, int], tuple[int, int] | None] | None:
    """Who does something in order to say it: "| the rebels' spokesman | called reporters to say"."""
    for k in range(j - 1, max(0, j - FARTHEST_CALL), -1):
        if w.low[k] in w.lexicon.words["calling"]:
            source, more = find_subject(w, skip_back(w, k - 1))
            return (source, more) if source is not None and is_likely_speaker(w, *source) else None
        if w.low[k] in CLOSERS or w.flag[k] & STOP:
            return None
    return None


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


def denied_claim(w: Wording, i: int) -> Frame | None:
    """ "rejected the rebels' claim that": the number is the rebels', though denied."""
    for k in range(i + 1, min(i + 8, w.size - 2)):
        if w.owner[k] and w.low[k + 1] in w.lexicon.words["claims_made"] and is_likely_speaker(w, i + 1, k + 1):
            return Frame(k + 1, k + 2, (i + 1, k + 1), True, False, "denied claim")
        if not is_word(w, k) or w.flag[k] & (STOP | AUX | BE):
            return None
    return None


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
    if not (opens_clause(w, start) or len(helpers) or is_of_whose(w, start)) or (
        i + 1 < w.size and w.low[i + 1] == "of"
    ):
        return False
    if cue.form == "base" and not len(helpers) and not w.flag[j] & (PEOPLE | PRON):
        return w.low[j].endswith("s") and (bool(w.flag[j] & (NATION | SPEAKER)) or w.low[j - 1] == "the")
    return True


def is_of_whose(w: Wording, start: int) -> bool:
    """Whether "whose" and a noun stand before a subject: "the attackers, whose number | the minister put at 150"."""
    return (
        start > 2
        and "whose" in (w.low[start - 2], w.low[start - 3])
        and w.low[start - 1] in w.lexicon.words["toll_nouns"]
    )


def is_verb(w: Wording, i: int) -> bool:
    """Whether a finite verb stands here."""
    cue = w.lexicon.cues.get(w.low[i])
    return bool(w.flag[i] & (AUX | BE)) or (cue is not None and cue.form != "ing" and not w.flag[i] & SPEAKER)


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
        elif w.low[k] in (".", ";") or (w.low[k] == "that" and not w.owner[min(k + 1, w.size - 1)]):
            return None  # "put that country's losses at 87" sets a toll
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
