"""Tables in and out of files: nothing is lost on the way, and no spreadsheet runs what an article says."""

from __future__ import annotations

import io
from datetime import datetime
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook
from pandas.testing import assert_frame_equal

from toolkit.cli import files as command_files
from toolkit.cli.files import show_table
from toolkit.errors import InputError
from toolkit.files import ENDINGS, list_columns, read_table, write_table
from toolkit.formulas import DANGEROUS, defuse, restore
from toolkit.tables import make_table_from_dicts

NASTY = [
    "=1+1",
    "+44 20",
    "-5",
    "@SUM(A1)",
    "\tx",
    "'=quoted",
    "'plain",
    'a "b", c',
    "line\nbreak",
    "Zoë – naïve",
    "N/A",
    "nan",
    "007",
]


def make_claims() -> pd.DataFrame:
    """A claims table with every dtype, something missing in each, and texts that spreadsheets mistake."""
    rows = [
        {
            "claim_id": f"c{number}",
            "article_id": "a",
            "published": datetime(2017, 8, 21, 9, 30),
            "char_start": number,
            "sentence": words,
            "number_text": words,
            "low": 40.5 if number % 2 else None,
            "is_quoted": bool(number % 2),
            "is_negated": None,
            "period_start": datetime(2017, 8, 1) if number % 3 else None,
        }
        for number, words in enumerate(NASTY)
    ]
    return make_table_from_dicts("claims", rows)


@pytest.mark.parametrize("ending", ENDINGS)
def test_a_table_comes_back_as_it_went(ending: str, tmp_path: Path) -> None:
    table = make_claims()
    path = tmp_path / f"claims{ending}"
    write_table(table, path, "claims")
    assert_frame_equal(read_table(path, "claims"), table)


@pytest.mark.parametrize("ending", ENDINGS)
def test_the_same_table_gives_the_same_bytes(ending: str, tmp_path: Path) -> None:
    for folder in ("one", "two"):
        write_table(make_claims(), tmp_path / folder / f"claims{ending}", "claims")
    assert (tmp_path / "one" / f"claims{ending}").read_bytes() == (tmp_path / "two" / f"claims{ending}").read_bytes()


def test_the_command_knows_the_endings_of_the_files() -> None:
    assert command_files.ENDINGS == ENDINGS


@pytest.mark.parametrize("ending", ENDINGS)
def test_an_empty_table_keeps_its_columns(ending: str, tmp_path: Path) -> None:
    empty = make_table_from_dicts("claims", [])
    write_table(empty, tmp_path / f"claims{ending}", "claims")
    assert list(read_table(tmp_path / f"claims{ending}", "claims").columns) == list(empty.columns)


def test_no_csv_cell_begins_as_a_formula(capsys: pytest.CaptureFixture[str]) -> None:
    show_table(make_claims(), None, "claims")
    cells = pd.read_csv(io.StringIO(capsys.readouterr().out), dtype=str, keep_default_na=False)
    assert not [cell for column in cells for cell in cells[column] if cell.startswith(DANGEROUS)]


def test_no_excel_cell_is_a_formula(tmp_path: Path) -> None:
    write_table(make_claims(), tmp_path / "claims.xlsx", "claims")
    sheet = load_workbook(tmp_path / "claims.xlsx").active
    assert sheet is not None
    cells = [cell for row in sheet.iter_rows() for cell in row]
    assert not [cell.coordinate for cell in cells if cell.data_type == "f"]
    assert not [cell.coordinate for cell in cells if isinstance(cell.value, str) and cell.value.startswith(DANGEROUS)]


@pytest.mark.parametrize("ending", ENDINGS)
def test_the_columns_are_known_without_reading(ending: str, tmp_path: Path) -> None:
    table = make_claims()
    write_table(table, tmp_path / f"claims{ending}", "claims")
    assert list_columns(tmp_path / f"claims{ending}") == list(table.columns)
    for content in (b"", b"\xff\xfe", b"{", b"PK\x03\x04"):
        (tmp_path / f"broken{ending}").write_bytes(content)
        assert not {"article_id", "text"} & set(list_columns(tmp_path / f"broken{ending}"))


def test_a_screen_is_not_flooded_and_a_pipe_gets_all(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    table = make_table_from_dicts("articles", [{"article_id": "a", "text": "Two men died. " * 10_000}])
    show_table(table, None, "articles")
    assert len(capsys.readouterr().out) > 140_000
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    show_table(table, None, "articles")
    shown = capsys.readouterr()
    assert len(shown.out) < 1_000 and "Two men died. Two men" in shown.out
    assert "long texts are shortened on the screen; -o FILE writes them whole" in shown.err
    show_table(table[["article_id"]], None, "articles")
    assert capsys.readouterr() == ("article_id\na\n", "")


def test_claims_in_excel_are_laid_out_for_a_reader_and_come_back(tmp_path: Path) -> None:
    claims, path = make_claims(), tmp_path / "claims.xlsx"
    articles = pd.DataFrame({"article_id": ["a"], "headline": ["=Two dead"], "url": [pd.NA], "path": ["web/a.html"]})
    show_table(claims, path, "claims", articles)
    sheet = load_workbook(path).active
    assert sheet is not None
    names = [str(cell.value) for cell in sheet[1]]
    assert names[:7] == ["published", "outlet", "headline", "source", "source_org", "stance", "number_text"]
    assert names.index("kind") == names.index("measure") + 1
    assert names.index("sentence") < names.index("path") < names.index("claim_id") > 20
    row = dict(zip(names, sheet[2], strict=True))
    assert (row["headline"].value, row["path"].value) == ("'=Two dead", "web/a.html")
    assert row["sentence"].alignment.wrap_text and not row["path"].alignment.wrap_text
    assert (row["published"].number_format, row["period_start"].number_format) == ("yyyy-mm-dd hh:mm", "General")
    widths = [sheet.column_dimensions[row[name].column_letter].width for name in ("sentence", "headline", "low")]
    assert widths == [80, 40, 8]
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("A2", f"A1:{sheet[1][-1].column_letter}{len(claims) + 1}")
    assert_frame_equal(read_table(path, "claims"), claims)


def test_negative_numbers_stay_numbers(capsys: pytest.CaptureFixture[str]) -> None:
    show_table(pd.DataFrame({"low": [-5.0]}), None, "claims")
    assert capsys.readouterr().out == "low\n-5.0\n"


def test_a_text_too_long_for_excel_is_cut_and_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    show_table(pd.DataFrame({"text": ["x" * 40_000, "short\x00"]}), tmp_path / "long.xlsx", "articles")
    assert "1 texts are longer" in capsys.readouterr().err
    assert read_table(tmp_path / "long.xlsx")["text"].str.len().tolist() == [32_767, 6]


@given(st.text())
def test_what_is_defused_comes_back(words: str) -> None:
    assert restore(defuse(words)) == words
    assert not defuse(words).startswith(DANGEROUS)


def test_a_file_appears_whole_or_not_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "claims.csv"
    path.write_bytes(b"what was there\n")

    def break_off(self: Path, *_: object, **__: object) -> None:
        self.write_bytes(b"half")
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_text", break_off)
    with pytest.raises(InputError, match="No space left"):
        write_table(make_claims(), path, "claims")
    assert path.read_text() == "what was there\n" and list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.parquet", b"x"),
        ("a.xlsx", b"x"),
        ("b.xlsx", b"PK\x03\x04"),
        ("a.csv", b""),
        ("a.jsonl", b"{"),
        ("a.doc", b"x"),
    ],
)
def test_a_broken_table_is_refused_by_name(name: str, content: bytes, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(InputError, match=name):
        read_table(tmp_path / name, "claims")
