"""Holds the extraction against articles whose claims people have written down, field by field.

A folder of annotated articles holds `<id>.txt` and `<id>.json` side by side and `organisations.json` with accepted spellings; the form is
told in `tests/annotated/README.md`. A row meets an annotated claim by any overlap of their words, one to one, the best fit first.
A field that the annotation leaves out is not scored.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pandas as pd

import toolkit
from bench.spellings import COMPASS, TITLES, Spellings, alike, without

MEASURES = frozenset(
    [
        "sorties",
        "airstrikes",
        "targets_hit",
        "killed",
        "wounded",
        "missing",
        "captured",
        "displaced",
        "arrested",
        "vehicles_destroyed",
        "aircraft_lost",
        "munitions",
        "troops",
    ]
)
FIELDS = (
    "value", "hedge", "measure", "victim", "period", "running_total", "per", "source", "source_org", "place", "is_negated",
)  # fmt: skip
CHARTABLE = ("value", "measure", "source_org", "period")
# "a tank", "its general": the annotation has no such claims, and does not mind them.
UNCOUNTED = re.compile(
    r"(?:an?|the|its|his|their|both)\b(?! (?:dozen|hundred|thousand|million|couple|quarter|half))", re.I
)

Row = dict[str, Any]


@dataclass
class Judged:
    """One annotated claim that had to be found: the row that met it (None: missed) and each scored field, right or wrong."""

    article: str
    group: str
    claim: Row
    row: Row | None
    right: dict[str, bool] = field(default_factory=dict)

    @property
    def is_charted_right(self) -> bool:
        """Whether value, measure, organisation and period are all right, as far as they are annotated."""
        return self.row is not None and all(self.right.get(name, True) for name in CHARTABLE)

    @property
    def has_four(self) -> bool:
        """Whether the annotation gives all four chartable fields."""
        return all(name in self.claim for name in ("low", "period_start", "source_org"))


@dataclass
class Result:
    """A folder judged: the claims to find, and the rows that should not be there."""

    claims: list[Judged]
    false: list[tuple[str, Row]]

    def detection(self) -> tuple[float, float, float]:
        """Precision, recall and F1."""
        found = sum(claim.row is not None for claim in self.claims)
        precision = found / max(1, found + len(self.false))
        recall = found / max(1, len(self.claims))
        return precision, recall, 2 * precision * recall / max(1e-9, precision + recall)

    def share(self, name: str) -> tuple[float, int]:
        """The share of the claims found in which a field is right, and how many were asked."""
        asked = [claim.right[name] for claim in self.claims if name in claim.right]
        return sum(asked) / max(1, len(asked)), len(asked)

    def chartable(self) -> tuple[float, int]:
        """The share of fully annotated claims with all chartable fields right; a missed one is wrong."""
        asked = [claim.is_charted_right for claim in self.claims if claim.has_four]
        return sum(asked) / max(1, len(asked)), len(asked)


def judge_folder(folder: Path, only: str | tuple[str, ...] = "", change: Callable[[Row], Row] | None = None) -> Result:
    """Reads a folder of annotated articles, extracts, and judges every claim.

    `only`: those whose id begins so, or with one of these; `change` makes of each what is read in its stead.
    """
    articles = [change(article) if change else article for article in read_annotated(folder, only)]
    spellings = json.loads((folder / "organisations.json").read_text(encoding="utf-8"))
    frame = pd.DataFrame(
        {
            "article_id": [article["id"] for article in articles],
            "text": [article["text"] for article in articles],
            "published": pd.to_datetime([article["published"] for article in articles]),
            "outlet": [article["outlet"] for article in articles],
        }
    )
    rows: dict[str, list[Row]] = {article["id"]: [] for article in articles}
    for row in toolkit.extract_claims(frame).to_dict("records"):
        if row["measure"] in MEASURES and row["kind"] != "share":
            rows[row["article_id"]].append(row)
    result = Result([], [])
    for article in articles:
        judge_article(article, rows[article["id"]], Spellings(spellings), result)
    return result


def read_annotated(folder: Path, only: str | tuple[str, ...]) -> Iterator[Row]:
    """The annotated articles of a folder, each with its text."""
    for path in sorted(folder.glob("*.json")):
        if path.name != "organisations.json" and path.name.startswith(only):
            article = json.loads(path.read_text(encoding="utf-8"))
            yield {**article, "text": path.with_suffix(".txt").read_bytes().decode("utf-8")}


def judge_article(article: Row, rows: Sequence[Row], spellings: Spellings, result: Result) -> None:
    """Adds one article to the result."""
    paired = pair(article["claims"], rows)
    for at, claim in enumerate(article["claims"]):
        if must_be_found(claim):
            row = rows[paired[at]] if at in paired else None
            right = compare(claim, row, article["outlet"], spellings) if row is not None else {}
            result.claims.append(Judged(article["id"], article.get("group") or "", claim, row, right))
    met = {row: article["claims"][at] for at, row in paired.items()}
    for at, row in enumerate(rows):
        claim = met.get(at)
        if claim is None:
            is_false = not UNCOUNTED.match(row["number_text"])
        else:
            is_false = not must_be_found(claim) and not is_neutral(claim)
        if is_false:
            result.false.append((article["id"], row))


def is_neutral(claim: Row) -> bool:
    """A claim that may be found or not."""
    is_claim = claim["measure"] != "other" and not claim["is_boilerplate"]
    return is_claim and (bool(claim.get("optional")) or "other" in claim.get("measure_alt", []))


def must_be_found(claim: Row) -> bool:
    """A claim that is wrong when missed."""
    return claim["measure"] != "other" and not claim["is_boilerplate"] and not is_neutral(claim)


def pair(claims: Sequence[Row], rows: Sequence[Row]) -> dict[int, int]:
    """{annotated: row}, one to one, the best overlap first, the same measure before another."""
    hits = []
    for c, claim in enumerate(claims):
        for r, row in enumerate(rows):
            shared = min(claim["char_end"], row["char_end"]) - max(claim["char_start"], row["char_start"])
            if shared > 0:
                spanned = max(claim["char_end"], row["char_end"]) - min(claim["char_start"], row["char_start"])
                hits.append((shared / spanned + 0.01 * (claim["measure"] == row["measure"]), -c, -r))
    paired: dict[int, int] = {}
    for _, c, r in sorted(hits, reverse=True):
        if -c not in paired and -r not in paired.values():
            paired[-c] = -r
    return paired


def compare(claim: Row, row: Row, outlet: str | None, spellings: Spellings) -> dict[str, bool]:
    """Each annotated field, right or wrong."""
    right = {"measure": row["measure"] in (claim["measure"], *claim.get("measure_alt", []))}
    if "low" in claim:
        lows = {claim["low"], *claim.get("low_accept", [])}
        right["value"] = (claim["low"] is None or known(row["low"]) in lows) and known(row["high"]) == claim["high"]
    if "hedge" in claim:
        right["hedge"] = row["hedge"] == claim["hedge"]
    if "victim" in claim and claim["measure"] in ("killed", "wounded"):
        right["victim"] = known(row["victim"]) == claim["victim"]
    if "period_start" in claim:
        right["period"] = all(day(row[end]) == day(claim[end]) for end in ("period_start", "period_end"))
    if claim.get("is_running_total") is not None:
        right["running_total"] = (row["kind"] == "running_total") == claim["is_running_total"]
    if "per" in claim:
        right["per"] = (known(row["per"]) if row["kind"] == "rate" else None) == claim["per"]
    if "source_org" in claim:
        got = known(row["source_org"])
        right["source_org"] = any(spellings.same(claim["source_org"], name) for name in (got, without(outlet, got)))
    if "source" in claim:
        got = known(row["source"])
        right["source"] = any(alike(claim["source"], name, TITLES) for name in (got, without(outlet, got))) or (
            claim.get("source_org") is not None and spellings.same(claim["source_org"], known(row["source_org"]))
        )
    if "place" in claim:
        right["place"] = alike(claim["place"], known(row["place"]), COMPASS | TITLES)
    right["is_negated"] = bool(known(row["is_negated"])) == claim["is_negated"]
    return right


def known(cell: Any) -> Any:
    """The cell, or None where it is missing."""
    return None if cell is None or pd.isna(cell) else cell


def day(cell: Any) -> Any:
    """The day of a cell, or None."""
    return None if known(cell) is None else pd.Timestamp(cell).date()
