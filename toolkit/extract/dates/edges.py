"""Reads what stands before an expression: "early", "the end of", "later", and the preposition that governs it."""

from __future__ import annotations

import regex

from toolkit.extract.dates.form import Form
from toolkit.extract.dates.ranges import DATED
from toolkit.extract.dates.window import Window
from toolkit.vocabulary.load import shipped_words

EDGE = regex.compile(r"(Z?E(?:oZ?|iZ?|-)?|B(?:iZ?)?)$")
NOUN_EDGES = frozenset(("beginning", "start", "outset", "onset", "end", "close", "middle", "ending"))
LEADS = frozenset(shipped_words("calendar")["leads"]["words"])
# The last words of all that can govern an expression.
LEADING = LEADS | frozenset(("far", "of", "on", "in", "from", "than", "starting", "beginning", "effective", "and"))


def take_edge(window: Window, form: Form) -> None:
    """Adds "early", "the end of", "later" to the expression that follows."""
    is_bare_part = form.kind == "part" and form.unit is None and form.shift is None
    if form.kind not in DATED or form.kind == "ref" or form.edge or form.is_range_end or is_bare_part:
        return
    is_rest = window.word(form.first - 1) == "of" and window.word(form.first - 2) in ("rest", "remainder")
    if is_rest and form.kind in ("near", "same"):
        form.edge, form.note = "LATER", "edge" if form.note == "the" else form.note
        form.first -= 2 + (window.word(form.first - 3) == "the")
        return
    first = max(0, form.first - 4)
    before = window.classes[first : form.first]
    match = EDGE.search(window.classes, first, form.first) if "E" in before or "B" in before else None
    if match is None:
        return
    at = window.classes.index("B" if "B" in match.group() else "E", match.start())
    word, gap = window.words[at], window.classes[at + 1 : form.first]
    if window.classes[at] == "B":
        if form.kind not in ("near", "same", "weekday", "part") and not (gap and form.kind == "month"):
            return
        form.edge, form.first = "EARLIER" if word == "earlier" else "LATER", at
    elif is_verb_edge(window, at, gap):
        return
    else:
        form.edge, form.first = window.values[at], match.start() if gap else at
    if form.note == "the":
        form.note = "edge"


def is_verb_edge(window: Window, at: int, gap: str) -> bool:
    """Whether start, end and close are verbs here: "talks start Monday", "markets close Friday"; "at end April" has none."""
    word, before = window.words[at], window.word(at - 1)
    if word in ("ending", "close"):
        return word == "ending" or gap not in ("o", "oZ")
    if word not in NOUN_EDGES or word == "middle" or gap not in ("", "-"):
        return False
    return word != "end" or (gap == "" and before not in ("at", "by", "until", "since", "the", "from", "to"))


def find_lead(window: Window, form: Form) -> str | None:
    """The preposition that governs an expression: since, until, by, over... None where there is none."""
    at = form.first - 1
    if at >= 0 and window.classes[at] == "Z":
        at -= 1
    word = window.word(at)
    if word not in LEADING:
        return None
    if word in ("before", "after") and at and window.classes[at - 1] in "UH":
        return None  # "days before Friday" is no bound
    if word == "far" and window.word(at - 1) == "so":
        return "so far"
    if word == "of" and window.word(at - 1) == "space":
        return window.word(at - 3) or None  # "in the space of two days"
    if word == "of" and window.word(at - 1) == "as":
        return "as of"
    if word == "of" and window.word(at - 1) == "ahead":
        return "before"
    if word in ("on", "in", "from") and window.word(at - 1) in ("starting", "beginning", "effective"):
        return "starting"
    if word in ("than",) and window.word(at - 1) == "later":
        return "by"
    if word in ("starting", "beginning", "effective") or (
        word == "from" and window.word(form.last) in ("on", "onward", "onwards", "forward")
    ):
        return "starting"
    if word == "and" and form.is_range_end:
        return "and"
    return word if word in LEADS else None
