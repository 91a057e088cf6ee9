"""How sure a claim is: the share of such claims whose value, measure, period and source are all right.

A logistic score over what the reading had to lean on: was the period stated or inferred, the source named or carried, the figure plain or
elliptical? The weights stand in `confidence.toml`, fitted by `data/fit_confidence.py` on annotated articles; the file says on which
and how many.
"""

from __future__ import annotations

import math
import tomllib
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from toolkit.records import Claim

WEIGHTS = Path(__file__).with_name("confidence.toml")


@lru_cache(maxsize=1)
def load_weights() -> Mapping[str, float]:
    """The weight of each feature, and of `base`."""
    return tomllib.loads(WEIGHTS.read_text(encoding="utf-8"))["weight"]


def find_features(claim: Claim) -> list[str]:
    """Returns what the reading of a claim leans on, as names that `confidence.toml` weighs."""
    said, period, count, number = claim.attribution, claim.period, claim.count, claim.number
    features = [f"period {period.basis or 'missing'}", f"rule {count.rule}", f"kind {claim.kind}"]
    if said is None:
        features.append("nobody named")
    else:
        features.append("organisation known" if said.source_org else "organisation unknown")
        features.append("source carried" if said.rule.startswith("carried") else f"source by {said.rule}")
    if not claim.sentence.start <= (period.text_start or claim.sentence.start) < claim.sentence.end:
        features.append("period of another sentence")
    if claim.sentence.zone == "headline":
        features.append("headline")
    if number.form not in ("digits", "words"):
        features.append(f"number {number.form}")
    if number.hedge not in ("exact", "at_least"):
        features.append(f"hedge {number.hedge}")
    if count.stance != "asserts" or count.is_negated:
        features.append("denied or negated")
    if claim.sentence.end - claim.sentence.start > LONG_SENTENCE:
        features.append("long sentence")
    return features


LONG_SENTENCE = 260  # characters


def estimate_confidence(claim: Claim) -> float:
    """Returns the confidence of a claim, between 0 and 1, rounded to two places.

    A feature that the weights do not know counts nothing.
    """
    weights = load_weights()
    score = weights["base"] + sum(weights.get(feature, 0.0) for feature in find_features(claim))
    return round(1 / (1 + math.exp(-score)), 2)
