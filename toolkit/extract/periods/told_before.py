"""Of which days the sentence just before tells: where something happened, aside, plainly, or long ago."""

from __future__ import annotations

import regex

from toolkit.extract.claim_kinds import LOOKS_BACK
from toolkit.extract.clauses import clause_spans
from toolkit.extract.periods.aftermath import is_after
from toolkit.extract.periods.beginnings import opens_count
from toolkit.extract.periods.choose_date import TOTALS, join_pair
from toolkit.extract.periods.dated_sentences import DatedSentences
from toolkit.extract.periods.day_roles import is_bare_clock, is_dated, is_of_disaster, is_recent, is_short, spoken_of
from toolkit.extract.periods.durations import is_told_of
from toolkit.extract.periods.fit_dates import is_of_nobody
from toolkit.extract.periods.saying_days import is_reporting_date
from toolkit.records import Timex

# "Eighty-one people remained in hospital on Friday": what only lasts on a day, or is published then, did not happen then.
LASTS = regex.compile(
    r"\b(?:still|remain(?:ed|s|ing)?|was|were|is|are|been|hold(?:s|ing)|held|publish\w*|releas\w*|report|figures|inspection|visit(?:ed|ing)?|met|meeting)\b"
)
# A day in such a clause is not what its sentence tells; "said that the army had on Friday retaken the town" is.
ASIDE = regex.compile(r",?\s(?:who|which|where|whose|when|while|as|after|before|that)\b")
SAID_THAT = regex.compile(r".*?(?:said|says|told|reported|reports|announced|claimed|added|wrote)\sthat\b")
SAYING = 12  # characters before "that" in which the word of saying stands
NIGHT = 2  # days: what is longer is a stretch


def find_happening(story: DatedSentences, position: int, *, is_there: bool) -> Timex | None:
    """The day on which a sentence says that something happened; a state "since Friday" only where the next is of the same place."""
    sentence = story.sentences[position]
    happening = [
        t
        for t in story.events(position)
        if (story.is_happening(position, t) or opens_scene(story, position, t))
        and (not opens_count(sentence, t) or is_of_disaster(story.text, t))
        and not is_bare_clock(t)
        and (is_there or not is_of_nobody(story.text, sentence, t))
    ]
    chosen = story.event_date(position, happening)
    if chosen is None or len(happening) < 2 or not is_one_day(chosen):
        return chosen
    return join_pair(story.text, chosen, happening)  # "dropped the bombs last Wednesday and Thursday"


def find_next_told(story: DatedSentences, position: int) -> Timex | None:
    """What a sentence tells of where nothing happened on its days, for the next one in the paragraph."""
    return find_aside(story, position) or find_day_of_old(story, position) or find_plain_day(story, position)


def find_same_place(story: DatedSentences, position: int) -> Timex | None:
    """Any day of a sentence, for one that goes on with it: "six people were killed there"."""
    days = [t for t in story.events(position) if is_short(t) and t.precision == "day"]
    sentence = story.sentences[position]
    days = [t for t in days if not is_after(story.text, sentence, t)]
    if (
        days
        and spoken_of().search(story.text, sentence.start, sentence.end)
        and not story.is_happening(position, days[-1])
    ):
        return None
    return days[-1]._replace(lead=None) if days else find_days_of_old(story, position)


def is_next(story: DatedSentences, position: int) -> bool:
    """Whether a sentence stands in the paragraph of the one before it."""
    return position > 0 and "\n" not in story.text[story.sentences[position - 1].end : story.sentences[position].start]


def opens_scene(story: DatedSentences, position: int, timex: Timex) -> bool:
    """Whether a day opens its sentence: "On Tuesday they took the last stretch of the road. A strike killed 12"."""
    sentence = story.sentences[position]
    if story.text[sentence.start : timex.char_start].strip().lower() != "on" or not is_one_day(timex):
        return False
    return not is_after(story.text, sentence, timex)


def find_aside(story: DatedSentences, position: int) -> Timex | None:
    """What is told aside: "it came two days after gunmen stormed the hall", "30 attacks in the past 24 hours"."""
    for timex in story.dates_of[position]:
        is_last_day = timex.type == "DURATION" and is_last_night(timex) and story.is_happening(position, timex)
        if is_dated(timex) and (is_told_of(story.text, timex) or is_last_day):
            return timex
    return None


def find_plain_day(story: DatedSentences, position: int) -> Timex | None:
    """The one day of a sentence that tells neither of a saying nor of what came after: "on Wednesday they went from hut to hut"."""
    text, sentence = story.text, story.sentences[position]
    days = [t for t in story.events(position) if is_one_day(t) and t.precision == "day" and not is_bare_clock(t)]
    if len(days) > 1:  # "12 October, Hama - The army took two villages on Sunday"
        days = [t for t in days if t.start != story.published]
    if len(days) != 1 or days[0].anchor == "text" or is_after(text, sentence, days[0]):
        return None
    if story.counts_from(position, days[0]) or spoken_of().search(text, sentence.start, sentence.end):
        return None
    clauses = clause_spans(text, sentence)
    start, end = next(((a, b) for a, b in clauses if a < days[0].char_end <= b), (sentence.start, sentence.end))
    if ASIDE.match(text, start) and not SAID_THAT.match(text, max(sentence.start, start - SAYING), start + SAYING // 2):
        return None
    return None if LASTS.search(text, start, end) else days[0]


def find_day_of_old(story: DatedSentences, position: int) -> Timex | None:
    """The one day of long ago on which something happened: "the trucks went off on Aug. 7, 1998"."""
    days = [t for t in story.dates_of[position] if is_one_day(t) and not is_recent(t, story.published)]
    days = [t for t in days if story.published is None or t.start is None or t.start < story.published]
    opening = story.sentences[position].start
    days = [t for t in days if t.char_start == opening or story.is_happening(position, t)]
    days = [t for t in days if not story.counts_from(position, t)]
    is_told = len(days) == 1 and not is_reporting_date(story.text, days[0], story.sentences[position])
    return days[0] if is_told else None


def find_days_of_old(story: DatedSentences, position: int) -> Timex | None:
    """The days of long ago of which a sentence tells: "the attack at the school last November", "between November and January"."""
    sentence = story.sentences[position]
    dates = [t for t in story.dates_of[position] if is_dated(t) and t.end is not None and t.lead not in TOTALS]
    dates = [t for t in dates if story.is_happening(position, t) and not is_reporting_date(story.text, t, sentence)]
    dates = [t for t in dates if not story.is_measure(position, t)]
    return join_pair(story.text, dates[-1], dates) if dates else None


def find_stretch_of(story: DatedSentences, position: int) -> Timex | None:
    """The stretch of days that a sentence gives: "between 29 February and 3 April"."""
    told = find_days_of_old(story, position)
    if told is None or told.start is None or told.end is None:
        return None
    return told if (told.end - told.start).days >= NIGHT else None


def is_last_night(timex: Timex) -> bool:
    """Whether it is the last day or night: "the past 24 hours"."""
    if timex.start is None or timex.end is None:
        return False
    return (timex.end - timex.start).days < NIGHT and LOOKS_BACK.match(timex.date_text) is not None


def is_one_day(timex: Timex | None) -> bool:
    """Whether it covers a single known day."""
    return timex is not None and timex.start is not None and timex.start == timex.end
