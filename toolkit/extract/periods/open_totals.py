"""Figures counted since a day that other sentences name: "since the campaign began", "since then", "the war has killed 36,000"."""

from __future__ import annotations

import regex

from toolkit.extract.clauses import MOMENT
from toolkit.extract.cued_sentences import Listed
from toolkit.extract.periods.beginnings import OVER
from toolkit.extract.periods.campaigns import COUNTS, counts_over_all, read_amount
from toolkit.extract.periods.choose_date import COMPARED
from toolkit.extract.periods.durations import before
from toolkit.extract.periods.event_dates import is_of_bodies
from toolkit.extract.periods.known_affairs import PERFECT, find_known_opening, find_since_known
from toolkit.extract.periods.spots import MISSING, Spot, period_of
from toolkit.extract.periods.that_time import speaks_of_that_time
from toolkit.extract.periods.timeline import Timeline
from toolkit.records import Count, Period, Timex

# "Fifty-one people have died", "Another 1,527 were injured": the count of the sentence before goes on.
GOES_ON = Listed(
    regex.compile(
        r"""
          \b(?:have|has)\s(?:been\s|also\s|since\s)*(?!not\b|left\sthe\b(?!\s(?:country|city|town|region|area|territory|province)\b))\w+(?:ed|en|n|t)\b
        | \b(?:raids|strikes|bombardment|campaign|war|offensive|operation|fighting|conflict|violence)\shad\s(?:also\s)?(?!been\b)
        | \G(?:another|a\sfurther|some|also)\b | \bsince\sthen\b
        | \bputs?\s(?:[\w’'-]+\s){0,4}(?:losses|casualties)\s(?:at|to)\b
        """,
        regex.VERBOSE | regex.IGNORECASE,
    ),
    *("have", "has", "had", "another", "further", "some", "also", "since", "put"),
)
# "more than 12,000 sorties since the campaign started": counted from a day that nobody names here; "since the crash" is the crash.
SINCE_BEGAN = Listed(
    regex.compile(
        r"\bsince\s(?:the|its|their|it|they|he|she|his|her|(?:start|beginning|outbreak|launch)\sof)\b"
        r"(?!\s(?:weekend|morning|afternoon|evening|night|summer|winter|spring|autumn|turn|end)\b)"
        r"(?!\s(?:\w+\s)?(?:crash|attack|blast|quake|earthquake|explosion|shooting|collapse|fire)\b(?!\s(?:began|started|broke|flared)))",
        regex.IGNORECASE,
    ),
    "since",
)
# "since the fire began": from the day of the news, where no other beginning is named.
SINCE_ITS_DAY = Listed(
    regex.compile(
        r"\bsince\s(?:the|its|their)\s(?:\w+\s)?(?:fires?|blazes?|wildfires?|floods?|flooding|rains?|storms?|eruption|landslides?|mudslides?"
        r"|attacks?|assault|raid|siege|shooting|riots?)\s(?:first\s)?(?:began|started|broke|erupted|hit|struck|flared)\b",
        regex.IGNORECASE,
    ),
    "since",
)
SINCE_THEN = Listed(
    regex.compile(
        r"\bsince\sthen\b|(?<!\b(?:seen|heard|heard\sof|heard\sfrom|back|spoken)\s)\bsince\b[.,]?$|(?<!\b(?:injured|wounded|them|those|whom)\s(?:has|have|had)\s)\bsince\s(?:died|been)\b|\b(?:has|have|had)\ssince\s(?:claimed|killed|cost|displaced|uprooted|driven|forced|fled|left|gone|crossed|escaped|surrendered|returned)\b",
        regex.IGNORECASE,
    ),
    "since",
)
# "A million people have since fled": since the war began that was told of before, if one was
SINCE_THAT = Listed(
    regex.compile(
        r"\bsince\sthen\b|\b(?:has|have|had)\ssince\s(?:died|fled|left|gone|crossed|escaped|surrendered|returned)\b",
        regex.IGNORECASE,
    ),
    "since",
)
# "since the crash", "in the course of the night": a total, though not of a war.
ONE_AFFAIR = Listed(
    regex.compile(
        rf"\bsince\s(?:the|an?|that)\s(?:[\w.-]+\s){{0,2}}?{MOMENT}|\bin\sthe\scourse\sof\s(?:the|a|one)\s(?:night|day|morning|evening|week)",
        regex.IGNORECASE,
    ),
    "since",
    "course of",
)
# "233 dead in the five days since the protests began"
DAYS_SINCE = Listed(
    regex.compile(
        rf"\b(?:in|over|during)\sthe\s(?:(?P<count>{'|'.join(COUNTS)}|\d+)\s)?(?P<unit>day|week|month|year)s?\ssince\s\p{{Ll}}",
        regex.IGNORECASE,
    ),
    *("days since", "weeks since", "months since", "week since", "month since", "year since", "years since"),
)
NTH_WEEK = Listed(
    regex.compile(
        r"\b(?:in|into|entered|entering)\s(?:its|their)\s(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:nd|rd|th))\s(?:week|month|year)\b",
        regex.IGNORECASE,
    ),
    *(" week", " month", " year"),
)
PUT_AT = Listed(
    regex.compile(
        r"\bputs?\s(?:the|its|their|that)\s(?:[\w-]+\s){0,2}?(?:number|toll|tally|count|figure|dead)\b[^.;]{0,60}?\b(?:at|as)\s$",
        regex.IGNORECASE,
    ),
    "put",
)
SAME_SPEAKER = regex.compile(
    r"(?:He|She|They|It)\s(?:also\s)?(?:said|says|reports?|reported|puts?|gave|gives|counts|counted|listed|lists|claimed|claims|spoke|speaks)\b"
    r"|Of\s(?:his|her|its|their)\sown\b|(?:His|Her|Its|Their)\sown\b"
)
# "52 had been killed since Monday, he said. He said 19 had been captured."
HAD_BEEN = regex.compile(r"\bhad\s(?:also\s)?been\s\w+(?:ed|en|n|t)\b")
BEEN = regex.compile(r"\b(?:had|have|has)\s(?:also\s)?been\s\w+(?:ed|en|n|t)\b[^.;]{0,40}?\bsince\b")
SINCE_FIRST = regex.compile(r"Since\b")
NEW_DEED = regex.compile(
    r"\b(?:when|after|in\s(?:an?|one|the)\s(?:\w+\s)?(?:attack|blast|raid|ambush|crash|clash|strike|quake|explosion))\b"
)
# Affairs that go on for months: what one of them "has killed" is of all its time, and not of the day of the story.
AFFAIR = Listed(
    regex.compile(
        r"\b(?:war(?!\s(?:monitor|crimes?|zones?|room|reporter|correspondent|veteran|effort|dead|chest|plane)|-)|conflict|insurgency|uprising|rebellion|epidemic|outbreak|pandemic|revolution|occupation|genocide|jihad)\b",
        regex.IGNORECASE,
    ),
    *(
        "war",
        "conflict",
        "insurg",
        "uprising",
        "rebellion",
        "epidemic",
        "outbreak",
        "pandemic",
        "revolution",
        "occupation",
    ),
    *("genocide", "jihad"),
)
# "The year-old war has killed thousands and forced more than two million from their homes"
WAR_HAS = Listed(
    regex.compile(
        r"\b(?:war|conflict|insurgency|uprising|rebellion)\shas\s(?:\w+\s)?(?:killed|claimed|cost|left|driven|forced|displaced|uprooted|wounded)\b[^.;,]{0,60}$",
        regex.IGNORECASE,
    ),
    *("war has", "conflict has", "insurgency has", "uprising has", "rebellion has"),
)
NEAR = 80  # characters behind a figure in which "so far" stands
BACK = 110  # characters before "since" in which the words of a comparison stand
CUMULATIVE = regex.compile(
    r"\b(?:have|has|so\sfar|to\sdate|since|total|toll|number|overall|already|altogether|in\sall)\b", regex.IGNORECASE
)
# "put the dead of the war at 643"
DEAD_OF_WAR = regex.compile(
    r"\b(?:dead|toll|deaths|killed|losses|casualties)\s(?:of|in)\s(?:the|this)\s(?:war|conflict|fighting|campaign|offensive|uprising|siege)\b"
)
HAD_DIED = regex.compile(
    r"\s(?:[\w-]+\s){0,3}?(?:has|have|had)\s(?:died|been)\b"
)  # "3,091 people had died as of May 23"
OTHER_COUNT = regex.compile(r",?\sand\sthat\s[^.;\d]{3,60}\d")
SINCE = "since a date in the sentence before"


def find_counted_since(spot: Spot, count: Count, timeline: Timeline) -> Period | None:
    """The period of a figure that counts since a day named elsewhere; None where its words count since none."""
    text, start, end = spot.text, spot.sentence.start, spot.sentence.end
    known = find_since_known(text, spot.sentence, timeline.published)
    if known is not None:
        return known
    run = timeline.run_of(spot.position)
    if run is None and (told := timeline.run_of(spot.position - 1)) is not None and goes_on(spot, count):
        run = told
    if run is not None:
        return until_now(run, timeline, SINCE)
    if spot.sentence.search(NTH_WEEK) and PERFECT.search(text, start, end):
        return MISSING  # "the floods, now in their second week, have killed 1,500": nobody says since which day
    length = spot.sentence.search(DAYS_SINCE)
    if length is not None and timeline.published is not None:
        amount = read_amount(length["count"] or "1") if length["count"] else 1
        unit = length["unit"][0].upper()
        began = before(timeline.published, f"P{amount * 12}M" if unit == "Y" else f"P{amount}{unit}")
        return Period(began, timeline.published, "inherited", rule=SINCE) if began else None
    since = timeline.since(spot.position)
    is_that_time = speaks_of_that_time(spot)
    if since is not None and (goes_on(spot, count) or continues(spot, timeline) or is_that_time):
        return until_now(since, timeline, SINCE)
    told = timeline.stretch_before(spot.position) if is_that_time else None
    if told is not None:
        return period_of(told, "inherited", timeline.published, "date of the sentence before")
    if is_since_began(spot):
        opened = find_opened(spot, timeline)
        is_of_main = opened.start is None and spot.sentence.search(SINCE_ITS_DAY) is not None
        return until_now(timeline.day_of_main, timeline, "since the main event") if is_of_main else opened
    if spot.sentence.search(SINCE_THEN):
        then = timeline.last_named(spot.position)
        if then is None and spot.sentence.search(SINCE_THAT):
            then = timeline.opened(spot.position)
        if then is not None and timeline.published is not None:
            return until_now(then, timeline, SINCE)
    return None


def find_until(spot: Spot, count: Count, timeline: Timeline) -> Period | None:
    """ "It has recorded 1,481 killed as of May 23": from the beginning that the article names up to that day."""
    limit = next((t for t in spot.dates if t.lead == "as of" and t.end is not None), None)
    if limit is None:
        return None
    text, number = spot.text, count.number
    is_total = PERFECT.search(text, spot.sentence.start, number.char_start) or HAD_DIED.match(text, number.char_end)
    if not is_total:
        return None
    opened = timeline.opened(spot.position)
    if opened is None or opened.start is None or limit.end is None or not opened.start < limit.end:
        return None
    return period_of(opened, "inherited", timeline.published, SINCE)._replace(end=limit.end)


def is_since_began(spot: Spot) -> bool:
    """Whether a sentence counts "since the war began"; "the deadliest raid since the war" only compares."""
    start = spot.sentence.start
    began = spot.sentence.search(SINCE_BEGAN)
    return (
        began is not None and spot.sentence.search_in(COMPARED, max(start, began.start() - BACK), began.start()) is None
    )


def find_over_all(spot: Spot, count: Count, timeline: Timeline) -> Period | None:
    """The period of a total over all of a war or a campaign: "the war has killed 36,000"; None for any other figure."""
    text, start = spot.text, spot.sentence.start
    if count.kind == "running_total" and names_affair(spot, count):
        return find_opened(spot, timeline)
    if count.rule == "toll" and DEAD_OF_WAR.search(text, start, count.number.char_start):
        opened = find_opened(spot, timeline)
        return opened if opened.start is not None else None
    if spot.sentence.search_in(WAR_HAS, start, count.number.char_start):
        return find_opened(spot, timeline)
    is_total = count.kind == "running_total" and not spot.sentence.search(ONE_AFFAIR)
    is_total = is_total and not spot.sentence.search_in(
        PUT_AT, start, count.number.char_start
    )  # another count of the news, and no more
    is_total = (
        is_total and (count.rule == "toll" or is_cumulative(spot, count, timeline)) and not is_of_bodies(text, count)
    )
    if not is_total and not counts_over_all(text, spot.sentence):
        return None
    opened = find_opened(spot, timeline)
    return opened if opened.start is not None else None


def is_cumulative(spot: Spot, count: Count, timeline: Timeline) -> bool:
    """Whether a sentence adds up what went on: "have died so far"; "five, led by the chief of the operation, were killed" does not."""
    if (
        CUMULATIVE.search(spot.text, spot.sentence.start, min(end_of_part(spot, count), count.number.char_end + NEAR))
        is None
    ):
        return False
    told = timeline.before(spot.position)
    return (
        told is None or told.type != "DURATION"
    )  # "46 clashes over the past 24 hours. In total, 57 strikes were launched"


def names_affair(spot: Spot, count: Count) -> bool:
    """Whether the figure's own part of the sentence speaks of a war: not "54 died in the house, and the war has killed 760"."""
    return spot.sentence.search_in(AFFAIR, spot.sentence.start, end_of_part(spot, count)) is not None


def end_of_part(spot: Spot, count: Count) -> int:
    """Where a figure's own part of the sentence ends: "54 died in the house | , and that the war has killed 760"."""
    other = OTHER_COUNT.search(spot.text, count.number.char_end, spot.sentence.end)
    return other.start() if other else spot.sentence.end


def goes_on(spot: Spot, count: Count) -> bool:
    """Whether a figure's own part of the sentence goes on with the count of the one before: "51 have died", "another 1,527 were hurt"."""
    return spot.sentence.search_in(GOES_ON, spot.sentence.start, end_of_part(spot, count)) is not None


def until_now(timex: Timex | None, timeline: Timeline, rule: str) -> Period:
    """From a day on until the publication; missing where the day is not known."""
    if timex is None:
        return MISSING
    period = period_of(timex, "inherited", timeline.published, rule)
    if timex.lead == OVER or timeline.published is None or period.start is None:
        return period  # "the war, which began in March and ended in May"
    return period._replace(end=timeline.published)


def continues(spot: Spot, timeline: Timeline) -> bool:
    """ "Since May 3 planes have flown 400 sorties. He reports 36 rebels killed": the same speaker and campaign."""
    if spot.position == 0 or SAME_SPEAKER.match(spot.text, spot.sentence.start, spot.sentence.end) is None:
        return False
    before = timeline.sentences[spot.position - 1]
    words = spot.text[spot.sentence.start : spot.sentence.end]
    if NEW_DEED.search(words):
        return False
    return SINCE_FIRST.match(spot.text, before.start, before.end) is not None or bool(
        HAD_BEEN.search(words) and BEEN.search(spot.text, before.start, before.end)
    )


def find_opened(spot: Spot, timeline: Timeline) -> Period:
    """ "Since the war began": from the day that the article elsewhere gives for it, else that of a well-known war; else missing."""
    opened = timeline.opened(spot.position) or timeline.stretch
    if timeline.published is None:
        return MISSING
    if opened is None:
        known = find_known_opening(spot.text, spot.sentence, timeline.sentences, timeline.published)
        return known or until_now(timeline.fight_of(spot.position), timeline, SINCE)
    return until_now(opened, timeline, SINCE)
