"""Reporting frames in one sentence: which words report, which words name the speaker, on which side the content stands."""

from __future__ import annotations

from dataclasses import dataclass

from toolkit.extract.attributions.lexicon import (
    ADV,
    AUX,
    BE,
    COORD,
    CUE,
    DET,
    DOC,
    FUNCTION,
    MOD,
    NATION,
    NOT,
    NUM,
    ORG,
    PEOPLE,
    PERSON,
    PREP,
    PRON,
    ROLE,
    SPEAKER,
    STOP,
    TIME,
    Cue,
)
from toolkit.extract.attributions.phrases import (
    CHANNELS,
    CLOSERS,
    QUOTES,
    is_body_phrase,
    is_likely_speaker,
    is_word,
    manner_start,
    opens_clause,
    phrase_after,
    phrase_before,
    skip_back,
)
from toolkit.extract.attributions.wording import Wording

STANCE_OF = {"denial": "denies", "doubt": "doubts", "correction": "corrects"}
OBJECT_CUES = frozenset(
    "report claim confirm announce estimate state post publish broadcast note indicate reveal suggest".split()
)


@dataclass
class Frame:
    """One report: the cue at words `cue:cue_end`, the speaker at `source` (None: the speaker of the frame before), and what it governs.

    `more` are further words about the speaker ("head of the Observatory"), `via` hands the words on, `hearer` was told them;
    `origin` is the frame of whom the speaker cites.
    """

    cue: int
    cue_end: int
    source: tuple[int, int] | None
    lead: bool
    trail: bool
    rule: str
    stance: str = "asserts"
    more: tuple[int, int] | None = None
    via: tuple[int, int] | None = None
    hearer: tuple[int, int] | None = None
    origin: Frame | None = None

    @property
    def first(self) -> int:
        """The first word of the frame."""
        return min(self.cue, self.source[0]) if self.source else self.cue

    @property
    def last(self) -> int:
        """The word behind the frame."""
        return max(self.cue_end, self.source[1]) if self.source else self.cue_end


def find_frames(w: Wording) -> list[Frame]:
    """All frames of a sentence, from left to right; none inside the speaker's own words of another."""
    frames: list[Frame] = []
    i = 0
    while i < len(w):
        frame = read_frame(w, i, frames) if w.flag[i] & CUE or w.low[i] in ("according", "as", "in") else None
        if frame is not None and not is_inside(frame, frames):
            frames.append(frame)
            i = max(i + 1, frame.cue_end)
        else:
            i += 1
    return sorted(fold_citing(frames), key=lambda f: f.first)


def fold_citing(frames: list[Frame]) -> list[Frame]:
    """ "Interfax, citing the ministry, reported": the ministry speaks, and Interfax hands it on."""
    folded = list(frames)
    for inner in [f for f in frames if f.rule == "citing"]:
        for outer in [f for f in frames if f.rule not in ("citing", "according to", "by") and f.source]:
            is_aside = outer.more is not None and outer.more[0] <= inner.cue < outer.more[1]
            if inner in folded and (is_aside or (outer.cue < inner.cue and not is_parted(outer, inner, frames))):
                outer.origin, outer.via = inner, outer.source
                outer.more = None if is_aside else outer.more
                folded.remove(inner)
    return folded


def is_parted(outer: Frame, inner: Frame, frames: list[Frame]) -> bool:
    """Whether another report stands between two frames."""
    return any(outer.cue < f.cue < inner.cue for f in frames)


def is_inside(frame: Frame, frames: list[Frame]) -> bool:
    """Whether the frame's cue stands within the speaker's words of an earlier one."""
    return any(f.source and f.source[0] <= frame.cue < f.source[1] for f in frames)


def read_frame(w: Wording, i: int, before: list[Frame]) -> Frame | None:
    """The frame whose cue begins at word i, if there is one."""
    low = w.low[i]
    if low in ("according", "as", "in"):
        return read_according(w, i)
    cue = w.lexicon.cues.get(low)
    if cue is None or (not i and cue.form in ("base", "third")) or (w.cap[i] and i and is_word(w, i - 1) and not w.is_title_case()):
        return None
    if (cue.kind == "speech" and as_saying(w, i)) or cue.kind == "quoting":
        return read_quoting(w, i, before)
    if i + 1 < len(w) and w.low[i + 1] == "by" and low in w.lexicon.words["told_by"] and not is_active(w, i):
        return read_by(w, i, i + 1)
    if cue.kind == "toll" and i and w.flag[i - 1] & BE and (by := next((k for k in range(i + 1, min(i + 9, len(w) - 1)) if w.low[k] == "by"), None)):
        return read_by(w, i, by)
    return read_verb(w, i, cue, before)


def as_saying(w: Wording, i: int) -> bool:
    """Whether "X as saying" follows: "reported residents as saying"."""
    return any(w.low[k] == "as" and k + 1 < len(w) and w.low[k + 1] in ("saying", "telling") for k in range(i + 2, min(i + 14, len(w))))


def is_active(w: Wording, i: int) -> bool:
    """Whether "by" behind this form cannot name the speaker: "he said by phone"."""
    return i + 2 < len(w) and w.low[i + 2] in CHANNELS


# ------------------------------------------------------------------------------------- "according to", "citing", "told by"


def read_according(w: Wording, i: int) -> Frame | None:
    """ "according to X", "as per X", "in the words of X"."""
    for length in (2, 4):
        if " ".join(w.low[i : i + length]) in w.lexicon.words["before_source"]:
            at = i + length
            end = phrase_after(w, at)
            if end is None or w.low[at] in ("plan", "schedule"):
                return None
            return close_right(w, Frame(i, at, (at, end), False, False, "according to"), i)
    return None


def close_right(w: Wording, frame: Frame, start: int) -> Frame:
    """Settles the sides of a frame whose speaker stands on the right: content before it, or behind it, or both."""
    assert frame.source is not None
    end = frame.source[1]
    frame.more = apposition_after(w, end)
    if frame.more:
        end = frame.more[1]
    frame.trail = has_content(w, 0, start)
    frame.lead = has_content(w, end, len(w))
    if frame.lead and not frame.trail:
        return frame
    following = w.low[end] if end < len(w) else "."
    if frame.lead and following not in CLOSERS and end < len(w) and not w.flag[end] & (COORD | PREP | STOP):
        frame.lead = frame.lead and not frame.trail
    return frame


def apposition_after(w: Wording, end: int) -> tuple[int, int] | None:
    """The words behind a name that say who that is: ", head of the Observatory," or ", a spokesman for the army."."""
    if end + 1 >= len(w) or w.low[end] != ",":
        return None
    first = end + 1
    stop = first
    while stop < len(w) and w.low[stop] != "," and w.low[stop] not in QUOTES and stop - first < 25:
        stop += 1
    if w.flag[first] & STOP and w.low[first] in ("which", "who", "whose"):
        return first, stop
    opening = range(first, min(first + 5, stop))
    has_role = any(w.flag[k] & (ROLE | PERSON | ORG) for k in opening)
    is_clause = any(w.flag[k] & (AUX | BE | CUE) and not w.flag[k] & (SPEAKER | ROLE) for k in range(first, stop))
    if has_role and not is_clause and (w.flag[first] & (DET | ROLE | MOD | ORG | NATION) or w.cap[first]):
        return first, min(stop + 1, len(w)) if stop < len(w) and w.low[stop] == "," else stop
    return None


def read_by(w: Wording, i: int, by: int) -> Frame | None:
    """ "confirmed by X", "was told by X", "was put at 45 by X": the passive names its speaker."""
    at = by + 1
    end = phrase_after(w, at)
    if end is None or not is_likely_speaker(w, at, end):
        return None
    if w.lexicon.cues[w.low[i]].kind == "toll" and not any(w.flag[k] & (BE | AUX) for k in range(max(0, i - 3), i)):
        return None
    return close_right(w, Frame(by if by > i + 1 else i, at, (at, end), False, False, "by"), i)


def read_quoting(w: Wording, i: int, before: list[Frame]) -> Frame | None:
    """ "X, citing Y", "X quoted Y as saying", "Y was quoted by X as saying"."""
    if any(w.flag[k] & BE for k in range(max(0, i - 2), i)) and not w.low[i].endswith("ing"):
        return read_quoted(w, i)
    if w.flag[i - 1] & DET if i else False:
        return None
    end = phrase_after(w, i + 1)
    if end is None or not is_likely_speaker(w, i + 1, end):
        return None
    frame = Frame(i, i + 1, (i + 1, end), False, False, "citing")
    outer = skip_back(w, i - 1)
    if w.low[outer] == "," and outer >= 1:
        outer = skip_back(w, outer - 1)
    if before and outer in range(before[-1].cue, before[-1].cue_end):
        outer = -1
    start = phrase_before(w, outer) if outer >= 0 else None
    if start is not None and is_likely_speaker(w, start, outer + 1):
        frame.via = (start, outer + 1)
    tail = end
    if " ".join(w.low[end : end + 2]) in ("as saying", "as telling", "as stating", "as claiming", "as reporting"):
        tail = end + 2
        frame.rule = "quoted as saying"
    tail = skip_forward(w, tail)
    frame.cue_end = tail if tail > end else frame.cue_end
    begin = frame.via[0] if frame.via else i
    frame.trail = has_content(w, 0, begin) and (not before or before[-1].cue < begin)
    frame.lead = has_content(w, tail, len(w))
    if frame.rule == "quoted as saying" and frame.lead and w.low[tail] not in CLOSERS:
        frame.trail = False
    if before and frame.via and before[-1].source and before[-1].source[0] <= frame.via[0] < before[-1].cue_end + 1:
        frame.trail = before[-1].trail
    return frame


def read_quoted(w: Wording, i: int) -> Frame | None:
    """ "Y was quoted by X as saying"."""
    j = skip_back(w, i - 1)
    start = phrase_before(w, j)
    if start is None:
        return None
    at, via = i + 1, None
    if at < len(w) and w.low[at] == "by" and (end := phrase_after(w, at + 1)) is not None:
        via, at = (at + 1, end), end
    if " ".join(w.low[at : at + 2]) != "as saying":
        return None
    at += 2
    if at < len(w) and w.low[at] == "by" and (end := phrase_after(w, at + 1)) is not None:
        via, at = (at + 1, end), end
    at = skip_forward(w, at)
    lead = has_content(w, at, len(w))
    return Frame(
        i, at, (start, j + 1), lead, not lead or (start > 0 and not opens_clause(w, start)), "quoted as saying", via=via
    )


# ------------------------------------------------------------------------------------- finite verbs


def read_verb(w: Wording, i: int, cue: Cue, before: list[Frame]) -> Frame | None:
    """ "X said (that) ...", "..., X said", "said X", "saying ..."."""
    j = skip_back(w, i - 1)
    helpers = range(j + 1, i)
    if not is_reporting_form(w, i, cue, helpers):
        return None
    stance = STANCE_OF.get(cue.kind, "asserts")
    if any(w.flag[k] & NOT for k in helpers) or (i + 1 < len(w) and w.low[i + 1] == "not"):
        if cue.lemma not in ("confirm", "verify", "deny", "rule"):
            return None
        stance = "doubts" if stance == "asserts" else "asserts"
    source, more = find_subject(w, i, j)
    if source and before and j >= 0 and w.low[j] in ("which", "who") and is_same_speaker(source, before[-1]):
        return Frame(i, i + 1, None, True, False, "relative", stance)
    inverted = False
    if source is None or (cue.form != "ing" and w.low[j] in QUOTES | {","} and is_inversion(w, i)):
        right = inverted_subject(w, i, cue)
        if right is not None:
            source, more, inverted = right, None, True
    if cue.form == "ing":
        return read_participle(w, i, cue, source if j == i - 1 else None, before, stance)
    if source is None or not is_fit_subject(w, cue, source, i, more):
        return None
    if cue.kind == "toll" and toll_object(w, i) is None:
        return None
    frame = Frame(i, i + 1, source, False, False, "inverted" if inverted else cue.kind, stance, more)
    if inverted:
        return settle_inverted(w, frame)
    return settle_sides(w, frame, cue)


def is_same_speaker(source: tuple[int, int], frame: Frame) -> bool:
    """Whether the words belong to the speaker of a frame: "..., said Ana Ruiz, head of the service, who warned"."""
    spans = [span for span in (frame.source, frame.more) if span]
    return any(first <= source[1] - 1 < last for first, last in spans)


def is_reporting_form(w: Wording, i: int, cue: Cue, helpers: range) -> bool:
    """Whether this form of the verb reports here: no noun, no passive, no "declined to say"."""
    low = w.low[i]
    previous = w.flag[i - 1] if i else 0
    if i and w.low[i - 1] == "to":
        return i > 1 and w.low[i - 2] in ("went", "goes", "on") and cue.form == "base"
    if low in w.lexicon.also_nouns and cue.form in ("base", "third") and i and helpers.start > 0:
        j = helpers.start - 1
        start = phrase_before(w, j)
        if start is None or not (w.flag[j] & (SPEAKER | PRON | NATION) or w.cap[j]) or not (opens_clause(w, start) or len(helpers)):
            return False
        if i + 1 < len(w) and w.low[i + 1] == "of":
            return False
    if low in w.lexicon.also_nouns and (
        not i
        or previous & DET
        or (previous & PREP and cue.form != "ing")
        or w.owner[i - 1]
        or (previous & MOD and not previous & (SPEAKER | NATION) and not w.cap[i - 1])
    ):
        return False
    has_be = any(w.flag[k] & BE for k in helpers)
    if has_be and cue.form != "ing":
        return False
    if cue.form == "part" and not any(w.flag[k] & AUX for k in helpers):
        return False
    modal = any(w.low[k] in ("would", "will", "could", "can", "may", "might", "should", "must") for k in helpers)
    if modal and cue.form == "base":
        return any(w.flag[k] & NOT for k in helpers) or w.low[i - 1] == "can"
    return not (cue.form == "past" and i and w.low[i - 1] in ("the", "a", "an", "of", "as", "reportedly"))


def find_subject(w: Wording, i: int, j: int) -> tuple[tuple[int, int] | None, tuple[int, int] | None]:
    """The speaker to the left of the verb, and an apposition or relative clause between them."""
    more = None
    for _ in range(3):
        if j < 1 or w.low[j] != ",":
            break
        left = next((k for k in range(j - 1, max(-1, j - 40), -1) if w.low[k] == ","), None)
        if left is None or left < 1 or not is_insertion(w, left + 1, j):
            return None, None
        more = (left + 1, more[1] if more else j)
        j = skip_back(w, left - 1) if w.low[left - 1] != "," else left - 1
    if j > 0 and w.low[j] in ("which", "who", "that"):
        # "the ministry, which said": the words before are the speaker.
        k = j - 1 if w.low[j - 1] != "," else j - 2
        start = phrase_before(w, k) if k >= 0 else None
        return ((start, k + 1), None) if start is not None and is_likely_speaker(w, start, k + 1) else (None, None)
    start = phrase_before(w, j)
    if start is None:
        return None, None
    if start >= 2 and more is None and (clause := relative_subject(w, start)) is not None:
        return clause, (clause[1], j + 1)
    return (start, j + 1), more


def is_insertion(w: Wording, first: int, last: int) -> bool:
    """Whether the words between two commas are an aside about the speaker, and not the report."""
    if first >= last:
        return False
    flag = w.flag[first]
    if flag & STOP:
        return w.low[first] in ("which", "who", "whose", "where")
    if flag & COORD:
        return False
    has_verb = any(w.flag[k] & (AUX | BE) for k in range(first, last))
    return not has_verb


def relative_subject(w: Wording, start: int) -> tuple[int, int] | None:
    """The speaker of "a group that tracks the war said": not "the war"."""
    for k in range(start - 1, max(0, start - 12), -1):
        if (
            w.low[k] in ("that", "who", "which")
            and k
            and is_word(w, k - 1)
            and w.flag[k - 1] & (SPEAKER | ROLE) | w.cap[k - 1]
        ):
            if w.flag[k - 1] & CUE and not w.flag[k - 1] & (PERSON | PEOPLE | ORG):
                return None
            left = phrase_before(w, k - 1)
            if (
                left is not None
                and opens_clause(w, left)
                and not any(w.flag[m] & CUE and not w.flag[m] & SPEAKER for m in range(k, start))
            ):
                return left, k
            return None
        if not is_word(w, k):
            return None
    return None


def inverted_subject(w: Wording, i: int, cue: Cue) -> tuple[int, int] | None:
    """The speaker to the right: "...," said X."""
    if cue.form in ("ing", "part", "base") or cue.lemma == "tell" or cue.kind not in ("speech", "belief") or i + 1 >= len(w):
        return None
    if i and is_word(w, i - 1) and w.low[i - 1] not in QUOTES and not has_content(w, 0, i):
        return None
    end = phrase_after(w, i + 1)
    if end is None or has_verb_next(w, end) or not is_likely_speaker(w, i + 1, end):
        return None
    return i + 1, end


def has_verb_next(w: Wording, i: int) -> bool:
    """Whether the words behind a name go on as a clause."""
    return i < len(w) and (bool(w.flag[i] & (AUX | BE)) or (w.low[i].endswith("ed") and not w.flag[i] & MOD))


def is_inversion(w: Wording, i: int) -> bool:
    """Whether a speaker and then the end of a clause follow the verb: "..., said the mayor of Homs."."""
    end = phrase_after(w, i + 1)
    if end is None or not is_likely_speaker(w, i + 1, end):
        return False
    end = skip_forward(w, end)
    return end >= len(w) or w.low[end] in CLOSERS or w.low[end] in ("who", "as", "when", "after", "in", "on", "during")


def is_fit_subject(w: Wording, cue: Cue, source: tuple[int, int], i: int, more: tuple[int, int] | None = None) -> bool:
    """Whether these words can be the ones who report with this verb."""
    start, end = source
    if w.low[start] in w.lexicon.words["nobody"] and end - start == 1 and w.low[start] != "it":
        return False
    if w.low[start] == "it" and cue.kind == "record":
        return True
    if cue.kind in ("record", "toll", "belief", "correction") or w.low[i] in w.lexicon.also_nouns:
        nation_only = all(w.flag[k] & (NATION | DET) for k in range(start, end))
        if cue.kind == "record" and (nation_only or not (is_body_phrase(w, start, end) or is_known(w, start, end))):
            return False
        return is_likely_speaker(w, start, end)
    if cue.lemma == "claim" and w.low[min(i + 1, len(w) - 1)] in ("responsibility", "credit"):
        return False  # who claims an attack has not counted its dead
    if cue.lemma in ("speak", "talk") and (i + 1 >= len(w) or w.low[i + 1] != "of"):
        return False
    if cue.lemma == "call" and (i + 1 >= len(w) or not (w.flag[i + 1] & DET or w.low[i + 1] in ("it", "for", "on")) or w.low[start] in ("a", "an")):
        return False
    if cue.lemma == "claim" and any(
        w.low[k] in w.lexicon.words["not_spoken"] for k in range(i + 1, min(i + 6, len(w)))
    ):
        return False
    if cue.lemma in ("say", "tell", "add"):
        return True
    return is_likely_speaker(w, start, end)


def is_known(w: Wording, start: int, end: int) -> bool:
    """Whether a name of the word lists stands here."""
    from toolkit.extract.attributions.names import find_names

    return bool(find_names(w, start, end))


def toll_object(w: Wording, i: int) -> int | None:
    """Where "at" stands in "put the death toll at"; None where no toll is set."""
    nouns, links = w.lexicon.words["toll_nouns"], w.lexicon.words["toll_links"]
    seen = False
    for k in range(i + 1, min(i + 16, len(w))):
        if w.low[k] in nouns:
            seen = True
        elif seen and w.low[k] in links:
            return k
        elif w.low[k] in (".", ";", "that"):
            return None
    return None


# ------------------------------------------------------------------------------------- which side the content is on


def skip_forward(w: Wording, i: int) -> int:
    """Passes times, "in a statement", "on Twitter", "in Geneva" behind the verb; returns where content may begin."""
    while i < len(w):
        flag, low = w.flag[i], w.low[i]
        if flag & TIME or (flag & ADV and low not in ("already", "about")):
            i += 1
        elif (
            flag & NUM
            and i
            and w.flag[i - 1] & TIME
            and w.low[i][:1].isdigit()
            and len(low) < 5
            and ends_manner(w, i + 1)
        ):
            i += 1
        elif (
            low in ("on", "in", "at", "late", "by", "during", "to", "through", "via", "from", "with")
            and (end := manner_end(w, i)) is not None
        ):
            i = end
        else:
            return i
    return i


def ends_manner(w: Wording, i: int) -> bool:
    """Whether the aside is over here."""
    return i >= len(w) or w.low[i] in CLOSERS or w.low[i] in ("that", "when")


def manner_end(w: Wording, i: int) -> int | None:
    """The end of "on Monday", "in its annual report on casualties", "at a news conference in Geneva", "in Damascus"."""
    k = i + 1
    if k < len(w) and w.flag[k] & TIME:
        return k + 1
    while (
        k < len(w)
        and k - i < 7
        and w.flag[k] & (DET | MOD | NUM | ADV | TIME | NATION)
        | (w.low[k] in ("news", "video", "written", "emailed", "televised", "televison"))
    ):
        k += 1
    if k < len(w) and (w.flag[k] & DOC or w.low[k] in CHANNELS or w.low[k] in ("reporters", "journalists", "media")):
        k += 1
        if k < len(w) and w.low[k] in (
            "conference",
            "program",
            "broadcast",
            "message",
            "account",
            "channel",
            "page",
            "release",
        ):
            k += 1
        if (
            k < len(w)
            and w.low[k]
            in (
                "to",
                "with",
                "on",
                "in",
                "from",
                "about",
                "published",
                "issued",
                "posted",
                "carried",
                "broadcast",
                "released",
            )
            and (end := phrase_after(w, k + 1))
        ):
            return end
        return k
    if w.low[i] in ("in", "from", "on") and k < len(w) and w.cap[k] and k == i + 1:
        while k < len(w) and w.cap[k] and is_word(w, k):
            k += 1
        return k if ends_manner(w, k) else None
    return None


def settle_sides(w: Wording, frame: Frame, cue: Cue) -> Frame | None:
    """Whether the content stands before the frame, behind it, or on both sides."""
    assert frame.source is not None
    at = frame.cue_end
    if cue.lemma in ("tell", "inform", "assure", "remind", "warn") and (end := hearer_end(w, at)) is not None:
        frame.hearer, at = (at, end), end
    at = skip_forward(w, at)
    frame.cue_end = max(frame.cue_end, at)
    start = frame.source[0]
    content_before = has_content(w, 0, start)
    following = w.low[at] if at < len(w) else "."
    content_after = has_content(w, at, len(w))
    is_over = at >= len(w) or following in CLOSERS - {":", "(", "["} - QUOTES or bool(w.flag[at] & COORD)
    quoted_before = start > 0 and w.low[start - 1] in QUOTES
    if not content_before:
        frame.lead = True
    elif quoted_before and not (following == ":"):
        frame.trail, frame.lead = True, content_after
    elif is_over:
        frame.trail, frame.lead = True, content_after
    elif not opens_clause(w, start) and w.flag[at] & (PREP | STOP) and following != "that" and cue.kind == "speech":
        frame.trail = frame.lead = True
    else:
        frame.lead = True
    return frame


def settle_inverted(w: Wording, frame: Frame) -> Frame:
    """ "..., said X, head of Y, adding ...": content before, and behind a comma."""
    assert frame.source is not None
    frame.more = apposition_after(w, frame.source[1])
    end = frame.more[1] if frame.more else frame.source[1]
    frame.trail = has_content(w, 0, frame.cue)
    frame.lead = has_content(w, skip_forward(w, end), len(w))
    return frame


def hearer_end(w: Wording, at: int) -> int | None:
    """The end of who was told: "told | Reuters | that"."""
    if at >= len(w):
        return None
    for k in range(at, min(at + 9, len(w))):
        if w.low[k] == "that" and k > at:
            return k
        if not is_word(w, k) and w.low[k] != "&":
            break
    if w.flag[at] & PRON:
        return at + 1
    names = __import__("toolkit.extract.attributions.names", fromlist=["find_names"]).find_names(
        w, at, min(at + 6, len(w))
    )
    for name in names:
        if name.first - at <= 1:
            return name.last
    return phrase_after(w, at)


def has_content(w: Wording, first: int, last: int) -> bool:
    """Whether more than a time or a connecting word stands here."""
    seen = 0
    for k in range(first, min(last, len(w))):
        if is_word(w, k) and not w.flag[k] & (TIME | ADV | COORD | DET):
            seen += 1
            if seen > 1 or (w.flag[k] & NUM) or (not w.flag[k] & (PREP | STOP) and seen and not w.cap[k]):
                return True
    return False


def read_participle(
    w: Wording, i: int, cue: Cue, own: tuple[int, int] | None, before: list[Frame], stance: str
) -> Frame | None:
    """ "..., adding that": the speaker is the one before; "with rebels saying": its own."""
    if (cue.kind in ("toll", "record", "belief") and not before) or cue.lemma in ("speak", "talk"):
        return None
    if i and w.flag[i - 1] & (DET | PREP) and not w.flag[i - 1] & BE:
        return None
    previous = before[-1] if before else None
    if own is not None and is_likely_speaker(w, *own) and any(w.flag[k] & BE for k in range(own[1], i)):
        return Frame(i, skip_forward(w, i + 1), own, True, False, "progressive", stance)
    if own is not None and own[0] and w.low[own[0] - 1] in ("with", "despite") and is_likely_speaker(w, *own):
        return Frame(i, skip_forward(w, i + 1), own, True, False, "with X saying", stance)
    if previous is not None:
        if cue.kind == "record" or (cue.kind == "toll" and toll_object(w, i) is None):
            return None
        return Frame(i, i + 1, None, True, False, "participle", stance)
    if cue.kind != "speech" or cue.lemma in ("accuse", "blame", "broadcast", "publish"):
        return None
    subject = clause_subject(w, i)
    return Frame(i, i + 1, subject, True, False, "participle", stance) if subject else None


def clause_subject(w: Wording, i: int) -> tuple[int, int] | None:
    """The subject of the clause in which a participle stands: "The ministry | issued a statement saying"."""
    k = 0
    while k < i and (not is_word(w, k) or w.flag[k] & (COORD | ADV | TIME | STOP)):
        k += 1
    if k < i and w.flag[k] & PREP:
        while k < i and w.low[k] != ",":
            k += 1
        k += 1
    end = phrase_after(w, k) if k < i else None
    if end is None or end > i or not is_likely_speaker(w, k, end) or w.low[k] == "it":
        return None
    return (k, end) if any(w.flag[m] & (SPEAKER | NATION) for m in range(k, end)) or is_known(w, k, end) else None


__all__ = ["FUNCTION", "Frame", "find_frames", "manner_start"]
