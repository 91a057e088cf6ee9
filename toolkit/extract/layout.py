"""Cuts articles up and scans them: zones, sentences, dates, numbers, what each number counts; and the ledger of all numbers."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from toolkit.extract.counts import find_counts
from toolkit.extract.dates import DateSpans
from toolkit.extract.numbers import find_numbers_of_each
from toolkit.records import Article, Count, Number, Sentence, Zone
from toolkit.text.sentences import find_sentences
from toolkit.text.zones import find_zones
from toolkit.vocabulary.load import Vocabulary

READ_ZONES = frozenset(("headline", "body"))
Ledger = tuple[tuple[Number, str, str | None], ...]


class Layout(NamedTuple):
    """An article cut up and scanned: what every later stage starts from."""

    zones: tuple[Zone, ...]
    sentences: list[Sentence]
    dates: DateSpans
    numbers: list[Number]
    counts: list[Count]


def read_layouts(
    articles: Sequence[Article],
    vocabulary: Vocabulary,
    policy: str,
    *,
    in_full: bool = True,
    with_reasons: bool = True,
) -> list[Layout]:
    """Cuts articles into zones and sentences, scans them for dates and numbers, and says what each number counts; stage by stage.

    The dates are read when somebody asks. Without `in_full` the counts say no more than their measure or the reason why they have none;
    without `with_reasons` that reason may be left out, as claims have no use for it.
    """
    zones = [find_zones(a.text, a.headline) if a.zones is None else a.zones for a in articles]
    sentences = [find_read(a.text, cut) for a, cut in zip(articles, zones, strict=True)]
    dates = [DateSpans(a.text, a.published) for a in articles]
    numbers = find_numbers_of_each([a.text for a in articles], dates, policy, vocabulary)
    counts = [
        find_counts(a.text, told, numbers_in(told, found), vocabulary, in_full=in_full, with_reasons=with_reasons)
        for a, told, found in zip(articles, sentences, numbers, strict=True)
    ]
    return list(map(Layout, zones, sentences, dates, numbers, counts))


def find_read(text: str, zones: tuple[Zone, ...]) -> list[Sentence]:
    """The sentences that claims are made from."""
    return [sentence for sentence in find_sentences(text, zones) if sentence.zone in READ_ZONES]


def numbers_in(sentences: Sequence[Sentence], numbers: Sequence[Number]) -> list[Number]:
    """The numbers that stand in one of the sentences."""
    starts = [sentence.start for sentence in sentences]
    return [number for number in numbers if sentence_at(sentences, starts, number.char_start) is not None]


def sentence_at(sentences: Sequence[Sentence], starts: Sequence[int], at: int) -> int | None:
    """The index of the sentence that holds an offset; None between sentences."""
    index = bisect_right(starts, at) - 1
    return index if index >= 0 and at < sentences[index].end else None


# ---------------------------------------------------------------------------------------------- the ledger


def settle_fates(layout: Layout) -> Ledger:
    """Gives every number of the article its fate and the reason."""
    counted = {count.number.char_start: count for count in layout.counts}
    return tuple(settle_fate(number, counted.get(number.char_start), layout.zones) for number in layout.numbers)


def settle_fate(number: Number, count: Count | None, zones: Sequence[Zone]) -> tuple[Number, str, str | None]:
    """The fate of one number: a claim, a date, not counted, boilerplate or refused."""
    if count is None:
        zone = next((z.name for z in zones if z.start <= number.char_start < z.end), "boilerplate")
        if number.kind in ("date", "time"):
            return number, "date", number.reason or "part of a time expression"
        return number, "boilerplate", f"stands in the {zone} and not in the story"
    if count.measure is not None:
        return number, "claim", count.rule or None
    if number.kind in ("date", "time"):
        return number, "date", number.reason or "part of a time expression"
    fate = "refused" if count.open_question else "not_counted"
    return number, fate, count.reason or number.reason or count.open_question or "counts nothing that is collected"
