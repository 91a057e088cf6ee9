"""Who printed an article and whose copy it is. Cases: the page, the outlet and the agency."""

from __future__ import annotations

import pytest

from toolkit.corpus.articles import Draft, make_article

LEAD = "The navy of Ruritania said on Monday that two of its ships had been lost off the northern coast."
MORE = "Forty sailors were rescued, according to the ministry, which did not say how many were missing."


def page(*lines: str) -> str:
    return "\n\n".join(lines)


CASES = [
    (
        "a copyright line",
        page("Navy loses two ships", LEAD, "© 2017 The Daily Courier. All rights reserved."),
        "The Daily Courier",
        None,
    ),
    (
        "an agency's own page",
        page("Navy loses two ships", LEAD, "Copyright 2017 The Associated Press. All rights reserved."),
        "AP",
        "AP",
    ),
    (
        "a dateline in another paper",
        page("Navy loses two ships", "VILNA (Reuters) - " + LEAD, "© 2017 Daily Courier"),
        "Daily Courier",
        "Reuters",
    ),
    ("a wire that no list knows", page("Navy loses two ships", "VILNA (Quillon) -- " + LEAD), None, "Quillon"),
    (
        "a wire's credit line",
        page("Navy loses two ships", LEAD, "(Reporting by Ana Blom; Editing by Petra Vos)"),
        None,
        "Reuters",
    ),
    ("an agency named in credits", page("Navy loses two ships", LEAD, "With inputs from AFP"), None, "AFP"),
    ("a masthead", page("THE DAILY COURIER | World", "Navy loses two ships", LEAD), "The Daily Courier", None),
    ("a colophon", page("Navy loses two ships", LEAD, MORE, "Daily Courier Ltd, 2017"), "Daily Courier", None),
    ("nothing", page("Navy loses two ships", LEAD, MORE), None, None),
    (
        "an agency that is only quoted",
        page("Navy loses two ships", LEAD, "State news agency SANA said that 40 were saved."),
        None,
        None,
    ),
]


@pytest.mark.parametrize(("text", "outlet", "agency"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_outlet_and_agency(text: str, outlet: str | None, agency: str | None) -> None:
    article, _ = make_article(Draft("a.txt", text))
    assert article is not None
    assert (article["outlet"], article["agency"]) == (outlet, agency)


NAMED = [
    ("www.courier.example", None, "courier.example", None),
    ("The Courier", "https://www.other.example/a", "The Courier", None),
    (None, "https://www.reuters.com/world/a", "Reuters", "Reuters"),
    ("Associated Press", None, "AP", "AP"),
]


@pytest.mark.parametrize(("named", "url", "outlet", "agency"), NAMED)
def test_metadata_comes_first(named: str | None, url: str | None, outlet: str, agency: str | None) -> None:
    article, _ = make_article(Draft("a.csv#1", page(LEAD, MORE), outlet=named, url=url))
    assert article is not None
    assert (article["outlet"], article["agency"]) == (outlet, agency)
