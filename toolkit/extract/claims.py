"""Makes claims of counted numbers: who says each, for which period, where it happened, how sure the reading is."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

import regex

from toolkit.extract.attributions import find_attributions, resolve_attribution
from toolkit.extract.claim_kinds import ONE_EVENT, UP_TO, resolve_kind
from toolkit.extract.confidence import estimate_confidence
from toolkit.extract.layout import Layout, sentence_at
from toolkit.extract.periods.as_of import adds_up
from toolkit.extract.periods.carried_on import CARRIED, find_told_just_before
from toolkit.extract.periods.greater_sums import is_greater_sum, open_sum
from toolkit.extract.periods.resolve import resolve_period
from toolkit.extract.periods.scenery import Scenery
from toolkit.extract.periods.shared_totals import BESIDE, borrow_total
from toolkit.extract.periods.spots import Spot
from toolkit.extract.periods.toll_days import find_day_told
from toolkit.extract.periods.year_ago import find_year_ago
from toolkit.extract.places.whereabouts import Whereabouts
from toolkit.records import Article, Attribution, Claim, Count, Period, Timex
from toolkit.text.datelines import find_dateline_place
from toolkit.vocabulary.load import Vocabulary

# How far a rounded figure of the headline may lie from the story's (share of the larger).
ROUNDING = 0.06
# A headline's "in four days" ends where the story says.
BARE_LENGTH = regex.compile(r"(?:an?|one|[\w-]+)\s(?:hours?|days?|weeks?|months?)", regex.IGNORECASE)


class Heard(NamedTuple):
    """A counted article with what its claims are made from: who says what, and which days stand where."""

    article: Article
    layout: Layout
    attributions: list[Attribution]
    scenery: Scenery


def link_claims(articles: Sequence[Article], layouts: Sequence[Layout], vocabulary: Vocabulary) -> list[list[Claim]]:
    """Gives each counted number its source, its period, its place, and how sure the reading is; stage by stage."""
    read = [any(count.measure for count in layout.counts) for layout in layouts]
    counted = [both for both, is_counted in zip(zip(articles, layouts, strict=True), read, strict=True) if is_counted]
    attributions = [find_said(article, layout, vocabulary) for article, layout in counted]
    sceneries = [Scenery(article, layout.sentences, layout.dates.in_full()) for article, layout in counted]
    heard = [
        Heard(article, layout, said, days)
        for (article, layout), said, days in zip(counted, attributions, sceneries, strict=True)
    ]
    made = [make_claims(story) for story in heard]
    placed = iter([place_claims(story, claims, vocabulary) for story, claims in zip(heard, made, strict=True)])
    return [next(placed) if is_counted else [] for is_counted in read]


def find_said(article: Article, layout: Layout, vocabulary: Vocabulary) -> list[Attribution]:
    """Who says the counted numbers of an article."""
    spans = [(c.number.numeral_start, c.number.numeral_end) for c in layout.counts if c.measure]
    return find_attributions(article.text, layout.sentences, vocabulary, outlet=article.outlet, spans=spans)


def make_claims(story: Heard) -> list[tuple[int, Claim]]:
    """The claims of an article, each with the index of its sentence, before anybody has looked where it happened."""
    layout, attributions = story.layout, story.attributions
    starts = [s.start for s in layout.sentences]
    claims: list[Claim] = []
    positions: list[int] = []
    claim_of: dict[int | None, int] = {}
    for index, count in enumerate(layout.counts):
        if count.measure is None:
            continue
        position = sentence_at(layout.sentences, starts, count.number.char_start)
        if position is None:
            continue
        said = resolve_attribution(attributions, count.number.numeral_start, count.number.numeral_end)
        claim_of[index] = len(claims)
        links = Links(claim_of.get(count.whole), claim_of.get(count.adds_to), claim_of.get(count.replaces))
        claims.append(make_claim(story.scenery, position, count, with_source(said), links, claims))
        positions.append(position)
    return list(zip(positions, claims, strict=True))


def place_claims(story: Heard, claims: Sequence[tuple[int, Claim]], vocabulary: Vocabulary) -> list[Claim]:
    """The claims with their places, what a headline borrows from the story, and how sure each reading is."""
    article, layout = story.article, story.layout
    dateline = article.dateline_place or find_dateline_place(article.text, layout.zones)
    where = Whereabouts(article.text, layout.sentences, layout.counts, vocabulary, dateline)
    placed = [
        claim._replace(
            place=where.place_of(position, claim.count, claim.period, claim.attribution),
            confidence=estimate_confidence(claim),
        )
        for position, claim in claims
    ]
    return [borrow_from_story(claim, placed) for claim in placed]


def borrow_from_story(claim: Claim, claims: Sequence[Claim]) -> Claim:
    """A headline has no room for the day and the place: it takes those of the story's own sentence with the same figure."""
    if claim.sentence.zone != "headline":
        return claim
    is_dated = claim.period.basis == "stated"
    if is_dated and BARE_LENGTH.fullmatch(claim.period.text or "") is None:
        return claim
    story = next((c for c in claims if c.sentence.zone == "body" and is_same_figure(claim, c)), None)
    if story is None or story.period.end is None or (is_dated and story.period.basis != "stated"):
        return claim
    period = story.period._replace(basis="inherited", rule="the story's sentence with the same figure")
    lent = claim._replace(period=period, kind=story.kind, place=claim.place or story.place, open_question=None)
    return lent._replace(confidence=estimate_confidence(lent))


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
    base = links.base if links.whole is None else links.whole
    kin = None if base is None else claims[base]
    if said is None and kin is not None:  # who claims the whole claims its parts
        said = kin.attribution
    spot = Spot(scenery.text, scenery.cued[position], position, dates, said_day)
    period = resolve_period(spot, count, scenery.timeline, kin.period if kin else None)
    kind = resolve_kind(count, period, timex_of(period, dates), scenery.text[sentence.start : sentence.end])
    if kin is not None and count.kind is None and (period.start, period.end) == (kin.period.start, kin.period.end):
        kind = "event" if ONE_EVENT.search(scenery.text, count.number.char_end, sentence.end) else kin.kind
    beside = borrow_total(spot, count, period, claims, scenery.timeline.published) if kin is None else None
    if beside is not None:
        period, kind = beside.period._replace(basis="inherited", rule=BESIDE), beside.kind
    if kin is None and beside is None:
        period, kind = carry_on(spot, count, (period, kind), claims, scenery.timeline.published)
    if kin is None and is_greater_sum(spot, count, period, claims):
        period, kind = open_sum(), "running_total"
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
        said_on=find_day_told(spot, count) or said_day,
        part_of=links.whole,
        supersedes=links.replaced,
        open_question=count.open_question or question_of(period, said),
    )


def carry_on(
    spot: Spot, count: Count, read: tuple[Period, str], claims: Sequence[Claim], published: date | None
) -> tuple[Period, str]:
    """The period and kind of a figure, or those of the figure told just before, where nothing nearer gave it a day."""
    period, kind = read
    is_carried, is_total = count.rule == "carried", adds_up(count)
    told = find_told_just_before(spot, period, claims, published, is_carried=is_carried, is_total=is_total)
    if told is None:
        return period, kind
    rule = UP_TO if told.period.rule == UP_TO else CARRIED
    return told.period._replace(basis="inherited", rule=rule), count.kind or told.kind


def with_source(said: Attribution | None) -> Attribution | None:
    """The attribution, unless nobody is named in it."""
    return None if said is None or said.source is None else said


def timex_of(period: Period, dates: Sequence[Timex]) -> Timex | None:
    """The time expression that a period was read from, where it stands in the sentence."""
    return next((t for t in dates if t.char_start == period.text_start), None)


def question_of(period: Period, said: Attribution | None) -> str | None:
    """What was left undecided, in words."""
    open_ends = []
    if period.start is None and period.end is not None:
        open_ends.append("since when it counts is not told")
    elif period.start is None:
        open_ends.append("no period is given")
    elif period.basis == "inferred":
        open_ends.append(
            "the period is the day of publication, because no other day is named"
            if period.start == period.end
            else "the period is a stretch of days reckoned from the publication, because its days are not named"
        )
    if said is not None and said.source_org is None:
        open_ends.append(f"which organisation '{said.source}' speaks for is not known")
    return "; ".join(open_ends) or None
