"""Fits the weights of `toolkit/extract/confidence.toml` on first looks, and prints how far they can be trusted.

    python data/fit_confidence.py              fits on all first looks of data/first_looks.csv
    python data/fit_confidence.py --look q     adds the first look at set q of tests/annotated; a set is looked at once

A first look is what the rules made of a set of annotated articles before anybody who mends rules had read them. On articles that
the rules were mended with, a reading is right far more often, and a confidence fitted there promises too much. The readings of
earlier sets were made with the rules of their day, which were worse: so each set has a weight of its own, and what is written is
the mean of the latest sets. Three logistic scores with a ridge penalty, by Newton's steps: of the figure, of its period, of its
source. Each of the latest sets is left out in turn for the figures that are printed.
"""

from __future__ import annotations

import csv
import sys
from pathlib import Path
from typing import NamedTuple

import numpy as np
import pandas as pd

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from bench.annotated import Judged, judge_folder, read_annotated  # noqa: E402
from toolkit.extract.confidence import WEIGHTS, find_features  # noqa: E402
from toolkit.extract.reading import read_article  # noqa: E402
from toolkit.records import Article  # noqa: E402
from toolkit.vocabulary.load import load_vocabulary  # noqa: E402

LOOKS = ROOT / "data" / "first_looks.csv"
PARTS = {"figure": ("value", "measure"), "period": ("period",), "source": ("source_org",)}
COLUMNS = ["set", "article", "char_start", "measure", *PARTS, *(f"{part}_right" for part in PARTS)]
MARKS = {None: "", True: "yes", False: "no"}
PENALTY = 6.0
FEWEST = 12  # claims that must bear a feature before it is weighed
LATEST = 5  # sets, the last of the file: what rules like today's make of new articles


class Example(NamedTuple):
    """One claim that was found: its set, the features of each part, and whether each part is right (None: not annotated)."""

    set: str
    features: dict[str, list[str]]
    right: dict[str, bool | None]

    @property
    def is_whole(self) -> bool:
        """Whether the annotation gives all parts."""
        return None not in self.right.values()


def read_looks(path: Path) -> list[Example]:
    """The first looks of a file."""
    marks = {mark: right for right, mark in MARKS.items()}
    with path.open(encoding="utf-8", newline="") as lines:
        return [
            Example(
                row["set"],
                {part: row[part].split("; ") for part in PARTS},
                {part: marks[row[f"{part}_right"]] for part in PARTS},
            )
            for row in csv.DictReader(lines)
        ]


def look(folder: Path, name: str) -> list[list[str]]:
    """The rows of `first_looks.csv` for the claims of one set that the rules of today find."""
    features = {}
    for article in read_annotated(folder, name):
        published = pd.Timestamp(article["published"]) if article["published"] else None
        record = Article(article["id"], article["text"], published, article["outlet"])
        for claim in read_article(record, load_vocabulary()).claims:
            features[article["id"], claim.number.char_start, claim.count.measure] = find_features(claim)
    rows = []
    for judged in judge_folder(folder, name).claims:
        if judged.row is not None:
            key = (judged.article, int(judged.row["char_start"]), judged.row["measure"])
            told = ["; ".join(features[key][part]) for part in PARTS]
            rows.append(
                [name, key[0], str(key[1]), key[2], *told, *(MARKS[judge_part(judged, part)] for part in PARTS)]
            )
    return rows


def judge_part(claim: Judged, part: str) -> bool | None:
    """Whether a part is right; None where the annotation leaves it out."""
    names = PARTS[part]
    return all(claim.right[name] for name in names) if all(name in claim.right for name in names) else None


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


def fit(features: list[list[str]], sets: list[str], right: np.ndarray, latest: set[str]) -> Model:
    """A logistic score with a ridge penalty on the features, and for the base the mean of the latest sets."""
    counted = pd.Series([name for held in features for name in set(held)]).value_counts()
    names = sorted(counted[counted >= FEWEST].index)
    own = pd.get_dummies(pd.Series(sets)).astype(float)  # one column a set: how good the rules of its day were
    rows = np.hstack([make_rows(features, names)[:, 1:], own.to_numpy()])
    weights, ridge = np.zeros(rows.shape[1]), np.full(rows.shape[1], PENALTY)
    ridge[len(names) :] = 1e-2
    for _ in range(60):
        chance = 1 / (1 + np.exp(-rows @ weights))
        slope = rows.T @ (right - chance) - ridge * weights
        curve = (rows.T * (chance * (1 - chance))) @ rows + np.diag(ridge)
        step = np.linalg.solve(curve, slope)
        weights += step
        if np.abs(step).max() < 1e-9:
            break
    base = np.average(
        weights[len(names) :], weights=[sets.count(name) if name in latest else 0 for name in own.columns]
    )
    return Model(names, np.array([base, *weights[: len(names)]]))


def latest_sets(examples: list[Example]) -> list[str]:
    """The sets that were looked at last."""
    return list(dict.fromkeys(example.set for example in examples))[-LATEST:]


def fit_parts(examples: list[Example], latest: list[str]) -> dict[str, Model]:
    """The model of each part, on the examples that annotate it."""
    models = {}
    for part in PARTS:
        annotated = [example for example in examples if example.right[part] is not None]
        right = np.array([float(bool(example.right[part])) for example in annotated])
        sets = [example.set for example in annotated]
        models[part] = fit([example.features[part] for example in annotated], sets, right, set(latest))
    return models


def chance_of(examples: list[Example], models: dict[str, Model]) -> np.ndarray:
    """The product of the three chances."""
    return np.prod([model.chance([e.features[part] for e in examples]) for part, model in models.items()], axis=0)


def judge_left_out(examples: list[Example]) -> pd.DataFrame:
    """What claims of the latest sets were said to be worth by models that never saw their set, and what they were worth.

    Columns: said (0 to 1), right; the surest first.
    """
    said: list[float] = []
    right: list[bool] = []
    latest = latest_sets(examples)
    for name in latest:
        models = fit_parts([e for e in examples if e.set != name], [other for other in latest if other != name])
        held = [example for example in examples if example.set == name and example.is_whole]
        said += list(chance_of(held, models))
        right += [all(example.right.values()) for example in held]
    return pd.DataFrame({"said": said, "right": right}).sort_values("said", ascending=False, kind="stable")


def print_reliability(examples: list[Example]) -> None:
    """Prints what the claims of each tenth of the confidence were worth, each judged by models that never saw its set."""
    table = judge_left_out(examples)
    print(
        f"{len(table)} claims with all parts annotated, {table['right'].mean():.3f} right; "
        f"each of {', '.join(latest_sets(examples))} left out in turn:"
    )
    for low, group in table.groupby((table["said"] * 10).astype(int) / 10):
        print(f"  said {low:.1f} to {low + 0.1:.1f}: {group['right'].mean():.2f} right of {len(group)}")
    kept = table["right"].cumsum() / np.arange(1, len(table) + 1)
    enough = np.flatnonzero((kept >= 0.98).to_numpy())
    print(f"the surest {(enough.max() + 1) / len(table) if len(enough) else 0:.0%} are right in 98 of 100")


def write_weights(examples: list[Example], models: dict[str, Model]) -> None:
    """Writes the weights with what they were fitted on."""
    sets = sorted({example.set for example in examples})
    lines = [
        f"# Fitted on {len(examples)} claims, first looks at the annotated sets {', '.join(sets)}, by data/fit_confidence.py.",
        "# Each weight is added where its feature holds; the product of the three logistic functions is the confidence.",
    ]
    for part, model in models.items():
        lines += ["", f"[{part}]", f"base = {model.weights[0]:.2f}"]
        pairs = zip(model.names, model.weights[1:], strict=True)
        lines += [f'"{name}" = {weight:.2f}' for name, weight in pairs if abs(weight) >= 0.05]
    WEIGHTS.write_text("\n".join(lines) + "\n", encoding="utf-8")


def add_look(name: str) -> None:
    """Adds the first look at a set, unless it is there: a second look would be none."""
    if any(example.set == name for example in read_looks(LOOKS)):
        raise SystemExit(f"set {name} has been looked at: data/first_looks.csv holds it")
    with LOOKS.open("a", encoding="utf-8", newline="") as lines:
        csv.writer(lines, lineterminator="\n").writerows(look(ROOT / "tests" / "annotated", name))


def main(arguments: list[str]) -> None:
    """Adds a look where one is asked for, then fits."""
    if arguments[:1] == ["--look"]:
        add_look(arguments[1])
    examples = read_looks(LOOKS)
    print_reliability(examples)
    write_weights(examples, fit_parts(examples, latest_sets(examples)))


if __name__ == "__main__":
    main(sys.argv[1:])
