"""Reads one article whole: zones, sentences, dates, numbers, what they count, who says so, for which period, where.

`read_article` is a column of calls; each stage has one door and knows nothing of the others.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

import regex

from toolkit.extract.attributions import find_attributions, resolve_attribution
from toolkit.extract.claim_kinds import ONE_EVENT, resolve_kind
from toolkit.extract.confidence import estimate_confidence
from toolkit.extract.counts import find_counts
from toolkit.extract.dates import DateSpans, find_dates
from toolkit.extract.numbers import find_numbers
from toolkit.extract.periods.resolve import resolve_period
from toolkit.extract.periods.scenery import Scenery
from toolkit.extract.periods.shared_totals import BESIDE, borrow_total
from toolkit.extract.periods.spots import MISSING, Spot
from toolkit.extract.periods.year_ago import find_year_ago
from toolkit.extract.places.whereabouts import Whereabouts
from toolkit.records import Article, Attribution, Claim, Count, Number, Period, Reading, Sentence, Timex, Zone
from toolkit.text.datelines import find_dateline_place
from toolkit.text.sentences import find_sentences
from toolkit.text.zones import find_zones
from toolkit.vocabulary.load import Vocabulary

READ_ZONES = frozenset(("headline", "body"))
# How far a rounded figure of the headline may lie from the story's (share of the larger).
ROUNDING = 0.06
# A headline's "in four days" ends where the story says.
BARE_LENGTH = regex.compile(r"(?:an?|one|[\w-]+)\s(?:hours?|days?|weeks?|months?)", regex.IGNORECASE)
Ledger = tuple[tuple[Number, str, str | None], ...]


class Layout(NamedTuple):
    """An article cut up and scanned: what every later stage starts from."""

    zones: tuple[Zone, ...]
    sentences: list[Sentence]
    dates: DateSpans
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
    return Reading(article, settle_fates(layout), tuple(layout.dates.in_full()), tuple(claims))


def read_claims(article: Article, vocabulary: Vocabulary, policy: str = "open") -> list[Claim]:
    """Returns the claims of an article alone; where nothing is counted, its dates are not worked out.

    >>> from toolkit.vocabulary.load import load_vocabulary
    >>> article = Article("a", "On Monday, May 2, 2016, police said 12 people were killed in Kunduz.")
    >>> read_claims(article, load_vocabulary()) == list(read_article(article, load_vocabulary()).claims)
    True
    """
    return link_claims(article, read_layout(article, vocabulary, policy), vocabulary)


def read_ledger(article: Article, vocabulary: Vocabulary, policy: str = "open") -> Ledger:
    """Returns every number of an article with its fate and the reason; cheaper than the whole reading."""
    return settle_fates(read_layout(article, vocabulary, policy, in_full=False))


def find_article_dates(article: Article) -> list[Timex]:
    """Returns the time expressions of an article, in all its zones."""
    return find_dates(article.text, article.published)


def read_layout(article: Article, vocabulary: Vocabulary, policy: str, *, in_full: bool = True) -> Layout:
    """Cuts an article into zones and sentences, scans it for dates and numbers, and says what each number counts.

    The dates are read when somebody asks. Without `in_full` the counts say no more than their measure or the reason why they have none.
    """
    text = article.text
    zones = article.zones if article.zones is not None else find_zones(text, article.headline)
    sentences = [s for s in find_sentences(text, zones) if s.zone in READ_ZONES]
    dates = DateSpans(text, article.published)
    numbers = find_numbers(text, dates, policy=policy, vocabulary=vocabulary)
    starts = [s.start for s in sentences]
    readable = [n for n in numbers if sentence_at(sentences, starts, n.char_start) is not None]
    counts = find_counts(text, sentences, readable, vocabulary, in_full=in_full)
    return Layout(zones, sentences, dates, numbers, counts)


def sentence_at(sentences: Sequence[Sentence], starts: Sequence[int], at: int) -> int | None:
    """The index of the sentence that holds an offset; None between sentences."""
    index = bisect_right(starts, at) - 1
    return index if index >= 0 and at < sentences[index].end else None


# ---------------------------------------------------------------------------------------------- claims


def link_claims(article: Article, layout: Layout, vocabulary: Vocabulary) -> list[Claim]:
    """Gives each counted number its source, its period, its place, and how sure the reading is."""
    if not any(count.measure for count in layout.counts):
        return []
    spans = [(c.number.numeral_start, c.number.numeral_end) for c in layout.counts if c.measure]
    attributions = find_attributions(article.text, layout.sentences, vocabulary, outlet=article.outlet, spans=spans)
    starts = [s.start for s in layout.sentences]
    scenery = Scenery(article, layout.sentences, layout.dates.in_full())
    dateline = article.dateline_place or find_dateline_place(article.text, layout.zones)
    whereabouts = Whereabouts(article.text, layout.sentences, layout.counts, vocabulary, attributions, dateline)
    claims: list[Claim] = []
    claim_of: dict[int | None, int] = {}
    for index, count in enumerate(layout.counts):
        if count.measure is None:
            continue
        position = sentence_at(layout.sentences, starts, count.number.char_start)
        if position is None:
            continue
        said = resolve_attribution(attributions, count.number.numeral_start, count.number.numeral_end)
        claim_of[index] = len(claims)
        links = Links(*(claim_of.get(other) for other in (count.whole, count.adds_to, count.replaces)))
        claim = make_claim(scenery, position, count, with_source(said), links, claims)
        claims.append(claim._replace(place=whereabouts.place_of(position, count, claim.period, claim.attribution)))
    claims = [borrow_from_story(claim, claims) for claim in claims]
    return [claim._replace(confidence=estimate_confidence(claim)) for claim in claims]


def borrow_from_story(claim: Claim, claims: Sequence[Claim]) -> Claim:
    """A headline has no room for the day and the place: it takes those of the story's own sentence with the same figure."""
    if claim.sentence.zone != "headline":
        return claim
    is_dated = claim.period.basis == "stated"
    if is_dated and BARE_LENGTH.fullmatch(claim.period.text or "") is None:
        return claim
    story = next((c for c in claims if c.sentence.zone == "body" and is_same_figure(claim, c)), None)
    if story is None or story.period.start is None or (is_dated and story.period.basis != "stated"):
        return claim
    period = story.period._replace(basis="inherited", rule="the story's sentence with the same figure")
    return claim._replace(period=period, kind=story.kind, place=claim.place or story.place, open_question=None)


def is_same_figure(headline: Claim, story: Claim) -> bool:
    """Whether a sentence of the story gives the headline's figure, exact or less rounded."""
    if headline.count.measure != story.count.measure or headline.count.is_negated != story.count.is_negated:
        return False
    a, b = headline.number, story.number
    if (a.low, a.high) == (b.low, b.high) or (a.low is not None and a.low == b.low):
        return True  # "Raid kills 146" above "at least 146 were killed"
    if a.low is None or b.low is None or a.hedge == "exact":
        return False
    return abs(a.low - b.low) <= ROUNDING * max(a.low, b.low) or (a.form == "vague" and b.low >= a.low)


class Links(NamedTuple):
    """The earlier claims that a figure is part of, comes on top of, and replaces."""

    whole: int | None
    base: int | None
    replaced: int | None


def make_claim(
    scenery: Scenery,
    position: int,
    count: Count,
    said: Attribution | None,
    links: Links,
    claims: Sequence[Claim],
) -> Claim:
    """One counted number with all that its sentence, those before and the figures it belongs to say of it."""
    sentence, dates, said_day = scenery.sentences[position], scenery.dates[position], scenery.said_on(position)
    kin = next((claims[other] for other in (links.whole, links.base) if other is not None), None)
    if said is None and kin is not None:  # who claims the whole claims its parts
        said = kin.attribution
    spot = Spot(scenery.text, sentence, position, dates, said_day)
    period = resolve_period(spot, count, scenery.timeline, kin.period if kin else None)
    kind = resolve_kind(count, period, timex_of(period, dates))
    if kin is not None and count.kind is None and (period.start, period.end) == (kin.period.start, kin.period.end):
        kind = "event" if ONE_EVENT.search(scenery.text, count.number.char_end, sentence.end) else kin.kind
    beside = borrow_total(spot, count, period, claims, scenery.timeline.published) if kin is None else None
    if beside is not None:
        period, kind = beside.period._replace(basis="inherited", rule=BESIDE), beside.kind
    year_ago = find_year_ago(spot, count, claims)
    if year_ago is not None:
        period, kind = year_ago, "period_total"
    return Claim(
        number=count.number,
        sentence=sentence,
        count=count,
        period=period,
        attribution=said,
        kind=kind,
        place=None,
        said_on=said_day,
        part_of=links.whole,
        supersedes=links.replaced,
        open_question=count.open_question or question_of(period, said),
    )


def with_source(said: Attribution | None) -> Attribution | None:
    """The attribution, unless nobody is named in it."""
    return None if said is None or said.source is None else said


def timex_of(period: Period, dates: Sequence[Timex]) -> Timex | None:
    """The time expression that a period was read from, where it stands in the sentence."""
    return next((t for t in dates if t.char_start == period.text_start), None)


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
