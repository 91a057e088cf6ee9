"""Carries a report on over sentences that name nobody: quoted ones, lists, and what goes on with the same figure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import regex

from toolkit.extract.attributions.lexicon import Lexicon
from toolkit.records import Attribution, Sentence
from toolkit.text.quotations import Quotation

if TYPE_CHECKING:
    from toolkit.extract.attributions.reading import Report

ITEM = regex.compile(r"\s*(?:[-–—•*·▪]|\(?\d{1,2}[.)]|\(?[a-z]\))\s+")


def carry_on(
    text: str, sentences: Sequence[Sentence], reports: Sequence[Report], quotations: list[Quotation], lexicon: Lexicon
) -> list[Attribution]:
    """The attributions of sentences that go on with the report before them."""
    by_sentence: dict[int, list[Report]] = {}
    for report in reports:
        by_sentence.setdefault(report.index, []).append(report)
    carried: list[Attribution] = []
    last: Attribution | None = None
    for index, sentence in enumerate(sentences):
        own = by_sentence.get(index)
        if own:
            last = own[-1].attribution
            continue
        if last is None or sentences[index - 1].zone != sentence.zone:
            last = None
            continue
        if (over := covering(reports, sentence)) is not None:
            last = over
            continue
        rule = reason_to_go_on(text, sentences, index, quotations, lexicon)
        if rule is None:
            last = None
            continue
        last = replace(
            last,
            scope_start=sentence.start,
            scope_end=sentence.end,
            is_quoted=rule == "quote goes on",
            rule=f"carried: {rule}",
        )
        carried.append(last)
    return carried


def covering(reports: Sequence[Report], sentence: Sentence) -> Attribution | None:
    """The attribution whose quotation runs over the whole of a sentence."""
    for report in reports:
        if report.attribution.scope_start <= sentence.start + 1 and sentence.end - 1 <= report.attribution.scope_end:
            return report.attribution
    return None


def reason_to_go_on(
    text: str, sentences: Sequence[Sentence], index: int, quotations: list[Quotation], lexicon: Lexicon
) -> str | None:
    """Why the sentence belongs to the speaker before it; None where it does not."""
    sentence = sentences[index]
    if is_within_quotation(sentence, quotations):
        return "quote goes on"
    before = text[max(0, sentences[index - 1].end - 2) : sentences[index - 1].end]
    if ITEM.match(text, sentence.start) and (":" in before or ITEM.match(text, sentences[index - 1].start)):
        return "list"
    if sentence.paragraph - sentences[index - 1].paragraph > 1:
        return None
    words = [word.lower() for word in text[sentence.start : sentence.start + 60].split(None, 4)[:4]]
    if any(" ".join(words[:n]).strip(",") in lexicon.words["going_on"] for n in (1, 2, 3, 4)):
        return "same figure"
    return None


def is_within_quotation(sentence: Sentence, quotations: list[Quotation]) -> bool:
    """Whether a sentence stands wholly in quotation marks."""
    return any(q.start <= sentence.start + 1 and sentence.end - 2 <= q.end for q in quotations)
