"""Reads one article whole: zones, sentences, dates, numbers, what they count, who says so, for which period, where.

`read_article` is a column of calls; each stage has one door and knows nothing of the others.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from operator import attrgetter
from typing import NamedTuple

from toolkit.extract.attributions import find_attributions, resolve_attribution
from toolkit.extract.confidence import estimate_confidence
from toolkit.extract.counts import find_counts
from toolkit.extract.dates import find_dates
from toolkit.extract.durations import place_durations
from toolkit.extract.numbers import find_numbers
from toolkit.extract.periods import MISSING, clause_spans, resolve_kind, resolve_period
from toolkit.extract.places import Place, find_places, resolve_place
from toolkit.extract.timeline import is_dated, is_reporting_date, read_timeline
from toolkit.records import Article, Attribution, Claim, Count, Number, Period, Reading, Sentence, Timex, Zone
from toolkit.text.sentences import find_sentences
from toolkit.text.zones import find_zones
from toolkit.vocabulary.load import Vocabulary

start_of = attrgetter("char_start")
READ_ZONES = frozenset(("headline", "body"))
# How many sentences back a place is still understood.
PLACE_REACH = 2
# How far a rounded figure of the headline may lie from the story's (share of the larger).
ROUNDING = 0.06
Ledger = tuple[tuple[Number, str, str | None], ...]


class Layout(NamedTuple):
    """An article cut up and scanned: what every later stage starts from."""

    zones: tuple[Zone, ...]
    sentences: list[Sentence]
    dates: list[Timex]
    numbers: list[Number]
    counts: list[Count]


def read_article(article: Article, vocabulary: Vocabulary, policy: str = "open") -> Reading:
    """Returns all that is read in one article.

    >>> from toolkit.vocabulary.load import load_vocabulary
    >>> reading = read_article(Article("a", "Police said 12 people were killed in Kunduz."), load_vocabulary())
    >>> [(c.number.number_text, c.count.measure, c.place) for c in reading.claims]
    [('12', 'killed', 'Kunduz')]
    """
    layout = read_layout(article, vocabulary, policy)
    claims = link_claims(article, layout, vocabulary)
    return Reading(article, settle_fates(layout), tuple(layout.dates), tuple(claims))


def read_ledger(article: Article, vocabulary: Vocabulary, policy: str = "open") -> Ledger:
    """Returns every number of an article with its fate and the reason; cheaper than the whole reading."""
    return settle_fates(read_layout(article, vocabulary, policy))


def find_article_dates(article: Article) -> list[Timex]:
    """Returns the time expressions of an article, in all its zones."""
    return find_dates(article.text, article.published)


def read_layout(article: Article, vocabulary: Vocabulary, policy: str) -> Layout:
    """Cuts an article into zones and sentences, scans it for dates and numbers, and says what each number counts."""
    text = article.text
    zones = article.zones if article.zones is not None else find_zones(text, article.headline)
    sentences = [s for s in find_sentences(text, zones) if s.zone in READ_ZONES]
    dates = find_dates(text, article.published)
    numbers = find_numbers(text, dates, policy=policy, vocabulary=vocabulary)
    starts = [s.start for s in sentences]
    readable = [n for n in numbers if sentence_at(sentences, starts, n.char_start) is not None]
    return Layout(zones, sentences, dates, numbers, find_counts(text, sentences, readable, vocabulary))


def sentence_at(sentences: Sequence[Sentence], starts: Sequence[int], at: int) -> int | None:
    """The index of the sentence that holds an offset; None between sentences."""
    index = bisect_right(starts, at) - 1
    return index if index >= 0 and at < sentences[index].end else None


# ---------------------------------------------------------------------------------------------- claims


class Surroundings(NamedTuple):
    """What one sentence offers to the figures in it."""

    dates: list[Timex]
    places: list[Place]
    clauses: list[tuple[int, int]]


def link_claims(article: Article, layout: Layout, vocabulary: Vocabulary) -> list[Claim]:
    """Gives each counted number its source, its period, its place, and how sure the reading is."""
    if not any(count.measure for count in layout.counts):
        return []
    spans = [(c.number.numeral_start, c.number.numeral_end) for c in layout.counts if c.measure]
    attributions = find_attributions(article.text, layout.sentences, vocabulary, outlet=article.outlet, spans=spans)
    starts = [s.start for s in layout.sentences]
    scenery = Scenery(article, layout, vocabulary)
    claims: list[Claim] = []
    claim_of: dict[int, int] = {}
    for index, count in enumerate(layout.counts):
        position = sentence_at(layout.sentences, starts, count.number.char_start)
        if count.measure is None or position is None:
            continue
        said = resolve_attribution(attributions, count.number.numeral_start, count.number.numeral_end)
        claim_of[index] = len(claims)
        claim = make_claim(scenery, position, count, without_outlet(said, article.outlet))
        whole, replaced = (None if other is None else claim_of.get(other) for other in (count.whole, count.replaces))
        claims.append(replace(claim, part_of=whole, supersedes=replaced))
    claims = [borrow_from_story(claim, claims) for claim in claims]
    return [replace(claim, confidence=estimate_confidence(claim)) for claim in claims]


def borrow_from_story(claim: Claim, claims: Sequence[Claim]) -> Claim:
    """A headline has no room for the day and the place: it takes those of the story's own sentence with the same figure."""
    if claim.sentence.zone != "headline" or claim.period.basis == "stated":
        return claim
    story = next((c for c in claims if c.sentence.zone == "body" and is_same_figure(claim, c)), None)
    if story is None or story.period.start is None:
        return claim
    period = replace(story.period, basis="inherited", rule="the story's sentence with the same figure")
    return replace(claim, period=period, kind=story.kind, place=claim.place or story.place, open_question=None)


def is_same_figure(headline: Claim, story: Claim) -> bool:
    """Whether a sentence of the story gives the headline's figure, exact or less rounded."""
    if headline.count.measure != story.count.measure or headline.count.is_negated != story.count.is_negated:
        return False
    a, b = headline.number, story.number
    if (a.low, a.high) == (b.low, b.high):
        return True
    if a.low is None or b.low is None or a.hedge == "exact":
        return False
    return abs(a.low - b.low) <= ROUNDING * max(a.low, b.low) or (a.form == "vague" and b.low >= a.low)


def make_claim(scenery: Scenery, position: int, count: Count, said: Attribution | None) -> Claim:
    """One counted number with all that its sentence and the sentences before say of it."""
    sentence, dates = scenery.sentences[position], scenery.dates[position]
    said_day = said_on(scenery.text, sentence, dates, scenery.timeline.published)
    period = resolve_period(scenery.text, sentence, position, count, dates, scenery.timeline, said_day)
    return Claim(
        number=count.number,
        sentence=sentence,
        count=count,
        period=period,
        attribution=said,
        kind=resolve_kind(count, period, timex_of(period, dates)),
        place=scenery.place_of(position, count, said),
        said_on=said_day,
        open_question=count.open_question or question_of(period, said),
    )


class Scenery:
    """The dates, places and clauses of each sentence, looked up once, and the places carried from sentence to sentence."""

    def __init__(self, article: Article, layout: Layout, vocabulary: Vocabulary) -> None:
        self.text, self.sentences, self.vocabulary = article.text, layout.sentences, vocabulary
        self.counts = layout.counts
        published = article.published.date() if article.published else None
        self.dates = [self.dates_of(sentence, layout.dates, published) for sentence in layout.sentences]
        self.timeline = read_timeline(article.text, layout.sentences, self.dates, published)
        self.seen: dict[int, Surroundings] = {}

    def dates_of(self, sentence: Sentence, dates: list[Timex], published: date | None) -> list[Timex]:
        """The time expressions of a sentence, its bare lengths of time placed."""
        first = bisect_left(dates, sentence.start, key=start_of)
        found = dates[first : bisect_left(dates, sentence.end, lo=first, key=start_of)]
        if any(t.type == "DURATION" and t.start is None for t in found):
            return place_durations(self.text, sentence, found, said_on(self.text, sentence, found, published))
        return found

    def of(self, position: int) -> Surroundings:
        """The surroundings of a sentence."""
        if position not in self.seen:
            sentence = self.sentences[position]
            places = find_places(self.text, sentence, self.vocabulary)
            self.seen[position] = Surroundings(self.dates[position], places, clause_spans(self.text, sentence))
        return self.seen[position]

    def place_of(self, position: int, count: Count, said: Attribution | None) -> str | None:
        """The place in the sentence, else in those before it, else the first one of the story.

        A rate holds wherever they fly, and a part with an event of its own ("in a recent raid") is not where the whole is:
        neither inherits.
        """
        at = (count.number.char_start, count.number.char_end)
        here = self.of(position)
        place = resolve_place(at, here.clauses, here.places, said)
        if place is not None or count.kind == "rate" or self.is_of_other_sentence(position, count):
            return place.name if place else None
        for earlier in range(position - 1, max(-1, position - 1 - PLACE_REACH), -1):
            if self.of(earlier).places:
                return self.of(earlier).places[-1].name
        first = self.first_place()
        return first.name if first else None

    def is_of_other_sentence(self, position: int, count: Count) -> bool:
        """Whether a figure is part of one that another sentence gave."""
        sentence = self.sentences[position]
        return (
            count.whole is not None and not sentence.start <= self.counts[count.whole].number.char_start < sentence.end
        )

    def first_place(self) -> Place | None:
        """The place that the opening of the story names."""
        body = [i for i, s in enumerate(self.sentences) if s.zone == "body"][:4]
        return next((self.of(i).places[0] for i in body if self.of(i).places), None)


def without_outlet(said: Attribution | None, outlet: str | None) -> Attribution | None:
    """An outlet that cites itself is nobody's claim."""
    if said is None or said.source is None or (outlet and said.source.lower() == outlet.lower()):
        return None
    return said


def timex_of(period: Period, dates: Sequence[Timex]) -> Timex | None:
    """The time expression that a period was read from, where it stands in the sentence."""
    return next((t for t in dates if t.char_start == period.text_start), None)


def said_on(text: str, sentence: Sentence, dates: Sequence[Timex], published: date | None) -> date | None:
    """The day of saying: named beside the reporting words, else the day of publication."""
    for timex in dates:
        if is_dated(timex) and timex.start == timex.end and is_reporting_date(text, timex, sentence):
            return timex.start
    return published


def question_of(period: Period, said: Attribution | None) -> str | None:
    """What was left undecided, in words."""
    open_ends = []
    if period is MISSING or period.start is None:
        open_ends.append("no period is given")
    elif period.basis == "inferred":
        open_ends.append("the period is the day of publication, because no other day is named")
    if said is not None and said.source_org is None:
        open_ends.append(f"which organisation '{said.source}' speaks for is not known")
    return "; ".join(open_ends) or None


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
