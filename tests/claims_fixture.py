"""A claims table made by hand: several sources, every hedge and kind, parts, restatements, copies, denials, missing periods."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from toolkit.tables import TABLES, make_column, make_table_from_dicts

MOD, OBS, NET, HEL = (
    "Russian Ministry of Defence",
    "Syrian Observatory for Human Rights",
    "Syrian Network for Human Rights",
    "White Helmets",
)
COA = "US-led coalition"


def claim(name: str, words: str, **cells: object) -> dict[str, object]:
    """One row: a sentence of our own with the number in it, and what was read there."""
    sentence = str(cells.pop("sentence", f"The spokesman put it at {words} on the day, the agency wrote."))
    start = 100 + sentence.index(words)
    row = {
        "claim_id": name,
        "article_id": f"article-{name}",
        "outlet": "Harbour Wire",
        "number_text": words,
        "sentence": sentence,
        "sentence_start": 100,
        "sentence_end": 100 + len(sentence),
        "char_start": start,
        "char_end": start + len(words),
        "hedge": "exact",
        "kind": "event",
        "victim": None,
        "stance": "asserts",
        "is_negated": False,
        "is_quoted": False,
        "period_basis": "stated",
        "place": "Syria",
        "confidence": 0.9,
        "rule": "by hand",
    }
    row.update(cells)
    row.setdefault("source", row.get("source_org"))
    row.setdefault("published", row.get("period_end") or "2016-03-01")
    return row


def total(
    name: str,
    words: str,
    low: float | None,
    high: float | None,
    start: str | None,
    end: str | None,
    org: str | None = MOD,
    **cells: object,
):
    """A total for a period, sorties unless said otherwise."""
    cells = {"measure": "sorties", "kind": "period_total", **cells}
    cells.setdefault("counted", "sorties" if cells["measure"] == "sorties" else None)
    return claim(name, words, low=low, high=high, period_start=start, period_end=end, source_org=org, **cells)


def make_claims() -> pd.DataFrame:
    """The claims, in the columns and dtypes of the claims table, with `cluster_id` as reconciling adds it."""
    rows = [
        total("s1", "394", 394, 394, "2015-10-10", "2015-10-16"),
        total("s2", "about 800", 800, 800, "2016-01-01", "2016-01-31", hedge="about"),
        total("s3", "more than 100", 100, None, "2016-02-01", "2016-02-03", hedge="at_least"),
        total("s4", "up to 70", None, 70, "2016-02-10", "2016-02-12", hedge="at_most"),
        total("s5", "60 to 75", 60, 75, "2016-02-20", "2016-02-21", org=COA, hedge="range", outlet="Bay Courier"),
        total("s6", "990", 990, 990, "2017-08-01", "2017-08-21"),
        # The wire story of s6 printed again by two papers, and said once more in another story.
        total(
            "s6copy1",
            "990",
            990,
            990,
            "2017-08-01",
            "2017-08-21",
            cluster_id="k6",
            article_id="copy1",
            outlet="Bay Courier",
        ),
        total(
            "s6copy2",
            "990",
            990,
            990,
            "2017-08-01",
            "2017-08-22",
            cluster_id="k6",
            article_id="copy2",
            outlet="Delta Post",
        ),
        total("s6again", "990", 990, 990, "2017-08-01", "2017-08-21", restates="s6"),
        total("s7", "420", 420, 420, "2017-08-01", "2017-08-10", part_of="s6"),
        total("s8", "several", None, None, "2017-08-01", "2017-08-10", hedge="at_least"),
        total("s9", "1,200", 1200, 1200, None, None, period_basis=None),
        total("s10", "55", 55, 55, "2017-09-01", "2017-09-02", stance="denies"),
        total("s11", "510", 510, 510, "2017-07-01", "2017-07-31", org=COA),
        total("s12", "530", 530, 530, "2017-07-01", "2017-07-31", org=COA, supersedes="s11"),
        total("s13", "47", 47, 47, "2017-06-01", "2017-06-30", org=None, outlet="Delta Post"),
        total("r1", "60 to 70", 60, 70, "2017-08-15", "2017-08-21", kind="rate", per="day", hedge="range"),
        total("r2", "20", 20, 20, "2016-05-01", "2016-05-31", kind="rate", per="day"),
        total("r3", "150", 150, 150, "2016-05-01", "2016-05-31", kind="rate", per="week", org=COA),
    ]
    for place, (day, words, value) in enumerate(
        [
            ("2015-10-03", "60", 60),
            ("2015-12-25", "4,000", 4000),
            ("2016-03-14", "9,000", 9000),
            ("2017-04-12", "23,000", 23000),
            ("2017-09-20", "30,650", 30650),
        ]
    ):
        rows.append(total(f"t{place}", words, value, value, "2015-09-30", day, kind="running_total"))
    victims = [("civilian", OBS), ("combatant", MOD), ("child", HEL), ("civilian", NET), ("civilian", MOD)]
    for place, (victim, org) in enumerate(victims):
        for month in (1, 4, 8):
            low, high = 10 * place + month, 10 * place + month + (8 if month == 4 else 0)
            day = f"2016-{month:02d}-12"
            words = str(low) if low == high else f"{low} to {high}"
            rows.append(
                claim(
                    f"k{place}-{month}",
                    words,
                    measure="killed",
                    victim=victim,
                    low=low,
                    high=high,
                    source_org=org,
                    counted="people",
                    hedge="exact" if low == high else "range",
                    period_start=day,
                    period_end=day,
                    place="Aleppo",
                )
            )
    rows += [
        claim(
            "k0",
            "no civilians",
            measure="killed",
            victim="civilian",
            low=0,
            high=0,
            is_negated=True,
            source_org=MOD,
            place="Aleppo",
            period_start="2016-04-12",
            period_end="2016-04-12",
            counted="civilians",
        ),
        claim(
            "kpart",
            "11",
            measure="killed",
            victim="child",
            low=11,
            high=11,
            source_org=OBS,
            part_of="k0-8",
            place="Aleppo",
            period_start="2016-08-12",
            period_end="2016-08-12",
            counted="children",
        ),
        claim(
            "kmark",
            "<script>alert(1)</script> 31",
            sentence="It said <script>alert(1)</script> 31 had died & more.",
            measure="killed",
            victim="civilian",
            low=31,
            high=31,
            source_org=NET,
            period_start="2016-06-02",
            period_end="2016-06-04",
            headline="x",
        ),
        claim(
            "w1",
            "40",
            measure="wounded",
            victim="civilian",
            low=40,
            high=40,
            source_org=OBS,
            period_start="2016-04-12",
            period_end="2016-04-12",
        ),
    ]
    return table_of(rows)


def table_of(rows: list[dict[str, object]]) -> pd.DataFrame:
    """Rows as a claims table."""
    table = make_table_from_dicts("claims", rows)
    if "cluster_id" not in TABLES["claims"]:
        names = [row.get("cluster_id", "k6" if row["claim_id"] == "s6" else row["article_id"]) for row in rows]
        table["cluster_id"] = make_column(names, "string")
    return table


def write_fixture_tables(folder: Path) -> Path:
    """All tables of a corpus made by hand, kept as the reports keep them: no extraction is needed to draw from them."""
    from toolkit.reports.inputs import Tables, find_fingerprint, write_tables

    claims = make_claims()
    stories = [
        {"article_id": row.article_id, "outlet": row.outlet, "published": row.published, "path": f"desk/{row.article_id}.txt",
         "headline": f"Story of <i>{row.article_id}</i>", "text": row.sentence, "language": "en", "cluster_id": row.cluster_id}
        for row in claims.drop_duplicates("article_id").itertuples()
    ]  # fmt: skip
    articles = make_table_from_dicts("articles", stories)
    checks = make_table_from_dicts(
        "checks",
        [{"check_id": "k1", "rule": "rate", "claim_ids": "s6; r1", "question": "990 in 21 days is 47.1 a day: why?"}],
    )
    refused = make_table_from_dicts("refused", [{"path": "b.html", "reason": "no text in it", "remedy": "open <it>"}])
    numbers = make_table_from_dicts("numbers", [{"article_id": "article-s1", "number_text": "394", "fate": "claim"}])
    dates = make_table_from_dicts("dates", [])
    return write_tables(
        Tables("sample", "open", find_fingerprint(articles), articles, refused, numbers, dates, claims, checks), folder
    )


def make_articles() -> pd.DataFrame:
    """A few articles of three outlets over a month with a hole in it; one has no date."""
    rows = []
    for place, (day, outlet) in enumerate(
        [
            ("2016-03-01", "Harbour Wire"),
            ("2016-03-01", "Harbour Wire"),
            ("2016-03-02", "Bay Courier"),
            ("2016-03-03", "Harbour Wire"),
            ("2016-03-25", "Delta Post"),
            ("2016-03-26", "Harbour Wire"),
            (None, "Delta Post"),
        ]
    ):
        rows.append(
            {
                "article_id": f"a{place}",
                "path": f"a{place}.txt",
                "outlet": outlet,
                "published": day,
                "headline": f"Story {place}",
                "text": "Nothing was counted.",
                "language": "en",
            }
        )
    return make_table_from_dicts("articles", rows)
