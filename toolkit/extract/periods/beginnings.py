"""Where something began that goes on, or ended: a war, a campaign, an offensive; later totals count from there."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import regex

from toolkit.extract.cued_sentences import CuedSentence, Listed
from toolkit.records import Timex
from toolkit.text.cued import Cued
from toolkit.vocabulary.load import shipped_words

# "Russia began its air campaign on September 30": later totals count from there.
BEGAN = Listed(
    regex.compile(
        r"\b(?:began|begun|begin|beg[iu]nning|started?|resumed|launch(?:ed|ing)|erupted|broke out|breakdown|intervened"
        r"|(?:campaign|offensive|operation|bombardment|assault|war)\sopened"
        r"|(?:declared|announced|proclaimed)\s(?:an?|its|the|their)\s(?:[\w-]+\s){0,3}?(?:offensive|operation|campaign|assault|siege)"
        r"|(?:descended|plunged|slid|slipped|spiral+ed|erupted|tipped|dissolved)\sinto\s(?:\w+\s)?(?:war|violence|chaos|conflict|fighting|bloodshed|anarchy|turmoil)"
        r"|(?:war|conflict|insurgency|rebellion|uprising|violence),?\s(?:which|that)\s(?:followed|grew\sout\sof|dates\sfrom|goes\sback\sto)"
        r"|entered the (?:war|conflict|fighting|fray)|(?:triggered|sparked|ignited|set off|unleashed) by)\b"
        r"(?!\s(?!shell|bomb|fir|attack|fight|strik|pound|hitt|kill|advanc)\p{Ll}+ing\b)(?!\sto\s(?:leave|return|arrive|pull|clear|withdraw|dig|search|bury|recover|flee|reach|trickle))[^.;]{0,50}$",
        regex.IGNORECASE,
    ),
    *(
        "beg",
        "start",
        "launch",
        "resum",
        "opened",
        "erupt",
        "broke",
        "breakdown",
        "intervened",
        "entered",
        "into",
        "declared",
        "announced",
        "proclaimed",
        "trigger",
        "spark",
        "ignit",
        "follow",
        "grew out",
        "dates from",
        "goes back",
        "set off",
        "unleash",
    ),
)


# "an assault on the town that began last Wednesday", "the riots, which broke out on Monday": what still goes on.
THAT_BEGAN = regex.compile(
    r"\b(?:that|which)\s(?:first\s)?(?:began|started|erupted|broke\sout|flared(?:\sup)?)\s(?:\w+\s){0,3}$",
    regex.IGNORECASE,
)


# "Fighting began on March 27 and ended on May 10", "stormed the mall on Sunday; troops ended the siege on Wednesday"
ENDED = regex.compile(
    r"[,;]?\s(?:and\s|but\s)?(?:[\w-]+\s){0,5}?(?:ended|finished|stopped|ceased|let\sup|eased|subsided|died\sdown|came\sto\s(?:an|its|their)\send|(?:was|were)\s(?:over|broken|lifted|defeated)|surrendered)\b[^.;]{0,50}",
    regex.IGNORECASE,
)
COUP = regex.compile(r"(?:['’]s)?\s(?:[\w-]+\s)?(?:coup|putsch|takeover|invasion|mutiny|uprising|election|vote)\b")
OVER = "begun and ended"  # the lead of a date that stands for all the days between a beginning and an end


def join_ended(text: str, dates: Sequence[Timex]) -> list[Timex]:
    """The dates of a sentence; those of a beginning and an end cover all the days between them.

    >>> from datetime import date
    >>> text = "Fighting began on March 27 and ended on May 10."
    >>> def day(a, b, on): return Timex(a, b, text[a:b], "DATE", "", None, on, on, "day", "published")
    >>> dates = [day(18, 26, date(2021, 3, 27)), day(40, 46, date(2021, 5, 10))]
    >>> [(str(t.start), str(t.end), t.lead) for t in join_ended(text, dates)]
    [('2021-03-27', '2021-05-10', 'begun and ended'), ('2021-03-27', '2021-05-10', 'begun and ended')]
    """
    joined = list(dates)
    for at in range(len(joined) - 1):
        first, last = joined[at], joined[at + 1]
        if first.type != "DATE" or first.start is None or last.end is None or not first.start < last.end:
            continue
        if ENDED.fullmatch(text, first.char_end, last.char_start):
            joined[at] = first._replace(end=last.end, lead=OVER)
            joined[at + 1] = last._replace(start=first.start, lead=OVER)
    return joined


@lru_cache(maxsize=1)
def onset() -> Cued:
    """What opens a siege or a fight: "gunmen overran the town on May 23"."""
    words = shipped_words("happenings")["onsets"]
    return Cued(regex.compile(rf"\b(?:{'|'.join(words)})\b[^.;]{{0,60}}$", regex.IGNORECASE), *words)


def opens_fight(text: str, timex: Timex) -> bool:
    """Whether a siege or a fight opened on a day, though nothing is said to have begun.

    >>> text = "Gunmen overran the town on May 23."
    >>> opens_fight(text, Timex(27, 33, "May 23", "DATE", "", None, None, None, "day", "published"))
    True
    """
    if COUP.match(text, timex.char_end):
        return True  # "since the army took power", in a story that tells of "the Feb. 1 coup"
    return onset().search(text, max(0, timex.char_start - 80), timex.char_start) is not None


def goes_on_from(text: str, timex: Timex) -> bool:
    """Whether a thing is told of that began at a date: "an assault that began last Wednesday"."""
    return THAT_BEGAN.search(text, max(0, timex.char_start - 60), timex.char_start) is not None


def opens_count(sentence: CuedSentence, timex: Timex) -> bool:
    """Whether something that goes on began at a date: a war, a campaign, an offensive."""
    return sentence.search_in(BEGAN, max(0, timex.char_start - 60), timex.char_start) is not None
