"""On which side of a report its content stands: before it, behind it, or both."""

from __future__ import annotations

from toolkit.extract.attributions.apposition import apposition_after, loose_apposition
from toolkit.extract.attributions.asides import are_asides
from toolkit.extract.attributions.behind_verb import aside_end, hearer_end, skip_forward
from toolkit.extract.attributions.content import counts, has_content, is_clause_before, is_told_before
from toolkit.extract.attributions.frame import Frame
from toolkit.extract.attributions.lexicon import BE, COORD, CUE, DET, DOC, NUM, PREP, SPEAKER, STOP, TIME, Cue
from toolkit.extract.attributions.phrases import CLOSERS, QUOTES, is_past, is_word, opens_clause
from toolkit.extract.attributions.wording import Wording

BESIDE = 5  # words from a figure to the clause about what it counts
ENDS = CLOSERS - {":", "(", "["} - QUOTES  # behind these no content of the report follows
LONG = 12  # words of a sentence that would have a comma


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
    content_after = content_before and has_content(w, at, w.size)
    is_over = at >= w.size or following in ENDS or bool(w.flag[at] & COORD)
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
    elif start and w.low[start - 1] == "," and not is_spoken_of(w, at, cue) and (end := aside_end(w, at)) is not None:
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
    frame.trail = frame.trail or is_of_counted(w, start)
    return frame


def is_of_counted(w: Wording, start: int) -> bool:
    """Whether a speaker stands in a clause about people just counted: "the 329 men that | the control room | lists as missing"."""
    if start < 3 or w.low[start - 1] not in ("who", "whom", "that", "which") or not is_word(w, start - 2):
        return False
    for k in range(start - 2, max(-1, start - BESIDE), -1):
        if not is_word(w, k) or w.flag[k] & (CUE | STOP):
            return False
        if counts(w, k, k + 1):
            return True
    return False


def is_loose(w: Wording, start: int, at: int, cue: Cue) -> bool:
    """Whether a report stands amid its content and the commas are lost: "... people died | officials said | making it"."""
    if w.is_unmarked and cue.kind == "speech" and w.low[at] != "that" and is_told_loosely(w, start):
        return True
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


def is_told_loosely(w: Wording, start: int) -> bool:
    """Whether a whole clause with a figure leads to the speaker, its comma lost: "Twelve died | the mayor | told reporters"."""
    if not start or not is_word(w, start - 1) or not gives_figure(w, start):
        return False
    is_within = (
        w.low[start - 1] == "and" and w.cap[start] and w.cap[start - 2]
    )  # "National Security and | Defense Council"
    if w.flag[start - 1] & (COORD | STOP | PREP) and not is_within:
        return False
    cues = (w.lexicon.cues.get(w.low[k]) for k in range(start) if w.flag[k] & CUE and not w.flag[k] & SPEAKER)
    if any(cue is not None and cue.kind == "speech" and cue.form in ("past", "third") for cue in cues):
        return False  # "the collective says 130 drowned | the government | has acknowledged 20"
    return any(is_past(w, k) or w.flag[k] & BE for k in range(start))


def gives_figure(w: Wording, start: int) -> bool:
    """Whether a figure that is no date stands before a word, in a clause that no "after", "asked" opens."""
    if w.flag[0] & STOP or (w.low[0].endswith(("ed", "ing")) and not w.flag[0] & PREP):
        return False
    if w.flag[0] & PREP and are_asides(w, 1, start):
        return False  # "At the hospital which took in 113 of the hurt | a spokesman said"
    first = next((k for k in range(start - 1, 0, -1) if w.low[k] in ("but", "while", "whereas")), 0)
    return any(w.flag[k] & NUM and not w.flag[k + 1] & TIME and not w.flag[k - 1] & TIME for k in range(first, start))


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


def settle_inverted(w: Wording, frame: Frame) -> Frame:
    """ "..., said X, head of Y, adding ...": content before, and behind a comma."""
    assert frame.source is not None
    frame.more = apposition_after(w, frame.source[1]) or loose_apposition(w, frame.source[1])
    end = frame.more[1] if frame.more else frame.source[1]
    frame.trail = has_content(w, 0, frame.cue)
    frame.lead = has_content(w, skip_forward(w, end), w.size)
    return frame
