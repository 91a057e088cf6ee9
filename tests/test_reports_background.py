"""What lies behind a report: copies are counted once, refusals are shown with their reason, and a person's checks are counted."""

from __future__ import annotations

import re

import claims_fixture
import pages_fixture as pages
import pandas as pd
import pytest

from toolkit.reports.background import show_background, show_refusals, show_review
from toolkit.reports.copies import show_copies
from toolkit.reports.evidence import show_evidence
from toolkit.reports.findings import strip_tags
from toolkit.reports.lede import show_lede


@pytest.fixture
def tables():
    return pages.make_tables(claims_fixture.make_claims())


def with_decisions(claims: pd.DataFrame, **decided: str) -> pd.DataFrame:
    return claims.assign(decision=claims["claim_id"].map(decided).astype("string"))


def test_a_story_printed_three_times_is_named_once(tables):
    piece = show_copies(tables.claims, tables.articles)
    assert "One story behind these figures was printed more than once. Two claims are copies" in piece.html
    assert piece.html.count('<tr role="row"><td') == 1 and "3 times" in piece.html and piece.facts["folded"] == 2


def test_without_copies_the_report_says_so(tables):
    piece = show_copies(tables.claims[tables.claims["claim_id"] == "s1"], tables.articles)
    assert "No story behind these figures was found to be printed twice" in piece.html


def test_copies_stand_in_the_row_of_the_first_and_their_words_only_where_they_differ(tables):
    other = "Printed otherwise: 990 flights."
    is_second = tables.claims["claim_id"] == "s6copy2"
    start = 100 + other.index("990")
    claims = tables.claims.assign(
        sentence=tables.claims["sentence"].mask(is_second, other),
        char_start=tables.claims["char_start"].mask(is_second, start),
        char_end=tables.claims["char_end"].mask(is_second, start + 3),
    )
    html = show_evidence(claims, tables.articles).html
    row = re.search(r'<tr role="row" id="ev-s6">.*?</tr>', html)[0]
    assert '<li id="ev-s6copy1">Bay Courier, Aug. 21, 2017' in row and '<li id="ev-s6copy2">Delta Post' in row
    assert row.count("<mark>990</mark>") == 2 and "Printed otherwise: <mark>990</mark> flights." in row


def test_refusals_tell_what_was_left_and_why(tables):
    html = show_refusals(tables).html
    words = " ".join(strip_tags(html).split())
    assert "16 files of the corpus gave no article." in words
    assert "20 numbers left two readings open, so none was taken." in words
    assert "<mark>394</mark>" in html  # the words round the number, from the article itself


def test_nothing_refused_is_said_too(tables):
    calm = pages.make_tables(tables.claims)
    calm = type(calm)(**{**calm.__dict__, "refused": calm.refused.iloc[:0], "numbers": calm.numbers.iloc[:0]})
    words = strip_tags(show_refusals(calm).html)
    assert (
        "No files of the corpus gave no article" not in words and "Every file of the corpus gave an article." in words
    )
    assert "No number left two readings open." in words


def test_nobody_has_looked_at_anything_yet(tables):
    piece = show_review(tables.claims)
    assert f"<strong>0 of {len(tables.claims)}</strong> claims" in piece.html and piece.facts["looked_at"] == 0
    assert "no person has checked any of them yet" in show_lede(tables).html


def test_decisions_of_people_are_counted_by_what_was_decided(tables):
    claims = with_decisions(tables.claims, s1="accept", s2="accept", s3="amend", s4="reject", s5="unsure")
    piece = show_review(claims)
    assert f"<strong>5 of {len(claims)}</strong>" in piece.html and piece.facts["looked_at"] == 5
    rows = re.findall(r"<td[^>]*>([^<]*)</td><td[^>]*>(\d+)</td>", piece.html)
    assert rows == [
        ("found right", "2"),
        ("amended", "1"),
        ("rejected, and drawn in no chart", "1"),
        ("looked at and left open", "1"),
    ]
    evidence = show_evidence(claims, tables.articles).html
    assert "checked and amended by a person" in evidence and "rejected by a person" in evidence
    assert f"a person has checked 3 of {len(claims)}" in show_lede(pages.make_tables(claims)).html


def test_the_parts_stand_in_order_under_headings_of_their_own(tables):
    html = show_background(tables, tables.claims).html
    assert re.findall(r'<h3 id="(behind-[^"]+)">', html) == [
        "behind-copies-of-one-story", "behind-what-was-refused", "behind-what-a-person-has-checked", "behind-downloads",
    ]  # fmt: skip


def test_a_report_without_a_claim_still_says_what_lies_behind_it(tables):
    html = show_background(tables, tables.claims.iloc[:0]).html
    assert "0 of 0" in html and "There is no claim to download." in html
