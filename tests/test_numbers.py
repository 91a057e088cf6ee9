"""What is read in a sentence: cases kept apart by origin.

Built: we designed on them. Field: misreadings met. Silent: nothing that is an amount. Gaps: known misreadings, counted.
An amount is written as its words and [what was read]: [5] exact, [~5] about, [5..] at least, [..5] at most, [5..7] a range.
"""

from __future__ import annotations

from datetime import date

import pytest

from toolkit.errors import ToolkitError
from toolkit.extract.numbers import check_ledger, find_numbers
from toolkit.records import Number, Timex

# A sentence and its amounts. What is no amount is left out here.
BUILT = [
    ("The ministry counted 990 sorties.", ["990 [990]"]),
    # A sign is a bound behind a blank or a bracket; at the end of a tag or of an arrow it is none.
    ("Some villages lost > 12 houses (>30 barns), others >=7.", ["> 12 [12..]", ">30 [30..]", ">=7 [7..]"]),
    ("<p>14 homes</p> burned, <em>9</em> stood, see->15 roofs.", ["14 [14]", "9 [9]", "15 [15]"]),
    # Marks round a number change nothing; inside it, or turning it round, they show another number than the one that is read.
    ("The clinic treated \u200e48\u200e people.", ["48 [48]"]),
    ("The clinic treated 13\u202e31\u202c people, \u202e120\u202c goats and 1\u200f,200 sheep.", []),
    ("The dam held 1,234,567 cubic metres; 2,500.75 were lost.", ["1,234,567 [1234567]", "2,500.75 [2500.75]"]),
    ("They sent 15 000 soldiers and 1\u202f200\u202f000 rounds.", ["15 000 [15000]", "1\u202f200\u202f000 [1200000]"]),
    (
        "The fund holds Rs 1,00,000, then 2 lakh, then 3.5 crore.",
        ["Rs 1,00,000 [100000]", "2 lakh [200000]", "3.5 crore [35000000]"],
    ),
    ("A farm of 1,5 km and a debt of 1.200.000 euros.", ["1,5 [1.5]", "1.200.000 [1200000]"]),
    ("It hired 1'200 guards and 12’500’000 francs' worth of gear.", ["1'200 [1200]", "12’500’000 [12500000]"]),
    ("It was 45.5C in Basra and 104F in Waco; row 9C and the 5F were silent.", ["45.5C [45.5]", "104F [104]"]),
    ("Twenty-six people and three hundred and twelve goats.", ["Twenty-six [26]", "three hundred and twelve [312]"]),
    (
        "Two hundred and two thousand tents, fifteen hundred stoves.",
        ["Two hundred and two thousand [202000]", "fifteen hundred [1500]"],
    ),
    ("It cost 2.5 million, then 1.2m, then 4bn.", ["2.5 million [2500000]", "1.2m [1200000]", "4bn [4000000000]"]),
    (
        "Two and a half thousand came, 5 thousand 2 hundred left.",
        ["Two and a half thousand [2500]", "5 thousand 2 hundred [5200]"],
    ),
    (
        "A dozen men, two dozen boys, half a dozen dogs, several dozen birds.",
        ["A dozen [12]", "two dozen [24]", "half a dozen [6]", "several dozen [24..]"],
    ),
    (
        "Half a million fled, a quarter of a million stayed.",
        ["Half a million [500000]", "a quarter of a million [250000]"],
    ),
    ("Two-thirds of the town and three quarters of the farms.", ["Two-thirds [0.6666666667]", "three quarters [0.75]"]),
    (
        "The seam fell by forty two and a third. It ran two and a third miles.",
        ["forty two and a third [42.33333333]", "two and a third [2.333333333]"],
    ),
    (
        "They held four and a fifth of the town; the mine took two and a third was hurt.",
        ["four [4]", "a fifth [0.2]", "two [2]"],
    ),
    ("One in five wells and two out of three roads.", ["One in five [0.2]", "two out of three [0.6666666667]"]),
    ("Add 1/2 pound, 2½ cups and ¾ litre.", ["1/2 [0.5]", "2½ [2.5]", "¾ [0.75]"]),
    (
        "It grew 5%, then 12 per cent, then 3 percentage points.",
        ["5% [5]", "12 per cent [12]", "3 percentage points [3]"],
    ),
    (
        "He paid $3.4 billion, US$20, €500,000 and 300 million rubles.",
        ["$3.4 billion [3400000000]", "US$20 [20]", "€500,000 [500000]", "300 million [300000000]"],
    ),
    ("Between 40 and 60 rebels", ["Between 40 and 60 [40..60]"]),
    (
        "They flew 60 to 70 sorties, 10-15 of them at night, 5%-10% in rain.",
        ["60 to 70 [60..70]", "10-15 [10..15]", "5%-10% [5..10]"],
    ),
    (
        "Four to five thousand men, $10 to $15 billion, 70-80,000 tents.",
        ["Four to five thousand [4000..5000]", "$10 to $15 billion [1e+10..1.5e+10]", "70-80,000 [70000..80000]"],
    ),
    ("Three or four houses, 20 or 30 huts.", ["Three or four [3..4]", "20 or 30 [20..30]"]),
    ("Sentences range from five to ten years.", ["from five to ten [5..10]"]),
    ("The toll rose from 40 to 50 overnight.", ["40 [40]", "50 [50]"]),
    ("It was cut from $200 to $150 a month.", ["$200 [200]", "$150 [150]"]),
    ("The rate moved from 2 to 3 per cent to 4 to 5 per cent.", ["2 to 3 per cent [2..3]", "4 to 5 per cent [4..5]"]),
    ("More than 20 but fewer than 40 were held.", ["More than 20 but fewer than 40 [20..40]"]),
    (
        "An estimated 800 men, some 90 trucks, nearly 700 raids, roughly 1,300 tents.",
        ["An estimated 800 [~800]", "some 90 [~90]", "nearly 700 [~700]", "roughly 1,300 [~1300]"],
    ),
    (
        "At least 40, no fewer than 30, well over 100 and upwards of 80.",
        ["At least 40 [40..]", "no fewer than 30 [30..]", "well over 100 [100..]", "upwards of 80 [80..]"],
    ),
    (
        "Up to 60, as many as 45, just under 20 and no more than 5.",
        ["Up to 60 [..60]", "as many as 45 [..45]", "just under 20 [..20]", "no more than 5 [..5]"],
    ),
    (
        "Fifty or more drones, 40-plus jeeps, 40+ men, 60 at the very least.",
        ["Fifty or more [50..]", "40-plus [40..]", "40+ [40..]", "60 at the very least [60..]"],
    ),
    (
        "Twenty-odd tanks, a dozen or so carts, 30 or fewer mules.",
        ["Twenty-odd [~20]", "a dozen or so [~12]", "30 or fewer [..30]"],
    ),
    ("The crowd exceeded 5,000; losses topped 300.", ["exceeded 5,000 [5000..]", "topped 300 [300..]"]),
    (
        "Dozens died, scores of homes burned, tens of thousands fled.",
        ["Dozens [24..]", "scores [40..]", "tens of thousands [20000..]"],
    ),
    (
        "Hundreds, a few hundred, thousands, hundreds of thousands, millions.",
        [
            "Hundreds [200..]",
            "a few hundred [200..]",
            "thousands [2000..]",
            "hundreds of thousands [200000..]",
            "millions [2000000..]",
        ],
    ),
    ("Zero deaths, 0 wounded.", ["Zero [0]", "0 [0]"]),
    ("It fell to minus 5, then -7 degrees.", ["minus 5 [-5]", "-7 [-7]"]),
    ("The 48-hour truce came three weeks later.", ["48 [48]", "three [3]"]),
    ("A soldier and two children were killed.", ["A [1]", "two [2]"]),
    ("Three men, a boy and a woman died.", ["Three [3]", "a [1]", "a [1]"]),
    ("2,000 troops left; 2000 troops came back; 1950 people stayed.", ["2,000 [2000]", "2000 [2000]", "1950 [1950]"]),
]

# Misreadings met while reading news: the sentences here are our own of the same kind.
FIELD = [
    ("A rate of .08, then .500; pick 20~100 of them.", [".08 [0.08]", ".500 [0.5]", "20~100 [20..100]"]),
    ("It fell into the Inner Sea. All 189 on board died.", ["189 [189]"]),
    ("Ten troops are in the Vale. Thirteen of them fell ill.", ["Ten [10]", "Thirteen [13]"]),
    ("Police added that one person drowned.", ["one [1]"]),
    ("The dead were aged nine, ten, 13 and 14. Two lived.", ["Two [2]"]),
    ("The rate was three per 100,000 villagers.", ["three [3]"]),
    ("It cost US$ 16 million to $28 million.", ["US$ 16 million to $28 million [16000000..28000000]"]),
    ("A 777-200LR took off.", []),
    ("Exports dropped 7% to $2.3 billion.", ["7% [7]", "$2.3 billion [2300000000]"]),
    ("In 50mph winds - 10mph less than feared - it held.", ["50mph [50]", "10mph [10]"]),
    ("Raid Kills 25 Rebels in Old Town", ["25 [25]"]),
    ("Airstrikes Kill 12 in Old Town", ["12 [12]"]),
    ("In May 15 villagers were taken.", ["15 [15]"]),
    ("On Aug. 21, 2017, 45 villagers were taken.", ["45 [45]"]),
    ("Losses rose 9 percent over 2015.", ["9 percent [9]"]),
    ("The worried mayor talked about two things over three weeks.", ["two [2]", "three [3]"]),
    ("The siege lasted over three weeks.", ["over three [3..]"]),
    ("Index up 0.3%, Stoxx 50 -1.3%.", ["0.3% [0.3]", "-1.3% [-1.3]"]),
    ("a now-18 month-long siege", ["18 [18]"]),
    ("They killed 4,5 and 6 people.", ["4 [4]", "5 [5]", "6 [6]"]),
    ("One of them fell; each one rose; no one saw this one.", ["One [1]"]),
    ("The agency put the toll at least at 85.", ["at least at 85 [85..]"]),
    ("Loot worth up to PS2.7m and USD10m.", ["up to PS2.7m [..2700000]", "USD10m [10000000]"]),
    ("The 36 Homs villagers and 100s of others", ["36 [36]", "100s [200..]"]),
    ("He said 200 or more than 190 came.", ["200 [200]", "more than 190 [190..]"]),
]

# Nothing here is an amount; the kind of each figure follows.
SILENT = [
    ("In 2016, since 1998 and until the summer of 2014", [("2016", "date"), ("1998", "date"), ("2014", "date")]),
    (
        "On 3-4 May, Aug. 21 and 7 July 2018",
        [("3", "date"), ("4", "date"), ("21", "date"), ("7", "date"), ("2018", "date")],
    ),
    (
        "At 10:45 p.m., 5am, 2 p.m. and 1430 GMT",
        [("10:45 p.m.", "time"), ("5am", "time"), ("2 p.m.", "time"), ("1430", "time")],
    ),
    ("Stamped 2019-09-01T10:38:07.190Z and 21/08/2017", [("2019-09-01T10:38:07.190Z", "date"), ("21/08/2017", "date")]),
    ("The 1990s, 2014-16", [("1990s", "date"), ("2014", "date"), ("16", "date")]),
    ("They won 3-1, lost 1-3, and the council voted 15-0", [("3-1", "score"), ("1-3", "score"), ("15-0", "score")]),
    ("Call +44 20 7946 0018 or (212) 555-0147", [("+44 20 7946 0018", "phone"), ("(212) 555-0147", "phone")]),
    (
        "Su-34, T-72, MiG-29s, G20, 5G and COVID-19",
        [
            ("Su-34", "label"),
            ("T-72", "label"),
            ("MiG-29s", "label"),
            ("G20", "label"),
            ("5G", "label"),
            ("COVID-19", "label"),
        ],
    ),
    (
        "Resolution 2254, Article 5, Section 12, Fortune 100, the S&P 500 and the Big 12",
        [("2254", "label"), ("5", "label"), ("12", "label"), ("100", "label"), ("500", "label"), ("12", "label")],
    ),
    ("The 36th brigade of the 4th Division", [("36th", "label"), ("4th", "label")]),
    (
        "The first, the twenty-first and the 3rd",
        [("first", "ordinal"), ("twenty-first", "ordinal"), ("3rd", "ordinal")],
    ),
    (
        "Amina Haddad, 34, her 20-year-old son, aged 12, in her mid-50s",
        [("34", "age"), ("20", "age"), ("12", "age"), ("50s", "age")],
    ),
    ("1. Point the way\n(2) Then go", [("1", "list"), ("2", "list")]),
    (
        "No one was hurt, no villagers fled and none complained",
        [("No one", "cardinal"), ("no", "cardinal"), ("none", "cardinal")],
    ),
    (
        "In the second half her half-brother left",
        [("second", "ordinal"), ("half", "fraction_word"), ("half", "fraction_word")],
    ),
    (
        "See https://example.org/2017/08/a1.html or @user99",
        [("https://example.org/2017/08/a1.html", "label"), ("@user99", "label")],
    ),
    (
        "A man spoke to several others and a handful of aides",
        [("A", "cardinal"), ("several", "cardinal"), ("a handful", "cardinal")],
    ),
    ("From 192.168.1.2, version 4.2.1", [("192.168.1.2", "label"), ("4.2.1", "label")]),
    ("The phone company often attended to scoring", []),
    ("The old quarter, no longer the couple, kept few test scores", []),
]

# A sentence, what it should give, and why it does not.
GAPS = [
    ("In nineteen eighty-four he fled.", [], "gap: years in words are read as amounts"),
    (
        "Striker Lee Example (4) scored.",
        [],
        "gap: a shirt number or an age in brackets after a name looks like a count by place",
    ),
    (
        "Killed one hundred and two hurt.",
        ["one hundred [100]", "two [2]"],
        "gap: 'one hundred and two' may be two numbers",
    ),
    ("A wall 100m of brick", ["100m [100]"], "gap: m behind a figure is a million unless a word of length follows"),
    (
        "The car of 1.3 A/cm2 to 0.03 A/cm2",
        ["1.3 A/cm2 to 0.03 [0.03..1.3]"],
        "gap: units outside the list do not join a range",
    ),
    ("An old Lantern 9 search began.", [], "gap: an unlisted name before a figure and a noun in lower case"),
]


def show(number: Number) -> str:
    """An amount as the cases write it."""
    low, high = (None if end is None else f"{end:.10g}" for end in (number.low, number.high))
    signs = {
        "exact": low,
        "about": f"~{low}",
        "at_least": f"{low}..",
        "at_most": f"..{high}",
        "range": f"{low}..{high}",
    }
    return f"{number.number_text} [{signs[number.hedge]}]"


def amounts(text: str) -> list[str]:
    return [show(number) for number in find_numbers(text) if number.is_quantity]


@pytest.mark.parametrize(("text", "wanted"), BUILT, ids=[text for text, _ in BUILT])
def test_built(text: str, wanted: list[str]) -> None:
    assert amounts(text) == wanted
    assert check_ledger(text, find_numbers(text)) == []


@pytest.mark.parametrize(("text", "wanted"), FIELD, ids=[text for text, _ in FIELD])
def test_field(text: str, wanted: list[str]) -> None:
    assert amounts(text) == wanted
    assert check_ledger(text, find_numbers(text)) == []


@pytest.mark.parametrize(("text", "wanted"), SILENT, ids=[text for text, _ in SILENT])
def test_silent(text: str, wanted: list[tuple[str, str]]) -> None:
    found = find_numbers(text)
    assert [(n.number_text, n.kind) for n in found] == wanted
    assert not any(n.is_quantity for n in found)
    assert all(n.reason for n in found)


GAP_CASES = [pytest.param(t, w, id=t, marks=pytest.mark.xfail(strict=True, reason=reason)) for t, w, reason in GAPS]


@pytest.mark.gap
@pytest.mark.parametrize(("text", "wanted"), GAP_CASES)
def test_gap(text: str, wanted: list[str]) -> None:
    assert amounts(text) == wanted


@pytest.mark.parametrize(
    ("text", "kind", "unit"),
    [
        ("5 percent", "percent", "percent"),
        ("5 percentage points", "percent", "percentage point"),
        ("25 basis points", "measure", "basis point"),
        ("US$ 3", "money", "US dollar"),
        ("£20", "money", "pound sterling"),
        ("three weeks", "measure", "week"),
        ("a 48-hour truce", "measure", "hour"),
        ("32km2 of land", "measure", "square kilometre"),
        ("450 sq ft", "measure", "square foot"),
        ("a 6.4-magnitude quake", "measure", "magnitude"),
        ("30 people", "cardinal", None),
        ("10 million Australian dollars", "money", "Australian dollar"),
        ("60 miles per hour", "measure", "mile an hour"),
        ("sixfold", "measure", "fold"),
    ],
)
def test_units(text: str, kind: str, unit: str | None) -> None:
    (found,) = [n for n in find_numbers(text) if n.form != "article"]
    assert (found.kind, found.unit) == (kind, unit)


@pytest.mark.parametrize(
    ("text", "start", "numeral"),
    [
        ("about 800 men", "about", "800"),
        ("An estimated 800 men", "An", "800"),
        ("$3 million", "$", "3 million"),
        ("at least a dozen", "at", "a dozen"),
        ("minus 5", "minus", "minus 5"),
    ],
)
def test_the_span_holds_the_hedge_and_the_numeral_does_not(text: str, start: str, numeral: str) -> None:
    (found,) = find_numbers(text)
    assert text[found.char_start :].startswith(start)
    assert text[found.numeral_start : found.numeral_end] == numeral


@pytest.mark.parametrize(
    ("policy", "word", "low", "high"),
    [
        ("open", "dozens", 24, None),
        ("acled", "dozens", 12, 12),
        ("airwars", "dozens", 12, 24),
        ("open", "tens of thousands", 20000, None),
        ("acled", "hundreds", 100, 100),
        ("acled", "tens", 10, 10),
        ("airwars", "hundreds", 200, None),
        ("open", "several", None, None),
    ],
)
def test_policies(policy: str, word: str, low: float | None, high: float | None) -> None:
    (found,) = find_numbers(word, policy=policy)
    assert (found.low, found.high) == (low, high)
    assert found.is_quantity == (low is not None)


def test_an_unknown_policy_is_refused_with_the_names_of_the_known() -> None:
    with pytest.raises(ToolkitError, match="open"):
        find_numbers("dozens", policy="strict")


def test_a_row_of_data_is_one_number_and_no_amount() -> None:
    row = ",".join(["7", "12.5", "300"] * 20)
    found = find_numbers(f"The sheet holds {row} and names 4 carts.")
    assert [(n.number_text, n.kind, n.is_quantity) for n in found] == [(row, "label", False), ("4", "cardinal", True)]
    assert found[0].reason == "a row of data"
    short = ",".join(["7"] * 40)
    assert [n.low for n in find_numbers(short)] == [7.0] * 40


def timex(text: str, words: str, type: str) -> Timex:
    start = text.index(words)
    return Timex(start, start + len(words), words, type, "2017", None, date(2017, 1, 1), None, "year", "itself")


@pytest.mark.parametrize(
    ("text", "words", "type", "wanted"),
    [
        ("the fifth day of raids", "the fifth day", "DATE", [("fifth", "date", False)]),
        ("on the 7th they left", "the 7th", "DATE", [("7th", "date", False)]),
        ("2,000 troops left", "2,000", "DATE", [("2,000", "cardinal", True)]),
        ("2000 troops left", "2000", "DATE", [("2000", "cardinal", True)]),
        ("the past 24 hours", "the past 24 hours", "DURATION", [("24", "measure", True)]),
        ("two days earlier", "two days earlier", "DATE", [("two", "measure", True)]),
        (
            "between 9 and 11 in the morning",
            "between 9 and 11 in the morning",
            "TIME",
            [("9", "time", False), ("11", "time", False)],
        ),
        ("the winter of 1812", "the winter of 1812", "DATE", [("1812", "date", False)]),
        ("Black September 17 and 40 men", "September 17", "DATE", [("17", "date", False), ("40", "cardinal", True)]),
    ],
)
def test_time_expressions_take_precedence(
    text: str, words: str, type: str, wanted: list[tuple[str, str, bool]]
) -> None:
    found = find_numbers(text, dates=[timex(text, words, type)])
    assert [(n.number_text, n.kind, n.is_quantity) for n in found] == wanted
