"""Reads a figure that dashes or brackets take apart: "12 people – seven men and five women –", "12 persons (8 men and 4 women)"."""

from __future__ import annotations

from toolkit.extract.counts.compared import inherit
from toolkit.extract.counts.draft import Draft
from toolkit.extract.counts.lexicon import PREPOSITION, STATE, STOP, VERB
from toolkit.extract.counts.line import Line
from toolkit.extract.counts.parts import holds

OPENING = frozenset(["(", "–", "—", "-"])


def link_apposed(line: Line, draft: Draft, before: list[Draft]) -> None:
    """Gives a figure inside dashes or brackets the measure of the figure right before them, whose part it is."""
    phrase = draft.phrase
    if draft.pattern is not None or draft.is_refused or phrase is None or OPENING.isdisjoint(line.words[: phrase.at]):
        return
    whole = next((d for d in reversed(before) if d.pattern is not None and not d.is_part), None)
    if whole is None or whole.pattern is None or whole.phrase is None:
        return
    is_person = phrase.noun is not None and phrase.noun.victim is not None and whole.pattern.people
    is_placed = phrase.is_bare and bool(
        line.tags[phrase.end] & PREPOSITION
    )  # "(seven in the hills, five in the plain)"
    if not (is_person or is_placed):
        return
    start = whole.phrase.end + bool(
        line.tags[whole.phrase.end] & (STATE | VERB)
    )  # "three dead (two fighters and a medic)"
    if is_within(line, start, phrase.at) and holds(whole, draft):
        inherit(draft, whole, "part")
        draft.is_part, draft.whole = True, whole


def is_within(line: Line, start: int, at: int) -> bool:
    """Whether an aside that opens at `start` still runs at `at`, and has no verb of its own."""
    if line.words[start] not in OPENING or (line.is_tight(start) and line.words[start] != "("):
        return False
    inner = range(start + 1, at)
    return not any(line.tags[k] & (STOP | VERB) or line.words[k] in OPENING for k in inner)
