"""Where sentences and quotations begin and end. All texts are invented."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.records import Zone
from toolkit.text.quotations import find_quotations
from toolkit.text.sentences import find_sentences


def sentences_of(text: str) -> list[str]:
    return [text[s.start : s.end] for s in find_sentences(text, (Zone("body", 0, len(text)),))]


CUT = [
    ("It rained. We left.", ["It rained.", "We left."]),
    ("Col. Gen. Ivan Orlov spoke. He left.", ["Col. Gen. Ivan Orlov spoke.", "He left."]),
    ("He left the U.S. The army stayed.", ["He left the U.S.", "The army stayed."]),
    ("The U.S. Army stayed. We left.", ["The U.S. Army stayed.", "We left."]),
    ("J. R. Miller spoke on Aug. 21. Nobody came.", ["J. R. Miller spoke on Aug. 21.", "Nobody came."]),
    ("See No. 5 on p. 12. It is clear.", ["See No. 5 on p. 12.", "It is clear."]),
    ("It cost $4.5 million. Some 1,200.5 tons came.", ["It cost $4.5 million.", "Some 1,200.5 tons came."]),
    ('"We left." He said so.', ['"We left."', "He said so."]),
    ("“We left.” The mayor agreed.", ["“We left.”", "The mayor agreed."]),
    ("Who knows? Twelve died! 30 were hurt.", ["Who knows?", "Twelve died!", "30 were hurt."]),
    ("It began at 5 p.m. Police came.", ["It began at 5 p.m.", "Police came."]),
    ("One line.\n\nAnother line", ["One line.", "Another line"]),
    ("He runs Acme Inc. in Texas.", ["He runs Acme Inc. in Texas."]),
    ("They waited ... and left.", ["They waited ... and left."]),
    ("It ended. ``We are glad,'' he said.", ["It ended.", "``We are glad,'' he said."]),
]

QUOTED = [
    ('He said: "We counted 12."', ["We counted 12."]),
    ("He said: “We counted 12,” and “nobody else.”", ["We counted 12,", "nobody else."]),
    ("«Douze», he said, and „zwölf“.", ["Douze", "zwölf"]),
    ("She called it 'a dark day' on Monday.", ["a dark day"]),
    ("``We want 12,'' he said.", ["We want 12,"]),
    ('"It rained.\n\n"Then 12 came," he said.', ["It rained.", "Then 12 came,"]),
    ('It was "unclear", "grim" and "cold".', ["unclear", "grim", "cold"]),
    ('The 5" pipe and nothing more.', []),
    ("The militants' cars weren't there in the '90s.", []),
    ("It's the country's worst; rebels' graves aren't marked.", []),
    ("No marks at all.", []),
]


@pytest.mark.parametrize(("text", "expected"), CUT, ids=[row[0] for row in CUT])
def test_cuts_sentences(text: str, expected: list[str]) -> None:
    assert sentences_of(text) == expected


@pytest.mark.parametrize(("text", "expected"), QUOTED, ids=[row[0] for row in QUOTED])
def test_finds_quotations(text: str, expected: list[str]) -> None:
    assert [text[q.start : q.end] for q in find_quotations(text)] == expected


def test_a_quotation_left_open_goes_on() -> None:
    first, second = find_quotations('"It rained.\n\n"Then 12 came," he said.')
    assert (first.goes_on, second.goes_on) == (True, False)


@given(st.text(alphabet="ab .!?\n\"'“”1A,", max_size=120))
def test_sentences_and_quotations_stay_in_order_and_in_the_text(text: str) -> None:
    for spans in (find_sentences(text, (Zone("body", 0, len(text)),)), find_quotations(text)):
        at = 0
        for span in spans:
            assert at <= span.start <= span.end <= len(text)
            at = span.end


@given(st.text(alphabet="ab .!?\nA", max_size=120))
def test_sentences_lose_only_blank_space(text: str) -> None:
    assert "".join("".join(sentences_of(text)).split()) == "".join(text.split())
