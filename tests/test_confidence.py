"""The confidence of a claim: its weights are those of the first looks, it keeps what it promises, and surer readings get more."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import numpy as np
import pandas as pd
import pytest

import toolkit
from toolkit.extract.confidence import load_weights, odds_against

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def fitting() -> ModuleType:
    """The script that fits the weights."""
    spec = importlib.util.spec_from_file_location("fit_confidence", ROOT / "data" / "fit_confidence.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_weights_are_those_of_the_first_looks(fitting: ModuleType) -> None:
    examples = fitting.read_looks(fitting.LOOKS)
    fitted = fitting.fit_parts(examples, fitting.latest_sets(examples))
    for part, model in fitted.items():
        pairs = dict(zip(["base", *model.names], model.weights, strict=True))
        kept = {name: weight for name, weight in pairs.items() if name == "base" or abs(weight) >= 0.05}
        assert load_weights()[part] == pytest.approx(kept, abs=0.006)


def test_what_is_promised_is_kept_on_sets_left_out(fitting: ModuleType) -> None:
    examples = fitting.read_looks(fitting.LOOKS)
    table = fitting.judge_left_out(examples)
    assert len(table) > 500
    for _, group in table.groupby((table["said"] * 5).astype(int)):
        if len(group) >= 60:
            assert abs(group["said"].mean() - group["right"].mean()) < 0.2


def test_a_surer_reading_gets_more() -> None:
    texts = [
        "BAGHDAD, May 23, 2018 - The Ministry of Defence said on Monday that 12 soldiers were killed on Sunday.",
        "Some talk of 12 dead.",
    ]
    articles = pd.DataFrame(
        {"article_id": ["sure", "unsure"], "text": texts, "published": [pd.Timestamp(2018, 5, 23)] * 2}
    )
    claims = toolkit.extract_claims(articles).set_index("article_id")["confidence"]
    assert claims["sure"] > claims["unsure"]
    assert claims.between(0, 1).all()


def test_an_unknown_feature_counts_nothing() -> None:
    base = load_weights()["figure"]["base"]
    assert odds_against("figure", ("no such feature",)) == pytest.approx(1 + np.exp(-base))
