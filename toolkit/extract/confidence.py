"""How sure a claim is: the share of such claims whose value, measure, period and source are all right.

Three logistic scores - of the figure, of its period, of its source - over what the reading had to lean on: was the day
stated or guessed, the source named or carried? Their product is the confidence. The weights stand in `confidence.toml`, fitted
by `data/fit_confidence.py` on first looks: on what the rules made of annotated articles before anybody who mends rules had
read them.
"""

from __future__ import annotations

import math
import tomllib
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from toolkit.records import Claim

WEIGHTS = Path(__file__).with_name("confidence.toml")
LONG_SENTENCE = 260  # characters
LONG_PERIOD = 60  # days


@lru_cache(maxsize=1)
def load_weights() -> Mapping[str, Mapping[str, float]]:
    """For each part of a claim (figure, period, source) the weight of each feature, and of `base`."""
    return tomllib.loads(WEIGHTS.read_text(encoding="utf-8"))


def find_features(claim: Claim) -> dict[str, list[str]]:
    """Returns what the reading of each part of a claim leans on, as names that `confidence.toml` weighs."""
    return {
        "figure": features_of_figure(claim),
        "period": features_of_period(claim),
        "source": features_of_source(claim),
    }


def features_of_figure(claim: Claim) -> list[str]:
    """How the number is written and what made it a count."""
    features = [f"rule {claim.count.rule}", f"number {claim.number.form}", f"hedge {claim.number.hedge}"]
    if claim.count.stance != "asserts" or claim.count.is_negated:
        features.append("denied or negated")
    return features


def features_of_period(claim: Claim) -> list[str]:
    """Where the days come from, and how many they are."""
    period = claim.period
    features = [f"basis {period.basis or 'missing'}", f"by {period.rule or 'nothing'}", f"kind {claim.kind}"]
    if period.start is not None and period.end is not None:
        days = (period.end - period.start).days
        features.append("one day" if days == 0 else "long" if days > LONG_PERIOD else "some days")
        if claim.said_on is not None and period.end == claim.said_on:
            features.append("ends on the day of saying")
    if claim.part_of is not None:
        features.append("a part")
    return features + place_in_article(claim)


def features_of_source(claim: Claim) -> list[str]:
    """Who speaks, how far from the figure, and how the grammar found it."""
    said = claim.attribution
    if said is None:
        return ["nobody named", *place_in_article(claim)]
    features = [
        "organisation known" if said.source_org else "organisation unknown",
        f"by {said.rule}",
        f"is {said.source_kind}",
    ]
    if not claim.sentence.start <= said.source_start < claim.sentence.end:
        features.append("named in another sentence")
    elif abs(said.source_start - claim.number.char_start) > LONG_SENTENCE // 2:
        features.append("far from the figure")
    if said.source is not None and said.source[:1].islower():
        features.append("a common noun")
    if said.via:
        features.append("handed on")
    return features + place_in_article(claim)


def place_in_article(claim: Claim) -> list[str]:
    """Headlines and long sentences are read less surely."""
    features = ["headline"] if claim.sentence.zone == "headline" else []
    if claim.sentence.end - claim.sentence.start > LONG_SENTENCE:
        features.append("long sentence")
    return features


def estimate_confidence(claim: Claim) -> float:
    """Returns the confidence of a claim, between 0 and 1, rounded to two places.

    A feature that the weights do not know counts nothing.
    """
    chance = 1.0
    for part, features in find_features(claim).items():
        chance /= odds_against(part, tuple(features))
    return round(chance, 2)


@lru_cache(maxsize=4096)
def odds_against(part: str, features: tuple[str, ...]) -> float:
    """One divided by the chance that a part of a claim is right; the same few hundred combinations come again and again."""
    weights = load_weights()[part]
    return 1 + math.exp(-(weights["base"] + sum(weights.get(feature, 0.0) for feature in features)))
