"""The readers on other people's files: the seed article, saved pages with what a reader should get, exports."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from toolkit.corpus.pages import read_page
from toolkit.corpus.read import read_articles
from toolkit.text.headlines import plain
from toolkit.text.zones import find_zones, zones_from_text

SHARED = Path(os.environ.get("TOOLKIT_SHARED", Path(__file__).resolve().parents[2] / "shared"))
pytestmark = pytest.mark.skipif(not SHARED.is_dir(), reason="the shared folder with other people's texts is not here")


def test_the_seed() -> None:
    articles, _ = read_articles(SHARED / "seed")
    article = next(row for row in articles if row["path"].startswith("ap_"))
    assert str(article["published"]) == "2017-08-21 11:34:00"
    assert article["published_precision"] == "minute"
    assert "Aug 21, 11:34 AM EDT" in article["published_from"]
    assert "copyright line 2017, weekday Monday agrees" in article["published_from"]
    assert (article["outlet"], article["agency"], article["dateline_place"]) == ("AP", "AP", "Moscow")
    assert article["published_conflict"] is None
    zones = zones_from_text(article["zones"])
    names = {at: next(z.name for z in zones if z.start <= at < z.end) for at in (38, 245, 458, 473, 2353)}
    assert names == {38: "headline", 245: "related", 458: "dateline", 473: "body", 2353: "boilerplate"}


def test_numbers_of_the_annotated_articles_lie_in_their_zones() -> None:
    """Nothing that a reader took for a claim may be lost as furniture; what she took for furniture may be no claim."""
    lost, leaked, claims, furniture = [], [], 0, 0
    for path in sorted((SHARED / "gold" / "claims").glob("[nsw]*.json")):
        with path.with_suffix(".txt").open(encoding="utf-8", newline="") as file:
            zones = find_zones(file.read())
        for claim in json.loads(path.read_text(encoding="utf-8"))["claims"]:
            name = next((z.name for z in zones if z.start <= claim["char_start"] < z.end), None)
            is_story = name in ("body", "headline")
            if claim["is_boilerplate"]:
                furniture += 1
                leaked += [f"{path.stem}:{claim['char_start']}"] * is_story
            else:
                claims += 1
                lost += [f"{path.stem}:{claim['char_start']}"] * (not is_story)
    assert (claims, furniture) == (236, 8)
    assert lost == []
    assert leaked == []


def test_saved_pages() -> None:
    """Title, day, start and length of the English pages, against what a person noted; known misses are listed."""
    wrong = []
    for page in json.loads((SHARED / "corpora" / "html" / "expected.json").read_text(encoding="utf-8")):
        name = page["file"]
        article, refused = read_page((SHARED / "corpora" / "html" / name).read_bytes(), name)
        if article is None:
            assert refused is not None
            assert refused["reason"].startswith("not English"), refused
            continue
        if page["title"] and plain(page["title"]) != plain(article["headline"] or ""):
            wrong.append(f"{name}: title")
        if page["published"] and page["published"][:10] != str(article["published"])[:10]:
            wrong.append(f"{name}: day")
        if plain(page["body_start"])[:60] not in plain(article["text"])[:600]:
            wrong.append(f"{name}: start")
        if not 0.8 <= (len(article["text"]) - len(article["headline"] or "")) / page["body_chars"] <= 1.25:
            wrong.append(f"{name}: length")
    # The Australian page was published early on 1 July by its own clock, as its address proves; noted is the day in UTC.
    assert sorted(wrong) == [
        "aeb_08f793762792.html: length",
        "au_NineNews_2026_07_04.html: day",
        "np4k_time_001.html: title",
    ]


def test_scrapers_and_tables() -> None:
    articles, refused = read_articles(SHARED / "corpora" / "scraper_json")
    assert (len(articles), refused) == (6, [])
    articles, refused = read_articles(SHARED / "corpora" / "csv")
    assert (len(articles), refused) == (17, [])
    assert all(row["published_precision"] == "day" and row["headline"] for row in articles)


def test_every_file_of_every_form_is_an_article_or_told() -> None:
    articles, refused = read_articles(SHARED / "corpora")
    told = {row["path"].partition("#")[0] for row in (*articles, *refused)}
    files = {
        path.relative_to(SHARED / "corpora").as_posix() for path in (SHARED / "corpora").rglob("*") if path.is_file()
    }
    assert told == files
    assert not [row for row in refused if row["reason"].startswith("unreadable")]
