"""Charts as files: PNG, SVG and PDF at print size, with their words inside, the same bytes every time."""

from __future__ import annotations

import struct
from pathlib import Path
from xml.etree import ElementTree as Tree

import claims_fixture as fixture
import matplotlib
import pytest

from toolkit.charts import draw_claims_by_source, save_chart
from toolkit.errors import InputError


def draw():
    return draw_claims_by_source(fixture.make_claims(), measure="sorties", kind="period_total", corpus="sample")


@pytest.fixture(scope="module")
def saved(tmp_path_factory) -> dict[str, Path]:
    files = save_chart(draw(), tmp_path_factory.mktemp("charts") / "sorties", formats=["png", "svg", "pdf"])
    return {file.suffix: file for file in files}


@pytest.mark.parametrize("ending", [".png", ".svg", ".pdf"])
def test_the_same_chart_gives_the_same_bytes_whatever_the_session(saved, ending, tmp_path):
    with matplotlib.rc_context({"font.size": 20, "savefig.dpi": 31, "pdf.fonttype": 3, "svg.fonttype": "path"}):
        again = save_chart(draw(), tmp_path / f"again{ending}")[0]
    assert again.read_bytes() == saved[ending].read_bytes()


def test_a_png_is_190_mm_wide_at_300_dots_an_inch(saved):
    wide, tall = struct.unpack(">II", saved[".png"].read_bytes()[16:24])
    assert wide == 2250 and tall > 600


def test_the_note_is_inside_the_picture_and_the_words_in_the_file(saved):
    svg = Tree.fromstring(saved[".svg"].read_text(encoding="utf-8"))
    words = " ".join("".join(text.itertext()) for text in svg.iter() if text.tag.endswith("}text"))
    assert "These are claims, not established facts. Corpus: sample" in words
    assert "Sorties that three sources claim" in words
    assert svg.get("width") == "7.5in"
    assert next(svg.iter("{http://www.w3.org/2000/svg}desc")).text.startswith("8 figures from 3 sources")
    assert b"Sorties that three sources claim" in saved[".png"].read_bytes()


def test_a_file_links_to_nothing_and_holds_no_day(saved):
    svg = saved[".svg"].read_text(encoding="utf-8")
    assert "<a " not in svg and "#ev-" not in svg and "Printed by 3 outlets" in svg
    assert b"CreationDate" not in saved[".pdf"].read_bytes()


@pytest.mark.parametrize(
    ("path", "options", "words"),
    [("a.gif", {}, "cannot be saved as 'gif'"), ("a", {}, "cannot be saved as ''"), ("a.png", {"size": "poster"}, "no size 'poster'")],
)  # fmt: skip
def test_what_cannot_be_saved_is_refused(tmp_path, path, options, words):
    with pytest.raises(InputError, match=words):
        save_chart(draw(), tmp_path / path, **options)
    assert not list(tmp_path.iterdir())
