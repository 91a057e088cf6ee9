"""The main event of a story: the day of the crash, quake or battle that its figures are of, where their own sentence names none."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

import regex

from toolkit.extract.cued_sentences import CuedSentence
from toolkit.extract.periods.aftermath import is_after, is_ahead, is_closing, is_of_whom
from toolkit.extract.periods.bulletins import find_bulletin, find_ended, find_reported
from toolkit.extract.periods.campaigns import find_stretch
from toolkit.extract.periods.dated_sentences import DatedSentences
from toolkit.extract.periods.day_roles import (
    BESIDE_LESS,
    grave_words,
    is_bare_clock,
    is_dated,
    is_day_within,
    is_of_another,
    is_of_disaster,
    is_recent,
    is_short,
    is_to_come,
    names_deed,
    names_happening,
)
from toolkit.extract.periods.durations import is_shifted
from toolkit.extract.periods.saying_days import is_given_toll, is_reporting_date
from toolkit.extract.periods.told_before import is_one_day
from toolkit.extract.periods.toll_days import is_toll_day
from toolkit.records import Timex

# Words that a sentence further down must share with the opening to be of the same event, and how old that may be (days).
SHARED = 2
NEWS_DAYS = 10
OPENING = 2  # sentences of the opening that may tell of a day of long ago
PAIR = 2
# "On Thursday 46 people were killed", "carried out two strikes on Tuesday": a deed that is counted for itself is another one.
COUNTED = regex.compile(
    r"\b(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|dozens)\s(?:[\w-]+\s){0,3}?"
    r"(?:killed|died|dead|wounded|injured|strikes|raids|sorties|attacks)\b",
    regex.IGNORECASE,
)
FOLLOWED = regex.compile(r"\s(?:after|following)\s")
FAR = 60  # characters behind "after" in which the deed is named
LONG_WORD = re.compile(r"[^\W\d_]{4,}")
# "more than two days after the storm"
LOOSELY = regex.compile(r"\b(?:more\sthan|nearly|almost|about|some|around|over|just\sunder)\s$", regex.IGNORECASE)


def find_main(story: DatedSentences, deed: Timex | None) -> Timex | None:
    """The day of the news: the months of a report, the day of the deed, or any that the opening names."""
    return find_reported(story) or deed or find_any_day(story)


def find_deed(story: DatedSentences) -> Timex | None:
    """The days on which something happened: the first in the opening beside a deed, the stretch it gives, the deed further down."""
    clock = lesser = None
    latest = find_latest(story)
    for i in story.lead:
        chosen = story.event_date(
            i, [t for t in day_events(story, i) if latest is None or t.start is None or t.start <= latest]
        )
        if i != story.lead[0] and chosen is not None and is_stale(story, chosen):
            continue
        if chosen is not None and (story.is_happening(i, chosen) or story.is_ongoing(chosen)):
            if story.rank(i, chosen) == BESIDE_LESS and not story.is_ongoing(chosen):
                lesser = lesser or chosen
                continue
            if not is_bare_clock(chosen) and (clock is None or names_deed(story.text, chosen)):
                return chosen
            clock = clock or chosen
        told = find_ended(story, i) or find_bulletin(story, i)
        if told is not None and clock is None:
            return told
    return clock or lesser or stretch_of(story) or find_deed_of_old(story) or find_deed_below(story)


def find_latest(story: DatedSentences) -> date | None:
    """The day behind which the deed cannot lie, as something followed it then: "declared on Saturday mourning after a bomb"."""
    first = next(iter(story.lead), None)
    if first is None:
        return None
    for t in story.dates_of[first]:
        behind = FOLLOWED.search(story.text, t.char_end, story.sentences[first].end)
        if behind is None or not is_one_day(t) or not is_recent(t, story.published) or story.is_happening(first, t):
            continue
        if names_happening(story.text[behind.end() : behind.end() + FAR], grave_words()):
            return t.start
    return None


def is_stale(story: DatedSentences, timex: Timex) -> bool:
    """ "A bomb killed 82 people. ... Seventeen died on Aug. 7": too long ago to be the day that the first sentence leaves out."""
    if story.published is None or timex.start is None or (story.published - timex.start).days <= NEWS_DAYS:
        return False
    first = story.sentences[story.lead[0]]
    return names_happening(story.text[first.start : first.end])


def find_deed_of_old(story: DatedSentences) -> Timex | None:
    """The day of long ago of which a story tells anew: "the bomb that fell on March 17 killed them, it was found on Thursday"."""
    for i in story.lead[:OPENING]:
        for t in story.dates_of[i]:
            if not is_dated(t) or t.start != t.end or is_recent(t, story.published) or t.anchor == "text":
                continue
            if (
                story.is_happening(i, t)
                and not story.counts_from(i, t)
                and not is_reporting_date(story.text, t, story.sentences[i])
            ):
                return t
    return None


def day_events(story: DatedSentences, position: int) -> list[Timex]:
    """The event dates of a sentence, less those since which it counts."""
    days = [t for t in story.events(position) if not story.is_beginning(position, t)]
    return [t for t in days if not t.date_text.lower().startswith(("the same ", "same "))]  # as that of the news


def find_any_day(story: DatedSentences) -> Timex | None:
    """The first day that the opening names, where nothing happens beside any."""
    chosen = [(i, story.event_date(i, day_events(story, i))) for i in story.lead]
    short = [(i, t) for i, t in chosen if t is not None]
    other = [t for i, t in short if not is_after(story.text, story.sentences[i], t)]
    past = (t for t in other if story.published is not None and t.start is not None and t.start < story.published)
    first = next(past, other[0] if other else short[0][1] if short else None)
    if first is not None:
        return first
    named = ((i, t) for i in story.lead for t in story.dates_of[i] if is_dated(t) and is_recent(t, story.published))
    named = ((i, t) for i, t in named if not is_of_another(story.text, t, story.sentences[i]))
    named = ((i, t) for i, t in named if t.lead != "as of" and not story.is_measure(i, t))
    named = ((i, t) for i, t in named if not is_to_come(t, story.published))
    named = ((i, t) for i, t in named if not is_of_telling(story, i, t))
    named = ((i, t) for i, t in named if not is_ahead(story.text, story.sentences[i], t))
    return next((t for i, t in named if not story.is_beginning(i, t)), None)


def is_of_telling(story: DatedSentences, position: int, timex: Timex) -> bool:
    """Whether a day is only that of a toll, of its revising, of the end of a search, or of what another speaker once said."""
    text, sentence = story.text, story.sentences[position]
    if is_toll_day(text, sentence, timex) or is_closing(text, sentence, timex) or is_of_whom(text, sentence, timex):
        return True
    return is_given_toll(text, sentence, timex)


def stretch_of(story: DatedSentences) -> Timex | None:
    """The days that the opening gives to its news: "for a fourth straight night", "a weekend of street fighting"."""
    opening = [s for s in story.sentences if s.zone == "headline"]
    opening.extend(story.sentences[i] for i in story.lead[:2])
    return find_stretch(story.text, opening, story.published)


def find_deed_below(story: DatedSentences) -> Timex | None:
    """The day of the deed further down, where the opening tells only of what came after: "the storm came ashore on Sunday"."""
    lead = story.lead
    opening = words_of(story.text, story.sentences[: lead[0] + 1]) if lead else frozenset()
    for i, sentence in enumerate(story.sentences):
        if sentence.zone != "body" or i in lead:
            continue
        days = [t for t in story.events(i) if is_news(t, story.published) and not story.counts_from(i, t)]
        if not days:
            continue
        if COUNTED.search(story.text, sentence.start, sentence.end) and not any(
            is_of_disaster(story.text, t) for t in days
        ):
            continue
        days = [t for t in days if story.is_happening(i, t)]
        if days and (
            len(opening & words_of(story.text, (sentence,))) >= SHARED
            or any(is_of_disaster(story.text, t) for t in days)
        ):
            return join_days(days) or story.event_date(i, days)
    return None


def join_days(days: Sequence[Timex]) -> Timex | None:
    """Two days of one event told in one sentence: "the storm came ashore on Sunday, and the dams gave way on Monday"."""
    if len(days) != PAIR:
        return None
    first, last = days
    if first.start is None or last.end is None or not 0 < (last.end - first.start).days < PAIR:
        return None
    return first._replace(end=last.end)


def find_beginning(story: DatedSentences, deed: Timex | None) -> Timex | None:
    """The day since which an opening counts that tells of no deed: its totals are of all the campaign."""
    if deed is not None and deed.type != "DURATION":
        return None
    dates = ((i, t) for i in story.lead for t in story.events(i))
    return next((t for i, t in dates if story.is_beginning(i, t)), None)


def fix_day(story: DatedSentences, main: Timex) -> Timex:
    """The day of a main event given as a week or loosely: "last week's quake", and further down "last Saturday's quake"."""
    if is_shifted(story.text, main) and LOOSELY.search(story.text, max(0, main.char_start - 20), main.char_start):
        return named_near(story, main)
    if main.precision != "week" and "weekend" not in main.date_text:
        return main
    within = (
        t
        for i in range(len(story.sentences))
        for t in story.events(i)
        if is_day_within(t, main) and names_deed(story.text, t)
    )
    return next(within, None) or next(happened_within(story, main), main)


def happened_within(story: DatedSentences, week: Timex) -> Iterator[Timex]:
    """The days of a week on which the opening says that something happened, and counts nothing for itself."""
    for i in story.lead:
        if not COUNTED.search(story.text, story.sentences[i].start, story.sentences[i].end):
            yield from (t for t in day_events(story, i) if is_day_within(t, week) and story.is_happening(i, t))


def named_near(story: DatedSentences, main: Timex) -> Timex:
    """The day that the opening names beside a loose count: "more than two days after the storm", and then "on Saturday night"."""
    named = (t for i in story.lead for t in story.events(i) if t.anchor != "text" and t.precision == "day")
    near = (t for t in named if t.start and main.start and abs((t.start - main.start).days) == 1)
    return next(near, main)


def words_of(text: str, sentences: Iterable[CuedSentence]) -> frozenset[str]:
    """The longer words of some sentences, by which one shows that it tells of the same thing as another."""
    return frozenset(word.lower() for s in sentences for word in LONG_WORD.findall(text, s.start, s.end))


def is_news(timex: Timex, published: date | None) -> bool:
    """Whether it is a day, or a night, shortly before publication."""
    if not is_short(timex) or timex.precision != "day":
        return False
    return published is not None and timex.start is not None and 0 <= (published - timex.start).days <= NEWS_DAYS
