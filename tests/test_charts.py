"""What the charts draw, what they refuse, and what they say about the rest: the nine pitfalls as tests."""

from __future__ import annotations

import re
from xml.etree import ElementTree as Tree

import claims_fixture as fixture
import matplotlib
import matplotlib.dates as mdates
import pandas as pd
import pytest

from toolkit.charts import (
    assign_looks,
    choose_claims,
    draw_casualties_by_source,
    draw_claims_by_source,
    draw_coverage,
    draw_every_kind,
    draw_rival_claims,
    draw_tolls_as_told,
)
from toolkit.charts.marks import days_drawn
from toolkit.charts.selection import prepare_claims, select_claims
from toolkit.charts.wording import MEASURES
from toolkit.errors import InputError, UnlikeError
from toolkit.pipeline import extract_claims
from toolkit.table_check import check_table
from toolkit.vocabulary.load import load_vocabulary


@pytest.fixture(scope="module")
def claims() -> pd.DataFrame:
    return fixture.make_claims()


@pytest.fixture(scope="module")
def totals(claims):
    return draw_claims_by_source(claims, measure="sorties", kind="period_total", corpus="sample")


def drawn_ids(figure) -> set[str]:
    return set(figure.table["claim_id"])


def reason_of(figure, claim_id: str) -> str:
    return figure.left_out.set_index("claim_id").loc[claim_id, "reason"]


def test_the_fixture_fits_the_schema(claims):
    assert check_table("claims", claims) == []
    assert claims["claim_id"].is_unique
    for row in claims.itertuples():
        assert row.sentence[row.char_start - row.sentence_start : row.char_end - row.sentence_start] == row.number_text


# --- unlike things -------------------------------------------------------------------------------------------------


def test_rates_and_totals_share_no_axis(claims):
    with pytest.raises(UnlikeError) as refusal:
        draw_claims_by_source(claims, measure="sorties")
    what, why, remedy = str(refusal.value).splitlines()
    assert "3 unlike kinds" in what and "read as one series" in why
    assert "kind='period_total' or kind='running_total' or kind='rate'" in remedy and "draw_every_kind" in remedy


def test_rates_a_day_and_a_week_share_no_axis(claims):
    with pytest.raises(UnlikeError, match="per='day' or per='week'") as refusal:
        draw_claims_by_source(claims, measure="sorties", kind="rate")
    assert len(str(refusal.value).splitlines()) == 3


def test_a_rate_of_no_unit_of_time_stands_beside_none_that_has_one(claims):
    loose = claims.assign(per=claims["per"].mask(claims["claim_id"] == "r1"))
    figure = draw_claims_by_source(loose, measure="sorties", kind="rate", per=None, sources=[fixture.MOD])
    assert reason_of(figure, "r1") == "a rate without a unit of time"
    assert drawn_ids(figure) == {"r2"}


def test_two_measures_share_no_axis(claims):
    with pytest.raises(UnlikeError, match="one chart of killed and wounded was asked for") as refusal:
        draw_claims_by_source(claims, measure=["killed", "wounded"], kind="event")
    assert len(str(refusal.value).splitlines()) == 3


def test_a_rate_says_its_unit(claims):
    figure = draw_claims_by_source(claims, measure="sorties", kind="rate", per="day")
    assert figure.words.title.startswith("Sorties a day, according to")
    assert "60 to 70 a day" in " ".join(mark.words for mark in figure.marks)


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"kind": "period_totals"}, "did you mean"),
        ({"kind": "event", "sources": ["Russian Ministry of Defense"]}, "did you mean 'Russian Ministry of Defence'"),
        ({"kind": "event", "panels": "outlet"}, "choose one, source or victim"),
        ({"kind": "event", "policy": "acledd"}, "choose one of open, acled, airwars"),
    ],
)
def test_a_wrong_name_is_refused_with_a_remedy(claims, options, words):
    with pytest.raises(InputError, match=re.escape(words)):
        draw_claims_by_source(claims, measure="killed", **options)


def test_a_table_without_the_columns_is_refused():
    with pytest.raises(InputError, match="columns missing: article_id"):
        draw_claims_by_source(pd.DataFrame({"claim_id": ["a"]}), measure="sorties")


# --- what is drawn and what not ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("claim_id", "reason"),
    [
        ("s6again", "the same figure said again"),
        ("s7", "part of a figure that is drawn"),
        ("s8", "no number given"),
        ("s9", "no period stated"),
        ("s10", "denied by the source named with it"),
        ("s11", "replaced by a later figure of the same source"),
    ],
)
def test_left_out_with_its_reason(totals, claim_id, reason):
    assert claim_id not in drawn_ids(totals)
    assert reason_of(totals, claim_id) == reason
    assert f"{reason} (1)" in " ".join(totals.words.notes)


def test_every_claim_asked_for_is_drawn_or_left_out_once(claims, totals):
    asked = claims[(claims["measure"] == "sorties") & (claims["kind"] == "period_total")]
    shown = [name for ids in totals.table["claim_ids"] for name in ids]
    assert sorted([*shown, *totals.left_out["claim_id"]]) == sorted(asked["claim_id"])


def test_copies_of_one_story_are_one_mark(totals):
    marks = [mark for mark in totals.marks if "s6" in mark.claim_ids]
    assert [set(mark.claim_ids) for mark in marks] == [{"s6", "s6copy1", "s6copy2"}]
    assert marks[0].words.endswith("Printed by 3 outlets")


def test_forty_copies_change_no_figure(claims):
    copies = [
        claims[claims["claim_id"] == "s6"].assign(claim_id=f"x{n}", article_id=f"x{n}", outlet=f"Paper {n}")
        for n in range(40)
    ]
    more = draw_claims_by_source(
        pd.concat([claims, *copies], ignore_index=True), measure="sorties", kind="period_total"
    )
    assert drawn_ids(more) == drawn_ids(draw_claims_by_source(claims, measure="sorties", kind="period_total"))


def test_two_periods_in_one_article_stay_two_marks():
    rows = [
        fixture.total("a", "12", 12, 12, "2016-01-01", "2016-01-01"),
        fixture.total("b", "12", 12, 12, "2016-01-05", "2016-01-05", article_id="article-a"),
    ]
    assert len(draw_claims_by_source(fixture.table_of(rows), measure="sorties", kind="period_total").marks) == 2


def test_a_part_of_other_victims_keeps_its_panel(claims):
    figure = draw_casualties_by_source(claims, measure="killed", kind="event")
    assert "kpart" in drawn_ids(figure)
    assert [axes.get_title(loc="left") for axes in figure.axes] == ["Civilians", "Combatants", "Children"]


def test_a_rejected_claim_is_not_drawn_and_an_accepted_one_is_marked(claims):
    decided = claims.assign(decision=claims["claim_id"].map({"s1": "reject", "s2": "accept"}))
    figure = draw_claims_by_source(decided, measure="sorties", kind="period_total")
    assert reason_of(figure, "s1") == "rejected by a person"
    assert figure.table.set_index("claim_id")["reviewed"].to_dict()["s2"]
    assert "1 checked by a person" in " ".join(figure.words.notes)


def test_the_table_passed_in_is_not_changed(claims):
    before = claims.copy()
    draw_claims_by_source(claims, measure="sorties", kind="period_total")
    pd.testing.assert_frame_equal(claims, before)


def pair(first: dict, second: dict, **options):
    """The chart of two totals, the second of which points at the first."""
    rows = [
        fixture.total("one", "120", 120, 120, "2016-01-01", "2016-01-07", **first),
        fixture.total("two", "110", 110, 110, "2016-01-01", "2016-01-07", **second),
    ]
    return draw_claims_by_source(fixture.table_of(rows), measure="sorties", kind="period_total", **options)


@pytest.mark.parametrize("link", ["restates", "part_of"])
@pytest.mark.parametrize(
    "first",
    [{"period_start": None, "period_end": None}, {"stance": "denies"}, {"low": None, "high": None}],
    ids=["without a period", "denied", "without a number"],
)
def test_no_figure_is_left_out_for_one_that_is_not_drawn(link, first):
    assert drawn_ids(pair({}, {link: "one"})) == {"one"}
    rows = [
        {**fixture.total("one", "120", 120, 120, "2016-01-01", "2016-01-07"), **first},
        fixture.total("two", "110", 110, 110, "2016-01-01", "2016-01-07", **{link: "one"}),
    ]
    assert drawn_ids(draw_claims_by_source(fixture.table_of(rows), measure="sorties", kind="period_total")) == {"two"}


def test_a_rejected_correction_brings_the_figure_back():
    rows = [
        fixture.total("one", "120", 120, 120, "2016-01-01", "2016-01-07"),
        fixture.total("two", "110", 110, 110, "2016-01-01", "2016-01-07", supersedes="one"),
    ]
    decided = fixture.table_of(rows).assign(decision=["accept", "reject"])
    assert drawn_ids(draw_claims_by_source(decided, measure="sorties", kind="period_total")) == {"one"}


def test_a_figure_said_three_times_is_drawn_once_though_the_second_has_no_period():
    rows = [
        fixture.total("one", "120", 120, 120, "2016-01-01", "2016-01-07"),
        fixture.total("two", "120", 120, 120, None, None, restates="one"),
        fixture.total("three", "120", 120, 120, "2016-01-02", "2016-01-08", restates="two"),
    ]
    figure = draw_claims_by_source(fixture.table_of(rows), measure="sorties", kind="period_total")
    assert drawn_ids(figure) == {"one"}
    assert set(figure.left_out["reason"]) == {"the same figure said again"}


def test_a_figure_of_a_headline_and_of_a_source_below_it_is_drawn_as_the_source_s():
    days, story = ("2018-03-11", "2018-03-11"), {"measure": "killed", "kind": "event", "article_id": "a"}
    rows = [
        fixture.total("head", "20", 20, 20, *days, None, victim="unknown", **story),
        fixture.total("lead", "20", 20, 20, *days, None, victim="unknown", restates="head", **story),
        fixture.total("said", "20", 20, 20, *days, fixture.OBS, victim="unknown", restates="head", **story),
        fixture.total("again", "20", 20, 20, *days, fixture.OBS, victim="unknown", restates="head", **story),
        fixture.total("other", "20", 20, 20, *days, fixture.NET, victim="civilian", restates="head", **story),
    ]
    figure = draw_claims_by_source(fixture.table_of(rows), measure="killed")
    assert drawn_ids(figure) == {"said", "other"} and set(figure.left_out["reason"]) == {"the same figure said again"}
    elsewhere = fixture.table_of([rows[0], {**rows[2], "article_id": "b"}])
    assert drawn_ids(draw_claims_by_source(elsewhere, measure="killed")) == {"head"}
    undated = fixture.table_of([rows[0], {**rows[2], "period_start": None, "period_end": None}])
    assert drawn_ids(draw_claims_by_source(undated, measure="killed")) == {"head"}


def test_a_part_in_another_chart_than_its_whole_says_so():
    """About 800 in a month, of which more than 200 in one raid: two charts, and a reader may not add them."""
    rows = [
        fixture.total("whole", "about 800", 800, 800, "2017-08-01", "2017-08-21", hedge="about", measure="killed"),
        fixture.total("part", "more than 200", 200, None, "2017-08-01", "2017-08-21", hedge="at_least", measure="killed",
                      kind="event", part_of="whole"),
    ]  # fmt: skip
    figure = draw_claims_by_source(fixture.table_of(rows), measure="killed", kind="event")
    assert "at least 200 (part of about 800, Aug. 1-21, 2017)" in figure.marks[0].words
    assert "1 figure is part of another one, and must not be added to it." in figure.words.notes
    assert "at least 200 (part of about 800, Aug. 1-21, 2017)" in figure._repr_html_()


def test_shares_stand_on_one_scale_in_per_cent():
    rows = [
        fixture.total("a", "a third", 1 / 3, 1 / 3, "2016-01-01", "2016-01-31", kind="share"),
        fixture.total("b", "40 percent", 40, 40, "2016-02-01", "2016-02-29", kind="share"),
        fixture.total("c", "0.5 percent", 0.5, 0.5, "2016-03-01", "2016-03-31", kind="share"),
    ]
    figure = draw_claims_by_source(fixture.table_of(rows), measure="sorties", kind="share")
    assert list(figure.table["low"]) == [33.3, 40, 0.5]
    assert "33.3 percent" in figure.marks[0].words


def test_a_change_in_per_cent_shares_no_axis_with_a_change_in_number():
    rows = [
        fixture.total("a", "30", 30, 30, "2016-01-01", "2016-01-31", kind="change"),
        fixture.total("b", "40 percent", 40, 40, "2016-02-01", "2016-02-29", kind="change"),
    ]
    figure = draw_claims_by_source(fixture.table_of(rows), measure="sorties", kind="change")
    assert drawn_ids(figure) == {"a"}
    assert reason_of(figure, "b") == "a change in per cent, not in number"


def test_a_pronoun_is_nobody_s_name():
    row = fixture.total("a", "30", 30, 30, "2016-01-01", "2016-01-31", org=None, source="It")
    figure = draw_claims_by_source(fixture.table_of([row]), measure="sorties", kind="period_total")
    assert figure.words.title == "Sorties that a source not named claims: totals for a period"


def test_a_narrower_group_is_named_in_the_table_and_at_its_mark():
    row = fixture.total(
        "g", "34", 34, 34, "2018-03-15", "2018-03-15", measure="killed", victim="civilian", counted="aid workers"
    )
    figure = draw_claims_by_source(fixture.table_of([row]), measure="killed")
    assert "Civilians: aid workers" in figure._repr_html_() and "34 (aid workers)" in figure.marks[0].words


def test_a_measure_of_one_s_own_has_its_own_title():
    row = fixture.total("a", "30", 30, 30, "2016-01-01", "2016-01-31", measure="uav_down")
    table, titles = fixture.table_of([row]), {"uav_down": "Drones shot down"}
    figure = draw_every_kind(table, measures=["uav_down"], titles=titles)[0]
    assert figure.words.title == "Drones shot down, according to the Russian Ministry of Defence: totals for a period"
    rivals = draw_rival_claims(table, measure="uav_down", titles=titles)
    assert rivals.words.title == "No two sources are found to disagree on drones shot down"


# --- where it is drawn ---------------------------------------------------------------------------------------------


def pieces(figure, claim_id: str):
    names = {f"mark~{mark.name}" for mark in figure.marks if claim_id in mark.claim_ids}
    return [artist for axes in figure.axes for artist in axes.get_children() if artist.get_gid() in names]


def test_a_total_covers_its_days_first_and_last_included(totals):
    bar = next(piece for piece in pieces(totals, "s6") if len(piece.get_xdata()) == 2)
    first, last = (matplotlib.dates.num2date(x).date().isoformat() for x in bar.get_xdata())
    assert (first, last) == ("2017-08-01", "2017-08-22")  # the end of the 21st is the start of the 22nd
    assert set(bar.get_ydata()) == {990}


def test_a_range_shows_both_ends_and_no_midpoint(totals):
    heights = {y for piece in pieces(totals, "s5") if hasattr(piece, "get_ydata") for y in piece.get_ydata()}
    assert heights == {60, 75}
    assert any(type(piece).__name__ == "Rectangle" and piece.get_height() == 15 for piece in pieces(totals, "s5"))


@pytest.mark.parametrize(("claim_id", "level", "tip"), [("s3", 100, 1), ("s4", 70, -1)])
def test_an_open_end_is_an_open_arrow(totals, claim_id, level, tip):
    arrows = [piece for piece in pieces(totals, claim_id) if isinstance(piece.get_marker(), matplotlib.path.Path)]
    assert len(arrows) == 1
    assert list(arrows[0].get_ydata()) == [level]
    assert arrows[0].get_marker().vertices[1][1] == tip
    assert arrows[0].get_markerfacecolor() == "none"


def test_about_is_hollow_and_dashed(totals):
    bar, marker = pieces(totals, "s2")
    assert bar.is_dashed()
    assert marker.get_markerfacecolor() == "#ffffff"


def test_a_stated_zero_is_an_open_mark_at_zero_and_silence_is_nothing(claims):
    figure = draw_casualties_by_source(claims, measure="killed", kind="event")
    assert all(list(piece.get_ydata()) in ([0], [0, 0]) for piece in pieces(figure, "k0"))
    assert [piece.get_marker() for piece in pieces(figure, "k0")][-1] == "_"  # struck through
    assert "none (0)" in next(mark.words for mark in figure.marks if mark.claim_ids == ("k0",))
    zeros = [piece for axes in figure.axes for piece in axes.lines if 0 in piece.get_ydata() and piece.get_gid()]
    assert {piece.get_gid() for piece in zeros} == {"mark~chart-killed-event-by-victim-k0"}
    assert "silence is not zero" in figure.words.notes[-1]


def test_a_running_total_stands_on_its_last_day_and_is_never_summed(claims):
    figure = draw_claims_by_source(claims, measure="sorties", kind="running_total")
    steps = [line for line in figure.axes[0].lines if line.get_gid() == "steps"]
    assert [line.get_drawstyle() for line in steps] == ["steps-post"]
    assert list(steps[0].get_ydata()) == [60, 4000, 9000, 23000, 30650]
    for row in figure.table.itertuples():
        start, end = days_drawn(row)
        assert end - start == 1


def test_running_totals_that_count_different_things_are_not_joined(claims):
    other = claims[claims["claim_id"] == "t3"].assign(
        claim_id="other", period_start=pd.Timestamp("2017-01-01"), low=3000.0, high=3000.0
    )
    figure = draw_claims_by_source(
        pd.concat([claims, other], ignore_index=True), measure="sorties", kind="running_total"
    )
    steps = [line for line in figure.axes[0].lines if line.get_gid() == "steps"]
    assert steps and all(3000 not in line.get_ydata() for line in steps)
    since = [line for line in figure.axes[0].lines if line.get_gid() == "since"]
    assert [list(line.get_ydata()) for line in since] == [[60, 60], [3000, 3000]]
    assert matplotlib.dates.num2date(since[1].get_xdata()[0]).date().isoformat() == "2017-01-01"


def test_running_totals_are_joined_however_the_doer_is_worded():
    rows = [
        fixture.total(f"t{n}", str(value), value, value, "2015-09-30", day, kind="running_total", attributed_to=doer, place=place)
        for n, (value, day, doer, place) in enumerate([
            (60, "2015-10-03", "Russian warplanes", "Syria"),
            (4000, "2015-12-25", None, None),
            (9000, "2016-03-14", "jets", "Syria"),
            (23000, "2017-04-12", "Russia", None),
            (28000, "2017-08-25", "US-led coalition", "Syria"),
        ])
    ]  # fmt: skip
    figure = draw_claims_by_source(fixture.table_of(rows), measure="sorties", kind="running_total")
    steps = [list(line.get_ydata()) for line in figure.axes[0].lines if line.get_gid() == "steps"]
    assert steps == [[60, 4000, 9000, 23000]]


def test_seven_sources_get_a_panel_each_with_one_scale():
    rows = [
        fixture.total(
            f"m{n}", str(100 + n), 100 + n, 100 + n, f"2016-0{n + 1}-01", f"2016-0{n + 1}-20", org=f"Source {n}"
        )
        for n in range(7)
    ]
    rows += [{**row, "claim_id": f"{row['claim_id']}b", "low": 50, "high": 50} for row in rows]
    figure = draw_claims_by_source(fixture.table_of(rows), measure="sorties", kind="period_total")
    assert len(figure.axes) == 7
    assert len({axes.get_ylim() for axes in figure.axes}) == 1


def test_figures_of_unlike_size_have_panels_of_their_own_and_each_is_drawn_once():
    sizes = (30650, 17800, 990, 550, 480, 41, 36, 22)
    rows = [
        fixture.total(f"u{n}", str(size), size, size, f"2016-0{n + 1}-01", f"2016-0{n + 1}-20", org=f"Source {n}")
        for n, size in enumerate(sizes)
    ]
    figure = draw_claims_by_source(fixture.table_of(rows), measure="sorties", kind="period_total")
    headings = [axes.get_title(loc="left") for axes in figure.axes]
    assert headings == ["More than 990", "More than 41, up to 990", "Up to 41"]
    assert len({mark.claim_ids for mark in figure.marks}) == len(figure.marks) == 8
    assert "Each panel has its own scale, from zero." in figure.words.subtitle
    assert all(axes.get_ylim()[0] <= 0 for axes in figure.axes)


def test_an_open_arrow_stays_within_its_panel():
    rows = [fixture.total("a", "more than 20,000", 20000, None, "2016-01-01", "2016-01-02", hedge="at_least")]
    rows += [{**rows[0], "claim_id": "b", "victim": "civilian", "number_text": "20"}]
    figure = draw_claims_by_source(fixture.table_of(rows), measure="sorties", kind="period_total", panels="victim")
    for axes in figure.axes:
        box = axes.get_window_extent()
        y = axes.transData.transform((0, 20000))[1]
        assert box.y1 - y > 15.5 / 72 * figure.dpi  # the length of the arrow


def test_the_label_of_a_mark_at_the_edge_is_pushed_inwards():
    rows = [
        fixture.total("a", "about 7,700,000", 7.7e6, 7.7e6, "2016-01-01", "2016-01-01", hedge="about"),
        fixture.total("b", "1,000,000", 1e6, 1e6, "2018-01-01", "2018-01-01"),
    ]
    figure = draw_claims_by_source(fixture.table_of(rows), measure="sorties", kind="period_total")
    labels = [text.get_text() for text in figure.axes[0].texts]
    assert labels == ["c. 7,700,000", "1,000,000"]


def test_sources_with_one_figure_share_a_panel_that_names_them():
    rows = [
        fixture.total(f"m{n}", str(90 + n), 90 + n, 90 + n, f"2016-0{n + 1}-01", f"2016-0{n + 1}-20", org=f"Source {n}")
        for n in range(8)
    ]
    rows.append({**rows[0], "claim_id": "again", "low": 50, "high": 50})
    figure = draw_claims_by_source(fixture.table_of(rows), measure="sorties", kind="period_total")
    assert [axes.get_title(loc="left") for axes in figure.axes] == ["Source 0", "The other 7"]
    named = {text.get_text() for text in [*figure.texts, *figure.axes[1].texts]}
    assert named >= {f"Source {n}" for n in range(1, 8)}
    assert len(figure.marks) == 9


def test_beyond_300_figures_marks_are_binned_and_none_is_lost():
    days = pd.date_range("2016-01-01", periods=400)
    rows = [
        fixture.total(f"b{n}", str(50 + n), 50 + n, 50 + n, str(day.date()), str(day.date()))
        for n, day in enumerate(days)
    ]
    figure = draw_claims_by_source(fixture.table_of(rows), measure="sorties", kind="period_total")
    assert len(figure.marks) <= 300
    assert sorted(name for mark in figure.marks for name in mark.claim_ids) == sorted(row["claim_id"] for row in rows)
    assert "too many to tell apart" in " ".join(figure.words.notes)


def test_the_last_bin_is_hatched_where_its_week_is_not_over():
    days = pd.date_range("2016-01-04", periods=303)
    rows = [
        fixture.total(f"b{n}", str(50 + n), 50 + n, 50 + n, str(day.date()), str(day.date()))
        for n, day in enumerate(days)
    ]
    figure = draw_claims_by_source(fixture.table_of(rows), measure="sorties", kind="period_total")
    boxes = [box for box in figure.axes[0].patches if box.get_hatch()]
    hatched = [
        [matplotlib.dates.num2date(x).date().isoformat() for x in (box.get_x(), box.get_x() + box.get_width() - 0.5)]
        for box in boxes
    ]
    assert hatched == [["2016-11-02", "2016-11-06"]]


def test_beyond_300_figures_the_rarest_sources_share_marks_and_none_is_lost():
    days = pd.date_range("2016-01-01", periods=500)
    rows = [
        fixture.total(
            f"b{n}",
            str(50 + n),
            50 + n,
            50 + n,
            str(day.date()),
            str(day.date()),
            org=f"Source {n % 30 // (1 + n % 2)}",
        )
        for n, day in enumerate(days)
    ]
    figure = draw_claims_by_source(fixture.table_of(rows), measure="sorties", kind="period_total")
    assert len(figure.marks) <= 300 and len(figure.axes) <= 12
    assert sorted(name for mark in figure.marks for name in mark.claim_ids) == sorted(row["claim_id"] for row in rows)
    assert figure.axes[-1].get_title(loc="left").startswith("The other ")


def test_looks_are_the_same_in_every_chart_and_never_colour_alone():
    looks = assign_looks([f"Source {n}" for n in range(20)])
    assert len(set(looks.values())) == 20
    assert len({look.marker for look in list(looks.values())[:7]}) == 7


# --- the words -----------------------------------------------------------------------------------------------------


def test_the_title_says_who_says_so(claims, totals):
    running = draw_claims_by_source(claims, measure="sorties", kind="running_total")
    assert running.words.title == "Sorties that the Russian Ministry of Defence claims: running totals"
    assert totals.words.title == "Sorties that three sources claim: totals for a period"
    killed = draw_casualties_by_source(claims, measure="killed", kind="event", victim="civilian")
    assert killed.words.title == "Civilians killed, according to three sources: single events"


def test_the_note_names_corpus_period_counts_and_policy(totals):
    note = " ".join(totals.words.notes)
    for words in (
        "claims, not established facts",
        "Corpus: sample",
        "Oct. 10, 2015, to Aug. 21, 2017",
        "drawn once",
        "0 checked by a person",
        "dozens is drawn as at least 24",
    ):
        assert words in note


def test_nothing_to_draw_is_said_with_what_was_left_out(claims):
    row = fixture.total("a", "60 to 70", 60, 70, None, None, hedge="range", kind="rate", per="day")
    figure = draw_claims_by_source(fixture.table_of([row]), measure="sorties", kind="rate", per="day")
    assert figure.words.title == "Sorties a day: no figure to draw"
    assert '<details id="chart-sorties-rate-day-left-out" open>' in figure._repr_html_()
    assert "60 to 70 a day" in figure._repr_html_()


def test_nothing_to_draw_is_said(claims):
    figure = draw_claims_by_source(claims, measure="displaced", kind="event")
    assert figure.words.title == "People displaced, single events: no figure to draw"
    assert figure._repr_html_() == (
        '<p class="empty" id="chart-displaced-event">People displaced, single events: no figure to draw. '
        "Corpus: not named; it holds no claim such as was asked for. Silence is not zero.</p>"
    )
    assert draw_claims_by_source(claims.iloc[:0], measure="sorties").marks == ()


def test_every_kind_is_drawn_apart(claims):
    names = [figure.words.name for figure in draw_every_kind(claims, measures=["sorties", "wounded"])]
    assert names == [
        "chart-sorties-running-total",
        "chart-sorties-period-total",
        "chart-sorties-rate-day",
        "chart-sorties-rate-week",
        "chart-wounded-event-by-victim",
    ]


# --- coverage and rivals -------------------------------------------------------------------------------------------


def test_coverage_counts_articles_and_shows_the_gap():
    figure = draw_coverage(fixture.make_articles(), corpus="sample")
    assert figure.words.title == "6 articles from 3 outlets, day by day"
    assert "21 days, after March 3, 2016" in figure.words.summary
    assert "1 article without a day" in " ".join(figure.words.notes)
    bars = sum(len(collection.get_paths()) for collection in figure.axes[0].collections)
    assert bars == 5  # outlet-days with articles, and nothing for the days without


def test_coverage_of_nothing():
    figure = draw_coverage(fixture.make_articles().iloc[:0])
    assert figure.words.title == "No dated article in this corpus"


def test_rivals_are_laid_side_by_side(claims):
    figure = draw_rival_claims(claims, measure="killed")
    assert figure.words.title == "Where four sources disagree on people killed"
    assert "Russian Ministry of Defence 41; Syrian Network for Human Rights 31" in figure.words.summary
    assert "not averaged" in figure.words.notes[0]


def side(
    name: str, words: str, low: float, high: float | None, org: str, victim: str, counted: str | None = None
) -> dict:
    """A figure of people killed in Kareth on one day, as one source gives it."""
    cells = {"measure": "killed", "kind": "event", "place": "Kareth", "victim": victim, "counted": counted}
    return fixture.total(name, words, low, high, "2018-03-11", "2018-03-11", org, **cells)


def test_more_civilians_than_all_the_dead_are_a_disagreement():
    rows = [
        side("all", "21", 21, 21, "Clinic", "unknown"),
        side("some", "23 to 25", 23, 25, "Watch", "civilian"),
        side("few", "4", 4, 4, "Fund", "child"),
        side("nurses", "six", 6, 6, "Union", "civilian", "nurses"),
        side("found", "seven", 7, 7, "Relief", "unknown", "more bodies"),
    ]
    figure = draw_rival_claims(fixture.table_of(rows), measure="killed")
    assert drawn_ids(figure) == {"all", "some"}
    assert figure.words.summary == "Kareth, March 11, 2018: Clinic 21 in all; Watch 23–25 civilians."
    fewer = draw_rival_claims(fixture.table_of([*rows[:1], {**rows[1], "low": 18, "high": 21}]), measure="killed")
    assert not drawn_ids(fewer)


def test_fewer_of_a_group_than_of_its_class_are_no_disagreement():
    rows = [side("c", "12", 12, 12, "Watch", "civilian"), side("n", "six", 6, 6, "Union", "civilian", "nurses")]
    assert not drawn_ids(draw_rival_claims(fixture.table_of(rows), measure="killed"))
    more = [{**rows[1], "low": 16, "high": 16}, rows[0]]
    assert drawn_ids(draw_rival_claims(fixture.table_of(more), measure="killed")) == {"c", "n"}
    same = [side("m", "eight", 8, 8, "Fund", "civilian", "nurses"), rows[1]]
    assert drawn_ids(draw_rival_claims(fixture.table_of(same), measure="killed")) == {"m", "n"}


def test_a_group_that_is_disputed_is_no_side_of_the_dispute_over_its_class():
    rows = [
        side("all", "26", 26, 26, "Clinic", "unknown"),
        side("some", "at least 35", 35, None, "Watch", "civilian"),
        side("eight", "eight", 8, 8, "Clinic", "civilian", "nurses"),
        side("six", "six", 6, 6, "Fund", "civilian", "nurses"),
    ]
    table = draw_rival_claims(fixture.table_of(rows), measure="killed").table
    sides = {frozenset(group["claim_ids"].map(lambda ids: ids[0])) for _, group in table.groupby("rivalry")}
    assert sides == {frozenset({"all", "some"}), frozenset({"eight", "six"})}


def test_a_class_that_is_disputed_and_more_than_all_the_dead_is_one_panel():
    rows = [
        side("all", "21", 21, 21, "Clinic", "unknown"),
        side("some", "23", 23, 23, "Watch", "civilian"),
        side("less", "12", 12, 12, "Fund", "civilian"),
    ]
    figure = draw_rival_claims(fixture.table_of(rows), measure="killed")
    assert drawn_ids(figure) == {"all", "some", "less"} and figure.table["rivalry"].nunique() == 1


def told(name: str, low: int, day: str, org: str, **cells: object) -> dict:
    """A toll of Kareth as one source gave it on a day."""
    return {
        **side(name, str(low), low, low, org, "unknown"),
        "said_on": f"2018-{day}",
        "published": f"2018-{day}",
        **cells,
    }


MOMENTS = [
    ("a toll that rose", [told("a", 19, "03-12", "Agency"), told("b", 60, "03-15", "Clinic")], []),
    ("on one day", [told("a", 19, "03-12", "Agency"), told("b", 26, "03-13", "Clinic")], [{"a", "b"}]),
    ("long after", [told("a", 19, "03-12", "Agency"), told("b", 60, "09-01", "Watch")], [{"a", "b"}]),
    ("lower and later", [told("a", 60, "03-12", "Agency"), told("b", 19, "03-16", "Army")], [{"a", "b"}]),
    ("replaced before the other spoke", [
        told("a", 60, "03-12", "Agency"), told("c", 40, "03-14", "Agency", supersedes="a"), told("b", 40, "03-16", "Army")], []),
    ("what a source said before", [
        told("a", 38, "03-12", "Agency"), told("c", 43, "03-18", "Agency", supersedes="a"), told("b", 45, "03-12", "Minister")],
     [{"a", "b"}]),
    ("day by day", [
        told("a", 10, "03-12", "Agency"), told("b", 14, "03-12", "Clinic"),
        told("c", 30, "03-15", "Agency", supersedes="a"), told("d", 36, "03-15", "Clinic", supersedes="b")], [{"a", "b"}, {"c", "d"}]),
    ("a source counts more and some of them", [
        told("a", 60, "03-12", "Agency", high=None, hedge="at_least"), told("b", 22, "03-12", "Clinic"), told("c", 63, "03-12", "Clinic")],
     []),
    ("corrected on the day", [
        told("a", 38, "03-12", "Agency"), told("c", 36, "03-12", "Agency", supersedes="a"), told("b", 45, "03-12", "Minister")],
     [{"b", "c"}]),
]  # fmt: skip


@pytest.mark.parametrize(("why", "rows", "expected"), MOMENTS, ids=[case[0] for case in MOMENTS])
def test_a_toll_of_another_day_is_no_disagreement(why, rows, expected):
    table = draw_rival_claims(fixture.table_of(rows), measure="killed").table
    sides = [set(part["claim_id"]) for _, part in table.groupby("rivalry")] if len(table) else []
    assert sorted(sides, key=sorted) == expected


def test_all_that_is_said_of_a_place_is_shown_whenever_it_was_said():
    rows = [
        told("a", 19, "03-12", "Agency"),
        told("b", 60, "03-15", "Clinic"),
        told("c", 40, "03-15", "Agency", supersedes="a"),
    ]
    assert drawn_ids(draw_rival_claims(fixture.table_of(rows), measure="killed", place="Kareth")) == {"a", "b", "c"}


def test_rivals_of_several_days_say_which_in_their_headings():
    rows = [
        told(f"{org}{day}", low + more, day, org)
        for org, more in (("A", 0), ("B", 6))
        for day, low in (("03-12", 10), ("03-16", 30))
    ]
    rows[1]["supersedes"], rows[3]["supersedes"] = "A03-12", "B03-12"
    headings = [axes.get_title(loc="left") for axes in draw_rival_claims(fixture.table_of(rows), measure="killed").axes]
    assert headings == [
        f"People (not said whom), Kareth, March 11, 2018, as said March {day}, 2018" for day in (12, 16)
    ]


@pytest.mark.parametrize("draw", [draw_claims_by_source, draw_every_kind, draw_rival_claims])
def test_a_measure_that_there_is_not_is_refused(claims, draw):
    wanted = {"measures": ["kiled"]} if draw is draw_every_kind else {"measure": "kiled"}
    with pytest.raises(InputError, match="no measure 'kiled'; did you mean 'killed'"):
        draw(claims, **wanted)
    own = {"measures": ["kites"]} if draw is draw_every_kind else {"measure": "kites"}
    assert draw(claims, **own, titles={"kites": "Kites lost"})


def test_a_chart_knows_every_shipped_measure():
    assert set(load_vocabulary().measures) <= set(MEASURES)


def test_a_lone_running_total_is_drawn_from_its_first_day():
    row = fixture.total(
        "a", "52", 52, 52, "2018-03-04", "2018-03-12", "Agency", kind="running_total", measure="missing"
    )
    axes = draw_claims_by_source(fixture.table_of([row]), measure="missing").axes[0]
    assert axes.get_xlim()[0] <= mdates.date2num(pd.Timestamp("2018-03-04"))


def test_figures_that_overlap_are_no_disagreement():
    rows = [
        fixture.claim(
            "a",
            "60 to 70",
            measure="killed",
            low=60,
            high=70,
            hedge="range",
            source_org="A",
            period_start="2016-01-01",
            period_end="2016-01-01",
        ),
        fixture.claim(
            "b",
            "more than 50",
            measure="killed",
            low=50,
            high=None,
            hedge="at_least",
            source_org="B",
            period_start="2016-01-01",
            period_end="2016-01-01",
        ),
    ]
    assert draw_rival_claims(fixture.table_of(rows), measure="killed").marks == ()


def test_a_long_list_of_what_is_not_drawn_stays_closed():
    rows = [fixture.claim(f"c{n}", "12", measure="killed", low=12, high=12, stance="denies") for n in range(13)]
    for count, is_open in ((12, True), (13, False)):
        html = draw_claims_by_source(fixture.table_of(rows[:count]), measure="killed")._repr_html_()
        assert ('-left-out" open>' in html) == is_open and f"{count} claims not drawn" in html


# --- how a toll was told ----------------------------------------------------------------------------------------------


RISING = [
    told("a", 19, "03-11", "Agency"), told("b", 26, "03-12", "Clinic"),
    told("c", 31, "03-13", "Agency", supersedes="a", place="northern Kareth"), told("d", 52, "03-14", "Agency", supersedes="c"),
]  # fmt: skip


def test_a_toll_that_rose_is_drawn_on_the_days_it_was_said():
    (figure,) = draw_tolls_as_told(fixture.table_of(RISING), measures=["killed"], corpus="sample")
    assert (
        figure.words.title
        == "How the toll was told: people killed, Kareth, March 11, 2018, according to the Agency and Clinic"
    )
    assert figure.table["claim_id"].tolist() == ["a", "b", "c", "d"] and set(figure.table["kind"]) == {"event"}
    steps = next(line for line in figure.axes[0].lines if line.get_gid() == "steps")
    days = [str(mdates.num2date(x).date()) for x in steps.get_xdata()]
    assert days == ["2018-03-11", "2018-03-13", "2018-03-14"] and list(steps.get_ydata()) == [19, 31, 52]
    assert "said March 14, 2018" in next(mark.words for mark in figure.marks if mark.claim_ids == ("d",))


@pytest.mark.parametrize(("why", "rows"), [
    ("two figures", RISING[:2]),
    ("on one day", [{**row, "said_on": "2018-03-12", "supersedes": None} for row in RISING]),
    ("none is higher later", [{**row, "low": 19, "high": 19} for row in RISING]),
    ("of other days", [{**row, "period_start": f"2018-03-1{n}", "period_end": f"2018-03-1{n}"} for n, row in enumerate(RISING)]),
    ("denials", [{**row, "stance": "denies"} for row in RISING]),
], ids=lambda case: case if isinstance(case, str) else None)  # fmt: skip
def test_no_other_toll_is_drawn_so(why, rows):
    assert draw_tolls_as_told(fixture.table_of(rows), measures=["killed"]) == []


# --- the picture as SVG --------------------------------------------------------------------------------------------


def test_svg_is_linked_named_and_stands_alone(claims, totals):
    html = totals._repr_html_()
    svg = re.search(r"<svg.*</svg>", html, re.S)[0]
    tree = Tree.fromstring(svg)
    links = [element for element in tree.iter() if element.tag.endswith("a")]
    assert [link.get("href") for link in links] == [f"#ev-{mark.claim_ids[0]}" for mark in totals.marks]
    assert all(link[0].tag.endswith("title") and link[0].text == link.get("aria-label") for link in links)
    assert "target=" not in svg and "<metadata" not in svg and "<style" not in svg and "http" not in svg
    assert tree.get("role") == "group" and tree.get("aria-labelledby")
    ids = re.findall(r' id="([^"]+)"', html)
    assert len(ids) == len(set(ids)) and all(name.startswith("chart-sorties-period-total") for name in ids)
    assert "<text" in svg and "DejaVu Sans'" in svg and "Helvetica" in svg


def test_same_claims_same_bytes_whatever_the_session(claims):
    first = draw_claims_by_source(claims, measure="sorties", kind="period_total")._repr_html_()
    shuffled = claims.sample(frac=1, random_state=3)
    with matplotlib.rc_context({"font.size": 20, "svg.fonttype": "path", "lines.linewidth": 9, "axes.grid": False}):
        assert draw_claims_by_source(shuffled, measure="sorties", kind="period_total")._repr_html_() == first


def test_text_from_articles_stays_text():
    rows = [
        fixture.total(
            "h", "12", 12, 12, "2016-01-01", "2016-01-05", org="<script>x</script> & $Sons$", outlet="<b>Paper</b>"
        )
    ]
    html = draw_claims_by_source(fixture.table_of(rows), measure="sorties", kind="period_total")._repr_html_()
    assert "<script>" not in html and "<b>" not in html and "&lt;script&gt;" in html


def test_no_backend_is_forced():
    import subprocess
    import sys

    code = "import toolkit.charts, matplotlib, sys; print(matplotlib.rcParams._get_backend_or_none(), 'matplotlib.pyplot' in sys.modules)"
    run = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env={"PATH": "/usr/bin"}
    )
    assert run.stdout.split() == ["None", "False"]


def test_sources_missing_are_the_outlets_own_voice(claims):
    assert prepare_claims(claims).set_index("claim_id").loc["s13", "who"] == "The outlets themselves"


def test_days_asked_for_keep_what_touches_them(claims):
    chosen = select_claims(claims, measure="sorties", kind="period_total", from_day="2017-08-21", to_day="2017-12-31")
    assert "s6" in set(chosen.drawn["claim_id"]) and "s1" not in set(chosen.drawn["claim_id"])


@pytest.mark.parametrize("change", ["csv", "time zones", "only what is needed"])
def test_a_table_of_ones_own_is_drawn_too(claims, change, tmp_path):
    if change == "csv":
        claims.to_csv(tmp_path / "claims.csv", index=False)
        own = pd.read_csv(tmp_path / "claims.csv")
    elif change == "time zones":
        own = claims.assign(
            **{day: claims[day].dt.tz_localize("UTC") for day in ("period_start", "period_end", "published")}
        )
    else:
        own = claims[
            ["claim_id", "article_id", "low", "high", "hedge", "measure", "kind", "period_start", "period_end"]
        ]
    figure = draw_claims_by_source(own, measure="sorties", kind="running_total", from_day="2015-10-01")
    assert [mark.claim_ids for mark in figure.marks] == [(f"t{n}",) for n in range(5)]


def test_claims_are_chosen_once_for_a_whole_report(claims):
    asked = choose_claims(claims, measures=["killed"], victims=["civilian"], from_day="2016-06-01")
    assert set(asked["measure"]) == {"killed"} and set(asked["victim"]) == {"civilian"}
    assert list(asked.columns) == list(claims.columns)
    assert asked["period_end"].min() >= pd.Timestamp("2016-06-01")
    undated = choose_claims(claims, measures=["sorties"], from_day="2030-01-01")
    assert list(undated["claim_id"]) == ["s9"]  # kept, so that the note can count it
    with pytest.raises(InputError, match="did you mean 'White Helmets'"):
        choose_claims(claims, measures=["killed"], sources=["White Helmet"])


def test_charts_know_the_vague_words_of_the_vocabulary():
    from toolkit.charts.wording import VAGUE_WORDS
    from toolkit.vocabulary.load import load_vocabulary

    policies = load_vocabulary().tables["numbers"]["policy"]
    assert set(VAGUE_WORDS) == {word for words in policies.values() for word in words}


def test_a_figure_of_years_before_does_not_squeeze_the_rest():
    days = [f"2017-03-{day:02}" for day in range(1, 10)]
    texts = [f"Police said {10 + i} people were killed in Norvale on March {i + 1}." for i in range(9)]
    texts.append("Police said 800 people were killed in Norvale in May 1983.")
    table = pd.DataFrame({"article_id": list("abcdefghij"), "text": texts, "published": [*days, "2017-03-09"]})
    claims = extract_claims(table)
    events = claims.assign(kind="event")
    figure = draw_claims_by_source(events, measure="killed")
    assert figure.table["period_start"].min() == pd.Timestamp("2017-03-01") and len(figure.table) == 9
    assert figure.left_out["reason"].tolist() == ["years before the other figures"]
    asked = draw_claims_by_source(events, measure="killed", from_day="1983-01-01")
    assert len(asked.table) == 10
