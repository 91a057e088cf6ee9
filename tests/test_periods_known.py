"""Wars, operations and disasters that an article names and no sentence dates; and names that date nothing."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from toolkit.extract.reading import read_article
from toolkit.records import Article
from toolkit.vocabulary.load import load_vocabulary, shipped_words

KNOWN = [
    (
        "Planes of the Russian air force flew 302 missions over Syria last week, the general said.\n\n"
        "Since the start of the operation more than 1,200 fuel trucks have been destroyed.",
        "2015-12-14",
        "more than 1,200",
        ("2015-09-30", "2015-12-14"),
    ),
    (
        "Since the start of the special military operation 512 aircraft have been destroyed, the Defence Ministry said.",
        "2024-01-09",
        "512",
        ("2022-02-24", "2024-01-09"),
    ),
    (
        "The minister spoke of the war in Sudan. On Monday shells killed nine people. More than 14,000 people have been killed since"
        " the war began, he said.",
        "2024-03-12",
        "More than 14,000",
        ("2023-04-15", "2024-03-12"),
    ),
    (
        "A mine killed two farmers on Monday, police said. Some 2,200 people were killed in Operation Protective Edge, the ministry"
        " said.",
        "2016-03-02",
        "Some 2,200",
        ("2014-07-08", "2014-08-26"),
    ),
    (
        "The court opened on Tuesday. The Rwandan genocide, in which 800,000 people were killed, is its only matter.",
        "2005-05-04",
        "800,000",
        ("1994-04-07", "1994-07-15"),
    ),
    (
        "The judge spoke on Tuesday. The Bosnian war killed 100,000 people, the centre said.",
        "2007-05-02",
        "100,000",
        ("1992-04-06", "1995-12-14"),
    ),
]
SILENT = [
    (
        "Planes of the Iraqi air force flew 302 missions last week, the general said.\n\n"
        "Since the start of the operation more than 1,200 fuel trucks have been destroyed.",
        "2015-12-14",
        "more than 1,200",
        (None, None),
    ),
    # a yardstick
    (
        "It was the deadliest raid on the town since the second Intifada: 22 people were killed, the mayor said.",
        "2014-07-20",
        "22",
        ("2014-07-20", "2014-07-20"),
    ),
    # a day of its own
    (
        "In the war in Sudan a drone killed 12 people on Monday, doctors said.",
        "2024-03-12",
        "12",
        ("2024-03-11", "2024-03-11"),
    ),
    # what happened today in a war that goes on
    (
        "Twelve people were killed in the war in Sudan, doctors said on Tuesday.",
        "2024-03-12",
        "Twelve",
        ("2024-03-12", "2024-03-12"),
    ),
    # another thing began: no war
    (
        "He is a veteran of the war in Ukraine. Since the fires began 14 people have died, the mayor said.",
        "2024-03-12",
        "14",
        (None, None),
    ),
    # two wars are named
    (
        "The envoy for the war in Sudan and the war in Ukraine spoke. Since the war began 140 aid workers have been killed, he said.",
        "2024-03-12",
        "140",
        (None, None),
    ),
    # the year is printed
    (
        "The 2014 Gaza war killed 2,200 people, the ministry said.",
        "2016-03-02",
        "2,200",
        ("2014-01-01", "2014-12-31"),
    ),
]


def read_period(text, published, number):
    article = Article("a", text, datetime.fromisoformat(published))
    [claim] = [c for c in read_article(article, load_vocabulary()).claims if c.number.number_text == number]
    return claim.period


@pytest.mark.parametrize(("text", "published", "number", "days"), KNOWN, ids=lambda v: str(v)[:60])
def test_a_named_affair_gives_its_days(text, published, number, days):
    period = read_period(text, published, number)
    assert (str(period.start), str(period.end), period.basis) == (*days, "inherited")
    assert "well-known" in period.rule


@pytest.mark.parametrize(("text", "published", "number", "days"), SILENT, ids=lambda v: str(v)[:60])
def test_a_name_alone_dates_nothing(text, published, number, days):
    period = read_period(text, published, number)
    assert "well-known" not in (period.rule or "")
    assert tuple(day and str(day) for day in (period.start, period.end)) == days


GAPS = [
    # a year behind "of" is read as no date
    ("The quake of 1999 killed 17,000 people.", "2019-09-28", "17,000", ("1999-01-01", "1999-12-31")),
    # the same months of another year
    (
        "In the first three months of 2012 some 214 people were shot dead. In the same months of 2011 a total of 180 people were"
        " killed.",
        "2012-04-12",
        "180",
        ("2011-01-01", "2011-03-31"),
    ),
]


@pytest.mark.gap
@pytest.mark.xfail(strict=True, reason="gap: a known misreading")
@pytest.mark.parametrize(("text", "published", "number", "days"), GAPS, ids=lambda v: str(v)[:60])
def test_gaps(text, published, number, days):
    period = read_period(text, published, number)
    assert (str(period.start), str(period.end)) == days


def test_the_days_of_the_list_are_in_order():
    affairs = shipped_words("affairs")["affair"]
    assert len(affairs) > 80
    for affair in affairs:
        assert affair["told"] and date(1983, 1, 1) <= affair["start"] <= affair.get("end", affair["start"])


def test_two_affairs_of_one_name_began_on_different_days():
    begun = {}
    for affair in shipped_words("affairs")["affair"]:
        for name in {affair["name"], *affair.get("also", ())}:
            begun.setdefault(name.lower(), []).append(affair["start"])
    assert all(len(days) == len(set(days)) for days in begun.values())
