"""Which days a figure covers: the date in its own clause, else the sentence or list before it, else the article's main event.

When a thing happened is kept apart from when it was said: "police said on Monday" dates the saying.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise

import regex

from toolkit.records import Count, Period, Sentence, Timex

MISSING = Period(None, None, None)

# Where a new clause begins, so that "killed 12 on Monday, while 7 died on Sunday" keeps its dates apart.
CLAUSE = regex.compile(
    r"""
      [;:]\s | \s[–—-]{1,2}\s                                       # a semicolon, a dash
    | ,?\s(?:while|whereas|although|though|but|when|after|before|following|as|compared|who|which|that|where)\s
    | ,?\s(?:adding|noting|saying|stressing)\s | ,\s(?:and|with)\s
    """,
    regex.VERBOSE | regex.IGNORECASE,
)

# Words of saying: a bare day right behind or before one of them dates the saying and not the event.
SAYING = regex.compile(
    r"""\b(?:sa(?:id|ys|ying)|told|tells|stated|reported|announced|declared|added|confirmed|claimed|acknowledged|noted|wrote|tweeted|posted
    |briefing|statement|interview|conference|broadcast|bulletin|report|released|issued|published|update|updated|speaking|quoted|address|according)\b""",
    regex.VERBOSE | regex.IGNORECASE,
)
# What may stand between the word of saying and its day: "said in a televised statement late on Monday".
BETWEEN = regex.compile(
    r"""[\s,]*(?:(?:
      (?i:on|late|early|in|a|an|the|by|at|its|their|his|her|to|of|from)
    | (?i:daily|weekly|news|press|video|written|online|televised|separate|new|brief|statement|briefing)
    | (?i:conference|interview|report|reporters|journalists)
    | (?i:afternoon|evening|morning|night) | \p{Lu}[\p{L}’'.-]+                      # "told Reuters on Monday"
    )[\s,]+){0,7}""",
    regex.VERBOSE,
)
# The day before the word of saying: "Monday's statement", "on Monday, the ministry said" keeps to the sentence start.
POSSESSIVE = regex.compile(
    r"['’]s?\s+(?:\w+\s+)?(?:statement|report|briefing|bulletin|update|announcement|figures?|interview|press)",
    regex.IGNORECASE,
)
# Words that make an event of the past season the background of today's: their dates are not handed on.
BACKGROUND_DAYS = 45
# Kinds that hold at no day in particular unless one is named.
UNDATED = frozenset(("rate", "stock", "share"))
# The main event stands in the first sentences of the story.
LEAD = 4
TOTALS = frozenset(("since",))


# "since the war erupted in March 2011": the word governs the whole clause, and so opens the period to the day of publication.
SINCE = regex.compile(r"\bsince\b[^.;,]{0,70}$", regex.IGNORECASE)
# How many sentences back a date is still understood ("On the night of Monday a blast hit a bus. Officials said three people died.").
REACH = 2


@dataclass(frozen=True)
class Timeline:
    """What the article says of time: its day of publication, its main event, and the event date of each sentence."""

    published: date | None
    main: Timex | None
    stated: Sequence[Timex | None]

    def before(self, position: int) -> Timex | None:
        """The event date that the sentences just before have stated."""
        return next((t for t in reversed(self.stated[max(0, position - REACH) : position]) if t is not None), None)


def read_timeline(
    text: str, sentences: Sequence[Sentence], dates_of: Sequence[Sequence[Timex]], published: date | None
) -> Timeline:
    """Goes once through the article for the dates that later figures may inherit."""
    events = [
        [t for t in dates if is_dated(t) and is_recent(t, published) and not is_reporting_date(text, t, sentence)]
        for sentence, dates in zip(sentences, dates_of, strict=True)
    ]
    main = find_main_event(text, sentences, dates_of, events, published)
    return Timeline(published, main, [next((t for t in reversed(found) if is_short(t)), None) for found in events])


def is_dated(timex: Timex) -> bool:
    """Whether a time expression covers known days; "now" and "daily" do not."""
    return timex.start is not None and timex.type != "SET" and not timex.value.endswith("_REF")


def is_reporting_date(text: str, timex: Timex, sentence: Sentence) -> bool:
    """Whether a date says when something was said.

    >>> from toolkit.records import Timex
    >>> text = "Police said on Monday that 12 people died on Sunday."
    >>> def day(a, b): return Timex(a, b, text[a:b], "DATE", "", None, None, None, "day", "published")
    >>> [is_reporting_date(text, day(*span), Sentence(0, len(text), "body", 0)) for span in ((15, 21), (45, 51))]
    [True, False]
    """
    if POSSESSIVE.match(text, timex.char_end):
        return True
    if timex.precision not in (None, "day", "time", "hour", "minute") or timex.lead in (
        "since",
        "until",
        "between",
        "from",
        "during",
        "over",
    ):
        return False
    before = list(SAYING.finditer(text, max(sentence.start, timex.char_start - 110), timex.char_start))
    return bool(before) and BETWEEN.fullmatch(text, before[-1].end(), timex.char_start) is not None


def clause_spans(text: str, sentence: Sentence) -> list[tuple[int, int]]:
    """The clauses of a sentence, as spans that lie side by side."""
    cuts = [m.start() for m in CLAUSE.finditer(text, sentence.start, sentence.end)]
    edges = [sentence.start, *cuts, sentence.end]
    return list(pairwise(edges))


def choose_date(text: str, sentence: Sentence, at: tuple[int, int], dates: Sequence[Timex]) -> Timex | None:
    """The date of a figure among those of its sentence: in its clause behind it, before it, opening the sentence, the only one."""
    if not dates:
        return None
    clauses = clause_spans(text, sentence)
    home = next((i for i, (a, b) in enumerate(clauses) if a <= at[0] < b), 0)

    def clause_of(timex: Timex) -> int:
        return next((i for i, (a, b) in enumerate(clauses) if a <= timex.char_start < b), 0)

    places = [(clause_of(timex), timex) for timex in dates]
    behind = [t for i, t in places if i == home and t.char_start >= at[1]]
    if behind:
        return behind[0]
    before = [t for i, t in places if i == home and t.char_end <= at[0]]
    if before:
        return before[-1]
    opening = [t for i, t in places if t.char_start - sentence.start < 25 and i <= home]
    if opening:
        return opening[0]
    earlier = [t for i, t in places if i < home]
    later = [t for i, t in places if i > home]
    return earlier[-1] if earlier else later[0]


def find_main_event(
    text: str,
    sentences: Sequence[Sentence],
    dates_of: Sequence[Sequence[Timex]],
    events: Sequence[Sequence[Timex]],
    published: date | None,
) -> Timex | None:
    """The day of the article's news: the first event date of a few days in the lead; a day of saying only where there is no other."""
    lead = [i for i, s in enumerate(sentences) if s.zone == "body"][:LEAD]
    first = next((t for i in lead for t in events[i] if is_short(t)), None)
    if first is None:
        return next(
            (
                t
                for i in lead
                for t in dates_of[i]
                if is_dated(t) and is_recent(t, published) and is_reporting_date(text, t, sentences[i])
            ),
            None,
        )
    if (
        first.precision == "week"
    ):  # "last week's quake", and further down "last Saturday's quake": the day is named after all
        return next((t for found in events for t in found if is_day_within(t, first)), first)
    return first


def is_day_within(day: Timex, week: Timex) -> bool:
    """Whether one day lies in a week."""
    return (
        day.start == day.end
        and day.start is not None
        and week.start is not None
        and week.end is not None
        and week.start <= day.start <= week.end
    )


def is_short(timex: Timex) -> bool:
    """Whether it covers a few days at most: an event, and not a campaign."""
    return timex.start is not None and timex.end is not None and (timex.end - timex.start).days <= 6


def is_recent(timex: Timex, published: date | None) -> bool:
    """Whether it lies in the weeks before publication: older dates are background."""
    if published is None or timex.start is None:
        return True
    return timedelta(days=-1) <= published - timex.start <= timedelta(days=BACKGROUND_DAYS)


def resolve_period(
    text: str, sentence: Sentence, position: int, count: Count, dates: Sequence[Timex], timeline: Timeline
) -> Period:
    """The period of one figure. `dates` are those of its sentence."""
    at = (count.number.char_start, count.number.char_end)
    own = [t for t in dates if is_dated(t) and not is_inside(t, at) and not is_reporting_date(text, t, sentence)]
    chosen = choose_date(text, sentence, at, own)
    if chosen is not None:
        period = period_of(chosen, "stated", timeline.published, "date in the sentence")
        if SINCE.search(text, sentence.start, chosen.char_start) and timeline.published and period.start:
            period = replace(period, end=timeline.published, rule="since a date in the sentence")
        if period.start is not None:
            return period
    if count.kind in UNDATED:
        return MISSING
    inherited = timeline.before(position)
    if inherited is not None:
        return period_of(inherited, "inherited", timeline.published, "date of the sentence before")
    if timeline.main is not None:
        return period_of(timeline.main, "inherited", timeline.published, "main event of the article")
    if timeline.published is not None:
        return Period(timeline.published, timeline.published, "inferred", rule="day of publication")
    return MISSING


def is_inside(timex: Timex, at: tuple[int, int]) -> bool:
    """Whether a time expression and the figure share words ("the last 24 hours" is no date of 24)."""
    return timex.char_start < at[1] and at[0] < timex.char_end


def period_of(timex: Timex, basis: str, published: date | None, rule: str) -> Period:
    """The days of a time expression; an open end closes with the publication."""
    end = timex.end if timex.end is not None else published
    if timex.start is None or end is None or end < timex.start:
        return MISSING
    return Period(timex.start, end, basis, timex.date_text, timex.char_start, timex.char_end, rule)


def resolve_kind(count: Count, period: Period, lead: str | None) -> str:
    """The kind of a claim: what the words say, else an event of a day or two, else the total of a period."""
    if count.kind is not None:
        return count.kind
    if lead in TOTALS:
        return "running_total"
    if period.start is not None and period.end is not None and (period.end - period.start).days >= 2:
        return "period_total"
    return "event"
