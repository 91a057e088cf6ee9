"""Chooses the date of a figure among those of its sentence: the one that its own clause hangs on, that stands behind it, before it."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Sequence
from datetime import date

import regex

from toolkit.extract.clauses import CLAUSE, clause_spans, since_before
from toolkit.extract.cued_sentences import CuedSentence, Listed
from toolkit.extract.periods.beginnings import opens_count
from toolkit.extract.periods.day_roles import is_short
from toolkit.extract.periods.durations import is_shifted
from toolkit.extract.periods.without_commas import NEXT_FIGURE, ends_when, find_opening, is_past_figure
from toolkit.records import Timex

# "the deadliest attack since June": compared with, and not counted from.
COMPARED = Listed(
    regex.compile(
        r"\b(?:\w+iest|biggest|largest|highest|lowest|fiercest|strongest|longest|greatest|gravest"
        r"|hottest|wettest|slowest|fastest|quickest|closest|deepest|darkest|smallest|fewest|quietest|calmest|boldest|sharpest"
        r"|shortest|steepest|worst|the most|first time|(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+th)\ssuch"
        r"|than\s(?:any|(?:at|in|on)\sany|(?:it|they)\s(?:has|had|have)\sbeen|ever))\b[^.;]*$",
        regex.IGNORECASE,
    ),
    *("est", "worst", "the most", "first time", " such", " than "),
)
# "in May and June", "between Feb. 24, 2022, and April 23"
PAIR = regex.compile(r"\s(?:and|to|through)\s(?:in\s)?|\s?[–-]\s?")
STRETCH = regex.compile(r",?\s(?:[^,;.]{1,60}\s)?and\s", regex.IGNORECASE)
BETWEEN_THINGS = regex.compile(r"\bbetween\sthe\s[^.;,\d]{3,60}\s(?:on|in|of)\s(?:the\s)?$", regex.IGNORECASE)
# "from August 2014, when the bombing began, through November"
FROM_TO = regex.compile(
    r"(?:,\s(?:when|as|after|the)\s[^,;.]{3,60},\s(?:through|to|until|till|up\sto)|\sinto)\s(?:the\s)?",
    regex.IGNORECASE,
)
AND = regex.compile(r"\sand\s(?:on\s)?")
WHEN = regex.compile(r",?\s(?:when|during which|in which)\s", regex.IGNORECASE)
# A clause that begins so speaks of something else: its date is not that of the figure before it.
OTHER_MATTER = regex.compile(
    r",?\s(?:adding|noting|saying|stressing|claiming|alleging|boasting|insisting|bringing|taking|pushing|raising|lifting|while|whereas|although|though|but|as|compared)\s"
    r"|,?\s(?:which|that)\s(?:brought|brings|took|takes|raised|lifted|pushed)\s"  # "flew 2,800, which brought the total since May to 9,000"
    r"|,\sand\s(?:on|in|over|within|during)\s",  # "30,000 are injured, and in three days dogs found 20"
    regex.IGNORECASE,
)
# "that nine had died, and that 180 rebels had been killed since the weekend": the day of the next figure
AND_THAT = regex.compile(
    r"(?:,\sand|(?<=\band)),?\sthat\s[^.;]*?(?:\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|hundreds|thousands|toll)\b)"
)
# "the 2013 siege in which 67 people died", "last year's flood, which killed 20": the clause of the figure hangs on the dated thing.
RELATED = regex.compile(
    r"(?:['’]s)?(?!(?:\s[\w-]+){0,4}?\s(?:said|says|told|adding|saying|reported|added)\b)(?!\s(?:and|or|but|in|of|on|at|for|with|by|from|to|against|as|after)\s)(?:\s[\w-]+){1,5},?\s(?:(?:in|during|at)\s)?(?:which|that|when|where)\s[^,;:]{0,50}$"
    # "the deadliest since that in Lom in 1988, which killed 270"
    r"|,\swhich\s(?:had\s)?(?:killed|claimed|cost|took|left)\s[^,;:]{0,30}$"
    # "the worst after that of 1977 on Tenerife, in which 583 died"
    r"|\s(?:on|in|at|near|off)\s(?-i:\p{Lu})[\w’'-]+(?:\s[\w’'-]+){0,2}(?:,\s(?:in|near|off|now|then)\s[^,;:.]{3,40})?,"
    r"\s(?:(?:in|during)\swhich|when|where|which)\s[^,;:]{0,50}$",
    regex.IGNORECASE,
)
# "the worst crash since two airliners met near Delhi in November 1996, killing 349"
KILLING = regex.compile(r",\s(?:killing|wounding|injuring|claiming|costing|leaving)\s[^,;:]{0,30}")
# "released the names on Tuesday of the 76 people killed when a gunman stormed a camp on Friday"
DONE_WHEN = regex.compile(
    r"[^.;,:]{0,40}?\b(?:lost\stheir\slives|slain|killed|dead|died|hurt|injured|wounded|drowned|perished|missing)\s(?:in\s[^.;,:]{3,40}\s)?(?:when|as)\s"
    # "274 miners had died by nightfall in a fire that broke out the previous afternoon"
    r"|[^.;,:]{0,60}?\b(?:killed|died|perished|hurt|injured|wounded)\s(?:by\s\w+\s)?in\s(?:an?|the)\s(?:[\w-]+\s){1,3}(?:that|which)\s",
    regex.IGNORECASE,
)
WHEN_ENDS = regex.compile(r"[;:,]|\b(?:said|says)\b")
DURING = regex.compile(r",?\s(?:during|in)\swhich\s", regex.IGNORECASE)
IN_WHICH = 8  # characters from a date to the "which" of a clause that hangs on it
MONTH = regex.compile(r"(\d{4})-(\d\d)")
TOTALS = frozenset(("since",))
CLOSED_BY = ("in", "between", "and", "of", "from", "to")
KILLED = regex.compile(r"\s(?:killed|left|cost|took|claimed)\s")
ASIDE = regex.compile(r",\s(?:which|who|where)\s")
JUST_BEFORE = regex.compile(r"\s(?:shortly\s|just\s)?(?:before|after)\s")  # "four before noon on Thursday"
TOLD_OF = regex.compile(r",\s(?:which|who)\s(?:[\w-]+\s){0,4}(?:in|on)\s$")
RELATIVE = regex.compile(r",\s(?:which|who|where)\s")
# "began on Monday to clear the streets, a week after the earthquake that killed 12,514"
THING_THAT = regex.compile(r"\safter\s[^.;,]{3,80}?\s(?:that|which|when|in\swhich)\s", regex.IGNORECASE)


def choose_date(text: str, sentence: CuedSentence, at: tuple[int, int], dates: Sequence[Timex]) -> Timex | None:
    """The date of a figure among those of its sentence: in its clause behind it, before it, opening the sentence, the only one."""
    if not dates:
        return None
    owner = (
        find_opening(text, sentence, at, dates)
        or find_owner(text, sentence, at, dates)
        or find_done_when(text, at, dates)
    )
    if owner is not None:
        return owner
    if (
        len(dates) == 1
        and sentence.start <= dates[0].char_start < at[0]
        and not is_compared(text, sentence, dates[0], at)
    ):
        return dates[0]
    clauses = clause_spans(text, sentence)
    home = next((i for i, (a, b) in enumerate(clauses) if a < at[1] <= b), 0)  # not the first "as" of "as many as 28"

    def clause_of(timex: Timex) -> int:
        return next(
            (i for i, (a, b) in enumerate(clauses) if a < timex.char_end <= b), 0
        )  # "the day | after two bombs"

    # "the worst floods since 2010, when more than 2,000 people died"; "since August, in which 440 died" runs on
    named = [t for t in dates if 0 <= clauses[home][0] - t.char_end <= IN_WHICH and WHEN.match(text, t.char_end)]
    if named:
        is_run = DURING.match(text, named[-1].char_end) and not is_compared(text, sentence, named[-1], at)
        if not (is_run and named[-1].lead in TOTALS):
            return alone(named[-1])
    dates = [t for t in dates if not is_compared(text, sentence, t, at)]
    places = [(clause_of(timex), timex) for timex in dates]
    behind = find_behind(text, at, [(i == home, t) for i, t in places], clauses[home])
    before = [t for i, t in places if i == home and t.char_end <= at[0]]
    if behind and before and is_past_figure(text, sentence, at, before[-1], behind[0]):
        behind = []
    if behind:
        return behind[0]
    if before:
        return before[-1]
    return find_elsewhere(text, sentence, at, places, clauses, home)


def find_behind(
    text: str, at: tuple[int, int], places: Sequence[tuple[bool, Timex]], clause: tuple[int, int]
) -> list[Timex]:
    """The dates that stand behind a figure in its own clause, if they are not another figure's; `places` tells of each if it is there."""
    dates = [t for _, t in places]
    behind = [
        t
        for is_home, t in places
        if (is_home and t.char_start >= at[1]) or JUST_BEFORE.fullmatch(text, at[1], t.char_start)
    ]
    if behind and (opens_next(text, behind[0], dates, at) or is_of_aside(text, clause, behind[0], dates, at)):
        return []
    if behind and ASIDE.match(text, clause[0]) and closes_aside(text, clause[0], at, behind[0]):
        return []  # "The airport, where a roof fell and killed two, reopened on Monday"
    return behind


def find_elsewhere(
    text: str,
    sentence: CuedSentence,
    at: tuple[int, int],
    places: Sequence[tuple[int, Timex]],
    clauses: Sequence[tuple[int, int]],
    home: int,
) -> Timex | None:
    """The date of a figure whose own clause (`home`) names none: that of the thing it hangs on, of the opening, of the clause nearest."""
    last = places[-1][1] if places and places[-1][1].char_end <= at[0] else None
    if last is not None and last.type == "DURATION" and is_shifted(text, places[0][1]):
        return last  # "a day after the siege broke, he listed what two weeks of bombing had done: 1,417 sorties"
    counted = [t for i, t in places if i < home and is_shifted(text, t) and THING_THAT.match(text, t.char_end, at[0])]
    if counted:
        return counted[-1]
    opening = [t for i, t in places if t.char_start - sentence.start < 25 and i <= home]
    if opening and not any(opening[0].char_end < t.char_start < at[0] and t.lead in ("in", "on") for _, t in places):
        return opening[0]
    earlier = [t for i, t in places if i < home]
    other = next((i for i in range(home + 1, len(clauses)) if OTHER_MATTER.match(text, clauses[i][0])), len(clauses))
    later = (t for i, t in places if home < i < other)
    return earlier[-1] if earlier else next((t for t in later if not is_of_next(text, clauses[home][1], t)), None)


def is_of_next(text: str, end: int, timex: Timex) -> bool:
    """ "Said that nine had died, and that 180 rebels had been killed since the weekend": the day of the second figure."""
    return AND_THAT.match(text, end, timex.char_start) is not None


def closes_aside(text: str, start: int, at: tuple[int, int], behind: Timex) -> bool:
    """Whether the comma behind a figure ends the relative clause in which it stands."""
    return "," not in text[start + 2 : at[0]] and "," in text[at[1] : behind.char_start]


def alone(timex: Timex) -> Timex:
    """A date by itself, and not the stretch that it ends or opens: "between 2021 and last month, when three died"."""
    month = MONTH.fullmatch(timex.value or "")
    if month is None or timex.precision != "month":
        return timex._replace(lead=None, end=last_day(timex))
    first = date(int(month[1]), int(month[2]), 1)
    return timex._replace(lead=None, start=first, end=first.replace(day=monthrange(first.year, first.month)[1]))


def opens_next(text: str, behind: Timex, dates: Sequence[Timex], at: tuple[int, int]) -> bool:
    """ "On August 19 more than 100 died, on October 25 155": the second day is that of the next figure."""
    if NEXT_FIGURE.match(text, behind.char_end) is None or text[at[1] : behind.char_start].rstrip(" on")[-1:] != ",":
        return False
    return any(t.char_end <= at[0] and at[0] - t.char_end <= len(" more than ") for t in dates)


def is_of_aside(text: str, clause: tuple[int, int], behind: Timex, dates: Sequence[Timex], at: tuple[int, int]) -> bool:
    """ "The volcano, which burst on Tuesday and killed 34, sent up a cloud on Saturday": the comma closes the figure's clause."""
    if RELATIVE.match(text, clause[0]) is None or "," not in text[at[1] : behind.char_start]:
        return False
    return any(clause[0] < t.char_start and t.char_end <= at[0] for t in dates)


def is_owned(text: str, timex: Timex, at: tuple[int, int]) -> bool:
    """Whether a figure stands in a relative clause that describes a dated thing: "the 2013 siege in which 67 people died"."""
    return timex.char_end <= at[0] and RELATED.fullmatch(text, timex.char_end, at[0]) is not None


def is_yardstick(text: str, sentence: CuedSentence, timex: Timex, at: tuple[int, int]) -> bool:
    """Whether a figure is of the thing that others are compared with: "the worst crash since two met in November 1996, killing 349"."""
    if timex.char_end > at[0] or KILLING.fullmatch(text, timex.char_end, at[0]) is None or opens_count(sentence, timex):
        return False
    return is_compared(text, sentence, timex, at)


def find_owner(text: str, sentence: CuedSentence, at: tuple[int, int], dates: Sequence[Timex]) -> Timex | None:
    """The date of the thing that the figure's relative clause describes."""
    if any(t.char_start >= at[1] and is_short(t) and is_of_clause(text, at[1], t) for t in dates):
        return None  # "went back on Saturday along the road on which 700 were crushed two days earlier"
    before = [t for t in dates if t.char_end <= at[0] and at[0] - t.char_end < 110]
    if not before or not (is_owned(text, before[-1], at) or is_yardstick(text, sentence, before[-1], at)):
        return None
    return before[-1]._replace(lead=None, end=last_day(before[-1]))


def is_of_clause(text: str, end: int, timex: Timex) -> bool:
    """Whether a date stands behind a figure in its own clause."""
    return "," not in text[end : timex.char_start] and CLAUSE.search(text, end, timex.char_start) is None


def find_done_when(text: str, at: tuple[int, int], dates: Sequence[Timex]) -> Timex | None:
    """The date of the clause that tells how they died: "the 76 people killed when a gunman stormed a camp on Friday"."""
    behind = [t for t in dates if t.char_start > at[1]]
    when = DONE_WHEN.match(text, at[1]) if behind else None
    if when is None:
        return None
    named = (t for t in behind if when.end() <= t.char_start and not WHEN_ENDS.search(text, when.end(), t.char_start))
    told = next(named, None)
    return None if told is None or ends_when(text, when.end(), told.char_start) else told


def join_pair(text: str, chosen: Timex, dates: Sequence[Timex]) -> Timex:
    """Two dates that make one stretch: "in May and June", "between Feb. 24, 2022, and April 23"."""
    for other in dates:
        first, second = (chosen, other) if chosen.char_start < other.char_start else (other, chosen)
        if first is second or first.start is None or second.end is None or first.start > second.end:
            continue
        between = text[first.char_end : second.char_start]
        is_stretch = first.lead == "between" and (second.lead == "and" or STRETCH.fullmatch(between) is not None)
        is_stretch = is_stretch or (first.lead == "from" and FROM_TO.fullmatch(between) is not None)
        is_stretch = is_stretch or (AND.fullmatch(between) is not None and is_between_things(text, first))
        is_stretch = is_stretch or (first.precision == second.precision == "day" and AND.fullmatch(between) is not None)
        if is_stretch or (first.precision == second.precision in ("month", "year") and PAIR.fullmatch(between)):
            return chosen._replace(start=first.start, end=second.end)
    return chosen


def is_between_things(text: str, first: Timex) -> bool:
    """ "Between the start of the offensive on 27 November | and Sunday evening": the first of two days."""
    return BETWEEN_THINGS.search(text, max(0, first.char_start - 80), first.char_start) is not None


def last_day(timex: Timex) -> date | None:
    """The last day of the calendar value itself: "since 2010" runs on, the floods of 2010 do not."""
    if timex.start is None or timex.lead not in TOTALS:
        return timex.end
    if timex.precision == "year":
        return date(timex.start.year, 12, 31)
    if timex.precision == "month":
        return timex.start.replace(day=monthrange(timex.start.year, timex.start.month)[1])
    return timex.start


def is_compared(text: str, sentence: CuedSentence, timex: Timex, at: tuple[int, int]) -> bool:
    """Whether a stretch of time only measures how bad a thing was: "the deadliest day since the war began in June", "this year".

    "The worst hit, with 1,334 deaths since May 18": a figure between them keeps its own date.
    """
    if is_short(timex) and timex.lead not in TOTALS and not since_before(text, sentence, timex):
        return False
    found = sentence.search_in(COMPARED, max(sentence.start, timex.char_start - 110), timex.char_start)
    if found is not None and TOLD_OF.search(text, found.start(), timex.char_start):
        return False  # "the worst had been that of the Alder, which turned over in March 1980 with the loss of 123"
    if found is not None and timex.lead in CLOSED_BY and KILLED.match(text, timex.char_end):
        return False  # "the worst quake of recent times at Bam in December 2003 killed 26,000"
    is_closed = timex.lead in CLOSED_BY and text[timex.char_end : timex.char_end + 1] == ","
    if found is not None and is_closed and "," in text[found.start() : timex.char_start]:
        return False  # "the worst such disaster, in 1990, cost 1,426 lives"; "the worst quake, at Bam in December 2003, took 26,000"
    return found is not None and not found.start() < at[0] < timex.char_start
