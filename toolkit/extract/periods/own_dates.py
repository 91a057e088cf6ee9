"""Which dates of a sentence can be those of one of its figures: not those of its parts, of plans, of a longer stretch spelled out."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from toolkit.extract.claim_kinds import LOOKS_BACK
from toolkit.extract.clauses import since_before
from toolkit.extract.cued_sentences import CuedSentence, Listed
from toolkit.extract.periods.aftermath import is_ahead, is_of_whom
from toolkit.extract.periods.beginnings import opens_count
from toolkit.extract.periods.choose_date import TOTALS, is_of_clause, is_owned
from toolkit.extract.periods.day_roles import is_bare_clock, is_dated, is_of_page, is_short, is_to_come, spoken_of
from toolkit.extract.periods.durations import LONGEST
from toolkit.extract.periods.event_dates import is_of_event
from toolkit.extract.periods.spots import Spot
from toolkit.extract.periods.timeline import Timeline
from toolkit.extract.periods.toll_days import is_toll_day
from toolkit.records import Count, Timex
from toolkit.text.cued import Cued

FROM = regex.compile(r",?\s(?:from|between)\s(?:the\s)?")
# "55 were killed, many of them in a house that gave way on Friday": the day of those, and not of all.
SOME_OF = regex.compile(
    r",\s(?:including|among\sthem|[\w-]+\sof\s(?:them|whom))\b[^,;]*\b(?:who|that|which|died|killed|drowned|shot)\b[^,;]*$"
    # "about 6,200 in all, about 270 of them in the preceding month"
    r"|,\s(?:[\w-]+\s){0,3}?[\w,.]+\sof\s(?:them|whom|these)\s(?:\w+\s){0,2}?(?:on|in|during|over|since)\s(?:the\s)?$",
    regex.IGNORECASE,
)
# "292,060 men, including 1,380 in the past day"
# "195,620 men, including 610 in the past day, and 3,726 tanks"
IN_PART = regex.compile(r"\bincluding\s[\d,.]+\s(?:\w+\s)?(?:in|on|over|during)\s(?:the\s)?$")
INCLUDED = regex.compile(r"[^;.]{0,60}?\bincluding\s(?:[\w-]+\s){0,2}?\d[\d,.]*\b[^;,]*")
# Behind these a date is no longer that of a part: "60 wounded, including 30 nurses, the ministry said, and the toll in two weeks"
PART_ENDS = regex.compile(
    r"\b\d|\b(?:brought|brings?|took|takes|raised|lifted|pushed)\s(?:the|its|their|to)\b|,\s(?:and|but|while|with|bringing|as)\s|\b(?:said|says|reported)\b|;"
)
IN_HOURS = regex.compile(r"(?:24|twenty-four)\shours", regex.IGNORECASE)  # "on Sunday 67 were killed in 24 hours"
WHERE_BEGAN = regex.compile(
    r",\s(?:where|whose|from\swhich)\s[^,;]*$|(?:In|At|Near|Around|Outside|From|On)\s[^,;]{3,60},\swhich\s[^,;]*$"
)
# "The doctor, who fled in April, said", "a team that walked there on Saturday believes": when the speaker did something, unless it
# brought him to what he tells of.
OF_SPEAKER = Listed(
    regex.compile(
        r"\s(?:who|that)\s(?![^,;]*\b(?:saw|seen|watched|witness\w*|surviv\w*|escaped|wounded|hurt|injured|shot|trapped|rescued|treated|filmed|counted"
        r"|led|took\spart|fought|(?:was|were)\s(?:there|at|in|inside|near|on))\b)[^,;]*$"
    ),
    " who ",
    " that ",
)
SPEAKS = regex.compile(
    r"(?:[^,;]{0,60},)?\s(?:then\s|also\s|later\s)?(?:said|says|told|tells|wrote|writes|estimate[ds]|reported|spoke|speaks|believe[ds]|thinks?|thought)\b"
)
IN_ALL = regex.compile(
    r";[^;]{0,40}\b(?:in\sall|altogether|in\stotal|overall),?\s[^;]{0,20}$"
)  # "killed six on Sunday; in all 180 have died"
VICTIMS = frozenset(("killed", "wounded", "missing", "trapped", "casualties"))  # counted by the day of what befell them
AFTER = Cued(
    regex.compile(
        r"\s(?:after|following|accused\sof|suspected\s(?:of|in)|(?:charged|blamed|wanted|convicted)\s(?:with|for|over|in|of))\s[^.;,]*$",
        regex.IGNORECASE,
    ),
    *("after", "following", "accused", "suspected", "charged", "blamed", "wanted", "convicted"),
)
FROM_TO = frozenset(("between", "and", "from", "to", "until", "through"))
# "flew 22 sorties over the valley, and 704 since Feb. 6": the day is that of the second figure, which has no noun of its own
NEXT_SINCE = regex.compile(
    r"[^;.]{3,},?\s(?:and|but)\s(?:about\s|some\s|more\sthan\s|over\s|nearly\s)?\d[\d,]*\s(?:in\sall\s)?since\s(?:the\s)?$"
)
OWN_EVENT = regex.compile(r",?\s(?:in\swhich|when|where)\s(?:at\sleast\s|about\s|some\s)?")


def own_dates(spot: Spot, count: Count, timeline: Timeline, *, has_kin: bool) -> list[Timex]:
    """The dates of a sentence that can be those of one of its figures."""
    text, sentence = spot.text, spot.sentence
    at = (count.number.char_start, count.number.char_end)
    own = [t for t in spot.dates if is_dated(t) and not is_inside(t, at) and is_of_event(text, sentence, count, t)]
    own = [t for t in own if not is_of_page(text, t, timeline.published) and not is_toll_day(text, sentence, t)]
    if not own:
        return own
    own = [t for t in own if not is_spelled_out(text, t, own)] if len(own) > 1 else own
    own = [t for t in own if not is_inserted(text, sentence, t, own)] if len(own) > 1 else own
    own = [t for t in own if SOME_OF.search(text, at[1], t.char_start) is None]
    if not text.startswith(" of whom", at[1]):
        own = [t for t in own if " of whom" not in text[at[1] : t.char_start] or not is_of_whom(text, sentence, t)]
    own = [
        t for t in own if "not includ" not in text[at[1] : t.char_start]
    ]  # "a toll that does not include the 62 of Friday"
    own = [t for t in own if t.char_end > at[0] or not IN_PART.search(text, sentence.start, t.char_start)] or own
    own = [t for t in own if not INCLUDED.match(text, at[1], t.char_start)] or own if len(own) > 1 else own
    if count.kind != "forecast":  # "a million have fled, and the talks, which were due to resume today, are off"
        own = [t for t in own if not is_to_come(t, timeline.published)]
        own = [t for t in own if t.char_start < at[0] or not is_ahead(text, sentence, t)]
    own = [t for t in own if t.lead not in TOTALS or not NEXT_SINCE.match(text, at[1], t.char_start)]
    own = [t for t in own if not is_begun_aside(text, sentence, at, t)]
    own = [t for t in own if t.char_end > at[0] or not is_of_speaker(text, sentence, t)]
    own = [t for t in own if ";" not in text[t.char_end : at[0]] or not IN_ALL.search(text, t.char_end, at[0])]
    if any(is_bare_clock(t) for t in own) and has_day(timeline):
        own = [t for t in own if not is_bare_clock(t)]
    if has_kin:
        own = [t for t in own if count.adds_to is not None or is_of_part(text, at, t)]
    if own and count.measure in VICTIMS:
        own = of_deeds(spot, at, timeline, own)
    if count.rule == "toll" and count.kind == "running_total":  # "Monday's blast brings the toll this month to 38"
        own = [t for t in own if not is_short(t) or t.lead in TOTALS] or own
    return own


def of_deeds(spot: Spot, at: tuple[int, int], timeline: Timeline, dates: list[Timex]) -> list[Timex]:
    """ "Flags flew at half-mast on Tuesday for the 39 people killed in Monday's blasts": only the days beside a deed, if there are any.

    Where there are none, a day in a clause before that of the figure is left out if the news is older: "mourned on Thursday after
    gunmen killed 35". A day right behind the figure stays: "72 died on Thursday and 16 more on Friday".
    """
    days = [
        t
        for t in dates
        if is_short(t) and t.type != "DURATION" and t.lead not in FROM_TO and not timeline.counts_from(spot.position, t)
    ]
    beside = [t for t in days if timeline.is_happening(spot.position, t) or is_of_figure(spot.text, at, t)]
    if not beside:
        beside = [t for t in days if not (is_apart(spot, at, t) and is_since_news(timeline, t))]
    return [t for t in dates if t not in days or t in beside]


def is_apart(spot: Spot, at: tuple[int, int], timex: Timex) -> bool:
    """Whether a figure stands behind its day in a clause that tells what had happened before."""
    if timex.char_end > at[0]:
        return False
    return any(pattern.search(spot.text, timex.char_end, at[0]) for pattern in (AFTER, spoken_of()))


def is_since_news(timeline: Timeline, timex: Timex) -> bool:
    """Whether a day is later than that of the news."""
    main = timeline.main
    return main is not None and main.start is not None and timex.start is not None and main.start < timex.start


def is_of_figure(text: str, at: tuple[int, int], timex: Timex) -> bool:
    """Whether a day stands behind a figure in its own clause, or the figure in a clause that tells of the day."""
    return is_owned(text, timex, at) or (at[1] <= timex.char_start and is_of_clause(text, at[1], timex))


def is_spelled_out(text: str, timex: Timex, dates: Sequence[Timex]) -> bool:
    """Whether the days of a stretch of time stand right behind it: "the week | from 30 November to 7 December"."""
    match = FROM.match(text, timex.char_end)
    return match is not None and any(other.char_start == match.end() for other in dates)


def is_inserted(text: str, sentence: CuedSentence, timex: Timex, dates: Sequence[Timex]) -> bool:
    """ "Since the rain, three months of it in three days, set in on Wednesday": a length that stands between "since" and its day."""
    if timex.type != "DURATION":
        return False
    since = (since_before(text, sentence, day) for day in dates if day.char_start > timex.char_end)
    return any(match is not None and match.start() < timex.char_start for match in since)


def is_begun_aside(text: str, sentence: CuedSentence, at: tuple[int, int], timex: Timex) -> bool:
    """ "In Orsk, where the war began eleven years ago, nine men were shot": when a thing began that the figure is not of."""
    if timex.char_start >= at[1]:
        is_aside = WHERE_BEGAN.search(text, at[1], timex.char_start) is not None
        return is_aside and timex.lead not in TOTALS and opens_count(sentence, timex)
    if "," not in text[timex.char_end : at[0]] or not WHERE_BEGAN.search(text, sentence.start, timex.char_start):
        return False
    return timex.lead in TOTALS or since_before(text, sentence, timex) is not None or opens_count(sentence, timex)


def is_of_speaker(text: str, sentence: CuedSentence, timex: Timex) -> bool:
    """ "Ahmad Sabra, a teacher who fled in April, said 12 were killed": a day of the speaker's own life."""
    return sentence.search_in(OF_SPEAKER, sentence.start, timex.char_start) is not None and bool(
        SPEAKS.match(text, timex.char_end)
    )


def has_day(timeline: Timeline) -> bool:
    """Whether the story names the day of its news, so that an hour alone ("given at noon") says nothing of the day."""
    main = timeline.main
    return main is not None and main.lead not in TOTALS and not is_bare_clock(main)


def is_of_part(text: str, at: tuple[int, int], timex: Timex) -> bool:
    """Whether a part has a day of its own: "nine of them on Friday", but not "21 of them children, and 16 more on Friday"."""
    if timex.char_end < at[0] and OWN_EVENT.fullmatch(text, timex.char_end, at[0]) is not None:
        return True  # "a raid on 29 May in which 49 were killed"
    return timex.char_start >= at[1] and PART_ENDS.search(text, at[1], timex.char_start) is None


def without_bare_lengths(text: str, dates: list[Timex]) -> list[Timex]:
    """The dates, less the lengths of time that one of them places: "in the 2006 war 1,200 were killed in 34 days"."""
    first = min((t.start for t in dates if t.type == "DATE" and t.start is not None), default=None)
    if first is None or len(dates) == 1:
        return dates
    days = [t for t in dates if t.type == "DATE" and t.start == t.end]
    return [
        t
        for t in dates
        if t.type != "DURATION"
        or t.start is None
        or LOOKS_BACK.match(t.date_text)
        or ((t.start - first).days <= LONGEST and not (IN_HOURS.fullmatch(t.date_text) and is_beside(text, t, days)))
    ]


def is_beside(text: str, length: Timex, days: Sequence[Timex]) -> bool:
    """Whether a day is named in the same part of a sentence: "two columns had entered on Wednesday; eleven were killed in 24 hours"."""
    ends = ((min(t.char_end, length.char_end), max(t.char_start, length.char_start)) for t in days)
    return any(";" not in text[start:end] for start, end in ends)


def is_inside(timex: Timex, at: tuple[int, int]) -> bool:
    """Whether a time expression and the figure share words ("the last 24 hours" is no date of 24)."""
    return timex.char_start < at[1] and at[0] < timex.char_end
