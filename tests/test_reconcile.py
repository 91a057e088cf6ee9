"""Links between claims and the arithmetic doubts: each case is a small table and what has to follow from it."""

import pandas as pd
import pytest

import toolkit
from toolkit.errors import InputError
from toolkit.reconcile.links import reconcile_tables
from toolkit.tables import CLAIMS, make_table_from_dicts

PLAIN = {
    "outlet": "The Harbour Post", "hedge": "exact", "measure": "killed", "victim": "unknown", "kind": "event", "period_basis": "stated",
    "source": "the ministry", "source_org": "Ministry of Defence", "place": "Aleppo", "is_negated": False, "stance": "asserts",
    "period_start": "2016-03-01", "period_end": "2016-03-01", "published": "2016-03-02", "number_text": "12",
}  # fmt: skip


def claims_of(*rows):
    """A claims table; each row changes what it names of a plain one."""
    made = []
    for index, row in enumerate(rows):
        row = {
            **PLAIN,
            "claim_id": f"c{index}",
            "article_id": "a",
            "char_start": index * 10,
            "char_end": index * 10 + 2,
            **row,
        }
        made.append({**row, "high": row.get("high", row.get("low"))})
    return make_table_from_dicts("claims", made)


def articles_of(*rows):
    return pd.DataFrame(
        [
            {
                "article_id": "a",
                "text": "",
                "published": pd.Timestamp("2016-03-02"),
                "cluster_id": "a",
                "version_of": None,
                **row,
            }
            for row in rows
        ]
    )


def links(claims, column, articles=None):
    linked, _ = reconcile_tables(claims, articles_of({}) if articles is None else articles)
    return {row["claim_id"]: row[column] for row in linked.to_dict("records") if not pd.isna(row[column])}


RESTATED = [
    ("the same figure again", [{"low": 800}, {"low": 800}], {"c1": "c0"}),
    ("a state and its ministry are not two claimants", [{"low": 800, "source_org": None}, {"low": 800}], {"c1": "c0"}),
    ("rounded in the headline", [{"low": 650, "hedge": "about"}, {"low": 646}], {"c1": "c0"}),
    ("two organisations, one figure: two claims", [{"low": 85}, {"low": 85, "source_org": "Anadolu Agency"}], {}),
    ("another measure", [{"low": 12}, {"low": 12, "measure": "wounded"}], {}),
    ("small figures of two places", [{"low": 3}, {"low": 3, "place": "Idlib"}], {}),
    ("small figures of one place", [{"low": 3}, {"low": 3}], {"c1": "c0"}),
    ("a rate is no total", [{"low": 60}, {"low": 60, "kind": "rate"}], {}),
    ("another day", [{"low": 60}, {"low": 60, "period_start": "2016-02-01", "period_end": "2016-02-01"}], {}),
    ("a part is not the whole", [{"low": 60}, {"low": 60, "part_of": "c0"}], {}),
    ("no casualties and zero", [{"low": 0, "is_negated": True}, {"low": 0, "is_negated": False}], {}),
]


@pytest.mark.parametrize(("why", "rows", "expected"), RESTATED, ids=[case[0] for case in RESTATED])
def test_restates(why, rows, expected):
    assert links(claims_of(*rows), "restates") == expected


def test_forty_copies_change_no_figure():
    names = [f"copy{i:02d}" for i in range(40)]
    rows = [{"low": 800, "article_id": name} for name in ["a", *names]]
    articles = articles_of({}, *({"article_id": name, "version_of": "a"} for name in names))
    restated = links(claims_of(*rows), "restates", articles)
    assert len(restated) == 40
    assert set(restated.values()) == {"c0"}


def test_copies_are_folded_whatever_their_order():
    rows = [{"low": 800, "article_id": name} for name in ("b", "a")]
    articles = articles_of({"article_id": "b", "version_of": "a"}, {})
    assert links(claims_of(*rows), "restates", articles) == {"c0": "c1"}
    assert links(claims_of(*rows), "restates", articles.iloc[::-1]) == {"c0": "c1"}


def test_reconciling_twice_changes_nothing():
    claims = claims_of({"low": 800}, {"low": 800}, {"low": 12})
    once, checks = reconcile_tables(claims, articles_of({}))
    twice, again = reconcile_tables(once, articles_of({}))
    pd.testing.assert_frame_equal(once, twice)
    pd.testing.assert_frame_equal(checks, again)


def test_a_corrected_copy_supersedes():
    rows = [{"low": 132}, {"low": 108, "article_id": "b"}]
    articles = articles_of({}, {"article_id": "b", "version_of": "a", "published": pd.Timestamp("2016-03-03")})
    assert links(claims_of(*rows), "supersedes", articles) == {"c1": "c0"}


@pytest.mark.parametrize(("sentence", "expected"), [
    ("The clinic lowered the number of people killed in Sunday's fire in Varna to 20 from 21, it said.", {"20": "21"}),
    ("The clinic revised the number of people killed in Sunday's fire in Varna from 21 to 20.", {"20": "21"}),
    ("The clinic said 37 people had been wounded in Varna on Sunday, down from 41 reported earlier.", {"37": "41"}),
    ("The army said 40 soldiers were killed in June, down from 60 in May.", {}),
    ("The clinic said 20 people from Varna and 21 from Ostrey were killed on Sunday.", {}),
])  # fmt: skip
def test_a_figure_that_its_sentence_takes_back_is_replaced(sentence, expected):
    articles = pd.DataFrame({"article_id": ["a"], "text": [sentence], "published": [pd.Timestamp("2018-03-14")]})
    found, _ = toolkit.reconcile_claims(toolkit.extract_claims(articles), articles)
    words = dict(zip(found["claim_id"], found["number_text"], strict=True))
    replaced = found[found["supersedes"].notna()]
    assert {words[row.claim_id]: words[row.supersedes] for row in replaced.itertuples()} == expected


def doubts(*rows):
    return reconcile_tables(claims_of(*rows), articles_of({}))[1]


def test_a_rate_is_held_against_the_total():
    month = {"measure": "sorties", "kind": "period_total", "period_start": "2017-08-01", "period_end": "2017-08-21"}
    rate = {
        "measure": "sorties",
        "kind": "rate",
        "per": "day",
        "low": 60,
        "high": 70,
        "hedge": "range",
        "number_text": "60 to 70",
    }
    checks = doubts({**month, "low": 990, "number_text": "990"}, rate)
    assert checks["rule"].tolist() == ["rate_against_total"]
    assert checks["first"].round(1).tolist() == [47.1]
    assert "47.1 a day, against '60 to 70'" in checks["question"][0]
    assert doubts({**month, "low": 1365, "number_text": "1,365"}, rate).empty


def test_a_part_larger_than_its_whole():
    checks = doubts({"low": 20}, {"low": 25, "part_of": "c0"})
    assert checks["rule"].tolist() == ["part_exceeds_whole"]
    assert doubts({"low": 20}, {"low": 15, "part_of": "c0"}).empty


def test_a_running_total_that_falls():
    since = {"kind": "running_total", "period_start": "2015-09-30", "measure": "sorties"}
    checks = doubts(
        {**since, "low": 4201, "period_end": "2015-12-25"}, {**since, "low": 4000, "period_end": "2016-01-10"}
    )
    assert checks["rule"].tolist() == ["running_total_falls"]
    assert doubts(
        {**since, "low": 4000, "period_end": "2015-12-25"}, {**since, "low": 4201, "period_end": "2016-01-10"}
    ).empty


def test_one_source_with_two_figures():
    assert doubts({"low": 12}, {"low": 30})["rule"].tolist() == ["two_figures_of_one_source"]
    assert doubts({"low": 12}, {"low": 30, "source_org": "Airwars"}).empty


def test_a_table_without_its_columns_is_refused():
    with pytest.raises(InputError, match=r"columns missing: .*source_org"):
        reconcile_tables(pd.DataFrame({"claim_id": []}), articles_of({}))


def test_an_empty_table_stays_empty():
    linked, checks = reconcile_tables(make_table_from_dicts("claims", []), articles_of({}))
    assert len(linked) == 0
    assert len(checks) == 0
    assert set(CLAIMS) <= set(linked.columns)


TOLL = {"period_start": "2016-03-01", "period_end": "2016-03-01", "period_basis": "inherited"}
TOLLS = [
    ("a toll that rises", [(12, "2016-03-01", {}), (31, "2016-03-02", {}), (40, "2016-03-04", {})], {"c1": "c0", "c2": "c1"}),
    ("a correction may be lower", [(31, "2016-03-01", {}), (29, "2016-03-03", {"stance": "corrects"})], {"c1": "c0"}),
    ("a direction names no other place", [(12, "2016-03-01", {"place": "northern Aleppo"}), (31, "2016-03-02", {})], {"c1": "c0"}),
    ("a lower one may be of another strike", [(31, "2016-03-01", {}), (4, "2016-03-03", {})], {}),
    ("said on one day", [(12, "2016-03-01", {}), (31, "2016-03-01", {})], {}),
    ("another source", [(12, "2016-03-01", {}), (31, "2016-03-02", {"source_org": "Syrian Red Crescent"})], {}),
    ("another place", [(12, "2016-03-01", {}), (31, "2016-03-02", {"place": "Idlib"})], {}),
    ("some of them", [(12, "2016-03-01", {"counted": "nurses"}), (31, "2016-03-02", {"counted": "people"})], {}),
    ("as many again", [(12, "2016-03-01", {}), (31, "2016-03-02", {"counted": "more bodies"})], {}),
    ("days that nobody gave", [(12, "2016-03-01", {}), (31, "2016-03-02", {"period_basis": "inferred"})], {}),
    ("a denial", [(12, "2016-03-01", {}), (31, "2016-03-02", {"stance": "denies"})], {}),
]  # fmt: skip


@pytest.mark.parametrize(("why", "told", "expected"), TOLLS, ids=[case[0] for case in TOLLS])
def test_the_next_toll_of_a_source_replaces_its_earlier_one(why, told, expected):
    rows = [
        {**TOLL, "low": low, "said_on": day, "published": day, "article_id": f"a{n}", **more}
        for n, (low, day, more) in enumerate(told)
    ]
    articles = articles_of(*({"article_id": row["article_id"], "cluster_id": row["article_id"]} for row in rows))
    assert links(claims_of(*rows), "supersedes", articles) == expected
