"""Prints the scores of claims as Markdown tables: by field, by measure and by group of articles, each with its size.

python -m bench.scores                      the annotated articles of tests/annotated
python -m bench.scores FOLDER [PREFIX]      another folder in the same form
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from collections.abc import Callable, Iterable
from pathlib import Path

from bench.annotated import CHARTABLE, FIELDS, Judged, Result, judge_folder
from bench.stripped import take_marks_out
from toolkit.vocabulary.load import load_vocabulary

HOME = Path(__file__).parent.parent / "tests" / "annotated"
OPEN = tuple("acdefghikmpqrtuvxyz")
SETS: dict[str, tuple[Path, str | tuple[str, ...]]] = {
    "w, j: closed": (HOME, ("w", "j")),
    "b, watched": (HOME, "b"),
    f"{', '.join(OPEN)}: open": (HOME, OPEN),
}


def main(arguments: list[str]) -> None:
    """Prints the tables of the folders asked for."""
    asked = {arguments[0]: (Path(arguments[0]), "".join(arguments[1:2]))} if arguments else SETS
    results = {name: judge_folder(*place) for name, place in asked.items()}
    print(render_fields(results), end="\n\n")
    if not arguments:
        print("Without their lines, commas, apostrophes, colons and dashes:", end="\n\n")
        stripped = {name: judge_folder(*place, change=take_marks_out) for name, place in asked.items()}
        print(render_fields(stripped), end="\n\n")
        print(render_sets(HOME, OPEN), end="\n\n")
    for name, result in results.items():
        print(render_groups(f"{name}, by measure", result.claims, lambda claim: claim.claim["measure"]), end="\n\n")
        outlets = read_outlet_groups(asked[name][0])
        print(render_groups(f"{name}, by outlet", result.claims, by_outlet(outlets)), end="\n\n")
        print(render_groups(f"{name}, by article", result.claims, lambda claim: claim.article), end="\n\n")
        print(render_confidence(f"{name}, by confidence", result), end="\n\n")


def read_outlet_groups(folder: Path) -> dict[str, str]:
    """The kind of outlet that printed each article: agency, state media, a body that speaks for itself, any other."""
    tables = load_vocabulary().tables
    agencies = {form for forms in tables["agencies"]["agencies"].values() for form in forms}
    state = {form for name, forms in tables["outlets"]["state_outlet"].items() for form in (name, *forms)}
    bodies = {form for name, body in tables["sources"]["organisation"].items() for form in (name, *body["variants"])}
    groups = {}
    for path in folder.glob("*.json"):
        article = json.loads(path.read_text(encoding="utf-8"))
        if "claims" not in article:
            continue
        outlet = article.get("outlet") or ""
        kinds = (("state media", state), ("news agencies", agencies), ("monitors, armies, agencies of the UN", bodies))
        group = next((name for name, names in kinds if outlet in names), "papers, broadcasters and sites")
        groups[article.get("id", path.stem)] = group
    return groups


def by_outlet(groups: dict[str, str]) -> Callable[[Judged], str]:
    """The kind of outlet of an annotated claim."""
    return lambda claim: groups[claim.article]


def render_fields(results: dict[str, Result]) -> str:
    """One row a field, one column a set."""
    lines = ["| | " + " | ".join(results) + " |", "|---|" + "---|" * len(results)]
    lines.append("| claims to find | " + " | ".join(str(len(r.claims)) for r in results.values()) + " |")
    for at, name in enumerate(("precision", "recall", "F1")):
        lines.append(f"| {name} | " + " | ".join(f"{r.detection()[at]:.3f}" for r in results.values()) + " |")
    for name in FIELDS:
        cells = (r.share(name) for r in results.values())
        lines.append(f"| {name} | " + " | ".join(f"{share:.3f} of {size}" for share, size in cells) + " |")
    cells = (r.chartable() for r in results.values())
    lines.append(
        f"| all of {', '.join(CHARTABLE)} | " + " | ".join(f"{share:.3f} of {size}" for share, size in cells) + " |"
    )
    return "\n".join(lines)


def render_sets(folder: Path, names: Iterable[str]) -> str:
    """One row for each set of a folder: its size and the four scores that matter most."""
    lines = ["| set | claims | F1 | period | source_org | all chartable fields |", "|---|---|---|---|---|---|"]
    for name in names:
        result = judge_folder(folder, name)
        scores = (result.share("period"), result.share("source_org"), result.chartable())
        cells = " | ".join(f"{share:.3f} of {size}" for share, size in scores)
        lines.append(f"| {name} | {len(result.claims)} | {result.detection()[2]:.3f} | {cells} |")
    return "\n".join(lines)


def render_groups(title: str, claims: Iterable[Judged], group_of: Callable[[Judged], str]) -> str:
    """For each group: how many claims, how many found, how many with all chartable fields right."""
    groups: dict[str, list[Judged]] = defaultdict(list)
    for claim in claims:
        groups[group_of(claim)].append(claim)
    lines = [f"| {title} | claims | found | all chartable fields right |", "|---|---|---|---|"]
    for name, group in sorted(groups.items(), key=lambda item: (-len(item[1]), item[0])):
        found = sum(claim.row is not None for claim in group)
        lines.append(f"| {name} | {len(group)} | {found} | {sum(claim.is_charted_right for claim in group)} |")
    return "\n".join(lines)


def render_confidence(title: str, result: Result) -> str:
    """What the confidence promises, beside what was right: claims found whose four fields are all annotated."""
    bins: dict[float, list[bool]] = defaultdict(list)
    for claim in result.claims:
        if claim.row is not None and claim.has_four:
            bins[min(9, int(claim.row["confidence"] * 10)) / 10].append(claim.is_charted_right)
    lines = [f"| {title} | claims | right |", "|---|---|---|"]
    lines += [
        f"| {low:.1f} to {low + 0.1:.1f} | {len(hits)} | {sum(hits) / len(hits):.2f} |"
        for low, hits in sorted(bins.items())
    ]
    return "\n".join(lines)


if __name__ == "__main__":
    main(sys.argv[1:])
