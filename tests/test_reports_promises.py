"""What a page promises whatever the articles hold: their words are text, it stays small, and its check lets nothing else through."""

from __future__ import annotations

import re

import claims_fixture
import pages_fixture as pages
import pytest

from toolkit.reports.fit import fit_page
from toolkit.reports.inert import make_inert
from toolkit.reports.promises import LARGEST, check_page


@pytest.fixture(scope="module")
def hostile_page() -> str:
    return pages.make_whole_page(pages.make_tables(pages.hostile_claims(), corpus=pages.HOSTILE[1]))


def test_words_of_articles_stay_words(hostile_page):
    assert check_page(hostile_page) == []
    assert hostile_page.count("<script") == 0 and hostile_page.count("<style") == 1
    assert "&lt;script&gt;window.ran = 1&lt;/script&gt;" in hostile_page
    assert "{{ 7 * 7 }}" in hostile_page and "&lt;!--result-0--&gt;" in hostile_page
    assert not re.search("[\u202a-\u202e\u2066-\u2069\x00-\x08\x1b]", hostile_page)
    assert "\u05d4\u05e8\u05d5\u05d2\u05d9\u05dd" in hostile_page


def test_nothing_that_an_article_says_becomes_an_attribute(hostile_page):
    """Whatever stands in a tag is ours: no quotation mark of an article closes one of our attributes."""
    tags = re.findall(r"<[a-z][^<>]*>", re.sub(r'"[^"]*"', '""', hostile_page))
    names = {name for tag in tags for name in re.findall(r"\s([a-z-]+)=", tag)}
    assert not {name for name in names if name.startswith("on")} and "autofocus" not in names


def test_a_huge_headline_is_cut_and_the_cut_is_shown(hostile_page):
    read = re.sub(r"data:[a-z./-]+;base64,[\w+/=]+", "", hostile_page)
    assert "x" * 901 not in read and "x …" in read
    assert len(read) < 1_000_000


@pytest.mark.parametrize("words", pages.HOSTILE)
def test_inert_text_loses_no_letter_that_can_be_read(words):
    kept = make_inert(words)
    assert [letter for letter in words if letter.isalnum()] == [letter for letter in kept if letter.isalnum()]
    assert make_inert(kept) == kept


@pytest.mark.parametrize(("html", "complaint"), [
    ('<a href="java\tscript:alert(1)">x</a>', "points outside"),
    ('<a href="data:text/html;base64,AA==" download="a">x</a>', "points outside"),
    ('<a href="data:text/csv;base64,AA==">x</a>', "points outside"),
    ('<a href="../a.html">x</a>', "points outside"),
    ('<a href="mailto:a@example.org">x</a>', "points outside"),
    ('<img src="a.png" alt="x">', "points outside"),
    ('<svg><image href="https://example.org/a.png"></image></svg>', "points outside"),
    ('<svg><foreignObject><p>x</p></foreignObject></svg>', "holds a <foreignobject>"),
    ('<p style="background:url(https://example.org)">x</p>', "style that loads"),
    ("<style>@import 'a.css'</style>", "style sheet loads"),
    ('<meta http-equiv="refresh" content="0;url=x">', "gives an order"),
    ('<button>x</button>', "holds a <button>"),
    ("x" * (LARGEST + 1), "more than 5 MB"),
], ids=lambda text: text[:40])  # fmt: skip
def test_the_check_refuses(html, complaint):
    assert any(complaint in each for each in check_page(html))


def test_the_check_lets_ours_through():
    ours = '<style>a{color:red}</style><svg><path clip-path="url(#p)" id="p"></path></svg><a href="index.html">x</a><a href="#p">y</a>'
    assert check_page(ours) == []


# --- size ----------------------------------------------------------------------------------------------------------


SMALL = LARGEST // 3


@pytest.fixture(scope="module")
def huge_page() -> str:
    """1,500 claims in long sentences, cut to a page of a third of the size that is allowed, so that the test is quick."""
    words = "The spokesman read one list after another until the room was empty. " * 18
    rows = [
        claims_fixture.claim(
            f"n{place}", str(place + 100), sentence=f"{words} It said {place + 100} were killed.", measure="killed", kind="event",
            low=place + 100, high=place + 100, source_org=f"Source {place % 5}", victim="civilian",
            period_start=f"2016-{place % 12 + 1:02d}-{place % 28 + 1:02d}", period_end=f"2016-{place % 12 + 1:02d}-{place % 28 + 1:02d}",
        )
        for place in range(1_500)
    ]  # fmt: skip
    page = pages.make_whole_page(pages.make_tables(claims_fixture.table_of(rows)), ["killed"], most=1_500)
    assert SMALL < len(page.encode()) <= LARGEST
    return fit_page(page, SMALL)


def test_a_huge_corpus_gives_a_page_that_can_be_mailed(huge_page):
    assert SMALL / 2 < len(huge_page.encode()) <= SMALL
    assert check_page(huge_page) == []


def test_what_was_cut_is_said(huge_page):
    cut = re.search(r"<strong>([\d,]+) rows of evidence were cut</strong>", huge_page)
    shown = huge_page.count('<tr role="row" id="ev-')
    assert cut and int(cut[1].replace(",", "")) + shown == 1_500 and shown > 100


def test_rows_that_a_mark_leads_to_are_kept(huge_page):
    led = re.findall(r'<a [^>]*href="#(ev-[^"]+)"[^>]*class="mark"', huge_page)
    assert led and all(f'id="{name}"' in huge_page for name in led)


def test_a_mark_that_stands_for_many_opens_all_their_sentences(huge_page):
    first = re.findall(r'<a [^>]*href="#(ev-[^"]+)"[^>]*class="mark"', huge_page)[0]
    row = re.search(rf'<tr role="row" id="{first}">.*?</tr>', huge_page, re.S)[0]
    assert re.search(r"The same mark stands for [\d,]+ other sentences?: ", row)
