"""The demonstration corpus against itself and against the reported figures: no extraction takes part here.

The articles are ours, the figures are not: each answer names the fact that it rests on, and says where its words stand.
"""

from __future__ import annotations

import csv
import html
import json
import os
import re
import subprocess
import sys
from collections import Counter
from functools import cache
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from toolkit.records import CLAIM_KINDS, HEDGES, STANCES, VICTIMS
from toolkit.tables import TABLES

ROOT = Path(__file__).parent.parent
SAMPLE = ROOT / "data" / "sample"
FACTS = Path(os.environ.get("TOOLKIT_SHARED", ROOT.parent / "shared")) / "facts"
TABLE = re.compile(r"(.+)#(\d+)")
TEXT_COLUMNS = ("headline", "title", "body", "text")

# How a fact's measure, which is finer, is called in the claims table.
MEASURE_OF = {
    "civilians_killed": "killed",
    "children_killed": "killed",
    "militants_killed": "killed",
    "soldiers_killed": "killed",
    "fighters_killed": "killed",
    "people_killed": "killed",
    "civilians_wounded": "wounded",
    "munitions_released": "munitions",
    "missiles_fired": "munitions",
    "missiles_on_target": "munitions",
    "aircraft_destroyed": "aircraft_lost",
    "helicopter_sorties": "sorties",
    "militants_killed_or_wounded": "casualties",
}


@cache
def read_answers() -> list[dict[str, str]]:
    with (SAMPLE / "answers.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def read_claims() -> list[dict[str, str]]:
    return [answer for answer in read_answers() if answer["measure"]]


@cache
def read_facts() -> dict[str, dict[str, str]]:
    if not FACTS.is_dir():
        pytest.skip(f"the reported figures are not here: {FACTS}")
    found = {}
    for name in ("sorties", "casualties"):
        with (FACTS / f"{name}.csv").open(encoding="utf-8", newline="") as file:
            found.update({row["fact_id"]: row for row in csv.DictReader(file)})
    return found


@cache
def read_words(path: str) -> str:
    """An article's words with single blanks, read without the toolkit."""
    table = TABLE.fullmatch(path)
    if table:
        row = read_rows(SAMPLE / table[1])[int(table[2]) - 1]
        words = "\n\n".join(str(row[column]) for column in TEXT_COLUMNS if row.get(column))
    else:
        raw = (SAMPLE / path).read_bytes()
        try:
            words = raw.decode("utf-8")
        except UnicodeDecodeError:
            words = raw.decode("cp1252")
        if "\0" in words:
            words = raw.decode("utf-16-le")
        if path.endswith(".html"):
            words = html.unescape(re.sub(r"<[^>]*>", " ", words))
    return " ".join(words.split())


@cache
def read_rows(path: Path) -> list[dict]:
    if path.suffix == ".csv":
        with path.open(encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))
    if path.suffix == ".parquet":
        return pq.read_table(path).to_pylist()
    rows = []
    for line in path.read_text(encoding="utf-8").splitlines():
        try:
            rows.append(json.loads(line))
        except json.JSONDecodeError:
            rows.append({})
    return rows


def number_of(cell: str) -> float | None:
    return float(cell) if cell else None


def name_of(answer: dict[str, str]) -> str:
    return f"{answer['row']}: {answer['path']}: {answer['number_text']}"


def test_there_is_enough_of_everything() -> None:
    paths = {answer["path"] for answer in read_answers()}
    assert len(paths) >= 80
    assert len(read_claims()) >= 500
    assert {Path(TABLE.sub(r"\1", path)).suffix for path in paths} == {".txt", ".html", ".csv", ".jsonl", ".parquet"}
    assert len({path.split("/")[0] for path in paths}) >= 8
    claimants = {answer["source_org"] for answer in read_claims()}
    assert {
        "Russian Ministry of Defence",
        "Syrian Observatory for Human Rights",
        "US-led coalition",
        "Airwars",
        "SANA",
        "Syrian Network for Human Rights",
        "Syrian Civil Defence",
        "Amnesty International",
        "United Nations",
    } <= claimants
    assert {answer["kind"] for answer in read_claims()} >= {"event", "period_total", "running_total", "rate"}
    assert {answer["hedge"] for answer in read_claims()} == set(HEDGES)
    assert sum(not answer["measure"] for answer in read_answers()) >= 200


def test_every_answer_stands_in_its_article() -> None:
    lost = [name_of(answer) for answer in read_answers() if answer["sentence"] not in read_words(answer["path"])]
    assert not lost
    lost = [
        name_of(answer)
        for answer in read_answers()
        if answer["sentence"].count(answer["number_text"]) < int(answer["occurrence"])
    ]
    assert not lost


def test_every_answer_keeps_to_the_tables_words() -> None:
    wrong = []
    for answer in read_claims():
        allowed = (
            answer["hedge"] in HEDGES
            and answer["kind"] in CLAIM_KINDS
            and answer["victim"] in ("", *VICTIMS)
            and answer["stance"] in STANCES
            and (answer["per"] != "") == (answer["kind"] == "rate")
        )
        if not allowed:
            wrong.append(name_of(answer))
    assert not wrong


def test_the_ends_of_a_figure_fit_its_hedge() -> None:
    wrong = []
    for answer in read_claims():
        low, high, hedge = number_of(answer["low"]), number_of(answer["high"]), answer["hedge"]
        fits = {
            "exact": low is not None and low == high, "about": low is not None and low == high,
            "at_least": low is not None and high is None, "at_most": low is None and high is not None,
            "range": low is not None and high is not None and low < high,
        }[hedge]  # fmt: skip
        if not fits or (answer["is_negated"] == "1") != (low == high == 0):
            wrong.append(name_of(answer))
    assert not wrong


def test_periods_run_forward() -> None:
    assert not [
        name_of(a)
        for a in read_claims()
        if a["period_start"] and a["period_end"] and a["period_start"] > a["period_end"]
    ]


def test_links_point_to_rows_of_the_same_article() -> None:
    rows = {answer["row"]: answer for answer in read_answers()}
    for answer in read_claims():
        for column in ("part_of", "restates"):
            if answer[column]:
                other = rows[answer[column]]
                assert other["path"] == answer["path"] and other["measure"] and other["row"] != answer["row"], name_of(
                    answer
                )


def test_every_decoy_says_why() -> None:
    assert not [name_of(answer) for answer in read_answers() if not answer["measure"] and not answer["reason"]]


def test_every_claim_has_its_public_address() -> None:
    assert not [name_of(answer) for answer in read_claims() if not answer["url"].startswith("http")]


def test_every_figure_is_its_facts_figure() -> None:
    facts, wrong = read_facts(), []
    for answer in read_claims():
        fact = facts[answer["fact_id"]]
        told = {number_of(answer["low"]), number_of(answer["high"])} - {None}
        known = {float(fact["low"])} | ({float(fact["high"])} if fact["high"] else set())
        right = {
            "figure": told <= known,
            # "headline says about 1000", "5 children": the figure stands in words beside the fact.
            "note": all(stands_in_note(value, fact["note"]) for value in told),
            # "More than 400" for 403, dozens for 12 to 24.
            "rounded": all(0.5 * min(known) <= value <= 1.05 * max(known) for value in told),
            "derived": bool(answer["doubt"]),
        }[answer["fact_field"]]  # fmt: skip
        # Six facts come from the seed article, which gives no address of its own: the answers name other prints.
        same_page = fact["url"] == answer["url"] or fact["url"].startswith("seed:")
        if not right or not same_page:
            wrong.append(name_of(answer))
    assert not wrong


def stands_in_note(value: float, note: str) -> bool:
    words = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9}
    found = {words.get(token, token.replace(",", "")) for token in re.findall(r"[a-z]+|\d[\d,]*", note.lower())}
    return f"{value:.0f}" in {str(token) for token in found}


def test_every_claimant_is_its_facts_claimant() -> None:
    """Where the organisation is scored, it is the fact's: nobody is given another's figure."""
    facts, other = read_facts(), []
    same = {
        "US-led Coalition (CJTF-OIR)": "US-led coalition",
        "Pentagon": "US Department of Defense",
        "AFCENT": "US Air Forces Central Command",
        "White Helmets": "Syrian Civil Defence",
        "UN Commission of Inquiry on Syria": "United Nations",
        "Iraqi civil protection": "Iraqi Civil Defence",
    }
    for answer in read_claims():
        org = facts[answer["fact_id"]]["claimant_org"]
        if "source_org" in answer["unscored"] or not answer["source_org"]:
            continue
        if same.get(org, org).split(" (")[0] != answer["source_org"]:
            other.append(f"{name_of(answer)}: {answer['source_org']} for {org}")
    # The Pentagon's command said it of its own strike.
    assert [line for line in other if "US Central Command for Pentagon" not in line] == []


def test_every_measure_is_its_facts_measure() -> None:
    facts, other = read_facts(), []
    for answer in read_claims():
        fact = facts[answer["fact_id"]]
        if answer["fact_field"] == "figure" and not {"measure", "detection"} & set(answer["unscored"].split(";")):
            wanted = MEASURE_OF.get(fact["measure"], fact["measure"])
            if answer["measure"] != wanted and not answer["doubt"]:
                other.append(f"{name_of(answer)}: {answer['measure']} for {wanted}")
    assert not other


def test_copies_of_the_wire_are_among_the_articles() -> None:
    """Forty copies change no figure: the corpus needs copies, whole and cut."""
    openings = Counter()
    for path in {answer["path"] for answer in read_answers()}:
        if place := re.search(r"\(Quillon\) -{1,2} (.{60})", read_words(path)):
            openings[place[1]] += 1
    assert sum(count > 1 for count in openings.values()) >= 8


def test_the_archives_are_made_from_their_source(tmp_path: Path) -> None:
    subprocess.run(
        [sys.executable, str(ROOT / "data" / "make_parquet.py"), str(tmp_path)], check=True, capture_output=True
    )
    for name in ("archive_2016_2017.parquet", "archive_2018.parquet"):
        made, kept = tmp_path / name, SAMPLE / "evening_brandreth" / name
        if name == "archive_2016_2017.parquet":
            assert pq.read_table(made).equals(pq.read_table(kept))
            if pq.read_metadata(made).created_by != pq.read_metadata(kept).created_by:
                pytest.skip("another pyarrow wrote the files: the rows are equal, the bytes need not be")
        assert made.read_bytes() == kept.read_bytes()


def test_the_readme_explains_every_column() -> None:
    readme = (ROOT / "data" / "README.md").read_text(encoding="utf-8")
    sections = {section.split(" ", 1)[0]: section for section in readme.split("\n## ")[1:]}
    columns = {name: list(table) for name, table in TABLES.items()} | {"answers": list(read_answers()[0])}
    silent = [f"{name}.{column}" for name in columns for column in columns[name] if f"`{column}`" not in sections[name]]
    assert not silent
