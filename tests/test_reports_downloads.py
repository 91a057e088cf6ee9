"""The files inside a page: each opens in what it is for, holds the claims of the report, runs nothing, and is the same on every run."""

from __future__ import annotations

import base64
import csv
import hashlib
import io
import json
import re
import sys
import zipfile
from datetime import date, datetime
from pathlib import Path

import claims_fixture
import pages_fixture as pages
import pandas as pd
import pytest

from toolkit.reports.downloads import BUDGET, make_files, show_downloads
from toolkit.reports.package import ARTICLES, make_package, read_words
from toolkit.tables import TABLES


@pytest.fixture(scope="module", params=["plain", "hostile"])
def tables(request):
    claims = claims_fixture.make_claims() if request.param == "plain" else pages.hostile_claims()
    return pages.make_tables(claims)


@pytest.fixture(scope="module")
def files(tables) -> dict[str, bytes]:
    """The files as the page holds them, by their ending."""
    html = show_downloads(tables.claims, tables).html
    links = re.findall(r'<a download="([^"]+)" href="data:[^;]+;base64,([^"]+)"', html)
    return {Path(name).suffix: base64.b64decode(content) for name, content in links}


def unpack(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return {name: package.read(name) for name in package.namelist()}


def read_rows(content: bytes) -> list[dict[str, str]]:
    csv.field_size_limit(10**7)
    return list(csv.DictReader(io.StringIO(content.decode("utf-8"))))


def test_all_four_forms_are_there(files):
    assert sorted(files) == [".csv", ".parquet", ".xlsx", ".zip"]


def test_each_form_holds_every_claim(files, tables):
    names = set(tables.claims["claim_id"])
    assert {row["claim_id"] for row in read_rows(files[".csv"])} == names
    assert set(pd.read_parquet(io.BytesIO(files[".parquet"]))["claim_id"]) == names
    assert set(pd.read_excel(io.BytesIO(files[".xlsx"]))["claim_id"]) == names
    assert unpack(files[".zip"])["claims.csv"] == files[".csv"]


def test_parquet_keeps_the_words_and_the_types(files, tables):
    kept = pd.read_parquet(io.BytesIO(files[".parquet"]))
    assert kept["sentence"].tolist() == tables.claims["sentence"].tolist()
    assert kept["low"].dtype == "Float64" and str(kept["period_start"].dtype).startswith("datetime")


def test_no_cell_is_a_formula(files):
    import openpyxl

    sheet = openpyxl.load_workbook(io.BytesIO(files[".xlsx"])).active
    assert {cell.data_type for row in sheet.iter_rows() for cell in row} <= {"s", "n", "d", "b"}
    for row in read_rows(files[".csv"]):
        assert not [cell for cell in row.values() if cell[:1] in ("=", "+", "@", "\t", "\r", "-")]


def test_hashes_tell_that_a_file_is_the_one_the_page_held(files, tables):
    told = show_downloads(tables.claims, tables).facts["downloads"]
    assert {Path(name).suffix: digest for name, digest in told.items()} == {
        ending: hashlib.sha256(content).hexdigest() for ending, content in files.items()
    }


# --- the data package ----------------------------------------------------------------------------------------------

READERS = {
    "string": str,
    "integer": int,
    "number": float,
    "boolean": {"True": True, "False": False}.__getitem__,
    "date": date.fromisoformat,
    "datetime": datetime.fromisoformat,
}


@pytest.fixture(scope="module")
def package(files) -> dict[str, bytes]:
    return unpack(files[".zip"])


def test_the_descriptor_names_what_is_there(package):
    """The musts of Data Package and Tabular Data Package."""
    described = json.loads(package["datapackage.json"])
    assert described["profile"] == "tabular-data-package" and re.fullmatch(r"[a-z0-9._-]+", described["name"])
    names = [resource["name"] for resource in described["resources"]]
    assert names == ["claims", "articles"] and len(set(names)) == len(names)
    assert set(package) == {"datapackage.json", *(resource["path"] for resource in described["resources"])}
    assert "http" not in package["datapackage.json"].decode()


def test_every_cell_fits_its_schema(package):
    described = json.loads(package["datapackage.json"])
    for resource in described["resources"]:
        rows, schema = read_rows(package[resource["path"]]), resource["schema"]
        assert rows and list(rows[0]) == [field["name"] for field in schema["fields"]]
        for field in schema["fields"]:
            limits = field.get("constraints", {})
            for row in rows:
                cell = row[field["name"]]
                if cell == "":
                    assert not limits.get("required"), field["name"]
                    continue
                READERS[field["type"]](cell)
                assert "enum" not in limits or cell in limits["enum"], (field["name"], cell)


def test_keys_hold(package):
    claims, articles = read_rows(package["claims.csv"]), read_rows(package["articles.csv"])
    assert len({row["claim_id"] for row in claims}) == len(claims)
    assert {row["article_id"] for row in claims} == {row["article_id"] for row in articles}


def test_articles_are_named_by_their_hash_and_not_copied(package, tables):
    texts = dict(zip(tables.articles["article_id"], tables.articles["text"], strict=True))
    for row in read_rows(package["articles.csv"]):
        assert row["text_sha256"] == hashlib.sha256(texts[row["article_id"]].encode()).hexdigest()
        assert "text" not in row


def test_every_column_has_its_words():
    words = read_words()
    assert set(words["claims"]) >= set(TABLES["claims"]) and set(words["articles"]) >= set(ARTICLES)


def test_the_package_is_valid_for_frictionless(package, tmp_path):
    frictionless = pytest.importorskip("frictionless", reason="frictionless is not installed: pip install frictionless")
    for name, content in package.items():
        (tmp_path / name).write_bytes(content)
    report = frictionless.Package(str(tmp_path / "datapackage.json")).validate()
    assert report.valid, report.flatten(["rowNumber", "fieldName", "type", "note"])


# --- what does not fit, and what stays the same --------------------------------------------------------------------


def test_what_does_not_fit_is_said(tables):
    made = make_files(tables.claims, tables)
    small = min(len(each.content) for each in made)
    piece = show_downloads(tables.claims, tables, budget=small)
    assert piece.html.count("<a download=") == 1 and "too large to travel inside this page" in piece.html
    nothing = show_downloads(tables.claims, tables, budget=10)
    assert "<a download=" not in nothing.html and "are more than a page can carry" in nothing.html
    assert BUDGET * 4 / 3 < 5_000_000 / 2


def test_no_claim_no_file(tables):
    assert show_downloads(tables.claims.iloc[:0], tables).facts == {"downloads": {}}


def test_without_openpyxl_the_page_says_so(tables, monkeypatch):
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    monkeypatch.setattr("toolkit.reports.downloads.find_spec", lambda name: None)
    html = show_downloads(tables.claims, tables).html
    assert ".xlsx" not in html and "No Excel file" in html


def test_same_claims_same_bytes(tables):
    again = pages.make_tables(tables.claims.copy())
    assert make_files(tables.claims, tables) == make_files(again.claims, again)
    assert make_package(tables.claims, tables) == make_package(again.claims, again)
