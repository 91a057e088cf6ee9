"""The periods of a text that was printed on Thursday, 17 June 2021, for the tables of cases."""

from __future__ import annotations

from datetime import date, datetime

from toolkit.extract.reading import read_article
from toolkit.records import Article
from toolkit.vocabulary.load import load_vocabulary

PUBLISHED = datetime(2021, 6, 17)  # a Thursday


def day(text: str | None) -> date | None:
    """A day of a case: "06-17" is of the year of printing, "2019-06-17" of its own, None is none."""
    if text is None:
        return None
    return date.fromisoformat(f"2021-{text}" if len(text) == 5 else text)


def read_periods(
    text: str, published: datetime | None = PUBLISHED
) -> dict[str, tuple[date | None, date | None, str | None]]:
    """First day, last day and kind of each claim, by its number as written, "at least" left out."""
    claims = read_article(Article("a", text, published), load_vocabulary()).claims
    return {
        claim.number.number_text.removeprefix("At least ").removeprefix("at least "): (
            claim.period.start,
            claim.period.end,
            claim.kind,
        )
        for claim in claims
    }
