"""Draws every kind of chart from the demonstration corpus, and writes the page that says what each is for and how it is called.

python run.py gallery           into docs/gallery
python run.py gallery FOLDER    somewhere else
"""

from __future__ import annotations

import io
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pandas as pd
from PIL import Image

from toolkit import charts
from toolkit.reports import open_tables

HERE = Path(__file__).resolve().parent
DOTS = 110  # an inch: 825 pixels wide, small enough to keep under version control

COLOURS = 256


@dataclass(frozen=True)
class Picture:
    """One chart of the gallery: its file, its heading, what it is for, and the call that draws it, which is run as it is printed."""

    name: str
    heading: str
    use: str
    call: str


PICTURES = (
    Picture(
        "running_totals",
        "Running totals as steps",
        "What a source says it has reached since a count began; steps join the totals of one count, dots lead to where a count began.",
        'draw_claims_by_source(claims, measure="sorties", kind="running_total", **shown)',
    ),
    Picture(
        "sorties_over_time",
        "Sorties over time by source",
        "Each total over the days that it covers, with the day it was said as a tick. Figures of unlike size have panels of their own.",
        'draw_claims_by_source(claims, measure="sorties", kind="period_total", **shown)',
    ),
    Picture(
        "rates",
        "Rates apart",
        "So many a day is no total: rates have a chart of their own, and one for each unit of time.",
        'draw_claims_by_source(claims, measure="sorties", kind="rate", per="day", **shown)',
    ),
    Picture(
        "casualties_over_time",
        "Casualties over time by source",
        "The dead as each source gives them, in a panel for each class of victim that the source names.",
        'draw_casualties_by_source(claims, measure="killed", kind="running_total", **shown)',
    ),
    Picture(
        "civilians_killed",
        "One class of victim",
        "Figures for single events, of civilians alone. A stated none is a mark struck through; silence is nothing at all.",
        'draw_casualties_by_source(claims, measure="killed", kind="event", victim="civilian", **shown)',
    ),
    Picture(
        "rivals",
        "Where sources disagree",
        "The widest disagreements on the same thing, place and days, laid side by side and never averaged.",
        'draw_rival_claims(claims, measure="killed", **told)',
    ),
    Picture(
        "rivals_one_event",
        "Rival claims for one event",
        "All that named sources say of one place, in agreement or not, with the day each said it.",
        'draw_rival_claims(claims, measure="killed", place="Khasham", **told)',
    ),
    Picture(
        "source_record",
        "One source's own record",
        "All that one source claimed over time, each measure and kind on a scale of its own.",
        'draw_source_record(claims, source="Syrian Observatory for Human Rights", most=5, **shown)',
    ),
    Picture(
        "source_record_corrected",
        "A record with a correction",
        "What a source replaced stays as a pale ghost, tied to the figure that stands now. (Set by hand here, as the article tells it.)",
        'draw_source_record(corrected, source="US Air Force", **told)',
    ),
    Picture(
        "outlets",
        "Outlets against outlets",
        "Which outlet printed which figure, how it rounded it, whether it named the source, and who wrote that week without it.",
        'draw_outlets(claims, articles, measures=["sorties", "airstrikes", "targets_hit"], **told)',
    ),
    Picture(
        "by_outlet",
        "The same claims by outlet",
        "Who printed what, when: the marks of a chart over time told apart by outlet instead of by source.",
        'draw_claims_by_source(claims, measure="airstrikes", kind="event", by="outlet", panels="one", **shown)',
    ),
    Picture(
        "by_agency",
        "The same claims by agency",
        "Whose copy it is, where papers print an agency's story.",
        'draw_claims_by_source(claims, measure="sorties", kind="period_total", by="agency", **shown)',
    ),
    Picture(
        "reviewed",
        "What a person has checked",
        "Filled marks are checked, hollow ones are not. (Half of the claims are marked as checked here, to show the sign.)",
        'draw_claims_by_source(half_checked, measure="targets_hit", kind="period_total", **shown)',
    ),
    Picture(
        "coverage",
        "Coverage",
        "Which outlet has articles of which days: where a chart over time can show nothing.",
        'draw_coverage(articles, corpus="sample")',
    ),
)


def draw_gallery(folder: Path) -> list[Path]:
    """Draws all pictures into a folder, and writes its README; returns the files."""
    folder.mkdir(parents=True, exist_ok=True)
    names = list_names()
    files = []
    for picture in PICTURES:
        figure = eval(f"charts.{picture.call}", names)
        file = folder / f"{picture.name}.png"
        save_small(figure, file)
        files.append(file)
        print(f"{picture.name}: {figure.words.title}", file=sys.stderr)
    page = folder / "README.md"
    page.write_text(write_page(), encoding="utf-8")
    return [*files, page]


def save_small(figure: charts.ClaimFigure, file: Path) -> None:
    """Saves a picture with as few colours as it needs: a third of the bytes, and nothing that an eye would miss."""
    page = io.BytesIO()
    figure.savefig(page, format="png", dpi=DOTS, metadata={"Software": None})
    image = Image.open(page).convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
    image.save(file, format="png", optimize=True)


def list_names() -> dict[str, Any]:
    """What the calls may name: the tables of the sample, and the options that all charts share."""
    kept = open_tables(str(HERE.parents[1] / "data" / "sample"))
    claims = kept.claims
    told = {"corpus": kept.corpus, "titles": kept.titles}
    checked = pd.Series(["accept", None], dtype="string").take([n % 2 for n in range(len(claims))])
    return {
        "charts": charts,
        "claims": claims,
        "articles": kept.articles,
        "told": told,
        "shown": {**told, "articles": kept.articles},
        "half_checked": claims.assign(decision=checked.to_numpy()),
        "corrected": correct(claims),
    }


def correct(claims: pd.DataFrame) -> pd.DataFrame:
    """The claims with one correction that an article tells of: 780 bombs in January, not the 448 first reported."""
    january = claims[(claims["measure"] == "munitions") & claims["source_org"].eq("US Air Force")]
    first, then = (january.loc[january["low"] == value, "claim_id"].iloc[0] for value in (448, 780))
    supersedes = claims["supersedes"].mask(claims["claim_id"] == then, first)
    return claims.assign(supersedes=supersedes)


def write_page() -> str:
    """The README of the gallery: each picture with one line on what it is for, and the call."""
    lines = [
        "# The charts",
        "",
        "Every kind of chart, drawn from the demonstration corpus (`data/sample`) by `python run.py gallery`, which writes this page too.",
        "The figures are what invented outlets print of claims that were really made; no person has checked how they were read, so the",
        "marks are hollow.",
        "",
        "The calls below were run as they stand, after",
        "",
        "```python",
        "from toolkit import charts",
        "from toolkit.reports import open_tables",
        "",
        'kept = open_tables("data/sample")',
        "claims, articles = kept.claims, kept.articles",
        'told = {"corpus": kept.corpus, "titles": kept.titles}',
        'shown = {**told, "articles": articles}  # with the articles, days without any are shaded',
        "```",
        "",
        '`charts.save_chart(figure, "chart", formats=["png", "svg", "pdf"])` saves one for print. What each sign means stands in',
        "[how a report is made](../how-a-report-is-made.md#what-a-chart-shows).",
    ]
    for picture in PICTURES:
        lines += ["", f"## {picture.heading}", "", picture.use, "", "```python", f"charts.{picture.call}", "```", "",
                  f"![{picture.heading}]({picture.name}.png)"]  # fmt: skip
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    draw_gallery(Path(sys.argv[1]) if len(sys.argv) > 1 else HERE)
