"""The word lists prove themselves, and a reporter's own file adds a measure without code."""

from __future__ import annotations

from pathlib import Path

import pytest

from toolkit.errors import VocabularyError
from toolkit.extract.counts.samples import read_counts
from toolkit.extract.proofs import check_examples, check_vocabulary
from toolkit.vocabulary.check_sources import check_sources
from toolkit.vocabulary.load import SHIPPED, load_vocabulary, read_vocabulary
from toolkit.vocabulary.own import check_own

MEASURES = sorted(path.stem for path in (SHIPPED / "measures").glob("*.toml"))
NEEDED = {
    "sorties", "airstrikes", "targets_hit", "killed", "wounded", "casualties", "missing", "captured", "displaced", "arrested",
    "vehicles_destroyed",
    "aircraft_lost", "munitions", "troops", "protesters", "rescued", "houses_destroyed", "migrants",
}  # fmt: skip

FLARES = """# Signal flares fired, counted by the harbour reporters.
name = "flares"
title = "Signal flares"
unit = "flares"
verbs = ["fire", "send up"]
objects = ["flare", "signal flare"]

[[find]]
text = "The crew fired six flares."
number = "six"
[[find]]
text = "Nine signal flares were sent up at dusk."
number = "Nine"
[[find]]
text = "Fishermen sent up 14 flares, the harbour master said."
number = "14"
[[silent]]
text = "The boat carries 14 flares."
[[silent]]
text = "The crew fired six rockets."
"""


def write_measure(folder: Path, name: str, text: str) -> Path:
    """A project's own vocabulary folder with one measure."""
    (folder / "measures").mkdir(exist_ok=True)
    (folder / "measures" / f"{name}.toml").write_text(text, encoding="utf-8")
    return folder


def test_the_measures_of_the_design_are_there() -> None:
    assert set(MEASURES) >= NEEDED


@pytest.mark.parametrize("name", MEASURES)
def test_every_measure_finds_its_examples_and_stays_silent(name: str) -> None:
    vocabulary = load_vocabulary()
    measure = vocabulary.measures[name]
    assert len(measure["find"]) >= 3
    assert len(measure["silent"]) >= 2
    assert list(check_examples(name, name, measure, vocabulary)) == []


def test_the_shipped_lists_have_no_complaints() -> None:
    assert check_vocabulary(load_vocabulary()) == []


@pytest.mark.parametrize("path", sorted(SHIPPED.rglob("*.toml")), ids=lambda path: path.name)
def test_every_list_says_what_it_holds_and_its_limits(path: Path) -> None:
    header = [line for line in path.read_text(encoding="utf-8").splitlines()[:12] if line.startswith("#")]
    assert len(header) >= 2
    assert "imits" in " ".join(header)


def test_a_reporter_adds_a_measure_without_code(tmp_path: Path) -> None:
    vocabulary = load_vocabulary(write_measure(tmp_path, "flares", FLARES))
    assert check_vocabulary(vocabulary) == []
    [count] = read_counts("The trawler fired eleven flares before dawn.", vocabulary)
    assert (count.measure, count.number.low) == ("flares", 11)
    assert [count.measure for count in read_counts("The trawler fired eleven flares before dawn.")] == [None]


def test_a_reporter_adds_a_word_to_a_shipped_measure(tmp_path: Path) -> None:
    vocabulary = load_vocabulary(write_measure(tmp_path, "killed", 'verbs = ["unalive"]\n'))
    assert [count.measure for count in read_counts("The feud unalived 12 people.", vocabulary)] == ["killed"]
    assert [count.measure for count in read_counts("The feud unalived 12 people.")] == [None]


COMPLAINTS = [
    (FLARES.replace('title = "Signal flares"\n', ""), "title: is missing"),
    (FLARES.replace('"send up"', '"Send up"'), "has capitals"),
    (FLARES.replace("objects", "object"), "object: is not an entry of a measure"),
    (FLARES.replace('objects = ["flare", "signal flare"]\n', ""), "they act on nothing"),
    (FLARES.replace('verbs = ["fire", "send up"]', 'verbs = "fire"'), "is not a list of words"),
    (FLARES.replace('number = "six"', 'number = "seven"'), "expected 'seven' and found six"),
    (FLARES.replace("The crew fired six rockets.", "The crew fired six flares again."), "[[silent]]"),
    (FLARES.replace('[[silent]]\ntext = "The boat carries 14 flares."\n', ""), "1 of at least 2 examples"),
]


@pytest.mark.parametrize(("text", "words"), COMPLAINTS, ids=[words for _, words in COMPLAINTS])
def test_complaints_name_file_entry_and_remedy(tmp_path: Path, text: str, words: str) -> None:
    complaints = check_vocabulary(read_vocabulary(write_measure(tmp_path, "flares", text)))
    assert any(words in complaint for complaint in complaints), complaints
    assert all("flares.toml" in complaint and "To mend it: " in complaint for complaint in complaints)


def test_a_noun_counts_for_one_measure_only(tmp_path: Path) -> None:
    write_measure(tmp_path, "flares", FLARES.replace("objects", 'nouns = ["flare gun"]\nobjects'))
    twice = write_measure(
        tmp_path, "guns", FLARES.replace('"flares"', '"guns"').replace("objects", 'nouns = ["flare gun"]\nobjects')
    )
    assert any("already counts as flares" in complaint for complaint in check_vocabulary(load_vocabulary(twice)))


def test_an_own_measure_takes_over_what_a_shipped_one_counts(tmp_path: Path) -> None:
    text = FLARES.replace("flares", "drones").replace("flare", "drone").replace('["fire", "send up"]', '["shoot down"]')
    vocabulary = load_vocabulary(write_measure(tmp_path, "drones", text))
    assert [count.measure for count in read_counts("Gunners shot down 12 drones.", vocabulary)] == ["drones"]
    assert [count.measure for count in read_counts("Gunners shot down 12 drones.")] == ["aircraft_lost"]


def test_complaints_come_all_together(tmp_path: Path) -> None:
    text = FLARES.replace('title = "Signal flares"\n', "").replace('unit = "flares"\n', "").replace('"fire"', '"Fire"')
    assert len(check_vocabulary(load_vocabulary(write_measure(tmp_path, "flares", text)))) == 3


SOURCES = [
    (
        '[organisations."Reef Watch"]\nkind = "monitor"\n',
        "organisations: is no table of sources. To mend it: write organisation",
    ),
    ('[organisation]\n"Reef Watch" = ["RW"]\n', 'organisation."Reef Watch": is no table'),
    ('[organisation."Reef Watch"]\nvariants = ["RW"]\n', "kind: is missing"),
    ('[organisation."Reef Watch"]\nkind = "monitor"\nvariants = "RW"\n', "variants: is 'RW'. To mend it: write a list"),
    ('[organisation."Reef Watch"]\nkind = "witch"\n', "'witch' is no kind of source. To mend it: use one of"),
    (
        '[body.lighthouse]\nkind = "official"\nstandard = "{adjective} Lighthouses"\nwords = ["lights"]\nalone = "no"\n',
        "alone: is 'no'",
    ),
    ('[person]\n"Ada Finch" = "Reef Watch"\n', "person, \"Ada Finch\": is 'Reef Watch'"),
    ('organisation = "Reef Watch"\n', "organisation: is no table"),
]


@pytest.mark.parametrize(("text", "words"), SOURCES, ids=[words for _, words in SOURCES])
def test_a_misspelt_entry_of_the_own_sources_is_complained_of(tmp_path: Path, text: str, words: str) -> None:
    path = tmp_path / "sources.toml"
    path.write_text(text, encoding="utf-8")
    complaints = check_sources(path)
    assert any(words in complaint for complaint in complaints), complaints
    assert all("sources.toml" in complaint and "To mend it: " in complaint for complaint in complaints)


def test_own_sources_without_a_fault_are_not_complained_of(tmp_path: Path) -> None:
    path = tmp_path / "sources.toml"
    path.write_text(
        '[organisation."Reef Watch"]\nkind = "monitor"\nvariants = ["RW"]\n'
        '[organisation."Kremlin"]\nvariants = ["the towers"]\n'  # more names for a shipped one need no kind
        '[person]\n"Ada Finch" = ["Reef Watch", "Finch"]\n[country]\nRuritania = ["Ruritanian", "Strelsau"]\n',
        encoding="utf-8",
    )
    assert check_sources(path) == []
    assert check_sources(SHIPPED / "sources.toml") == []


@pytest.mark.parametrize(
    ("name", "text", "remedy"),
    [
        ("soucres.toml", "", "rename it sources.toml"),
        ("victims.toml", 'combatents = ["raider"]', "write combatant"),
        ("victims.toml", 'combatant = "raider"', 'write a list of words, ["one", "two"]'),
        ("sources.toml", '[organisation."Reef Watch"]\nkind = "monitor"\nvariant = ["RW"]', "write variants"),
        ("measures/flares.toml", FLARES.replace("objects", "object"), "objects"),
    ],
)
def test_words_that_nothing_would_read_are_refused(tmp_path: Path, name: str, text: str, remedy: str) -> None:
    (tmp_path / "measures").mkdir()
    (tmp_path / name).write_text(text, encoding="utf-8")
    with pytest.raises(VocabularyError) as refused:
        load_vocabulary(tmp_path)
    assert name.rpartition("/")[2] in str(refused.value) and remedy in str(refused.value)


def test_several_complaints_say_where_the_rest_is(tmp_path: Path) -> None:
    (tmp_path / "victims.toml").write_text('a = ["x"]\nb = ["y"]', encoding="utf-8")
    with pytest.raises(VocabularyError, match="1 more: toolkit words check"):
        load_vocabulary(tmp_path)


def test_two_files_of_one_name_are_complained_of(tmp_path: Path) -> None:
    (tmp_path / "measures").mkdir()
    for name in ("flares", "bridges"):
        (tmp_path / "measures" / f"{name}.toml").write_text(FLARES, encoding="utf-8")
    [complaint] = check_own(tmp_path)
    assert "bridges.toml, name: is 'flares' in bridges.toml and in flares.toml: both would be one measure" in complaint
    assert 'To mend it: write name = "bridges" in bridges.toml' in complaint
    with pytest.raises(VocabularyError, match="both would be one measure"):
        load_vocabulary(tmp_path)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('title = "Flares"\nverbs = ["fire",\n', "line 2 cannot be read, 'verbs = [\"fire\",': behind = a text in"),
        ('title = "Flares\nunit = "flares"', "line 1 cannot be read, 'title = \"Flares': a quotation mark is missing"),
        ('unit = "flares"\nunit = "flares"', "line 2 cannot be read, 'unit = \"flares\"': its name is given twice"),
        ('verbs = ["fire" "send up"]', "a comma is missing between two of its words"),
        ("title = \u201cFlares\u201d", "its quotation marks are curly: write straight ones"),
        ("no value = 3", "a name of one word and = are wanted"),
        ("[[find]\n", "a heading is not closed with ]"),
    ],
)
def test_a_list_that_cannot_be_read_is_refused_with_the_line(tmp_path: Path, text: str, told: str) -> None:
    (tmp_path / "measures").mkdir()
    (tmp_path / "measures" / "flares.toml").write_text(text, encoding="utf-8")
    with pytest.raises(VocabularyError) as refused:
        read_vocabulary(tmp_path)
    assert told in str(refused.value) and "flares.toml" in str(refused.value) and "TOML:" not in str(refused.value)
