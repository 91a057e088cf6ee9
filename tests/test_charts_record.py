"""One source's own record: each measure and kind in a panel of its own, nothing lost, nothing added."""

from __future__ import annotations

import claims_fixture as fixture
import pandas as pd
import pytest

from toolkit.charts import draw_source_record
from toolkit.errors import InputError


@pytest.fixture(scope="module")
def claims() -> pd.DataFrame:
    return fixture.make_claims()


@pytest.fixture(scope="module")
def record(claims):
    return draw_source_record(claims, source=fixture.MOD, corpus="sample")


def test_unlike_kinds_stand_in_panels_of_their_own(record):
    headings = [axes.get_title(loc="left") for axes in record.axes]
    assert headings == [
        "Sorties: running totals",
        "Sorties: totals for a period",
        "Sorties a day",
        "People killed: single events",
    ]
    assert record.words.title == "What the Russian Ministry of Defence claims, over time"


def test_every_claim_of_the_source_and_none_of_another(claims, record):
    own = claims[claims["source_org"] == fixture.MOD]
    shown = [name for ids in record.table["claim_ids"] for name in ids]
    assert sorted([*shown, *record.left_out["claim_id"]]) == sorted(own["claim_id"])
    assert len({mark.name for mark in record.marks}) == len(record.marks)


def test_victims_are_told_by_colour_and_sign(record):
    last = record.axes[-1]
    assert {text.get_label() for text in last.texts if text.get_gid() == "name"} == {"Civilians", "Combatants"}
    assert (
        len({line.get_marker() for line in last.lines if line.get_marker() in ("o", "s", "D", "^", "v", "P", "X")}) == 2
    )


def test_what_was_replaced_is_a_ghost_tied_to_what_stands(claims):
    figure = draw_source_record(claims, source=fixture.COA)
    assert list(figure.ghosts["claim_id"]) == ["s11"]
    ghost = next(mark for mark in figure.marks if mark.claim_ids == ("s11",))
    assert ghost.words.endswith("Replaced by 530")
    assert "1 figure replaced by a later one of the same source, drawn pale." in figure.words.notes
    assert "s11" not in set(figure.table["claim_id"]) | set(figure.left_out["claim_id"])
    assert 'href="#ev-s11"' in figure._repr_html_() and "replaced later" in figure._repr_html_()


def test_panels_beyond_the_most_are_left_out_and_counted(claims):
    figure = draw_source_record(claims, source=fixture.MOD, most=2)
    assert len(figure.axes) == 2
    assert figure.left_out["reason"].eq("of a kind for which this picture has no room").any()
    own = claims[claims["source_org"] == fixture.MOD]
    shown = [name for ids in figure.table["claim_ids"] for name in ids]
    assert sorted([*shown, *figure.left_out["claim_id"]]) == sorted(own["claim_id"])


def test_the_words_sum_up_each_panel_and_never_all(record):
    assert record.words.summary.startswith("Sorties: running totals, 5 figures, the lowest 60, the highest 30,650.")
    assert "Sorties a day, 2 figures, the lowest 20 a day, the highest 60 to 70 a day." in record.words.summary


def test_a_source_nobody_names_is_refused_with_a_suggestion(claims):
    with pytest.raises(InputError, match="did you mean 'White Helmets'"):
        draw_source_record(claims, source="White Helmet")
    with pytest.raises(InputError, match="pass its name"):
        draw_source_record(claims, source="")


def test_nothing_in_the_days_asked_for_is_said(claims):
    figure = draw_source_record(claims, source=fixture.HEL, from_day="2030-01-01")
    assert figure.words.title == "What the White Helmets claims: no figure to draw"
    assert figure.marks == ()
