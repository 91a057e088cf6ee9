"""Outlets against outlets: which of them printed which figure, and who left it out; the same claims by outlet and by agency."""

from __future__ import annotations

import claims_fixture as fixture
import pandas as pd
import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg

from toolkit.charts import draw_claims_by_source, draw_outlets
from toolkit.errors import InputError


def told(name: str, words: str, low: float, outlet: str, printed: str, **cells: object) -> dict[str, object]:
    """The total of one fortnight, as one outlet printed it."""
    cells = {"published": printed, "outlet": outlet, "article_id": f"story-{name}", **cells}
    return fixture.total(name, words, low, low, "2016-03-01", "2016-03-14", **cells)


@pytest.fixture(scope="module")
def claims() -> pd.DataFrame:
    """A figure in four outlets: exact, rounded, and without its source; and one that a single outlet has."""
    rows = [
        told("a", "394", 394, "Harbour Wire", "2016-03-15"),
        told("b", "about 400", 400, "Bay Courier", "2016-03-16", restates="a", hedge="about"),
        told("c", "394", 394, "Delta Post", "2016-03-17", restates="b", org=None),
        told("d", "77", 77, "Delta Post", "2016-03-17"),
        told("e", "<b>12</b>", 12, "Harbour <i>Wire</i>", "2016-04-17"),
    ]
    return fixture.table_of(rows)


@pytest.fixture(scope="module")
def articles(claims) -> pd.DataFrame:
    """The articles of the claims, one of a paper that wrote that week without the figure, and one of a paper that wrote later."""
    frame = claims[["article_id", "outlet", "published"]].drop_duplicates()
    others = pd.DataFrame({
        "article_id": ["x", "y"], "outlet": ["Silent Echo", "Late Mail"],
        "published": pd.to_datetime(["2016-03-20 08:00", "2016-05-01 08:00"]),
    })  # fmt: skip
    return pd.concat([frame.astype({"published": "datetime64[us]"}), others], ignore_index=True)


@pytest.fixture(scope="module")
def figure(claims, articles):
    return draw_outlets(claims, articles, measures=["sorties"], corpus="sample")


def test_one_row_for_each_figure_and_one_column_for_each_outlet(figure):
    assert list(figure.table["Figure"]) == ["Sorties: 394"]
    assert list(figure.table.columns[3:]) == ["Bay Courier", "Delta Post", "Harbour Wire", "Silent Echo"]
    row = figure.table.iloc[0]
    assert row["Harbour Wire"] == "394 on March 15, 2016"
    assert row["Bay Courier"] == "c. 400 on March 16, 2016"
    assert row["Delta Post"] == "394 on March 17, 2016, source not named"
    assert row["Silent Echo"] == "1 article, not this figure"


def test_a_restatement_of_a_restatement_is_the_same_figure(figure):
    assert [mark.claim_ids for mark in figure.marks] == [("b",), ("c",), ("a",)]
    assert "without naming a source" in next(mark.words for mark in figure.marks if mark.claim_ids == ("c",))


def test_each_cell_of_the_table_leads_to_its_sentence(figure):
    html = figure._repr_html_()
    for claim, words in (("a", "394 on March 15, 2016"), ("b", "c. 400 on March 16, 2016")):
        assert f'<a href="#ev-{claim}">{words}</a>' in html
    assert "<td" in html and ">1 article, not this figure</td>" in html


def test_what_is_rounded_differently_is_written_in_its_cell(figure):
    values = [text.get_text() for text in figure.axes[0].texts if text.get_gid() == "value"]
    assert values == ["c. 400"]


def test_a_figure_of_one_outlet_is_left_out_with_its_reason(figure):
    reasons = figure.left_out.set_index("claim_id")["reason"].to_dict()
    assert reasons == {"d": "printed by one outlet only", "e": "printed by one outlet only"}
    assert "printed by one outlet only (2)" in " ".join(figure.words.notes)


def test_every_claim_is_drawn_or_left_out_once(claims, figure):
    shown = [name for mark in figure.marks for name in mark.claim_ids]
    assert sorted([*shown, *figure.left_out["claim_id"]]) == sorted(claims["claim_id"])


def test_without_the_articles_only_outlets_with_claims_are_known(claims):
    figure = draw_outlets(claims, measures="sorties")
    assert "Silent Echo" not in figure.table.columns


def test_no_figure_in_two_outlets_is_said(claims):
    figure = draw_outlets(claims[claims["outlet"] == "Delta Post"], measures="sorties")
    assert figure.words.title == "No claim of sorties was printed by two outlets"
    assert figure.marks == ()


def test_words_in_the_picture_do_not_cover_one_another_and_stay_inside(figure):
    canvas = FigureCanvasAgg(figure).get_renderer()
    boxes = [text.get_window_extent(canvas) for text in figure.axes[0].texts if text.get_rotation() == 0]
    assert all(not a.overlaps(b) for n, a in enumerate(boxes) for b in boxes[n + 1 :])
    everything = [text.get_window_extent(canvas) for axes in figure.axes for text in axes.texts]
    assert all(figure.bbox.x0 <= box.x0 and box.x1 <= figure.bbox.x1 for box in everything)


def test_beyond_sixteen_outlets_the_rest_is_counted():
    rows = [
        told(f"o{n:02d}", "394", 394, f"Paper {n:02d}", "2016-03-15", restates="o00" if n else None) for n in range(20)
    ]
    figure = draw_outlets(fixture.table_of(rows), measures="sorties")
    assert len(figure.table.columns) == 3 + 16
    assert "4 further outlets not shown." in figure.words.notes
    shown = [name for mark in figure.marks for name in mark.claim_ids]
    assert sorted([*shown, *figure.left_out["claim_id"]]) == sorted(row["claim_id"] for row in rows)


# --- the same claims by outlet and by agency -----------------------------------------------------------------------


def test_by_outlet_each_outlet_has_its_own_mark(claims):
    figure = draw_claims_by_source(claims, measure="sorties", kind="period_total", by="outlet", panels="one")
    assert {mark.words.split(":")[0] for mark in figure.marks} == set(claims["outlet"])
    assert figure.words.title == "Claims of sorties, as printed by four outlets: totals for a period"
    assert "in its own words" in next(mark.words for mark in figure.marks if mark.claim_ids == ("c",))
    assert "according to the Russian Ministry of Defence" in next(
        m.words for m in figure.marks if m.claim_ids == ("a",)
    )


def test_by_source_a_figure_said_again_in_another_outlet_is_one_mark(claims):
    figure = draw_claims_by_source(claims, measure="sorties", kind="period_total")
    assert {"b", "c"} <= set(figure.left_out["claim_id"])


def test_by_agency(claims):
    wired = claims.assign(agency=claims["claim_id"].map({"a": "Harbour", "b": "Harbour"}).astype("string"))
    figure = draw_claims_by_source(wired, measure="sorties", kind="period_total", by="agency")
    assert set(figure.table["group"]) == {"Harbour", "No agency named"}
    assert (
        figure.words.title == "Claims of sorties, as carried by Harbour or without an agency named: totals for a period"
    )


def test_by_something_else_is_refused(claims):
    with pytest.raises(InputError, match="choose one of source, outlet, agency"):
        draw_claims_by_source(claims, measure="sorties", by="paper")
