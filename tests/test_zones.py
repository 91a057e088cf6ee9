"""What each stretch of a page is. Cases: the page, and the zone in which a stretch of it has to lie."""

from __future__ import annotations

import textwrap
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from toolkit.records import ZONES, Zone
from toolkit.text.datelines import parse_dateline
from toolkit.text.zones import find_zones, zones_from_text, zones_to_text

LEAD = "The navy of Ruritania said on Monday that two of its ships had been lost off the northern coast."
MORE = "Forty sailors were rescued, according to the ministry, which did not say how many were missing."
LAST = "The government promised an inquiry, and asked its neighbours for help with the search."


def zone_of(page: str, words: str, headline: str | None = None) -> str | None:
    """The name of the zone in which some words of a page begin."""
    at = page.index(words)
    return next((zone.name for zone in find_zones(page, headline) if zone.start <= at < zone.end), None)


def page(*lines: str) -> str:
    """Lines with a blank one between them."""
    return "\n\n".join(lines)


BUILT = [
    # the article's own headline
    (page("Navy loses two ships", LEAD, MORE), "Navy loses", "headline"),
    (page("Fair opens in the old town", "Ruritanian navy loses two ships", LEAD), "Ruritanian navy", "headline"),
    (page("Fair opens in the old town", "Ruritanian navy loses two ships", LEAD), "Fair opens", "related"),
    (page("Navy loses two ships – The Daily Courier", LEAD), "Navy loses", "headline"),
    (page("Two ships lost, says envoy at the U.N.", LEAD, MORE), "Two ships lost", "headline"),
    (page("# Navy loses two ships", LEAD, MORE), "Navy loses", "headline"),
    (
        "Two Ships Sunk in Storm off Ruritania A day after the storm the navy said that two ships were lost. " * 4,
        "Two Ships",
        "headline",
    ),
    (
        page("THE DAILY COURIER | World", "BC-RURITANIA-NAVY (UPDATE 1)", "Ruritanian navy loses two ships", LEAD),
        "Ruritanian",
        "headline",
    ),
    # mastheads, slugs, stamps and bylines
    (page("THE DAILY COURIER | World", "Navy loses two ships", LEAD), "THE DAILY", "boilerplate"),
    (page("BC-RURITANIA-NAVY (UPDATE 1)", "Navy loses two ships", LEAD), "BC-", "boilerplate"),
    (page("Navy loses two ships", LEAD, MORE, "Daily Courier Ltd, 2017"), "Daily Courier", "boilerplate"),
    (page("World Wire -- 30 October 2015 -- 1718 GMT", "Navy loses two ships", LEAD), "World Wire", "boilerplate"),
    (page("Aug 3, 11:34 AM EDT", "Navy loses two ships", LEAD), "Aug 3", "boilerplate"),
    (page("Navy loses two ships", "By Ana Blom and Petra de Vries, The Courier", LEAD), "By Ana", "boilerplate"),
    (page("Navy loses two ships", "By Ana Blom in Vilna", LEAD), "Navy loses", "headline"),
    (page("Navy loses two ships", "From our correspondent in Vilna", LEAD), "Navy loses", "headline"),
    (page("Navy loses two ships", "From Ana Blom in Vilna", LEAD), "Navy loses", "headline"),
    (page("Navy loses two ships", "Monday, August 3, 2015", LEAD), "Monday, August", "boilerplate"),
    ("Posted on August 3 2015 by Daily Courier " + " ".join([LEAD, MORE, LAST]), "Posted", "boilerplate"),
    # datelines
    (page("Navy loses two ships", "VILNA, Ruritania (AP) -- " + LEAD), "VILNA", "dateline"),
    (page("Navy loses two ships", "CAIRO " + LEAD, MORE), "CAIRO", "dateline"),
    # captions
    (
        page("Navy loses two ships", LEAD, "Smoke rises over the harbour of Vilna. (Ana Blom/AP)", MORE),
        "Smoke",
        "caption",
    ),
    (page("Navy loses two ships", LEAD, "A sailor waits at the harbour. Ana Blom / AFP", MORE), "A sailor", "caption"),
    (page("Navy loses two ships", LEAD, "FILE - A warship of Ruritania in 2011.", MORE), "FILE", "caption"),
    (
        " ".join([LEAD, "Relatives wait at the harbour in Vilna on August 3 2015. (AFP)", MORE, LAST]),
        "Relatives",
        "caption",
    ),
    # links to other stories
    (page("Navy loses two ships", LEAD, "Read more: Ten killed in mine collapse", MORE), "Ten killed", "related"),
    (
        page("Navy loses two ships", LEAD, "RELATED ARTICLES", "Ten killed in mine collapse", "Fair opens", MORE),
        "Ten killed",
        "related",
    ),
    (
        page("Navy loses two ships", LEAD, "Ten killed in a mine collapse in the south", MORE, LAST),
        "Ten killed",
        "related",
    ),
    (page("Navy loses two ships", LEAD, MORE, "Ten killed in mine collapse"), "Ten killed", "related"),
    (
        " ".join([LEAD, MORE, LAST, "Related Mine Collapse Kills 10 Miners Fair Opens in Old Town"]),
        "10 Miners",
        "related",
    ),
    (
        " ".join([LEAD, "REUTERS Ana Blom Mine Collapse Kills 10 Miners in the South The navy said more.", LAST]),
        "10 Miners",
        "related",
    ),
    # furniture
    (
        page("Navy loses two ships", LEAD, MORE, "© 2015 The Daily Courier. All rights reserved."),
        "© 2015",
        "boilerplate",
    ),
    (
        page("Navy loses two ships", LEAD, "Sign up for our newsletter: 5 stories a day", MORE),
        "5 stories",
        "boilerplate",
    ),
    (page("Navy loses two ships", "1,204 views", LEAD, MORE), "1,204", "boilerplate"),
    (
        page("Navy loses two ships", LEAD, MORE, "(Reporting by Ana Blom; Editing by 2 others)"),
        "2 others",
        "boilerplate",
    ),
    (
        page("Navy loses two ships", LEAD, MORE, "Ana Blom is a Vilna-based correspondent who has won 3 prizes."),
        "3 prizes",
        "boilerplate",
    ),
    (
        " ".join([LEAD, MORE, LAST, "The Daily Courier is the country's leading newspaper with 3 editions."]),
        "3 editions",
        "boilerplate",
    ),
    (" ".join([LEAD, MORE, LAST, "212-11"]), "212-11", "boilerplate"),
    (" ".join([LEAD, MORE, LAST, "16+"]), "16+", "boilerplate"),
    (" ".join([LEAD, "[Click to enlarge] " + MORE, LAST]), "Click", "boilerplate"),
]

SILENT = [
    # what looks like furniture and is story
    (page("Navy loses two ships", LEAD, "SEARCH GOES ON FOR FORTY", MORE), "SEARCH", "body"),
    (page("Navy loses two ships", LEAD, "### Forty are missing", MORE), "Forty are", "body"),
    (
        page("Navy loses two ships", LEAD, "Sailors rescued, ministry says Forty were lost", MORE),
        "Sailors rescued",
        "body",
    ),
    (page("Navy loses two ships", LEAD, "• 40 rescued", "• 2 ships lost", MORE), "40 rescued", "body"),
    (
        page("Navy loses two ships", LEAD, "He sold 400 shares in the yard, and 12 comments were made.", MORE),
        "400 shares",
        "body",
    ),
    (page("Navy loses two ships", LEAD, "Related charges against two officers were dropped.", MORE), "Related", "body"),
    (page("Navy loses two ships", LEAD, "Subscribers to the theory of sabotage were 40.", MORE), "Subscribers", "body"),
    (
        page("Navy loses two ships", LEAD, "The Tribune, a newspaper, is owned by two brothers. Ten were hurt.", LAST),
        "Ten were",
        "body",
    ),
    (" ".join([LEAD, "Forty people were killed in the harbour. (Reuters)", MORE, LAST]), "Forty people", "body"),
    (page("Navy loses two ships", LEAD, MORE, "By Friday 40 sailors had come home."), "By Friday", "body"),
    (page("Navy loses two ships", LEAD, "Forty were hurt.", MORE), "Forty were", "body"),
    (page("Navy loses two ships", LEAD, "Vilna: 40 dead", "Osmere: 3", MORE), "40 dead", "body"),
    (page("Navy loses two ships", LEAD, "Compiled by the ministry, the list has 40 names.", MORE), "Compiled", "body"),
    (
        page("Navy loses two ships", LEAD, "Published by two monitors, the figures show 40 dead.", MORE),
        "Published",
        "body",
    ),
    (
        page("Navy loses two ships", LEAD, "The minister may serve two terms of service, 40 members said.", MORE),
        "40 members",
        "body",
    ),
    (
        page("Navy loses two ships", LEAD, "The list, originally published in 2015, has 40 names.", MORE),
        "40 names",
        "body",
    ),
    (page("Navy loses two ships", LEAD, "Reporting by two papers showed that 40 were dead.", MORE), "40 were", "body"),
    (
        page(
            "Navy loses two ships",
            LEAD,
            '"Forty of us were in the water when the second one came back for us that night"',
            MORE,
        ),
        "Forty of",
        "body",
    ),
    (page("Timeline: how the two ships of the navy were lost", LEAD, MORE), "Timeline", "headline"),
    (
        page(
            "Navy loses two ships",
            "At least 40 sailors were still missing on the evening of the second day after",
            LEAD,
        ),
        "At least",
        "headline",
    ),
    (page("Attacks of 11 September 2001 remembered", LEAD, MORE), "Attacks", "headline"),
    (page("Minister meets the press", LEAD, MORE), "Minister", "headline"),
    (page('"We had come for the evening lesson": sailors tell of the storm', LEAD, MORE), "We had", "headline"),
    ("40 comments", "40", "body"),
    ("NATO lost two ships in the storm, and 40 sailors with them.", "NATO", "body"),
]


STORM = "The navy of Ruritania said two ships were lost in the storm."
ON_IT_GOES = [
    # what a page saved as one line runs together: title, credit or tags, and the sentence behind them
    ("READ MORE Navy Sends 12 Tons of Bread to Varna He also said that 40 men were missing.", "He also", "body"),
    ("READ MORE Navy Sends 12 Tons of Bread to Varna He also said that 40 men were missing.", "12 Tons", "related"),
    ("Read also: Fair Opens in Osmere During the night 40 men had been saved, he said.", "During", "body"),
    (
        "Also read Five things to know | 12 photos of Varna in snow Since the storm 40 ships have sailed.",
        "Since",
        "body",
    ),
    (
        "Also read Five things to know | 12 photos of Varna in snow Since the storm 40 ships have sailed.",
        "12",
        "related",
    ),
    ("A boy waits at the port of Varna. AFP PHOTO On Monday alone 40 men died, he said.", "On Monday", "body"),
    ("A boy waits at the port of Varna. AFP PHOTO On Monday alone 40 men died, he said.", "A boy", "caption"),
    ("Reuters/Ana Blom At the port 40 men were missing, the mayor said on Monday.", "At the port", "body"),
    ("Photo: Ana Blom The minister told reporters that 40 men had been saved on Monday.", "The minister", "body"),
    # and what stays furniture
    ("READ MORE Navy Sends 12 Tons of Bread to Varna as 40 Men Are Missing in Osmere", "40 Men", "related"),
    ("READ MORE Navy sinks 40 ships The storm that nobody saw Fair opens in the old town", "40 ships", "related"),
    ("READ MORE Navy Says 12 Were Lost in the Storm That Had Been Foretold in Osmere.", "12", "related"),
    ("File photo: The port of Varna where 40 men were killed in a storm last year.", "40 men", "caption"),
    ("In this photo, The port of Varna is seen where 40 men were killed last year.", "40 men", "caption"),
]


@pytest.mark.parametrize(("glued", "words", "zone"), ON_IT_GOES, ids=[f"{z}: {w}" for _, w, z in ON_IT_GOES])
def test_a_story_goes_on_behind_what_is_glued_to_it(glued: str, words: str, zone: str) -> None:
    assert zone_of(" ".join([LEAD, MORE, LAST, glued, STORM]), words) == zone


def test_titles_behind_the_last_words_of_a_page_are_related() -> None:
    flat = " ".join(
        [LEAD, MORE, LAST, "A. Blom/ Petra Share Related News Navy kills scores of rebels 350 tons of aid Print"]
    )
    assert (zone_of(flat, "A. Blom"), zone_of(flat, "scores")) == ("body", "related")


def test_the_pages_date_ends_a_headline_that_it_follows() -> None:
    flat = f"Ruritania Loses Dozens of Ships in Storm 15 Dec 2015 18:04 Since Friday 40 men have died. {LEAD} {MORE}"
    assert [zone_of(flat, words) for words in ("Dozens", "15 Dec", "Since")] == ["headline", "boilerplate", "body"]


@pytest.mark.parametrize(("text", "words", "zone"), BUILT, ids=[f"{zone}: {words}" for _, words, zone in BUILT])
def test_built(text: str, words: str, zone: str) -> None:
    assert zone_of(text, words) == zone


@pytest.mark.parametrize(("text", "words", "zone"), SILENT, ids=[words for _, words, _ in SILENT])
def test_story_stays_story(text: str, words: str, zone: str) -> None:
    assert zone_of(text, words) == zone


GAPS = [
    (
        "Warships sink as storm hits coast The navy of Ruritania said two ships were lost. "
        + " ".join([LEAD, MORE, LAST]),
        "Warships",
        "headline",
    ),
    (
        " ".join([LEAD, MORE, LAST]) + " Storm warning for the coast Ten killed in mine collapse",
        "Ten killed",
        "related",
    ),
]


@pytest.mark.gap
@pytest.mark.xfail(
    strict=True, reason="gap: a headline in sentence case that runs straight into flat text is not told from it"
)
@pytest.mark.parametrize(("text", "words", "zone"), GAPS, ids=[words for _, words, _ in GAPS])
def test_gaps(text: str, words: str, zone: str) -> None:
    assert zone_of(text, words) == zone


def test_a_given_headline_wins_over_the_echo() -> None:
    text = page("Navy of Ruritania says two ships lost", "Sea takes its toll", LEAD)
    assert zone_of(text, "Sea takes", headline="Sea takes its toll") == "headline"


def test_a_hard_wrapped_page_is_joined_to_paragraphs() -> None:
    wrapped = "\n\n".join(textwrap.fill(part, 60) for part in ("Navy loses two ships", LEAD, MORE, LAST))
    assert [zone.name for zone in find_zones(wrapped)] == ["headline", "body"]


FERRY = "Ferry sinks off Marrowby"
WRAPPED = [
    # short stories broken at a fixed width: a line that stops in mid-sentence goes on below
    (
        "MARROWBY, May 3, 2019 - At least 12 people died when a ferry sank off\n"
        "Marrowby on Thursday, officials said.\nRescuers searched the strait.",
        "At least 12",
    ),
    (
        "At least 12 people died when a ferry sank off the coast on the night\n"
        "of Thursday, officials said.\nRescuers searched the strait.",
        "At least 12",
    ),
    (
        "The captain of the ferry and four of his officers were arrested by the\n"
        "Marrowby police, a court heard. Twelve people died when the vessel sank\n"
        "41 miles from land.",
        "The captain",
    ),
    (
        "Divers brought up the bodies of nine passengers and two sailors on Friday,\nMayor Ana Blom said.",
        "Divers brought",
    ),
    (
        "Rescuers searched the strait. Forty boats took part, the coast guard of\n"
        "Ruritania said, and two helicopters. The commander of the fleet, Admiral\n"
        "Petra de Vries, led them.",
        "Ruritania said",
    ),
]
PARTED = [
    # lines that stand apart: titles, a stamp, a byline, a lead right below its headline
    (FERRY + " as hundreds wait for news\nMARROWBY (AP) -- Twelve people died, officials said.", FERRY, "headline"),
    (
        "Ferry company to be sold as its founder is sworn in\n"
        "The ferry company of Marrowby is to be sold to two brothers from Vilna, its founder said on Friday evening.",
        "Ferry company",
        "headline",
    ),
    (
        page(
            FERRY,
            LEAD,
            "Fair opens in the old town with more people than ever\nMine collapse kills ten in the south",
            MORE,
        ),
        "Mine collapse",
        "related",
    ),
    (
        "Ferry with two hundred people sinks off Marrowby in a storm\nFriday, 3 May 2019\n" + LEAD,
        "Friday",
        "boilerplate",
    ),
    ("Ferry with two hundred people sinks off Marrowby in a storm\nby Ana Blom\n" + LEAD, "by Ana", "boilerplate"),
    (page(FERRY + " with two hundred people on board, and", LEAD), FERRY, "headline"),
]


@pytest.mark.parametrize(("story", "words"), WRAPPED, ids=[words for _, words in WRAPPED])
def test_a_wrapped_story_is_body(story: str, words: str) -> None:
    text = page(FERRY, story)
    assert zone_of(text, FERRY) == "headline"
    assert zone_of(text, words) == "body"
    assert {zone.name for zone in find_zones(text)} <= {"headline", "dateline", "body"}


@pytest.mark.parametrize(("text", "words", "zone"), PARTED, ids=[words for _, words, _ in PARTED])
def test_lines_that_stand_apart_are_not_joined(text: str, words: str, zone: str) -> None:
    assert zone_of(text, words) == zone


@pytest.mark.parametrize("width", [56, 64, 72, 80, 100])
@pytest.mark.parametrize("between", ["\n\n", "\n"], ids=["blank lines", "no blank lines"])
def test_any_width_gives_the_same_zones(width: int, between: str) -> None:
    parts = ("Ruritanian navy loses two ships", LEAD, MORE, LAST + " " + LEAD + " " + MORE)
    wrapped = between.join(textwrap.fill(part, width) for part in parts)
    first, *others = [zone.name for zone in find_zones(wrapped)]
    assert (first, set(others)) == ("headline", {"body"})


DATELINES = [
    ("VILNA (AP) -- Two ships sank.", "Vilna", None, "AP"),
    ("BEIRUT —  Two ships sank.", "Beirut", None, None),
    ("MOSCOW—Two ships sank.", "Moscow", None, None),
    ("BEIRUT/GENEVA Two ships sank.", "Beirut/Geneva", None, None),
    ("UNITED NATIONS (Reuters) - Two ships sank.", "United Nations", None, "Reuters"),
    ("KABUL, Afghanistan, Aug. 21 (UPI) -- Two ships sank.", "Kabul", "Aug. 21", "UPI"),
    ("Paris (AFP) - Two ships sank.", "Paris", None, "AFP"),
    ("GENEVA (8 May 2018) – Two ships sank.", "Geneva", "8 May 2018", None),
    ("(Reuters) - Two ships sank.", None, None, "Reuters"),
    ("MARROWBY, May 3, 2019 - Two ships sank.", "Marrowby", "May 3, 2019", None),
    ("MARROWBY, 3 May - Two ships sank.", "Marrowby", "3 May", None),
]


@pytest.mark.parametrize(("line", "place", "day", "agency"), DATELINES, ids=[line for line, *_ in DATELINES])
def test_datelines(line: str, place: str | None, day: str | None, agency: str | None) -> None:
    dateline = parse_dateline(line)
    assert dateline is not None
    assert (dateline.place, dateline.day, dateline.agency) == (place, day, agency)
    assert line[dateline.end :] == "Two ships sank."


@pytest.mark.parametrize(
    "line",
    [
        "NATO — the alliance — said so.",
        "UPDATE - Two ships sank.",
        "Islamic State (IS) fighters fled.",
        "U.S.-led forces fled.",
        "I was there.",
        "RELATED: Two ships",
    ],
)
def test_no_dateline(line: str) -> None:
    assert parse_dateline(line) is None


LINES = st.sampled_from(
    [
        LEAD,
        MORE,
        LAST,
        "Navy loses two ships",
        "Read more: x",
        "© 2015 The Courier",
        "Related",
        "12 views",
        "",
        " ",
        "VILNA (AP) -- " + LEAD,
        "a",
        "(AFP)",
        "é\u0301 İ ß",
        "\u2028",
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.lists(LINES, max_size=12).map("\n".join), st.text(max_size=400)))
def test_zones_are_ordered_apart_and_leave_only_blanks(text: str) -> None:
    zones = find_zones(text)
    at = 0
    for zone in zones:
        assert zone.name in ZONES
        assert at <= zone.start < zone.end <= len(text)
        assert not text[at : zone.start].strip()
        at = zone.end
    assert not text[at:].strip()
    assert zones_from_text(zones_to_text(zones)) == (zones or None)


@pytest.mark.parametrize("cell", [None, "", "body", "body:1", "sidebar:0-3", 3.0])
def test_an_unreadable_cell_is_missing(cell: object) -> None:
    assert zones_from_text(cell) is None  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "unit",
    ["1,1,1,", "(", "a\n", "The Foo. ", "Read more ", "A B ", "x y\n\n", "© ", "MOSCOW ", "(AP) ", "Photo: ", "[a] "],
)
def test_a_megabyte_of_anything_takes_seconds_at_most(unit: str) -> None:
    text = unit * (1_000_000 // len(unit))
    began = time.process_time()
    assert find_zones(text)
    assert time.process_time() - began < 15


def test_one_sentence_is_body() -> None:
    assert find_zones("Read more than 40 pages") == (Zone("body", 0, 23),)
