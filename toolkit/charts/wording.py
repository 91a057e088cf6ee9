"""The words on a chart: figures with their hedge, dates as the AP writes them, who says so, what kind of figure it is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

import pandas as pd

MONTHS = ("Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.")
FULL_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
# What is counted, as a title begins. A measure that is not here (a reporter's own) is said by its name.
NOUNS = {
    "sorties": "Sorties",
    "airstrikes": "Airstrikes",
    "targets_hit": "Targets hit",
    "killed": "People killed",
    "wounded": "People wounded",
    "missing": "People missing",
    "captured": "People captured",
    "displaced": "People displaced",
    "arrested": "People arrested",
    "vehicles_destroyed": "Vehicles destroyed",
    "aircraft_lost": "Aircraft lost",
    "munitions": "Munitions used",
    "troops": "Troops",
    "casualties": "Casualties (dead and hurt together)",
}
# What the shipped word lists count, claimed or not; a chart is drawn from tables alone and cannot ask them.
MEASURES = (
    *NOUNS, "affected", "houses_damaged", "houses_destroyed", "infected", "migrants", "protesters", "rescued", "shot", "trapped",
)  # fmt: skip
VICTIM_NOUNS = {
    "civilian": "Civilians",
    "combatant": "Combatants",
    "child": "Children",
    "mixed": "Civilians and combatants together",
    "unknown": "People (not said whom)",
}
KIND_NOUNS = {
    "event": "figures for single events",
    "period_total": "totals for a period",
    "running_total": "running totals",
    "rate": "rates",
    "stock": "numbers at a time",
    "share": "shares",
    "change": "changes",
    "forecast": "forecasts",
}
KIND_EXPLAINED = {
    "event": "Each mark is the figure for one event; where it is a long bar, the event fell within these days.",
    "period_total": "Each bar is a total, drawn over the days that it covers.",
    "running_total": "Everything since a count began, drawn on its last day. Later totals contain earlier ones; "
    "dots lead to its start, or towards it.",
    "rate": "Each bar is a rate, drawn over the days for which it is said to hold. A rate is no total.",
    "stock": "How many there are said to be at a time.",
    "share": "Parts of a whole, in per cent, drawn over the days that they cover.",
    "change": "How much a number is said to have risen or fallen.",
    "forecast": "What is said to lie ahead, not what has happened.",
}
# Words of no one number. The policies in the vocabulary name the same ones; a chart is drawn from tables alone and cannot ask it.
VAGUE_WORDS = (
    "tens",
    "dozens",
    "scores",
    "hundreds",
    "thousands",
    "lakhs",
    "millions",
    "crores",
    "billions",
    "trillions",
    "several",
    "a few",
    "a handful",
)
POLICIES = {
    "open": "Vague words stay open: dozens is drawn as at least 24, hundreds as at least 200; “several” has no number.",
    "acled": "Vague words are read as ACLED codes them: dozens is 12, hundreds is 100.",
    "airwars": "Vague words are read as Airwars codes them: dozens is 12 to 24.",
}


class Forms(NamedTuple):
    """How a figure is said where nothing is known, where one end is open, between two ends, and about a number."""

    none: str
    at_least: str
    at_most: str
    between: str
    about: str


LONG = Forms("no number", "at least {}", "at most {}", "{} to {}", "about {}")
SHORT = Forms("", "{}+", "≤ {}", "{}–{}", "c. {}")


def say_number(value: float) -> str:
    """A figure with thousands separated.

    >>> say_number(1631.0), say_number(0), say_number(2.5)
    ('1,631', '0', '2.5')
    """
    return f"{int(value):,}" if float(value).is_integer() else f"{value:,.10g}"


def say_quantity(low: Any, high: Any, hedge: Any) -> str:
    """The figure as read, hedge and all; a midpoint is never made.

    >>> say_quantity(60, 70, "range"), say_quantity(100, None, "at_least"), say_quantity(800, 800, "about")
    ('60 to 70', 'at least 100', 'about 800')
    >>> say_quantity(None, None, "at_least")
    'no number'
    """
    return fill_form(LONG, low, high, hedge)


def say_figure(row: Any) -> str:
    """The figure of a claim with its unit: a rate's time, a share's per cent, a stated none.

    >>> from types import SimpleNamespace as Row
    >>> say_figure(Row(low=60, high=70, hedge="range", kind="rate", per="day", is_negated=False))
    '60 to 70 a day'
    >>> say_figure(Row(low=33.3, high=33.3, hedge="exact", kind="share", per=None, is_negated=False))
    '33.3 percent'
    >>> say_figure(Row(low=0, high=0, hedge="exact", kind="event", per=None, is_negated=True))
    'none (0)'
    """
    if pd.notna(row.is_negated) and bool(row.is_negated):
        return "none (0)"
    figure = say_quantity(row.low, row.high, row.hedge)
    if row.kind == "rate" and isinstance(row.per, str):
        return f"{figure} a {row.per}"
    return f"{figure} percent" if row.kind == "share" and figure != "no number" else figure


def say_briefly(low: Any, high: Any, hedge: Any) -> str:
    """The figure as it stands beside a mark.

    >>> say_briefly(60, 70, "range"), say_briefly(100, None, "at_least"), say_briefly(800, 800, "about")
    ('60–70', '100+', 'c. 800')
    """
    return fill_form(SHORT, low, high, hedge)


def fill_form(forms: Forms, low: Any, high: Any, hedge: Any) -> str:
    """The figure in the form that fits its bounds and its hedge."""
    if pd.isna(low) and pd.isna(high):
        return forms.none
    if pd.isna(high):
        return forms.at_least.format(say_number(low))
    if pd.isna(low):
        return forms.at_most.format(say_number(high))
    if low != high:
        return forms.between.format(say_number(low), say_number(high))
    return (forms.about if hedge == "about" else "{}").format(say_number(low))


def say_day(day: Any) -> str:
    """A day as the AP writes it; a missing day says so.

    >>> from datetime import date
    >>> say_day(date(2017, 8, 21)), say_day(None)
    ('Aug. 21, 2017', 'no date')
    """
    return "no date" if pd.isna(day) else f"{MONTHS[day.month - 1]} {day.day}, {day.year}"


def say_period(start: Any, end: Any) -> str:
    """The days that a figure covers, first and last included.

    >>> from datetime import date
    >>> say_period(date(2017, 8, 1), date(2017, 8, 21)), say_period(date(2017, 8, 1), date(2017, 8, 31))
    ('Aug. 1-21, 2017', 'August 2017')
    >>> say_period(date(2015, 9, 30), date(2016, 2, 1)), say_period(None, date(2016, 2, 1)), say_period(None, None)
    ('Sept. 30, 2015, to Feb. 1, 2016', 'up to Feb. 1, 2016', 'no period stated')
    """
    if pd.isna(start) or pd.isna(end):
        if pd.isna(start) and pd.isna(end):
            return "no period stated"
        return f"up to {say_day(end)}" if pd.isna(start) else f"since {say_day(start)}"
    if start == end:
        return say_day(start)
    whole = pd.Timestamp(start).is_month_start and pd.Timestamp(end).is_month_end
    if whole and (start.year, start.month) == (end.year, end.month):
        return f"{FULL_MONTHS[start.month - 1]} {start.year}"
    if whole and (start.month, end.month) == (1, 12) and start.year == end.year:
        return str(start.year)
    if (start.year, start.month) == (end.year, end.month):
        return f"{MONTHS[start.month - 1]} {start.day}-{end.day}, {start.year}"
    if start.year == end.year:
        return f"{MONTHS[start.month - 1]} {start.day} to {say_day(end)}"
    return f"{say_day(start)}, to {say_day(end)}"


def say_counted(measure: str, victim: str | None = None, titles: Mapping[str, str] | None = None) -> str:
    """What is counted, as a title begins; `titles` are those of a reporter's own measures.

    >>> say_counted("killed", "civilian"), say_counted("sorties"), say_counted("drones_shot_down")
    ('Civilians killed', 'Sorties', 'Drones shot down')
    >>> say_counted("uav", titles={"uav": "Drones shot down"})
    'Drones shot down'
    """
    noun = NOUNS.get(measure) or (titles or {}).get(measure) or measure.replace("_", " ").capitalize()
    if victim and noun.startswith("People "):
        return noun.replace("People", VICTIM_NOUNS.get(victim, victim.capitalize()), 1)
    return noun
