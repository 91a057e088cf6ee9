"""How a mark is drawn: days covered, day said, whiskers, arrows, faded, hollow, hatched, ghosts, gaps, and names beside the marks."""

from __future__ import annotations

import re

import claims_fixture as fixture
import matplotlib.dates as mdates
import numpy as np
import pandas as pd
import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.patches import Rectangle

from toolkit.charts import draw_claims_by_source, draw_every_kind, draw_rival_claims, draw_source_record
from toolkit.charts.marks import find_rest
from toolkit.charts.style import COLOURS, PANEL, fade

SIGNS = ("o", "s", "D", "^", "v", "P", "X")


def draw(*rows: dict[str, object], **options: object):
    """The chart of totals for a period."""
    options = {"kind": "period_total", **options}
    return draw_claims_by_source(fixture.table_of(list(rows)), measure="sorties", **options)


def pieces(figure, claim_id: str) -> list:
    names = {f"mark~{mark.name}" for mark in figure.marks if claim_id in mark.claim_ids}
    return [artist for axes in figure.axes for artist in axes.get_children() if artist.get_gid() in names]


def sign_of(figure, claim_id: str):
    return next(piece for piece in pieces(figure, claim_id) if getattr(piece, "get_marker", str)() in SIGNS)


def day_of(number: float) -> str:
    return mdates.num2date(number).date().isoformat()


PLAIN = fixture.total("a", "120", 120, 120, "2016-01-04", "2016-01-20", said_on="2016-02-03")
OTHER = fixture.total("b", "60", 60, 60, "2016-03-04", "2016-03-20", said_on="2016-03-20")


# --- the day it was said -------------------------------------------------------------------------------------------


def test_the_day_it_was_said_is_a_tick_tied_to_the_last_day_covered():
    figure = draw(PLAIN, OTHER)
    tick = next(piece for piece in pieces(figure, "a") if getattr(piece, "get_marker", str)() == "|")
    assert day_of(tick.get_xdata()[0]) == "2016-02-03"
    assert "said Feb. 3, 2016" in figure.marks[0].words
    assert "said" not in figure.marks[1].words


def test_no_tick_where_that_day_is_not_known():
    figure = draw({**PLAIN, "said_on": None}, {**OTHER, "said_on": None})
    assert not [piece for piece in pieces(figure, "a") if getattr(piece, "get_marker", str)() == "|"]
    assert "day it was said" not in [text.get_text() for text in figure.texts]


def test_a_late_memoir_does_not_squeeze_the_axis():
    late = {**OTHER, "said_on": "2031-01-01"}
    figure = draw(PLAIN, late)
    assert day_of(figure.axes[0].get_xlim()[1]) < "2016-06-01"
    assert "said Jan. 1, 2031" in figure.marks[1].words


def test_a_figure_folded_from_two_has_the_first_day_it_was_said():
    again = {**PLAIN, "claim_id": "c", "article_id": "later", "said_on": "2016-02-09", "published": "2016-02-09"}
    figure = draw(PLAIN, again)
    assert figure.table["said_on"].dt.date.astype(str).tolist() == ["2016-02-03"]


# --- reviewed, rough, open -----------------------------------------------------------------------------------------


def test_unreviewed_marks_are_hollow_and_the_note_says_so():
    figure = draw(PLAIN, OTHER)
    assert sign_of(figure, "a").get_markerfacecolor() == PANEL
    assert "2 claims drawn; 0 checked by a person, so every mark is hollow." in figure.words.notes
    assert "not checked" in [text.get_text() for text in figure.texts]


def test_a_reviewed_mark_is_filled():
    table = fixture.table_of([PLAIN, OTHER]).assign(decision=["accept", None])
    figure = draw_claims_by_source(table, measure="sorties")
    faces = [sign_of(figure, name).get_markerfacecolor() for name in "ab"]
    assert faces == [COLOURS[0], PANEL]
    assert "2 claims drawn; 1 checked by a person (filled marks), 1 not (hollow)." in figure.words.notes


@pytest.mark.parametrize(
    ("words", "hedge", "is_faded"),
    [("120", "exact", False), ("about 120", "about", True), ("Dozens", "at_least", True)],
)
def test_rough_figures_are_faded(words, hedge, is_faded):
    row = fixture.total("a", words, 120, 120 if hedge != "at_least" else None, "2016-01-04", "2016-01-20", hedge=hedge)
    figure = draw(row, OTHER)
    assert sign_of(figure, "a").get_markeredgecolor() == (fade(COLOURS[0]) if is_faded else COLOURS[0])


def test_a_range_has_a_whisker_with_both_ends_and_no_sign_between():
    row = fixture.total("a", "60 to 70", 60, 70, "2016-01-04", "2016-01-20", hedge="range")
    levels = [
        float(piece.get_ydata()[0])
        for piece in pieces(draw(row, OTHER), "a")
        if getattr(piece, "get_marker", str)() in SIGNS
    ]
    assert sorted(levels) == [60, 70]


# --- periods that were not over ------------------------------------------------------------------------------------


def test_a_month_not_over_when_it_was_told_is_hatched_to_its_end():
    row = fixture.total("a", "990", 990, 990, "2017-08-01", "2017-08-21", said_on="2017-08-21")
    whole = fixture.total("b", "700", 700, 700, "2017-07-01", "2017-07-31", said_on="2017-08-02")
    figure = draw(row, whole)
    box = next(piece for piece in pieces(figure, "a") if isinstance(piece, Rectangle) and piece.get_hatch())
    assert day_of(box.get_x()) == "2017-08-22" and day_of(box.get_x() + box.get_width() - 0.5) == "2017-08-31"
    assert not [piece for piece in pieces(figure, "b") if isinstance(piece, Rectangle)]
    assert "period not yet over" in [text.get_text() for text in figure.texts]


@pytest.mark.parametrize(
    ("start", "end", "said", "rest"),
    [
        ("2017-01-01", "2017-08-21", "2017-08-21", "2017-12-31"),
        ("2017-01-01", "2017-02-07", "2017-02-07", None),
        ("2017-08-03", "2017-08-21", "2017-08-21", None),
        ("2017-08-01", "2017-08-21", "2017-09-30", None),
        ("2017-08-01", "2017-08-31", "2017-08-31", None),
        ("2017-08-01", "2017-08-21", None, None),
    ],
)
def test_what_is_a_broken_off_period(start, end, said, rest):
    row = next(fixture.table_of([fixture.total("a", "9", 9, 9, start, end, said_on=said)]).itertuples())
    found = find_rest(row)
    assert (found.date().isoformat() if found is not None else None) == rest


# --- ghosts --------------------------------------------------------------------------------------------------------


def running(name: str, value: int, day: str, **cells: object) -> dict[str, object]:
    return fixture.total(name, str(value), value, value, "2015-09-30", day, kind="running_total", **cells)


def test_a_running_total_that_was_corrected_stays_as_a_ghost_and_leaves_the_steps():
    rows = [running("a", 100, "2016-01-31"), running("b", 260, "2016-02-29"), running("c", 240, "2016-02-29", supersedes="b"),
            running("d", 400, "2016-03-31")]  # fmt: skip
    figure = draw(*rows, kind="running_total")
    steps = [list(line.get_ydata()) for line in figure.axes[0].lines if line.get_gid() == "steps"]
    assert steps == [[100, 240, 400]]
    assert list(figure.ghosts["claim_id"]) == ["b"]
    assert sign_of(figure, "b").get_markeredgecolor() == fade(COLOURS[0])
    assert figure.marks[0].words.endswith("Replaced by 240")
    assert sorted(name for mark in figure.marks for name in mark.claim_ids) == ["a", "b", "c", "d"]


def test_a_later_running_total_makes_no_ghost_of_the_earlier_one():
    figure = draw(
        running("a", 100, "2016-01-31"), running("b", 260, "2016-02-29", supersedes="a"), kind="running_total"
    )
    assert not len(figure.ghosts) and len(figure.marks) == 2


def test_elsewhere_a_replaced_figure_is_left_out_with_its_reason():
    figure = draw(PLAIN, {**PLAIN, "claim_id": "c", "article_id": "later", "low": 90, "high": 90, "supersedes": "a"})
    assert list(figure.left_out["reason"]) == ["replaced by a later figure of the same source"]


# --- gaps ----------------------------------------------------------------------------------------------------------


def test_days_without_an_article_are_shaded_and_named():
    articles = pd.DataFrame({"published": pd.to_datetime(["2016-01-04", "2016-01-20", "2016-03-20"])})
    figure = draw(PLAIN, OTHER, articles=articles)
    shaded = [
        (day_of(box.get_x()), day_of(box.get_x() + box.get_width() - 0.5))
        for box in figure.axes[0].patches
        if box.get_gid() == "gap"
    ]
    assert shaded == [("2016-01-05", "2016-01-19"), ("2016-01-21", "2016-03-19")]
    assert "Jan. 21 to March 19, 2016 (shaded)" in " ".join(figure.words.notes)


def test_without_the_articles_the_longest_silence_is_named():
    assert (
        "The longest stretch without a figure is 43 days, Jan. 21 to March 3, 2016." in draw(PLAIN, OTHER).words.notes
    )


# --- words in the picture ------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def pictures() -> list:
    claims = fixture.make_claims()
    made = draw_every_kind(claims, measures=["sorties", "killed", "wounded"], corpus="sample")
    made += [draw_claims_by_source(claims, measure="killed", kind="event", by="outlet", panels="one")]
    made += [draw_source_record(claims, source=fixture.MOD), draw_rival_claims(claims, measure="killed")]
    return made


def test_names_stand_beside_marks_and_only_the_rest_in_the_key(pictures):
    figure = next(one for one in pictures if one.words.name == "chart-sorties-period-total")
    named = {text.get_label() for axes in figure.axes for text in axes.texts if text.get_gid() == "name"}
    keyed = {text.get_text() for text in figure.texts} & set(figure.table["group"])
    assert named and not named & keyed
    assert named | keyed == set(figure.table["group"])


def test_no_word_covers_another_and_none_leaves_the_picture(pictures):
    for figure in pictures:
        canvas = FigureCanvasAgg(figure).get_renderer()
        words = [text for axes in figure.axes for text in axes.texts if text.get_text()]
        boxes = [text.get_window_extent(canvas) for text in words]
        edge = figure.bbox
        for text, box in zip(
            [*words, *figure.texts], [*boxes, *(t.get_window_extent(canvas) for t in figure.texts)], strict=True
        ):
            assert edge.x0 <= box.x0 and box.x1 <= edge.x1 and edge.y0 <= box.y0 and box.y1 <= edge.y1, text.get_text()
        covered = [
            (words[n].get_text(), words[m].get_text())
            for n, one in enumerate(boxes)
            for m, other in enumerate(boxes[n + 1 :], n + 1)
            if one.shrunk(0.96, 0.8).overlaps(other.shrunk(0.96, 0.8))
        ]
        assert covered == [], figure.words.name


def test_a_title_never_states_what_a_source_claims_as_a_fact(pictures):
    for figure in pictures:
        said = ("according to", "claim", "as printed by", "disagree", "no figure to draw")
        assert any(words in figure.words.title for words in said), figure.words.title


def test_each_mark_is_one_link_and_no_id_comes_twice(pictures):
    for figure in pictures:
        ids = re.findall(r' id="([^"]+)"', figure._repr_html_())
        assert len(ids) == len(set(ids)), figure.words.name
    figure = draw(
        fixture.total("x", "about 990", 990, 990, "2017-08-01", "2017-08-21", hedge="about", said_on="2017-08-22"),
        PLAIN, OTHER,
    )  # fmt: skip
    ids = re.findall(r' id="([^"]+)"', figure._repr_html_())
    assert len(ids) == len(set(ids))
    ghosts = draw(
        running("b", 260, "2016-02-29"), running("c", 240, "2016-02-29", supersedes="b"), kind="running_total"
    )
    ids = re.findall(r' id="([^"]+)"', ghosts._repr_html_())
    assert len(ids) == len(set(ids)) and ids.count("chart-sorties-running-total-b") == 1


# --- colours -------------------------------------------------------------------------------------------------------

# Machado, Oliveira and Fernandes 2009, full severity: how a colour looks without the middle or the long cones.
SIGHTS = {
    "all": np.eye(3),
    "no green": np.array([[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]]),
    "no red": np.array([[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]),
}  # fmt: skip


def light_of(colour: str) -> np.ndarray:
    """Linear light of the three primaries."""
    parts = np.array([int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)])
    return np.where(parts <= 0.04045, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)


def place_of(light: np.ndarray) -> np.ndarray:
    """The colour in CIELAB, where distances are those that eyes see."""
    to_xyz = np.array([[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]])
    x, y, z = np.cbrt(np.maximum(to_xyz @ np.clip(light, 0, 1) / np.array([0.9505, 1, 1.089]), 1e-6))
    return np.array([116 * y - 16, 500 * (x - y), 200 * (y - z)])


@pytest.mark.parametrize("sight", SIGHTS)
def test_no_two_colours_look_alike_whoever_looks(sight):
    places = [place_of(SIGHTS[sight] @ light_of(colour)) for colour in COLOURS]
    nearest = min(np.linalg.norm(a - b) for n, a in enumerate(places) for b in places[n + 1 :])
    assert nearest > 15


@pytest.mark.parametrize("colour", COLOURS)
def test_colours_can_be_read_as_type_on_white(colour):
    assert 1.05 / (float(np.array([0.2126, 0.7152, 0.0722]) @ light_of(colour)) + 0.05) >= 4.5
