"""What somebody says after a denial is not denied with it. All texts are invented."""

from __future__ import annotations

import pandas as pd
import pytest

import toolkit

CASES = [
    ("The ministry denied responsibility and said 3 of its men had been killed.", "asserts"),
    ("The army denied any role but said that 9 rebels had died.", "asserts"),
    ("The ministry denied that 3 of its men had been killed.", "denies"),
    ("The army denied killing 12 civilians and said it had hit a camp.", "denies"),
]


@pytest.mark.parametrize(("text", "stance"), CASES, ids=[text for text, _ in CASES])
def test_a_denial_governs_what_it_denies(text: str, stance: str) -> None:
    articles = pd.DataFrame({"article_id": ["a"], "text": [text], "published": [pd.Timestamp("2017-08-21")]})
    assert toolkit.extract_claims(articles)["stance"].tolist() == [stance]
