"""The frozen records that reading passes along. Text in, records out: nothing here knows a DataFrame.

Every record carries its span in the article's own text: `char_start` inclusive, `char_end` exclusive, counted in Python
characters. `text[char_start:char_end]` is always the words as printed. They are named tuples: nothing else that cannot be changed is
made as fast, and an article takes some hundred of them. `record._replace(field=...)` gives a changed copy.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import NamedTuple

HEDGES = ("exact", "about", "at_least", "at_most", "range")
NUMBER_KINDS = (
    "cardinal",
    "percent",
    "money",
    "measure",
    "ordinal",
    "age",
    "date",
    "time",
    "label",
    "score",
    "phone",
    "list",
    "fraction_word",
)
QUANTITY_KINDS = ("cardinal", "percent", "money", "measure")
FATES = ("claim", "date", "not_counted", "boilerplate", "refused")
VICTIMS = ("civilian", "combatant", "child", "mixed", "unknown")
CLAIM_KINDS = ("event", "period_total", "running_total", "rate", "stock", "share", "change", "forecast")
PERIOD_BASES = ("stated", "inherited", "inferred")
STANCES = ("asserts", "denies", "doubts", "corrects")
SOURCE_KINDS = (
    "ministry",
    "military",
    "official",
    "international",
    "monitor",
    "rescue",
    "hospital",
    "rebel",
    "media",
    "company",
    "document",
    "witness",
    "expert",
    "other",
)
ZONES = ("headline", "dateline", "body", "caption", "related", "boilerplate")


class Zone(NamedTuple):
    """A stretch of the article that is one thing: its own headline, the dateline, body, caption, related links, boilerplate."""

    name: str
    start: int
    end: int


class Article(NamedTuple):
    """An article as reading needs it. `zones` is None where nobody has marked them yet."""

    article_id: str
    text: str
    published: datetime | None = None
    outlet: str | None = None
    headline: str | None = None
    dateline_place: str | None = None
    zones: tuple[Zone, ...] | None = None


class Sentence(NamedTuple):
    """A sentence of a zone; `paragraph` counts from 0, so that a stage can ask whether two share one."""

    start: int
    end: int
    zone: str
    paragraph: int


class Number(NamedTuple):
    """A numeral or number word as written and as read.

    `char_start:char_end` spans the number with its hedge ("more than 100"), `numeral_start:numeral_end` the figure alone ("100").
    `low`/`high` are both ends; an open end is None. `form` says how it is written: digits, words, mixed, vague ("dozens"),
    article ("a soldier"), none ("no civilians").
    """

    char_start: int
    char_end: int
    numeral_start: int
    numeral_end: int
    number_text: str
    low: float | None
    high: float | None
    hedge: str
    kind: str
    is_quantity: bool
    form: str = "digits"
    unit: str | None = None
    reason: str | None = None


class Timex(NamedTuple):
    """A time expression in TIMEX3 terms, resolved to inclusive days. `start`/`end` are None where it has no day or an end is open.

    `anchor` says what it was resolved against: published, text ("two days earlier"), itself (a full date), or none.
    `lead` is the preposition that governs it, in lower case ("since", "by").
    """

    char_start: int
    char_end: int
    date_text: str
    type: str
    value: str
    mod: str | None
    start: date | None
    end: date | None
    precision: str | None
    anchor: str | None
    lead: str | None = None


class Attribution(NamedTuple):
    """Who is said to assert what stands between `scope_start` and `scope_end`.

    `source` as named nearest, `source_org` in one standard spelling, `via` the chain between, outermost first. The source's own words
    stand at `source_start:source_end`, the reporting words at `cue_start:cue_end`. `rule` names the grammar that found it.
    """

    scope_start: int
    scope_end: int
    source: str | None
    source_org: str | None
    source_kind: str | None
    cue: str | None
    source_start: int
    source_end: int
    cue_start: int
    cue_end: int
    is_quoted: bool = False
    via: tuple[str, ...] = ()
    stance: str = "asserts"
    rule: str = ""


class Count(NamedTuple):
    """What one number counts - or, with `measure` None, why it counts nothing that is collected (`reason`).

    `counted_start:counted_end` are the noun phrase, `trigger_start:trigger_end` the verb or noun that decided the measure.
    `kind` is a first reading (None: the period decides between event and period_total); `whole` is the index, in the list of
    counts of the article, of the figure this one is a part of ("including 11 children"); `adds_to` of the one that it comes on top of.
    """

    number: Number
    measure: str | None
    counted: str | None = None
    victim: str | None = None
    kind: str | None = None
    per: str | None = None
    is_negated: bool = False
    stance: str = "asserts"
    attributed_to: str | None = None
    counted_start: int | None = None
    counted_end: int | None = None
    trigger_start: int | None = None
    trigger_end: int | None = None
    whole: int | None = None
    adds_to: int | None = None
    replaces: int | None = None
    rule: str = ""
    reason: str | None = None
    open_question: str | None = None


class Period(NamedTuple):
    """What a figure covers, inclusive; `basis` is stated, inherited or inferred; the words stand at `text_start:text_end`."""

    start: date | None
    end: date | None
    basis: str | None
    text: str | None = None
    text_start: int | None = None
    text_end: int | None = None
    rule: str = ""


class Claim(NamedTuple):
    """One source, in one article, gives one quantity for one measure over one time."""

    number: Number
    sentence: Sentence
    count: Count  # type: ignore[assignment]  # what is counted, and not how often a value stands in the tuple
    period: Period
    attribution: Attribution | None
    kind: str
    place: str | None
    said_on: date | None
    part_of: int | None = None
    restates: int | None = None
    supersedes: int | None = None
    confidence: float | None = None
    open_question: str | None = None


class Reading(NamedTuple):
    """All that was read in one article: the ledger of numbers with fate and reason, the time expressions, the claims."""

    article: Article
    numbers: tuple[tuple[Number, str, str | None], ...]
    dates: tuple[Timex, ...]
    claims: tuple[Claim, ...]
