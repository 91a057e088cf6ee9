"""On which side of a report its content stands: before it, behind it, or both; and what stands between."""

from __future__ import annotations

from toolkit.extract.attributions.frame import Frame
from toolkit.extract.attributions.lexicon import (
    ADV,
    AUX,
    BE,
    COORD,
    CUE,
    DET,
    DOC,
    MOD,
    NATION,
    NUM,
    ORG,
    PERSON,
    PREP,
    PRON,
    ROLE,
    SPEAKER,
    STOP,
    TIME,
    Cue,
)
from toolkit.extract.attributions.names import find_names
from toolkit.extract.attributions.phrase_after import phrase_after, simple_end
from toolkit.extract.attributions.phrases import CLOSERS, QUOTES, is_past, is_word, opens_clause
from toolkit.extract.attributions.wording import Wording

LONGEST_HEARER = 13  # words: "a roundtable of journalists at State House on Sunday evening"
LONG = 12  # words of a sentence that would have a comma
CLOSE = (["close", "to"], ["up", "to"])
ASIDE = DET | MOD | NUM | ADV | TIME | NATION


def close_right(w: Wording, frame: Frame, start: int) -> Frame:
    """Settles the sides of a frame whose speaker stands on the right: content before it, or behind it, or both."""
    assert frame.source is not None
    end = frame.source[1]
    frame.more = apposition_after(w, end)
    if frame.more:
        end = frame.more[1]
    frame.trail = has_content(w, 0, start)
    frame.lead = has_content(w, end, w.size)
    if frame.lead and not frame.trail:
        return frame
    following = w.low[end] if end < w.size else "."
    if frame.lead and following not in CLOSERS and end < w.size and not w.flag[end] & (COORD | PREP | STOP):
        frame.lead = frame.lead and not frame.trail
    return frame


def apposition_after(w: Wording, end: int) -> tuple[int, int] | None:
    """The words behind a name that say who that is: ", head of the Observatory," or ", a spokesman for the army."."""
    if end + 1 < w.size and w.low[end] == "who" and w.low[end + 1] in w.lexicon.words["heading"] and w.cap[end - 1]:
        stop = next(
            (k for k in range(end + 1, min(end + 16, w.size)) if not is_word(w, k) or w.flag[k] & CUE & ~ROLE), w.size
        )
        return end, stop  # "according to Ana Ruiz who heads the agency": the comma is lost
    if end + 1 >= w.size or w.low[end] != ",":
        return None
    first = end + 1
    stop = first
    while stop < w.size and w.low[stop] != "," and w.low[stop] not in QUOTES and stop - first < 25:
        stop += 1
    if stop == w.size and stop - first > 1 and w.low[stop - 1] in (".", "!", "?"):
        stop -= 1  # "said one of them, Abu Omar."
    if w.flag[first] & STOP and w.low[first] in ("which", "who", "whose"):
        return first, stop
    opening = range(first, min(first + 5, stop))
    has_role = any(w.flag[k] & (ROLE | PERSON | ORG) for k in opening)
    told = next(
        (k for k in range(first + 1, stop) if w.low[k] in ("who", "whose")), stop
    )  # "a teacher | who would give one name"
    is_clause = any(w.flag[k] & (AUX | BE | CUE) and not w.flag[k] & (SPEAKER | ROLE) for k in range(first, told))
    is_closed = w.low[stop : stop + 1] in ([","], ["."])
    is_name = is_closed and is_name_aside(w, end, first, stop)
    if is_name or (
        has_role and not is_clause and (w.flag[first] & (DET | ROLE | PERSON | MOD | ORG | NATION) or w.cap[first])
    ):
        return first, min(stop + 1, w.size) if stop < w.size and w.low[stop] == "," else stop
    return None


def office_before(w: Wording, end: int) -> int:
    """Where the office stands that a phrase ends in, or before "for West Africa", "of the port": "the envoy | for West Africa"."""
    k = end - 1
    while k > 0 and (w.cap[k] or w.flag[k] & DET) and end - k < 6:
        k -= 1
    return k - 1 if k < end - 1 and k and w.low[k] in ("for", "of", "in", "to") else end - 1


def is_name_aside(w: Wording, end: int, first: int, stop: int) -> bool:
    """Whether an aside is the name of the one before it: "the director, Sergio Rojas,", "the rights institute, the INDH,"."""
    at = first + 1 if w.low[first] == "the" else first
    if not 0 < stop - at < 4 or not all(
        w.cap[k] and is_word(w, k) and not w.flag[k] & (TIME | NUM) for k in range(at, stop)
    ):
        return False
    if at > first:
        return stop - at == 1 and w.word(at).isupper() and not w.cap[end - 1] and bool(w.flag[end - 1] & ORG)
    if not w.cap[end - 1] and w.flag[end - 1] & ORG and not w.flag[at] & NATION:
        return True  # "the owner, Balticline,"
    if w.low[end - 1] == "them":
        return True  # "said one of them, Abu Omar"
    if w.flag[at] & NATION or w.low[at] in w.lexicon.towns:
        return False
    office = office_before(w, end)
    is_office = bool(w.flag[office] & (ROLE | PERSON)) and not w.cap[office]
    return is_office and (stop - at > 1 or w.size <= stop + 1)


def loose_apposition(w: Wording, end: int) -> tuple[int, int] | None:
    """An office that ends the sentence behind a name whose comma is lost: "said Ana Ruiz | a spokeswoman for the port"."""
    if end + 1 >= w.size or not w.cap[end - 1] or w.low[end] not in ("a", "an", "the"):
        return None
    stop = next(
        (k for k in range(end + 1, min(end + 20, w.size)) if not is_word(w, k) or w.flag[k] & (CUE | AUX | BE)), w.size
    )
    is_office = any(w.flag[k] & ROLE or w.low[k].startswith("spokes") for k in range(end + 1, min(end + 5, stop)))
    return (end, stop) if is_office and (stop >= w.size or w.low[stop] in ".,") else None


def skip_forward(w: Wording, i: int) -> int:
    """Passes times, "in a statement", "on Twitter", "in Geneva" behind the verb; returns where content may begin."""
    while i < w.size:
        flag, low = w.flag[i], w.low[i]
        if (
            flag & TIME
            or (flag & ADV and low not in ("already", "about"))
            or (
                flag & NUM
                and i
                and w.flag[i - 1] & TIME
                and w.low[i][:1].isdigit()
                and len(low) < 5
                and ends_manner(w, i + 1)
            )
        ):
            i += 1
        elif low == "this" and i + 1 < w.size and w.flag[i + 1] & TIME and ends_manner(w, i + 2):
            i += 2  # "..., the hospital reported | this morning |, a far smaller figure"
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
    return i >= w.size or w.low[i] in CLOSERS or w.low[i] in ("that", "when")


def manner_end(w: Wording, i: int) -> int | None:
    """The end of "on Monday", "in its annual report on casualties", "at a news conference in Geneva", "in Damascus"."""
    k = i + 1
    if k < w.size and w.flag[k] & TIME:
        return k + 1
    words = w.lexicon.words
    while k < w.size and k - i < 7 and (w.flag[k] & ASIDE or w.low[k] in words["channel_adjectives"]):
        k += 1
    if k < w.size and (w.flag[k] & DOC or w.low[k] in words["channels"]):
        while k < w.size and (w.flag[k] & DOC or w.low[k] in words["channels"]):
            k += 1
        opens = k < w.size and w.low[k] in words["channel_links"]
        return (phrase_after(w, k + 1) if opens else None) or k
    if w.low[i] in ("in", "from", "on") and k < w.size and w.cap[k] and k == i + 1:
        while k < w.size and w.cap[k] and is_word(w, k):
            k += 1
        return k if ends_manner(w, k) else None
    return None


def settle_sides(w: Wording, frame: Frame, cue: Cue) -> Frame | None:
    """Whether the content stands before the frame, behind it, or on both sides."""
    assert frame.source is not None
    at = frame.cue_end
    if cue.lemma in ("tell", "inform", "assure", "remind", "notify", "warn") and (end := hearer_end(w, at)) is not None:
        frame.hearer, at = (at, end), end
    at = skip_forward(w, at)
    frame.cue_end = max(frame.cue_end, at)
    start = frame.source[0]
    content_before = has_content(w, 0, start)
    following = w.low[at] if at < w.size else "."
    content_after = has_content(w, at, w.size)
    is_over = at >= w.size or following in CLOSERS - {":", "(", "["} - QUOTES or bool(w.flag[at] & COORD)
    quoted_before = start > 0 and w.low[start - 1] in QUOTES
    if is_over and start and is_word(w, start - 1) and frame.stance != "asserts":
        return None  # "a figure that officials dispute": they give none of their own here
    if not content_before:
        frame.lead = True
    elif not content_after and at < w.size and w.flag[at] & (DET | TIME):
        frame.trail = True  # "..., the ministry said this month."
    elif following == ":" and is_told_before(w, start):
        frame.trail = frame.lead = True  # "It flew 16 raids, officials said: -- Near the town, four raids hit tanks"
    elif (quoted_before and following != ":") or is_over:
        frame.trail, frame.lead = True, content_after and not is_scene(w, at)
    elif start and w.low[start - 1] == "," and (end := aside_end(w, at)) is not None:
        frame.trail, frame.lead = True, has_content(w, end, w.size)  # "..., the monitor said in the evening."
    elif is_loose(w, start, at, cue):
        frame.trail = frame.lead = True
    elif (
        (frame.hearer or (at < w.size and (w.flag[at] & PREP or w.flag[at - 1] & DOC)))
        and is_told_before(w, start)
        and not counts(w, at, w.size)
    ):
        # "Ships fired 26 missiles, the minister told the president at a meeting.", "... the UN said in figures that others dispute."
        frame.trail = True
    else:
        frame.lead = True
    return frame


def is_loose(w: Wording, start: int, at: int, cue: Cue) -> bool:
    """Whether a report stands amid its content and the commas are lost: "... people died | officials said | making it"."""
    is_joined = start > 0 and is_word(w, start - 1) and not opens_clause(w, start)
    if is_joined and w.low[at].endswith("ing"):
        return True
    is_dated = start > 0 and bool(w.flag[start - 1] & TIME) and "," not in w.low
    if is_dated and (goes_on_beside(w, at) or w.low[at] in ("among", "including")) and is_clause_before(w, start):
        return True  # "... people died on Sunday officials said adding", "... the monitor said among them 19 children"
    is_bare = is_joined and "," not in w.low and w.size > LONG
    if is_bare and cue.lemma in ("say", "add") and w.low[at] != "that" and is_clause_before(w, start):
        return True  # "12 died under the planes he added the highest toll in the town"
    is_hanging = bool(w.flag[at] & (PREP | STOP)) and w.low[at] != "that" and not is_spoken_of(w, at, cue)
    return is_hanging and cue.kind == "speech" and not opens_clause(w, start)


def is_spoken_of(w: Wording, at: int, cue: Cue) -> bool:
    """Whether what is spoken of follows: "was disputed by councillors, who spoke | of 29"."""
    return w.low[at] == "of" and cue.lemma in ("speak", "talk", "tell")


def is_scene(w: Wording, at: int) -> bool:
    """Whether the outlet goes on with what happened meanwhile: "..., the coast guard said, | as hopes faded for 270 others"."""
    if w.low[at : at + 1] == [","] and at + 1 < w.size and w.low[at + 1] in w.lexicon.words["manners"]:
        return True
    return w.low[at : at + 2] == [",", "as"] and w.low[at + 2 : at + 3] not in (["well"], ["many"], ["much"])


def goes_on_beside(w: Wording, at: int) -> bool:
    """Whether what follows hangs on the report: "said | adding", "said | as rain fell"; not "said as many as"."""
    is_many = w.low[at + 1 : at + 2] in (["many"], ["much"])
    return w.low[at].endswith("ing") or (w.low[at] in ("as", "after", "while", "amid") and not is_many)


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


def aside_end(w: Wording, at: int) -> int | None:
    """Where an aside without a verb or a figure ends that begins here: "in a report published last week."; None where none does."""
    if at >= w.size or not (w.flag[at] & PREP or w.low[at] in w.lexicon.words["channel_links"]):
        return None
    for k in range(at, min(at + 17, w.size)):
        flag, low = w.flag[k], w.low[k]
        if low in (",", ".", "!", "?"):
            return k
        if (flag & (AUX | BE | PRON | STOP) and not w.cap[k]) or low in (":", ";"):
            return None
        if flag & NUM and not (low[0].isdigit() and is_dated(w, k)):
            return None
    return None


def is_dated(w: Wording, k: int) -> bool:
    """Whether a figure stands beside a word of time or a preposition: "on 9 May", "in 2016"; not in "more than 40", "40 of them"."""
    is_hedged = k > 0 and (w.low[k - 1] in w.lexicon.words["hedging"] or w.low[k - 2 : k] in CLOSE)
    before = k > 0 and bool(w.flag[k - 1] & (TIME | PREP)) and not is_hedged
    return before or (k + 1 < w.size and bool(w.flag[k + 1] & (TIME | PREP)) and w.low[k + 1] != "of")


def settle_inverted(w: Wording, frame: Frame) -> Frame:
    """ "..., said X, head of Y, adding ...": content before, and behind a comma."""
    assert frame.source is not None
    frame.more = apposition_after(w, frame.source[1]) or loose_apposition(w, frame.source[1])
    end = frame.more[1] if frame.more else frame.source[1]
    frame.trail = has_content(w, 0, frame.cue)
    frame.lead = has_content(w, skip_forward(w, end), w.size)
    return frame


def hearer_end(w: Wording, at: int) -> int | None:
    """The end of who was told: "told | Reuters | that"."""
    if at >= w.size:
        return None
    for k in range(at, min(at + LONGEST_HEARER, w.size)):
        if k > at and (w.low[k] == "that" or (w.flag[k] & CUE and w.low[k].endswith("ing"))):
            return k  # "told the agency | that", "told the agency | adding that"
        if not is_word(w, k) and w.low[k] != "&":
            break
    if w.flag[at] & PRON:
        return at + 1
    names = find_names(w, at, min(at + 6, w.size))
    for name in names:
        if name.first - at <= 1:
            end = name.last
            while end < w.size and w.flag[end] & ORG and not w.cap[end]:
                end += 1  # "told Al Arabiya | television"
            return end
    return simple_end(w, at)


def has_content(w: Wording, first: int, last: int) -> bool:
    """Whether more than a time or a connecting word stands here."""
    seen = 0
    for k in range(first, min(last, w.size)):
        if is_word(w, k) and not w.flag[k] & (TIME | ADV | COORD | DET):
            seen += 1
            if seen > 1 or (w.flag[k] & NUM) or (not w.flag[k] & (PREP | STOP) and seen and not w.cap[k]):
                return True
    return False
