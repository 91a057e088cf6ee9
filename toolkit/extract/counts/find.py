"""The one door of the package: the counts of an article, one for each of its numbers."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from toolkit.extract.counts.actors import find_actor
from toolkit.extract.counts.bounds import bound_number
from toolkit.extract.counts.compiling import compile_lexicon
from toolkit.extract.counts.decide import decide_counts
from toolkit.extract.counts.draft import Draft
from toolkit.extract.counts.kinds import find_kind
from toolkit.extract.counts.line import Line, find_line
from toolkit.extract.counts.phrases import Phrase
from toolkit.extract.counts.reasons import may_count, reason_unread
from toolkit.extract.counts.stances import find_stance
from toolkit.extract.counts.victim_story import borrow_classes
from toolkit.extract.counts.victims import find_victim
from toolkit.records import Count, Number, Sentence
from toolkit.vocabulary.load import Vocabulary


def find_counts(
    text: str,
    sentences: Sequence[Sentence],
    numbers: Sequence[Number],
    vocabulary: Vocabulary,
    *,
    in_full: bool = True,
    with_reasons: bool = True,
) -> list[Count]:
    """Returns one count per number, in the order given; `measure` is None where nothing that is collected is counted.

    Without `in_full` a count has its measure, rule and reason alone: all that the ledger of numbers asks for. Without `with_reasons`
    nobody asks why a number counts nothing, and a sentence that can count nothing is not read.

    >>> from toolkit.extract.counts.samples import read_counts
    >>> [(c.number.number_text, c.measure, c.victim) for c in read_counts("The raid killed 12 rebels and wounded 30.")]
    [('12', 'killed', 'combatant'), ('30', 'wounded', 'combatant')]
    >>> [(c.measure, c.reason) for c in read_counts("A convoy of 30 trucks crossed the pass.")]
    [(None, 'nothing that is collected is said of the trucks')]
    """
    lexicon = compile_lexicon(vocabulary)
    starts = [sentence.start for sentence in sentences]
    groups: dict[int, list[tuple[int, Number]]] = {}
    worth_reading: set[int] = set()
    for index, number in sorted(enumerate(numbers), key=place_of):
        at = bisect_right(starts, number.char_start) - 1
        if at >= 0 and number.char_start < sentences[at].end:
            groups.setdefault(at, []).append((index, number))
            if at not in worth_reading and may_count(number, text, lexicon):
                worth_reading.add(at)
    drafts: dict[int, Draft] = {}
    earlier: list[Draft] = []
    for at, members in groups.items():
        if at not in worth_reading:
            continue
        line = find_line(text, sentences[at].start, sentences[at].end, members, lexicon)
        if not (with_reasons or earlier) and lexicon.sounding.isdisjoint(line.words):
            continue
        group = [Draft(index, number) for index, number in members]
        decide_counts(line, group, earlier)
        for draft in group:
            drafts[draft.index] = draft
            if draft.pattern is not None:
                earlier.append(draft)
    if drafts and in_full:
        borrow_classes(list(drafts.values()), sentences[0].end)
    return [finish(number, drafts.get(index), in_full) for index, number in enumerate(numbers)]


def place_of(numbered: tuple[int, Number]) -> tuple[int, int]:
    """Where a number stands in the text."""
    return numbered[1].char_start, numbered[1].char_end


def measure_of(draft: Draft) -> str:
    """The measure; "no casualties" says first of all that nobody was killed."""
    assert draft.pattern is not None
    return "killed" if draft.number.form == "none" and draft.pattern.measure == "casualties" else draft.pattern.measure


def finish(number: Number, draft: Draft | None, in_full: bool) -> Count:
    """The record of a number; `draft` is None where its sentence is not read."""
    if draft is None or draft.pattern is None or draft.line is None or draft.phrase is None:
        question = draft.question if draft is not None else None
        return Count(number, None, reason=(draft and draft.reason) or reason_unread(number), open_question=question)
    if number.low is None and number.high is None:
        return Count(number, None, reason="no value can be read")
    if not in_full:
        return Count(number, measure_of(draft), rule=draft.rule)
    return make_count(draft, draft.line, draft.phrase)


def make_count(draft: Draft, line: Line, phrase: Phrase) -> Count:
    """All that is known of a number that counts something."""
    kind, per = find_kind(draft)
    measure = measure_of(draft)
    counted = (line.starts[phrase.at + 1], line.ends[phrase.head]) if phrase.head > phrase.at else None
    is_none = draft.number.form == "none" or draft.number.low == draft.number.high == 0
    return Count(
        bound_number(draft),
        measure,
        counted=line.text[counted[0] : counted[1]] if counted else None,
        victim=find_victim(draft),
        kind=kind,
        per=per,
        is_negated=is_none,
        stance="asserts" if is_none else find_stance(draft),
        attributed_to=find_actor(draft) if measure != "troops" else None,
        counted_start=counted[0] if counted else None,
        counted_end=counted[1] if counted else None,
        trigger_start=line.starts[draft.trigger] if draft.trigger >= 0 else None,
        trigger_end=line.ends[draft.trigger] if draft.trigger >= 0 else None,
        whole=draft.whole.index if draft.whole else None,
        adds_to=draft.adds_to.index if draft.adds_to else None,
        replaces=draft.replaces.index if draft.replaces and kind != "forecast" else None,
        rule=draft.rule,
        open_question=draft.question,
    )
