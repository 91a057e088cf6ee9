"""Laws that hold for any text: spans slice to their words, the ledger is complete, words read back, time grows with length."""

from __future__ import annotations

import os
import sys
import time
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from toolkit.extract.numbers import check_ledger, find_numbers
from toolkit.text.digits import has_plain_digits

SHARED = Path(os.environ.get("TOOLKIT_SHARED", Path(__file__).resolve().parents[2] / "shared"))

SMALL = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
TENS = ["zero", "ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
SCALES = [(10**12, "trillion"), (10**9, "billion"), (10**6, "million"), (1000, "thousand")]

WORDS = [
    "half", "a third", "dozens", "two", "hundred", "thousand", "and", "of", "a", "to", "from", "between",
    "or more", "more than", "at least", "up to", "no one", "no", "people", "killed", "million", "one", "first",
    "several", "minus", "km", "percent", "x", "scores", "quarter", "'", "’s", "_",
]  # fmt: skip
FIGURES = [
    "12", "1,200", "3.5", "2017", "Aug. 21", "10:45", "5%", "$3 million", "60-70", "3-1", "Su-34", "24th", "1990s",
    "½", "٣", "²", "http://a.b/1", ".", ",", "(", ")", "-", "–", "/", ":", "+", "~", "@",
]  # fmt: skip
ODDITIES = ["\n", "\r\n", "\u00a0", "é", "e\u0301", "😀", "\ufeff", "İ"]
PIECES = st.lists(st.sampled_from(WORDS + FIGURES + ODDITIES), min_size=1, max_size=16)
JOINTS = st.lists(st.sampled_from([" ", " ", " ", "", "-", "\n", ", "]), min_size=16, max_size=16)
NUMBERED_TEXT = st.builds(lambda pieces, joints: "".join(map(str.__add__, pieces, joints)), PIECES, JOINTS)


def spell(value: int, conjunction: str) -> str:
    """A number in English words, with or without "and"."""
    if value < 20:
        return SMALL[value]
    if value < 100:
        return TENS[value // 10] + ("-" + SMALL[value % 10] if value % 10 else "")
    if value < 1000:
        return SMALL[value // 100] + " hundred" + (conjunction + spell(value % 100, conjunction) if value % 100 else "")
    for scale, word in SCALES:
        if value >= scale:
            rest = value % scale
            joint = conjunction if 0 < rest < 100 else " "
            return spell(value // scale, conjunction) + " " + word + (joint + spell(rest, conjunction) if rest else "")
    raise AssertionError(value)


@given(st.integers(0, 10**15 - 1), st.sampled_from([" ", " and "]))
def test_a_number_in_words_reads_back(value: int, conjunction: str) -> None:
    words = spell(value, conjunction)
    found = find_numbers(f"They counted {words} sheep.")
    assert [(n.low, n.high, n.hedge) for n in found] == [(value, value, "exact")], words


@given(st.integers(0, 10**12))
def test_a_number_in_digits_reads_back(value: int) -> None:
    for written in (f"{value:,} sheep", f"some {value:,} sheep"):
        (found,) = find_numbers(written)
        assert found.low == found.high == value


@given(NUMBERED_TEXT)
@settings(max_examples=600)
def test_the_ledger_is_complete(text: str) -> None:
    assert check_ledger(text, find_numbers(text)) == []


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=60))
def test_any_text_can_be_read(text: str) -> None:
    assert check_ledger(text, find_numbers(text)) == []


@given(NUMBERED_TEXT, NUMBERED_TEXT)
def test_spans_are_read_apart(first: str, second: str) -> None:
    text = first + "\n\n" + second
    spans = [(0, len(first)), (len(first) + 2, len(text))]
    assert check_ledger(text, find_numbers(text, spans=spans), spans=spans) == []


SENTENCE = (
    "Between 40 and 60 rebels, among them an estimated 12 Su-34 crews, and café owners, about 2½ million, "
    "died at 10:45 on Aug. 21, 2017."
)


@pytest.mark.parametrize(
    "change",
    [
        lambda t: unicodedata.normalize("NFC", t),
        lambda t: unicodedata.normalize("NFD", t),
        lambda t: t.replace(" ", "\u00a0"),
        lambda t: "\ufeff" + t,
        lambda t: "😀 " + t.replace(",", ", 😀"),
        lambda t: t + "\r\n\r\n" + t,
        lambda t: t.replace(" ", "\r\n", 1),
        lambda t: "İ" * 9 + " " + t,
    ],
    ids=["NFC", "NFD", "fixed spaces", "BOM", "emoji", "CRLF paragraphs", "CRLF inside", "letters that lower-case to two"],
)  # fmt: skip
def test_the_same_numbers_in_any_dress(change) -> None:  # type: ignore[no-untyped-def]
    text = change(SENTENCE)
    found = find_numbers(text)
    assert check_ledger(text, found) == []
    values = [(n.low, n.high, n.hedge) for n in found]
    wanted = [(n.low, n.high, n.hedge) for n in find_numbers(SENTENCE)]
    assert values[: len(wanted)] == wanted


REPEATED = [
    "1,1,1,", "1,1;", "(", "111,", "1.", "a ", "1 000 ", "one ", "1-", "A1", "a-", "hundred ", "thousands of ", "no ", "$",
    "Abc ", "1 to ", "http://a1", "one and a half ", "1/2", "1:11", "< 1", "more than ",
]  # fmt: skip


@pytest.mark.parametrize(
    "unit",
    REPEATED,
)  # fmt: skip
def test_time_grows_with_length_alone(unit: str) -> None:
    def seconds(size: int) -> float:
        text, taken = unit * (size // len(unit)), []
        for _ in range(3):  # the best: the collector of a long session may pause one run
            start = time.process_time()
            find_numbers(text)
            taken.append(time.process_time() - start)
        return min(taken)

    seconds(2_000)
    short, long = seconds(20_000), seconds(160_000)
    assert long < 0.05 + 30 * short, f"eight times the text took {long / max(short, 1e-9):.0f} times as long"


def test_no_digit_of_another_script_is_taken_for_plain() -> None:
    foreign = [char for char in map(chr, range(128, sys.maxunicode + 1)) if char.isdecimal()]
    assert len(foreign) > 600 and not any(map(has_plain_digits, foreign))
    assert [n.number_text for n in find_numbers("“On 3 May ٤٠ fell” – and 12 of them")] == ["3", "٤٠", "12"]


def test_a_ledger_with_holes_is_complained_of() -> None:
    text = "Two jets made 60 sorties, none of them on Monday."
    found = find_numbers(text)
    assert check_ledger(text, found[1:]) == ["'Two' at 0 is in no number"]
    assert check_ledger(text, found[:1] + found[2:]) == ["'60' at 14 is in no number"]
    assert len(check_ledger(text, found[::-1])) >= 2


def test_ledgers_of_real_articles_are_complete() -> None:
    folder = SHARED / "gold" / "claims"
    if not folder.is_dir():
        pytest.skip(f"no shared articles at {folder}")
    for path in sorted(folder.glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        assert check_ledger(text, find_numbers(text)) == [], path.name
