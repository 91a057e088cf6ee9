"""Figures that count from a date of their own sentence: "since May", "the war, which began in May, has killed 9,000", and until when."""

from __future__ import annotations

from datetime import date

import regex

from toolkit.extract.clauses import since_before
from toolkit.extract.cued_sentences import Listed
from toolkit.extract.periods.beginnings import opens_count
from toolkit.extract.periods.campaigns import GOING_ON
from toolkit.extract.periods.choose_date import TOTALS
from toolkit.extract.periods.day_roles import is_dated, is_limit
from toolkit.extract.periods.open_totals import SINCE_THEN
from toolkit.extract.periods.spots import Spot
from toolkit.records import Timex

PERFECT = regex.compile(r"\b(?<!\b(?:may|might|could|would|must|should|to)\s)(?:has|have)\b", regex.IGNORECASE)
HAD = regex.compile(
    r",\shad\s(?:[\w-]+\s){0,2}?(?:cost|killed|claimed|taken|left|displaced|wounded|driven|forced|seen)\b"
)
# "from October to the present day", "from 27 December until now"
TO_NOW = regex.compile(
    r"\s(?:(?:up\s)?to|until|till)\s(?:the\s)?(?:present|now|today|date|this\s(?:day|moment))\b", regex.IGNORECASE
)
OPENING = 6  # characters before the date that opens a sentence
FAR = 80  # characters behind a figure that may say "since then"
SAME_NEWS = 2  # days between the saying and the publication within which both are today's news
# "The border protests, which began on March 30, have killed 31"; "... killed 31 in the protests, which began on March 30"
WHICH_BEGAN = Listed(
    regex.compile(
        r",?\s(?:which|that)\s(?:first\s)?(?:began|started|opened|erupted|broke\sout|flared|(?:was|were)\slaunched)\s(?:\w+\s){0,3}$",
        regex.IGNORECASE,
    ),
    *("began", "started", "opened", "erupted", "broke", "flared", "launched"),
)
# "19 people were killed in clashes that began on Tuesday": what is told of in the plural, or goes on, ran until the story.
IN_RUNNING = regex.compile(
    rf"\b(?:in|during|by|from)\s(?:the\s|an?\s|its\s|their\s)?(?:[\w-]+\s){{0,3}}?(?:{GOING_ON}|battle)\b[^.;]{{0,120}}$",
    regex.IGNORECASE,
)
UP_TO = regex.compile(
    r"\b(?:[Uu]ntil|[Tt]ill|[Pp]rior\sto|[Uu]p\sto|[Bb]y|[Aa]s\s(?:of|at))\s(?:the\s(?:end|beginning|start)\sof\s)?$"
)
# "During the operation, launched on June 7, troops killed 51 rebels"
IN_OPERATION = regex.compile(
    rf"\b(?:during|in)\s(?:the|its|their|this|an?)\s(?:[\w-]+\s){{0,3}}?{GOING_ON}\b[^.;]{{0,40}}?,?\s(?:which\swas\s|that\swas\s)?"
    r"(?:launched|begun|started|opened)\s(?:\w+\s){0,3}$",
    regex.IGNORECASE,
)


def counts_from(spot: Spot, chosen: Timex, at: tuple[int, int]) -> bool:
    """Whether a figure is counted from a date on: "since May", "the war, which began in May, has killed 9,000"."""
    text, sentence = spot.text, spot.sentence
    since = since_before(text, sentence, chosen)
    if chosen.lead in TOTALS or (since is not None and not since.start() < at[0] < chosen.char_start):
        return True  # not "the worst since 139 died in October 2007"
    if chosen.char_end > at[0] and TO_NOW.match(text, chosen.char_end) is None:
        is_begun = spot.sentence.search_in(WHICH_BEGAN, at[1], chosen.char_start) is not None
        is_running = PERFECT.search(text, sentence.start, at[1] + FAR) is not None
        return is_begun and (is_running or IN_RUNNING.search(text, at[1], chosen.char_start) is not None)
    if TO_NOW.match(text, chosen.char_end) is not None:
        return True
    if IN_OPERATION.search(text, sentence.start, chosen.char_start):
        return True
    if HAD.match(text, chosen.char_end) and sentence.search_in(WHICH_BEGAN, sentence.start, chosen.char_start):
        return True  # "the operation, which began on June 7, had cost 51 lives"
    if opens_count(sentence, chosen) and PERFECT.search(text, chosen.char_end, min(sentence.end, at[1] + FAR)):
        return True
    return spot.sentence.search_in(SINCE_THEN, chosen.char_end, min(sentence.end, at[1] + FAR)) is not None


def limit_of(spot: Spot, since: Timex, published: date | None) -> date | None:
    """The day up to which a sentence counts: "as of June 15, 1,311 deaths since January", "until June 10 ... since May 1"."""
    for timex in spot.dates:
        if timex is since or timex.end is None or since.start is None or timex.end < since.start:
            continue
        if published is None or timex.end > published:
            continue
        if is_limit(spot.text, timex) or UP_TO.search(spot.text, max(0, timex.char_start - 20), timex.char_start):
            return timex.end
    return None


def opening_day(spot: Spot, since: Timex) -> date | None:
    """The day that opens a sentence which counts since another: "On 3 November the staff spoke of 1,631 flights since September"."""
    first = next((t for t in spot.dates if is_dated(t) and t is not since), None)
    if first is None or first.start is None or first.start != first.end or since.start is None:
        return None
    if spot.text.startswith(("'", "’"), first.char_end):
        return None  # "with Monday's dead the number since May rises to 46"
    is_opening = first.char_start - spot.sentence.start < OPENING and first.char_end < since.char_start
    return first.start if is_opening and first.start > since.start else None


def end_of_counting(said_on: date | None, published: date | None) -> date | None:
    """Where "since May" ends: with the publication, or with a saying that lies days before it."""
    if said_on is not None and published is not None and (published - said_on).days > SAME_NEWS:
        return said_on
    return published or said_on
