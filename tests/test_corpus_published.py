"""When an article was published, and what proves it. Cases: the text, its address, and the day that is proved."""

from __future__ import annotations

import pytest

from toolkit.corpus.articles import Draft, make_article
from toolkit.corpus.timestamps import parse_coded, parse_stamp

LEAD = "VILNA (AP) -- The navy of Ruritania said Monday that two of its ships had been lost off the coast."
COPYRIGHT = "© 2017 The Daily Courier. All rights reserved."


def published(
    text: str, *, url: str | None = None, path: str = "a.txt", **coded: str
) -> tuple[str | None, str | None, str | None, str | None]:
    """The four columns of one article; `coded` are metadata fields."""
    stamps = [(name, stamp) for name, value in coded.items() if (stamp := parse_coded(value)) is not None]
    article, refused = make_article(Draft(path, text, url=url, coded=stamps))
    assert article is not None, refused
    when = article["published"]
    return when and str(when), article["published_precision"], article["published_from"], article["published_conflict"]


def page(*lines: str) -> str:
    return "\n\n".join(lines)


PROVED = [
    (
        "a header line without a year",
        page("Aug 21, 11:34 AM EDT", "Navy loses two ships", LEAD, COPYRIGHT),
        None,
        "2017-08-21 11:34:00",
        "weekday Monday agrees",
    ),
    (
        "the year in the address",
        page("Aug 21, 11:34 AM EDT", "Navy loses two ships", LEAD),
        "https://x.example/2017/08/21/a",
        "2017-08-21 11:34:00",
        "year from the URL",
    ),
    (
        "a weekday decides a span of years",
        page("Monday, August 21", "Navy loses two ships", LEAD, "© 2001-2017 The Courier."),
        None,
        "2017-08-21 00:00:00",
        "copyright line 2017",
    ),
    (
        "a dateline with its day",
        page("Navy loses two ships", LEAD.replace("(AP)", "Aug. 21 (AP)"), COPYRIGHT).replace(
            "VILNA", "VILNA, Ruritania,"
        ),
        None,
        "2017-08-21 00:00:00",
        "dateline 'Aug. 21'",
    ),
    (
        "day first",
        page("Posted: 21 August 2017, 23:15", "Navy loses two ships", LEAD),
        None,
        "2017-08-21 23:15:00",
        "header line",
    ),
    (
        "in figures",
        page("Published: 2017-08-21 09:05:00", "Navy loses two ships", LEAD),
        None,
        "2017-08-21 09:05:00",
        "header line",
    ),
    (
        "published before updated",
        page("Updated: 23 August 2017", "Published: 21 August 2017", "Navy loses two ships", LEAD),
        None,
        "2017-08-21 00:00:00",
        "Published",
    ),
    (
        "the address alone",
        page("Navy loses two ships", LEAD),
        "https://x.example/world/2017/aug/21/ships",
        "2017-08-21 00:00:00",
        "URL",
    ),
    (
        "a colophon",
        page("March 22", "Navy loses two ships", LEAD, "Daily Courier Ltd, 2017"),
        None,
        "2017-03-22 00:00:00",
        "copyright line 2017",
    ),
    (
        "a date set apart",
        page("World Wire -- 30 October 2015 -- 1718 GMT", "Navy loses two ships", LEAD),
        None,
        "2015-10-30 17:18:00",
        "header line",
    ),
    (
        "one line of text",
        "Posted on August 21 2017 by Courier " + " ".join([LEAD] * 4),
        None,
        "2017-08-21 00:00:00",
        "header line",
    ),
]


@pytest.mark.parametrize(
    ("text", "url", "when", "proof"), [case[1:] for case in PROVED], ids=[case[0] for case in PROVED]
)
def test_proved(text: str, url: str | None, when: str, proof: str) -> None:
    found = published(text, url=url)
    assert found[0] == when
    assert found[1] == ("day" if when.endswith("00:00:00") else "minute")
    assert proof in (found[2] or "")


OPEN = [
    ("no year anywhere", page("Aug 21, 11:34 AM EDT", "Navy loses two ships", LEAD), "a.txt", None, "has no year"),
    (
        "a span of years that no weekday proves",
        page("Aug 22, 11:34 AM", "Navy loses two ships", LEAD, "© 2001-2017 The Courier."),
        "a.txt",
        None,
        "has no year",
    ),
    (
        "the copyright year alone",
        page("Navy loses two ships", LEAD, COPYRIGHT),
        "a.txt",
        "year",
        "gives the year 2017 and no day",
    ),
    (
        "a month in the file name",
        page("Navy loses two ships", LEAD),
        "2017-08_courier.txt",
        "month",
        "gives the month 2017-08 and no day",
    ),
]


@pytest.mark.parametrize(
    ("text", "path", "precision", "words"), [case[1:] for case in OPEN], ids=[case[0] for case in OPEN]
)
def test_left_open(text: str, path: str, precision: str | None, words: str) -> None:
    """A day is never made up: what is known is told instead."""
    found = published(text, path=path)
    assert found[:2] == (None, precision)
    assert words in (found[2] or "")


FILES = ["2017-08-21_courier.txt", "courier_20170821.txt", "2017/08/21/courier.txt", "courier 21.08.2017.txt"]


@pytest.mark.parametrize("path", FILES)
def test_file_names(path: str) -> None:
    assert published(LEAD, path=path)[:3] == ("2017-08-21 00:00:00", "day", "file name")


@pytest.mark.parametrize("path", ["resolution 2254.txt", "s20170.txt", "20171332.txt", "2017-30-45.txt"])
def test_file_names_without_a_date(path: str) -> None:
    assert published(LEAD, path=path)[0] is None


def test_metadata_before_print_and_the_conflict_told() -> None:
    text = page("Monday, August 21, 2017", "Navy loses two ships", LEAD)
    found = published(text, url="https://x.example/2017/08/20/a", published_time="2017-08-22T09:00:00+03:00")
    assert found[0] == "2017-08-22 09:00:00"
    assert (
        found[3]
        == "header line 'Monday, August 21, 2017', weekday Monday agrees gives 2017-08-21; URL gives 2017-08-20"
    )


def test_a_wrong_weekday_is_told() -> None:
    assert "its weekday disagrees" in (
        published(page("Friday, August 21, 2017", "Navy loses two ships", LEAD))[2] or ""
    )


ZONES = [
    ("2017-08-22T01:30:00Z", "https://x.example/2017/08/21/a", "2017-08-21 00:00:00", None),
    ("2017-08-20T15:30:00Z", "https://x.example/2017/08/21/a", "2017-08-21 00:00:00", None),
    ("2017-08-21T23:30:00+10:00", "https://x.example/2017/08/21/a", "2017-08-21 23:30:00", None),
    ("2017-08-21T23:30:00-05:00", None, "2017-08-21 23:30:00", None),
    ("2017-08-24T01:30:00Z", "https://x.example/2017/08/21/a", "2017-08-24 01:30:00", "URL gives 2017-08-21"),
]


@pytest.mark.parametrize(
    ("coded", "url", "when", "conflict"), ZONES, ids=[f"{coded} {url}" for coded, url, *_ in ZONES]
)
def test_the_day_is_the_newsrooms(coded: str, url: str | None, when: str, conflict: str | None) -> None:
    found = published(LEAD, url=url, published_time=coded)
    assert (found[0], found[3]) == (when, conflict)


STAMPS = [
    ("Aug 21, 11:34 AM EDT", (None, 8, 21, 11, 34)),
    ("Monday, 21 August 2017 at 9.05pm", (2017, 8, 21, 21, 5)),
    ("21st August 2017", (2017, 8, 21, None, None)),
    ("Sept. 1, 2017", (2017, 9, 1, None, None)),
    ("2017-08-21T11:34:00.123Z", (2017, 8, 21, 11, 34)),
    ("20170821", (2017, 8, 21, None, None)),
    ("19.07.2016(updated 1457 19.07.2016)", (2016, 7, 19, None, None)),
    ("05 Oct 2015 1430 GMT", (2015, 10, 5, 14, 30)),
    ("07/19/2016", (2016, 7, 19, None, None)),
    ("12:30 a.m., May 5, 2016", (2016, 5, 5, 0, 30)),
]


@pytest.mark.parametrize(("words", "parts"), STAMPS, ids=[words for words, _ in STAMPS])
def test_stamps(words: str, parts: tuple[int | None, ...]) -> None:
    stamp = parse_stamp(words)
    assert stamp is not None
    assert stamp[:5] == parts


@pytest.mark.parametrize("words", ["", "03/04/2016", "May", "2254", "Feb 30, 2016", "in 2016", "40 dead", "31/31/2016"])
def test_no_stamp(words: str) -> None:
    assert parse_stamp(words) is None
