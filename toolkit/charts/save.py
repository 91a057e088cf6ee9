"""Saves a chart for print and screen: PNG, SVG and PDF, title and note inside, its words along with it, the same bytes every time."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from toolkit.charts.figure import ClaimFigure
from toolkit.charts.selection import list_names
from toolkit.charts.style import WIDTH
from toolkit.charts.svg import figure_to_svg
from toolkit.errors import InputError
from toolkit.files import say_unwritable
from toolkit.paths import need_path

FORMATS = ("png", "svg", "pdf")
SIZES = {
    "print": 300,
    "screen": 150,
}  # dots an inch; every chart is 7.5 inches (190 mm) wide, its smallest type 6.8 points


def save_chart(
    figure: ClaimFigure, path: str | Path, *, formats: Sequence[str] | None = None, size: str = "print"
) -> list[Path]:
    """Saves the whole picture under `path`, in the format that its ending names, or in each of `formats`; returns the files.

    `size` is "print" (300 dots an inch) or "screen" (150); PDF and SVG are the same for both. The title and the chart in words are kept
    in each file as its title and description. Raises InputError for a format or a size that there is not, and where nothing can be written.
    """
    if not isinstance(figure, ClaimFigure):
        raise InputError(
            f"a {type(figure).__name__} is no chart of claims",
            remedy="pass what a draw_ function returned; a picture of matplotlib saves itself: figure.savefig(path)",
        )
    target = need_path(path, "the file of a chart")
    endings = list_names(formats) if formats is not None else [target.suffix.lstrip(".").lower()]
    check_choice(endings, size)
    saved = [target if formats is None else target.with_name(f"{target.name}.{ending}") for ending in endings]
    with say_unwritable(target):
        target.parent.mkdir(parents=True, exist_ok=True)
        for file, ending in zip(saved, endings, strict=True):
            if ending == "svg":
                file.write_text(chart_to_svg(figure), encoding="utf-8")
            else:
                figure.savefig(file, format=ending, dpi=SIZES[size], metadata=describe(figure, ending))
    return saved


def check_choice(endings: Sequence[str], size: str) -> None:
    """Refuses formats and sizes that there are not.

    >>> check_choice(["gif"], "print")
    Traceback (most recent call last):
    ...
    toolkit.errors.InputError: a chart cannot be saved as 'gif'. To mend it: choose one of png, svg, pdf.
    """
    for ending in endings:
        if ending not in FORMATS:
            raise InputError(f"a chart cannot be saved as '{ending}'", remedy=f"choose one of {', '.join(FORMATS)}")
    if size not in SIZES:
        raise InputError(f"there is no size '{size}'", remedy=f"choose one of {', '.join(SIZES)}")


def chart_to_svg(figure: ClaimFigure) -> str:
    """The whole picture as a file of its own: marks keep their words, and link to nothing, because the sentences are elsewhere."""
    words = figure.words
    picture = figure_to_svg(
        figure, name=words.name, title=words.title, summary=words.summary, marks=figure.marks, is_linked=False
    )
    size = f'width="{WIDTH:g}in" height="{figure.get_figheight():.4g}in"'
    return picture.replace("<svg ", f'<svg xmlns="http://www.w3.org/2000/svg" {size} ', 1) + "\n"


def describe(figure: ClaimFigure, ending: str) -> dict[str, Any]:
    """What a file says of itself: title and description, and neither the day nor the program."""
    title, summary = figure.words.title, figure.words.summary
    if ending == "pdf":
        return {"Title": title, "Subject": summary, "CreationDate": None, "Producer": None, "Creator": None}
    return {"Title": title, "Description": summary, "Software": None}
