"""The whole reading grows with the length of an article and not with its square: the work is counted in lines run, not in seconds."""

from __future__ import annotations

import sys
from datetime import datetime
from types import FrameType
from typing import Any

import pytest

from toolkit.extract.attributions.scanner import Scanner
from toolkit.extract.places.run_together import index_leads
from toolkit.extract.reading import read_article
from toolkit.records import Article
from toolkit.vocabulary.load import load_vocabulary

PUBLISHED = datetime(2021, 6, 17)
SHAPES = {
    "a figure a line": "12 killed\n",
    "no day, no place": "Then 12 people died. ",
    "a day and a place": "On Monday 12 people were killed in Homs. ",
    "paragraphs": "Police said 12 people were killed. He said 30 were hurt in Homs.\n\n",
    "since": "Some 120 people have died since then, the ministry said. ",
    "a source each": "Ana Ruiz, the mayor of Ostrey, said nine people were missing. ",
}


def count_lines(text: str) -> int:
    """How many lines of the toolkit are run while an article is read: generators and comprehensions count each of their rounds."""
    lines = 0

    def trace(frame: FrameType, event: str, arg: Any) -> Any:
        nonlocal lines
        if "toolkit" not in frame.f_code.co_filename:
            return None
        lines += event == "line"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        read_article(Article("a", text, PUBLISHED), load_vocabulary())
    finally:
        sys.settrace(before)
    return lines


@pytest.mark.parametrize("shape", SHAPES.values(), ids=list(SHAPES))
def test_twice_the_article_is_twice_the_work(shape):
    half, whole = shape * 150, shape * 300
    read_article(Article("a", half, PUBLISHED), load_vocabulary())  # what is compiled once
    assert count_lines(whole) < 2.6 * count_lines(half)  # a pronoun looks back over many sentences, though not over all


def test_a_text_is_searched_for_its_places_once() -> None:
    text = "".join(f"On Monday nine people died in Ostrey-{n} and near Varna, Lima said. " for n in range(60))
    before = index_leads.cache_info().misses
    read_article(Article("a", text, PUBLISHED), load_vocabulary())
    assert index_leads.cache_info().misses - before <= 1


def test_what_speakers_are_looked_up_in_grows_with_the_article(monkeypatch):
    """The states, provinces and armies that an article names are looked for once, and not for each who speaks."""
    shape = (
        "Federal troops shelled Grozny, the provincial police chief of Perm said, and nine people died. "
        "The Home Office counted 40 in Butte County, where the county sheriff said two were missing, and the army lost 12 men in Syria.\n\n"
    )
    scanned = 0
    find = Scanner.find

    def count(self: Scanner, text: str) -> list[tuple[int, int, str]]:
        nonlocal scanned
        scanned += len(text)
        return find(self, text)

    monkeypatch.setattr(Scanner, "find", count)
    seen = []
    for times in (50, 100):
        read_article(Article("a", shape * times, PUBLISHED), load_vocabulary())
        seen.append(scanned)
        scanned = 0
    assert 0 < seen[1] < 2.6 * seen[0]
