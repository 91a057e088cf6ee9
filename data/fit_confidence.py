"""Fits the weights of `toolkit/extract/confidence.toml` on annotated articles, and prints how far they can be trusted.

    python data/fit_confidence.py [FOLDER ...]     further folders in the form of tests/annotated

Three logistic scores with a ridge penalty, by Newton's steps: of the figure, of its period, of its source. Every fifth of the articles is
left out in turn for the figures that are printed. The closed set f of tests/annotated is never fitted on: it tells what the confidence
is worth (python -m bench.scores).
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import NamedTuple

import numpy as np
import pandas as pd

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from bench.annotated import Judged, judge_folder, read_annotated  # noqa: E402
from toolkit.extract.claims import read_article  # noqa: E402
from toolkit.extract.confidence import WEIGHTS, find_features  # noqa: E402
from toolkit.records import Article  # noqa: E402
from toolkit.vocabulary.load import load_vocabulary  # noqa: E402

PARTS = {"figure": ("value", "measure"), "period": ("period",), "source": ("source_org",)}
PENALTY = 3.0
FEWEST = 6  # claims that must bear a feature before it is weighed


class Example(NamedTuple):
    """One claim that was found: its article, the features of each part, and whether each part is right (None: not annotated)."""

    article: str
    features: dict[str, list[str]]
    right: dict[str, bool | None]


def read_examples(folder: Path, only: str) -> list[Example]:
    """The claims of a folder that were found."""
    features = {}
    for article in read_annotated(folder, only):
        published = pd.Timestamp(article["published"]) if article["published"] else None
        record = Article(article["id"], article["text"], published, article["outlet"])
        for claim in read_article(record, load_vocabulary()).claims:
            features[article["id"], claim.number.char_start, claim.count.measure] = find_features(claim)
    judged = [claim for claim in judge_folder(folder, only).claims if claim.row is not None]
    return [Example(claim.article, features[key_of(claim)], judge_parts(claim)) for claim in judged]


def key_of(claim: Judged) -> tuple[str, int, str]:
    """What names a claim in its article."""
    assert claim.row is not None
    return claim.article, int(claim.row["char_start"]), claim.row["measure"]


def judge_parts(claim: Judged) -> dict[str, bool | None]:
    """Whether each part is right; None where the annotation leaves it out."""
    return {
        part: all(claim.right[name] for name in names) if all(name in claim.right for name in names) else None
        for part, names in PARTS.items()
    }


class Model(NamedTuple):
    """The weights of one part."""

    names: list[str]
    weights: np.ndarray

    def chance(self, features: list[list[str]]) -> np.ndarray:
        """The chance of each example."""
        return 1 / (1 + np.exp(-make_rows(features, self.names) @ self.weights))


def make_rows(features: list[list[str]], names: list[str]) -> np.ndarray:
    """One row an example: 1 for the base, then 1 where a feature holds."""
    return np.array([[1.0, *(float(name in held) for name in names)] for held in features])


def fit(features: list[list[str]], right: np.ndarray) -> Model:
    """A logistic score with a ridge penalty on all but the base."""
    counted = pd.Series([name for held in features for name in set(held)]).value_counts()
    names = sorted(counted[counted >= FEWEST].index)
    rows = make_rows(features, names)
    weights, ridge = np.zeros(rows.shape[1]), np.full(rows.shape[1], PENALTY)
    ridge[0] = 1e-2
    for _ in range(60):
        chance = 1 / (1 + np.exp(-rows @ weights))
        slope = rows.T @ (right - chance) - ridge * weights
        curve = (rows.T * (chance * (1 - chance))) @ rows + np.diag(ridge)
        step = np.linalg.solve(curve, slope)
        weights += step
        if np.abs(step).max() < 1e-9:
            break
    return Model(names, weights)


def fit_part(examples: list[Example], part: str) -> Model:
    """The model of one part, on the examples that annotate it."""
    annotated = [example for example in examples if example.right[part] is not None]
    right = np.array([float(bool(example.right[part])) for example in annotated])
    return fit([example.features[part] for example in annotated], right)


def chance_of(examples: list[Example], models: dict[str, Model]) -> np.ndarray:
    """The product of the three chances."""
    return np.prod([model.chance([e.features[part] for e in examples]) for part, model in models.items()], axis=0)


def print_reliability(examples: list[Example]) -> None:
    """What claims said to be so sure were worth, each judged by models that never saw its article."""
    articles = pd.factorize(pd.Series([example.article for example in examples]))[0]
    whole = [all(right is not None for right in example.right.values()) for example in examples]
    said, right = [], []
    for fold in range(5):
        seen = [example for example, article in zip(examples, articles, strict=True) if article % 5 != fold]
        models = {part: fit_part(seen, part) for part in PARTS}
        held = [
            e
            for e, article, is_whole in zip(examples, articles, whole, strict=True)
            if article % 5 == fold and is_whole
        ]
        said += list(chance_of(held, models))
        right += [all(example.right.values()) for example in held]
    table = pd.DataFrame({"said": said, "right": right}).sort_values("said", ascending=False, kind="stable")
    print(f"{len(table)} claims with all parts annotated, {table['right'].mean():.3f} right; left out in turn:")
    for low, group in table.groupby((table["said"] * 10).astype(int) / 10):
        print(f"  said {low:.1f} to {low + 0.1:.1f}: {group['right'].mean():.2f} right of {len(group)}")
    kept = table["right"].cumsum() / np.arange(1, len(table) + 1)
    enough = np.flatnonzero((kept >= 0.98).to_numpy())
    print(f"the surest {(enough.max() + 1) / len(table) if len(enough) else 0:.0%} are right in 98 of 100")


def write_weights(examples: list[Example], models: dict[str, Model]) -> None:
    """Writes the weights with what they were fitted on."""
    articles = len({example.article for example in examples})
    lines = [
        f"# Fitted on {len(examples)} claims in {articles} annotated articles by data/fit_confidence.py.",
        "# Each weight is added where its feature holds; the product of the three logistic functions is the confidence.",
    ]
    for part, model in models.items():
        lines += ["", f"[{part}]", f"base = {model.weights[0]:.2f}"]
        pairs = zip(model.names, model.weights[1:], strict=True)
        lines += [f'"{name}" = {weight:.2f}' for name, weight in pairs if abs(weight) >= 0.05]
    WEIGHTS.write_text("\n".join(lines) + "\n", encoding="utf-8")


def main(folders: list[Path]) -> None:
    """Fits on the open annotated articles and on further folders."""
    examples = [example for only in "abcdehkmp" for example in read_examples(ROOT / "tests" / "annotated", only)]
    for folder in folders:
        examples += read_examples(folder, "")
    print_reliability(examples)
    write_weights(examples, {part: fit_part(examples, part) for part in PARTS})


if __name__ == "__main__":
    main([Path(name) for name in sys.argv[1:]])
