"""With what tables were made is kept beside them: it names every word list and the rules, and holds nothing of the machine's own."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from cli_fixture import call

from toolkit.errors import InputError
from toolkit.provenance import describe_reading, hash_words
from toolkit.reports.inputs import make_tables, read_tables, write_tables
from toolkit.vocabulary.load import load_vocabulary


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    folder = tmp_path / "corpus"
    folder.mkdir()
    (folder / "ferry.txt").write_text("Ferry sinks\n\nPolice said 12 people were killed on Monday.\n", encoding="utf-8")
    return folder


def test_reports_keep_with_what_their_tables_were_made(corpus: Path, tmp_path: Path) -> None:
    kept = write_tables(make_tables(corpus, policy="acled"), tmp_path / "kept")
    about = json.loads((kept / "about.json").read_text(encoding="utf-8"))
    assert about["made_with"] == describe_reading("acled") == read_tables(kept).made_with
    assert str(tmp_path) not in json.dumps(about)


def test_extract_into_a_folder_keeps_it_too(corpus: Path, tmp_path: Path) -> None:
    done = call("extract", corpus, "-o", tmp_path / "tables", "--policy", "airwars")
    assert done.exit_code == 0, done.stderr
    about = json.loads((tmp_path / "tables" / "about.json").read_text(encoding="utf-8"))
    assert about["made_with"]["policy"] == "airwars" and about["corpus"] == "corpus"


def test_a_folder_with_half_the_tables_is_refused_in_words(corpus: Path, tmp_path: Path) -> None:
    call("extract", corpus, "-o", tmp_path / "tables")
    with pytest.raises(InputError, match="no tables are kept here"):
        read_tables(tmp_path / "tables")


def test_a_word_of_ones_own_changes_the_name_of_its_list_and_of_no_other(tmp_path: Path) -> None:
    (tmp_path / "sources.toml").write_text('[organisation."Harbour Board"]\nkind = "monitor"\n', encoding="utf-8")
    plain, own = hash_words(load_vocabulary()), hash_words(load_vocabulary(tmp_path))
    assert set(own) - set(plain) == {"own/sources.toml"} and all(own[name] == plain[name] for name in plain)
