"""The findings as an editor reads them: every measure, kind, hedge and source gives a sentence of sound English that asserts nothing."""

from __future__ import annotations

import re
from itertools import product
from types import SimpleNamespace

import pandas as pd
import pytest

from toolkit.charts.sources import NOT_NAMED, OWN_VOICE
from toolkit.charts.wording import KIND_NOUNS, NOUNS
from toolkit.reports.findings import RANKS, strip_tags
from toolkit.reports.sentences import say_claim
from toolkit.vocabulary.load import load_vocabulary

FIGURES = {
    "exact": (12, 12, False), "about": (12, 12, False), "at_least": (1200, None, False), "at_most": (None, 70, False),
    "range": (60, 70, False), "none": (0, 0, True),
}  # fmt: skip
PERIODS = {
    "day": ("2016-04-12", "2016-04-12"), "days": ("2016-04-10", "2016-04-12"), "month": ("2016-04-01", "2016-04-30"),
    "year": ("2016-01-01", "2016-12-31"), "years": ("2015-09-30", "2016-02-01"), "months": ("2016-01-15", "2016-02-01"),
    "no start": (None, "2016-02-01"), "none": (None, None),
}  # fmt: skip


def make_row(**cells):
    """A figure of a chart: 12 killed in Aleppo on April 12, 2016, as Airwars says and the Bay Courier prints, unless said otherwise."""
    hedge, period = cells.pop("figure", "exact"), cells.pop("period", "day")
    low, high, none = FIGURES[hedge]
    start, end = (pd.Timestamp(day) if day else None for day in PERIODS[period])
    row = {"who": "Airwars", "outlets": ("Bay Courier",), "measure": "killed", "victim": None, "kind": "event", "per": None, "low": low,
           "high": high, "hedge": "exact" if none else hedge, "is_negated": none, "period_start": start, "period_end": end,
           "place": "Aleppo", "claim_ids": ("c1",)}  # fmt: skip
    return SimpleNamespace(**{**row, **cells})


@pytest.mark.parametrize(("cells", "counted", "words"), [
    ({}, "People killed", "Airwars put the number of people killed in Aleppo on April 12, 2016, at 12, Bay Courier reported."),
    ({"victim": "child", "figure": "at_least", "period": "month", "kind": "period_total"}, "People killed",
     "Airwars put the number of children killed in Aleppo in April 2016 at 1,200 or more, Bay Courier reported."),
    ({"kind": "running_total", "period": "years", "figure": "about"}, "Sorties",
     "Airwars put the running total of sorties in Aleppo from Sept. 30, 2015, to Feb. 1, 2016, at about 12, Bay Courier reported."),
    ({"kind": "rate", "per": "day", "period": "year", "figure": "range"}, "Sorties",
     "Airwars put the number of sorties a day in Aleppo in 2016 at 60 to 70, Bay Courier reported."),
    ({"who": OWN_VOICE, "figure": "none"}, "People killed",
     "Bay Courier, naming no source, put the number of people killed in Aleppo on April 12, 2016, at zero."),
    ({"who": NOT_NAMED, "figure": "at_most", "outlets": ("Bay Courier", "Delta Post")}, "Targets hit",
     "A source that Bay Courier and Delta Post do not name put the number of targets hit in Aleppo on April 12, 2016, at 70 or fewer."),
    ({"who": "Iraqi general", "kind": "forecast", "period": "days", "outlets": ("A", "B", "C")}, "People displaced",
     "An Iraqi general forecast the number of people displaced in Aleppo over April 10-12, 2016, at 12, three outlets reported."),
    ({"period": "days", "place": "market of Idlib"}, "People wounded",
     "Airwars put the number of people wounded at the market of Idlib within April 10-12, 2016, at 12, Bay Courier reported."),
    ({"victim": "civilian", "counted": "aid workers", "kind": "running_total", "period": "years"}, "People killed",
     "Airwars put the running total of aid workers killed in Aleppo from Sept. 30, 2015, to Feb. 1, 2016, at 12, Bay Courier reported."),
    ({"victim": "combatant", "counted": "militants"}, "People killed",
     "Airwars put the number of combatants killed in Aleppo on April 12, 2016, at 12, Bay Courier reported."),
    ({"kind": "running_total", "period": "days", "place": "northern Aleppo"}, "People shot, outcome not said",
     "Airwars put the running total of people shot (outcome not said) in northern Aleppo over April 10-12, 2016, at 12, "
     "Bay Courier reported."),
    ({"kind": "stock", "period": "none"}, "Troops",
     "Airwars put the number of troops in Aleppo with no period stated at 12, Bay Courier reported."),
], ids=lambda case: case if isinstance(case, str) else None)  # fmt: skip
def test_a_figure_is_said_as_an_editor_would(cells, counted, words):
    assert strip_tags(say_claim(make_row(**cells), counted)) == words


TITLES = {name: str(entry.get("title") or name) for name, entry in load_vocabulary().measures.items()}
SENTENCE = re.compile(
    r"[A-Z].* (put|forecast) the (number|running total) of [a-z].* at <a href=\"#ev-c1\">[^<]+</a>(, .* reported)?\."
)
WRONG = re.compile(r"\b(None|nan|NaT|<NA>|at at|the the|a a|of of|in in|on on)\b|  | ,|,,|\.\.|_|\bthe number of the\b")


@pytest.mark.parametrize("measure", sorted(TITLES))
def test_every_measure_kind_hedge_and_period_makes_a_sentence(measure):
    counted = NOUNS.get(measure) or TITLES[measure]
    for kind, figure, period, who in product(
        KIND_NOUNS, FIGURES, PERIODS, ("Airwars", OWN_VOICE, NOT_NAMED, "residents")
    ):
        row = make_row(kind=kind, per="day" if kind == "rate" else None, figure=figure, period=period, who=who)
        said = say_claim(row, counted)
        assert SENTENCE.fullmatch(said), said
        assert not WRONG.search(strip_tags(said)), said


def test_every_kind_that_can_be_highest_has_its_words():
    assert set(RANKS) == set(KIND_NOUNS) - {"share", "change"}
