"""What surrounds the figures of an article in time: the dates of each sentence, and the days on which things were said."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from datetime import date

import regex

from toolkit.extract.cued_sentences import CuedSentence
from toolkit.extract.periods.aftermath import is_after, is_closing
from toolkit.extract.periods.beginnings import join_ended
from toolkit.extract.periods.choose_date import TOTALS
from toolkit.extract.periods.day_roles import is_bare_clock
from toolkit.extract.periods.durations import is_shifted, is_told_of, place_durations
from toolkit.extract.periods.fit_dates import fit_dates
from toolkit.extract.periods.saying_days import is_given_toll, is_reporting_date, opens_saying
from toolkit.extract.periods.timeline import Timeline
from toolkit.extract.periods.told_before import is_one_day
from toolkit.records import Article, Sentence, Timex

SAME_DAY = regex.compile(r"(?:on\s)?(?:(?:the\s)?same|that)\s(?:day|morning|afternoon|evening|night)", regex.IGNORECASE)

IN_ASIDE = regex.compile(r",\s(?:which|who)\shad\s[^,;]*$")


def said_on(text: str, sentence: CuedSentence, dates: Sequence[Timex], published: date | None) -> date | None:
    """The day of saying: named beside the reporting words, else the day of publication."""
    days = [t for t in dates if is_one_day(t)]
    for timex in days:
        if is_told_aside(text, sentence, timex):
            continue
        if is_reporting_date(text, timex, sentence) or opens_saying(text, timex, sentence):
            return timex.start
    return next((t.start for t in days if is_closing(text, sentence, t)), published)


def is_told_aside(text: str, sentence: CuedSentence, timex: Timex) -> bool:
    """ "The ministry, which had given a toll of 31 on Tuesday, said": the day of the earlier figure alone."""
    if not is_given_toll(text, sentence, timex):
        return False
    return IN_ASIDE.search(text, sentence.start, timex.char_start) is not None


def is_morning_after(timex: Timex, then: Timex) -> bool:
    """ "Overnight on 6 May drones came. Two missiles hit the town that morning": the second day of the night."""
    is_night = then.start is not None and then.end is not None and (then.end - then.start).days == 1
    return is_night and timex.date_text.lower().endswith("morning")


def is_guessed(timex: Timex) -> bool:
    """Whether an hour was given the day of publication for want of any other."""
    return timex.anchor == "published" and is_bare_clock(timex)


def place_clocks(dates: Sequence[Timex], said: date | None) -> list[Timex]:
    """ "A blast at 9 a.m. killed eight, police said on Thursday": an hour without a day is of the day of saying."""
    return (
        [t._replace(start=said, end=said) if is_guessed(t) else t for t in dates] if said is not None else list(dates)
    )


class Scenery:
    """The dates of each sentence, looked up once, and the timeline that they make."""

    def __init__(self, article: Article, sentences: Sequence[Sentence], dates: list[Timex]) -> None:
        self.text, self.sentences = article.text, sentences
        self.cued = [CuedSentence(article.text, sentence) for sentence in sentences]
        published = article.published.date() if article.published else None
        starts = [timex.char_start for timex in dates]
        self.dates = [self.dates_of(sentence, dates, starts, published) for sentence in self.cued]
        self.timeline = Timeline(article.text, self.cued, self.dates, published)
        self.count_from_main(dates, starts, published)
        self.settle_same_days()
        self.days: dict[int, date | None] = {}

    def count_from_main(self, dates: list[Timex], starts: list[int], published: date | None) -> None:
        """ "The attack came a week after a bomb killed 12": counted from the day of the article's news, where it is known."""
        counted = [(i, t) for i, found in enumerate(self.dates) for t in found if t.anchor == "text"]
        shifted = sorted({i for i, t in counted if is_told_of(self.text, t)})
        main = self.timeline.day_of_main if shifted else None
        if main is None or main.start is None or main.start != main.end or is_shifted(self.text, main):
            return
        for i in shifted:
            self.dates[i] = self.dates_of(self.cued[i], dates, starts, published, main.start)
        self.timeline.forget()

    def settle_same_days(self) -> None:
        """ "A second blast, on the same afternoon, killed two": the day of the event told before, and not of the saying before."""
        for i, found in enumerate(self.dates):
            for at, timex in enumerate(found):
                if not SAME_DAY.fullmatch(timex.date_text):
                    continue
                if timex.date_text.lower().startswith("that"):
                    then = None if found[:at] else self.timeline.last_named(i)
                    if then is not None and self.is_of_aftermath(then):  # "hit on Saturday. Firemen dug on Sunday"
                        then = self.timeline.before(i) or self.timeline.day_of_main
                    is_other = then is not None and then.start != timex.start
                    if then is not None and then.lead not in TOTALS and is_other:
                        start = then.end if is_morning_after(timex, then) else then.start
                        found[at] = timex._replace(start=start, end=then.end, precision=then.precision)
                        self.timeline.forget(i)
                    continue
                told = [t for t in found[:at] if is_one_day(t) and not is_reporting_date(self.text, t, self.cued[i])]
                day = told[-1] if told else self.timeline.before(i)
                if day is None or day.date_text.endswith(" earlier"):  # "carried down a day earlier. The same evening"
                    day = self.timeline.day_of_main
                if day is not None and is_one_day(day) and day is not timex:
                    found[at] = timex._replace(start=day.start, end=day.end)
                    self.timeline.forget(i)

    def is_of_aftermath(self, timex: Timex) -> bool:
        """Whether a day is that of what came after in its own sentence."""
        return any(is_after(self.text, s, timex) for s in self.cued if s.start <= timex.char_start < s.end)

    def dates_of(
        self,
        sentence: CuedSentence,
        dates: list[Timex],
        starts: list[int],
        published: date | None,
        base: date | None = None,
    ) -> list[Timex]:
        """The time expressions of a sentence, its bare lengths of time placed."""
        first = bisect_left(starts, sentence.start)
        found = dates[first : bisect_left(starts, sentence.end, first)]
        if not found:
            return found
        found = fit_dates(self.text, sentence, found, published)
        found = join_ended(self.text, found) if len(found) > 1 else found
        types = {timex.type for timex in found}
        if "TIME" in types and any(is_guessed(t) for t in found):
            found = place_clocks(found, said_on(self.text, sentence, found, published))
        if "DURATION" in types and any(t.type == "DURATION" and t.start is None for t in found):
            return place_durations(self.text, sentence, found, said_on(self.text, sentence, found, published), base)
        return found

    def said_on(self, position: int) -> date | None:
        """The day on which a sentence was said."""
        if position not in self.days:
            sentence, published = self.cued[position], self.timeline.published
            self.days[position] = said_on(self.text, sentence, self.dates[position], published)
        return self.days[position]
