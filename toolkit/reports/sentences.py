"""Says a figure in a sentence: who put what at how many, for which days, and who reports it. Our own voice asserts nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import escape
from typing import Any

import pandas as pd

from toolkit.charts.groups import find_group
from toolkit.charts.sources import NOT_NAMED, OWN_VOICE, say_source
from toolkit.charts.wording import VICTIM_NOUNS, say_day, say_number, say_period, say_quantity
from toolkit.prose import say_count, say_list

WORDS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")

# What something happens at, and not in.
SPOTS = (
    "base",
    "airbase",
    "airport",
    "airfield",
    "camp",
    "market",
    "hospital",
    "school",
    "mosque",
    "prison",
    "bridge",
    "border",
)

# A name that takes "the": "the southern Gaza Strip"; and what takes none behind a name: "northern Idlib province".
WITH_ARTICLE = (
    "Strip", "Bank", "Sea", "Gulf", "Desert", "Valley", "Peninsula", "Mountains", "Islands", "Republic", "Emirates", "States",
    "Mediterranean", "Caucasus", "Balkans", "Sahel", "Sahara", "Philippines", "Netherlands",
)  # fmt: skip
COUNTRIES_WITH_ARTICLE = (
    "United States", "United Kingdom", "United Arab Emirates", "Netherlands", "Philippines", "Maldives", "Bahamas", "Gambia", "Sahel",
    "Central African Republic", "Democratic Republic of Congo", "Dominican Republic", "Czech Republic", "West Bank", "Gaza Strip",
)  # fmt: skip
SORTS = ("Town of ", "Village of ", "District of ", "Port of ")  # as they open a sentence of an article; not "City of"
OF_SORT = re.compile(r"[^\W\d_a-z][\w-]* (?:town|village|city|district|port|capital|province|region) of [^\W\d_a-z]")
BARE = ("province", "district", "governorate", "county", "state", "city")


def say_claim(row: Any, counted: str) -> str:
    """A claim as a sentence, in HTML; the figure is linked to the words it was read in.

    >>> from types import SimpleNamespace as Row
    >>> day = pd.Timestamp("2016-04-12")
    >>> row = Row(who="Airwars", outlets=("Bay Courier",), measure="killed", victim="civilian", kind="event", per=None, place="Aleppo",
    ...     period_start=day, period_end=day, low=60, high=70, hedge="range", is_negated=False, claim_ids=("c1",))
    >>> say_claim(row, "People killed")
    'Airwars put the number of civilians killed in Aleppo on April 12, 2016, at <a href="#ev-c1">60 to 70</a>, Bay Courier reported.'
    """
    verb = "forecast" if row.kind == "forecast" else "put"
    who, told = say_teller(row.who, list(row.outlets))
    return f"{escape(upper_first(who))} {verb} {escape(say_object(row, counted))} at {link_amount(row)}{escape(told)}."


def say_teller(who: str, outlets: Sequence[str]) -> tuple[str, str]:
    """Who says so, as the sentence begins, and who reports it, as it ends.

    >>> say_teller("Airwars", ["Bay Courier", "Delta Post", "Harbour Wire"])
    ('Airwars', ', three outlets reported')
    >>> say_teller(OWN_VOICE, ["Bay Courier"]), say_teller(NOT_NAMED, ["Bay Courier"]), say_teller("Airwars", [])
    (('Bay Courier, naming no source,', ''), ('a source that Bay Courier does not name', ''), ('Airwars', ''))
    """
    printers = say_list(outlets) if len(outlets) <= 2 else f"{say_small(len(outlets))} outlets"
    if who == OWN_VOICE:
        return f"{printers or 'an article'}, naming no source,", ""
    if who == NOT_NAMED and outlets:
        return f"a source that {printers} {'does' if len(outlets) == 1 else 'do'} not name", ""
    return say_source(who), f", {printers} reported" if outlets else ""


def say_object(row: Any, counted: str) -> str:
    """What is counted, where and when, as the object of "put": "the number of civilians killed in Aleppo on April 12, 2016,"."""
    head = "the running total of" if row.kind == "running_total" else "the number of"
    noun = say_noun(row.victim, counted, getattr(row, "counted", None))
    unit = f" a {row.per}" if row.kind == "rate" and isinstance(row.per, str) else ""
    place = f" {say_place(row.place)}" if isinstance(row.place, str) else ""
    return f"{head} {noun}{unit}{place} {say_when(row)}"


def say_place(place: str) -> str:
    """A place with the preposition that it takes.

    >>> say_place("Aleppo"), say_place("Shayrat air base in Syria"), say_place("village of Haas")
    ('in Aleppo', 'at Shayrat air base in Syria', 'in the village of Haas')
    >>> say_place("southern Malawi"), say_place("southern Gaza Strip"), say_place("eastern Ghouta countryside")
    ('in southern Malawi', 'in the southern Gaza Strip', 'in the eastern Ghouta countryside')
    >>> say_place("United States"), say_place("Malian town of Tessit"), say_place("Town of Tessit")
    ('in the United States', 'in the Malian town of Tessit', 'in the town of Tessit')
    """
    if place.startswith(SORTS):
        place = lower_first(place)
    spot = any(word in SPOTS for word in place.lower().split())
    return f"{'at' if spot else 'in'} {'the ' if takes_article(place) else ''}{place}"


def takes_article(place: str) -> bool:
    """Whether a place that opens with a common word takes "the": a village of a name does, a direction before a bare name does not.

    >>> takes_article("rural Damascus"), takes_article("southern suburbs of Beirut"), takes_article("northern Idlib province")
    (False, True, False)
    """
    first, _, rest = place.partition(" ")
    if place in COUNTRIES_WITH_ARTICLE or OF_SORT.match(place):  # "the Malian town of Tessit"
        return True
    if not first[:1].islower():
        return False
    name, last = rest.split(" of ")[0], rest.split(" ")[-1]
    is_bare = rest[:1].isupper() and (last[:1].isupper() or last in BARE)
    return not is_bare or name.split(" ")[-1] in WITH_ARTICLE


def say_noun(victim: Any, counted: str, named: Any = None, *, is_one: bool = False) -> str:
    """What is counted, as it stands inside a sentence: by the narrower group that the claim names, else by the class of victim.

    >>> say_noun("child", "People killed"), say_noun(None, "Targets hit"), say_noun("unknown", "People wounded")
    ('children killed', 'targets hit', 'people wounded')
    >>> say_noun("civilian", "People killed", "aid workers"), say_noun("civilian", "People killed", "civilians")
    ('aid workers killed', 'civilians killed')
    >>> say_noun(None, "People shot or stabbed, outcome not said")
    'people shot or stabbed (outcome not said)'
    >>> say_noun(None, "People displaced", "families"), say_noun(None, "Vehicles destroyed", "tanks")
    ('families displaced', 'tanks destroyed')
    """
    noun, _, aside = lower_first(counted).partition(", ")
    noun += f" ({aside})" if aside else ""  # a comma would end the noun in the middle of the sentence
    anybody = next((word for word in ("people ", "vehicles ") if noun.startswith(word)), None)
    if anybody is None:
        return noun
    group = find_group(named, victim, is_one=is_one)
    if group is None and isinstance(victim, str) and victim in ("civilian", "combatant", "child"):
        group = VICTIM_NOUNS[victim].lower()
    return f"{group} {noun.removeprefix(anybody)}" if group else noun


def say_when(row: Any) -> str:
    """The days, with the preposition and the comma that they take inside a sentence.

    >>> from types import SimpleNamespace as Row
    >>> day = pd.Timestamp
    >>> say_when(Row(kind="event", period_start=day("2016-04-12"), period_end=day("2016-04-12")))
    'on April 12, 2016,'
    >>> say_when(Row(kind="event", period_start=day("2016-04-01"), period_end=day("2016-04-12")))
    'within April 1-12, 2016,'
    >>> say_when(Row(kind="rate", period_start=day("2016-04-01"), period_end=day("2016-04-30")))
    'in April 2016'
    >>> say_when(Row(kind="running_total", period_start=day("2016-04-01"), period_end=day("2016-04-12")))
    'over April 1-12, 2016,'
    >>> say_when(Row(kind="running_total", period_start=day("2015-09-30"), period_end=day("2016-04-30")))
    'from Sept. 30, 2015, to April 30, 2016,'
    >>> say_when(Row(kind="stock", period_start=None, period_end=None))
    'with no period stated'
    """
    if pd.isna(row.period_start) and pd.isna(row.period_end):
        return "with no period stated"
    words = say_period(row.period_start, row.period_end)
    comma = "," if words[-6:-4] == ", " else ""
    if pd.isna(row.period_start) or pd.isna(row.period_end):
        return words + comma
    if row.kind == "event" and row.period_start != row.period_end:
        return f"within {words}{comma}"
    if " to " in words:
        return f"from {words}{comma}"
    on = "on" if row.period_start == row.period_end else "over"
    return f"{on if comma else 'in'} {words}{comma}"


def say_said(row: Any) -> str:
    """When a figure was said, beside the days that it is for; the year only where it is another.

    >>> from types import SimpleNamespace as Row
    >>> day = pd.Timestamp
    >>> say_said(Row(said_on=day("2024-03-13"), period_end=day("2024-03-06")))
    'said March 13'
    >>> say_said(Row(said_on=day("2025-01-02"), period_end=day("2024-12-30")))
    'said Jan. 2, 2025'
    """
    words = f"said {say_day(row.said_on)}"
    return words.removesuffix(f", {row.said_on.year}") if row.said_on.year == row.period_end.year else words


def link_amount(row: Any) -> str:
    """The figure, linked to its sentence."""
    names = row.claim_ids if hasattr(row, "claim_ids") else (row.claim_id,)
    return f'<a href="#ev-{escape(names[0])}">{escape(say_amount(row))}</a>'


def say_amount(row: Any) -> str:
    """The figure as it stands after "at".

    >>> from types import SimpleNamespace as Row
    >>> say_amount(Row(low=100, high=None, hedge="at_least", is_negated=False, kind="event"))
    '100 or more'
    >>> say_amount(Row(low=None, high=70, hedge="at_most", is_negated=False, kind="event"))
    '70 or fewer'
    >>> say_amount(Row(low=0, high=0, hedge="exact", is_negated=True, kind="event"))
    'zero'
    >>> say_amount(Row(low=7, high=7, hedge="exact", is_negated=False, kind="event"))
    'seven'
    """
    if pd.notna(row.is_negated) and bool(row.is_negated):
        return "zero"
    unit = " percent" if row.kind == "share" else ""
    if pd.notna(row.low) and pd.isna(row.high):
        return f"{say_number(row.low)}{unit} or more"
    if pd.notna(row.high) and pd.isna(row.low):
        return f"{say_number(row.high)}{unit} or fewer"
    if row.low == row.high and row.hedge == "exact" and row.low in range(len(WORDS)) and not unit:
        return say_small(int(row.low)) if row.low else "zero"
    return say_quantity(row.low, row.high, row.hedge) + unit


def say_small(count: int) -> str:
    """A count as the AP writes it: in words below ten.

    >>> say_small(3), say_small(1200)
    ('three', '1,200')
    """
    return WORDS[count] if count < len(WORDS) else f"{count:,}"


def say_several(count: int, noun: str, plural: str | None = None) -> str:
    """A count below ten in words, with its noun agreeing.

    >>> say_several(1, "source"), say_several(14, "source")
    ('one source', '14 sources')
    """
    return say_count(count, noun, plural).replace(f"{count:,}", say_small(count), 1)


def lower_first(words: str) -> str:
    """Words as they stand inside a sentence.

    >>> lower_first("People killed")
    'people killed'
    """
    return words[:1].lower() + words[1:]


def upper_first(words: str) -> str:
    """Words as they open a sentence.

    >>> upper_first("the White Helmets")
    'The White Helmets'
    """
    return words[:1].upper() + words[1:]
