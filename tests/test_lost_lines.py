"""Where the lines ended of a text that stands on one line: headline, by-line, stamp and dateline, with their marks and without."""

from __future__ import annotations

import pytest

from toolkit.text.lost_lines import find_lost_breaks
from toolkit.text.zones import find_zones

REST = (
    " Officials gave no details of the ships. Rescue teams from the port of Vilna searched the water for a second day."
    * 4
)

# The lines of a page's top, the lead last.
PAGES = [
    # a dateline shows where the headline ended
    ["Ruritanian navy loses two ships in autumn storm", "VILNA, Nov 14 (Reuters) - Two ships sank off Vilna, the navy said."],
    ["Ruritanian navy loses two ships in autumn storm", "VILNA Nov 14 (Reuters) Two ships sank off Vilna the navy said."],
    ["Ruritanian navy loses two ships in autumn storm", "LAKE VILNA Ruritania April 2 2021 (AFP) Two ships sank the navy said."],
    ["Ruritanian navy loses two ships in autumn storm", "Vilna Jun 30 (PTI) Two ships sank in a storm the navy said."],
    ["Ruritanian navy loses two ships in autumn storm", "BEIRUT Two ships sank in a storm the navy of Ruritania said."],
    ["Ruritanian navy loses two ships in autumn storm", "VILNA Ana Blom was on the quay when the first of the ships sank."],
    # a stamp
    ["Ruritanian navy loses two ships in autumn storm", "9 December 2013", "Last updated at 17:41", "Two ships sank off Vilna."],
    ["Ruritanian navy loses two ships in autumn storm", "Mon 3 Oct 2022 12.14 BST", "Two ships sank off Vilna, the navy said."],
    ["Ruritanian navy loses two ships in autumn storm", "Wednesday July 19 2006", "Two ships sank off Vilna the navy said."],
    ["Ruritanian navy loses two ships in autumn storm", "Published 27.02.2018 1320", "Two ships sank off Vilna the navy said."],
    ["Published July 19 2016", "Two ships of the navy sank off Vilna on Tuesday."],
    ["Last updated at Jun 062016", "AMMAN Two ships of the navy sank off Vilna on Tuesday."],
    ["Posted on July 20 2016 by Daily Courier", "Ships Sink in Storm off Vilna", "A day after the first ship another sank off Vilna."],
    ["Fri Apr 15 2016", "150 Ships Sink off Vilna in Storm.", ],
    # a by-line
    ["Navy finds two lost ships", "By Hu Yinan and Xie Fang in Vilna", "The navy found two ships off Vilna on Monday."],
    ["Navy finds two lost ships", "By Ana Blom on", "7 August 2011 1641", "Two ships were found off Vilna on Monday the navy said."],
    ["Navy finds two lost ships", "By our correspondent in Vilna", "At least two ships were found on Monday the navy said."],
    ["Navy finds two lost ships", "By Ana Blom", "Rescuers found two ships off Vilna on Monday."],
    ["Navy finds two lost ships Ana Blom Vilna", "Aug 06 2020", "Two ships were found on Monday the navy said."],
    # nothing marks the headline off
    ["Two ships lost as storm hits coast of Ruritania", "The navy of Ruritania lost two ships in a storm on Monday it said."],
    ["Two Ships Lost as Storm Hits Coast of Ruritania", "The navy of Ruritania lost two ships in a storm on Monday it said."],
    ["Storm sinks two ships as families wait for news", "Rescue teams searched for the ships on Monday and more rescue boats left."],
    ["How many died in the storm? Navy and families cannot agree", "Ten days after the storm the navy spoke of 40 dead."],
]  # fmt: skip


def on_one_line(lines: list[str]) -> tuple[str, list[int]]:
    """The lines with a blank between them and the rest of the story behind, and where each but the first begins."""
    text, starts = lines[0], []
    for line in lines[1:]:
        starts.append(len(text) + 1)
        text += " " + line
    return text + REST, starts


@pytest.mark.parametrize("lines", PAGES, ids=" / ".join)
def test_finds_where_the_lines_began(lines: list[str]) -> None:
    text, starts = on_one_line(lines)
    assert find_lost_breaks(text) == starts


# A text that has no headline, or has its lines.
SILENT = [
    "The navy of Ruritania lost two ships in a storm off the Bay of Vilna on Monday, the ministry said in a statement."
    + REST,
    "VILNA (AP) -- Two ships of the navy sank in a storm off the Bay of Vilna on Monday, the ministry said." + REST,
    "Two ships that left Vilna on 7 August 2011 with 40 men of the Ruritanian navy were found, the ministry said."
    + REST,
    "On July 20, 2016 Ruritanian ships left the port of Vilna with 40 men and were not seen again, the navy said."
    + REST,
    "Two ships were lost, the Vilna Courier said by Friday. The navy of Ruritania gave no word of them until then."
    + REST,
    "Ruritanian navy loses two ships\nThe navy of Ruritania lost two ships in a storm on Monday it said." + REST,
    "Ruritanian navy loses two ships The navy of Ruritania lost two ships in a storm on Monday it said.",
]


@pytest.mark.parametrize("text", SILENT, ids=lambda text: text[:60])
def test_leaves_a_text_as_it_is(text: str) -> None:
    assert find_lost_breaks(text) == []


def test_a_known_headline_ends_where_it_ends() -> None:
    headline = "Storm sinks ships off Vilna, Blom's navy says"
    text = "Storm sinks ships off Vilna Bloms navy says Ruritanian sailors were lost in a storm on Monday." + REST
    assert find_lost_breaks(text, headline) == [text.index("Ruritanian")]


def test_a_page_on_one_line_has_its_zones() -> None:
    text = (
        "Two ships lost as storm hits coast of Ruritania By Ana Blom 7 August 2011 VILNA (AP) -- Two ships sank on Monday."
        + REST
    )
    found = [(zone.name, text[zone.start : zone.end]) for zone in find_zones(text)]
    assert found[0] == ("headline", "Two ships lost as storm hits coast of Ruritania")
    assert ("boilerplate", "7 August 2011") in [(name, words[-13:]) for name, words in found]
    assert ("dateline", "VILNA (AP) --") in found


GAPS = [
    # a by-line that says neither "By" nor a day
    [
        "Ruritanian navy loses two ships in autumn storm",
        "Courier Reporter",
        "Two ships sank off Vilna on Monday, the navy said.",
    ],
    # a second title below the first
    [
        "Ruritanian navy loses two ships in storm",
        "Forty sailors still missing off Vilna",
        "The navy lost two ships on Monday it said.",
    ],
    # the lead opens with a name that stands nowhere else
    [
        "Storm sinks two ships and families wait",
        "Ruritania's minister of the sea, Petra Horvat, flew to the coast on Monday.",
    ],
]


@pytest.mark.parametrize("lines", GAPS, ids=" / ".join)
@pytest.mark.xfail(strict=True, reason="a line of the page's top that nothing tells from its neighbours")
def test_known_gaps(lines: list[str]) -> None:
    text, starts = on_one_line(lines)
    assert find_lost_breaks(text) == starts
