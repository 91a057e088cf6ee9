"""Where something began that goes on: a war, a campaign, an offensive; later totals count from there."""

from __future__ import annotations

import regex

from toolkit.records import Timex
from toolkit.text.cued import Cued

# "Russia began its air campaign on September 30": later totals count from there.
BEGAN = Cued(
    regex.compile(
        r"\b(?:began|begun|begin|beg[iu]nning|started?|resumed|launch(?:ed|ing)|erupted|broke out|breakdown|intervened"
        r"|(?:campaign|offensive|operation|bombardment|assault|war)\sopened"
        r"|entered the (?:war|conflict|fighting|fray)|(?:triggered|sparked|ignited|set off|unleashed) by)\b"
        r"(?!\sto\s(?:leave|return|arrive|pull|clear|withdraw|dig|search|bury|recover|flee|reach|trickle))[^.;]{0,50}$",
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
        "trigger",
        "spark",
        "ignit",
        "set off",
        "unleash",
    ),
)


# "an assault on the town that began last Wednesday", "the riots, which broke out on Monday": what still goes on.
THAT_BEGAN = regex.compile(
    r"\b(?:that|which)\s(?:first\s)?(?:began|started|erupted|broke\sout|flared(?:\sup)?)\s(?:\w+\s){0,3}$",
    regex.IGNORECASE,
)


def goes_on_from(text: str, timex: Timex) -> bool:
    """Whether a thing is told of that began at a date: "an assault that began last Wednesday"."""
    return THAT_BEGAN.search(text, max(0, timex.char_start - 60), timex.char_start) is not None


def opens_count(text: str, timex: Timex) -> bool:
    """Whether something that goes on began at a date: a war, a campaign, an offensive."""
    return BEGAN.search(text, max(0, timex.char_start - 60), timex.char_start) is not None
