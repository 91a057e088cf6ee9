"""The pages that reports become: they stand alone, every link in them leads somewhere, and a failure publishes nothing."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path

import claims_fixture as fixture
import nbformat
import pandas as pd
import pytest

from toolkit.charts import draw_every_kind
from toolkit.errors import InputError, ToolkitError
from toolkit.reports import build_reports, render_report
from toolkit.reports.evidence import show_evidence
from toolkit.reports.findings import show_checks, show_findings, strip_tags
from toolkit.reports.given import check_parameters
from toolkit.reports.page import check_page, find_facts, find_picture
from toolkit.reports.parameters import parse_parameters
from toolkit.tables import make_table_from_dicts

SEED = Path(os.environ.get("TOOLKIT_SHARED", Path(__file__).parents[2] / "shared")) / "seed"

CELL = """
name: str = "x"  # a name
limit: int = 3  # how many
share: float = 0.5  # how much
is_open: bool = True  # whether
sources: list[str] = []  # who
policy: Literal["open", "acled"] = "open"  # vague words
from_day: str | None = None  # first day
to_day: str | None = None  # last day
victims: list[str] = []  # of whom
"""
PARAMETERS = parse_parameters(CELL)


def make_notebook(path: Path, *cells: str, parameters: str = "limit: int = 3  # how many") -> Path:
    """A small notebook: a question, a parameters cell, and the cells given."""
    notebook = nbformat.v4.new_notebook(metadata={"kernelspec": {"name": "python3", "display_name": "Python 3"}})
    code = nbformat.v4.new_code_cell(parameters, metadata={"tags": ["parameters"]})
    notebook.cells = [nbformat.v4.new_markdown_cell("# What is it?\n\nA lede."), code]
    for cell in cells:
        new = nbformat.v4.new_markdown_cell if cell.startswith("#") else nbformat.v4.new_code_cell
        notebook.cells.append(new(cell))
    nbformat.write(notebook, path)
    return path


# --- parameters ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("given", "name", "value"), [
    ({"limit": "12"}, "limit", 12),
    ({"name": "007"}, "name", "007"),
    ({"share": "0.25"}, "share", 0.25),
    ({"is_open": "no"}, "is_open", False),
    ({"is_open": False}, "is_open", False),
    ({"sources": "A B, C"}, "sources", ["A B", "C"]),
    ({"sources": ("A",)}, "sources", ["A"]),
    ({"policy": "acled"}, "policy", "acled"),
    ({"from_day": "2016-02-29"}, "from_day", "2016-02-29"),
    ({"from_day": None}, "from_day", None),
    ({}, "limit", 3),
])  # fmt: skip
def test_a_parameter_is_read_as_its_type(given, name, value):
    read = check_parameters(PARAMETERS, given, where="x.ipynb")[name]
    assert (read, type(read)) == (value, type(value))


@pytest.mark.parametrize(("given", "words"), [
    ({"limmit": 1}, "there is no parameter 'limmit' (did you mean 'limit'?)"),
    ({"limit": "three"}, "limit: 'three' is no whole number"),
    ({"limit": 2.5}, "limit: 2.5 is no whole number"),
    ({"limit": True}, "limit: True is no whole number"),
    ({"limit": None}, "limit: a value is needed"),
    ({"share": "much"}, "share: 'much' is no number"),
    ({"is_open": "maybe"}, "is_open: 'maybe' is neither yes nor no"),
    ({"name": 7}, "name: 7 is no text"),
    ({"policy": "acledd"}, "(did you mean 'acled'?)"),
    ({"victims": ["civilians"]}, "(did you mean 'civilian'?)"),
    ({"from_day": "29.2.2016"}, "is no day written as 2016-03-31"),
    ({"from_day": "2015-02-29"}, "2015-02-29 is no day: that month has 28"),
    ({"to_day": "2016-02-31"}, "2016-02-31 is no day: that month has 29"),
    ({"to_day": "20160301"}, "is no day written as 2016-03-31"),
    ({"from_day": "2016-02-02", "to_day": "2016-02-01"}, "from_day: 2016-02-02 comes after to_day 2016-02-01"),
])  # fmt: skip
def test_a_wrong_parameter_is_refused_with_a_suggestion(given, words):
    with pytest.raises(InputError, match=re.escape(words)):
        check_parameters(PARAMETERS, given, where="x.ipynb")


def test_all_complaints_come_together():
    with pytest.raises(InputError) as error:
        check_parameters(PARAMETERS, {"limmit": 1, "share": "much", "policy": "none"}, where="x.ipynb")
    assert str(error.value).count(";") >= 2


def test_measures_are_those_of_the_vocabulary():
    measures = parse_parameters('measures: list[str] = ["killed"]')
    with pytest.raises(InputError, match=re.escape("(did you mean 'sorties'?)")):
        check_parameters(measures, {"measures": ["sortie"]}, where="x.ipynb")


@pytest.mark.parametrize(("source", "words"), [
    ("limit = 3", "has no type"),
    ("limit: set = 3", "has the type 'set'"),
    ("print(1)", "has no type"),
])  # fmt: skip
def test_a_parameters_cell_that_cannot_be_checked_is_refused(source, words):
    with pytest.raises(InputError, match=re.escape(words)):
        parse_parameters(source)


def test_a_notebook_without_the_tagged_cell_is_refused(tmp_path):
    nbformat.write(nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell("1")]), tmp_path / "a.ipynb")
    with pytest.raises(InputError, match="no cell is tagged 'parameters'"):
        render_report(tmp_path / "a.ipynb")
    (tmp_path / "b.ipynb").write_text("no notebook", encoding="utf-8")
    with pytest.raises(InputError, match="no readable notebook"):
        render_report(tmp_path / "b.ipynb")


def test_a_wrong_parameter_stops_the_run_before_anything_runs(tmp_path):
    notebook = make_notebook(tmp_path / "a.ipynb", "open('ran', 'w')")
    with pytest.raises(InputError, match="did you mean 'limit'"):
        render_report(notebook, {"limits": 3}, output=tmp_path / "a.html")
    assert not (tmp_path / "ran").exists() and not (tmp_path / "a.html").exists()


# --- findings ------------------------------------------------------------------------------------------------------


def test_findings_name_the_victims_the_whole_and_what_is_not_drawn():
    rows = [
        fixture.total("whole", "about 800", 800, 800, "2017-08-01", "2017-08-21", hedge="about", measure="killed", victim="combatant"),
        fixture.total("part", "more than 200", 200, None, "2017-08-01", "2017-08-21", hedge="at_least", measure="killed",
                      kind="event", part_of="whole", victim="combatant"),
        fixture.total("pace", "60 to 70", 60, 70, None, None, hedge="range", kind="rate", per="day"),
        fixture.total("one", "one", 1, 1, "2017-08-01", "2017-08-02", measure="missing"),
        fixture.total("share", "a third", 1 / 3, 1 / 3, "2017-08-01", "2017-08-21", kind="share"),
    ]  # fmt: skip
    charts = draw_every_kind(fixture.table_of(rows), measures=["killed", "missing", "sorties"])
    items = re.findall("<li>(.*?)</li>", show_findings(charts).html)
    said = "The Russian Ministry of Defence put"
    assert [strip_tags(item) for item in items] == [
        f"{said} the number of combatants killed in Syria over Aug. 1-21, 2017, at about 800, Harbour Wire reported. "
        "It is the only total for a period.",
        f"{said} the number of combatants killed in Syria within Aug. 1-21, 2017, at 200 or more, Harbour Wire reported. "
        "It is the only figure for one event, and part of about 800, Aug. 1-21, 2017.",
        f"{said} the number of people missing in Syria over Aug. 1-2, 2017, at one, Harbour Wire reported. "
        "It is the only total for a period.",
        "One claim could not be drawn, because no period is stated: 60 to 70 sorties a day, according to the Russian Ministry of Defence.",
    ]


# --- running -------------------------------------------------------------------------------------------------------


def test_a_page_holds_prose_and_results_but_no_code_and_no_secrets(tmp_path):
    cells = ["# ## A finding\n\nIt is so.".removeprefix("# "), "import os\nprint(os.getcwd())\nlimit * 2"]
    notebook = make_notebook(tmp_path / "a.ipynb", *cells)
    page = render_report(notebook, {"limit": 21}, output=tmp_path / "out" / "a.html").read_text(encoding="utf-8")
    assert check_page(page) == []
    assert "<title>What is it?</title>" in page and '<html lang="en">' in page
    assert ">42<" in page and "It is so." in page and 'href="#A-finding"' in page
    assert "getcwd" not in page and str(tmp_path) not in page
    assert re.search(r"limit</th><td[^>]*>21<", page)


def test_a_failing_cell_is_one_sentence_and_no_page(tmp_path):
    (tmp_path / "a.html").write_text("an older page", encoding="utf-8")
    notebook = make_notebook(tmp_path / "a.ipynb", "1 / 0")
    with pytest.raises(ToolkitError, match=r"ZeroDivisionError: division by zero \(a.ipynb, code cell 2\)") as error:
        render_report(notebook, output=tmp_path / "a.html")
    assert "Traceback" not in str(error.value) and "\n" not in str(error.value)
    assert not (tmp_path / "a.html").exists()


def test_a_name_asked_amiss_leaves_the_page_that_was_there(tmp_path):
    (tmp_path / "a.html").write_text("an older page", encoding="utf-8")
    cell = "from toolkit.errors import InputError\nraise InputError('no claim comes from Polce')"
    with pytest.raises(InputError, match="no claim comes from Polce"):
        render_report(make_notebook(tmp_path / "a.ipynb", cell), output=tmp_path / "a.html")
    assert (tmp_path / "a.html").read_text(encoding="utf-8") == "an older page"


def test_a_place_that_cannot_be_written_to_is_named(tmp_path):
    (tmp_path / "taken").write_text("no folder", encoding="utf-8")
    with pytest.raises(InputError, match="a file stands where a folder has to be"):
        render_report(make_notebook(tmp_path / "a.ipynb", "1 + 1"), output=tmp_path / "taken" / "a.html")


def test_our_own_errors_keep_their_remedy(tmp_path):
    cell = "from toolkit.errors import UnlikeError\nraise UnlikeError('rates with totals', remedy='draw them apart')"
    with pytest.raises(InputError, match=r"rates with totals\. To mend it: draw them apart"):
        render_report(make_notebook(tmp_path / "a.ipynb", cell), output=tmp_path / "a.html")


def test_a_page_that_would_run_a_script_is_not_published(tmp_path):
    cell = "from toolkit.reports import Piece\nPiece('<script>alert(1)</script>')"
    with pytest.raises(ToolkitError, match="the page holds a <script>"):
        render_report(make_notebook(tmp_path / "a.ipynb", cell), output=tmp_path / "a.html")
    assert not (tmp_path / "a.html").exists()


@pytest.mark.parametrize(("html", "words"), [
    ('<img src="data:x">', "no text alternative"),
    ('<img src="https://example.org/a.png" alt="x">', "points outside the page"),
    ('<a href="//example.org">x</a>', "points outside the page"),
    ('<p onclick="x()">y</p>', "has the script onclick"),
    ('<a href="#lost">x</a>', "a link leads nowhere: #lost"),
    ('<p id="a"></p><p id="a"></p>', "two things are called #a"),
    ('<link href="a.css">', "holds a <link>"),
])  # fmt: skip
def test_what_a_page_must_not_hold(html, words):
    assert any(words in complaint for complaint in check_page(html))


# --- pieces --------------------------------------------------------------------------------------------------------


def test_evidence_marks_the_number_and_escapes_the_rest():
    claims = fixture.make_claims()
    html = show_evidence(claims, make_table_from_dicts("articles", [])).html
    assert "<mark>&lt;script&gt;alert(1)&lt;/script&gt; 31</mark> had died &amp; more." in html
    assert "<script" not in html
    assert html.count('id="ev-') == len(claims)


def test_evidence_beyond_the_limit_is_counted():
    claims = fixture.make_claims()
    html = show_evidence(claims, make_table_from_dicts("articles", []), most=10).html
    assert html.count('<tr role="row" id="ev-') == 10
    assert (
        f"{len(claims) - 2 - 10} more claims not shown here" in html
    )  # two of them are copies, which have no row of their own


def test_a_long_report_says_where_the_rest_of_its_evidence_is(tmp_path):
    tables = fixture.write_fixture_tables(tmp_path / "tables")
    given = {"corpus": str(tmp_path), "tables": str(tables), "evidence_rows": 1}
    notebook = Path(__file__).parents[1] / "notebooks" / "2_sorties_over_time_by_source.ipynb"
    page = render_report(notebook, given, output=tmp_path / "a.html").read_text(encoding="utf-8")
    assert check_page(page) == []
    assert "(in the claims table)" in page and "more claims not shown here: the downloads hold all of them" in page
    led_to = re.findall(r'href="#(ev-[^"]+)"', page)
    assert led_to and all(f'id="{name}"' in page for name in led_to)


def test_findings_name_who_says_so():
    from toolkit.charts import draw_claims_by_source

    chart = draw_claims_by_source(fixture.make_claims(), measure="sorties", kind="rate", per="day")
    html = show_findings([chart]).html
    assert "The Russian Ministry of Defence put the number of sorties a day in Syria over Aug. 15-21, 2017, at" in html
    assert '<a href="#ev-r1">60 to 70</a>, Harbour Wire reported. It is the highest of <a href="#' in html


@pytest.mark.parametrize(
    "doubt", [{"confidence": 0.3}, {"period_basis": "inferred"}], ids=["unlikely", "day not given"]
)
def test_findings_open_with_what_is_surely_read(doubt):
    sure, higher = ("a", "12", 12, 12), ("b", "6,200", 6200, 6200)
    days = ("2017-12-10", "2017-12-10")
    rows = [
        fixture.total(*sure, *days, measure="killed", kind="event"),
        fixture.total(*higher, *days, measure="killed", kind="event", **doubt),
    ]
    said = [
        strip_tags(show_findings(draw_every_kind(fixture.table_of(part), measures=["killed"])).html)
        for part in (rows, rows[1:])
    ]
    assert (
        "at 12, " in said[0]
        and "6,200" not in said[0]
        and "Of two figures for single events, one is higher, but less surely" in said[0]
    )
    assert "at 6,200, " in said[1] and "surely read" not in said[1]
    checked = fixture.table_of(rows).assign(decision=pd.array([None, "accept"], dtype="string"))
    assert "at 6,200, " in strip_tags(show_findings(draw_every_kind(checked, measures=["killed"])).html)


def test_a_disagreement_is_told_of_sides_that_are_surely_read():
    from toolkit.charts import draw_every_dispute

    sides = [
        ("Varna", fixture.MOD, 2, 0.9),
        ("Varna", fixture.OBS, 9, 0.9),
        ("Ostrey", fixture.MOD, 2, 0.9),
        ("Ostrey", fixture.OBS, 900, 0.3),
    ]
    days = ("2017-12-10", "2017-12-10")
    rows = [
        fixture.total(f"{place}{org}", f"{low:,}", low, low, *days, org, measure="killed", kind="event", place=place, confidence=sure)
        for place, org, low, sure in sides
    ]  # fmt: skip
    said = strip_tags(show_findings([], draw_every_dispute(fixture.table_of(rows), measures=["killed"])).html)
    assert (
        "killed in Varna" in said
        and "900" not in said
        and "for the same place and days, one is wider, but less surely" in said
    )


def test_a_disagreement_over_a_class_says_who_speaks_of_whom():
    from toolkit.charts import draw_every_dispute

    cells = {"measure": "killed", "kind": "event", "place": "Kareth"}
    rows = [
        fixture.total("all", "21", 21, 21, "2018-03-11", "2018-03-11", "Clinic", victim="unknown", **cells),
        fixture.total("some", "23", 23, 23, "2018-03-11", "2018-03-11", "Watch", victim="civilian", **cells),
    ]
    said = strip_tags(show_findings([], draw_every_dispute(fixture.table_of(rows), measures=["killed"])).html)
    assert said.startswith(
        "Sources disagree on the number of people killed in Kareth on March 11, 2018: Clinic put it at 21 and "
        "Watch put the civilians among them at 23."
    )
    assert "only disagreement" not in said


def test_an_agency_stands_for_an_outlet_that_is_not_named():
    row = fixture.total(
        "w", "12", 12, 12, "2017-12-10", "2017-12-10", measure="killed", kind="event", outlet=None, agency="Gulf Wire"
    )
    claims = fixture.table_of([row])
    charts = draw_every_kind(claims, measures=["killed"])
    assert "at 12, Gulf Wire reported." in strip_tags(show_findings(charts).html)
    assert "Printed by Gulf Wire" in charts[0].marks[0].words
    own = fixture.table_of([{**row, "source": None, "source_org": None, "agency": None}])
    assert "An article, naming no source, put" in show_findings(draw_every_kind(own, measures=["killed"])).html


def test_checks_link_to_their_claims():
    claims = fixture.make_claims()
    checks = make_table_from_dicts(
        "checks", [{"check_id": "k", "rule": "r", "claim_ids": "s6; r1", "question": "Is <it> so?"}]
    )
    html = show_checks(checks, claims).html
    assert 'href="#ev-s6"' in html and 'href="#ev-r1"' in html and "Is &lt;it&gt; so?" in html


def test_a_chart_without_a_picture_lends_its_title_to_no_other(tmp_path):
    undated = fixture.total("u", "5,000", 5000, None, None, None, measure="displaced", kind="event", hedge="at_least")
    dated = fixture.total("d", "12", 12, 12, "2017-12-10", "2017-12-10", measure="killed", kind="event")
    charts = draw_every_kind(fixture.table_of([undated, dated]), measures=["displaced", "killed"])
    title, summary, svg = find_picture("".join(chart._repr_html_() for chart in charts))
    assert "<" not in title and title.startswith("People killed") and "<" not in summary and svg.startswith("<svg ")


def test_figures_of_disagreements_are_counted_where_nothing_else_is_drawn():
    from toolkit.charts import draw_every_dispute

    claims = fixture.make_claims()
    rivals, charts = draw_every_dispute(claims, measures=["killed"]), draw_every_kind(claims, measures=["killed"])
    drawn = sum(len(chart.table) for chart in charts if chart.marks)
    assert show_findings([], rivals).facts["figures"] == len(rivals[0].table) > 1
    assert show_findings(charts, rivals).facts["figures"] == drawn
    one = show_findings([], draw_every_dispute(claims.iloc[:1], measures=["killed"]))
    assert "No two sources were found to disagree" in one.html and "figures" not in one.facts


def test_findings_of_all_pieces_come_together():
    outputs = [
        {"data": {"application/vnd.claims.facts+json": facts}}
        for facts in ({"findings": ["a"]}, {"findings": ["b"], "claims": 2})
    ]
    notebook = nbformat.from_dict({"cells": [{"cell_type": "code", "outputs": outputs}]})
    assert find_facts(notebook) == {"findings": ["a", "b"], "claims": 2}


# --- all reports ---------------------------------------------------------------------------------------------------

STORY = """{headline}

{place}, {dateline} (Harbour Wire) - {lead}

{more}
"""


def write_corpus(folder: Path) -> Path:
    """Four short stories of our own, with a script in a headline and a file that is no article."""
    folder.mkdir()
    stories = {
        "2016-03-02-a.txt": STORY.format(
            headline="Air force counts its flights", place="MOSCOW", dateline="March 2, 2016",
            lead="The Russian Defense Ministry said Wednesday its jets had flown 120 sorties since Monday.",
            more="The ministry said 35 militants were killed on Tuesday near Palmyra."),
        "2016-03-03-b.txt": STORY.format(
            headline="Monitor <script>alert(1)</script> disputes toll", place="BEIRUT", dateline="March 3, 2016",
            lead="The Syrian Observatory for Human Rights said 12 civilians were killed and 30 wounded in Aleppo on Wednesday.",
            more="More than 20 civilians had been killed the day before, it said."),
        "2016-03-04-c.txt": STORY.format(
            headline="Ministry denies", place="MOSCOW", dateline="March 4, 2016",
            lead="The Russian Defense Ministry said no civilians were killed in Aleppo on Wednesday.",
            more="Its pilots now fly 60 to 70 sorties a day, the ministry said."),
    }  # fmt: skip
    for name, text in stories.items():
        (folder / name).write_text(text, encoding="utf-8")
    (folder / "broken.parquet").write_bytes(b"\x00\x01 no table")
    return folder


@pytest.fixture(scope="module")
def built(tmp_path_factory) -> Path:
    """The reports of the small corpus, made once for this module; the folder that holds them."""
    folder = tmp_path_factory.mktemp("built")
    steps: list[str] = []
    index = build_reports(
        write_corpus(folder / "desk"), folder / "reports", lambda stage, done, total: steps.append(stage)
    )
    assert index == folder / "reports" / "index.html"
    assert set(steps) >= {"reading", "rendering"}
    return folder / "reports"


def pages_of(folder: Path) -> dict[str, str]:
    return {path.name: path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.html"))}


def test_every_notebook_becomes_a_page_that_stands_alone(built):
    pages = pages_of(built)
    assert sorted(pages) == [
        "1_what_is_in_the_corpus.html", "2_sorties_over_time_by_source.html", "3_casualties_over_time_by_source.html",
        "4_other_figures_over_time_by_source.html", "5_where_sources_disagree.html", "6_what_one_source_claims.html", "index.html",
    ]  # fmt: skip
    for name, html in pages.items():
        assert check_page(html) == [], name
        assert "Content-Security-Policy" in html and "default-src 'none'" in html
        assert "Traceback" not in html and "&lt;ClaimFigure" not in html
        assert "http://" not in html and "https://" not in html
        assert '<a class="skip-link" href="#main">' in html
        assert len(html.encode()) < 300_000


def test_charts_are_there_with_text_alternatives_and_tables(built):
    html = pages_of(built)["3_casualties_over_time_by_source.html"]
    assert html.count("<svg") >= 1
    for svg in re.findall(r"<svg.*?</svg>", html, re.S):
        assert re.search(r'aria-labelledby="([^"]+)"', svg) and "<title" in svg and "<desc" in svg
    assert len(re.findall(r'<details id="[^"]+-table">', html)) == html.count("<svg")
    assert re.search(r'<a id="chart-[^"]+" href="#ev-[^"]+"', html)


def test_the_sentence_is_there_with_its_number_marked(built):
    html = pages_of(built)["3_casualties_over_time_by_source.html"]
    assert "<mark>12</mark> civilians were killed" in html
    assert "<script" not in html and "&lt;script&gt;" in html


def test_settings_versions_and_fingerprint_are_told_and_no_folder_of_ours(built):
    for name, html in pages_of(built).items():
        if name != "index.html":
            for words in ("How this report was made", "fingerprint", "pandas", "matplotlib", "policy"):
                assert words in html
        assert str(built) not in html and str(Path.home()) not in html


def test_the_index_lists_the_reports_from_their_records(built):
    index = pages_of(built)["index.html"]
    for record in sorted(built.glob("*.json")):
        read = json.loads(record.read_text(encoding="utf-8"))
        assert f'href="{read["html"]}"' in index and read["facts"]["articles"] == 3
    for path in re.findall(r'href="(tables/[^"]+)"', index):
        assert (built / path).is_file()


def test_the_refused_file_is_listed(built):
    assert "broken.parquet" in pages_of(built)["1_what_is_in_the_corpus.html"]


def test_same_corpus_same_bytes(built, tmp_path):
    copy = tmp_path / "elsewhere"
    write_corpus(tmp_path / "desk")
    build_reports(tmp_path / "desk", copy)
    for path in sorted(built.rglob("*")):
        if path.suffix in (".html", ".json", ".csv"):
            assert (copy / path.relative_to(built)).read_bytes() == path.read_bytes(), path.name


def test_an_empty_corpus_gives_honest_pages(tmp_path):
    (tmp_path / "nothing").mkdir()
    pages = pages_of(build_reports(tmp_path / "nothing", tmp_path / "reports").parent)
    assert len(pages) == 7
    for html in pages.values():
        assert check_page(html) == [] and "<svg" not in html
    assert "The corpus holds no article that could be read" in pages["2_sorties_over_time_by_source.html"]


def test_a_corpus_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(InputError, match="there is no such corpus"):
        build_reports(tmp_path / "lost", tmp_path / "reports")


# --- a real story --------------------------------------------------------------------------------------------------


@pytest.mark.skipif(not SEED.is_dir(), reason="the seed story is not here: set TOOLKIT_SHARED")
def test_the_seed_story_is_reported_as_an_editor_would(tmp_path):
    """About 800, of which more than 200 in one raid, and never 1,800; 990 in the month, and 60 to 70 a day apart from it."""
    (tmp_path / "desk").mkdir()
    for story in SEED.glob("*.txt"):
        (tmp_path / "desk" / story.name).write_bytes(story.read_bytes())
    pages = pages_of(build_reports(tmp_path / "desk", tmp_path / "reports").parent)
    killed, sorties = pages["3_casualties_over_time_by_source.html"], pages["2_sorties_over_time_by_source.html"]
    assert re.search(
        r'Russia put the number of combatants killed in Syria over Aug. 1-21, 2017, at <a href="#ev-\w+">about 800</a>',
        killed,
    )
    assert "part of about 800, Aug. 1-21, 2017" in killed
    assert re.search(
        r"Ministry of Defence put the number of sorties in Syria over Aug. 1-21, 2017, at <a [^>]+>990</a>", sorties
    )
    assert "because no period is stated: " in sorties and "60 to 70 sorties a day</a>" in sorties
    assert "47.1 a day" in sorties and "<mark>60 to 70</mark>" in sorties
    for page in pages.values():
        assert not re.search(r"1,800|1,050|1,060", page)


def test_rows_below_zero_are_refused():
    with pytest.raises(InputError, match="below zero"):
        show_evidence(pd.DataFrame(), pd.DataFrame(), most=-3)


def test_a_toll_of_years_ago_opens_no_report():
    rows = [
        fixture.total(
            "old", "9,000", 9000, 9000, "2015-01-01", "2015-12-31", "Institute", measure="killed", place="Orvan"
        ),
        fixture.total("new", "31", 31, 31, "2018-03-01", "2018-03-12", "Agency", measure="killed", place="Kareth"),
        fixture.total("shot", "40", 40, 40, "2014-03-01", "2014-03-12", "Institute", measure="wounded", place="Orvan"),
        fixture.total(
            "hurt", "50", 50, 50, "2018-03-11", "2018-03-11", "Agency", measure="wounded", kind="event", place="Kareth"
        ),
    ]
    rows = [{**row, "published": "2018-03-13", "said_on": "2018-03-13"} for row in rows]
    charts = draw_every_kind(fixture.table_of(rows), measures=["wounded", "killed"])
    said = [strip_tags(item) for item in re.findall("<li>(.*?)</li>", show_findings(charts).html)]
    assert said == [
        "The Agency put the number of people wounded in Kareth on March 11, 2018, at 50, Harbour Wire reported. "
        "It is the only figure for one event.",
        "The Agency put the number of people killed in Kareth over March 1-12, 2018, at 31, Harbour Wire reported. "
        "Of two totals for a period, one is higher, but for days long past.",
        "Institute put the number of people wounded in Orvan over March 1-12, 2014, at 40, Harbour Wire reported. "
        "It is the only total for a period.",
    ]


def test_sides_that_spoke_on_unlike_days_say_when():
    from toolkit.charts import draw_every_dispute

    cells = {"measure": "killed", "kind": "event", "place": "Kareth"}
    rows = [
        {**fixture.total("a", "60", 60, 60, "2018-03-11", "2018-03-11", "Agency", **cells), "said_on": "2018-03-12"},
        {**fixture.total("b", "19", 19, 19, "2018-03-11", "2018-03-11", "Army", **cells), "said_on": "2018-03-16"},
    ]
    said = strip_tags(show_findings([], draw_every_dispute(fixture.table_of(rows), measures=["killed"])).html)
    assert "the Agency put it at 60 (said March 12) and the Army at 19 (said March 16)." in said
