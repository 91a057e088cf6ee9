"""Scores who is said to assert a number in general news: python -m bench.general_news [ERRORS]."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from toolkit.extract.attributions import find_attributions, resolve_attribution
from toolkit.text.sentences import find_sentences
from toolkit.text.zones import find_zones
from toolkit.vocabulary.load import load_vocabulary

HOME = Path(__file__).parent.parent / "tests" / "annotated_attribution"


class Reading(NamedTuple):
    """One annotated number: where it stands, the head word of its source (None where the outlet states it), the source as read."""

    article: str
    context: str
    head: str | None
    source: str | None

    @property
    def is_right(self) -> bool:
        """Whether the source as read holds the head word, or both are missing."""
        if self.head is None or self.source is None:
            return self.head is None and self.source is None
        return self.head.casefold() in self.source.casefold()


def read_folder(folder: Path = HOME) -> Iterator[Reading]:
    """Every number whose source is annotated, with the source as read."""
    vocabulary = load_vocabulary()
    for path in sorted(folder.glob("*.json")):
        article = json.loads(path.read_text(encoding="utf-8"))
        text = path.with_suffix(".txt").read_text(encoding="utf-8")
        sentences = find_sentences(text, find_zones(text))
        found = find_attributions(text, sentences, vocabulary, outlet=article["outlet"])
        for number in article["numbers"]:
            if "source_head" not in number:
                continue
            start, end = number["char_start"], number["char_end"]
            read = resolve_attribution(found, start, end)
            around = " ".join(
                (text[max(0, start - 90) : start] + "[[" + text[start:end] + "]]" + text[end : end + 60]).split()
            )
            yield Reading(article["id"], around, number["source_head"], read.source if read else None)


def score(readings: list[Reading]) -> dict[str, tuple[int, int]]:
    """(right or wrong, of how many): source head right, missed, wrong; attributed though nobody said it."""
    said = [r for r in readings if r.head is not None]
    own = [r for r in readings if r.head is None]
    return {
        "source head right": (sum(r.is_right for r in said), len(said)),
        "source missed": (sum(r.source is None for r in said), len(said)),
        "attributed though nobody said it": (sum(not r.is_right for r in own), len(own)),
    }


def main(arguments: list[str]) -> None:
    """Prints the scores, and the first misreadings where a number is given."""
    readings = list(read_folder())
    for name, (count, size) in score(readings).items():
        print(f"{name}: {count / size:.3f} of {size}")
    for reading in [r for r in readings if not r.is_right][: int(arguments[0]) if arguments else 0]:
        print(f"- {reading.article}: wanted {reading.head}, got {reading.source}\n    {reading.context}")


if __name__ == "__main__":
    main(sys.argv[1:])
