"""Files in, articles out: forms, encodings, hostile files, and every refusal with its reason."""

from __future__ import annotations

import csv
import json
import os
import sys
from pathlib import Path
from typing import Any

import pytest

from toolkit import read_corpus
from toolkit.corpus.read import read_articles
from toolkit.errors import InputError
from toolkit.text.zones import zones_from_text

TEXT = "The navy said on Monday that two of its ships were lost off the coast, and that 40 sailors had been saved."
TITLE = "Two ships lost off Ruritania"


def read(folder: Path) -> tuple[dict[str, dict[str, Any]], dict[str, str]]:
    """Articles by path, reasons of refusal by path."""
    articles, refused = read_articles(folder)
    assert all(row["reason"] and row["remedy"] for row in refused)
    return {row["path"]: row for row in articles}, {row["path"]: row["reason"] for row in refused}


def read_one(folder: Path, name: str, raw: bytes | str) -> dict[str, Any]:
    """The one article of a file."""
    (folder / name).write_bytes(raw if isinstance(raw, bytes) else raw.encode())
    articles, refused = read(folder)
    assert not refused
    return next(iter(articles.values()))


def reason_of(folder: Path, name: str, raw: bytes) -> str:
    """Why the one file was refused."""
    (folder / name).write_bytes(raw)
    articles, refused = read(folder)
    assert not articles
    return refused[name]


def test_forms_mixed_and_nested_in_the_order_of_their_names(tmp_path: Path) -> None:
    (tmp_path / "b" / "c").mkdir(parents=True)
    (tmp_path / "z.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "b" / "a.csv").write_text(f'title,text\n{TITLE},"{TEXT}"\nx,"{TEXT}"\n', encoding="utf-8")
    (tmp_path / "b" / "c" / "d.jsonl").write_text(json.dumps({"body": TEXT}) + "\n", encoding="utf-8")
    (tmp_path / "b" / "e.json").write_text(json.dumps({"articles": [{"content": TEXT}]}), encoding="utf-8")
    (tmp_path / "b" / "f.html").write_text(
        f"<html><body><h1>{TITLE}</h1>{f'<p>{TEXT}</p>' * 4}</body></html>", encoding="utf-8"
    )
    articles, refused = read_articles(tmp_path)
    assert [row["path"] for row in articles] == [
        "b/a.csv#1",
        "b/a.csv#2",
        "b/c/d.jsonl#1",
        "b/e.json#1",
        "b/f.html",
        "z.txt",
    ]
    assert refused == []
    assert len({row["article_id"] for row in articles}) == 6


def test_parquet(tmp_path: Path) -> None:
    import pyarrow
    import pyarrow.parquet

    table = pyarrow.table({"Title": [TITLE, "x"], "Full Text": [TEXT, None], "Date": ["2017-08-21", None]})
    pyarrow.parquet.write_table(table, tmp_path / "a.parquet")
    articles, refused = read(tmp_path)
    assert str(articles["a.parquet#1"]["published"]) == "2017-08-21 00:00:00"
    assert refused == {"a.parquet#2": "empty: no text in the row"}


def test_one_file_and_no_file(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    assert [row["path"] for row in read_articles(tmp_path / "a.txt")[0]] == ["a.txt"]
    with pytest.raises(InputError, match="no such file or folder"):
        read_articles(tmp_path / "b")
    (tmp_path / "empty").mkdir()
    assert read_articles(tmp_path / "empty") == ([], [])


def test_progress_counts_files(tmp_path: Path) -> None:
    for name in "abc":
        (tmp_path / f"{name}.txt").write_text(TEXT, encoding="utf-8")
    told: list[tuple[int, int]] = []
    read_articles(tmp_path, progress=lambda done, total: told.append((done, total)))
    assert told == [(1, 3), (2, 3), (3, 3)]


def test_hidden_files_are_passed_over(tmp_path: Path) -> None:
    for name in (".hidden.txt", "~$a.txt", "__MACOSX/._a.txt", ".git/x.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(TEXT, encoding="utf-8")
    assert read_articles(tmp_path) == ([], [])


def test_the_same_words_in_the_same_place_have_the_same_id(tmp_path: Path) -> None:
    (tmp_path / "one").mkdir()
    (tmp_path / "two").mkdir()
    first = read_one(tmp_path / "one", "a.txt", TEXT)
    assert first["article_id"] == read_one(tmp_path / "two", "a.txt", TEXT)["article_id"]
    assert first["article_id"] != read_one(tmp_path / "two", "a.txt", TEXT + " More.")["article_id"]


ENCODINGS = [
    ("plain", (TEXT + " Café – “40”").encode(), TEXT + " Café – “40”"),
    ("utf-8 with a mark", (TEXT + " Café").encode("utf-8-sig"), TEXT + " Café"),
    ("utf-16", (TEXT + " Café").encode("utf-16"), TEXT + " Café"),
    ("utf-16 without a mark", (TEXT + " Café").encode("utf-16-le"), TEXT + " Café"),
    ("Windows-1252", (TEXT + " Café – “40”").encode("cp1252"), TEXT + " Café – “40”"),
    ("Windows line ends", TEXT.replace(", ", ",\r\n").encode(), TEXT.replace(", ", ",\r\n")),
    ("NUL bytes", TEXT.replace("navy", "na\0vy").encode(), TEXT.replace("navy", "na\ufffdvy")),
    ("cut in a character", (TEXT + " Café Café").encode()[:-1], TEXT + " Café Caf"),
]


@pytest.mark.parametrize(("raw", "text"), [case[1:] for case in ENCODINGS], ids=[case[0] for case in ENCODINGS])
def test_encodings(tmp_path: Path, raw: bytes, text: str) -> None:
    article = read_one(tmp_path, "a.txt", raw)
    assert article["text"] == text
    assert all(0 <= zone.start < zone.end <= len(text) for zone in zones_from_text(article["zones"]) or ())


def test_doubtful_encodings_are_noted(tmp_path: Path) -> None:
    assert "Windows-1252" in read_one(tmp_path, "a.txt", (TEXT + " Café").encode("cp1252"))["read_note"]
    assert "wrongly encoded" in read_one(tmp_path, "a.txt", (TEXT + "’s ’s ’s").encode().decode("cp1252"))["read_note"]
    assert read_one(tmp_path, "a.txt", TEXT)["read_note"] is None


def test_a_page_in_its_declared_charset(tmp_path: Path) -> None:
    head = "<html><head><meta charset='iso-8859-2'><title>Łódź</title></head>"
    page = f"{head}<body><h1>Łódź</h1>{f'<p>{TEXT} Łódź.</p>' * 4}</body></html>"
    assert "Łódź." in read_one(tmp_path, "a.html", page.encode("iso-8859-2"))["text"]


GERMAN = "Zwei Schiffe sind am Montag vor der Küste gesunken, und die Marine hat vierzig Seeleute gerettet."
FRENCH = "Deux navires ont coulé lundi au large des côtes, et la marine a sauvé quarante marins dans la nuit."
RUSSIAN = "В понедельник у побережья затонули два корабля, моряки спасены, сообщил военный флот страны."

REFUSED = [
    ("a.txt", b"", "empty file"),
    ("a.txt", b" \n\t\n", "empty: no words in it"),
    ("a.txt", b"%PDF-1.7 blah", "not text: the file is of another kind inside"),
    ("a.txt", bytes(range(256)) * 40, "not text: full of control characters"),
    ("a.txt", b"\xff\xfe\x00", "wrongly encoded: marked as utf-16 but is not"),
    ("a.docx", b"PK", "not a form that is read: .docx"),
    ("article", b"words", "not a form that is read: no file ending"),
    ("a.txt", GERMAN.encode(), "not English: German"),
    ("a.txt", FRENCH.encode(), "not English: French"),
    ("a.txt", RUSSIAN.encode(), "not English: Russian"),
    ("a.html", b"<html></html>", "no article found in the page"),
    ("a.html", b"<!-- -->", "empty: no page in it"),
    ("a.csv", b"id,count\n1,2\n", "no column with the article's text (columns: id, count)"),
    ("a.csv", b"", "empty file"),
    ("a.json", b'{"articles": [{"text": "cut', "broken JSON: Unterminated string"),
    ("a.parquet", b"PAR1 and no more", "not readable as Parquet"),
    ("a.json", b"[" * 100_000, "broken JSON"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "raw", "reason"), REFUSED, ids=[f"{name}: {reason}"[:60] for name, _, reason in REFUSED]
)
def test_refusals_say_why(tmp_path: Path, name: str, raw: bytes, reason: str) -> None:
    assert reason_of(tmp_path, name, raw).startswith(reason)


def test_one_bad_row_stops_no_other(tmp_path: Path) -> None:
    rows = [{"text": TEXT}, "words", {"text": None}, {"text": TEXT}]
    lines = [json.dumps(row) for row in rows] + ['{"text": "cut o']
    (tmp_path / "a.jsonl").write_text("\n".join(lines), encoding="utf-8")
    articles, refused = read(tmp_path)
    assert sorted(articles) == ["a.jsonl#1", "a.jsonl#4"]
    assert refused == {
        "a.jsonl#2": "not an article: bare words, where fields with names were wanted",
        "a.jsonl#3": "empty: no text in the row",
        "a.jsonl#5": "broken JSON: the line is cut off",
    }


def test_a_cell_of_thirty_megabytes_is_refused_alone(tmp_path: Path) -> None:
    before = csv.field_size_limit()
    (tmp_path / "a.csv").write_text(f'text\n"{"word " * 6_000_000}"\n"{TEXT}"\n', encoding="utf-8")
    articles, refused = read(tmp_path)
    assert list(articles) == ["a.csv#2"]
    assert refused["a.csv#1"].startswith("over-size")
    assert csv.field_size_limit() == before


def test_markup_in_a_headline_is_plain_text(tmp_path: Path) -> None:
    headline = "<script>alert(1)</script> Two ships lost"
    article = read_one(tmp_path, "a.jsonl", json.dumps({"title": headline, "text": TEXT}))
    assert article["headline"] == headline
    assert article["text"] == f"{headline}\n\n{TEXT}"


@pytest.mark.skipif(sys.platform == "win32", reason="links need special rights on Windows")
def test_links_out_in_circles_and_to_nowhere(tmp_path: Path) -> None:
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    (tmp_path / "secret.txt").write_text(TEXT, encoding="utf-8")
    (corpus / "a.txt").write_text(TEXT, encoding="utf-8")
    (corpus / "out.txt").symlink_to(tmp_path / "secret.txt")
    (corpus / "round").symlink_to(corpus)
    (corpus / "self.txt").symlink_to("self.txt")
    (corpus / "nowhere.txt").symlink_to("nothing.txt")
    articles, refused = read(corpus)
    assert list(articles) == ["a.txt"]
    assert refused == {
        "nowhere.txt": "link that leads nowhere",
        "out.txt": "link out of the folder: not followed",
        "round": "linked folder: not entered",
        "self.txt": "link that leads nowhere",
    }


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes on this system")
def test_a_pipe_does_not_hang_the_reader(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")
    assert read(tmp_path)[1] == {"a.txt": "not a file: a pipe or a device"}


COLUMNS = [
    ({"Title": TITLE, "Body": TEXT, "Publication Date": "21.08.2017"}, ",", "2017-08-21 00:00:00"),
    ({"headline": TITLE, "maintext": TEXT, "date_publish": "2017-08-21 11:34:00"}, ";", "2017-08-21 11:34:00"),
    ({"HL": TITLE, "article_text": TEXT, "pub_date": "Aug 21, 2017"}, "\t", "2017-08-21 00:00:00"),
    ({"title": TITLE, "content": TEXT, "publishedAt": "2017-08-21T23:34:00+03:00"}, "|", "2017-08-21 23:34:00"),
]


@pytest.mark.parametrize(("row", "mark", "published"), COLUMNS, ids=[" ".join(row) for row, *_ in COLUMNS])
def test_tables_name_their_columns_as_they_like(tmp_path: Path, row: dict[str, str], mark: str, published: str) -> None:
    with (tmp_path / "a.csv").open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, delimiter=mark)
        writer.writerows([row.keys(), row.values()])
    articles, refused = read(tmp_path)
    article = articles["a.csv#1"]
    assert (article["headline"], str(article["published"])) == (TITLE, published)
    assert article["text"] == f"{TITLE}\n\n{TEXT}"
    assert not refused


PAGE = """<!doctype html><html lang="en"><head><title>Two ships lost | The Courier</title>
<meta property="og:site_name" content="The Courier"><meta property="og:title" content="Two ships lost off Ruritania">
<meta name="description" content="At least 40 sailors were saved as the storm hit the northern coast of the country.">
<link rel="canonical" href="https://courier.example/2017/08/21/ships">
<script type="application/ld+json">{"@context": "https://schema.org", "@graph": [{"@type": "NewsArticle",
"headline": "Two ships lost off Ruritania", "datePublished": "2017-08-22T01:30:00Z", "author": [{"name": "Ana Blom"}],}]}</script></head>
<body><nav><a href="/">Home</a><a href="/w">World</a></nav><article><header><h1>Two ships lost off Ruritania</h1>
<p class="standfirst">At least 40 sailors were saved as the storm hit the northern coast of the country.</p></header>
PARAGRAPHS</article><footer>© 2024 The Courier</footer></body></html>"""


def test_a_page_whole(tmp_path: Path) -> None:
    story = [
        "The navy said on Monday that two of its ships were lost off the coast of the country in the storm.",
        "The ministry in Vilna said that the search went on through the night, with help from the neighbours.",
        "It was the worst loss of the fleet for eleven years, according to the people who keep count of them.",
    ]
    article = read_one(tmp_path, "a.html", PAGE.replace("PARAGRAPHS", "".join(f"<p>{line}</p>" for line in story)))
    assert article["text"].split("\n\n")[:3] == [
        "Two ships lost off Ruritania",
        "At least 40 sailors were saved as the storm hit the northern coast of the country.",
        story[0],
    ]
    assert (article["outlet"], article["byline"]) == ("The Courier", "Ana Blom")
    assert article["url"] == "https://courier.example/2017/08/21/ships"
    # half past one in the night by the clock of Greenwich is still the 21st where the paper is printed
    assert (str(article["published"]), article["published_precision"]) == ("2017-08-21 00:00:00", "day")
    assert article["published_from"].startswith("URL; JSON-LD datePublished gives 2017-08-22 01:30 UTC")
    assert article["published_conflict"] is None
    assert article["zones"].startswith("headline:0-28 body:30-")


def test_a_damaged_parquet_file_is_refused_in_plain_words(tmp_path):
    (tmp_path / "a.parquet").write_bytes(b"PAR1 cut off")
    [refused] = read_corpus(tmp_path).attrs["refused"]
    assert refused["reason"] == "not readable as Parquet: damaged, cut off, or another kind of file"


def test_columns_that_may_hold_the_day_or_the_outlet_are_named_when_not_understood(tmp_path):
    (tmp_path / "a.csv").write_text("headline,body,erschienen\nTwo dead,Two soldiers died.,2019-05-02\n")
    (tmp_path / "b.csv").write_text("headline,body,when,paper\nTwo dead,Three soldiers died.,2019-05-02,Post\n")
    articles = read_corpus(tmp_path).set_index("path")
    assert articles.loc["a.csv#1", "read_note"] == (
        "no column with the day of publication or the outlet (not understood: erschienen)"
    )
    assert articles.loc["b.csv#1", "outlet"] == "Post"
    assert str(articles.loc["b.csv#1", "published"]).startswith("2019-05-02")
    assert articles["read_note"].isna().tolist() == [False, True]


@pytest.mark.parametrize("name", ["script", "style", "noscript", "template"])
def test_what_a_browser_does_not_show_is_never_text(tmp_path: Path, name: str) -> None:
    hidden = f'<{name}>alert("500 killed")</{name}>'
    page = (
        f"<html><head><title>Six aid workers killed in convoy strike | Valley Post</title></head><body><article>"
        f"<h1>Six aid workers {hidden}killed in convoy strike</h1>"
        f"<p>An air strike on a convoy near Tel Mara killed six aid workers {hidden}and two drivers on Wednesday.</p>"
        f"<p>Eleven others were injured, two of them seriously, the charity said in a statement.</p></article></body></html>"
    )
    (tmp_path / "a.html").write_text(page)
    paragraph = f"<p>The mayor said {hidden}on Monday that two people were hurt in the storm.</p>"
    (tmp_path / "b.jsonl").write_text(json.dumps({"text": paragraph}) + "\n" + json.dumps({"html": page}))
    articles = read_corpus(tmp_path)
    headline = "Six aid workers killed in convoy strike"
    assert articles["headline"].fillna("").tolist() == [headline, "", headline]
    assert not articles["text"].str.contains("500|alert").any()
    assert articles["text"].str.count("Six aid workers").tolist() == [1, 0, 1]


DATE_CELLS = [
    ("31/02/2018", None, "no day of publication from column date: '31/02/2018' is no day of the calendar"),
    ("2018-02-31", None, "no day of publication from column date: '2018-02-31' is no day of the calendar"),
    ("03/04/2018", None, "'03/04/2018' may be 3 April or 4 March, and no other date of the column shows which"),
    ("04.05.18", None, "'04.05.18' has a year of two figures: write all four"),
    ("soon", None, "'soon' is not understood as a date"),
    ("Aug 21", None, "'Aug 21' has no year"),
    ("", None, None),
    ("NaN", None, None),
    ("21 August 2017", "2017-08-21", None),
]


@pytest.mark.parametrize(("cell", "published", "note"), DATE_CELLS, ids=[cell for cell, *_ in DATE_CELLS])
def test_a_date_that_is_not_taken_is_told(tmp_path: Path, cell: str, published: str | None, note: str | None) -> None:
    (tmp_path / "a.csv").write_text(f'title,date,outlet,text\n{TITLE},{cell},Post,"{TEXT}"\n')
    (tmp_path / "b.jsonl").write_text(json.dumps({"title": TITLE, "date": cell, "text": TEXT}))
    articles, _ = read(tmp_path)
    assert len(articles) == 2
    for article in articles.values():
        assert (str(article["published"])[:10] if published else article["published"]) == published
        assert article["read_note"] is None if note is None else note in article["read_note"]


def test_a_date_that_can_be_read_in_one_order_only_decides_for_its_column(tmp_path: Path) -> None:
    def days(name: str, *cells: str) -> list[tuple[str, str]]:
        (tmp_path / name).write_text(
            "title,date,outlet,text\n" + "".join(f'{TITLE},{c},Post,"{TEXT}"\n' for c in cells)
        )
        articles, _ = read_articles(tmp_path / name)
        return [(str(article["published"])[:10], article["read_note"] or "") for article in articles]

    [(_, none), (day, told)] = days("a.csv", "16/03/2018", "03/04/2018")
    assert (none, day) == ("", "2018-04-03")
    assert told == "column date: '03/04/2018' taken day first, since the column holds '16/03/2018'"
    assert days("b.csv", "03/04/2018", "03/16/2018")[0][0] == "2018-03-04"
    day, told = days("c.csv", "03/04/2018", "03/16/2018", "16/03/2018")[0]
    assert day == "None" and "the column holds dates of both orders ('03/16/2018', '16/03/2018')" in told
    assert days("d.csv", "03/04/2018", "31/02/2018")[0][0] == "None"  # no such day: it shows nothing


def test_a_column_that_may_hold_the_headline_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(f'Überschrift / Headline;date;outlet;text\n{TITLE};2017-08-21;Post;"{TEXT}"\n')
    assert (
        read_articles(tmp_path)[0][0]["read_note"]
        == "no column with the headline (not understood: Überschrift / Headline)"
    )


@pytest.mark.parametrize("mark", ['<p class="byline">', "<p>", '<span class="c-author">'])
def test_the_byline_that_a_page_prints_is_kept(tmp_path: Path, mark: str) -> None:
    end = mark[:5].rstrip(" >").replace("<", "</") + ">"
    story = "".join(
        f"<p>{words} were lost off the coast in the storm, the navy said on Monday.</p>" for words in NUMBERS
    )
    page = (
        f"<html><body><article><h1>Ships lost</h1>{mark}By Tom Arden and Mira Sol{end}{story}</article></body></html>"
    )
    article = read_one(tmp_path, "a.html", page)
    assert (
        article["byline"] == "Tom Arden and Mira Sol" and "Tom Arden" not in article["text"].partition("Two ships")[2]
    )


NUMBERS = ("Two ships", "Nine boats", "Some forty rafts")
