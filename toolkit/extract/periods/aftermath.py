"""The days of what comes after a disaster: the search, the visit of a president, the raising of the toll."""

from __future__ import annotations

import regex

from toolkit.extract.clauses import CLAUSE, since_moment
from toolkit.extract.cued_sentences import CuedSentence, Listed
from toolkit.extract.periods.durations import is_shifted
from toolkit.records import Timex

# "Rescuers searched on Tuesday for people buried by the quake", "relatives waited at the gates on Monday": the day of the search.
AFTERMATH = Listed(
    regex.compile(
        r"\b(?:rescue(?:rs|\sworkers|\steams|\screws)|searchers|divers|mourners|relatives|helicopters|firefighters|soldiers|troops"
        r"|emergency\s(?:workers|crews)|survivors|aid\sworkers|villagers|residents|volunteers)"
        r"\s(?:\w+\s){0,4}?(?:search|dug|dig|comb|scour|resum|pull|recover|retriev|mourn|bur[iy]|clear|sift|haul|winch|wait|queue"
        r"|spent|slept|gather)\w*\b"
        r"|\b(?:pull|recover|retriev|dug|haul|lift|remov|brought)\w*\s(?:out\s|up\s)?(?:[\w-]+\s){0,3}?(?:bodies|corpses|survivors|remains|alive)\b"
        # "the bodies of six soldiers were recovered on Wednesday"
        r"|\b(?:bodies|corpses|remains)\b[^.;]{0,80}?\b(?:were|was|been|being)\s(?:\w+\s)?(?:recovered|found|pulled|dug|retrieved|brought|carried|taken|lifted|hauled|flown|unearthed|laid|buried)\b"
        r"|\b(?:relatives|mourners|families)\b(?!\sof\b)(?!\s(?:\w+\s)?(?:were|was|died|killed|lost|fled|left|escaped|crossed|clashed|scuffled|fought|rioted|attacked|stormed))[^.;,]{0,50}?\b(?!past\b|last\b|most\b|at\b|out\b|what\b|that\b|not\b)\w+(?:ed|ew|pt|t)\b"
        r"|\b(?:rescue(?:rs|\sworkers|\steams|\screws)|searchers|divers)\s(?:[\w-]+\s){5,9}?(?:search|dug|dig|comb|scour|pull|recover|retriev|sift|haul)\w*\b"
        r"|\b(?:rescue(?:rs|\sworkers|\steams|\screws)|searchers|divers|mourners|relatives|helicopters|emergency\s(?:workers|crews)"
        r"|survivors|aid\sworkers)\s(?:\w+\s){0,4}?(?:continu|worked|work|carr|flew|fly|call|struggl|rac|look|hunt|lift|drag|us(?:e|ing)"
        r"|found|find|remov|began|left|enter|reach|swam)\w*\b",
        regex.IGNORECASE,
    ),
    *("rescue", "searchers", "divers", "mourners", "relatives", "helicopters", "emergency", "survivors", "aid workers"),
    *(
        "firefighters",
        "soldiers",
        "troops",
        "villagers",
        "families",
        "residents",
        "volunteers",
        "bodies",
        "alive",
        "corpses",
        "remains",
    ),
)
# "Sierra Leone buried its dead on Monday", "the country began a week of mourning on Sunday", "investigators searched on Wednesday"
MOURNING = Listed(
    regex.compile(
        # "We buried nine this morning", and no landslide that buried them
        r"\b(?:we|they|villagers|residents|families|people|neighbou?rs|relatives)\s(?:[\w-]+\s){0,2}?bur(?:ied|y)\s"
        r"|\b(?:buried|bury(?:ing)?|mourn(?:ed|s|ing)?)\s(?:[\w,]+\s(?:of\s)?)?(?:its|their|his|her|the)\s(?:first\s)?(?:dead|victims|son|daughter|loss)"
        r"|\bmourn(?:ed|s|ing)\s(?:for\s)?(?:the\s)?(?:\d[\d,]*|[\w-]+)\s(?:people|dead|victims|soldiers|children|men|women|pilgrims|miners|police\w*)\b"
        r"|\b(?:carried|carrying|brought)\s(?:out|away|home)\s(?:its|their|the)\s(?:dead|bodies)\b|\blaid\sto\s(?:final\s)?rest\b|\bdays?\sof\smourning|\b(?:week|period)\sof\smourning|\bbegan\smourning|\b(?:fell|stood|stands?|falls?)\s(?:still\s)?(?:silent|in\ssilence|still)\b|\b(?:moments?|minutes?)\sof\ssilence\b|\bflags\s(?:flew|fly|flying|were|are)"
        r"|\b(?:funerals?|vigils?|memorials?)\b[^.;,]{0,40}\b(?:held|took\splace|attended)"
        r"|\b(?:investigators|inspectors|experts|officials|crews|teams|workers|police|firefighters)"
        r"\s(?:search|inspect|examin|comb|sift|clear|resum|claw|dig|dug|hunt|scrambl|struggl|toil|rac(?:ed|ing)\b|pick(?:ed|ing)\b)\w*",
        regex.IGNORECASE,
    ),
    *(
        "buried",
        "bury",
        "dead",
        "victims",
        "mourning",
        "rest",
        "flags",
        "funeral",
        "vigil",
        "memorial",
        "son",
        "daughter",
        "loss",
        "silen",
        " still",
        "mourn",
    ),
    *("investigators", "inspectors", "experts", "officials", "crews", "teams", "workers", "police"),
)
# "The president flew to Zanzibar yesterday": the day of the visit.
VISIT = Listed(
    regex.compile(
        r"\b(?:president|minister|premier|chancellor|king|queen|prince|governor|mayor|pope|secretary|envoy|ambassador|senator)\b"
        r"[^.;,]{0,50}?\b(?:flew|visited|visits|visiting|arrived|toured|inspected|walked|travell?ed|promised|declared|vowed|ordered"
        r"|cancell?ed|returned|met)\b",
        regex.IGNORECASE,
    ),
    *(
        "flew",
        "visit",
        "arriv",
        "tour",
        "inspect",
        "walk",
        "travel",
        "promis",
        "declar",
        "vow",
        "order",
        "cancel",
        "return",
        "met",
    ),
)
# "The toll in the landslide rose to 23 on Friday": the day of the counting.
TOLL_ROSE = Listed(
    regex.compile(
        r"\b(?:toll|tally|number|count)\b[^.;]{0,140}?\b(?:rose|risen|climb\w*|reach\w*|stood|jump\w*|rais\w*|passed|revised|mount\w*|grew|soar\w*|topped|exceeded|neared|doubled|tripled)"
        r"\b[^.;]{0,40}$"
        # "raised the toll of the cyclone on Friday", "cut the number of those killed by a hundred on Thursday"
        r"|\b(?:raised|put|cut|lowered|reduced|revised|updated|increased|scaled\sback)\s(?:its|the|their|his)\s(?:[\w-]+\s){0,2}?(?:toll|tally|number|count|estimate)"
        r"\b[^.;]{0,90}$",
        regex.IGNORECASE,
    ),
    *("toll", "tally", "number", "count", "estimate"),
)
# "On Thursday called off the search", "the ministry on Friday revised down its toll", "on Tuesday the toll was raised again, to 121"
CLOSED = Listed(
    regex.compile(
        r"\b(?:call(?:ed|s|ing)\s(?:off|a\shalt\sto)|suspend\w*|end(?:ed|s|ing)|halt(?:ed|s|ing)|abandon(?:ed|s|ing)|wound\s(?:up|down)|(?:gave|given)\sup|scaled\s(?:down|back)|stopped)"
        r"\s(?:the|its|their|an?|all)\s(?:[\w-]+\s){0,2}?(?:search(?:es)?|rescue)\b"
        r"|\b(?:search|rescue)\b[^.;,]{0,30}?\b(?:was|were|has\sbeen|had\sbeen)\s(?:called\soff|suspended|ended|halted|abandoned|wound\s(?:up|down)|given\sup|stopped)\b"
        r"|\b(?:raised|lowered|revised|corrected|updated|increased|reduced|cut|scaled\sback)\s(?:(?:up|down|back)(?:wards?)?\s)?(?:its|their|the|his|her)\s(?:[\w-]+\s){0,2}?(?:toll|tally|count|figure|estimate|number\sof)\b"
        r"|\b(?:toll|tally|figure)\b(?:\s(?:of|from|in)\s[^.;,]{3,50}?)?\s(?:was|were|has\sbeen|had\sbeen)\s(?:again\s|further\s)?(?:raised|lowered|revised|corrected|updated|increased|reduced|cut)\b",
        regex.IGNORECASE,
    ),
    *("search", "rescue", "toll", "tally", "count", "figure", "estimate", "number of"),
)
# Between the day and those words: "on Friday | revised", "on Thursday, | the toll was raised", "On Monday the ministry | cut its toll".
LEADS_ON = regex.compile(
    r",?\s(?:(?:again|also|officially|formally|finally|sharply|morning|evening|night|afternoon)\s)*(?:(?:the|its|an?)\s)?(?:(?!said\b|killed\b|struck\b|hit\b|and\b|when\b|as\b|after\b|that\b)[\w’'-]+\s){0,4}?"
)
UP_TO_DAY = regex.compile(
    r"(?:\s(?!killed\b|dead\b|died\b|in\b|that\b|which\b|who\b)[\w’'-]+){0,4}?(?:\s(?:on|late|early|late\son|early\son))?\s"
)
CLOSED_NEAR = 120  # characters between a day and those words
# "Put the injured at 26, one of whom, a guard, died on Tuesday": the day of that one.
OF_WHOM = Listed(
    regex.compile(
        r"\bof\swhom(?:,\s[^,;.]{1,40},)?\s(?:\w+\s)?(?:died|succumbed|was|were)\b[^,;.]*\s(?:on|last|late|early)\s$"
    ),
    "of whom",
)
# "278 bodies from a quarter hit on March 17"
HIT_ON = regex.compile(  # read backwards from its end, where it mostly fails at once
    r"(?r)(?<!\b(?:through|of|the|under|from|amid|among)\s)\b(?:hit|struck|bombed|shelled|attacked|destroyed|stormed|flooded|sank|sunk|crashed|collapsed|capsized|killed|shot|slain|executed|massacred|drowned)\s(?:\w+\s)?(?:on|in)\s",
    regex.IGNORECASE,
)
# "put the number of those shot dead on Tuesday and Wednesday at 47": the days of the deaths, and not of the counting
KILLED_ON = regex.compile(
    r"\b(?:number|toll|count)\s(?:of\s)?(?:[\w’'-]+\s){0,6}?(?:killed|dead|died|wounded|injured|hurt|arrested|detained|missing)\s"
    r"(?:(?:on|in|at|near)\s(?:the\s)?(?:(?!\d|rose|risen|reach|climb|stood|stands|passed|jump|grew)[\w’'-]+\s){1,4}?)?(?:on|over|during|between)\s"
    r"(?:[\w’'-]+\sand\s)?$"
)
FAR_DEAD = 80  # characters before a day in which the dead of it are named
PLANNED = Listed(
    regex.compile(
        r"\b(?:will|would\sbe|(?:is|are|was|were)\s(?:due|expected|scheduled|set|planned|likely)?\s?to|plans?\sto|due|scheduled\sfor)"
        r"\s(?!have\b)[^.;,]{0,60}$",
        regex.IGNORECASE,
    ),
    *("will", "would", " to ", "due", "scheduled"),
)
FAR = 140  # characters before a day in which those words stand
FAR_TOLL = 240  # the same for a toll: "the number of those missing after a ferry went down in the lake on Monday evening rose on Wednesday"
BEHIND = 30  # characters behind it


def is_ahead(text: str, sentence: CuedSentence, timex: Timex) -> bool:
    """Whether a day is one of plans: "the chancellor is to visit the valley on Sunday".

    >>> text = "She will visit the valley on Sunday."
    >>> is_ahead(text, CuedSentence.of(text), Timex(29, 35, "Sunday", "DATE", "", None, None, None, "day", "published"))
    True
    """
    return sentence.search_in(PLANNED, max(sentence.start, timex.char_start - FAR), timex.char_start) is not None


def is_closing(text: str, sentence: CuedSentence, timex: Timex) -> bool:
    """Whether a day is that on which a search was called off, or a toll raised or lowered: nobody died of it then.

    >>> text = "The ministry on Friday revised down its toll to 52."
    >>> day = Timex(16, 22, "Friday", "DATE", "", None, None, None, "day", "published")
    >>> is_closing(text, CuedSentence.of(text), day)
    True
    >>> text = "Fire killed 52 people on Friday and crews called off the search."
    >>> is_closing(text, CuedSentence.of(text), day._replace(char_start=25, char_end=31))
    False
    """
    if not sentence.holds(CLOSED) or is_shifted(text, timex):
        return False
    found = sentence.search_in(CLOSED, timex.char_end, min(sentence.end, timex.char_end + CLOSED_NEAR))
    if found is not None and LEADS_ON.fullmatch(text, timex.char_end, found.start()):
        return True
    found = sentence.search_in(CLOSED, max(sentence.start, timex.char_start - CLOSED_NEAR), timex.char_start)
    return found is not None and UP_TO_DAY.fullmatch(text, found.end(), timex.char_start) is not None


def is_of_whom(text: str, sentence: CuedSentence, timex: Timex) -> bool:
    """Whether a day is that of one of those counted: "put the injured at 26, one of whom died on Tuesday"."""
    return sentence.search_in(OF_WHOM, sentence.start, timex.char_start) is not None


def is_after(text: str, sentence: CuedSentence, timex: Timex) -> bool:
    """Whether a day is that of what came after: the search, a visit, the raising of the toll.

    >>> text = "Rescuers dug through mud on Tuesday."
    >>> day = Timex(28, 35, "Tuesday", "DATE", "", None, None, None, "day", "published")
    >>> is_after(text, CuedSentence.of(text), day)
    True
    """
    start, end = max(sentence.start, timex.char_start - FAR), min(sentence.end, timex.char_end + BEHIND)
    is_of_one = HIT_ON.match(text, start, timex.char_start) is not None or is_of_whom(text, sentence, timex)
    if is_of_one or since_moment(text, sentence, timex):
        return False  # "40 had been pulled out alive since the ferry went over on Thursday"
    for pattern in (AFTERMATH, MOURNING, VISIT):
        found = sentence.search_in(pattern, start, end)
        if found is None or CLAUSE.search(text, found.end(), max(found.end(), timex.char_start)) is not None:
            continue
        if CLAUSE.match(text, timex.char_end) is None or found.start() < timex.char_end:
            return True  # not "died on April 10 when soldiers cleared a camp"
    if KILLED_ON.search(text, max(sentence.start, timex.char_start - FAR_DEAD), timex.char_start):
        return False
    return sentence.search_in(TOLL_ROSE, max(sentence.start, timex.char_start - FAR_TOLL), timex.char_start) is not None
