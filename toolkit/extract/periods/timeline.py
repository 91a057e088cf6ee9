"""What an article says of time, looked up where a figure asks: its main event, beginnings, and the days of the sentences before."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property

import regex

from toolkit.extract.clauses import since_before
from toolkit.extract.cued_sentences import CuedSentence
from toolkit.extract.periods.beginnings import opens_count, opens_fight
from toolkit.extract.periods.campaigns import RUNNING, began_so_long_ago, find_run, is_lasting
from toolkit.extract.periods.choose_date import COMPARED
from toolkit.extract.periods.dated_sentences import DatedSentences
from toolkit.extract.periods.day_roles import is_dated, is_recent
from toolkit.extract.periods.fit_dates import is_of_nobody
from toolkit.extract.periods.main_event import find_beginning, find_deed, find_main, fix_day, stretch_of
from toolkit.extract.periods.saying_days import is_reporting_date
from toolkit.extract.periods.things_named import find_named
from toolkit.extract.periods.told_before import (
    find_happening,
    find_next_told,
    find_same_place,
    find_stretch_of,
    is_next,
    is_one_day,
)
from toolkit.records import Timex

# How many sentences back a date is still understood ("On the night of Monday a blast hit a bus. Officials said three people died.").
REACH = 2
OPENING = 2  # sentences of the opening in which the days of an affair may be counted
NEAR_NOW = 14  # days before the story up to which a count of all the affair may run
NIGHT = 2  # days: what is longer is a stretch
# "the third war fought over the hills since 1968", "the shortest of the four since 1968"
NTH = regex.compile(
    r"\b(?:the|a)\s(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+th|\w+est\sof\sthe\s\w+)\s[^.;,]{0,80}\bsince\s$",
    regex.IGNORECASE,
)
FAR = 110  # characters


class Timeline(DatedSentences):
    """What an article says of time: its main event, when its wars began, and the event dates of the sentences before."""

    def before(self, position: int, *, is_there: bool = False) -> Timex | None:
        """The event date that the sentences just before have stated, the nearest first.

        Where a sentence goes on with the one before it (`is_there`: "six people were killed there"), any day of that will do.
        """
        for earlier in range(position - 1, max(-1, position - 1 - REACH), -1):
            chosen = find_happening(self, earlier, is_there=is_there)
            if chosen is None and earlier == position - 1 and is_next(self, position):
                chosen = find_next_told(self, earlier)
            if chosen is None and is_there and earlier == position - 1:
                chosen = find_same_place(self, earlier)
            if chosen is not None:
                return self.day_of_main if chosen is self.main else chosen
        return None

    def is_aside(self, day: Timex, position: int) -> bool:
        """Whether a day before that of the news was told in a paragraph of its own: the next one goes back to the news."""
        main = self.day_of_main
        if main is None or main.start is None or day.end is None or not day.end < main.start:
            return False
        return "\n" in self.text[day.char_end : self.sentences[position].start]

    def stretch_before(self, position: int) -> Timex | None:
        """The stretch of days that "those five weeks" are: "between 29 February and 3 April", a sentence or two before."""
        earlier = range(position - 1, max(-1, position - 1 - REACH), -1)
        return next((told for i in earlier if (told := find_stretch_of(self, i)) is not None), None)

    def since(self, position: int) -> Timex | None:
        """What the sentences just before count from ("since 14 June", "the campaign began in May")."""
        for earlier in range(position - 1, max(-1, position - 1 - REACH), -1):
            found = find_since(self.text, self.sentences[earlier], self.dates_of[earlier])
            if found is not None:
                return found
        return None

    def last_named(self, position: int) -> Timex | None:
        """The last event date named before, however old: what "since then" looks back to."""
        for earlier in range(position - 1, max(-1, position - 1 - REACH), -1):
            sentence = self.sentences[earlier]
            dates = [t for t in self.dates_of[earlier] if is_dated(t) and not is_reporting_date(self.text, t, sentence)]
            if dates:
                return next((t for t in reversed(dates) if t.type != "DURATION"), dates[-1])
        return None

    def opened(self, position: int) -> Timex | None:
        """The day on which a war or a campaign began, named anywhere: the nearest before, else the first after.

        Where none is named, the one day since which the article counts elsewhere ("4,000 sorties since September 30").
        """
        return nearest(self.openings, position) or self.run_of_lead or self.so_long or self.only_since

    @cached_property
    def run_of_lead(self) -> Timex | None:
        """What the opening counts the days of: "on the sixth day of military operations"."""
        opening = (i for i in self.lead[:OPENING] if i >= 0)
        runs = (run for i in opening if (run := self.run_of(i)) is not None)
        return next((run for run in runs if "into" not in run.date_text), None)  # "a week into the war" is loose

    @cached_property
    def so_long(self) -> Timex | None:
        """What began so long before the story as its opening says: "A year of air strikes has killed 9,000"."""
        opening = [i for i, s in enumerate(self.sentences) if s.zone == "headline"]
        for i in (*opening, *self.lead[:2]):
            for timex in self.dates_of[i]:
                began = self.published and began_so_long_ago(self.text, timex, self.published)
                if began:
                    return timex._replace(type="DATE", start=began, end=None, precision="day", lead="since")
        return None

    @cached_property
    def openings(self) -> dict[int, Timex]:
        """The first day of each sentence on which something that lasts is said to have begun."""
        found: dict[int, Timex] = {}
        for i, dates in enumerate(self.dates_of):
            for timex in dates:
                if is_dated(timex) and opens_count(self.sentences[i], timex) and self.is_lasting(timex):
                    found.setdefault(i, timex)
        return found

    @cached_property
    def only_since(self) -> Timex | None:
        """The one day since which the opening counts, else the whole article."""
        for positions in (self.lead, range(len(self.sentences))):
            named = [(i, t) for i in positions for t in self.dates_of[i] if is_dated(t) and self.names_since(i, t)]
            dates = [t for i, t in named if not is_yardstick(self.text, self.sentences[i], t)]
            dates = [t for t in dates if self.is_lasting(t)] or [t for t in dates if t.lead == "since"]
            if dates and all(t.start == dates[0].start for t in dates):
                return dates[0]
        return None

    def names_since(self, position: int, timex: Timex) -> bool:
        """Whether a sentence says "since" a date, though it may count nothing ("not repaired since 2002")."""
        if timex.lead in ("between", "from") and position in self.lead and self.runs_to_now(position, timex):
            return True  # "adds up the campaign: 30,650 sorties between 30 September 2015 and 20 September 2017"
        return self.counts_from(position, timex) or is_of_nobody(self.text, self.sentences[position], timex)

    def runs_to_now(self, position: int, timex: Timex) -> bool:
        """Whether a sentence counts all of an affair up to the days of the story."""
        if self.published is None or timex.start is None or timex.end is None or is_recent(timex, self.published):
            return False
        is_late = (self.published - timex.end).days <= NEAR_NOW
        return is_late and RUNNING.search(self.text, self.sentences[position].start, timex.char_start) is not None

    def fight_of(self, position: int) -> Timex | None:
        """The day on which the siege or fight of an article opened, where it is not said to have begun: "overran the town on May 23"."""
        return nearest(self.fights, position)

    @cached_property
    def fights(self) -> dict[int, Timex]:
        """The first day of each sentence on which a siege or a fight opened."""
        found: dict[int, Timex] = {}
        for i, dates in enumerate(self.dates_of):
            for t in dates:
                if (
                    is_one_day(t)
                    and not is_reporting_date(self.text, t, self.sentences[i])
                    and opens_fight(self.text, t)
                ):
                    found.setdefault(i, t)
        return found

    def run_of(self, position: int) -> Timex | None:
        """The day on which an affair began whose days a sentence counts: "entered their sixth day on Thursday"."""
        if position < 0:
            return None
        return find_run(self.text, self.sentences[position], self.dates_of[position], self.published)

    def told_of(self, position: int) -> Timex | None:
        """The day of the news as a sentence sees it: in a bulletin of some days the last day told before it."""
        main = self.day_of_main
        if main is None or main.start is None or main.end is None or (main.end - main.start).days < NIGHT:
            return main
        for earlier in range(position - 1, -1, -1):
            if self.sentences[earlier].start <= main.char_start:
                break
            if (
                main.type != "DURATION"
                and "\n" in self.text[self.sentences[earlier].end : self.sentences[position].start]
            ):
                break  # in the news of a week only the days of the paragraph itself
            days = [t for t in self.events(earlier) if is_brief(t) and t.lead != "since"]
            if days:
                return days[-1]
        return main

    def forget(self, position: int | None = None) -> None:
        """Takes the dates of a sentence, or of all, as changed; the deed is looked for anew."""
        super().forget(position)
        for name in ("deed", "openings", "only_since", "fights"):
            self.__dict__.pop(name, None)

    @cached_property
    def deed(self) -> Timex | None:
        """The day on which something happened, by the opening or further down."""
        return find_deed(self)

    def things(self, row: int) -> list[tuple[int, Timex, bool]]:
        """Where sentences name a thing of a row beside its day: "Tuesday's quake"."""
        if row not in self.named:
            self.named[row] = list(find_named(self, row))
        return self.named[row]

    @cached_property
    def named(self) -> dict[int, list[tuple[int, Timex, bool]]]:
        """What was found of the things of each row that a figure asked for."""
        return {}

    @cached_property
    def stretch(self) -> Timex | None:
        """The days that the opening gives to its news: "for a fourth straight night"; not those of a search."""
        stretch = stretch_of(self)
        return None if is_one_day(stretch) else stretch

    @cached_property
    def main(self) -> Timex | None:
        """The date of the article's news."""
        return find_main(self, self.deed)

    @cached_property
    def beginning(self) -> Timex | None:
        """The day since which an opening counts that tells of no deed."""
        return find_beginning(self, self.deed)

    @cached_property
    def day_of_main(self) -> Timex | None:
        """The day of a main event that is given as a week or loosely."""
        return None if self.main is None else fix_day(self, self.main)


def nearest(found: dict[int, Timex], position: int) -> Timex | None:
    """What the nearest sentence before one holds, else the first after it.

    >>> day = Timex(0, 3, "May", "DATE", "", None, None, None, "month", "published")
    >>> nearest({0: day}, 4) is day, nearest({}, 4)
    (True, None)
    """
    positions = list(found)
    at = bisect_left(positions, position)
    if at:
        return found[positions[at - 1]]
    following = positions[at + (positions[at : at + 1] == [position]) :][:1]
    return found[following[0]] if following else None


def is_brief(timex: Timex) -> bool:
    """Whether it is a day or a night, and no week."""
    return (
        timex.start is not None
        and timex.end is not None
        and timex.type != "DURATION"
        and (timex.end - timex.start).days < NIGHT
    )


def is_yardstick(text: str, sentence: CuedSentence, timex: Timex) -> bool:
    """Whether a year only measures how bad a thing was, and nothing began in it: "the worst accident since 1972"."""
    if timex.precision == "year" and NTH.search(text, max(sentence.start, timex.char_start - FAR), timex.char_start):
        return True
    if timex.precision != "year" or is_lasting(text, timex) or opens_count(sentence, timex):
        return False
    return COMPARED.search(text, max(0, timex.char_start - 110), timex.char_start) is not None


def find_since(text: str, sentence: CuedSentence, dates: Sequence[Timex]) -> Timex | None:
    """What later sentences may count from: "since 14 June", "since the conflict started on July 12", "its campaign began in May"."""
    for timex in dates:
        if not is_dated(timex):
            continue
        is_since = timex.lead == "since" or since_before(text, sentence, timex) is not None
        if not is_since and (timex.type == "TIME" or not opens_count(sentence, timex)):
            continue  # not "a truce began at 8 a.m."
        if not is_yardstick(text, sentence, timex) and not is_of_nobody(text, sentence, timex):
            return timex
    return None
