"""The gallery: every kind of chart is there, drawn by one command, and its page says what was really called."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

import pytest

from toolkit import charts

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "docs" / "gallery"
spec = importlib.util.spec_from_file_location("gallery_draw", FOLDER / "draw.py")
gallery = importlib.util.module_from_spec(spec)
sys.modules["gallery_draw"] = gallery
spec.loader.exec_module(gallery)
HELPERS = {"draw_every_kind", "draw_every_dispute"}  # they draw several of the others
NONE_HERE = {"draw_tolls_as_told"}  # the demonstration corpus has no event whose toll rose over days


def test_every_chart_is_in_the_gallery():
    drawn = {picture.call.split("(")[0] for picture in gallery.PICTURES}
    assert drawn == {name for name in charts.__all__ if name.startswith("draw_")} - HELPERS - NONE_HERE


def test_the_page_is_the_one_that_the_command_writes():
    assert (FOLDER / "README.md").read_text(encoding="utf-8") == gallery.write_page()


def test_every_picture_is_there_and_none_besides():
    files = {path.name: path.stat().st_size for path in FOLDER.glob("*.png")}
    assert set(files) == {f"{picture.name}.png" for picture in gallery.PICTURES}
    assert sum(files.values()) < 3_000_000


@pytest.mark.slow
def test_the_gallery_is_drawn_and_twice_the_same(tmp_path):
    first, again = gallery.draw_gallery(tmp_path / "a"), gallery.draw_gallery(tmp_path / "b")
    assert len(first) == len(gallery.PICTURES) + 1
    assert [path.read_bytes() for path in first] == [path.read_bytes() for path in again]
