"""A sum told behind one day's deed that is far too great to be of that day: "killing nine. The monitor's count stands at 690 dead"."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from toolkit.extract.claim_kinds import UP_TO
from toolkit.extract.cued_sentences import Listed
from toolkit.extract.periods.spots import MISSING, Spot
from toolkit.records import Claim, Count, Period

# "The monitor's count stands at 690", "its tally has reached 571"; the toll of a quake may grow tenfold in a day.
OWN_COUNT = Listed(
    regex.compile(
        r"(?:[’']s|\b(?:its|their|her|his))\s(?:\w+\s){0,2}?(?:count|tally|balance)\s(?:now\s)?"
        r"(?:stands|stood|has\s(?:now\s)?(?:reached|risen|climbed|grown|passed))\b[^.;]{0,60}$"
    ),
    *("count ", "tally ", "balance "),
)
ESTIMATES = Listed(regex.compile(r"\bestimates?\sthat\b[^.;]{0,80}$"), "estimate")
HAVE_DIED = regex.compile(r"[^.;:]{0,50}?\bhave\s(?:now\s|already\s)?(?:died|been\s(?:killed|wounded|injured))\b")
TENFOLD = 10


def is_greater_sum(spot: Spot, count: Count, period: Period, claims: Sequence[Claim]) -> bool:
    """Whether a figure that was lent one day is a running sum: its words add up, and that day's own figures are a tenth of it."""
    low, day = count.number.low, period.start
    if low is None or day is None or day != period.end or period.basis != "inherited" or count.kind is not None:
        return False
    at = count.number.char_start
    if not spot.sentence.search_in(OWN_COUNT, spot.sentence.start, at):
        if not spot.sentence.search_in(ESTIMATES, spot.sentence.start, at):
            return False
        if not HAVE_DIED.match(spot.text, count.number.char_end, spot.sentence.end):
            return False
    of_day = [
        c.number.high
        for c in claims
        if c.sentence.start < spot.sentence.start
        and c.count.measure == count.measure
        and (c.period.start, c.period.end) == (day, day)
    ]
    return any(of_day) and all(high is not None and high * TENFOLD <= low for high in of_day)


def open_sum() -> Period:
    """The period of such a sum: nobody says since when it is kept."""
    return MISSING._replace(rule=UP_TO)
