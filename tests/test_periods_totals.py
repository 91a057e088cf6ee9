"""Totals and the lengths of time they are told over: the first days, a week-old war, so many years since, the sum and its one day."""

from __future__ import annotations

import pytest

from tests.periods_fixture import day, read_periods

# text, number, first day, last day, kind; printed on Thursday, 17 June 2021
CASES = [
    # a year of raids, and what goes on with it
    # those who fled in the stretch that the sentence before gives: nobody says that they still add up
    (
        "At least 310 people have been killed since February 1, the network said. Around 40,000 have fled the town.",
        "Around 40,000",
        "02-01",
        "06-17",
        "period_total",
    ),
    (
        "At least 310 people have been killed since February 1, the network said. Around 40,000 have fled the town.",
        "310",
        "02-01",
        "06-17",
        "running_total",
    ),
    (
        "A year of air raids has killed 4,210 people, the network said. More than 9,000 people were wounded.",
        "4,210",
        "2020-06-17",
        "06-17",
        "running_total",
    ),
    (
        "A year of air raids has killed 4,210 people, the network said.\n\nMore than 9,000 people were wounded.",
        "More than 9,000",
        "2020-06-17",
        "06-17",
        "running_total",
    ),
    # the first days of what the text dates
    (
        "The war began on May 3. Medics said 310 people had died in the first ten days.",
        "310",
        "05-03",
        "05-12",
        None,
    ),
    (
        "The offensive began on February 1. The army lost 90 men in the first three months of the offensive.",
        "90",
        "02-01",
        "04-30",
        None,
    ),
    ("In the first four months of 2020 some 214 people were shot dead.", "214", "2020-01-01", "2020-04-30", None),
    # an affair so many days old; a yardstick dates nothing
    (
        "Doctors said 63 people had been killed in the 12-day-old offensive.",
        "63",
        "06-05",
        "06-17",
        "running_total",
    ),
    (
        "Tanks killed 40 people in a village on Tuesday, one of the bloodiest days in the 16-month-old uprising.",
        "40",
        "06-15",
        "06-15",
        "event",
    ),
    # anniversaries
    ("Ten people died in the square on Tuesday, the 10th anniversary of the coup.", "Ten", "06-15", "06-15", "event"),
    ("Ten people died in the square on Tuesday, the 8th, police said.", "Ten", "06-08", "06-08", "event"),
    (
        "Thousands met on Monday to mark ten years since soldiers overran the valley and killed some 700 men.",
        "some 700",
        "2011-06-14",
        "2011-06-14",
        "event",
    ),
    # a total told beside a stretch of days
    (
        "A bomb killed two soldiers on Tuesday, bringing the number killed this month to 54.",
        "54",
        "06-01",
        "06-17",
        "period_total",
    ),
    ("A bomb killed two soldiers on Sunday. The army raised the toll on Monday to 54.", "54", "06-13", "06-13", None),
    # what a total of the whole affair cannot be: less than one day of it, or the dead of one house
    (
        "The strike began on May 20. Eight people died in Tuesday's raid on the depot. The morgue has so far certified six deaths.",
        "six",
        "06-15",
        "06-15",
        None,
    ),
    (
        "The strike began on May 20. Eight people died in Tuesday's raid on the depot. In all 60 deaths have been certified so far.",
        "60",
        "05-20",
        "06-17",
        "running_total",
    ),
    (
        "The war began on 12 May. The premier says 54 people died in the house, and that the war has killed 760 civilians.",
        "54",
        "05-12",
        "05-12",
        "event",
    ),
    (
        "The war began on 12 May. The premier says 54 people died in the house, and that the war has killed 760 civilians.",
        "760",
        "05-12",
        "06-17",
        "running_total",
    ),
    # the day from which a search is counted, and its finds
    (
        "Rescuers searched the rubble for a third day on Thursday after a bridge gave way. Thirty-eight people died.",
        "Thirty-eight",
        "06-15",
        "06-15",
        "event",
    ),
    (
        "Two days after the quake, diggers pulled a girl alive from a mill on Thursday. Officials speak of 450 dead.",
        "450",
        "06-15",
        "06-15",
        "event",
    ),
    (
        "Crews clawed through fallen houses on Thursday after a quake that killed 20 people a day earlier. The centre listed 33 dead.",
        "33",
        "06-16",
        "06-16",
        "event",
    ),
    # days of long ago are carried on to what was said now only where no day of now is named
    (
        "Shells killed six on Tuesday. The riots of 2017 left 25 dead. Some 180 have been arrested, police said on Wednesday.",
        "180",
        "06-15",
        "06-15",
        None,
    ),
    (
        "Shells killed six people on Tuesday. The riots of 2017 left 25 dead. Some 180 people were hurt.",
        "180",
        "2017-01-01",
        "2017-12-31",
        None,
    ),
]


@pytest.mark.parametrize(("text", "number", "start", "end", "kind"), CASES, ids=[f"{c[1]}: {c[0]}" for c in CASES])
def test_a_total_is_given_its_days(text: str, number: str, start: str, end: str, kind: str | None) -> None:
    found = {words.removeprefix("some ").removeprefix("Some "): what for words, what in read_periods(text).items()}
    first, last, found_kind = found[number.removeprefix("some ")]
    assert (first, last) == (day(start), day(end))
    assert kind is None or found_kind == kind
