"""Whether a date of the sentence can be that of the thing counted: not of the saying, the counting, a comparison, a lasting state."""

from __future__ import annotations

from functools import lru_cache

import regex

from toolkit.extract.claim_kinds import LOOKS_BACK
from toolkit.extract.clauses import CLAUSE, since_before, since_moment
from toolkit.extract.cued_sentences import CuedSentence, Listed
from toolkit.extract.periods.aftermath import FAR_DEAD, HIT_ON, KILLED_ON, is_after, is_closing
from toolkit.extract.periods.choose_date import TOTALS
from toolkit.extract.periods.comparisons import is_its_own, is_of_other_count
from toolkit.extract.periods.day_roles import deed_nouns, is_limit, is_short, names_deed, owns_happening
from toolkit.extract.periods.durations import AFTER_DISASTER, SHIFT, is_shifted
from toolkit.extract.periods.saying_days import is_reporting_date
from toolkit.records import Count, Timex
from toolkit.text.cued import Cued
from toolkit.vocabulary.load import shipped_words

# "Rescuers recovered 38 bodies on Wednesday": the day of the finding, and not of the death.
BODIES = regex.compile(r"\b(?:bodies|body|corpses?|remains)\b", regex.IGNORECASE)
BODIES_OF = regex.compile(r"\b(?:bodies|corpses|remains)\sof\s(?:[\w-]+\s){0,3}$", regex.IGNORECASE)
# "The toll rose to 3,326 on Monday": the day of the counting, and not of the quake.
RAISED = Listed(
    regex.compile(
        r"\b(?:rose|rises?|risen|climb\w*|reach\w*|stood|stands|pass\w*|topp\w*|jump\w*|increas\w*|rais\w+|brings?|brought|bringing"
        r"|put|puts|gave|given|cut|lower\w*|revis\w+|updat\w+|soar\w*|mount\w*|grew|grown)\b[^;:]{0,60}$",
        regex.IGNORECASE,
    ),
    *(
        "rose",
        "rise",
        "climb",
        "reach",
        "stood",
        "stands",
        "pass",
        "topp",
        "jump",
        "increas",
        "rais",
        "bring",
        "brought",
    ),
    *("put", "gave", "given", "cut", "lower", "revis", "updat", "soar", "mount", "grew", "grown"),
)
# "On Thursday the government had given the number of dead as 80": the day of the counting.
TOLD = Listed(
    regex.compile(
        r"\b(?:put|gave|given|revised|cut|lowered|updated|rose|climbed|stood|jumped|reached)\b", regex.IGNORECASE
    ),
    *("put", "gave", "given", "revised", "cut", "lowered", "updated", "rose", "climbed", "stood", "jumped", "reached"),
)
# "On Friday evening the company had spoken of 55 dead": the day of the telling.
HAD_TOLD = Listed(
    regex.compile(
        r"\bhad\s(?:earlier\s|previously\s|only\s|already\s|been\s)*(?:spoken\sof|said|put|given|reported|counted|acknowledged|admitted|listed|confirmed|announced|declared)\b"
        # "hauled out carriages on Sunday, as the toll of the disaster rose to 81 dead"
        r"|\b(?:toll|tally|number|figure)\b[^.;]{0,80}?\b(?:rose|risen|climbed|jumped|stood|reached|passed)\b"
        # "on Wednesday morning the prefect spoke of 39 dead"
        r"|\G(?:\s[\w’'-]+){1,4}\s(?:spoke|talked)\sof\b",
        regex.IGNORECASE,
    ),
    *("had ", "toll", "tally", "number", "figure", "spoke of", "talked of"),
)
BARE_YEAR = regex.compile(r"(?:the\s)?(?:19|20)\d\d")
# "blocks of flats built in the 1970s", "programs of the 1980s": how old a thing is
MADE_IN = regex.compile(
    r"\b(?:(?:built|erected|completed|opened|founded|established|constructed|manufactured|made|introduced|adopted|bought|born|restored|renovated)\s"
    r"(?:only\s)?in|(?:programs|programmes|schemes?|models?|days|buildings|houses|blocks)\sof)\s(?:the\s)?(?:early\s|late\s|mid-?)?$",
    regex.IGNORECASE,
)
FEAST = regex.compile(
    r"(?!\w+day\b(?<=\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day))\p{Lu}[\p{L}’'-]+(?:\s(?:of\s)?\p{Lu}[\p{L}’'-]+)*"
)
LONG_AGO = frozenset(("year", "decade", "century"))
A_OR_THE = regex.compile(r"\b(?:an?|the|its|his|her|their)\s$", regex.IGNORECASE)
THINGS = regex.compile(r"\s([a-z-]+)(?:\s([a-z-]+))?(?:\s([a-z-]+))?")
OF_THE = regex.compile(r"\b(?:of|from)\s(?:the\s)?$", regex.IGNORECASE)
NEXT = 12  # characters between a day and the figure that it stands in front of
FAR = 40  # characters behind a figure in which "were still in hospital" stands
TOLLS = frozenset(("killed", "missing", "trapped"))
# What is done on a day and counted by it: "flights rose on Monday to 30", where a toll would only have been raised.
DEEDS = frozenset(("sorties", "airstrikes", "munitions", "targets_hit"))
NAMED = regex.compile(
    r"(?:\s(?:people|men|women|children|victims))?\s(?:were|was|are)\s(?:\w+\s)?(?:known|confirmed|believed|feared|reported|presumed)\s(?:to\sbe\s)?(?:dead|killed)\s(?:on\s|by\s)?|"
    r"[^.;,]{0,50}?\b(?:identified|named|buried|claimed|handed\sover|laid\sto\srest|flown\shome)\b[^.;,]{0,30}",
    regex.IGNORECASE,
)
TALLIED = Cued(
    regex.compile(r"\b(?:count|list|confirm|register|tall[iy]|identif)\w*\s(?:[\w,.-]+\s){0,5}$", regex.IGNORECASE),
    *("count", "list", "confirm", "register", "tall", "identif"),
)
WHERE = regex.compile(r"\s(?:where|when|in\swhich)\s")
OF_THEM = regex.compile(r"\sof\s(?:the|those|its|their)\s(?:most\s)?(?:\w+ly\s)?(?:wounded|injured|hurt)\b")
DEAD = regex.compile(r"\s(?:people\s)?(?:dead|missing|unaccounted)\b", regex.IGNORECASE)
STILL = Cued(
    regex.compile(
        r"\b(?:still|remain(?:ed|s|ing)?|yet\sto\sbe\sfound|in\s(?:a\s)?(?:critical|serious|grave|stable)\scondition|in\sintensive\scare)\b",
        regex.IGNORECASE,
    ),
    *("still", "remain", "yet to", "condition", "intensive"),
)


def is_of_event(text: str, sentence: CuedSentence, count: Count, timex: Timex) -> bool:
    """Whether a date can be that of the thing counted: not of the saying, of a comparison, or of the day a toll was raised."""
    if is_reporting_date(text, timex, sentence):
        return False
    if timex.lead == "for" and timex.precision == "day" and FEAST.fullmatch(timex.date_text):
        return False  # "on the way home for Christmas"
    if (count.measure in TOLLS or count.measure == "wounded") and is_closing(text, sentence, timex):
        return False
    if count.adds_to is None and is_limit(text, timex):
        return False  # "95 dead by Wednesday night": the day of the counting
    if timex.anchor == "text" and SHIFT.match(text, timex.char_end) and count.number.char_start < timex.char_start:
        # "shot down 18 drones, a day after shells killed 23": the day of the shells; but "10 were dead, a day after the quake"
        return count.rule != "verb before" and AFTER_DISASTER.match(text, timex.char_end) is not None
    if is_of_state(text, count, timex) or ";" in text[count.number.char_end : timex.char_start]:
        return False
    is_open = timex.lead in TOTALS or since_before(text, sentence, timex) is not None
    if is_its_own(text, count, timex):
        return True
    if is_of_other_count(text, sentence, count, timex):
        return False
    if (
        (count.measure in TOLLS or count.measure == "wounded")
        and timex.char_end < count.number.char_start
        and is_short(timex)
        and sentence.search_in(HAD_TOLD, timex.char_end, count.number.char_start)
    ):
        return False
    is_day = (count.measure in TOLLS or count.measure == "wounded") and is_short(timex) and not is_open
    is_day = is_day and not LOOKS_BACK.match(
        timex.date_text
    )  # "in the past 24 hours" is no day on which anybody searched
    if is_day and not is_shifted(text, timex) and not owns_happening(text, timex) and is_after(text, sentence, timex):
        return False
    if timex.start == timex.end and not is_open and is_of_bodies(text, count) and not names_deed(text, timex):
        is_apart = CLAUSE.search(text, count.number.char_end, max(count.number.char_end, timex.char_start)) is not None
        is_hit = HIT_ON.match(text, max(sentence.start, timex.char_start - 30), timex.char_start) is not None
        return is_apart or is_hit or since_moment(text, sentence, timex)
    if is_tallied(text, count, timex) or is_bracketed(text, count, timex) or is_age(text, timex):
        return False
    return is_of_toll(text, sentence, count, timex, is_open=is_open)


def is_of_toll(text: str, sentence: CuedSentence, count: Count, timex: Timex, *, is_open: bool) -> bool:
    """Whether a date is that of the dead of a toll, and not of its raising: "the number killed in Sunday's crash rose to 146"."""
    if count.rule != "toll" or is_open or (count.measure in DEEDS and count.kind != "running_total"):
        return True  # "flights rose on Monday to 30"; "brought the toll since the first raids on 23 September to 1,481"
    if is_shifted(text, timex) and timex.char_end < count.number.char_start:
        return True  # "nine days after the sea came in, the country put its dead at 94,081"
    if names_deed(text, timex) or KILLED_ON.search(
        text, max(sentence.start, timex.char_start - FAR_DEAD), timex.char_start
    ):
        return True  # "the number killed in Sunday's crash rose to 146"
    is_told = (
        timex.char_end < count.number.char_start
        and is_short(timex)
        and sentence.search_in(TOLD, timex.char_end, count.number.char_start)
    )
    if not is_short(timex) and timex.lead != "as of":
        return True  # "bringing the number killed this month to 54"
    return not is_told and sentence.search_in(RAISED, sentence.start, timex.char_start) is None


def is_of_bodies(text: str, count: Count) -> bool:
    """Whether bodies are counted: "38 bodies", "the bodies of 38 students"."""
    at = count.number.char_start
    return (count.counted is not None and BODIES.search(count.counted) is not None) or (
        BODIES_OF.search(text, max(0, at - 40), at) is not None
    )


def is_bracketed(text: str, count: Count, timex: Timex) -> bool:
    """ "Losses of 30,950 men (+100 in the past day)": what is put in brackets behind a figure has days of its own."""
    between = text[count.number.char_end : timex.char_start]
    return "(" in between and ")" not in between and any(c.isdigit() for c in between[between.index("(") :])


def is_age(text: str, timex: Timex) -> bool:
    """ "A ruin of the 16th century", "the 1973 building", "flats built in the 1970s": how old a thing is."""
    if timex.precision in LONG_AGO and MADE_IN.search(text, max(0, timex.char_start - 40), timex.char_start):
        return True
    if timex.precision == "year" and BARE_YEAR.fullmatch(timex.date_text):
        owner = A_OR_THE.search(text, max(0, timex.char_start - 8), timex.char_start)
        words = THINGS.match(text, timex.char_end) if owner is not None else None
        return words is not None and is_thing([word for word in words.groups() if word])
    return (
        timex.date_text.lower().endswith("century")
        and OF_THE.search(text, max(0, timex.char_start - 9), timex.char_start) is not None
    )


def is_thing(words: list[str]) -> bool:
    """Whether the words behind a year name a thing, and nothing that happened to it.

    >>> is_thing(["school", "bus", "carried"]), is_thing(["school", "shooting"]), is_thing(["invasion"])
    (True, False, False)
    """
    named = next((at for at, word in enumerate(words[:2]) if word in dated_things()), None)
    return named is not None and deed_nouns().isdisjoint(words[: named + 2])


@lru_cache(maxsize=1)
def dated_things() -> frozenset[str]:
    """The things of `happenings.toml` whose year is their age."""
    return frozenset(shipped_words("happenings")["dated_things"])


def is_tallied(text: str, count: Count, timex: Timex) -> bool:
    """ "Police counted 4,047 dead on Thursday", "listed the names of 18 dead on Tuesday": the day of the counting."""
    at, end = count.number.char_start, count.number.char_end
    if DEAD.match(text, end) is None or not is_short(timex) or timex.lead in TOTALS:
        return False
    if TALLIED.search(text, max(0, at - 45), at) is None:
        return False
    if names_deed(text, timex):
        return False  # "confirmed 197 people dead in Saturday's disaster"
    # not "counted 200 dead in a suburb where armed men came on Monday"
    return WHERE.search(text, end, max(end, timex.char_start)) is None


def is_of_state(text: str, count: Count, timex: Timex) -> bool:
    """Whether a day tells only that a state lasts: "81 remained in hospital on Friday", "270 were still missing on Saturday"."""
    if count.measure == "killed" and is_short(timex) and NAMED.fullmatch(text, count.number.char_end, timex.char_start):
        return True  # "100 of the dead had yet to be named on Thursday"
    if count.measure == "wounded" and is_short(timex) and OF_THEM.match(text, count.number.char_end):
        return True  # "flew 40 of the wounded to Ankara on Monday"
    if count.measure not in ("wounded", "missing", "trapped") or not is_short(timex) or timex.lead in TOTALS:
        return False
    start = max(0, count.number.char_start - 20)
    between = text[timex.char_end : count.number.char_start]
    is_front = 0 < len(between) <= NEXT and " and " not in between  # "On Friday 316 were still in hospital"
    end = count.number.char_end + FAR if is_front else 0
    return STILL.search(text, start, max(timex.char_start, count.number.char_end, end)) is not None
