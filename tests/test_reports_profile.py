"""One source's profile, every dispute, and claims to look at: what they show, and that words from articles stay words."""

from __future__ import annotations

import claims_fixture as fixture
import pytest

from toolkit.charts import choose_claims, draw_every_dispute, draw_source_record, list_measures
from toolkit.charts.inline import dress_html, undress_html
from toolkit.errors import InputError
from toolkit.reports import choose_source, show_claims, show_profile
from toolkit.tables import make_table_from_dicts

CLAIMS = fixture.make_claims()
NONE = make_table_from_dicts("claims", [])


def test_the_most_quoted_named_source_is_chosen():
    assert choose_source(CLAIMS) == fixture.MOD
    assert choose_source(CLAIMS, fixture.OBS) == fixture.OBS
    with pytest.raises(InputError, match=f"did you mean '{fixture.HEL}'"):
        choose_source(CLAIMS, "White Helmet")


def test_a_profile_counts_what_the_source_claims_and_names_it_as_the_outlets_do():
    rows = [
        fixture.total("a", "12", 12, 12, "2016-01-01", "2016-01-02", source="the <b>ministry</b>", outlet="Bay & Sons"),
        fixture.total("b", "13", 13, 13, "2016-01-03", "2016-01-04", source="a spokesman", outlet="Bay & Sons"),
        fixture.total("c", "14", 14, 14, "2016-01-05", "2016-01-06", stance="denies", source="a spokesman"),
        fixture.total("d", "15", 15, 15, "2016-01-05", "2016-01-06", org=fixture.OBS),
    ]
    piece = show_profile(fixture.table_of(rows), fixture.MOD)
    assert "3 in " in piece.html and "a spokesman (2) and the &lt;b&gt;ministry&lt;/b&gt; (1)" in piece.html
    assert "Bay &amp; Sons (2)" in piece.html and "<b>ministry" not in piece.html
    assert piece.facts["source_claims"] == 3
    assert piece.facts["findings"] == [f"{fixture.MOD} is quoted with 3 figures by 2 outlets."]
    assert "Nobody is quoted" in show_profile(NONE, choose_source(NONE)).html


def test_every_dispute_is_drawn_and_where_there_is_none_that_is_said():
    measures = list_measures(CLAIMS)
    drawn = draw_every_dispute(CLAIMS, measures=measures, corpus="sample")
    assert drawn and all(len(picture.table) for picture in drawn)
    one = choose_claims(CLAIMS, measures=["sorties"], sources=[fixture.MOD])
    (empty,) = draw_every_dispute(one, measures=["sorties", "killed"])
    assert not len(empty.table) and empty._repr_html_()
    assert draw_every_dispute(NONE, measures=[]) == []


def test_claims_to_look_at_have_the_number_marked_and_their_words_stay_words():
    html = show_claims(CLAIMS, most=100)._repr_mimebundle_()["text/html"]
    assert "<mark>&lt;script&gt;alert(1)&lt;/script&gt; 31</mark>" in html and "<script" not in html
    assert show_claims(CLAIMS, most=3).html.count("<mark>") == 3
    assert "There is no claim to show" in show_claims(NONE).html


def test_a_picture_in_a_notebook_has_links_that_jupyterlab_leaves_alone_and_the_page_gets_them_back():
    figure = draw_source_record(CLAIMS, source=fixture.MOD)
    shown = figure._repr_mimebundle_()["text/html"]
    assert 'xlink:href="#ev-' in shown and not any(
        ' href="#ev-' in tag for tag in shown.split("<a ") if 'class="mark"' in tag.split(">")[0]
    )
    assert undress_html(shown) == figure._repr_html_() and dress_html("").endswith("</div>")
