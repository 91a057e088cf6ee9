"""The period of a figure whose own sentence gives none: from the sentences before, the beginning of a war, the day of the news."""

from __future__ import annotations

import regex

from toolkit.extract.cued_sentences import CuedSentence, Listed
from toolkit.extract.periods.as_of import find_as_of
from toolkit.extract.periods.beginnings import OVER
from toolkit.extract.periods.choose_date import TOTALS, WHEN, last_day
from toolkit.extract.periods.day_roles import deed_nouns, is_recent
from toolkit.extract.periods.known_affairs import find_in_known
from toolkit.extract.periods.list_headings import find_since_heading
from toolkit.extract.periods.named_again import find_named_again
from toolkit.extract.periods.nights import IN_THE_NIGHT, find_night, find_of_story, span_night
from toolkit.extract.periods.open_totals import (
    SINCE,
    find_counted_since,
    find_opened,
    find_over_all,
    find_until,
    goes_on,
    until_now,
)
from toolkit.extract.periods.shared_totals import THAT_ONE
from toolkit.extract.periods.spots import MISSING, Spot, period_of
from toolkit.extract.periods.timeline import Timeline, find_since
from toolkit.extract.periods.told_before import find_days_of_old, is_next
from toolkit.records import Count, Period, Timex

# What may count over all of a campaign: "eight are listed as missing", "it put its losses at 17", "118 had been captured".
TOTAL = regex.compile(r"\b(?:have|has|had|are|loss|losses|lost|toll|total|own|puts?|listed)\b")
# "The Observatory counts 6,200 dead", "the group has documented 940 deaths": a tally that is kept
COUNTS = Listed(
    regex.compile(
        r"\b(?:counts|(?:has|have)\s(?:\w+\s)?(?:counted|documented|recorded|tallied|logged))\s[^.;]{0,100}$"
    ),
    *("counts", "counted", "documented", "recorded", "tallied", "logged"),
)
# "Six people were killed there": where and when the sentence before told.
KILLED_THERE = Listed(
    regex.compile(
        r"\G(?:[\w-]+\s){0,2}?[Tt]here\b(?!\s(?:is|are|was|were|has|have|had|will|would|can|could|may|might)\b)|\b(?:killed|died|dead|wounded|injured|hurt|missing|arrested|lost|buried)\s(?:\w+\s)?there\b"
    ),
    "here",
)
# "The army said that it had pursued the raiders": a new paragraph with a speaker of its own
SPEAKS_ANEW = regex.compile(
    r"(?!(?:It|They|He|She|This|That|These|Those|The\s(?:day|attack|blast|raid|bomb\w*|crash|quake|fire|storm))\b)"
    r"[^.;]*?\b(?:said|says|told|confirmed|reported|warned|announced|disclosed|put|gave)\b"
)
HAVE = regex.compile(
    r"\b(?:have|has)\s(?:\w+\s)?(?:fled|crossed|been|left|abandoned|escaped|taken|moved|gone|streamed|poured)\b"
)
HAVE_NEAR = 60  # characters behind a figure in which "have fled" stands
OVER_ANOTHER = "the news, over a day told between"  # the rule of a period
IN_THAT = Listed(regex.compile(r"\b(?:in|from|of|by|during)\sthat\s(\p{L}+)(?:\s(\p{L}+))?"), " that ")
# "The ministry said then that more than 70 had been killed"
SAID_THEN = Listed(
    regex.compile(r"\b(?:said|reported|put|gave|counted|acknowledged|admitted|announced)\s(?:then|at\sthe\stime)\b"),
    "then",
    "time",
)
BARE_TOLL = regex.compile(
    r"(?:One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|At\sleast\s\w+|\d+)\s(?!of\s)(?:[\w-]+\s){0,3}?(?:were|was|died|drowned)\b"
)
# "In October two bombs went off beside her bus. About 140 people were killed"
LOOSE_TOLL = regex.compile(
    r"(?:(?:About|Some|Around|Nearly|Almost|More\sthan|Over|At\sleast)\s[\d,]*\w+|[A-Z][a-z]+-\w+|\d[\d,]*)\s(?!of\s)(?:[\w-]+\s){0,3}?(?:were|was|died|drowned)\b"
)


def find_inherited(spot: Spot, count: Count, timeline: Timeline) -> Period:
    """The period that the sentences before, the story's main event or the day of publication give."""
    return (
        find_of_story(spot, timeline)
        or find_in_known(spot.text, spot.sentence, (count.number.char_start, count.number.char_end), timeline.published)
        or find_since_heading(spot, timeline)
        or find_until(spot, count, timeline)
        or find_that_one(spot, timeline)
        or find_counted_since(spot, count, timeline)
        or find_over_all(spot, count, timeline)
        or find_fled(spot, count, timeline)
        or find_standing(spot, count, timeline)
        or find_named_again(spot, timeline)
        or find_last_night(spot, count, timeline)
        or find_before(spot, count, timeline)
        or find_night(spot, timeline)
        or find_of_news(spot, count, timeline)
    )


def find_that_one(spot: Spot, timeline: Timeline) -> Period | None:
    """ "... in 2003. That bomb claimed 36 lives": of the day named before, however long ago."""
    is_then = spot.sentence.search(SAID_THEN) is not None
    if not is_then and THAT_ONE.match(spot.text, spot.sentence.start, spot.sentence.end) is None:
        return None
    told = timeline.last_named(spot.position)
    if told is not None and WHEN.match(spot.text, told.char_end):  # "the worst since 2003, when a bomb went off"
        told = told._replace(lead=None, end=last_day(told))
    if told is None or told.lead in TOTALS:
        return None
    return period_of(told, "inherited", timeline.published, "date of the sentence before")


def find_fled(spot: Spot, count: Count, timeline: Timeline) -> Period | None:
    """ "Some 20,000 have crossed into Chad", in a story of a war with a beginning: since then."""
    if not has_fled(spot, count):
        return None
    opened = timeline.opened(spot.position)
    return until_now(opened, timeline, SINCE) if opened is not None and opened.start is not None else None


def has_fled(spot: Spot, count: Count) -> bool:
    """Whether a figure is of those who have left their homes up to now."""
    if count.measure != "displaced":
        return False
    return HAVE.search(spot.text, spot.sentence.start, count.number.char_end + HAVE_NEAR) is not None


def find_standing(spot: Spot, count: Count, timeline: Timeline) -> Period | None:
    """ "The monitor counts 6,200 dead", in a story of no day's deed: over all of the campaign that the article counts since."""
    if (
        count.kind is not None
        or not spot.sentence.search_in(COUNTS, spot.sentence.start, count.number.char_start)
        or timeline.deed is not None
    ):
        return None
    opened = find_opened(spot, timeline)
    return opened if opened.start is not None else None


def find_before(spot: Spot, count: Count, timeline: Timeline) -> Period | None:
    """The day that the sentences before give, or that since which the opening counts."""
    text, start, end = spot.text, spot.sentence.start, spot.sentence.end
    is_that = names_that(spot.sentence)
    is_there = is_that or bool(BARE_TOLL.match(text, start, end) or spot.sentence.search(KILLED_THERE))
    if LOOSE_TOLL.match(text, start, end) and is_next(timeline, spot.position):
        old = find_days_of_old(timeline, spot.position - 1)
        if old is not None and not is_recent(old, timeline.published):
            return period_of(old, "inherited", timeline.published, "date of the sentence before")
    before = timeline.before(spot.position, is_there=is_there)
    if before is not None and not is_there and is_counted_between(timeline, before, spot.position):
        before = None
    before = span_night(spot, before) if before is not None else None
    main = timeline.day_of_main
    if main is not None and before is not None and not is_that and is_of_news(count, before, main):
        return period_on(timeline, main, OVER_ANOTHER) if count.measure == "missing" else None
    if before is not None and not (
        not is_there and SPEAKS_ANEW.match(text, start, end) and timeline.is_aside(before, spot.position)
    ):
        rule = "date of the sentence before"
        if has_fled(spot, count) and is_recent(before, timeline.published):
            return until_now(before, timeline, SINCE)
        return (
            period_of(before, "inherited", timeline.published, rule) if is_that else period_on(timeline, before, rule)
        )
    if timeline.beginning is not None and TOTAL.search(text, start, end):
        return period_on(timeline, timeline.beginning, "since a date in the opening")
    return None


def is_counted_between(timeline: Timeline, before: Timex, position: int) -> bool:
    """ "They took the town on Sunday. The army has lost 46 soldiers since January. The rebels lost 289": not of Sunday."""
    between = timeline.sentences[position - 1]
    since = find_since(timeline.text, between, timeline.dates_of[position - 1])
    return before.char_end <= between.start and since is not None and not timeline.is_measure(position - 1, since)


def is_of_news(count: Count, before: Timex, main: Timex) -> bool:
    """Whether a figure goes back to the news over another day told before it: "rebels shot a pilot on Friday. It put the toll at 31"."""
    if main.start is None or main.start != main.end or before.start is None or before.end is None:
        return False
    return (count.rule == "toll" and before.end < main.start) or (
        count.measure == "missing" and before.start > main.start
    )


def names_that(sentence: CuedSentence) -> bool:
    """Whether a sentence points back at a deed: "fourteen people died in that assault"."""
    match = sentence.search(IN_THAT)
    return match is not None and not deed_nouns().isdisjoint(word.lower() for word in match.groups() if word)


def find_last_night(spot: Spot, count: Count, timeline: Timeline) -> Period | None:
    """The night before the story, where a sentence tells of "the night" and those before of yesterday or today."""
    match = spot.sentence.search(IN_THE_NIGHT)
    if match is None or any(c.isdigit() for c in spot.text[count.number.char_end : match.start()]):
        return None  # "42 bodies by nightfall and another 10 during the night"
    night, told = find_night(spot, timeline), timeline.before(spot.position)
    if night is None or night.start is None or told is None or told.start is None:
        return None
    return night if told.start >= night.start else None


def find_of_news(spot: Spot, count: Count, timeline: Timeline) -> Period:
    """The days of the main event, else the day of publication."""
    as_of = find_as_of(spot, count, timeline)
    if as_of is not None:
        return as_of
    main = timeline.told_of(spot.position)
    if main is not None:
        if has_fled(spot, count):
            return until_now(main, timeline, SINCE)
        runs = timeline.is_opening(main) and goes_on(spot, count)
        return period_on(timeline, span_night(spot, main), "main event of the article", runs=runs)
    if timeline.published is not None:
        return Period(timeline.published, timeline.published, "inferred", rule="day of publication")
    return MISSING


def period_on(timeline: Timeline, timex: Timex, rule: str, *, runs: bool = False) -> Period:
    """The days of an earlier date; where that sentence counts since it, so does what follows."""
    period = period_of(timex, "inherited", timeline.published, rule)
    runs = runs or timeline.is_ongoing(timex) or timeline.is_since(timex)
    if timeline.published is None or timex.lead == OVER or not runs:
        return period
    return period._replace(end=timeline.published, rule=SINCE)
