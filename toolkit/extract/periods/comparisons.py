"""Dates with which a count is only compared, or of another count: "12 more than in May", "up from 38 the day before"."""

from __future__ import annotations

import regex

from toolkit.extract.cued_sentences import CuedSentence, Listed
from toolkit.extract.periods.day_roles import is_short
from toolkit.records import Count, Timex

# "A rise of four per cent on the same period last year": measured against, and not counted in.
MEASURED = Listed(
    regex.compile(  # read backwards from its end, where it mostly fails at once
        r"(?r)(?:\b(?:rise|increase|growth|jump|fall(?:s|en|ing)?\b(?!\sof\s(?:the\s)?(?-i:\p{Lu}))|drop(?!ped)|decrease|decline|reduction|(?<!\b(?:blew|blown|went|came|brought|shot|broke|set|shut|gone|turned|fell)\s)(?:up|down)(?=\s(?:on|from|against|compared|sharply|slightly|by|a\s\w+)\b)|higher|lower|twice|double|doubled|triple|compared"
        r"|per\s?cent|percent|(?:more|fewer|less)\s(?:[\w-]+\s){0,3}?than)|%)[^;:\d]{0,60}"
        r"\b(?:on|over|from|than|against|with|as)\s(?:the\s|in\s|during\s)*(?:(?:same|corresponding|first|last|final)\s(?:\w+\s){1,2}(?:of\s|in\s)?)?"
        # "12 more than in the last three months of 2020"
        r"|\b(?:more|fewer|less|higher|lower|smaller|larger|bigger|greater)\s(?:[\w-]+\s){0,3}?than\s(?:in\s|on\s|during\s|over\s|the\s|whole\s|entire\s|all\s|of\s)*"
        # "a number that exceeds that of the whole 1991 war"
        r"|\b(?:exceed|surpass|outstrip|dwarf)\w*\s(?:the\s\w+|that|those)\s(?:of|in|from|during)\s(?:the\s)?(?:whole\s|entire\s)?(?:of\s)?",
        regex.IGNORECASE,
    ),
    *(
        "rise",
        "increase",
        "growth",
        "jump",
        "fall",
        "drop",
        "decrease",
        "decline",
        "reduction",
        "up",
        "down",
        "higher",
        "lower",
        "twice",
    ),
    *(
        "double",
        "triple",
        "compared",
        "cent",
        "%",
        "more",
        "fewer",
        "less",
        "smaller",
        "larger",
        "bigger",
        "greater",
        "exceed",
        "surpass",
    ),
    *("outstrip", "dwarf"),
)
# "in less than three hours on Monday", "a crane had fallen on the square on June 11": nothing is compared
NO_MEASURE = regex.compile(
    r"(?:more|fewer|less)\sthan\s(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|forty|fifty|half|dozen|hundred)\b"
    r"|fallen\b|jump(?:ed|ing)\b",
    regex.IGNORECASE,
)
# "rose to 125, up from 118 the day before": the day of the earlier count.
FROM_EARLIER = Listed(
    regex.compile(
        r"(?r)\b(?:(?:up|down|raised|revised|increased|corrected)\sfrom|compared\s(?:with|to)|(?:against|versus)(?=\s(?:about\s|some\s)?\d))\s(?:[\w,-]+\s){1,5}(?:on\s)?",
        regex.IGNORECASE,
    ),
    *("from", "compared", "against", "versus"),
)
# "17 aircraft, the latest one that failed to return on Tuesday": the day of that one.
LATEST = Listed(
    regex.compile(r",\s(?:the\s)?(?:latest|last|most\srecent)\b(?!\s(?:week|month|year|night))"),
    "latest",
    "last",
    "recent",
)
# "The Observatory counts 6,200, the last time in November": the day of the counting
# "surpassing the previous month's record"
RECORD = regex.compile(r"['’]s?\s(?:\w+\s)?(?:record|total|toll|figure|level|count|tally|peak|number)\b")
SURPASS = regex.compile(
    r"\b(?:surpass|exceed|beat|topp|eclips|outstrip|match|equal|above|below|than|from|against)\w*\s(?:[\w-]+\s){0,3}$"
)
LAST_TOLD = regex.compile(
    r"(?r)\b(?:(?:for\s)?the\slast\stime|most\srecently|last\s(?:updated|revised|counted)|updated|as\slate\sas),?\s(?:in|on|at\sthe\send\sof)\s",
    regex.IGNORECASE,
)
FAR = 90  # characters before a date in which the words of a comparison stand
# "than on Sunday when 34 died", "that of July 2021 in Germany, in which more than 220 died"
THAT_DAY = regex.compile(
    r"(?:\s(?:in|at|near|off)\s(?:\p{Lu}[\p{L}’'-]*|and|the|of)(?:\s(?:\p{Lu}[\p{L}’'-]*|and|the|of)){0,4})?,?\s(?:when|on\swhich|in\swhich)\s(?:some\s|about\s|at\sleast\s)?"
)


def is_of_other_count(text: str, sentence: CuedSentence, count: Count, timex: Timex) -> bool:
    """Whether a date is that of another count: measured against, the latest of several, the last time that somebody counted."""
    start = timex.char_start
    if LAST_TOLD.match(text, max(sentence.start, start - 30), start):
        return True
    behind = max(sentence.start, min(count.number.char_end, start - FAR))
    if sentence.search_in(LATEST, count.number.char_end, start):
        return True
    if RECORD.match(text, timex.char_end) and SURPASS.search(text, max(sentence.start, start - FAR), start):
        return True
    measured = sentence.match(MEASURED, behind, start)
    if measured is not None and NO_MEASURE.match(text, measured.start()) is None:
        return True
    earlier = sentence.match(FROM_EARLIER, behind, start)
    return earlier is not None and (is_short(timex) or earlier.start() >= count.number.char_end)


def is_its_own(text: str, count: Count, timex: Timex) -> bool:
    """Whether a figure stands right behind its day, whatever is compared: "a far smaller figure than on Sunday when 34 died"."""
    at = count.number.char_start
    return timex.char_end <= at and THAT_DAY.fullmatch(text, timex.char_end, at) is not None
