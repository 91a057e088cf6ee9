"""Headline forms: "30 killed in raid: monitor", "Activists: 12 dead", "12 dead - officials"."""

from __future__ import annotations

from toolkit.extract.attributions.frame import Frame
from toolkit.extract.attributions.lexicon import (
    AUX,
    BE,
    DOC,
    FUNCTION,
    MOD,
    NATION,
    NUM,
    ORG,
    PEOPLE,
    PERSON,
    TIME,
    Lexicon,
)
from toolkit.extract.attributions.names import find_names
from toolkit.extract.attributions.phrases import is_word
from toolkit.extract.attributions.wording import Wording
from toolkit.records import Sentence

DASHES = frozenset("-–—‒")
LONGEST = 240
SOURCE_WORDS = 7
# With these a headline opens that has lost its colon: "Activists | Syrian rebels killed 40 soldiers".
TELLERS = frozenset(("activists", "officials", "witnesses", "monitors", "residents", "medics"))

# Behind these a headline's report is over: "40 killed | activists".
OVER = frozenset(
    (
        "dead",
        "killed",
        "hurt",
        "wounded",
        "injured",
        "missing",
        "arrested",
        "displaced",
        "days",
        "weeks",
        "months",
        "hours",
    )
)
BYLINES = frozenset(("correspondent", "correspondents", "reporter", "reporters"))


def find_headline_frame(
    text: str, sentence: Sentence, lexicon: Lexicon, is_unmarked: bool = False
) -> tuple[Wording, Frame, tuple[int, int]] | None:
    """The source of a headline, and the words it governs; None where the line is no headline or names none."""
    if sentence.end - sentence.start > LONGEST or (sentence.zone != "headline" and text[sentence.end - 1] in '.!?”"'):
        return None
    line = text[sentence.start : sentence.end]
    is_marked = ":" in line or not DASHES.isdisjoint(line)
    if not is_marked and not (is_unmarked and sentence.zone == "headline"):
        return None
    w = Wording(text, sentence.start, sentence.end, lexicon, is_unmarked)
    if is_unmarked and sentence.zone == "headline" and (bare := find_unmarked_frame(w)) is not None:
        return w, *bare
    last = w.size
    for k in range(w.size - 1, 0, -1):
        if (w.low[k] in DASHES and is_spaced(w, k)) or (w.low[k] == ":" and is_spaced_after(w, k)):
            if is_source(w, k + 1, last):
                return w, Frame(k, k + 1, (k + 1, last), False, True, "headline"), (0, k)
            if w.low[k] in DASHES and is_outlet_tail(w, k + 1, last):
                last = k  # "... - The Daily": the paper's own name at the end
                continue
            break
    colon = next((k for k in range(1, min(w.size, SOURCE_WORDS + 1)) if w.low[k] == ":"), None)
    if colon is not None and is_spaced_after(w, colon) and is_source(w, 0, colon) and not is_label(w, colon):
        return w, Frame(colon, colon + 1, (0, colon), True, False, "headline"), (colon + 1, last)
    return None


def is_spaced(w: Wording, k: int) -> bool:
    """Whether blanks stand on both sides of a dash."""
    return 0 < k < w.size - 1 and w.start[k] > w.end(k - 1) and w.start[k + 1] > w.end(k)


def is_spaced_after(w: Wording, k: int) -> bool:
    """Whether a blank follows a colon (and not a clock time)."""
    return k + 1 < w.size and w.start[k + 1] > w.end(k)


def is_source(w: Wording, first: int, last: int) -> bool:
    """Whether a short stretch names somebody who speaks, and no more."""
    if not 0 < last - first <= SOURCE_WORDS or any(w.flag[k] & (AUX | BE) for k in range(first, last)):
        return False
    if not all(is_word(w, k) or w.low[k] in ",&()" for k in range(first, last)):
        return False
    names = find_names(w, first, last)
    if names:
        return any(n.entry.kind != "media" for n in names)
    if w.flag[first] & TIME and w.flag[last - 1] & DOC:
        return False  # "Midday bulletin: strikes go on"
    if w.has_figure(first + 1, last - first - 1):
        return False  # "Airwars: raids killed at least 200 civilians": who was killed, and not who says so
    nations = all(w.flag[k] & NATION for k in range(first, last))
    return nations or bool(w.flag[last - 1] & (PERSON | PEOPLE | ORG | DOC))


def is_label(w: Wording, colon: int) -> bool:
    """Whether a line opens with nothing but a state: "NIGER: 71 killed in raid" says where, and "30 killed in raid: Niger" who."""
    if not all(w.flag[k] & NATION for k in range(colon)) or find_names(w, 0, colon):
        return False
    return not any(
        word in ("sorties", "targets") for word in w.low[colon + 1 : colon + 6]
    )  # only who flew them counts them


def is_outlet_tail(w: Wording, first: int, last: int) -> bool:
    """Whether the end of the line is a paper's name."""
    return any(n.entry.kind == "media" for n in find_names(w, first, last)) or (
        last - first <= 4 and all(w.cap[k] for k in range(first, last))
    )


def find_unmarked_frame(w: Wording) -> tuple[Frame, tuple[int, int]] | None:
    """The source of a headline whose colon or dash is lost: "Jets fly 90 sorties in a week | Defense Ministry", "Army | 16 hurt"."""
    if w.is_title_case() or not w.size >= 4 or not w.has_figure(0, w.size):
        return None
    if w.flag[0] & (ORG | PEOPLE) and is_source(w, 0, 1) and opens_report(w):
        return Frame(0, 1, (0, 1), True, False, "headline"), (1, w.size)
    last = w.size
    for k in range(w.size - 1, max(2, w.size - SOURCE_WORDS), -1):
        if last == w.size and k > 3 and is_paper(w, k, last):
            last = k  # "... after the raid Activists | AFP"
        elif is_source(w, k, last) and ends_report(w, k, last):
            return Frame(k, k, (k, last), False, True, "headline"), (0, k)
    return None


def is_paper(w: Wording, first: int, last: int) -> bool:
    """Whether an agency's name ends the line."""
    return any((n.first, n.last) == (first, last) and n.entry.kind == "media" for n in find_names(w, first, last))


def opens_report(w: Wording) -> bool:
    """Whether what the first word says follows: a figure ("Army | 16 soldiers"), or a name behind people ("Activists | Syrian")."""
    if w.flag[0] & ORG and w.low[1][0].isdigit():
        return True
    return bool(w.flag[0] & PEOPLE) and w.low[0] in TELLERS and w.cap[1]


def ends_report(w: Wording, k: int, last: int) -> bool:
    """Whether nothing but a speaker's noun stands from word k on, and the report is over before it: behind "dead", a figure, a time."""
    if any(w.flag[m] & FUNCTION and not w.cap[m] for m in range(k - 1, last)) or not is_word(w, k - 1):
        return False
    if w.flag[last - 1] & DOC or w.low[last - 1] in BYLINES:
        return False
    if w.flag[k - 1] & NUM:
        return last - k == 1 and not w.cap[k] and bool(w.flag[k] & ORG)  # "kill at least 60 | monitor"
    if w.low[k - 1] in OVER or w.flag[k - 1] & TIME:
        return True
    return last - k == 1 and w.cap[k] and bool(w.flag[k] & PEOPLE) and not w.cap[k - 1] and not w.flag[k - 1] & MOD
