"""Headline forms: "30 killed in raid: monitor", "Activists: 12 dead", "12 dead - officials"."""

from __future__ import annotations

from toolkit.extract.attributions.frame import Frame
from toolkit.extract.attributions.lexicon import AUX, BE, DOC, NATION, ORG, PEOPLE, PERSON, TIME, Lexicon
from toolkit.extract.attributions.names import find_names
from toolkit.extract.attributions.phrases import is_word
from toolkit.extract.attributions.wording import Wording
from toolkit.records import Sentence

DASHES = frozenset("-–—‒")
LONGEST = 240
SOURCE_WORDS = 7


def find_headline_frame(
    text: str, sentence: Sentence, lexicon: Lexicon
) -> tuple[Wording, Frame, tuple[int, int]] | None:
    """The source of a headline, and the words it governs; None where the line is no headline or names none."""
    if sentence.end - sentence.start > LONGEST or (sentence.zone != "headline" and text[sentence.end - 1] in '.!?”"'):
        return None
    line = text[sentence.start : sentence.end]
    if ":" not in line and not DASHES & set(line):
        return None
    w = Wording(text, sentence.start, sentence.end, lexicon)
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
    """The source of a headline whose colon or dash is lost: "Jets fly 90 sorties in a week | Defense Ministry", "Army | 16 soldiers hurt"."""
    if w.is_title_case() or not 4 <= w.size or not w.has_figure(0, w.size):
        return None
    if w.flag[0] & (ORG | PEOPLE) and is_source(w, 0, 1) and opens_report(w):
        return Frame(0, 1, (0, 1), True, False, "headline"), (1, w.size)
    last = w.size
    for k in range(w.size - 1, max(2, w.size - SOURCE_WORDS), -1):
        if last == w.size and k > 3 and is_paper(w, k, last):
            last = k  # "... after the raid Activists | AFP"
        elif is_source(w, k, last) and ends_report(w, k):
            return Frame(k, k, (k, last), False, True, "headline"), (0, k)
    return None


def is_paper(w: Wording, first: int, last: int) -> bool:
    """Whether an agency's name ends the line."""
    return any((n.first, n.last) == (first, last) and n.entry.kind == "media" for n in find_names(w, first, last))


def opens_report(w: Wording) -> bool:
    """Whether what a headline's first word says follows: a figure ("Army | 16 soldiers"), or a name behind people ("Activists | Syrian")."""
    if w.flag[0] & ORG and w.low[1][0].isdigit():
        return True
    return bool(w.flag[0] & PEOPLE) and w.low[0] in w.lexicon.words["anonymous"] and w.cap[1]


def ends_report(w: Wording, k: int) -> bool:
    """Whether the report is over before word k: behind a verb or "dead", a figure, a time; or a common noun has a capital there."""
    before = w.low[k - 1]
    if not is_word(w, k - 1) or w.flag[k - 1] & (FUNCTION & ~NUM) or w.flag[k - 1] & MOD:
        return False
    if before in ("dead", "killed", "hurt", "wounded", "injured", "missing") or w.flag[k - 1] & (NUM | TIME):
        return True
    is_common = w.cap[k] and bool(w.flag[k] & PEOPLE) and not w.cap[k - 1]
    return is_common and w.size - k < 3
