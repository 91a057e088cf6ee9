"""If a claim falls, what leans on it is named and the charts are asked again; the command, its page and its record keep their word."""

from __future__ import annotations

import io
import json
from pathlib import Path

import claims_fixture as by_hand
import diff_fixture as stories
import pandas as pd
import pytest
from cli_fixture import call

from toolkit.compare.chart_changes import compare_charts
from toolkit.compare.comparison import compare_runs
from toolkit.compare.leaning import AGAIN, COPY, LAST, LATER, NEXT, PART, find_fall, find_leaning
from toolkit.compare.outcomes import DiffOutcome, FallOutcome, compare_folders
from toolkit.compare.runs import make_run
from toolkit.errors import InputError
from toolkit.reports.page import check_page


@pytest.fixture(scope="module")
def claims() -> pd.DataFrame:
    return by_hand.make_claims()


def test_parts_restatements_and_copies_lean_on_a_figure(claims: pd.DataFrame) -> None:
    leaning = {lean.claim_id: lean.how for lean in find_leaning(claims, ["s6"])}
    assert leaning == {"s7": PART, "s6again": AGAIN, "s6copy1": COPY, "s6copy2": COPY}


def test_a_later_figure_and_the_running_totals_beside_it_lean_too(claims: pd.DataFrame) -> None:
    assert {lean.claim_id: lean.how for lean in find_leaning(claims, ["s11"])} == {"s12": LATER}
    assert {lean.claim_id: lean.how for lean in find_leaning(claims, ["t2"])} == {"t1": LAST, "t3": NEXT}


def test_a_circle_of_links_ends(claims: pd.DataFrame) -> None:
    table = claims.assign(restates=claims["restates"].mask(claims["claim_id"] == "s6", "s6again"))
    assert {lean.claim_id for lean in find_leaning(table, ["s6"])} == {"s6again", "s7"}


def test_a_part_is_drawn_when_its_whole_falls_everywhere(claims: pd.DataFrame) -> None:
    fall = find_fall(claims, ["s6"])
    assert set(fall.same_figure) == {"s6", "s6again", "s6copy1", "s6copy2"}
    came = {change.claim_id: change.before for change in fall.together if change.what == "new"}
    assert came == {"s7": "not drawn: part of a figure that is drawn"}
    assert any(change.what == "finding" and "about 800" in str(change.after) for change in fall.together)
    assert not any(change.what == "finding" for change in fall.alone), "copies still print it"


def test_a_mark_loses_an_outlet_when_one_paper_takes_it_back(claims: pd.DataFrame) -> None:
    (change,) = [each for each in find_fall(claims, ["s6copy1"]).alone if each.what == "changed"]
    assert "Printed by 3 outlets" in str(change.before) and "Harbour Wire and Delta Post" in str(change.after)


def test_the_key_finding_names_the_next_highest(claims: pd.DataFrame) -> None:
    (change,) = [each for each in find_fall(claims, ["t4"]).alone if each.what == "finding"]
    assert "30,650" in str(change.before) and "23,000" in str(change.after)


def test_what_was_replaced_stands_again(claims: pd.DataFrame) -> None:
    changes = find_fall(claims, ["s12"]).alone
    assert [each.before for each in changes if each.claim_id == "s11"] == [
        "not drawn: replaced by a later figure of the same source"
    ]


def test_the_same_table_changes_no_chart(claims: pd.DataFrame) -> None:
    assert compare_charts(claims, claims) == []


def test_a_claim_with_another_id_is_the_same_mark(claims: pd.DataFrame) -> None:
    ids = {"s2": "other"}
    renamed = claims.assign(claim_id=claims["claim_id"].replace(ids))
    assert compare_charts(claims, renamed, new_of=ids) == []
    untold = compare_charts(claims, renamed)
    assert {(change.what, change.claim_id) for change in untold} == {("gone", "s2"), ("new", "other")}


def test_an_unknown_claim_is_refused_with_a_near_one(claims: pd.DataFrame) -> None:
    with pytest.raises(InputError, match="no claim 's6agian' \\(did you mean 's6again'"):
        find_fall(claims, ["s6agian", "s6"])


@pytest.fixture(scope="module")
def runs(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Two kept runs: a figure corrected, an article gone, one new."""
    place = tmp_path_factory.mktemp("runs")
    changed = {
        "ferry.txt": stories.FERRY.replace("12", "14"),
        "quake.txt": stories.QUAKE,
        "raid.txt": stories.STRIKE.replace("40", "55"),
    }
    return stories.keep_run(place / "a"), stories.keep_run(place / "b", changed)


def test_the_table_goes_to_stdout_and_the_talk_to_stderr(runs: tuple[Path, Path]) -> None:
    done = call("diff", *runs)
    table = pd.read_csv(io.StringIO(done.stdout))
    assert done.exit_code == 0 and set(table["change"]) == {"withdrawn", "changed", "new", "moved"}
    assert (
        "1 claim is withdrawn, 1 has changed and 1 is new" in done.stderr
        and "The outlet changed its text." in done.stderr
    )


def test_every_form_is_written_and_is_the_same_a_second_time(runs: tuple[Path, Path], tmp_path: Path) -> None:
    endings = ("html", "json", "csv", "jsonl", "parquet", "xlsx")
    for place in ("one", "two"):
        done = call("diff", *runs, *(part for end in endings for part in ("-o", tmp_path / place / f"changes.{end}")))
        assert done.exit_code == 0 and done.stdout == "", done.stderr
    for end in endings:
        assert (tmp_path / "one" / f"changes.{end}").read_bytes() == (tmp_path / "two" / f"changes.{end}").read_bytes()


def test_the_record_holds_what_the_page_tells(runs: tuple[Path, Path]) -> None:
    record = json.loads(call("diff", *runs, "--json").stdout)
    assert record["counts"] == {
        "withdrawn": 1,
        "changed": 1,
        "superseded": 0,
        "new": 1,
        "reworded": 2,
        "linked": 0,
        "minor": 0,
        "moved": 2,
    }
    assert [row["after"] for row in record["changes"] if row["field"] == "low"] == ["14"]
    assert any(change["what"] == "gone" and "40" in change["before"] for change in record["charts"])
    assert record["runs"]["claims"]["earlier"] == "4" and record["runs"]["word lists"]["later"] == "the same"
    assert len(record["articles"]["edited"]) == len(record["articles"]["gone"]) == len(record["articles"]["new"]) == 1


def test_a_row_of_the_table_is_enough_to_find_the_words_again(runs: tuple[Path, Path]) -> None:
    table = compare_folders(*runs).table().set_index("field")
    row = table.loc["low"]
    assert (row["before"], row["after"], row["figure"], row["path"]) == ("12", "14", "at least 14", "ferry.txt")
    assert row["period"] == "May 2, 2019" and row["headline"] == "Ferry sinks off Marrowby"
    assert row["number_text"] in row["sentence"] and row["why"].startswith("the article was edited")


def test_the_page_stands_alone_and_names_no_folder(runs: tuple[Path, Path]) -> None:
    page = compare_folders(*runs).page()
    assert check_page(page) == [] and str(runs[0].parent) not in page
    assert "default-src 'none'" in page and "The article was edited" in page and "<mark>At least 14</mark>" in page


def test_words_of_articles_stay_words(claims: pd.DataFrame) -> None:
    evil = '"><script>alert(1)</script>'
    hostile = claims.assign(
        claim_id=claims["claim_id"] + evil,
        outlet=evil,
        source_org=evil,
        place=evil,
        sentence=evil,
        article_id=claims["article_id"] + evil,
    )
    about = {
        "corpus": evil,
        "policy": evil,
        "made_with": {"version": evil, "vocabulary": {evil: evil}},
        "titles": {"killed": evil},
    }
    first, second = (
        make_run(hostile, about=about),
        make_run(hostile.iloc[3:].assign(low=7.0, outlet="x"), about={**about, "policy": "open"}),
    )
    page = DiffOutcome(compare_runs(first, second)).page()
    assert check_page(page) == [] and "<script" not in page
    name = f"s6{evil}"
    fall = FallOutcome(first, find_fall(first.claims, [name])).page()
    assert check_page(fall) == [] and "<script" not in fall


def test_the_same_folder_twice_is_a_page_too(runs: tuple[Path, Path]) -> None:
    page = compare_folders(runs[0], runs[0]).page()
    assert (
        "Nothing changed since the earlier run" in page
        and "No chart and no key finding would show anything else" in page
    )


def test_a_claim_that_falls_has_its_table_and_its_page(tmp_path: Path) -> None:
    kept = by_hand.write_fixture_tables(tmp_path / "tables")
    done = call("diff", kept, "--without", "s6")
    table = pd.read_csv(io.StringIO(done.stdout))
    assert (
        table["claim_id"].tolist() == ["s7", "s6copy1", "s6copy2", "s6again"] and "4 claims lean on it" in done.stderr
    )
    assert "1 question about its arithmetic was open before" in done.stderr
    assert call("diff", tmp_path, "--without", "s6", "-o", tmp_path / "falls.html").exit_code == 0
    page = (tmp_path / "falls.html").read_text(encoding="utf-8")
    assert check_page(page) == [] and "If the figure falls in all 4 sentences" in page and "is a part of it" in page


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (("OLD",), 2, "Name a second run NEW"),
        (("OLD", "OLD", "--without", "c1"), 2, "not both"),
        (("OLD", "OLD", "-o", "changes.pdf"), 2, "has to end in .html"),
        (("OLD", "nowhere"), 1, "no such folder or file (nowhere)"),
        (("OLD", "--without", "c0"), 1, "there is no claim 'c0'"),
    ],
)
def test_a_wrong_command_says_what_is_wrong(
    runs: tuple[Path, Path], arguments: tuple[str, ...], code: int, words: str
) -> None:
    done = call("diff", *(str(runs[0]) if each == "OLD" else each for each in arguments))
    assert done.exit_code == code and words in done.stderr and "Traceback" not in done.stderr


def test_a_claims_table_alone_can_be_compared(runs: tuple[Path, Path]) -> None:
    done = call("diff", runs[0] / "claims.csv", runs[1] / "claims.parquet")
    assert done.exit_code == 0 and "did not keep its articles table" in done.stderr
