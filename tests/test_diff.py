"""Two runs compared: what changed is found, what only moved is not called withdrawn, and a cause is named on evidence alone."""

from __future__ import annotations

import json
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pandas as pd
import pytest
from diff_fixture import FERRY, QUAKE, STORIES, STRIKE, keep_run

from toolkit.compare.causes import Cause
from toolkit.compare.cells import why_cell
from toolkit.compare.comparison import Comparison, compare_runs
from toolkit.compare.runs import make_run, read_run
from toolkit.compare.summary import say_lede
from toolkit.errors import InputError

FLAGS = """name = "flags"
title = "Flags raised"
unit = "flags"
nouns = []
tolls = []
verbs = ["raise"]
objects = ["flag"]
"""
FLAG_STORY = """Flags over Elba

ELBA, June 9, 2019 - The Elba Ministry said on Sunday that soldiers raised 31 flags on Saturday.
"""


def compare(old: Path, new: Path) -> Comparison:
    return compare_runs(read_run(old), read_run(new))


def told(comparison: Comparison, kind: str, weight: str = "reading") -> list[tuple[Any, ...]]:
    """The changes of a kind: number as printed, field, before, after, cause."""
    table = comparison.changes
    rows = table[(table["change"] == kind) & (table["weight"] == weight)]
    cells = rows[["number_text", "field", "before", "after", "cause"]].to_numpy(dtype=object, na_value=None)
    return [tuple(row) for row in cells.tolist()]


@pytest.fixture(scope="module")
def old(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return keep_run(tmp_path_factory.mktemp("old"))


def test_the_same_run_twice_changed_nothing_and_says_so(old: Path) -> None:
    found = compare(old, old)
    assert not len(found.changes) and len(found.claims.pairs) == len(found.old.claims) > 3
    assert say_lede(found) == f"Nothing changed: all {len(found.old.claims)} claims stand as they were."


def test_a_new_article_brings_new_claims_and_a_gone_one_takes_its_own(old: Path, tmp_path: Path) -> None:
    found = compare(
        old, keep_run(tmp_path, {"ferry.txt": FERRY, "strike.txt": STRIKE, "more/raid.txt": STRIKE.replace("40", "55")})
    )
    assert [row[0::4] for row in told(found, "new")] == [("55", "new_article")]
    assert [row[0::4] for row in told(found, "withdrawn")] == [("dozens", "article_gone")]
    assert not told(found, "changed")


def test_a_corrected_figure_is_a_change_from_what_to_what_and_no_withdrawal(old: Path, tmp_path: Path) -> None:
    edited = FERRY.replace("At least 12", "A correction stands below.\n\nAt least 14").replace(
        "MARROWBY, May 3, 2019 - ", ""
    )
    found = compare(old, keep_run(tmp_path, {**STORIES, "ferry.txt": "MARROWBY, May 3, 2019 - " + edited}))
    assert ("At least 14", "low", "12", "14", "article_edited") in told(found, "changed")
    assert not told(found, "withdrawn") and not told(found, "new")


def test_a_claim_that_only_moved_is_the_same_claim(old: Path, tmp_path: Path) -> None:
    above = FERRY.replace("\n\nMARROWBY", "\n\nUpdated with the names of the harbours.\n\nMARROWBY")
    stories = {"ferry.txt": above, "renamed/quake_of_may.txt": QUAKE, "strike.txt": STRIKE}
    found = compare(old, keep_run(tmp_path, stories))
    moved = told(found, "moved", "minor")
    assert {row[0] for row in moved} >= {"At least 12", "30", "dozens"} and {row[1] for row in moved} == {"claim_id"}
    assert not told(found, "withdrawn") and not told(found, "new") and not told(found, "changed")
    assert sorted(found.articles.pairs["how"]) == ["edited", "moved", "same"]


def test_a_deleted_sentence_takes_its_claim_and_the_edit_is_the_cause(old: Path, tmp_path: Path) -> None:
    short = FERRY.replace(" and 30 wounded", "")
    found = compare(old, keep_run(tmp_path, {**STORIES, "ferry.txt": short}))
    assert [row[0::4] for row in told(found, "withdrawn")] == [("30", "article_edited")]


def test_another_story_under_the_old_name_is_no_edit(old: Path, tmp_path: Path) -> None:
    other = "Harvest festival opens\n\nELBA, June 9, 2019 - Police said nine visitors were arrested near the stage of the festival.\n"
    found = compare(old, keep_run(tmp_path, {**STORIES, "ferry.txt": other}))
    assert {row[4] for row in told(found, "withdrawn")} == {"article_gone"}
    assert {row[4] for row in told(found, "new")} == {"new_article"}


def test_the_policy_is_proved_by_reading_the_words_under_both(old: Path, tmp_path: Path) -> None:
    found = compare(old, keep_run(tmp_path, policy="acled"))
    assert told(found, "changed") == [
        ("dozens", "low", "24", "12", "policy"),
        ("dozens", "high", None, "12", "policy"),
        ("dozens", "hedge", "at_least", "about", "policy"),
    ]
    assert found.changes["is_certain"].all()


def test_a_word_of_ones_own_is_the_cause_of_the_claim_it_finds(tmp_path: Path) -> None:
    (tmp_path / "words" / "measures").mkdir(parents=True)
    (tmp_path / "words" / "measures" / "flags.toml").write_text(FLAGS, encoding="utf-8")
    stories = {"flags.txt": FLAG_STORY}
    plain, own = keep_run(tmp_path / "a", stories), keep_run(tmp_path / "b", stories, vocabulary=tmp_path / "words")
    found = compare(plain, own)
    assert [row[0::4] for row in told(found, "new")] == [("31", "vocabulary")]
    assert "own/measures/flags.toml" in found.changes["why"].iloc[0]
    assert [row[0::4] for row in told(compare(own, plain), "withdrawn")] == [("31", "vocabulary")]


def change_about(folder: Path, target: Path, **changes: Any) -> Path:
    """A copy of kept tables that says it was made otherwise; None takes a setting out."""
    target.mkdir(parents=True)
    for path in folder.iterdir():
        (target / path.name).write_bytes(path.read_bytes())
    about = json.loads((folder / "about.json").read_text(encoding="utf-8"))
    for name, value in changes.items():
        about["made_with"].pop(name) if value is None else about["made_with"].update({name: value})
    (target / "about.json").write_text(json.dumps(about), encoding="utf-8")
    return target


def change_claim(folder: Path, **cells: Any) -> Path:
    """Changes cells of the claim of 40 sorties, as another reading would."""
    claims = pd.read_parquet(folder / "claims.parquet")
    row = claims.index[claims["number_text"] == "40"][0]
    for name, value in cells.items():
        claims.loc[row, name] = value
    claims.to_parquet(folder / "claims.parquet", index=False)
    return folder


def test_two_possible_causes_are_both_said(old: Path, tmp_path: Path) -> None:
    lists = json.loads((old / "about.json").read_text())["made_with"]["vocabulary"]
    new = change_about(old, tmp_path / "new", rules="0" * 16, vocabulary={**lists, "cues.toml": "1" * 16})
    found = compare(old, change_claim(new, source_org="Somebody Else"))
    assert told(found, "changed") == [
        ("40", "source_org", "Russian Ministry of Defence", "Somebody Else", "vocabulary; version")
    ]
    row = found.changes.iloc[0]
    assert "the tables do not tell which" in row["why"] and "cues.toml" in row["why"] and not row["is_certain"]


def test_the_policy_is_no_cause_where_it_reads_the_words_alike(old: Path, tmp_path: Path) -> None:
    new = change_about(old, tmp_path / "new", policy="acled", rules="0" * 16)
    assert {row[4] for row in told(compare(old, change_claim(new, place="Elsewhere")), "changed")} == {"version"}


def test_what_older_tables_did_not_keep_is_said_to_be_unknown(old: Path, tmp_path: Path) -> None:
    new = change_about(old, tmp_path / "new", rules=None, vocabulary=None, libraries=None)
    found = compare(change_claim(new, low=41.0), old)
    assert told(found, "changed") == [("40", "low", "41", "40", "not_known")]
    assert "did not keep its rules, vocabulary, libraries" in found.changes["why"].iloc[0]


def test_a_table_changed_by_hand_has_no_known_cause(old: Path, tmp_path: Path) -> None:
    found = compare(old, change_claim(change_about(old, tmp_path / "new"), low=41.0))
    assert told(found, "changed") == [("40", "low", "40", "41", "not_known")]
    assert "changed by hand" in found.changes["why"].iloc[0]


def test_a_decision_is_its_own_cause_and_may_be_that_of_the_fields_it_amends(old: Path, tmp_path: Path) -> None:
    found = compare(old, change_claim(change_about(old, tmp_path / "new"), low=41.0, decision="amend"))
    assert ("40", "decision", None, "amend", "decision") in told(found, "changed")
    assert ("40", "low", "40", "41", "decision") in told(found, "changed")


def test_a_later_figure_supersedes_and_is_no_change(old: Path, tmp_path: Path) -> None:
    claims = pd.read_parquet(old / "claims.parquet")
    later = claims[claims["number_text"] == "40"].assign(
        claim_id="clater", article_id="later", number_text="44", low=44.0, high=44.0
    )
    later = later.assign(supersedes=claims.loc[claims["number_text"] == "40", "claim_id"].iloc[0])
    articles = pd.read_parquet(old / "articles.parquet")
    extra = articles.tail(1).assign(article_id="later", path="later.txt", text="Another story altogether.", url="u")
    before = make_run(claims, articles, about=json.loads((old / "about.json").read_text()))
    after = make_run(pd.concat([claims, later]), pd.concat([articles, extra]), about=before.about)
    found = compare_runs(before, after)
    assert told(found, "superseded") == [("40", "superseded_by", None, "clater", "later_figure; new_article")]
    assert [row[0] for row in told(found, "new")] == ["44"] and not told(found, "changed")


def test_links_that_follow_from_another_change_take_its_cause(old: Path) -> None:
    claims, articles = pd.read_parquet(old / "claims.parquet"), pd.read_parquet(old / "articles.parquet")
    is_ours = claims["number_text"] == "40"
    first = claims[is_ours].assign(claim_id="cfirst", article_id="first")
    linked = claims.assign(restates=claims["restates"].mask(is_ours, "cfirst"))
    extra = articles.tail(1).assign(article_id="first", path="first.txt", text="It said so before.", url="u")
    about = json.loads((old / "about.json").read_text())
    after = make_run(pd.concat([linked, first]), pd.concat([articles, extra]), about=about)
    found = compare_runs(make_run(claims, articles, about=about), after)
    assert told(found, "changed", "link") == [("40", "restates", None, "cfirst", "new_article")]
    assert not told(found, "changed")


def test_a_missing_column_is_not_compared_and_said(old: Path) -> None:
    claims = pd.read_parquet(old / "claims.parquet")
    found = compare_runs(make_run(claims.drop(columns=["place", "stance"])), make_run(claims))
    assert not len(found.changes)
    assert any("no column stance, place" in note or "no column place, stance" in note for note in found.notes)


def test_claims_that_were_not_linked_are_not_called_relinked(old: Path) -> None:
    claims = pd.read_parquet(old / "claims.parquet")
    loose = claims.drop(columns=["cluster_id"]).assign(restates=pd.NA, supersedes=pd.NA)
    found = compare_runs(make_run(loose), make_run(claims))
    assert not len(found.changes) and any("toolkit reconcile" in note for note in found.notes)


def test_doubled_ids_are_paired_in_order_and_said(old: Path) -> None:
    claims = pd.read_parquet(old / "claims.parquet")
    twice = pd.concat([claims, claims.head(1)], ignore_index=True)
    found = compare_runs(make_run(twice), make_run(claims))
    assert found.count("withdrawn") == 1 and found.count("new") == 0
    assert any("more than once (1 row too many)" in note for note in found.notes)


def test_empty_tables_compare(old: Path) -> None:
    claims = pd.read_parquet(old / "claims.parquet")
    assert say_lede(compare_runs(make_run(claims.head(0)), make_run(claims.head(0)))).startswith(
        "Neither run holds a claim"
    )
    found = compare_runs(make_run(claims.head(0)), make_run(claims))
    assert found.count("new") == len(claims) and set(found.changes["cause"]) == {"not_known"}


def test_the_order_of_rows_changes_no_output(old: Path, tmp_path: Path) -> None:
    new = keep_run(tmp_path, {**STORIES, "ferry.txt": FERRY.replace("12", "14")})
    run, other = read_run(old), read_run(new)
    shuffled = make_run(
        other.claims.iloc[::-1], pd.read_parquet(new / "articles.parquet").iloc[::-1], about=other.about
    )
    one, two = compare_runs(run, other).changes, compare_runs(run, shuffled).changes
    assert len(one) and one.to_csv() == two.to_csv()


def test_a_file_that_was_refused_before_is_said_so(old: Path, tmp_path: Path) -> None:
    before = keep_run(tmp_path / "a", {"strike.txt": STRIKE, "ferry.txt": ""})
    found = compare(before, keep_run(tmp_path / "b", {"strike.txt": STRIKE, "ferry.txt": FERRY}))
    told = found.changes.loc[found.changes["change"] == "new", "why"].tolist()
    assert told and all("could not read the file" in why for why in told)


@pytest.mark.parametrize("content", [b"PAR1 cut short", b""])
def test_a_table_that_is_cut_short_is_refused_in_words(old: Path, tmp_path: Path, content: bytes) -> None:
    for name in ("claims", "articles"):
        broken = change_about(old, tmp_path / name)
        whole = (broken / f"{name}.parquet").read_bytes()
        (broken / f"{name}.parquet").write_bytes(content or whole[: len(whole) // 2])
        with pytest.raises(InputError, match=f"cannot be read as a table.*{name}.parquet"):
            read_run(broken)


def test_a_folder_without_tables_is_refused_with_a_remedy(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"no claims table is kept here.*toolkit report"):
        read_run(tmp_path)


def test_a_record_or_a_table_changed_by_hand_is_no_crash(old: Path) -> None:
    claims = pd.read_parquet(old / "claims.parquet")
    odd = {"made_with": {"vocabulary": ["x"], "libraries": "y", "policy": 5}, "policy": "open"}
    found = compare_runs(make_run(claims, about=odd), make_run(claims.assign(kind="wild"), about={"made_with": "none"}))
    assert set(told(found, "changed")) and "vocabulary" in found.settings.unknown
    zoned = claims.assign(published=claims["published"].dt.tz_localize("UTC"))
    assert not compare_runs(make_run(zoned), make_run(claims)).found
    for wrong, words in (
        ({"low": "many"}, "holds 'many', which is no number"),
        ({"claim_id": pd.NA}, "without a claim_id"),
    ):
        with pytest.raises(InputError, match=words):
            make_run(claims.assign(**wrong))


def test_a_sentence_worded_otherwise_with_the_same_reading_is_no_changed_claim(old: Path, tmp_path: Path) -> None:
    reworded = {**STORIES, "ferry.txt": FERRY.replace("a ferry sank", "an old ferry sank")}
    found = compare(old, keep_run(tmp_path, reworded))
    assert not told(found, "changed") and [row[1] for row in told(found, "changed", "wording")] == ["sentence"] * 2
    assert say_lede(found).startswith("No claim changed:")


@pytest.mark.xfail(strict=True, reason="gap: a sentence with less than half of its words left is taken for another one")
def test_a_sentence_rewritten_from_the_ground_up_is_the_same_claim(old: Path, tmp_path: Path) -> None:
    rewritten = FERRY.replace(
        "At least 12 people were killed and 30 wounded when a ferry sank on Thursday, the",
        "On Friday the toll stood at 13 dead, the",
    )
    found = compare(old, keep_run(tmp_path, {**STORIES, "ferry.txt": rewritten}))
    assert ("13", "low", "12", "13", "article_edited") in told(found, "changed")


@pytest.mark.xfail(
    strict=True,
    reason="gap: word lists are told apart by file, so a list that no word of the claim stands in is named too",
)
def test_a_word_list_that_cannot_touch_a_claim_is_not_named(old: Path, tmp_path: Path) -> None:
    lists = json.loads((old / "about.json").read_text())["made_with"]["vocabulary"]
    new = change_about(old, tmp_path / "new", vocabulary={**lists, "measures/migrants.toml": "1" * 16})
    assert {row[4] for row in told(compare(old, change_claim(new, place="Elsewhere")), "changed")} == {"not_known"}


@pytest.mark.parametrize(("why", "told"), [
    ("the word lists changed (a.toml, b.toml and 3 more)", "The word lists changed"),
    ("the word lists changed (own/a.toml)", "The word lists changed (own/a.toml)"),
    ("either the word lists changed (a.toml, b.toml), or the toolkit reads by other rules: the tables do not tell which",
     "Either the word lists changed, or the toolkit reads by other rules: the tables do not tell which"),
], ids=lambda case: case[:40])  # fmt: skip
def test_a_row_does_not_repeat_which_lists_changed(why, told):
    assert why_cell([SimpleNamespace(cause=Cause(("vocabulary",), why))]) == f"<bdi>{told}</bdi>"
