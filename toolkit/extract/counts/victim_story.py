"""Reads the class of people from the rest of the story: those named before "12 of them", the lead behind a headline."""

from __future__ import annotations

import re
from collections.abc import Sequence

from toolkit.extract.counts.draft import Draft
from toolkit.extract.counts.line import Line
from toolkit.extract.counts.victims import find_victim

# "The terrorists suffered heavily. Some 75 of them died": how many characters back those people are looked for.
REACH = 240
PART = frozenset(["including", "among", "whom"])
WORDS = re.compile(r"[a-z]+(?:[-'][a-z]+)*")


def borrow_classes(drafts: Sequence[Draft], headline_end: int) -> None:
    """Gives figures that name nobody the figure, or the people, that tell their class; `headline_end` is where the first sentence ends."""
    for at, draft in enumerate(drafts):
        if draft.pattern is None or draft.line is None or draft.phrase is None or draft.source is not None:
            continue
        if not draft.line.lexicon.titles.get(draft.pattern.measure):
            continue
        if (whole := before_bracket(draft, drafts[at - 1] if at else None)) is not None:
            draft.named_class = draft.named_class or find_victim(whole)
        elif draft.phrase.is_of_them and draft.whole is None:
            draft.named_class = class_before(draft.line)
        elif draft.phrase.is_bare and draft.number.char_end <= headline_end and find_victim(draft) == "unknown":
            draft.source = told_again(draft, drafts)


def before_bracket(draft: Draft, last: Draft | None) -> Draft | None:
    """ "1,044 civilian casualties (343 killed, 701 injured)": the sum that a bracket takes apart; None where none does."""
    if last is None or last.line is not draft.line or last.phrase is None or draft.line is None or draft.phrase is None:
        return None
    if last.named_class is not None and ")" not in draft.line.words[last.phrase.end : draft.phrase.at]:
        return last if last.whole is None and "(" in draft.line.words[: last.phrase.at] else None
    is_sum = last.pattern is not None and last.pattern.measure == "casualties"
    return last if is_sum and draft.line.words[last.phrase.end] == "(" else None


def class_before(line: Line) -> str | None:
    """The class of the last people named before the sentence, "people" and "victims" apart."""
    start = line.starts[0]
    words = WORDS.findall(line.text[max(0, start - REACH) : start].lower())
    for k in range(len(words) - 1, -1, -1):
        noun = line.lexicon.nouns.get(words[k])
        if noun is None or not noun.is_plural or noun.victim in (None, "unknown"):
            continue
        if PART.isdisjoint(words[max(0, k - 3) : k]):  # "1,057 civilians, among them 392 children"
            return noun.victim
    return None


def told_again(draft: Draft, drafts: Sequence[Draft]) -> Draft | None:
    """ "Shelling kills 13": the figure of the story that counts the same, and says who they were."""
    assert draft.pattern is not None
    for other in drafts:
        if other is draft or other.pattern is None or other.phrase is None or other.phrase.is_bare:
            continue
        is_same = other.pattern.measure == draft.pattern.measure and other.number.low == draft.number.low
        if is_same and other.number.char_start > draft.number.char_end and find_victim(other) not in (None, "unknown"):
            return other
    return None
