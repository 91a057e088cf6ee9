"""What is asked amiss in Python is refused in words: unknown names, days that nobody can read, tables that are none."""

from __future__ import annotations

import pandas as pd
import pytest

import toolkit
from toolkit.compare import find_fall
from toolkit.errors import InputError

TEXT = "Police said 12 people were killed in Mosul on Monday."


def articles(**columns: object) -> pd.DataFrame:
    return pd.DataFrame({"article_id": ["a"], "text": [TEXT], "outlet": ["The Post"], **columns})


CLAIMS = toolkit.extract_claims(articles(published=["2017-03-21"]))


@pytest.mark.parametrize("day", ["03/04/2017", "3/4/17", "03.04.2017", "2017", "today", "now", "14:05", "2017-02-31"])
def test_a_day_that_must_be_guessed_is_refused(day):
    with pytest.raises(InputError, match="which is no day"):
        toolkit.extract_claims(articles(published=[day]))
    with pytest.raises(InputError, match="is no day"):
        toolkit.draw_claims_by_source(CLAIMS, measure="killed", from_day=day)


@pytest.mark.parametrize("blank", ["", " ", "nan", "n/a", None, float("nan"), pd.NaT])
def test_a_blank_day_is_no_day_and_loses_nothing(blank):
    [claim] = toolkit.extract_claims(articles(published=[blank])).itertuples()
    assert claim.low == 12 and pd.isna(claim.period_start)


@pytest.mark.parametrize(
    ("columns", "complaint"),
    [
        ({"article_id": ["a", "a"], "text": [TEXT, TEXT]}, "'a' is the article_id of 2 rows"),
        ({"article_id": ["a", None], "text": [TEXT, TEXT]}, "1 rows have no article_id"),
        ({"article_id": ["a"], "text": [TEXT], "headline": [12]}, "'headline' holds 12, which is no text"),
        ({"article_id": ["a"], "text": [TEXT], "zones": ["body:0-999"]}, "words that the text does not have"),
    ],
)
def test_articles_that_cannot_be_told_apart_or_read_are_refused(columns, complaint):
    with pytest.raises(InputError, match=complaint):
        toolkit.extract_claims(pd.DataFrame(columns))


def test_a_column_that_stands_twice_is_refused():
    doubled = pd.concat([articles(), articles()[["text"]]], axis=1)
    with pytest.raises(InputError, match="two columns are called 'text'"):
        toolkit.extract_claims(doubled)
    with pytest.raises(InputError, match="two columns are called 'low'"):
        toolkit.draw_claims_by_source(pd.concat([CLAIMS, CLAIMS[["low"]]], axis=1), measure="killed")


@pytest.mark.parametrize(
    ("asked", "complaint"),
    [
        ({"victims": ["civilians"]}, "no class of victims 'civilians'; did you mean 'civilian'"),
        ({"sources": ["Polce"]}, "no claim comes from 'Polce'"),
        ({"from_day": "2017-03-22", "to_day": "2017-03-20"}, "from_day, 2017-03-22, is after to_day, 2017-03-20"),
    ],
)
def test_what_no_claim_can_be_is_not_answered_with_an_empty_chart(asked, complaint):
    with pytest.raises(InputError, match=complaint):
        toolkit.draw_rival_claims(CLAIMS, measure="killed", **asked)


def test_an_index_called_as_a_column_does_no_harm():
    figure = toolkit.draw_claims_by_source(CLAIMS.set_index("claim_id", drop=False), measure="killed")
    assert len(figure.table) == 1


def test_no_table_is_told_as_such():
    with pytest.raises(InputError, match="a NoneType is no table"):
        toolkit.draw_claims_by_source(None, measure="killed")


def test_capitals_do_not_make_two_sources():
    texts = [
        "Police said 12 people were killed.",
        "On Tuesday 9 people were killed, police said.",
        "A total of 7 were killed, police said.",
    ]
    table = pd.DataFrame(
        {"article_id": list("abc"), "text": texts, "published": ["2017-03-21", "2017-03-22", "2017-03-23"]}
    )
    figure = toolkit.draw_claims_by_source(toolkit.extract_claims(table), measure="killed", sources=["Police"])
    assert set(figure.table["who"]) == {"police"} and len(figure.table) == 3


def test_bulletins_of_two_days_are_no_copies():
    text = "The ministry said 12 people were killed in {}'s shelling of Norvale. It said that the shelling went on all night."
    table = pd.DataFrame(
        {
            "article_id": ["a", "b"],
            "text": [text.format("Monday"), text.format("Tuesday")],
            "published": ["2017-03-21", "2017-03-22"],
        }
    )
    claims, _ = toolkit.reconcile_claims(toolkit.extract_claims(table), table)
    assert claims["cluster_id"].nunique() == 2 and claims["restates"].isna().all()


def test_a_notebook_shows_the_message_alone():
    assert InputError("no such day")._render_traceback_() == ["InputError: no such day"]


def test_one_claim_that_falls_is_not_read_letter_by_letter():
    assert find_fall(CLAIMS, CLAIMS["claim_id"].iloc[0]).claim_ids == (CLAIMS["claim_id"].iloc[0],)


def test_a_page_ends_in_html(tmp_path):
    with pytest.raises(InputError, match="a report is an HTML page"):
        toolkit.render_report("notebooks/1_what_is_in_the_corpus.ipynb", output=tmp_path / "o1.pdf")


BROKEN = [
    ({"low": 13.0, "high": 12.0}, "claims: low lies above high in 2 rows, first in row 0"),
    ({"char_start": 40, "char_end": 3}, "claims: char_start lies above char_end in 2 rows, first in row 0"),
    ({"measure": "kild"}, "claims: column 'measure' holds 'kild' in 2 rows; no word list has this measure"),
    ({"claim_id": "c1"}, "claims: column 'claim_id' holds 'c1' in 2 rows; each id has to stand once"),
    ({"low": "many"}, "claims: column 'low' holds 'many' and is no column of numbers (Float64)"),
    (
        {"hedge": "foo"},
        "claims: column 'hedge' holds 'foo' in 2 rows; it may hold exact, about, at_least, at_most, range",
    ),
]


@pytest.mark.parametrize(("columns", "complaint"), BROKEN, ids=[next(iter(columns)) for columns, _ in BROKEN])
def test_a_broken_table_is_complained_of_in_one_line(columns, complaint):
    claims = toolkit.extract_claims(articles(text=[f"{TEXT} Doctors said 9 people were wounded."]))
    assert toolkit.check_table("claims", claims) == []
    typed = {column: object if cell == "many" else claims[column].dtype for column, cell in columns.items()}
    assert toolkit.check_table("claims", claims.assign(**columns).astype(typed)) == [complaint]


def test_a_measure_of_ones_own_is_one():
    claims = CLAIMS.assign(measure=pd.array(["uav_down"], dtype="string"))
    assert toolkit.check_table("claims", claims, measures=["uav_down"]) == []


def test_claims_of_another_corpus_are_not_linked():
    with pytest.raises(
        InputError, match="1 of 1 are of articles that are not in the articles table, for example of 'a'"
    ):
        toolkit.reconcile_claims(CLAIMS, articles(article_id=["b"]))


def test_claims_that_went_through_a_csv_are_linked_as_before(tmp_path):
    given = articles(text=["Police said 12 people died, five of them children."], published=["2017-03-21"])
    claims = toolkit.extract_claims(given)
    claims.to_csv(tmp_path / "claims.csv", index=False)
    wanted, _ = toolkit.reconcile_claims(claims, given)
    for read in (pd.read_csv(tmp_path / "claims.csv"), toolkit.read_table(tmp_path / "claims.csv", "claims")):
        linked, _ = toolkit.reconcile_claims(read, given)
        pd.testing.assert_frame_equal(linked, wanted)
    with pytest.raises(InputError, match="column 'low' holds 'many', which is no number"):
        toolkit.reconcile_claims(claims.astype({"low": object}).assign(low="many"), given)


NO_TABLES = [
    lambda: toolkit.reconcile_claims(None, articles()),
    lambda: toolkit.reconcile_claims(CLAIMS, None),
    lambda: toolkit.check_table("claims", None),
    lambda: toolkit.list_refused(None),
    lambda: toolkit.draw_rival_claims(CLAIMS["low"], measure="killed"),
    lambda: toolkit.draw_coverage(None),
]


@pytest.mark.parametrize("ask", NO_TABLES)
def test_what_is_no_table_is_refused_at_every_door(ask):
    with pytest.raises(InputError, match=r"a (NoneType|Series) is no table"):
        ask()


@pytest.mark.parametrize("path", [None, ["data/sample"], "", pd.DataFrame()])
def test_what_is_no_path_is_refused_at_every_door(path):
    with pytest.raises(InputError, match="is no path"):
        toolkit.read_corpus(path)
    with pytest.raises(InputError, match="is no path"):
        toolkit.render_report(path)


def test_no_schema_is_asked_for_by_a_table():
    with pytest.raises(InputError, match="there is no table called by a DataFrame"):
        toolkit.check_table(CLAIMS, "claims")
    with pytest.raises(InputError, match="is no path"):
        toolkit.load_vocabulary("")


def test_a_row_without_its_sentence_is_told_as_such():
    with pytest.raises(InputError, match="this row lacks sentence"):
        toolkit.why(CLAIMS.drop(columns="sentence").iloc[0])


def test_a_picture_that_is_no_chart_and_no_measure_at_all_are_refused(tmp_path):
    from matplotlib.figure import Figure

    with pytest.raises(InputError, match="a Figure is no chart of claims"):
        toolkit.charts.save_chart(Figure(), tmp_path / "a.png")
    with pytest.raises(InputError, match="no measure was asked for"):
        toolkit.draw_claims_by_source(CLAIMS, measure=None)
    with pytest.raises(InputError, match="no claim comes from '3'"):
        toolkit.draw_claims_by_source(CLAIMS, measure="killed", sources=[3])


def test_the_parameters_of_a_report_are_named():
    with pytest.raises(InputError, match="a list is no dict"):
        toolkit.render_report("notebooks/1_what_is_in_the_corpus.ipynb", ["a"])


def test_one_value_of_a_batch_is_not_read_letter_by_letter():
    from toolkit.reports.matrix import plan_runs

    with pytest.raises(InputError) as refused:
        plan_runs("a", [], {"period": "2016"}, {}, where="a.ipynb")
    assert "'2'" not in str(refused.value)
