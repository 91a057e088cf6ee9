"""A pattern with cue words loses no match by them: where the pattern matches, a cue stands in the same stretch."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
from pathlib import Path

import pytest
import regex

import toolkit
from toolkit.extract.attributions.holding import HOLDS
from toolkit.extract.attributions.scanner import Led, LedScanner
from toolkit.extract.attributions.treating import TREATS
from toolkit.text.cued import Cued

ANNOTATED = Path(__file__).parent / "annotated"
# Many patterns end at a date or at a number: a sentence is tried whole, and up to each of them.
BEFORE_FIGURES = regex.compile(
    r"\s(?=\d|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Febr)uary|March|April|May|June|July|August|(?:Sept|Nov|Dec)ember|October|(?:last|this|the)\s)"
)


def find_cued() -> Iterator[tuple[str, Cued]]:
    """Every pattern with cues that a module of the toolkit holds by name."""
    seen: set[int] = set()
    for module in pkgutil.walk_packages(toolkit.__path__, "toolkit."):
        for name, held in vars(importlib.import_module(module.name)).items():
            for cued in held if isinstance(held, tuple | list) else (held,):
                if isinstance(cued, Cued) and id(cued) not in seen:
                    seen.add(id(cued))
                    yield f"{module.name}.{name}", cued


CUED = list(find_cued())


@pytest.fixture(scope="module")
def stretches() -> list[str]:
    """Sentences of annotated articles, and their beginnings up to each date and figure."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(ANNOTATED.glob("[acy]*.txt"))]
    sentences = sorted({sentence[:500] for text in texts for sentence in regex.split(r"(?<=[.!?])\s+", text)})
    return sentences + [s[: found.end()] for s in sentences for found in BEFORE_FIGURES.finditer(s)]


def test_the_patterns_are_found() -> None:
    assert len(CUED) > 50


@pytest.mark.parametrize("cued", [cued for _, cued in CUED], ids=[name for name, _ in CUED])
def test_no_match_is_lost_for_want_of_a_cue(cued: Cued, stretches: list[str]) -> None:
    lost = [s for s in stretches if not cued.is_cued(s, 0, None) and cued.pattern.search(s)]
    assert lost == []


@pytest.mark.parametrize("led", [HOLDS, TREATS], ids=["HOLDS", "TREATS"])
def test_every_match_begins_with_a_lead(led: Led, stretches: list[str]) -> None:
    scanner = LedScanner(HOLDS, TREATS)
    wrong = [s for s in stretches if (led in scanner.find(s, 0, len(s))) != (led.pattern.search(s) is not None)]
    assert wrong == []
