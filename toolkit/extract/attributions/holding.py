"""Counts that a watching body has or comes to: "the monitor had at least 33 bodies", "the network arrives at 46"."""

from __future__ import annotations

import regex

from toolkit.extract.attributions.fitness import DRAWN_UP
from toolkit.extract.attributions.frame import Frame
from toolkit.extract.attributions.lexicon import ADV, AUX, BE, CUE, DET, DOC, NUM, PRON, TIME
from toolkit.extract.attributions.phrase_before import skip_back
from toolkit.extract.attributions.phrases import CLOSERS, is_likely_speaker, is_plain
from toolkit.extract.attributions.scanner import Led
from toolkit.extract.attributions.speaker import Speaker
from toolkit.extract.attributions.subjects import find_subject
from toolkit.extract.attributions.wording import Wording

# A verb of having or of coming to, and soon behind it a figure. Looked for in the text before anything else is read.
HOLDS = Led(
    regex.compile(
        r"""
          \b(?:ha[sd]|have|arrive[sd]?\ at|c[oa]mes?\ to|(?:is|are|was|were|stop(?:s|ped)?|stands|stood)\ at)
          \ (?:(?:already|the|a|an|the\ toll|a\ toll|toll|figure|total|it|at|of|least|most|more|less|than|about|around
               |some|nearly|almost|over|up|to|between|only|just|roughly|lists?|names|records?|register|proof|evidence)\ ){0,6}
          (?:\d|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|scores|hundreds|thousands)\b)
        """,
        regex.VERBOSE,
    ),
    (
        *("has ", "had ", "have ", "arrive", "come", "came", "is at ", "are at ", "was at ", "were at "),
        *("stop", "stands at ", "stood at "),
    ),
)
WATCHING = frozenset(("rights", "monitoring", "tracker"))  # "the rights group had 35 victims"
LINKS = {
    **dict.fromkeys(("arrive", "arrives", "arrived", "is", "are", "was", "were", "stop", "stops", "stopped"), "at"),
    **dict.fromkeys(("stands", "stood"), "at"),
    **dict.fromkeys(("come", "comes", "came"), "to"),
    **dict.fromkeys(("has", "had", "have"), ""),
}
HELD, BOOKED = "held count", "booked count"
BOOKS = frozenset(
    ("books", "list", "lists", "files", "rolls", "records", "register", "record")
)  # "has 210 murders on its books"
LISTED = frozenset((*BOOKS, "names", "proof", "evidence"))  # "has a list of 220", "has the names of 220"
BOOK_REACH = 9  # words from the figure to "on its books"
PERIODS = frozenset(("for", "since", "by", "so"))
HEDGED = 6  # words that may stand before the figure: "a toll of at least 40"
NOUN_REACH = 5  # words behind the figure in which what is counted stands: "40 to 420 likely civilian deaths"


def find_held(w: Wording, frames: list[Frame]) -> list[Frame]:
    """The counts that somebody has, outside the words of other reports; whether that body counts is seen when its name is settled."""
    found: list[Frame] = []
    for i in range(1, w.size - 1):
        if w.low[i] in LINKS and (frame := read_held(w, i)) is not None and is_free(w, frame, frames):
            found.append(frame)
    return found


def keeps_count(speaker: Speaker, rule: str = HELD) -> bool:
    """Whether a speaker watches and counts; an army that has 40 dead has lost them, and counts nobody, unless it has them on its books."""
    return (
        rule == BOOKED
        or speaker.kind == "monitor"
        or (not speaker.is_person and not WATCHING.isdisjoint(speaker.words))
    )


def is_free(w: Wording, frame: Frame, frames: list[Frame]) -> bool:
    """Whether no other report has this subject, or begins before it and governs it; none does across a semicolon."""
    opening = next((k for k in range(frame.first - 1, 0, -1) if w.low[k] == ";"), 0)
    return not any((f.lead and opening <= f.cue < frame.first) or f.first <= frame.cue < f.last for f in frames)


def read_held(w: Wording, i: int) -> Frame | None:
    """The frame of "X has 40 dead", where X is followed by such a verb and a figure."""
    link = LINKS[w.low[i]]
    if link and w.low[i + 1] != link:
        return None
    at = i + 1 + bool(link)
    figure = next((k for k in range(at, min(at + HEDGED, w.size)) if w.flag[k] & NUM), None)
    if figure is None or not all(is_hedging(w, k) for k in range(at, figure)):
        return None
    is_booked = w.low[i + 1 : i + 3] == ["it", "at"]  # "the service has it at 173"
    is_booked = is_booked or (not link and (is_on_books(w, figure) or not LISTED.isdisjoint(w.low[at:figure])))
    if not is_booked and not counts_victims(w, figure, link):
        return None
    source, more = find_subject(w, skip_back(w, i - 1))
    if source is None or any(w.flag[k] & (AUX | BE) for k in range(*source)):
        return None
    is_it = source[1] - source[0] == 1 and bool(w.flag[source[0]] & PRON)
    if (is_it and w.low[source[0]] not in ("it", "they")) or not is_likely_speaker(w, *source):
        return None
    is_booked = is_booked or has_names(w, figure, source) or (more is not None and tells_of_counting(w, *more))
    return Frame(i, at, source, True, False, BOOKED if is_booked else HELD, "asserts", more)


def tells_of_counting(w: Wording, first: int, last: int) -> bool:
    """Whether an aside tells that somebody counts: "AFP, | which also counts from hospitals |, has 105"."""
    cues = w.lexicon.cues
    counting = (cues[w.low[k]].lemma for k in range(first, last) if w.flag[k] & CUE and w.low[k] in cues)
    return w.low[first] in ("which", "who") and any(
        lemma in ("count", "tally", "record", "document") for lemma in counting
    )


def has_names(w: Wording, figure: int, source: tuple[int, int]) -> bool:
    """Whether a document has names: "a list kept by the mosque has 410 names"."""
    first = max(0, source[0] - DRAWN_UP)
    return "names" in w.low[figure + 1 : figure + 3] and any(w.flag[k] & DOC for k in range(first, source[1]))


def is_on_books(w: Wording, figure: int) -> bool:
    """Whether what is counted stands on somebody's list: "2,210 | on its books", "40 names | on record"."""
    for k in range(figure + 1, min(figure + BOOK_REACH, w.size - 1)):
        if w.low[k] in ("on", "in"):
            return w.low[k + 1 + bool(w.flag[k + 1] & DET)] in BOOKS if k + 2 < w.size else False
        if w.low[k] in CLOSERS:
            return False
    return False


def is_hedging(w: Wording, k: int) -> bool:
    """Whether a word may stand between the verb and the figure."""
    words = w.lexicon.words
    return (
        bool(w.flag[k] & ADV)
        or w.low[k] in words["before_figures"]
        or w.low[k] in words["toll_nouns"]
        or w.low[k] in ("it", "at", "names", "proof", "evidence", *BOOKS)
    )


def counts_victims(w: Wording, figure: int, link: str) -> bool:
    """Whether the figure ends the clause, or counts what such bodies count; "has 40 offices" does not."""
    for k in range(figure + 1, min(figure + NOUN_REACH, w.size)):
        if w.low[k] in w.lexicon.words["held"]:
            if k + 1 < w.size and is_plain(w, k + 1) and not w.low[k].endswith("s"):
                continue  # "had 3 wounded guards": the guards are counted
            return True
        if w.low[k] in CLOSERS:
            return w.low[k] != "," or k == figure + 1
        if k == figure + 1 and (
            w.low[k] in PERIODS or (w.low[k] in ("on", "in") and w.flag[k + 1 : k + 2] and w.flag[k + 1] & TIME)
        ):
            return True  # "is at 1,300 for the year"
        if w.low[k] == "of" and w.low[k + 1 : k + 2] in (["them"], ["those"], ["these"]):
            return True
        if not w.flag[k] & NUM and w.low[k] not in ("to", "and", "or", "more", "other", "likely"):
            return False
    return figure + 1 >= w.size
