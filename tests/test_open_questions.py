"""What is left open is said as it was read: a day of publication is one day, a stretch reckoned from it is none."""

from __future__ import annotations

import pytest

from tests.periods_fixture import PUBLISHED
from toolkit.extract.claims import question_of
from toolkit.extract.reading import read_article
from toolkit.records import Article
from toolkit.vocabulary.load import load_vocabulary

CASES = [
    ("Nine people died in Varna, the army said.", "is the day of publication"),
    ("In the week that the envoys met, the air force flew 468 sorties, the ministry said.", "days reckoned from the publication"),
    ("On Tuesday nine people died in Varna, the Irish army said.", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "question"), CASES)
def test_a_question_tells_what_was_read(text, question):
    [claim] = read_article(Article("a", text, PUBLISHED), load_vocabulary()).claims
    asked = question_of(claim.period, None)
    assert (asked is None) == (question is None)
    assert question is None or question in asked
