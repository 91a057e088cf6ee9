"""Reports whose speaker stands behind the cue: "according to X", "citing X", "quoted X as saying", "confirmed by X"."""

from __future__ import annotations

from itertools import pairwise

from toolkit.extract.attributions.frame import Frame
from toolkit.extract.attributions.given import GIVING
from toolkit.extract.attributions.lexicon import (
    AUX,
    BE,
    CUE,
    DET,
    DOC,
    MOD,
    NATION,
    NUM,
    ORG,
    PEOPLE,
    PERSON,
    PRON,
    STOP,
    TIME,
)
from toolkit.extract.attributions.names import find_names
from toolkit.extract.attributions.phrase_after import phrase_after
from toolkit.extract.attributions.phrase_before import phrase_before, skip_back
from toolkit.extract.attributions.phrases import CLOSERS, is_body_phrase, is_likely_speaker, is_word, opens_clause
from toolkit.extract.attributions.sides import apposition_after, close_right, counts, has_content, skip_forward
from toolkit.extract.attributions.speakers import OWNERS
from toolkit.extract.attributions.subjects import find_subject
from toolkit.extract.attributions.wording import Wording

LONGEST_TIME = 6  # words: "of the second of March"
NEAR = 5  # words in which the figure of a count follows


def read_according(w: Wording, i: int) -> Frame | None:
    """ "according to X", "as per X", "in the words of X"."""
    for length in (2, 4):
        if " ".join(w.low[i : i + length]) in w.lexicon.words["before_source"]:
            at = i + length
            end = phrase_after(w, at)
            if end is None or w.low[at] in ("plan", "schedule"):
                return None
            if w.low[i] == "going" and not (is_likely_speaker(w, at, end) or is_body_phrase(w, at, end)):
                return None  # "going by train"
            giver = giver_behind(w, end) if w.flag[end - 1] & DOC else None
            frame = close_right(w, Frame(i, at, giver or (at, end), False, False, "according to"), i)
            before = i - 2 if i > 1 and w.low[i - 1] == "," else i - 1
            opens = before > 0 and (w.low[before] in ("and", "but") or bool(w.flag[before] & STOP))
            if i and w.low[i - 1] in ("which", "who") and has_content(w, end, w.size):
                frame.lead, frame.trail = (
                    True,
                    False,
                )  # "Russia, which according to the alliance has 20,000 troops there,"
            if frame.lead and opens and counts(w, end, w.size):
                frame.trail = False  # "41 drowned and, according to the guild, 19 were hurt", "in which, according to"
            if i and w.cap[i] and is_word(w, i - 1) and has_content(w, end, w.size) and not w.is_title_case():
                frame.lead, frame.trail = True, False  # a sentence of its own, whose stop was lost
            return frame
    return None


def giver_behind(w: Wording, end: int) -> tuple[int, int] | None:
    """Who gave a document, where a clause tells it: "according to figures that | the ministry | gave the agency"."""
    if w.low[end : end + 1] not in (["that"], ["which"]):
        return None
    stop = phrase_after(w, end + 1)
    cue = w.lexicon.cues.get(w.low[stop]) if stop is not None and stop < w.size else None
    is_given = cue is not None and cue.lemma in GIVING and is_likely_speaker(w, end + 1, stop or 0)
    return (end + 1, stop) if is_given and stop is not None else None


def read_by(w: Wording, i: int, by: int) -> Frame | None:
    """ "confirmed by X", "was told by X", "was put at 45 by X": the passive names its speaker."""
    at = by + 1
    end = phrase_after(w, at)
    if end is None or not is_likely_speaker(w, at, end) or w.low[end : end + 1] == ["as"]:
        return None
    if w.lexicon.cues[w.low[i]].kind == "toll" and not any(w.flag[k] & (BE | AUX) for k in range(max(0, i - 3), i)):
        return None
    return close_right(w, Frame(by if by > i + 1 else i, at, (at, end), False, False, "by"), i)


def read_owned(w: Wording, i: int) -> Frame | None:
    """ "The ministry's count stands at 40", "by the agency's estimate": a count that somebody owns."""
    start = phrase_before(w, i - 1)
    if start is None or not (is_body_phrase(w, start, i) or find_names(w, start, i)):
        return None
    content = i + 1 < w.size and (
        w.low[i + 1] in ("of", "for", "is", "was", "stands", "stood", "has", "rose") or w.low[i + 1] == "at"
    )
    trailing = start > 0 and w.low[start - 1] == "by"
    if not content and not trailing:
        return None
    return Frame(i, i + 1, (start, i), content or has_content(w, i + 1, w.size), trailing, "own count")


def read_own_count(w: Wording, i: int) -> Frame | None:
    """ "The ministry's own statement dealt with ...: 16", "Its count for June was 30", "Monitor's toll passes 400"."""
    if (given := read_given_count(w, i) or read_had_count(w, i)) is not None:
        return given
    k = i - 1
    while (
        k > 0 and i - k < 4 and not w.owner[k] and (w.flag[k] & (MOD | TIME) or w.low[k] in ("own", "last", "overall"))
    ):
        k -= 1
    if k >= 0 and (owned := read_by_count(w, k, i)) is not None:
        return owned
    if k < 0 or not opens_count(w, k, i):
        return None
    start = phrase_before(w, k) if w.owner[k] else k
    if start is None or not opens_clause(w, start) or (w.owner[k] and not speaks(w, start, k + 1)):
        return None
    return Frame(i, i + 1, (start, k + 1), True, start > 0 and w.low[start - 1] == "by", "own count")


def read_said(w: Wording, i: int) -> Frame | None:
    """ "The minister's announcement that 94 died", "a report by the league that 251 died": what the noun says is theirs."""
    if w.low[i] not in w.lexicon.words["said_nouns"]:
        return None
    if i and w.low[i + 1 : i + 2] == ["that"]:
        k = i - 1
        while k > 0 and i - k < 3 and not w.owner[k] and w.flag[k] & (MOD | TIME):
            k -= 1
        start = phrase_before(w, k) if w.owner[k] else None
        if start is None or w.flag[k] & TIME or not is_likely_speaker(w, start, k + 1):
            return None  # "Thursday's statement that"
        return Frame(i, i + 2, (start, k + 1), True, False, "own claim")
    if w.low[i + 1 : i + 2] not in (["by"], ["from"]) or (i and w.low[i - 1] == "this"):
        return None
    own = phrase_after(w, i + 2)
    more = apposition_after(w, own) if own is not None else None  # "reports by Airwars, a monitor, that"
    end = more[1] if more is not None else own
    if (
        own is None
        or end is None
        or w.low[end : end + 1] != ["that"]
        or end + 1 >= w.size
        or not is_likely_speaker(w, i + 2, own)
    ):
        return None
    if not (
        w.flag[end + 1] & (NUM | DET | PRON | PEOPLE)
        or w.cap[end + 1]
        or w.low[end + 1] in w.lexicon.words["before_figures"]
    ):
        return None  # "reports from one agency that together name 46 dead"
    return Frame(i, end + 1, (i + 2, own), True, False, "own claim", more=more)


def read_by_count(w: Wording, k: int, i: int) -> Frame | None:
    """ "..., by the agency's reckoning", "by its own count, 40 died": the count names whose it is, and no verb follows."""
    start = phrase_before(w, k) if w.owner[k] else k
    if (
        not start
        or w.low[start - 1] not in ("by", "on")
        or (start > 1 and i + 1 < w.size and w.low[i + 1] not in CLOSERS and not is_of_time(w, i + 1))
    ):
        return None
    is_state = bool(w.flag[k] & NATION) and w.low[start - 1] == "by" and k + 1 == i  # "by Georgia's count"
    if (w.owner[k] and not (is_state or speaks(w, start, k + 1))) or (not w.owner[k] and w.low[k] not in OWNERS):
        return None
    return Frame(i, i + 1, (start, k + 1), has_content(w, i + 1, w.size), has_content(w, 0, start - 1), "own count")


def is_of_time(w: Wording, at: int) -> bool:
    """Whether a count's time ends the clause: "by the agency's count | of this month.", "by its tally | for March,"."""
    stop = next((k for k in range(at, min(at + LONGEST_TIME, w.size)) if w.low[k] in CLOSERS), 0)
    return (
        stop > at + 1
        and w.low[at] in ("of", "for", "from", "on", "in", "as")
        and all(w.flag[k] & (TIME | DET | NUM) or w.low[k] == "of" for k in range(at + 1, stop))
    )


def read_given_count(w: Wording, i: int) -> Frame | None:
    """ "An earlier toll from local officials stood at 60": whoever stands behind "from" gives it."""
    if w.low[i + 1 : i + 2] == ["of"] and w.low[i - 1] == "the" and w.low[i - 2] in ("by", "on") and i > 1:
        end = phrase_after(w, i + 2)  # "By the count of the governor, 60 people"
        if end is not None and (is_likely_speaker(w, i + 2, end) or speaks(w, i + 2, end)):
            return close_right(w, Frame(i, i + 2, (i + 2, end), False, False, "own count"), i - 2)
    is_of = w.low[i + 1 : i + 2] == ["of"] and w.low[i] in ("count", "tally") and w.low[i - 1] == "the"
    is_made = w.low[i + 2 : i + 3] == ["by"] and w.low[i + 1] in w.lexicon.words["document_made"]
    if w.low[i + 1 : i + 2] not in (["from"], ["by"]) and not is_of and not is_made:
        return None
    at = i + 2 + is_made  # "the toll | established by | the government stands at 60"
    end = phrase_after(w, at)
    verbs = w.lexicon.words["count_verbs"]
    end = end and next((k for k in range(at, end) if w.low[k] in verbs), end)
    if end is None or end + 1 >= w.size or not any(w.flag[k] & (PERSON | PEOPLE | ORG) for k in range(at, end)):
        return None  # "the toll from the storm rose": what killed, and nobody who says so
    if w.low[end] not in verbs or w.low[end] == ":" or (is_of and not w.has_figure(end + 1, NEAR)):
        return None
    return Frame(i, end, (at, end), True, False, "own count")


def read_had_count(w: Wording, i: int) -> Frame | None:
    """ "The group has a higher toll: 406", "The general had other numbers.": a count that somebody has, and it follows."""
    is_other = w.low[i - 1] in w.lexicon.words["other_counts"] and w.low[i + 1 : i + 2] in (["."], [";"], ["!"])
    if w.low[i + 1 : i + 2] != [":"] and not is_other:
        return None
    has = next((k for k in range(i - 1, max(0, i - 5), -1) if w.low[k] in w.lexicon.words["count_keeping"]), None)
    if has is None:
        return None
    source, more = find_subject(w, skip_back(w, has - 1))
    if source is None or not opens_clause(w, source[0]) or not is_likely_speaker(w, *source):
        return None
    return Frame(i, i + 2, source, True, False, "own count", more=more)


def opens_count(w: Wording, k: int, i: int) -> bool:
    """Whether "its" or a possessive stands at k, and behind the count at i a verb or a colon and then a figure."""
    is_named = k == i - 1 and not w.owner[k] and bool(find_names(w, k, i))  # "The UN figure is 900"
    if not w.owner[k] and not is_named and w.low[k] not in ("its", "their", "his", "her"):
        return False
    verb = next((m for m in range(i + 1, min(i + 13, w.size)) if w.low[m] in w.lexicon.words["count_verbs"]), None)
    if verb is None or any(w.flag[m] & (CUE | STOP) or w.low[m] == "," for m in range(i + 1, verb)):
        colon = next((m for m in range(i + 1, min(i + 9, w.size)) if w.low[m] == ":"), None)
        if colon is None or w.low[i + 1 : i + 3] != [",", "as"]:  # "Its figures, as released on Monday: 145"
            return False
        verb = colon
    return any(w.low[m][0].isdigit() or (w.flag[m] & NUM) for m in range(verb + 1, min(verb + 16, w.size)))


def speaks(w: Wording, first: int, last: int) -> bool:
    """Whether a body or a named one stands here, and no time or state ("Monday's toll", "Syria's toll")."""
    return is_body_phrase(w, first, last) or any(name.entry.kind != "media" for name in find_names(w, first, last))


def is_active(w: Wording, i: int) -> bool:
    """Whether "by" behind this form cannot name the speaker: "he said by phone"."""
    return i + 2 < w.size and w.low[i + 2] in w.lexicon.words["channels"]


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
    if w.low[end : end + 1] == [","]:
        stop = next((k for k in range(end + 1, min(end + 14, w.size)) if w.low[k] == ","), None)
        if stop is not None and w.low[stop + 1 : stop + 2] == ["as"]:
            frame.more, tail = (end + 1, stop), stop + 1
    end = tail
    if " ".join(w.low[end : end + 2]) in ("as saying", "as telling", "as stating", "as claiming", "as reporting"):
        tail = end + 2
        frame.rule = "quoted as saying"
    tail = skip_forward(w, tail)
    frame.cue_end = tail if tail > end else frame.cue_end
    begin = frame.via[0] if frame.via else i
    hangs_on = begin > 0 and bool(w.flag[begin - 1] & STOP)  # "..., when the paper cited ..."
    frame.trail = not hangs_on and has_content(w, 0, begin) and (not before or before[-1].cue < begin)
    frame.lead = has_content(w, tail, w.size)
    if frame.rule == "quoted as saying" and frame.lead and w.low[tail] not in CLOSERS:
        frame.trail = False
    if before and frame.via and before[-1].source and before[-1].source[0] <= frame.via[0] < before[-1].cue_end + 1:
        frame.trail = before[-1].trail
    return frame


def read_quoted(w: Wording, i: int) -> Frame | None:
    """ "Y was quoted by X as saying", "Y, a general, was quoted as saying"."""
    j = skip_back(w, i - 1)
    source, more = find_subject(w, j)
    if source is None:
        return None
    at, via = i + 1, None
    if at < w.size and w.low[at] == "by" and (end := phrase_after(w, at + 1)) is not None:
        via, at = (at + 1, end), end
    if " ".join(w.low[at : at + 2]) != "as saying":
        return None
    at += 2
    if at < w.size and w.low[at] == "by" and (end := phrase_after(w, at + 1)) is not None:
        via, at = (at + 1, end), end
    at = skip_forward(w, at)
    lead, start = has_content(w, at, w.size), source[0]
    is_behind = not lead or (start > 0 and not opens_clause(w, start))
    return Frame(i, at, source, lead, is_behind, "quoted as saying", more=more, via=via)


def as_saying(w: Wording, i: int) -> bool:
    """Whether "X as saying" follows: "reported residents as saying"."""
    stretch = w.low[i + 2 : i + 15]
    return "as" in stretch and any(a == "as" and b in ("saying", "telling") for a, b in pairwise(stretch))
